"""Documents with what a careful reader finds in them, one JSON object a line, checked as they are read.

    {"id", "text", "title"?, "date"?,
     "entities": [{"id", "type": "kg:Person" or null, "mentions": [[start, end], ...]}, ...],
     "relations": [{"s": entity id, "o": entity id or null, "literal"?: "2018-12-31", "accept": ["kg:headOf", ...], "label"}],
     "judged": ["kg:worksFor", ...], "ner": ["kg:Person", ...], "observations"?: [{"value", "measure": [...], "about"}]}

Two entries with one id are one entity: the entry with the type holds its names, the one with null whatever else stands
for it (pronouns, descriptions, demonyms), which is not scored as a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.codec import Json, decode
from kg.errors import InputError
from kg.evaluation.json_rows import numbered_rows
from kg.rdf.ontology import load_ontology
from kg.schema import Ontology
from kg.types import Span

MODALITIES = ("Asserted", "Planned", "Possible")
POLARITIES = ("Positive", "Negative")


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """Something that the document names. `type` is its coarse class, None for mentions that are no names."""

    id: str
    type: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A relation from entity `s` to entity `o` or to a date; any predicate of `accept` is right for it."""

    s: str
    accept: tuple[str, ...]
    label: str
    o: str | None = None
    literal: str | None = None
    modality: str | None = None
    """None where either "Asserted" or "Planned" will do."""
    polarity: str = "Positive"
    attributed_to: str | None = None
    topic: str | None = None
    optional: bool = False
    """Right where it is found, no loss where it is not."""
    either_way: bool = False
    """Right with its ends exchanged too."""

    @property
    def is_fact(self) -> bool:
        return self.polarity == "Positive" and self.modality != "Possible"


@dataclass(frozen=True, slots=True)
class GoldObservation:
    """A figure. Any word of `measure` must stand in the measure that was read; what is None is not compared."""

    value: float
    measure: tuple[str, ...]
    about: str | None = None
    date: str | None = None
    comparator: str | None = None
    change: float | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text and its annotation."""

    id: str
    text: str
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]
    judged: tuple[str, ...]
    """Predicates on which a prediction can be wrong; all others are passed over."""
    ner: tuple[str, ...]
    """Coarse classes whose names are all annotated."""
    title: str | None = None
    date: str | None = None
    span_limit: int | None = None
    """What lies beyond this offset is not annotated."""
    world_knowledge: bool = False
    """Whether relations between the document's entities count that come from the gazetteer or from inference."""
    observations: tuple[GoldObservation, ...] | None = None

    @property
    def names(self) -> tuple[tuple[Span, GoldEntity], ...]:
        """Every mention with its entity, in the order of the file."""
        return tuple((span, entity) for entity in self.entities for span in entity.mentions)


def load_gold(path: Path) -> tuple[GoldDocument, ...]:
    """The documents of a gold file. Raises InputError, with the line, for what does not fit the format or the ontology."""
    ontology = load_ontology()
    documents: dict[str, GoldDocument] = {}
    for where, value in _lines(path):
        document = decode(GoldDocument, value, where)
        fault = next(_faults(document, ontology), None)
        if document.id in documents:
            fault = f"the id {document.id!r} stands on an earlier line too; each document needs its own"
        if fault:
            raise InputError(f"{where}: {fault}")
        documents[document.id] = document
    if not documents:
        raise InputError(f"{path} holds no document; it needs one JSON object a line")
    return tuple(documents.values())


def _lines(path: Path) -> Iterator[tuple[str, Json]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8") from None
    return numbered_rows(text, path)


def _faults(document: GoldDocument, ontology: Ontology) -> Iterator[str]:
    known = {entity.id for entity in document.entities}
    for entity in document.entities:
        if entity.type is not None and entity.type not in ontology.classes:
            yield f"entity {entity.id!r} has the type {entity.type}, which is no class of the ontology"
        for start, end in entity.mentions:
            if not 0 <= start < end <= len(document.text):
                yield f"entity {entity.id!r} is mentioned at [{start}, {end}], outside the {len(document.text)} characters"
    for name in document.ner:
        if name not in ontology.classes:
            yield f'"ner" holds {name}, which is no class of the ontology'
    for name in document.judged:
        if name not in ontology.relations:
            yield f'"judged" holds {name}, which is no relation of the ontology'
    for relation in document.relations:
        yield from _relation_faults(relation, known, ontology)
    for figure in document.observations or ():
        if figure.about is not None and figure.about not in known:
            yield f"the figure {figure.value:g} is about {figure.about!r}, which is no entity of the document"


def _relation_faults(relation: GoldRelation, known: set[str], ontology: Ontology) -> Iterator[str]:
    said = f"the relation {relation.label} of {relation.s!r}"
    if (relation.o is None) == (relation.literal is None):
        yield f'{said} needs either "o" or "literal"'
    for end in (relation.s, relation.o, relation.attributed_to, relation.topic):
        # What is optional may also be of something that nobody annotated: it can be neither found nor missed.
        if end is not None and end not in known and not relation.optional:
            yield f"{said} speaks of {end!r}, which is no entity of the document"
    for name in relation.accept:
        if name not in ontology.relations:
            yield f"{said} accepts {name}, which is no relation of the ontology"
    if relation.modality not in (None, *MODALITIES):
        yield f"{said} has the modality {relation.modality!r}; it is one of {', '.join(MODALITIES)}"
    if relation.polarity not in POLARITIES:
        yield f"{said} has the polarity {relation.polarity!r}; it is one of {', '.join(POLARITIES)}"
