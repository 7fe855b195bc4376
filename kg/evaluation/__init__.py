"""How good a build is: its flat files compared with documents that a careful reader has annotated.

    gold = load_gold(Path("tests/gold/news.jsonl"))
    evaluation = evaluate(gold, Path("outputs"))
    evaluation.relations.f1, evaluation.findings

Only the flat files of a build are read, never the code, so that a rule cannot be right merely because it says so.
"""

from kg.evaluation.figures import Evaluation, Finding, RelationCount, Score, Share
from kg.evaluation.gold import GoldDocument, GoldEntity, GoldObservation, GoldRelation, load_gold
from kg.evaluation.judge import evaluate
from kg.evaluation.measure import measure

__all__ = [
    "Evaluation",
    "Finding",
    "GoldDocument",
    "GoldEntity",
    "GoldObservation",
    "GoldRelation",
    "RelationCount",
    "Score",
    "Share",
    "evaluate",
    "load_gold",
    "measure",
]
