"""Errors in relations as a reader of the report wants them: the sentence, what was expected, what was got, by which rule."""

from __future__ import annotations

from kg.evaluation.alignment import Alignment
from kg.evaluation.figures import Finding
from kg.evaluation.gold import GoldRelation
from kg.evaluation.predictions import PredictedStatement
from kg.evaluation.sentences import nearest_pair, sentence_at
from kg.types import Span


def unexpected(alignment: Alignment, statement: PredictedStatement, subject: str | None, object_: str | None) -> Finding:
    """A statement that the gold does not have; expected is what the gold has between the two."""
    ends = {subject, object_}
    between = [_gold(alignment, one) for one in alignment.document.relations if ends == {one.s, one.o}]
    strangers = [
        f"“{_said(alignment, span, name)}”"
        for end, span, name in (
            (subject, statement.subject_span, statement.subject),
            (object_, statement.object_span, statement.object),
        )
        if end is None and name is not None
    ]
    nothing = f"nothing: the gold does not know {' and '.join(strangers)}" if strangers else "nothing between the two"
    return Finding(
        "wrong relation",
        alignment.document.id,
        statement.predicate.removeprefix("kg:"),
        *_sentence(alignment, statement),
        expected="; ".join(between) or nothing,
        got=_statement(alignment, statement),
        rule=statement.rule or "",
        subject=statement.subject_span,
        object=statement.object_span,
    )


def missed(alignment: Alignment, relation: GoldRelation, statements: tuple[PredictedStatement, ...]) -> Finding:
    """A relation that the build does not have; got is what the build says of the two."""
    about = [one for one in statements if _ends(alignment, one) in ((relation.s, relation.o), (relation.o, relation.s))]
    subject, object_ = _places(alignment, relation)
    spans = [span for span in (subject, object_) if span]
    sentence = sentence_at(alignment.document.text, *spans) if spans else (0, 0)
    unknown = [one for one in (relation.s, relation.o) if one and one not in alignment.entities.values()]
    named = " or ".join(f"“{alignment.words(one)}”" for one in unknown)
    nothing = f"nothing: no mention of {named} was found" if unknown else "nothing"
    return Finding(
        "missed relation",
        alignment.document.id,
        relation.label,
        sentence,
        alignment.document.text[slice(*sentence)],
        expected=_gold(alignment, relation),
        got="; ".join(dict.fromkeys(_statement(alignment, one) for one in about)) or nothing,
        rule=", ".join(dict.fromkeys(one.rule for one in about if one.rule)),
        subject=subject,
        object=object_,
    )


def wrong_status(
    alignment: Alignment, statement: PredictedStatement, relation: GoldRelation, which: str, wanted: str, got: list[str]
) -> Finding:
    """A relation that was found with another modality, speaker or topic (`which`) than it has: words, or gold entities."""
    return Finding(
        "wrong status",
        alignment.document.id,
        relation.label,
        *_sentence(alignment, statement),
        expected=f"{_gold(alignment, relation)}: {which} {alignment.words(wanted)}",
        got=f"{which} {', '.join(alignment.words(one) for one in got) or 'none'}",
        rule=statement.rule or "",
        subject=statement.subject_span,
        object=statement.object_span,
    )


def _ends(alignment: Alignment, statement: PredictedStatement) -> tuple[str | None, str | None]:
    return (
        alignment.end(statement.subject, statement.subject_span),
        None if statement.literal else alignment.end(statement.object, statement.object_span),
    )


def _places(alignment: Alignment, relation: GoldRelation) -> tuple[Span | None, Span | None]:
    """The mentions of its ends that stand closest together."""
    names = alignment.names
    subjects = [span for span, entity in names if entity.id == relation.s]
    objects = [span for span, entity in names if entity.id == relation.o]
    pair = nearest_pair(alignment.document.text, subjects, objects)
    return pair or (subjects[0] if subjects else None, objects[0] if objects else None)


def _gold(alignment: Alignment, relation: GoldRelation) -> str:
    other = relation.literal or alignment.words(relation.o)
    status = [one for one in (relation.modality, relation.polarity) if one not in (None, "Asserted", "Positive")]
    return " ".join([alignment.words(relation.s), relation.label, other, *(f"({one})" for one in status)])


def _statement(alignment: Alignment, statement: PredictedStatement) -> str:
    subject = _said(alignment, statement.subject_span, statement.subject)
    other = statement.literal or _said(alignment, statement.object_span, statement.object or "")
    status = [one for one in (statement.modality, statement.polarity) if one not in ("Asserted", "Positive")]
    return " ".join([subject, statement.predicate.removeprefix("kg:"), other, *(f"({one})" for one in status)])


def _said(alignment: Alignment, span: Span | None, name: str) -> str:
    return alignment.document.text[slice(*span)] if span else name.rsplit("/", 1)[-1]


def _sentence(alignment: Alignment, statement: PredictedStatement) -> tuple[Span, str]:
    sentence = statement.sentence or (0, 0)
    return sentence, alignment.document.text[slice(*sentence)]
