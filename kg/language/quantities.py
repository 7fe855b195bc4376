"""Find the quantities of a sentence: counts, money, percentages, measures and ratios, with their bounds.

>>> [(str(one.value), one.unit, one.comparator) for one in find_quantities("It spent more than $1.5 billion.")]
[('1500000000', 'USD', '>')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Literal

from kg.language.dates import find_times
from kg.language.naming_numbers import follows_a_name, is_bare_year, naming_spans
from kg.language.number_tables import comparators, multipliers
from kg.language.numbers import DIGITS, WORDS, holds_a_number, plain, read_number
from kg.language.shares import find_fractions
from kg.language.times import TimeExpression
from kg.language.unit_words import UnitFound, currency_of, currency_prefix, unit_after
from kg.types import Span

SMALLEST_COUNT = 5
"""A count below this ("two sides", "three men") tells who acts, and is no statistic."""

QuantityKind = Literal["count", "money", "percent", "percentage points", "measure", "fraction", "ratio"]


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """A number with what it counts in. `start` and `end`, characters of the text, take in comparator, currency and unit."""

    start: int
    end: int
    text: str
    value: Decimal
    """The full number: 2840000 for "2.84 million". A fraction is given in percent: 50 for "half of"."""
    unit: str | None
    """An ISO 4217 currency code, "percent", "percentage points", "basis points", another unit, or None for a count."""
    comparator: str
    """One of = ~ > < >= <=."""
    kind: QuantityKind
    """ "ratio" is the base of a rate: the 10,000 of "for every 10,000 residents"."""
    number_start: int
    number_end: int


@cache
def _pattern() -> re.Pattern[str]:
    """A number, perhaps the lower number of a range before it, a currency before each and multipliers behind."""
    words = sorted((form for form in multipliers() if len(form) > 1), key=lambda form: (-len(form), form))
    times = rf"(?:[ -]?(?:(?i:{'|'.join(words)})\b|[mbkMBKT]\b(?=[^\w’'-]|$)))"
    # an atomic group: "twenty-five" must not fall apart into a range
    number = rf"(?>(?:{DIGITS})|(?i:half an?|{WORDS}(?: and a half)?|an?(?= (?:million|billion|trillion|thousand|hundred)\b)))"
    prefix = rf"(?:(?P<{{name}}>{currency_prefix()}) ?)?"
    low = rf"{prefix.format(name='low_prefix')}(?P<low>{number})(?P<low_times>{times}{{0,2}})"
    low_percent = r"(?P<low_percent> ?%| pct| per ?cent)?"
    return re.compile(
        rf"(?<![\w.,/:#@&+%–-])(?P<sign>[-−](?=\d))?(?:{low}{low_percent}(?P<joiner> ?[-–—] ?| to | and | or ))?"
        rf"{prefix.format(name='prefix')}(?P<number>{number})(?P<times>{times}{{0,2}})(?![\d/:@]|[.,]\d)"
    )


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
_nouns = re.compile(r" (?!hurdles|freestyle|sprint|dash)(?:[a-z-]+ ){0,3}?(?:[a-z-]+s|people|men|women|children|staff|crew)\b")
_glued = re.compile(r"[A-Za-z]|['’]\w|-[A-Za-z]")


def find_quantities(text: str, times: Iterable[TimeExpression] = ()) -> tuple[Quantity, ...]:
    """The quantities of a text, in order, not overlapping one another nor the times given.

    Years, dates, ages, ordinals, scores, model names and section numbers are none. Both ends of a range are
    quantities: "between 600 and 700" gives >= 600 and <= 700.
    """
    if not holds_a_number(text):
        return ()
    closed = [(time.start, time.end) for time in times]
    fractions = [_fraction(text, *found) for found in find_fractions(text)]
    plain = [one for match in _pattern().finditer(text) for one in _quantities(text, match)]
    blocked = [*closed, *((one.start, one.end) for one in fractions), *(naming_spans(text) if plain else ())]
    free = [one for one in plain if not _touches(one.number_start, one.number_end, blocked)]
    return tuple(_apart(sorted([*free, *(one for one in fractions if not _touches(one.start, one.end, closed))])))


def _touches(start: int, end: int, spans: Iterable[Span]) -> bool:
    return any(start < one[1] and one[0] < end for one in spans)


def states_a_figure(text: str) -> bool:
    """Whether a sentence holds a quantity that may be a statistic, so that it is worth parsing: no mere "two sides"."""
    found = find_quantities(text, find_times(text))
    return any(one.unit or one.value >= SMALLEST_COUNT for one in found)


def _apart(quantities: list[Quantity]) -> Iterator[Quantity]:
    end = 0
    for one in quantities:
        if one.start >= end:
            yield one
            end = one.end


def _quantities(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    """One quantity, or the two ends of a range."""
    found = unit_after(text, match.end("times"))
    end = found.end if found else match.end("times")
    prefix = match["prefix"] or match["low_prefix"]
    high = _one(text, match, "", prefix, found, end)
    if match["low"] is None:
        if high and not _is_glued(text, high, found):
            yield _compared(text, high)
        return
    tail = UnitFound("percent", "percent", match.end("low_percent")) if match["low_percent"] else found
    low = _one(text, match, "low_", match["low_prefix"] or match["prefix"], tail, match.end("low_percent"))
    if high and low and not _is_glued(text, high, found):
        yield from _range(text, match, low, high)


def _one(text: str, match: re.Match[str], part: str, prefix: str | None, found: UnitFound | None, end: int) -> Quantity | None:
    """The number of one end of the match with its multipliers, currency and unit; None where it is no quantity."""
    name = f"{part}number" if not part else "low"
    times = _multiplier(match[f"{part}times"], text, match.end(f"{part}times"), prefix)
    if times is None:
        return None
    shared = bool(part) and not match["low_times"] and _lends(match)
    value = _value(match[name]) * (_multiplier(match["times"], text, match.end("times"), prefix) or 1 if shared else times)
    unit = found.unit if found else None
    kind: QuantityKind = found.kind if found else "count"
    if prefix and kind in ("count", "money"):
        unit, kind = currency_of(prefix, text), "money"
    if match["sign"] and (part or match["low"] is None):
        value = -value
    number_end = match.end(f"{part}times") if match[f"{part}times"] else match.end(name)
    start = match.start(f"{part}prefix") if match[f"{part}prefix"] else match.start(name)
    number_start = match.start(name)
    if match["sign"] and start == match.start(name):
        start = match.start("sign")
    if part:
        end = match.end("low_percent") if match["low_percent"] else number_end
    one = Quantity(start, end, text[start:end], plain(value), unit, "=", kind, number_start, number_end)
    return one if _counts(text, one, match[name], bool(match[f"{part}times"])) else None


def _lends(match: re.Match[str]) -> bool:
    """Whether the multiplier of the upper end counts for the lower one too: "5 to 10 million", not "500 to 1 million"."""
    return bool(match["times"]) and not match["low_percent"] and _value(match["low"]) < _value(match["number"])


def _value(number: str) -> Decimal:
    lower = number.lower()
    if lower.startswith("half"):
        return Decimal("0.5")
    if lower in ("a", "an"):
        return Decimal(1)
    whole = read_number(lower.removesuffix(" and a half")) or Decimal(0)
    return whole + Decimal("0.5") if lower.endswith(" and a half") else whole


def _multiplier(words: str, text: str, end: int, prefix: str | None) -> Decimal | None:
    """The factor of the words behind a number, 1 where there are none, None where a letter might be another unit.

    A lone letter is a factor behind money ("$5m"), or right before what is counted ("5m users"); elsewhere "5m" may be metres.
    """
    factor = Decimal(1)
    for word in re.findall(r"[A-Za-z]+", words):
        if len(word) == 1 and not prefix and (word not in "mbk" or not _nouns.match(text, end)):
            return None
        factor *= Decimal(10**12) if word == "T" else multipliers()[word.lower()]
    return factor


def _counts(text: str, one: Quantity, number: str, multiplied: bool) -> bool:
    """Whether the number counts something: not "one" as a pronoun, nor part of a name, nor a year."""
    if one.unit or multiplied:
        return True
    if number.lower() in ("one", "a", "an") or number.lower().startswith("half"):
        return False
    if number[0].isupper() and text[: one.start].strip() and re.match(r" [A-Z]", text[one.end :]):
        return False  # "the Six Nations"
    return not follows_a_name(text, one.start) and not is_bare_year(number, text[one.end :])


def _is_glued(text: str, one: Quantity, found: UnitFound | None) -> bool:
    """Whether letters follow that make it another word: "5G", "2nd", "20-member"."""
    return not (found and found.unit in ("percent",) and text[one.end - 1] == "%") and bool(_glued.match(text, one.end))


def _compared(text: str, one: Quantity) -> Quantity:
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


def _range(text: str, match: re.Match[str], low: Quantity, high: Quantity) -> Iterator[Quantity]:
    """Both ends of a range, as bounds; two numbers that are only listed keep their own comparators."""
    joiner = match["joiner"].strip()
    before = text[: low.start]
    if (joiner == "and" and not _between.search(before)) or joiner == "or" or (joiner == "to" and _from.search(before)):
        yield from (_compared(text, one) for one in (low, high))
        return
    if low.unit != high.unit:
        yield from (_compared(text, one) for one in (low, high))  # "rose 56% to 1.2bn euros"
        return
    bare = low.kind == "count" and not match["times"] and not match["low_times"]
    if low.value >= high.value or (bare and joiner != "and" and joiner != "to" and not _nouns.match(text, high.end)):
        return  # a score, or a number with a hyphen in it
    opening = _between.search(before)
    start = opening.start() if opening else low.start
    yield replace(low, comparator=">=", start=start, text=text[start : low.end])
    yield replace(high, comparator="<=")


def _fraction(text: str, start: int, end: int, percent: Decimal) -> Quantity:
    one = Quantity(start, end, text[start:end], percent, "percent", "=", "fraction", start, end)
    return _compared(text, one)
