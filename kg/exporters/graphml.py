"""graph.graphml: the facts as GraphML, with a unique id on every edge and nothing that XML cannot hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from kg.exporters.xml_text import legal

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph
    from kg.projection import Scalar


def write_graphml(graph: KnowledgeGraph, path: Path) -> None:
    """`networkx.read_graphml` gives the same nodes and edges back; the keys of edges are their ids."""
    facts = graph.to_networkx()
    clean: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    clean.graph.update(_legal(facts.graph))
    for node, attributes in facts.nodes(data=True):
        clean.add_node(node, **_legal(attributes))
    for source, target, key, attributes in facts.edges(keys=True, data=True):
        clean.add_edge(source, target, key=key, **_legal(attributes))
    # the lxml writer of networkx orders its <key> elements otherwise, so that bytes would depend on what is installed
    nx.write_graphml_xml(clean, path, edge_id_from_attribute="id")


def _legal(attributes: dict[str, Scalar]) -> dict[str, Scalar]:
    return {name: legal(value) if isinstance(value, str) else value for name, value in attributes.items()}
