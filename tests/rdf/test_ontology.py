from pathlib import Path

import pyoxigraph as ox
import pytest
from rdf_vocabulary import CLASSES, EVENT_CLASSES, INDIVIDUALS, OTHER_PROPERTIES, PARENTS, RELATIONS
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace

from kg.errors import OntologyError
from kg.rdf.namespaces import KG, NAMESPACES, compact, expand
from kg.rdf.ontology import load_ontology
from kg.resources import ontology_dir

ONTOLOGY = load_ontology()
SOURCE = (ontology_dir() / "kg.ttl").read_text("utf-8")


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(ontology_dir() / "kg.ttl")


def test_the_classes_are_those_of_the_vocabulary() -> None:
    assert sorted(ONTOLOGY.classes) == sorted(f"kg:{name}" for name in CLASSES)


def test_the_relations_are_those_of_the_vocabulary() -> None:
    assert sorted(ONTOLOGY.relations) == sorted(f"kg:{name}" for name in RELATIONS)


@pytest.mark.parametrize("name", RELATIONS)
def test_relation(name: str) -> None:
    relation = ONTOLOGY.relation(f"kg:{name}")
    parents = (f"kg:{PARENTS[name]}",) if name in PARENTS else ()
    event_class = f"kg:{EVENT_CLASSES[name]}" if name in EVENT_CLASSES else None
    assert (relation.domain, relation.range) == RELATIONS[name]
    assert (relation.parents, relation.ancestors) == (parents, parents)
    assert relation.event_class == event_class


def test_symmetric_relations() -> None:
    symmetric = {curie for curie, relation in ONTOLOGY.relations.items() if relation.symmetric}
    assert symmetric == {"kg:spouseOf", "kg:cooperatesWith", "kg:agreesWith", "kg:meetsWith", "kg:competesWith"}


@pytest.mark.parametrize(
    ("curie", "ancestors", "prefix"),
    [
        ("kg:Official", ("kg:Person", "kg:Agent", "kg:Entity"), "person"),
        ("kg:City", ("kg:Place", "kg:Agent", "kg:Entity"), "place"),
        ("kg:Company", ("kg:Organization", "kg:Agent", "kg:Entity"), "org"),
        ("kg:Visit", ("kg:Event", "kg:Entity"), "event"),
        ("kg:Technology", ("kg:Entity",), "technology"),
        ("kg:Programme", ("kg:Entity",), "programme"),
        ("kg:Product", ("kg:Entity",), "product"),
    ],
)
def test_ancestors_and_prefix(curie: str, ancestors: tuple[str, ...], prefix: str) -> None:
    assert ONTOLOGY.cls(curie).ancestors == ancestors
    assert ONTOLOGY.cls(curie).iri_prefix == prefix


def test_every_class_of_entities_has_a_colour_of_its_own() -> None:
    below = [one for one in ONTOLOGY.classes.values() if "kg:Entity" in one.ancestors and one.curie != "kg:Agent"]
    colors = [one.color for one in below]
    assert len(set(colors)) == len(colors) > 25
    assert None not in colors


@pytest.mark.parametrize("name", [*CLASSES, *RELATIONS, *OTHER_PROPERTIES, *INDIVIDUALS])
def test_every_term_has_one_label_and_one_definition(graph: Graph, name: str) -> None:
    node = Namespace(KG)[name]
    for predicate in (RDFS.label, SKOS.definition):
        assert [text.language for text in graph.objects(node, predicate)] == ["en"]


@pytest.mark.parametrize("name", OTHER_PROPERTIES)
def test_other_properties_have_domain_and_range_and_are_no_relations(graph: Graph, name: str) -> None:
    node = Namespace(KG)[name]
    assert len(list(graph.objects(node, RDFS.domain))) == len(list(graph.objects(node, RDFS.range))) == 1
    assert f"kg:{name}" not in ONTOLOGY.relations


def test_owl_tools_know_the_kind_of_every_term(graph: Graph) -> None:
    used = {node for predicate in (RDFS.subClassOf, RDFS.subPropertyOf) for node in graph.objects(None, predicate)}
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty}
    assert not [node for node in used if not kinds & set(graph.objects(node, RDF.type))]
    assert str(next(graph.objects(None, OWL.versionInfo))) == ONTOLOGY.version == "0.1.0"


HEAD = (
    "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in NAMESPACES.items())
    + """
<https://example.org/kg/ontology> a owl:Ontology ; owl:versionInfo "9" .
kg:family a owl:AnnotationProperty . kg:eventClass a owl:AnnotationProperty .
kg:color a owl:AnnotationProperty . kg:iriPrefix a owl:AnnotationProperty .
kg:Event a owl:Class ; rdfs:label "event" ; skos:definition "E." .
"""
)
A_CLASS = 'kg:A a owl:Class ; rdfs:label "a" ; skos:definition "A."'
A_RELATION = 'kg:r a owl:ObjectProperty ; kg:family "f" ; rdfs:label "r" ; skos:definition "R."'


def load(folder: Path, text: str) -> None:
    (folder / "kg.ttl").write_text(text, "utf-8")
    load_ontology(folder)


def test_a_small_ontology_of_ones_own_is_read(tmp_path: Path) -> None:
    load(tmp_path, f"{HEAD}{A_CLASS} . {A_RELATION} ; rdfs:domain kg:A .")
    ontology = load_ontology(tmp_path)
    assert (ontology.version, ontology.relation("kg:r").domain, ontology.relation("kg:r").range) == ("9", ("kg:A",), ())


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        (f"{A_CLASS} ; rdfs:subClassOf kg:B .", "kg:A speaks of kg:B, which the file does not define"),
        (f"{A_CLASS} ; rdfs:subClassOf kg:color .", "kg:A has rdfs:subClassOf kg:color"),
        (f"{A_CLASS} ; rdfs:subClassOf kg:A .", "kg:A lies above itself"),
        (f"{A_CLASS} ; rdfs:subClassOf kg:B . kg:B a owl:Class ; rdfs:subClassOf kg:A .", "above itself, by way of kg:B"),
        ('kg:A a owl:Class ; skos:definition "A." .', "kg:A has no rdfs:label; it needs exactly one"),
        ('kg:A a owl:Class ; rdfs:label "a" .', "kg:A has no skos:definition"),
        (f'{A_CLASS} ; rdfs:label "b" .', "kg:A has 2 rdfs:label"),
        (f'{A_CLASS} ; kg:color "red" .', "'red'; a colour is written #rrggbb"),
        (f'{A_CLASS} ; kg:iriPrefix "7/" .', "'7/'; a prefix is small letters"),
        (f'{A_CLASS} ; kg:colour "#112233" .', "kg:A speaks of kg:colour"),
        ('kg:r a owl:ObjectProperty ; kg:family "f" ; skos:definition "R." .', "kg:r has no rdfs:label"),
        (f"{A_RELATION} ; rdfs:domain schema:Person .", "kg:r has rdfs:domain schema:Person, which is no class"),
        (f"{A_RELATION} ; rdfs:range [ a owl:Class ] .", "kg:r has a rdfs:range that is neither"),
        (f"{A_CLASS} . {A_RELATION} ; kg:eventClass kg:A .", "kg:A, which is not kg:Event or a class below it"),
        (f"{A_RELATION} ; rdfs:subPropertyOf kg:color .", "kg:r has rdfs:subPropertyOf kg:color"),
        ("kg:A a owl:Class", "line 27"),
    ],
)
def test_slips_are_told(tmp_path: Path, slip: str, told: str) -> None:
    with pytest.raises(OntologyError) as caught:
        load(tmp_path, HEAD + slip)
    assert told in str(caught.value)
    assert str(tmp_path / "kg.ttl") in str(caught.value)


def test_a_missing_version_or_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"kg\.ttl cannot be read"):
        load_ontology(tmp_path)
    with pytest.raises(OntologyError, match="no owl:Ontology"):
        load(tmp_path, "")


@pytest.mark.parametrize("curie", ["kg:Person", "rdf:type", "schema:name", "nif:Sentence", "wdt:P108"])
def test_curies_expand_and_compact(curie: str) -> None:
    assert compact(expand(curie)) == curie


def test_names_outside_the_namespaces() -> None:
    assert compact("https://nowhere.example/x") == "https://nowhere.example/x"
    assert compact(KG) == KG
    with pytest.raises(OntologyError, match="'foo:x' has no known prefix"):
        expand("foo:x")


def test_labels_of_the_model_name_classes_of_the_ontology() -> None:
    lines = (ontology_dir() / "labels.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert rows[0] == ["label", "class"]
    assert {row[1] for row in rows[1:] if row[1]} <= set(ONTOLOGY.classes)
    assert [len(row) for row in rows] == [2] * 19


def test_turtle_is_read_alike_by_both_libraries(graph: Graph) -> None:
    assert len(graph) == len(set(ox.parse(SOURCE, format=ox.RdfFormat.TURTLE)))
