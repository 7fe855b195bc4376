"""When a relation holds: the time of its own verb or office, and not that of a neighbour."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document, When


def when(text: str, relation: str) -> When:
    """The time of the one relation of that name in a text of 2025-04-18."""
    document = Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))
    (found,) = (one for one in load_reader().read(document).relations if one.predicate == f"kg:{relation}")
    return found.qualifiers.when


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Siemens bought Baltic Wind in 2003 and sued Bosch in 2010.", "acquires", When(date="2003")),
        ("Siemens bought Baltic Wind in 2003 and sued Bosch in 2010.", "sues", When(date="2010")),
        ("In 2003 Siemens bought Baltic Wind and sued Bosch.", "sues", When(date="2003")),
        ("Anna Berg met Karl Weiss in 2003 and lives in Rome.", "residesIn", When()),
        ("Acme Corp., founded in 1990 and bought by Siemens in 2003, makes pumps.", "acquires", When(date="2003")),
    ],
)
def test_each_of_two_verbs_has_its_own_time(text: str, relation: str, expected: When) -> None:
    assert when(text, relation) == expected


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Kenya's president, Daniel Mwangi, will visit Japan next week.", "headOfState", When()),
        ("Anna Berg, chairwoman of Telenor since 2019, left on Monday.", "headOf", When(start="2019")),
        ("Anna Berg was chairwoman of Telenor from 2010 to 2014.", "headOf", When(start="2010", end="2014")),
    ],
)
def test_a_title_is_not_dated_by_what_its_holder_does(text: str, relation: str, expected: When) -> None:
    assert when(text, relation) == expected
