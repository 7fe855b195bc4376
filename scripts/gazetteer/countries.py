"""Countries, territories and states of the past."""

from __future__ import annotations

from pathlib import Path

from gazetteer.handmade import parts, read_handmade
from gazetteer.packages import Packages, Row

NOT_COUNTRIES = frozenset({"eu", "un", "zz", "ip", "cp", "cq", "dg", "bv", "hm", "um", "ta", "ac"})
"""What the table holds besides countries: unions, the world, and islands that news does not tell apart."""

KINGDOMS = frozenset({"nl", "dk"})
"""Here the first id is the realm with its lands overseas; the country that news means is the second."""


def country_rows(packages: Packages, gazetteer: Path) -> list[Row]:
    """One row a country; every row of handmade_country_names.tsv must meet a territory of that exact name."""
    named = {row["territory"]: row for row in read_handmade(gazetteer / "handmade_country_names.tsv")}
    territories = [one for one in packages.territories if "-" not in one["code"] and one["code"] not in NOT_COUNTRIES]
    unknown = sorted(set(named) - {one["name"] for one in territories})
    if unknown:
        raise ValueError(f"handmade_country_names.tsv names no territory of rigour: {', '.join(unknown)}")
    geonames = {row["iso"]: row for row in packages.countries}
    return [country_row(one, named.get(one["name"], {}), geonames) for one in territories]


def country_row(territory: Row, names: Row, geonames: dict[str, Row]) -> Row:
    key = territory["code"].upper()
    name = names.get("name") or territory["name"]
    facts = geonames.get(key, {})
    historic = bool(territory.get("is_historical"))
    parent = (territory.get("parent") or "").upper()
    return {
        "key": key,
        "name": name,
        "class": class_of(territory),
        "aliases": [alias for alias in parts(names.get("aliases", "")) if alias != name],
        "demonyms": parts(names.get("demonyms", "")),
        "wikidata": wikidata_id(territory),
        "geonames": facts.get("geonameid"),
        "iso": "" if historic or key == "IC" else key,
        "parent": "" if historic else parent,
        "population": facts.get("population"),
        "ambiguous": parts(names.get("ambiguous", "")),
    }


def wikidata_id(territory: Row) -> str:
    if territory["code"] in KINGDOMS:
        return str(territory["other_qids"][0])
    return str(territory["qid"])


def class_of(territory: Row) -> str:
    """A territory of another country is a part of it; Antarctica belongs to none."""
    if territory["code"] == "aq":
        return "kg:Region"
    return "kg:AdministrativeArea" if territory.get("parent") and not territory.get("is_historical") else "kg:Country"
