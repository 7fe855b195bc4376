import re

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.names import LONGEST, content_hash, document_iri, mint, sentence_iri, slug

BASE = "https://example.org/kg/id/"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NITI Aayog", "niti-aayog"),
        ("Côte d’Ivoire", "cote-divoire"),
        ("Łódź", "lodz"),
        ("Straße 7", "strasse-7"),
        ("İzmir", "izmir"),
        ("U.S. - Mexico", "u-s-mexico"),
        ("  5G  base\nstations ", "5g-base-stations"),
    ],
)
def test_slug_is_readable(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(("one", "other"), [("北京", "上海"), ("Bank 北京", "Bank 上海"), ("", "-"), ("x" * 200, "x" * 201)])
def test_names_that_lose_letters_stay_apart(one: str, other: str) -> None:
    assert slug(one) != slug(other)


@given(st.text())
def test_slug_is_ascii_and_never_empty(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= LONGEST + 9


@given(st.text(), st.none() | st.text())
def test_minted_names_are_iris_that_need_no_escape(text: str, salt: str | None) -> None:
    iri = mint(BASE, "org", text, salt=salt)
    triple = ox.Triple(ox.NamedNode(iri), ox.NamedNode(BASE + "p"), ox.NamedNode(iri))
    written = ox.serialize([triple], format=ox.RdfFormat.TURTLE, prefixes={"id": BASE})
    assert f"id:{iri.removeprefix(BASE)} id:p" in (written or b"").decode()


def test_salt_tells_namesakes_apart() -> None:
    assert mint(BASE, "person", "Ada Berg", salt="poet") != mint(BASE, "person", "Ada Berg", salt="pilot")
    assert mint(BASE, "person", "Ada Berg", salt="poet").startswith(mint(BASE, "person", "Ada Berg"))


@pytest.mark.parametrize(
    ("doc_id", "expected"),
    [("harbour.txt", "doc-harbour.txt"), ("42", "doc-42"), ("News_2024-05.html", "doc-News_2024-05.html")],
)
def test_plain_document_ids_are_kept(doc_id: str, expected: str) -> None:
    assert document_iri(BASE, doc_id) == BASE + expected


@pytest.mark.parametrize(
    ("one", "other"), [("a/b.txt", "a-b.txt"), ("a b", "a/b"), ("é", "e"), ("a.", "a"), ("news/A", "news/a")]
)
def test_document_ids_stay_apart(one: str, other: str) -> None:
    assert document_iri(BASE, one) != document_iri(BASE, other)


@given(st.text(), st.integers(0, 10**9))
def test_sentence_iris_are_iris_below_their_document(doc_id: str, start: int) -> None:
    iri = sentence_iri(BASE, doc_id, start, start + 5)
    assert ox.NamedNode(iri).value == f"{document_iri(BASE, doc_id)}#char={start},{start + 5}"


@given(st.lists(st.text() | st.integers() | st.none()), st.lists(st.text() | st.integers() | st.none()))
def test_content_hash_tells_parts_apart(one: list[str | int | None], other: list[str | int | None]) -> None:
    assert (content_hash(*one) == content_hash(*other)) == (one == other)
    assert re.fullmatch("[0-9a-f]{16}", content_hash(*one))


def test_content_hash_does_not_change_between_versions() -> None:
    assert content_hash("kg:worksFor", 3, None, ("a", "b")) == "0f77f8390771a30d"
