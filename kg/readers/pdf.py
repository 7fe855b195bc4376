"""PDF files, by pypdf."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

from kg.errors import InputError
from kg.readers.compose import compose
from kg.readers.source import Failure, Given, Source, read_whole
from kg.types import Document

MEDIA_TYPE = "application/pdf"


def sniff(head: bytes, suffix: str) -> bool:
    return head.lstrip().startswith(b"%PDF")


def read(source: Source) -> Iterator[Document | Failure]:
    """One document: the text of all pages, a blank line between them. Offsets index this text."""
    try:
        import pypdf
    except ImportError:
        raise InputError('reading PDF needs one more package: pip install "kg-news[docs]"') from None
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        document = pypdf.PdfReader(io.BytesIO(read_whole(source)))
        locked = document.is_encrypted and not document.decrypt("")
        pages = [] if locked else [page.extract_text() for page in document.pages]
    except InputError:
        raise
    except Exception as error:  # a broken PDF may fail in any way, and the other files go on
        raise InputError(f"the PDF cannot be parsed ({type(error).__name__})") from error
    if locked:
        raise InputError("the PDF is locked with a password")
    text = "\n\n".join(pages)
    if not text.strip():
        raise InputError("the PDF holds no text; its pages may be pictures")
    yield compose(source, text, Given(media_type=MEDIA_TYPE))
