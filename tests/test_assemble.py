"""From hand-built readings to the graph: statements, events, figures, officials, what is left out, and order."""

from decimal import Decimal

import pytest
from hand_built import Page
from hypothesis import given, settings
from hypothesis import strategies as st
from small_ontology import SMALL

from kg.assemble import assemble
from kg.errors import InputError
from kg.types import Entity, Graph, Literal, Reading, Statement, When

BASE = "https://example.org/kg/id/"


def built(*readings: Reading, inference: bool = False) -> Graph:
    return assemble(readings, SMALL, base_iri=BASE, inference=inference)


def labels(graph: Graph) -> dict[str, str]:
    return {entity.iri: entity.label for entity in graph.entities}


def facts(graph: Graph) -> set[tuple[str, str, str]]:
    """Subject label, predicate, object label of every statement."""
    called = labels(graph)
    return {
        (called[one.subject], one.predicate.removeprefix("kg:"), called.get(str(one.object), str(one.object)))
        for one in graph.statements
    }


def only_statement(graph: Graph) -> Statement:
    (statement,) = graph.statements
    return statement


def entity(graph: Graph, label: str) -> Entity:
    (found,) = (one for one in graph.entities if one.label == label)
    return found


def two_countries(doc: str = "a", text: str = "Norvia will work with Estavia on tidal power.", **rest: object) -> Reading:
    page = Page(doc, text).mention("Norvia", "kg:Country").mention("Estavia", "kg:Country")
    if "tidal power" in text:
        page.mention("tidal power", "kg:Technology")
    return page.relation("Norvia", "kg:cooperatesWith", "Estavia", **rest).reading()


def test_two_sentences_that_say_the_same_make_one_surer_statement() -> None:
    statement = only_statement(built(two_countries("a"), two_countries("b", "Estavia and Norvia work together.")))
    assert [said.evidence.doc for said in statement.evidence] == ["a", "b"]
    assert statement.confidence == 0.96


def test_copied_news_is_one_witness() -> None:
    assert only_statement(built(two_countries("a"), two_countries("b"))).confidence == 0.8


def test_many_witnesses_never_make_certainty() -> None:
    readings = [two_countries(f"d{number}", f"Norvia and Estavia, report {number}.") for number in range(5)]
    assert only_statement(built(*readings)).confidence == 0.99


def test_a_sentence_read_twice_counts_once_by_its_surest_rule() -> None:
    page = Page("a", "Norvia visits Estavia.").mention("Norvia", "kg:Country").mention("Estavia", "kg:Country")
    page.relation("Norvia", "kg:visits", "Estavia", confidence=0.6, rule="weak")
    page.relation("Norvia", "kg:visits", "Estavia", confidence=0.9, rule="strong")
    statement = only_statement(built(page.reading()))
    assert [said.evidence.rule for said in statement.evidence] == ["strong"]


def test_symmetric_statements_have_their_ends_and_spans_in_order() -> None:
    page = Page("a", "Norvia met Estavia.").mention("Norvia", "kg:Country").mention("Estavia", "kg:Country")
    page.relation("Norvia", "kg:cooperatesWith", "Estavia")
    graph = built(page.reading())
    statement = only_statement(graph)
    assert [labels(graph)[end] for end in (statement.subject, str(statement.object))] == ["Estavia", "Norvia"]
    said = statement.evidence[0]
    assert (said.subject_span, said.object_span) == (page.span("Estavia"), page.span("Norvia"))


@pytest.mark.parametrize(
    "difference",
    [
        {"modality": "Planned"},
        {"polarity": "Negative"},
        {"when": When(date="2024-05")},
        {"topics": ("tidal power",)},
        {"subjects": ("trade barriers",)},
    ],
)
def test_what_makes_two_statements_of_one_pair(difference: dict[str, object]) -> None:
    graph = built(two_countries("a"), two_countries("b", **difference))
    assert len({statement.iri for statement in graph.statements}) == 2


def test_qualifiers_of_several_sentences_are_gathered() -> None:
    def staff(doc: str, role: str) -> Reading:
        page = Page(doc, f"Ana Belmor, {role}, of Acme.").mention("Ana Belmor", "kg:Person").mention("Acme", "kg:Company")
        return page.relation("Ana Belmor", "kg:worksFor", "Acme", role=role).reading()

    graph = built(staff("a", "clerk"), staff("b", "analyst"))
    assert only_statement(graph).roles == ("analyst", "clerk")
    assert entity(graph, "Ana Belmor").type == "kg:Official"


def test_without_a_role_a_person_stays_a_person() -> None:
    page = Page("a", "Ana Belmor works at Acme.").mention("Ana Belmor", "kg:Person").mention("Acme", "kg:Company")
    graph = built(page.relation("Ana Belmor", "kg:worksFor", "Acme").reading())
    assert entity(graph, "Ana Belmor").type == "kg:Person"


def head(doc: str, text: str, *predicates: str) -> Reading:
    page = Page(doc, text).mention("Ana Belmor", "kg:Person").mention("Acme", "kg:Company")
    for predicate in predicates:
        page.relation("Ana Belmor", predicate, "Acme")
    return page.reading()


def test_the_specific_relation_speaks_for_the_general_one_in_a_sentence() -> None:
    graph = built(head("a", "Ana Belmor runs Acme.", "kg:headOf", "kg:worksFor"))
    assert facts(graph) == {("Ana Belmor", "headOf", "Acme")}


def test_another_sentence_may_say_the_general_thing() -> None:
    graph = built(
        head("a", "Ana Belmor runs Acme.", "kg:headOf", "kg:worksFor"), head("b", "Ana Belmor of Acme.", "kg:worksFor")
    )
    assert facts(graph) == {("Ana Belmor", "headOf", "Acme"), ("Ana Belmor", "worksFor", "Acme")}
    general = next(one for one in graph.statements if one.predicate == "kg:worksFor")
    assert [said.evidence.doc for said in general.evidence] == ["b"]


def test_what_does_not_fit_is_left_out_and_counted() -> None:
    page = Page("a", "Norvia (Norvia) hired Acme in Norvia.").mention("Norvia", "kg:Country").mention("Acme", "kg:Company")
    page.relation("Norvia", "kg:worksFor", "Acme").relation("Norvia", "kg:visits", "Norvia")
    page.relation("Norvia", "kg:visits", "hired").relation("Acme", "kg:bornOn", Literal("1990", "xsd:gYear"))
    page.relation("Norvia", "kg:visits", Literal("1990", "xsd:gYear"))
    graph = built(page.reading())
    assert graph.statements == ()
    assert dict(graph.provenance) == {
        "relations left out: an end outside domain or range": "3",
        "relations left out: an end without an entity": "1",
        "relations left out: both ends the same entity": "1",
    }


def test_dates_are_objects() -> None:
    page = Page("a", "Ana Belmor was born in 1990.").mention("Ana Belmor", "kg:Person")
    statement = only_statement(built(page.relation("Ana Belmor", "kg:bornOn", Literal("1990", "xsd:gYear")).reading()))
    assert statement.object == Literal("1990", "xsd:gYear")
    assert statement.evidence[0].object_span is None


def test_words_for_two_stand_for_both() -> None:
    page = (
        Page("a", "Norvia and Estavia\nboth sides cooperate").mention("Norvia", "kg:Country").mention("Estavia", "kg:Country")
    )
    for name in ("Norvia", "Estavia"):
        page.mention("both sides", "kg:Country", name=name, chain=name, pronominal=True)
    page.relation("both sides", "kg:cooperatesWith", "both sides", at=2)
    assert facts(built(page.reading())) == {("Estavia", "cooperatesWith", "Norvia")}


def test_a_cooperation_is_an_event() -> None:
    graph = built(two_countries(modality="Planned", topics=("tidal power",), speaker="Norvia"))
    event = entity(graph, "cooperation on tidal power: Estavia – Norvia")
    called = labels(graph)
    assert (event.type, event.modality, event.described) == ("kg:Cooperation", "Planned", True)
    assert [called[iri] for iri in event.participants] == ["Estavia", "Norvia"]
    assert [called[iri] for iri in event.topics] == ["tidal power"]
    assert [called[iri] for iri in event.attributed_to] == ["Norvia"]
    assert [one.doc for one in event.evidence] == ["a"]
    assert only_statement(graph).event == event.iri


def test_one_happening_of_two_sentences_is_one_event_as_sure_as_the_surest() -> None:
    graph = built(two_countries("a", modality="Planned", topics=("tidal power",)), two_countries("b", topics=("tidal power",)))
    event = entity(graph, "cooperation on tidal power: Estavia – Norvia")
    assert {statement.event for statement in graph.statements} == {event.iri}
    assert (len(graph.statements), event.modality, event.documents) == (2, "Asserted", ("a", "b"))


def test_events_with_a_direction_show_it_and_denials_make_none() -> None:
    page = Page("a", "Norvia visits Estavia.").mention("Norvia", "kg:Country").mention("Estavia", "kg:Country")
    page.relation("Norvia", "kg:visits", "Estavia").relation("Estavia", "kg:visits", "Norvia", polarity="Negative")
    events = [one.label for one in built(page.reading()).entities if one.described]
    assert events == ["visit: Norvia → Estavia"]


def test_topics_in_words_are_concepts() -> None:
    graph = built(two_countries(subjects=("trade  barriers",)))
    assert graph.concepts == ((f"{BASE}concept-trade-barriers", "trade barriers"),)
    assert only_statement(graph).topics == (f"{BASE}concept-trade-barriers",)
    assert entity(graph, "cooperation on trade barriers: Estavia – Norvia").topics == only_statement(graph).topics


def test_figures_are_kept_apart_by_document_and_told_once_in_each() -> None:
    def page(doc: str) -> Page:
        return Page(doc, "Norvia has 40 harbours.").mention("Norvia", "kg:Country")

    again = page("a").figure("harbours", "40", "Norvia").figure("harbours", "40.0", "Norvia").reading()
    graph = built(again, page("b").figure("harbours", "40", "Norvia").reading())
    assert sorted((figure.evidence.doc, figure.value) for figure in graph.figures) == [("a", Decimal(40)), ("b", Decimal(40))]
    assert {figure.about for figure in graph.figures} == {entity(graph, "Norvia").iri}


def test_sentences_are_those_that_something_points_to() -> None:
    page = Page("a", "Nothing here.\nNorvia is there.").mention("Norvia", "kg:Country")
    graph = built(page.reading())
    assert [sentence.text for _, sentence in graph.sentences] == ["Norvia is there."]
    assert [(one.doc, one.mention.text) for one in graph.mentions] == [("a", "Norvia")]


def test_the_text_of_documents_is_not_kept() -> None:
    reading = two_countries()
    assert [document.text for document in built(reading).documents] == [""]


def test_two_documents_of_one_id_are_an_error_and_one_twice_is_not() -> None:
    assert built(two_countries("a"), two_countries("a")) == built(two_countries("a"))
    with pytest.raises(InputError, match='two documents have the id "a"'):
        built(two_countries("a"), two_countries("a", modality="Planned"))


PAIRS = st.tuples(st.sampled_from(["Norvia", "Estavia", "Acme", "Ana Belmor"]), st.sampled_from(["Norvia", "Estavia", "Acme"]))
KINDS = {"Norvia": "kg:Country", "Estavia": "kg:Place", "Acme": "kg:Company", "Ana Belmor": "kg:Person"}


@st.composite
def corpora(draw: st.DrawFn) -> list[Reading]:
    readings = []
    for number in range(draw(st.integers(1, 5))):
        page = Page(f"d{number}", "Norvia, Estavia, Acme, Ana Belmor.\nNorvia, Estavia, Acme, Ana Belmor again.")
        for words, curie in KINDS.items():
            page.mention(words, draw(st.sampled_from([curie, "kg:Organization"])))
            page.mention(words, curie, nth=2, chain=draw(st.sampled_from([words, None])))
        for subject, end in draw(st.lists(PAIRS, max_size=4)):
            page.relation(
                subject,
                draw(st.sampled_from(["kg:cooperatesWith", "kg:opposes", "kg:criticizes", "kg:worksFor", "kg:headOf"])),
                end,
                at=draw(st.integers(1, 2)),
                modality=draw(st.sampled_from(["Asserted", "Planned", "Possible"])),
                topics=draw(st.sampled_from([(), ("Acme",)])),
                speaker=draw(st.sampled_from([None, "Ana Belmor"])),
                confidence=draw(st.sampled_from([0.5, 0.7])),
            )
        readings.append(page.reading())
    return readings


@settings(max_examples=60, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(readings: list[Reading], random: object) -> None:
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    graph = assemble(readings, SMALL, base_iri=BASE)
    assert assemble(shuffled, SMALL, base_iri=BASE) == graph
    known = {one.iri for one in graph.entities}
    assert all({one.subject, one.object} <= known for one in graph.statements)
    assert len(known) == len(graph.entities)
    assert len({one.iri for one in graph.statements}) == len(graph.statements)
    assert all(bool(one.evidence) != bool(one.rule) for one in graph.statements)
