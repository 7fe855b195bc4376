"""Titles of persons and given names: the lists of `ontology/` that more than one room reads, strictly loaded."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from kg.errors import OntologyError
from kg.resources import ontology_dir
from kg.tables import read_table

KINDS = ("honorific", "office", "royal", "military", "job", "sport")
MODIFIER_KINDS = ("deputy", "former", "acting", "future", "senior")
GENDERS = ("m", "f", "u", "-")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it stands before or after a name. `relation` is a CURIE or None, `gender` "m", "f" or None."""

    text: str
    kind: str
    relation: str | None
    gender: str | None


@dataclass(frozen=True, slots=True)
class TitleModifier:
    """A word before a title: "deputy", "former"."""

    text: str
    kind: str


@functools.cache
def load_titles(path: Path | None = None) -> tuple[Title, ...]:
    """The rows of `lexicon/titles.tsv`. Raises OntologyError for an unknown kind or gender."""
    path = path or ontology_dir() / "lexicon" / "titles.tsv"
    rows = read_table(path, ("title", "kind", "relation", "gender"))
    for text, kind, _, gender in rows:
        _one_of(kind, KINDS, "kind", text, path)
        _one_of(gender, GENDERS, "gender", text, path)
    return tuple(
        Title(text, kind, relation or None, gender if gender in "mf" else None) for text, kind, relation, gender in rows
    )


@functools.cache
def load_title_modifiers(path: Path | None = None) -> tuple[TitleModifier, ...]:
    """The rows of `lexicon/title_modifiers.tsv`."""
    path = path or ontology_dir() / "lexicon" / "title_modifiers.tsv"
    rows = read_table(path, ("modifier", "kind"))
    for text, kind in rows:
        _one_of(kind, MODIFIER_KINDS, "kind", text, path)
    return tuple(TitleModifier(text, kind) for text, kind in rows)


@functools.cache
def load_given_names(path: Path | None = None) -> dict[str, str]:
    """Given name in lower case -> "m", "f" or "u", from `gazetteer/given_names.tsv`."""
    rows = read_table(path or ontology_dir() / "gazetteer" / "given_names.tsv", ("name", "gender"))
    return {name.lower(): gender for name, gender in rows}


def _one_of(value: str, allowed: tuple[str, ...], column: str, row: str, path: Path) -> None:
    if value not in allowed:
        raise OntologyError(f"{path.name}, {row!r}: {column} is {value!r}, and should be one of {', '.join(allowed)}")
