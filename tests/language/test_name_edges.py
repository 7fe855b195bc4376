"""Where proposed names begin and end."""

from __future__ import annotations

import pytest

from kg.language.name_edges import divided, trimmed, without_common_words
from kg.resolve.gazetteer import load_gazetteer

TITLES = frozenset(("general", "dean", "president"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Ann Lowe", "Ann Lowe"),
        ("Archaeologist Lowe", "Lowe"),
        ("General Motors", "General Motors"),
        ("General Lowe", "Lowe"),
        ("Dean Lowe", "Dean Lowe"),
        ("New World Bank", "World Bank"),
        ("New York", "New York"),
    ],
)
def test_titles_and_common_words_are_no_part_of_a_name(text: str, name: str) -> None:
    words = text.split()
    first, last = without_common_words(words, 0, len(words), TITLES, load_gazetteer())
    assert " ".join(words[first:last]) == name


@pytest.mark.parametrize(
    ("text", "length", "name"),
    [("Greens 8 percent", 2, "Greens"), ("Apollo 8 flew", 2, "Apollo 8"), ("Oslo UTC", 2, "Oslo"), ("The Times", 2, "Times")],
)
def test_marks_and_figures_are_trimmed(text: str, length: int, name: str) -> None:
    words = text.split()
    first, last = trimmed(words, 0, length)
    assert " ".join(words[first:last]) == name


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("World Bank and the European Union", ["World Bank", "European Union"]),
        ("Rao 's Aam Aadmi Party", ["Rao", "Aam Aadmi Party"]),
        ("Lowe and Sons", ["Lowe and Sons"]),
    ],
)
def test_two_names_in_one_are_divided(text: str, parts: list[str]) -> None:
    words = text.split()
    found = divided(words, 0, len(words), "kg:Organization", load_gazetteer())
    assert [" ".join(words[first:last]) for first, last, _ in found] == parts
