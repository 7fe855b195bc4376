"""A build folder: all files or none, the same bytes each time, and nothing of the user's touched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sample_graph import ONTOLOGY, sample

import kg.exporters
from kg.errors import OutputError
from kg.exporters import EXPORTERS, write_all
from kg.graph import KnowledgeGraph
from kg.types import Graph

ROOT = Path(__file__).parents[2]


def test_every_file_of_the_table_is_written(tmp_path: Path) -> None:
    write_all(sample(), tmp_path / "new" / "out")
    assert {one.name for one in (tmp_path / "new" / "out").iterdir()} == set(EXPORTERS)


def test_old_files_are_replaced_and_foreign_ones_stay(tmp_path: Path) -> None:
    (tmp_path / "graph.json").write_text("old")
    (tmp_path / "notes.txt").write_text("mine")
    write_all(sample(), tmp_path)
    assert json.loads((tmp_path / "graph.json").read_text(encoding="utf-8"))["directed"]
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_failure_leaves_the_older_build_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(sample(), tmp_path)
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}

    def full(graph: KnowledgeGraph, path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(kg.exporters.EXPORTERS, "manifest.json", full)
    with pytest.raises(OutputError, match=r"cannot write to .*: no space left on device; give a folder"):
        write_all(sample(), tmp_path)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="cannot write to"):
        write_all(sample(), tmp_path / "out")


def test_an_empty_graph_has_all_its_files(tmp_path: Path) -> None:
    write_all(KnowledgeGraph(Graph("https://example.org/kg/id/", (), (), (), (), (), ()), ONTOLOGY), tmp_path)
    assert {one.name for one in tmp_path.iterdir()} == set(EXPORTERS)


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_the_bytes_depend_on_nothing_but_the_graph(tmp_path: Path, seed: str) -> None:
    write_all(sample(), tmp_path / "here")
    script = "import sys; from pathlib import Path; from sample_graph import sample; sample().save(Path(sys.argv[1]))"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "there")], env=environment, cwd=ROOT, check=True)
    differing = [
        name for name in EXPORTERS if (tmp_path / "here" / name).read_bytes() != (tmp_path / "there" / name).read_bytes()
    ]
    assert differing == []
