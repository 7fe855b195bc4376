"""Find the quantities of a sentence: counts, money, percentages, measures and ratios, with their bounds.

>>> [(str(one.value), one.unit, one.comparator) for one in find_quantities("It spent more than $1.5 billion.")]
[('1500000000', 'USD', '>')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from kg.language.bounds import COUNTED, bounds, compared, is_between
from kg.language.dates import find_times
from kg.language.naming_numbers import follows_a_name, is_bare_year, naming_spans
from kg.language.number_tables import multipliers
from kg.language.numbers import DIGITS, WORDS, holds_a_number, plain, read_number
from kg.language.quantity import Quantity, QuantityKind
from kg.language.shares import PARTS_OF, find_fractions, part_of
from kg.language.times import TimeExpression
from kg.language.unit_words import UnitFound, currency_of, currency_prefix, unit_after
from kg.types import Span

SMALLEST_COUNT = 5
"""A count below this ("two sides", "three men") tells who acts, and is no statistic."""


@cache
def _pattern() -> re.Pattern[str]:
    """A number, perhaps the lower number of a range before it, a currency before each and multipliers behind."""
    words = sorted((form for form in multipliers() if len(form) > 1), key=lambda form: (-len(form), form))
    times = rf"(?:[ -]?(?:(?i:{'|'.join(words)})\b|[mbkMBKT]\b(?=[^\w’'-]|$)))"
    # an atomic group: "twenty-five" must not fall apart into a range
    scaled = r"an?(?= (?:million|billion|trillion|thousand|hundred)\b)"
    number = rf"(?>(?:{DIGITS})|(?i:{PARTS_OF}|half an?|{WORDS}(?: and a half)?|{scaled}))"
    sign = r"(?P<sign>[-−](?=\d)|(?i:minus )(?=\d))"
    prefix = rf"(?:(?P<{{name}}>{currency_prefix()}) ?)?"
    low = rf"{prefix.format(name='low_prefix')}(?P<low>{number})(?P<low_times>{times}{{0,2}})"
    low_percent = r"(?P<low_percent> ?%| pct| per ?cent)?"
    return re.compile(
        rf"(?<![\w.,/:#@&+%–-]){sign}?(?:{low}{low_percent}(?P<joiner> ?[-–—] ?| to | and | or ))?"
        rf"{prefix.format(name='prefix')}(?P<number>{number})(?P<times>{times}{{0,2}})(?![\d/:@]|[.,]\d)"
    )


_point = re.compile(r" point\b")
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
    plain = [one for match in _pattern().finditer(text) for one in _quantities(text, match, closed)]
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


def _quantities(text: str, match: re.Match[str], closed: Iterable[Span]) -> Iterator[Quantity]:
    """One quantity, or the two ends of a range; a number of a time ("2021 to 12.9%") is no end of one."""
    found = unit_after(text, match.end("times"))
    end = found.end if found else match.end("times")
    high = _one(text, match, "", match["prefix"] or _lent_prefix(text, match), found, end)
    if high and _is_glued(text, high, found):
        return
    if match["low"] is None:
        yield from (compared(text, one) for one in (high,) if one)
        return
    tail = UnitFound("percent", "percent", match.end("low_percent")) if match["low_percent"] else found
    if tail and match["low_prefix"] and tail.kind != "money":
        tail = None  # "by £5m or 4.3%"
    if tail and tail is found and match["low_times"] and tail.kind == "percent":
        tail = None  # "2 million or 12%"
    prefix = match["low_prefix"] or (match["prefix"] if _lent_prefix(text, match, back=True) else None)
    low = _one(text, match, "low_", prefix, tail, match.end("low_percent"))
    if low and high and not _touches(low.number_start, low.number_end, closed):
        yield from bounds(text, match, low, high)
    elif match["joiner"].strip().isalpha():
        yield from (compared(text, one) for one in (low, high) if one)


def _lent_prefix(text: str, match: re.Match[str], back: bool = False) -> str | None:
    """The currency that one end of a range lends the other: "$5-6 billion", not "$5bn and 20,000 workers"."""
    given = match["prefix"] if back else match["low_prefix"]
    listed = match["low"] is not None and match["joiner"].strip() in ("and", "or")
    return given if not listed or is_between(text[: match.start("low_prefix" if match["low_prefix"] else "low")]) else None


def _one(text: str, match: re.Match[str], part: str, prefix: str | None, found: UnitFound | None, end: int) -> Quantity | None:
    """The number of one end of the match with its multipliers, currency and unit; None where it is no quantity."""
    name = f"{part}number" if not part else "low"
    times = _multiplier(match[f"{part}times"], text, match.end(f"{part}times"), prefix)
    if times is None:
        return None
    shared = bool(part) and not match["low_times"] and _lends(match)
    value = _value(match[name]) * (_multiplier(match["times"], text, match.end("times"), prefix) or 1 if shared else times)
    if found is None and part_of(match[name]) is not None and (of_point := _point.match(text, match.end("times"))):
        found = UnitFound("percentage points", "percentage points", of_point.end())
        end = found.end
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
    if (part := part_of(lower)) is not None:
        return part
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
        if len(word) == 1 and not prefix and (word not in "mbk" or not COUNTED.match(text, end)):
            return None
        factor *= Decimal(10**12) if word == "T" else multipliers()[word.lower()]
    return factor


def _counts(text: str, one: Quantity, number: str, multiplied: bool) -> bool:
    """Whether the number counts something: not "one" as a pronoun, nor part of a name, nor a year."""
    if one.unit or multiplied:
        return True
    if number.lower() in ("one", "a", "an") or part_of(number) is not None:
        return False
    if number[0].isupper() and text[: one.start].strip() and re.match(r" [A-Z]", text[one.end :]):
        return False  # "the Six Nations"
    return not follows_a_name(text, one.start) and not is_bare_year(number, text[one.end :])


def _is_glued(text: str, one: Quantity, found: UnitFound | None) -> bool:
    """Whether letters follow that make it another word: "5G", "2nd", "20-member"."""
    return not (found and found.unit in ("percent",) and text[one.end - 1] == "%") and bool(_glued.match(text, one.end))


def _fraction(text: str, start: int, end: int, percent: Decimal) -> Quantity:
    one = Quantity(start, end, text[start:end], percent, "percent", "=", "fraction", start, end)
    return compared(text, one)
