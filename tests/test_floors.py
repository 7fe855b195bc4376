"""How well the project's own gold is read: no figure may fall under its floor. `scripts/floors.py --raise` raises them."""

from __future__ import annotations

import pytest
from floors import GOLDS, MEASURED, Figures, all_figures, floor_under, raised, read_floors

ONE = [*(f"{name} {what}" for name in MEASURED for what in ("P", "R", "F1")), "modality"]
NAMES = [before + name for before in GOLDS for name in ONE]


@pytest.fixture(scope="session")
def measured_now() -> Figures:
    return all_figures()


@pytest.fixture(scope="session")
def floors() -> Figures:
    return read_floors()


def test_every_figure_has_a_floor(floors: Figures) -> None:
    assert sorted(floors) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_is_under_its_floor(name: str, measured_now: Figures, floors: Figures) -> None:
    measured = measured_now[name]
    assert measured >= floors[name], f"{name} fell to {measured}, under its floor of {floors[name]}; `kg eval` shows the errors"


@pytest.mark.parametrize(
    ("name", "measured", "floor"),
    [("relations F1", 92.7, 92.0), ("modality", 100.0, 99.5), ("mentions F1", 0.1, 0.0), ("mentions P", 92.7, 90.5)],
)
def test_a_floor_lies_just_under_what_is_measured(name: str, measured: float, floor: float) -> None:
    assert floor_under(name, measured) == floor


@pytest.mark.parametrize(
    ("lower", "wanted"),
    [(False, {"up F1": 89.5, "down F1": 80.0, "new F1": 49.5}), (True, {"up F1": 89.5, "down F1": 69.5, "new F1": 49.5})],
    ids=["raise", "lower"],
)
def test_floors_fall_only_when_told_to(lower: bool, wanted: Figures) -> None:
    measured = {"up F1": 90.0, "down F1": 70.0, "new F1": 50.0}
    assert raised({"up F1": 85.0, "down F1": 80.0}, measured, lower=lower) == wanted
