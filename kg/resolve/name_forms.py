"""Looser forms of a name, for a look-up that has failed: "the Gambia's" -> "Gambia", "Shaoxing City" -> "Shaoxing"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.resolve.name_search import title_case

Kinds = tuple[str, ...]
"""The classes that a looser form may stand for; empty means any."""

AREA: Kinds = ("kg:AdministrativeArea",)
CITY: Kinds = ("kg:City",)
STATE: Kinds = ("kg:Country",)

KIND_WORDS: dict[str, Kinds] = {
    "autonomous region": AREA,
    "canton": AREA,
    "city": CITY,
    "county": AREA,
    "department": AREA,
    "emirate": (*AREA, *STATE),
    "governorate": AREA,
    "kingdom": STATE,
    "municipality": (*CITY, *AREA),
    "oblast": AREA,
    "prefecture": AREA,
    "principality": STATE,
    "province": AREA,
    "region": AREA,
    "republic": (*STATE, *AREA),
    "state": (*AREA, *STATE),
    "territory": AREA,
    "voivodeship": AREA,
}
"""The words that say what a name is the name of."""

WORDS = "|".join(sorted(KIND_WORDS, key=lambda word: (-len(word), word)))
BEFORE = re.compile(rf"^(?P<kind>{WORDS}) of (?:the )?(?P<name>.+)$", re.IGNORECASE)
AFTER = re.compile(rf"^(?P<name>.+?) (?P<kind>{WORDS})$", re.IGNORECASE)
ARTICLE = re.compile(r"^the ", re.IGNORECASE)


def looser_forms(name: str) -> Iterator[tuple[str, Kinds]]:
    """(form, classes it may stand for), the nearest first; never the name itself."""
    bare = ARTICLE.sub("", re.sub(r"'s?$", "", name))
    candidates: list[tuple[str, Kinds]] = [(bare, ()), (f"the {bare}", ()), (f"The {bare}", ())]
    if bare.isupper() and len(bare) > 3:
        candidates.append((title_case(bare.lower()), ()))
    found = BEFORE.match(bare) or AFTER.match(bare)
    if found:
        candidates.append((found["name"], KIND_WORDS[found["kind"].lower()]))
    for form, kinds in candidates:
        if form and form != name:
            yield form, kinds
