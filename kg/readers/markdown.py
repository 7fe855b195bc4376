"""Markdown: the file as it is; its marks are known by their places, and not taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from kg.readers.compose import compose
from kg.readers.encoding import decode
from kg.readers.layout import LINK
from kg.readers.source import Failure, Given, Source, read_whole
from kg.types import Document, Span

SUFFIXES = {".md", ".markdown", ".mdown", ".mkd"}
FRONT = re.compile(r"---[ \t]*\r?\n(?P<fields>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
FRONT_START = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n\s*[\w-]+[ \t]*:")
FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:(?! {0,3}(?P=fence))[^\n]*(?:\n|$))*(?:[^\n]*(?:\n|$))?", re.M)
REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S[^\n]*$", re.M)
RULE = re.compile(r"^ {0,3}(?:(?:[-*_=][ \t]*){3,}|\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?)\r?$", re.M)
LINE_MARK = re.compile(r"^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|>[ \t]?)|(?<![ \t])[ \t]+#{1,6}[ \t]*\r?$", re.M)
INLINE = re.compile(
    r"(?P<code>`+)|(?P<star>\*{1,3}|~~)|(?P<under>(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))"
    r"|(?P<auto><(?:https?://|mailto:)[^<>\s]+>)|(?P<note>\[\^[^\]\n]+\])|(?P<tag></?[A-Za-z][\w-]*(?:\s[^<>\n]*)?/?>)"
)
REFERENCE_LINK = re.compile(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]")


def sniff(head: bytes, suffix: str) -> bool:
    return suffix in SUFFIXES or bool(FRONT_START.match(head) and re.search(rb"\n(?:---|\.\.\.)[ \t]*\r?\n", head))


def read(source: Source) -> Iterator[Document | Failure]:
    """One document, its text the file's characters. Front matter, code, comments and rules are no body; marks of
    headings, emphasis and links are in `Document.markup`. Title, date, author and url in the front matter are taken."""
    text = decode(read_whole(source))
    front = FRONT.match(text)
    hidden = [(front.start(), front.end())] if front else []
    for pattern in (FENCE, REFERENCE, RULE):
        hidden += [match.span() for match in pattern.finditer(text, front.end() if front else 0)]
    given = _given(front["fields"]) if front else Given(media_type="text/markdown")
    yield compose(source, text, given, hidden=_joined(hidden + _comments(text)), markup=_markup(text))


def _comments(text: str) -> list[Span]:
    spans: list[Span] = []
    end = 0
    while (start := text.find("<!--", end)) >= 0 and (close := text.find("-->", start)) >= 0:
        end = close + len("-->")
        spans.append((start, end))
    return spans


def _markup(text: str) -> list[Span]:
    """Everything that is not words, in order, not overlapping."""
    spans = [match.span() for match in LINE_MARK.finditer(text)]
    for pattern in (LINK, REFERENCE_LINK):
        for match in pattern.finditer(text):
            if match.group().startswith("!"):
                spans.append(match.span())
            else:
                spans += [(match.start(), match.start(1)), (match.end(1), match.end())]
    spans += [match.span() for match in INLINE.finditer(text) if not _is_lone_star(text, match)]
    return _joined(spans)


def _is_lone_star(text: str, match: re.Match[str]) -> bool:
    """ "3 * 4" is no emphasis."""
    start, end = match.span()
    return match["star"] is not None and text[start - 1 : start].isspace() and text[end : end + 1].isspace()


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _given(fields: str) -> Given:
    """What the front matter says; a front matter that is no YAML says nothing."""
    try:
        content = yaml.load(fields, yaml.BaseLoader)  # all values stay strings: a date is not to become an object
    except yaml.YAMLError:
        content = None
    content = content if isinstance(content, dict) else {}
    values = {str(key).lower(): value for key, value in content.items() if isinstance(value, str) and value.strip()}
    authors = content.get("authors") or content.get("author") or ()
    names = authors if isinstance(authors, list) else [authors] if authors else []
    return Given(
        title=values.get("title"),
        date=values.get("date") or values.get("published"),
        url=values.get("url") or values.get("link"),
        publisher=values.get("source") or values.get("publisher"),
        authors=tuple(name for name in names if isinstance(name, str)),
        media_type="text/markdown",
    )
