"""What stands before a name as its title is taken for granted, whatever the verb makes of the rest."""

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
    ],
)
def test_titles_before_names(text: str, predicate: str, modality: str) -> None:
    found = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))).relations
    assert [one.modality for one in found if one.predicate == predicate] == [modality]
