"""Word files (.docx), by python-docx."""

from __future__ import annotations

import io
from collections.abc import Iterator

from kg.errors import InputError
from kg.readers.compose import compose
from kg.readers.source import Failure, Given, Source, read_whole
from kg.types import Document

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def sniff(head: bytes, suffix: str) -> bool:
    return head.startswith(b"PK\x03\x04") and (suffix == ".docx" or b"word/" in head)


def read(source: Source) -> Iterator[Document | Failure]:
    """One document: paragraphs with a blank line between them, each table row a line, its cells apart by tabs.

    Offsets index this text.
    """
    try:
        import docx
    except ImportError:
        raise InputError('reading DOCX needs one more package: pip install "kg-news[docs]"') from None
    content = read_whole(source)
    try:
        document = docx.Document(io.BytesIO(content))
        blocks = [_text_of(block) for block in document.iter_inner_content()]
        title = document.core_properties.title or None
    except Exception as error:  # a broken file may fail in any way, and the other files go on
        raise InputError(f"the DOCX file cannot be parsed ({type(error).__name__})") from error
    text = "\n\n".join(block for block in blocks if block.strip())
    if not text:
        raise InputError("the DOCX file holds no text")
    yield compose(source, text, Given(title=title, media_type=MEDIA_TYPE))


def _text_of(block: object) -> str:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    if isinstance(block, Table):
        return "\n".join("\t".join(cell.text.replace("\n", " ") for cell in row.cells) for row in block.rows)
    return str(block.text) if isinstance(block, Paragraph) else ""
