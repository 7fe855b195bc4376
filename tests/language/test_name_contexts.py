"""Names that the words straight before them tell: the noun of a body, quotation marks, the plural of a party's people."""

from __future__ import annotations

import pytest

from kg.language.name_contexts import contextual_names, interviewers

TITLES = frozenset(("broadcaster", "chairman"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the firm Orbelo grew", [("Orbelo", "kg:Organization")]),
        ("the broadcaster NRTV said", [("NRTV", "kg:Organization")]),
        ("the port authority , NPA , said", [("NPA", "kg:GovernmentBody")]),
        ("the port authority , Ann Lee , said", []),
        ("the broadcaster Ann Lee said", [("Ann Lee", "kg:Person")]),
        ('the weekly " To the Point " said', [("To the Point", "kg:Organization")]),
        ("the Greens won", [("Greens", "kg:PoliticalParty")]),
        ("he eats Greens", []),
        ("both Social Democrats and others", [("Social Democrats", "kg:PoliticalParty")]),
    ],
)
def test_names_by_their_context(text: str, expected: list[tuple[str, str]]) -> None:
    words = text.split()
    assert [(" ".join(words[first:last]), cls) for first, last, cls in contextual_names(words, TITLES)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NRTV : Why ? / Because . / NRTV : How ? / NRTV : When ?", [0, 2, 3]),
        ("NRTV : Why ? / Because . / NRTV : How ?", []),
        ("Note : one . / Note : two . / Note : three .", []),
    ],
)
def test_the_medium_that_asks_in_an_interview(text: str, expected: list[int]) -> None:
    assert list(interviewers([sentence.split() for sentence in text.split(" / ")])) == expected
