"""One title for several people: "Presidents Ana Ruiz of Peru and Per Lund of Norway", "A and B, professors at Acme"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.relations.office_titles import Office
from kg.relations.reading import Scene
from kg.types import Mention

PERSON = ("kg:Person",)
BODIES = ("kg:Organization", "kg:Place")
LINKS = frozenset((",", "and", "&"))


def is_plural(scene: Scene, office: Office) -> bool:
    """Whether the title is of several people: "professors", "Prime Ministers"."""
    return scene.tree.lowers[office.last] == office.title.words.rpartition(" ")[2] + "s"


def with_own_bodies(scene: Scene, office: Office, holders: Sequence[Mention]) -> list[tuple[Mention, Mention | None]]:
    """Each who has a plural title that stands before their names, with what their name says it is of."""
    first = holders[0]
    if scene.tree.covering.get(office.last + 1) != first:
        return []
    return list(_row(scene, first))


def _row(scene: Scene, person: Mention | None) -> Iterator[tuple[Mention, Mention | None]]:
    tree = scene.tree
    while person is not None:
        i = tree.last_of(person) + 1
        body = tree.covering.get(i + 1) if tree.lowers[i : i + 1] == ["of"] else None
        body = body if body is not None and scene.ontology.fits(body.type, BODIES) and not body.demonym else None
        yield person, body
        i = tree.last_of(body) + 1 if body is not None else i
        linked = i
        while i < len(tree.words) and i < linked + 2 and tree.lowers[i] in LINKS:
            i += 1
        following = tree.covering.get(i) if i > linked else None
        person = following if following is not None and _is_named_person(scene, following) else None


def in_apposition_to_a_list(scene: Scene, trigger: int) -> list[Mention]:
    """The people of a list that a plural title stands after: "A and B, professors at Acme"."""
    tree = scene.tree
    if tree.deps[trigger] != "appos":
        return []
    tokens = tree.conjuncts(tree.first_conjunct(tree.heads[trigger]))
    people = [m for token in tokens if token < trigger for m in scene.mentions_at(token, PERSON) if not m.pronominal]
    return people if len(people) > 1 else []


def place_of_a_local_office(scene: Scene, office: Office, kind: str) -> list[Mention]:
    """ "In Texas, Governor Ana Ruiz signed the bill": the one place of the kind that opens the sentence, before the title."""
    tree = scene.tree
    capital = tree.words[office.last][:1].isupper()
    places = {m.chain: m for m in tree.covering.values() if m.type == kind and not m.demonym}
    place = next(iter(places.values())) if len(places) == 1 else None
    if not capital or place is None or tree.covering.get(office.last + 1) is None:
        return []
    end = tree.last_of(place)
    opens = tree.lowers[0] == "in" and end < office.first and tree.words[end + 1] == ","
    return [place] if opens else []


def _is_named_person(scene: Scene, mention: Mention) -> bool:
    return scene.ontology.fits(mention.type, PERSON) and not mention.pronominal
