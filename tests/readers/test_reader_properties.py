"""What holds for every input."""

import json
from io import BytesIO
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from reader_pages import LEAD, NEXT

from kg.readers import Failure, body_ranges, read_sources
from kg.readers.page import lay_out
from kg.types import Document, Span

FURNITURE = ["Home | News | Sport", "Share", "Related news", "By Jane Poe", "3 May 2022", "REUTER...", "© 2021 Post", "新闻网"]
LABELS = ["Source: ", "Editor: ", "12:30", "2020", "Media contact:", "PARIS, May 3 (AP) — "]
MARKS = ["- item", "[a](http://b)", "[a](", "> quote", "# title", "**", "```", "<!--", "-->", "---"]
BLANKS = ["\u200b", "\u00a0", "\t", " ", "\n", "\n\n", "\r\n", "\r", "\u2028", "\x0c"]
pieces = st.sampled_from([LEAD, NEXT, "Port opens", *FURNITURE, *LABELS, *MARKS, *BLANKS])
texts = st.one_of(st.text(), st.lists(st.one_of(pieces, st.text(max_size=20)), max_size=20).map("".join))
starts = st.sampled_from(
    [
        b"%PDF-1.4\n",
        b"PK\x03\x04word/",
        b"<html>",
        b"{",
        b"[{",
        b"---\na: b\n---\n",
        b"id,text\n",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"",
    ]
)
encoded = texts.map(lambda text: text.encode("utf-8", "replace"))
contents = st.builds(bytes.__add__, starts, st.one_of(st.binary(), encoded))


def check(text: str, spans: tuple[Span, ...]) -> None:
    assert list(spans) == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


@given(texts)
@settings(deadline=None)
def test_body_ranges_are_in_order_apart_inside_and_not_blank(text: str) -> None:
    check(text, body_ranges(text))


@given(texts)
@settings(deadline=None)
def test_the_dateline_and_headline_are_inside(text: str) -> None:
    page = lay_out(text)
    assert page.headline is None or page.headline in page.body
    place = page.dateline.place if page.dateline else None
    assert place is None or text[slice(*place)].strip()
    assert place is None or all(end <= place[0] or place[1] <= start for start, end in page.body)


@given(contents)
@settings(deadline=None)
def test_any_bytes_give_documents_or_failures(content: bytes) -> None:
    for found in read_sources(["-"], stdin=BytesIO(content)):
        assert isinstance(found, Document | Failure)
        if isinstance(found, Document):
            check(found.text, found.body)
            assert found.text.encode()
            assert all(len(found.words(span)) == span[1] - span[0] for span in found.body)
        else:
            assert found.reason
            assert "\n" not in found.reason


@given(st.lists(texts.filter(lambda text: bool(text.strip())), max_size=5))
@settings(deadline=None)
def test_json_lines_keep_their_texts(written: list[str]) -> None:
    content = "".join(json.dumps({"id": str(number), "text": text}) + "\n" for number, text in enumerate(written))
    found = list(read_sources(["-"], stdin=BytesIO(content.encode() or b"\n")))
    assert [one.text for one in found if isinstance(one, Document)] == written


@given(contents)
@settings(deadline=None)
def test_reading_twice_gives_the_same(content: bytes) -> None:
    assert list(read_sources(["-"], stdin=BytesIO(content))) == list(read_sources(["-"], stdin=BytesIO(content)))
