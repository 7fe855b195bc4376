"""Times in sentences: what they mean on the day of writing, and which words are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.language.dates import RULES, TimeExpression, find_times
from kg.language.time_cues import CUES, MONTHS
from kg.language.times import TimeRule
from kg.types import When

FRIDAY = "2025-04-18"


def one(text: str, anchor: str | None = FRIDAY, *, future: bool | None = None) -> TimeExpression:
    found = find_times(text, anchor, future=future)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The bridge opened on 18 April 2024 in the rain.", "2024-04-18"),
        ("On April 18, 2024, the bridge opened.", "2024-04-18"),
        ("the 18th of April 2024", "2024-04-18"),
        ("on the 3rd day of March 2021", "2021-03-03"),
        ("on Tuesday, 4 March 2025, they met", "2025-03-04"),
        ("2024-04-18 15:44:41", "2024-04-18"),
        ("due on 18/04/2024", "2024-04-18"),
        ("due on 04/18/2024", "2024-04-18"),
        ("signed on 07/07/2024", "2024-07-07"),
        ("on Sept. 11, 2022, it closed", "2022-09-11"),
        ("MARCH 18 - The port", "2025-03-18"),
        ("It opens on 2 May", "2025-05-02"),
        ("on 12 December they met", "2024-12-12"),
        ("in April 2024", "2024-04"),
        ("it had 1986 turnover of 5 million", "1986"),
        ("a loss of 5 million for 2018.", "2018"),
        ("in line with 2003's 5 million", "2003"),
        ("it happened the day before yesterday", "2025-04-16"),
        ("it opened this morning", "2025-04-18"),
        ("in August the", "2025-08"),
        ("in May", "2025-05"),
        ("since it began in 1986", "1986"),
        ("the 2003 election", "2003"),
        ("(2009)", "2009"),
        ("in 1815, after the war", "1815"),
    ],
)
def test_a_calendar_date_is_read_at_its_precision(text: str, date: str) -> None:
    assert one(text).when == When(date=date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The port closed on Friday.", "2025-04-18"),
        ("The port closed on Thursday.", "2025-04-17"),
        ("last Friday", "2025-04-11"),
        ("next Monday", "2025-04-21"),
        ("yesterday", "2025-04-17"),
        ("tomorrow", "2025-04-19"),
        ("tonight", "2025-04-18"),
        ("Last October, the ministry", "2024-10"),
        ("last March", "2025-03"),
        ("next March", "2026-03"),
        ("last month", "2025-03"),
        ("this year", "2025"),
        ("next year", "2026"),
        ("two years ago", "2023"),
        ("three days ago", "2025-04-15"),
        ("a month ago", "2025-03"),
        ("a decade ago", "2015"),
        ("currently", "2025-04-18"),
        ("by year-end", "2025-12-31"),
        ("at the end of this month", "2025-04-30"),
        ("the end of last year", "2024-12-31"),
        ("by the end of the year", "2025-12-31"),
        ("at the start of 2024", "2024-01-01"),
        ("in the year ended 31 March 2020 revenue fell", None),
    ],
)
def test_a_relative_date_is_counted_from_the_anchor(text: str, date: str | None) -> None:
    assert one(text).when.date == date


@pytest.mark.parametrize(
    ("text", "anchor", "date"),
    [
        ("stations by the end of May", "2023-12-02", "2023-05-31"),
        ("By the end of 2018, it", "2020-08-24", "2018-12-31"),
        ("by the end of March, there were", FRIDAY, "2025-03-31"),
        ("as of the end of February", "2024-03-01", "2024-02-29"),
        ("in November", "2025-01-20", "2024-11"),
        ("in January", "2024-12-28", "2025-01"),
        ("in June", "2025", "2025-06"),
    ],
)
def test_a_month_without_a_year_lies_near_the_anchor(text: str, anchor: str, date: str) -> None:
    assert one(text, anchor).when == When(date=date)


@pytest.mark.parametrize(
    ("text", "date"),
    [("will meet on Thursday", "2025-04-24"), ("in March", "2026-03"), ("on Friday", "2025-04-18"), ("in June", "2025-06")],
)
def test_in_a_text_about_the_future_a_date_lies_ahead(text: str, date: str) -> None:
    assert one(text, future=True).when == When(date=date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The summit will be held in March.", "2026-03"),
        ("They are due to meet on Thursday.", "2025-04-24"),
        ("It will grow, he said on Thursday.", "2025-04-17"),
        ("It will replace the bridge that was closed in March.", "2025-03"),
        ("It closed in March.", "2025-03"),
    ],
)
def test_the_words_before_a_time_tell_the_future(text: str, date: str) -> None:
    assert one(text).when == When(date=date)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from 24th August to 28th August by video", "2025-08-24", "2025-08-28"),
        ("between 3 and 5 May", "2025-05-03", "2025-05-05"),
        ("18-19 September 2024", "2024-09-18", "2024-09-19"),
        ("September 18-19, 2024", "2024-09-18", "2024-09-19"),
        ("May to September 2020", "2020-05", "2020-09"),
        ("November-February", "2024-11", "2025-02"),
        ("from 1990 to 1995", "1990", "1995"),
        ("(1912-1954)", "1912", "1954"),
        ("the 1990s", "1990", "1999"),
        ("Q3 2018 revenue", "2018-07", "2018-09"),
        ("the third quarter of 2018", "2018-07", "2018-09"),
        ("in the third quarter", "2024-07", "2024-09"),
        ("third-quarter profit", "2024-07", "2024-09"),
        ("the first half of 2020", "2020-01", "2020-06"),
        ("in the first two months of the year", "2025-01", "2025-02"),
        ("the last three months of 2024", "2024-10", "2024-12"),
        ("the 2018/19 season", "2018", "2019"),
        ("in fiscal 2018-19", "2018", "2019"),
        ("last week", "2025-04-07", "2025-04-13"),
        ("this quarter", "2025-04", "2025-06"),
        ("in the past five years", "2020", "2025"),
        ("over the next three months", "2025-04", "2025-07"),
        ("in the year to March", "2024-04", "2025-03"),
        ("in the year ending June 2004", "2003-07", "2004-06"),
        ("in the 12 months to June 2004", "2003-07", "2004-06"),
        ("the week ending 5 May", "2025-04-29", "2025-05-05"),
    ],
)
def test_an_interval_has_a_start_and_an_end(text: str, start: str, end: str) -> None:
    assert one(text).when == When(start=start, end=end)


def test_an_interval_without_a_year_takes_the_year_of_the_anchor() -> None:
    assert one("from 24th August to 28th August", "2020").when == When(start="2020-08-24", end="2020-08-28")


@pytest.mark.parametrize(
    ("text", "relation", "when"),
    [
        ("by the end of May", "by", When(date="2025-05-31")),
        ("since 2003", "since", When(start="2003")),
        ("until 2003", "until", When(end="2003")),
        ("before 2007", "before", When(end="2007")),
        ("after 12 March 2024", "after", When(start="2024-03-12")),
        ("on 12 March 2024", "at", When(date="2024-03-12")),
        ("as of 12 March 2024", "at", When(date="2024-03-12")),
        ("after the 2003 war", None, When(date="2003")),
        ("from 1990 to 1995", "between", When(start="1990", end="1995")),
    ],
)
def test_the_word_before_says_the_relation(text: str, relation: str | None, when: When) -> None:
    found = one(text)
    assert (found.relation, found.when) == (relation, when)


@pytest.mark.parametrize(
    ("text", "kind", "grain"),
    [
        ("mid-2020", "vague", "year"),
        ("in early 2019", "vague", "year"),
        ("the summer of 2019", "vague", "season"),
        ("late May", "vague", "month"),
        ("the early 1990s", "vague", "decade"),
        ("in recent years", "vague", "year"),
        ("the two-year battle", "duration", "year"),
        ("for five years", "duration", "year"),
        ("at 17:00", "vague", "hour"),
        ("29 February", "vague", "day"),
    ],
)
def test_what_is_not_exact_says_so(text: str, kind: str, grain: str) -> None:
    found = one(text)
    assert (found.kind, found.grain) == (kind, grain)


@pytest.mark.parametrize("text", ["last October", "on Friday", "two years ago", "in May", "the third quarter", "yesterday"])
def test_without_an_anchor_a_relative_time_is_unknown(text: str) -> None:
    assert (one(text, None).when, one(text, None).kind) == (When(), "vague")


@pytest.mark.parametrize(
    "text",
    [
        "1,986 people came",
        "a total of 2000 workers",
        "in 2000 cases",
        "He may march on.",
        "Theresa May said no",
        "June Smith sang",
        "March on Rome",
        "on 05/04/2025",
        "on 31 April 2020",
        "the 73-year-old",
        "40 years old",
        "the first choice",
        "rose from 5 to 10 percent",
        "Black Friday",
        "model 2019",
        "",
    ],
)
def test_these_words_are_no_time(text: str) -> None:
    assert find_times(text, FRIDAY) == ()


def test_several_times_come_in_order() -> None:
    times = find_times("It fell to 3 million in 2019 from 5 million in May 2018.", FRIDAY)
    assert [time.when.date for time in times] == ["2019", "2018-05"]


@pytest.mark.parametrize("anchor", ["yesterday", "2025-13", "2025-02-30", "18 April"])
def test_an_anchor_that_is_no_date_is_an_input_error(anchor: str) -> None:
    with pytest.raises(InputError, match="ISO date"):
        find_times("on Friday", anchor)


PIECES = st.sampled_from(
    "on 18 April 2025 May 31 , - to the end of last next year 1999 2024 Q3 first half Friday 5 p.m. 12/13 1990s ago ten "
    "months from between and by ( ) 10000000 week mid- days 00 0 Feb. 29 century coming years decades 999".split()
)


@given(st.lists(PIECES, max_size=14).map(" ".join), st.sampled_from([None, "2024-02-29", "0001-01-01", "9999-12-31", "2020"]))
def test_any_text_gives_times_inside_it_that_do_not_overlap(text: str, anchor: str | None) -> None:
    end = 0
    for time in find_times(text, anchor):
        assert end <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == time.text
        end = time.end


@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)))
def test_every_day_survives_being_written_out(day: date) -> None:
    assert one(f"on {day.day} {MONTHS[day.month - 1]} {day.year}.").when == When(date=day.isoformat())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern.pattern[:40])
def test_every_rule_names_a_cue(rule: TimeRule) -> None:
    assert rule.cue in CUES
