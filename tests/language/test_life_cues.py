"""People told by what only people do, and places by who lives there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.life_cues import lived, lived_names, lives, nicknamed, stayed

COMMON = frozenset(("young", "talk", "graduates", "reed", "eva"))
GIVEN = frozenset(("Eva", "Ana", "Robert"))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Lowe was born in Leeds .", ["Lowe"]),
        ("Lowe grew up near Leeds .", ["Lowe"]),
        ("Lowe holds a doctorate in law .", ["Lowe"]),
        ("Lowe is an adjunct professor of law .", ["Lowe"]),
        ("He lives with his wife , Amity , in Leeds .", ["Amity"]),
        ("Lowe previously served as treasurer at Acme .", ["Lowe"]),
        ("Lowe is currently professor of law .", ["Lowe"]),
        ("Lowe began her career in Leeds .", ["Lowe"]),
        ("Reed lives in Leeds .", ["Reed"]),
        ("Lowe 's career began in Leeds .", ["Lowe"]),
        ("Lowe is the founder of Acme .", ["Lowe"]),
        ("Eva is a partner in Acme .", ["Eva"]),
        ("They have two children , Eva and Per .", ["Eva", "Per"]),
        ("Lowe is a member of the Labour Party .", ["Lowe"]),
        ("Norvia is a member of the party .", []),
        ("Norvia is a partner in the talks .", []),
        ("Norvia served on the council .", []),
        ("Norvia served as a base for the fleet .", []),
        ("Graduates married .", []),
        ("They met in September , the patron of May wrote .", []),
        ("He walked the halls of Norvia , his wife beside him .", []),
        ("Norvia is a leader in cement .", []),
        ("Young married couples left .", []),
        ("He was born in Leeds .", []),
    ],
)
def test_names_that_only_a_life_tells(sentence: str, names: list[str]) -> None:
    words = sentence.split()
    assert [" ".join(words[first:last]) for first, last in lived_names(words, COMMON, GIVEN)] == names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ana Ruiz ( born 3 May 1950 ) sang .", "Ana Ruiz"),
        ('then Ana Maria " Nita " Ruiz ( born 3 May 1950 ) sang .', 'Ana Maria " Nita " Ruiz'),
        ("Sir Ana Ruiz , KBE ( born 3 May 1950 ) sang .", "Ana Ruiz"),
        ("Ana de la Ruiz ( died 1310 ) sang .", "Ana de la Ruiz"),
        ("Ana of Lyme ( died 1310 ) sang .", "Ana of Lyme"),
        ("Rhys ap Lowe ( died 1310 ) sang .", "Rhys ap Lowe"),
        ("Ana Ruiz ( 3 May 1950 – 4 June 2001 ) sang .", "Ana Ruiz"),
    ],
)
def test_the_full_name_before_a_life_in_brackets(sentence: str, name: str) -> None:
    words = sentence.split()
    assert [" ".join(words[first:last]) for first, last in lives(words)] == [name]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Shops by Robert ( Rob ) Lowe , a graduate", ["Robert ( Rob ) Lowe"]),
        ("Then Ana Eva “ Nita ” Ruiz sang", ["Ana Eva “ Nita ” Ruiz"]),
        ("Orion Cable ( Orion ) Limited grew", []),
        ("Ana Ruiz ( born 1950 ) sang", []),
    ],
)
def test_nicknames_inside_names(sentence: str, names: list[str]) -> None:
    words = sentence.split()
    assert [" ".join(words[first:last]) for first, last in nicknamed(words, GIVEN)] == names


@pytest.mark.parametrize("sentence", ["Acme Corporation ( founded 1950 ) grew .", "Acme Corporation ( ACM ) grew ."])
def test_other_brackets_tell_no_life(sentence: str) -> None:
    assert not list(lives(sentence.split()))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("firms based in Lyon", True),
        ("they moved to Lyon", True),
        ("a native of Lyon", True),
        ("they believe in Lyon", False),
        ("the price of Lyon", False),
    ],
)
def test_places_told_by_who_lives_there(sentence: str, expected: bool) -> None:
    words = sentence.split()
    assert stayed(words, len(words) - 1) is expected


@given(
    st.lists(st.sampled_from([*"(),.", "Ana", "Ruiz", "born", "was", "and", "his", "wife", "in", "'s", "1950"]), max_size=20)
)
def test_any_words_can_be_read_and_names_lie_among_them(words: list[str]) -> None:
    for first, last in (*lives(words), *lived_names(words, COMMON)):
        assert 0 <= first < last <= len(words)
    for i in range(len(words)):
        lived(words, i, i + 1)
        stayed(words, i)
