"""Subsidiaries, founders and seats of bodies, as they stand beside names."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A subsidiary of the Italian glove maker Acme Corporation, Harbour Bank grew.",
            ["Harbour Bank subsidiaryOf Acme Corporation"],
        ),
        ("He joined Orion Inc. (subsidiary of Acme Corporation) in 2007.", ["Orion Inc. subsidiaryOf Acme Corporation"]),
        (
            "Like its parent company, Acme Corporation, Harbour Bank made a loss.",
            ["Harbour Bank subsidiaryOf Acme Corporation"],
        ),
        ("The mill is owned by the Orion Inc. unit of Acme Corporation.", ["Orion Inc. subsidiaryOf Acme Corporation"]),
        (
            "It belongs to Orion Inc., in turn a wholly-owned subsidiary of Acme Corporation.",
            ["Orion Inc. subsidiaryOf Acme Corporation"],
        ),
        ("Acme Corporation grew through its Orion Cable subsidiary.", ["Orion Cable subsidiaryOf Acme Corporation"]),
        ("Acme Corporation sold a subsidiary of Orion Inc. on Monday.", []),
    ],
)
def test_subsidiaries(text: str, expected: list[str]) -> None:
    assert told(text, "subsidiaryOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Brown co-founded Acme Corporation with John Smith.",
            ["Acme Corporation foundedBy Ann Brown", "Acme Corporation foundedBy John Smith"],
        ),
        ("Ann Brown founded Acme Corporation with money from John Smith.", ["Acme Corporation foundedBy Ann Brown"]),
        (
            "Ann Brown founded Acme Corporation alongside her brothers John Smith and Peter Lund.",
            [
                "Acme Corporation foundedBy Ann Brown",
                "Acme Corporation foundedBy John Smith",
                "Acme Corporation foundedBy Peter Lund",
            ],
        ),
        (
            "Acme Corporation was founded by Ann Brown and co-founder John Smith.",
            ["Acme Corporation foundedBy Ann Brown", "Acme Corporation foundedBy John Smith"],
        ),
        (
            "It was led by Ann Brown, formerly head of Harbour Bank, who founded Acme Corporation.",
            ["Acme Corporation foundedBy Ann Brown"],
        ),
    ],
)
def test_founders_together(text: str, expected: list[str]) -> None:
    assert told(text, "foundedBy") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme Corporation, established 1962, makes soup.", ["Acme Corporation foundedOn 1962"]),
        ("She is head of Acme Corporation, which she founded in 1999.", ["Acme Corporation foundedOn 1999"]),
        ("She is head of Acme Corporation, a cable company she founded in 1999.", ["Acme Corporation foundedOn 1999"]),
        ("She is head of Acme Corporation, which grew in 1999.", []),
        ("Ann Brown is the head of Acme Corporation founded in 1999.", ["Acme Corporation foundedOn 1999"]),
    ],
)
def test_years_of_foundation(text: str, expected: list[str]) -> None:
    assert told(text, "foundedOn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He joined Acme Corporation, a portfolio lender with a large offering headquartered in Oslo.",
            ["Acme Corporation basedIn Oslo"],
        ),
        (
            "Acme Corporation, based in Lyon (France), grew.",
            ["Acme Corporation basedIn France", "Acme Corporation basedIn Lyon"],
        ),
        ("Based in Oslo, Acme Corporation also has offices in Lima.", ["Acme Corporation basedIn Oslo"]),
        ("Acme Corporation is a maker of kites based in Oslo.", ["Acme Corporation basedIn Oslo"]),
        ("Acme Corporation has its head office in Oslo.", ["Acme Corporation basedIn Oslo"]),
        ("Acme Corporation's headquarters are in Oslo.", ["Acme Corporation basedIn Oslo"]),
        (
            "Acme Corporation is a listed company with headquarters in Oslo, Norway.",
            ["Acme Corporation basedIn Norway", "Acme Corporation basedIn Oslo"],
        ),
        ("Acme Corporation is a maker of kites that Orion Inc. sells in Oslo.", []),
        ("Acme Corporation has an office in Oslo.", []),
        ("She works at the Northern Peace Institute (NPI) in Oslo.", ["Northern Peace Institute basedIn Oslo"]),
    ],
)
def test_seats(text: str, expected: list[str]) -> None:
    assert told(text, "basedIn") == expected


def test_the_wing_of_a_movement() -> None:
    assert told("Hamas' military wing, the Harbour Brigades, fired rockets.", "partOf") == ["Harbour Brigades partOf Hamas"]
