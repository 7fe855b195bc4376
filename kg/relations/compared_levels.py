"""Levels that another figure stands beside: what a change starts from, and what a level is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.relations.figure_findings import LIKE_THE_LAST, START, FigureReading, Found, observation_of
from kg.relations.figure_levels import starting_level
from kg.relations.figure_seats import Placed
from kg.relations.figure_times import own_time
from kg.relations.figures import Measured, preposition_above
from kg.types import When

ELLIPSIS = "observation: count without its noun"
LESS_SURE = 0.6
EXPECTATIONS = ("forecast", "forecasts", "expectation", "expectations", "estimate", "estimates", "target", "targets", "average")


def take_start(reading: FigureReading, placed: Placed, found: list[Found]) -> None:
    """The level that a change starts from, where it has a time of its own: "fell to 94.4 in May from 97.1 in April"."""
    last = next((one for one in reversed(found) if _is_own(one)), None)
    measured = starting_level(placed.seat)
    if measured is None and last and (last.measured.changing or _alike(placed, last)):
        placed = lent(placed, last)
        # "grew 5 percent, down from 7 percent in May" is growth as well; "rose 5 percent from $3bn in May" is a level
        level = last.measured.changing if placed.quantity.unit != last.observation.unit else None
        measured = replace(last.measured, measure=level or last.measured.measure)
    text = placed.seat.tree.sentence.text
    when = own_time(text, placed.quantity, reading.scene.times, last.observation.when if last else When())
    if measured is None or when is None:
        return
    measured = replace(measured, changing=None, rule=START, confidence=LESS_SURE)
    observation = observation_of(reading, placed, measured)
    if observation is not None:
        # before the level that it leads to, which may still get its change
        found.insert(max(0, len(found) - 1), Found(placed, measured, replace(observation, when=when)))


def _is_own(found: Found) -> bool:
    """Whether a figure is what was measured, and not what was hoped for: "5 percent, below the forecast of 6 percent"."""
    return found.measured.measure.split(" ")[-1] not in EXPECTATIONS


def like_the_last(placed: Placed, found: Sequence[Found]) -> Measured | None:
    """What a bare figure measures beside one of the same unit: "a 20 pct stake, X taking the remaining 80 pct";
    "rose to 32 million, compared to 23 million in June"."""
    if not found or not _alike(placed, found[-1]):
        return None
    seat, last = placed.seat, found[-1].measured
    first = replace(seat, head=seat.tree.first_conjunct(seat.head))
    above = preposition_above(first, "to", "with")
    compared = above is not None and seat.tree.lowers[seat.tree.heads[above]] == "compared"
    compared = compared or preposition_above(first, "against", "versus") is not None
    compared = compared and first.head in seat.numbers  # not "against the national average of 7 percent"
    shared = last.measure.startswith("share of ") or last.measure.split(" ")[-1] in seat.words.stake_nouns
    share = placed.quantity.unit == "percent" and shared
    if not compared and not share:
        return None
    return Measured(last.measure, last.noun, LIKE_THE_LAST, LESS_SURE)


def elliptical(placed: Placed, found: Sequence[Found]) -> Measured | None:
    """What a bare count counts beside one that says it: "300 shops in Peru and 40 in Chile", "35 died, 120 were hurt"."""
    seat = placed.seat
    tree, head = seat.tree, seat.head
    if not found or placed.quantity.kind != "count" or found[-1].measured.rule != "observation: count of noun":
        return None
    last = found[-1].measured
    listed = tree.deps[head] in ("conj", "appos") and any(tree.lowers[i] in ("in", "at", "on") for i in tree.all(head, "prep"))
    hurt = tree.deps[head] in ("nsubj", "nsubjpass") and tree.tags[tree.heads[head]] == "VBN" and tree.tags[head] == "CD"
    if not listed and not hurt:
        return None
    return Measured(last.measure, head, ELLIPSIS, LESS_SURE)


def lent(placed: Placed, last: Found) -> Placed:
    """A bare figure with the unit of the one before it: "3.2 million tonnes, up from 2.9 million last season"."""
    quantity = placed.quantity
    if quantity.unit is not None or quantity.kind != "count" or last.measured.changing:
        return placed
    return replace(placed, seat=replace(placed.seat, quantity=replace(quantity, unit=last.observation.unit)))


def _alike(placed: Placed, last: Found) -> bool:
    unit = placed.quantity.unit
    return unit == last.observation.unit or (unit is None and placed.quantity.kind == "count")
