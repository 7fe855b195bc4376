"""The lines of a text with their places, and how lines make paragraphs. Nothing is rewritten."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.types import Span

LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
BREAK_PARAGRAPH = re.compile(r"\n[^\n]*\n|\r[^\r\n]*\r|[\x0c\u2029]")
BLANKS = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x2010))  # spaces of all widths, down to none, and marks of direction
)
SENTENCE_END = re.compile(r"[.!?…。][\"'”’»)\]]*$|[\"”»]$")
BULLET = re.compile(r"(?:[-–—*•●▪■◦‣·+]|\d{1,2}[.)]|\(?[a-z]\)|\([ivx]+\))[ \t\xa0]+(?=\S)")
LINK = re.compile(r"!?\[([^\[\]\r\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"\r\n]*\")?\)")
WRAP_FROM, WRAP_TO = 45, 110
PROSE_WORDS = 8
LONG = 150


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it. `words` is its text with the addresses of links left out."""

    start: int
    end: int
    text: str
    words: str
    after_blank: bool
    """Whether a blank line, or the start of the text, stands before it."""
    prose: bool
    """Whether it reads as part of an article: a sentence of some length, or a long line."""


def lines_of(text: str, hidden: Sequence[Span] = ()) -> tuple[Line, ...]:
    """All lines that hold something, in order; lines that touch one of the `hidden` ranges, which do
    not overlap, are left out."""
    found: list[Line] = []
    end = -1
    ahead = deque(sorted(hidden))
    for match in LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip(BLANKS)
        if not stripped:
            continue
        start = match.start() + raw.index(stripped[0])
        blank = end < 0 or bool(BREAK_PARAGRAPH.search(text, end, start))
        end = start + len(stripped)
        while ahead and ahead[0][1] <= start:
            ahead.popleft()
        if not ahead or ahead[0][0] >= end:
            words = LINK.sub(r"\1", stripped) if "](" in stripped else stripped
            found.append(Line(start, end, stripped, words, blank, is_prose(words)))
    return tuple(found)


def is_prose(words: str) -> bool:
    """
    >>> is_prose("The ministry opened an office in the port town on Monday."), is_prose("Most popular")
    (True, False)
    """
    if len(words) > LONG:
        return True
    return bool(SENTENCE_END.search(words)) and words.count(" ") + 1 >= PROSE_WORDS


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text is hard-wrapped, in characters; 0 where each line is a paragraph of its own."""
    followed = [line for line, after in pairwise(lines) if not after.after_blank]
    if len(followed) < 3:
        return 0
    lengths = sorted(line.end - line.start for line in followed)
    width = lengths[-1]
    full = sum(length > width - 20 for length in lengths)
    unfinished = sum(not SENTENCE_END.search(line.text) for line in followed)
    wrapped = WRAP_FROM <= width <= WRAP_TO and full >= 0.6 * len(followed) and unfinished >= 0.5 * len(followed)
    return width if wrapped else 0


def goes_on(line: Line, after: Line, width: int) -> bool:
    """Whether `after`, the next line, continues the paragraph of `line` in a text wrapped at `width`."""
    if after.after_blank or BULLET.match(after.text):
        return False
    length = line.end - line.start
    if WRAP_FROM <= length <= WRAP_TO and after.text[0].islower() and not SENTENCE_END.search(line.text):
        return True
    return bool(width) and length + 1 + len(after.text.split(None, 1)[0]) > width
