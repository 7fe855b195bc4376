"""graph.json: the facts as networkx node-link data, `networkx.node_link_graph(json.load(file), edges="edges")`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from kg.codec import json_text

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph


def write_node_link(graph: KnowledgeGraph, path: Path) -> None:
    """The projection of `KnowledgeGraph.to_networkx` as JSON that reads back to the same graph."""
    written = nx.node_link_data(graph.to_networkx(), edges="edges")
    path.write_text(json_text(written, indent=1) + "\n", encoding="utf-8", newline="\n")
