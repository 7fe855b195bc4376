"""What a build says, from its flat files: only the columns that an evaluation looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from kg.codec import decode
from kg.errors import InputError
from kg.evaluation.json_rows import numbered_rows
from kg.types import Span


@dataclass(frozen=True, slots=True)
class PredictedMention:
    """A line of mentions.jsonl."""

    doc: str
    start: int
    end: int
    type: str
    entity: str
    pronominal: bool = False
    demonym: bool = False

    @property
    def span(self) -> Span:
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class PredictedStatement:
    """A line of statements.jsonl. `doc` and spans are None where the gazetteer or inference says it."""

    doc: str | None
    subject: str
    predicate: str
    object: str | None
    literal: str | None = None
    subject_span: Span | None = None
    object_span: Span | None = None
    sentence: Span | None = None
    modality: str = "Asserted"
    polarity: str = "Positive"
    attributed_to: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    rule: str | None = None

    @property
    def is_fact(self) -> bool:
        return self.polarity == "Positive" and self.modality in ("Asserted", "Planned")


@dataclass(frozen=True, slots=True)
class PredictedObservation:
    """A line of observations.jsonl."""

    doc: str
    measure: str
    value: float
    about: str | None = None
    about_span: Span | None = None
    comparator: str = "="
    date: str | None = None
    end_date: str | None = None
    change: float | None = None
    sentence: Span | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Predictions:
    """The flat files of a build by document, each document's lines in the order of the file."""

    mentions: Mapping[str | None, tuple[PredictedMention, ...]]
    statements: Mapping[str | None, tuple[PredictedStatement, ...]]
    observations: Mapping[str | None, tuple[PredictedObservation, ...]]


Row = TypeVar("Row", PredictedMention, PredictedStatement, PredictedObservation)


def read_predictions(folder: Path) -> Predictions:
    """The flat files in a build's folder. Raises InputError where one is missing or a line is not as it should be."""
    return Predictions(
        mentions=_by_document(folder / "mentions.jsonl", PredictedMention),
        statements=_by_document(folder / "statements.jsonl", PredictedStatement),
        observations=_by_document(folder / "observations.jsonl", PredictedObservation),
    )


def _by_document(path: Path, kind: type[Row]) -> dict[str | None, tuple[Row, ...]]:
    table: defaultdict[str | None, list[Row]] = defaultdict(list)
    names = {field.name for field in fields(kind)}
    for where, row in _rows(path):
        # The files hold more than is judged here, and may come to hold more still.
        one = decode(kind, {name: value for name, value in row.items() if name in names}, where)
        table[one.doc].append(one)
    return {doc: tuple(rows) for doc, rows in table.items()}


def _rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        raise InputError(
            f"{path.parent} holds no build: there is no {path.name}; give a folder that `kg build` wrote"
        ) from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8; build it anew") from None
    for where, row in numbered_rows(text, path):
        if not isinstance(row, dict):
            raise InputError(f"{where}: must be an object")
        yield where, row
