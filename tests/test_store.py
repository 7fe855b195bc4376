"""The store of readings: what goes in comes back, what is damaged is as if it were not there."""

import sqlite3
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hand_built import Page
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import OutputError
from kg.store import Store, ontology_fingerprint, reading_key
from kg.types import Document, Literal, Reading, When


def sample(text: str = "Norvia visits Estavia with 40.50 ships.") -> Reading:
    page = Page("a", text, date="2024-05-01").mention("Norvia", "kg:Country", identifiers=(("geonames", "one"),))
    page.mention("Estavia", "kg:Country").relation("Norvia", "kg:visits", "Estavia", when=When(date="2024"), role="host")
    page.relation("Norvia", "kg:foundedOn", Literal("1990", "xsd:gYear"))
    return page.figure("ships", "40.50", "Norvia", change=Decimal("1.0")).reading()


def test_a_reading_comes_back_without_its_text(tmp_path: Path) -> None:
    reading = sample()
    stored = replace(reading, document=replace(reading.document, text="long text"))
    with Store(tmp_path / "new" / "store.db") as store:
        store.put("key", stored)
        assert store.get("key") == reading
    with Store(tmp_path / "new" / "store.db") as store:
        assert store.get("key") == reading
        assert store.get("another") is None
        assert len(store) == 1


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40), st.sampled_from([None, "2024", "𝔘 \ud800 \x00 \u2028"]))
def test_any_words_come_back(words: str, title: str | None) -> None:
    reading = replace(sample(), document=Document("odd", "", title=title, authors=(words,)))
    with Store(Path(":memory:")) as store:
        store.put("key", reading)
        assert store.get("key") == reading


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"x\x9c\xab\x56\x02\x00\x01\x00\x01", 5, "words"])
def test_a_damaged_reading_is_not_there(tmp_path: Path, damage: object) -> None:
    path = tmp_path / "store.db"
    with Store(path) as store:
        store.put("key", sample())
    with sqlite3.connect(path) as database:
        database.execute("UPDATE readings SET reading = ?", (damage,))
    database.close()
    with Store(path) as store:
        assert store.get("key") is None
        store.put("key", sample())
        assert store.get("key") == sample()


def test_a_store_of_an_older_format_is_emptied(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Store(path) as store:
        store.put("key", sample())
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 0")
    database.close()
    with Store(path) as store:
        assert len(store) == 0


def test_what_is_no_store_is_left_as_it_is(tmp_path: Path) -> None:
    text = tmp_path / "thesis.txt"
    text.write_text("My thesis, " * 100, encoding="utf-8")
    with pytest.raises(OutputError, match=r"thesis\.txt: cannot be used as a store"):
        Store(text)
    assert text.read_text(encoding="utf-8").startswith("My thesis")


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE readings (mine TEXT)")
    database.close()
    with pytest.raises(OutputError, match="another program"):
        Store(path)


DOCUMENT = Document("a", "Some text.", date="2024")


@pytest.mark.parametrize(
    ("document", "rest"),
    [
        (replace(DOCUMENT, text="Some text!"), {}),
        (replace(DOCUMENT, id="b"), {}),
        (replace(DOCUMENT, date="2025"), {}),
        (replace(DOCUMENT, body=((0, 4),)), {}),
        (DOCUMENT, {"model": "m 2"}),
        (DOCUMENT, {"version": "2"}),
        (DOCUMENT, {"ontology": "p"}),
    ],
)
def test_whatever_changes_the_key_changes(document: Document, rest: dict[str, str]) -> None:
    usual = {"model": "m 1", "version": "1", "ontology": "o"}
    assert reading_key(document, **{**usual, **rest}) != reading_key(DOCUMENT, **usual)
    assert reading_key(DOCUMENT, **usual) == reading_key(replace(DOCUMENT), **usual)


def test_the_fingerprint_sees_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "a.yaml").write_text("x", encoding="utf-8")
    first = ontology_fingerprint(tmp_path)
    assert ontology_fingerprint(tmp_path) == first
    (tmp_path / "rules" / "a.yaml").write_text("y", encoding="utf-8")
    second = ontology_fingerprint(tmp_path)
    (tmp_path / "rules" / "a.yaml").rename(tmp_path / "rules" / "b.yaml")
    assert len({first, second, ontology_fingerprint(tmp_path)}) == 3
