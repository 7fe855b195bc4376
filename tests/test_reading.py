"""Reading in several processes: the same readings in the same order, and never far ahead of who wants them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.reading import AHEAD, CHUNK, read_documents
from kg.types import Document


def _document(number: int) -> Document:
    text = f"Norway signed an agreement with Chile on day {number}."
    return Document(f"{number}", text, body=((0, len(text)),))


def test_two_processes_give_the_readings_of_one() -> None:
    documents = [_document(number) for number in range(CHUNK + 3)]
    assert list(read_documents(documents, workers=2)) == list(read_documents(documents))


def test_documents_are_loaded_as_their_readings_are_wanted_and_a_reader_may_leave() -> None:
    loaded = 0

    def corpus() -> Iterator[Document]:
        nonlocal loaded
        for number in range(100 * CHUNK):
            loaded += 1
            yield _document(number)

    readings = read_documents(corpus(), workers=2)
    first = [next(readings).document.id for _ in range(3)]
    readings.close()  # type: ignore[attr-defined]
    assert first == ["0", "1", "2"]
    assert loaded <= 2 * AHEAD + 3 + 1


def test_a_store_with_two_processes_gives_the_same_readings_and_is_used(tmp_path: Path) -> None:
    documents = [_document(number) for number in range(CHUNK + 3)]
    plain = list(read_documents(documents))
    store = tmp_path / "readings.db"
    assert list(read_documents(documents, workers=2, store=store)) == plain
    assert list(read_documents(documents, store=store)) == plain
