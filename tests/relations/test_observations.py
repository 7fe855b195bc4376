"""Statistical statements: measure, value, subject, time and change, by the construction of the sentence."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_text import model, read_sentences, resolve, unmark

from kg.errors import OntologyError
from kg.language.dates import find_times
from kg.language.tree import Tree
from kg.rdf.ontology import load_ontology
from kg.relations.observations import read_observations
from kg.relations.reading import Scene
from kg.relations.statistics_words import read_statistics_words
from kg.resources import ontology_dir
from kg.types import Document, Observation


def read(marked: str, date: str = "2025-04-18") -> list[Observation]:
    """The observations of a text whose names are marked, written on `date`."""
    text, _ = unmark(marked)
    mentions = resolve(marked)
    document = Document("a.txt", text, date=date)
    scenes = []
    for sentence in read_sentences(text):
        inside = [one for one in mentions if one.sentence[0] == sentence.start]
        tree = Tree(sentence, inside, model().lemmatize)
        times = find_times(sentence.doc.text, date)
        scenes.append(Scene(document, tree, load_ontology(), times, lambda *_: None))
    return read_observations(scenes, mentions)


def facts(marked: str) -> list[str]:
    """Each observation as "comparator value unit, measure, about"."""
    text, _ = unmark(marked)
    return [_fact(one, text) for one in read(marked)]


def _fact(one: Observation, text: str) -> str:
    number = f"{one.comparator} {one.value}" + (f" {one.unit}" if one.unit else "")
    about = f", {text[slice(*one.about)]}" if one.about else ""
    return f"{number}, {one.measure}{about}"


def only(marked: str) -> Observation:
    found = read(marked)
    assert len(found) == 1, found
    return found[0]


CHILE, NORVIA = "{Chile:Country=Chile}", "{Norvia:Company}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CHILE} has 19 million mobile phone users.", ["= 19000000, mobile phone users, Chile"]),
        (f"{CHILE} has a population of more than 19 million.", ["> 19000000, population, Chile"]),
        (f"Fixed broadband coverage in {CHILE} is about 61.5%.", ["~ 61.5 percent, fixed broadband coverage, Chile"]),
        (f"The number of bank clerks in {CHILE} had reached 45,000.", ["= 45000, bank clerks, Chile"]),
        (f"{CHILE}'s literacy rate stood at 96 percent.", ["= 96 percent, literacy rate, Chile"]),
        (f"In {CHILE}, a total of 400 new schools were built.", ["= 400, schools, Chile"]),
        (f"There are more than 1,200 wind farms in {CHILE}.", ["> 1200, wind farms, Chile"]),
        (f"{NORVIA} has 5 million users in {CHILE}.", ["= 5000000, users, Norvia"]),
        (f"{NORVIA} has published over 60 reports.", ["> 60, reports, Norvia"]),
        (f"{NORVIA} will pay a fine of 40 million rupees.", ["= 40000000 INR, fine, Norvia"]),
        (f"{NORVIA} plans to invest $900 million in the plant.", ["= 900000000 USD, investment, Norvia"]),
        (f"{NORVIA} holds a 20 pct stake in {{Estel:Company}}.", ["= 20 percent, stake, Estel"]),
        (f"{NORVIA} holds 20 pct of {{Estel:Company}}.", ["= 20 percent, stake, Estel"]),
        (f"{NORVIA} signed a contract worth $3 million.", ["= 3000000 USD, contract, Norvia"]),
        (f"About a third of households in {CHILE} own a radio.", ["~ 33.33 percent, share of households, Chile"]),
        (f"{CHILE} imposed a 25 percent tariff.", ["= 25 percent, tariff, Chile"]),
        (f"{CHILE} produced 5 million tonnes of copper.", ["= 5000000 tonnes, copper, Chile"]),
        (
            f"Between 600 and 700 post offices in {CHILE} will close.",
            [">= 600, post offices, Chile", "<= 700, post offices, Chile"],
        ),
        (f"{CHILE} has 12 hospital beds per 1,000 residents.", ["= 12, hospital beds per 1,000 residents, Chile"]),
        (
            f"{CHILE} has over 33 base stations for every 10,000 residents.",
            ["> 33, base stations per 10,000 residents, Chile"],
        ),
        ("{Chilean:~Chile} exports totalled $5 billion.", ["= 5000000000 USD, exports, Chilean"]),
        (f"The exports from {CHILE} reached $5 billion.", ["= 5000000000 USD, exports, Chile"]),
        (f"{NORVIA} is worth $5 billion.", ["= 5000000000 USD, value, Norvia"]),
        (f"The price of bread in {CHILE} rose from 5 to 20 euros.", ["= 20 EUR, price of bread, Chile"]),
        (f"The number of tourists visiting {CHILE} topped the 100,000 mark.", ["= 100000, tourists, Chile"]),
        (f"The deficit of {CHILE} is 4 percent of output.", ["= 4 percent, deficit as share of output, Chile"]),
        (f"There are 300 schools in {CHILE} and 40 in {{Peru:Country}}.", ["= 300, schools, Chile", "= 40, schools, Peru"]),
        (f"Rents in {CHILE} are 8 percent higher than a year ago.", ["= 8 percent, rents growth, Chile"]),
        (
            f"Exports of {CHILE} grew by 5 to 10 percent.",
            [">= 5 percent, exports growth, Chile", "<= 10 percent, exports growth, Chile"],
        ),
        (f"Debts of {NORVIA} are $9bn (£5bn; 7bn euros).", ["= 9000000000 USD, debts, Norvia"]),
        (f"{NORVIA} will supply pumps worth $5 billion.", ["= 5000000000 USD, pumps, Norvia"]),
        (f"The bid valued {NORVIA} at $5 billion.", ["= 5000000000 USD, value, Norvia"]),
        (f"{CHILE} exported 60,000 tonnes.", ["= 60000 tonnes, exports, Chile"]),
        (f"{NORVIA} employs 5,200 in {CHILE}.", ["= 5200, employees, Norvia"]),
        ("Rebels raided a village, killing 12.", ["= 12, people killed"]),
        ("The {Orvel Bridge:Product} is 2.3 km long.", ["= 2.3 km, length, Orvel Bridge"]),
        (f"The network in {CHILE} stretches 4,600 km.", ["= 4600 km, network length, Chile"]),
        (f"{NORVIA} may not hold more than 5 percent of {{Estel:Company}}.", ["<= 5 percent, stake, Estel"]),
        (f"{NORVIA} is barred from holding more than 5 percent of {{Estel:Company}}.", ["<= 5 percent, stake, Estel"]),
    ],
)
def test_a_construction_says_what_is_measured_and_of_whom(text: str, expected: list[str]) -> None:
    assert facts(text) == expected


def test_two_figures_of_a_sentence_each_have_their_measure() -> None:
    assert facts(f"{CHILE} has 33 million fixed lines and 61 million mobile lines.") == [
        "= 33000000, fixed lines, Chile",
        "= 61000000, mobile lines, Chile",
    ]


@pytest.mark.parametrize(
    ("text", "change", "unit", "basis"),
    [
        (f"Users in {CHILE} reached 45 million, an increase of about 5.8 million over 2017.", "5800000", None, "2017"),
        (
            f"There were 2,400 firms in {CHILE}, an increase of 26.5 percent over the same period last year.",
            "26.5",
            "percent",
            "year-on-year",
        ),
        (f"Exports of {CHILE} reached 20 million tonnes, up 3% from 2018.", "3", "percent", "2018"),
        (f"Exports of {CHILE} rose 5 percent to 20 million tonnes.", "5", "percent", None),
        (f"Profits at {NORVIA} fell by 5% to 801 million euros.", "-5", "percent", None),
        (f"{NORVIA} announced a 26% rise in profits to $16.2bn.", "26", "percent", None),
        (
            f"Unemployment in {CHILE} is 11.2 percent, down 0.5 percentage points from a year earlier.",
            "-0.5",
            "percentage points",
            "year-on-year",
        ),
        (f"Exports of {CHILE} doubled to 20 million tonnes.", "100", "percent", None),
        (f"Shares in {NORVIA} were up 3% at 212 pence.", "3", "percent", None),
        (f"Exports of {CHILE} rose 5% to a new record of $3 billion.", "5", "percent", None),
        (f"The number of clerks in {CHILE} fell by 1,100 to 81,300.", "-1100", None, None),
        (f"Sales at {NORVIA} rose 3% to $3 billion from a year earlier.", "3", "percent", "year-on-year"),
        (f"Profits at {NORVIA} rose 3% on Monday to $3 billion.", "3", "percent", None),
    ],
)
def test_a_change_is_folded_into_its_level(text: str, change: str, unit: str | None, basis: str | None) -> None:
    found = only(text)
    assert (str(found.change), found.change_unit, found.change_basis) == (change, unit, basis)


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        (
            f"{CHILE}'s retail industry posted a year-on-year growth of 8.2 percent in online revenue.",
            "online revenue growth",
            "8.2",
        ),
        (f"Exports of {CHILE} grew by 8.4% in 2024.", "exports growth", "8.4"),
        (f"Output in {CHILE} fell 3 percent.", "output decline", "3"),
        (f"Output in {CHILE} grew at an annual rate of 3 percent.", "output growth", "3"),
        (f"Banks in {CHILE} increased spending by 3 percent.", "spending growth", "3"),
    ],
)
def test_a_change_without_a_level_is_a_figure_of_its_own(text: str, measure: str, value: str) -> None:
    found = only(text)
    assert (found.measure, str(found.value), found.unit) == (measure, value, "percent")


def test_a_more_than_doubling_says_no_exact_change() -> None:
    assert only(f"Exports of {CHILE} more than doubled to 20 million tonnes.").change is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"By the end of March, there were 2,400 firms in {CHILE}.", "2025-03-31"),
        (f"By the end of March, {CHILE} was home to 3 parks, which held 2,400 firms.", "2025-03-31"),
        (f"{NORVIA} had 2018 turnover of $5 billion.", "2018"),
        (f"{NORVIA} posted a loss of $5 billion for 2018.", "2018"),
        (f"{CHILE} had 2,400 firms by the end of 2018.", "2018-12-31"),
        (f"{CHILE} had 2,400 firms in 2019, up 3% from 2018.", "2019"),
        (f"There were 2,400 firms in {CHILE}, more than in 2018.", None),
        (f"There were 2,400 firms in {CHILE}, after 2,100 in 2018.", None),
        (f"Clerk Ann said on Friday that {CHILE} has 2,400 firms.", None),
        (f"{CHILE} has 2,400 firms under laws passed in 2009.", None),
        (f"{NORVIA} was founded in 2009 and has 2,400 firms in {CHILE}.", None),
    ],
)
def test_the_time_of_its_own_clause_dates_a_figure(text: str, date: str | None) -> None:
    assert only(text).when.date == date


def test_a_compared_figure_has_its_own_time_and_place() -> None:
    found = read(f"Investment in {CHILE} totalled $3.2 billion last year, compared with $2.9 billion in 2023.")
    assert [(str(one.value), one.measure, one.when.date) for one in found] == [
        ("3200000000", "investment", "2024"),
        ("2900000000", "investment", "2023"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Inflation in {CHILE} fell to 4 percent in May from 5 percent in April.",
            ["5 inflation 2024-04", "4 inflation 2024-05"],
        ),
        (f"The jobless rate in {CHILE} fell from 9% in 2021 to 8% in 2022.", ["9 jobless rate 2021", "8 jobless rate 2022"]),
        (
            f"Debts of {NORVIA} were $7 billion in 2020, compared with $9 billion a year earlier.",
            ["7000000000 debts 2020", "9000000000 debts 2019"],
        ),
        (f"The debts of {NORVIA} fell to $7 billion from $9 billion.", ["7000000000 debts None"]),
    ],
)
def test_what_a_change_starts_from_has_its_own_time(text: str, expected: list[str]) -> None:
    found = read(text, "2024-07-01")
    assert [f"{one.value} {one.measure} {one.when.date}" for one in found] == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (f"The trade gap of {CHILE} hit an all-time high of $3 billion.", "trade gap"),
        (f"The bank of {CHILE} kept interest rates at a record low of 3 percent.", "interest rates"),
        (f"Inflation in {CHILE} hit an annual rate of 3 percent.", "inflation"),
        (f"The share of {NORVIA} closed at $5.40.", "share"),
    ],
)
def test_a_noun_that_only_holds_the_figure_is_not_what_is_measured(text: str, measure: str) -> None:
    assert only(text).measure == measure


def test_an_unplaced_figure_is_about_what_the_figure_before_was_about_and_less_sure() -> None:
    first, second = read(f"{CHILE} has 19 million radios. Radio coverage is 61 percent.")
    assert second.about == first.about
    assert second.evidence.confidence < first.evidence.confidence


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (f"{CHILE} has 2,400 schools.", "Asserted"),
        (f"{CHILE} plans to build 2,400 schools by 2030.", "Planned"),
        (f"The population of {CHILE} is projected to reach 24 million.", "Planned"),
        (f"Output in {CHILE} is forecast at 24 million tonnes.", "Planned"),
        (f"{CHILE} could lose 2,400 schools.", "Possible"),
    ],
)
def test_a_target_or_forecast_is_no_fact(text: str, modality: str) -> None:
    assert only(text).modality == modality


def test_who_says_it_is_kept() -> None:
    text = f"{{Ann Lund:Person}} said that there were 2,400 firms in {CHILE}."
    found = only(text)
    assert [unmark(text)[0][slice(*span)] for span in found.attributed_to] == ["Ann Lund"]


def test_the_evidence_is_the_sentence_and_the_rule() -> None:
    found = only(f"It rained. {CHILE} has 19 million radios.")
    assert (found.evidence.doc, found.evidence.text) == ("a.txt", "Chile has 19 million radios.")
    assert found.evidence.rule == "observation: count of noun"
    assert 0 < found.evidence.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        f"{CHILE} and {NORVIA} are the two sides.",
        f"Three men from {CHILE} spoke.",
        f"{NORVIA} opened in 2018.",
        f"{CHILE} is ranked 13th.",
        f"{CHILE} is ranked 183 out of 195 countries.",
        f"{NORVIA} won five times.",
        f"{NORVIA} moved up seven places in {CHILE}.",
        f"{NORVIA} ranked 12th among 140 companies.",
        f"Patients at {NORVIA} are over 80.",
        f"{NORVIA} showed its 320 aircraft model.",
        f"{NORVIA} unveiled the new 737 planes.",
        f"{NORVIA} is barred from holding 5 percent of {{Estel:Company}}.",
        f"{NORVIA} is among the top five banks.",
        f"{NORVIA} has not reached 5 million users.",
        "Ann, 40, was born in 1985.",
        f"{NORVIA} runs a 5G network in {CHILE}.",
        f"The rate was higher than that of {CHILE} by 19.6 percentage points.",
    ],
)
def test_these_sentences_hold_no_statistic(text: str) -> None:
    assert read(text) == []


WORDS = (
    "{Chile:Country=Chile}", "has", "20 percent", "of", "the", "users", "rose", "to", "5 million", "in", "2019", "and", ",",
    "an increase of", "3%", "from", "exports", "is", "about", "$5bn", "by", "more than", "doubled", "(", "stake", "up",
    "per 1,000",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=16).map(" ".join))
def test_any_sentence_gives_named_measures_and_known_subjects(marked: str) -> None:
    _check(read(marked), {mention.span for mention in resolve(marked)})


def _check(found: Iterable[Observation], spans: set[tuple[int, int]]) -> None:
    for one in found:
        assert any(char.isalpha() for char in one.measure)
        assert one.about is None or one.about in spans
        assert one.comparator in ("=", "~", ">", "<", ">=", "<=")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("level_verbs:", "levels:"), "level_verbs, levels"),
        (("ranking: [top,", "ranking: [Top,"), "ranking: must be a list"),
        (("multiplying_verbs: {double: 100,", "multiplying_verbs: [double,"), "no YAML"),
    ],
)
def test_a_bad_word_list_is_an_ontology_error(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    text = (ontology_dir() / "lexicon" / "statistics.yaml").read_text(encoding="utf-8")
    assert change[0] in text
    path = tmp_path / "statistics.yaml"
    path.write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        read_statistics_words(path)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The law bars foreign firms from holding more than 5 percent of {Acme Bank:Company}.", ["<= 5 percent"]),
        ("{Acme Corporation:Company} did not sell more than 4 million phones.", ["<= 4000000"]),
        ("{Acme Corporation:Company} did not sell 4 million phones.", []),
    ],
)
def test_a_bound_that_is_denied_is_the_opposite_bound(marked: str, expected: list[str]) -> None:
    assert [f"{one.comparator} {one.value:f} {one.unit or ''}".strip() for one in read(marked)] == expected


def test_a_change_beside_a_level_whose_noun_has_a_participle() -> None:
    found = only("There were 2,400 foreign-owned firms in Chile, an increase of 26.5 percent over last year.")
    assert (str(found.value), str(found.change)) == ("2400", "26.5")
