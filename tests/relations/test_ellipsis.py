"""Clauses that leave their verb to the clause or sentence before, and what they say of it."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document


def said(text: str, relation: str) -> list[str]:
    """Every reading of one relation as "subject - object: modality polarity", sorted."""
    found = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))).relations
    return sorted(
        f"{text[slice(*one.subject)]} - {text[slice(*one.object)]}: {one.modality} {one.polarity}"
        for one in found
        if one.predicate == f"kg:{relation}" and isinstance(one.object, tuple)
    )


JOINED = "Peru joined the Pacific Union"


@pytest.mark.parametrize(
    ("text", "of_chile"),
    [
        (f"{JOINED} and Chile did not.", "Asserted Negative"),
        (f"{JOINED}; Chile didn't.", "Asserted Negative"),
        (f"{JOINED}. Chile did not.", "Asserted Negative"),
        (f"{JOINED}, but Chile refused.", "Asserted Negative"),
        (f"{JOINED}, Chile says no.", "Asserted Negative"),
        (f"Unlike Chile, {JOINED}.", "Asserted Negative"),
        (f"{JOINED} and so did Chile.", "Asserted Positive"),
        (f"{JOINED}, as did Chile.", "Asserted Positive"),
        (f"{JOINED} and Chile followed suit.", "Asserted Positive"),
        ("Peru has not joined the Pacific Union, but Chile has.", "Asserted Positive"),
        ("Peru has not joined the Pacific Union; nor has Chile.", "Asserted Negative"),
        ("Peru will join the Pacific Union, as will Chile.", "Planned Positive"),
        ("Peru will join the Pacific Union; Chile won't.", "Planned Negative"),
        ("Peru may join the Pacific Union and Chile may too.", "Possible Positive"),
        ("Peru invited Chile to join the Pacific Union, but Chile declined.", "Asserted Negative"),
        ("Peru wants Chile to join the Pacific Union, something Chile has ruled out.", "Asserted Negative"),
    ],
)
def test_a_clause_without_its_verb_borrows_it(text: str, of_chile: str) -> None:
    assert [one.split(": ")[1] for one in said(text, "memberOf") if one.startswith("Chile")] == [of_chile]


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        (
            "Peru has signed a treaty with Brazil and Chile has not.",
            "agreesWith",
            ["Chile - Brazil: Asserted Negative", "Peru - Brazil: Asserted Positive"],
        ),
        (
            "Peru supports Ukraine, Chile does not.",
            "supports",
            ["Chile - Ukraine: Asserted Negative", "Peru - Ukraine: Asserted Positive"],
        ),
        ("Peru wanted to join NATO but could not.", "memberOf", ["Peru - NATO: Asserted Negative"]),
        ("Peru was asked to join NATO but refused.", "memberOf", ["Peru - NATO: Asserted Negative"]),
        ("Peru joined NATO after talks failed.", "memberOf", ["Peru - NATO: Asserted Positive"]),
        (
            "Peru and Chile support Ukraine, but only Chile will join NATO.",
            "memberOf",
            ["Chile - NATO: Planned Positive", "Peru - NATO: Asserted Negative"],
        ),
        (
            "Peru and Chile joined NATO and the Pacific Union respectively.",
            "memberOf",
            ["Chile - Pacific Union: Asserted Positive", "Peru - NATO: Asserted Positive"],
        ),
        ("Peru, not Chile, joined NATO.", "memberOf", ["Chile - NATO: Asserted Negative", "Peru - NATO: Asserted Positive"]),
        (
            "Peru bought trains from Acme Corporation, not from Orion Motors.",
            "supplies",
            ["Acme Corporation - Peru: Asserted Positive", "Orion Motors - Peru: Asserted Negative"],
        ),
    ],
)
def test_who_is_left_out(text: str, relation: str, expected: list[str]) -> None:
    assert said(text, relation) == expected
