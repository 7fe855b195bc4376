"""Places named after the smaller place that they hold: "Lyon, France", "Kisumu, Nyanza, Kenya"."""

from __future__ import annotations

from kg.language.tree import Tree
from kg.relations.reading import Scene
from kg.types import Mention

CONTINENTS = frozenset(
    ("Africa", "Asia", "Europe", "Oceania", "Antarctica", "America", "North America", "South America", "Latin America")
)
"""Regions that no country holds."""
SIZES = {"kg:City": 0, "kg:AdministrativeArea": 1, "kg:Country": 2}


def is_larger(scene: Scene, one: Mention, other: Mention) -> bool:
    """Whether `one` is a place of a kind that holds places of the other's kind."""
    if not scene.ontology.fits(one.type, ("kg:Place",)) or one.demonym or one.chain == other.chain or other.name in CONTINENTS:
        return False
    return SIZES.get(one.type, 0) > SIZES.get(other.type, 0) or (
        other.type in ("kg:Place", "kg:City") and one.type == "kg:Region"
    )


def is_listed(tree: Tree, i: int) -> bool:
    """Whether the place at token i stands in a list ("Paris, Lyon and Nice"), and says nothing of the one before it."""
    head = next((c for c in (i, tree.heads[i]) if tree.deps[c] == "conj"), None)
    if head is None:
        return False
    return any(tree.deps[c] == "cc" for one in tree.conjuncts(tree.first_conjunct(head)) for c in tree.children[one])


def with_enclosing(scene: Scene, place: Mention) -> list[Mention]:
    """The place, and the larger ones that follow it, each after a comma or in brackets."""
    found = [place]
    while (following := _after(scene, found[-1])) is not None and following.chain not in {m.chain for m in found}:
        found.append(following)
    return found


def _after(scene: Scene, place: Mention) -> Mention | None:
    tree = scene.tree
    last = tree.last_of(place)
    if last + 2 >= len(tree.words) or tree.words[last + 1] not in (",", "(", "of"):
        return None
    if tree.words[last + 1] == "of":  # "Lyme Town of Kent Province"
        larger = tree.covering.get(last + 2 + (tree.lowers[last + 2] == "the"))
        return larger if larger is not None and is_larger(scene, larger, place) else None
    if tree.words[last + 1] == "(" and tree.words[last + 3 : last + 4] != [")"]:
        return None  # "Lyon (France)"
    following = tree.covering.get(last + 2)
    if following is None or not (is_larger(scene, following, place) or _as_large(following, place)):
        return None
    return None if is_listed(tree, last + 2) else following


def _as_large(one: Mention, other: Mention) -> bool:
    """A county before its state, a quarter before its city; and a state that has the name of a city."""
    if one.demonym or one.chain == other.chain or one.pronominal:
        return False
    same = one.type == other.type == "kg:AdministrativeArea"
    return same or (one.type in SMALL and other.type in SMALL)


SMALL = ("kg:City", "kg:Place")
