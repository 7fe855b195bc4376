"""Lines that say who wrote and published a text, and when: recognised, and taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.readers.cues import alternatives, lexicon
from kg.readers.dates import DAY_MONTH, MONTH, FoundDate, find_dates

LENGTH = 220
ZONE = r"(?-i:GMT|UTC|BST|IST|CST|JST|KST|SGT|HKT|E[SD]?T|P[SD]?T|CES?T|EET|MSK|Z)(?![a-z])"
TIME = re.compile(
    rf"(?i)(?<!\d)\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:\.\d+)?\s*(?:hrs|hours|[ap]\.?m\.?(?![a-z]))?\s*(?:{ZONE})?"
    rf"(?:\s*[+-]\d{{1,2}}:?\d{{2}})?|(?<!\d)\d{{3,4}}\s*(?:hrs|GMT|UTC)\b|\b\d+ (?:minutes?|hours?|days?) ago\b"
)
WEEKDAY = re.compile(r"(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?")
DAY = re.compile(rf"(?i)\b(?:{DAY_MONTH})")
NAME_PART = r"(?:[A-Z][\w.'’-]*|de|da|do|dos|du|del|della|van|von|der|den|bin|ibn|al|el|la|le|ten|ter)"
NAME = re.compile(rf"(?!The\b|In\b|An?\b|On\b)[A-Z][\w.'’-]*(?:[ \xa0]+{NAME_PART})*(?<![.,])")
FULL_NAME = re.compile(
    r"[A-Z][\w.'’-]+(?:[ \xa0]+(?:de|da|dos|du|del|van|von|der|den|bin|al|el|la|[A-Z]\.))*[ \xa0]+[A-Z][\w'’-]+"
)
NOT_A_NAME = re.compile(rf"(?:(?i:{MONTH})|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|The|This|That)\b")
SEPARATOR = re.compile(r"\s*(?:[|•·/]|\s[-–—]\s|[-–—]\s*$|^[-–—])\s*")
SPANS_OF_TIME = {"In", "By", "Since", "Until", "During", "Before", "After", "From"}
SMALL_WORDS = {"of", "the", "and", "for", "in", "at", "on", "min", "read"}
MOVED = re.compile(r"(?i)(?:updated?|modified)\s*(?:on|at)?\s*[:\s]*$")


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says. `clear` where a label or a full date says it is such a line, not only its place on the page."""

    date: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    clear: bool = False


def read_byline(words: str, day_first: bool | None = None) -> Byline | None:
    """What the line says, or None where it is something else.

    >>> read_byline("2025-04-18 15:44:41Daily Post Editor : Ann Lee")
    Byline(date='2025-04-18', publisher='Daily Post', authors=('Ann Lee',), clear=True)
    >>> read_byline("By the end of May the port had opened.") is None
    True
    """
    if len(words) > LENGTH or not _has_cue(words):
        return None
    dates = tuple(find_dates(words, day_first))
    rest = _without(words, ((found.start, found.end) for found in dates))
    rest, times = TIME.subn(" ", rest)
    rest, days = DAY.subn(" ", rest)
    rest = _date_label().sub(" ", WEEKDAY.sub(" ", rest) if dates or times or days else rest)
    segments = _segments(rest)
    dated = bool(dates or days or times)
    if not _fits(segments, dated, bool(dates)):
        return None
    date = _published(words, dates)
    labelled = any(label for label, _ in segments)
    clear = bool(dates) or labelled
    return Byline(date, _publisher(segments), _authors(segments), clear)


def authors_of(value: str) -> tuple[str, ...]:
    """The people named after an author's label.

    >>> authors_of("JANE DOE, Staff Writer"), authors_of("Ann Lee and Bob Roe in Paris")
    (('Jane Doe',), ('Ann Lee', 'Bob Roe'))
    """
    found: list[str] = []
    value = re.sub(r"\([^()]*\)", " ", value)
    chained = bool(re.search(r"\band\b|&", value))
    for part in re.split(r"\s*(?:,|;|\||/|&|\band\b)\s*", value.strip()):
        name = _name(part)
        if name is None:
            continue
        if found and not (chained and " " in name):
            break
        found.append(name)
    return tuple(found)


def _name(part: str) -> str | None:
    """The name at the start of the part; one in capitals ends where capitals end, and the other way round."""
    match = NAME.match(part)
    if match is None:
        return part if part.isalpha() and part.islower() and 2 < len(part) < 15 else None
    words = match.group().split()
    if any(word.casefold() in _job_words() for word in words):
        return None
    capitals = words[0].isupper() and len(words[0]) > 2
    kept = [words[0]]
    for word in words[1:]:
        initial = len(word.strip(".")) == 1
        if not initial and word[0].isupper() and word.isupper() != capitals:
            break
        kept.append(word)
    name = " ".join(kept)
    return name.title() if capitals and len(kept) > 1 else name


@cache
def _job_words() -> frozenset[str]:
    return frozenset(lexicon().job_words)


@cache
def _label() -> re.Pattern[str]:
    words = lexicon()
    named = alternatives((*words.author_labels, *words.publisher_labels))
    by = r"(?:^(?i:by)|(?:(?<=\| )|(?<=  ))[Bb]y)(?=\s+\S)"
    return re.compile(rf"(?<![\w-])(?:(?P<label>(?i:{named}))\s*[:：]|(?P<by>{by}))\s*")


@cache
def _date_label() -> re.Pattern[str]:
    """A label with a colon, or right before the blank that a date has left."""
    named = alternatives(lexicon().date_labels)
    return re.compile(rf"(?i)(?<![\w-]){named}(?:\s*[:：]|(?=\s\s))|^\W*{named}(?= (?:on|at)\b)")


@cache
def _cue() -> re.Pattern[str]:
    words = lexicon()
    named = alternatives((*words.author_labels, *words.publisher_labels, *words.date_labels))
    return re.compile(rf"(?i)\d\d|\d [a-z]{{3}}|[a-z]{{3}} \d|\bago\b|(?<![\w-]){named}\s*[:：]|(?:^|[|•·–—-]\s*)by\s")


def _has_cue(words: str) -> bool:
    return bool(_cue().search(words))


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _segments(rest: str) -> list[tuple[str, str]]:
    """(label, value) in order; what stands before the first label has the label ""."""
    pieces: list[tuple[str, str]] = []
    label, begin = "", 0
    for match in _label().finditer(rest):
        pieces.append((label, rest[begin : match.start()]))
        label, begin = (match["label"] or "by").lower(), match.end()
    pieces.append((label, rest[begin:]))
    return [(label, value) for label, value in ((label, _tidy(value)) for label, value in pieces) if label or value]


def _tidy(value: str) -> str:
    value = SEPARATOR.sub(" | ", re.sub(r"\(\s*\)|\[\s*\]", " ", value))
    return re.sub(r"\s+", " ", value).strip(" |,;:.-–—()[]")


def _fits(segments: list[tuple[str, str]], dated: bool, full_date: bool) -> bool:
    """Whether what is left beside dates and labels is short and made of names."""
    for label, value in segments:
        parts = value.split()
        if len(parts) > 12 or re.search(r"[.!?]\s+[A-Z][a-z]+ [a-z]", value):
            return False
        if label == "by" and not _is_writer(value):
            return False
        if not label and value and not _is_loose(parts, dated, full_date):
            return False
    labelled = any(label for label, _ in segments)
    return dated or (labelled and (len(segments) > 1 or bool(segments[0][1])))


def _is_writer(value: str) -> bool:
    if NOT_A_NAME.match(value):
        return False
    first = [word.casefold().strip(",") for word in value.split()[:3]]
    if any(word in _job_words() for word in first) or value.casefold() in lexicon().wire_services:
        return True
    match = FULL_NAME.match(value)
    if match is None:
        return False
    rest = re.sub(r"^[,\s]*(?:and|&|in|for|of|at|from)\b", "", value[match.end() :])
    return sum(word.islower() for word in rest.split()) <= 2 and not value.endswith((".", "?", "!"))


def _is_loose(parts: list[str], dated: bool, full_date: bool) -> bool:
    """Words without a label beside a date: a paper's name, a place, a button."""
    if not dated or len(parts) > (8 if full_date else 3):
        return False
    if parts and parts[0] in SPANS_OF_TIME:  # "In March 2020" is a heading
        return False
    return all(part[0].isupper() or not part[0].isalpha() or part in SMALL_WORDS for part in parts)


def _published(words: str, dates: tuple[FoundDate, ...]) -> str | None:
    """The first date that is not said to be that of a change; else the first."""
    known = [found for found in dates if found.value]
    first = [found for found in known if not MOVED.search(words[: found.start])]
    return (first or known)[0].value if known else None


def _publisher(segments: list[tuple[str, str]]) -> str | None:
    named = frozenset(lexicon().publisher_labels)
    for label, value in segments:
        if label in named and value and not value.startswith(("http", "www")):
            return value.split(" | ")[0]
    return next((name for label, value in segments if not label for name in value.split(" | ") if is_publisher(name)), None)


def is_publisher(name: str) -> bool:
    """Whether a short name is that of a paper or agency by its words.

    >>> is_publisher("Daily Post"), is_publisher("Business Wire India"), is_publisher("The Port of Ern")
    (True, True, False)
    """
    words = name.casefold().split()
    if not 0 < len(words) <= 5 or not all(word[0].isupper() or word in {"of", "the", "and"} for word in name.split()):
        return False
    return name.casefold() in lexicon().wire_services or any(word in _publisher_words() for word in words)


@cache
def _publisher_words() -> frozenset[str]:
    return frozenset(lexicon().publisher_words)


def _authors(segments: list[tuple[str, str]]) -> tuple[str, ...]:
    labels = frozenset(lexicon().author_labels)
    found = [name for label, value in segments if label in labels for name in authors_of(value)]
    return tuple(dict.fromkeys(found))
