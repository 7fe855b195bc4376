"""First-level regions of all countries: provinces, states, Laender, oblasts."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from gazetteer.cities import is_ambiguous, plain
from gazetteer.handmade import parts, read_handmade
from gazetteer.packages import Packages, Row

LARGE = 1_000_000
"""Inhabitants in towns from which a region that rigour does not list may be found anywhere in a text."""

KNOWN = 2_000_000
"""Inhabitants in towns from which a region is meant by a name that some people bear too: Scotland, Shanghai."""

KIND = (
    r"Province|Governorate|Region|Prefecture|State|County|District|Department|Canton|Parish|Voivodeship|Emirate|"
    r"Municipality|Republic|Division|Autonomous Region|Autonomous Republic|Krai|Metropolitan City|Federal District"
)
WITH_KIND = re.compile(rf"^(?P<name>[A-Z].+?) (?:{KIND})$")
KIND_OF = re.compile(rf"^(?:{KIND}) of (?P<name>[A-Z].+)$")
POINTS = re.compile(
    r"^(North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|Capital|Centre|Center|[- ])+$"
)


def region_rows(packages: Packages, countries: list[Row], cities: list[Row], gazetteer: Path) -> list[Row]:
    """One row a region, named as in handmade_region_names.tsv, else as in rigour, else by the most English name of GeoNames."""
    listed = {one["code"].upper(): one for one in packages.territories if "-" in one["code"]}
    named = {(row["country"], row["region"]): row for row in read_handmade(gazetteer / "handmade_region_names.tsv")}
    country_names = {row["key"]: row["name"] for row in countries}
    keys = {row["key"] for row in countries}
    populations: Counter[str] = Counter()
    for city in cities:
        populations[city["parent"]] += city["population"]
    kept = [one for one in packages.subdivisions if one["admin"].split(".")[0] in keys and one["admin"] and one["geonames"]]
    rows = [
        region_row(
            one,
            listed.get(one["iso"], {}),
            named.pop((country_names[one["admin"].split(".")[0]], one["name"]), {}),
            populations[one["admin"]],
            packages,
        )
        for one in kept
    ]
    if named:
        raise ValueError(f"handmade_region_names.tsv names no region of GeoNames: {', '.join(map(str, sorted(named)))}")
    return unrepeated(rows)


def region_row(region: Row, territory: Row, names: Row, population: int, packages: Packages) -> Row:
    country = region["admin"].split(".")[0]
    latin = [name for name in [region["name"], *parts(region["aliases"])] if is_latin(name)]
    listed = re.sub(r" \(.*\)$", "", territory.get("name", ""))
    name = names.get("name") or (listed if is_latin(listed) else "") or english_name(latin, region["name"], packages)
    aliases = region_aliases(name, [*parts(names.get("aliases", "")), *latin], packages)
    demonyms = parts(names.get("demonyms", ""))
    listed_forms = parts(names.get("ambiguous", ""))
    forms = [form for form in (name, *aliases) if form not in listed_forms]
    return {
        "key": region["admin"],
        "name": name,
        "aliases": aliases,
        "demonyms": demonyms,
        "wikidata": territory.get("qid"),
        "geonames": region["geonames"],
        "iso": region["iso"],
        "parent": country,
        "country": country,
        "population": population,
        "find": "yes" if is_findable(name, bool(listed or names), population, packages) else "no",
        "ambiguous": [*listed_forms, *(form for form in forms if is_ambiguous_region(form, population, packages))],
    }


def is_findable(name: str, listed: bool, population: int, packages: Packages) -> bool:
    """Whether the name may be looked for anywhere: known or large, no point of the compass, no ordinary word."""
    return (listed or (population >= LARGE and name.lower() not in packages.words)) and not POINTS.match(name)


def is_ambiguous_region(name: str, population: int, packages: Packages) -> bool:
    """Large regions are meant by their name even if it is a surname or a rare word, but not if it is a given name."""
    return name in packages.given_names if population >= KNOWN else is_ambiguous(name, packages)


def english_name(names: list[str], native: str, packages: Packages) -> str:
    """The name that stands before "Province" or after "State of", else the native one in plain letters."""
    for name in names:
        found = WITH_KIND.match(name) or KIND_OF.match(name)
        if found and found["name"].lower() not in packages.words:
            return found["name"]
    return re.sub(r" (Sheng|Shi)$", "", native)


def region_aliases(name: str, names: list[str], packages: Packages) -> list[str]:
    """All names in Latin letters, and their forms without accents; no code, no "Central District"."""
    forms = {form for one in [*names, name] for form in (one, plain(one))}
    telling = {form for form in forms if any(word.lower() not in packages.words for word in form.split())}
    return sorted(form for form in telling if form != name and len(form) > 3 and form[0].isupper())


def is_latin(name: str) -> bool:
    return bool(name) and all(ord(letter) < 0x250 or letter in "’'" or 0x1E00 <= ord(letter) < 0x1F00 for letter in name)


def unrepeated(rows: list[Row]) -> list[Row]:
    """The rows with each key once: the largest region keeps it."""
    best: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: (-row["population"], row["iso"])):
        best.setdefault(row["key"], row)
    return list(best.values())
