"""How fast kg reads, against the bare language model it stands on: words per second of processor time, of both in one run.

    python benchmarks/reading_ratio.py                       the seeds, repeated with variations
    python benchmarks/reading_ratio.py --texts news.jsonl    a JSON line each, with a "text"
    python benchmarks/reading_ratio.py --small               a quick look, for continuous integration

"bare" is `nlp.pipe` of the same model with its default components on: names, tags, parse, lemmas. "kg" is all of reading:
the same names and parse, and also sentences, coreference, times, rules and figures. Both run alternately in one process,
several times; medians are printed, and the ratio kg / bare. 1.0 or more says that all that kg adds costs no more than what it
saves by parsing only the sentences that have something to relate.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from stages import print_stages

from kg.language.model import DEFAULT_MODEL
from kg.reading import Reader, load_reader
from kg.types import Document

SEEDS = Path(__file__).parent.parent / "seeds"
NUMBERED = 40
"""Copies of each seed when no texts are given."""


def texts_of(path: Path | None, limit: int) -> list[str]:
    """The texts to read: of a JSON-lines file, or the seeds with other numbers in each copy, so that nothing is cached."""
    if path is not None:
        lines = path.read_text(encoding="utf-8").splitlines()[:limit]
        return [json.loads(line)["text"] for line in lines if line.strip()]
    seeds = [seed.read_text(encoding="utf-8") for seed in sorted(SEEDS.glob("*.txt"))]
    copies = (text.replace("2", str(2 + n % 7)) for n in range(NUMBERED) for text in seeds)
    return list(copies)[:limit]


def seconds(job: Callable[[], object]) -> float:
    """Processor time of the job: what else the machine does at the time hardly counts."""
    start = time.process_time()
    job()
    return time.process_time() - start


def read_bare(nlp: Language, texts: Sequence[str]) -> None:
    for _ in nlp.pipe(texts):
        pass


def read_all(reader: Reader, documents: Sequence[Document]) -> None:
    for document in documents:
        reader.read(document)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help='JSON lines with a "text" each')
    parser.add_argument("--limit", type=int, default=120, help="texts to read at most (120)")
    parser.add_argument("--rounds", type=int, default=5, help="times that each is run (5)")
    parser.add_argument("--model", default=DEFAULT_MODEL)
    parser.add_argument("--small", action="store_true", help="9 texts, 3 rounds")
    options = parser.parse_args()
    limit, rounds = (9, 3) if options.small else (options.limit, options.rounds)

    texts = texts_of(options.texts, limit)
    words = sum(len(text.split()) for text in texts)
    documents = [Document(f"{number}", text, body=((0, len(text)),)) for number, text in enumerate(texts)]
    bare, reader = spacy.load(options.model), load_reader(options.model)
    read_bare(bare, texts[:3])  # both have met a text before the clock starts
    read_all(reader, documents[:3])

    pairs = [(seconds(lambda: read_bare(bare, texts)), seconds(lambda: read_all(reader, documents))) for _ in range(rounds)]
    bare_speed, kg_speed = (words / statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(first / second for first, second in pairs)
    print(f"{len(texts)} texts, {words} words, {rounds} rounds, {options.model}")
    print(f"bare nlp.pipe   {bare_speed:8.0f} words/s   ({', '.join(bare.pipe_names)})")
    print(f"kg reading      {kg_speed:8.0f} words/s   (names, parse, coreference, times, rules, figures)")
    print(f"ratio           {ratio:8.2f}             kg / bare; 1.0 or more is wanted")
    print_stages(reader, documents)


if __name__ == "__main__":
    main()
