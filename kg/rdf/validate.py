"""Checks a written graph against the shapes: what is wrong, at which node, on which property."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyshacl
from rdflib import RDF, SH, Graph, Literal
from rdflib.term import Node

from kg.errors import InputError, OntologyError
from kg.rdf.namespaces import compact
from kg.rdf.ontology import load_ontology
from kg.rdf.relation_shapes import relation_shapes
from kg.resources import ontology_dir


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is wrong. `focus` is the IRI of the node, `path` the property as a CURIE, empty for the node itself."""

    focus: str
    path: str
    message: str
    severity: str = "Violation"
    """"Violation", "Warning" or "Info"."""


@dataclass(frozen=True, slots=True)
class Report:
    """Whether the graph is as it should be, and all that is not, sorted."""

    conforms: bool
    results: tuple[Violation, ...]


def validate(turtle: Path, folder: Path | None = None) -> Report:
    """Check the graph in the file `turtle` against `folder`/shapes.ttl and the domains and ranges of `folder`/kg.ttl.

    `folder` is the ontology that comes with the package where none is given. No inference is done and nothing is
    fetched. InputError when `turtle` cannot be read, OntologyError when a file of `folder` cannot.
    """
    folder = folder or ontology_dir()
    shapes = _parse(folder / "shapes.ttl", OntologyError) + relation_shapes(load_ontology(folder))
    conforms, results, _ = pyshacl.validate(_parse(turtle, InputError), shacl_graph=shapes, inference="none")
    if not isinstance(results, Graph):
        raise OntologyError(f"{folder / 'shapes.ttl'} cannot be used: {results}")
    found = {_violation(results, node) for node in results.subjects(RDF.type, SH.ValidationResult)}
    return Report(bool(conforms), tuple(sorted(found)))


def _violation(results: Graph, node: Node) -> Violation:
    def one(predicate: Node) -> str:
        value = results.value(node, predicate)
        return "" if value is None else compact(str(value))

    value = results.value(node, SH.value)
    focus = results.value(node, SH.focusNode)
    met = "" if value is None or value == focus else f" Found {_shown(value)}."
    return Violation(
        focus=str(focus),
        path=one(SH.resultPath),
        message=one(SH.resultMessage) + met,
        severity=one(SH.resultSeverity).removeprefix("sh:"),
    )


def _shown(value: Node) -> str:
    return repr(str(value)) if isinstance(value, Literal) else str(value)


def _parse(path: Path, error: type[Exception]) -> Graph:
    try:
        with path.open("rb") as stream:
            return Graph().parse(stream, format="turtle")
    except OSError as problem:
        raise error(f"{path} cannot be read: {problem.strerror or problem}") from None
    except (SyntaxError, ValueError) as problem:
        raise error(f"{path} is not Turtle: {' '.join(str(problem).split())}") from None
