"""Parties beside names: "Sen. Ann Lowe (D., N.Y.)", "Rep. Bo Lund, R-Texas", "Ann Lowe (Labour Party)"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.tree import Tree
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.types import Mention, RelationMention

PARTIES = frozenset(("D", "R", "I", "D.", "R.", "I."))
OPENING = frozenset(("(", ","))
LINKS = frozenset(("-", "–", ",", "of"))


def run_party_states(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """Whom the letter of a party follows, with a place, represents that place; a party in brackets has them as a member."""
    tree = scene.tree
    yield from _in_brackets(scene)
    for i, word in enumerate(tree.words):
        if word not in PARTIES or i < 2 or i + 2 >= len(tree.words):
            continue
        person, place = tree.covering.get(i - 2), _place_after(tree, i + 1)
        if person is None or place is None or tree.words[i - 1] not in OPENING:
            continue
        fits = scene.ontology.fits
        if fits(person.type, ("kg:Person",)) and fits(place.type, ("kg:Place",)) and not place.demonym:
            yield RelationMention(
                predicate="kg:represents",
                subject=person.span,
                object=place.span,
                evidence=scene.evidence("party and state after a name", 0.9),
            )


def _in_brackets(scene: Scene) -> Iterator[RelationMention]:
    """ "Ann Lowe (SPD)", "Ann Lowe (of the Labour Party)": the brackets hold nothing else."""
    tree, fits = scene.tree, scene.ontology.fits
    for i, word in enumerate(tree.words):
        person = tree.covering.get(i - 1)
        if word != "(" or person is None or person.pronominal or not fits(person.type, ("kg:Person",)):
            continue
        first = i + 1
        while tree.lowers[first : first + 1] and tree.lowers[first] in ("of", "from", "the"):
            first += 1
        party = tree.covering.get(first)
        if party is None or not fits(party.type, ("kg:PoliticalParty",)):
            continue
        if tree.words[tree.last_of(party) + 1 : tree.last_of(party) + 2] in ([")"], [","]):
            yield RelationMention("kg:memberOf", person.span, party.span, scene.evidence("party in brackets", 0.85))


def _place_after(tree: Tree, link: int) -> Mention | None:
    return tree.covering.get(link + 1) if tree.words[link] in LINKS else None
