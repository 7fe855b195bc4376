"""Judges figures: value and measure first, then what they are about, when they hold, and how they changed."""

from __future__ import annotations

from collections.abc import Mapping

from kg.evaluation.alignment import Alignment
from kg.evaluation.figures import Evaluation, Finding, Score, Share
from kg.evaluation.gold import GoldObservation
from kg.evaluation.predictions import PredictedObservation
from kg.evaluation.relations import same_date
from kg.evaluation.sentences import sentence_at
from kg.types import Span

TOLERANCE = 1e-6
"""Relative: binary fractions of one decimal number may differ in their last digit."""


def judge_observations(alignment: Alignment, observations: tuple[PredictedObservation, ...]) -> Evaluation:
    """Compare figures with those of the gold, each with the first that it fits and that no other has taken."""
    gold = alignment.document.observations
    if gold is None:
        return Evaluation()
    distinct = {(one.value, one.measure.lower(), one.about): one for one in observations}
    taken: dict[int, PredictedObservation] = {}
    findings: list[Finding] = []
    details = Share()
    for one in distinct.values():
        place = next((at for at, wanted in enumerate(gold) if at not in taken and _is(one, wanted)), None)
        if place is None:
            findings.append(_wrong(alignment, one, gold))
            continue
        taken[place] = one
        compared = _details(alignment, one, gold[place])
        details += Share(sum(compared.values()), len(compared))
    needed = [at for at, wanted in enumerate(gold) if not wanted.optional]
    findings += [_missed(alignment, gold[at], observations) for at in needed if at not in taken]
    return Evaluation(
        observations=Score(len(taken), len(distinct), sum(at in taken for at in needed), len(needed)),
        observation_details=details,
        findings=tuple(findings),
    )


def _is(got: PredictedObservation, wanted: GoldObservation) -> bool:
    near = abs(got.value - wanted.value) <= TOLERANCE * max(1.0, abs(wanted.value))
    return near and any(word.lower() in got.measure.lower() for word in wanted.measure)


def _details(alignment: Alignment, got: PredictedObservation, wanted: GoldObservation) -> Mapping[str, bool]:
    """Whether each detail that the gold gives is right."""
    compared = {
        "about": (wanted.about, alignment.end(got.about, got.about_span) == wanted.about),
        "date": (wanted.date, same_date(got.date or got.end_date, wanted.date)),
        "comparator": (wanted.comparator, got.comparator == wanted.comparator),
        "change": (wanted.change, got.change == wanted.change),
    }
    return {name: holds for name, (given, holds) in compared.items() if given is not None}


def _wrong(alignment: Alignment, got: PredictedObservation, gold: tuple[GoldObservation, ...]) -> Finding:
    near = [wanted for wanted in gold if abs(got.value - wanted.value) <= TOLERANCE * max(1.0, abs(wanted.value))]
    text = alignment.document.text
    sentence = got.sentence or (0, 0)
    return Finding(
        "wrong figure",
        alignment.document.id,
        got.measure,
        sentence,
        text[slice(*sentence)],
        expected="; ".join(map(_gold, near)) or "no such figure",
        got=_built(got),
        rule=got.rule or "",
        subject=got.about_span,
    )


def _missed(alignment: Alignment, wanted: GoldObservation, observations: tuple[PredictedObservation, ...]) -> Finding:
    text = alignment.document.text
    near = [one for one in observations if one.value == wanted.value]
    about: Span | None = next((span for span, entity in alignment.document.names if entity.id == wanted.about), None)
    sentence = sentence_at(text, about) if about else (0, 0)
    for word in wanted.measure:
        at = text.lower().find(word.lower())
        if at >= 0:
            sentence = sentence_at(text, (at, at + len(word)))
            break
    return Finding(
        "missed figure",
        alignment.document.id,
        wanted.measure[0] if wanted.measure else "",
        sentence,
        text[slice(*sentence)],
        expected=_gold(wanted),
        got="; ".join(map(_built, near)) or "nothing",
        rule=", ".join(dict.fromkeys(one.rule for one in near if one.rule)),
    )


def _gold(wanted: GoldObservation) -> str:
    return f"{wanted.value:.12g} {' or '.join(wanted.measure)}" + (f" of {wanted.about!r}" if wanted.about else "")


def _built(got: PredictedObservation) -> str:
    return f"{got.value:.12g} {got.measure}"
