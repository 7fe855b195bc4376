"""The place inside the name of a body: "Japan" in "Ministry of Trade of Japan", "German" in "German Chamber of Commerce"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.resolve.gazetteer import Gazetteer
from kg.resolve.gazetteer_tables import Entry
from kg.schema import Ontology
from kg.types import Mention

LAST_PLACE = re.compile(r"\b(?:of|in|for) (?:the )?([A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2})$")
PLACES = ("kg:Country", "kg:AdministrativeArea", "kg:City")


def with_inner_places(mentions: Sequence[Mention], ontology: Ontology, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, and a mention of the place that ends the name of an organization, in the chain of that place."""
    chains = {mention.name: mention for mention in reversed(mentions) if ontology.is_a(mention.type, "kg:Place")}
    found = [
        inner
        for mention in mentions
        if ontology.is_a(mention.type, "kg:Organization")
        for inner in _inner(mention, chains, gazetteer)
    ]
    return tuple(sorted((*mentions, *found), key=lambda one: (one.start, one.end, one.chain)))


def _inner(body: Mention, chains: dict[str, Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    if body.pronominal or len(body.text.split()) < 2:
        return
    tail = LAST_PLACE.search(body.text)
    entry = gazetteer.resolve(tail.group(1), type_hint="kg:Place") if tail else None
    if tail is not None and entry is not None and entry.type in PLACES:
        yield _mention(body, tail.start(1), tail.end(1), entry, chains, demonym=False)
        return
    first = body.text.split()[0]
    entry = gazetteer.demonym(first)
    if entry is not None and entry.type == "kg:Country" and body.type != "kg:NewsOrganization":
        yield _mention(body, 0, len(first), entry, chains, demonym=True)


def _mention(body: Mention, begin: int, end: int, entry: Entry, chains: dict[str, Mention], *, demonym: bool) -> Mention:
    start = body.start + begin
    known = chains.get(entry.name)
    return Mention(
        start=start,
        end=body.start + end,
        text=body.text[begin:end],
        demonym=demonym,
        type=known.type if known else entry.type,
        source="inside a name",
        chain=known.chain if known else -1 - start,  # a body that begins with its people's name has `start` already
        name=entry.name,
        sentence=body.sentence,
        identifiers=entry.identifiers,
        reason="place inside the name of a body",
    )
