"""Where sentences end, and that text without ends is still cut into pieces that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.sentences import LONGEST, split_sentences


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, ((0, len(text)),))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Norway agreed. Chile did not.", ["Norway agreed.", "Chile did not."]),
        ("Dr. Ann Low of Acme Corp. spoke.", ["Dr. Ann Low of Acme Corp. spoke."]),
        ("He lives in the U.S. The firm is old.", ["He lives in the U.S.", "The firm is old."]),
        ("SHIPS SOLD\n\nOslo sold two ships", ["SHIPS SOLD", "Oslo sold two ships"]),
        ("Who pays? Nobody knows!", ["Who pays?", "Nobody knows!"]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert pieces(text) == sentences


def test_text_without_full_stops_is_cut_between_words() -> None:
    found = pieces("harbour " * LONGEST)
    assert max(map(len, found)) <= LONGEST
    assert " ".join(found).split() == ["harbour"] * LONGEST


def test_a_word_longer_than_any_sentence_is_cut_too() -> None:
    found = pieces("x" * (2 * LONGEST + 1))
    assert [len(one) for one in found] == [LONGEST, LONGEST, 1]


@given(st.text(alphabet="aB .!?;\n“”'", max_size=200))
def test_no_letter_is_lost_and_order_is_kept(text: str) -> None:
    spans = list(split_sentences(text, ((0, len(text)),)))
    assert spans == sorted(spans)
    assert "".join(text[start:end] for start, end in spans).split() == "".join(pieces(text)).split()
    assert sum(len("".join(piece.split())) for piece in pieces(text)) == len("".join(text.split()))
