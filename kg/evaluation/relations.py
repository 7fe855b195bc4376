"""Judges statements: is a right one said for each relation of the gold, with its status, and nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kg.evaluation.alignment import Alignment
from kg.evaluation.figures import Evaluation, Finding, RelationCount, Score, Share
from kg.evaluation.gold import GoldRelation
from kg.evaluation.predictions import PredictedStatement
from kg.evaluation.relation_errors import missed, unexpected, wrong_status
from kg.schema import Ontology

EITHER_WAY = ("kg:opposes",)
"""Not symmetric in the ontology, but texts tell a conflict from either side, and so may a reader."""


@dataclass(slots=True)
class Tally:
    """What has been counted so far in one document."""

    covered: set[int] = field(default_factory=set)
    """Relations of the gold that a statement has been found for."""
    seen: set[tuple[object, ...]] = field(default_factory=set)
    right: int = 0
    status: dict[str, Share] = field(default_factory=lambda: {"modality": Share(), "speaker": Share(), "topic": Share()})
    wrong: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)


def judge_relations(alignment: Alignment, statements: tuple[PredictedStatement, ...], ontology: Ontology) -> Evaluation:
    """Compare statements with the gold's relations. A hedged or negated statement that the gold does not list is no error."""
    tally = Tally()
    for statement in statements:
        _judge(tally, alignment, statement, ontology)
    relations = alignment.document.relations
    wanted = [place for place, relation in enumerate(relations) if not relation.optional]
    lost = [relations[place] for place in wanted if place not in tally.covered]
    found = Counter(relations[place].label for place in wanted if place in tally.covered)
    gold = Counter(relations[place].label for place in wanted)
    names = sorted({*gold, *tally.wrong})
    return Evaluation(
        relations=Score(tally.right, len(tally.seen), len(wanted) - len(lost), len(wanted)),
        modality=tally.status["modality"],
        speaker=tally.status["speaker"],
        topic=tally.status["topic"],
        by_relation=tuple(RelationCount(name, found[name], gold[name], tally.wrong[name]) for name in names),
        findings=(*tally.findings, *(missed(alignment, relation, statements) for relation in lost)),
    )


def _judge(tally: Tally, alignment: Alignment, statement: PredictedStatement, ontology: Ontology) -> None:
    subject = alignment.end(statement.subject, statement.subject_span)
    object_ = None if statement.literal else alignment.end(statement.object, statement.object_span)
    fitting = [
        place
        for place, relation in enumerate(alignment.document.relations)
        if _fits(statement, relation, subject, object_, ontology)
    ]
    for place in fitting:
        if place not in tally.covered:
            _count_status(tally, alignment, statement, alignment.document.relations[place])
            tally.covered.add(place)
    if not (fitting or statement.is_fact):
        return
    key = (
        subject or statement.subject,
        "right" if fitting else statement.predicate,
        statement.literal or object_ or statement.object,
        fitting[-1] if fitting else None,
    )
    if key in tally.seen:
        return
    tally.seen.add(key)
    if fitting:
        tally.right += 1
    else:
        tally.wrong[statement.predicate.removeprefix("kg:")] += 1
        tally.findings.append(unexpected(alignment, statement, subject, object_))


def _fits(
    statement: PredictedStatement, relation: GoldRelation, subject: str | None, object_: str | None, ontology: Ontology
) -> bool:
    if relation.is_fact != statement.is_fact or statement.predicate not in relation.accept:
        return False
    if relation.literal:
        return subject == relation.s and same_date(statement.literal, relation.literal)
    if object_ is None:
        return False
    turned = (
        relation.either_way or statement.predicate in EITHER_WAY or ontology.relation(statement.predicate).symmetric
    ) and (object_, subject) == (relation.s, relation.o)
    return turned or (subject, object_) == (relation.s, relation.o)


def same_date(one: str | None, other: str | None) -> bool:
    """Whether two ISO dates agree as far as both go, at least in the year.

    >>> same_date("2024-05", "2024-05-17"), same_date("2024", "2023"), same_date(None, "2023")
    (True, False, False)
    """
    shorter = min(len(one or ""), len(other or ""))
    return shorter >= 4 and (one or "")[:shorter] == (other or "")[:shorter]


def _count_status(tally: Tally, alignment: Alignment, statement: PredictedStatement, relation: GoldRelation) -> None:
    said: dict[str, tuple[str | None, set[str | None]]] = {
        "modality": (relation.modality, {statement.modality}),
        "speaker": (relation.attributed_to, {alignment.entities.get(one) for one in statement.attributed_to}),
        "topic": (relation.topic, {alignment.entities.get(one) for one in statement.topic}),
    }
    for name, (wanted, got) in said.items():
        if wanted:
            tally.status[name] += Share(wanted in got, 1)
            if wanted not in got:
                listed = sorted(one for one in got if one)
                tally.findings.append(wrong_status(alignment, statement, relation, name, wanted, listed))
