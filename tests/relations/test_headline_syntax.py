"""Headlines: verbs that look like nouns, infinitives, lists without "and", two clauses with a dash between them."""

from __future__ import annotations

import pytest
from told import told

HEADLINES = [
    ("Siemens signs pact with Philips", ["agreesWith"]),
    ("Peru seals deal with Chile", ["agreesWith"]),
    ("Peru, Chile sign pact", ["agreesWith"]),
    ("Siemens and Philips to share lab", ["cooperatesWith"]),
    ("Siemens, Philips to share lab", ["cooperatesWith"]),
    ("Siemens wins contract from Peru", ["agreesWith"]),
    ("Siemens shares fall in Peru", []),
    ("Siemens and Philips deal blocked", []),
]


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_a_headline_has_a_verb(text: str, expected: list[str]) -> None:
    found = told(text, "agreesWith", "cooperatesWith", "regulates", "opposes", "investsIn")
    assert sorted({one.split()[-2] for one in found}) == expected


def test_what_stands_behind_a_dash_is_another_clause() -> None:
    found = told("Siemens signs deal with Philips - no pact with Peru", "agreesWith")
    assert {one for one in found if "Peru" in one} == set()
    assert any("Philips" in one for one in found)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The acquisition of Philips was praised by Siemens.", "acquires"),
        ("An attack on Peru was condemned by Chile.", "attacks"),
        ("Sanctions on Peru were criticised by Chile.", "sanctions"),
        ("The sale of trains to Peru was criticised by Siemens.", "supplies"),
        ("The firm Siemens wanted to buy was acquired by Philips.", "acquires"),
    ],
)
def test_who_judges_a_deed_has_not_done_it(text: str, relation: str) -> None:
    assert told(text, relation) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Lima Book Fair opens on Thursday, and organisers Siemens and Philips expect 4,000 visitors.",
            ["Philips", "Siemens"],
        ),
        ("The Lima Book Fair and the Paris Air Show open in May, and organiser Siemens expects crowds.", []),
    ],
)
def test_organisers_are_those_of_the_one_event_named(text: str, expected: list[str]) -> None:
    assert [one.split()[0] for one in told(text, "organizes")] == expected
