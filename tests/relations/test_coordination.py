"""Coordinated names: each does what is said, or one of them, or all but one; and names that only seem to be coordinated."""

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


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        (
            "Siemens, as well as Philips, invested in Peru.",
            "investsIn",
            ["Philips - Peru: Asserted Positive", "Siemens - Peru: Asserted Positive"],
        ),
        (
            "Peru, but not Chile, joined NATO.",
            "memberOf",
            ["Chile - NATO: Asserted Negative", "Peru - NATO: Asserted Positive"],
        ),
        (
            "Siemens or Philips will invest in Peru.",
            "investsIn",
            ["Philips - Peru: Possible Positive", "Siemens - Peru: Possible Positive"],
        ),
        (
            "One of Siemens and Philips will invest in Peru.",
            "investsIn",
            ["Philips - Peru: Possible Positive", "Siemens - Peru: Possible Positive"],
        ),
        ("All but Siemens invested in Peru.", "investsIn", ["Siemens - Peru: Asserted Negative"]),
        ("Nobody but Siemens invested in Peru.", "investsIn", ["Siemens - Peru: Asserted Positive"]),
        ("Siemens refused to sue Philips and invested in Peru.", "investsIn", ["Siemens - Peru: Asserted Positive"]),
        ("Siemens refused to sue Philips or invest in Peru.", "investsIn", ["Siemens - Peru: Asserted Negative"]),
        ("Siemens has bought Orion Motors and Philips will invest in Peru.", "investsIn", ["Philips - Peru: Planned Positive"]),
        (
            "Siemens has bought Orion Motors and Philips will invest in Peru.",
            "acquires",
            ["Siemens - Orion Motors: Asserted Positive"],
        ),
        ("Siemens sells no trains to Peru.", "supplies", ["Siemens - Peru: Asserted Negative"]),
        # a thing without a name, which heads no name's tokens, before "which"
        ("Peru will hold talks and a trade fair, which helps Siemens.", "organizes", ["Peru - trade fair: Planned Positive"]),
    ],
)
def test_who_of_several(text: str, relation: str, expected: list[str]) -> None:
    assert said(text, relation) == expected
