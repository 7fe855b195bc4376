"""README.md tells the truth: its blocks run and print what it says, its snippet is real, its links lead somewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from readme_blocks import README, Block, blocks, folder_of_a_user, run

from kg.cli import app
from kg.exporters import EXPORTERS
from kg.rdf.ontology import load_ontology
from kg.relations.frames import read_rules

TEXT = README.read_text(encoding="utf-8")
BLOCKS = blocks(TEXT)
RENEW = "renew the answers with: python tests/readme_blocks.py"


def _bare(line: str) -> str:
    """A line of Turtle without the mark that ends it, which depends on what follows."""
    return line.strip().rstrip(";.").strip()


@pytest.mark.parametrize("block", [one for one in BLOCKS if one.runs], ids=lambda one: f"line {one.at}")
def test_a_block_prints_what_the_readme_says(block: Block, seeds_build: Path) -> None:
    with folder_of_a_user(seeds_build):
        printed = run(block)
    if block.answer is not None:
        assert printed == block.answer, RENEW


def test_every_question_is_answered() -> None:
    unanswered = [one.at for one in BLOCKS if one.language in ("sparql", "python") and not one.answer]
    assert unanswered == []


@pytest.mark.parametrize(
    "line", [line for one in BLOCKS if one.language == "turtle" for line in one.content.splitlines() if line]
)
def test_the_turtle_is_taken_from_the_real_graph(line: str, seeds_build: Path) -> None:
    real = {_bare(one) for one in (seeds_build / "graph.ttl").read_text(encoding="utf-8").splitlines()}
    assert _bare(line) in real


@pytest.mark.parametrize("block", [one for one in BLOCKS if one.language == "yaml"], ids=lambda one: f"line {one.at}")
def test_the_rule_can_be_loaded(block: Block, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(block.content, encoding="utf-8")
    assert read_rules(tmp_path / "mine.yaml", load_ontology())
    assert yaml.safe_load(block.content)


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_file_of_a_build_is_told(name: str) -> None:
    assert f"| `{name}` |" in TEXT


@pytest.mark.parametrize("command", [one.name for one in app.registered_commands])
def test_every_command_is_told(command: str) -> None:
    assert f"| `kg {command}" in TEXT


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", TEXT))))
def test_links_lead_somewhere(link: str, root: Path) -> None:
    assert (root / link).exists()


def test_the_sentence_that_goes_in_is_one_of_the_seeds(root: Path) -> None:
    quoted = " ".join(line.removeprefix("> ") for line in TEXT.splitlines() if line.startswith("> "))
    assert quoted in (root / "seeds" / "002-china-6g-cooperation.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("row", "gold"), [("30 news texts", ""), ("75 hard texts", "unseen "), ("178 short texts", "wordings ")]
)
@pytest.mark.parametrize(("column", "score"), [(2, "mentions"), (3, "relations"), (4, "observations")])
def test_the_figures_are_the_floors(row: str, gold: str, column: int, score: str) -> None:
    (line,) = (one for one in TEXT.splitlines() if one.startswith(f"| {row}"))
    floors = json.loads((README.parent / "tests" / "floors.json").read_text(encoding="utf-8"))
    told = [float(one) for one in line.split("|")[column].split("/")]
    assert told == [floors[f"{gold}{score} {what}"] for what in ("P", "R")]
