"""How profiles introduce firms: by what they are, where they are seated, and where their shares are traded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.wordlists import word_list

BE = frozenset(("is", "was", "were", "are", "be", "been", "being"))
ENDS_OF_PHRASES = frozenset(", in of on near with that which who for at from . and or to whose".split())


def vote_of_profile(ballot: Counter[str], words: Sequence[str], first: int, last: int) -> None:
    """How profiles introduce firms: "X is a subsidiary of", "X (NYSE: ...", "X is headquartered in"."""
    after = [*words[last : last + 8], *[""] * 8][:8]
    if after[0] == "(" and after[1] in EXCHANGES:
        ballot["kg:Organization"] += 8
    if after[0] not in BE:
        opening = first > 0 and words[first - 1] == "," and words[0] in ("Headquartered", "Established", "Incorporated")
        ballot["kg:Organization"] += 6 if opening and after[0] in GOING_ON else 0
    elif after[1] in ("headquartered", "incorporated") or (after[1] in ("a", "an", "the") and _is_body_noun(after[2:])):
        ballot["kg:Organization"] += 6


def _is_body_noun(words: Sequence[str]) -> bool:
    """Whether the noun of a phrase, before any preposition, is one of bodies alone: "wholly owned subsidiary of"."""
    phrase = words[: next((i for i, word in enumerate(words) if word in ENDS_OF_PHRASES or not word), len(words))]
    return bool(phrase) and len(phrase) < len(words) and phrase[-1] in PROFILED


EXCHANGES = frozenset(("NASDAQ", "NYSE", "Nasdaq", "AMEX", "TSX", "LSE", "OTC", "ASX"))
GOING_ON = frozenset(("is", "was", "has", "also", "operates", "provides", "offers", "serves", "employs", "makes", "("))
PROFILED = word_list("name types: what profiles call firms")
