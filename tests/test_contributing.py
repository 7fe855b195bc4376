"""The five recipes of CONTRIBUTING.md, followed to the letter on a copy of the ontology and with code of one's own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from command import kg_process
from readme_blocks import ROOT, blocks

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def _recipe(number: int) -> list[str]:
    """The contents of the fenced blocks of one recipe."""
    sections = re.split(r"^### (?=\d)", TEXT, flags=re.MULTILINE)
    (section,) = (one for one in sections if one.startswith(f"{number}. "))
    return [block.content for block in blocks(section)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a copy of the ontology in mine/."""
    assert kg_process("ontology", "mine", cwd=tmp_path).returncode == 0
    return tmp_path


def _entities(folder: Path) -> dict[str, str]:
    lines = (folder / "outputs" / "mentions.jsonl").read_text(encoding="utf-8").splitlines()
    return {mention["name"]: mention["type"] for mention in map(json.loads, lines)}


def test_a_format(tmp_path: Path) -> None:
    (reader,) = _recipe(1)
    (tmp_path / "my_reader.py").write_text(reader, encoding="utf-8")
    (tmp_path / "story.wire").write_text(
        "WIRE 2021-03-04\nNorway signed an agreement with Chile on Monday.\n", encoding="utf-8"
    )
    ran = kg_process("build", "story.wire", "--code", "my_reader.py", cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert '"2021-03-01"^^xsd:date' in (tmp_path / "outputs" / "graph.ttl").read_text(encoding="utf-8")


def test_a_class(folder: Path) -> None:
    turtle, heads = _recipe(2)
    for name, more in (("kg.ttl", turtle), ("lexicon/name_heads.tsv", heads)):
        with (folder / "mine" / name).open("a", encoding="utf-8") as table:
            table.write("\n" + more)
    (folder / "a.txt").write_text("The Blue Ridge Observatory signed an agreement with Siemens in Berlin.\n", encoding="utf-8")
    ran = kg_process("build", "a.txt", "--ontology", "mine", cwd=folder)
    assert ran.returncode == 0, ran.stderr
    assert "kg:Observatory" in _entities(folder).values()
    assert kg_process("validate", "--ontology", "mine", cwd=folder).returncode == 0


def test_a_list_of_names(folder: Path) -> None:
    (names,) = _recipe(3)
    (folder / "mine" / "gazetteer" / "mine.tsv").write_text(names, encoding="utf-8")
    (folder / "a.txt").write_text("The PCSV signed an agreement with Norway in Oslo.\n", encoding="utf-8")
    ran = kg_process("build", "a.txt", "--ontology", "mine", cwd=folder)
    assert ran.returncode == 0, ran.stderr
    assert "Polar Current Survey" in (folder / "outputs" / "graph.ttl").read_text(encoding="utf-8")


def test_a_rule(folder: Path) -> None:
    rule, check = _recipe(4)
    (folder / "mine" / "rules" / "mine.yaml").write_text(rule, encoding="utf-8")
    ran = kg_process(*check.split()[1:], "--ontology", "mine", cwd=folder)
    assert ran.stdout == "1 rules, 2 sentences: 2 as expected, 0 not\n"
    assert ran.returncode == 0


def test_an_export(tmp_path: Path) -> None:
    (export,) = _recipe(5)
    (tmp_path / "my_export.py").write_text(export, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Norway signed an agreement with Chile.\n", encoding="utf-8")
    ran = kg_process("build", "a.txt", "--code", "my_export.py", cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert "Chile\tkg:agreesWith\tNorway\n" in (tmp_path / "outputs" / "edges.tsv").read_text(encoding="utf-8")


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", TEXT))))
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
