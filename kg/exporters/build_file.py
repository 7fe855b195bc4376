"""build.jsonl: the whole graph with its ontology, exactly, for `KnowledgeGraph.load`.

Each line is an object with one key, which says what its value is: first the format, the ontology and the base IRI, then
the documents, sentences, entities and so on, one a line, under the names of the fields of `kg.types.Graph`.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.codec import Json, decode, encode, json_line
from kg.errors import InputError
from kg.schema import Ontology
from kg.types import Graph

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph

BUILD_FILE = "build.jsonl"
FORMAT = "kg build 1"
MEMBERS: dict[str, Any] = {
    name: typing.get_args(kind)[0] for name, kind in typing.get_type_hints(Graph).items() if typing.get_origin(kind) is tuple
}
"""The fields of a Graph that are tuples, with the type of a member."""


def write_build(graph: KnowledgeGraph, path: Path) -> None:
    """Write the graph so that `read_build` gives an equal one back."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for key, value in _records(graph):
            lines.write(json_line({key: value}))


def read_build(out_dir: Path) -> tuple[Graph, Ontology]:
    """The graph and ontology in `out_dir`/build.jsonl. Raises InputError, naming the line, where they cannot be read."""
    path = out_dir / BUILD_FILE
    members: dict[str, list[Any]] = {name: [] for name in MEMBERS}
    single: dict[str, Any] = {}
    for number, key, value in _read_records(path):
        where = f"{path}, line {number}"
        if key in MEMBERS:
            members[key].append(decode(MEMBERS[key], value, f"{where}: {key}"))
        else:
            single[key] = _header(key, value, where)
    for name in ("format", "ontology", "base_iri"):
        if name not in single:
            raise InputError(f"{path}: lacks its {name}; build the graph anew")
    base_iri: str = single["base_iri"]
    return Graph(base_iri=base_iri, **{name: tuple(found) for name, found in members.items()}), single["ontology"]


def _records(graph: KnowledgeGraph) -> Iterator[tuple[str, Json]]:
    yield "format", FORMAT
    yield "ontology", encode(graph.ontology)
    for field in fields(graph.graph):
        value = getattr(graph.graph, field.name)
        if field.name not in MEMBERS:
            yield field.name, encode(value)
            continue
        for member in value:
            yield field.name, encode(member)


def _read_records(path: Path) -> Iterator[tuple[int, str, Json]]:
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                yield number, *_record(line, f"{path}, line {number}")
    except FileNotFoundError:
        raise InputError(
            f"{path.parent} holds no build: there is no {path.name}; give a folder that `kg build` wrote"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from None


def _record(line: str, where: str) -> tuple[str, Json]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: is no JSON: {error}; build the graph anew") from None
    if not isinstance(record, dict) or len(record) != 1:
        raise InputError(f"{where}: must be an object with one key; build the graph anew")
    return next(iter(record.items()))


def _header(key: str, value: Json, where: str) -> object:
    if key == "format":
        if value != FORMAT:
            raise InputError(f'{where}: the format is "{value}", this version reads "{FORMAT}"; build the graph anew')
        return value
    if key == "ontology":
        return decode(Ontology, value, f"{where}: ontology")
    if key == "base_iri":
        return decode(str, value, f"{where}: base_iri")
    raise InputError(f'{where}: unknown key "{key}"; keys are format, ontology, base_iri, {", ".join(MEMBERS)}')
