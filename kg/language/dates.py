"""Find the times that a sentence names, and what they mean on the day it was written.

>>> [time.when.date for time in find_times("It closed by the end of March.", "2025-04-18")]
['2025-03-31']
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from kg.errors import InputError
from kg.language.calendar_times import CALENDAR_RULES
from kg.language.isodates import Stamp, exists, first_day, last_day, month_later, of_day, read_iso, shifted
from kg.language.numbers import DIGITS, WORDS, read_number
from kg.language.relative_times import RELATIVE_RULES
from kg.language.time_cues import cues_in
from kg.language.times import Context, Meaning, Relation, TimeExpression, TimeRule
from kg.language.year_parts import YEAR_PART_RULES
from kg.types import When

__all__ = ["TimeExpression", "find_times"]

RULES: tuple[TimeRule, ...] = (*YEAR_PART_RULES, *CALENDAR_RULES, *RELATIVE_RULES)

_edge = re.compile(
    r"(?:\b[Tt]he )?(?:very )?\b(?:(?P<edge>[Ee]nd|close|[Ss]tart|[Bb]eginning) of|(?P<dash>[Ee]nd)-) ?(?:the )?$"
)
_blur = re.compile(
    r"(?:\b[Tt]he )?\b(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater|(?:[Ee]arly|[Ll]ate) in|[Mm]iddle of|"
    r"(?:early|late|first|latter) part of)[- ](?:the )?$"
)
_up_to = re.compile(
    rf"(?:\b[Tt]he )?\b(?:(?P<count>{DIGITS}|{WORDS}) )?(?P<unit>year|quarter|half|month|week)s? "
    r"(?:to|ending|ended|through)(?: in| on)? (?:the )?$",
    re.IGNORECASE,
)
_before = re.compile(
    r"\b(by|as of|as at|since|until|till|up to|through|prior to|before|after|following|from|"
    r"starting|beginning|in|on|at|during|within|over|for) $",
    re.IGNORECASE,
)
_tense = re.compile(
    r"\b(?:(?P<future>will|would(?! have)|shall|going to|set to|due|expected to|scheduled|plans? to|planning to|to be held|"
    r"upcoming|opens|begins)|"
    r"(?P<past>said|says|told|announced|reported|noted|added|according|was|were|had|did|has|have))\b"
)
_relations: dict[str, Relation] = {
    "by": "by", "since": "since", "from": "since", "starting": "since", "beginning": "since", "until": "until", "till": "until",
    "up to": "until", "through": "until", "before": "before", "prior to": "before", "after": "after", "following": "after",
    "as of": "at", "as at": "at", "in": "at", "on": "at", "at": "at", "during": "at", "within": "at", "over": "at", "for": "at",
}  # fmt: skip


def find_times(text: str, anchor: str | None = None, *, future: bool | None = None) -> tuple[TimeExpression, ...]:
    """The times that `text` names, in order, not overlapping.

    `anchor` is when the text was written: an ISO date, month or year, or None; without it, relative times have an empty
    `when`. `future` says that the text speaks of what is to come, so that "on Friday" and "in March" lie ahead; where it is
    None, the words before each time decide ("will meet on Friday").

    An anchor that is no such date is an InputError.
    """
    cues = cues_in(text)
    if not cues:
        return ()
    times = [_related(text, _widened(text, time)) for time in _chosen(text, cues, _read_anchor(anchor), future)]
    apart = [time for time, later in pairwise([*times, None]) if time and (later is None or time.end <= later.start)]
    return tuple(replace(time, text=text[time.start : time.end]) for time in apart)


def _read_anchor(anchor: str | None) -> Stamp | None:
    if anchor is None:
        return None
    stamp = read_iso(anchor)
    if stamp is None:
        raise InputError(f"the date {anchor!r} is not an ISO date, month or year such as 2025-04-18, 2025-04 or 2025")
    return stamp


def _chosen(text: str, cues: frozenset[str], anchor: Stamp | None, future: bool | None) -> list[TimeExpression]:
    """The readings that stand: the leftmost first, the longest of those that start together; then the table's order."""
    found = [
        (match.span("time") if "time" in rule.pattern.groupindex else match.span(), order, match, rule)
        for order, rule in enumerate(RULES)
        if rule.cue in cues
        for match in rule.pattern.finditer(text)
    ]
    chosen: list[TimeExpression] = []
    taken = 0
    for (start, end), _, match, rule in sorted(found, key=lambda one: (one[0][0], -one[0][1], one[1])):
        if start < taken:
            continue
        ahead = _lies_ahead(text[:start]) if future is None else future
        meaning = rule.read(match, Context(anchor, ahead))
        if meaning is None:
            continue
        if not meaning.partial or _edge.search(text[:start]):
            chosen.append(_expression(start, end, meaning))
            taken = end
    return chosen


def _lies_ahead(before: str) -> bool:
    """Whether the last of the words before a time that tell past from future tells of the future."""
    told = [match.lastgroup for match in _tense.finditer(before)]
    return bool(told) and told[-1] == "future"


def _expression(start: int, end: int, meaning: Meaning) -> TimeExpression:
    return TimeExpression(start, end, "", meaning.when, meaning.kind, None, meaning.grain)


def _widened(text: str, time: TimeExpression) -> TimeExpression:
    """The time with the words before it that say which part is meant: "the end of", "early", "the year to"."""
    for pattern, widen in ((_edge, _at_edge), (_blur, _blurred), (_edge, _at_edge), (_up_to, _ending_in)):
        match = pattern.search(text[: time.start])
        if match and time.kind != "duration":
            time = replace(widen(time, match), start=match.start())
    return time


def _at_edge(time: TimeExpression, match: re.Match[str]) -> TimeExpression:
    first, last = time.when.start or time.when.date, time.when.end or time.when.date
    stamps = [read_iso(side) if side else None for side in (first, last)]
    if stamps[0] is None or stamps[1] is None:
        return time
    ending = (match["edge"] or match["dash"]).lower() in ("end", "close")
    day = last_day(stamps[1]) if ending else first_day(stamps[0])
    return replace(time, when=When(date=of_day(day).iso), kind="point", grain="day")


def _blurred(time: TimeExpression, match: re.Match[str]) -> TimeExpression:
    return replace(time, kind="vague")


def _ending_in(time: TimeExpression, match: re.Match[str]) -> TimeExpression:
    """ "the year to March 2020" is April 2019 to March 2020; "the week ending 5 May" and "three years to 2019" likewise."""
    end = read_iso(time.when.date or "")
    if end is None:
        return time
    start = _first_of(end, match["unit"].lower(), int(read_number((match["count"] or "one").lower()) or 1))
    if start is None or not exists(start):
        return time
    return replace(time, when=When(start=start.iso, end=end.iso), kind="interval", grain=match["unit"].lower())


def _first_of(end: Stamp, unit: str, count: int) -> Stamp | None:
    """Where a stretch of `count` units that ends with `end` begins, at the grain of `end`."""
    if end.month is None:
        return Stamp((end.year or 0) + 1 - count) if unit == "year" else None
    if unit == "week":
        return shifted(end, "day", 1 - 7 * count)
    months = {"year": 12, "half": 6, "quarter": 3, "month": 1}[unit] * count
    if end.day is None:
        return month_later(end, 1 - months)
    after = shifted(end, "day", 1)
    start = month_later(after, -months) if after else None
    return replace(start, day=1) if start and after and after.day == 1 else None


def _related(text: str, time: TimeExpression) -> TimeExpression:
    """The time with the relation of the word before it; "since 2003" has only a start, "until 2003" only an end."""
    before = _before.search(text[: time.start])
    relation = _relations[before[1].lower()] if before else None
    if time.kind == "interval" and relation in ("since", None) and time.grain not in ("quarter", "half", "decade"):
        return replace(time, relation="between")
    if time.kind == "duration":
        return time
    if relation in ("since", "after"):
        return replace(time, relation=relation, when=_from(time.when))
    if relation in ("until", "before"):
        return replace(time, relation=relation, when=_up_until(time.when))
    return replace(time, relation=relation)


def _from(when: When) -> When:
    return When(start=when.date or when.start)


def _up_until(when: When) -> When:
    return When(end=when.date or when.end)
