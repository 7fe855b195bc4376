"""How well text is read that no rule was written for: 139 texts whose figures one may look at, and whose words one may not.

    python benchmarks/held_out.py

The texts were written and annotated like tests/gold/unseen.jsonl and wordings.jsonl, by authors who had not seen the rules.
They stay useful as long as nobody mends a rule after reading them; the errors are therefore not printed.
"""

from __future__ import annotations

from pathlib import Path

from kg.evaluation import measure

TEXTS = Path(__file__).parent / "held_out.jsonl"
SCORES = ("mentions", "entities", "relations", "observations")


def main() -> None:
    measured = measure(TEXTS)
    for name in SCORES:
        print(f"{name:14}", "  ".join(f"{what} {value:5.1f}" for what, value in getattr(measured, name).percent().items()))
    print(f"{'modality':14} {measured.modality.percent():5.1f} % right, of what was found")


if __name__ == "__main__":
    main()
