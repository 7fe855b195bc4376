"""Shares of firms, and lawmakers with the letter of their party."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orlin Corp holds 30 pct of Acme Ltd in Lyon.", ["Orlin Corp owns Acme Ltd"]),
        ("Acme Ltd fell. A spokesman for Orlin Corp, which holds 30 pct of Acme Ltd, said so.", ["Orlin Corp owns Acme Ltd"]),
        ("Orlin Corp holds 30 pct of the market for Acme Ltd.", []),
        (
            "Orlin Corp holds a 30 pct stake in Acme Ltd, while Borealis Inc holds 13 pct.",
            ["Borealis Inc owns Acme Ltd", "Orlin Corp owns Acme Ltd"],
        ),
        ("Borealis Inc holds 13 pct of its own land.", []),
    ],
)
def test_holdings(text: str, expected: list[str]) -> None:
    assert told(text, "owns") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orlin Corp took a 20 pct stake in Acme Ltd, with Borealis Inc taking the remaining 80 pct.",
            ["Borealis Inc", "Orlin Corp"],
        ),
        ("Orlin Corp bought 20 percent of Acme Ltd in May.", ["Orlin Corp"]),
    ],
)
def test_stakes_taken(text: str, expected: list[str]) -> None:
    assert told(text, "investsIn") == [f"{holder} investsIn Acme Ltd" for holder in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Ann Lowe (R-Texas) opposed the bill in Congress.", ["Ann Lowe represents Texas"]),
        ("Rep. Ann Lowe (D., Texas) opposed the bill in Congress.", ["Ann Lowe represents Texas"]),
        ("Ann Lowe, a painter, flew to Texas in May with a friend.", []),
    ],
)
def test_party_and_state(text: str, expected: list[str]) -> None:
    assert told(text, "represents") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Britain rose. Chancellor of the Exchequer Ann Lowe left Paris.", ["Ann Lowe ministerOf Britain"]),
        ("France rose. Chancellor of the Exchequer Ann Lowe left Paris.", []),
    ],
)
def test_offices_of_one_country_alone(text: str, expected: list[str]) -> None:
    assert told(text, "ministerOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salt and Timber Plc fell. Orlin Corp sued Salt and Timber in May.", ["Orlin Corp sues Salt and Timber"]),
        ("Orlin Corp sued Salt Corp and Timber Ltd in May.", ["Orlin Corp sues Salt Corp", "Orlin Corp sues Timber Ltd"]),
    ],
)
def test_names_joined_by_and(text: str, expected: list[str]) -> None:
    assert told(text, "sues") == expected
