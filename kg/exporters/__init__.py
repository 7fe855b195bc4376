"""What a build writes: one function a file, and one table of them. A new export is a function and a line here."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import OutputError
from kg.exporters.build_file import BUILD_FILE, write_build
from kg.exporters.flat import write_mentions, write_observations, write_statements
from kg.exporters.gexf import write_gexf
from kg.exporters.graphml import write_graphml
from kg.exporters.html_page import write_page
from kg.exporters.manifest import write_manifest
from kg.exporters.node_link import write_node_link
from kg.exporters.turtle import write_turtle_file

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph

Exporter = Callable[["KnowledgeGraph", Path], None]
"""Writes one file, whole; the same graph gives the same bytes."""

EXPORTERS: dict[str, Exporter] = {
    "graph.ttl": write_turtle_file,
    "graph.gexf": write_gexf,
    "graph.graphml": write_graphml,
    "graph.json": write_node_link,
    "graph.html": write_page,
    "mentions.jsonl": write_mentions,
    "statements.jsonl": write_statements,
    "observations.jsonl": write_observations,
    BUILD_FILE: write_build,
    "manifest.json": write_manifest,
}
"""The files of a build, in the order of writing."""


def write_all(graph: KnowledgeGraph, out_dir: Path) -> None:
    """Write every file of `EXPORTERS` into `out_dir`, which is made if need be.

    All are written aside first and moved in only when the last is whole, so that a failure leaves the older build as it
    was; other files in the folder stay. Raises OutputError where the folder cannot be written.
    """
    try:
        out_dir.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".kg-", dir=out_dir))
    except OSError as error:
        raise _unwritable(out_dir, error) from None
    try:
        for name, export in EXPORTERS.items():
            export(graph, aside / name)
        for name in EXPORTERS:
            os.replace(aside / name, out_dir / name)
    except OSError as error:
        raise _unwritable(out_dir, error) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        with contextlib.suppress(OSError):
            out_dir.rmdir()  # only succeeds where it is empty: made by us, and nothing was written


def _unwritable(out_dir: Path, error: OSError) -> OutputError:
    reason = error.strerror or type(error).__name__
    return OutputError(f"cannot write to {out_dir}: {reason[0].lower()}{reason[1:]}; give a folder that you may write to")
