"""An observation while its sentence is read: what later figures of the sentence may need of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.language.quantity import Quantity
from kg.language.times import TimeExpression
from kg.language.tree import Tree
from kg.relations.figure_hints import topic_of_sentence
from kg.relations.figure_seats import Placed
from kg.relations.figure_subjects import clause_of, named_at, owner_of, places_of_figure, subject_of_figure
from kg.relations.figure_times import time_of_figure
from kg.relations.figures import Measured
from kg.relations.reading import Scene
from kg.types import Observation, Span
from kg.wordlists import word_list

GUESSED = 0.7
"""What is left of an observation's confidence where its sentence does not say whom it is about."""
OPPOSITE = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
"""Who may not hold "more than 5 percent" may hold 5 at most."""
FORBIDDING = word_list("figure findings: verbs of forbidding")
FORETELLING = word_list("figure findings: foretelling verbs")
START = "observation: where a change starts"
LIKE_THE_LAST = "observation: like the figure before"


@dataclass(frozen=True, slots=True)
class FigureReading:
    """One sentence while its figures are read."""

    scene: Scene
    quantities: Sequence[Quantity]
    times: Sequence[TimeExpression]
    hint: Span | None


@dataclass(frozen=True, slots=True)
class Found:
    """An observation with what later figures of its sentence may need of it."""

    placed: Placed
    measured: Measured
    observation: Observation


def observation_of(reading: FigureReading, placed: Placed, measured: Measured) -> Observation | None:
    """The observation, unless the sentence denies it."""
    scene, quantity, head = reading.scene, placed.quantity, placed.seat.head
    verb = clause_of(scene.tree, head)[1]
    judged = scene.factuality(head if verb is None else verb)
    comparator = _held(scene.tree, verb, quantity.comparator, judged.negative)
    if comparator is None:
        return None
    said = named_at(scene, measured.owner)
    said = said or (owner_of(scene, head) if measured.rule == LIKE_THE_LAST else None)
    said = said or subject_of_figure(scene, measured.noun)
    said = None if said is not None and _is_a_figure(reading, said) else said
    about = said or topic_of_sentence(scene, head) or reading.hint
    confidence = measured.confidence if said else measured.confidence * GUESSED
    return Observation(
        measure=measured.measure,
        value=quantity.value,
        evidence=scene.evidence(measured.rule, confidence),
        about=about,
        unit=quantity.unit,
        comparator=comparator,
        when=time_of_figure(scene.tree, quantity, quantity.end, (head, measured.noun), reading.times, reading.quantities),
        places=places_of_figure(scene, measured.noun, about),
        attributed_to=tuple(one for one in scene.speakers(judged, ()) if one != about),
        modality=_modality(scene.tree, verb, measured, judged.modality),
    )


def _is_a_figure(reading: FigureReading, span: Span) -> bool:
    """Whether a mention is only a part of a figure, such as a unit that looks like a name."""
    start = reading.scene.tree.sentence.start
    return any(one.start <= span[0] - start and span[1] - start <= one.end for one in reading.quantities)


def _held(tree: Tree, verb: int | None, comparator: str, negative: bool) -> str | None:
    """The comparator of a figure where it holds, None where the sentence denies it; a bound that is denied is the opposite.

    Also "is barred from holding more than 5 percent" denies.
    """
    under = tree.heads[verb] if verb is not None else 0
    barred = verb is not None and tree.deps[verb] == "pcomp" and tree.lowers[under] == "from"
    barred = barred and tree.lemma(tree.heads[under]) in FORBIDDING
    return OPPOSITE.get(comparator) if negative or barred else comparator


def _modality(tree: Tree, verb: int | None, measured: Measured, judged: str) -> str:
    """How surely a figure holds: "is forecast at 5 million" only foretells it; "its workforce of 200 will shrink" gives it."""
    if measured.rule == START and judged == "Planned":
        return "Asserted"  # "imports will rise to 8 million tonnes from 7 million in 1986"
    noun = measured.noun
    given = tree.deps[noun] in ("nsubj", "nsubjpass") and measured.rule == "observation: noun of figure"
    if given and any(tree.deps[i] == "poss" or tree.lowers[i] == "the" for i in tree.children[noun]):
        return "Asserted"
    if verb is None or judged != "Asserted":
        return judged
    chain = [verb] if tree.deps[verb] not in ("xcomp", "ccomp") else [verb, tree.heads[verb]]
    return "Planned" if any(tree.lemma(i) in FORETELLING for i in chain) else "Asserted"
