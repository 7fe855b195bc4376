"""Fractions in words, as percentages: "a third of", "two-thirds", "one in three", "seven out of ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from kg.language.numbers import DIGITS, ONES, TEENS, TENS, WORDS, plain, read_number

_parts = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_part = "|".join(_parts)
_base = r"an? (?:percentage point|point|per ?cent|percent|pct|million|billion|trillion)"
PARTS_OF = rf"(?:an? |one |two[- ]|three[- ])?(?:{_part})s?(?: of)?(?= {_base}\b)(?: an?)"
"""A fraction of what counts itself, as the number before it: the "quarter of a" of "a quarter of a million"."""
_number = rf"(?:{DIGITS}|{WORDS})"
_blurs = ("almost", "nearly", "about", "around", "over", "some", "roughly", "up to", "at least", "more than", "less than")
_behind_by = "|".join(rf"(?<=by {word})" for word in ("", *(f"{blur} " for blur in _blurs)))
_patterns = (
    # "a quarter" without "of" is as often a time, "a third" an ordinal
    re.compile(
        rf"\b(?P<count>a|one|two|three|four|five|seven|nine)[- ](?P<part>{_part})s? of\b"
        rf"(?<!one half of)(?! the (?:year|way|time)| (?:{_base}|a (?:century|decade|mile)))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:{_behind_by})(?:(?P<count>a|one|two|three|four)[- ])?(?P<part>{_part})s?"
        r"(?= (?:to|in|from|over|since|on|last|this|by|at|within|between|during|after|and|compared)\b|[.,;)]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\b(?P<count>one|two|three|four|five|seven|nine)-(?P<part>{_part})s?\b|\b(?:two thirds|three quarters)\b)"
        rf"(?! of {_base})",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!top )(?<!bottom )(?<!first )(?<!second )(?<!latter )(?<!other )(?<!better )(?<!front )(?<!back )"
        r"\b(?P<part>half)(?= of | the | its | their | all )",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!ranked )(?<!ranks )(?<!rank )(?<!placed )(?<!number )"
        rf"\b(?P<count>{_number}) (?:in|out of)(?: every)? (?P<whole>{_number})\b"
        r"(?! ?(?:%|per|pct|million|billion|years?|days?))",
        re.IGNORECASE,
    ),
)
_cue = re.compile(rf"(?i:{_part})|\b(?:in|of)(?: every)? (?:\d|(?i:{'|'.join((*ONES, *TEENS, *TENS))}))")
_hundredth = Decimal("0.01")


def find_fractions(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """(start, end, percent) of each fraction, in order, not overlapping: "a third of" is 33.33."""
    if not _cue.search(text):
        return
    taken = 0
    matches = [match for pattern in _patterns for match in pattern.finditer(text)]
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        percent = _percent(match)
        if percent is not None and match.start() >= taken:
            yield match.start(), match.end(), percent
            taken = match.end()


def part_of(number: str) -> Decimal | None:
    """The number that text of the pattern PARTS_OF, or "half a", says: "a quarter of a" -> 0.25; None for other text."""
    match = re.fullmatch(rf"(?:(?P<count>an?|one|two|three)[- ])?(?P<part>{_part})s?(?: of)? an?", number, re.IGNORECASE)
    if not match:
        return None
    return plain((Decimal(_count(match["count"]) or 1) / _parts[match["part"].lower()]).quantize(_hundredth, ROUND_HALF_UP))


def _percent(match: re.Match[str]) -> Decimal | None:
    groups = match.groupdict()
    words = match[0].lower()
    count = {"two thirds": 2, "three quarters": 3}.get(words) or _count(groups.get("count"))
    part = groups.get("part") or {"two thirds": "third", "three quarters": "quarter"}.get(words)
    whole = _parts[part.lower()] if part else _count(groups.get("whole"))
    if not count or not whole or count >= whole:
        return None
    exact = Decimal(100) * count / whole
    return plain(exact.quantize(_hundredth, ROUND_HALF_UP))


def _count(words: str | None) -> int | None:
    if words is None or words.lower() in ("a", "an"):
        return 1
    number = read_number(words.lower())
    return int(number) if number is not None and number == int(number) else None
