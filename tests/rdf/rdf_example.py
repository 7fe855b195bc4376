"""A small graph that holds everything a graph can hold, in words of its own."""

from __future__ import annotations

from decimal import Decimal

from kg.names import mint
from kg.types import (
    Document,
    Entity,
    EntityMention,
    Evidence,
    Figure,
    Graph,
    Literal,
    Mention,
    Sentence,
    Statement,
    StatementEvidence,
    When,
)

BASE = "https://example.org/kg/id/"
DOC = "harbour.txt"
SENTENCES = (
    Sentence(0, 21, "Ostmark port to grow."),
    Sentence(22, 104, 'Ada Berg, deputy director of "Port Ostmark", said Norland would work with Sudmark.'),
    Sentence(105, 160, "About 2.5 million crates passed in May 2024, up 3.5 pct."),
)


def node(prefix: str, name: str) -> str:
    return mint(BASE, prefix, name)


ADA, CARL = node("person", "Ada Berg"), node("person", "Carl Lund")
PORT, NORLAND, SUDMARK = node("org", "Port Ostmark"), node("place", "Norland"), node("place", "Sudmark")
OSTMARK, EVENT, CRANES = (
    node("place", "Ostmark"),
    node("event", "Cooperation Norland Sudmark"),
    node("technology", "Smart cranes"),
)
SHIPPING = node("concept", "coastal shipping")


def evidence(number: int, rule: str = "post: apposition", confidence: float = 0.9) -> Evidence:
    sentence = SENTENCES[number]
    return Evidence(DOC, sentence.start, sentence.end, sentence.text, rule, confidence)


def said(number: int, **about: object) -> StatementEvidence:
    return StatementEvidence(evidence(number), (22, 30), (51, 65), **about)  # type: ignore[arg-type]


ENTITIES = (
    Entity(
        EVENT,
        "kg:Cooperation",
        "cooperation: Norland - Sudmark",
        evidence=(evidence(1),),
        participants=(NORLAND, SUDMARK),
        topics=(CRANES, SHIPPING),
        places=(OSTMARK,),
        attributed_to=(ADA,),
        when=When(start="2024-05", end="2025"),
        modality="Planned",
        described=True,
    ),
    Entity(
        PORT,
        "kg:Company",
        "Port Ostmark",
        aliases=("Port Ostmark", 'The "Port"'),
        documents=(DOC,),
        mentions=1,
        evidence=(evidence(1),),
    ),
    Entity(ADA, "kg:Official", "Ada Berg", documents=(DOC,), mentions=1, evidence=(evidence(1),)),
    Entity(CARL, "kg:Person", "Carl Lund", evidence=(evidence(1),)),
    Entity(
        NORLAND,
        "kg:Country",
        "Norland",
        evidence=(evidence(1),),
        identifiers=(("geonames", "123"), ("iso3166", "NX"), ("lei", "ABC"), ("wikidata", "Q123456789")),
    ),
    Entity(OSTMARK, "kg:City", "Ostmark", evidence=(evidence(0),)),
    Entity(SUDMARK, "kg:Country", "Sudmark", evidence=(evidence(1),)),
    Entity(CRANES, "kg:Technology", "smart cranes", evidence=(evidence(1),)),
)

STATEMENTS = (
    Statement(BASE + "statement-1", ADA, "kg:headOf", PORT, roles=("deputy director",), confidence=0.9, evidence=(said(1),)),
    Statement(
        BASE + "statement-2",
        NORLAND,
        "kg:cooperatesWith",
        SUDMARK,
        modality="Planned",
        topics=(CRANES, SHIPPING),
        places=(OSTMARK,),
        when=When(start="2024-05"),
        confidence=0.8,
        event=EVENT,
        evidence=(said(1, attributed_to=(ADA,)),),
    ),
    Statement(BASE + "statement-3", ADA, "kg:bornOn", Literal("1970-02-03", "xsd:date"), evidence=(said(1),)),
    Statement(BASE + "statement-4", OSTMARK, "kg:locatedIn", NORLAND, rule="gazetteer: geonames"),
    Statement(BASE + "statement-5", NORLAND, "kg:attacks", SUDMARK, modality="Possible", evidence=(said(1),)),
    Statement(BASE + "statement-6", ADA, "kg:memberOf", PORT, polarity="Negative", evidence=(said(1),)),
    Statement(BASE + "statement-7", CARL, "kg:spokespersonFor", NORLAND, evidence=(said(1),)),
    Statement(
        BASE + "statement-8", CARL, "kg:represents", NORLAND, rule="inference: spokesman", premises=(BASE + "statement-7",)
    ),
)

FIGURES = (
    Figure(
        BASE + "observation-1",
        "crates",
        Decimal("2.5E+6"),
        evidence(2, "number: counted noun"),
        about=OSTMARK,
        comparator="~",
        when=When(date="2024-05"),
        change=Decimal("3.5"),
        change_unit="percent",
        change_basis="year-on-year",
        places=(OSTMARK,),
        attributed_to=(ADA,),
    ),
    Figure(BASE + "observation-2", "Crates", Decimal("12"), evidence(2), unit="percent"),
)

MENTION = Mention(22, 30, "Ada Berg", "kg:Official", "model", 22, "Ada Berg", (22, 104))
HEADLINE = Mention(0, 21, "Ostmark port to grow.", "kg:City", "title", 0, "Ostmark", (0, 21))

EXAMPLE = Graph(
    base_iri=BASE,
    documents=(
        Document(
            DOC,
            "",
            title="The port grows",
            date="2024-06-01",
            url="https://news.example/a b",
            publisher="The Crane",
            authors=("Eve Holm",),
        ),
        Document("north/Å 2", ""),
    ),
    sentences=tuple((DOC, sentence) for sentence in SENTENCES),
    entities=ENTITIES,
    statements=STATEMENTS,
    figures=FIGURES,
    mentions=(EntityMention(DOC, MENTION, ADA), EntityMention(DOC, HEADLINE, OSTMARK)),
    provenance=(("kg", "0.1.0"), ("input:harbour.txt", "12ab")),
    concepts=((SHIPPING, "coastal shipping"),),
)
