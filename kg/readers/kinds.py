"""Each line's part on the page, from its own look and from where it stands: before the article, in it, or after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

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
ARTICLE_LEFT = 0.4
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
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    _mark_link_lists(lines, kinds, first)
    found = _mark_bylines(lines, kinds, prose, day_first)
    headline = _mark_head(lines, kinds, found, first)
    _mark_under_headline(lines, kinds, found, headline, first)
    _mark_tail(lines, kinds, last)
    return kinds, [found[position] for position in sorted(found)]


def _mark_bylines(lines: Sequence[Line], kinds: list[str], prose: Sequence[int], day_first: bool | None) -> dict[int, Byline]:
    """Bylines near the headline and after the article; a day or an hour and no more is one only under the headline."""
    found: dict[int, Byline] = {}
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    head_end = prose[HEAD_PARAGRAPHS - 1] if len(prose) >= HEAD_PARAGRAPHS else len(lines)
    for position, line in enumerate(lines):
        near = position < head_end or position > last
        byline = read_byline(line.words, day_first) if near else None
        if byline and (byline.clear or 0 < position < first < len(lines)):
            kinds[position] = BYLINE
            found[position] = byline
    return found


def _mark_link_lists(lines: Sequence[Line], kinds: list[str], first: int) -> None:
    """The headings of links and addresses, and what stands under them.

    In an article, that is the titles up to the next sentence. Where it is over, teasers go too, though they are sentences.
    """
    left = _prose_from(lines, kinds)
    under = False
    for position, line in enumerate(lines):
        if opens_links(line) or opens_contacts(line):
            kinds[position] = FURNITURE
            under = position > first
        elif under and kinds[position] == BODY:
            over = left[position] < ARTICLE_LEFT * left[0]
            under = not (_is_full(line) or (line.prose and not over))
            if under:
                kinds[position] = FURNITURE


def _prose_from(lines: Sequence[Line], kinds: Sequence[str]) -> list[int]:
    """For each position, the characters of prose from there to the end."""
    lengths = [len(line.words) if line.prose and kind == BODY else 0 for line, kind in zip(lines, kinds, strict=True)]
    return list(accumulate(reversed(lengths)))[::-1]


def _is_full(line: Line) -> bool:
    return len(line.words) >= FULL_PARAGRAPH or (line.prose and bool(SENTENCE_BREAK.search(line.words)))


def _mark_head(lines: Sequence[Line], kinds: list[str], found: dict[int, Byline], first: int) -> int:
    """Marks the names of sections, and of the site, before the headline; gives the position of the headline."""
    open_ = [position for position in range(min(first, len(lines))) if kinds[position] == BODY]
    titles = [position for position in open_ if not is_section(lines[position].words)]
    if not titles and first == len(lines):
        return first  # a text of a few words: "Floods"
    for position in sorted(set(open_) - set(titles)):
        kinds[position] = FURNITURE
    if not titles:
        return first
    headline = titles[0]
    if _words(lines[headline]) <= LABEL_WORDS:
        later = [position for position in titles if _words(lines[position]) >= HEADLINE_WORDS]
        if later and FURNITURE in kinds[headline : later[0]]:
            headline = later[0]
    for position in titles:
        if position < headline:
            kinds[position] = FURNITURE
            if is_publisher(lines[position].words):
                found[position] = Byline(publisher=lines[position].words)
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
        elif FULL_NAME.fullmatch(words) and any(found[near].clear for near in (position - 1, position + 1) if near in found):
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
    return kinds[position - 1] == FURNITURE and list(kinds[position + 1 : position + 2]) == [FURNITURE]


def _words(line: Line) -> int:
    return line.words.count(" ") + 1
