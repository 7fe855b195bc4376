"""`read_sources`: everything that the user names, one document at a time, whatever happens on the way."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import InputError
from kg.readers.source import HEAD, Failure, Source
from kg.readers.table import reader_for
from kg.readers.walk import File, files_of, os_reason
from kg.types import Document

STANDARD_INPUT = "-"


def read_sources(inputs: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Document | Failure]:
    """Read files, folders (with all that is in them, hidden files left out), glob patterns, and "-" for `stdin`.

    Yields each Document, and a Failure for each source or line that cannot be read; it never raises for bad input.
    The order is that of the files' ids, whatever the order of `inputs`; standard input comes last. The formats are
    those of `kg.readers.table.READERS`, told by content first and by extension second.

    A file's document id is its path relative to the folder named, or its name; JSON lines and tables give ids of
    their own, and where a row has none it is "FILE:LINE". Two documents with one id are a Failure for the second.

        >>> from io import BytesIO
        >>> page = BytesIO(b"Port opens\\n\\nThe port of Ern opened today.")
        >>> [document.title for document in read_sources(["-"], stdin=page)]
        ['Port opens']
    """
    files, failures = files_of([one for one in inputs if str(one) != STANDARD_INPUT])
    yield from failures
    yield from _without_duplicates(_all(files, stdin if STANDARD_INPUT in map(str, inputs) else None))


def _all(files: Sequence[File], stdin: BinaryIO | None) -> Iterator[tuple[str, Document | Failure]]:
    """Each result with the name of its source."""
    for file in files:
        for result in _read_file(file):
            yield file.name, result
    if stdin is not None:
        for result in _read_stream(stdin, "standard input", "stdin", ""):
            yield "standard input", result


def _read_file(file: File) -> Iterator[Document | Failure]:
    try:
        with file.path.open("rb") as stream:
            yield from _read_stream(stream, file.name, file.id, file.path.suffix.lower())
    except OSError as error:
        yield Failure(file.name, f"it cannot be opened ({os_reason(error)})")


def _read_stream(stream: BinaryIO, name: str, id_: str, suffix: str) -> Iterator[Document | Failure]:
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream), HEAD)
    try:
        source = Source(name, id_, suffix, buffered.peek(HEAD)[:HEAD], buffered)
        if not source.head:
            yield Failure(name, "it is empty")
            return
        yield from reader_for(source).read(source)
    except InputError as error:
        yield Failure(name, str(error))
    except OSError as error:
        yield Failure(name, f"it cannot be read ({os_reason(error)})")


def _without_duplicates(results: Iterable[tuple[str, Document | Failure]]) -> Iterator[Document | Failure]:
    first: dict[str, str] = {}
    for name, result in results:
        if isinstance(result, Document):
            if result.id in first:
                yield Failure(name, f'it has a second document with the id "{result.id}"; the first is in {first[result.id]}')
                continue
            first[result.id] = name
        yield result
