"""Asks a written graph a SPARQL question."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError, QueryError
from kg.rdf.answers import QueryResult
from kg.rdf.namespaces import NAMESPACES, expand
from kg.rdf.sparql import check_reads, is_ordered, why_not


def run_query(turtle: Path, sparql: str) -> QueryResult:
    """Ask the graph in the file `turtle`. The prefixes of `kg.rdf.namespaces` are known without being declared.

    InputError when the file cannot be read, QueryError when `sparql` is not SPARQL 1.1, would change the graph or
    would leave this machine.
    """
    return ask(load_store(turtle), sparql)


def load_store(turtle: Path) -> ox.Store:
    """The graph of a file in memory, to ask it more than once."""
    store = ox.Store()
    try:
        store.bulk_load(path=str(turtle), format=ox.RdfFormat.TURTLE)
    except OSError as error:
        raise InputError(f"{turtle} cannot be read: {error.strerror or error}") from None
    except SyntaxError as error:
        raise InputError(f"{turtle} is not Turtle: {error.msg}") from None
    return store


def ask(store: ox.Store, sparql: str) -> QueryResult:
    """Ask a loaded graph. Its own nodes may be written id:name, as in its file.

    Rows come in the order of the query's ORDER BY, else sorted, so that answers repeat.
    """
    check_reads(sparql)
    prefixes = NAMESPACES | _own_prefix(store)
    try:
        answer = store.query(sparql, prefixes=prefixes)
        if isinstance(answer, ox.QueryBoolean):
            return QueryResult("ASK", boolean=bool(answer))
        if isinstance(answer, ox.QueryTriples):
            return QueryResult("CONSTRUCT", triples=tuple(sorted(set(answer), key=str)))
        variables = tuple(variable.value for variable in answer.variables)
        rows = [tuple(solution[name] for name in variables) for solution in answer]
    except SyntaxError as error:
        raise QueryError(why_not(sparql, tuple(prefixes), str(error))) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from None
    return QueryResult("SELECT", variables, tuple(rows if is_ordered(sparql) else sorted(rows, key=str)))


def _own_prefix(store: ox.Store) -> dict[str, str]:
    """The prefix id: for the namespace that the graph says its nodes lie in."""
    said = store.quads_for_pattern(None, ox.NamedNode(expand("void:uriSpace")), None)
    bases = [quad.object.value for quad in said if isinstance(quad.object, ox.Literal)]
    return {"id": bases[0]} if bases else {}
