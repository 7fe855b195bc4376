"""Deeds and things whose owner, staff, troops or part-holder is meant, and ends that the text describes instead of naming."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Some 30 per cent of Orlin Ltd is in the hands of John Smith.", "owns", ["John Smith owns Orlin Ltd"]),
        ("A third of Orlin Ltd belongs to Kestrel Corp today.", "owns", ["Kestrel Corp owns Orlin Ltd"]),
        (
            "Engineers at Orlin Ltd teamed up with Kestrel Corp in May.",
            "cooperatesWith",
            ["Orlin Ltd cooperatesWith Kestrel Corp"],
        ),
        ("Engineers at Orlin Ltd wrote about Kestrel Corp.", "cooperatesWith", []),
        ("Norwegian jets bombed targets in Peru.", "attacks", ["Norwegian attacks Peru"]),
        ("Norwegian singers toured in Peru.", "attacks", []),
        ("Mary Brown toured an Orlin Ltd plant.", "visits", ["Mary Brown visits Orlin Ltd"]),
        ("Brazil bought 20,000 tonnes of French wheat.", "supplies", ["French supplies Brazil"]),
        ("Orlin Ltd sold Peru 20 cranes.", "supplies", ["Orlin Ltd supplies Peru"]),
        ("Mary Brown branded Orlin Ltd a disgrace.", "criticizes", ["Mary Brown criticizes Orlin Ltd"]),
        ("Mary Brown, on a visit to Peru, praised the port.", "visits", ["Mary Brown visits Peru"]),
    ],
)
def test_whose_it_is(text: str, relation: str, expected: list[str]) -> None:
    assert told(text, relation) == expected


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Orlin Bank lost money. Kestrel Corp bought the lender in May.", "acquires", ["Kestrel Corp acquires the lender"]),
        (
            "Orlin Ltd and Borealis Ltd lost money. Kestrel Corp bought the retailer in May.",
            "acquires",
            [],
        ),
        (
            "Germany and Algeria lack gas. Norway will ship gas to the North African country.",
            "supplies",
            ["Norway supplies the North African country"],
        ),
        (
            "Paris is cold. Mary Brown arrived in the French capital on Monday.",
            "visits",
            ["Mary Brown visits the French capital"],
        ),
        ("Paris is cold. Mary Brown arrived in the Peruvian capital on Monday.", "visits", []),
        (
            "Kestrel Corp watched Orlin Ltd for years. Kestrel Corp has now bought its smaller rival.",
            "acquires",
            ["Kestrel Corp acquires its smaller rival"],
        ),
        (
            "Kestrel Corp watched Orlin Ltd and Borealis Inc. Kestrel Corp has now bought its smaller rival.",
            "acquires",
            [],
        ),
    ],
)
def test_described_ends(text: str, relation: str, expected: list[str]) -> None:
    assert told(text, relation) == expected
