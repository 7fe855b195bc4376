"""Closed lists of words that rules ask for: `ontology/lexicon/word_lists.yaml`, each with a name and a remark."""

from __future__ import annotations

import functools
from pathlib import Path

import yaml

from kg.errors import OntologyError
from kg.resources import ontology_dir


def word_list(name: str) -> frozenset[str]:
    """The words of a list. Raises OntologyError for a name that the file does not hold."""
    lists = load_word_lists()
    if name not in lists:
        raise OntologyError(f"word_lists.yaml has no list {name!r}; its lists are {', '.join(sorted(lists))}")
    return lists[name]


@functools.cache
def load_word_lists(path: Path | None = None) -> dict[str, frozenset[str]]:
    """All lists by name. Raises OntologyError where an entry is no text of words."""
    path = path or ontology_dir() / "lexicon" / "word_lists.yaml"
    # every scalar a string: in YAML 1.1 "on" and "no" would be truth values
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for name, words in content.items():
        if not isinstance(words, str) or not words.split():
            raise OntologyError(f"{path.name}, {name!r}: a list is a text of words with blanks between them")
    return {name: frozenset(words.split()) for name, words in content.items()}
