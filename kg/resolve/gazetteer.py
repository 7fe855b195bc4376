"""What the system knows about names: look-up, choice of a sense, and search in a text.

    gazetteer = load_gazetteer()
    gazetteer.resolve("Zhejiang Province").identifiers   # (("geonames", "1784764"), ("iso3166", "CN-ZJ"), ...)
    [found.entries[0].name for found in gazetteer.find("Chinese exports to the U.S.")]   # ["China", "United States"]

The tables are ontology/gazetteer/*.tsv; SOURCES.md beside them says where each comes from.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from kg.resolve.gazetteer_tables import SCHEMES, Entry, Table, read_identifiers, read_table, row_key, scan, split_names
from kg.resolve.name_forms import looser_forms
from kg.resolve.name_search import NameSearch, one_line, spellings
from kg.resolve.senses import choose, fits, likeliest_first
from kg.resources import ontology_dir

OTHER_TABLES = frozenset(
    (
        "given_names",
        "family_names",
        "identifiers",
        "handmade_given_names",
        "handmade_country_names",
        "handmade_region_names",
        "handmade_city_names",
    )
)
"""Tables of another shape in the same folder: those that scripts/build_gazetteer.py joins, and those that others read."""

Row = tuple[int, int]
"""Where an entry stands: number of the table, number of the row."""

Meaning = tuple[tuple[Entry, ...], str, bool]
"""What a form may mean: the senses, "name" or "demonym", and whether it is as often something else."""


class Found(NamedTuple):
    """A name in a text. `entries` are all senses of the form, the likeliest first: `Gazetteer.resolve` chooses.

    `kind` is "name" or "demonym"; `ambiguous` says that the form is as often a person, a word or another thing.
    """

    start: int
    end: int
    entries: tuple[Entry, ...]
    kind: str
    ambiguous: bool


@cache
def load_gazetteer(folder: Path | None = None) -> Gazetteer:
    """The gazetteer of `folder`, default ontology/gazetteer; read once. Raises OntologyError with file and line."""
    return Gazetteer(folder or ontology_dir() / "gazetteer")


class Gazetteer:
    """The names of all tables, indexed; an entry is made when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        paths = (path for path in sorted(folder.glob("*.tsv")) if path.stem not in OTHER_TABLES)
        self._tables = tuple(read_table(path) for path in paths)
        self._identifiers = read_identifiers(folder / "identifiers.tsv")
        self._keys: dict[str, Row] = {}
        self._names: dict[str, list[Row]] = {}
        self._made: dict[Row, Entry] = {}
        for number, table in enumerate(self._tables):
            self._index(number, table)

    def _index(self, number: int, table: Table) -> None:
        names = self._names
        for index, key, name, aliases in scan(table):
            row = (number, index)
            if self._keys.setdefault(key, row) != row:
                first = self._keys[key]
                where = f"{self._tables[first[0]].path.name}, line {self._tables[first[0]].first + first[1]}"
                raise table.error(
                    index, f"{name!r} stands in {where} already ({key}); a second sense needs a key or country of its own"
                )
            for form in (name, *aliases.split("|")) if aliases else (name,):
                for spelling in spellings(form) if form.islower() else (form,):
                    rows = names.setdefault(spelling, [])
                    if row not in rows:
                        rows.append(row)

    def entries(self) -> Iterator[Entry]:
        """All entries in the order of the tables; a reference to an unknown place raises OntologyError."""
        for row in self._keys.values():
            yield self._entry(row)

    def entry(self, key: str) -> Entry | None:
        """The entry with this key ("CN", "CN.02", "geonames:1808926", "PoliticalParty:Labour Party@United Kingdom")."""
        row = self._keys.get(key)
        return self._entry(row) if row else None

    def lookup(self, text: str) -> tuple[Entry, ...]:
        """All senses of a name: as it is written, failing that without "the", "'s", "Province", "State of", or in capitals."""
        name = " ".join(one_line(text).split())
        if name in self._names:
            return tuple(self._entry(row) for row in self._names[name])
        for form, kinds in looser_forms(name):
            found = tuple(self._entry(row) for row in self._names.get(form, ()))
            found = tuple(entry for entry in found if not kinds or entry.type in kinds)
            if found:
                return found
        return ()

    def demonym(self, text: str) -> Entry | None:
        """The place that "Indian", "Frenchmen" or "Bavarian" speaks of; of several the clearly largest, else None."""
        name = " ".join(one_line(text).split())
        return choose(tuple(self._entry(row) for row in self._demonyms.get(name, ())), None, ())

    def parents(self, entry: Entry) -> tuple[Entry, ...]:
        """What the entry lies in, nearest first: city, region, country."""
        found: list[Entry] = []
        current = entry
        while above := self.entry(current.parent or "") or self.entry(current.country or ""):
            if above in found or above == entry:
                break
            found.append(above)
            current = above
        return tuple(found)

    def resolve(self, text: str, *, type_hint: str | None = None, context: Collection[str] = ()) -> Entry | None:
        """The sense of `text` that is meant, or None where that is not clear.

        `type_hint` is a class ("kg:Place"), `context` the names or keys of the countries that the document speaks of.
        "Georgia" alone is not clear; with the United States in the context it is. "Jordan" alone may be a person, as a
        "kg:Place" it is clear. "Department of Commerce" is clear only where its country is spoken of.
        """
        countries = frozenset(self._country_keys(context))
        chosen = choose(self.lookup(text), type_hint, countries)
        if chosen is None or not {chosen.key, chosen.country}.isdisjoint(countries):
            return chosen
        plain_forms = (text, *(form for form, kinds in looser_forms(text) if not kinds))
        unsure = any(form in chosen.ambiguous for form in plain_forms)
        known_place = type_hint is not None and fits(chosen.type, "kg:Place")
        return None if unsure and not known_place else chosen

    def find(self, text: str) -> Iterator[Found]:
        """The names and demonyms in a text that may be looked for anywhere, in order, not overlapping, whole words only.

        Small cities, companies and given names are not among them: they only say more of what else is known to be a name.
        """
        for start, end, (entries, kind, ambiguous) in self._search.find(text):
            yield Found(start, end, entries, kind, ambiguous)

    def _country_keys(self, context: Collection[str]) -> Iterator[str]:
        for name in sorted(context):
            if name in self._keys:
                yield name
            else:
                yield from (entry.key for entry in self.lookup(name) if entry.type == "kg:Country")

    @cached_property
    def _demonyms(self) -> dict[str, tuple[Row, ...]]:
        found: dict[str, tuple[Row, ...]] = {}
        for number, table in enumerate(self._tables):
            place = table.places.get("demonyms", -1)
            for index, line in enumerate(table.lines if place >= 0 else ()):
                row = line.split("\t")
                for form in split_names(row[place]) if place < len(row) else ():
                    found[form] = (*found.get(form, ()), (number, index))
        return found

    @cached_property
    def _search(self) -> NameSearch[Meaning]:
        """The search over all forms that may be found anywhere; a name wins over a demonym of the same form."""
        tables = {number for number, table in enumerate(self._tables) if table.constants.get("find") != "no"}
        rows = (row for row in self._keys.values() if row[0] in tables)
        findable = [entry for entry in map(self._entry, rows) if entry.findable]
        return NameSearch({**self._spelled(findable, "demonym"), **self._spelled(findable, "name")})

    def _spelled(self, findable: list[Entry], kind: str) -> dict[str, Meaning]:
        """Every way to write the names or demonyms of these entries, with all their senses, the likeliest first."""
        senses: dict[str, tuple[Entry, ...]] = {}
        for entry in findable:
            for form in entry.forms if kind == "name" else entry.demonyms:
                senses[form] = (*senses.get(form, ()), entry)
        spelled: dict[str, Meaning] = {}
        for form, entries in sorted(senses.items()):
            others = (self._entry(row) for row in self._names.get(form, ()) if kind == "name")
            small = likeliest_first(entry for entry in others if entry not in entries and not entry.requires)
            ambiguous = is_ambiguous(form, entries)
            for spelling in (form,) if ambiguous else spellings(form):
                spelled.setdefault(spelling, ((*likeliest_first(entries), *small), kind, ambiguous))
        return spelled

    def _cells(self, row: Row) -> dict[str, str]:
        return self._tables[row[0]].cells(row[1])

    def _entry(self, row: Row) -> Entry:
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = self._make(row)
        return made

    def _make(self, row: Row) -> Entry:
        cells = self._cells(row)
        key = row_key(cells)
        identifiers = [(scheme, cells[column]) for column, scheme in SCHEMES if column in cells]
        return Entry(
            key=key,
            name=cells["name"],
            type=cells["class"],
            aliases=split_names(cells.get("aliases", "")),
            demonyms=split_names(cells.get("demonyms", "")),
            identifiers=tuple(sorted((*identifiers, *self._identifiers.get(key, ())))),
            parent=self._reference(row, cells, "parent"),
            country=self._reference(row, cells, "country"),
            population=int(cells.get("population", "0")),
            source=cells.get("source", ""),
            requires=cells.get("requires"),
            capital_of=cells.get("capital_of"),
            acts_for=self._reference(row, cells, "acts_for"),
            findable=cells.get("find") == "yes",
            ambiguous=split_names(cells.get("ambiguous", "")),
        )

    def _reference(self, row: Row, cells: dict[str, str], column: str) -> str | None:
        """The key that a cell speaks of: it holds a key, or a name that one entry has."""
        value = cells.get(column)
        if value is None or value in self._keys:
            return value
        named = [self._cells(other) for other in self._names.get(value, ())]
        if named:
            return row_key(min(named, key=lambda cells: cells["class"] != "kg:Country"))
        if "key" in cells:
            return None
        raise self._tables[row[0]].error(row[1], f"{column} {value!r} is neither a name nor a key of the gazetteer")


def is_ambiguous(form: str, entries: Iterable[Entry]) -> bool:
    """Whether a form is as often something else: a small town of the name does not make London so, other things do."""
    marks = [(form in entry.ambiguous, entry.type) for entry in entries]
    return all(marked for marked, _ in marks) or any(marked and type_ != "kg:City" for marked, type_ in marks)
