"""The words of ontology/lexicon that say what a person is: titles and what modifies them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import OntologyError
from kg.resources import ontology_dir
from kg.tables import numbered_rows

TITLE_KINDS = frozenset(
    (
        *("honorific", "office", "business", "press", "academic", "law", "military", "police"),
        *("royal", "religious", "sport", "culture", "profession"),
    )
)
MODIFIER_KINDS = frozenset(("deputy", "former", "acting", "future", "senior", "junior", "joint", "honorary"))
GENDERS = frozenset(("", "m", "f"))
GENDERS_OF_NAMES = frozenset(("m", "f", "u"))


@dataclass(frozen=True, slots=True)
class Title:
    """A title in small letters ("prime minister"). `relation` is what "TITLE of Y" says of the person and Y."""

    words: str
    kind: str
    relation: str | None
    """A CURIE ("kg:headOfGovernment"), or None where the title says nothing of Y."""
    gender: str | None
    """"m" or "f" where the word marks one."""


@dataclass(frozen=True, slots=True)
class TitleModifier:
    """A word before, or a hyphened part after, a title in small letters ("former", "ex-", "-elect")."""

    words: str
    kind: str


@cache
def load_titles(path: Path | None = None) -> tuple[Title, ...]:
    """The titles of lexicon/titles.tsv, sorted. A bad row raises OntologyError with file and line."""
    file = path or ontology_dir() / "lexicon" / "titles.tsv"
    titles = []
    for line, (words, kind, relation, gender) in read_rows(file, ("title", "kind", "relation", "gender")):
        check(file, line, "kind", kind, TITLE_KINDS)
        check(file, line, "gender", gender, GENDERS)
        titles.append(Title(words, kind, f"kg:{relation}" if relation else None, gender or None))
    return tuple(sorted(titles, key=lambda title: title.words))


@cache
def load_title_modifiers(path: Path | None = None) -> tuple[TitleModifier, ...]:
    """The modifiers of lexicon/title_modifiers.tsv, sorted. A bad row raises OntologyError with file and line."""
    file = path or ontology_dir() / "lexicon" / "title_modifiers.tsv"
    modifiers = []
    for line, (words, kind) in read_rows(file, ("modifier", "kind")):
        check(file, line, "kind", kind, MODIFIER_KINDS)
        modifiers.append(TitleModifier(words, kind))
    return tuple(sorted(modifiers, key=lambda modifier: modifier.words))


@cache
def load_given_names(path: Path | None = None) -> dict[str, str]:
    """Given name -> "m", "f" or "u" (either) of gazetteer/given_names.tsv; do not change the mapping."""
    file = path or ontology_dir() / "gazetteer" / "given_names.tsv"
    names = {}
    for line, (name, gender) in read_rows(file, ("name", "gender")):
        check(file, line, "gender", gender, GENDERS_OF_NAMES)
        names[name] = gender
    return names


@cache
def load_family_names(path: Path | None = None) -> frozenset[str]:
    """The names of gazetteer/family_names.tsv."""
    file = path or ontology_dir() / "gazetteer" / "family_names.tsv"
    # a hundred thousand rows of one cell each: no need to look at each for tabs
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(lines[lines.index("name") + 1 :])


def read_rows(path: Path, columns: tuple[str, ...]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """(line number, cells) of each row; a first cell that stands twice is an OntologyError with both lines."""
    rows = numbered_rows(path, columns)
    seen: dict[str, int] = {}
    for number, cells in rows:
        if cells[0] in seen:
            raise OntologyError(f"{path.name}, line {number}: {cells[0]!r} stands in line {seen[cells[0]]} already")
        seen[cells[0]] = number
    return rows


def check(path: Path, line: int, column: str, value: str, known: frozenset[str]) -> None:
    if value not in known:
        choices = ", ".join(sorted(known - {""}))
        raise OntologyError(f"{path.name}, line {line}: {column} {value!r} is unknown; the choices are {choices}")
