"""A gold document and the flat files of a build of it, each made of few words, for the tests of evaluation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TEXT = "Olga Brandt heads Halvor Bank. It may buy Tern Foods, Brandt said. Halvor Bank has 400 clerks."
JUDGED = ["kg:headOf", "kg:worksFor", "kg:acquires", "kg:owns", "kg:cooperatesWith", "kg:opposes", "kg:foundedOn"]


def at(words: str, nth: int = 0) -> list[int]:
    """The span of the nth occurrence of the words in TEXT."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return [start, start + len(words)]


def gold(**changes: Any) -> dict[str, Any]:
    """A line of a gold file."""
    return {
        "id": "bank",
        "text": TEXT,
        "date": "2025-03-04",
        "entities": [
            {"id": "olga", "type": "kg:Person", "mentions": [at("Olga Brandt"), at("Brandt", 1)]},
            {"id": "bank", "type": "kg:Organization", "mentions": [at("Halvor Bank"), at("Halvor Bank", 1)]},
            {"id": "bank", "type": None, "mentions": [at("It")]},
            {"id": "tern", "type": "kg:Organization", "mentions": [at("Tern Foods")]},
        ],
        "relations": [
            {"s": "olga", "o": "bank", "accept": ["kg:headOf", "kg:worksFor"], "label": "headOf"},
            {
                "s": "bank",
                "o": "tern",
                "accept": ["kg:acquires"],
                "label": "acquires",
                "modality": "Possible",
                "attributed_to": "olga",
            },
        ],
        "observations": [{"value": 400, "measure": ["clerks"], "about": "bank", "comparator": "="}],
        "judged": JUDGED,
        "ner": ["kg:Person", "kg:Organization"],
        **changes,
    }


def mention(words: str, entity: str, type_: str, nth: int = 0, **flags: bool) -> dict[str, Any]:
    """A line of mentions.jsonl."""
    start, end = at(words, nth)
    return {"doc": "bank", "start": start, "end": end, "text": words, "type": type_, "entity": f"urn:{entity}", **flags}


def statement(subject: str, predicate: str, object_: str | None, **changes: Any) -> dict[str, Any]:
    """A line of statements.jsonl, without spans: its ends are known by their entities."""
    return {
        "doc": "bank",
        "subject": f"urn:{subject}",
        "predicate": predicate,
        "object": object_ and f"urn:{object_}",
        "sentence": [0, 30],
        "rule": "a rule",
        **changes,
    }


MENTIONS = [
    mention("Olga Brandt", "olga", "kg:Official"),
    mention("Halvor Bank", "bank", "kg:Company"),
    mention("It", "bank", "kg:Company", pronominal=True),
    mention("Tern Foods", "tern", "kg:Company"),
    mention("Brandt", "olga", "kg:Official", 1),
    mention("Halvor Bank", "bank", "kg:Company", 1),
]
HEADS = statement("olga", "kg:headOf", "bank")
BUYS = statement("bank", "kg:acquires", "tern", modality="Possible", attributed_to=["urn:olga"])
CLERKS = {"doc": "bank", "measure": "clerks", "value": 400, "about": "urn:bank", "comparator": "=", "sentence": [68, 95]}


def write_gold(folder: Path, *documents: dict[str, Any]) -> Path:
    path = folder / "gold.jsonl"
    return _write(path, list(documents or (gold(),)))


def write_build(
    folder: Path,
    *,
    mentions: list[dict[str, Any]] = MENTIONS,
    statements: tuple[dict[str, Any], ...] = (HEADS, BUYS),
    observations: tuple[dict[str, Any], ...] = (CLERKS,),
) -> Path:
    """The three flat files."""
    _write(folder / "mentions.jsonl", mentions)
    _write(folder / "statements.jsonl", statements)
    _write(folder / "observations.jsonl", observations)
    return folder


def _write(path: Path, rows: Any) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
