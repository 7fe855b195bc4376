"""Given names with the gender that they mark."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from gazetteer.handmade import read_handmade
from gazetteer.packages import Packages, Row

CLEAR = 0.9
"""The share of bearers from which a name marks a gender."""

RARE = 0.05
"""Percent of people below which an ordinary word ("Rich", "Joy") is not taken for a given name."""


LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ɏ][a-zß-öø-ÿĀ-ɏ]{2,}")
"""One word in Latin letters, of three letters at least: shorter ones are words and acronyms as well."""


def given_name_rows(packages: Packages, gazetteer: Path, taken: Collection[str]) -> list[Row]:
    """Name and gender; hand-made rows win over the census, and that over the lists of the world.

    `taken` are names of large places, which a name of those lists may not be.
    """
    worldly = {name: _marked(marks) for name, marks in packages.worldly_names.items() if _is_worldly(name, packages, taken)}
    men, women = dict(packages.census("male.first")), dict(packages.census("female.first"))
    genders = {name: gender(men.get(name, 0.0), women.get(name, 0.0)) for name in {*men, *women} if len(name) > 1}
    for name in sorted(genders):
        if name.lower() in packages.words and max(men.get(name, 0.0), women.get(name, 0.0)) < RARE:
            del genders[name]
    genders = worldly | genders
    genders |= {row["name"]: row["gender"] for row in read_handmade(gazetteer / "handmade_given_names.tsv")}
    return [{"name": name, "gender": mark} for name, mark in genders.items()]


def _is_worldly(name: str, packages: Packages, taken: Collection[str]) -> bool:
    """Whether a name of Faker's is good enough: no family name of the commonest, no place, firm or ordinary word."""
    others = (packages.surnames, packages.companies, taken)
    return LATIN.fullmatch(name) is not None and name.lower() not in packages.words and not any(name in one for one in others)


def _marked(marks: Collection[str]) -> str:
    """The gender of the lists that a name stands in; the lists for both repeat those for one."""
    only = set(marks) - {"u"}
    return only.pop() if len(only) == 1 else "u"


def gender(men: float, women: float) -> str:
    share = men / (men + women) if men + women else 0.5
    if share >= CLEAR:
        return "m"
    return "f" if share <= 1 - CLEAR else "u"
