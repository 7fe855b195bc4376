"""Whom "we" and "her company" mean: the organization or country that the text says somebody acts for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language.coreference.lexicon import load_lexicon
from kg.language.tree import Tree
from kg.relations.quotes import speaker_of
from kg.relations.reading import Scene
from kg.relations.stand_ins import stand_in
from kg.types import Mention, RelationMention

WE = frozenset(("we", "us", "our"))
MINE = frozenset(("our", "my"))
THEIRS = frozenset(("his", "her"))
OFFICES = frozenset(("kg:worksFor", "kg:headOf", "kg:spokespersonFor"))
OF_PLACES = frozenset(("kg:headOfState", "kg:headOfGovernment", "kg:ministerOf", "kg:represents", "kg:spokespersonFor"))
QUOTES = frozenset(("“", "”", '"', "‘", "’", "``", "''"))

PASSING_ON = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))
"""The words of one who tells what others said."""


def place_we(scenes: Sequence[Scene], relations: Sequence[RelationMention]) -> list[Scene]:
    """Put a mention of whom the speaker acts for on every "we", "us", "our company" of a quotation; the scenes that got one.

    `relations` are those that the scenes give without it.
    """
    speaking = [(scene, token, speaker) for scene in scenes for speaker in _speaker(scene) for token in _tokens(scene.tree)]
    owning = [(scene, token, owner) for scene in scenes for token, owner in _owners(scene)]
    if not speaking and not owning:
        return []
    bodies = _bodies(scenes, relations)
    changed = []
    for scene, token, person in (*speaking, *owning):
        found = [person] if _is_body(scene, person) else bodies.get(person.chain, [])
        made = list(_meant(scene, token, found))
        scene.described.extend(made)
        if made:
            changed.append(scene)
    return changed


def _owners(scene: Scene) -> Iterator[tuple[int, Mention]]:
    """Each "his" and "her" before a noun of a body, with the person that it stands for: "her company", "his country"."""
    tree = scene.tree
    for i, word in enumerate(tree.lowers):
        if word in THEIRS and tree.deps[i] == "poss" and i in tree.mentions and tree.tags[i] == "PRP$":
            person = tree.mentions[i][0]
            if scene.ontology.fits(person.type, ("kg:Person",)) and _kinds(tree, i):
                yield i, person


def _tokens(tree: Tree) -> list[int]:
    words = WE | MINE
    return [i for i, word in enumerate(tree.lowers) if word in words and i not in tree.mentions and i not in tree.covering]


def _speaker(scene: Scene) -> Iterator[Mention]:
    """Who speaks the quoted words of a sentence that says "we"."""
    if not _tokens(scene.tree):
        return
    own = speaker_of(scene.tree) if not QUOTES.isdisjoint(scene.tree.words) else None
    speaker = scene.quoted_speaker or own
    if speaker is not None:
        yield speaker


def _is_body(scene: Scene, speaker: Mention) -> bool:
    """Whether an organization speaks for itself; a newspaper or agency mostly tells what others say."""
    fits = scene.ontology.fits
    passes_on = fits(speaker.type, ("kg:NewsOrganization",)) or not PASSING_ON.isdisjoint(scene.tree.lowers)
    return fits(speaker.type, ("kg:Organization",)) and not passes_on


def _bodies(scenes: Sequence[Scene], relations: Sequence[RelationMention]) -> dict[int, list[Mention]]:
    """Chain of a person -> the organizations and places that they are said to hold an office of."""
    by_span = {one.span: one for scene in scenes for mentions in scene.tree.mentions.values() for one in mentions}
    ontology = scenes[0].ontology
    found: dict[int, list[Mention]] = {}
    for held in relations:
        person = by_span.get(held.subject)
        body = by_span.get(held.object) if isinstance(held.object, tuple) else None
        if person is None or body is None or held.polarity != "Positive" or held.modality == "Possible":
            continue
        organized = held.predicate in OFFICES and ontology.fits(body.type, ("kg:Organization",))
        if organized or (held.predicate in OF_PLACES and ontology.fits(body.type, ("kg:Place",))):
            found.setdefault(person.chain, []).append(body)
    return found


def _meant(scene: Scene, token: int, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """The mention that now stands on "we", or on the noun of "our company"; none where the speaker acts for several."""
    tree, fits = scene.tree, scene.ontology.fits
    place, kinds = token, _kinds(tree, token)
    wanted: Sequence[Mention] = ()
    if kinds:
        place = tree.heads[token]
        wanted = [one for one in bodies if fits(one.type, kinds[:1]) or one.type in kinds]
    elif tree.lowers[token] in WE:
        wanted = [one for one in bodies if fits(one.type, ("kg:Organization",))] or bodies
    if len({one.chain for one in wanted}) == 1:
        made = stand_in(tree, range(token, place + 1), wanted[0], "pronoun: whom the speaker acts for")
        tree.mentions[place] = [made]
        yield made


def _kinds(tree: Tree, token: int) -> tuple[str, ...]:
    """What classes the body of "our company", "my country" can have; none where the noun is no body's, or is named."""
    noun = load_lexicon().nouns.get(tree.lowers[tree.heads[token]])
    if tree.lowers[token] not in MINE | THEIRS or tree.heads[token] in tree.mentions or noun is None or noun.plural:
        return ()
    if noun.antecedent == "government":
        return ("kg:Country",)
    return (noun.type or "", "kg:Organization") if noun.type == "kg:Company" else (noun.type or "",)
