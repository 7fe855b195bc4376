"""`kg eval`: tables, JSON, errors, the page, and the texts to build."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from command import kg_command
from evaluation_example import BUYS, HEADS, TEXT, gold, statement, write_build, write_gold

WRONG = statement("olga", "kg:owns", "tern", sentence=[0, 30], rule="owning <script>")


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, Path]:
    return write_gold(tmp_path), write_build(tmp_path, statements=(HEADS, WRONG))


def test_the_tables(sources: tuple[Path, Path]) -> None:
    ran = kg_command("eval", *sources, "--by-relation")
    assert ran.status == 0
    rows = [re.sub(" +", " ", line).strip() for line in ran.out.splitlines()]
    assert "relations 50 50 50 1 2 1 2" in rows
    assert "owns 0 0 1" in rows


def test_json(sources: tuple[Path, Path]) -> None:
    figures = json.loads(kg_command("eval", *sources, "--json", "--by-relation").out)
    assert figures["documents"] == 1
    assert figures["relations"] == {"P": 50.0, "R": 50.0, "F1": 50.0, "right": 1, "predicted": 2, "found": 1, "gold": 2}
    assert {"relation": "owns", "found": 0, "gold": 0, "wrong": 1} in figures["by_relation"]


def test_errors_are_shown_when_asked_for(sources: tuple[Path, Path]) -> None:
    shown = kg_command("eval", *sources, "--errors", "5").out
    assert "wrong relation: bank: Olga Brandt heads Halvor Bank." in shown
    assert "    expected Halvor Bank acquires Tern Foods (Possible)\n    got      nothing\n" in shown
    assert "expected" not in kg_command("eval", *sources).out


def test_input_prints_what_to_build(tmp_path: Path) -> None:
    ran = kg_command("eval", write_gold(tmp_path, gold(title="A bank")), "--input")
    assert json.loads(ran.out) == {"id": "bank", "text": TEXT, "title": "A bank", "date": "2025-03-04"}


def test_without_a_build_the_command_says_what_is_lacking(tmp_path: Path) -> None:
    ran = kg_command("eval", write_gold(tmp_path))
    assert (ran.status, ran.out) == (2, "")
    assert "name the folder of the build" in ran.err


def test_a_page_that_cannot_be_written_is_named(sources: tuple[Path, Path], tmp_path: Path) -> None:
    ran = kg_command("eval", *sources, "--html", tmp_path / "nowhere" / "page.html")
    assert ran.status == 2
    assert "page.html: no such file or directory" in ran.err


class Page(HTMLParser):
    """What the tests look at: the tags, the marked words, and what the page would fetch."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.cards: list[dict[str, str | None]] = []
        self.fetched: list[str | None] = []
        self.scripts = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.cards += [given] if tag == "article" else []
        self.fetched += [given[name] for name in ("src", "href") if name in given]
        self.scripts += tag == "script"


def test_the_page_holds_every_error_and_needs_no_network(sources: tuple[Path, Path], tmp_path: Path) -> None:
    path = tmp_path / "errors.html"
    assert kg_command("eval", *sources, "--html", path).status == 0
    page = Page(path.read_text(encoding="utf-8"))
    assert [(card["data-kind"], card["data-label"]) for card in page.cards] == [
        ("wrong relation", "owns"),
        ("missed relation", "acquires"),
    ]
    assert page.fetched == []
    assert page.scripts == 1, "what a build says must not become a script"


def test_the_page_marks_both_ends(tmp_path: Path) -> None:
    path = tmp_path / "errors.html"
    build = write_build(tmp_path, statements=(BUYS,))
    kg_command("eval", write_gold(tmp_path), build, "--html", path)
    marked = '<mark class="subject">Olga Brandt</mark> heads <mark class="object">Halvor Bank</mark>.'
    assert marked in path.read_text(encoding="utf-8")


def test_without_errors_the_page_says_so(tmp_path: Path) -> None:
    path = tmp_path / "errors.html"
    kg_command("eval", write_gold(tmp_path), write_build(tmp_path), "--html", path)
    assert "<p>No errors.</p>" in path.read_text(encoding="utf-8")
