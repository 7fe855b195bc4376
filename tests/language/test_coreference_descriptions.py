"""What descriptions stand for, the bodies that they name themselves, and when they are left alone."""

import pytest
from marked_text import chains, resolve

RESOLVED = [
    pytest.param("President {Ann Lund:Person} spoke. The president left.", [("Ann Lund", "The president")], id="title alone"),
    pytest.param("The {Reed Party:PoliticalParty} met. The party won.", [("Reed Party", "The party")], id="party"),
    pytest.param("{Reeds:PoliticalParty} met. The party won.", [("Reeds", "The party")], id="party by class"),
    pytest.param(
        "The {Ministry of Tides:GovernmentBody} met. The ministry paid.",
        [("Ministry of Tides", "The ministry")],
        id="noun of the name",
    ),
    pytest.param("{Harbour Bank:Company} grew. The bank paid.", [("Harbour Bank", "The bank")], id="last noun of the name"),
    pytest.param("The airline {Lumen:Company} grew. The airline paid.", [("Lumen", "The airline")], id="noun beside the name"),
    pytest.param("{Lumen:Company}, an airline, grew. The airline paid.", [("Lumen", "The airline")], id="noun in apposition"),
    pytest.param("{Lumen:Company} grew. The company paid.", [("Lumen", "The company")], id="company"),
    pytest.param("{Lumen:Organization} grew. The firm paid.", [("Lumen", "The firm")], id="firm"),
    pytest.param("{Lumen:Company} grew. The Paris-based group paid.", [("Lumen", "The Paris-based group")], id="based"),
    pytest.param("{Norvia:Country} grew. The country paid.", [("Norvia", "The country")], id="country"),
    pytest.param(
        "{Ostmark:AdministrativeArea} lies in {Norvia:Country}. The province paid the country.",
        [("Ostmark", "The province"), ("Norvia", "the country")],
        id="province and country",
    ),
    pytest.param("{Holm:City} lies in {Norvia:Country}. The city paid.", [("Holm", "The city"), ("Norvia",)], id="city"),
    pytest.param("Foreign Minister {Ann Lund:Person} spoke. The minister left.", [("Ann Lund", "The minister")], id="title"),
    pytest.param(
        "{Ann Lund:Person}, the mayor of a port, spoke. The mayor left.", [("Ann Lund", "The mayor")], id="apposition"
    ),
    pytest.param("{Ann Lund:Person} is an economist. The economist left.", [("Ann Lund", "The economist")], id="copula"),
    pytest.param("{Ann Lund:Person} spoke. The 54-year-old said no.", [("Ann Lund", "The 54-year-old")], id="age"),
    pytest.param(
        "{Tide Conference:Conference} opened. The conference ends today.", [("Tide Conference", "The conference")], id="event"
    ),
    pytest.param("{Tide Fair:Event} opened. This event ends today.", [("Tide Fair", "This event")], id="any event"),
    pytest.param(
        "{Open Ports Programme:Programme} began. Under this programme, masts are free.",
        [("Open Ports Programme", "this programme")],
        id="programme",
    ),
    pytest.param(
        "The {Ministry of Tides:GovernmentBody} met. A ministry spokesman left.",
        [("Ministry of Tides", "ministry")],
        id="before a role",
    ),
    pytest.param(
        "{Norvia:Country} met {Estland:Country}. The two countries agreed.",
        [("Norvia", "The two countries"), ("Estland", "The two countries")],
        id="two countries",
    ),
    pytest.param(
        "{Lumen:Company} and {Pine:Company} merged, and both companies grew.",
        [("Lumen", "both companies"), ("Pine", "both companies")],
        id="both companies",
    ),
    pytest.param(
        "{Norvia:Country} met {Estland:Country}. The two sides agreed.",
        [("Norvia", "The two sides"), ("Estland", "The two sides")],
        id="two sides",
    ),
    pytest.param(
        "{Lumen:Company} and {Pine:Company} grew. The latter paid {Reed Bank:Company}.",
        [("Lumen",), ("Pine", "The latter"), ("Reed Bank",)],
        id="the latter",
    ),
    pytest.param(
        "{Ann Lund:Person} left {Lumen:Company} for {Pine:Company}. The former's chairman spoke.",
        [("Ann Lund",), ("Lumen", "The former"), ("Pine",)],
        id="the former of the only two companies",
    ),
    pytest.param(
        "{Lumen:Company} sued {Pine:Company} in {Norvia:Country}. The latter company paid {Reed Bank:Company}.",
        [("Lumen",), ("Pine", "The latter company"), ("Norvia",), ("Reed Bank",)],
        id="the latter company",
    ),
    pytest.param(
        "{Lumen:Company} and {Pine:Company} grew. Both have sued {Reed Bank:Company}.",
        [("Lumen", "Both"), ("Pine", "Both"), ("Reed Bank",)],
        id="both",
    ),
    pytest.param(
        "{Ann Lund:Person} met {Per Berg:Person}. The pair left for {Holm:City}.",
        [("Ann Lund", "The pair"), ("Per Berg", "The pair"), ("Holm",)],
        id="a pair of people",
    ),
    pytest.param(
        "{Norvia:Country} won. {Norvia:Country} sang. {Norvia:Country} slept. {Estland:Country} came. The government paid.",
        [("Norvia", "Norvia", "Norvia", "The government"), ("Estland",)],
        id="government of the document's country",
    ),
]

DESCRIBED = [
    pytest.param("The {Norvian:~Norvia} government paid.", [("Norvian",), ("Norvian government",)], id="government"),
    pytest.param(
        "The {Norvian:~Norvia} government paid. The government of {Norvia:~Norvia} met. The government left.",
        [("Norvian", "Norvia"), ("Norvian government", "government", "The government")],
        id="one government in three forms",
    ),
    pytest.param("{Norvian:~Norvia} police paid.", [("Norvian",), ("Norvian police",)], id="without article"),
    pytest.param(
        "The provincial health and weather department paid.", [("provincial health and weather department",)], id="level"
    ),
    pytest.param("Local port authorities paid.", [("Local port authorities",)], id="local authorities"),
    pytest.param(
        "The {Norvian:~Norvia} parliament met the {Estish:~Estland} parliament.",
        [("Norvian",), ("Norvian parliament",), ("Estish",), ("Estish parliament",)],
        id="two parliaments",
    ),
    pytest.param(
        "{Norvia:Country=Norvia}'s parliament met. The parliament left.",
        [("Norvia",), ("Norvia's parliament", "The parliament")],
        id="owner, and then called back",
    ),
]

NAMED_BESIDE = [
    pytest.param(
        "{Norvia:Country=Norvia}'s port authority, {NPA:Organization}, paid {Lumen:Company}.",
        [("Norvia",), ("Norvia's port authority", "NPA"), ("Lumen",)],
        id="authority",
    ),
    pytest.param(
        "The {Norvian:~Norvia} parliament, the {Tide Assembly:Organization}, met {Lumen:Company}.",
        [("Norvian",), ("The Norvian parliament", "Tide Assembly"), ("Lumen",)],
        id="parliament",
    ),
    pytest.param(
        "The {Norvian:~Norvia} parliament, {Lumen:Company} and {Pine:Company} met.",
        [("Norvian",), ("Norvian parliament",), ("Lumen",), ("Pine",)],
        id="a list",
    ),
]

CALLED = [
    pytest.param("{Norvia Airways:Company} grew. The airline paid.", [("Norvia Airways", "The airline")], id="airways"),
    pytest.param("{Banco Norvia:Company} grew. The bank paid.", [("Banco Norvia", "The bank")], id="banco"),
    pytest.param(
        "{Norvia Airways:Company} and {Air Estland:Company} grew. The airline paid.",
        [("Norvia Airways",), ("Air Estland",)],
        id="two airlines",
    ),
    pytest.param(
        "{Lumen:Company} grew. The {Norvian:~Norvia} utility paid.",
        [("Lumen", "The Norvian utility"), ("Norvian",)],
        id="the only company, told by its country",
    ),
]

TWO_SENTENCES = [
    pytest.param(
        "{Lumen:Organization} met {Pine:Company}. The two firms paid {Norvia:Country}.",
        [("Lumen", "The two firms"), ("Pine", "The two firms"), ("Norvia",)],
        id="a firm known as a body",
    ),
    pytest.param(
        "{Norvia:Country}, {Estland:Country} and {Goa:Country} met. The three countries paid {Lumen:Company}.",
        [("Norvia", "The three countries"), ("Estland", "The three countries"), ("Goa", "The three countries"), ("Lumen",)],
        id="three",
    ),
    pytest.param(
        "{Lumen:Company} grew. {Pine:Company} shrank. The two companies paid {Norvia:Country}.",
        [("Lumen", "The two companies"), ("Pine", "The two companies"), ("Norvia",)],
        id="the only two of two sentences",
    ),
]

ALONE = [
    pytest.param(
        "{Ann Lund:Person} met {Per Berg:Person}. The former mayor left.", [("Ann Lund",), ("Per Berg",)], id="ex-mayor"
    ),
    pytest.param(
        "{Lumen:Company}, {Pine:Company} and {Reed Bank:Company} grew. Each sued {Norvia:Country}.",
        [("Lumen",), ("Pine",), ("Reed Bank",), ("Norvia",)],
        id="each of three",
    ),
    pytest.param(
        "The {Norvian:~Norvia} government met. The government in {Holm:City} paid.",
        [("Norvian",), ("Norvian government",), ("Holm",)],
        id="a government elsewhere",
    ),
    pytest.param("{Ann Lund:Person} won, the officer said.", [("Ann Lund",)], id="the speaker is another"),
    pytest.param(
        "The {Court of Navy Reviews:GovernmentBody} met. The navy sailed.",
        [("Court of Navy Reviews",)],
        id="a word inside the name",
    ),
    pytest.param("{Harbour Bank:Company} grew. A bank paid.", [("Harbour Bank",)], id="indefinite"),
    pytest.param("{Lumen:Company} grew. Another company paid.", [("Lumen",)], id="another"),
    pytest.param("{Lumen:Company} grew. The rival company paid.", [("Lumen",)], id="a word that does not fit"),
    pytest.param("{Lumen:Company} grew. The bank of the river flooded.", [("Lumen",)], id="bank of the river"),
    pytest.param(
        "{Lumen:Company} met {Pine:Company}. Yesterday rain fell on the company.", [("Lumen",), ("Pine",)], id="two companies"
    ),
    pytest.param("Vice President {Ann Lund:Person} spoke. The president left.", [("Ann Lund",)], id="a lesser office"),
    pytest.param("{Ann Lund:Person} spoke. The minister left.", [("Ann Lund",)], id="no such office"),
    pytest.param("{Lumen:Company} grew. The company {Pine:Company} paid.", [("Lumen",), ("Pine",)], id="a name follows"),
    pytest.param(
        "{Lumen:Company} grew. The company that owns the port paid.", [("Lumen",)], id="a relative clause tells which"
    ),
    pytest.param("{Lumen:Company} bought the company.", [("Lumen",)], id="subject and object differ"),
    pytest.param("A {Norvian:~Norvia} court met.", [("Norvian",)], id="an indefinite court"),
    pytest.param(
        "{Norvia:Country}, {Estland:Country} and {Ostland:Country} met. The two countries agreed.",
        [("Norvia",), ("Estland",), ("Ostland",)],
        id="two of three",
    ),
    pytest.param("The two countries met.", [], id="nothing before"),
]


@pytest.mark.parametrize(("text", "expected"), [*RESOLVED, *DESCRIBED, *NAMED_BESIDE, *CALLED, *TWO_SENTENCES, *ALONE])
def test_descriptions(text: str, expected: list[tuple[str, ...]]) -> None:
    assert sorted(chains(text)) == sorted(expected)


def test_a_described_body_has_a_chain_beside_its_place() -> None:
    place, body = resolve("The {Norvian:~Norvia} parliament met.")
    assert (place.text, place.name, place.type, place.demonym) == ("Norvian", "Norvia", "kg:Country", True)
    assert (body.text, body.name, body.type, body.pronominal) == (
        "Norvian parliament",
        "Norvian parliament",
        "kg:GovernmentBody",
        True,
    )
    assert place.chain != body.chain


def test_two_at_once_are_two_mentions_of_one_span() -> None:
    mentions = resolve("{Norvia:Country} met {Estland:Country}. The two sides agreed.")
    assert [(mention.span, mention.chain) for mention in mentions] == [
        ((0, 6), 0),
        ((11, 18), 11),
        ((20, 33), 0),
        ((20, 33), 11),
    ]
