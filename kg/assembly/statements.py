"""Statements: one for each claim of the corpus, with all the sentences that make it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import prod

from kg.assembly.homes import without_strangers
from kg.assembly.sayings import Claim, Saying, sentence_of
from kg.names import content_hash
from kg.schema import Ontology
from kg.types import Literal, Statement

MOST_CONFIDENT = 0.99
"""What no number of agreeing sentences exceeds."""


def statements_of(claims: dict[Claim, list[Saying]], ontology: Ontology, base_iri: str) -> tuple[Statement, ...]:
    """The statements that the claims come to, sorted by IRI.

    A sentence that says the more specific thing does not say the general one besides: where one sentence was read both
    as headOf and as worksFor between the same two, it counts for headOf only, and worksFor stands if another sentence
    says it. The graph shows the general edge in any case, because types of edges are written upwards.
    """
    once = {claim: _once(sayings) for claim, sayings in without_strangers(claims).items()}
    below = _predicates_below(ontology)
    kept = {claim: _not_said_better(claim, once, below, ontology.relation(claim.predicate).symmetric) for claim in once}
    found = (_statement(claim, sayings, base_iri) for claim, sayings in kept.items() if sayings)
    return tuple(sorted(found, key=lambda statement: statement.iri))


def statement_iri(base_iri: str, claim: Claim) -> str:
    """The IRI of a claim: it depends on what is claimed and on nothing else."""
    end = (claim.object.value, claim.object.datatype) if isinstance(claim.object, Literal) else claim.object
    when = (claim.when.date, claim.when.start, claim.when.end)
    parts = (claim.subject, claim.predicate, end, claim.polarity, claim.modality, when, claim.topics)
    return f"{base_iri}stmt-{content_hash(*parts)}"


def _once(sayings: Sequence[Saying]) -> tuple[Saying, ...]:
    """The surest reading of each sentence, in the order of documents."""
    best: dict[object, Saying] = {}
    for saying in sorted(sayings, key=_surest_first):
        best.setdefault(sentence_of(saying), saying)
    return tuple(sorted(best.values(), key=sentence_of))


def _surest_first(saying: Saying) -> tuple[object, ...]:
    said = saying.evidence
    spans = (said.subject_span, said.object_span or (-1, -1))
    return (
        -said.evidence.confidence,
        said.evidence.rule,
        spans,
        said.attributed_to,
        said.cues,
        saying.topics,
        saying.role or "",
    )


def _not_said_better(
    claim: Claim, claims: dict[Claim, tuple[Saying, ...]], below: dict[str, list[str]], symmetric: bool
) -> tuple[Saying, ...]:
    """The sentences of a claim that make no claim below it: of the same ends, in any order where the relation is symmetric."""
    sayings = claims[claim]
    if claim.polarity != "Positive" or claim.predicate not in below:
        return sayings
    turned = [claim._replace(subject=claim.object, object=claim.subject)] if symmetric and isinstance(claim.object, str) else []
    rivals = [one._replace(predicate=predicate) for one in (claim, *turned) for predicate in below[claim.predicate]]
    better = {sentence_of(saying) for rival in rivals for saying in claims.get(rival, ())}
    return tuple(saying for saying in sayings if sentence_of(saying) not in better)


def _predicates_below(ontology: Ontology) -> dict[str, list[str]]:
    below: dict[str, list[str]] = {}
    for relation in ontology.relations.values():
        for ancestor in relation.ancestors:
            below.setdefault(ancestor, []).append(relation.curie)
    return below


def _statement(claim: Claim, sayings: Sequence[Saying], base_iri: str) -> Statement:
    return Statement(
        iri=statement_iri(base_iri, claim),
        subject=claim.subject,
        predicate=claim.predicate,
        object=claim.object,
        modality=claim.modality,
        polarity=claim.polarity,
        topics=_union(saying.topics for saying in sayings),
        places=_union(saying.places for saying in sayings),
        attributed_to=_union(saying.evidence.attributed_to for saying in sayings),
        when=claim.when,
        roles=_union((saying.role,) for saying in sayings if saying.role),
        confidence=_confidence(sayings),
        evidence=tuple(saying.evidence for saying in sayings),
    )


def _union(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({one for part in parts for one in part}))


def _confidence(sayings: Sequence[Saying]) -> float:
    """That not all sentences are wrong. The same words in two documents are one witness: news is copied."""
    by_text: dict[str, float] = {}
    for saying in sayings:
        evidence = saying.evidence.evidence
        by_text[evidence.text] = max(by_text.get(evidence.text, 0.0), evidence.confidence)
    if len(by_text) == 1:
        return next(iter(by_text.values()))
    return min(MOST_CONFIDENT, round(1 - prod(1 - one for one in sorted(by_text.values())), 4))
