"""Bids that do not name what they are for: "has submitted a bid", where the document is about one firm that is for sale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language.nominals import noun_proposition
from kg.language.propositions import verb_proposition
from kg.relations.reading import Scene
from kg.types import Literal, Mention, Qualifiers, RelationMention, Span
from kg.wordlists import word_list

BIDS = frozenset(("bid", "offer"))
OFFERING = word_list("open bids: offering")
BUYING = ("kg:acquires", "kg:investsIn")
BIDDERS = ("kg:Organization", "kg:Person")
WHAT_IS_SOLD = word_list("shareholdings: shares") | frozenset("company firm group rest remainder maximum it business".split())
"""What a bid may be for that names nothing: "a bid for the stake"."""


def open_bids(scenes: Sequence[Scene], relations: Sequence[RelationMention]) -> Iterator[RelationMention]:
    """Who bids, alone or with those that the sentence says they work with, for the one firm that others want to buy."""
    mentions = {one.span: one for scene in scenes for found in scene.tree.mentions.values() for one in found}
    wanted = _wanted(relations, mentions)
    if wanted is None:
        return
    known = {(mentions[one.subject].chain, one.evidence.start) for one in relations if _buys(one) and one.subject in mentions}
    for scene in scenes:
        here = scene.tree.sentence.start
        for trigger, bidder in _bidders(scene):
            for one in _together(bidder, here, relations, mentions):
                if one.chain != wanted.chain and (one.chain, here) not in known:
                    known.add((one.chain, here))
                    yield _bid(scene, trigger, one, wanted)


def _buys(one: RelationMention) -> bool:
    return one.predicate in BUYING and one.polarity == "Positive" and not isinstance(one.object, Literal)


def _wanted(relations: Sequence[RelationMention], mentions: dict[Span, Mention]) -> Mention | None:
    """The firm that the document says is to be bought, in whole or in part, if it is one."""
    found: dict[int, Mention] = {}
    for one in relations:
        if _buys(one) and one.modality != "Asserted" and one.object in mentions:
            mention = mentions[one.object]
            found.setdefault(mention.chain, mention)
    return next(iter(found.values())) if len(found) == 1 else None


def _bidders(scene: Scene) -> Iterator[tuple[int, Mention | None]]:
    """The tokens of bids for nothing that is named, with those who make them; None for a "joint bid" of unknown makers."""
    tree = scene.tree
    for i in range(len(tree.words)):
        if tree.lemma(i) not in BIDS or i in tree.covering:
            continue
        if tree.is_noun(i):
            proposition = noun_proposition(tree, i)
            lent = proposition.roles.get("subject", []) if proposition.light in OFFERING else []
            makers = lent or [t for role in ("poss", "by", "from") for t in proposition.roles.get(role, ())]
        elif tree.is_verb(i) and tree.lemma(i) == "bid":
            proposition = verb_proposition(tree, i)
            makers = proposition.roles.get("subject", [])
        else:
            continue
        if any(tree.lemma(token) not in WHAT_IS_SOLD for token in proposition.roles.get("for", ())):
            continue
        yield from ((i, mention) for token in makers for mention in scene.mentions_at(token, BIDDERS) if not mention.demonym)
        if not makers and any(tree.lowers[c] == "joint" for c in tree.all(i, "amod")):
            yield i, None


def _together(
    bidder: Mention | None, sentence: int, relations: Sequence[RelationMention], mentions: dict[Span, Mention]
) -> Iterator[Mention]:
    """The bidder and whom the sentence says it works with; of nobody, all that work together in the sentence."""
    if bidder is not None:
        yield bidder
    for one in relations:
        if one.predicate == "kg:cooperatesWith" and one.evidence.start == sentence and one.polarity == "Positive":
            ends = [mentions[span] for span in (one.subject, one.object) if not isinstance(span, Literal) and span in mentions]
            if bidder is None or any(end.chain == bidder.chain for end in ends):
                yield from ends


def _bid(scene: Scene, trigger: int, bidder: Mention, wanted: Mention) -> RelationMention:
    judged = scene.factuality(trigger)
    return RelationMention(
        predicate="kg:acquires",
        subject=bidder.span,
        object=wanted.span,
        evidence=scene.evidence("bid for the firm that is for sale", 0.65),
        modality="Possible",
        polarity="Negative" if judged.negative else "Positive",
        qualifiers=Qualifiers(attributed_to=scene.speakers(judged, ())),
        event=scene.tree.chars(trigger, trigger + 1),
        cues=tuple(judged.cues),
    )
