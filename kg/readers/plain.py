"""Plain text: the file as it is."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import InputError
from kg.readers.compose import compose
from kg.readers.encoding import decode
from kg.readers.source import LINE_LIMIT, Failure, Source, megabytes, read_whole
from kg.types import Document


def sniff(head: bytes, suffix: str) -> bool:
    """Anything may be text; what is not shows when it is decoded."""
    return True


def read(source: Source) -> Iterator[Document | Failure]:
    """One document, its text the file's characters with their line ends. InputError where a line is beyond LINE_LIMIT."""
    content = read_whole(source)
    for number, line in enumerate(content.splitlines(), start=1):
        if len(line) > LINE_LIMIT:
            raise InputError(f"line {number} is {megabytes(len(line))} long; the limit is {megabytes(LINE_LIMIT)}")
    yield compose(source, decode(content))
