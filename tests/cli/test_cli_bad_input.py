"""Bad input and wrong usage: a sentence each, an exit status that a script can test, and nothing half-written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from command import kg_command

WRITERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty.txt": (lambda path: path.touch(), "it is empty"),
    "blank.txt": (lambda path: path.write_text(" \n\n"), "it holds nothing but white space"),
    "picture.txt": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(300)), "it is a PNG image"),
    "random.txt": (lambda path: path.write_bytes(bytes(range(256)) * 40), ""),
    "long.jsonl": (lambda path: path.write_text('{"text": "' + "a" * 50_000_000 + '"}\n'), "50 MB"),
    "long.txt": (lambda path: path.write_text("word " * 10_000_000), "line 1 is 50 MB long; the limit is 10 MB"),
    "textless.jsonl": (lambda path: path.write_text('{"id": "a", "title": "No text"}\n'), "text"),
    "broken.jsonl": (lambda path: path.write_text('{"text": "Cut off here\n'), ""),
    "half.html": (lambda path: path.write_text("<!DOCTYPE html><html><head><title>Ha"), ""),
    "archive.zip": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(100)), "it is a zip archive"),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_source_that_cannot_be_read_is_one_sentence_and_no_output(name: str, tmp_path: Path) -> None:
    write, reason = WRITERS[name]
    write(tmp_path / name)
    ran = kg_command("build", tmp_path / name, "-o", tmp_path / "out")
    assert ran.status == 3
    skipped, nothing = ran.err.splitlines()
    assert skipped.startswith(f"kg: skipped {tmp_path / name}")
    assert reason in skipped
    assert nothing.startswith("kg: nothing could be read from ")
    assert not (tmp_path / "out").exists()


def test_text_that_is_not_utf8_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("The café owners of Genève met Swiss officials in Zürich.".encode("latin-1"))
    assert kg_command("build", tmp_path / "old.txt", "-o", tmp_path / "out").status == 0


def test_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    ran = kg_command("build", tmp_path / "news", "-o", tmp_path / "out")
    assert ran.status == 3
    assert "the folder has no files to read" in ran.err


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    ran = kg_command("build", tmp_path / "nowhere.txt", "-o", tmp_path / "out")
    assert ran.status == 3
    assert f"kg: skipped {tmp_path / 'nowhere.txt'}: there is no such file or folder" in ran.err


def test_output_below_a_file(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = kg_command("build", root / "seeds", "-o", tmp_path / "file" / "out")
    assert (ran.status, ran.out) == (3, "")
    assert ran.err == f"kg: cannot write to {tmp_path / 'file' / 'out'}: {tmp_path / 'file'} is a file; give a folder\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_output_in_a_folder_of_someone_else(root: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    ran = kg_command("build", root / "seeds", "-o", closed / "out")
    assert ran.status == 3
    assert "permission denied" in ran.err


def test_an_unknown_model_lists_the_installed_ones(root: Path, tmp_path: Path) -> None:
    ran = kg_command("build", root / "seeds", "-o", tmp_path / "out", "--model", "xx_no_such_model")
    assert ran.status == 3
    assert "no spaCy pipeline 'xx_no_such_model' is installed here; installed: en_core_web_sm" in ran.err
    assert not (tmp_path / "out").exists()


def test_a_registry_that_is_not_there(root: Path, tmp_path: Path) -> None:
    ran = kg_command("build", root / "seeds", "-o", tmp_path / "out", "--registry", tmp_path / "names.tsv")
    assert ran.status == 3
    assert "names.tsv" in ran.err


def test_a_folder_that_is_no_ontology(root: Path, tmp_path: Path) -> None:
    ran = kg_command("build", root / "seeds", "-o", tmp_path / "out", "--ontology", tmp_path)
    assert ran.status == 3
    assert "is no ontology: it lacks kg.ttl" in ran.err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("raise ValueError('half a thought')\n", "line 1: ValueError: half a thought"),
        ("\n\ndef (\n", "line 3: SyntaxError"),
    ],
)
def test_code_that_cannot_be_run(content: str, sentence: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / "my.py").write_text(content)
    ran = kg_command("build", root / "seeds", "-o", tmp_path / "out", "--code", tmp_path / "my.py")
    assert ran.status == 3
    assert f"{tmp_path / 'my.py'}, {sentence}" in ran.err


@pytest.mark.parametrize("command", ["query", "show", "path", "explain", "validate"])
def test_a_folder_that_holds_no_build(command: str, tmp_path: Path) -> None:
    arguments = {
        "query": ["query", tmp_path, "ASK {?a ?b ?c}"],
        "show": ["show", "China", "-b", tmp_path],
        "path": ["path", "China", "India", "-b", tmp_path],
        "explain": ["explain", "stmt-1", "-b", tmp_path],
        "validate": ["validate", tmp_path],
    }[command]
    ran = kg_command(*arguments)
    assert ran.status == 2
    assert ran.err.startswith(f"kg: {tmp_path} holds no build: there is no ")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["query", "SELECT ?x WHERE {?x a kg:Person"], "line 1, column 32"),
        (["query", "SELECT ?x WHERE {?x a zz:Person}"], "the prefix zz: is not declared"),
        (["query", "DELETE WHERE {?a ?b ?c}"], "DELETE would change the graph"),
        (["query", "out", "ASK {?a ?b ?c}", "more"], "give one query"),
        (["query", "-f", "no-such-file.rq"], "no-such-file.rq cannot be read"),
        (["query", "DESCRIBE id:place-china", "--format", "table"], "write it as turtle"),
        (["query", "ASK {?a ?b ?c}", "--format", "turtle"], "cannot be Turtle"),
        (["show", "Chinna"], 'no entity is called "Chinna"; near it are: China'),
        (["path", "China", "Atlantis"], 'no entity is called "Atlantis"'),
        (["explain", "China"], 'no statement has the id "China"'),
        (["explain", "China", "worksFor"], "give the id of a statement, or its subject, relation and object"),
        (["explain", "China worksFor India"], "no statement says: China kg:worksFor India"),
        (["explain", "China", "hugs", "India"], 'no relation is called "hugs"'),
        (["rules", "--rule", "no-such-rule"], "no rule is called 'no-such-rule'; the rules are "),
    ],
)
def test_a_question_that_cannot_be_answered(arguments: list[str], sentence: str, seeds_build: Path) -> None:
    if arguments[0] != "rules":
        arguments = [*arguments, "-b", str(seeds_build)]
    ran = kg_command(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert sentence in ran.err
    assert ran.err.startswith("kg: ")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["build", "seeds", "--bogus"], ["build"], ["bogus"], ["build", "seeds", "--workers", "0"]]
)
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    assert kg_command(*arguments).status == 2
