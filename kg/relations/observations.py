"""Statistical statements: what a sentence measures, of whom, when, how much, and how much it changed.

A number that says nothing of the kind ("two sides", a rank, an age) gives no observation. A change is folded into the
figure whose change it is: "reached 45 million, an increase of 5 million over 2017" is one observation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.language.quantities import Quantity
from kg.language.tree import Tree
from kg.relations.changes import Change, changed_thing, read_change
from kg.relations.figure_subjects import clause_of, places_of_figure, subject_of_figure
from kg.relations.figure_times import change_basis, time_of_figure
from kg.relations.figures import Measured, Seat, preposition_above, read_measure
from kg.relations.measure_words import with_rate
from kg.relations.reading import Scene
from kg.relations.statistics_words import StatisticsWords, statistics_words
from kg.types import Observation, Span

SMALLEST_COUNT = 5
"""A count below this ("two sides", "three men") tells who acts, and is no statistic."""


@dataclass(frozen=True, slots=True)
class _Found:
    """An observation with what later figures of its sentence may need of it."""

    seat: Seat
    measured: Measured
    observation: Observation


def observe(scene: Scene, quantities: Sequence[Quantity], subject_hint: Span | None = None) -> list[Observation]:
    """The observations of one parsed sentence, in its order. `quantities` has offsets of the sentence, as `scene.times` has.

    `subject_hint` is the mention that a figure is about where its sentence does not say.
    """
    seats = seats_of(scene.tree, quantities, scene, statistics_words())
    rates = [one for one in quantities if one.kind == "ratio"]
    times = _own_times(scene, seats)
    found: list[_Found] = []
    for number, seat in enumerate(seats):
        later = seats[number + 1].quantity.start if number + 1 < len(seats) else len(scene.tree.sentence.doc.text)
        change = read_change(seat)
        if change is not None:
            _take_change(scene, seat, change, found, later, subject_hint)
            continue
        measured = read_measure(_upper_end(seat, seats[number + 1 : number + 2])) or _like_the_last(seat, found)
        if measured is None or _is_previous_level(seat) or _is_small_talk(seat):
            continue
        measured = replace(measured, measure=with_rate(scene.tree, measured.measure, measured.noun, rates))
        one = _observation(scene, seat, measured, subject_hint, [other.quantity for other in seats])
        if one is not None:
            found.append(_Found(seat, measured, one))
    return [_multiplied(one) for one in found]


def seats_of(tree: Tree, quantities: Sequence[Quantity], scene: Scene, words: StatisticsWords) -> list[Seat]:
    """The quantities with their tokens; those inside a name ("the Group of 20", "Fortune 500") are left out."""
    placed = [(one, _tokens(tree, one.number_start, one.end)) for one in quantities]
    times = [i for time in scene.times for i in _tokens(tree, time.start, time.end)]
    numbers = frozenset([*times, *(i for _, tokens in placed for i in tokens)])
    seats = []
    for one, tokens in placed:
        name = tree.covering.get(tokens[0]) if tokens else None
        if not tokens or one.kind == "ratio" or (name is not None and not name.pronominal):
            continue
        head = tree.first_conjunct(tree.head_of(range(tokens[0], tokens[-1] + 1)))
        own = head if head in tokens or head in numbers else tree.head_of(range(tokens[0], tokens[-1] + 1))
        seats.append(Seat(tree, one, tokens, own, words, numbers))
    return seats


def _tokens(tree: Tree, start: int, end: int) -> tuple[int, ...]:
    return tuple(i for i, at in enumerate(tree.offsets) if at < end and at + len(tree.words[i]) > start)


def _upper_end(seat: Seat, following: Sequence[Seat]) -> Seat:
    """The seat of the upper end for the lower end of a range: the noun stands behind both."""
    if seat.quantity.comparator != ">=" or not following:
        return seat
    between = seat.tree.sentence.doc.text[seat.quantity.end : following[0].quantity.start].strip()
    return following[0] if between in ("and", "to", "-", "–", "—") else seat


def _is_previous_level(seat: Seat) -> bool:
    """ "narrowed to 1.1 million from 2.6 million": the second figure is the change's starting point."""
    preposition = preposition_above(seat, "from")
    return preposition is not None


def _is_small_talk(seat: Seat) -> bool:
    return seat.quantity.kind == "count" and abs(seat.quantity.value) < SMALLEST_COUNT


def _like_the_last(seat: Seat, found: Sequence[_Found]) -> Measured | None:
    """A bare figure beside one of the same unit measures the same: "a 20 pct stake, X taking the remaining 80 pct";
    "rose to 32 million, compared to 23 million in June"."""
    if not found or found[-1].seat.quantity.unit != seat.quantity.unit:
        return None
    last = found[-1].measured
    compared = (
        preposition_above(seat, "to", "with") is not None and seat.tree.lowers[seat.tree.heads[seat.parent]] == "compared"
    )
    share = seat.quantity.unit == "percent" and last.measure.split(" ")[-1] in seat.words.stake_nouns
    if not compared and not share:
        return None
    return Measured(last.measure, last.noun, "observation: like the figure before", 0.6)


def _observation(
    scene: Scene, seat: Seat, measured: Measured, hint: Span | None, others: Sequence[Quantity]
) -> Observation | None:
    quantity = seat.quantity
    trigger = clause_of(scene.tree, seat.head)[1]
    judged = scene.factuality(seat.head if trigger is None else trigger)
    if judged.negative:
        return None
    about = subject_of_figure(scene, measured.noun, hint)
    speakers = scene.speakers(judged, (about,) if about else ())
    return Observation(
        measure=measured.measure,
        value=quantity.value,
        evidence=scene.evidence(measured.rule, measured.confidence),
        about=about,
        unit=quantity.unit,
        comparator=quantity.comparator,
        when=time_of_figure(scene.tree, quantity, seat.head, scene.times, others),
        places=places_of_figure(scene, measured.noun, about),
        attributed_to=tuple(one for one in speakers if one != about),
    )


def _take_change(scene: Scene, seat: Seat, change: Change, found: list[_Found], later: int, hint: Span | None) -> None:
    """Fold a change into the level it belongs to, before or behind it; or make an observation of what changed."""
    text = scene.tree.sentence.doc.text
    basis, end = change_basis(text, seat.quantity, scene.times, later)
    value = -abs(seat.quantity.value) if change.direction == "decline" else seat.quantity.value
    if found and change.kind != "verb" and _belongs_to(scene.tree, found[-1].seat, seat):
        base = found[-1]
        if base.observation.change is None and change.kind != "comparison":
            changed = replace(base.observation, change=value, change_unit=seat.quantity.unit, change_basis=basis)
            found[-1] = replace(base, observation=changed)
        return
    measured = changed_thing(seat, change) if change.kind != "comparison" else None
    one = _observation(scene, seat, measured, hint, ()) if measured else None
    if one is not None and measured is not None:
        found.append(_Found(seat, measured, replace(one, change_basis=basis)))


def _belongs_to(tree: Tree, base: Seat, seat: Seat) -> bool:
    """Whether a change stands in apposition to the level before it: behind a comma, without another full verb between."""
    between = range(base.tokens[-1] + 1, seat.tokens[0])
    apart = any(tree.words[i] in (",", "(", "-", "–", "—") for i in between)
    return apart and not any(tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") for i in between)


def _multiplied(found: _Found) -> Observation:
    """ "doubled to 48,300" is a change of 100 percent; "more than doubled" says no exact change."""
    seat = found.seat
    preposition = preposition_above(seat, "to")
    if found.observation.change is not None or preposition is None:
        return found.observation
    verb = seat.tree.heads[preposition]
    percent = seat.words.multiplying_verbs.get(seat.tree.lemma(verb))
    blurred = any(seat.tree.deps[i] == "advmod" for i in seat.tree.children[verb] if i < verb)
    if percent is None or blurred:
        return found.observation
    return replace(found.observation, change=Decimal(percent), change_unit="percent")
