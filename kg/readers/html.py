"""Web pages. The text of the document is the page's main text, for the file itself is mostly not text."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

from kg.errors import InputError
from kg.readers.compose import compose
from kg.readers.encoding import decode
from kg.readers.source import Failure, Given, Source, read_whole
from kg.types import Document

START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
SUFFIXES = {".html", ".htm", ".xhtml"}
DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
# the newest date that counts as one: by default it would be today, and a build must not depend on the day
DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def sniff(head: bytes, suffix: str) -> bool:
    return bool(START.match(head)) or (suffix in SUFFIXES and b"<" in head)


def read(source: Source) -> Iterator[Document | Failure]:
    """One document: the main text that trafilatura finds (headline, paragraphs, lists, tables), one paragraph a line.

    Offsets index this text, which the same version of trafilatura makes again from the same page. A headline that
    stands outside the main text is put before it.
    """
    content = read_whole(source)
    declared = DECLARED.search(content[:2048])
    page = decode(content, declared.group(1).decode("ascii") if declared else None)
    text, given = _extract(page)
    if not text.strip():
        raise InputError("no main text was found in the page")
    if given.title and given.title not in text:
        text = f"{given.title}\n\n{text}"
    yield compose(source, text, given)


def _extract(page: str) -> tuple[str, Given]:
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate"):  # what they log is for those who crawl
        logging.getLogger(name).addHandler(logging.NullHandler())
    try:
        found = bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=dict(DATE_SEARCH))
    except Exception as error:  # a parser of pages from anywhere may fail in any way, and the other files go on
        raise InputError(f"the page cannot be parsed ({type(error).__name__})") from error
    if found is None or isinstance(found, dict):
        return "", Given()
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return found.text or "", Given(found.title, found.date, found.url, found.sitename, authors, "text/html")
