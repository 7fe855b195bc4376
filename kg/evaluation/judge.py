"""Compares a build with gold documents: `evaluate` is the whole of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kg.evaluation.alignment import Alignment, align
from kg.evaluation.figures import Evaluation, add_up
from kg.evaluation.gold import GoldDocument
from kg.evaluation.mentions import judge_mentions
from kg.evaluation.observations import judge_observations
from kg.evaluation.predictions import PredictedStatement, Predictions, read_predictions
from kg.evaluation.relations import judge_relations
from kg.rdf.ontology import load_ontology
from kg.schema import Ontology

PAST_LIMIT = 2
"""A sentence may end this many characters after the annotated range: its full stop and quotation mark."""


def evaluate(gold: Iterable[GoldDocument], build_folder: Path) -> Evaluation:
    """How well the build in `build_folder` reads the gold documents; what it says of other documents is passed over.

    Raises InputError where the folder holds no build.
    """
    ontology = load_ontology()
    predictions = read_predictions(build_folder)
    return add_up(_judge(document, predictions, ontology) for document in gold)


def _judge(document: GoldDocument, predictions: Predictions, ontology: Ontology) -> Evaluation:
    limit = len(document.text) if document.span_limit is None else document.span_limit
    mentions = tuple(one for one in predictions.mentions.get(document.id, ()) if one.end <= limit)
    alignment = align(document, mentions)
    parts = (
        judge_relations(alignment, _statements(alignment, predictions, limit), ontology),
        judge_observations(alignment, predictions.observations.get(document.id, ())),
        judge_mentions(alignment, mentions, ontology),
    )
    return replace(add_up(parts), documents=1)


def _statements(alignment: Alignment, predictions: Predictions, limit: int) -> tuple[PredictedStatement, ...]:
    """What the build says in the document, then what it knows of its entities, where that counts."""
    document = alignment.document
    said = predictions.statements.get(document.id, ())
    known = predictions.statements.get(None, ()) if document.world_knowledge else ()
    general = [one for one in known if one.subject in alignment.entities and one.object in alignment.entities]
    return tuple(
        one
        for one in (*said, *general)
        if one.predicate in document.judged and (one.sentence is None or one.sentence[1] <= limit + PAST_LIMIT)
    )
