"""Nouns by which a text speaks of a thing that has no name of its own: "a pilot programme"."""

from __future__ import annotations

import functools

from kg.resources import ontology_dir
from kg.tables import read_table


@functools.cache
def load_described() -> dict[str, str]:
    """Noun -> class, from `lexicon/described_things.tsv`."""
    rows = read_table(ontology_dir() / "lexicon" / "described_things.tsv", ("noun", "class"))
    return {row[0]: row[1] for row in rows}


@functools.cache
def load_parts() -> dict[str, tuple[str, str]]:
    """Noun -> the relation and the end of it that the noun means ("buyer"), from `lexicon/parts_played.tsv`."""
    rows = read_table(ontology_dir() / "lexicon" / "parts_played.tsv", ("noun", "relation", "end"))
    return {noun: (relation, end) for noun, relation, end in rows}
