"""A JSON file that is one object, or one array of objects."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from kg.errors import InputError
from kg.readers.encoding import decode
from kg.readers.fields import document_of
from kg.readers.source import Failure, Source, read_whole
from kg.types import Document

START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*[\[{\]]|\{\s*[\"}])")


def sniff(head: bytes, suffix: str) -> bool:
    return suffix == ".json" or bool(START.match(head))


def read(source: Source) -> Iterator[Document | Failure]:
    """One document an object; in an array a bad object is a Failure with its position, counted from 1."""
    try:
        content = json.loads(decode(read_whole(source)))
    except json.JSONDecodeError as error:
        raise InputError(f"it is not JSON: {error.msg.lower()} at line {error.lineno}, column {error.colno}") from None
    except (RecursionError, ValueError):
        raise InputError("it is not JSON that can be read: it is nested too deeply or has a huge number") from None
    if isinstance(content, dict):
        yield _single(content, source)
        return
    if not isinstance(content, list):
        raise InputError('it holds neither an object such as {"id": "a", "text": "..."} nor an array of them')
    if not content:
        raise InputError("it is an empty array")
    for number, row in enumerate(content, start=1):
        where = f"object {number}"
        if isinstance(row, dict):
            yield document_of(row, source, where, number)
        else:
            yield Failure(source.name, f'{where} is not an object such as {{"id": "a", "text": "..."}}')


def _single(row: dict[str, object], source: Source) -> Document | Failure:
    return document_of({"id": source.id} | row, source, "the object", 1)
