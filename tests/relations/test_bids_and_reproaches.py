"""Bids for what the document says is for sale, rivals of whom a clause is about, reproaches, plans that are opposed."""

from __future__ import annotations

import pytest
from told import told

WANTED = "Kestrel Corp hopes to buy Orlin Ltd, it said."
HOPE = "Kestrel Corp acquires Orlin Ltd"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{WANTED} Borealis Foods submitted a bid on Monday.", ["Borealis Foods acquires Orlin Ltd", HOPE]),
        (f"{WANTED} Borealis Foods has also bid for the stake.", ["Borealis Foods acquires Orlin Ltd", HOPE]),
        (
            f"{WANTED} Borealis Foods made an offer in association with Norbank Insurance.",
            ["Borealis Foods acquires Orlin Ltd", HOPE, "Norbank Insurance acquires Orlin Ltd"],
        ),
        ("Kestrel Corp bought Orlin Ltd, it said. Borealis Foods submitted a bid on Monday.", [HOPE]),
        (f"{WANTED} Borealis Foods rejected the idea.", [HOPE]),
    ],
)
def test_bids_for_what_is_for_sale(text: str, expected: list[str]) -> None:
    assert told(text, "acquires") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister Ann Brown said Peru must open its ports to foreign ships.", ["Ann Brown criticizes Peru"]),
        ("Chile said the delay was proof of Peru's failure to keep its word.", ["Chile criticizes Peru"]),
        ("Chile said that firms should open more shops.", []),
        ("Peru's trade minister, Ann Brown, said Peru must open its ports.", []),
        ("Ann Brown said fish had become dear but accused Peru of hoarding it.", ["Ann Brown criticizes Peru"]),
        ("Ann Brown said Chile would keep its word and criticised Peru.", ["Ann Brown criticizes Peru"]),
        ("Ann Brown said Chile had the fish.", []),
    ],
)
def test_reproaches(text: str, expected: list[str]) -> None:
    assert told(text, "criticizes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile opposes the planned merger of Orlin Ltd and Borealis Foods.", ["Chile opposes planned merger"]),
        ("Chile criticised a review of land use by judges.", ["Chile criticizes review of land use"]),
        ("Chile voted for the treaty.", ["Chile supports treaty"]),
        ("Chile read the plan.", []),
    ],
)
def test_plans_that_one_is_for_or_against(text: str, expected: list[str]) -> None:
    assert told(text, "opposes", "criticizes", "supports") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Brown, a former judge, has died at the age of 80, her family said.", ["Ann Brown diedOn 2025-04"]),
        ("Ann Brown died on 3 May 1990.", ["Ann Brown diedOn 1990-05-03"]),
        ("Ann Brown said that the idea has died.", []),
    ],
)
def test_deaths_that_are_news(text: str, expected: list[str]) -> None:
    assert told(text, "diedOn") == expected


@pytest.mark.parametrize(
    ("text", "relations", "expected"),
    [
        (
            "Peru signed fishing agreements on clean seas with Chile and Fiji.",
            ("agreesWith",),
            ["Peru agreesWith Chile", "Peru agreesWith Fiji"],
        ),
        ("Peru sold nine tonnes of beans to Chile.", ("supplies",), ["Peru supplies Chile"]),
        (
            "Orlin Ltd will supply vans to the Chilean and Peruvian post offices.",
            ("supplies",),
            ["Orlin Ltd supplies Chilean", "Orlin Ltd supplies Peruvian"],
        ),
        ("Orlin Ltd, which is owned by the Chilean state, grew.", ("owns",), ["Chilean owns Orlin Ltd"]),
        ("The Chilean state oil company Orlin Ltd grew.", ("owns",), ["Chilean owns Orlin Ltd"]),
        ("The deal with Orlin Ltd was praised by Borealis Foods.", ("agreesWith",), []),
        (
            "Borealis Foods sold its Orlin Ltd unit to Kestrel Corp on Monday.",
            ("acquires",),
            ["Kestrel Corp acquires Orlin Ltd"],
        ),
    ],
)
def test_parties_that_hang_elsewhere(text: str, relations: tuple[str, ...], expected: list[str]) -> None:
    assert told(text, *relations) == expected


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        (
            "Kestrel Corp will be a core company in the merged firm. The other core firms are Borealis Foods and Orlin Ltd.",
            "memberOf",
            ["Borealis Foods memberOf merged firm", "Kestrel Corp memberOf merged firm", "Orlin Ltd. memberOf merged firm"],
        ),
        (
            "Kestrel Corp holds 20 pct of Marlow Plc, it said. Other shareholders include Orlin Ltd and Borealis Foods.",
            "owns",
            ["Borealis Foods owns Marlow Plc", "Kestrel Corp owns Marlow Plc", "Orlin Ltd owns Marlow Plc"],
        ),
        ("The other members are Orlin Ltd and Marlow Plc, it said.", "memberOf", []),
        (
            "Under the plan, backed by the Trade Ministry, Kestrel Corp would become a core company in the merged firm.",
            "memberOf",
            ["Kestrel Corp memberOf merged firm"],
        ),
    ],
)
def test_members_of_what_was_named_before(text: str, relation: str, expected: list[str]) -> None:
    assert told(text, relation) == expected


@pytest.mark.parametrize(
    ("text", "relations", "expected"),
    [
        (
            "Kestrel Corp sold its stake in Orlin Ltd to Marlow Plc on Monday.",
            ("investsIn", "owns"),
            ["Marlow Plc investsIn Orlin Ltd"],
        ),
        ("Kestrel Corp won an order from Chile for six trains.", ("supplies",), ["Kestrel Corp supplies Chile"]),
        ("Ann Brown flew to Lima for talks with Carl Ruiz.", ("meetsWith",), ["Ann Brown meetsWith Carl Ruiz"]),
        ("Kestrel Corp raised its stake in Orlin Ltd on Monday.", ("owns",), ["Kestrel Corp owns Orlin Ltd"]),
        (
            "Marlow Plc, Kestrel Corp and Orlin Ltd are shareholders of Borealis Foods.",
            ("investsIn",),
            [f"{one} investsIn Borealis Foods" for one in ("Kestrel Corp", "Marlow Plc", "Orlin Ltd")],
        ),
    ],
)
def test_stakes_orders_and_talks(text: str, relations: tuple[str, ...], expected: list[str]) -> None:
    assert told(text, *relations) == expected
