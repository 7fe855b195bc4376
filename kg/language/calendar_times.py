"""Times that the calendar names: days, months, years, ranges of them, decades, quarters and financial years."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.language.isodates import Stamp, exists, read_iso, with_year
from kg.language.time_cues import MONTHS, WEEKDAYS
from kg.language.times import Context, Meaning, TimeRule, interval, point, unknown
from kg.types import When
from kg.wordlists import word_list

_abbreviations = (*(name[:3] for name in MONTHS if name != "May"), "Sept")

# Month names stand in capitals in headlines and datelines; in small letters "may" and "march" are other words.
_full = "|".join(form for name in MONTHS for form in (name, name.upper()))
_short = "|".join(rf"{form}\b\.?" for name in sorted(_abbreviations, key=len, reverse=True) for form in (name, name.upper()))
MONTH = rf"(?:(?:{_full})\b|{_short})"
WEEKDAY = "(?:" + "|".join(form for name in WEEKDAYS for form in (name, name.upper(), rf"{name[:3]}\b\.?")) + ")"

_day = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\d%]|\.\d|,\d{3})"
_year = r"(?:1[5-9]|20)\d\d(?!\d|,\d|\.\d)"
_clock = r"(?:,? (?:at )?\d\d:\d\d(?::\d\d)?)?"
_day_month = rf"(?:{WEEKDAY}(?:,| \()? ?)?(?:the )?{_day}(?: day)?(?: of|-)? ?{MONTH}(?:,? (?:of )?{_year})?"
_month_day = rf"(?:{WEEKDAY}(?:,| \()? ?)?{MONTH} (?:the )?{_day}(?! ?(?:per|pct|million|billion|bn|mln))(?:,? {_year})?"
_month_year = rf"{MONTH}(?:,| of)? {_year}"
_numeric = r"\d{4}-\d\d-\d\d(?!\d)|\d{1,2}/\d{1,2}/(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
_date = rf"(?:{_numeric}|{_day_month}|{_month_day}|{_month_year})"
_apart = r" ?(?:\bto\b|\buntil\b|\btill\b|\bthrough\b|[-–—]) ?"
_not_inside = r"(?<![\w.,/$€£-])"
_ending = r"(?![\w/]|-\d)"

_stamp = re.compile(
    rf"(?:{WEEKDAY}(?:,| \()? ?)?(?:the )?(?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of|-)? ?)?(?P<month>{MONTH})"
    rf"(?: (?:the )?(?P<day2>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?)?(?:,? (?:of )?(?P<year>\d{{4}}))?",
    re.IGNORECASE,
)


def month_number(text: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return [name[:3].lower() for name in MONTHS].index(text[:3].lower()) + 1


def read_stamp(text: str) -> Stamp | None:
    """The stamp that the words of a date mean ("the 18th of April", "Sept. 11, 2001", "18/04/2025", "1995"), or None."""
    if re.fullmatch(r"\d{4}", text):
        return Stamp(int(text))
    if re.match(_numeric, text):
        return read_iso(text) or _read_slashes(text)
    if day := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?", text, re.IGNORECASE):
        return Stamp(year=int(day[2]) if day[2] else None, day=int(day[1]))
    match = _stamp.fullmatch(text)
    if not match:
        return None
    day_text = match["day1"] or match["day2"]
    return Stamp(
        int(match["year"]) if match["year"] else None, month_number(match["month"]), int(day_text) if day_text else None
    )


def _read_slashes(text: str) -> Stamp | None:
    """Day and month in figures, where only one order is possible: 18/04/2025 is, 05/04/2025 is not."""
    first, second, year = (int(part) for part in re.split(r"[/.]", text))
    possible = {stamp for stamp in (Stamp(year, second, first), Stamp(year, first, second)) if exists(stamp)}
    return possible.pop() if len(possible) == 1 else None


def _placed(stamp: Stamp | None, context: Context) -> Meaning | None:
    """A date as a point in time; one without a year is placed by the anchor."""
    if stamp is None or not exists(stamp):
        return None
    if stamp.year is None:
        placed = with_year(stamp, context.anchor, context.future) if context.anchor else None
        return point(placed) if placed else unknown(stamp.grain)
    return point(stamp)


def _read_date(match: re.Match[str], context: Context) -> Meaning | None:
    return _placed(read_stamp(match["date"]), context)


def _read_range(match: re.Match[str], context: Context) -> Meaning | None:
    """From one date to another, each lending the other what it lacks: "24 to 28 August", "November to February 2020"."""
    left, right = read_stamp(match["left"]), read_stamp(match["right"])
    if left is None or right is None:
        return None
    left, right = replace(left, month=left.month or right.month), replace(right, month=right.month or left.month)
    if bool(left.day) != bool(right.day) or not exists(left) or not exists(right):
        return None
    if right.year is None and left.year is not None:
        right = replace(right, year=left.year)
    if right.year is None:
        placed = with_year(right, context.anchor, context.future) if context.anchor else None
        if placed is None:
            return unknown(right.grain)
        right = placed
    if left.year is None and right.year is not None:
        turned = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
        left = replace(left, year=right.year - turned)
    return interval(left, right, right.grain) if exists(left) and left.iso < right.iso else None


def _read_years(match: re.Match[str], context: Context) -> Meaning | None:
    left, right = int(match["left"]), int(match["right"])
    return interval(Stamp(left), Stamp(right), "year") if left < right else None


def _read_year(match: re.Match[str], context: Context) -> Meaning | None:
    """A year with a word around it that makes it one. Round numbers before a plural are counts: "of 2000 workers"."""
    year = int(match["time"])
    plural = re.match(r" (?:[a-z]+s|people|men|women|children)\b", match.string[match.end("time") :])
    return None if plural and year % 100 == 0 else point(Stamp(year))


def _read_decade(match: re.Match[str], context: Context) -> Meaning | None:
    start = int(match["decade"])
    if match["part"]:
        return Meaning(When(start=f"{start}", end=f"{start + 9}"), "vague", "decade")
    return interval(Stamp(start), Stamp(start + 9), "decade")


def _read_season(match: re.Match[str], context: Context) -> Meaning | None:
    """A season has no months of its own: they differ between the hemispheres."""
    return Meaning(When(date=match["year"]), "vague", "season")


def _read_financial_year(match: re.Match[str], context: Context) -> Meaning | None:
    """ "FY2018-19" or "2018/19"; the months differ between countries, so it is given by its calendar years."""
    start = int(match["year"])
    if not match["next"]:
        return Meaning(When(date=f"{start}"), "vague", "year")
    end = int(match["next"]) if len(match["next"]) == 4 else start - start % 100 + int(match["next"])
    end += 100 if end < start else 0
    # "1990-95" is a stretch of years, "1999-12" may be a month
    stretch = len(match["next"]) == 2 and int(match["next"]) > 12 and end > start
    return interval(Stamp(start), Stamp(end), "year") if end == start + 1 or stretch else None


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_not_inside + pattern + _ending)


_cap_month = "|".join(name for name in (*MONTHS, *(m.upper() for m in MONTHS)) if name.lower() not in ("may", "march"))
_no_surname = r"(?! [A-Z][a-z])"  # "June Smith"
_no_day = r"(?<!\d )(?<!\d[a-z][a-z] )"  # "31 April" is no day, and does not mean April
_month_cue = (
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]hrough|[Tt]o|[Ll]ast|[Nn]ext|"
    r"[Tt]his|[Ee]arly|[Ll]ate|[Mm]id|[Mm]id-|[Ee]nd-)"
)
_year_cue = (
    r"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|(?<!total )(?<!record )(?<!some )[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|"
    r"[Tt]hrough|[Ee]arly|[Ll]ate|[Mm]id|[Yy]ear|back to|up to|on|as of|from|over|than in|to in|end|"
    r"calendar|spring|summer|autumn|fall|winter) |\b[Mm]id-|\bend-)"
)

_has_a_year = "|".join(sorted(word_list("calendar times: what has a year")))

_range_end = rf"(?P<right>{_date}|{_day}(?:,? {_year})?|{MONTH})"
_range_start = rf"(?P<left>{_date}|{_day}|{MONTH})"

CALENDAR_RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "month",
        _compiled(rf"{_range_start}{_apart}{_range_end}"),
        _read_range,
    ),
    TimeRule(
        "month",
        re.compile(rf"\b[Bb]etween (?P<time>{_range_start} and {_range_end}){_ending}"),
        _read_range,
    ),
    TimeRule("numeric date", _compiled(rf"(?P<date>{_numeric}){_clock}"), _read_date),
    TimeRule("month", _compiled(rf"(?P<date>{_day_month}|{_month_day}|{_month_year}){_clock}"), _read_date),
    TimeRule("month", _compiled(rf"{_no_day}(?P<date>{_cap_month}){_no_surname}"), _read_date),
    TimeRule("month", re.compile(rf"{_month_cue} ?(?P<time>(?P<date>{MONTH}(?: {_year})?)){_ending}{_no_surname}"), _read_date),
    TimeRule(
        "year",
        re.compile(
            rf"\b(?:[Ff]rom|[Bb]etween|period) (?P<time>(?P<left>{_year})(?:{_apart}| and )(?P<right>{_year})){_ending}"
        ),
        _read_years,
    ),
    TimeRule("year", _compiled(rf"(?P<left>{_year}) ?[-–—] ?(?P<right>{_year})"), _read_years),
    TimeRule(
        "year", re.compile(rf"{_year_cue}(?:the )?(?P<time>(?:19|20)\d\d|1[5-9]\d\d)(?!-?\w|[,.]\d|[-–]\d| ?%)"), _read_year
    ),
    TimeRule("year", re.compile(rf"\(\D{{0,20}}(?P<time>{_year})\)"), _read_year),
    TimeRule("year", re.compile(rf"{_not_inside}(?P<time>(?:19|20)\d\d)(?= (?:[a-z-]+ )?(?:{_has_a_year})\b)"), _read_year),
    TimeRule(
        "year",
        re.compile(
            r"\bfor (?P<time>(?:19|20)\d\d)(?=[.,;:)]|$| (?:was|were|is|from|by|to|and|as|at|on|in|compared|against)\b)"
        ),
        _read_year,
    ),
    TimeRule("year", re.compile(rf"{_not_inside}(?P<time>(?:19|20)\d\d)(?=['’]s [a-z\d$£€])"), _read_year),
    TimeRule(
        "year",
        re.compile(
            r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[a-z]['’]s|last) (?P<time>(?:19|20)\d\d)(?= [A-Za-z])"
        ),
        _read_year,
    ),
    TimeRule("year", re.compile(r"^(?P<time>(?:19|20)\d\d)(?= [A-Z][a-z])"), _read_year),
    TimeRule(
        "year",
        _compiled(r"(?:the )?(?:(?P<part>early|mid|late|early-to-mid|mid-to-late)[- ])?(?P<decade>(?:1[5-9]|20)\d0)['’]?s"),
        _read_decade,
    ),
    TimeRule(
        "year",
        _compiled(rf"(?:the )?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of|,)? (?P<year>{_year})"),
        _read_season,
    ),
    TimeRule(
        "year",
        _compiled(r"(?:FY ?|[Ff](?:iscal|inancial)(?: year)? )(?P<year>(?:19|20)\d\d)(?:[-/–](?P<next>\d\d(?:\d\d)?))?"),
        _read_financial_year,
    ),
    TimeRule("year", _compiled(r"(?P<year>(?:19|20)\d\d)[-/–](?P<next>\d\d)"), _read_financial_year),
)
