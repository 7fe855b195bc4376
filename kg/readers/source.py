"""What readers take and give: a source that is open for reading, what its format says of itself, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from kg.errors import InputError

HEAD = 4096
"""How many bytes a reader may look at to tell its format."""

LINE_LIMIT = 10_000_000
"""The longest line of JSON or plain text, or cell of a table, in bytes. A long book has one million."""

FILE_LIMIT = 200_000_000
"""The largest file that has to be held in memory as a whole, in bytes."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A source, or a line of one, that could not be read. `reason` is a sentence without its subject: "it is empty"."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Source:
    """One open file or stream. `name` is what messages call it, `id` the document id where the format has none of its own."""

    name: str
    id: str
    suffix: str
    """The extension in small letters, with its dot: ".txt"; empty for standard input."""
    head: bytes
    """The first bytes, still to be read from `stream`."""
    stream: BinaryIO


@dataclass(frozen=True, slots=True)
class Given:
    """What the format says of a document, as JSON fields, columns or HTML metadata do. It wins over what the text says."""

    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    media_type: str = "text/plain"


def read_whole(source: Source) -> bytes:
    """All bytes of the source; InputError where it is larger than FILE_LIMIT."""
    content = source.stream.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        raise InputError(f"it is larger than {megabytes(FILE_LIMIT)}, the limit for one file; split it, or use JSON lines")
    return content


def line_too_long(where: str, size: int) -> str:
    """What is to be said of a line of `size` bytes that is beyond LINE_LIMIT."""
    return f"{where} is {megabytes(size)} long; the limit is {megabytes(LINE_LIMIT)}"


def megabytes(count: int) -> str:
    """
    >>> megabytes(50_200_000)
    '50 MB'
    """
    return f"{round(count / 1_000_000)} MB"
