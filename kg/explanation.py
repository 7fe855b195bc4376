"""Why the graph says what it says: the sentences, the rules, the premises, and how each end got its name."""

from __future__ import annotations

from dataclasses import dataclass

from kg.types import Document, Entity, Merge, Statement, StatementEvidence


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence that says a statement. `document` is None only where the build does not list it."""

    support: StatementEvidence
    document: Document | None
    speakers: tuple[Entity, ...]
    """Whom the sentence attributes it to."""

    @property
    def sentence(self) -> str:
        return self.support.evidence.text

    @property
    def rule(self) -> str:
        return self.support.evidence.rule

    @property
    def cues(self) -> tuple[str, ...]:
        return self.support.cues


@dataclass(frozen=True, slots=True)
class Explanation:
    """A statement with all that it rests on. `object` is None where the statement ends in a date.

    `premises` are the statements that it was inferred from, `merges` the names that were joined into its two ends.
    """

    statement: Statement
    subject: Entity | None
    object: Entity | None
    said: tuple[Said, ...]
    premises: tuple[Statement, ...]
    merges: tuple[tuple[Entity, Merge], ...]


def explain_statement(
    statement: Statement,
    entities: dict[str, Entity],
    statements: dict[str, Statement],
    documents: dict[str, Document],
) -> Explanation:
    """The explanation of one statement, from the entities and statements by IRI and the documents by id."""
    subject = entities.get(statement.subject)
    other = entities.get(statement.object) if isinstance(statement.object, str) else None
    return Explanation(
        statement=statement,
        subject=subject,
        object=other,
        said=tuple(_said(one, entities, documents) for one in statement.evidence),
        premises=tuple(statements[iri] for iri in statement.premises if iri in statements),
        merges=tuple((end, merge) for end in (subject, other) if end is not None for merge in end.merges),
    )


def _said(support: StatementEvidence, entities: dict[str, Entity], documents: dict[str, Document]) -> Said:
    speakers = tuple(entities[iri] for iri in support.attributed_to if iri in entities)
    return Said(support, documents.get(support.evidence.doc), speakers)
