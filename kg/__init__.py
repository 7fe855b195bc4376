"""kg: text in, knowledge graph out, with the evidence.

import kg

graph = kg.build("seeds/")
graph.neighbors("MIIT")
graph.to_networkx()
graph.save("outputs/")
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.build import build

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph

__version__ = "0.1.0"

__all__ = ["KnowledgeGraph", "__version__", "build", "load"]


def __getattr__(name: str) -> Any:
    # NetworkX comes with the graph, and is only imported where the graph is
    if name == "KnowledgeGraph":
        from kg.graph import KnowledgeGraph

        return KnowledgeGraph
    raise AttributeError(f"module 'kg' has no attribute {name!r}")


def load(folder: str | Path) -> KnowledgeGraph:
    """The graph of an earlier build, from its folder."""
    from kg.graph import KnowledgeGraph

    return KnowledgeGraph.load(folder)
