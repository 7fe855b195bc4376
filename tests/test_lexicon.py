"""Titles, what modifies them, and given names, as the lexicon has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.lexicon import load_given_names, load_title_modifiers, load_titles


@pytest.mark.parametrize(
    ("words", "kind", "relation", "gender"),
    [
        ("prime minister", "office", "kg:headOfGovernment", None),
        ("spokeswoman", "press", "kg:spokespersonFor", "f"),
        ("ceo", "business", "kg:headOf", None),
        ("king", "royal", "kg:headOfState", "m"),
        ("mr", "honorific", None, "m"),
        ("ambassador", "office", "kg:represents", None),
        ("deputy director", "business", "kg:worksFor", None),
    ],
)
def test_a_title_says_what_its_bearer_is(words: str, kind: str, relation: str | None, gender: str | None) -> None:
    (title,) = [title for title in load_titles() if title.words == words]
    assert (title.kind, title.relation, title.gender) == (kind, relation, gender)


@pytest.mark.parametrize(
    ("words", "kind"), [("former", "former"), ("acting", "acting"), ("vice", "deputy"), ("-elect", "future")]
)
def test_a_modifier_says_how_it_changes_a_title(words: str, kind: str) -> None:
    assert [modifier.kind for modifier in load_title_modifiers() if modifier.words == words] == [kind]


@pytest.mark.parametrize(
    ("name", "gender"), [("Mary", "f"), ("James", "m"), ("Narendra", "m"), ("Ursula", "f"), ("Robin", "u")]
)
def test_a_given_name_marks_a_gender(name: str, gender: str) -> None:
    assert load_given_names()[name] == gender


def test_titles_are_in_small_letters_and_sorted() -> None:
    words = [title.words for title in load_titles()]
    assert len(words) > 250
    assert words == sorted(word.lower() for word in words)


HEADER = "title\tkind\trelation\tgender\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title\tkind\n", "t.tsv: the first line must name the columns title, kind, relation, gender"),
        ("", "t.tsv: the first line must name the columns"),
        (HEADER + "baker\tbakery\n", "t.tsv, line 2: kind 'bakery' is unknown; the choices are academic, business"),
        (HEADER + "baker\tprofession\t\tx\n", "t.tsv, line 2: gender 'x' is unknown; the choices are f, m"),
        (HEADER + "\tprofession\n", "t.tsv, line 2: a row has the cells title"),
        (HEADER + "baker\tprofession\nbaker\tsport\n", "t.tsv, line 3: 'baker' stands in line 2 already"),
    ],
)
def test_a_bad_row_is_reported_with_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "t.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError) as error:
        load_titles(path)
    assert str(error.value).startswith(message)
