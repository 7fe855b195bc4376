"""Where bodies have their seat, where the parse does not join the two: "is a maker of kites based in Oslo"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.holders import said_to_be
from kg.language.phrases import heads_of
from kg.relations.beside import BASED, plain_fact
from kg.relations.enclosing_places import with_enclosing
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.types import Mention, RelationMention

BODY = ("kg:Organization",)
PLACE = ("kg:Place",)
AT = frozenset(("in", "at"))
BE = frozenset(("is", "was", "are", "were"))
STANDING = frozenset(("located", "situated", "based"))
LONGEST = 14
"""Tokens from "is" to the participle."""
SHORTEST = 6
RULE = "seat of a body"


def run_headquarters(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """The places after "based in" and "headquarters in", of the body that the sentence describes."""
    tree = scene.tree
    yield from _addresses(scene)
    for i, lower in enumerate(tree.lowers[:-2]):
        if lower in BASED and tree.lowers[i + 1] in AT:
            body = _described_before(scene, i) if i > 1 else _named_after(scene, i + 2)
            yield from _seat(scene, body, i + 2)
        elif i not in tree.covering and _is_seat(scene, i):
            k = i + 1
            if tree.lowers[k] in BE:
                k += 1 + (tree.lowers[k + 1 : k + 2] != [] and tree.lowers[k + 1] in STANDING)
            if k < len(tree.words) and tree.lowers[k] in AT:
                for body in _owners(scene, i):
                    yield from _seat(scene, body, k + 1)


def _addresses(scene: Scene) -> Iterator[RelationMention]:
    """ "Acme Lumber, Spokane, Washington": a body, its town and what that lies in."""
    tree, fits = scene.tree, scene.ontology.fits
    for body in dict.fromkeys(tree.covering.values()):
        comma = tree.last_of(body) + 1
        town = tree.covering.get(comma + 1) if tree.words[comma : comma + 1] == [","] else None
        if town is None or body.pronominal or not fits(body.type, BODY) or not fits(town.type, ("kg:City",)):
            continue
        places = with_enclosing(scene, town)
        for place in places if len(places) > 1 else ():
            yield plain_fact(scene, body, "kg:basedIn", place, RULE, 0.75)


def _is_seat(scene: Scene, i: int) -> bool:
    tree = scene.tree
    return (tree.lowers[i] in ("headquarters", "headquarter")) or (
        tree.lowers[i] == "office" and i > 0 and tree.lowers[i - 1] in ("head", "main", "home")
    )


def _seat(scene: Scene, body: Mention | None, i: int) -> Iterator[RelationMention]:
    tree = scene.tree
    i += i < len(tree.words) and tree.lowers[i] == "the" and i not in tree.covering
    place = tree.covering.get(i)
    if body is None or place is None or place.demonym or not scene.ontology.fits(place.type, PLACE):
        return
    for one in with_enclosing(scene, place):
        yield plain_fact(scene, body, "kg:basedIn", one, RULE, 0.8)


def _named_after(scene: Scene, i: int) -> Mention | None:
    """ "Based in Oslo, Norway, Acme is": the body named after the comma behind the places."""
    tree = scene.tree
    place = tree.covering.get(i)
    if place is None or not scene.ontology.fits(place.type, PLACE):
        return None
    comma = tree.last_of(with_enclosing(scene, place)[-1]) + 1
    k = comma + 1
    k += k < len(tree.words) and tree.lowers[k] == "the" and k not in tree.covering
    body = tree.covering.get(k) if tree.lowers[comma : comma + 1] == [","] else None
    if body is not None and body.text.endswith(".") and len(body.text) < SHORTEST:
        return None  # "McLean, Va., Acme": a state
    return body if body is not None and not body.demonym and scene.ontology.fits(body.type, BODY) else None


def _described_before(scene: Scene, i: int) -> Mention | None:
    """ "Acme is a maker of kites based in", "Acme, a maker of kites based in": the name, if no other body is named between."""
    tree = scene.tree
    for k in range(i - 1, max(0, i - LONGEST), -1):
        mention = tree.covering.get(k)
        after = tree.last_of(mention) + 1 if mention is not None else 0
        modifies = mention is not None and after < i and tree.tags[after].startswith(("NN", "JJ"))
        if mention is not None and not modifies and scene.ontology.fits(mention.type, BODY) and not mention.pronominal:
            return None
        says_more = tree.is_verb(k) and tree.lowers[k] not in BE and tree.deps[k] != "amod" and tree.tags[k - 1] != "RB"
        if tree.words[k] in (";", "(", ")") or says_more:
            return None
        described = tree.lowers[k + 1] in ("a", "an", "the")
        if tree.lowers[k] in BE or (tree.words[k] == "," and described and tree.covering.get(k - 1) is not None):
            return _body_ending_at(scene, k - 1) if described else None
    return None


def _body_ending_at(scene: Scene, i: int) -> Mention | None:
    """The body whose name ends at token i, or before the acronym in brackets that ends there."""
    tree = scene.tree
    if tree.words[i] == ")":
        i = next((k - 1 for k in range(i, max(0, i - SHORTEST), -1) if tree.words[k] == "("), i)
    named = tree.covering.get(i)
    return named if named is not None and not named.demonym and scene.ontology.fits(named.type, BODY) else None


def _owners(scene: Scene, seat: int) -> list[Mention]:
    """Whose headquarters they are: "Acme's", "of Acme", "a firm with headquarters", "has its head office"."""
    tree = scene.tree
    owners = [h for child in tree.all(seat, "poss") for h in heads_of(tree, child)]
    if not owners and tree.deps[seat] == "pobj" and tree.lowers[tree.heads[seat]] == "with":
        noun = tree.heads[tree.heads[seat]]
        owners = [noun] if noun in tree.mentions else said_to_be(tree, noun) if tree.is_noun(noun) else []
    return [m for owner in owners for m in scene.mentions_at(owner, BODY)]
