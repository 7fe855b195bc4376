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

__version__ = "0.1.0"

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph
    from kg.pipeline import build

__all__ = ["KnowledgeGraph", "__version__", "build", "load"]


def __getattr__(name: str) -> Any:
    # spaCy takes a second to import; `kg --help` and `kg query` do without it
    if name == "build":
        from kg.pipeline import build

        return build
    if name == "KnowledgeGraph":
        from kg.graph import KnowledgeGraph

        return KnowledgeGraph
    raise AttributeError(f"module 'kg' has no attribute {name!r}")


def load(folder: str | Path) -> KnowledgeGraph:
    """The graph of an earlier build, from its folder."""
    from kg.graph import KnowledgeGraph

    return KnowledgeGraph.load(folder)
