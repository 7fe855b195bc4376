"""Sentences of gold texts, cut by punctuation alone: good enough to show where an error is, and free of any model."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kg.types import Span

BREAK = re.compile(r"(?<=[.!?][”\"’')])\s+(?=[A-Z“\"‘(])|(?<=[a-z0-9)%][.!?])\s+(?=[A-Z“\"‘(])|\n+")


def sentence_at(text: str, *spans: Span) -> Span:
    """The range of the sentence, or run of sentences, that holds all the spans.

    >>> sentence_at("It rained. Ann met Bo. They left.", (11, 14))
    (11, 22)
    """
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    begin, stop = 0, len(text)
    for before, after in _breaks(text):
        if after <= start:
            begin = after
        elif before >= end:
            stop = before
            break
    return begin, stop


@lru_cache(maxsize=4)
def _breaks(text: str) -> tuple[Span, ...]:
    """Where one sentence ends and the next begins. Kept, since all the errors of a document ask for them."""
    return tuple(found.span() for found in BREAK.finditer(text))


def nearest_pair(text: str, subjects: Iterable[Span], objects: Iterable[Span]) -> tuple[Span, Span] | None:
    """The two mentions that stand closest together, in one sentence if any do: where their relation is most likely said."""
    others = [(sentence_at(text, other), other) for other in objects]
    pairs = [
        (sentence != other_sentence, max(one[0], other[0]) - min(one[1], other[1]), one, other)
        for sentence, one in ((sentence_at(text, one), one) for one in subjects)
        for other_sentence, other in others
    ]
    return min(pairs)[2:] if pairs else None
