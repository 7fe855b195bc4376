"""Dates as news pages write them, without guessing: a date that can be read in two ways is no date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.readers.cues import alternatives, lexicon

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
ORDINAL = r"(?:st|nd|rd|th)?"
DAY_MONTH = rf"\d{{1,2}}{ORDINAL}(?:\s+of)?[ \xa0-]+{MONTH}\b|\b{MONTH}\b\.?[ \xa0]+\d{{1,2}}{ORDINAL}(?!\d)"
"""A pattern for a date without its year, to be matched without regard to capitals."""
DATE = re.compile(
    rf"""
      (?<!\d)(?P<y1>(?:19|20)\d\d)(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?![\d])
    | \b(?P<d2>\d{{1,2}}){ORDINAL}(?:\s+of)?[\s-]+(?P<m2>{MONTH})\b\.?,?[\s-]+(?P<y2>(?:19|20)\d\d)(?!\d)
    | \b(?P<m3>{MONTH})\b\.?\s+(?P<d3>\d{{1,2}}){ORDINAL}\s*,?\s+(?P<y3>(?:19|20)\d\d)(?!\d)
    | (?<![\d/.-])(?P<a4>\d{{1,2}})(?P<s4>[/.-])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>(?:19|20)\d\d)(?!\d)
    | \b(?P<m5>{MONTH})\b\.?,?\s+(?P<y5>(?:19|20)\d\d)(?!\d)
    """,
    re.I | re.X,
)
NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?!\d)")
ISO_PREFIX = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?!\d))?)?(?=$|[T\s])")
PATH_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
YEAR = re.compile(r"(?<![\d.,/$€£-])((?:19|20)\d\d)(?![\d/%]|[.,]\d)")
LEAD = 700
FARTHEST_AHEAD = 3


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: its place, and its ISO form; `value` is None where it can be read in two ways, or is none."""

    start: int
    end: int
    value: str | None


def find_dates(text: str, day_first: bool | None = None) -> Iterator[FoundDate]:
    """All dates with a year, in order. "03/04/2021" has a value only where `day_first` says how it is meant.

    >>> [found.value for found in find_dates("Posted 2nd December 2023, updated 25/12/2023")]
    ['2023-12-02', '2023-12-25']
    """
    for match in DATE.finditer(text):
        yield FoundDate(match.start(), match.end(), _value(match, day_first))


def parse_date(text: str) -> str | None:
    """The ISO form of a field that is a date: "2025", "2025-04", "2025-04-18T15:44:41Z", "Fri, 18 Apr 2025 15:44 GMT".

    None where there is no date in it, or more than one way to read it.
    """
    stripped = text.strip()
    iso = ISO_PREFIX.match(stripped)
    if iso:
        year, month, day = iso.groups()
        return _iso(year, month or 1, day or 1, precision=3 if day else 2 if month else 1)
    if re.fullmatch(r"\d{8}", stripped):
        return date_in_path(stripped)
    return next((found.value for found in find_dates(stripped)), None)


def date_in_path(path: str) -> str | None:
    """The date in a file name or URL: "2021-03-04-name.txt", "/2021/03/04/", "20210304.txt"."""
    values = (_iso(match[1], match[3], match[4]) for match in PATH_DATE.finditer(path))
    return next((value for value in values if value), None)


def writes_day_first(text: str) -> bool | None:
    """Whether the numeric dates of the text put the day first, as shown by those that allow one reading; None if unknown."""
    orders = {int(match[1]) > 12 for match in NUMERIC.finditer(text) if (int(match[1]) > 12) != (int(match[3]) > 12)}
    return orders.pop() if len(orders) == 1 else None


def year_hint(text: str) -> int | None:
    """The year of a text without a date, where a line or sentence of its lead begins with the name of an
    event that has one: "2020 ... Online Exhibition", "Expo 2020". It stands in for the date when there is nothing better.

    None unless exactly one year stands so in the first 700 characters, and it is at most three years after the latest
    other year in the text, for "the 2028 Games" may be far ahead.
    """
    lead = text[:LEAD]
    years = {int(match[1] or match[2]) for match in _event_year().finditer(lead)}
    if len(years) != 1:
        return None
    year = years.pop()
    others = [int(match[1]) for match in YEAR.finditer(text) if int(match[1]) != year]
    return year if not others or 0 < year - max(others) <= FARTHEST_AHEAD else None


@cache
def _event_year() -> re.Pattern[str]:
    words = alternatives(lexicon().event_words)
    name = r"(?:[ \xa0]+(?:[A-Z0-9&+][\w&+’'-]*|of|on|for|and|the|in|&))"
    start = r"(?:^|[.!?\n\r])[\s\"“]*(?:The )?"
    return re.compile(
        rf"{start}((?:19|20)\d\d){name}{{0,9}}?[ \xa0]+\(?(?=[A-Z])(?i:{words})\b"
        rf"|{start}(?:[A-Z][\w&-]* ){{0,4}}(?=[A-Z])(?i:{words})[ \xa0]((?:19|20)\d\d)(?![\w%]|[.,]\d)"
    )


def _value(match: re.Match[str], day_first: bool | None) -> str | None:
    found = match.groupdict()
    if found["y1"]:
        return _iso(found["y1"], found["m1"], found["d1"])
    if found["y2"]:
        return _iso(found["y2"], _month(found["m2"]), found["d2"])
    if found["y3"]:
        return _iso(found["y3"], _month(found["m3"]), found["d3"])
    if found["y5"]:
        return _iso(found["y5"], _month(found["m5"]), 1, precision=2)
    first, second = int(found["a4"]), int(found["b4"])
    if found["s4"] == "." or first > 12 or first == second:  # dots are written where the day comes first
        day_first = True
    elif second > 12:
        day_first = False
    if day_first is None:
        return None
    return _iso(found["y4"], second if day_first else first, first if day_first else second)


def _month(name: str) -> int:
    return MONTHS.index(name.lower()[:3]) + 1


def _iso(year: str | int, month: str | int, day: str | int, precision: int = 3) -> str | None:
    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return date.isoformat()[: (4, 7, 10)[precision - 1]]
