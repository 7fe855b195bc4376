"""Measure reading itself: build the texts of a gold file and compare."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from kg.codec import json_line
from kg.evaluation.figures import Evaluation
from kg.evaluation.gold import load_gold
from kg.evaluation.judge import evaluate


def measure(path: Path) -> Evaluation:
    """The figures of a build of the texts that a gold file holds. Raises InputError where the file is not gold."""
    from kg.build import build  # comparing with a build that is there needs no model

    gold = load_gold(path)
    with TemporaryDirectory() as folder:
        texts, out = Path(folder) / "texts.jsonl", Path(folder) / "out"
        lines = (json_line({"id": one.id, "text": one.text, "date": one.date}) for one in gold)
        texts.write_text("".join(lines), encoding="utf-8")
        build(texts).save(out)
        return evaluate(gold, out)
