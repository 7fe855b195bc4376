"""From the readings of single documents to the graph of the whole corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from kg.assembly.bases import bases
from kg.assembly.event_dates import with_dates
from kg.assembly.events import Names, with_events
from kg.assembly.figures import figures_of
from kg.assembly.inference import inferred
from kg.assembly.inference_rules import load_inference_rules
from kg.assembly.located import Located, locate
from kg.assembly.officials import with_officials
from kg.assembly.places import PlaceNames, hierarchy
from kg.assembly.sayings import gather
from kg.assembly.statements import statements_of
from kg.errors import InputError
from kg.resolve.chains import chains, steered
from kg.resolve.groups import Rules
from kg.resolve.institutions import load_institutions
from kg.resolve.name_keys import load_name_endings
from kg.resolve.overrides import NO_OVERRIDES, Overrides
from kg.resolve.registry import resolve
from kg.schema import Ontology
from kg.types import Entity, Figure, Graph, Reading, Sentence, Statement


def assemble(
    readings: Iterable[Reading],
    ontology: Ontology,
    *,
    base_iri: str,
    registry: Overrides | None = None,
    gazetteer: PlaceNames | None = None,
    inference: bool = True,
    ontology_folder: Path | None = None,
) -> Graph:
    """The graph of a corpus: the same for the same readings in any order.

    `registry` is the user's word on names (`kg.resolve.overrides.load_registry`). Without `inference` the graph holds only
    what a sentence says; the place hierarchy of the `gazetteer` belongs to inference. `ontology_folder` is where the name
    endings and inference rules are read from, the installed ontology by default. `Graph.provenance` counts the relation
    mentions that made no statement. Raises InputError where two documents share an id, OntologyError for a faulty rule.
    """
    rules = Rules(ontology, load_name_endings(ontology_folder), registry or NO_OVERRIDES)
    read = [steered(reading, rules.overrides) for reading in _by_document(readings)]
    institutions = load_institutions(ontology_folder)
    resolution = resolve((chain for reading in read for chain in chains(reading, institutions)), rules, base_iri)
    corpus = [locate(reading, resolution) for reading in read]
    entities = resolution.entities

    sayings = gather(corpus, {entity.iri: entity.type for entity in entities}, ontology, base_iri)
    statements = statements_of(sayings.claims, ontology, base_iri)
    concepts = {iri: _commonest(words) for iri, words in sayings.concepts.items()}
    entities = with_dates(with_officials(entities, statements, ontology), corpus, ontology)

    statements, events = with_events(statements, _names(entities, concepts, ontology), base_iri)
    entities = _sorted((*entities, *events))

    if inference:
        if gazetteer:
            above, lying = hierarchy(entities, statements, gazetteer, ontology, base_iri)
            entities, statements = _sorted((*entities, *above)), (*statements, *lying)
            statements = (*statements, *bases(entities, statements, gazetteer, ontology, base_iri))
        declared = ontology_folder / "rules" / "inference.yaml" if ontology_folder else None
        statements += inferred(statements, entities, load_inference_rules(ontology, declared), ontology, base_iri)

    figures = figures_of(corpus, base_iri)
    return Graph(
        base_iri=base_iri,
        documents=tuple(located.reading.document for located in corpus),
        sentences=_sentences(corpus, statements, figures),
        entities=entities,
        statements=tuple(sorted(statements, key=lambda statement: statement.iri)),
        figures=figures,
        mentions=tuple(mention for located in corpus for mention in located.mentions),
        provenance=tuple((f"relations left out: {reason}", str(count)) for reason, count in sorted(sayings.dropped.items())),
        concepts=tuple(sorted(concepts.items())),
    )


def _by_document(readings: Iterable[Reading]) -> list[Reading]:
    """The readings by document id; the same document twice counts once."""
    found: dict[str, Reading] = {}
    for reading in readings:
        doc = reading.document.id
        if found.setdefault(doc, reading) != reading:
            raise InputError(f'two documents have the id "{doc}"; give each its own')
    return [reading for _, reading in sorted(found.items())]


def _commonest(words: Counter[str]) -> str:
    return min(words, key=lambda one: (-words[one], one))


def _names(entities: Iterable[Entity], concepts: dict[str, str], ontology: Ontology) -> Names:
    members = tuple(entities)
    labels = {entity.iri: entity.label for entity in members}
    return Names({**concepts, **labels}, {entity.iri: entity.type for entity in members}, ontology)


def _sorted(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: entity.iri))


def _sentences(
    corpus: Iterable[Located], statements: Iterable[Statement], figures: Iterable[Figure]
) -> tuple[tuple[str, Sentence], ...]:
    """Every sentence that evidence or a mention points to, by document and place."""
    evidence = [said.evidence for statement in statements for said in statement.evidence]
    evidence += [figure.evidence for figure in figures]
    texts = {(one.doc, one.start, one.end): one.text for one in evidence}
    for located in corpus:
        wanted = {one.mention.sentence for one in located.mentions}
        for one in located.reading.sentences:
            if (one.start, one.end) in wanted:
                texts[located.doc, one.start, one.end] = one.text
    return tuple((doc, Sentence(start, end, text)) for (doc, start, end), text in sorted(texts.items()))
