"""The lines below a marked text: a relation or a figure each, its particulars after commas."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.evaluation.gold import GoldObservation, GoldRelation
from kg.schema import Ontology

DATE = re.compile(r"\d{4}(-\d\d){0,2}")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
COMPARATORS = ("=", "~", ">", "<", ">=", "<=")
MODALITIES = {"asserted": "Asserted", "planned": "Planned", "possible": "Possible"}
RELATION = "a relation is 'subject relation object', as in 'ada worksFor ministry, planned, by ivar'"
FIGURE = "a figure is 'number words', as in '625000 exports|cherries, about chile, in 2024, >'"


class LineError(Exception):
    """A line that cannot be read, with its number in the file."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def relation_of(number: int, line: str, known: frozenset[str], ontology: Ontology) -> GoldRelation:
    """The relation that a line gives between entities of `known`. Raises LineError."""
    triple, *particulars = [part.strip() for part in line.split(",")]
    words = triple.split()
    if len(words) != 3:
        raise LineError(number, f"{triple!r} has {len(words)} words; {RELATION}")
    subject, names, object_ = words
    relations = [f"kg:{name}" for name in names.split("/")]
    for one in relations:
        if one not in ontology.relations:
            raise LineError(number, f"{one} is no relation of the ontology")
    accept = dict.fromkeys((*relations, *(above for one in relations for above in ontology.relation(one).ancestors)))
    dated = DATE.fullmatch(object_)
    relation = GoldRelation(
        s=_known(number, subject, known),
        accept=tuple(accept),
        label=names.split("/")[0],
        o=None if dated else _known(number, object_, known),
        literal=object_ if dated else None,
    )
    for particular in particulars:
        relation = _qualified(number, relation, particular, known)
    return relation


def figure_of(number: int, line: str, known: frozenset[str]) -> GoldObservation:
    """The figure that a line gives. Raises LineError."""
    said, *particulars = [part.strip() for part in line.split(",")]
    value, _, words = said.partition(" ")
    if not NUMBER.fullmatch(value) or not words.strip():
        raise LineError(number, f"{said!r} is no figure; {FIGURE}")
    figure = GoldObservation(float(value), tuple(words.strip().split("|")))
    for particular in particulars:
        figure = _detailed(number, figure, particular, known)
    return figure


def _qualified(number: int, relation: GoldRelation, particular: str, known: frozenset[str]) -> GoldRelation:
    match particular.split():
        case [modality] if modality in MODALITIES:
            return replace(relation, modality=MODALITIES[modality])
        case ["negative"]:
            return replace(relation, polarity="Negative")
        case ["optional"]:
            return replace(relation, optional=True)
        case ["eitherway"]:
            return replace(relation, either_way=True)
        case ["by", speaker]:
            return replace(relation, attributed_to=_known(number, speaker, known))
        case ["on", topic]:
            return replace(relation, topic=_known(number, topic, known))
    ways = ", ".join((*MODALITIES, "negative", "optional", "eitherway", "by ID", "on ID"))
    raise LineError(number, f"{particular!r} says nothing of a relation; what may follow a comma is {ways}")


def _detailed(number: int, figure: GoldObservation, particular: str, known: frozenset[str]) -> GoldObservation:
    match particular.split():
        case [comparator] if comparator in COMPARATORS:
            return replace(figure, comparator=comparator)
        case ["optional"]:
            return replace(figure, optional=True)
        case ["about", entity]:
            return replace(figure, about=_known(number, entity, known))
        case ["in", date] if DATE.fullmatch(date):
            return replace(figure, date=date)
        case ["change", change] if NUMBER.fullmatch(change):
            return replace(figure, change=float(change))
    ways = ", ".join((*COMPARATORS, "optional", "about ID", "in DATE", "change NUMBER"))
    raise LineError(number, f"{particular!r} says nothing of a figure; what may follow a comma is {ways}")


def _known(number: int, entity: str, known: frozenset[str]) -> str:
    if entity not in known:
        raise LineError(number, f"{entity!r} is marked nowhere in the text; the marked are {', '.join(sorted(known))}")
    return entity
