"""From an annotated document to its reading: every extractor of the table reads every scene; observations read theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.language.annotate import Annotation
from kg.language.tree import Tree
from kg.relations.appointments import run_appointments
from kg.relations.attributes import run_attributes
from kg.relations.corporate_family import run_corporate_family
from kg.relations.described import describe
from kg.relations.ellipses import with_ellipses
from kg.relations.ended import over_by_then, without_ended
from kg.relations.engine import run_frames
from kg.relations.event_times import event_times, with_times
from kg.relations.foundings import run_foundings
from kg.relations.frames import Frames
from kg.relations.governments import heads_of_governments
from kg.relations.headlines import with_headlines
from kg.relations.headquarters import run_headquarters
from kg.relations.home_country import home_agencies, home_country, named_countries, without_strangers
from kg.relations.kinship import run_kinship
from kg.relations.lifespans import run_lifespans
from kg.relations.named_ends import with_named_ends
from kg.relations.nationality import run_nationalities
from kg.relations.observations import read_observations
from kg.relations.offices import run_offices
from kg.relations.open_bids import open_bids
from kg.relations.open_members import open_members
from kg.relations.origins import run_origins
from kg.relations.parts_played import place_parts
from kg.relations.party_states import run_party_states
from kg.relations.quotes import quoted_speakers
from kg.relations.reading import Scene
from kg.relations.reproaches import reproaches
from kg.relations.rivals import place_rivals
from kg.relations.schooling import run_schooling
from kg.relations.shareholdings import run_shareholdings
from kg.relations.successions import successions
from kg.relations.we import place_we
from kg.schema import Ontology
from kg.types import Mention, Reading, RelationMention, Sentence, Span, When

Extractor = Callable[[Scene, Frames], Iterable[RelationMention]]

EXTRACTORS: dict[str, Extractor] = {
    "offices": run_offices,
    "appointments": run_appointments,
    "frames": run_frames,
    "attributes": run_attributes,
    "nationalities": run_nationalities,
    "lifespans": run_lifespans,
    "kinship": run_kinship,
    "origins": run_origins,
    "schooling": run_schooling,
    "shareholdings": run_shareholdings,
    "corporate family": run_corporate_family,
    "foundings": run_foundings,
    "headquarters": run_headquarters,
    "party states": run_party_states,
}
"""Every way to read relations from a scene. To add one: a function in a file of this folder, and a line here."""


def extract(annotation: Annotation, ontology: Ontology, frames: Frames) -> Reading:
    """All that the document says, in the order in which it says it."""
    described: list[Mention] = []
    scenes: list[Scene] = []
    times: dict[Span, When] = {}
    speakers = quoted_speakers(annotation)
    home = home_country(annotation.mentions, ontology)
    countries = named_countries(annotation.mentions, ontology)

    def make(tree: Tree, token: int, types: tuple[str, ...]) -> Mention | None:
        return describe(tree, token, types, ontology)

    for number, tree in enumerate(annotation.trees):
        if tree is None:
            continue
        scene = Scene(
            annotation.document, tree, ontology, annotation.times[number], make, speakers.get(number), home, countries
        )
        scene.before = annotation.trees[number - 1] if number else None
        scenes.append(scene)
    relations = with_ellipses(scenes, _read_scenes(scenes, frames))
    for scene in scenes:
        described += scene.described
        times |= event_times(scene)
    relations += [*open_bids(scenes, relations), *open_members(scenes, relations), *reproaches(scenes, relations)]
    described += _same_bodies(annotation.unnamed, described)
    mentions = tuple(
        sorted((*annotation.mentions, *described), key=lambda mention: (mention.start, mention.end, mention.chain))
    )
    relations += home_agencies(annotation.document, annotation.mentions, relations, home)
    relations += successions(scenes, relations)
    relations += heads_of_governments(relations, mentions, ontology)
    relations = list(without_strangers(relations, annotation.mentions))
    relations = list(over_by_then(relations, annotation.document.date))
    headings = frozenset(sentence.start for sentence in annotation.sentences if sentence.heading)
    return Reading(
        document=annotation.document,
        sentences=tuple(_sentences(annotation)),
        mentions=with_times(mentions, times),
        relations=tuple(
            with_headlines(_distinct(without_ended(with_named_ends(relations, mentions), mentions)), mentions, headings)
        ),
        observations=tuple(read_observations(scenes, mentions)),
    )


def _same_bodies(unnamed: Sequence[Mention], used: Sequence[Mention]) -> list[Mention]:
    """The other mentions of the bodies without a name that a relation has used."""
    chains = {one.chain for one in used}
    return [one for one in unnamed if one.chain in chains and one not in used]


def _read_scenes(scenes: Sequence[Scene], frames: Frames) -> list[RelationMention]:
    """What the extractors find; a scene whose "we" or "the buyer" the others explain is read once more."""

    def read(scene: Scene) -> list[RelationMention]:
        return [one for extractor in EXTRACTORS.values() for one in extractor(scene, frames)]

    by_scene = [read(scene) for scene in scenes]
    told = [one for found in by_scene for one in found]
    changed = {id(scene) for place in (place_we, place_parts) for scene in place(scenes, told)}
    changed |= {id(scene) for scene in place_rivals(scenes)}
    again = [read(scene) if id(scene) in changed else found for scene, found in zip(scenes, by_scene, strict=True)]
    return [one for found in again for one in found]


def _sentences(annotation: Annotation) -> Iterator[Sentence]:
    text = annotation.document.text
    for sentence in annotation.sentences:
        yield Sentence(sentence.start, sentence.end, text[sentence.start : sentence.end])


def _distinct(relations: Iterable[RelationMention]) -> Iterator[RelationMention]:
    """Each relation of a sentence once, by the surest rule that reads it, or the one that says more."""
    best: dict[tuple[object, ...], RelationMention] = {}
    for one in relations:
        key = (one.predicate, one.subject, one.object, one.evidence.start)
        if key not in best or _says_more(one, best[key]):
            best[key] = one
    return iter(best.values())


def _says_more(one: RelationMention, other: RelationMention) -> bool:
    """Whether a reading is surer than another of the same relation or, as sure, has more to say of it."""
    return _weight(one) > _weight(other)


def _weight(one: RelationMention) -> tuple[float, bool, int]:
    """The surest first; of two as sure the one that denies: "the deal that Peru signed with Chile was cancelled"."""
    return (one.evidence.confidence, one.polarity == "Negative", _richness(one))


def _richness(one: RelationMention) -> int:
    said = one.qualifiers
    return (
        len(said.topics)
        + len(said.subjects)
        + len(said.places)
        + len(said.attributed_to)
        + (said.when != When())
        + bool(said.role)
    )
