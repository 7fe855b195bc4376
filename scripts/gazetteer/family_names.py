"""Family names, by which a single word that may be somebody's is told from one that a firm made up."""

from __future__ import annotations

from gazetteer.given_names import LATIN
from gazetteer.packages import Packages, Row

SHORTEST = 4
"""Letters: a shorter word is too often a family name and something else."""


def family_name_rows(packages: Packages) -> list[Row]:
    """The family names of the census and of Faker's countries, in Latin letters, without ordinary words."""
    names = {*(name for name, _ in packages.census("all.last")), *packages.worldly_family_names}
    return [
        {"name": name}
        for name in sorted(names)
        if LATIN.fullmatch(name) and len(name) >= SHORTEST and name.lower() not in packages.words
    ]
