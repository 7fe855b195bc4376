"""SHACL shapes for the ends of relations, drawn from the ontology, so that one file says what may stand where."""

from __future__ import annotations

from rdflib import RDF, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection

from kg.rdf.namespaces import expand
from kg.schema import Ontology, Relation

SHAPES = "https://example.org/kg/shapes#"
DATES = (XSD.date, XSD.gYearMonth, XSD.gYear)


def relation_shapes(ontology: Ontology) -> Graph:
    """For each relation a shape of its subjects and objects, and one that statements hold relations of the ontology."""
    shapes = Graph()
    for relation in ontology.relations.values():
        below = [one for one in ontology.relations.values() if relation.curie in one.ancestors]
        _add_relation(shapes, relation, below)
    _add_predicates(shapes, ontology)
    return shapes


def _add_relation(shapes: Graph, relation: Relation, below: list[Relation]) -> None:
    """The edges of the relations below are drawn as its own too, so their ends are right ends for it."""
    predicate, local = URIRef(expand(relation.curie)), relation.curie.partition(":")[2]
    domain = _together(relation.domain, *(one.domain for one in below))
    range_ = _together(relation.range, *(one.range for one in below))
    if domain:
        subjects = _shape(shapes, f"{local}-subject", f"The subject of {relation.curie} is {_words(domain)}.")
        shapes.add((subjects, SH.targetSubjectsOf, predicate))
        _add_choice(shapes, subjects, domain)
    objects = _shape(shapes, f"{local}-object", f"The object of {relation.curie} is {_words(range_)}.")
    shapes.add((objects, SH.targetObjectsOf, predicate))
    _add_choice(shapes, objects, range_)
    if "xsd:date" not in range_:
        shapes.add((objects, SH.nodeKind, SH.IRI))


def _together(*ends: tuple[str, ...]) -> tuple[str, ...]:
    """The classes of any of `ends`; nothing, which is anything, if one of them asks for nothing."""
    return tuple(dict.fromkeys(curie for classes in ends for curie in classes)) if all(ends) else ()


def _shape(shapes: Graph, name: str, message: str) -> URIRef:
    shape = URIRef(SHAPES + name)
    shapes.add((shape, RDF.type, SH.NodeShape))
    shapes.add((shape, SH.message, Literal(message)))
    return shape


def _add_choice(shapes: Graph, shape: URIRef, classes: tuple[str, ...]) -> None:
    choices: list[BNode] = []
    for constraint, value in _constraints(classes):
        choices.append(BNode())
        shapes.add((choices[-1], constraint, value))
    if choices:
        listed = BNode()
        Collection(shapes, listed, list(choices))
        shapes.add((shape, SH["or"], listed))


def _constraints(classes: tuple[str, ...]) -> list[tuple[URIRef, URIRef]]:
    if "xsd:date" in classes:
        return [(SH.datatype, kind) for kind in DATES]
    return [(SH["class"], URIRef(expand(curie))) for curie in classes]


def _words(classes: tuple[str, ...]) -> str:
    return " or ".join("a date" if curie == "xsd:date" else f"a {curie}" for curie in classes) or "a node"


def _add_predicates(shapes: Graph, ontology: Ontology) -> None:
    shape = _shape(shapes, "predicates", "The predicate of a statement is a relation of the ontology.")
    shapes.add((shape, SH.targetObjectsOf, RDF.predicate))
    allowed = BNode()
    Collection(shapes, allowed, [URIRef(expand(curie)) for curie in ontology.relations])
    shapes.add((shape, SH["in"], allowed))
