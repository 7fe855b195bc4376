"""Clubs that bear the name of their city, told from the city by their sentences."""

from __future__ import annotations

import pytest

from kg.language.club_names import club_forms

SPORT = "The league season ended with a late goal .".split()


def clubs(text: str, *names: str, about: list[str] = SPORT) -> set[str]:
    words = text.split()
    found = [((name,), words, i, i + 1) for name in names for i, word in enumerate(words) if word == name]
    return {" ".join(form) for form in club_forms(found, [words, about])}


@pytest.mark.parametrize(
    "text",
    [
        "The Graz striker ran .",
        "Graz were better .",
        "They lost against Graz .",
        "A win over Graz helped .",
        "Graz 's new coach spoke .",
        "Archrivals Graz lost .",
    ],
)
def test_a_city_that_plays_is_a_club(text: str) -> None:
    assert clubs(text, "Graz") == {"Graz"}


@pytest.mark.parametrize(
    "text", ["They played in Graz .", "A train to Graz was late .", "Fans met near Graz .", "Linz and Graz are old ."]
)
def test_a_city_that_is_only_a_place_is_none(text: str) -> None:
    assert clubs(text, "Graz") == set()


def test_a_text_that_is_not_on_sport_has_no_clubs() -> None:
    assert clubs("The council met against Graz .", "Graz", about=["The", "budget", "passed", "."]) == set()


def test_the_places_outvote_the_clubs() -> None:
    assert clubs("In Graz and near Graz a crowd sang ; they were in Graz , against Graz .", "Graz") == set()
