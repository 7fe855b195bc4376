"""Holders right after their office where the parse does not join the two: "the head of the port authority, Ana Ruiz, said"."""

from __future__ import annotations

from kg.relations.reading import Scene
from kg.types import Mention

FARTHEST = 14
"""Tokens from the title to the comma before the name."""
CLOSERS = frozenset((",", ".", "(", "-", "–", "—", ";", ")"))


def holder_beside(scene: Scene, title: int) -> list[Mention]:
    """The person between commas after the phrase that a title begins, or none where a list may be what follows."""
    tree = scene.tree
    comma = title + 1
    while comma < len(tree.words) and tree.words[comma] != ",":
        if comma - title > FARTHEST or tree.is_verb(comma) or tree.words[comma] in CLOSERS or _person(scene, comma):
            return []
        comma += 1
    person = _person(scene, comma + 1)
    if person is None or not _definite(scene, title):
        return []
    after = tree.last_of(person) + 1
    closed = after < len(tree.words) and tree.words[after] in CLOSERS
    listed = closed and (_person(scene, after + 1) is not None or tree.lowers[after + 1 : after + 2] == ["and"])
    return [person] if closed and not listed else []


def _person(scene: Scene, token: int) -> Mention | None:
    mention = scene.tree.covering.get(token)
    if mention is None or mention.pronominal or mention.demonym:
        return None
    return mention if scene.ontology.is_a(mention.type, "kg:Person") else None


def _definite(scene: Scene, title: int) -> bool:
    """Whether the office is one that one person holds: "the head", "Acme's head"; not "a head"."""
    tree = scene.tree
    first = title
    while first > 0 and tree.heads[first - 1] in range(first, title + 1) and tree.words[first - 1] != ",":
        first -= 1
    before = {*tree.lowers[max(0, first - 1) : title]}
    return bool(before & {"the", "its", "their", "'s", "’s"}) and not before & {"a", "an"}
