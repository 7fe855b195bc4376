"""The place inside the name of a body: "Japan" in "Ministry of Economy, Trade and Industry of Japan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.resolve.gazetteer import Gazetteer
from kg.schema import Ontology
from kg.types import Mention

LAST_PLACE = re.compile(r"\b(?:of|in|for) (?:the )?([A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2})$")
PLACES = ("kg:Country", "kg:AdministrativeArea", "kg:City")


def with_inner_places(mentions: Sequence[Mention], ontology: Ontology, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, and a mention of the place that ends the name of an organization, in the chain of that place."""
    chains = {mention.name: mention for mention in reversed(mentions) if ontology.is_a(mention.type, "kg:Place")}
    found = [inner for mention in mentions if ontology.is_a(mention.type, "kg:Organization") for inner in _inner(mention, chains, gazetteer)]
    return tuple(sorted((*mentions, *found), key=lambda one: (one.start, one.end, one.chain)))


def _inner(body: Mention, chains: dict[str, Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    tail = LAST_PLACE.search(body.text)
    if tail is None or body.pronominal:
        return
    entry = gazetteer.resolve(tail.group(1), type_hint="kg:Place")
    if entry is None or entry.type not in PLACES:
        return
    start = body.start + tail.start(1)
    known = chains.get(entry.name)
    yield Mention(
        start=start,
        end=body.end,
        text=tail.group(1),
        type=known.type if known else entry.type,
        source="inside a name",
        chain=known.chain if known else start,
        name=entry.name,
        sentence=body.sentence,
        identifiers=entry.identifiers,
        reason="place inside the name of a body",
    )
