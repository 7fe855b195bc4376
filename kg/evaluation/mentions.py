"""Judges names: are they where the gold has them, of the right coarse class, and are one entity's mentions together."""

from __future__ import annotations

from collections.abc import Iterable

from kg.evaluation.alignment import SAME_PLACE, Alignment, overlap
from kg.evaluation.figures import Evaluation, Finding, Kind, Score
from kg.evaluation.predictions import PredictedMention
from kg.evaluation.sentences import sentence_at
from kg.schema import Ontology
from kg.types import Span

Name = tuple[Span, str]
"""Where a name stands, and its coarse class."""


def judge_mentions(alignment: Alignment, mentions: tuple[PredictedMention, ...], ontology: Ontology) -> Evaluation:
    """Names of the classes that the gold annotates wholly, and B-cubed over all mentions that stand in both."""
    entities = _b_cubed(alignment)
    if not alignment.document.ner:
        return Evaluation(entities=entities)
    gold = {(span, one.type) for span, one in alignment.names if one.type in alignment.document.ner}
    wanted: set[Name] = {(span, type_) for span, type_ in gold if type_ is not None}
    got = _names(alignment, mentions, ontology)
    exact = len(wanted & got)
    return Evaluation(
        mentions=Score(exact, len(got), exact, len(wanted)),
        overlapping=Score(
            sum(_meets(one, wanted) for one in got), len(got), sum(_meets(one, got) for one in wanted), len(wanted)
        ),
        entities=entities,
        findings=(*_errors(alignment, "missed mention", wanted, got), *_errors(alignment, "wrong mention", got, wanted)),
    )


def coarse_class(curie: str, classes: Iterable[str], ontology: Ontology) -> str:
    """The one of `classes` that the class is or lies below; itself where it is below none."""
    above = next((one for one in classes if curie in ontology.classes and ontology.is_a(curie, one)), None)
    return above or curie


def _names(alignment: Alignment, mentions: tuple[PredictedMention, ...], ontology: Ontology) -> set[Name]:
    """Names in the build, save those at places that the gold gives to something else than an annotated name."""
    document = alignment.document
    ignored = [span for span, entity in alignment.names if entity.type not in document.ner]
    typed = [(one, coarse_class(one.type, document.ner, ontology)) for one in mentions if not (one.pronominal or one.demonym)]
    return {
        (one.span, type_)
        for one, type_ in typed
        if type_ in document.ner and not any(overlap(span, one.span) >= SAME_PLACE for span in ignored)
    }


def _meets(name: Name, others: set[Name]) -> bool:
    return any(name[1] == type_ and overlap(name[0], span) >= SAME_PLACE for span, type_ in others)


def _b_cubed(alignment: Alignment) -> Score:
    """For each mention: how much of its entity in the build is of its gold entity, and the other way round."""
    together: dict[int, tuple[str, str]] = {}
    for match in alignment.matches:
        together.setdefault(match.place, (match.mention.entity, match.entity.id))
    by_span = {alignment.names[place][0]: pair for place, pair in together.items()}
    precision = recall = 0.0
    for built, gold in by_span.values():
        same_built = [other for other in by_span.values() if other[0] == built]
        same_gold = [other for other in by_span.values() if other[1] == gold]
        both = sum(other == (built, gold) for other in by_span.values())
        precision, recall = precision + both / len(same_built), recall + both / len(same_gold)
    return Score(precision, len(by_span), recall, len(by_span))


def _errors(alignment: Alignment, kind: Kind, names: set[Name], others: set[Name]) -> list[Finding]:
    text = alignment.document.text
    found = []
    for span, type_ in sorted(names - others):
        near = [f"{_short(other)} “{text[slice(*at)]}”" for at, other in sorted(others) if overlap(at, span) > 0]
        own, theirs = f"{_short(type_)} “{text[slice(*span)]}”", ", ".join(near) or "no name"
        expected, got = (own, theirs) if kind == "missed mention" else (theirs, own)
        sentence = sentence_at(text, span)
        words = text[slice(*sentence)]
        found.append(Finding(kind, alignment.document.id, _short(type_), sentence, words, expected, got, subject=span))
    return found


def _short(curie: str) -> str:
    return curie.removeprefix("kg:")
