"""Calendar arithmetic on dates that may lack a day, a month or even a year: pure, exact, without time zones."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta

_iso = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")

# How far a month that is named without a year may lie from the anchor within the anchor's own year. Beyond that, the
# neighbouring year is meant: "in December", written in April, was last December; "in January", written in December, is next.
FURTHEST_AHEAD, FURTHEST_BACK = 183, 300


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day ("2025-04-18"), a month or a year; the year may be unknown ("18 April")."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def grain(self) -> str:
        return "day" if self.day else "month" if self.month else "year"

    @property
    def iso(self) -> str:
        """ISO 8601 at the precision that is known: "2025-04-18", "2025-04", "2025". The year must be known."""
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def read_iso(text: str) -> Stamp | None:
    """The stamp of an ISO date, month or year ("2025-04-18", "2025-04", "2025"), or None where there is no such day."""
    match = _iso.fullmatch(text)
    if not match:
        return None
    stamp = Stamp(*(int(part) if part else None for part in match.groups()))
    return stamp if exists(stamp) else None


def exists(stamp: Stamp) -> bool:
    """Whether the calendar has it; 29 February without a year is allowed."""
    if stamp.year is not None and not 1 <= stamp.year <= MAXYEAR:
        return False
    if stamp.month is None:
        return stamp.day is None
    # 2024 is a leap year, so that every day that some year has is allowed while the year is unknown
    return 1 <= stamp.month <= 12 and (stamp.day is None or 1 <= stamp.day <= monthrange(stamp.year or 2024, stamp.month)[1])


def first_day(stamp: Stamp) -> date:
    """The first day of a stamp whose year is known."""
    return date(stamp.year or 1, stamp.month or 1, stamp.day or 1)


def last_day(stamp: Stamp) -> date:
    """The last day of a stamp whose year is known: of "2023-05", 31 May 2023."""
    year, month = stamp.year or 1, stamp.month or 12
    return date(year, month, stamp.day or monthrange(year, month)[1])


def of_day(day: date) -> Stamp:
    """The stamp of one day."""
    return Stamp(day.year, day.month, day.day)


def truncated(stamp: Stamp, grain: str) -> Stamp:
    """The month or year that a stamp lies in; a stamp that is coarser already stays as it is."""
    if grain == "year":
        return Stamp(stamp.year)
    return Stamp(stamp.year, stamp.month) if grain == "month" else stamp


def shifted(stamp: Stamp, unit: str, count: int) -> Stamp | None:
    """A stamp `count` days, weeks, months, years or decades later (earlier where negative), at the grain of the unit.

    None where the stamp is too coarse for the unit (a year has no "three days later") or the result leaves the calendar.
    """
    try:
        if unit in ("day", "week"):
            return of_day(first_day(stamp) + timedelta(days=count * (7 if unit == "week" else 1))) if stamp.day else None
        if unit == "month":
            return month_later(stamp, count) if stamp.month else None
        years = {"year": 1, "decade": 10, "century": 100}[unit]
        later = Stamp((stamp.year or 0) + count * years)
    except OverflowError:
        return None
    return later if exists(later) else None


def month_later(stamp: Stamp, count: int) -> Stamp | None:
    """The month that lies `count` months after the month of `stamp`."""
    index = (stamp.year or 0) * 12 + (stamp.month or 1) - 1 + count
    later = Stamp(index // 12, index % 12 + 1)
    return later if exists(later) else None


def with_year(stamp: Stamp, anchor: Stamp, future: bool) -> Stamp | None:
    """The stamp with the year that a text written at `anchor` means where it names none; `future` asks for the next one."""
    if stamp.year is not None or anchor.year is None:
        return stamp if stamp.year is not None and exists(stamp) else None
    year = anchor.year
    same = replace(stamp, year=year)
    if anchor.month is not None and exists(same):
        ahead = (first_day(same) - last_day(anchor)).days
        back = (first_day(anchor) - last_day(same)).days
        if back > (0 if future else FURTHEST_BACK):
            year += 1
        elif ahead > FURTHEST_AHEAD and not future:
            year -= 1
    placed = replace(stamp, year=year)
    return placed if exists(placed) else None
