"""Memberships, offices and parents that were, may be, will be, or are not."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Peru, once a member of NATO, signed.", "memberOf", ("Asserted", "Negative")),
        ("Peru, not a member of NATO, signed.", "memberOf", ("Asserted", "Negative")),
        ("Peru, an aspiring member of NATO, signed.", "memberOf", ("Possible", "Positive")),
        ("Peru, soon to be a member of NATO, signed.", "memberOf", ("Planned", "Positive")),
        ("Peru, still a member of NATO, signed.", "memberOf", ("Asserted", "Positive")),
        ("Acme Bank, formerly part of Siemens, grew.", "partOf", ("Asserted", "Negative")),
        ("Acme Bank, to be owned by Siemens, grew.", "owns", ("Planned", "Positive")),
        ("Ana Ruiz, allegedly chief executive of Siemens, spoke.", "headOf", ("Possible", "Positive")),
        ("Ana Ruiz was nominated as chief executive of Siemens.", "headOf", ("Possible", "Positive")),
        ("Ana Ruiz posed as chief executive of Siemens.", "headOf", ("Asserted", "Negative")),
        ("Ana Ruiz was named chief executive of Siemens.", "headOf", ("Asserted", "Positive")),
        ("John Smith divorced Mary Brown.", "spouseOf", ("Asserted", "Negative")),
    ],
)
def test_who_is_what(text: str, relation: str, expected: tuple[str, str]) -> None:
    found = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))).relations
    assert {(one.modality, one.polarity) for one in found if one.predicate == f"kg:{relation}"} == {expected}
