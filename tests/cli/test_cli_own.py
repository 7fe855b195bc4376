"""What a user adds without packaging it: an ontology of their own, and code for the tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import kg_process

STORY = "Ordovia Wind will bungle with Siemens on batteries. Ann Baxter visited Paris.\n"

RULE = """\
- id: bungling
  relation: kg:cooperatesWith
  verbs: {lemmas: [bungle], subject: [subject], object: [with]}
  topic: ["on"]
  match: ["[Siemens] will bungle with {Microsoft} on batteries."]
  not: ["[Siemens] bungled and {Microsoft} slept."]
"""

CODE = '''\
"""A reader of one-line notes, an extractor that sees nothing, and an export of labels."""

from kg.exporters import EXPORTERS
from kg.readers.compose import compose
from kg.readers.source import read_whole
from kg.readers.table import READERS, Reader
from kg.relations.extract import EXTRACTORS


def read_notes(source):
    yield compose(source, read_whole(source).decode("utf-8").removeprefix("NOTE "))


def write_labels(graph, path):
    path.write_text("".join(f"{one.label}\\n" for one in graph.entities), encoding="utf-8")


READERS["note"] = Reader(lambda head, suffix: head.startswith(b"NOTE "), read_notes)
EXTRACTORS["nothing"] = lambda scene, frames: ()
EXPORTERS["labels.txt"] = write_labels
'''


@pytest.fixture
def my_ontology(tmp_path: Path) -> Path:
    assert kg_process("ontology", "mine", cwd=tmp_path).returncode == 0
    return tmp_path / "mine"


def test_a_rule_added_to_a_copied_ontology_is_checked_and_read(my_ontology: Path, tmp_path: Path) -> None:
    (my_ontology / "rules" / "mine.yaml").write_text(RULE)
    (tmp_path / "story.txt").write_text(STORY)
    checked = kg_process("rules", "--check", "--rule", "bungling", "--ontology", "mine", cwd=tmp_path)
    assert checked.stdout == "1 rules, 2 sentences: 2 as expected, 0 not\n", checked.stderr
    built = kg_process("build", "story.txt", "-o", "out", "--ontology", "mine", "--workers", "2", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert '"rule":"bungling"' in (tmp_path / "out" / "statements.jsonl").read_text().replace(" ", "")


def test_a_rule_with_an_unknown_key_is_named_with_its_file(my_ontology: Path, tmp_path: Path) -> None:
    (my_ontology / "rules" / "mine.yaml").write_text(RULE.replace("topic:", "topics:"))
    (tmp_path / "story.txt").write_text(STORY)
    built = kg_process("build", "story.txt", "-o", "out", "--ontology", "mine", cwd=tmp_path)
    assert (built.returncode, built.stdout) == (3, "")
    assert built.stderr.startswith("kg: mine.yaml, rule 'bungling': unknown key 'topics'; the keys are ")
    assert not (tmp_path / "out").exists()


def test_a_failing_sentence_fails_the_check(my_ontology: Path, tmp_path: Path) -> None:
    (my_ontology / "rules" / "mine.yaml").write_text(RULE.replace("will bungle", "will lunch"))
    checked = kg_process("rules", "--check", "--rule", "bungling", "--ontology", "mine", cwd=tmp_path)
    assert checked.returncode == 1
    assert "mine.yaml, rule 'bungling': kg:cooperatesWith must be read in" in checked.stdout


def test_the_copy_of_an_ontology_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    ran = kg_process("ontology", "mine", cwd=tmp_path)
    assert ran.returncode == 2
    assert ran.stderr == "kg: mine exists already; give the name of a folder to make\n"


@pytest.mark.parametrize("workers", [1, 2])
def test_code_adds_a_reader_an_extractor_and_an_export(workers: int, tmp_path: Path) -> None:
    (tmp_path / "my.py").write_text(CODE)
    (tmp_path / "story.note").write_text(f"NOTE {STORY}")
    ran = kg_process("build", "story.note", "-o", "out", "--code", "my.py", "--workers", workers, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert "Siemens\n" in (tmp_path / "out" / "labels.txt").read_text()


def test_an_unknown_class_in_a_copied_word_list_is_refused_before_reading(my_ontology: Path, tmp_path: Path) -> None:
    with (my_ontology / "lexicon" / "descriptions.tsv").open("a", encoding="utf-8") as lines:
        lines.write("guildhall\tkg:Guildhall\t-\tword\tno\n")
    (tmp_path / "story.txt").write_text(STORY)
    built = kg_process("build", "story.txt", "-o", "out", "--ontology", "mine", cwd=tmp_path)
    assert built.returncode != 0
    assert "'guildhall' names the class kg:Guildhall, which the ontology does not have" in built.stderr
