"""Deeds that are only in prospect: likely, delayed, of interest, the purpose of what may be done, rumoured in a headline."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document


def sureness(text: str, relation: str = "acquires") -> list[tuple[str, str]]:
    """(modality, polarity) of every reading of one relation."""
    found = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))).relations
    return sorted({(one.modality, one.polarity) for one in found if one.predicate == f"kg:{relation}"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A purchase of Philips by Siemens is unlikely.", ("Possible", "Positive")),
        ("The purchase of Philips by Siemens has been delayed.", ("Planned", "Positive")),
        ("The purchase of Philips by Siemens was completed.", ("Asserted", "Positive")),
        ("Siemens expressed interest in buying Philips.", ("Possible", "Positive")),
        ("Siemens would do well to buy Philips.", ("Possible", "Positive")),
        ("Siemens to buy Philips - report", ("Possible", "Positive")),
        ("Siemens 'to buy Philips'", ("Possible", "Positive")),
        ("Kestrel Motors, the firm that Siemens tried and failed to buy, has closed.", ("Asserted", "Negative")),
        ("Kestrel Motors is the firm that Siemens wants to buy.", ("Possible", "Positive")),
    ],
)
def test_how_sure_a_prospect_is(text: str, expected: tuple[str, str]) -> None:
    assert sureness(text) == [expected]


def test_an_ambition_is_no_membership() -> None:
    assert sureness("Peru spoke of its ambition of joining NATO.", "memberOf") == [("Possible", "Positive")]


def test_a_plant_to_be_built_stands_nowhere_yet() -> None:
    assert sureness("Siemens runs a plant to be located in Peru.", "locatedIn") == [("Planned", "Positive")]
