"""Which names of a document are one: forms, acronyms, parts, people, and what must stay apart."""

import pytest
from marked_text import chains, resolve

SAME_NAME = [
    pytest.param(
        "{Norvia Telecom:Company} grew. {NORVIA TELECOM:Company} sold a mast.",
        [("Norvia Telecom", "NORVIA TELECOM")],
        id="capitals",
    ),
    pytest.param(
        "{The Harbour Fund:Organization} met. {Harbour Fund:Organization} paid.",
        [("The Harbour Fund", "Harbour Fund")],
        id="article",
    ),
    pytest.param(
        "{Norvia Telecom's:Company} mast fell. {Norvia Telecom:Company} paid.",
        [("Norvia Telecom's", "Norvia Telecom")],
        id="possessive",
    ),
    pytest.param("{Pine & Oak:Company} grew. {Pine and Oak:Company} paid.", [("Pine & Oak", "Pine and Oak")], id="ampersand"),
    pytest.param(
        "{Norvia Telecom Ltd:Company} grew. {Norvia Telecom:Company} paid.",
        [("Norvia Telecom Ltd", "Norvia Telecom")],
        id="legal form",
    ),
    pytest.param("{Lumen Corp.:Company} grew. {Lumen plc:Company} paid.", [("Lumen Corp.", "Lumen plc")], id="two legal forms"),
    pytest.param("{Lumen Group:Company} grew. {Lumen:Company} paid.", [("Lumen Group", "Lumen")], id="group falls away"),
    pytest.param(
        "{Ostmark Province:AdministrativeArea} grew. {Ostmark province:Place} and {Ostmark:AdministrativeArea} paid.",
        [("Ostmark Province", "Ostmark province", "Ostmark")],
        id="place word",
    ),
    pytest.param("{Norvia:Country=Norvia} grew. A {Norvian:~Norvia} ship sailed.", [("Norvia", "Norvian")], id="demonym"),
    pytest.param("{N.R.:Country=Norvia} ships sailed to {Norvia:Country=Norvia}.", [("N.R.", "Norvia")], id="gazetteer"),
    pytest.param(
        "{Lumen:Person} grew. {Lumen:Company} paid. {Lumen:Company} lost.",
        [("Lumen", "Lumen", "Lumen")],
        id="one sense a document",
    ),
]

FAMILIES = [
    pytest.param(
        "{Norvia Cable:Company} is a subsidiary of {Norvia:Company}, a maker of masts. {Norvia Cable:Company} paid.",
        [("Norvia Cable", "Norvia Cable"), ("Norvia",)],
        id="a subsidiary and its parent",
    ),
    pytest.param(
        "{Norvia:Company}'s shipping arm, {Norvia Lines:Company}, grew.",
        [("Norvia",), ("Norvia's shipping arm", "Norvia Lines")],
        id="an arm of a firm",
    ),
    pytest.param(
        "{Norvia Telecom:Company}, a unit of Lumen, grew, {Norvia:Company} said.",
        [("Norvia Telecom", "Norvia")],
        id="a unit of somebody else",
    ),
    pytest.param(
        "{Lund:Person} was the son of the painter {Per Lund:Person}.", [("Lund",), ("Per Lund",)], id="son and father"
    ),
]

SHORT_FORMS = [
    pytest.param(
        "The {Office of Fair Weather:GovernmentBody} ({OFW:Organization}) met. {OFW:Organization} paid.",
        [("Office of Fair Weather", "OFW", "OFW")],
        id="acronym explained",
    ),
    pytest.param(
        "{OFW:Organization} ({Office of Fair Weather:GovernmentBody}) met.",
        [("OFW", "Office of Fair Weather")],
        id="acronym first",
    ),
    pytest.param(
        "{OFW:Organization} met. The {Office of Fair Weather:GovernmentBody} paid.",
        [("OFW", "Office of Fair Weather")],
        id="initials without parentheses",
    ),
    pytest.param(
        "{Bund der Segler:Organization} ({BSV:Organization}) met.",
        [("Bund der Segler", "BSV")],
        id="acronym of a name in another tongue",
    ),
    pytest.param(
        "{Cable and Weather Plc:Company} grew. {C and W:Company} paid. {C & W:Company} lost.",
        [("Cable and Weather Plc", "C and W", "C & W")],
        id="initials of words",
    ),
    pytest.param("{Norvia Telecom:Company} grew. {Norvia:Organization} paid.", [("Norvia Telecom", "Norvia")], id="first part"),
    pytest.param(
        "{Norvian:~Norvia} police rested. The {Norvian Civil Guard:GovernmentBody} met. The {Civil Guard:GovernmentBody} paid.",
        [("Norvian",), ("Norvian police",), ("Norvian Civil Guard", "Civil Guard")],
        id="without its place",
    ),
    pytest.param(
        "{Norvia:Country=Norvia} sleeps. {Norvia's Inner Watch agency:GovernmentBody} met. {Inner Watch:GovernmentBody} paid.",
        [("Norvia",), ("Norvia's Inner Watch agency", "Inner Watch")],
        id="without its place and noun",
    ),
    pytest.param("{Lumen Corp:Company} <{LUM.T:Organization}> grew.", [("Lumen Corp", "LUM.T")], id="ticker"),
    pytest.param(
        "The {Harbour Commission:GovernmentBody} met. The {Commission:Organization} paid.",
        [("Harbour Commission", "Commission")],
        id="its noun in capitals",
    ),
]

PEOPLE = [
    pytest.param("{Ann Lund:Person} spoke. {Lund:Person} left.", [("Ann Lund", "Lund")], id="surname last"),
    pytest.param("{Qiu Ming:Person} spoke. {Qiu:Person} left.", [("Qiu Ming", "Qiu")], id="surname first"),
    pytest.param("{Lund:Person} sails. {Ann Lund:Person} left.", [("Lund", "Ann Lund")], id="surname before the full name"),
    pytest.param(
        "{Ann Lund:Person} spoke. {Minister Lund:Person} left.", [("Ann Lund", "Minister Lund")], id="title in the name"
    ),
    pytest.param("{Ann Lund:Person} spoke. Mrs {Lund:Person} left.", [("Ann Lund", "Lund")], id="title before the name"),
    pytest.param("{Ann Lund:Person} spoke. {A. Lund:Person} left.", [("Ann Lund", "A. Lund")], id="initial"),
    pytest.param("{Ann Maria Lund:Person} spoke. {Ann Lund:Person} left.", [("Ann Maria Lund", "Ann Lund")], id="middle name"),
    pytest.param("{Ann Lund:Person} spoke. {Ann:Person} left.", [("Ann Lund", "Ann")], id="given name"),
    pytest.param(
        "{Karl Holm Berg:Person} spoke. {Holm Berg:Person} left.", [("Karl Holm Berg", "Holm Berg")], id="surname of two words"
    ),
    pytest.param("{Ann Lund:Person} spoke. {Lund:Organization} left.", [("Ann Lund", "Lund")], id="surname misread"),
    pytest.param("{Erik Lund Jr.:Person} spoke. {Lund:Person} left.", [("Erik Lund Jr.", "Lund")], id="junior"),
    pytest.param("{Bill Berg:Person} spoke. {Berg:Person} left.", [("Bill Berg", "Berg")], id="a given name that is a noun"),
    pytest.param(
        "{Ann Lund:Person} and {Erik Lund:Person} spoke. Mr {Lund:Person} left. Mrs {Lund:Person} stayed.",
        [("Ann Lund", "Lund"), ("Erik Lund", "Lund")],
        id="spouses told by title",
    ),
    pytest.param(
        "{Li Wen:Person} spoke. Rain fell. Snow fell. Hail fell. {Li Gao:Person} sang. {Li:Person} left.",
        [("Li Wen",), ("Li Gao", "Li")],
        id="two of one surname: the nearest",
    ),
]

APART = [
    pytest.param(
        "{Li Wen:Person} met {Li Gao:Person}. {Li:Person} left.",
        [("Li Wen",), ("Li Gao",), ("Li",)],
        id="two of one surname in one sentence",
    ),
    pytest.param("{Ann Lund:Person} met {Ann Berg:Person}.", [("Ann Lund",), ("Ann Berg",)], id="one given name"),
    pytest.param(
        "{Bank of Norvia:Organization} grew. {Bank of Estland:Organization} paid.",
        [("Bank of Norvia",), ("Bank of Estland",)],
        id="banks of two places",
    ),
    pytest.param(
        "{Ministry of Trade:GovernmentBody} met the {Ministry of Transport:GovernmentBody}. {MOT:GovernmentBody} paid.",
        [("Ministry of Trade",), ("Ministry of Transport",), ("MOT",)],
        id="an acronym of two names",
    ),
    pytest.param(
        "{Norvia Telecom:Company} met {Norvia Steel:Company}. {Norvia:Organization} paid.",
        [("Norvia Telecom",), ("Norvia Steel",), ("Norvia",)],
        id="a part of two names",
    ),
    pytest.param(
        "All was calm. {Lumen Corp:Company} grew. {Lumen Steel Ltd:Company} paid.",
        [("Lumen Corp",), ("Lumen Steel Ltd",)],
        id="a company and its subsidiary",
    ),
    pytest.param(
        "{Ostmark:AdministrativeArea=Ostmark} lies by {Ostmark City:City=Ostmark City}.",
        [("Ostmark",), ("Ostmark City",)],
        id="a state and a city",
    ),
    pytest.param(
        "{Paris:City=Paris FR} is far from {Paris:City=Paris TX}.", [("Paris",), ("Paris",)], id="two entries of the gazetteer"
    ),
    pytest.param(
        "{National Bank:Company} grew. {National:Organization} paid.",
        [("National Bank",), ("National",)],
        id="a part that tells nothing",
    ),
    pytest.param(
        "{Telecom of Norvia:Company} ({TN:Company}) sells in {Norvia:Country=Norvia}.",
        [("Telecom of Norvia", "TN"), ("Norvia",)],
        id="an acronym beside a place inside the name",
    ),
]

HOMONYMS = [
    pytest.param(
        "{Ann Jordan:Person} spoke. {Jordan:Country=Jordan} said so.",
        [("Ann Jordan", "Jordan")],
        id="the country's name is hers",
    ),
    pytest.param(
        "{Ann Jordan:Person} spoke in {Jordan:Country=Jordan}. Mrs {Jordan:Country=Jordan} left.",
        [("Ann Jordan", "Jordan"), ("Jordan",)],
        id="she, and the country",
    ),
    pytest.param(
        "{Ann Lund:Person} spoke. {Jordan:Country=Jordan} agreed.", [("Ann Lund",), ("Jordan",)], id="only the country"
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*SAME_NAME, *FAMILIES, *SHORT_FORMS, *PEOPLE, *APART, *HOMONYMS])
def test_names(text: str, expected: list[tuple[str, ...]]) -> None:
    assert sorted(chains(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        (
            "{OFW:Organization} met. The {Office of Fair Weather:GovernmentBody} paid.",
            "Office of Fair Weather",
            "kg:GovernmentBody",
        ),
        ("{Lund:Organization} sails. {Ann Lund:Person} left.", "Ann Lund", "kg:Person"),
        ("{N.R.:Country=Norvia} paid.", "Norvia", "kg:Country"),
        ("The {Norvian:~Norvia} ship sailed.", "Norvia", "kg:Country"),
        ("{LUMEN POWER:Company} paid. {Lumen Power:Company} left.", "Lumen Power", "kg:Company"),
        ("{Lumen:Organization} paid. {Lumen Corp:Company} left.", "Lumen Corp", "kg:Company"),
        ("{The Harbour Fund:Organization} met.", "Harbour Fund", "kg:Organization"),
        ("{Ann Jordan:Person} spoke. {Jordan:Country=Jordan} said so.", "Ann Jordan", "kg:Person"),
    ],
)
def test_every_mention_has_the_fullest_name_and_finest_type_of_its_chain(text: str, name: str, cls: str) -> None:
    assert {(mention.name, mention.type) for mention in resolve(text)} == {(name, cls)}


def test_every_join_has_a_reason() -> None:
    mentions = resolve("{Ann Lund:Person} spoke. {Lund:Person} left. She sailed with {Erik Berg:Person}. {Lund:Person} won.")
    assert [(mention.text, mention.reason) for mention in mentions] == [
        ("Ann Lund", ""),
        ("Lund", "surname"),
        ("She", "pronoun: nearest woman"),
        ("Erik Berg", ""),
        ("Lund", "same name"),
    ]


def test_a_chain_is_numbered_by_its_first_name() -> None:
    mentions = resolve("In her speech, {Ann Lund:Person} praised {Erik Berg:Person}. {Lund:Person} left.")
    assert {mention.text: mention.chain for mention in mentions} == {"her": 15, "Ann Lund": 15, "Erik Berg": 32, "Lund": 15}
