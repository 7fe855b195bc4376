"""Clubs named after their cities: "Bremen beat Leipzig", "the Malmö striker", told by the words of sport around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from kg.wordlists import word_list

Form = tuple[str, ...]
Occurrence = tuple[Form, Sequence[str], int, int]
"""A form, the words of its sentence, and its first and last token there."""

SPORT_WORDS = word_list("club names: words of sport")
ROLES = word_list("club names: roles")
VERBS = word_list("club names: verbs")
BEFORE = word_list("club names: before a club")
RESULTS = word_list("club names: results")
PLACE_WORDS = word_list("club names: before a place")
FEWEST = 3
"""So many different words of sport must a document have before a city in it can be a club."""


def club_forms(occurrences: Iterable[Occurrence], words: Iterable[Sequence[str]]) -> frozenset[Form]:
    """The forms that their sentences use for clubs more often than for places; none where a document is not on sport."""
    spoken = {word.lower() for sentence in words for word in sentence}
    if len(SPORT_WORDS & spoken) < FEWEST:
        return frozenset()
    count: Counter[Form] = Counter()
    for form, sentence, first, last in occurrences:
        count[form] += _club(sentence, first, last) - _place(sentence, first, last)
    return frozenset(form for form, sure in count.items() if sure > 0)


def _club(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words beside a name are those of a club: who plays for it, what it does, what is done to it."""
    before = words[first - 1].lower() if first else ""
    after = [word.lower() for word in words[last : last + 4]]
    if not after or before in PLACE_WORDS:
        return False
    if before in BEFORE or (before in ("over", "to", "with", "by", "from") and words[first - 2].lower() in RESULTS):
        return True
    alone = before not in ("and", ",", "of", "or")
    if after[0] in ROLES or (after[0] in VERBS and alone):
        return True
    owned = after[1:] if after[0] in ("'s", "’s", "'", "’") else []
    return any(word in ROLES or word in RESULTS for word in owned)


def _place(words: Sequence[str], first: int, last: int) -> bool:
    return bool(first) and words[first - 1].lower() in PLACE_WORDS
