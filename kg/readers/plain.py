"""Plain text: the file as it is."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import InputError
from kg.readers.compose import compose
from kg.readers.encoding import decode
from kg.readers.source import LINE_LIMIT, Failure, Source, line_too_long, read_whole
from kg.types import Document


def sniff(head: bytes, suffix: str) -> bool:
    """Anything may be text; what is not shows when it is decoded."""
    return True


def read(source: Source) -> Iterator[Document | Failure]:
    """One document, its text the file's characters with their line ends. InputError where a line is beyond LINE_LIMIT."""
    content = read_whole(source)
    for number, line in enumerate(content.splitlines(), start=1):
        if len(line) > LINE_LIMIT:
            raise InputError(line_too_long(f"line {number}", len(line)))
    yield compose(source, decode(content))
