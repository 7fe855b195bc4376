"""Given names with the gender that they mark."""

from __future__ import annotations

from pathlib import Path

from gazetteer.handmade import read_handmade
from gazetteer.packages import Packages, Row

CLEAR = 0.9
"""The share of bearers from which a name marks a gender."""

RARE = 0.05
"""Percent of people below which an ordinary word ("Rich", "Joy") is not taken for a given name."""


def given_name_rows(packages: Packages, gazetteer: Path) -> list[Row]:
    """Name and gender; hand-made rows win over the census."""
    men, women = dict(packages.census("male.first")), dict(packages.census("female.first"))
    genders = {name: gender(men.get(name, 0.0), women.get(name, 0.0)) for name in {*men, *women} if len(name) > 1}
    for name in sorted(genders):
        if name.lower() in packages.words and max(men.get(name, 0.0), women.get(name, 0.0)) < RARE:
            del genders[name]
    genders |= {row["name"]: row["gender"] for row in read_handmade(gazetteer / "handmade_given_names.tsv")}
    return [{"name": name, "gender": mark} for name, mark in genders.items()]


def gender(men: float, women: float) -> str:
    share = men / (men + women) if men + women else 0.5
    if share >= CLEAR:
        return "m"
    return "f" if share <= 1 - CLEAR else "u"
