"""The answer to a query, and how it is written: SPARQL 1.1 JSON, CSV, Turtle."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import QueryError
from kg.rdf.namespaces import NAMESPACES

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = tuple[Term | None, ...]

XSD_STRING = NAMESPACES["xsd"] + "string"


@dataclass(frozen=True, slots=True)
class QueryResult:
    """The answer to one query. `form` is "SELECT", "ASK", or "CONSTRUCT", which DESCRIBE answers are as well."""

    form: str
    variables: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    """Terms in the order of `variables`; None where a variable is not bound."""
    boolean: bool | None = None
    triples: tuple[ox.Triple, ...] = ()

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The rows as a reader wants them: IRIs and the words of literals, "" where a variable is not bound."""
        return tuple(tuple(plain(term) for term in row) for row in self.rows)


def plain(term: Term | None) -> str:
    """
    >>> plain(ox.Literal("Geneva", language="en"))
    'Geneva'
    """
    if term is None:
        return ""
    return str(term) if isinstance(term, ox.Triple) else term.value


def to_json(result: QueryResult) -> str:
    """SPARQL 1.1 Query Results JSON. QueryError for triples."""
    if result.form == "ASK":
        return json.dumps({"head": {}, "boolean": result.boolean})
    _refuse_triples(result, "JSON")
    bindings = [
        {name: _json_term(term) for name, term in zip(result.variables, row, strict=True) if term is not None}
        for row in result.rows
    ]
    answer = {"head": {"vars": list(result.variables)}, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1)


def to_csv(result: QueryResult) -> str:
    """SPARQL 1.1 Query Results CSV; a boolean is one word. QueryError for triples."""
    if result.form == "ASK":
        return "true\r\n" if result.boolean else "false\r\n"
    _refuse_triples(result, "CSV")
    written = io.StringIO(newline="")
    csv.writer(written).writerows([result.variables, *result.texts()])
    return written.getvalue()


def to_turtle(result: QueryResult, spaces: Mapping[str, str] | None = None) -> str:
    """The triples of a CONSTRUCT or DESCRIBE, sorted; `spaces` are prefixes besides the usual. QueryError for other answers."""
    if result.form != "CONSTRUCT":
        raise QueryError(f"the answer of {result.form} is no graph and cannot be Turtle; ask with CONSTRUCT or DESCRIBE")
    used = {term.value for triple in result.triples for term in triple if isinstance(term, ox.NamedNode)}
    known = NAMESPACES | dict(spaces or {})
    prefixes = {name: space for name, space in known.items() if any(iri.startswith(space) for iri in used)}
    written = ox.serialize(result.triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    return (written or b"").decode("utf-8")


def _refuse_triples(result: QueryResult, form: str) -> None:
    if result.form == "CONSTRUCT":
        raise QueryError(f"the answer of CONSTRUCT and DESCRIBE is a graph and cannot be {form}; write it as Turtle")


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.Literal):
        kind = {"xml:lang": term.language} if term.language else {"datatype": term.datatype.value}
        return {"type": "literal", "value": term.value, **(kind if kind != {"datatype": XSD_STRING} else {})}
    return {"type": "bnode", "value": plain(term)}
