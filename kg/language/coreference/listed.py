"""What "the latter", "the former", "both", "each" stand for: the two that were named together just before."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.coreference import syntax
from kg.language.coreference.candidates import barred
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.noun_phrases import PRONOUNS
from kg.language.coreference.references import Reference

TOGETHER = ("kg:Person", "kg:Organization", "kg:Technology", "kg:Product", "kg:Place")
"""The sorts that two can be of, without being joined by "and"; the place of a body is seldom meant beside it."""
ORDER = {"former": 0, "latter": 1}


def resolve_listed(where: Discourse, i: int) -> None:
    """Let reference `i` stand for the two of a list, or for one of them, where a sentence names just two together."""
    one = where.chains.references[i]
    word = "latter" if "latter" in one.modifiers else one.word
    found = _two(where, i, one)
    if found is None:
        return
    if word in ORDER:
        where.chains.join(i, found[ORDER[word]], f"the {word} of the two before")
        return
    first, second = (where.chains.root(j) for j in found)
    where.chains.pairs[i] = (first, second)
    where.chains.reasons[i] = "the two mentioned before"


def _two(where: Discourse, i: int, one: Reference) -> tuple[int, int] | None:
    """The two references meant: of the same sentence, before `i`, or else of the sentence before."""
    for sentence in (one.sentence, one.sentence - 1):
        inside = list(_named_in(where, sentence, i))
        out = barred(where, i) if sentence == one.sentence and not one.subject else None
        inside = [j for j in inside if where.chains.root(j) != out and _fits(where, j, one)]
        joined = _joined(where, inside, subjects=one.subject)
        if joined is not None or _many_joined(where, inside):
            return joined
        if not one.subject and (sentence == one.sentence or one.plural):
            continue  # "X said Y had left both": X and Y would not be the two
        alone = _of_one_sort(where, inside)
        if alone is not None:
            return alone
        if sentence == one.sentence and _tells_another(where, inside, one):
            return None
    return None


def _fits(where: Discourse, j: int, one: Reference) -> bool:
    """Whether reference `j` can be "the latter company"; a word without a class can be anything."""
    chains, wanted = where.chains, one.noun.type if one.noun else None
    return wanted is None or chains.sort(chains.root(j)) == chains.sort_of(wanted)


def _named_in(where: Discourse, sentence: int, i: int) -> Iterator[int]:
    """The references to what is named, in the sentence and before `i`."""
    for j in range(i - 1, -1, -1):
        one = where.chains.references[j]
        if one.sentence < sentence:
            return
        if one.sentence == sentence and one.kind != "demonym" and where.chains.known(where.chains.root(j)):
            yield j


def _joined(where: Discourse, inside: list[int], *, subjects: bool) -> tuple[int, int] | None:
    """The only two names that are joined by "and", if there is but one such pair; a subject rather takes up subjects."""
    lists = {tuple(found) for j in inside if len(found := _list_of(where, j)) > 1}
    if subjects and len(lists) > 1:
        lists = {found for found in lists if where.chains.references[found[0]].subject}
    roots = {tuple(where.chains.root(j) for j in found) for found in lists}
    if len(roots) != 1 or len(next(iter(lists))) != 2:
        return None
    first, second = sorted(lists)[0]
    return (first, second) if where.chains.root(first) != where.chains.root(second) else None


def _many_joined(where: Discourse, inside: list[int]) -> bool:
    return any(len(_list_of(where, j)) > 1 for j in inside)


def _list_of(where: Discourse, j: int) -> list[int]:
    """The references joined with reference `j`, itself among them, in order; only names."""
    one = where.chains.references[j]
    token = where.token(one)
    if token is None or one.word in PRONOUNS:
        return [j]
    found = [where.at.get((one.sentence, other.i)) for other in syntax.conjuncts(token)]
    return [k for k in found if k is not None] if all(k is not None for k in found) else [j]


def _of_one_sort(where: Discourse, inside: list[int]) -> tuple[int, int] | None:
    """The first mentions of the only two of a sort, where no other sort has two as well; places come last."""
    by_sort: dict[str, dict[int, int]] = {}
    for j in sorted(inside):
        root = where.chains.root(j)
        by_sort.setdefault(where.chains.sort(root), {}).setdefault(root, j)
    several = [sort for sort in TOGETHER if len(by_sort.get(sort, ())) > 1]
    several = [sort for sort in several if sort != "kg:Place"] or several
    if len(several) != 1 or len(by_sort[several[0]]) != 2:
        return None
    first, second = by_sort[several[0]].values()
    return first, second


def _tells_another(where: Discourse, inside: list[int], one: Reference) -> bool:
    """Whether the sentence itself names what could be one of the two: then the sentence before is too far."""
    return bool(inside) and one.word not in ORDER
