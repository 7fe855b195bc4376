"""A text as a page: which ranges are body, where the headline and the dateline are, what its bylines say."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.readers.byline import Byline, authors_of
from kg.readers.cues import alternatives, lexicon
from kg.readers.dateline import Dateline, find_dateline
from kg.readers.dates import writes_day_first
from kg.readers.kinds import BODY, kinds_of
from kg.readers.layout import BLANKS, BULLET, LINK, Line, goes_on, lines_of, wrap_width
from kg.types import Span

TAIL = 250
LAST_LINES = 3
TITLE_LENGTH = 250
DATELINE_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True)
class Page:
    """A text laid out. `headline` is one of the `body` ranges; `bylines` are in the order of the text."""

    text: str
    body: tuple[Span, ...]
    markup: tuple[Span, ...] = ()
    headline: Span | None = None
    dateline: Dateline | None = None
    bylines: tuple[Byline, ...] = ()


def body_ranges(text: str) -> tuple[Span, ...]:
    """The ranges of `text` that are not page furniture: one for the headline and each paragraph, heading, list item.

    In order, not overlapping, without white space at their ends. Bylines, datelines, menus, buttons, notices,
    lists of other articles and signs of the end are left out; what is in doubt stays.

        >>> body_ranges("Home | News | Sport\\n\\nPort opens\\n\\nThe port of Ern opened today.\\n\\nShare on Facebook")
        ((21, 31), (33, 62))
    """
    return lay_out(text).body


def lay_out(text: str, hidden: Sequence[Span] = (), markup: Sequence[Span] = ()) -> Page:
    """Lay out the text. `hidden` ranges are left out whatever they look like; `markup` inside the body is not words."""
    markup = tuple(sorted(markup)) or tuple(_link_markup(text))
    lines = lines_of(text, hidden)
    day_first = writes_day_first(text)
    kinds, bylines = kinds_of(lines, day_first)
    body = [line for line, kind in zip(lines, kinds, strict=True) if kind == BODY]
    ends, signed = _without_sign_offs(text, body)
    paragraphs = _paragraphs(body, ends, wrap_width(lines))
    ranges = [(span, prose) for start, end, prose in paragraphs if (span := _trim(text, (start, end), markup))]
    headline = _headline(text, ranges)
    spans, dateline = _after_dateline(text, ranges, headline)
    return Page(text, tuple(spans), markup, headline, dateline, (*bylines, *signed))


def _link_markup(text: str) -> list[Span]:
    """What is not words in "[words](address)"; an image is no words at all."""
    if "](" not in text:
        return []
    spans: list[Span] = []
    for match in LINK.finditer(text):
        if match.group().startswith("!"):
            spans.append(match.span())
        else:
            spans += [(match.start(), match.start(1)), (match.end(1), match.end())]
    return spans


@cache
def _sign_off() -> re.Pattern[str]:
    words = lexicon()
    agency = alternatives(words.wire_services)
    return re.compile(
        rf"""
          \s*[(\[](?:additional\s)?(?:reporting|writing|editing|compiled|edited|written|translated|with\sinputs?)
          \s(?:by|from)\b[^()\[\]]*[)\]]\.?$
        | (?<=[.!?"”'’)])\s+(?:authors?|reporters?|editors?|edited\sby|written\sby)\s?:
          \s*(?P<people>[^:]{{2,120}}(?:\s(?:editors?|edited\sby)\s?:\s*[^:]{{2,80}})?)$
        | (?<=[.!?"”'’])\s+(?-i:REUTERS?)[.…]*$
        | (?<=[.!?"”'’])\s+(?:-*\s?\(?(?-i:ENDS?|Ends|Enditem)\)?\s?-*|\#\s?\#\s?\#|-30-|-0-)$
        | (?<=[.!?"”'’])\s+(?-i:[a-z]{{2,4}}(?:[/,][A-Za-z]{{2,4}})*)\s*\((?:{agency}|\w+)(?:,\s*(?:{agency}|\w+))*\)$
        | (?<=[.!?"”'’])\s+(?-i:[a-z]{{2,4}}(?:/[A-Za-z]{{2,7}})+)$
        | (?<=[.!?"”'’])\s*[(\[]{agency}(?:[,/]\s?{agency})*[)\]]\.?$
        | (?<=[.!?"”])\s+{alternatives(words.credit_labels)}\s?:\s[^.!?]{{2,60}}$
        """,
        re.I | re.X,
    )


def _without_sign_offs(text: str, body: Sequence[Line]) -> tuple[dict[int, int], list[Byline]]:
    """Where each of the last lines ends without what an editor put behind it, by the start of the line, and who that names."""
    ends: dict[int, int] = {}
    signed: list[Byline] = []
    for line in body[-LAST_LINES:]:
        end = line.end
        while match := _sign_off().search(text[max(line.start, end - TAIL) : end]):
            people = " / ".join(filter(None, re.split(r"(?i)(?:editors?|edited by)\s?:", match["people"] or "")))
            end -= len(match.group())
            if people:
                signed.append(Byline(authors=tuple(name for part in people.split(" / ") for name in authors_of(part.strip()))))
            if end <= line.start:
                break
        ends[line.start] = end
    return ends, signed


def _paragraphs(body: Sequence[Line], ends: dict[int, int], width: int) -> list[tuple[int, int, bool]]:
    """(start, end, whether it is prose) of each paragraph: a line, or the lines over which a wrapped paragraph goes."""
    found: list[tuple[int, int, bool]] = []
    last: Line | None = None
    for line in body:
        end = ends.get(line.start, line.end)
        if last is not None and goes_on(last, line, width):
            start, _, _ = found[-1]
            found[-1] = (start, end, True)
        else:
            bullet = BULLET.match(line.text)
            found.append((line.start + (bullet.end() if bullet else 0), end, line.prose))
        last = line
    return found


def _trim(text: str, span: Span, markup: Sequence[Span]) -> Span | None:
    """The range without white space and markup at its ends; None where nothing is left."""
    start, end = span
    while start < end:
        cover = _covering(markup, start)
        if cover is None and text[start] not in BLANKS:
            break
        start = cover[1] if cover else start + 1
    while end > start:
        cover = _covering(markup, end - 1)
        if cover is None and text[end - 1] not in BLANKS:
            break
        end = cover[0] if cover else end - 1
    return (start, end) if start < end else None


def _covering(markup: Sequence[Span], position: int) -> Span | None:
    found = bisect_right(markup, (position, sys.maxsize)) - 1
    return markup[found] if found >= 0 and position < markup[found][1] else None


def _headline(text: str, ranges: Sequence[tuple[Span, bool]]) -> Span | None:
    """The first range, where more follows and it does not end as a statement does."""
    if len(ranges) < 2:
        return None
    start, end = ranges[0][0]
    ends_as_sentence = text[end - 1] in ".:;,…" and not text[start:end].endswith("U.S.")
    return None if end - start > TITLE_LENGTH or ends_as_sentence else (start, end)


def _after_dateline(
    text: str, ranges: Sequence[tuple[Span, bool]], headline: Span | None
) -> tuple[list[Span], Dateline | None]:
    spans = [span for span, _ in ranges]
    for position, (span, prose) in enumerate(ranges[:DATELINE_PARAGRAPHS]):
        if span == headline or not prose:
            continue
        dateline = find_dateline(text, *span)
        if dateline:
            spans[position] = (dateline.end, span[1])
            return spans, dateline
        break
    return spans, None
