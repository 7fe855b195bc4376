"""Gold documents as readable text: names marked where they stand, relations and figures in lines below.

# people-offices 2025-02-11
about: titles, apposition
[Norway|norway:Place]'s trade minister, [Ada Bergset|ada:Person], met [Norwegian|~norway] reporters.
relations:
ada ministerOf/represents norway
figures:
625000 exports|cherries, about norway, in 2024, change 12.5
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.evaluation.gold import GoldDocument, GoldEntity
from kg.evaluation.gold_lines import LineError, figure_of, relation_of
from kg.schema import Ontology
from kg.types import Span

HEADING = re.compile(r"# (?P<id>[\w-]+) (?P<date>\d{4}(-\d\d){0,2})")
CLOSING = re.compile(r"\|(?P<other>~?)(?P<id>[\w-]+)(:(?P<class>\w+))?\]")
MARKS = "a mark is written [words|id:Class], [words|id] or [words|~id]"
NAMED_CLASSES = ("kg:Person", "kg:Organization", "kg:Place")
"""The classes whose every name is marked in such texts."""

Line = tuple[int, str]
"""A line with its number in the file, from 1."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked place of the text; `type` where the mark gives a class, `is_name` unless it has a tilde."""

    span: Span
    entity: str
    type: str | None
    is_name: bool


def read_marked(path: Path, judged: tuple[str, ...], ontology: Ontology) -> tuple[GoldDocument, ...]:
    """The documents of a file of marked text. `judged` are the relations (CURIEs) that it annotates wholly.

    Raises InputError, with the line, for what is not in the format.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from None
    documents: list[GoldDocument] = []
    for block in _blocks(lines):
        try:
            documents.append(_document(block, judged, ontology))
        except LineError as error:
            raise InputError(f"{path}, line {error.line}: {error}") from None
    return tuple(documents)


def _blocks(lines: list[str]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for number, line in enumerate(lines, 1):
        if line.startswith("# ") and block:
            yield block
            block = []
        if line.strip():
            block.append((number, line.strip()))
    if block:
        yield block


def _document(block: list[Line], judged: tuple[str, ...], ontology: Ontology) -> GoldDocument:
    (number, first), *rest = block
    heading = HEADING.fullmatch(first)
    if heading is None:
        raise LineError(number, f"{first!r} is no heading; a document begins with '# id 2025-02-11'")
    parts = _parts(rest)
    text, marks = _unmark(parts["text"])
    entities = _entities(marks)
    known = frozenset(entity.id for entity in entities)
    return GoldDocument(
        id=heading["id"],
        text=text,
        entities=entities,
        relations=tuple(relation_of(number, line, known, ontology) for number, line in parts["relations"]),
        judged=judged,
        ner=NAMED_CLASSES,
        date=heading["date"],
        observations=tuple(figure_of(number, line, known) for number, line in parts["figures"]),
    )


def _parts(lines: list[Line]) -> dict[str, list[Line]]:
    parts: dict[str, list[Line]] = {"text": [], "relations": [], "figures": []}
    part = "text"
    for number, line in lines:
        if line in ("relations:", "figures:"):
            part = line.removesuffix(":")
        elif not line.startswith("about:"):
            parts[part].append((number, line))
    return parts


def _unmark(paragraphs: list[Line]) -> tuple[str, list[tuple[int, Mark]]]:
    """The text without its marks, and the marks with the lines that they stand on, in the order of their places."""
    text = ""
    marks: list[tuple[int, Mark]] = []
    for number, paragraph in paragraphs:
        text += "\n\n" if text else ""
        opened: list[int] = []
        at = 0
        while at < len(paragraph):
            if paragraph[at] == "[":
                opened.append(len(text))
            elif closing := CLOSING.match(paragraph, at) if opened else None:
                marks.append((number, _mark((opened.pop(), len(text)), closing)))
                at = closing.end() - 1
            elif paragraph[at] in "|]":
                raise LineError(number, f"{paragraph[at : at + 20]!r} closes no mark; {MARKS}")
            else:
                text += paragraph[at]
            at += 1
        if opened:
            raise LineError(number, f"{text[opened[-1] :][:20]!r} begins a mark that is not closed; {MARKS}")
    return text, sorted(marks, key=lambda pair: pair[1].span)


def _mark(span: Span, closing: re.Match[str]) -> Mark:
    return Mark(span, closing["id"], f"kg:{closing['class']}" if closing["class"] else None, not closing["other"])


def _entities(marks: list[tuple[int, Mark]]) -> tuple[GoldEntity, ...]:
    """Each entity by its names, and again, without a class, by what else stands for it."""
    classes: dict[str, str] = {}
    for number, mark in marks:
        if mark.type and classes.setdefault(mark.entity, mark.type) != mark.type:
            raise LineError(number, f"{mark.entity!r} is a {mark.type}, and a {classes[mark.entity]} before")
    for number, mark in marks:
        if mark.entity not in classes:
            raise LineError(number, f"{mark.entity!r} has no class; give it in one of its marks: [words|{mark.entity}:Person]")
    entities = []
    for entity, type_ in classes.items():
        for is_name in (True, False):
            spans = tuple(mark.span for _, mark in marks if mark.entity == entity and mark.is_name == is_name)
            if spans:
                entities.append(GoldEntity(entity, type_ if is_name else None, spans))
    return tuple(entities)
