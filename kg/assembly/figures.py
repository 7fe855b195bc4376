"""Figures: the observations of all documents, about resolved entities. The same figure in two documents remains two."""

from __future__ import annotations

from collections.abc import Iterable

from kg.assembly.located import Located
from kg.names import content_hash
from kg.types import Figure, Observation


def figures_of(corpus: Iterable[Located], base_iri: str) -> tuple[Figure, ...]:
    """All figures, sorted by IRI. One that a document gives twice is taken where it stands first."""
    found: dict[str, Figure] = {}
    for located in corpus:
        for observation in sorted(located.reading.observations, key=_place):
            figure = _figure(observation, located, base_iri)
            found.setdefault(figure.iri, figure)
    return tuple(figure for _, figure in sorted(found.items()))


def _place(observation: Observation) -> tuple[object, ...]:
    evidence, about = observation.evidence, observation.about or (-1, -1)
    return (evidence.start, evidence.end, -evidence.confidence, evidence.rule, about, observation.measure, observation.value)


def _figure(observation: Observation, located: Located, base_iri: str) -> Figure:
    about = located.at((observation.about,)) if observation.about else ()
    whom = about[0] if about else None
    return Figure(
        iri=f"{base_iri}obs-{_content(observation, located.doc, whom)}",
        measure=observation.measure,
        value=observation.value,
        evidence=observation.evidence,
        about=whom,
        about_span=observation.about if whom else None,
        unit=observation.unit,
        comparator=observation.comparator,
        when=observation.when,
        change=observation.change,
        change_unit=observation.change_unit,
        change_basis=observation.change_basis,
        places=located.at(observation.places),
        attributed_to=located.at(observation.attributed_to),
        modality=observation.modality,
    )


def _content(observation: Observation, doc: str, about: str | None) -> str:
    when, change = observation.when, observation.change
    return content_hash(
        doc,
        observation.measure,
        # 1.50 and 1.5 are one number
        format(observation.value.normalize(), "f"),
        about,
        observation.unit,
        observation.comparator,
        (when.date, when.start, when.end),
        None if change is None else format(change.normalize(), "f"),
        observation.change_unit,
        observation.change_basis,
        *(() if observation.modality == "Asserted" else (observation.modality,)),
    )
