"""outputs/ holds, byte for byte, what `kg build seeds -o outputs` writes: on any machine, in any order, with any workers."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import kg_process

from kg.exporters import EXPORTERS
from kg.graph import KnowledgeGraph

RENEW = "renew it with: kg build seeds -o outputs"


def test_the_folder_holds_what_the_table_of_exports_names(root: Path) -> None:
    assert {path.name for path in (root / "outputs").iterdir()} == set(EXPORTERS), RENEW


@pytest.mark.parametrize("name", EXPORTERS)
def test_the_seeds_give_the_committed_file(name: str, root: Path, seeds_build: Path) -> None:
    committed = root / "outputs" / name
    assert committed.is_file(), f"outputs/{name} is not there; {RENEW}"
    assert committed.read_bytes() == (seeds_build / name).read_bytes(), f"outputs/{name} is out of date; {RENEW}"


@pytest.fixture(scope="module")
def other_build(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same seeds under other circumstances: hash seed, locale, time zone, order of inputs, two processes, a store."""
    folder = tmp_path_factory.mktemp("other")
    seeds = sorted((str(path) for path in (root / "seeds").iterdir()), reverse=True)
    circumstances = {"PYTHONHASHSEED": "4711", "LC_ALL": "C", "LANG": "C", "TZ": "Asia/Kolkata", "PYTHONUTF8": "0"}
    build = ["build", *seeds, "-o", "out", "--workers", "2", "--store", "readings.db"]
    ran = kg_process(*build, cwd=folder, **circumstances)
    assert ran.returncode == 0, ran.stderr
    return folder / "out"


@pytest.mark.parametrize("name", EXPORTERS)
def test_circumstances_change_no_byte(name: str, seeds_build: Path, other_build: Path) -> None:
    assert (other_build / name).read_bytes() == (seeds_build / name).read_bytes()


def test_a_loaded_build_writes_the_same_files(seeds_build: Path, tmp_path: Path) -> None:
    KnowledgeGraph.load(seeds_build).save(tmp_path)
    different = [name for name in EXPORTERS if (tmp_path / name).read_bytes() != (seeds_build / name).read_bytes()]
    assert different == []
