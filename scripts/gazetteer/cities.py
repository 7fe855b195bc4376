"""Cities of 15,000 inhabitants or more."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from gazetteer.handmade import parts, read_handmade
from gazetteer.packages import Packages, Row

LARGE = 300_000
"""Inhabitants from which a city may be found anywhere in a text; below, it only links what is known to be a place."""

KNOWN, KNOWN_CAPITAL = 2_000_000, 500_000
"""Inhabitants from which a city is meant by its name although people bear it too: Sydney, London, Washington."""


def city_rows(packages: Packages, countries: list[Row], gazetteer: Path) -> list[Row]:
    """One row a city, with the two-valued `find` that decides its file."""
    country_names = {row["key"]: row["name"] for row in countries}
    named = {(row["country"], row["city"]): row for row in read_handmade(gazetteer / "handmade_city_names.tsv")}
    capitals = {(row["iso"], plain(row["capital"])) for row in packages.countries}
    capital_ids = find_capitals(packages.cities, capitals)
    rows = []
    for city in sorted(packages.cities, key=lambda city: (-city["population"], city["geonameid"])):
        names = named.pop((country_names.get(city["countrycode"], ""), city["name"]), {})
        rows.append(city_row(city, city["geonameid"] in capital_ids, names, packages))
    if named:
        raise ValueError(f"handmade_city_names.tsv names no city of GeoNames: {', '.join(map(str, sorted(named)))}")
    return rows


def find_capitals(cities: list[Row], capitals: set[tuple[str, str]]) -> set[int]:
    """The largest city that bears the capital's name in each country."""
    best: dict[tuple[str, str], Row] = {}
    for city in cities:
        for name in {plain(city["name"]), *(plain(other) for other in city["alternatenames"])}:
            place = (city["countrycode"], name)
            if place in capitals and rank(city, place) > rank(best.get(place), place):
                best[place] = city
    return {city["geonameid"] for city in best.values()}


def rank(city: Row | None, place: tuple[str, str]) -> tuple[bool, int]:
    """A city of that very name before one that has it as an alternate; then the larger."""
    if city is None:
        return (False, -1)
    return (plain(city["name"]) == place[1], city["population"])


def city_row(city: Row, is_capital: bool, names: Row, packages: Packages) -> Row:
    written = city["name"].replace("’", "'")
    name = names.get("name") or written
    country = city["countrycode"]
    known = city["population"] >= (KNOWN_CAPITAL if is_capital else KNOWN)
    forms = [form for form in (written, plain(written)) if form.isascii() and form.lower() not in packages.words]
    aliases = sorted({*parts(names.get("aliases", "")), *forms} - {name})
    listed = parts(names.get("ambiguous", ""))
    return {
        "key": f"geonames:{city['geonameid']}",
        "name": name,
        "aliases": aliases,
        "geonames": city["geonameid"],
        "parent": f"{country}.{city['admin1code']}",
        "country": country,
        "population": city["population"],
        "capital_of": country if is_capital else "",
        "ambiguous": [form for form in (name, *aliases) if form in listed or (not known and is_ambiguous(form, packages))],
        "find": "yes" if is_capital or city["population"] >= LARGE else "no",
    }


def is_ambiguous(name: str, packages: Packages) -> bool:
    """Whether the name is also an ordinary word, a common name of persons, or a company's."""
    persons = name in packages.surnames or name in packages.given_names
    return persons or name.lower() in packages.words or name in packages.companies


def plain(name: str) -> str:
    """The name without accents: "Chișinău" -> "Chisinau"."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'").replace("ø", "o").replace("ł", "l"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
