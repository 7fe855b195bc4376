"""Each line's part on the page, from its own look and from where it stands: before the article, in it, or after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.readers.byline import FULL_NAME, Byline, is_publisher, read_byline
from kg.readers.furniture import (
    foreign_lines,
    is_furniture,
    is_section,
    is_sign_off,
    opens_contacts,
    opens_links,
    repeated_lines,
)
from kg.readers.layout import Line

BODY, FURNITURE, BYLINE = "body", "furniture", "byline"
HEAD_PARAGRAPHS = 3
FULL_PARAGRAPH = 200
LABEL_WORDS = 3
HEADLINE_WORDS = 4
SENTENCE_BREAK = re.compile(r"[.!?][\"'”’]? +[\"'“‘]?[A-Z]")


def kinds_of(lines: Sequence[Line], day_first: bool | None = None) -> tuple[list[str], list[Byline]]:
    """BODY, FURNITURE or BYLINE for each line, and what the bylines say, in order.

    `day_first` tells how the text writes numeric dates, where that is known.
    """
    outside = foreign_lines(lines) | repeated_lines(lines)
    kinds = [FURNITURE if position in outside or is_furniture(line) else BODY for position, line in enumerate(lines)]
    prose = [position for position, line in enumerate(lines) if line.prose and kinds[position] == BODY]
    first = prose[0] if prose else len(lines)
    last = prose[-1] if prose else -1
    head_end = prose[HEAD_PARAGRAPHS - 1] if len(prose) >= HEAD_PARAGRAPHS else len(lines)
    found: dict[int, Byline] = {}
    _mark_link_lists(lines, kinds, first)
    for position, line in enumerate(lines):
        if line.prose and len(line.words) > FULL_PARAGRAPH:
            continue
        if position < head_end or position > last:
            byline = read_byline(line.words, day_first)
            if (
                byline
                and (byline.clear or 0 < position < first or position > last > -1)
                and not (line.prose and not byline.clear)
            ):
                kinds[position] = BYLINE
                found[position] = byline
    headline = _mark_head(lines, kinds, first)
    _mark_under_headline(lines, kinds, found, headline, first)
    _mark_tail(lines, kinds, last)
    return kinds, [found[position] for position in sorted(found)]


def _mark_link_lists(lines: Sequence[Line], kinds: list[str], first: int) -> None:
    """The headings of links and addresses, and the titles under them, up to the next real paragraph."""
    full = [position for position, line in enumerate(lines) if _is_full(line) and kinds[position] == BODY]
    last_full = full[-1] if full else -1
    under = False
    for position, line in enumerate(lines):
        if opens_links(line) or opens_contacts(line):
            kinds[position] = FURNITURE
            under = position > first
        elif under and kinds[position] == BODY:
            # a teaser may be a sentence; only a paragraph that an article could go on with ends the list
            under = not (_is_full(line) or (line.prose and position < last_full))
            if under:
                kinds[position] = FURNITURE


def _is_full(line: Line) -> bool:
    return len(line.words) >= FULL_PARAGRAPH or (line.prose and bool(SENTENCE_BREAK.search(line.words)))


def _mark_head(lines: Sequence[Line], kinds: list[str], first: int) -> int:
    """Marks the names of sections, and of the site, before the headline; gives the position of the headline."""
    open_ = [position for position in range(min(first, len(lines))) if kinds[position] == BODY]
    titles = [position for position in open_ if not is_section(lines[position].words)]
    if not titles:
        if first < len(lines):
            for position in open_:
                kinds[position] = FURNITURE
        return first
    headline = titles[0]
    if _words(lines[headline]) <= LABEL_WORDS:
        later = [position for position in titles if _words(lines[position]) >= HEADLINE_WORDS]
        if later and FURNITURE in kinds[headline : later[0]]:
            headline = later[0]
    for position in open_:
        if position < headline:
            kinds[position] = FURNITURE
    return headline


def _mark_under_headline(lines: Sequence[Line], kinds: list[str], found: dict[int, Byline], headline: int, first: int) -> None:
    """The publisher, the author's bare name beside a dated line, sections, and labels among buttons."""
    for position in range(headline + 1, min(first, len(lines))):
        words = lines[position].words
        if kinds[position] != BODY:
            continue
        if position - headline <= LABEL_WORDS and is_publisher(words):
            kinds[position] = BYLINE
            found[position] = Byline(publisher=words)
        elif FULL_NAME.fullmatch(words) and BYLINE in (kinds[position - 1], *kinds[position + 1 : position + 2]):
            kinds[position] = BYLINE
            found[position] = Byline(authors=(words,))
        elif is_section(words) or (_words(lines[position]) <= LABEL_WORDS and _between(kinds, position)):
            kinds[position] = FURNITURE


def _mark_tail(lines: Sequence[Line], kinds: list[str], last: int) -> None:
    """After the last paragraph: signs of the end, and labels once furniture has begun."""
    begun = False
    for position in range(last + 1, len(lines)):
        line = lines[position]
        if kinds[position] != BODY:
            begun = begun or kinds[position] == FURNITURE
        elif last >= 0 and is_sign_off(line):
            kinds[position] = FURNITURE
            begun = True
        elif begun and last >= 0 and (is_section(line.words) or _words(line) <= LABEL_WORDS):
            kinds[position] = FURNITURE


def _between(kinds: Sequence[str], position: int) -> bool:
    return kinds[position - 1] != BODY and kinds[position + 1 : position + 2] not in ([], [BODY])


def _words(line: Line) -> int:
    return line.words.count(" ") + 1
