"""The graph in the hands of a programmer: lookup, walking, explaining, networkx, save and load."""

from __future__ import annotations

import doctest
from dataclasses import replace
from pathlib import Path

import pytest
from sample_graph import BASE, ENTITIES, GRAPH, ONTOLOGY, entity, sample

import kg.codec
import kg.graph
from kg.errors import InputError, QueryError
from kg.graph import KnowledgeGraph


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Norlandia", "Norlandia"),
        ("norlandia", "Norlandia"),
        ("  cargo   WORKS plc ", "Cargo Works"),
        ("CW", "Cargo Works"),
        ("place-norlandia", "Norlandia"),
        (f"{BASE}place-norlandia", "Norlandia"),
        ("hydro", "Steam"),
    ],
)
def test_an_entity_answers_to_label_alias_and_id(name: str, label: str) -> None:
    assert sample().entity(name).label == label


def test_a_label_comes_before_an_alias_of_another() -> None:
    graph = KnowledgeGraph(replace(GRAPH, entities=(*ENTITIES, entity("org-two", "Company", "Two", ("Norlandia",)))), ONTOLOGY)
    assert graph.entity("norlandia").label == "Norlandia"


def test_an_ambiguous_name_lists_the_ids() -> None:
    graph = KnowledgeGraph(replace(GRAPH, entities=(*ENTITIES, entity("city-estmark", "City", "Estmark"))), ONTOLOGY)
    with pytest.raises(QueryError, match=r"names 2 entities.*place-estmark.*city-estmark"):
        graph.entity("Estmark")


@pytest.mark.parametrize(("name", "near"), [("Norlanda", "Norlandia"), ("harbour", "Harbour Ministry"), ("Tern fery", "Tern")])
def test_an_unknown_name_brings_near_ones(name: str, near: str) -> None:
    with pytest.raises(QueryError, match=f'no entity is called "{name}"; near it are: .*{near}'):
        sample().entity(name)


def test_a_name_like_no_other_says_only_so() -> None:
    with pytest.raises(QueryError, match=r'^no entity is called "zz"$'):
        sample().entity("zz")


def test_it_says_how_large_it_is() -> None:
    assert repr(sample()) == "<KnowledgeGraph of 2 documents: 12 entities, 12 statements, 2 figures>"


def test_neighbors_are_facts_in_both_directions() -> None:
    found = [(one.relation, one.entity.label, one.direction) for one in sample().neighbors("Harbour Ministry")]
    assert found == [
        ("kg:agencyOf", "Norlandia", "out"),
        ("kg:announces", "cooperation: Estmark – Norlandia", "out"),
        ("kg:headOf", "Mira Holt", "in"),
    ]


@pytest.mark.parametrize("relation", ["worksFor", "kg:worksFor", "Works for"])
def test_a_relation_takes_its_subrelations_along(relation: str) -> None:
    assert [one.entity.label for one in sample().neighbors("Mira Holt", relation)] == ["Harbour Ministry"]


def test_a_symmetric_relation_has_no_direction() -> None:
    assert {one.direction for one in sample().neighbors("Norlandia", "cooperatesWith")} == {"both"}


def test_an_unknown_relation_brings_near_ones() -> None:
    with pytest.raises(QueryError, match=r'no relation is called "workFor"; relations are: worksFor'):
        sample().neighbors("Mira Holt", "workFor")


def test_a_path_leads_through_the_event() -> None:
    steps = sample().path("Mira Holt", "hydrogen")
    assert [(one.relation, one.target.label, one.direction) for one in steps] == [
        ("kg:headOf", "Harbour Ministry", "out"),
        ("kg:announces", "cooperation: Estmark – Norlandia", "out"),
        ("kg:topic", "hydrogen", "out"),
    ]
    assert steps[2].statement is None


def test_a_path_goes_against_the_direction_too() -> None:
    assert [one.direction for one in sample().path("Norlandia", "Mira Holt")] == ["in", "in"]


def test_a_path_to_itself_is_empty() -> None:
    assert sample().path("Norlandia", "Norlandia") == ()


@pytest.mark.parametrize(("end", "length"), [("Tern", 6), ("hydrogen", 2)])
def test_no_path_through_what_is_no_fact_or_too_far(end: str, length: int) -> None:
    with pytest.raises(QueryError, match=f"at most {length} facts joins Mira Holt and {end}"):
        sample().path("Mira Holt", end, max_length=length)


def test_statements_about_hold_the_denied_and_the_possible() -> None:
    found = {one.iri.removeprefix(f"{BASE}stmt-") for one in sample().statements_about("Cargo Works")}
    assert found == {"bought", "build", "sanction"}


def test_figures_about() -> None:
    assert [one.measure for one in sample().figures_about("port of Quayside")] == ["containers"]


def test_explain_gives_sentences_speakers_and_merges() -> None:
    explained = sample().explain("stmt-bought")
    assert [one.sentence for one in explained.said] == ["Holt denied that the ministry had bought Cargo Works."]
    assert [one.label for one in explained.said[0].speakers] == ["Mira Holt"]
    assert (explained.said[0].rule, explained.said[0].cues) == ("trade: buy", ("denied",))
    assert explained.said[0].document is not None
    assert explained.said[0].document.title == "A port grows"
    assert [(one.label, merge.reason) for one, merge in explained.merges] == [("Cargo Works", "legal form dropped")]


def test_explain_gives_the_premises_of_an_inference() -> None:
    explained = sample().explain(f"{BASE}stmt-there")
    assert [one.iri for one in explained.premises] == [f"{BASE}stmt-port", f"{BASE}stmt-in"]
    assert explained.said == ()


@pytest.mark.parametrize(
    ("edge", "found"),
    [
        (("Mira Holt", "worksFor", "the ministry"), "stmt-head"),
        (("Mira Holt", "bornOn", "1971"), "stmt-born"),
        (("Estmark", "sanctions", "CW"), "stmt-sanction"),
    ],
)
def test_explain_takes_an_edge(edge: tuple[str, str, str], found: str) -> None:
    assert sample().explain(edge).statement.iri == BASE + found


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("stmt-none", 'no statement has the id "stmt-none"'),
        (("Estmark", "produces", "Tern"), "no statement says: Estmark produces Tern"),
        (("Norlandia", "cooperatesWith", "Estmark"), r"2 statements say.*stmt-cooperate-a \(Planned\), stmt-cooperate-b"),
    ],
)
def test_explain_says_what_it_cannot(what: str | tuple[str, str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        sample().explain(what)


def test_networkx_holds_the_facts() -> None:
    projected = sample().to_networkx()
    keys = sorted(key for _, _, key in projected.edges(keys=True))
    assert keys == [
        *("agencyOf", "announces", "cooperatesWith", "cooperatesWith#2", "headOf", "locatedIn", "locatedIn", "locatedIn"),
        *("participant", "participant", "produces", "topic"),
    ]
    agency = projected.edges[f"{BASE}org-harbour-ministry", f"{BASE}place-norlandia", "agencyOf"]
    assert (agency["weight"], agency["rule"], agency["document"]) == (2, "place: runs", "news/port.txt")
    planned = projected.edges[f"{BASE}place-estmark", f"{BASE}place-norlandia", "cooperatesWith"]
    assert (planned["modality"], planned["start"], planned["topic"]) == ("Planned", "2025", "hydrogen ships | hydrogen")


def test_networkx_nodes_carry_ids_dates_and_counts() -> None:
    nodes = sample().to_networkx().nodes
    assert nodes[f"{BASE}person-mira-holt"]["bornOn"] == "1971"
    assert nodes[f"{BASE}place-norlandia"]["wikidata"] == "Q0"
    assert nodes[f"{BASE}place-quayside-port"]["figures"] == 1
    assert nodes[f"{BASE}org-cargo-works"]["aliases"] == "CW | Cargo Works plc"


def test_networkx_of_all_holds_the_denied_and_the_possible() -> None:
    projected = sample().to_networkx(include="all")
    denied = projected.edges[f"{BASE}org-harbour-ministry", f"{BASE}org-cargo-works", "acquires"]
    assert (denied["polarity"], denied["attributed_to"]) == ("Negative", "Mira Holt")
    assert projected.edges[f"{BASE}place-estmark", f"{BASE}org-cargo-works", "sanctions"]["modality"] == "Possible"


def test_networkx_attributes_are_scalars() -> None:
    projected = sample().to_networkx(include="all")
    held = [value for _, one in projected.nodes(data=True) for value in one.values()]
    held += [value for *_, one in projected.edges(data=True) for value in one.values()]
    assert {type(value) for value in held} == {str, int, float, bool}


def test_a_query_in_sparql() -> None:
    answer = sample().query('SELECT ?who WHERE { ?who kg:headOf ?body . ?body rdfs:label "Harbour Ministry"@en }')
    assert "person-mira-holt" in str(answer.rows)


def test_save_and_load_give_the_same_graph(tmp_path: Path) -> None:
    sample().save(tmp_path / "out")
    again = KnowledgeGraph.load(tmp_path / "out")
    assert again.graph == GRAPH
    assert again.ontology == ONTOLOGY


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "holds no build"),
        ("", "lacks its format"),
        ("{", "line 1: is no JSON"),
        ("[]", "line 1: must be an object with one key"),
        ('{"format": "kg build 0"}', 'the format is "kg build 0", this version reads "kg build 1"'),
        ('{"thing": 1}', 'unknown key "thing"'),
        ('{"entity": 1}', 'unknown key "entity"'),
        ('{"entities": {"iri": "a"}}', 'line 1: entities: lacks the key "type"'),
        ("\ud800", "cannot be read"),
    ],
)
def test_a_damaged_build_says_where(tmp_path: Path, content: str | None, message: str) -> None:
    if content is not None:
        (tmp_path / "build.jsonl").write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(InputError, match=message):
        KnowledgeGraph.load(tmp_path)


@pytest.mark.parametrize("module", [kg.graph, kg.codec])
def test_the_examples_run(module: object) -> None:
    outcome = doctest.testmod(module)  # type: ignore[arg-type]
    assert outcome.attempted > 0
    assert outcome.failed == 0
