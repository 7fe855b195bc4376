"""Descriptions of two or more at once: "the two sides", "both companies", "the pair", "the three countries"."""

from __future__ import annotations

from functools import partial

from kg.language.coreference.candidates import candidates
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.lexicon import Noun
from kg.language.coreference.surroundings import asks_nothing

COUNTS = frozenset(("pair", "duo", "two"))
"""Words that mean two of anything."""
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
SIDES = ("kg:Country", "kg:Place", "kg:Organization")
"""Whom "the two sides" can be, tried in this order."""
PEOPLE = ("kg:Person",)
BACK = 2
"""How many sentences back the two can stand; they stand in one."""


def resolve_pair(where: Discourse, i: int, noun: Noun) -> bool:
    """Whether there are two, or as many as it says, that description `i` can stand for, which it then does.

    They are the only ones of its class in the sentence so far, or in the nearest one that has as many.
    """
    one = where.chains.references[i]
    words = where.text.words[one.sentence]
    told = [word for word in (words[one.first], *one.modifiers) if word in NUMBERS]
    number = 2 if one.word in COUNTS else NUMBERS[told[0]] if told else None
    if not one.definite or number is None or not all(word in NUMBERS or asks_nothing(word) for word in one.modifiers):
        return False
    for wanted in _classes(where, i, noun):
        found = _nearest(where, i, wanted, number)
        found = found or (_only_two(where, i, wanted) if noun.type and number == 2 else None)
        if found:
            where.chains.pairs[i] = found
            where.chains.reasons[i] = f"description: the {'two' if number == 2 else number} mentioned before"
            return True
    return False


def _classes(where: Discourse, i: int, noun: Noun) -> tuple[str, ...]:
    """The classes that the several can be of, tried in order; of a firm one may know no more than that it is a body.

    "The two" are people where the last clause before is about one.
    """
    if noun.type is None:
        before = (j for j in range(i - 1, -1, -1) if where.chains.references[j].subject)
        last = next((where.chains.sort(where.chains.root(j)) for j in before if where.chains.known(where.chains.root(j))), "")
        return (last, *SIDES) if last in PEOPLE and noun.word in COUNTS else SIDES
    return (noun.type, "kg:Organization") if noun.type == "kg:Company" else (noun.type,)


def _nearest(where: Discourse, i: int, wanted: str, number: int) -> tuple[int, ...] | None:
    for reach in range(BACK + 1):
        found = candidates(where, i, partial(_of_class, where, wanted), reach=reach)
        sentences = {where.chains.references[one.reference].sentence for one in found}
        if len(found) == number and len(sentences) == 1:
            return tuple(sorted(one.root for one in found))
        if len(found) > number:
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
