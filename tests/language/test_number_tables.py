"""The tables that numbers are read with: what they hold, and what is wrong with a bad one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.language.isodates import Stamp, last_day, read_iso, shifted, with_year
from kg.language.number_tables import (
    comparators,
    comparators_at,
    currencies,
    currencies_at,
    filled_rows,
    multipliers_at,
    units_at,
)
from kg.language.numbers import plain, read_number, read_words


@pytest.mark.parametrize(
    ("kind", "form", "code"),
    [
        ("prefix", "US$", "USD"),
        ("prefix", "₹", "INR"),
        ("name", "dollars", "USD"),
        ("name", "roubles", "RUB"),
        ("name", "renminbi", "CNY"),
        ("name", "paanga", "TOP"),
        ("name", "danish kroner", "DKK"),
        ("code", "EUR", "EUR"),
    ],
)
def test_a_currency_has_its_code(kind: str, form: str, code: str) -> None:
    assert currencies()[kind][form] == code


@pytest.mark.parametrize("word", ["TOP", "ALL", "TRY", "PEN"])
def test_an_english_word_is_no_currency_code(word: str) -> None:
    assert word not in currencies()["code"]


def test_comparators_know_their_side() -> None:
    assert comparators()["before"]["more than"] == ">"
    assert comparators()["after"]["or more"] == ">="


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "first line must name"),
        ("form\tfactor\nx\t10\n", "first line must name"),
        ("form\tunit\nkm\n", "line 2: expected 2 filled cells"),
        ("form\tunit\nkm\tkm\nkm\tmiles\n", "line 3: 'km' already stands"),
        ("form\tunit\n\tkm\n", "the first not empty"),
    ],
)
def test_a_bad_table_of_units_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "units.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        units_at(path)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"units\.tsv is missing"):
        units_at(tmp_path / "units.tsv")


@pytest.mark.parametrize(
    ("reader", "text", "message"),
    [
        (multipliers_at, "form\tfactor\nbn\tmany\n", "not a number"),
        (comparators_at, "form\tside\tcomparator\nover\tabove\t>\n", "not one of before, after"),
        (comparators_at, "form\tside\tcomparator\nover\tbefore\t!\n", "not one of = ~"),
        (currencies_at, "form\tkind\tunit\n$\tsymbol\tUSD\n", "not one of prefix, name, code"),
    ],
)
def test_a_cell_that_cannot_be_is_named(tmp_path: Path, reader: object, text: str, message: str) -> None:
    path = tmp_path / "table.tsv"
    path.write_text(text, encoding="utf-8")
    assert callable(reader)
    with pytest.raises(OntologyError, match=message):
        reader(path)


def test_remarks_and_empty_lines_of_a_table_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "table.tsv"
    path.write_text("# remark\nform\tunit\n\nkm\tkm\n", encoding="utf-8")
    assert filled_rows(path, ("form", "unit")) == ((4, ("km", "km")),)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,200.5", "1200.5"), ("5,00,000", "500000"), ("twelve", "12"), ("two hundred and six", "206"), ("ninety-nine", "99")],
)
def test_numbers_in_digits_and_words(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["many", "and", "a", "", "several hundred of"])
def test_other_words_are_no_number(text: str) -> None:
    assert read_words(text) is None


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False, allow_infinity=False))
def test_a_plain_number_is_equal_and_has_no_exponent(number: Decimal) -> None:
    assert plain(number) == number
    assert "E" not in str(plain(number))


@given(st.dates(), st.integers(-5000, 5000))
def test_shifting_there_and_back_gives_the_same_day(day: object, count: int) -> None:
    stamp = read_iso(str(day))
    assert stamp is not None
    moved = shifted(stamp, "day", count)
    assert moved is None or shifted(moved, "day", -count) == stamp


@pytest.mark.parametrize(
    ("stamp", "unit", "count", "expected"),
    [
        ("2025-01-31", "month", -1, "2024-12"),
        ("2025-04-18", "week", 1, "2025-04-25"),
        ("2025", "year", -30, "1995"),
        ("2025", "decade", -1, "2015"),
        ("2025", "day", 1, None),
        ("2025", "month", 1, None),
        ("2025", "year", -3000, None),
        ("9999-12-31", "day", 1, None),
    ],
)
def test_shifting_keeps_the_grain_of_the_unit(stamp: str, unit: str, count: int, expected: str | None) -> None:
    start = read_iso(stamp)
    assert start is not None
    moved = shifted(start, unit, count)
    assert (moved.iso if moved else None) == expected


@pytest.mark.parametrize("text", ["2025-02-29", "2025-13", "25", "", "2025-4-1", "0000"])
def test_what_the_calendar_does_not_have_is_no_date(text: str) -> None:
    assert read_iso(text) is None


def test_the_last_day_of_a_month_knows_leap_years() -> None:
    assert last_day(Stamp(2024, 2)).isoformat() == "2024-02-29"


def test_the_29th_of_february_waits_for_a_leap_year() -> None:
    assert with_year(Stamp(None, 2, 29), Stamp(2025, 3, 1), future=False) is None
