"""What has lapsed, been given up or threatened, and what has not ended."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("The contract between Siemens and Philips lapsed.", "agreesWith", ("Asserted", "Negative")),
        ("A contract between Siemens and Philips was signed and later cancelled.", "agreesWith", ("Asserted", "Negative")),
        ("The alliance between Siemens and Philips has not ended.", "cooperatesWith", ("Asserted", "Positive")),
        ("The alliance between Siemens and Philips will end.", "cooperatesWith", ("Planned", "Negative")),
        ("Siemens sold its stake in Philips.", "investsIn", ("Asserted", "Negative")),
        ("Siemens raised its stake in Philips.", "investsIn", ("Asserted", "Positive")),
        ("Peru threatened Chile with sanctions.", "sanctions", ("Possible", "Positive")),
        ("The purchase of Philips by Siemens is subject to approval.", "acquires", ("Planned", "Positive")),
    ],
)
def test_what_goes_on(text: str, relation: str, expected: tuple[str, str]) -> None:
    found = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))).relations
    assert {(one.modality, one.polarity) for one in found if one.predicate == f"kg:{relation}"} == {expected}
