"""Holders right after their office where the parse does not join the two: "the head of the port authority, Ana Ruiz, said"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.relations.office_titles import Office
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


def named_straight_after(scene: Scene, office: Office, holders: Sequence[Mention]) -> list[Mention]:
    """The one whose name follows the title at once, where the parser makes somebody further on its holder."""
    beside = scene.tree.covering.get(office.last + 1)
    named = beside is not None and not beside.pronominal and scene.ontology.fits(beside.type, ("kg:Person",))
    other = named and bool(holders) and beside not in holders
    return [beside] if beside is not None and other and all(m.start > beside.end for m in holders) else []


def right_after(scene: Scene, office: Office) -> list[Mention]:
    """The person named straight after an office of several words, whatever the parse: "Chilean head of state Ana Ruiz"."""
    tree = scene.tree
    after = tree.covering.get(office.last + 1)
    person = after is not None and not after.pronominal and scene.ontology.is_a(after.type, "kg:Person")
    return [after] if after is not None and person and office.first < office.last else []


def nearest_after(scene: Scene, office: Office, holders: list[Mention]) -> list[Mention]:
    """One title in the singular before names is that of the first: "chief executive Ann Lund and Per Rask met"."""
    if len(holders) < 2 or any(scene.tree.first_of(one) <= office.last for one in holders):
        return holders
    return sorted(holders, key=lambda one: one.start)[:1]


def on_this_side(scene: Scene, office: Office, bodies: Sequence[Mention]) -> list[Mention]:
    """The bodies without those that somebody else parts from a title before a name: "[Norvian] minister X and Acme head Y"."""
    tree = scene.tree
    title = tree.chars(office.first, office.first + 1)[0]
    if tree.covering.get(office.last + 1) is None:
        return list(bodies)
    people = [m for m in tree.covering.values() if m.end <= title and scene.ontology.fits(m.type, ("kg:Person",))]
    return [one for one in bodies if not any(one.end <= m.start and not m.pronominal for m in people)]
