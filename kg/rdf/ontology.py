"""Reads `kg.ttl` into the plain data of `kg.schema`, and refuses what cannot be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.rdf.namespaces import compact
from kg.resources import ontology_dir
from kg.schema import Class, Ontology, Relation

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Facts = dict[str, dict[str, list[str]]]
"""Subject -> predicate -> objects, in the order of the file: CURIEs, "_:..." for blank nodes, the text of literals."""

DATES = ("kg:CalendarDate", "xsd:date", "xsd:gYearMonth", "xsd:gYear")
COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
OWN_NAME = re.compile(r"kg:\w+")
IRI_PREFIX = re.compile(r"[a-z][a-z-]*")


def load_ontology(folder: Path | None = None) -> Ontology:
    """The ontology of `folder`/kg.ttl, or of the one that comes with the package.

    OntologyError when the file is missing or no Turtle, or says something that cannot be: a class or property without
    label or definition, an unknown class, property or colour, a circle of parents.
    """
    path = (folder or ontology_dir()) / "kg.ttl"
    facts = _read(path)
    try:
        return _ontology(facts)
    except OntologyError as error:
        raise OntologyError(f"{path}: {error}") from None


def _ontology(facts: Facts) -> Ontology:
    classes = _kinds(facts, "owl:Class")
    properties = _kinds(facts, "owl:ObjectProperty", "owl:DatatypeProperty")
    _check_names(facts)
    class_ancestors = {curie: _ancestors(curie, _parents_in(facts, "rdfs:subClassOf", classes)) for curie in classes}
    relations = [curie for curie in properties if "kg:family" in facts[curie]]
    above = {curie: _ancestors(curie, _parents_in(facts, "rdfs:subPropertyOf", relations)) for curie in relations}
    return Ontology(
        version=_version(facts),
        classes={curie: _class(facts, curie, class_ancestors[curie]) for curie in classes},
        relations={curie: _relation(facts, curie, above[curie], class_ancestors) for curie in relations},
    )


def _class(facts: Facts, curie: str, ancestors: tuple[str, ...]) -> Class:
    color = _inherited(facts, (curie, *ancestors), "kg:color")
    prefix = _inherited(facts, (curie, *ancestors), "kg:iriPrefix") or "entity"
    if color and not COLOR.fullmatch(color):
        raise OntologyError(f"{curie} has kg:color {color!r}; a colour is written #rrggbb")
    if not IRI_PREFIX.fullmatch(prefix):
        raise OntologyError(f"{curie} has kg:iriPrefix {prefix!r}; a prefix is small letters and hyphens, as in 'place'")
    return Class(
        curie=curie,
        label=_one(facts, curie, "rdfs:label"),
        definition=_one(facts, curie, "skos:definition"),
        parents=_own(facts[curie].get("rdfs:subClassOf", ())),
        ancestors=ancestors,
        color=color,
        iri_prefix=prefix,
    )


def _relation(facts: Facts, curie: str, ancestors: tuple[str, ...], classes: dict[str, tuple[str, ...]]) -> Relation:
    event_class = _inherited(facts, (curie, *ancestors), "kg:eventClass")
    if event_class and "kg:Event" not in (event_class, *classes.get(event_class, ())):
        raise OntologyError(f"{curie} has kg:eventClass {event_class}, which is not kg:Event or a class below it")
    return Relation(
        curie=curie,
        label=_one(facts, curie, "rdfs:label"),
        definition=_one(facts, curie, "skos:definition"),
        domain=_ends(facts, curie, "rdfs:domain", classes),
        range=_ends(facts, curie, "kg:expects" if "kg:expects" in facts[curie] else "rdfs:range", classes),
        parents=_own(facts[curie].get("rdfs:subPropertyOf", ())),
        ancestors=ancestors,
        symmetric="owl:SymmetricProperty" in facts[curie]["rdf:type"],
        event_class=event_class,
    )


def _ends(facts: Facts, curie: str, which: str, classes: Iterable[str]) -> tuple[str, ...]:
    """The classes that a domain or range names, alone or in an owl:unionOf; every way to write a date is "xsd:date"."""
    named = [one for end in facts[curie].get(which, ()) for one in _union(facts, end)]
    if which in facts[curie] and not named:
        raise OntologyError(f"{curie} has a {which} that is neither a class nor an owl:unionOf of classes")
    if any(one in DATES for one in named):
        return ("xsd:date",)
    for one in named:
        if one not in classes:
            raise OntologyError(f"{curie} has {which} {one}, which is no class of the ontology")
    return tuple(named)


def _union(facts: Facts, end: str) -> Iterator[str]:
    if not end.startswith("_:"):
        yield end
        return
    rest = next(iter(facts.get(end, {}).get("owl:unionOf", ())), "")
    while rest in facts:
        yield from facts[rest].get("rdf:first", ())
        rest = next(iter(facts[rest].get("rdf:rest", ())), "")


def _ancestors(curie: str, parents_of: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """All above `curie`, nearest first."""
    found: list[str] = []
    level = list(parents_of(curie))
    while level:
        if curie in level:
            raise OntologyError(f"{curie} lies above itself, by way of {', '.join(found) or 'itself'}")
        found += [one for one in dict.fromkeys(level) if one not in found]
        level = [above for one in level for above in parents_of(one) if above not in found]
    return tuple(found)


def _parents_in(facts: Facts, predicate: str, known: list[str]) -> Callable[[str], tuple[str, ...]]:
    def parents_of(curie: str) -> tuple[str, ...]:
        parents = _own(facts[curie].get(predicate, ()))
        for parent in parents:
            if parent not in known:
                raise OntologyError(f"{curie} has {predicate} {parent}, which the file does not define")
        return parents

    return parents_of


def _check_names(facts: Facts) -> None:
    """Every name of ours that is used is also defined, so that a slip of the pen does not pass for a new term."""
    for subject, said in facts.items():
        for predicate, objects in said.items():
            for name in (predicate, *objects):
                if OWN_NAME.fullmatch(name) and "rdf:type" not in facts.get(name, {}):
                    raise OntologyError(f"{subject} speaks of {name}, which the file does not define")


def _version(facts: Facts) -> str:
    for subject, said in facts.items():
        if "owl:Ontology" in said.get("rdf:type", ()):
            return _one(facts, subject, "owl:versionInfo")
    raise OntologyError("there is no owl:Ontology with an owl:versionInfo")


def _kinds(facts: Facts, *kinds: str) -> list[str]:
    """Our own terms of these kinds; blank nodes (unions) and terms of other vocabularies are not ours."""
    return [name for name, said in facts.items() if name.startswith("kg:") and set(kinds) & set(said.get("rdf:type", ()))]


def _own(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name.startswith("kg:"))


def _one(facts: Facts, curie: str, predicate: str) -> str:
    values = facts[curie].get(predicate, [])
    if len(values) != 1 or not values[0].strip():
        raise OntologyError(f"{curie} has {len(values) or 'no'} {predicate}; it needs exactly one")
    return values[0]


def _inherited(facts: Facts, line: tuple[str, ...], predicate: str) -> str | None:
    """What the nearest of `line` that says anything says."""
    nearest = next((one for one in line if predicate in facts[one]), None)
    return None if nearest is None else _one(facts, nearest, predicate)


def _read(path: Path) -> Facts:
    facts: Facts = {}
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            said = facts.setdefault(_name(quad.subject), {})
            said.setdefault(_name(quad.predicate), []).append(_name(quad.object))
    except OSError as error:
        raise OntologyError(f"{path} cannot be read: {error.strerror or error}") from None
    except SyntaxError as error:
        raise OntologyError(f"{path}: {error.msg}") from None
    return facts


def _name(term: Term) -> str:
    if isinstance(term, ox.Literal):
        return term.value
    return compact(term.value) if isinstance(term, ox.NamedNode) else str(term)
