"""Choosing among the things that share a name: by type, by the countries that a document speaks of, by size."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kg.resolve.gazetteer_tables import BROADER, Entry

DOMINANT = 5
"""How many times larger a place must be than its namesakes to be meant where nothing tells them apart."""

OVERWHELMING = 50
"""How many times larger a place must be to be meant even where only its namesake's country is spoken of: London."""

CAPITAL_WEIGHT = 50
"""News speaks of a capital as of a city that is so many times as large."""

CITY_SHARE = 5
"""Up to how many times its homonymous city a region is little more than that city: Moscow, Tokyo, but not Quebec."""


def choose(senses: tuple[Entry, ...], type_hint: str | None, countries: Collection[str]) -> Entry | None:
    """The one sense that is meant, or None where that cannot be told. `countries` are keys."""
    fitting = tuple(entry for entry in senses if fits(entry.type, type_hint) and (type_hint or not entry.requires))
    fitting = outermost(fitting)
    fitting = continents(fitting)
    fitting = largest(fitting, OVERWHELMING)
    fitting = within(fitting, countries)
    fitting = largest(fitting, DOMINANT)
    return fitting[0] if len(fitting) == 1 else None


def fits(type_: str, hint: str | None) -> bool:
    """Whether a class is the wished one, below it or above it: a model that says "Place" may mean a city."""
    return hint is None or hint in (type_, BROADER.get(type_)) or BROADER.get(hint) == type_


def outermost(senses: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Without what lies in its own namesake: the country stays, or the region, or the city that is most of its region."""
    keys = {entry.key for entry in senses}
    kept = [entry for entry in senses if entry.country not in keys]
    regions = {entry.key: entry for entry in kept if entry.type == "kg:AdministrativeArea"}
    dropped: set[str] = set()
    for entry in kept:
        region = regions.get(entry.parent or "")
        if region and entry.type == "kg:City":
            dropped.add(region.key if region.population <= CITY_SHARE * entry.population else entry.key)
    return tuple(entry for entry in kept if entry.key not in dropped)


def continents(senses: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Without small towns beside a region that is known everywhere and of which no population is told: Asia."""
    if any(entry.type == "kg:Region" and entry.findable for entry in senses):
        return tuple(entry for entry in senses if entry.findable)
    return senses


def within(senses: tuple[Entry, ...], countries: Collection[str]) -> tuple[Entry, ...]:
    """The senses that are, or lie in, a country of the context, where there are any."""
    named = tuple(entry for entry in senses if entry.key in countries or entry.country in countries)
    return named or senses


def largest(senses: tuple[Entry, ...], times: int) -> tuple[Entry, ...]:
    """The place that is so many times larger than each of its namesakes, where there is one."""
    ranked = likeliest_first(senses)
    if len(ranked) > 1 and weight(ranked[0]) >= times * max(weight(ranked[1]), 1):
        return (ranked[0],)
    return senses


def likeliest_first(senses: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(senses, key=lambda entry: (-weight(entry), entry.key)))


def weight(entry: Entry) -> int:
    return entry.population * CAPITAL_WEIGHT if entry.capital_of else entry.population
