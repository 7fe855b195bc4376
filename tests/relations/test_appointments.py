"""Who takes an office and who gives it up, and what is only wanted or denied."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document


def offices(text: str) -> set[str]:
    """What a text says of people and bodies: "Ana Ruiz headOf Norvik Bank", with "not" before it where that has ended."""
    read = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),)))
    return {
        ("not " if one.polarity == "Negative" else "")
        + ("" if one.modality == "Asserted" else one.modality.lower() + " ")
        + f"{text[slice(*one.subject)]} {one.predicate.removeprefix('kg:')} {text[slice(*one.object)]}"
        for one in read.relations
        if one.predicate in ("kg:headOf", "kg:worksFor", "kg:headOfState") and isinstance(one.object, tuple)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norvik Bank named Ana Ruiz chairwoman on Monday.", {"Ana Ruiz headOf Norvik Bank"}),
        (
            "Norvik Bank named Ana Ruiz chairwoman and Piet Maas chief executive.",
            {"Ana Ruiz headOf Norvik Bank", "Piet Maas headOf Norvik Bank"},
        ),
        ("Norvik Bank hired Ana Ruiz as head of lending.", {"Ana Ruiz worksFor Norvik Bank"}),
        ("Ana Ruiz joined Norvik Bank in 2010 as chief executive.", {"Ana Ruiz headOf Norvik Bank"}),
        ("The appointment of Ana Ruiz as head of Norvik Bank was a surprise.", {"Ana Ruiz headOf Norvik Bank"}),
        ("Norvik Bank may appoint Ana Ruiz as chief executive.", {"possible Ana Ruiz headOf Norvik Bank"}),
        ("Norvik Bank did not name Ana Ruiz chairwoman.", {"not Ana Ruiz headOf Norvik Bank"}),
    ],
)
def test_who_takes_an_office(text: str, expected: set[str]) -> None:
    assert expected <= offices(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Piet Maas has been replaced by Ana Ruiz as chief executive of Norvik Bank.",
            {"not Piet Maas headOf Norvik Bank", "Ana Ruiz headOf Norvik Bank"},
        ),
        ("Norvik Bank's board ousted Piet Maas as chairman.", {"not Piet Maas headOf Norvik Bank"}),
        ("Norvik Bank fired its chief executive, Piet Maas, on Monday.", {"not Piet Maas headOf Norvik Bank"}),
        ("The resignation of Piet Maas as head of Norvik Bank was a surprise.", {"not Piet Maas headOf Norvik Bank"}),
        ("Norvik Bank called for Piet Maas to be replaced as head of Solvay Trust.", {"Piet Maas headOf Solvay Trust"}),
        (
            "Ana Ruiz moved from Norvik Bank to Solvay Trust in 2010.",
            {"not Ana Ruiz worksFor Norvik Bank", "Ana Ruiz worksFor Solvay Trust"},
        ),
    ],
)
def test_who_gives_one_up(text: str, expected: set[str]) -> None:
    assert expected <= offices(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ana Ruiz joined the president of Norvik Bank, Piet Maas, on a trip.", "Ana Ruiz headOf Norvik Bank"),
        ("It was Ana Ruiz, not Piet Maas, who became head of Norvik Bank.", "Piet Maas headOf Norvik Bank"),
        ("Norvik Bank hired a lawyer to defend its chairman, Piet Maas.", "not Piet Maas headOf Norvik Bank"),
        ("Ana Ruiz, the owner of Norvik Bank, lives in Spain.", "Ana Ruiz worksFor Norvik Bank"),
        ("Ana Ruiz, a candidate for the board of Norvik Bank, spoke.", "Ana Ruiz worksFor Norvik Bank"),
        ("Anti-Norvik Bank campaigner Ana Ruiz spoke.", "Ana Ruiz worksFor Norvik Bank"),
    ],
)
def test_who_does_neither(text: str, wrong: str) -> None:
    assert wrong not in offices(text)
