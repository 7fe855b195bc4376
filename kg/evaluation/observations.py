"""Judges figures: value and measure first, then what they are about, when they hold, and how they changed."""

from __future__ import annotations

from kg.evaluation.alignment import Alignment
from kg.evaluation.figures import Evaluation, Finding, Kind, Score, Share
from kg.evaluation.gold import GoldObservation
from kg.evaluation.predictions import PredictedObservation
from kg.evaluation.relations import same_date
from kg.evaluation.sentences import sentence_at
from kg.types import Span

Detail = str | float | None
"""A particular of a figure, where one is given."""
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
        amiss = {name: pair for name, pair in compared.items() if not _agree(name, *pair)}
        details += Share(len(compared) - len(amiss), len(compared))
        findings += [_detail(alignment, one, name, *pair) for name, pair in amiss.items()]
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


def _details(alignment: Alignment, got: PredictedObservation, wanted: GoldObservation) -> dict[str, tuple[Detail, Detail]]:
    """What the gold gives of each detail, and what the build does; entities are those of the gold."""
    compared: dict[str, tuple[Detail, Detail]] = {
        "about": (wanted.about, alignment.end(got.about, got.about_span)),
        "date": (wanted.date, got.date or got.end_date),
        "comparator": (wanted.comparator, got.comparator),
        "change": (wanted.change, got.change),
    }
    return {name: pair for name, pair in compared.items() if pair[0] is not None}


def _agree(name: str, wanted: Detail, got: Detail) -> bool:
    return same_date(str(got), str(wanted)) if name == "date" else wanted == got


def _detail(alignment: Alignment, got: PredictedObservation, name: str, wanted: Detail, given: Detail) -> Finding:
    """A figure that has been found, with another detail than the gold gives."""
    expected, told = (alignment.words(str(one)) if name == "about" else str(one) for one in (wanted, given))
    return _found(alignment, got, "wrong detail", f"{name} {expected}", f"{_built(got)}: {name} {told}")


def _wrong(alignment: Alignment, got: PredictedObservation, gold: tuple[GoldObservation, ...]) -> Finding:
    near = [wanted for wanted in gold if abs(got.value - wanted.value) <= TOLERANCE * max(1.0, abs(wanted.value))]
    return _found(alignment, got, "wrong figure", "; ".join(map(_gold, near)) or "no such figure", _built(got))


def _found(alignment: Alignment, figure: PredictedObservation, kind: Kind, expected: str, got: str) -> Finding:
    """An error in a figure of the build."""
    sentence = figure.sentence or (0, 0)
    words = alignment.document.text[slice(*sentence)]
    rule = figure.rule or ""
    return Finding(kind, alignment.document.id, figure.measure, sentence, words, expected, got, rule, subject=figure.about_span)


def _missed(alignment: Alignment, wanted: GoldObservation, observations: tuple[PredictedObservation, ...]) -> Finding:
    text = alignment.document.text
    near = [one for one in observations if one.value == wanted.value]
    about: Span | None = next((span for span, entity in alignment.names if entity.id == wanted.about), None)
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
    return f"{wanted.value:.12g} {' or '.join(wanted.measure)}"


def _built(got: PredictedObservation) -> str:
    return f"{got.value:.12g} {got.measure}"
