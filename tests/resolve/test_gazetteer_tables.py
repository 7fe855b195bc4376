"""The tables that are shipped: their shape, their order, and what they may hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.resolve.gazetteer import OTHER_TABLES, load_gazetteer
from kg.resolve.gazetteer_tables import read_table, row_key
from kg.resources import ontology_dir

FOLDER = ontology_dir() / "gazetteer"
ALL = sorted(FOLDER.glob("*.tsv"))
ENTRIES = [path for path in ALL if path.stem not in OTHER_TABLES]
HANDMADE = [path for path in ALL if path.stem.startswith("handmade_") or path.stem == "technologies"]
IDENTIFIER = re.compile(r"^(Q\d+|\d{4,}|[A-Z]{2}(-[A-Z0-9]{1,3})?|geonames:.*)$")


def named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=path.stem) for path in paths]


def body(path: Path) -> list[str]:
    """The lines below the header."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")][1:]


@pytest.mark.parametrize("path", named(ALL))
def test_a_table_says_where_it_comes_from(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("path", named(ALL))
def test_rows_are_sorted_and_stand_once(path: Path) -> None:
    rows = body(path)
    assert rows
    assert rows == sorted(set(rows))


@pytest.mark.parametrize("path", named(ENTRIES))
def test_every_row_has_a_name_a_class_and_a_key_of_its_own(path: Path) -> None:
    table = read_table(path)
    rows = [table.cells(index) for index, line in enumerate(table.lines) if line]
    assert all(cells.get("name") and cells.get("class", "").startswith("kg:") for cells in rows)
    assert len({row_key(cells) for cells in rows}) == len(rows)


@pytest.mark.parametrize("path", named(ENTRIES))
def test_lists_hold_no_empty_names_and_no_repeats(path: Path) -> None:
    table = read_table(path)
    lists = [
        cells[column].split("|")
        for cells in map(table.cells, range(len(table.lines)))
        for column in ("aliases", "demonyms")
        if column in cells
    ]
    bad = [
        names for names in lists if "" in names or len(set(names)) < len(names) or any(name != name.strip() for name in names)
    ]
    assert bad == []


@pytest.mark.parametrize("path", named(HANDMADE))
def test_hand_made_tables_hold_no_identifiers(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if line and not line.startswith("#")).split("\t")
    assert not {"wikidata", "geonames", "iso", "key"} & set(header)
    references = [column for column in ("country", "parent", "acts_for") if column in header]
    cells = [row.split("\t") for row in body(path)]
    assert [
        row for row in cells for column in references if IDENTIFIER.match((row + [""] * len(header))[header.index(column)])
    ] == []


def test_every_reference_between_entries_leads_somewhere() -> None:
    gazetteer = load_gazetteer()
    lost = [
        (entry.key, key)
        for entry in gazetteer.entries()
        for key in (entry.country, entry.capital_of, entry.acts_for)
        if key and gazetteer.entry(key) is None
    ]
    assert lost == []


def test_sovereign_states_have_demonyms_and_all_identifiers() -> None:
    gazetteer = load_gazetteer()
    states = [entry for entry in gazetteer.entries() if entry.type == "kg:Country" and entry.population > 1_000_000]
    assert len(states) > 150
    assert [entry.name for entry in states if not entry.demonyms] == []
    assert [
        entry.name for entry in states if {scheme for scheme, _ in entry.identifiers} != {"geonames", "iso3166", "wikidata"}
    ] == []


def test_states_of_a_million_have_a_capital() -> None:
    gazetteer = load_gazetteer()
    entries = tuple(gazetteer.entries())
    capitals = {entry.capital_of for entry in entries if entry.capital_of}
    assert [
        one.name for one in entries if one.type == "kg:Country" and one.population > 1_000_000 and one.key not in capitals
    ] == []
