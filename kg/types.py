"""The data that flows through a build: frozen, made of plain values, identified by content.

    files --readers--> Document --language, relations--> Reading --resolve, assemble--> Entity, Statement, ...

Offsets are half-open ranges of characters of `Document.text`, which is the text exactly as the user has it.
Types and predicates are CURIEs of the ontology ("kg:Person", "kg:worksFor"). Fields hold tuples, never sets.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from decimal import Decimal

Span = tuple[int, int]
"""A half-open range of characters of a document's text."""


@dataclass(frozen=True, slots=True)
class Document:
    """One source text. `body` holds the ranges that are not page furniture, in order, not overlapping."""

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    """When it was published: an ISO date ("2025-04-18"), month ("2025-04") or year."""
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    body: tuple[Span, ...] = ()
    media_type: str = "text/plain"
    dateline: Span | None = None
    """Where the text names the place that it was written in: "(Hangzhou)", "PARIS, May 3 (Agency) -"."""
    markup: tuple[Span, ...] = ()
    """Ranges that are not words, such as the address of a Markdown link, in order, apart. `words` reads them as blanks."""

    def words(self, span: Span) -> str:
        """The text of the range with its markup blanked out: as long as the range, so that places stay.

        >>> Document("a", "The [port](/p) opened.", markup=((4, 5), (9, 14))).words((4, 22))
        ' port      opened.'
        """
        start, end = span
        words = self.text[start:end]
        for begin, stop in self.markup[max(0, bisect_left(self.markup, span) - 1) :]:
            if begin >= end:
                break
            first, last = max(begin, start) - start, min(stop, end) - start
            if first < last:
                words = words[:first] + " " * (last - first) + words[last:]
        return words


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A point or interval of time. Each is an ISO date, month or year; a point has `date`, an interval `start` and `end`."""

    date: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document, with its text, so that evidence can be shown when the document is gone."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a document that names, or stands for, an entity."""

    start: int
    end: int
    text: str
    type: str
    """The class in the ontology: "kg:GovernmentBody"."""
    source: str
    """What found it: "model", "gazetteer", "title", "pattern: event name", "pronoun"..."""
    chain: int
    """Mentions of one document with the same chain stand for the same entity: the start of the chain's first name."""
    name: str
    """The fullest name of the chain in this document."""
    sentence: Span
    pronominal: bool = False
    """True for pronouns and descriptions: "he", "the ministry"."""
    demonym: bool = False
    """True for "Indian": a mention of its place."""
    identifiers: tuple[tuple[str, str], ...] = ()
    """What the gazetteer says of the chain: (("wikidata", "Q148"), ("iso3166", "CN"))."""
    reason: str = ""
    """Why it joined its chain: "same name", "acronym", "surname", "pronoun: nearest man"."""
    when: When = When()
    """Of an event: when its sentence says that it takes place."""

    @property
    def span(self) -> Span:
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Literal:
    """The object of a relation with a date: value in ISO form, datatype "xsd:date", "xsd:gYearMonth" or "xsd:gYear"."""

    value: str
    datatype: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that something was read from, and the rule that read it. `confidence` is in (0, 1]."""

    doc: str
    start: int
    end: int
    text: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What else a sentence says of a relation. In a RelationMention `topics`, `places` and `attributed_to` hold spans of
    mentions; a topic that is no mention is given by its words in `subjects`."""

    topics: tuple[Span, ...] = ()
    subjects: tuple[str, ...] = ()
    """Subject matter that is no entity: ("trade barriers",)."""
    places: tuple[Span, ...] = ()
    attributed_to: tuple[Span, ...] = ()
    when: When = When()
    role: str | None = None


@dataclass(frozen=True, slots=True)
class RelationMention:
    """One relation as one sentence says it, between two mentions of the same document, or a mention and a literal."""

    predicate: str
    subject: Span
    object: Span | Literal
    evidence: Evidence
    modality: str = "Asserted"
    """"Asserted", "Planned" or "Possible"."""
    polarity: str = "Positive"
    """"Positive" or "Negative"."""
    qualifiers: Qualifiers = Qualifiers()
    event: Span | None = None
    """The words that name the event ("cooperation"), where the relation makes one."""
    cues: tuple[str, ...] = ()
    """The words that decided modality, polarity and attribution: ("will", "said")."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One statistical statement of a sentence. `about`, `places`, `attributed_to` are spans of mentions."""

    measure: str
    """What is counted or measured, in the words of the text: "5G base stations"."""
    value: Decimal
    evidence: Evidence
    about: Span | None = None
    unit: str | None = None
    """"percent", "percentage points", an ISO 4217 currency code, another unit, or None for a count."""
    comparator: str = "="
    """One of = ~ > < >= <=."""
    when: When = When()
    change: Decimal | None = None
    change_unit: str | None = None
    change_basis: str | None = None
    places: tuple[Span, ...] = ()
    attributed_to: tuple[Span, ...] = ()
    modality: str = "Asserted"
    """One of Asserted, Planned (a target, a forecast) and Possible: how surely the figure is said to hold."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document. `document.text` may be empty when the reading has been stored."""

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    relations: tuple[RelationMention, ...]
    observations: tuple[Observation, ...]


# ---- the graph: entities and statements over the whole corpus. Ids here are full IRIs. ----


@dataclass(frozen=True, slots=True)
class Merge:
    """Why a name belongs to an entity; `kg explain` prints it."""

    name: str
    reason: str
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A node: something that the corpus names. `mentions` counts them; `documents` are the ids, sorted."""

    iri: str
    type: str
    label: str
    aliases: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    documents: tuple[str, ...] = ()
    mentions: int = 0
    merges: tuple[Merge, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    """The sentence of its first mention in each document; several for an event read from several sentences."""
    # what only events carry:
    participants: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    attributed_to: tuple[str, ...] = ()
    when: When = When()
    modality: str | None = None
    described: bool = False
    """True for an event that has no name of its own: "cooperation: China - India"."""


@dataclass(frozen=True, slots=True)
class StatementEvidence:
    """One sentence that says a statement: where its two ends stand, who says so, by which cues. Spans index the document."""

    evidence: Evidence
    subject_span: Span
    object_span: Span | None
    attributed_to: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One relation between two entities, or an entity and a literal, with everything that the corpus says of it.

    `rule` is set, and `evidence` is empty, only where the statement comes from the gazetteer ("gazetteer: geonames") or
    from inference ("inference: headOfState implies represents"); `premises` are then the statements it rests on.
    """

    iri: str
    subject: str
    predicate: str
    object: str | Literal
    modality: str = "Asserted"
    polarity: str = "Positive"
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    attributed_to: tuple[str, ...] = ()
    when: When = When()
    roles: tuple[str, ...] = ()
    confidence: float = 1.0
    event: str | None = None
    evidence: tuple[StatementEvidence, ...] = ()
    rule: str | None = None
    premises: tuple[str, ...] = ()

    @property
    def is_fact(self) -> bool:
        """True where the direct triple stands in the graph: positive, and asserted or planned."""
        return self.polarity == "Positive" and self.modality != "Possible"


@dataclass(frozen=True, slots=True)
class Figure:
    """An observation over the corpus: the entity it is about, and the sentence it was read from."""

    iri: str
    measure: str
    value: Decimal
    evidence: Evidence
    about: str | None = None
    about_span: Span | None = None
    unit: str | None = None
    comparator: str = "="
    when: When = When()
    change: Decimal | None = None
    change_unit: str | None = None
    change_basis: str | None = None
    places: tuple[str, ...] = ()
    attributed_to: tuple[str, ...] = ()
    modality: str = "Asserted"


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A mention with the entity that it was resolved to."""

    doc: str
    mention: Mention
    entity: str


@dataclass(frozen=True, slots=True)
class Graph:
    """The whole build as plain data, every tuple sorted. `kg.graph.KnowledgeGraph` wraps it for users."""

    base_iri: str
    documents: tuple[Document, ...]
    """Without their text."""
    sentences: tuple[tuple[str, Sentence], ...]
    """(document id, sentence) for every sentence that evidence or a mention points to."""
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    mentions: tuple[EntityMention, ...]
    provenance: tuple[tuple[str, str], ...] = field(default=())
    """Versions and hashes for the manifest: (("kg", "0.1.0"), ("model", "en_core_web_sm 3.8.0"), ...)."""
    concepts: tuple[tuple[str, str], ...] = ()
    """(IRI, label) of every topic that is a subject matter and no entity: "trade barriers"."""
