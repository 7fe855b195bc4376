"""What is so and what is to come: a title before a name is taken for granted, a day after the text is a plan."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("President Ana Ruiz of Chile may resign in May.", "kg:headOfState", "Asserted"),
        ("If Chilean President Ana Ruiz resigns, the party falls.", "kg:headOfState", "Asserted"),
        ("Would-be president Ana Ruiz of Chile may resign in May.", "kg:headOfState", "Possible"),
        ("Microsoft rival Google could sue Acme Corp in May.", "kg:competesWith", "Asserted"),
        ("Google could be a rival of Microsoft in May.", "kg:competesWith", "Possible"),
        ("Volvo denied rumours about its founder, Ana Ruiz.", "kg:foundedBy", "Asserted"),
        ("Peru may ban Siemens-owned Philips.", "kg:owns", "Asserted"),
        ("Ana Ruiz meets Al Lund next week.", "kg:meetsWith", "Planned"),
        ("Ana Ruiz met Al Lund last week.", "kg:meetsWith", "Asserted"),
    ],
)
def test_titles_and_days(text: str, predicate: str, modality: str) -> None:
    found = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))).relations
    assert [one.modality for one in found if one.predicate == predicate] == [modality]
