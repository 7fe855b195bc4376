"""The country that a document is about, where it is plainly one: whose "Foreign Minister" it means without saying so."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.resolve.institutions import Institutions, load_institutions
from kg.resolve.name_keys import plain_words
from kg.resources import ontology_dir
from kg.schema import Ontology
from kg.tables import read_table
from kg.types import Document, Evidence, Mention, RelationMention

FEWEST, SHARE, HALF, LEAD = 3, 0.6, 0.5, 2
"""It must be named so often, and be so much of all mentions of countries; or half of them, and so many times the next."""


def named_countries(mentions: Sequence[Mention], ontology: Ontology) -> tuple[Mention, ...]:
    """The mentions of countries by a name or demonym, in order."""
    return tuple(one for one in mentions if ontology.is_a(one.type, "kg:Country") and not one.pronominal)


@functools.cache
def load_national_offices(path: Path | None = None) -> dict[str, str]:
    """Office in small letters -> the country that alone has it (`lexicon/national_offices.tsv`)."""
    rows = read_table(path or ontology_dir() / "lexicon" / "national_offices.tsv", ("office", "country"))
    return {office.lower(): country for office, country in rows}


@functools.cache
def load_lacking_offices(path: Path | None = None) -> frozenset[tuple[str, str]]:
    """(office in small letters, country that has none) of `lexicon/lacking_offices.tsv`."""
    rows = read_table(path or ontology_dir() / "lexicon" / "lacking_offices.tsv", ("office", "country"))
    return frozenset((office.lower(), country) for office, country in rows)


def without_strangers(relations: Iterable[RelationMention], mentions: Sequence[Mention]) -> Iterator[RelationMention]:
    """The relations; who holds an office of one country, as the text itself says, does not hold it of the one that the text
    is about."""
    found = tuple(relations)
    chains = {mention.span: mention.chain for mention in mentions}
    stated: dict[int | None, set[int | None]] = defaultdict(set)
    for one in found:
        if one.predicate in HELD and one.evidence.rule != OF_HOME and isinstance(one.object, tuple):
            stated[chains.get(one.subject)].add(chains.get(one.object))
    for one in found:
        of = stated.get(chains.get(one.subject)) if one.evidence.rule == OF_HOME and isinstance(one.object, tuple) else None
        if not of or (isinstance(one.object, tuple) and chains.get(one.object) in of):
            yield one


HELD = frozenset(("kg:headOfState", "kg:headOfGovernment", "kg:ministerOf"))
OF_HOME = "office: of the country that the text is about"


def home_country(mentions: Sequence[Mention], ontology: Ontology) -> tuple[Mention, ...]:
    """The mentions of that country in order; none where no country stands out."""
    countries = named_countries(mentions, ontology)
    count = Counter(one.chain for one in countries)
    if not count:
        return ()
    chain, times = min(count.items(), key=lambda pair: (-pair[1], pair[0]))
    next_most = max((other for one, other in count.items() if one != chain), default=0)
    if times < FEWEST or times < HALF * len(countries):
        return ()
    if times < SHARE * len(countries) and times < LEAD * next_most:
        return ()
    return tuple(one for one in countries if one.chain == chain)


def home_agencies(
    document: Document, mentions: Sequence[Mention], relations: Sequence[RelationMention], home: Sequence[Mention]
) -> Iterator[RelationMention]:
    """State institutions named without a country ("the Interior Ministry"): agencies of the country that the text is about."""
    placed = {one.subject for one in relations if one.predicate in ("kg:agencyOf", "kg:partOf")}
    done = {mention.chain for mention in mentions if mention.span in placed}
    for mention in mentions if home else ():
        generic = mention.type == "kg:GovernmentBody" and not mention.pronominal and not mention.identifiers
        if generic and mention.chain not in done and plain_words(mention.name) in _institutions():
            done.add(mention.chain)
            place = next((one for one in reversed(home) if one.start <= mention.start), home[0])
            start, end = mention.sentence
            rule = "attribute: institution of the country that the text is about"
            evidence = Evidence(document.id, start, end, document.text[start:end], rule, 0.6)
            yield RelationMention("kg:agencyOf", mention.span, place.span, evidence)


@functools.cache
def _institutions() -> Institutions:
    return load_institutions()
