import csv
import io
import json
from pathlib import Path

import pytest
from rdf_example import BASE, EXAMPLE
from test_turtle import turtle

from kg.errors import InputError, QueryError
from kg.rdf.answers import QueryResult, to_csv, to_json, to_turtle
from kg.rdf.query import run_query


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "graph.ttl"
    path.write_bytes(turtle(EXAMPLE))
    return path


COUNTRIES = "SELECT ?c ?name ?none { ?c a kg:Country ; rdfs:label ?name }"
TRIPLES = "CONSTRUCT { ?a kg:worksFor ?b } { ?a kg:headOf ?b }"


def test_select_gives_rows_sorted(path: Path) -> None:
    result = run_query(path, COUNTRIES)
    assert (result.form, result.variables) == ("SELECT", ("c", "name", "none"))
    assert result.texts() == ((BASE + "place-norland", "Norland", ""), (BASE + "place-sudmark", "Sudmark", ""))


def test_order_by_is_kept(path: Path) -> None:
    result = run_query(path, "SELECT ?name { ?c a kg:Country ; rdfs:label ?name } ORDER BY DESC(?name)")
    assert result.texts() == (("Sudmark",), ("Norland",))


@pytest.mark.parametrize(("relation", "truth"), [("kg:headOf", True), ("kg:sues", False)])
def test_ask_gives_a_boolean(path: Path, relation: str, truth: bool) -> None:
    result = run_query(path, f"ASK {{ ?a {relation} ?b }}")
    assert (result.form, result.boolean) == ("ASK", truth)
    assert json.loads(to_json(result)) == {"head": {}, "boolean": truth}
    assert to_csv(result).strip() == str(truth).lower()


@pytest.mark.parametrize("query", [TRIPLES, "DESCRIBE id:person-ada-berg"])
def test_construct_and_describe_give_turtle(path: Path, query: str) -> None:
    result = run_query(path, query)
    assert result.form == "CONSTRUCT"
    assert f"kg:worksFor <{BASE}org-port-ostmark>" in to_turtle(result)


def test_json_keeps_kinds_and_languages(path: Path) -> None:
    query = "SELECT ?name ?value ?unit ?o { ?o kg:measure ?m ; kg:value ?value ; kg:unit ?unit . ?m rdfs:label ?name }"
    answer = json.loads(to_json(run_query(path, query)))
    assert answer["head"] == {"vars": ["name", "value", "unit", "o"]}
    assert answer["results"]["bindings"] == [
        {
            "name": {"type": "literal", "value": "Crates", "xml:lang": "en"},
            "value": {"type": "literal", "value": "12", "datatype": "http://www.w3.org/2001/XMLSchema#decimal"},
            "unit": {"type": "literal", "value": "percent"},
            "o": {"type": "uri", "value": BASE + "observation-2"},
        }
    ]


def test_json_leaves_out_what_is_not_bound(path: Path) -> None:
    assert all("none" not in row for row in json.loads(to_json(run_query(path, COUNTRIES)))["results"]["bindings"])


def test_csv_quotes_what_needs_it(path: Path) -> None:
    result = run_query(path, "SELECT ?a { id:org-port-ostmark skos:altLabel ?a }")
    assert list(csv.reader(io.StringIO(to_csv(result)))) == [["a"], ['The "Port"']]


@pytest.mark.parametrize("render", [to_json, to_csv])
def test_triples_are_no_table(path: Path, render: object) -> None:
    assert callable(render)
    with pytest.raises(QueryError, match="is a graph"):
        render(run_query(path, TRIPLES))


def test_a_table_is_no_turtle() -> None:
    with pytest.raises(QueryError, match="the answer of SELECT is no graph"):
        to_turtle(QueryResult("SELECT"))


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?x { ?x a foo:Bar }", "the prefix foo: is not declared; known without declaring are kg, rdf"),
        ("SELEC ?x", "a query says SELECT, ASK, CONSTRUCT or DESCRIBE"),
        ("", "a query says SELECT"),
        ("SELECT ?x {\n ?x a kg:Country", "line 2, column 17: expected"),
        ("SELECT ?x ?y { ?x kg:a ?z } GROUP BY ?x", "The SELECT contains a variable that is unbound"),
        ("INSERT DATA { <a:b> <a:b> <a:b> }", "INSERT would change the graph"),
        ("PREFIX a: <http://a/> DELETE WHERE { ?a ?b ?c }", "DELETE would change the graph"),
        ("SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }", "SERVICE would ask another server"),
        ("SELECT * { \\u0053ervice <http://a.example/> { ?s ?p ?o } }", "SERVICE would ask"),
        (r"SELECT * { ?s kg:it\'s ?o SERVICE <http://a.example/> { ?s kg:it\'s ?o } }", "SERVICE would ask"),
        ("SELECT * { ?s ?p '''it's''' SERVICE ?x { ?s ?p 'o' } }", "SERVICE would ask"),
        ("SELECT * { FILTER(1<2)SERVICE<http://a.example/>{ ?s ?p ?o } }", "SERVICE would ask"),
    ],
)
def test_bad_queries_are_told(path: Path, query: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        run_query(path, query)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "# SERVICE <http://a.example/>\nASK { ?service rdfs:label 'SERVICE' }",
        'ASK { ?x kg:service """INSERT " SERVICE""" . FILTER(?x = <http://a.example/SERVICE>) }',
        "PREFIX service: <http://a.example/> ASK { ?x a service:Service }",
        "PREFIX kg: <http://a.example/> ASK { ?x a kg:Country }",
        "select ?x { ?x kg:insert ?DELETE } limit 1",
    ],
)
def test_words_in_strings_names_and_comments_do_no_harm(path: Path, query: str) -> None:
    assert run_query(path, query).boolean is not True


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        run_query(tmp_path / "none.ttl", "ASK {}")
    (tmp_path / "bad.ttl").write_text("a b c .")
    with pytest.raises(InputError, match="is not Turtle"):
        run_query(tmp_path / "bad.ttl", "ASK {}")
