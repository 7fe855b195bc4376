"""Parts of a year: "the third quarter of 2018", "Q3", "the first half", "the first two months of the year"."""

from __future__ import annotations

import re

from kg.language.isodates import Stamp, first_day, month_later
from kg.language.numbers import DIGITS, WORDS, read_number
from kg.language.times import Context, Meaning, TimeRule, interval, unknown

MONTHS_IN = {"quarter": 3, "half": 6}
_ordinals = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_ordinal = r"(?P<ordinal>first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
_named_year = r"(?:(?:19|20)\d\d|(?:the |this |last |next |the current |the same )year)"
_of_year = rf"(?:,? (?:of |in )?(?P<year>{_named_year})|(?P<other>(?= of (?!{_named_year})\w)))?"


_sport = re.compile(
    r"\b(?:goals?|scor(?:e[ds]?|ing)|match|half-time|striker|penalt(?:y|ies)|tries|kicked|header|coach|season|points?|lead|pitch|"
    r"team|game|minutes?)\b",
    re.IGNORECASE,
)


def year_named(text: str | None, context: Context) -> Stamp | None:
    """The year that "2018", "the year" or "last year" means; None where it cannot be told."""
    if text and text[-4:].isdigit():
        return Stamp(int(text[-4:]))
    if context.anchor is None or context.anchor.year is None:
        return None
    step = {"last": -1, "next": 1}.get((text or "").split(" ")[0].lower(), 0)
    return Stamp(context.anchor.year + step)


def months_of_year(year: Stamp, first: int, count: int) -> tuple[Stamp, Stamp] | None:
    """The first and last month of `count` months of a year that begin with month number `first` (1 to 12)."""
    if not (1 <= first <= 12 and count >= 1 and first + count <= 13):
        return None
    return Stamp(year.year, first), Stamp(year.year, first + count - 1)


def _read_part(match: re.Match[str], context: Context) -> Meaning | None:
    """The third quarter, the first half, of the year that follows it or of the nearest one."""
    unit, ordinal = match["unit"].lower(), match["ordinal"].lower()
    if match["other"] is not None or (ordinal == "last" and not match["year"]):
        return unknown(unit)
    if match["year"] is None and _sport.search(match.string):
        return unknown(unit)  # the first half of a match
    return _part(unit, _ordinals.get(ordinal, 12 // MONTHS_IN[unit]), match["year"], context)


def _read_letter(match: re.Match[str], context: Context) -> Meaning | None:
    """ "Q3", "H1 2020"."""
    unit = {"Q": "quarter", "H": "half"}[match["letter"].upper()]
    return unknown(unit) if match["other"] is not None else _part(unit, int(match["number"]), match["year"], context)


def _part(unit: str, number: int, year_text: str | None, context: Context) -> Meaning:
    """Without a year it is the last one that has begun, or the next one where the text speaks of the future."""
    size = MONTHS_IN[unit]
    year = year_named(year_text, context)
    months = months_of_year(year, (number - 1) * size + 1, size) if year else None
    if months is None:
        return unknown(unit)
    return interval(*(months if year_text else _nearest(months, context)), unit)


def _nearest(months: tuple[Stamp, Stamp], context: Context) -> tuple[Stamp, Stamp]:
    anchor = context.anchor
    if anchor is None or anchor.month is None:
        return months
    ahead = first_day(months[0]) > first_day(anchor)
    over = first_day(months[1]) < first_day(Stamp(anchor.year, anchor.month))
    years = -1 if ahead and not context.future else 1 if over and context.future else 0
    start, end = (month_later(month, 12 * years) for month in months)
    return (start, end) if start and end else months


def _read_months(match: re.Match[str], context: Context) -> Meaning | None:
    """ "the first two months of the year"; "the first two months" of something else is a time that cannot be told."""
    count = int(read_number(match["count"].lower()) or 0) if match["count"] else 1
    year, first = year_named(match["year"], context), match["ordinal"].lower() == "first"
    if not match["count"] and not match["year"]:
        return None
    if year is None or match["other"] is not None or not (match["year"] or first):
        return unknown("month")
    months = months_of_year(year, 1 if first else 13 - count, count)
    return interval(*months, "month") if months else None


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)


YEAR_PART_RULES: tuple[TimeRule, ...] = (
    TimeRule("part", _compiled(rf"(?:the )?{_ordinal}[- ](?P<unit>quarter|half){_of_year}"), _read_part),
    TimeRule("quarter sign", _compiled(rf"(?:the )?(?P<letter>[QH])(?P<number>[1-4]){_of_year}"), _read_letter),
    TimeRule(
        "unit",
        _compiled(
            rf"(?:the )?(?P<ordinal>first|last|final)(?: (?P<count>{DIGITS}|{WORDS}))? months?{_of_year}"
            r"(?! (?:after|as|since|at|on)\b)"
        ),
        _read_months,
    ),
)
