"""Members of a group that the text has named before: "The other members are Acme and Orion"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language.nominals import noun_proposition
from kg.language.tree import Tree
from kg.relations.reading import Scene
from kg.relations.verdict import RANK
from kg.types import Literal, Mention, Qualifiers, RelationMention, Span
from kg.wordlists import word_list

MEMBERS = word_list("open members: members")
CORE = word_list("open members: core")
HOLDERS = word_list("open members: holders")
OWN = ("of", "in", "poss", "modifier", "to", "for")
"""Roles in which a sentence says itself whose members it lists."""
BODY = ("kg:Organization",)


def open_members(scenes: Sequence[Scene], relations: Sequence[RelationMention]) -> Iterator[RelationMention]:
    """Who belongs to the group, or has a share of the firm, that the document spoke of last."""
    by_span = {one.span: one for scene in scenes for found in scene.tree.mentions.values() for one in found}
    for scene in scenes:
        for trigger, predicates, holders in _lists(scene):
            before = _last(relations, predicates, scene.tree.sentence.start, by_span)
            if before is None:
                continue
            relation, group = before
            judged = scene.factuality(trigger)
            for holder in holders:
                if holder.chain != group.chain:
                    yield RelationMention(
                        predicate=relation.predicate,
                        subject=holder.span,
                        object=group.span,
                        evidence=scene.evidence("member of the group named before", 0.65),
                        modality=max(judged.modality, relation.modality, key=RANK.__getitem__),
                        polarity="Negative" if judged.negative else "Positive",
                        qualifiers=Qualifiers(attributed_to=scene.speakers(judged, ())),
                        cues=tuple(judged.cues),
                    )


def _lists(scene: Scene) -> Iterator[tuple[int, tuple[str, ...], list[Mention]]]:
    """The nouns "members", "shareholders" of no body that is named, with the bodies that are said to be they."""
    tree = scene.tree
    for i in range(len(tree.words)):
        if tree.tags[i] != "NNS" or tree.deps[i] != "nsubj" or i in tree.covering:
            continue
        predicates = _predicates(tree, i)
        roles = noun_proposition(tree, i).roles if predicates else {}
        if predicates and not any(scene.mentions_at(token, ()) for role in OWN for token in roles.get(role, ())):
            holders = [one for token in roles.get("holder", ()) for one in scene.mentions_at(token, BODY) if not one.pronominal]
            if holders:
                yield i, predicates, holders


def _predicates(tree: Tree, noun: int) -> tuple[str, ...]:
    lemma = tree.lemma(noun)
    if lemma in MEMBERS or (lemma in CORE and noun and tree.lowers[noun - 1] == "core"):
        return ("kg:memberOf",)
    return ("kg:owns", "kg:investsIn") if lemma in HOLDERS else ()


def _last(
    relations: Sequence[RelationMention], predicates: tuple[str, ...], start: int, by_span: dict[Span, Mention]
) -> tuple[RelationMention, Mention] | None:
    """The nearest such relation that an earlier sentence says, with the group at its end."""
    found = [
        (one, by_span[one.object])
        for one in relations
        if one.predicate in predicates and one.evidence.start < start and one.polarity == "Positive"
        if not isinstance(one.object, Literal) and one.object in by_span
    ]
    return max(found, key=lambda pair: (pair[0].evidence.start, RANK[pair[0].modality] * -1), default=None)
