"""Compiles the marked texts of a folder (tests/gold/*.txt) into gold documents, one JSON object a line (news.jsonl).

usage: python scripts/compile_gold.py [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from kg.codec import encode, json_line
from kg.errors import KgError
from kg.evaluation.gold import GoldDocument
from kg.evaluation.gold_text import read_marked
from kg.rdf.ontology import load_ontology

GOLD = Path(__file__).parent.parent / "tests" / "gold"


def compiled(folder: Path = GOLD) -> str:
    """The text of news.jsonl, in the order of the files and of the documents in them. Raises InputError."""
    ontology = load_ontology()
    judged = tuple(f"kg:{name}" for name in (folder / "JUDGED").read_text(encoding="utf-8").split())
    documents: list[GoldDocument] = []
    for path in sorted(folder.glob("*.txt")):
        documents += read_marked(path, judged, ontology)
    return "".join(json_line(encode(document)) for document in documents)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    try:
        text = compiled(folder)
    except KgError as error:
        sys.exit(f"compile_gold: {error}")
    (folder / "news.jsonl").write_text(text, encoding="utf-8", newline="\n")
    print(f"{folder / 'news.jsonl'}: {text.count(chr(10))} documents")


if __name__ == "__main__":
    main()
