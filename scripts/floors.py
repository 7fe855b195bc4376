"""The figures that reading must not fall under, measured on the gold of tests/gold and kept in tests/floors.json.

usage: python scripts/floors.py            print what is measured beside its floor; exit status 1 where it lies below
       python scripts/floors.py --raise    raise floors to just under what is measured; none is lowered
       python scripts/floors.py --lower    set every floor anew, down too: say in the commit what got worse, and why
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path

from kg.evaluation import Evaluation, measure

TESTS = Path(__file__).parent.parent / "tests"
GOLDS = {
    "": TESTS / "gold" / "news.jsonl",
    "unseen ": TESTS / "gold" / "unseen.jsonl",
    "wordings ": TESTS / "gold" / "wordings.jsonl",
}
"""The gold by what stands before the names of its figures."""
FLOORS = TESTS / "floors.json"

MEASURED = ("mentions", "entities", "relations", "observations")
"""Scores with a floor under each of P, R and F1."""
STEP = 0.5
"""Floors are multiples of this many percent."""
SLACK, TRADE = 0.3, 2.0
"""How far under what is measured a floor lies at least: networks round differently on other machines, and some precision
may be given for more recall, or the other way round, as long as F1 holds."""

Figures = dict[str, float]
"""Percent by name: {"relations P": 92.5}."""


def figures(evaluation: Evaluation, before: str = "") -> Figures:
    """What floors stand under; `before` begins each name."""
    scores = {f"{name} {what}": value for name in MEASURED for what, value in getattr(evaluation, name).percent().items()}
    return {before + name: value for name, value in {**scores, "modality": evaluation.modality.percent()}.items()}


def all_figures() -> Figures:
    """The figures of every gold."""
    return {name: now for before, path in GOLDS.items() for name, now in figures(measure(path), before).items()}


def floor_under(name: str, measured: float) -> float:
    """The floor for a figure of this name.

    >>> floor_under("relations F1", 92.7), floor_under("relations P", 92.7), floor_under("relations R", 0.0)
    (92.0, 90.5, 0.0)
    """
    slack = TRADE if name.endswith((" P", " R")) else SLACK
    return max(0.0, math.floor((measured - slack) / STEP) * STEP)


def read_floors() -> Figures:
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    return floors


def raised(floors: Figures, measured: Figures, *, lower: bool = False) -> Figures:
    """New floors: each just under what is measured, and, unless `lower`, none below what it is."""
    under = {name: floor_under(name, now) for name, now in measured.items()}
    return under if lower else {name: max(floors.get(name, 0.0), floor) for name, floor in under.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--raise", action="store_true", dest="up")
    how.add_argument("--lower", action="store_true")
    asked = parser.parse_args()
    measured, floors = all_figures(), read_floors()
    if asked.up or asked.lower:
        floors = raised(floors, measured, lower=asked.lower)
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8", newline="\n")
    for name, now in measured.items():
        print(f"{name:22} {now:5.1f}   floor {floors.get(name, 0.0):5.1f}{'   BELOW' if now < floors.get(name, 0.0) else ''}")
    sys.exit(any(now < floors.get(name, 0.0) for name, now in measured.items()))


if __name__ == "__main__":
    main()
