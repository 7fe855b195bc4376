from dataclasses import replace
from pathlib import Path

import pytest
from rdf_example import BASE, EXAMPLE, NORLAND
from test_turtle import turtle

from kg.errors import InputError, OntologyError
from kg.rdf.namespaces import NAMESPACES
from kg.rdf.validate import Violation, validate
from kg.types import Document

WRITTEN = turtle(EXAMPLE).decode()
PREFIXES = "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in NAMESPACES.items()) + "\n"
SENTENCE = r"id:doc-harbour.txt\#char\=22\,104"
EVENT, MENTION = "event-cooperation-norland-sudmark", "doc-harbour.txt#char=22,30"
MENTION_OF_ADA = EXAMPLE.mentions[0]
TOPIC = "https://example.org/kg/ontology#topic"


def check(folder: Path, text: str) -> tuple[Violation, ...]:
    path = folder / "graph.ttl"
    path.write_text(text, "utf-8")
    report = validate(path)
    assert report.conforms == (not report.results)
    return report.results


def test_what_the_writer_writes_conforms(tmp_path: Path) -> None:
    assert check(tmp_path, WRITTEN) == ()


@pytest.mark.parametrize(
    ("right", "wrong", "focus", "path"),
    [
        # entities
        ('\trdfs:label "Carl Lund"@en ;\n', "", "person-carl-lund", "rdfs:label"),
        ('"Carl Lund"@en ;', '"Carl Lund"@en , "Karl"@en ;', "person-carl-lund", "rdfs:label"),
        ('"Carl Lund"@en ;', '"2.4"@en ;', "person-carl-lund", "rdfs:label"),
        ("person-carl-lund a kg:Agent ,", "person-carl-lund a kg:Technology , kg:Agent ,", "person-carl-lund", ""),
        ("person-carl-lund a kg:Agent ,", "person-carl-lund a kg:Place , kg:Agent ,", "person-carl-lund", ""),
        (f'"smart cranes"@en ;\n\tprov:wasDerivedFrom {SENTENCE} .', '"smart cranes"@en .', "technology-smart-cranes", ""),
        ("owl:sameAs wd:Q123456789", 'owl:sameAs "Q123456789"', "place-norland", "owl:sameAs"),
        ("kg:participant id:place-norland", "kg:participant id:measure-crates", EVENT, "kg:participant"),
        ('kg:endDate "2025"^^xsd:gYear', 'kg:endDate "next year"', EVENT, "kg:endDate"),
        # the ends of relations
        ("kg:headOf id:org-port-ostmark ;", "kg:headOf id:place-norland ;", "place-norland", ""),
        ("id:place-ostmark a", "id:place-ostmark kg:worksFor id:org-port-ostmark ; a", "place-ostmark", ""),
        ('kg:bornOn "1970-02-03"^^xsd:date ;', "kg:bornOn id:place-norland ;", "place-norland", ""),
        ("rdf:predicate kg:headOf", "rdf:predicate kg:topic", TOPIC, ""),
        # statements
        ('id:person-carl-lund ;\n\trdfs:label "Carl Lund sp', '7 ; rdfs:label "Carl Lund sp', "statement-7", "rdf:subject"),
        ("\trdf:predicate kg:headOf ;\n", "", "statement-1", "rdf:predicate"),
        ("id:org-port-ostmark ;\n\trdf:predicate kg:headOf", '"Port" ; rdf:predicate kg:headOf', "statement-1", "rdf:object"),
        ("rdf:predicate kg:headOf ;", "rdf:predicate kg:headOf , kg:worksFor ;", "statement-1", "rdf:predicate"),
        ("kg:modality kg:Possible ;", "kg:modality kg:Perhaps ;", "statement-5", "kg:modality"),
        ("kg:polarity kg:Negative ;", 'kg:polarity "no" ;', "statement-6", "kg:polarity"),
        ("kg:confidence 0.8 ;", "kg:confidence 0.0 ;", "statement-2", "kg:confidence"),
        ("kg:confidence 0.8 ;", "kg:confidence 1.5 ;", "statement-2", "kg:confidence"),
        ("kg:confidence 0.8 ;", "kg:confidence 0.8 , 0.7 ;", "statement-2", "kg:confidence"),
        ('kg:rule "gazetteer: geonames" .', 'kg:rule "guess" .', "statement-4", ""),
        (';\n\tkg:rule "gazetteer: geonames" .', ".", "statement-4", "kg:rule"),
        ("kg:premise id:statement-7", "kg:premise id:statement-70", "statement-8", "kg:premise"),
        ("kg:event id:event-cooperation-norland-sudmark", "kg:event id:place-norland", "statement-2", "kg:event"),
        # observations
        ('kg:value "2500000"^^xsd:decimal', 'kg:value "2500000"', "observation-1", "kg:value"),
        ('kg:comparator "~"', 'kg:comparator "about"', "observation-1", "kg:comparator"),
        (
            "kg:measure id:measure-crates ;\n\tkg:modality",
            'kg:measure "crates" ;\n\tkg:modality',
            "observation-1",
            "kg:measure",
        ),
        ("kg:about id:place-ostmark", "kg:about 7", "observation-1", "kg:about"),
        # documents, sentences, mentions
        ('\tdcterms:identifier "harbour.txt" ;\n', "", "doc-harbour.txt", "dcterms:identifier"),
        ('nif:endIndex "30"', 'nif:endIndex "3"', MENTION, "nif:beginIndex"),
        ('\tnif:anchorOf "Ada Berg" ;\n', "", MENTION, "nif:anchorOf"),
        ("itsrdf:taIdentRef id:person-ada-berg", "itsrdf:taIdentRef id:nobody", MENTION, "itsrdf:taIdentRef"),
    ],
)
def test_one_defect_is_found_where_it_is(tmp_path: Path, right: str, wrong: str, focus: str, path: str) -> None:
    assert right in WRITTEN
    found = check(tmp_path, WRITTEN.replace(right, wrong, 1))
    assert (focus if focus == TOPIC else BASE + focus, path) in {(one.focus, one.path) for one in found}
    assert list(found) == sorted(found)


def test_a_plural_may_stand_for_several(tmp_path: Path) -> None:
    both = replace(MENTION_OF_ADA, entity=NORLAND)
    assert check(tmp_path, turtle(replace(EXAMPLE, mentions=(MENTION_OF_ADA, both))).decode()) == ()


def test_a_document_may_be_called_by_a_number(tmp_path: Path) -> None:
    numbered = replace(EXAMPLE, documents=(*EXAMPLE.documents, Document("42", "")))
    assert check(tmp_path, turtle(numbered).decode()) == ()


def test_a_blank_node_is_found(tmp_path: Path) -> None:
    found = check(tmp_path, PREFIXES + '_:b a kg:Product ; rdfs:label "x"@en ; owl:sameAs wd:Q1 .')
    assert [one.message for one in found] == ["A node has an IRI; there are no blank nodes."]


def test_the_message_shows_what_was_met(tmp_path: Path) -> None:
    (found,) = check(tmp_path, WRITTEN.replace('kg:comparator "~"', 'kg:comparator "about"'))
    assert found.message == "An observation has one comparator: = ~ > < >= or <=. Found 'about'."
    assert found.severity == "Violation"


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        validate(tmp_path / "none.ttl")
    (tmp_path / "bad.ttl").write_text("kg:a kg:b .")
    with pytest.raises(InputError, match="is not Turtle"):
        validate(tmp_path / "bad.ttl")
    with pytest.raises(OntologyError, match=r"shapes\.ttl cannot be read"):
        validate(tmp_path / "bad.ttl", tmp_path)
