"""Plain text: the file as it is."""

from __future__ import annotations

from collections.abc import Iterator

from kg.readers.compose import compose
from kg.readers.encoding import decode
from kg.readers.source import Failure, Source, read_whole
from kg.types import Document


def sniff(head: bytes, suffix: str) -> bool:
    """Anything may be text; what is not shows when it is decoded."""
    return True


def read(source: Source) -> Iterator[Document | Failure]:
    """One document, its text the file's characters with their line ends."""
    yield compose(source, decode(read_whole(source)))
