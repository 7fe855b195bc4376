"""A row with named fields, from JSON or from a table: what it must hold, and how it becomes a document."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.readers.compose import compose
from kg.readers.source import Failure, Given, Source
from kg.types import Document

HALF_CHARACTER = re.compile("[\ud800-\udfff]")
FIELDS = ("id", "text", "title", "date", "url", "source")
"""The fields that are read; others are left alone."""


def document_of(row: Mapping[str, object], source: Source, where: str, number: int) -> Document | Failure:
    """The document of one row. `where` ("line 3") names the row; `number` makes its id where it has none."""
    for field in FIELDS:
        if not isinstance(row.get(field), str | int | float | None):
            return Failure(source.name, f'{where}: "{field}" must be a string')
    if not isinstance(row.get("text"), str):
        return Failure(source.name, f'{where}: there is no "text"; a document needs one, and may have {_others()}')
    values = {field: _whole_characters(str(value).strip()) for field in FIELDS if (value := row.get(field)) is not None}
    given = Given(
        title=values.get("title") or None,
        date=values.get("date") or None,
        url=values.get("url") or None,
        publisher=values.get("source") or None,
    )
    id_ = values.get("id") or f"{source.id}:{number}"
    return compose(source, _whole_characters(str(row["text"])), given, id_=id_, where=f"{where}: ")


def _whole_characters(text: str) -> str:
    """JSON may escape half of a surrogate pair, which no file can hold."""
    return HALF_CHARACTER.sub("\ufffd", text)


def _others() -> str:
    return ", ".join(f'"{field}"' for field in FIELDS if field != "text")
