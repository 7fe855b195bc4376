"""The table of constructions that say what a number measures."""

from __future__ import annotations

from collections.abc import Callable

from kg.relations.figure_levels import level
from kg.relations.figure_nouns import counted_noun, noun_of, of_noun, stake
from kg.relations.figure_verbs import extent, money, people, traded, worth
from kg.relations.figures import Measured, Seat

Construction = Callable[[Seat], Measured | None]

CONSTRUCTIONS: tuple[Construction, ...] = (
    counted_noun,
    extent,
    level,
    of_noun,
    noun_of,
    stake,
    worth,
    money,
    traded,
    people,
)
"""Tried in this order: what stands nearest to the number is surest."""


def read_measure(seat: Seat) -> Measured | None:
    """What the quantity measures, by the first construction of CONSTRUCTIONS that fits; None where none does."""
    return next((found for construction in CONSTRUCTIONS if (found := construction(seat))), None)
