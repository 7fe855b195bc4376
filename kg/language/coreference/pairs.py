"""Descriptions of two at once: "the two sides", "both companies", "the pair"."""

from __future__ import annotations

from functools import partial

from kg.language.coreference.candidates import candidates
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.lexicon import Noun
from kg.language.coreference.surroundings import asks_nothing

COUNTS = frozenset(("pair", "duo", "two"))
"""Words that mean two of anything."""
TWO = frozenset(("two", "both"))
SIDES = ("kg:Country", "kg:Place", "kg:Organization")
"""Whom "the two sides" can be, tried in this order."""
BACK = 2
"""How many sentences back the two can stand; they stand in one."""


def resolve_pair(where: Discourse, i: int, noun: Noun) -> bool:
    """Whether there are two that description `i` can stand for, which it then does.

    They are the only two of its class in the sentence so far, or in the nearest one that has two.
    """
    one = where.chains.references[i]
    words = where.text.words[one.sentence]
    counted = one.word in COUNTS or not TWO.isdisjoint((words[one.first], *one.modifiers))
    if not one.definite or not counted or not all(word in TWO or asks_nothing(word) for word in one.modifiers):
        return False
    for wanted in (noun.type,) if noun.type else SIDES:
        pair = _nearest_two(where, i, wanted) or (_only_two(where, i, wanted) if noun.type else None)
        if pair:
            where.chains.pairs[i] = pair
            where.chains.reasons[i] = "description: the two mentioned before"
            return True
    return False


def _nearest_two(where: Discourse, i: int, wanted: str) -> tuple[int, int] | None:
    for reach in range(BACK + 1):
        found = candidates(where, i, partial(_of_class, where, wanted), reach=reach)
        sentences = {where.chains.references[one.reference].sentence for one in found}
        if len(found) == 2 and len(sentences) == 1:
            first, second = sorted(one.root for one in found)
            return first, second
        if len(found) > 2:
            break
    return None


def _only_two(where: Discourse, i: int, wanted: str) -> tuple[int, int] | None:
    """Two that stand in different sentences, where the sentences before name no third: "the two companies"."""
    found = candidates(where, i, partial(_of_class, where, wanted), reach=BACK)
    roots = sorted(one.root for one in found)
    return (roots[0], roots[1]) if len(roots) == 2 else None


def _of_class(where: Discourse, wanted: str, root: int) -> int | None:
    curie = where.chains.type(root)
    fits = curie is not None and where.chains.ontology.is_a(curie, wanted)
    return 0 if fits and where.chains.known(root) else None
