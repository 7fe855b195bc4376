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
        _add_relation(shapes, relation)
    _add_predicates(shapes, ontology)
    return shapes


def _add_relation(shapes: Graph, relation: Relation) -> None:
    predicate, local = URIRef(expand(relation.curie)), relation.curie.partition(":")[2]
    ends = {"subject": relation.domain, "object": relation.range}
    said = {end: " or ".join(_words(classes)) for end, classes in ends.items()}
    if relation.domain:
        subjects = _shape(shapes, f"{local}-subject", f"The subject of {relation.curie} is {said['subject']}.")
        shapes.add((subjects, SH.targetSubjectsOf, predicate))
        _add_choice(shapes, subjects, relation.domain)
    objects = _shape(shapes, f"{local}-object", f"The object of {relation.curie} is {said['object'] or 'a node'}.")
    shapes.add((objects, SH.targetObjectsOf, predicate))
    _add_choice(shapes, objects, relation.range)
    if "xsd:date" not in relation.range:
        shapes.add((objects, SH.nodeKind, SH.IRI))


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


def _words(classes: tuple[str, ...]) -> list[str]:
    return ["a date" if curie == "xsd:date" else f"a {curie}" for curie in classes]


def _add_predicates(shapes: Graph, ontology: Ontology) -> None:
    shape = _shape(shapes, "predicates", "The predicate of a statement is a relation of the ontology.")
    shapes.add((shape, SH.targetObjectsOf, RDF.predicate))
    allowed = BNode()
    Collection(shapes, allowed, [URIRef(expand(curie)) for curie in ontology.relations])
    shapes.add((shape, SH["in"], allowed))
