"""Changes, folded into the level before or behind them: "20 million tonnes, up 3%", "rose 5 percent to 20 million"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from kg.relations.changes import changed_thing
from kg.relations.figure_findings import FigureReading, Found, observation_of
from kg.relations.figure_levels import preposition_to
from kg.relations.figure_seats import Placed
from kg.relations.figure_times import change_basis, own_time
from kg.types import Observation, When

FURTHEST = 20
"""How many words may stand between a level and the change in apposition to it."""
_stop = r"(?!(?:and|but|which|that|as|while|after|compared)\b)"
_toward = (
    r"(?: points?)?(?:,? or [^,;]{1,25}?,?)?"
    rf"(?: from [^,;]{{1,60}}?)?(?: {_stop}[\w'’-]+){{0,8}}? (?:to|at)"
    r"(?: (?:an?|the|its|new|record|reach|hit|all-time|seasonally|adjusted|seasonally-adjusted|unadjusted|provisional|annual|"
    r"annuali[sz]ed|rate|high|low|peak|level|total|average|of))* "
)
_TO = re.compile(_toward)


def take_change(reading: FigureReading, placed: Placed, found: list[Found]) -> None:
    """Fold a change into the level before it or, by the same verb, behind it; else make an observation of what changed."""
    change = placed.change
    assert change is not None
    if found and found[-1].placed.change is None and change.kind != "verb" and _stands_beside(found[-1].placed, placed):
        if found[-1].observation.change is None and (change.kind != "comparison" or placed.basis):
            found[-1] = replace(found[-1], observation=_changed(found[-1].observation, placed))
        return
    measured = changed_thing(placed.seat, change) if change.kind != "comparison" or placed.basis else None
    observation = observation_of(reading, placed, measured) if measured else None
    if measured and observation:
        found.append(Found(placed, measured, replace(observation, change_basis=placed.basis)))


def reached_by(change: Found, placed: Placed) -> bool:
    """Whether a level stands behind a change with nothing but "to": "a 26% rise in annual profits to $16.2bn"."""
    quantity = placed.quantity
    between = placed.seat.tree.sentence.text[change.placed.end : quantity.start]
    # "rose 3% at 212 pence", but not "rose 3% at 20 plants"
    priced = quantity.unit is not None or " at " not in f"{between} "
    ranged = change.placed.range_end is not None  # "growing at 3 to 4 percent"
    return change.measured.changing is not None and not ranged and priced and bool(_TO.fullmatch(between))


def completed(reading: FigureReading, change: Found, placed: Placed) -> Found:
    """The level that a change leads to, with the change folded into it."""
    measured = replace(change.measured, measure=change.measured.changing or "", changing=None)
    quantity, text = placed.quantity, placed.seat.tree.sentence.text
    # the basis may also stand behind the level: "rose 5 percent to 20 million compared with 2019"
    basis = change.placed.basis or change_basis(text, quantity, reading.scene.times, len(text))[0]
    own = own_time(text, quantity, reading.times, When())
    level = replace(
        _changed(change.observation, replace(change.placed, basis=basis)),
        when=own if own is not None and own != When() else change.observation.when,
        measure=measured.measure,
        value=quantity.value,
        unit=quantity.unit,
        comparator=quantity.comparator,
    )
    return Found(placed, measured, level)


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
    # "2,400 foreign-invested firms, up 3 percent": a participle before its noun is no verb of a clause
    verbs = [i for i in between if (tree.is_verb(i) and tree.deps[i] != "amod") or tree.tags[i] == "MD"]
    telling = all(tree.tags[i] in ("VBG", "VBN") and tree.lemma(i) in words.folding_verbs | words.change_verbs for i in verbs)
    return apart and len(between) < FURTHEST and telling and not _of_something_else(level, change)


def _of_something_else(level: Placed, change: Placed) -> bool:
    """Whether a noun of change has its own complement: "5 million users, and a 10% increase in revenue"."""
    tree, cue = level.seat.tree, change.change.cue if change.change else 0
    if change.change is None or change.change.kind != "noun":
        return False
    inner = [i for p in tree.all(cue, "prep") if tree.lowers[p] in ("in", "of") for i in tree.all(p, "pobj")]
    return any(tree.is_noun(i) and i not in level.seat.numbers and i not in tree.mentions for i in inner)


def multiplied(found: Found) -> Observation:
    """ "doubled to 48,300" is a change of 100 percent; "more than doubled" says no exact change."""
    seat, verb = found.placed.seat, _verb_of_level(found.placed)
    if found.observation.change is not None or verb is None:
        return found.observation
    percent = seat.words.multiplying_verbs.get(seat.tree.lemma(verb))
    blurred = any(seat.tree.deps[i] == "advmod" for i in seat.tree.children[verb] if i < verb)
    if percent is None or blurred:
        return found.observation
    return replace(found.observation, change=Decimal(percent), change_unit="percent")


def _verb_of_level(placed: Placed) -> int | None:
    """The verb that a level is reached by: "rose 5 percent to 20 million"."""
    preposition = preposition_to(placed.seat)
    return None if preposition is None else placed.seat.tree.heads[preposition]
