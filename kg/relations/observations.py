"""Statistical statements: what a sentence measures, of whom, when, how much, and how much it changed.

A number that says nothing of the kind ("two sides", a rank, an age) gives no observation. A change is folded into the
figure whose change it is: "reached 45 million, an increase of 5 million over 2017" is one observation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.language.quantities import SMALLEST_COUNT, find_quantities
from kg.language.quantity import Quantity
from kg.language.times import TimeExpression
from kg.relations.changes import changed_thing
from kg.relations.constructions import read_measure
from kg.relations.figure_hints import hint_for, topic_of_sentence
from kg.relations.figure_levels import starting_level
from kg.relations.figure_seats import Placed, place_figures, times_of_levels
from kg.relations.figure_subjects import clause_of, owner_of, places_of_figure, subject_of_figure
from kg.relations.figure_times import change_basis, is_a_year_back, own_time, time_of_figure
from kg.relations.figures import Measured, preposition_above
from kg.relations.measure_words import with_rate
from kg.relations.reading import Scene
from kg.relations.statistics_words import statistics_words
from kg.types import Mention, Observation, Span, When

FURTHEST = 20
"""How many words may stand between a level and the change in apposition to it."""
OPPOSITE = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
"""Who may not hold "more than 5 percent" may hold 5 at most."""
LIKE_THE_LAST = "observation: like the figure before"
START = "observation: where a change starts"
LESS_SURE = 0.6
BARE_STAKE = "observation: stake verb"
_stop = r"(?!(?:and|but|which|that|as|while|after|compared)\b)"
_toward = (
    rf"(?: from [^,;]{{1,60}}?)?(?: {_stop}[\w'’-]+){{0,8}}? (?:to|at)"
    r"(?: (?:an?|the|its|new|record|reach|hit|all-time|seasonally|adjusted|seasonally-adjusted|unadjusted|provisional|annual|"
    r"annuali[sz]ed|rate|high|low|peak|level|total|of))* "
)
_TO = re.compile(_toward)
GUESSED = 0.7
"""What is left of an observation's confidence where its sentence does not say whom it is about."""


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
    reading = _Reading(scene, quantities, times_of_levels(placed, scene.times), subject_hint)
    found: list[_Found] = []
    for one in placed:
        if found and _reached_by(found[-1], one):
            found[-1] = _completed(reading, found[-1], one)
        elif one.change is not None:
            _take_change(reading, one, found)
        elif preposition_above(one.seat, "from") is not None:
            _take_start(reading, one, found)
        elif not _is_small_talk(one.quantity):
            level = _level(reading, one, found)
            found += [level] if level else []
    return [_multiplied(one) for one in found]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence while its figures are read."""

    scene: Scene
    quantities: Sequence[Quantity]
    times: Sequence[TimeExpression]
    hint: Span | None


@dataclass(frozen=True, slots=True)
class _Found:
    """An observation with what later figures of its sentence may need of it."""

    placed: Placed
    measured: Measured
    observation: Observation


def _verb_of_level(placed: Placed) -> int | None:
    """The verb that a level is reached by: "rose 5 percent to 20 million"."""
    preposition = preposition_above(placed.seat, "to")
    return None if preposition is None else placed.seat.tree.heads[preposition]


def _take_start(reading: _Reading, placed: Placed, found: list[_Found]) -> None:
    """The level that a change starts from, where it has a time of its own: "fell to 94.4 in May from 97.1 in April"."""
    last = found[-1] if found else None
    measured = starting_level(placed.seat)
    if measured is None and last and (last.measured.changing or last.placed.quantity.unit == placed.quantity.unit):
        measured = replace(last.measured, measure=last.measured.changing or last.measured.measure)
    text = placed.seat.tree.sentence.text
    when = own_time(text, placed.quantity, reading.scene.times, last.observation.when if last else When())
    if measured is None or when == When():
        return
    measured = replace(measured, changing=None, rule=START, confidence=LESS_SURE)
    observation = _observation(reading, placed, measured)
    if observation is not None:
        # before the level that it leads to, which may still get its change
        found.insert(max(0, len(found) - 1), _Found(placed, measured, replace(observation, when=when)))


def _is_small_talk(quantity: Quantity) -> bool:
    return quantity.kind == "count" and abs(quantity.value) < SMALLEST_COUNT


def _level(reading: _Reading, placed: Placed, found: Sequence[_Found]) -> _Found | None:
    """A figure with its own measure."""
    measured = read_measure(placed.range_end or placed.seat) or read_measure(placed.seat)
    if measured is not None and measured.rule != BARE_STAKE:
        rates = [one for one in reading.quantities if one.kind == "ratio"]
        measured = replace(measured, measure=with_rate(reading.scene.tree, measured.measure, measured.noun, rates))
    else:
        measured = _like_the_last(placed, found) or measured
    if measured is None:
        return None
    observation = _observation(reading, placed, measured)
    text = placed.seat.tree.sentence.text
    if observation is not None and is_a_year_back(text, placed.quantity):
        level = found[-1].observation.when if found else observation.when
        observation = replace(observation, when=own_time(text, placed.quantity, reading.times, level))
    return _Found(placed, measured, observation) if observation else None


def _like_the_last(placed: Placed, found: Sequence[_Found]) -> Measured | None:
    """What a bare figure measures beside one of the same unit: "a 20 pct stake, X taking the remaining 80 pct";
    "rose to 32 million, compared to 23 million in June"."""
    if not found or found[-1].placed.quantity.unit != placed.quantity.unit:
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


def _observation(reading: _Reading, placed: Placed, measured: Measured) -> Observation | None:
    """The observation, unless the sentence denies it; a bound that is denied is the opposite bound."""
    scene, quantity, head = reading.scene, placed.quantity, placed.seat.head
    verb = clause_of(scene.tree, head)[1]
    judged = scene.factuality(head if verb is None else verb)
    if judged.negative and quantity.comparator not in OPPOSITE:
        return None
    said = (owner_of(scene, head) if measured.rule == LIKE_THE_LAST else None) or subject_of_figure(scene, measured.noun)
    about = said or topic_of_sentence(scene, head) or reading.hint
    confidence = measured.confidence if said else measured.confidence * GUESSED
    return Observation(
        measure=measured.measure,
        value=quantity.value,
        evidence=scene.evidence(measured.rule, confidence),
        about=about,
        unit=quantity.unit,
        comparator=OPPOSITE[quantity.comparator] if judged.negative else quantity.comparator,
        when=time_of_figure(scene.tree, quantity, placed.end, (head, measured.noun), reading.times, reading.quantities),
        places=places_of_figure(scene, measured.noun, about),
        attributed_to=tuple(one for one in scene.speakers(judged, ()) if one != about),
    )


def _take_change(reading: _Reading, placed: Placed, found: list[_Found]) -> None:
    """Fold a change into the level before it or, by the same verb, behind it; else make an observation of what changed."""
    change = placed.change
    assert change is not None
    if found and found[-1].placed.change is None and change.kind != "verb" and _stands_beside(found[-1].placed, placed):
        if found[-1].observation.change is None and (change.kind != "comparison" or placed.basis):
            found[-1] = replace(found[-1], observation=_changed(found[-1].observation, placed))
        return
    measured = changed_thing(placed.seat, change) if change.kind != "comparison" else None
    observation = _observation(reading, placed, measured) if measured else None
    if measured and observation:
        found.append(_Found(placed, measured, replace(observation, change_basis=placed.basis)))


def _reached_by(change: _Found, placed: Placed) -> bool:
    """Whether a level stands behind a change with nothing but "to": "a 26% rise in annual profits to $16.2bn"."""
    quantity = placed.quantity
    between = placed.seat.tree.sentence.text[change.placed.end : quantity.start]
    # "rose 3% at 212 pence", but not "rose 3% at 20 plants"
    priced = quantity.unit is not None or " at " not in f"{between} "
    return change.measured.changing is not None and priced and bool(_TO.fullmatch(between))


def _completed(reading: _Reading, change: _Found, placed: Placed) -> _Found:
    """The level that a change leads to, with the change folded into it."""
    measured = replace(change.measured, measure=change.measured.changing or "", changing=None)
    quantity, text = placed.quantity, placed.seat.tree.sentence.text
    # the basis may also stand behind the level: "rose 5 percent to 20 million compared with 2019"
    basis = change.placed.basis or change_basis(text, quantity, reading.scene.times, len(text))[0]
    own = own_time(text, quantity, reading.times, When())
    level = replace(
        _changed(change.observation, replace(change.placed, basis=basis)),
        when=change.observation.when if own == When() else own,
        measure=measured.measure,
        value=quantity.value,
        unit=quantity.unit,
        comparator=quantity.comparator,
    )
    return _Found(placed, measured, level)


def _changed(level: Observation, placed: Placed) -> Observation:
    quantity = placed.quantity
    falls = placed.change is not None and placed.change.direction == "decline"
    value = -abs(quantity.value) if falls else quantity.value
    return replace(level, change=value, change_unit=quantity.unit, change_basis=placed.basis)


def _stands_beside(level: Placed, change: Placed) -> bool:
    """Whether a change stands in apposition to the level before it: behind a comma, without another full verb between."""
    tree, words = level.seat.tree, level.seat.words
    between = range(level.seat.tokens[-1] + 1, change.seat.tokens[0])
    apart = any(tree.words[i] in (",", "(", "-", "–", "—") for i in between)
    verbs = [i for i in between if tree.is_verb(i) or tree.tags[i] == "MD"]
    telling = all(tree.tags[i] in ("VBG", "VBN") and tree.lemma(i) in words.folding_verbs | words.change_verbs for i in verbs)
    return apart and len(between) < FURTHEST and telling and not _of_something_else(level, change)


def _of_something_else(level: Placed, change: Placed) -> bool:
    """Whether a noun of change has its own complement: "5 million users, and a 10% increase in revenue"."""
    tree, cue = level.seat.tree, change.change.cue if change.change else 0
    if change.change is None or change.change.kind != "noun":
        return False
    inner = [i for p in tree.all(cue, "prep") if tree.lowers[p] in ("in", "of") for i in tree.all(p, "pobj")]
    return any(tree.is_noun(i) and i not in level.seat.numbers and i not in tree.mentions for i in inner)


def _multiplied(found: _Found) -> Observation:
    """ "doubled to 48,300" is a change of 100 percent; "more than doubled" says no exact change."""
    seat, verb = found.placed.seat, _verb_of_level(found.placed)
    if found.observation.change is not None or verb is None:
        return found.observation
    percent = seat.words.multiplying_verbs.get(seat.tree.lemma(verb))
    blurred = any(seat.tree.deps[i] == "advmod" for i in seat.tree.children[verb] if i < verb)
    if percent is None or blurred:
        return found.observation
    return replace(found.observation, change=Decimal(percent), change_unit="percent")
