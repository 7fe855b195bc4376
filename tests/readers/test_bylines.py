"""What a page says of itself: who wrote it, when, where, for whom."""

import pytest
from reader_pages import LEAD, NEXT, body, document

from kg.readers import year_hint
from kg.readers.dates import date_in_path, find_dates, parse_date

TITLE = "Norhaven opens grain terminal"
WRAPPED = "A headline that goes on over the end of its first line, for it is wrapped"


@pytest.mark.parametrize(
    ("line", "date", "publisher", "authors"),
    [
        ("2021-03-04 15:44:41Norhaven Times Editor : Ann Lee NHTS App Download", "2021-03-04", "Norhaven Times", ("Ann Lee",)),
        ("March 10, 2021 | By Jane Poe", "2021-03-10", None, ("Jane Poe",)),
        ("By JANE POE, Staff Writer", None, None, ("Jane Poe",)),
        ("By Jane Poe and Tom Field in Norhaven", None, None, ("Jane Poe", "Tom Field")),
        ("By Jane Poe, Tom Field and Ann Lee", None, None, ("Jane Poe", "Tom Field", "Ann Lee")),
        ("By our correspondent", None, None, ()),
        ("Published: 3 May 2022", "2022-05-03", None, ()),
        ("Published on 3 May 2022 at 10:30 am IST", "2022-05-03", None, ()),
        ("Updated: 5 May 2022 | Published: 3 May 2022", "2022-05-03", None, ()),
        ("Last updated on 12 June 2020 10:30 GMT", "2020-06-12", None, ()),
        ("Source: Xinhua | 2021-03-04 15:44:41 | Editor: huaxia", "2021-03-04", "Xinhua", ("huaxia",)),
        ("Author: Maria de la Cruz, Editor: Lars Holm", None, None, ("Maria de la Cruz", "Lars Holm")),
        ("Friday, 18 April 2025", "2025-04-18", None, ()),
        ("18.04.2025", "2025-04-18", None, ()),
        ("04/25/2025", "2025-04-25", None, ()),
        ("03/04/2021", None, None, ()),
        ("Norhaven Post, May 2022", "2022-05", "Norhaven Post", ()),
        ("Business Wire India", None, "Business Wire India", ()),
        ("PR Newswire", None, "PR Newswire", ()),
    ],
)
def test_lines_under_the_headline(line: str, date: str | None, publisher: str | None, authors: tuple[str, ...]) -> None:
    found = document(f"{TITLE}\n{line}\n\n{LEAD}\n\n{NEXT}")
    assert (found.date, found.publisher, found.authors) == (date, publisher, authors)
    assert body(found.text) == [TITLE, LEAD, NEXT]
    assert found.title == TITLE


def test_a_bare_name_beside_a_dated_line_is_the_author() -> None:
    found = document(f"{TITLE}\nJane Poe\n3 May 2022\n\n{LEAD}\n\n{NEXT}")
    assert (found.authors, found.date, body(found.text)) == (("Jane Poe",), "2022-05-03", [TITLE, LEAD, NEXT])


def test_another_numeric_date_shows_which_part_is_the_day() -> None:
    assert document(f"{TITLE}\nPublished: 03/04/2021\n\n{LEAD}\n\nUpdated: 25/04/2021").date == "2021-04-03"


def test_authors_named_at_the_end() -> None:
    assert document(f"{TITLE}\n\n{LEAD}\n\n{NEXT} Author: Tom Field (tf) Editor: Ann Lee").authors == ("Tom Field", "Ann Lee")


@pytest.mark.parametrize(
    ("dateline", "place", "date"),
    [
        ("2nd December 2023 – (Norhaven) ", "Norhaven", "2023-12-02"),
        ("3 May 2022, Norhaven – ", "Norhaven", "2022-05-03"),
        ("PARIS, May 3 (Agency) - ", "PARIS", None),
        ("WASHINGTON (AP) — ", "WASHINGTON", None),
        ("NEW YORK — ", "NEW YORK", None),
        ("NORHAVEN, Ernland, May 3, 2022 /PRNewswire/ -- ", "NORHAVEN", "2022-05-03"),
        ("NORHAVEN, May 03, 2022 (GLOBE NEWSWIRE) -- ", "NORHAVEN", "2022-05-03"),
        ("NORHAVEN--(BUSINESS WIRE)--", "NORHAVEN", None),
        ("New Delhi [India], May 3 (ANI): ", "New Delhi", None),
        ("Norhaven, 3 May: ", "Norhaven", None),
        ("NORHAVEN: ", "NORHAVEN", None),
        ("Norhaven, Ernland – ", "Norhaven", None),
        ("(Norhaven) – ", "Norhaven", None),
        ("LONDON/PARIS (Reuters) - ", "LONDON/PARIS", None),
    ],
)
def test_datelines(dateline: str, place: str, date: str | None) -> None:
    found = document(f"{TITLE}\n\n{dateline}{LEAD}\n\n{NEXT}")
    assert found.dateline is not None
    assert found.text[slice(*found.dateline)] == place
    assert found.date == date
    assert body(found.text) == [TITLE, LEAD, NEXT]


@pytest.mark.parametrize("start", ["(Reuters) - ", "(AFP) – "])
def test_an_agency_alone_names_no_place(start: str) -> None:
    found = document(f"{TITLE}\n\n{start}{LEAD}")
    assert found.dateline is None
    assert body(found.text) == [TITLE, LEAD]


@pytest.mark.parametrize(
    "start", ["UPDATE: ", "EXCLUSIVE — ", "NATO: ", "MR: ", "Q: ", "The harbour – which is old – is open. ", "GDP - "]
)
def test_what_is_no_dateline(start: str) -> None:
    found = document(f"{TITLE}\n\n{start}{LEAD}")
    assert found.dateline is None or start == "GDP - "
    assert body(found.text)[-1].endswith(LEAD)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Will it open?\n\n{LEAD}", "Will it open?"),
        (WRAPPED.replace(" is", "\nis") + f"\n\n{LEAD}", WRAPPED),
        (f"{LEAD}\n\n{NEXT}", None),
        (LEAD, None),
        ("Floods", None),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    assert document(text).title == title


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025", "2025"),
        ("2025-04", "2025-04"),
        ("2025-04-18", "2025-04-18"),
        ("2025-04-18T15:44:41Z", "2025-04-18"),
        ("20250418", "2025-04-18"),
        ("Fri, 18 Apr 2025 15:44 GMT", "2025-04-18"),
        ("April 18th, 2025", "2025-04-18"),
        ("Sept. 3 2020", "2020-09-03"),
        ("3rd of May, 2022", "2022-05-03"),
        ("April 2025", "2025-04"),
        ("2025-02-30", None),
        ("03/04/2021", None),
        ("03/03/2021", "2021-03-03"),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates(text: str, value: str | None) -> None:
    assert parse_date(text) == value


def test_dates_are_found_in_order_with_their_places() -> None:
    text = "Posted 2nd December 2023, updated 25/12/2023."
    assert [text[found.start : found.end] for found in find_dates(text)] == ["2nd December 2023", "25/12/2023"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("2021-03-04-port.txt", "2021-03-04"),
        ("https://ern.example/2021/03/04/port", "2021-03-04"),
        ("20210304.txt", "2021-03-04"),
        ("port-2021-13-04.txt", None),
        ("2021-02-31.txt", None),
        ("120210304.txt", None),
    ],
)
def test_dates_in_paths(path: str, value: str | None) -> None:
    assert date_in_path(path) == value


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2020 Ernland Grain Online Exhibition opens on Friday.", 2020),
        ("Expo 2020 opens its gates next week.", 2020),
        ("The ministers met before the 2020 Ernland Grain Exhibition.", None),
        ("2020 Ernland Grain Exhibition opens. By the end of 2018, there were 300 ships.", 2020),
        ("The harbour was founded in 1998.", None),
        ("2020 Ernland Exhibition, after the 2019 Ernland Exhibition.", 2020),
        ("2020 Ernland Exhibition opens. 2019 Ernland Exhibition was larger.", None),
        ("In 2019 the town was named for the 2028 Northern Games.", None),
        ("In 2021 they came back to Expo 2020.", None),
        ("Vision 2030 is a plan.", None),
        ("Ships: 2020.", None),
        ("", None),
    ],
)
def test_year_hint(text: str, year: int | None) -> None:
    assert year_hint(text) == year
