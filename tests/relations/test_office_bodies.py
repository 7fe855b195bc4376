"""What an office is of: the body named right after it, after a row of offices, or after what somebody leads there."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("John Brown is a Danish businessman, chairman and CEO of Acme Corporation.", ["John Brown headOf Acme Corporation"]),
        (
            "John Brown is the chief technical officer of Acme Corporation and chief executive officer of Orion Motors.",
            ["John Brown headOf Orion Motors", "John Brown worksFor Acme Corporation"],
        ),
        (
            "Ann Brown is the publisher of Acme Magazine and chief executive of Orion Motors.",
            ["Ann Brown headOf Acme Magazine", "Ann Brown headOf Orion Motors"],
        ),
        ("John Brown was vice president of engineering at Acme Corporation.", ["John Brown worksFor Acme Corporation"]),
        ("John Brown was appointed finance director at Acme Corporation.", ["John Brown worksFor Acme Corporation"]),
        ("Director for Business Development at Acme Corporation, John Brown spoke.", ["John Brown worksFor Acme Corporation"]),
        ("Ann Brown, an expert on trade law at Oslo's Northern University, spoke.", ["Ann Brown worksFor Northern University"]),
        (
            "Ann Brown joined Acme Corporation as chief executive.",
            ["Ann Brown headOf Acme Corporation", "Ann Brown worksFor Acme Corporation"],
        ),
        ("John Brown is the CEO of a design agency called Orion Motors.", ["John Brown headOf Orion Motors"]),
        ("John Brown has held engineering positions with Acme Corporation.", ["John Brown worksFor Acme Corporation"]),
        ("Ann Brown, Professor of Biological Engineering, spoke.", []),
        ("Ann Brown, Minister of Energy and Industry, spoke.", []),
        ("The chairman of Acme Corporation and the president of Orion Motors met John Brown.", []),
    ],
)
def test_bodies_of_offices(text: str, expected: list[str]) -> None:
    assert told(text, "headOf", "worksFor") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign ministers Ann Brown of Norway and John Smith of Chile met.",
            ["Ann Brown ministerOf Norway", "John Smith ministerOf Chile"],
        ),
        (
            "It was written by Northern University professors Ann Brown and John Smith.",
            ["Ann Brown worksFor Northern University", "John Smith worksFor Northern University"],
        ),
        (
            "Ann Brown and John Smith, professors at Northern University, left.",
            ["Ann Brown worksFor Northern University", "John Smith worksFor Northern University"],
        ),
        ("Ann Brown and John Smith, professor at Northern University, left.", ["John Smith worksFor Northern University"]),
        ("EU parliament president Ann Brown left.", ["Ann Brown worksFor EU"]),
        (
            "Present were Ann Brown, a nurse; and John Smith, treasurer of Acme Corporation.",
            ["John Smith worksFor Acme Corporation"],
        ),
    ],
)
def test_one_title_of_several_people(text: str, expected: list[str]) -> None:
    assert told(text, "headOf", "worksFor", "ministerOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Brown (Labour Party) and John Smith (of the Green Party) won.",
            ["Ann Brown memberOf Labour Party", "John Smith memberOf Green Party"],
        ),
        ("Ann Brown of the Labour Party won.", ["Ann Brown memberOf Labour Party"]),
        ("A leading Labour Party politician, Ann Brown, said that the law would pass.", ["Ann Brown memberOf Labour Party"]),
        ("Ann Brown is a Danish politician representing the Labour Party.", ["Ann Brown memberOf Labour Party"]),
        ("Ann Brown (pictured with the Labour Party leader) won.", []),
    ],
)
def test_parties_of_people(text: str, expected: list[str]) -> None:
    assert told(text, "memberOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Texas, Governor Ann Brown signed the bill.", ["Ann Brown headOfGovernment Texas"]),
        ("In Texas and Ohio, Governor Ann Brown was praised.", []),
    ],
)
def test_local_offices(text: str, expected: list[str]) -> None:
    assert told(text, "headOfGovernment") == expected
