"""What the codec writes reads back equal; anything else is refused with the place and the reason."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_graph import FIGURES, GRAPH, ONTOLOGY

from kg.codec import decode, encode, json_line
from kg.errors import InputError
from kg.types import Document, Figure, Literal, Mention, Observation, Reading, RelationMention, Statement, When

TEXT = st.text(st.characters(exclude_categories=[])) | st.text()
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize("kind", [Document, Statement, Figure, Mention, Observation, RelationMention, Reading])
@given(data=st.data())
def test_every_type_that_flows_reads_back_equal(kind: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    again = decode(kind, json.loads(json_line(encode(value))), "a test")
    assert again == value
    assert encode(again) == encode(value)


st.register_type_strategy(str, TEXT)
st.register_type_strategy(Decimal, DECIMALS)
st.register_type_strategy(float, st.floats(allow_nan=False))


@given(DECIMALS)
def test_no_digit_of_a_decimal_is_lost(value: Decimal) -> None:
    assert str(decode(Decimal, encode(value), "a test")) == str(value)


@given(TEXT)
def test_a_line_is_one_line_of_utf8(text: str) -> None:
    line = json_line(text)
    assert json.loads(line.encode("utf-8")) == text
    assert line.count("\n") == 1


@pytest.mark.parametrize("value", [GRAPH, ONTOLOGY, FIGURES[0]], ids=["graph", "ontology", "figure"])
def test_a_sample_reads_back_equal(value: object) -> None:
    assert decode(type(value), encode(value), "a test") == value


def test_defaults_are_left_out() -> None:
    assert encode(When(date="2024")) == {"date": "2024"}


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (When, {"day": "2024"}, 'a test: has an unknown key "day"; a When has date, start, end'),
        (When, {"date": 2024}, "a test: date must be a string or null, not 2024"),
        (When, [], "a test: must be an object, not []"),
        (Literal, {"value": "2024"}, 'a test: lacks the key "datatype"'),
        (Document, {"id": "a", "text": "b", "body": [[1]]}, "a test: body.0 must be a list of 2, not of 1"),
        (Document, {"id": "a", "text": "b", "body": [[1, True]]}, "a test: body.0.1 must be a whole number, not true"),
        (Decimal, "two", 'a test: must be a decimal number in a string, not "two"'),
    ],
)
def test_what_was_not_written_so_is_refused(kind: type, value: object, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(kind, value, "a test")  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_a_type_that_no_rule_reads_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(TypeError, match="no rule reads"):
        decode(set, [], "a test")
    with pytest.raises(TypeError, match="no place"):
        encode({1, 2})
