"""The JSON Lines files, key by key as the contract has them, and the manifest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sample_graph import BASE, PORT, RUNS, TALKS, TEXTS, sample, with_label

from kg.exporters import EXPORTERS


def lines(name: str, folder: Path) -> list[dict[str, Any]]:
    EXPORTERS[name](sample(), folder / name)
    return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]


def test_mentions_are_sorted_by_document_and_place(tmp_path: Path) -> None:
    rows = lines("mentions.jsonl", tmp_path)
    assert [(row["doc"], row["start"]) for row in rows] == sorted((row["doc"], row["start"]) for row in rows)
    assert [TEXTS[row["doc"]][row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows]
    assert list(rows[0]) == ["doc", "start", "end", "text", "type", "entity", "name"]


def test_only_pronouns_and_demonyms_are_flagged(tmp_path: Path) -> None:
    rows = lines("mentions.jsonl", tmp_path)
    assert [row["text"] for row in rows if row.get("pronominal")] == ["the ministry"]
    assert [row["text"] for row in rows if row.get("demonym")] == ["Estmark"]
    assert sum("pronominal" in row or "demonym" in row for row in rows) == 2


def test_a_statement_has_a_line_for_each_sentence(tmp_path: Path) -> None:
    rows = [row for row in lines("statements.jsonl", tmp_path) if row["id"].endswith("stmt-agency")]
    assert [(row["doc"], row["rule"], row["confidence"]) for row in rows] == [
        (PORT, "place: runs", 0.9),
        (TALKS, "announcement: announce", 0.85),
    ]
    assert rows[0] == {
        "id": f"{BASE}stmt-agency",
        "doc": PORT,
        "subject": f"{BASE}org-harbour-ministry",
        "subject_span": [4, 20],
        "predicate": "kg:agencyOf",
        "object": f"{BASE}place-norlandia",
        "literal": None,
        "object_span": [24, 33],
        "sentence": [RUNS.start, RUNS.end],
        "modality": "Asserted",
        "polarity": "Positive",
        "attributed_to": [f"{BASE}person-mira-holt"],
        "topic": [],
        "date": None,
        "place": [],
        "role": None,
        "rule": "place: runs",
        "confidence": 0.9,
    }


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("born", {"object": None, "literal": "1971"}),
        ("head", {"role": "minister"}),
        ("bought", {"polarity": "Negative", "attributed_to": [f"{BASE}person-mira-holt"]}),
        ("cooperate-a", {"date": None, "start_date": "2025", "end_date": "2027", "modality": "Planned"}),
        ("cooperate-b", {"date": "2019-06"}),
        ("in", {"doc": None, "subject_span": None, "object_span": None, "sentence": None, "rule": "gazetteer: geonames"}),
    ],
)
def test_a_statement_line(tmp_path: Path, statement: str, expected: dict[str, object]) -> None:
    row = next(row for row in lines("statements.jsonl", tmp_path) if row["id"] == f"{BASE}stmt-{statement}")
    assert {key: row[key] for key in expected} == expected


def test_what_no_sentence_says_comes_last(tmp_path: Path) -> None:
    rows = lines("statements.jsonl", tmp_path)
    assert [row["doc"] for row in rows[-2:]] == [None, None]
    assert [row["doc"] for row in rows[:-2]] == sorted(row["doc"] for row in rows[:-2])


def test_observations(tmp_path: Path) -> None:
    containers, ferries = lines("observations.jsonl", tmp_path)
    assert (containers["value"], containers["change"], containers["change_basis"]) == (2500000, 8, "year-on-year")
    assert isinstance(containers["value"], int)
    assert TEXTS[PORT][slice(*containers["about_span"])] == "The port"
    assert (ferries["value"], ferries["about"], ferries["about_span"]) == (40.5, None, None)
    assert (ferries["date"], ferries["start_date"], ferries["end_date"]) == (None, "2024-01", "2024-06")


@pytest.mark.parametrize("name", ["statements.jsonl", "mentions.jsonl", "observations.jsonl", "build.jsonl", "manifest.json"])
def test_line_separators_and_half_characters_stay_within_their_line(tmp_path: Path, name: str) -> None:
    graph = with_label("a\u2028b\x85c\ud800")
    EXPORTERS[name](graph, tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    for line in [text] if name == "manifest.json" else text.rstrip("\n").split("\n"):
        json.loads(line)


def test_the_manifest_counts_and_names_versions(tmp_path: Path) -> None:
    EXPORTERS["manifest.json"](sample(), tmp_path / "manifest.json")
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["versions"] == {"kg": "0.1.0"}
    assert manifest["inputs"] == {PORT: "sha256:00"}
    assert manifest["counts"]["facts"] == 10
    assert manifest["entities_by_class"]["kg:Country"] == 2
    assert manifest["statements_by_relation"]["kg:locatedIn"] == 3
    assert manifest["statements_by_modality"] == {"Asserted": 10, "Planned": 1, "Possible": 1}
