"""The country that a document is about, where it is plainly one: whose "Foreign Minister" it means without saying so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.schema import Ontology
from kg.types import Mention

FEWEST, SHARE = 3, 0.6
"""It must be named so often, and be so much of all mentions of countries."""


def home_country(mentions: Sequence[Mention], ontology: Ontology) -> tuple[Mention, ...]:
    """The mentions of that country in order; none where no country stands out."""
    countries = [one for one in mentions if ontology.is_a(one.type, "kg:Country") and not one.pronominal]
    count = Counter(one.chain for one in countries)
    if not count:
        return ()
    chain, times = min(count.items(), key=lambda pair: (-pair[1], pair[0]))
    if times < FEWEST or times < SHARE * len(countries):
        return ()
    return tuple(one for one in countries if one.chain == chain)
