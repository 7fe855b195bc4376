"""What stands around a number: words that bound or blur it ("more than"), the base of a rate, and the other end of a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.language.number_tables import comparators
from kg.language.quantity import Quantity
from kg.wordlists import word_list


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Comparators before a number, perhaps with an article or adjective between, and after it."""
    sides = {}
    for side, forms in comparators().items():
        ordered = sorted(forms, key=lambda form: (-len(form), form))
        sides[side] = "|".join(re.escape(form) for form in ordered)
    before = (
        rf"(?<![\w-])(?P<form>{sides['before']})(?: (?:the|a|an|another|its|their|further|additional|staggering|record))* $"
    )
    return re.compile(before, re.IGNORECASE), re.compile(rf"(?:\+|,? (?P<form>{sides['after']}))(?!\w)", re.IGNORECASE)


_rate = re.compile(r"\b(?:per|(?:for )?every|for each|out of every|in every)(?: (?:a|about|some))? $", re.IGNORECASE)
_between = re.compile(r"\bbetween(?: about| some)? $", re.IGNORECASE)
_from = re.compile(r"\bfrom(?: about| some| an? \w+)? $", re.IGNORECASE)
_change = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(word_list('quantities: before a change')))}) $", re.IGNORECASE)
_races = (
    "hurdles|freestyle|sprint|dash|heats?|races?|finals?|relays?|butterfly|backstroke|breaststroke|medley|champions?|runners?"
)
COUNTED = re.compile(rf" (?!{_races})(?:[a-z-]+ ){{0,3}}?(?:[a-z-]+s|people|men|women|children|staff|crew)\b")
"""What is counted, right behind a number."""
_TIMES_A_CHANGE = 3
"""What is so many times the number before it is no end of a range behind a verb of change: "fell 11,000 to 813,200"."""


def compared(text: str, one: Quantity) -> Quantity:
    """The quantity with the comparator beside it, or marked as the base of a rate."""
    if rate := _rate.search(text[: one.start]):
        return replace(one, kind="ratio", start=rate.start(), text=text[rate.start() : one.end])
    before, after = _beside()
    if match := before.search(text[: one.start]):
        comparator, start, end = comparators()["before"][match["form"].lower()], match.start(), one.end
    elif match := after.match(text, one.end):
        comparator = comparators()["after"][match["form"].lower()] if match["form"] else ">="
        start, end = one.start, match.end()
    else:
        return one
    return replace(one, comparator=comparator, start=start, end=end, text=text[start:end])


def bounds(text: str, match: re.Match[str], low: Quantity, high: Quantity) -> Iterator[Quantity]:
    """Both ends of a range, as bounds; two numbers that are only listed keep their own comparators."""
    joiner = match["joiner"].strip()
    if joiner in ("and", "or", "to") and _stand_apart(text, joiner, low, high):
        yield from (compared(text, one) for one in (low, high))
        return
    bare = low.kind == "count" and not match["times"] and not match["low_times"]
    dashed = joiner not in ("and", "to")
    if low.unit != high.unit or low.value >= high.value or (bare and dashed and not COUNTED.match(text, high.end)):
        return  # a score, or a number with a hyphen in it
    opening = _between.search(text[: low.start])
    start = opening.start() if opening else low.start
    yield replace(low, comparator=">=", start=start, text=text[start : low.end])
    yield replace(high, comparator="<=")


def is_between(before: str) -> bool:
    """Whether the text before a number ends with "between"."""
    return bool(_between.search(before))


def _stand_apart(text: str, joiner: str, low: Quantity, high: Quantity) -> bool:
    """Whether two numbers are no range: "5 and 7", "from 7 to 5", "rose 56% to 1.2bn euros", "fell 11,000 to 813,200"."""
    before = text[: low.start]
    if joiner == "or" or (joiner == "and" and not _between.search(before)) or (joiner == "to" and _from.search(before)):
        return True
    steps = joiner == "to" and bool(_change.search(before)) and high.value >= _TIMES_A_CHANGE * low.value
    return low.unit != high.unit or low.value >= high.value or steps
