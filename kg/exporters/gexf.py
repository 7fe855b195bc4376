"""graph.gexf: the facts as GEXF 1.3 for Gephi, with labels, types, colours, sizes, places and, on dated edges, intervals.

Written by hand because networkx writes the relation not as the `kind` that keeps parallel edges apart, and drops or
misreads several attributes on the way.
"""

from __future__ import annotations

import calendar
import math
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from kg.exporters.xml_text import legal

if TYPE_CHECKING:
    import networkx as nx

    from kg.exporters.layout import Place
    from kg.graph import KnowledgeGraph
    from kg.projection import Scalar

Attributes = Mapping[str, "Scalar"]
Interval = tuple[tuple[str, str], ...]

NAMESPACES = {
    "xmlns": "http://gexf.net/1.3",
    "xmlns:viz": "http://gexf.net/1.3/viz",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
    "version": "1.3",
}
NODE_OWN = {"label", "color"}
"""Attributes of a node that have their own place in GEXF; the others are columns, and so for an edge."""
EDGE_OWN = {"id", "label", "weight"}
RENAMED = {"start": "start_date", "end": "end_date"}
"""Gephi takes columns called start and end for its timeline."""
SPREAD = 60.0
"""Gephi's units for one length of the layout."""
ISO_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def write_gexf(graph: KnowledgeGraph, path: Path) -> None:
    """`networkx.read_gexf` gives the same nodes and edges back; the keys of edges are their ids."""
    facts = graph.to_networkx()
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        xml = XMLGenerator(stream, encoding="UTF-8", short_empty_elements=True)
        xml.startDocument()
        _open(xml, "gexf", NAMESPACES)
        _open(xml, "meta", {})
        for name, text in (("creator", "kg"), ("description", f"{facts.number_of_nodes()} entities")):
            xml.startElement(name, AttributesImpl({}))
            xml.characters(text)
            _close(xml, name)
        _close(xml, "meta")
        _graph(xml, facts, graph.positions)
        _close(xml, "gexf")
        xml.endDocument()


def interval(held: Attributes) -> Interval:
    """The XML attributes `start` and `end`, as whole days, of what has a date, start or end; a year is all its days.

    >>> interval({"date": "2024-02"})
    (('start', '2024-02-01'), ('end', '2024-02-29'))
    """
    first = day(str(held.get("date") or held.get("start") or ""), last=False)
    final = day(str(held.get("date") or held.get("end") or ""), last=True)
    if first and final and final < first:
        return ()
    return tuple((name, value) for name, value in (("start", first), ("end", final)) if value)


def day(date: str, *, last: bool) -> str | None:
    """The first or last day of an ISO date, month or year; None for anything else."""
    match = ISO_DATE.fullmatch(date)
    if match is None or match[1] == "0000":
        return None
    year, month = int(match[1]), int(match[2] or (12 if last else 1))
    if not 1 <= month <= 12:
        return None
    days = calendar.monthrange(year, month)[1]
    chosen = int(match[3] or (days if last else 1))
    return f"{year:04}-{month:02}-{chosen:02}" if 1 <= chosen <= days else None


def _graph(xml: XMLGenerator, facts: nx.MultiDiGraph[str], places: Mapping[str, Place]) -> None:
    nodes: list[tuple[str, Attributes]] = [(node, facts.nodes[node]) for node in facts]
    edges: list[tuple[str, str, Attributes]] = list(facts.edges(data=True))
    dated = any(interval(held) for _, _, held in edges)
    timeline = {"mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"} if dated else {"mode": "static"}
    _open(xml, "graph", {"defaultedgetype": "directed", **timeline})
    node_columns = _columns(xml, "node", [held for _, held in nodes], NODE_OWN)
    edge_columns = _columns(xml, "edge", [held for _, _, held in edges], EDGE_OWN)
    _open(xml, "nodes", {"count": str(len(nodes))})
    for node, held in nodes:
        _node(xml, node, held, places[node], facts.degree(node), node_columns)
    _close(xml, "nodes")
    _open(xml, "edges", {"count": str(len(edges))})
    for source, target, held in edges:
        _edge(xml, source, target, held, edge_columns)
    _close(xml, "edges")
    _close(xml, "graph")


def _columns(xml: XMLGenerator, kind: str, rows: Iterable[Attributes], own: set[str]) -> dict[str, str]:
    """Declare the columns, sorted by title; gives the id of each."""
    types: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            if name not in own:
                types[name] = _wider(types.get(name), _type(value))
    ids = {name: f"{kind}_{place}" for place, name in enumerate(sorted(types))}
    _open(xml, "attributes", {"class": kind, "mode": "static"})
    for name, column in ids.items():
        _empty(xml, "attribute", {"id": column, "title": RENAMED.get(name, name), "type": types[name]})
    _close(xml, "attributes")
    return ids


def _node(
    xml: XMLGenerator, node: str, held: Attributes, place: tuple[float, float], degree: int, columns: Mapping[str, str]
) -> None:
    _open(xml, "node", {"id": node, "label": str(held["label"])})
    _values(xml, held, columns)
    red, green, blue = bytes.fromhex(str(held["color"]).removeprefix("#"))
    _empty(xml, "viz:color", {"r": str(red), "g": str(green), "b": str(blue)})
    _empty(xml, "viz:position", {"x": f"{place[0] * SPREAD:.1f}", "y": f"{place[1] * SPREAD:.1f}", "z": "0.0"})
    _empty(xml, "viz:size", {"value": f"{8 + 4 * math.sqrt(degree):.1f}"})
    _close(xml, "node")


def _edge(xml: XMLGenerator, source: str, target: str, held: Attributes, columns: Mapping[str, str]) -> None:
    named = {"id": held["id"], "source": source, "target": target, "type": "directed"}
    shown = {"kind": held["relation"], "label": held["label"], "weight": f"{held['weight']}.0"}
    _open(xml, "edge", {name: str(value) for name, value in (named | shown | dict(interval(held))).items()})
    _values(xml, held, columns)
    _close(xml, "edge")


def _values(xml: XMLGenerator, held: Attributes, columns: Mapping[str, str]) -> None:
    _open(xml, "attvalues", {})
    for name, column in columns.items():
        if held.get(name, "") != "":
            value = held[name]
            _empty(xml, "attvalue", {"for": column, "value": str(value).lower() if isinstance(value, bool) else str(value)})
    _close(xml, "attvalues")


def _type(value: Scalar) -> str:
    return {bool: "boolean", int: "integer", float: "double"}.get(type(value), "string")


def _wider(one: str | None, other: str) -> str:
    if one is None or one == other:
        return other
    return "double" if {one, other} == {"integer", "double"} else "string"


def _open(xml: XMLGenerator, name: str, attributes: Mapping[str, str]) -> None:
    xml.startElement(name, AttributesImpl({key: legal(value) for key, value in attributes.items()}))
    xml.ignorableWhitespace("\n")


def _close(xml: XMLGenerator, name: str) -> None:
    xml.endElement(name)
    xml.ignorableWhitespace("\n")


def _empty(xml: XMLGenerator, name: str, attributes: Mapping[str, str]) -> None:
    xml.startElement(name, AttributesImpl({key: legal(value) for key, value in attributes.items()}))
    _close(xml, name)
