"""Words of a sentence that may be a name, and which of several that overlap is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.resolve.gazetteer_tables import Entry

PROPOSALS = {
    "gazetteer": 3,
    "head": 2,
    "acronym": 2,
    "model": 1,
    "context": 1,
    "repeated": 1,
    "state code": 4,
    "gazetteer, unsure": 0,
}
"""Who wins when two proposals have the same length."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Tokens first..last of a sentence that may be a name."""

    sentence: int
    first: int
    last: int
    type: str
    source: str
    entry: Entry | None = None
    demonym: bool = False


def longest(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Those that stay when the longer beats the shorter, and the better source the worse, wherever two overlap."""
    order = sorted(proposals, key=lambda p: (p.sentence, p.first - p.last, -PROPOSALS[p.source], p.first, p.type))
    taken: dict[int, set[int]] = defaultdict(set)
    kept: list[Proposal] = []
    for one in order:
        tokens = range(one.first, one.last)
        if taken[one.sentence].isdisjoint(tokens):
            taken[one.sentence].update(tokens)
            kept.append(one)
    return sorted(kept, key=lambda p: (p.sentence, p.first))
