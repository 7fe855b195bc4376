"""JSON lines: one object a line, read as they come."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from kg.errors import InputError
from kg.readers.encoding import decode
from kg.readers.fields import document_of
from kg.readers.source import LINE_LIMIT, Failure, Source, line_too_long
from kg.types import Document

SUFFIXES = {".jsonl", ".ndjson"}
OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*[\"}]")
CHUNK = 1_000_000


def sniff(head: bytes, suffix: str) -> bool:
    """An object that is whole on its line, or goes on beyond the first bytes, or is followed by the next one."""
    if suffix in SUFFIXES:
        return True
    if not OBJECT.match(head):
        return False
    first, newline, rest = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    return not newline or first.rstrip().endswith(b"}") or rest.lstrip().startswith(b"{")


def read(source: Source) -> Iterator[Document | Failure]:
    """One document a line. Blank lines are skipped; a bad line is a Failure with its number, and the rest goes on."""
    found = False
    for number, (line, size) in enumerate(_lines(source.stream), start=1):
        where = f"line {number}"
        if size > LINE_LIMIT:
            found = True
            yield Failure(source.name, line_too_long(where, size))
        elif line.strip():
            found = True
            yield _document(line, source, where, number)
    if not found:
        raise InputError("it holds nothing but white space")


def _lines(stream: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Each line and its size. Of a line that is too long only the size is kept."""
    while line := stream.readline(LINE_LIMIT + 1):
        size = len(line)
        if size <= LINE_LIMIT:
            yield line, size
            continue
        while not line.endswith(b"\n") and (line := stream.readline(CHUNK)):
            size += len(line)
        yield b"", size


def _document(line: bytes, source: Source, where: str, number: int) -> Document | Failure:
    try:
        row = json.loads(decode(line).rstrip())
    except InputError as error:
        return Failure(source.name, f"{where}: {error}")
    except json.JSONDecodeError as error:
        return Failure(source.name, f"{where} is not JSON: {error.msg.lower()} at column {error.colno}")
    except (RecursionError, ValueError):
        return Failure(source.name, f"{where} is not JSON that can be read: it is nested too deeply or has a huge number")
    if not isinstance(row, dict):
        return Failure(source.name, f'{where} is not an object such as {{"id": "a", "text": "..."}}')
    return document_of(row, source, where, number)
