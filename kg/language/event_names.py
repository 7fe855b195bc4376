"""Names that bodies and gatherings share: a Congress or Forum that is held, opened or attended is an event."""

from __future__ import annotations

from collections.abc import Sequence

from kg.wordlists import word_list

GATHERING_HEADS = word_list("event names: heads")
"""Last words of names that may be a body's or a gathering's: "Congress", "Forum"."""
HOLDING = word_list("event names: what is done to gatherings")
OPENING = word_list("event names: what gatherings do")
BESIDE = word_list("event names: words before gatherings")
BE = frozenset(("is", "was", "are", "were", "be", "been", "being", "to"))
AUXILIARIES = BE | frozenset(("will", "would", "has", "had", "have", "it"))
HELD = frozenset(("held", "hosted", "organised", "organized", "staged", "attended"))
LINKS = frozenset(("of", "for", "on"))
REACH = 4


def is_held(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words around tokens first..last say that the name is that of a gathering.

    >>> is_held("The Delhi Mobile Congress will be held in May".split(), 1, 4)
    True
    >>> is_held("She spoke at the Lima Fish Forum".split(), 4, 7)
    True
    >>> is_held("The Lima Fish Forum said it held shares".split(), 1, 4)
    False
    """
    head = next((i for i in range(first + 1, last) if words[i] in LINKS), last) - 1
    return words[head] in GATHERING_HEADS and (_held_or_opens(words, last) or _attended(words, first))


def _held_or_opens(words: Sequence[str], last: int) -> bool:
    """ "X will be held", "X opens on Monday", "X, held in Rome"."""
    if words[last : last + 1] == [","]:
        return words[last + 1 : last + 2] != [] and words[last + 1] in HELD
    passive = False
    for word in words[last : last + REACH]:
        lower = word.lower()
        if lower in HOLDING:
            return passive
        if lower in OPENING:
            return True
        if lower not in AUXILIARIES:
            return False
        passive = passive or lower in BE
    return False


def _attended(words: Sequence[str], first: int) -> bool:
    """ "at the X", "hosted this year's X"."""
    before = [word.lower() for word in words[max(0, first - REACH) : first]]
    while before and before[-1] in ("the", "a", "an", "this", "'s", "’s", "year", "first", "second", "third", "annual", "next"):
        before.pop()
    return bool(before) and (before[-1] in HOLDING or before[-1] in BESIDE)
