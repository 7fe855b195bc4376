"""American lawmakers with the letter of their party and their state: "Sen. Ann Lowe (D., N.Y.)", "Rep. Bo Lund, R-Texas"."""

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
    """Whom the letter of a party follows, with a place, represents that place."""
    tree = scene.tree
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


def _place_after(tree: Tree, link: int) -> Mention | None:
    return tree.covering.get(link + 1) if tree.words[link] in LINKS else None
