"""graph.ttl, as the RDF room writes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph


def write_turtle_file(graph: KnowledgeGraph, path: Path) -> None:
    """Everything that the graph holds, as sorted Turtle."""
    from kg.rdf.writer import write_turtle  # rdflib takes long to import, and not every user of a graph wants RDF

    write_turtle(graph.graph, graph.ontology, path)
