"""What an evaluation says: scores, shares, a row for each relation, and every error with its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kg.types import Span

Kind = Literal[
    "wrong relation",
    "missed relation",
    "wrong status",
    "wrong mention",
    "missed mention",
    "wrong figure",
    "missed figure",
    "wrong detail",
]


@dataclass(frozen=True, slots=True)
class Score:
    """`right` of `predicted` are right, `found` of `gold` were found. The two differ where several readings say one thing.

    >>> Score(right=8, predicted=10, found=8, gold=16).percent()
    {'P': 80.0, 'R': 50.0, 'F1': 61.5}
    """

    right: float = 0
    predicted: int = 0
    found: float = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """In [0, 1]; 0 where nothing was predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """In [0, 1]; 0 where there is no gold."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in [0, 1]."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right, self.predicted + other.predicted, self.found + other.found, self.gold + other.gold
        )

    def percent(self) -> dict[str, float]:
        """P, R and F1 in percent, to one decimal."""
        return {"P": round(100 * self.precision, 1), "R": round(100 * self.recall, 1), "F1": round(100 * self.f1, 1)}


@dataclass(frozen=True, slots=True)
class Share:
    """How many `of` are right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    def percent(self) -> float:
        """In percent, to one decimal; 0 of nothing."""
        return round(100 * self.right / self.of, 1) if self.of else 0.0


@dataclass(frozen=True, slots=True)
class RelationCount:
    """A row of the table by relation: `found` of `gold` relations of this label, and wrong statements of this name."""

    relation: str
    found: int = 0
    gold: int = 0
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One error, with all that is needed to look into it. Spans index the document."""

    kind: Kind
    doc: str
    label: str
    """The relation ("worksFor"), coarse class ("Person") or measure that it is about."""
    sentence: Span
    text: str
    """The words of the sentence."""
    expected: str
    got: str
    rule: str = ""
    subject: Span | None = None
    object: Span | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures over all documents, and the errors behind them in the order of the documents.

    `mentions` and `overlapping` compare coarse classes of names whose spans are the same, or overlap by half; `entities`
    is B-cubed over the mentions that stand in both. `modality`, `speaker` and `topic` are of the relations found whose
    gold says something of it.
    """

    documents: int = 0
    mentions: Score = Score()
    overlapping: Score = Score()
    entities: Score = Score()
    relations: Score = Score()
    modality: Share = Share()
    speaker: Share = Share()
    topic: Share = Share()
    observations: Score = Score()
    observation_details: Share = Share()
    by_relation: tuple[RelationCount, ...] = ()
    """Most frequent in gold first."""
    findings: tuple[Finding, ...] = ()

    def figures(self) -> dict[str, dict[str, float]]:
        """Everything that could be measured, by name, as plain numbers: what `kg eval --json` prints."""
        measured: dict[str, dict[str, float]] = {}
        for name in SCORES:
            score: Score = getattr(self, name)
            if score.gold:
                counts = {"right": score.right, "predicted": score.predicted, "found": score.found, "gold": score.gold}
                measured[name] = {**score.percent(), **{what: round(count, 2) for what, count in counts.items()}}
        for name in SHARES:
            share: Share = getattr(self, name)
            if share.of:
                measured[name] = {"percent": share.percent(), "right": share.right, "of": share.of}
        return measured


SCORES = ("mentions", "overlapping", "entities", "relations", "observations")
SHARES = ("modality", "speaker", "topic", "observation_details")


def add_up(single: Iterable[Evaluation]) -> Evaluation:
    """The evaluation of all documents from those of each."""
    parts = list(single)
    return Evaluation(
        documents=sum(one.documents for one in parts),
        mentions=sum((one.mentions for one in parts), Score()),
        overlapping=sum((one.overlapping for one in parts), Score()),
        entities=sum((one.entities for one in parts), Score()),
        relations=sum((one.relations for one in parts), Score()),
        modality=sum((one.modality for one in parts), Share()),
        speaker=sum((one.speaker for one in parts), Share()),
        topic=sum((one.topic for one in parts), Share()),
        observations=sum((one.observations for one in parts), Score()),
        observation_details=sum((one.observation_details for one in parts), Share()),
        by_relation=_rows(row for one in parts for row in one.by_relation),
        findings=tuple(finding for one in parts for finding in one.findings),
    )


def _rows(single: Iterable[RelationCount]) -> tuple[RelationCount, ...]:
    rows: dict[str, RelationCount] = {}
    for one in single:
        sofar = rows.get(one.relation, RelationCount(one.relation))
        rows[one.relation] = RelationCount(
            one.relation, sofar.found + one.found, sofar.gold + one.gold, sofar.wrong + one.wrong
        )
    return tuple(sorted(rows.values(), key=lambda row: (-row.gold, row.relation)))
