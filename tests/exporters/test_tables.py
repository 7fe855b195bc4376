"""The files for Gephi and networkx read back to the same nodes and edges, whatever the names are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_graph import BASE, sample, with_label

from kg.exporters import EXPORTERS
from kg.exporters.gexf import day, interval
from kg.exporters.xml_text import legal
from kg.graph import KnowledgeGraph

GEXF = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
NASTY = [
    "\x00\x0b\x1f",
    "a\tb\nc\rd",
    '"quoted" & <b>\'s',
    "</script><!--",
    "]]>",
    "🛳️ ferry",
    "\ufffe\uffff",
    "\ud83d",
    "",
    " ",
    "id",
]


def read_json(path: Path) -> nx.Graph[str]:
    return nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")


READERS: dict[str, Callable[[Path], nx.Graph[str]]] = {
    "graph.gexf": nx.read_gexf,
    "graph.graphml": nx.read_graphml,
    "graph.json": read_json,
}


def written(name: str, graph: KnowledgeGraph) -> nx.Graph[str]:
    with TemporaryDirectory() as folder:
        EXPORTERS[name](graph, Path(folder) / name)
        return READERS[name](Path(folder) / name)


def edges(graph: nx.Graph[str]) -> list[tuple[str, str, str, float]]:
    return sorted((source, target, held["relation"], float(held["weight"])) for source, target, held in graph.edges(data=True))


@pytest.mark.parametrize("name", READERS)
def test_the_same_nodes_and_edges_read_back(name: str) -> None:
    facts, again = sample().to_networkx(), written(name, sample())
    assert isinstance(again, nx.MultiDiGraph)
    assert edges(again) == edges(facts)
    assert {node: held["label"] for node, held in again.nodes(data=True)} == dict(facts.nodes(data="label"))


@pytest.mark.parametrize("name", READERS)
def test_attributes_keep_their_types(name: str) -> None:
    again = written(name, sample())
    norlandia = again.nodes[f"{BASE}place-norlandia"]
    assert (norlandia["mentions"], norlandia["type"], norlandia["wikidata"]) == (3, "Country", "Q0")
    confidences = {held["confidence"] for *_, held in again.edges(data=True)}
    assert confidences == {0.7, 0.8, 0.9, 1.0}


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("label", NASTY)
def test_nasty_labels_read_back(name: str, label: str) -> None:
    check_label(name, label)


@pytest.mark.parametrize("name", READERS)
@given(label=st.text(st.characters(exclude_categories=[]), max_size=20))
@settings(max_examples=25, deadline=None)
def test_any_label_reads_back(name: str, label: str) -> None:
    check_label(name, label)


def check_label(name: str, label: str) -> None:
    again = written(name, with_label(label)).nodes[f"{BASE}person-mira-holt"]["label"]
    expected = label if name == "graph.json" else legal(label)
    lines = expected.replace("\r\n", "\n").replace("\r", "\n")  # XML evens out line ends
    assert (again or "") in (expected, lines)


def test_networkx_json_is_exact() -> None:
    facts, again = sample().to_networkx(), written("graph.json", sample())
    assert dict(again.nodes(data=True)) == dict(facts.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(facts.edges(keys=True, data=True))
    assert again.graph == facts.graph


def gexf(graph: KnowledgeGraph, folder: Path) -> ElementTree.Element:
    EXPORTERS["graph.gexf"](graph, folder / "graph.gexf")
    return ElementTree.parse(folder / "graph.gexf").getroot()


def test_gexf_is_made_for_gephi(tmp_path: Path) -> None:
    root = gexf(sample(), tmp_path)
    graph = root.find("g:graph", GEXF)
    assert graph is not None
    assert (root.get("version"), graph.get("mode"), graph.get("timeformat")) == ("1.3", "dynamic", "date")
    nodes = graph.findall("g:nodes/g:node", GEXF)
    looks = [[node.find(f"viz:{look}", GEXF) for look in ("color", "size", "position")] for node in nodes]
    assert len(nodes) == 12
    assert all(look is not None for one in looks for look in one)
    written_edges = graph.findall("g:edges/g:edge", GEXF)
    assert len({edge.get("id") for edge in written_edges}) == len(written_edges) == 12
    assert {edge.get("kind") for edge in written_edges} >= {"headOf", "cooperatesWith", "participant"}


def test_gexf_dates_are_intervals_of_whole_days(tmp_path: Path) -> None:
    found = [(one.get("start"), one.get("end")) for one in gexf(sample(), tmp_path).iterfind(".//g:edge", GEXF)]
    assert {one for one in found if one != (None, None)} == {
        ("2025-01-01", "2027-12-31"),
        ("2019-06-01", "2019-06-30"),
        ("2021-05-01", None),
    }


def test_gexf_titles_differ_by_more_than_case(tmp_path: Path) -> None:
    for kind in ("node", "edge"):
        columns = gexf(sample(), tmp_path).findall(f".//g:attributes[@class='{kind}']/g:attribute", GEXF)
        titles = [str(one.get("title")).lower() for one in columns]
        assert titles
        assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ({}, ()),
        ({"date": "2023"}, (("start", "2023-01-01"), ("end", "2023-12-31"))),
        ({"start": "2024-02-10"}, (("start", "2024-02-10"),)),
        ({"end": "2023-02"}, (("end", "2023-02-28"),)),
        ({"start": "2025", "end": "2024"}, ()),
        ({"date": "the 1990s"}, ()),
        ({"date": "2023-02-30"}, ()),
        ({"date": "2023-13"}, ()),
        ({"date": "0000"}, ()),
    ],
)
def test_intervals(held: dict[str, str], expected: tuple[tuple[str, str], ...]) -> None:
    assert interval(held) == expected


@given(st.dates())
def test_a_day_is_itself(date: object) -> None:
    assert day(str(date), last=True) == day(str(date), last=False) == str(date)
