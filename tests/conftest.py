"""What many tests share: the seeds, their graph built once, and a folder with its files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import kg
from kg.graph import KnowledgeGraph

ROOT = Path(__file__).parent.parent

# tables as a pipe has them, whatever terminal the tests run in
os.environ.pop("FORCE_COLOR", None)
os.environ["NO_COLOR"] = "1"
os.environ["TERM"] = "dumb"


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def seeds_graph() -> KnowledgeGraph:
    """The graph of the seeds."""
    return kg.build(ROOT / "seeds")


@pytest.fixture(scope="session")
def seeds_build(seeds_graph: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files of the seeds' graph; tests only read it."""
    folder = tmp_path_factory.mktemp("seeds") / "outputs"
    seeds_graph.save(folder)
    return folder
