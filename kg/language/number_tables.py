"""The small tables under `ontology/lexicon/` that numbers, currencies, units and comparators are read with."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from kg.errors import OntologyError
from kg.resources import ontology_dir
from kg.tables import numbered_rows

COMPARATORS = ("=", "~", ">", "<", ">=", "<=")
SIDES = ("before", "after")


def filled_rows(path: Path, columns: tuple[str, ...]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """(line number, cells) of each row of a table in which no cell may be empty; else an OntologyError with the line."""
    rows = numbered_rows(path, columns)
    for number, cells in rows:
        if not all(cells):
            raise OntologyError(f"{path.name}, line {number}: expected {len(columns)} filled cells ({', '.join(columns)})")
    return rows


def _unique(path: Path, pairs: list[tuple[int, str, str]]) -> dict[str, str]:
    """Form -> meaning, where a form that stands twice is an error."""
    table: dict[str, str] = {}
    for number, form, meaning in pairs:
        if form in table:
            raise OntologyError(f"{path.name}, line {number}: {form!r} already stands in the table; give each form once")
        table[form] = meaning
    return table


def currencies_at(path: Path) -> dict[str, dict[str, str]]:
    """Currency words of the table at `path`, by kind ("prefix", "name", "code"): form -> ISO 4217 code, or a shared name."""
    kinds: dict[str, list[tuple[int, str, str]]] = {"prefix": [], "name": [], "code": []}
    for number, (form, kind, unit) in filled_rows(path, ("form", "kind", "unit")):
        if kind not in kinds:
            raise OntologyError(f"{path.name}, line {number}: the kind {kind!r} is not one of {', '.join(kinds)}")
        kinds[kind].append((number, form, unit))
    return {kind: _unique(path, pairs) for kind, pairs in kinds.items()}


def units_at(path: Path) -> dict[str, str]:
    """Units of measure of the table at `path`: form ("tonnes") -> the unit that is written ("tonnes")."""
    return _unique(path, [(number, form, unit) for number, (form, unit) in filled_rows(path, ("form", "unit"))])


def multipliers_at(path: Path) -> dict[str, Decimal]:
    """Multipliers of the table at `path`: form ("crore") -> factor (10000000)."""
    table: dict[str, Decimal] = {}
    for number, (form, factor) in filled_rows(path, ("form", "factor")):
        try:
            table[form] = Decimal(factor)
        except InvalidOperation:
            raise OntologyError(f"{path.name}, line {number}: the factor {factor!r} is not a number such as 1000000") from None
    return table


def comparators_at(path: Path) -> dict[str, dict[str, str]]:
    """Comparators of the table at `path`, by side ("before", "after" the number): form -> one of = ~ > < >= <=."""
    sides: dict[str, list[tuple[int, str, str]]] = {side: [] for side in SIDES}
    for number, (form, side, comparator) in filled_rows(path, ("form", "side", "comparator")):
        if side not in sides:
            raise OntologyError(f"{path.name}, line {number}: the side {side!r} is not one of {', '.join(SIDES)}")
        if comparator not in COMPARATORS:
            raise OntologyError(f"{path.name}, line {number}: {comparator!r} is not one of {' '.join(COMPARATORS)}")
        sides[side].append((number, form, comparator))
    return {side: _unique(path, pairs) for side, pairs in sides.items()}


@cache
def currencies() -> dict[str, dict[str, str]]:
    """The currency words of the ontology; see `currencies_at`."""
    return currencies_at(ontology_dir() / "lexicon" / "currencies.tsv")


@cache
def units() -> dict[str, str]:
    """The units of the ontology; see `units_at`."""
    return units_at(ontology_dir() / "lexicon" / "units.tsv")


@cache
def multipliers() -> dict[str, Decimal]:
    """The multipliers of the ontology; see `multipliers_at`."""
    return multipliers_at(ontology_dir() / "lexicon" / "multipliers.tsv")


@cache
def comparators() -> dict[str, dict[str, str]]:
    """The comparators of the ontology; see `comparators_at`."""
    return comparators_at(ontology_dir() / "lexicon" / "comparators.tsv")
