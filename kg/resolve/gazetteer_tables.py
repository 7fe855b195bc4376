"""The tables of ontology/gazetteer: their columns, and entries made from their lines on demand.

A table is tab-separated text: comment lines begin with `#`, a line `#= column: value` gives a column that is the same
in every row, the first other line names the columns. Lists are separated by `|`. Columns may be left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import OntologyError

COLUMNS = (
    *("key", "name", "class", "aliases", "demonyms", "wikidata", "geonames", "iso", "parent", "country", "population"),
    *("source", "requires", "capital_of", "acts_for", "find", "ambiguous"),
)
SCHEMES = (("wikidata", "wikidata"), ("geonames", "geonames"), ("iso", "iso3166"))
"""Column and name of each kind of identifier."""


BROADER = {
    "kg:Country": "kg:Place",
    "kg:AdministrativeArea": "kg:Place",
    "kg:City": "kg:Place",
    "kg:Region": "kg:Place",
    "kg:GovernmentBody": "kg:Organization",
    "kg:Company": "kg:Organization",
    "kg:IntergovernmentalOrganization": "kg:Organization",
    "kg:EducationalOrganization": "kg:Organization",
    "kg:NewsOrganization": "kg:Organization",
    "kg:PoliticalParty": "kg:Organization",
    "kg:Organization": "",
    "kg:Place": "",
    "kg:Technology": "",
}
"""The classes that the gazetteer may speak of, each with the one above it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that has a name. Keys are unique over all tables; `parent`, `country`, `capital_of`, `acts_for` are keys."""

    key: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    """What its people and things are called; the adjective first."""
    identifiers: tuple[tuple[str, str], ...] = ()
    """(("geonames", "1784764"), ("iso3166", "CN-ZJ"), ("wikidata", "Q16967")), sorted."""
    parent: str | None = None
    """The place or body that it is directly part of."""
    country: str | None = None
    population: int = 0
    """Inhabitants; for first-level regions those of their towns, 0 where unknown."""
    source: str = ""
    requires: str | None = None
    """A model label ("ORG") without which the name must not be linked."""
    capital_of: str | None = None
    acts_for: str | None = None
    """The country whose government the name stands for ("Kremlin")."""
    findable: bool = False
    """Whether its names may be looked for anywhere in a text."""
    ambiguous: tuple[str, ...] = ()
    """Those of its forms that are as often a person, a word or another thing."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Table:
    """One file: where each column stands, what is the same in all rows, and the lines as they are."""

    path: Path
    places: dict[str, int]
    constants: dict[str, str]
    lines: tuple[str, ...]
    first: int
    """The number of `lines[0]` in the file, from 1."""

    def cells(self, index: int) -> dict[str, str]:
        """The filled cells of one row by column."""
        row = self.lines[index].split("\t")
        if len(row) > len(self.places):
            raise self.error(index, f"has {len(row)} cells; the header names {len(self.places)} columns")
        named = {column: row[place] for column, place in self.places.items() if place < len(row) and row[place]}
        return {**self.constants, **named}

    def error(self, index: int, what: str) -> OntologyError:
        return OntologyError(f"{self.path.name}, line {self.first + index}: {what}")


def read_table(path: Path) -> Table:
    """Read one file; an unknown column or no header raises OntologyError with file and line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    constants: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if line.startswith("#="):
            column, _, value = line[2:].strip().partition(": ")
            constants[known_column(column, path, number)] = value
        elif line and not line.startswith("#"):
            places = {known_column(column, path, number): place for place, column in enumerate(line.split("\t"))}
            return Table(path, places, constants, tuple(lines[number:]), number + 1)
    raise OntologyError(f"{path.name}: no line names the columns; they are {', '.join(COLUMNS)}")


def known_column(column: str, path: Path, number: int) -> str:
    if column not in COLUMNS:
        raise OntologyError(f"{path.name}, line {number}: no column is called {column!r}; the columns are {', '.join(COLUMNS)}")
    return column


def row_key(cells: dict[str, str]) -> str:
    """The key of a row: its `key` cell, else class, name and country ("PoliticalParty:Labour Party@United Kingdom")."""
    if "key" in cells:
        return cells["key"]
    key = f"{cells.get('class', '').removeprefix('kg:')}:{cells.get('name', '')}"
    return f"{key}@{cells['country']}" if "country" in cells else key


def split_names(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def scan(table: Table) -> Iterator[tuple[int, str, str, str]]:
    """(row, key, name, aliases cell) of every row; this runs over all tables when they are loaded, so it splits no more
    than it must. An empty name or a class that is none raises OntologyError with file and line."""
    if "key" not in table.places:
        yield from scan_cells(table)
        return
    name_at, alias_at = table.places["name"], table.places["aliases"]
    class_at = table.places.get("class", -1)
    known_class(table, 0, table.constants.get("class", "kg:Place"))
    for index, line in enumerate(table.lines):
        row = line.split("\t", max(name_at, alias_at, class_at) + 1)
        if len(row) <= name_at or not row[name_at]:
            raise table.error(index, "the name is empty")
        if class_at >= 0:
            known_class(table, index, row[class_at])
        yield index, row[0], row[name_at], row[alias_at] if alias_at < len(row) else ""


def scan_cells(table: Table) -> Iterator[tuple[int, str, str, str]]:
    """The same for hand-made tables, whose keys are made of other cells, and which may hold comments and empty lines."""
    for index, line in enumerate(table.lines):
        if not line or line.startswith("#"):
            continue
        cells = table.cells(index)
        if "name" not in cells:
            raise table.error(index, "the name is empty")
        known_class(table, index, cells.get("class", ""))
        yield index, row_key(cells), cells["name"], cells.get("aliases", "")


def known_class(table: Table, index: int, curie: str) -> None:
    if curie not in BROADER:
        raise table.error(
            index, f"{curie or 'an empty cell'} is no class of the gazetteer; its classes are {', '.join(BROADER)}"
        )


def read_identifiers(path: Path) -> dict[str, tuple[tuple[str, str], ...]]:
    """key -> its (scheme, value) pairs, for the hand-made names; no file means none."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:] if path.exists() else ():
        if not line.startswith("#") and not line.startswith("key\t"):
            key, scheme, value = line.split("\t")[:3]
            found[key] = tuple(sorted((*found.get(key, ()), (scheme, value))))
    return found
