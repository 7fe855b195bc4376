"""Offices guessed of the country that a text is about, beside what other texts of the corpus say."""

from __future__ import annotations

import json
from pathlib import Path

import kg

OWN = "Norwegian Prime Minister Per Lund spoke in Oslo."
ABROAD = "Chile is rich, and Chile is long. Prime Minister Per Lund was in Chile, and Chile was glad."


def headed(path: Path, *texts: str) -> set[str]:
    """The countries whose government somebody heads, in a build of the texts."""
    lines = [json.dumps({"id": f"text-{i}", "text": text}) + "\n" for i, text in enumerate(texts)]
    path.write_text("".join(lines), encoding="utf-8")
    graph = kg.build(str(path))
    labels = {entity.iri: entity.label for entity in graph.entities}
    return {labels[str(one.object)] for one in graph.statements if one.predicate == "kg:headOfGovernment" and one.evidence}


def test_who_heads_one_government_in_a_text_heads_no_other_by_guess(tmp_path: Path) -> None:
    assert headed(tmp_path / "texts.jsonl", OWN, ABROAD) == {"Norway"}
