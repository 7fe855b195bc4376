"""A small graph made by hand that has one of everything: every modality, an event, figures, inference, a gazetteer fact."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kg.graph import KnowledgeGraph
from kg.schema import Class, Ontology, Relation
from kg.types import (
    Document,
    Entity,
    EntityMention,
    Evidence,
    Figure,
    Graph,
    Literal,
    Mention,
    Merge,
    Sentence,
    Span,
    Statement,
    StatementEvidence,
    When,
)

BASE = "https://example.org/kg/id/"
PORT = "news/port.txt"
TALKS = "talks"

TEXTS = {
    PORT: (
        "The Harbour Ministry of Norlandia runs the port of Quayside, said Mira Holt. "
        "Holt, who was born in 1971, has led the ministry since May 2021. "
        "The port handled 2.5 million containers in 2023, up 8 percent. "
        "Holt denied that the ministry had bought Cargo Works."
    ),
    TALKS: (
        "Norlandia and Estmark will cooperate on hydrogen ships from 2025 to 2027. "
        "The Harbour Ministry announced the cooperation. "
        "Estmark may sanction Cargo Works, which builds the Tern ferry. "
        "Some 40 ferries use hydrogen."
    ),
}


def _class(name: str, label: str, parent: str | None, color: str, prefix: str) -> Class:
    parents = (f"kg:{parent}",) if parent else ()
    return Class(f"kg:{name}", label, f"A {label}.", parents, parents, color, prefix)


def _relation(
    name: str, label: str, *, parent: str | None = None, symmetric: bool = False, event: str | None = None
) -> Relation:
    parents = (f"kg:{parent}",) if parent else ()
    return Relation(f"kg:{name}", label, f"That somebody {label} something.", (), (), parents, parents, symmetric, event)


ONTOLOGY = Ontology(
    version="test",
    classes={
        one.curie: one
        for one in (
            _class("Organization", "organization", None, "#2f6fb2", "org"),
            _class("GovernmentBody", "government body", "Organization", "#7a4fb5", "org"),
            _class("Company", "company", "Organization", "#2f6fb2", "org"),
            _class("Place", "place", None, "#2e8b57", "place"),
            _class("Country", "country", "Place", "#2e8b57", "place"),
            _class("City", "city", "Place", "#57a773", "place"),
            _class("Person", "person", None, "#d1663f", "person"),
            _class("Official", "official", "Person", "#d1663f", "person"),
            _class("Event", "event", None, "#c4973b", "event"),
            _class("Cooperation", "cooperation", "Event", "#c4973b", "event"),
            _class("Technology", "technology", None, "#1f9aa8", "tech"),
            _class("Product", "product", None, "#a34f7c", "product"),
        )
    },
    relations={
        one.curie: one
        for one in (
            _relation("worksFor", "works for"),
            _relation("headOf", "heads", parent="worksFor"),
            _relation("cooperatesWith", "cooperates with", symmetric=True, event="kg:Cooperation"),
            _relation("announces", "announces"),
            _relation("agencyOf", "is an agency of"),
            _relation("locatedIn", "is located in"),
            _relation("sanctions", "sanctions"),
            _relation("acquires", "acquires"),
            _relation("produces", "produces"),
            _relation("uses", "uses"),
            _relation("bornOn", "was born on"),
        )
    },
)


def span(doc: str, words: str) -> Span:
    """Where `words` first stand in a document."""
    start = TEXTS[doc].index(words)
    return (start, start + len(words))


def sentence(doc: str, words: str) -> Sentence:
    """The sentence of a document that begins with `words`."""
    start = TEXTS[doc].index(words)
    end = TEXTS[doc].find(". ", start)
    end = len(TEXTS[doc]) if end < 0 else end + 1
    return Sentence(start, end, TEXTS[doc][start:end])


def evidence(doc: str, words: str, rule: str, confidence: float = 0.9) -> Evidence:
    found = sentence(doc, words)
    return Evidence(doc, found.start, found.end, found.text, rule, confidence)


def said(one: Evidence, subject: str, other: str | None, *by: str, cues: tuple[str, ...] = ()) -> StatementEvidence:
    def inside(words: str) -> Span:
        start = one.start + one.text.index(words)
        return (start, start + len(words))

    return StatementEvidence(one, inside(subject), inside(other) if other else None, tuple(f"{BASE}{who}" for who in by), cues)


def entity(local: str, kind: str, label: str, aliases: tuple[str, ...] = (), mentions: int = 1, **more: object) -> Entity:
    made = Entity(f"{BASE}{local}", f"kg:{kind}", label, aliases, documents=(PORT,), mentions=mentions)
    return replace(made, **more)  # type: ignore[arg-type]


RUNS = evidence(PORT, "The Harbour Ministry", "place: runs")
LED = evidence(PORT, "Holt, who", "office: has led", 0.8)
HANDLED = evidence(PORT, "The port handled", "observation: counted")
DENIED = evidence(PORT, "Holt denied", "trade: buy")
WILL = evidence(TALKS, "Norlandia and", "cooperation: cooperate")
ANNOUNCED = evidence(TALKS, "The Harbour", "announcement: announce", 0.85)
MAY = evidence(TALKS, "Estmark may", "conflict: sanction", 0.7)
FERRIES = evidence(TALKS, "Some 40", "observation: counted", 0.75)

ENTITIES = (
    entity("city-quayside", "City", "Quayside", identifiers=(("geonames", "1"),)),
    entity(
        "event-cooperation",
        "Cooperation",
        "cooperation: Estmark – Norlandia",
        documents=(TALKS,),
        evidence=(WILL,),
        participants=(f"{BASE}place-estmark", f"{BASE}place-norlandia"),
        topics=(f"{BASE}tech-hydrogen",),
        when=When(start="2025", end="2027"),
        modality="Planned",
        described=True,
    ),
    entity(
        "org-cargo-works",
        "Company",
        "Cargo Works",
        ("CW", "Cargo Works plc"),
        2,
        documents=(PORT, TALKS),
        merges=(Merge("Cargo Works plc", "legal form dropped", TALKS),),
    ),
    entity("org-harbour-ministry", "GovernmentBody", "Harbour Ministry", ("the ministry",), 4, documents=(PORT, TALKS)),
    entity("org-island", "Company", "Island Lines"),
    entity(
        "person-mira-holt", "Official", "Mira Holt", ("Holt",), 3, merges=(Merge("Holt", "surname", PORT),), evidence=(RUNS,)
    ),
    entity("place-estmark", "Country", "Estmark", mentions=2, documents=(TALKS,)),
    entity("place-norlandia", "Country", "Norlandia", mentions=3, identifiers=(("iso3166", "XX"), ("wikidata", "Q0"))),
    entity("place-quayside-port", "Place", "port of Quayside"),
    entity("product-tern", "Product", "Tern", ("Tern ferry",), documents=(TALKS,)),
    entity("tech-hydrogen", "Technology", "hydrogen", mentions=2, documents=(TALKS,)),
    entity("tech-steam", "Technology", "Steam", ("HYDRO",)),
)


def statement(
    local: str, subject: str, predicate: str, other: str | Literal, *evidence: StatementEvidence, **more: object
) -> Statement:
    end = f"{BASE}{other}" if isinstance(other, str) else other
    made = Statement(f"{BASE}stmt-{local}", f"{BASE}{subject}", f"kg:{predicate}", end, evidence=evidence)
    return replace(made, **more)  # type: ignore[arg-type]


TWO_SENTENCES = (
    said(RUNS, "Harbour Ministry", "Norlandia", "person-mira-holt", cues=("said",)),
    said(ANNOUNCED, "Harbour Ministry", None),
)
STATEMENTS = (
    statement("agency", "org-harbour-ministry", "agencyOf", "place-norlandia", *TWO_SENTENCES, confidence=0.9),
    statement(
        "announce", "org-harbour-ministry", "announces", "event-cooperation", said(ANNOUNCED, "Harbour Ministry", "cooperation")
    ),
    statement("born", "person-mira-holt", "bornOn", Literal("1971", "xsd:gYear"), said(LED, "Holt", "1971")),
    statement(
        "bought",
        "org-harbour-ministry",
        "acquires",
        "org-cargo-works",
        said(DENIED, "the ministry", "Cargo Works", "person-mira-holt", cues=("denied",)),
        polarity="Negative",
        attributed_to=(f"{BASE}person-mira-holt",),
    ),
    statement("build", "org-cargo-works", "produces", "product-tern", said(MAY, "Cargo Works", "Tern ferry"), confidence=0.7),
    statement(
        "cooperate-a",
        "place-estmark",
        "cooperatesWith",
        "place-norlandia",
        said(WILL, "Estmark", "Norlandia", cues=("will",)),
        modality="Planned",
        topics=(f"{BASE}concept-hydrogen-ships", f"{BASE}tech-hydrogen"),
        when=When(start="2025", end="2027"),
        event=f"{BASE}event-cooperation",
    ),
    statement(
        "cooperate-b",
        "place-estmark",
        "cooperatesWith",
        "place-norlandia",
        said(WILL, "Estmark", "Norlandia"),
        when=When("2019-06"),
    ),
    statement(
        "head", "person-mira-holt", "headOf", "org-harbour-ministry", said(LED, "Holt", "the ministry"), roles=("minister",)
    ),
    statement("in", "city-quayside", "locatedIn", "place-norlandia", rule="gazetteer: geonames"),
    statement(
        "port",
        "place-quayside-port",
        "locatedIn",
        "city-quayside",
        said(RUNS, "port of Quayside", "Quayside"),
        when=When(start="2021-05"),
    ),
    statement(
        "sanction",
        "place-estmark",
        "sanctions",
        "org-cargo-works",
        said(MAY, "Estmark", "Cargo Works", cues=("may",)),
        modality="Possible",
    ),
    statement(
        "there",
        "place-quayside-port",
        "locatedIn",
        "place-norlandia",
        rule="inference: locatedIn is transitive",
        premises=(f"{BASE}stmt-port", f"{BASE}stmt-in"),
        confidence=0.8,
    ),
)

FIGURES = (
    Figure(
        f"{BASE}obs-containers",
        "containers",
        Decimal("2500000"),
        HANDLED,
        f"{BASE}place-quayside-port",
        span(PORT, "The port"),
        when=When("2023"),
        change=Decimal("8"),
        change_unit="percent",
        change_basis="year-on-year",
    ),
    Figure(
        f"{BASE}obs-ferries", "ferries", Decimal("40.5"), FERRIES, comparator="~", when=When(start="2024-01", end="2024-06")
    ),
)


def mention(doc: str, words: str, kind: str, local: str, **more: object) -> EntityMention:
    start, end = span(doc, words)
    made = Mention(start, end, words, f"kg:{kind}", "model", start, words, (0, len(TEXTS[doc])))
    return EntityMention(doc, replace(made, **more), f"{BASE}{local}")  # type: ignore[arg-type]


MENTIONS = (
    mention(PORT, "Harbour Ministry", "GovernmentBody", "org-harbour-ministry"),
    mention(PORT, "Mira Holt", "Official", "person-mira-holt"),
    mention(PORT, "the ministry", "GovernmentBody", "org-harbour-ministry", pronominal=True, name="Harbour Ministry"),
    mention(TALKS, "Norlandia", "Country", "place-norlandia"),
    mention(TALKS, "Estmark", "Country", "place-estmark", demonym=True),
)

GRAPH = Graph(
    base_iri=BASE,
    documents=(
        Document(PORT, "", "A port grows", "2024-03-02", "https://news.example/port", "The Gull", ("A. Reed",), ((0, 40),)),
        Document(TALKS, "", date="2024-05"),
    ),
    sentences=((PORT, sentence(PORT, "The Harbour")), (TALKS, sentence(TALKS, "Norlandia"))),
    entities=ENTITIES,
    statements=STATEMENTS,
    figures=FIGURES,
    mentions=MENTIONS,
    provenance=((f"input:{PORT}", "sha256:00"), ("kg", "0.1.0")),
    concepts=((f"{BASE}concept-hydrogen-ships", "hydrogen ships"),),
)


def sample() -> KnowledgeGraph:
    return KnowledgeGraph(GRAPH, ONTOLOGY)


def with_label(label: str) -> KnowledgeGraph:
    """The sample, but one entity is called so, and a sentence, a title and a measure say so."""
    renamed = tuple(replace(one, label=label, aliases=(label,)) if one.iri.endswith("mira-holt") else one for one in ENTITIES)
    first = replace(STATEMENTS[0], evidence=(replace(TWO_SENTENCES[0], evidence=replace(RUNS, text=label)),))
    titled = (replace(GRAPH.documents[0], title=label), *GRAPH.documents[1:])
    figures = (replace(FIGURES[0], measure=label), *FIGURES[1:])
    graph = replace(GRAPH, entities=renamed, statements=(first, *STATEMENTS[1:]), documents=titled, figures=figures)
    return KnowledgeGraph(graph, ONTOLOGY)
