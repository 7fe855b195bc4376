"""Times that are named from the day of writing, and stretches of time: "last October", "two years ago", "on Friday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from kg.language.calendar_times import MONTH, month_number
from kg.language.isodates import Stamp, first_day, month_later, of_day, shifted, truncated
from kg.language.numbers import DIGITS, WORDS, read_number
from kg.language.time_cues import SEASONS, WEEKDAYS
from kg.language.times import Context, Meaning, TimeRule, interval, point, unknown
from kg.types import When

_weekday = (
    "(?<!Black )(?<!Good )(?<![Ee]very )(?<![Ee]ach )(?:"
    + "|".join(form for name in WEEKDAYS for form in (name, name.upper()))
    + ")"
)
_unit = r"(?:day|week|month|quarter|year|decade|century)"
_units = r"(?P<unit>day|week|month|year|decade|centur)(?:s|y|ies)?"
_count = rf"(?P<count>(?:{DIGITS})|(?:{WORDS})|an?|half a|a couple of|several|a few|many|few)"
_step = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "same": 0}


def _counted(text: str) -> int | None:
    """A count of units, or None where it is vague ("several")."""
    if text.lower() in ("a", "an"):
        return 1
    number = read_number(text.lower())
    return int(number) if number is not None and number == int(number) else None


def _read_day_word(match: re.Match[str], context: Context) -> Meaning | None:
    offset = {
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    }.get(match["word"].lower(), 0)
    day = shifted(context.anchor, "day", offset) if context.anchor else None
    return point(day) if day else unknown("day")


def _read_now(match: re.Match[str], context: Context) -> Meaning | None:
    return point(context.anchor) if context.anchor else unknown("day")


def _read_weekday(match: re.Match[str], context: Context) -> Meaning | None:
    """The nearest such day on or before the anchor; the next one after "next", or where the text speaks of the future."""
    if context.anchor is None or not context.anchor.day:
        return unknown("day")
    today = first_day(context.anchor)
    wanted = [name[:3] for name in WEEKDAYS].index(match["weekday"][:3].title())
    back = (today.weekday() - wanted) % 7
    step = (match["step"] or "").lower()
    if step in ("next", "coming") or (context.future and step != "last"):
        back = back - 7 if back or step else 0
    elif step == "last" and back == 0:
        back = 7
    elif step == "this" and back:
        back = back - 7
    try:
        return point(of_day(today - timedelta(days=back)))
    except OverflowError:
        return None


def _read_stepped_month(match: re.Match[str], context: Context) -> Meaning | None:
    """ "last October" is the nearest one that is over; "this May" lies in the anchor's year."""
    step, month = _step[match["step"].lower()], month_number(match["month"])
    if context.anchor is None or context.anchor.year is None:
        return unknown("month")
    year = context.anchor.year
    if context.anchor.month is None:
        return point(Stamp(year + step, month))
    if step < 0:
        year -= month >= context.anchor.month
    elif step > 0:
        year += month <= context.anchor.month
    return point(Stamp(year, month))


def _read_stepped_unit(match: re.Match[str], context: Context) -> Meaning | None:
    """ "last year", "this month", "next quarter". A week is given by its first and last day, a quarter by its months."""
    step, unit = _step[match["step"].lower()], match["unit"].lower()
    if context.anchor is None:
        return unknown(unit)
    if unit == "week":
        return _week(context.anchor, step)
    if unit == "quarter":
        return _quarter(context.anchor, step)
    stamp = shifted(context.anchor, unit, step)
    if stamp is None:
        return unknown(unit)
    if unit in ("decade", "century") or match["step"].lower() in ("past", "coming"):
        past, later = sorted((context.anchor, stamp), key=lambda side: side.year or 0)
        return _stretch(past, later, unit)
    return point(stamp)


def _week(anchor: Stamp, step: int) -> Meaning:
    if not anchor.day:
        return unknown("week")
    monday = first_day(anchor) - timedelta(days=first_day(anchor).weekday())
    start = shifted(of_day(monday), "week", step)
    end = shifted(start, "day", 6) if start else None
    return interval(start, end, "week") if start and end else unknown("week")


def _quarter(anchor: Stamp, step: int) -> Meaning:
    if not anchor.month:
        return unknown("quarter")
    start = month_later(replace(anchor, month=(anchor.month - 1) // 3 * 3 + 1), 3 * step)
    end = month_later(start, 2) if start else None
    return interval(start, end, "quarter") if start and end else unknown("quarter")


def _read_ago(match: re.Match[str], context: Context) -> Meaning | None:
    count, unit = _counted(match["count"]), match["unit"].replace("centur", "century")
    if context.anchor is None or count is None:
        return unknown(unit)
    stamp = shifted(context.anchor, unit, -count)
    return point(stamp) if stamp else unknown(unit)


def _read_stretch(match: re.Match[str], context: Context) -> Meaning | None:
    """ "the past five years", "the next three months": from or to the anchor, at the grain of the unit."""
    unit = match["unit"].replace("centur", "century")
    count = _counted(match["count"])
    if context.anchor is None or count is None:
        return unknown(unit)
    back = match["step"].lower() in ("past", "last", "previous", "preceding")
    stamp = shifted(context.anchor, unit, -count if back else count)
    if stamp is None:
        return unknown(unit)
    return _stretch(stamp, context.anchor, unit) if back else _stretch(context.anchor, stamp, unit)


def _stretch(start: Stamp, end: Stamp, unit: str) -> Meaning:
    grain = "day" if unit in ("day", "week") else "month" if unit == "month" else "year"
    return interval(truncated(start, grain), truncated(end, grain), unit)


def _read_partial(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower()
    stamp = shifted(context.anchor, unit, 0) if context.anchor else None
    return replace(point(stamp) if stamp else unknown(unit), partial=True)


def _read_year_end(match: re.Match[str], context: Context) -> Meaning | None:
    return Meaning(When(date=f"{context.anchor.year:04d}-12-31"), "point", "day") if context.anchor else unknown("day")


def _read_duration(match: re.Match[str], context: Context) -> Meaning | None:
    return Meaning(When(), "duration", match["unit"].lower().replace("centur", "century"))


def _read_vague(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower()
    return unknown("season" if unit in SEASONS else unit)


def _read_clock(match: re.Match[str], context: Context) -> Meaning | None:
    return unknown("hour")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])", re.IGNORECASE)


_half_day = r" ?(?:a\.?m\.?|p\.?m\.?)"
_clock = (
    rf"(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?(?:{_half_day})?|\.[0-5]\d(?:{_half_day}))"
    r"(?: ?(?:GMT|UTC|BST|EST|EDT|CET|IST))?"
)
_short_clock = r"(?:1[0-2]|[1-9]) ?(?:a\.m\.|p\.m\.|am|pm)"

RELATIVE_RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "today",
        _compiled(
            r"(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight|last night"
            r"|this (?:morning|afternoon|evening))"
        ),
        _read_day_word,
    ),
    TimeRule("now", _compiled(r"currently|at present|as of now"), _read_now),
    TimeRule(
        "weekday",
        re.compile(rf"\b(?:(?P<step>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming) )?(?P<weekday>{_weekday})(?!\w)"),
        _read_weekday,
    ),
    TimeRule(
        "month",
        re.compile(rf"\b(?P<step>[Ll]ast|[Nn]ext|[Tt]his|LAST|NEXT|THIS) (?P<month>{MONTH})(?! \d|\w)"),
        _read_stepped_month,
    ),
    TimeRule(
        "unit", _compiled(rf"(?:the )?(?P<step>last|past|this|next|coming|current) (?P<unit>{_unit})"), _read_stepped_unit
    ),
    TimeRule(
        "ago", _compiled(rf"(?:about |some |around |nearly |almost )?{_count} {_units} (?:ago|earlier this|back)"), _read_ago
    ),
    TimeRule(
        "unit",
        _compiled(rf"(?:the |its |their )?(?P<step>last|past|previous|preceding|next|coming|following) {_count} {_units}"),
        _read_stretch,
    ),
    TimeRule("unit", _compiled(r"the (?P<unit>year|month|week)"), _read_partial),
    TimeRule("unit", _compiled(r"(?:the )?year(?:[-\s]|['’]s )end|end-year"), _read_year_end),
    TimeRule("unit", _compiled(rf"(?:the |a |an )?(?:{_count}[- ]){_units}(?!-old| old)"), _read_duration),
    TimeRule("moment", _compiled(rf"(?:{_count}[- ])(?P<unit>hour|minute|second)s?"), _read_duration),
    TimeRule(
        "unit",
        _compiled(rf"(?:the )?(?:previous|following|preceding|recent|same|earlier|later|coming) (?P<unit>{_unit}|period)s?"),
        _read_vague,
    ),
    TimeRule("season", _compiled(rf"(?:last|this|next|the previous) (?P<unit>{'|'.join(SEASONS)}|season)"), _read_vague),
    TimeRule("clock", _compiled(rf"{_clock}|{_short_clock}"), _read_clock),
)
