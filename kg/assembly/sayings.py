"""What single sentences say, sorted by the statement that they say: relation mentions between resolved entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from kg.assembly.located import Located
from kg.names import mint
from kg.schema import Ontology, Relation
from kg.types import Literal, RelationMention, Span, StatementEvidence, When


class Claim(NamedTuple):
    """What makes a statement the one it is. Topics count where the relation makes an event: a cooperation on 6G is not
    a cooperation on trade; elsewhere they are empty here."""

    subject: str
    predicate: str
    object: str | Literal
    polarity: str
    modality: str
    when: When
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence's part in a statement: the evidence, and what else the sentence says of the relation."""

    evidence: StatementEvidence
    topics: tuple[str, ...]
    places: tuple[str, ...]
    role: str | None


@dataclass(slots=True)
class Sayings:
    """All claims of a corpus with the sentences that make them, the words of their topics, and what was left out."""

    claims: dict[Claim, list[Saying]] = field(default_factory=dict)
    concepts: dict[str, Counter[str]] = field(default_factory=dict)
    """Concept IRI -> the words that name it, and how often."""
    dropped: Counter[str] = field(default_factory=Counter)
    """Reason -> number of relation mentions that made no statement."""


UNRESOLVED, SELF_LOOP, MISFIT = "an end without an entity", "both ends the same entity", "an end outside domain or range"


def gather(corpus: Iterable[Located], types: dict[str, str], ontology: Ontology, base_iri: str) -> Sayings:
    """Sorts what all documents say into claims. `types` has the class of each entity."""
    sayings = Sayings()
    for located in corpus:
        for mention in located.reading.relations:
            relation = ontology.relation(mention.predicate)
            topics = _topics(mention, located, base_iri, sayings)
            for subject, end in _pairs(mention, located, relation, types, ontology, sayings.dropped):
                claim, saying = _said(mention, located, relation, subject, end, topics)
                sayings.claims.setdefault(claim, []).append(saying)
    return sayings


def _pairs(
    mention: RelationMention,
    located: Located,
    relation: Relation,
    types: dict[str, str],
    ontology: Ontology,
    dropped: Counter[str],
) -> Iterator[tuple[str, str | Literal]]:
    """The ends of a relation mention. "The two sides" stand for two entities, so one mention can have several pairs."""
    subjects = located.at((mention.subject,))
    ends: tuple[str | Literal, ...] = (
        (mention.object,) if isinstance(mention.object, Literal) else located.at((mention.object,))
    )
    if not subjects or not ends:
        dropped[UNRESOLVED] += 1
        return
    pairs = [(subject, end) for subject, end in product(subjects, ends) if subject != end]
    if not pairs:
        dropped[SELF_LOOP] += 1
    fitting = [pair for pair in pairs if fits(relation, *pair, types, ontology)]
    if pairs and not fitting:
        dropped[MISFIT] += 1
    yield from fitting


def fits(relation: Relation, subject: str, end: str | Literal, types: dict[str, str], ontology: Ontology) -> bool:
    """Whether the relation may stand between the two by its domain and range."""
    if not ontology.fits(types[subject], relation.domain):
        return False
    dated = any(one.startswith("xsd:") for one in relation.range)
    if isinstance(end, Literal):
        return dated or not relation.range
    return not dated and ontology.fits(types[end], relation.range)


def _topics(mention: RelationMention, located: Located, base_iri: str, sayings: Sayings) -> tuple[str, ...]:
    topics = set(located.at(mention.qualifiers.topics))
    for words in mention.qualifiers.subjects:
        concept = mint(base_iri, "concept", words)
        sayings.concepts.setdefault(concept, Counter())[" ".join(words.split())] += 1
        topics.add(concept)
    return tuple(sorted(topics))


def _said(
    mention: RelationMention, located: Located, relation: Relation, subject: str, end: str | Literal, topics: tuple[str, ...]
) -> tuple[Claim, Saying]:
    qualifiers = mention.qualifiers
    first, last = mention.subject, None if isinstance(mention.object, Literal) else mention.object
    if relation.symmetric and isinstance(end, str) and last is not None and end < subject:
        subject, end, first, last = end, subject, last, first
    happening = topics if relation.event_class else ()
    claim = Claim(subject, mention.predicate, end, mention.polarity, mention.modality, qualifiers.when, happening)
    evidence = StatementEvidence(mention.evidence, first, last, located.at(qualifiers.attributed_to), mention.cues)
    return claim, Saying(evidence, topics, located.at(qualifiers.places), qualifiers.role)


def sentence_of(saying: Saying) -> tuple[str, Span]:
    """Document and characters of the sentence."""
    evidence = saying.evidence.evidence
    return (evidence.doc, (evidence.start, evidence.end))
