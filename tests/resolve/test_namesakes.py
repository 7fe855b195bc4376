"""Clubs and schools called after a city are based in its country, where a document names that."""

from __future__ import annotations

import pytest
from small_ontology import SMALL

from kg.assembly.bases import bases
from kg.resolve.gazetteer import load_gazetteer
from kg.types import Entity

COUNTRIES = ("Germany", "Switzerland", "Sweden", "Poland")


def based(label: str, type_: str, documents: tuple[str, ...] = ("a",)) -> list[str]:
    body = Entity("body", type_, label, documents=documents, mentions=1)
    countries = [Entity(one, "kg:Country", one, documents=("a",), mentions=1) for one in COUNTRIES]
    return [str(one.object) for one in bases([body, *countries], (), load_gazetteer(), SMALL, "http://example.org/")]


@pytest.mark.parametrize(
    ("label", "type_", "country"),
    [
        ("Bremen", "kg:Organization", "Germany"),
        ("University of Zurich", "kg:EducationalOrganization", "Switzerland"),
        ("Warsaw University", "kg:EducationalOrganization", "Poland"),
    ],
)
def test_a_body_called_after_a_city(label: str, type_: str, country: str) -> None:
    assert based(label, type_) == [country]


@pytest.mark.parametrize(
    ("label", "type_"),
    [("Bremen Shoes", "kg:Organization"), ("Bremen", "kg:Company"), ("University of Life", "kg:EducationalOrganization")],
)
def test_other_names_say_nothing(label: str, type_: str) -> None:
    assert based(label, type_) == []


def test_the_country_must_be_named_beside_it() -> None:
    assert based("Bremen", "kg:Organization", documents=("b",)) == []
