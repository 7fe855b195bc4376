"""What pronouns stand for, and when they are left alone."""

import pytest
from marked_text import chains, resolve

RESOLVED = [
    pytest.param("{Ann Lund:Person} said she would leave.", [("Ann Lund", "she")], id="reported speech"),
    pytest.param(
        "{Ann Lund:Person} met {Ivan Berg:Person}. She left.", [("Ann Lund", "She"), ("Ivan Berg",)], id="gender of given names"
    ),
    pytest.param("Mr {Lund:Person} met Mrs {Berg:Person}. She left.", [("Lund",), ("Berg", "She")], id="gender of titles"),
    pytest.param(
        "{Qiu Ming:Person} met {Ann Berg:Person}. He left.", [("Qiu Ming", "He"), ("Ann Berg",)], id="gender by exclusion"
    ),
    pytest.param(
        "{Qiu Ming:Person} spoke. He met {Wen Gao:Person}. She left.",
        [("Qiu Ming", "He"), ("Wen Gao", "She")],
        id="gender of pronouns before",
    ),
    pytest.param("{Ann Lund:Person} sold her boat.", [("Ann Lund", "her")], id="possessive"),
    pytest.param("{Ivan Berg:Person} blamed himself.", [("Ivan Berg", "himself")], id="reflexive"),
    pytest.param("In his speech, {Ivan Berg:Person} praised the harbour.", [("his", "Ivan Berg")], id="opening phrase"),
    pytest.param(
        '{Ivan Berg:Person} opened the harbour. "It is a good day," he said.', [("Ivan Berg", "he")], id="after a quotation"
    ),
    pytest.param(
        '{Ivan Berg:Person} said rain was near. "We wait," he said. The boats came home.',
        [("Ivan Berg", "he")],
        id="the last speaker",
    ),
    pytest.param(
        '"He is slow," {Ann Lund:Person} said of {Ivan Berg:Person}.',
        [("Ann Lund",), ("Ivan Berg",)],
        id="no cataphora into a quotation",
    ),
    pytest.param(
        '{Ivan Berg:Person} won the race. "He was fast," {Karl Holm:Person} said.',
        [("Ivan Berg", "He"), ("Karl Holm",)],
        id="the speaker speaks of another",
    ),
    pytest.param("{Lumen:Company} said it would sell a mast.", [("Lumen", "it")], id="organization"),
    pytest.param("{Lumen:Company} sold its mast to {Norvia:Country}.", [("Lumen", "its"), ("Norvia",)], id="its"),
    pytest.param("{Norvia:Country} opened its ports.", [("Norvia", "its")], id="place"),
    pytest.param("As {Norvia:Country} grows, it opens new ports.", [("Norvia", "it")], id="clause before the main clause"),
    pytest.param("{Norvia:Country} has long coasts. Its ports are busy.", [("Norvia", "Its")], id="at the head of a sentence"),
    pytest.param("{Norvia:Country}'s growth helped its ports.", [("Norvia", "its")], id="owner of the subject"),
    pytest.param(
        "The fair is a sign of {Norvia:Country}'s skill and its patience.", [("Norvia", "its")], id="two things owned"
    ),
    pytest.param("{Lumen:Company} praised itself.", [("Lumen", "itself")], id="itself"),
    pytest.param(
        "{Norvian:~Norvia} authorities said they would close the port.",
        [("Norvian",), ("Norvian authorities", "they")],
        id="a body of many",
    ),
    pytest.param(
        "{Norvia:Country} and {Estland:Country} signed their first pact.",
        [("Norvia", "their"), ("Estland", "their")],
        id="two subjects",
    ),
    pytest.param(
        "{Lumen:Company}, {Pine:Company} and {Reed Bank:Company} said they would pay.",
        [("Lumen", "they"), ("Pine", "they"), ("Reed Bank", "they")],
        id="three subjects",
    ),
    pytest.param(
        "{Norvia:Country}'s {Lumen:Company} sold its ships.", [("Norvia",), ("Lumen", "its")], id="a name with an owner"
    ),
    pytest.param(
        "{Lumen:Company} was founded by {Ann Lund:Person}. {Pine:Company} is now suing it.",
        [("Lumen", "it"), ("Ann Lund",), ("Pine",)],
        id="the only one that can be sued",
    ),
    pytest.param(
        "Shares in {Lumen:Company} rose after its chairman left.", [("Lumen", "its")], id="the only one with a chairman"
    ),
    pytest.param(
        "{Lumen:Company} told {Pine:Company} that it could stay.", [("Lumen",), ("Pine", "it")], id="told what it could do"
    ),
    pytest.param(
        "{Norvia:Country} joined {Tide League:Organization} in 1949; {Estland:Country} joined it in 2024.",
        [("Norvia",), ("Tide League", "it"), ("Estland",)],
        id="the object of the same verb",
    ),
    pytest.param(
        "{Ann Lund:Person} left {Lumen:Company} for {Pine:Company}. Its founder was glad.",
        [("Ann Lund",), ("Lumen",), ("Pine", "Its")],
        id="where somebody is now",
    ),
    pytest.param(
        "After it bought {Pine:Company}, {Lumen:Company} sued {Reed Bank:Company}.",
        [("it", "Lumen"), ("Pine",), ("Reed Bank",)],
        id="opening clause",
    ),
    pytest.param(
        "{Norvia:Country} and {Estland:Country} signed a pact. They will share ports.",
        [("Norvia", "They"), ("Estland", "They")],
        id="two subjects of the sentence before",
    ),
]

ALONE = [
    pytest.param("{Lumen:Company} grew. It was {Pine:Company} that paid.", [("Lumen",), ("Pine",)], id="it was Pine that"),
    pytest.param("{Lumen:Company} grew. It is expected that prices will fall.", [("Lumen",)], id="it is expected that"),
    pytest.param("{Lumen:Company} grew. It seems that prices fell.", [("Lumen",)], id="it seems"),
    pytest.param("{Norvia:Country} waited. It rained.", [("Norvia",)], id="weather"),
    pytest.param("{Lumen:Company} made it hard to leave.", [("Lumen",)], id="made it hard"),
    pytest.param("{Lumen:Company} grew. It is likely to snow.", [("Lumen",)], id="it is likely"),
    pytest.param("{Lumen:Company} knows best when it comes to masts.", [("Lumen",)], id="when it comes to"),
    pytest.param(
        "{Ivan Berg:Person} met {Karl Holm:Person} and {Erik Lund:Person}. They saw him.",
        [("Ivan Berg",), ("Karl Holm",), ("Erik Lund",)],
        id="three men",
    ),
    pytest.param("{Ivan Berg:Person} met him.", [("Ivan Berg",)], id="subject and object differ"),
    pytest.param("{Lumen:Company} sold it.", [("Lumen",)], id="subject and object differ: it"),
    pytest.param(
        "{Ivan Berg:Person} left. A spokesman sang. He laughed.", [("Ivan Berg",)], id="somebody without a name is nearer"
    ),
    pytest.param("{Lumen:Company} grew. The mast fell. It broke.", [("Lumen",)], id="a thing without a name is nearer"),
    pytest.param("{Ann Lund:Person} left. He sang.", [("Ann Lund",)], id="no man"),
    pytest.param("{Ivan Berg:Person} left. It sank.", [("Ivan Berg",)], id="it is no person"),
    pytest.param("{Lumen:Company} sold masts. He sang.", [("Lumen",)], id="he is no company"),
    pytest.param(
        "{Ivan Berg:Person} left. Rain fell. Snow fell. Hail fell. Fog came. He sang.", [("Ivan Berg",)], id="too far away"
    ),
    pytest.param("{Lumen:Company} hired sailors. The sailors said they were glad.", [("Lumen",)], id="they are sailors"),
    pytest.param(
        "{Ivan Berg:Person} met {Karl Holm:Person}. The crowd cheered his speech.",
        [("Ivan Berg",), ("Karl Holm",)],
        id="his: either",
    ),
    pytest.param(
        "{Lumen:Company} supplied {Pine:Company} until 2010, when {Reed Bank:Company} acquired it.",
        [("Lumen",), ("Pine",), ("Reed Bank",)],
        id="it: the subject or the object",
    ),
    pytest.param(
        "{Norvia:Country} will join {Tide League:Organization}, but {Estland:Country} opposes it.",
        [("Norvia",), ("Tide League",), ("Estland",)],
        id="it: what was said",
    ),
    pytest.param(
        "{Lumen:Company} published a study. {Pine:Company} praised it.",
        [("Lumen",), ("Pine",)],
        id="it: a thing without a name",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*RESOLVED, *ALONE])
def test_pronouns(text: str, expected: list[tuple[str, ...]]) -> None:
    assert sorted(chains(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Ann Lund:Person} said she would leave.", [("Ann Lund", "she")]),
        ("{Lumen:Company} said it would sell a mast.", [("Lumen", "it")]),
        ("{Lumen:Company} said it has agreed to sell a mast.", [("Lumen", "it")]),
        ("{Lumen:Company} said it is about to sell a mast.", [("Lumen", "it")]),
        ("{Lumen:Company} grew. It has been agreed that prices will fall.", [("Lumen",)]),
        ("{Ann Lund:Person} won. She left.", [("Ann Lund", "She")]),
        ("{Lumen:Company} grew. It is expected that prices will fall.", [("Lumen",)]),
        ("{Ivan Berg:Person} and {Karl Holm:Person} met. Rain fell on him.", [("Ivan Berg",), ("Karl Holm",)]),
    ],
)
def test_pronouns_of_sentences_that_were_not_parsed(text: str, expected: list[tuple[str, ...]]) -> None:
    assert chains(text, parsed=False) == expected


def test_a_pronoun_is_pronominal_and_has_the_type_of_its_chain() -> None:
    (name, pronoun) = resolve("{Ann Lund:Official} said she would leave.")
    assert (name.pronominal, pronoun.pronominal) == (False, True)
    assert (pronoun.type, pronoun.name, pronoun.chain) == ("kg:Official", "Ann Lund", name.chain)
