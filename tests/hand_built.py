"""Readings built by hand: what the language room would hand over, without a language model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from kg.types import (
    Document,
    Evidence,
    Literal,
    Mention,
    Observation,
    Qualifiers,
    Reading,
    RelationMention,
    Sentence,
    Span,
    When,
)


@dataclass
class Page:
    """A document in the making: one sentence a line, mentions found by their words."""

    id: str
    text: str
    date: str | None = None

    def __post_init__(self) -> None:
        self.mentions: list[Mention] = []
        self.relations: list[RelationMention] = []
        self.observations: list[Observation] = []
        starts = [0] + [place + 1 for place, char in enumerate(self.text) if char == "\n"]
        self.sentences = tuple(
            Sentence(start, start + len(line), line) for start, line in zip(starts, self.text.split("\n"), strict=True)
        )

    def span(self, words: str, nth: int = 1) -> Span:
        place = -1
        for _ in range(nth):
            place = self.text.index(words, place + 1)
        return (place, place + len(words))

    def sentence(self, span: Span) -> Sentence:
        return next(one for one in self.sentences if one.start <= span[0] < one.end)

    def mention(
        self, words: str, curie: str, name: str | None = None, chain: str | None = None, nth: int = 1, **rest: object
    ) -> Page:
        """Adds a mention; `chain` holds the words of the chain's first mention."""
        span = self.span(words, nth)
        number = self.span(chain)[0] if chain else span[0]
        where = self.sentence(span)
        found = Mention(*span, words, curie, "model", number, name or words, (where.start, where.end))
        self.mentions.append(replace(found, **rest))
        return self

    def relation(
        self,
        subject: str,
        predicate: str,
        object_: str | Literal,
        *,
        at: int = 1,
        confidence: float = 0.8,
        rule: str = "by hand",
        modality: str = "Asserted",
        polarity: str = "Positive",
        topics: tuple[str, ...] = (),
        speaker: str | None = None,
        when: When | None = None,
        role: str | None = None,
        subjects: tuple[str, ...] = (),
    ) -> Page:
        """Adds a relation between the first mentions of two words in sentence number `at`."""
        where = self.sentences[at - 1]
        evidence = Evidence(self.id, where.start, where.end, where.text, rule, confidence)
        qualifiers = Qualifiers(
            topics=tuple(self._inside(one, where) for one in topics),
            subjects=subjects,
            attributed_to=(self._inside(speaker, where),) if speaker else (),
            when=when or When(),
            role=role,
        )
        end = object_ if isinstance(object_, Literal) else self._inside(object_, where)
        found = RelationMention(
            predicate, self._inside(subject, where), end, evidence, modality, polarity, qualifiers, cues=("by hand",)
        )
        self.relations.append(found)
        return self

    def figure(self, measure: str, value: str, about: str | None = None, **rest: object) -> Page:
        where = self.sentences[0]
        evidence = Evidence(self.id, where.start, where.end, where.text, "by hand", 0.9)
        found = Observation(measure, Decimal(value), evidence, self._inside(about, where) if about else None)
        self.observations.append(replace(found, **rest))
        return self

    def _inside(self, words: str, where: Sentence) -> Span:
        start = self.text.index(words, where.start, where.end)
        return (start, start + len(words))

    def reading(self) -> Reading:
        document = Document(self.id, "", date=self.date)
        return Reading(document, self.sentences, tuple(self.mentions), tuple(self.relations), tuple(self.observations))
