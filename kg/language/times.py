"""What a time expression is, and what the rules that read one get and give."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kg.language.isodates import Stamp
from kg.types import When

Kind = Literal["point", "interval", "duration", "vague"]
Relation = Literal["at", "by", "since", "until", "before", "after", "between"]


@dataclass(frozen=True, slots=True, order=True)
class TimeExpression:
    """A stretch of a text that names a time. `start` and `end` are characters of that text.

    `when` is empty where the time cannot be told: a duration ("five years"), or a relative time without an anchor.
    `relation` is what the word before says of it ("by", "since"), or None where no such word stands there.
    """

    start: int
    end: int
    text: str
    when: When
    kind: Kind
    relation: Relation | None
    grain: str
    """"day", "week", "month", "quarter", "half", "season", "year", "decade", "century" or "hour"."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the words of a rule mean. `partial` times ("the year") count only inside longer ones ("the end of the year")."""

    when: When
    kind: Kind
    grain: str
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """When the text was written, as far as it is known, and whether it speaks of the future."""

    anchor: Stamp | None
    future: bool


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A pattern and the function that reads its match. Where the pattern has a group "time", that is the expression."""

    cue: str
    """What a text must hold for the pattern to be tried, one of `kg.language.time_cues.CUES`."""
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Meaning | None]


def point(stamp: Stamp) -> Meaning:
    """The meaning of a day, month or year."""
    return Meaning(When(date=stamp.iso), "point", stamp.grain)


def interval(start: Stamp, end: Stamp, grain: str) -> Meaning:
    """The meaning of a time with a first and a last day, month or year."""
    return Meaning(When(start=start.iso, end=end.iso), "interval", grain)


def unknown(grain: str) -> Meaning:
    """The meaning of a time that cannot be told."""
    return Meaning(When(), "vague", grain)
