"""Cut the body of a document into sentences, by rule: news punctuates well, and headlines have no full stop at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.types import Span
from kg.wordlists import word_list

END = re.compile(
    r"[.!?…](?:[\"'”’)\]]{0,2})(?:\s+|\Z)|[.!?][\"”’]?(?=[A-Z“\"][a-z])|;\s+(?=[A-Z][a-z]+ )|\n\s*\n|\n(?=\s*[-•*–]\s)"
)
STARTS = re.compile(r"[\"'“‘(\[<–—-]{0,3}\s?[A-Z0-9ÀÖØ-ÞĀ-ſ$£€]")
# a full stop after these ends no sentence
ABBREVIATIONS = word_list("sentences: abbreviations")
# ... unless a new sentence plainly begins after one that may stand at an end ("in the U.S. The plan")
MAY_END = word_list("sentences: may end")
OPENERS = word_list("sentences: openers")
# characters; no prose has a sentence so long, but a table on one line or a text without full stops has
LONGEST = 10_000
_LAST_WORD = re.compile(r"(?:^|(?<=[\s(\[<“\"‘-]))([\w.&]+)\.[\"'”’)\]]*\s*$")
_FIRST_WORD = re.compile(r"[\"'“‘(\[]*([A-Za-z]+)")


def split_sentences(text: str, body: tuple[Span, ...]) -> Iterator[Span]:
    """The sentences of each range of `body`, as ranges of `text` without white space at their ends."""
    for start, end in body:
        yield from _split_range(text, start, end)


def _split_range(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for found in END.finditer(text, start, end):
        cut = found.end()
        if cut >= end or _ends_sentence(text, begin, found.start(), cut, end):
            yield from _trimmed(text, begin, cut)
            begin = cut
    yield from _trimmed(text, begin, end)


def _ends_sentence(text: str, begin: int, at: int, cut: int, end: int) -> bool:
    mark = text[at]
    if mark in "\n":
        return True
    if not STARTS.match(text, cut, end):
        return False
    if mark in "!?":
        # "Yahoo! Japan": a mark inside a name is followed by no space or by a capital; a quoted question by "he asked"
        return True
    if mark == ";":
        return not _in_brackets(text, begin, at, end)
    if mark != ".":
        return True
    found = _LAST_WORD.search(text, max(begin, at - 24), at + 1)
    if found is None:
        return True
    word = found.group(1).lower().strip(".")
    following = _FIRST_WORD.match(text, cut, end)
    opener = following is not None and following.group(1).lower() in OPENERS and following.group(1)[0].isupper()
    if word in ABBREVIATIONS or (len(word) == 1 and word.isalpha()) or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return opener and (word in MAY_END or "." in word)
    return True


def _in_brackets(text: str, begin: int, at: int, end: int) -> bool:
    """Whether a bracket opens before a mark and closes after it: "Ana Ruiz (Greek: Ἄννα; May 1850 – June 1911)"."""
    if text.rfind("(", begin, at) <= text.rfind(")", begin, at):
        return False
    return text.find(")", at, min(end, at + LONGEST_REST)) >= 0


LONGEST_REST = 200
"""Characters from a mark inside a bracket to where that closes."""


def _trimmed(text: str, begin: int, end: int) -> Iterator[Span]:
    """The range without white space at its ends, in pieces where it is too long for a sentence."""
    while begin < end:
        cut = end if end - begin <= LONGEST else _last_space(text, begin, begin + LONGEST)
        first, last = begin, cut
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first < last:
            yield (first, last)
        begin = cut


def _last_space(text: str, begin: int, end: int) -> int:
    """Where the last white space before `end` stands; `end` if there is none, as inside a megabyte of base64."""
    return next((at for at in range(end, begin, -1) if text[at].isspace()), end)
