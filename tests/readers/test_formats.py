"""The formats: what becomes the text, what becomes metadata, and what a broken file says."""

import io
import sys
from pathlib import Path

import docx
import pytest
from pypdf import PdfWriter
from reader_pages import LAST, LEAD, NEXT, document, failure, read

from kg.readers import Failure
from kg.readers.source import LINE_LIMIT
from kg.types import Document


def ranges(found: Document) -> list[str]:
    return [found.words(span) for span in found.body]


# ---- JSON ----


def test_json_lines_give_their_own_metadata() -> None:
    line = (
        '{"id": "p-1", "text": "Port opens\\n3 May 2022\\n\\nThe port of Ern opened.", "title": "Ern",'
        ' "date": "2021-03-04T10:00:00Z", "url": "https://ern.example/a", "source": "Norhaven Post", "other": [1]}\n'
    )
    found = document(line)
    assert (found.id, found.title, found.date, found.url, found.publisher) == (
        "p-1",
        "Ern",
        "2021-03-04",
        "https://ern.example/a",
        "Norhaven Post",
    )


def test_the_url_dates_a_text_without_a_date() -> None:
    assert document('{"text": "Port opens.", "url": "https://ern.example/2021/03/04/port"}').date == "2021-03-04"


def test_a_line_without_an_id_is_named_by_its_place(tmp_path: Path) -> None:
    found = read('{"text": "Port opens."}\n\n{"id": 7, "text": "Port closes."}', "news.jsonl", tmp_path)
    assert [one.id for one in found if isinstance(one, Document)] == ["news.jsonl:1", "7"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "a"}', 'line 2: there is no "text"; a document needs one, and may have "id", "title"'),
        ('{"id": "a", "text": null}', 'line 2: there is no "text"'),
        ('{"id": "a", "text": "  "}', "line 2: the text is blank"),
        ('{"id": ["a"], "text": "Port"}', 'line 2: "id" must be a string'),
        ('{"id": "a", "text": "Port"', "line 2 is not JSON: expecting ',' delimiter at column 27"),
        ("[1, 2]", "line 2 is not an object such as"),
        ("nonsense", "line 2 is not JSON"),
        ("[" * 100_000, "line 2 is not JSON"),
        ('{"id": "a", "text": "Port", "date": "yesterday"}', 'line 2: the date "yesterday" is not clear; write it as'),
        ('{"id": "a", "text": "Port", "date": "03/04/2021"}', 'line 2: the date "03/04/2021" is not clear'),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line: str, reason: str, tmp_path: Path) -> None:
    found = read(f'{{"id": "b", "text": "One."}}\n{line}\n{{"id": "c", "text": "Two."}}\n', "news.jsonl", tmp_path)
    first, bad, last = found
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(bad, Failure)
    assert bad.source.endswith("news.jsonl")
    assert bad.reason.startswith(reason)


def test_a_line_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    good, bad = read(b'{"text": "One."}\n{"text": "a\0b"}', "news.jsonl", tmp_path)
    assert isinstance(good, Document)
    assert str(bad).endswith("news.jsonl: line 2: it is not text (there is a zero byte at 11)")


def test_a_line_beyond_the_limit_is_passed_over(tmp_path: Path) -> None:
    huge = b'{"id": "a", "text": "' + b"x" * (5 * LINE_LIMIT) + b'"}\n'
    bad, good = read(huge + b'{"id": "b", "text": "Port opens."}\n', "news.jsonl", tmp_path)
    assert str(bad).endswith("news.jsonl: line 1 is 50 MB long; the limit is 10 MB")
    assert isinstance(good, Document)


def test_half_characters_do_not_reach_the_output() -> None:
    found = document('{"id": "a\\ud800", "text": "Port \\udc00 opens"}')
    assert (found.id, found.text) == ("a\ufffd", "Port \ufffd opens")


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        ('[{"id": "a", "text": "One."},\n {"id": "b", "text": "Two."}]', ["a", "b"]),
        ('{\n  "id": "a",\n  "text": "One."\n}', ["a"]),
        ('{"text": "One."}', ["stdin:1"]),
        ('{\n  "text": "One."\n}', ["stdin"]),
    ],
)
def test_whole_json_files(content: str, ids: list[str]) -> None:
    assert [one.id for one in read(content) if isinstance(one, Document)] == ids


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[]", "it is an empty array"),
        ('[{"id": "a"', "it is not JSON: expecting ',' delimiter at line 1, column 12"),
        ("[[1]]", "object 1 is not an object such as"),
        ('[{"id": "a"}]', 'object 1: there is no "text"'),
        ('{\n"id": "a"}', 'the object: there is no "text"'),
    ],
)
def test_whole_json_files_that_are_broken(content: str, reason: str) -> None:
    assert failure(content).startswith(reason)


def test_a_text_in_brackets_is_no_json() -> None:
    assert document("[Update] The port of Ern is open.").media_type == "text/plain"


# ---- tables ----


@pytest.mark.parametrize(("name", "mark"), [("news.csv", ","), ("news.tsv", "\t"), ("news.csv", ";"), ("news.txt", ",")])
def test_tables(name: str, mark: str, tmp_path: Path) -> None:
    rows = [["ID", "Text", "Date"], ["a", '"Port opens.\nIt is large."', "2021-03-04"], ["", "Port closes.", ""]]
    found = read("\r\n".join(mark.join(row) for row in rows), name, tmp_path)
    documents = [(one.id, one.text, one.date) for one in found if isinstance(one, Document)]
    assert documents == [("a", "Port opens.\nIt is large.", "2021-03-04"), (f"{name}:3", "Port closes.", None)]


def test_a_long_cell_is_no_error(tmp_path: Path) -> None:
    assert len(document(f"text\n{'Port opens. ' * 20_000}", "news.csv", tmp_path).text) == 240_000


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("id,words\na,b\n", 'there is no column "text"; the columns are id, words'),
        ("id,text\n", "the table has column names and no rows"),
        ("id,text\na\n", "row 2 has 1 cells, but there are 2 columns"),
        ('id,text\na,"Port\n', "row 2 breaks the table and what follows it is not read"),
    ],
)
def test_broken_tables(content: str, reason: str, tmp_path: Path) -> None:
    assert failure(content, "news.csv", tmp_path).startswith(reason)


# ---- Markdown ----

MARKDOWN = f"""---
title: Norhaven opens
date: 2021-03-04
author: Jane Poe
---

# The **harbour** opens

The [harbour of Norhaven](https://harbour.example/a_(b) "Harbour") opened a *new* grain terminal[^1].

```python
print("not body")
```

> {LEAD}

- First `item`

<!-- not body -->
***

[ref]: https://harbour.example
![a crane](crane.png)

{NEXT}
"""


def test_markdown_is_read_by_ranges(tmp_path: Path) -> None:
    found = document(MARKDOWN, "port.md", tmp_path)
    assert found.text == MARKDOWN
    assert (found.title, found.date, found.authors) == ("Norhaven opens", "2021-03-04", ("Jane Poe",))
    assert [" ".join(words.split()) for words in ranges(found)] == [
        "The harbour opens",
        "The harbour of Norhaven opened a new grain terminal .",
        LEAD,
        "First item",
        NEXT,
    ]


def test_markup_keeps_places(tmp_path: Path) -> None:
    found = document(MARKDOWN, "port.md", tmp_path)
    assert [len(words) for words in ranges(found)] == [end - start for start, end in found.body]


def test_markdown_on_standard_input_shows_by_its_front_matter() -> None:
    assert document(MARKDOWN).media_type == "text/markdown"


def test_links_in_plain_text_are_markup_too() -> None:
    assert ranges(document(f"{LEAD} It is [open](https://a.example)."))[0].split()[-4:] == ["It", "is", "open", "."]


@pytest.mark.parametrize("front", ["---\n[\n---\n", "---\n- a\n---\n", "---\ntitle: [a]\n---\n", "---\n\n---\n"])
def test_front_matter_that_says_nothing(front: str, tmp_path: Path) -> None:
    found = document(f"{front}\n{LEAD}", "port.md", tmp_path)
    assert (found.title, ranges(found)) == (None, [LEAD])


# ---- HTML ----

HTML = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Port opens | The Post</title>
<meta property="og:site_name" content="Norhaven Post"><meta name="author" content="Jane Poe">
<meta property="article:published_time" content="2021-03-04T10:00:00Z"><link rel="canonical" href="https://post.example/port">
</head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>Port opens in the north</h1>
<p>{LEAD}</p><p>{NEXT}</p><ul><li>Two new cranes are there.</li></ul><p>{LAST}</p></article>
<footer>Copyright Norhaven Post</footer></body></html>"""


def test_html() -> None:
    found = document(HTML)
    assert (found.title, found.date, found.publisher) == ("Port opens in the north", "2021-03-04", "Norhaven Post")
    assert (found.url, found.authors, found.media_type) == ("https://post.example/port", ("Jane Poe",), "text/html")
    assert ranges(found) == ["Port opens in the north", LEAD, NEXT, "Two new cranes are there.", LAST]


def test_html_in_another_encoding() -> None:
    page = HTML.replace("utf-8", "iso-8859-1").replace("north", "nørth")
    assert document(page.encode("iso-8859-1")).title == "Port opens in the nørth"


@pytest.mark.parametrize("content", ["<html>", "<html><body></body></html>", "<!doctype html><p", "<html><head><title>"])
def test_html_without_text(content: str) -> None:
    assert failure(content).startswith(("no main text was found", "the page cannot be parsed"))


def test_html_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    assert LEAD in ranges(document(HTML[: HTML.index(NEXT) + 20]))


# ---- PDF and DOCX ----


def pdf_of(*lines: str) -> bytes:
    """A one-page PDF, written by hand."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /MediaBox [0 0 600 800] >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    content, offsets = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(content)
    content += b"xref\n0 6\n0000000000 65535 f \n" + table
    return content + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start


def test_pdf() -> None:
    found = document(pdf_of("The port of Ern opened on Friday.", "It is large."))
    assert found.media_type == "application/pdf"
    assert "The port of Ern opened on Friday." in found.text


def test_pdf_that_is_broken_or_empty() -> None:
    assert failure(b"%PDF-1.4 and then nothing").startswith("the PDF cannot be parsed")
    assert failure(pdf_of()).startswith("the PDF holds no text")


def test_pdf_with_a_password() -> None:
    writer, content = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(content)
    assert failure(content.getvalue()) == "the PDF is locked with a password"


def word_file(table: bool = True) -> bytes:
    file, content = docx.Document(), io.BytesIO()
    if table:
        file.add_heading("Port opens")
        file.add_paragraph(LEAD)
        cells = file.add_table(rows=1, cols=2).rows[0].cells
        cells[0].text, cells[1].text = "Ships", "300"
        file.add_paragraph(NEXT)
    file.save(content)
    return content.getvalue()


def test_docx_with_a_table() -> None:
    assert ranges(document(word_file())) == ["Port opens", LEAD, "Ships\t300", NEXT]


def test_docx_that_is_broken_or_empty(tmp_path: Path) -> None:
    assert failure(word_file(table=False)) == "the DOCX file holds no text"
    assert failure(b"PK\x03\x04nothing", "port.docx", tmp_path).startswith("the DOCX file cannot be parsed")


@pytest.mark.parametrize(("module", "content"), [("pypdf", pdf_of("Port")), ("docx", word_file())])
def test_a_missing_package_is_named(module: str, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    assert failure(content).endswith('needs one more package: pip install "kg-news[docs]"')
