"""Which country "the North African nation" or "the Ukrainian capital" can be: what is known of regions and capitals."""

from __future__ import annotations

import functools

from kg.language.coreference.candidates import REACH, candidates
from kg.language.coreference.discourse import COUNTRY, Discourse
from kg.language.coreference.surroundings import asks_nothing
from kg.resolve.gazetteer import load_gazetteer
from kg.resources import ontology_dir
from kg.tables import read_table

CAPITAL = "capital"


@functools.cache
def load_regions() -> dict[str, frozenset[str]]:
    """Words of a region -> the names of its countries, from `lexicon/country_regions.tsv`; the longest words first."""
    rows = read_table(ontology_dir() / "lexicon" / "country_regions.tsv", ("region", "countries"))
    return {region: frozenset(names.split("|")) for region, names in sorted(rows, key=lambda row: -len(row[0]))}


def countries_of(modifiers: tuple[str, ...]) -> frozenset[str] | None:
    """The countries of the region that the words before "country" name; None where they say something else besides."""
    said = " ".join(word for word in modifiers if not asks_nothing(word) or word == "-").replace(" - ", "-")
    return load_regions().get(said)


def join_country(where: Discourse, i: int) -> bool:
    """Join "the North African country" to the nearest country of the region, where one alone is the nearest."""
    countries = countries_of(where.chains.references[i].modifiers)
    if countries is None:
        return False

    def fits(root: int) -> int | None:
        return 0 if where.chains.type(root) == COUNTRY and _names(where, root) & countries else None

    found = candidates(where, i, fits, reach=REACH)
    named = {one.root for one in found}
    return len(named) == 1 and where.chains.join(i, found[0].reference, "description: the country of the region")


def join_capital(where: Discourse, i: int) -> bool:
    """Join "the Ukrainian capital" to the city that is the capital of the country and is named in the text before."""
    one = where.chains.references[i]
    inside = (where.place_at(one.sentence, token) for token in range(one.first, one.head))
    countries = {where.chains.root(found) for found in inside if found is not None}
    if len(countries) != 1:
        return False
    country = _names(where, countries.pop())

    def fits(root: int) -> int | None:
        return 0 if where.chains.type(root) == "kg:City" and _capital_of(where, root) & country else None

    found = candidates(where, i, fits, reach=len(where.text.sentences), window=len(where.chains.references))
    return len(found) == 1 and where.chains.join(i, found[0].reference, "description: the capital of the country")


def _names(where: Discourse, root: int) -> frozenset[str]:
    """What the gazetteer calls a chain, or the text."""
    return frozenset(one.name.canonical or one.name.text for one in where.chains.names(root) if one.name)


def _capital_of(where: Discourse, root: int) -> frozenset[str]:
    """The names of the countries whose capital a city is."""
    gazetteer = load_gazetteer()
    entries = [entry for name in _names(where, root) for entry in gazetteer.lookup(name) if entry.capital_of]
    return frozenset(country.name for entry in entries if (country := gazetteer.entry(entry.capital_of or "")) is not None)
