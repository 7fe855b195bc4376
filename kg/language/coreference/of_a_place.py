"""Descriptions that add a place to what is known: "Norvian company" for the one company that the text has spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from kg.language.coreference import syntax
from kg.language.coreference.candidates import Candidate
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.references import Reference

BESIDE = 4
"""How many words from a name a place can stand that tells where it belongs: "Lumen, a Norvian maker"."""


def places(where: Discourse, one: Reference) -> frozenset[str]:
    """The words of a description that are places or their adjectives."""
    words = where.text.words[one.sentence]
    found = ((words[token], where.place_at(one.sentence, token)) for token in range(one.first, one.last - 1))
    return frozenset(word for word, place in found if place is not None)


def join(where: Discourse, i: int, found: Sequence[Candidate]) -> bool:
    """Join a description with a place to the only candidate, unless that is said to be of another place."""
    one = where.chains.references[i]
    own = {where.place_at(one.sentence, token) for token in range(one.first, one.last - 1)} - {None}
    if len(found) != 1 or not own or not where.chains.known(found[0].root):
        return False
    token = where.token(where.chains.references[found[0].reference])
    if token is not None and len(syntax.conjuncts(token)) > 1:
        return False  # "Lumen and Ostrava signed. The Norvian company ..." could be the other
    roots = {where.chains.root(place) for place in own if place is not None}
    if _places_beside(where, found[0].root) - roots:
        return False
    return where.chains.join(i, found[0].reference, "description: the only one, with its place")


def _places_beside(where: Discourse, root: int) -> set[int]:
    """The places right before and after the names of a chain."""
    found: set[int] = set()
    for name in where.chains.names(root):
        around = (*range(name.first - BESIDE, name.first), *range(name.last, name.last + BESIDE))
        beside = (where.place_at(name.sentence, token) for token in around)
        found |= {where.chains.root(place) for place in beside if place is not None}
    return found
