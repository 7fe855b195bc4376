"""What one document says of one entity: a coreference chain, summed up so that the document can be forgotten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.resolve.institutions import LINKING_SCHEMES, Institutions, institution_of
from kg.resolve.name_keys import cleaned
from kg.resolve.overrides import Overrides
from kg.types import Evidence, Mention, Merge, Reading


@dataclass(frozen=True, slots=True)
class Chain:
    """The mentions of one document that stand for one entity. `number` is what `Mention.chain` holds."""

    doc: str
    number: int
    name: str
    types: tuple[tuple[str, int], ...]
    """(class, how many mentions), sorted."""
    forms: tuple[tuple[str, int], ...]
    """(proper name as written, how many times), sorted; empty for a chain of descriptions and pronouns."""
    identifiers: tuple[tuple[str, str], ...]
    mentions: int
    evidence: Evidence
    """The sentence of the first mention."""
    joins: tuple[Merge, ...] = ()
    """Why each form is in the chain."""
    words: bool = True
    """False where pronouns alone stand for it: then nothing is known to call it by."""
    institution: str | None = None
    """What identifies a described body in all documents: "geonames:123 parliament"."""

    @property
    def key(self) -> tuple[str, int]:
        return (self.doc, self.number)

    @property
    def described(self) -> bool:
        """True for what is never named: "the council", "rebels"."""
        return not self.forms

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """The identifiers that make two chains one entity."""
        found = tuple(one for one in self.identifiers if one[0] in LINKING_SCHEMES)
        return (*found, ("institution", self.institution)) if self.institution else found


def steered(reading: Reading, overrides: Overrides) -> Reading:
    """The reading with mentions taken out of chains where the user forbids that their two names are one thing."""
    if not overrides.never:
        return reading
    return replace(reading, mentions=tuple(_steered(mention, overrides) for mention in reading.mentions))


def _steered(mention: Mention, overrides: Overrides) -> Mention:
    if mention.pronominal or not overrides.forbidden(mention.text, mention.name):
        return mention
    return replace(mention, chain=mention.start, name=mention.text, identifiers=(), reason="registry")


def chains(reading: Reading, institutions: Institutions) -> tuple[Chain, ...]:
    """The chains of a reading, by number."""
    ordered = sorted(reading.mentions, key=lambda one: (one.chain, one.span, one.type, one.source))
    by_start: dict[int, list[Mention]] = {}
    grouped: dict[int, list[Mention]] = {}
    for mention in ordered:
        grouped.setdefault(mention.chain, []).append(mention)
        by_start.setdefault(mention.start, []).append(mention)
    texts = {(sentence.start, sentence.end): sentence.text for sentence in reading.sentences}
    found = []
    for number, mentions in sorted(grouped.items()):
        chain = _chain(reading.document.id, number, mentions, texts)
        found.append(_as_institution(chain, mentions, by_start, institutions) if chain.described else chain)
    return tuple(found)


def _as_institution(
    chain: Chain, mentions: Iterable[Mention], by_start: dict[int, list[Mention]], institutions: Institutions
) -> Chain:
    """The chain with what identifies it, if some description in it is of an institution; its words are then its name."""
    for mention in mentions:
        if found := institution_of(mention, by_start[mention.start], institutions):
            return replace(chain, institution=found, name=cleaned(mention.text), forms=((cleaned(mention.text), 1),))
    return chain


def _chain(doc: str, number: int, mentions: list[Mention], texts: dict[tuple[int, int], str]) -> Chain:
    first = mentions[0]
    named = [mention for mention in mentions if not mention.pronominal]
    forms = Counter(cleaned(mention.text) for mention in named if not mention.demonym)
    if named and not forms:
        forms[cleaned(first.name)] = len(named)
    evidence = Evidence(doc, *first.sentence, texts.get(first.sentence, ""), f"mention: {first.source}", 1.0)
    return Chain(
        doc=doc,
        number=number,
        name=_chain_name(mentions),
        types=tuple(sorted(Counter(mention.type for mention in mentions).items())),
        forms=tuple(sorted(forms.items())),
        identifiers=tuple(sorted({one for mention in mentions for one in mention.identifiers})),
        mentions=len(mentions),
        evidence=evidence,
        joins=tuple(sorted(set(_joins(doc, named)), key=lambda merge: (merge.name, merge.reason))),
        words=not all(mention.source.startswith("pronoun") for mention in mentions),
    )


def _chain_name(mentions: Iterable[Mention]) -> str:
    """The name that most mentions give their chain: the language room gives all the same."""
    counts = Counter(cleaned(mention.name) for mention in mentions)
    return min(counts, key=lambda name: (-counts[name], name))


def _joins(doc: str, named: Iterable[Mention]) -> Iterator[Merge]:
    for mention in named:
        if mention.reason and cleaned(mention.text) != cleaned(mention.name):
            yield Merge(cleaned(mention.text), mention.reason, doc)
