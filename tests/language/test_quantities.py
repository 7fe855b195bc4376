"""Quantities in sentences: value, unit, bound; and the numbers that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.dates import find_times
from kg.language.quantities import find_quantities, states_a_figure
from kg.language.quantity import Quantity


def one(text: str) -> Quantity:
    found = find_quantities(text, find_times(text, "2025-04-18"))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("616 million subscribers", "616000000"),
        ("45.437 million subscribers", "45437000"),
        ("2.84 million stations", "2840000"),
        ("1,200 stations", "1200"),
        ("5,00,000 pupils", "500000"),
        ("3.5 lakh pupils", "350000"),
        ("1.3 lakh crore shares", "1300000000000"),
        ("20 crore pupils", "200000000"),
        ("7 bn messages", "7000000000"),
        ("7 mln messages", "7000000"),
        ("5m users", "5000000"),
        ("30k pupils", "30000"),
        ("twenty-five schools", "25"),
        ("two hundred and fifty schools", "250"),
        ("two dozen schools", "24"),
        ("half a million pupils", "500000"),
        ("two and a half million pupils", "2500000"),
        ("a million jobs", "1000000"),
        ("one million jobs", "1000000"),
        ("FIVE GROUPS", "5"),
        ("a quarter of a million pupils", "250000"),
        ("three quarters of a million pupils", "750000"),
        ("2000 workers", "2000"),
    ],
)
def test_a_count_is_the_full_number(text: str, value: str) -> None:
    found = one(text)
    assert (found.value, found.unit, found.kind) == (Decimal(value), None, "count")
    assert "E" not in str(found.value)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$900 million", "900000000", "USD"),
        ("US$5bn", "5000000000", "USD"),
        ("A$20", "20", "AUD"),
        ("C$15.7 billion", "15700000000", "CAD"),
        ("HK$5 million", "5000000", "HKD"),
        ("£3m", "3000000", "GBP"),
        ("€2.5 million", "2500000", "EUR"),
        ("¥5,000", "5000", "JPY"),
        ("₹5 lakh", "500000", "INR"),
        ("Rs 10,000 crore", "100000000000", "INR"),
        ("Rs. 40", "40", "INR"),
        ("40 million rupees", "40000000", "INR"),
        ("20,000 yuan", "20000", "CNY"),
        ("RMB 6 billion", "6000000000", "CNY"),
        ("3,500 won", "3500", "KRW"),
        ("8 billion roubles", "8000000000", "RUB"),
        ("50 MLN DLRS", "50000000", "USD"),
        ("EUR 20m", "20000000", "EUR"),
        ("5 million euros", "5000000", "EUR"),
        ("100,000 billion yen", "100000000000000", "JPY"),
        ("6 million Swiss francs", "6000000", "CHF"),
        ("6 million francs", "6000000", "francs"),
        ("$2B", "2000000000", "USD"),
        ("85 mln stg", "85000000", "GBP"),
        ("85 mln Canadian dlrs", "85000000", "CAD"),
        ("230 mln marks", "230000000", "DEM"),
    ],
)
def test_money_has_the_code_of_its_currency(text: str, value: str, unit: str) -> None:
    found = one(text)
    assert (found.value, found.unit, found.kind) == (Decimal(value), unit, "money")


def test_a_yen_sign_in_a_text_about_yuan_is_one_of_yuan() -> None:
    assert one("a price of ¥5,000, paid in yuan").unit == "CNY"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("24.33%", "24.33", "percent"),
        ("24 percent", "24", "percent"),
        ("24 per cent", "24", "percent"),
        ("a 20 pct stake", "20", "percent"),
        ("a 5-percent rise", "5", "percent"),
        ("-5%", "-5", "percent"),
        ("some five pct", "5", "percent"),
        ("19.6 percentage points", "19.6", "percentage points"),
        ("25 basis points", "25", "basis points"),
        ("a third of voters", "33.33", "percent"),
        ("two-thirds", "66.67", "percent"),
        ("half of all voters", "50", "percent"),
        ("one in four households", "25", "percent"),
        ("7 out of 10 pupils", "70", "percent"),
        ("5 million tonnes", "5000000", "tonnes"),
        ("1,000-MW plant", "1000", "MW"),
        ("a 500-kilometre pipeline", "500", "km"),
        ("5km", "5", "km"),
        ("100 Mbps", "100", "Mbps"),
        ("1,200 square kilometres", "1200", "square kilometres"),
        ("3 million barrels per day", "3000000", "barrels per day"),
        ("40 HECTARES", "40", "hectares"),
        ("34 cts a share", "34", "cents"),
        ("a price of 212p", "212", "pence"),
        ("a rise of half a percentage point", "0.5", "percentage points"),
        ("a quarter of a point", "0.25", "percentage points"),
        ("by almost two-thirds in 2019", "66.67", "percent"),
        ("it fell by a third.", "33.33", "percent"),
        ("minus 0.2 pct", "-0.2", "percent"),
    ],
)
def test_shares_and_measures_have_their_unit(text: str, value: str, unit: str) -> None:
    found = one(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("333 ships", "="),
        ("more than 333 ships", ">"),
        ("over 333 ships", ">"),
        ("exceeding 333 ships", ">"),
        ("at least 333 ships", ">="),
        ("333 or more ships", ">="),
        ("2,000+ ships", ">="),
        ("less than 333 ships", "<"),
        ("fewer than 333 ships", "<"),
        ("up to 333 ships", "<="),
        ("as many as 333 ships", "<="),
        ("no more than 333 ships", "<="),
        ("limited to 20 pct", "<="),
        ("about 333 ships", "~"),
        ("nearly 333 ships", "~"),
        ("some 333 ships", "~"),
        ("Approximately 333 ships", "~"),
        ("a record 333 ships", "="),
        ("about a third of ships", "~"),
    ],
)
def test_the_words_beside_the_number_bound_it(text: str, comparator: str) -> None:
    assert one(text).comparator == comparator


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between 600 and 700 ships", "600", "700", None),
        ("between 40 and 49 pct", "40", "49", "percent"),
        ("40-49 pct", "40", "49", "percent"),
        ("5 to 10 percent", "5", "10", "percent"),
        ("$5-10 million", "5000000", "10000000", "USD"),
        ("between $5 and $10 million", "5000000", "10000000", "USD"),
        ("10-15 ships", "10", "15", None),
    ],
)
def test_a_range_gives_both_its_bounds(text: str, low: str, high: str, unit: str | None) -> None:
    found = [(str(bound.value), bound.comparator, bound.unit) for bound in find_quantities(text)]
    assert found == [(low, ">=", unit), (high, "<=", unit)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose from 5 to 10 percent", ["5", "10"]),
        ("rose 56% to 1.2bn euros", ["56", "1200000000"]),
        ("333 million fixed and 616 million mobile lines", ["333000000", "616000000"]),
    ],
)
def test_two_figures_that_are_no_range_stay_exact(text: str, values: list[str]) -> None:
    found = find_quantities(text)
    assert [str(figure.value) for figure in found] == values
    assert {figure.comparator for figure in found} == {"="}


@pytest.mark.parametrize("text", ["for every 10,000 residents", "per 1,000 pupils", "per 100,000"])
def test_the_base_of_a_rate_is_a_ratio(text: str) -> None:
    assert one(text).kind == "ratio"


@pytest.mark.parametrize(
    "text",
    [
        "in 2018",
        "the 2018 results",
        "5 to 7 July",
        "at 5 p.m.",
        "at 15:44",
        "for five years",
        "Boeing 747 and Windows 10",
        "COVID-19, 5G, IMT-2030, G20 and F-16",
        "page 5, Section 3(b), No. 10 and Article 370",
        "aged 40",
        "a 73-year-old",
        "18 to 24-year-olds",
        "40 years old",
        "Ann Lund, 40, said",
        "a 3-1 win",
        "a 5-3 victory",
        "one of the firms",
        "No one came",
        "the 13th nation",
        "10 Downing Street",
        "call +44 20 7946 0958",
        "a 20-member council",
        "9/11 and 24/7",
        "version 1.2.3",
        "the Six Nations",
        "ranked second",
        "[12]",
        "licence 0106168",
        "see www.example.org/12",
        "the bottom half of the page",
    ],
)
def test_these_numbers_measure_nothing(text: str) -> None:
    assert find_quantities(text, find_times(text, "2025-04-18")) == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It nurtured 653 factories.", True),
        ("They own some five pct.", True),
        ("Eight firms will provide directors.", True),
        ("The two sides met on 12 July 2024.", False),
        ("In 2018 three men met at 17:00.", False),
        ("They met.", False),
    ],
)
def test_a_sentence_with_a_figure_is_told_from_one_with_a_date(text: str, figure: bool) -> None:
    assert states_a_figure(text) is figure


NUMBERS = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


@given(NUMBERS)
def test_a_number_with_commas_survives_being_written_out(number: Decimal) -> None:
    found = one(f"They sold {number:,f} tonnes.")
    assert (found.value, found.unit) == (number, "tonnes")


PIECES = st.sampled_from(
    "about 5 1,200 3.5 million bn m % pct $ £ Rs one two hundred half a third of in out - – to and between from per every "
    "tonnes km 5G 747 2019 ( ) + more than or ten 10 000 , . dozen 1.2.3 -5 €5 crore 0 twenty-five x".split()
)


@given(st.lists(PIECES, max_size=14).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_quantities_inside_it_that_do_not_overlap(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.value.is_finite()
        end = quantity.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("claims fell by 11,000 to 813,200", ["= 11000", "= 813200"]),
        ("oil rose $1.64 to $47.10", ["= 1.64 USD", "= 47.1 USD"]),
        ("costs rose by £106m or 47.3%", ["= 106000000 GBP", "= 47.3 percent"]),
        ("they lost $180bn and 20,000 workers", ["= 180000000000 USD", "= 20000"]),
        ("it fell from 13.5% in 2021 to 12.9%", ["= 13.5 percent", "= 12.9 percent"]),
        ("in the year to June 30 to 7.6 million tonnes", ["= 7600000 tonnes"]),
        ("it will grow by 5 to 10 percent", [">= 5 percent", "<= 10 percent"]),
        ("between $5bn and 7bn", [">= 5000000000 USD", "<= 7000000000 USD"]),
    ],
)
def test_a_change_and_its_level_are_no_range(text: str, expected: list[str]) -> None:
    found = find_quantities(text, find_times(text, "2025-04-18"))
    assert [f"{one.comparator} {one.value}" + (f" {one.unit}" if one.unit else "") for one in found] == expected
