"""What stands between a name and "is a" and only explains the name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.glosses import gloss_of


@pytest.mark.parametrize(
    ("sentence", "gloss"),
    [
        ("Ana Ruiz ( born 3 May 1950 in Lyon ) is a poet .", "( born 3 May 1950 in Lyon )"),
        ("Ana Ruiz , OBE ( born 1950 ) was an engineer .", ", OBE ( born 1950 )"),
        ("Ana Ruiz OBE ( born 1950 ) was an engineer .", "OBE ( born 1950 )"),
        ("Per Lund , Jr. ( 1901 – 1980 ) was the founder .", "( 1901 – 1980 )"),
        ("Ana Ruiz ( born 1950 ) , better known as Nita , is a poet .", "( born 1950 ) , better known as Nita ,"),
        ("Ana Ruiz , née Lund , was a poet .", ", née Lund ,"),
    ],
)
def test_glosses(sentence: str, gloss: str) -> None:
    words = sentence.split()
    found = gloss_of(words)
    assert found is not None
    assert " ".join(words[found[0] : found[1]]) == gloss


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz , a poet , is a mother .",
        "Ana Ruiz , Per Lund and Eva Holm ( born 1950 ) are the founders .",
        "Ana Ruiz ( born 1950 ) left .",
        "Ana Ruiz , who is a poet , left .",
    ],
)
def test_no_glosses(sentence: str) -> None:
    found = gloss_of(sentence.split())
    assert found is None


@given(st.lists(st.sampled_from([*"(),.", "Ana", "born", "known", "as", "is", "a", "1950", "Jr."]), max_size=25))
def test_any_words_can_be_read_and_glosses_lie_among_them(words: list[str]) -> None:
    found = gloss_of(words)
    assert found is None or 0 < found[0] < found[1] <= len(words)
