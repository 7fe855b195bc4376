"""Where the time of reading goes: seconds by stage, and the share of sentences that the parser is spared."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

import kg.language.annotate as annotating
import kg.relations.extract as extracting
from kg.language.model import LanguageModel
from kg.reading import Reader
from kg.types import Document

STAGES: tuple[tuple[str, object, str], ...] = (
    ("sentences, tokens", annotating, "_sentences"),
    ("names: network", LanguageModel, "find_names"),
    ("names: words and types", annotating, "find_names"),
    ("parse: network", LanguageModel, "parse"),
    ("parse: parts", annotating, "parse_sentences"),
    ("coreference", annotating, "resolve_document"),
    ("trees", annotating, "_trees"),
    ("times", annotating, "find_times"),
    ("rules: frames", extracting.EXTRACTORS, "frames"),
    ("rules: offices", extracting.EXTRACTORS, "offices"),
    ("rules: attributes", extracting.EXTRACTORS, "attributes"),
    ("figures", extracting, "read_observations"),
)
"""Name, and the function that does it: a stage inside another counts for itself alone."""


def print_stages(reader: Reader, documents: Sequence[Document]) -> None:
    """Read the documents once more, with a clock around each stage."""
    spent: dict[str, float] = {name: 0.0 for name, _, _ in STAGES}
    sentences = parsed = 0
    start = time.process_time()
    with _clocks(spent):
        for document in documents:
            annotation = annotating.annotate(document, reader.model, reader.ontology, reader.judge)
            sentences += len(annotation.sentences)
            parsed += sum(tree is not None for tree in annotation.trees)
            extracting.extract(annotation, reader.ontology, reader.frames)
    total = time.process_time() - start
    spent["the rest"] = total - sum(spent.values())
    print(f"parsed {parsed} of {sentences} sentences ({parsed / max(1, sentences):.0%})")
    for name, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        print(f"  {name:<24} {seconds:7.2f} s  {seconds / total:4.0%}")


@contextmanager
def _clocks(spent: dict[str, float]) -> Iterator[None]:
    running: list[list[Any]] = []

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            inner = [0.0]
            running.append(inner)
            begin = time.process_time()
            result = function(*given, **named)
            if isinstance(result, Iterator):
                result = list(result)
            took = time.process_time() - begin
            running.pop()
            spent[name] += took - inner[0]
            if running:
                running[-1][0] += took
            return result

        return call

    with ExitStack() as patches:
        for name, owner, attribute in STAGES:
            if isinstance(owner, dict):
                patches.enter_context(patch.dict(owner, {attribute: timed(name, owner[attribute])}))
            else:
                patches.enter_context(patch.object(owner, attribute, timed(name, getattr(owner, attribute))))
        yield
