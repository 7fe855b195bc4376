"""mentions.jsonl, statements.jsonl, observations.jsonl: one thing a line, sorted by document and place.

Ids of entities and statements are full IRIs; spans are [start, end) in characters of the document. A statement has a line
for each sentence that says it, or one line with null places where it comes from the gazetteer or was inferred.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from kg.codec import Json, json_line
from kg.types import EntityMention, Figure, Span, Statement, StatementEvidence, When

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph

Row = dict[str, Json]


def write_mentions(graph: KnowledgeGraph, path: Path) -> None:
    """A line for each place that names or stands for an entity."""
    ordered = sorted(graph.graph.mentions, key=lambda one: (one.doc, one.mention.span, one.entity))
    _write(path, (_mention(one) for one in ordered))


def write_statements(graph: KnowledgeGraph, path: Path) -> None:
    """A line for each statement and each sentence that says it; statements without a sentence come last."""
    rows: list[tuple[tuple[bool, str, int, Span, str], Row]] = []
    for statement in graph.statements:
        for one in statement.evidence:
            rows.append(((False, one.evidence.doc, one.evidence.start, one.subject_span, statement.iri), _said(statement, one)))
        if not statement.evidence:
            rows.append(((True, "", 0, (0, 0), statement.iri), _unsaid(statement)))
    _write(path, (row for _, row in sorted(rows, key=lambda pair: pair[0])))


def write_observations(graph: KnowledgeGraph, path: Path) -> None:
    """A line for each figure."""
    ordered = sorted(graph.figures, key=lambda one: (one.evidence.doc, one.evidence.start, one.iri))
    _write(path, (_observation(one) for one in ordered))


def number(value: Decimal | None) -> int | float | None:
    """A decimal as a JSON number, whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _write(path: Path, rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(json_line(row) for row in rows)


def _mention(one: EntityMention) -> Row:
    mention = one.mention
    row: Row = {
        "doc": one.doc,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type,
        "entity": one.entity,
        "name": mention.name,
    }
    flags: Row = {"pronominal": mention.pronominal, "demonym": mention.demonym}
    return row | {name: value for name, value in flags.items() if value}


def _said(statement: Statement, one: StatementEvidence) -> Row:
    return _statement(
        statement,
        doc=one.evidence.doc,
        subject_span=_span(one.subject_span),
        object_span=_span(one.object_span),
        sentence=[one.evidence.start, one.evidence.end],
        attributed_to=list(one.attributed_to),
        rule=one.evidence.rule,
        confidence=one.evidence.confidence,
    )


def _unsaid(statement: Statement) -> Row:
    return _statement(
        statement,
        doc=None,
        subject_span=None,
        object_span=None,
        sentence=None,
        attributed_to=list(statement.attributed_to),
        rule=statement.rule,
        confidence=statement.confidence,
    )


def _statement(statement: Statement, **places: Json) -> Row:
    return {
        "id": statement.iri,
        "doc": places["doc"],
        "subject": statement.subject,
        "subject_span": places["subject_span"],
        "predicate": statement.predicate,
        "object": statement.object if isinstance(statement.object, str) else None,
        "literal": None if isinstance(statement.object, str) else statement.object.value,
        "object_span": places["object_span"],
        "sentence": places["sentence"],
        "modality": statement.modality,
        "polarity": statement.polarity,
        "attributed_to": places["attributed_to"],
        "topic": list(statement.topics),
        "date": statement.when.date,
        **_interval(statement.when),
        "place": list(statement.places),
        "role": statement.roles[0] if statement.roles else None,
        "rule": places["rule"],
        "confidence": places["confidence"],
    }


def _observation(figure: Figure) -> Row:
    return {
        "id": figure.iri,
        "doc": figure.evidence.doc,
        "about": figure.about,
        "about_span": _span(figure.about_span),
        "measure": figure.measure,
        "value": number(figure.value),
        "unit": figure.unit,
        "comparator": figure.comparator,
        "date": figure.when.date,
        **_interval(figure.when),
        "change": number(figure.change),
        "change_unit": figure.change_unit,
        "change_basis": figure.change_basis,
        "modality": figure.modality,
        "attributed_to": list(figure.attributed_to),
        "sentence": [figure.evidence.start, figure.evidence.end],
        "rule": figure.evidence.rule,
        "confidence": figure.evidence.confidence,
    }


def _interval(when: When) -> Row:
    """Only where the text gives an interval: then its ends stand beside the empty date."""
    ends: Row = {"start_date": when.start, "end_date": when.end}
    return {name: value for name, value in ends.items() if value}


def _span(span: Span | None) -> Json:
    return None if span is None else [*span]
