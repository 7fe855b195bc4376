"""Whether rules do as their sentences say: each is read by the real pipeline, from one sentence to its relations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.errors import OntologyError
from kg.relations.frames import Rule
from kg.schema import Ontology
from kg.types import Document, Literal, Reading, RelationMention, Span

MARKUP = re.compile(r"[\[\]{}]")
DATE = "2024-06-15"
"""The day on which example sentences are written, for "last May"."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a rule without its mark-up. `expected` is whether the rule's relation must be read between the ends."""

    rule: Rule
    marked: str
    text: str
    subject: Span | None
    object: Span | None
    expected: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of an example. `found` tells in words what was read instead, or in spite."""

    example: Example
    holds: bool
    found: tuple[str, ...]

    def __str__(self) -> str:
        one = self.example
        wish = "must be read in" if one.expected else "must not be read in"
        read = "; ".join(self.found) or "nothing"
        return f"{one.rule.file}, rule {one.rule.id!r}: {one.rule.relation} {wish} {one.marked!r}; read was: {read}"


def examples(rule: Rule) -> tuple[Example, ...]:
    """The sentences of a rule, those that must match first. Raises OntologyError for mark-up that is not in order."""
    return tuple(
        _example(rule, marked, expected)
        for sentences, expected in ((rule.match, True), (rule.no_match, False))
        for marked in sentences
    )


def prove(example: Example, read: Callable[[Document], Reading], ontology: Ontology) -> Verdict:
    """Read the sentence and compare. A relation below the rule's counts as the rule's.

    A sentence that must match has the relation between its marked ends, whichever rule of that relation read it. One that
    must not has no such relation said to be so; where it has no marks, none between any ends.
    """
    reading = read(Document("example", example.text, date=DATE, body=((0, len(example.text)),)))
    fitting = [one for one in reading.relations if _is_meant(one, example, ontology)]
    if example.expected:
        return Verdict(example, bool(fitting), tuple(_told(one, example.text) for one in reading.relations))
    wrong = [one for one in fitting if one.polarity == example.rule.polarity]
    return Verdict(example, not wrong, tuple(_told(one, example.text) for one in wrong))


def _example(rule: Rule, marked: str, expected: bool) -> Example:
    places: dict[str, int] = {}
    for removed, mark in enumerate(MARKUP.finditer(marked)):
        if mark[0] in places:
            raise OntologyError(f"{rule.file}, rule {rule.id!r}: two {mark[0]} in {marked!r}; an example marks one pair")
        places[mark[0]] = mark.start() - removed
    ends = _span(places, "[", "]", rule, marked), _span(places, "{", "}", rule, marked)
    if expected and None in ends:
        raise OntologyError(f"{rule.file}, rule {rule.id!r}: mark the [subject] and the {{object}} in {marked!r}")
    return Example(rule, marked, MARKUP.sub("", marked), *ends, expected)


def _span(places: dict[str, int], opening: str, closing: str, rule: Rule, marked: str) -> Span | None:
    if opening not in places and closing not in places:
        return None
    first, last = places.get(opening, -1), places.get(closing, -1)
    if not 0 <= first < last:
        raise OntologyError(f"{rule.file}, rule {rule.id!r}: {opening} and {closing} do not fit in {marked!r}")
    return first, last


def _is_meant(one: RelationMention, example: Example, ontology: Ontology) -> bool:
    relation = ontology.relation(one.predicate)
    wanted = example.rule.relation
    if wanted != one.predicate and wanted not in relation.ancestors:
        return False
    ends = (one.subject, one.object)
    swapped = (one.object, one.subject)
    return any(
        _touches(subject, example.subject) and _touches(thing, example.object)
        for subject, thing in ((ends, swapped) if relation.symmetric else (ends,))
    )


def _touches(found: Span | Literal, marked: Span | None) -> bool:
    """Whether a mention is what the example marks: they overlap. A date has no place in the sentence and fits any mark."""
    return marked is None or isinstance(found, Literal) or (found[0] < marked[1] and marked[0] < found[1])


def _told(one: RelationMention, text: str) -> str:
    thing = one.object.value if isinstance(one.object, Literal) else text[slice(*one.object)]
    status = " ".join(word for word in (one.modality, one.polarity) if word not in ("Asserted", "Positive"))
    said = f"{text[slice(*one.subject)]} {one.predicate.removeprefix('kg:')} {thing} (rule {one.evidence.rule!r})"
    return f"{said} [{status}]" if status else said
