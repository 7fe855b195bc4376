"""Births and deaths in the brackets after a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import told

from kg.relations.lifespans import read_lifespan


@pytest.mark.parametrize(
    ("content", "born", "died"),
    [
        ("12 May 1950 – 3 June 2001", "1950-05-12", "2001-06-03"),
        ("May 12, 1950-June 2001", "1950-05-12", "2001-06"),
        ("1901–1975", "1901", "1975"),
        ("1904 – 24 September 1932", "1904", "1932-09-24"),
        ("born 12 May 1950", "1950-05-12", None),
        ("b. 1950", "1950", None),
        ("1939- ", "1939", None),
        ("died 1310", None, "1310"),
        ("Greek: Ἄννα; died 1310", None, "1310"),
        ("born c. 1955", "1955", None),
        ("died June 1823, aged 34", None, "1823-06"),
        ("born Eva Lund; 12 May 1950", "1950-05-12", None),
        ("who died in 1981 at the age of 45", None, "1981"),
        ("12 May 1850 in Oslo – 1911, Bergen", "1850-05-12", "1911"),
        ("Oslo, 4 May 1850 – Bergen, 1 June 1911", "1850-05-04", "1911-06-01"),
        ("born 24 July 1868 in Oslo–deceased 5 March 1927 in Bergen", "1868-07-24", "1927-03-05"),
    ],
)
def test_dates_of_a_life(content: str, born: str | None, died: str | None) -> None:
    birth, death = read_lifespan(content)
    assert (birth and birth.date, death and death.date) == (born, died)


@pytest.mark.parametrize(
    "content",
    ["in office 1950–1990", "2001–2009", "ruled 1850–1911", "NYSE: ACM", "pictured", "", "1901–2050", "14 goals", "–"],
)
def test_what_is_no_life(content: str) -> None:
    assert read_lifespan(content) == (None, None)


@given(st.text(alphabet="born died 0123456789–-,.;()MayJune", max_size=60))
def test_any_bracket_can_be_read_and_its_moments_lie_inside(content: str) -> None:
    for moment in read_lifespan(content):
        assert moment is None or 0 <= moment.start <= moment.end <= len(content)


@given(st.integers(1200, 1900), st.integers(20, 100))
def test_any_plausible_pair_of_years_is_a_life(year: int, age: int) -> None:
    assert [moment and moment.date for moment in read_lifespan(f"{year}–{year + age}")] == [str(year), str(year + age)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz (12 May 1950 – 3 June 2001) was a painter.", ["Ana Ruiz bornOn 1950-05-12", "Ana Ruiz diedOn 2001-06-03"]),
        (
            "Ana Ruiz (Greek: Anna; May 12, 1950 in Lyon – 2001) was a painter.",
            ["Ana Ruiz bornIn Lyon", "Ana Ruiz bornOn 1950-05-12", "Ana Ruiz diedOn 2001"],
        ),
        (
            "Ana Ruiz (born 12 May 1950 in Lyon, France) is a painter.",
            ["Ana Ruiz bornIn France", "Ana Ruiz bornIn Lyon", "Ana Ruiz bornOn 1950-05-12"],
        ),
        ('Ana Maria "Nita" Ruiz (born 12 May 1950) sings.', ['Ana Maria "Nita" Ruiz bornOn 1950-05-12']),
        ("Ana Ruiz (Greek: Ἄννα) (1939-1990) was a singer.", ["Ana Ruiz bornOn 1939", "Ana Ruiz diedOn 1990"]),
        ("Acme Corporation (1901–1975) made boats in Lyon.", []),
        ("President John Smith (2001–2009) spoke in Lyon.", []),
    ],
)
def test_a_life_is_told_of_the_person_before_the_bracket(text: str, expected: list[str]) -> None:
    assert told(text, "bornOn", "bornIn", "diedOn") == expected
