"""RDF terms out of plain values. The plural forms leave out what is None, so that an absent value writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

import pyoxigraph as ox

from kg.errors import OutputError
from kg.rdf.namespaces import expand

Object = ox.NamedNode | ox.Literal
Said = tuple[str, Iterable[Object]]
"""A predicate as a CURIE, and its objects."""

DATE_FORMS = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "xsd:date"),
    (re.compile(r"\d{4}-\d{2}"), "xsd:gYearMonth"),
    (re.compile(r"\d{4}"), "xsd:gYear"),
)


def describe(subject: str, *said: Said) -> Iterator[ox.Triple]:
    """The triples of one subject, an IRI."""
    node = iri(subject)
    for predicate, objects in said:
        for one in objects:
            yield ox.Triple(node, term(predicate), one)


@lru_cache(maxsize=1 << 16)
def iri(value: str) -> ox.NamedNode:
    """OutputError when `value` is no absolute IRI."""
    try:
        return ox.NamedNode(value)
    except ValueError as error:
        raise OutputError(f"{value!r} is no IRI ({error}); one looks like https://example.org/kg/id/org-name") from None


@lru_cache(maxsize=1024)
def term(curie: str) -> ox.NamedNode:
    return ox.NamedNode(expand(curie))


def terms(curies: Iterable[str | None]) -> list[Object]:
    return [term(curie) for curie in curies if curie is not None]


def iris(values: Iterable[str | None]) -> list[Object]:
    return [iri(value) for value in values if value is not None]


def names(*values: str | None) -> list[Object]:
    """Names and sentences of English text."""
    return [ox.Literal(_writable(value), language="en") for value in values if value is not None]


def strings(*values: str | None) -> list[Object]:
    return [ox.Literal(_writable(value)) for value in values if value is not None]


def indexes(value: int) -> list[Object]:
    return [ox.Literal(str(value), datatype=term("xsd:nonNegativeInteger"))]


def decimals(*values: Decimal | float | None) -> list[Object]:
    """Written out, never with an exponent; floats to four places, which is finer than any confidence is known."""
    return [ox.Literal(_decimal(value), datatype=term("xsd:decimal")) for value in values if value is not None]


def dates(*values: str | None) -> list[Object]:
    """ISO dates, months and years, typed by their form. Anything else stays a plain string, for validation to find."""
    return [_date(value) for value in values if value is not None]


def typed(value: str, datatype: str) -> ox.Literal:
    return ox.Literal(value, datatype=term(datatype))


def _date(value: str) -> ox.Literal:
    for form, datatype in DATE_FORMS:
        if form.fullmatch(value):
            return typed(value, datatype)
    return ox.Literal(_writable(value))


def _decimal(value: Decimal | float) -> str:
    exact = value if isinstance(value, Decimal) else Decimal(str(round(value, 4)))
    return format(exact, "f")


def _writable(text: str) -> str:
    """A half of a surrogate pair, as broken JSON may hold, is no character and cannot be written."""
    return text.encode("utf-8", "replace").decode("utf-8")
