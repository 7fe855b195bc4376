"""The place, agency and date before the first sentence of a report: "PARIS, May 3 (Agency) -", "2nd May 2023 – (Ern)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.readers.cues import lexicon
from kg.readers.dates import DAY_MONTH, find_dates
from kg.types import Span

LENGTH = 160
CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:(?: |/|, )[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+)*(?<!-)"
LINKING = r"(?:of|de|la|da|do|del|el|al|am|on|upon|and|es|sur|den|the)"
TITLED = rf"[A-ZÀ-Þ][\w.'’-]+(?:(?: |/)(?:{LINKING} )*[A-ZÀ-Þ][\w.'’-]*){{0,3}}(?<!-)"
REGION = r"(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2}(?=\s*[,([–—-]|:))?"
BRACKETS = r"(?:\s*\[[A-Z][^\[\]]{1,30}\])?"
AGENCY = r"\s*(?:\((?P<agency>[^()\d]{2,40})\)|/(?P<wire>[A-Za-z][\w. -]{2,40})/)"
DAY = rf",?\s*(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+)?(?P<day>(?i:{DAY_MONTH})\.?(?:,?\s+(?:19|20)\d\d)?)"
DASH = r"\s*(?:[-–—]{1,3}|:|\.\s?[–—-]+)\s+"
LONG_DASH = r"(?:\s+-{1,2}\s+|\s*(?:[–—]|--)\s*)"
FORMS = (
    re.compile(rf"(?P<place>{CAPITALS}|{TITLED}){REGION}{BRACKETS}{DAY}(?:,?{AGENCY})?{DASH}"),
    re.compile(rf"(?P<place>{CAPITALS}|{TITLED}){REGION}{BRACKETS},?{AGENCY}(?:{DAY})?(?:{DASH}|\s*--\s*)"),
    re.compile(rf"(?P<place>{CAPITALS}|{TITLED})--\((?P<agency>[^()]{{2,40}})\)--\s*"),
    re.compile(rf"(?P<place>{CAPITALS}){REGION}{BRACKETS}(?:{LONG_DASH}|:\s+)"),
    re.compile(r"(?P<place>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,2}), [A-Z][\w.]+(?: [A-Z][\w.]+)?\s*(?:[–—]|--)\s*"),
    re.compile(rf"\((?P<place>{TITLED})\)\s*[-–—]+\s*"),
)
SHORT_CAPITALS = 5
SENTENCE_START = re.compile(r"[\"“‘'(\[]*[A-Z0-9À-Þ€$£]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`end` is where the sentence begins; `place` is None where only an agency is named: "(Reuters) -"."""

    end: int
    place: Span | None = None
    date: str | None = None
    agency: str | None = None


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at the start of the paragraph start..end, with places in the whole text.

    A place before a date without its year gives no date. None where the paragraph just begins.

    >>> find_dateline("PARIS, May 3 (Agency) - The port opened.", 0, 40)
    Dateline(end=24, place=(0, 5), date=None, agency='Agency')
    """
    head = text[start : min(end, start + LENGTH)]
    for form in _dated() if head[:1].isdigit() else FORMS:
        match = form.match(head)
        if match and SENTENCE_START.match(head, match.end()) and match.end() < len(head):
            found = _dateline(match, start)
            if found:
                return found
    return None


def _dateline(match: re.Match[str], start: int) -> Dateline | None:
    groups = match.groupdict()
    place, agency = groups["place"], groups.get("agency") or groups.get("wire")
    if place.casefold().strip(".") in _kickers():
        return None
    sure = bool(groups.get("date") or groups.get("day") or agency)
    if not sure and ":" in match.group() and len(place) <= SHORT_CAPITALS:
        return None  # "NATO: ..." rather than a town
    written = groups.get("date") or groups.get("day") or ""
    date = next((found.value for found in find_dates(written)), None)
    if place.casefold() in _agencies():
        return Dateline(start + match.end(), None, date, place)
    return Dateline(start + match.end(), (start + match.start("place"), start + match.end("place")), date, agency)


@cache
def _dated() -> tuple[re.Pattern[str], ...]:
    """Forms that begin with a date: the place in brackets, or between the date and a dash."""
    date = r"(?P<date>(?i:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+,?\s+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d))\s*[-–—,:|]+\s*"
    return (
        re.compile(rf"{date}\((?P<place>{TITLED})\)\s*(?:[-–—:]+\s*)?"),
        re.compile(rf"{date}(?P<place>{CAPITALS}|{TITLED}){REGION}(?:{AGENCY})?(?:{LONG_DASH}|:\s+)"),
    )


@cache
def _kickers() -> frozenset[str]:
    return frozenset(lexicon().kickers)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(lexicon().wire_services)
