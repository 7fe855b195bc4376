"""Offices and memberships that end in the sentence that names them: "a member of the party, Lund left it in May"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.types import Mention, RelationMention, Span

HELD = frozenset(("kg:worksFor", "kg:headOf", "kg:memberOf"))
LASTING = HELD | frozenset(
    ("kg:ministerOf", "kg:headOfState", "kg:headOfGovernment", "kg:represents", "kg:residesIn", "kg:spouseOf")
)
ENDINGS = frozenset(("work-ended", "membership-ended"))
Held = tuple[int, int, int]
"""Chain of the holder, chain of the body, start of the sentence."""


def without_ended(relations: Iterable[RelationMention], mentions: Sequence[Mention]) -> tuple[RelationMention, ...]:
    """The relations without the offices and memberships that the same sentence says to have ended."""
    found = tuple(relations)
    chains = {mention.span: mention.chain for mention in mentions}
    over = {_held(one, chains) for one in found if _ends(one)} - {None}
    return tuple(one for one in found if one.polarity == "Negative" or _held(one, chains) not in over)


def over_by_then(relations: Iterable[RelationMention], date: str | None) -> Iterator[RelationMention]:
    """The relations, negative where they are said to have lasted until a day that is past: "was head until 2020"."""
    for one in relations:
        end = one.qualifiers.when.end
        lasting = one.predicate in LASTING and one.polarity == "Positive" and one.modality == "Asserted"
        yield replace(one, polarity="Negative") if lasting and end is not None and date and end < date[: len(end)] else one


def _ends(one: RelationMention) -> bool:
    return one.evidence.rule in ENDINGS and one.polarity == "Negative" and one.modality == "Asserted"


def _held(one: RelationMention, chains: dict[Span, int]) -> Held | None:
    if one.predicate not in HELD or not isinstance(one.object, tuple):
        return None
    subject, body = chains.get(one.subject), chains.get(one.object)
    return None if subject is None or body is None else (subject, body, one.evidence.start)
