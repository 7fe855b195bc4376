"""`kg build`: what it writes, says and returns; the options that change the graph."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import kg_command

from kg.exporters import EXPORTERS

STORY = "Oslo Harbour Authority, based in Oslo, signed an agreement with Siemens in Berlin on Monday.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_a_build_writes_every_file_of_the_table_and_says_so_on_one_line(story: Path, tmp_path: Path) -> None:
    ran = kg_command("build", story, "-o", tmp_path / "out")
    assert ran.status == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(EXPORTERS)
    assert ran.out.count("\n") == 1
    assert ran.out.startswith("1 document, ")
    assert ran.out.rstrip().endswith(f"{len(EXPORTERS)} files in {tmp_path / 'out'}")
    assert ran.err == ""


def test_quiet_prints_nothing(story: Path, tmp_path: Path) -> None:
    ran = kg_command("build", story, "-o", tmp_path / "out", "--quiet")
    assert (ran.status, ran.out, ran.err) == (0, "", "")


def test_standard_input_is_a_document(tmp_path: Path) -> None:
    assert kg_command("build", "-", "-o", tmp_path / "out", stdin=STORY.encode()).status == 0
    assert list(json.loads((tmp_path / "out" / "manifest.json").read_text())["inputs"]) == ["stdin"]


def test_the_base_iri_is_what_entities_begin_with(story: Path, tmp_path: Path) -> None:
    kg_command("build", story, "-o", tmp_path / "out", "--base-iri", "https://kg.example/")
    lines = (tmp_path / "out" / "mentions.jsonl").read_text().splitlines()
    assert {json.loads(line)["entity"].partition("place-")[0] for line in lines if "place-" in line} == {"https://kg.example/"}


def test_without_inference_no_statement_is_inferred(root: Path, tmp_path: Path) -> None:
    kg_command("build", root / "seeds", "-o", tmp_path / "with")
    kg_command("build", root / "seeds", "-o", tmp_path / "without", "--no-inference")
    inferred = {name: (tmp_path / name / "statements.jsonl").read_text().count('"inference: ') for name in ("with", "without")}
    assert inferred["with"] > 0
    assert inferred["without"] == 0


def test_a_store_gives_the_same_bytes_on_the_second_build(story: Path, tmp_path: Path) -> None:
    store = tmp_path / "readings.db"
    for out in ("first", "second"):
        assert kg_command("build", story, "-o", tmp_path / out, "--store", store).status == 0
    assert store.stat().st_size > 0
    for name in EXPORTERS:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()


def test_the_registry_overrules_names(story: Path, tmp_path: Path) -> None:
    registry = tmp_path / "names.tsv"
    registry.write_text("alias\trule\tname\nSiemens\talias\tSiemens of Munich\n", encoding="utf-8")
    ran = kg_command("build", story, "-o", tmp_path / "out", "--registry", registry)
    assert ran.status == 0, ran.err
    assert "Siemens of Munich" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")


def test_a_good_and_a_bad_source_build_the_good_one_and_exit_with_1(story: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    ran = kg_command("build", story, tmp_path / "empty.txt", "-o", tmp_path / "out")
    assert ran.status == 1
    assert ran.err == f"kg: skipped {tmp_path / 'empty.txt'}: it is empty\n"
    assert ran.out.startswith("1 document, ")
    assert (tmp_path / "out" / "graph.ttl").is_file()
