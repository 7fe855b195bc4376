"""manifest.json: what made the build, what it read, and how much it found. No clock time: same input, same bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.codec import Json, json_text

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph

INPUT = "input:"
"""Provenance under "input:news/a.txt" is the hash of that document; the rest are versions and settings."""


def write_manifest(graph: KnowledgeGraph, path: Path) -> None:
    """Versions, hashes of the inputs, and counts of everything by class, relation and modality."""
    path.write_text(json_text(manifest(graph), indent=2) + "\n", encoding="utf-8", newline="\n")


def manifest(graph: KnowledgeGraph) -> dict[str, Json]:
    """What the file holds."""
    provenance = sorted(graph.graph.provenance)
    return {
        "base_iri": graph.graph.base_iri,
        "ontology": graph.ontology.version,
        "versions": {name: value for name, value in provenance if not name.startswith(INPUT)},
        "inputs": {name.removeprefix(INPUT): value for name, value in provenance if name.startswith(INPUT)},
        "counts": {
            "documents": len(graph.documents),
            "mentions": len(graph.graph.mentions),
            "entities": len(graph.entities),
            "statements": len(graph.statements),
            "facts": sum(statement.is_fact for statement in graph.statements),
            "observations": len(graph.figures),
        },
        "entities_by_class": _counts(entity.type for entity in graph.entities),
        "statements_by_relation": _counts(statement.predicate for statement in graph.statements),
        "statements_by_modality": _counts(statement.modality for statement in graph.statements),
        "statements_by_polarity": _counts(statement.polarity for statement in graph.statements),
    }


def _counts(names: Iterable[str]) -> dict[str, Json]:
    return dict(sorted(Counter(names).items()))
