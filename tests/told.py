"""Read plain sentences with the real pipeline, and say in words what was found."""

from __future__ import annotations

from kg.reading import load_reader
from kg.types import Document, Literal, RelationMention


def told(text: str, *relations: str) -> list[str]:
    """The positive facts of a text as "subject relation object", sorted; only of the relations named."""
    found = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),))).relations
    return sorted(
        _told(one, text) for one in found if one.polarity == "Positive" and one.predicate.removeprefix("kg:") in relations
    )


def _told(one: RelationMention, text: str) -> str:
    thing = one.object.value if isinstance(one.object, Literal) else text[slice(*one.object)]
    return f"{text[slice(*one.subject)]} {one.predicate.removeprefix('kg:')} {thing}"
