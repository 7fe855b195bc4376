"""Frozen dataclasses to JSON and back, exactly: what is written reads back equal, and nothing else reads at all.

A dataclass is an object without the fields that have their default; a tuple is a list; a Decimal is a string, so that
no digit is lost. Reading checks every key and every type against the annotations of the class.
"""

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from kg.errors import InputError

T = TypeVar("T")
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

HALF_PAIR = re.compile("[\ud800-\udfff]")
JSON_NAMES = {
    type(None): "null",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
}


class MismatchError(Exception):
    """A value that is not what the annotation says; `path` leads to it, innermost part last."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.path: list[str] = []


@dataclass(frozen=True, slots=True)
class Decoder:
    """How a JSON value becomes a Python value: the JSON types that it may have, and what to do with it."""

    accepts: tuple[type, ...]
    read: Callable[[Any], Any]

    def __call__(self, value: Any) -> Any:
        if type(value) not in self.accepts:
            wanted = " or ".join(JSON_NAMES[one] for one in self.accepts)
            raise MismatchError(f"must be {wanted}, not {json.dumps(value, ensure_ascii=False, default=str)[:60]}")
        return self.read(value)


def encode(value: object, *, whole: bool = False) -> Json:
    """`value` (dataclasses, tuples, string-keyed dicts, Decimals and plain values, nested as deep as you like) as JSON.

    `whole` writes also the fields that have their default, for readers who do not know the classes.

    >>> from kg.types import When
    >>> encode((When(date="2025-04"), Decimal("1.50")))
    [{'date': '2025-04'}, '1.50']
    """
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [encode(one, whole=whole) for one in value]
    if isinstance(value, dict):
        return {key: encode(one, whole=whole) for key, one in value.items()}
    if is_dataclass(value):
        stated = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: encode(one, whole=whole) for field, one in stated if whole or not _is_default(field, one)}
    raise TypeError(f"a {type(value).__name__} has no place in the data that flows: {value!r}")


def decode(kind: type[T], value: Json, where: str) -> T:
    """The `kind` that `encode` wrote as `value`. `where` names the place for the error: "build.jsonl, line 3".

    Raises InputError for a missing or unknown key and for a value of the wrong type.

    >>> from kg.types import When
    >>> decode(When, {"date": "2025-04"}, "an example")
    When(date='2025-04', start=None, end=None)
    """
    try:
        return typing.cast(T, decoder(typing.cast(Any, kind))(value))
    except MismatchError as mismatch:
        path = ".".join(reversed(mismatch.path))
        raise InputError(f"{where}: {f'{path} ' if path else ''}{mismatch}") from None


def json_text(value: object, indent: int | None = None) -> str:
    """`value` as JSON in readable characters; all are escaped where half a surrogate pair, which UTF-8 lacks, is among them."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return json.dumps(value, indent=indent) if HALF_PAIR.search(text) else text


def json_line(value: Json) -> str:
    """`value` as a line of a JSON Lines file."""
    return json_text(value) + "\n"


@cache
def decoder(kind: Any) -> Decoder:
    """The decoder of an annotation, made once."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin = get_origin(kind)
    if origin is tuple:
        return _tuple_decoder(get_args(kind))
    if origin is dict:
        return _dict_decoder(decoder(get_args(kind)[1]))
    if origin in (typing.Union, types.UnionType):
        return _union_decoder([decoder(one) for one in get_args(kind)])
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    raise TypeError(f"no rule reads a {kind} from JSON")


def _decimal(value: str) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation:
        raise MismatchError(f'must be a decimal number in a string, not "{value[:60]}"') from None


PLAIN = {
    str: Decoder((str,), str),
    bool: Decoder((bool,), bool),
    int: Decoder((int,), int),
    float: Decoder((float, int), float),
    Decimal: Decoder((str,), _decimal),
    type(None): Decoder((type(None),), lambda value: value),
}


def _at(part: str, read: Decoder, value: Any) -> Any:
    try:
        return read(value)
    except MismatchError as mismatch:
        mismatch.path.append(part)
        raise


def _tuple_decoder(members: tuple[Any, ...]) -> Decoder:
    if len(members) == 2 and members[1] is Ellipsis:
        each = decoder(members[0])
        return Decoder((list,), lambda value: tuple(_at(str(place), each, one) for place, one in enumerate(value)))
    readers = [decoder(member) for member in members]

    def read(value: list[Any]) -> tuple[Any, ...]:
        if len(value) != len(readers):
            raise MismatchError(f"must be a list of {len(readers)}, not of {len(value)}")
        return tuple(_at(str(place), reader, one) for place, (reader, one) in enumerate(zip(readers, value, strict=True)))

    return Decoder((list,), read)


def _dict_decoder(member: Decoder) -> Decoder:
    return Decoder((dict,), lambda value: {key: _at(key, member, one) for key, one in value.items()})


def _union_decoder(members: list[Decoder]) -> Decoder:
    by_type: dict[type, Decoder] = {}
    for member in members:
        for accepted in member.accepts:
            if accepted in by_type:
                raise TypeError(f"two members of a union are both written as {JSON_NAMES[accepted]}")
            by_type[accepted] = member
    return Decoder(tuple(by_type), lambda value: by_type[type(value)].read(value))


def _dataclass_decoder(kind: Any) -> Decoder:
    hints = typing.get_type_hints(kind)
    readers = {field.name: decoder(hints[field.name]) for field in fields(kind)}
    needed = [field.name for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING]

    def read(value: dict[str, Any]) -> Any:
        for name in value:
            if name not in readers:
                raise MismatchError(f'has an unknown key "{name}"; a {kind.__name__} has {", ".join(readers)}')
        for name in needed:
            if name not in value:
                raise MismatchError(f'lacks the key "{name}"')
        return kind(**{name: _at(name, readers[name], one) for name, one in value.items()})

    return Decoder((dict,), read)


def _is_default(field: Field[Any], value: object) -> bool:
    return field.default is not MISSING and bool(value == field.default)
