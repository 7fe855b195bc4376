"""Who does what, and whether it is so, where the sentence leaves it to its construction."""

from __future__ import annotations

import pytest
from told import told

from kg.reading import load_reader
from kg.types import Document


def status(text: str, relation: str) -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    """(subject, object, modality, polarity, speakers) of every reading of one relation, sorted."""
    found = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))).relations
    return sorted(
        (
            text[slice(*one.subject)],
            text[slice(*one.object)] if isinstance(one.object, tuple) else one.object.value,
            one.modality,
            one.polarity,
            tuple(text[slice(*span)] for span in one.qualifiers.attributed_to),
        )
        for one in found
        if one.predicate == f"kg:{relation}"
    )


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        (
            "Neither Peru nor Chile has invested in Acme Corporation.",
            "investsIn",
            [("Chile", "Acme Corporation", "Negative"), ("Peru", "Acme Corporation", "Negative")],
        ),
        ("Peru accused Chile of supplying Acme Corporation.", "supplies", [("Chile", "Acme Corporation", "Positive")]),
        (
            "Ann Brown stepped down as head of Acme Corporation in March.",
            "headOf",
            [("Ann Brown", "Acme Corporation", "Negative")],
        ),
        (
            "Ann Brown succeeded Carl Ruiz as head of Acme Corporation.",
            "headOf",
            [("Ann Brown", "Acme Corporation", "Positive"), ("Carl Ruiz", "Acme Corporation", "Negative")],
        ),
        ("Peru's sanctions on Chile ended in May.", "sanctions", [("Peru", "Chile", "Negative")]),
        (
            "The deal between Peru and Chile fell through.",
            "agreesWith",
            [("Chile", "Peru", "Negative"), ("Peru", "Chile", "Negative")],
        ),
        ("The deal that Peru signed with Chile was cancelled.", "agreesWith", [("Peru", "Chile", "Negative")]),
        (
            "Acme Corporation fended off a bid by Borealis Foods.",
            "acquires",
            [("Borealis Foods", "Acme Corporation", "Negative")],
        ),
        ("Borealis Foods was once owned by Acme Corporation.", "owns", [("Acme Corporation", "Borealis Foods", "Negative")]),
        ("Ann Brown, once head of Acme Corporation, spoke.", "headOf", [("Ann Brown", "Acme Corporation", "Negative")]),
        ("Ann Brown joined Acme Bank in 1998 and left it in May.", "worksFor", [("Ann Brown", "Acme Bank", "Negative")]),
        ("Ann Brown was cleared on Monday of killing Carl Ruiz.", "kills", [("Ann Brown", "Carl Ruiz", "Negative")]),
        ("Acme Bank was acquitted of supplying Peru.", "supplies", [("Acme Bank", "Peru", "Negative")]),
        ("Peru froze their funds, joining the European Union and Chile, which had done so before.", "memberOf", []),
        ("LIMA: Peru sold Acme Bank to Chile.", "supplies", []),
    ],
)
def test_who_did_or_did_not(text: str, relation: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(subject, thing, polarity) for subject, thing, _, polarity, _ in status(text, relation)] == expected


@pytest.mark.parametrize(
    "beginning",
    [
        "Acme Corporation almost bought",
        "Acme Corporation came close to buying",
        "Acme Corporation stopped short of buying",
        "Acme Corporation walked away from buying",
        "Acme Corporation has yet to buy",
        "Instead of buying",
        "Peru falsely claimed that Acme Corporation had bought",
        "Acme Corporation was wrongly said to have bought",
    ],
)
def test_what_did_not_happen_is_no_purchase(beginning: str) -> None:
    ending = ", Acme Corporation met Peru." if beginning.startswith("Instead") else "."
    assert told(f"{beginning} Borealis Foods{ending}", "acquires") == []


@pytest.mark.parametrize(
    ("text", "relation", "modality"),
    [
        ("Peru accused Chile of supplying Acme Corporation.", "supplies", "Possible"),
        ("Ann Brown called on Chile to regulate facial recognition.", "regulates", "Possible"),
        ("Peru is studying a rail link.", "develops", "Possible"),
        ("Peru plans to study a rail link.", "develops", "Possible"),
        ("The market will grow when Acme Corporation buys Borealis Foods.", "acquires", "Planned"),
        ("Ann Brown was arrested for killing Carl Ruiz.", "kills", "Possible"),
        ("Ann Brown was convicted of killing Carl Ruiz.", "kills", "Asserted"),
        ("Peru has accused Chile of a drone strike on Acme Corporation.", "attacks", "Possible"),
        ("Chile was blamed for an attack on Acme Corporation.", "attacks", "Possible"),
    ],
)
def test_how_sure_it_is(text: str, relation: str, modality: str) -> None:
    assert [found for _, _, found, _, _ in status(text, relation)] == [modality]


def test_a_speaker_in_an_aside() -> None:
    text = "Acme Corporation could cooperate with Borealis Foods on lidar, an analyst said, and may grow."
    assert [speakers for *_, speakers in status(text, "cooperatesWith")] == [("analyst",)]


@pytest.mark.parametrize(
    ("text", "relations", "expected"),
    [
        ("The president of Peru, Ann Brown, arrived in Chile on Monday.", ("visits",), ["Ann Brown visits Chile"]),
        ("The president of Peru, Ann Brown, arrived in Chile.", ("headOfState",), ["Ann Brown headOfState Peru"]),
        ("Negotiators for Peru and Chile met on Monday.", ("meetsWith",), ["Peru meetsWith Chile"]),
        ("Peru gave Chile 12 million euros in aid.", ("supports",), ["Peru supports Chile"]),
        (
            "Ann Brown, director of Acme Corporation's energy department, spoke.",
            ("headOf", "worksFor"),
            ["Ann Brown worksFor Acme Corporation"],
        ),
        ("Ann Brown sold Borealis Foods to Acme Corporation.", ("supplies",), []),
        ("Ann Brown met her Spanish counterpart, Carlos Ruiz.", ("represents",), ["Carlos Ruiz represents Spanish"]),
        ("French-Canadian singer Ann Brown met Carlos Ruiz.", ("citizenOf",), ["Ann Brown citizenOf Canadian"]),
        (
            "The Ministry of Economy of Chile met Ann Brown.",
            ("agencyOf",),
            ["Ministry of Economy agencyOf Chile"],
        ),
        (
            "Peru's president, Ann Brown, and Chile's foreign minister, Carl Ruiz, met.",
            ("ministerOf",),
            ["Carl Ruiz ministerOf Chile"],
        ),
        ("Acme Corporation hired Ann Brown from Borealis Foods.", ("worksFor",), ["Ann Brown worksFor Acme Corporation"]),
        (
            "Acme Corporation, not Borealis Foods, bought Norbank Insurance.",
            ("acquires",),
            ["Acme Corporation acquires Norbank Insurance"],
        ),
        ("Peru and Chile settled their dispute.", ("agreesWith",), ["Peru agreesWith Chile"]),
        ("Peru and Chile met. Neither has signed a treaty with Brazil.", ("agreesWith",), []),
        (
            "Borealis Foods uses computer vision and soil sensors, and its rival Norbank Insurance has adopted both.",
            ("uses",),
            [
                "Borealis Foods uses computer vision",
                "Borealis Foods uses soil sensors",
                "Norbank Insurance uses computer vision",
                "Norbank Insurance uses soil sensors",
            ],
        ),
    ],
)
def test_who_is_meant(text: str, relations: tuple[str, ...], expected: list[str]) -> None:
    assert told(text, *relations) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme Corporation bought Borealis Foods. The buyer has sued Norbank Insurance.", ["The buyer sues Norbank Insurance"]),
        ("Acme Corporation will buy Borealis Foods. The target has sued Chile.", ["The target sues Chile"]),
        ("Acme Corporation bought Borealis Foods. The buyer of the port has sued Chile.", []),
        ("Acme Corporation bought Borealis Foods. Norbank Insurance bought Chile Steel. The buyer has sued Peru.", []),
    ],
)
def test_the_part_played_before(text: str, expected: list[str]) -> None:
    assert told(text, "sues") == expected


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Talks between Peru and Siemens collapsed.", "meetsWith", ["Peru meetsWith Siemens", "Siemens meetsWith Peru"]),
        ("Talks between Peru and Siemens were cancelled.", "meetsWith", []),
        ("The bank that Acme Corporation wants to buy is old.", "acquires", ["Acme Corporation acquires bank"]),
        (
            "Borealis Foods, which Acme Corporation agreed to buy, is old.",
            "acquires",
            ["Acme Corporation acquires Borealis Foods"],
        ),
        ("Borealis Foods, which Acme Corporation tried and failed to buy, is old.", "acquires", []),
        (
            "Treasury spokeswoman Ann Brown met Carl Ruiz.",
            "spokespersonFor",
            ["Ann Brown spokespersonFor Treasury"],
        ),
        ("Nokia's board has rejected a bid from Siemens.", "acquires", []),
        ("Volvo was sued by its own shareholders.", "sues", ["shareholders sues Volvo"]),
        ("Siemens bought the insurance arm of Allianz.", "acquires", ["Siemens acquires insurance arm"]),
        ("Siemens bought Nokia's network division.", "acquires", ["Siemens acquires network division"]),
        (
            "Ann Brown, who heads Volvo, said her company would sue Siemens.",
            "sues",
            ["Volvo sues Siemens"],
        ),
        ("Carl Ruiz, a former head of Volvo, said his company would sue Siemens.", "sues", []),
        ("Auditors accuse Acme Corporation of fraud.", "criticizes", ["Auditors criticizes Acme Corporation"]),
        ("Acme Corporation sold arms to rebels in Chile.", "supplies", ["Acme Corporation supplies rebels"]),
        (
            "Lima is loud, but the council tests buses with Acme Corporation.",
            "cooperatesWith",
            ["council cooperatesWith Acme Corporation"],
        ),
        ("A Danish shipping firm bought Acme Corporation.", "acquires", ["shipping firm acquires Acme Corporation"]),
        ("A pension fund has sued Acme Corporation.", "sues", ["pension fund sues Acme Corporation"]),
        ("Peru has joined the customs union.", "memberOf", ["Peru memberOf customs union"]),
        ("Maria Lopez was killed not by the police, but by a tree.", "kills", []),
        ("Acme Corporation bought out shareholders.", "acquires", []),
        ("A firm sued Acme Corporation.", "sues", []),
        ("Soldiers attacked rebels.", "attacks", []),
    ],
)
def test_bodies_without_a_name(text: str, relation: str, expected: list[str]) -> None:
    assert told(text, relation) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme Corporation grew last year. The Norwegian company met Ann Brown.", ["Acme Corporation"]),
        ("Acme Corporation of Chile grew last year. The Norwegian company met Ann Brown.", []),
        ("Acme Corporation and Borealis Foods grew. The Norwegian company met Ann Brown.", []),
    ],
)
def test_a_company_told_by_its_country(text: str, expected: list[str]) -> None:
    found = load_reader().read(Document("a.txt", text, body=((0, len(text)),))).mentions
    assert [one.name for one in found if one.text.endswith("Norwegian company")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"We have signed a contract with Borealis Foods," Acme Corporation chief executive Ann Brown told reporters.',
            ["Acme Corporation agreesWith Borealis Foods"],
        ),
        ('"We have signed a contract with Borealis Foods," Ann Brown told reporters.', []),
        (
            '"Our company has signed a contract with Borealis Foods," said Ann Brown, who heads Acme Corporation.',
            ["Acme Corporation agreesWith Borealis Foods"],
        ),
        (
            '"We have signed a contract with Borealis Foods," Acme Corporation said.',
            ["Acme Corporation agreesWith Borealis Foods"],
        ),
        (
            '"My country has signed a treaty with Peru," said Chilean foreign minister Carl Ruiz.',
            ["My country agreesWith Peru"],
        ),
        ('"My brother has signed a contract with Borealis Foods," said Ann Brown, who heads Acme Corporation.', []),
    ],
)
def test_we_are_the_organization_of_the_speaker(text: str, expected: list[str]) -> None:
    assert told(text, "agreesWith") == expected
    assert all(modality == "Asserted" for _, _, modality, _, _ in status(text, "agreesWith"))


@pytest.mark.parametrize(
    ("beginning", "modality", "polarity"),
    [
        ("It is unlikely that Acme Corporation will buy", "Possible", "Positive"),
        ("It is untrue that Acme Corporation bought", "Asserted", "Negative"),
        ("It is not the case that Acme Corporation bought", "Asserted", "Negative"),
        ("Acme Corporation is said to have bought", "Possible", "Positive"),
        ("Acme Corporation was barred from buying", "Asserted", "Negative"),
        ("Acme Corporation decided against buying", "Asserted", "Negative"),
        ("Acme Corporation is about to buy", "Planned", "Positive"),
        ("Acme Corporation was going to buy", "Planned", "Positive"),
        ("Acme Corporation is close to buying", "Possible", "Positive"),
        ("Acme Corporation is on the verge of buying", "Possible", "Positive"),
        ("Acme Corporation is too small to buy", "Asserted", "Negative"),
        ("Acme Corporation needs the money to buy", "Possible", "Positive"),
        ("Under no circumstances will Acme Corporation buy", "Planned", "Negative"),
        ("Acme Corporation went on to buy", "Asserted", "Positive"),
        ("Acme Corporation was the first firm to buy", "Asserted", "Positive"),
        ("Acme Corporation did not only advise but bought", "Asserted", "Positive"),
        ("Peru called for Acme Corporation to buy", "Possible", "Positive"),
        ("Acme Corporation did not deny that it had bought", "Possible", "Positive"),
    ],
)
def test_how_sure_a_purchase_is(beginning: str, modality: str, polarity: str) -> None:
    found = status(f"{beginning} Borealis Foods.", "acquires")
    assert [(one[2], one[3]) for one in found if "Acme" in one[0]] == [(modality, polarity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reports that Acme Corporation had bought Orion Motors are untrue.", [("Possible", "Negative", ())]),
        ("Were Acme Corporation to buy Borealis Foods, prices would rise.", [("Possible", "Positive", ())]),
        ("Acme Corporation, Ann Brown claims, has bought Borealis Foods.", [("Possible", "Positive", ("Ann Brown",))]),
        (
            "Reuters quoted Ann Brown as saying Acme Corporation had bought Borealis Foods.",
            [("Asserted", "Positive", ("Ann Brown",))],
        ),
        (
            "Acme Corporation did not buy Borealis Foods but Orion Motors.",
            [("Asserted", "Negative", ()), ("Asserted", "Positive", ())],
        ),
    ],
)
def test_who_vouches_for_a_purchase(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert [one[2:] for one in status(text, "acquires")] == expected


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Acme Corporation cut ties with Borealis Foods.", "cooperatesWith", "Negative"),
        ("Acme Corporation has not ended its partnership with Borealis Foods.", "cooperatesWith", "Positive"),
        ("Ann Brown refused to resign as head of Acme Corporation.", "headOf", "Positive"),
        ("Ann Brown used to work for Acme Corporation.", "worksFor", "Negative"),
        ("Talks between Peru and Chile have not begun.", "meetsWith", "Negative"),
    ],
)
def test_what_has_ended_and_what_has_not(text: str, relation: str, expected: str) -> None:
    assert {one[3] for one in status(text, relation)} == {expected}
