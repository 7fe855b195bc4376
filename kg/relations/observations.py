"""Statistical statements: what a sentence measures, of whom, when, how much, and how much it changed.

A number that says nothing of the kind ("two sides", a rank, an age) gives no observation. A change is folded into the
figure whose change it is: "reached 45 million, an increase of 5 million over 2017" is one observation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.language.quantities import SMALLEST_COUNT, find_quantities
from kg.language.quantity import Quantity
from kg.relations.compared_levels import ELLIPSIS, elliptical, lent, like_the_last, take_start
from kg.relations.constructions import read_measure
from kg.relations.figure_findings import GUESSED, LIKE_THE_LAST, FigureReading, Found, observation_of
from kg.relations.figure_hints import hint_for
from kg.relations.figure_levels import follows_to
from kg.relations.figure_seats import Placed, place_figures, times_of_levels
from kg.relations.figure_times import is_a_year_back, own_time
from kg.relations.figures import preposition_above
from kg.relations.folded_changes import completed, multiplied, reached_by, take_change
from kg.relations.measure_words import with_rate
from kg.relations.reading import Scene
from kg.relations.statistics_words import statistics_words
from kg.types import Mention, Observation, Span, When

_sum = re.compile(r"(?:[$£€¥]|\d) ?[\w.,]*(?: [\w.-]+){0,3} $")
_not_this = re.compile(r"\b(?:opposed to|instead of|rather than)(?: (?:a|an|the|about))? $")
BARE_STAKE = "observation: stake verb"


def read_observations(scenes: Iterable[Scene], mentions: Sequence[Mention]) -> list[Observation]:
    """The observations of a document's parsed sentences, in order; `mentions` are all those of the document, sorted."""
    found: list[Observation] = []
    for scene in scenes:
        sentence = scene.tree.sentence
        quantities = find_quantities(sentence.text, scene.times)
        if quantities:
            said = next((one for one in reversed(found) if one.about and one.evidence.confidence > GUESSED), None)
            found += observe(scene, quantities, hint_for(mentions, sentence.start, said, scene.ontology))
    return found


def observe(scene: Scene, quantities: Sequence[Quantity], subject_hint: Span | None = None) -> list[Observation]:
    """The observations of one parsed sentence, in its order. `quantities` has offsets of the sentence, as `scene.times` has.

    `subject_hint` is the mention that a figure is about where its sentence does not say.
    """
    placed = place_figures(scene.tree, quantities, scene.times, statistics_words())
    reading = FigureReading(scene, quantities, times_of_levels(placed, scene.times), subject_hint)
    found: list[Found] = []
    for one in placed:
        if _is_aside(one.quantity, scene.tree.sentence.text):
            continue
        if found and reached_by(found[-1], one):
            found[-1] = completed(reading, found[-1], one)
        elif one.change is not None:
            take_change(reading, one, found)
        elif preposition_above(one.seat, "from") is not None and not follows_to(one.seat):
            take_start(reading, one, found)
        elif not _is_small_talk(one.quantity):
            level = _level(reading, one, found)
            found += [level] if level else []
    return [multiplied(one) for one in found]


def _is_aside(quantity: Quantity, text: str) -> bool:
    """Whether a figure is the same sum in other money, "$9bn (£5bn; 7bn euros)", or what is not so: "as opposed to 5%"."""
    before = text[: quantity.start]
    opened = before.rpartition("(")[2]
    converted = quantity.kind == "money" and ")" not in opened and "(" in before and _sum.search(before[: -len(opened) - 1])
    return bool(converted and not re.search(r"[a-z]{4,}", opened)) or bool(_not_this.search(before))


def _is_small_talk(quantity: Quantity) -> bool:
    return quantity.kind == "count" and abs(quantity.value) < SMALLEST_COUNT


def _level(reading: FigureReading, placed: Placed, found: Sequence[Found]) -> Found | None:
    """A figure with its own measure."""
    measured = read_measure(placed.range_end or placed.seat) or read_measure(placed.seat)
    if measured is not None and measured.rule != BARE_STAKE:
        rates = [one for one in reading.quantities if one.kind == "ratio"]
        measured = replace(measured, measure=with_rate(reading.scene.tree, measured.measure, measured.noun, rates))
    elif like := like_the_last(placed, found):
        measured, placed = like, lent(placed, found[-1])
    elif measured is None:
        measured = elliptical(placed, found)
    if measured is None:
        return None
    observation = observation_of(reading, placed, measured)
    text = placed.seat.tree.sentence.text
    if observation is not None and is_a_year_back(text, placed.quantity):
        level = found[-1].observation.when if found else observation.when
        observation = replace(observation, when=own_time(text, placed.quantity, reading.times, level) or When())
    elif observation is not None and measured.rule in (LIKE_THE_LAST, ELLIPSIS):
        own = own_time(text, placed.quantity, reading.times, observation.when)
        observation = observation if own is None else replace(observation, when=own)
    return Found(placed, measured, observation) if observation else None
