"""Texts for the tests of the readers, and short ways to look at them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from kg.readers import Failure, body_ranges, read_sources
from kg.types import Document

SEEDS = Path(__file__).parents[1] / "seeds"
LEAD = "The harbour of Norhaven opened a new grain terminal on Tuesday, the transport ministry of Ernland said in a statement."
NEXT = "Minister Ada Quill told reporters that the terminal would handle two million tonnes a year. She thanked the workers."
LAST = "The old terminal, which was built by the Holm brothers last century, will be pulled down before the winter comes."


def body(text: str) -> list[str]:
    """The body of the text, range by range."""
    return [text[start:end] for start, end in body_ranges(text)]


def read(content: str | bytes, name: str = "port.txt", folder: Path | None = None) -> list[Document | Failure]:
    """What is read from a file of this content and name, or from standard input where there is no folder."""
    raw = content.encode() if isinstance(content, str) else content
    if folder is None:
        return list(read_sources(["-"], stdin=BytesIO(raw)))
    path = folder / name
    path.write_bytes(raw)
    return list(read_sources([path]))


def document(content: str | bytes, name: str = "port.txt", folder: Path | None = None) -> Document:
    """The one document of this content."""
    (found,) = read(content, name, folder)
    assert isinstance(found, Document), found
    return found


def failure(content: str | bytes, name: str = "port.txt", folder: Path | None = None) -> str:
    """The reason why this content cannot be read."""
    (found,) = read(content, name, folder)
    assert isinstance(found, Failure), found
    return found.reason
