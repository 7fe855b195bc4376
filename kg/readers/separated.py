"""Tables: CSV and TSV with a line of column names."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from kg.errors import InputError
from kg.readers.encoding import decode
from kg.readers.fields import FIELDS, document_of
from kg.readers.source import LINE_LIMIT, Failure, Source, megabytes, read_whole
from kg.types import Document

SUFFIXES = {".csv", ".tsv", ".tab"}
LINE_END = re.compile(r"[\r\n]")
DELIMITERS = ",\t;"


def sniff(head: bytes, suffix: str) -> bool:
    """By extension, or by a first line that names "text" and another of the known columns."""
    if suffix in SUFFIXES:
        return True
    names = _names(_first_line(head.decode("utf-8-sig", "replace")))
    return "text" in names and len(set(names) & set(FIELDS)) > 1 and len(names) == len(set(names))


def read(source: Source) -> Iterator[Document | Failure]:
    """One document a row. Columns are matched without regard to capitals; a row that is cut short is a Failure."""
    content = decode(read_whole(source))
    # a news text may be longer than the 131,072 characters that the csv module allows by default
    csv.field_size_limit(max(csv.field_size_limit(), LINE_LIMIT))
    first = _first_line(content)
    names = _names(first)
    if "text" not in names:
        raise InputError(f'there is no column "text"; the columns are {", ".join(names) or "missing"}')
    rows = csv.reader(io.StringIO(content, newline=""), delimiter=_delimiter(first), strict=True)
    found = False
    for result in _rows(rows, names, source):
        found = True
        yield result
    if not found:
        raise InputError("the table has column names and no rows")


def _rows(rows: Iterator[list[str]], names: list[str], source: Source) -> Iterator[Document | Failure]:
    number = 0
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as error:
            limit = f"; the limit of a cell is {megabytes(LINE_LIMIT)}" if "limit" in str(error) else ""
            yield Failure(source.name, f"row {number + 1} breaks the table and what follows it is not read: {error}{limit}")
            return
        if cells is None:
            return
        number += 1
        if number == 1 or not any(cell.strip() for cell in cells):
            continue
        where = f"row {number}"
        if len(cells) != len(names):
            yield Failure(source.name, f"{where} has {len(cells)} cells, but there are {len(names)} columns")
        else:
            yield document_of(dict(zip(names, cells, strict=True)), source, where, number)


def _delimiter(first: str) -> str:
    """The mark that the first line has most of."""
    return max(DELIMITERS, key=first.count)


def _first_line(content: str) -> str:
    return LINE_END.split(content, maxsplit=1)[0]


def _names(first: str) -> list[str]:
    try:
        cells = next(csv.reader([first], delimiter=_delimiter(first)), [])
    except csv.Error:
        return []
    return [cell.strip().lower() for cell in cells]
