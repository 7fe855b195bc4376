import io
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdf_example import BASE, CARL, DOC, EXAMPLE, NORLAND, OSTMARK, PORT, SHIPPING, SUDMARK, evidence
from rdflib import RDF
from rdflib import Graph as RdflibGraph

from kg.errors import OntologyError, OutputError
from kg.rdf.namespaces import KG, expand
from kg.rdf.ontology import load_ontology
from kg.rdf.writer import triples, write_turtle
from kg.resources import ontology_dir
from kg.types import Entity, Figure, Graph, When

ONTOLOGY = load_ontology()
GOLDEN = Path(__file__).parent / "harbour.ttl"
STATEMENT = BASE + "statement-"


def turtle(graph: Graph) -> bytes:
    written = io.BytesIO()
    write_turtle(graph, ONTOLOGY, written)
    return written.getvalue()


def store(graph: Graph) -> ox.Store:
    store = ox.Store()
    store.load(turtle(graph), format=ox.RdfFormat.TURTLE)
    return store


EXAMPLE_STORE = store(EXAMPLE)


def objects(subject: str, predicate: str, asked: ox.Store = EXAMPLE_STORE) -> list[str]:
    found = asked.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(expand(predicate)), None)
    return sorted(str(quad.object) if isinstance(quad.object, ox.Triple) else quad.object.value for quad in found)


def test_the_example_is_written_as_it_should_be() -> None:
    assert turtle(EXAMPLE).decode() == GOLDEN.read_text("utf-8")


def test_the_order_of_the_graph_does_not_matter() -> None:
    turned = replace(
        EXAMPLE,
        documents=EXAMPLE.documents[::-1],
        sentences=EXAMPLE.sentences[::-1],
        entities=EXAMPLE.entities[::-1],
        statements=EXAMPLE.statements[::-1],
        figures=EXAMPLE.figures[::-1],
        mentions=EXAMPLE.mentions[::-1],
    )
    assert turtle(turned) == turtle(EXAMPLE)


def test_the_hash_seed_does_not_matter() -> None:
    code = "import sys; from test_turtle import *; sys.stdout.buffer.write(turtle(EXAMPLE))"
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": str(Path(__file__).parent)}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert run.stdout == turtle(EXAMPLE)


def test_rdflib_reads_the_same_triples_and_none_is_blank() -> None:
    read = RdflibGraph().parse(data=turtle(EXAMPLE), format="turtle")
    count = len(EXAMPLE_STORE)
    assert len(read) == count
    assert objects(BASE + "dataset", "void:triples") == [str(count)]
    assert not [
        quad for quad in EXAMPLE_STORE if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
    ]


@pytest.mark.parametrize(
    ("subject", "predicate", "expected"),
    [
        ("person-ada-berg", "rdf:type", [expand(f"kg:{name}") for name in ("Agent", "Entity", "Official", "Person")]),
        ("person-ada-berg", "kg:headOf", [PORT]),
        ("person-ada-berg", "kg:worksFor", [PORT]),
        ("person-ada-berg", "kg:bornOn", ["1970-02-03"]),
        ("person-ada-berg", "kg:memberOf", []),  # denied
        ("person-carl-lund", "kg:spokespersonFor", [NORLAND]),
        ("person-carl-lund", "kg:worksFor", [NORLAND]),
        ("place-norland", "kg:cooperatesWith", [SUDMARK]),
        ("place-sudmark", "kg:cooperatesWith", [NORLAND]),
        ("place-norland", "kg:attacks", []),  # only possible
        ("place-norland", "kg:opposes", []),
        ("place-norland", "owl:sameAs", ["http://www.wikidata.org/entity/Q123456789", "https://sws.geonames.org/123/"]),
        ("place-norland", "kg:isoCode", ["NX"]),
        ("place-norland", "dcterms:identifier", ["lei:ABC"]),
        ("org-port-ostmark", "skos:altLabel", ['The "Port"']),  # its label is no alias
        ("statement-2", "kg:attributedTo", [BASE + "person-ada-berg"]),  # from the sentence that says it
        ("statement-4", "prov:wasDerivedFrom", []),
        ("statement-4", "kg:rule", ["gazetteer: geonames"]),
        ("statement-8", "kg:premise", [STATEMENT + "7"]),
        ("observation-1", "kg:value", ["2500000"]),
        ("observation-1", "kg:measure", [BASE + "measure-crates"]),
        ("observation-2", "kg:measure", [BASE + "measure-crates"]),
        ("concept-coastal-shipping", "rdfs:label", ["coastal shipping"]),
        ("doc-harbour.txt", "dcterms:source", ["https://news.example/a%20b"]),
        ("doc-harbour.txt#char=22,30", "itsrdf:taIdentRef", [BASE + "person-ada-berg"]),
        ("doc-harbour.txt#char=22,30", "prov:wasDerivedFrom", [BASE + "doc-harbour.txt#char=22,104"]),
    ],
)
def test_what_the_example_says(subject: str, predicate: str, expected: list[str]) -> None:
    assert objects(BASE + subject, predicate) == sorted(expected)


def test_reasoning_adds_no_class_to_an_entity() -> None:
    said = RdflibGraph().parse(data=turtle(EXAMPLE), format="turtle")
    reasoned = said + RdflibGraph().parse(ontology_dir() / "kg.ttl")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(reasoned)
    types = {
        graph: {str(pair) for pair in graph.subject_objects(RDF.type) if "kg/id/" in pair[0] and KG in pair[1]}
        for graph in (said, reasoned)
    }
    assert types[reasoned] == types[said]


def test_the_place_of_a_statement_is_the_place_of_its_event() -> None:
    event = Entity(BASE + "event-x", "kg:Visit", "visit", evidence=(evidence(1),))
    visit = replace(EXAMPLE.statements[1], event=event.iri)
    assert objects(event.iri, "kg:place", store(replace(EXAMPLE, entities=(event,), statements=(visit,)))) == [OSTMARK]


@pytest.mark.parametrize(
    ("value", "datatype"),
    [("2024-05-31", "xsd:date"), ("2024-05", "xsd:gYearMonth"), ("2024", "xsd:gYear"), ("May", "xsd:string")],
)
def test_dates_are_typed_by_their_form(value: str, datatype: str) -> None:
    figure = replace(EXAMPLE.figures[0], when=When(date=value))
    asked = store(replace(EXAMPLE, figures=(figure,)))
    (quad,) = asked.quads_for_pattern(ox.NamedNode(figure.iri), ox.NamedNode(expand("kg:date")), None)
    assert quad.object == ox.Literal(value, datatype=ox.NamedNode(expand(datatype)))


@pytest.mark.parametrize(("url", "kept"), [("https://a.example/x?q=ü#1", True), ("not an address", False)])
def test_addresses_that_are_none_stay_words(url: str, kept: bool) -> None:
    asked = store(replace(EXAMPLE, documents=(replace(EXAMPLE.documents[0], url=url),)))
    (quad,) = asked.quads_for_pattern(ox.NamedNode(BASE + "doc-harbour.txt"), ox.NamedNode(expand("dcterms:source")), None)
    assert isinstance(quad.object, ox.NamedNode) == kept


@given(st.text(), st.text())
def test_any_label_comes_back_from_turtle(label: str, alias: str) -> None:
    thing = Entity(BASE + "product-x", "kg:Product", label, aliases=(alias,), evidence=(evidence(1),))
    asked = store(replace(EXAMPLE, entities=(thing,)))
    assert objects(thing.iri, "rdfs:label", asked) == [label]
    assert objects(thing.iri, "skos:altLabel", asked) == ([alias] if alias != label else [])


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20))
def test_rdflib_reads_any_label_alike(label: str) -> None:
    thing = Entity(BASE + "product-x", "kg:Product", label)
    read = RdflibGraph().parse(data=turtle(Graph(BASE, (), (), (thing,), (), (), ())), format="turtle")
    assert label in {str(value) for value in read.objects()}


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15))
def test_any_number_comes_back_from_turtle(number: Decimal) -> None:
    figure = Figure(BASE + "observation-x", "crates", number, evidence(2))
    (value,) = objects(figure.iri, "kg:value", store(replace(EXAMPLE, figures=(figure,))))
    assert Decimal(value) == number


def test_half_a_character_is_replaced() -> None:
    thing = Entity(BASE + "product-x", "kg:Product", "a\ud83d")
    assert objects(thing.iri, "rdfs:label", store(replace(EXAMPLE, entities=(thing,)))) == ["a?"]


def test_a_concept_keeps_its_other_spellings() -> None:
    graph = replace(EXAMPLE, concepts=((SHIPPING, "coastal shipping"), (SHIPPING, "Coastal Shipping")))
    assert objects(SHIPPING, "rdfs:label", store(graph)) == ["Coastal Shipping"]
    assert objects(SHIPPING, "skos:altLabel", store(graph)) == ["coastal shipping"]


def test_an_unknown_type_and_a_bad_base_are_told() -> None:
    thing = Entity(BASE + "x", "kg:Ghost", "x")
    with pytest.raises(OntologyError, match="kg:Ghost is not a class"):
        list(triples(replace(EXAMPLE, entities=(thing,)), ONTOLOGY))
    with pytest.raises(OutputError, match="'my base' is no IRI"):
        list(triples(replace(EXAMPLE, base_iri="my base"), ONTOLOGY))


def test_a_file_is_written_or_the_reason_told(tmp_path: Path) -> None:
    write_turtle(EXAMPLE, ONTOLOGY, tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_bytes() == turtle(EXAMPLE)
    with pytest.raises(OutputError, match="cannot be written"):
        write_turtle(EXAMPLE, ONTOLOGY, tmp_path / "no" / "graph.ttl")


def test_an_empty_graph_is_only_its_description() -> None:
    subjects = {triple.subject for triple in triples(Graph(BASE, (), (), (), (), (), ()), ONTOLOGY)}
    assert subjects == {ox.NamedNode(BASE + "dataset")}
    assert DOC not in turtle(Graph(BASE, (), (), (), (), (), ())).decode()
    assert CARL.startswith(BASE)
