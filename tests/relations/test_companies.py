"""Bases, parents, founders and heads of bodies, in the sentences that companies are described in."""

from __future__ import annotations

import pytest
from told import told

from kg.reading import load_reader
from kg.types import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ravens League is a hockey league based in Lyon, France.",
            ["Ravens League basedIn France", "Ravens League basedIn Lyon"],
        ),
        ("Ann Brown heads Acme Corporation, based in Lyon.", ["Acme Corporation basedIn Lyon"]),
        ("Acme Corporation is a Dutch firm based in Lyon.", ["Acme Corporation basedIn Lyon"]),
        ("Acme Corporation sold a boat in Lyon.", []),
    ],
)
def test_bases(text: str, expected: list[str]) -> None:
    assert told(text, "basedIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A subsidiary of Acme Corporation, Borealis Foods makes soup.", ["Borealis Foods subsidiaryOf Acme Corporation"]),
        ("Acme Corporation is the parent company of Borealis Foods.", ["Borealis Foods subsidiaryOf Acme Corporation"]),
        ("Acme Corporation opened a subsidiary near Borealis Foods.", []),
        (
            "Borealis Insurance, LLC, a subsidiary of Acme Corporation, sells policies.",
            ["Borealis Insurance, LLC subsidiaryOf Acme Corporation"],
        ),
    ],
)
def test_subsidiaries(text: str, expected: list[str]) -> None:
    assert told(text, "subsidiaryOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Brown co-founded Acme Corporation in 1990.",
            ["Acme Corporation foundedBy Ann Brown", "Acme Corporation foundedOn 1990"],
        ),
        ("Ann Brown is one of the founders of Acme Corporation.", ["Acme Corporation foundedBy Ann Brown"]),
        ("He met Acme Corporation co-founder Ann Brown.", ["Acme Corporation foundedBy Ann Brown"]),
        ("Acme Corporation was founded in the 1960s.", []),
        ("The town has a school, Lund College (founded in 1901).", ["Lund College foundedOn 1901"]),
        ("The town has a school, Lund College (burnt in 1901).", []),
    ],
)
def test_founders_and_dates(text: str, expected: list[str]) -> None:
    assert told(text, "foundedBy", "foundedOn") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ann Brown is the Chief Executive Officer of Acme Corporation.",
        "Ann Brown is an engineer, chairman and CEO of Acme Corporation.",
        "Ann Brown is a French physician, and the current chief executive officer of Acme Corporation.",
    ],
)
def test_heads(text: str) -> None:
    assert told(text, "headOf") == ["Ann Brown headOf Acme Corporation"]


def test_who_was_murdered_founded_a_firm_and_was_not_killed_by_it() -> None:
    text = "Shares in Solidar, the Lebanese company founded by murdered former premier Rafik Hamdan, fell."
    assert told(text, "kills", "foundedBy") == ["Solidar foundedBy Rafik Hamdan"]


def test_a_body_is_not_the_country_that_it_is_named_after() -> None:
    text = "Norwegian Airlines bought Orion Ltd in May."
    read = load_reader().read(Document("a.txt", text, body=((0, len(text)),)))
    chains = {one.text: one.chain for one in read.mentions}
    assert chains["Norwegian"] != chains["Norwegian Airlines"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They were signed after talks between Gulf sellers and the buyers - Chile, Peru and Japan.", []),
        ("Leaders spoke of it at meetings of the World Bank and the European Union.", []),
        ("The talks between Chile and Peru went on.", ["Chile meetsWith Peru", "Peru meetsWith Chile"]),
    ],
)
def test_who_is_on_one_side_of_talks_does_not_meet_each_other(text: str, expected: list[str]) -> None:
    assert told(text, "meetsWith") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gerry Lund attacked Ana Ruiz for her plans.", ["Gerry Lund criticizes Ana Ruiz"]),
        ("Chile attacked Peru in 1950.", ["Chile attacks Peru"]),
        ("Gerry Lund attacked Ana Ruiz with a knife.", ["Gerry Lund attacks Ana Ruiz"]),
        ("Gerry Lund launched an attack on Ana Ruiz.", ["Gerry Lund criticizes Ana Ruiz"]),
    ],
)
def test_an_attack_is_of_words_or_of_arms(text: str, expected: list[str]) -> None:
    assert told(text, "criticizes", "attacks") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orion Ltd was part of Calder Corp, bought by Belmor Inc last year.", ["Belmor Inc acquires Calder Corp"]),
        ("Belmor Inc is in competition with the bourse Nordbors to take over Calder Corp.", []),
    ],
)
def test_who_is_bought_is_named_last(text: str, expected: list[str]) -> None:
    read = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),)))
    facts = [one for one in read.relations if one.predicate == "kg:acquires" and one.modality == "Asserted"]
    assert [f"{text[slice(*one.subject)]} acquires {text[slice(*one.object)]}" for one in facts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sued Belmor Inc and Orion Corp, which owns Calder Ltd in Oslo.", ["Orion Corp owns Calder Ltd"]),
        ("It will help Belmor Inc, which owns Calder Ltd, to grow.", ["Belmor Inc owns Calder Ltd"]),
    ],
)
def test_a_singular_relative_clause_is_about_the_last_of_a_list(text: str, expected: list[str]) -> None:
    assert told(text, "owns") == expected
