"""Who says what a sentence says."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document


def speakers(text: str, relation: str = "investsIn") -> list[str]:
    """Who says it, of every reading of one relation."""
    found = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))).relations
    spans = [span for one in found if one.predicate == f"kg:{relation}" for span in one.qualifiers.attributed_to]
    return sorted({text[slice(*span)] for span in spans})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We like Peru," said Ana Ruiz, head of Philips. "Siemens will invest in Peru."', ["Ana Ruiz"]),
        ("“We like Peru,” Ana Ruiz told us. “Siemens will invest in Peru. Philips has bought Orion Motors.”", ["Ana Ruiz"]),
        ("Philips said in a statement that Siemens would invest in Peru.", ["Philips"]),
        ("A statement by Philips said Siemens would invest in Peru.", ["Philips"]),
        ("A Reuters report said Siemens would invest in Peru.", ["Reuters"]),
        ("Siemens will invest in Peru, according to a report by Reuters.", ["Reuters"]),
        ("Siemens will invest in Peru, according to a report.", []),
        ("Siemens will invest in Peru, Reuters reported, citing officials.", ["Reuters", "officials"]),
        ("As Ana Ruiz put it, Siemens will invest in Peru.", ["Ana Ruiz"]),
        ("In the view of Ana Ruiz, Siemens will invest in Peru.", ["Ana Ruiz"]),
        ("Ana Ruiz's announcement that Siemens will invest in Peru surprised Philips.", ["Ana Ruiz"]),
        ("Ana Ruiz told Reuters that Siemens would invest in Peru.", ["Ana Ruiz"]),
        ("Briefing reporters, Trade Minister Ana Ruiz said Siemens would invest in Peru.", ["Ana Ruiz"]),
        ("Siemens to invest in Peru: Reuters", ["Reuters"]),
        ("Siemens, Ana Ruiz said, will invest in Peru.", ["Ana Ruiz"]),
        ("Siemens will invest in Peru.", []),
        ("Siemens will sue Philips, an analyst said. Siemens may invest in Peru, he said.", ["analyst"]),
        ("Siemens will invest in Peru, senior Chilean trade officials said.", ["trade officials"]),
        ("Siemens will sue Philips, bankers said. Siemens may invest in Peru, he said.", []),
    ],
)
def test_who_says_that_somebody_invests(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Ana Ruiz confirmed the takeover of Philips by Siemens.", "acquires", ["Ana Ruiz"]),
        ("Chilean government sources are threatening sanctions against Japan.", "sanctions", ["sources"]),
        ("Ana Ruiz criticised the takeover of Philips by Siemens.", "acquires", []),
    ],
)
def test_who_vouches_for_a_deed_in_a_noun(text: str, relation: str, expected: list[str]) -> None:
    assert speakers(text, relation) == expected
