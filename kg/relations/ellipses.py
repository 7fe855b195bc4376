"""What clauses without a verb of their own say: "Peru has signed with Chile and Brazil has not", "so did Brazil"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.language.ellipsis import Ellipsis, Exclusion, find_ellipses, find_exclusions
from kg.language.subjects import subjects
from kg.language.tree import Tree
from kg.relations.clause_signs import negated
from kg.relations.cues import load_cues
from kg.relations.reading import Scene
from kg.types import Mention, RelationMention, Span

LESS_SURE = 0.9


def with_ellipses(scenes: Sequence[Scene], relations: Iterable[RelationMention]) -> list[RelationMention]:
    """The relations, and those of the clauses that leave their verb to the clause or sentence before.

    What such a clause refuses is denied: "asked Chile to join, but Chile refused".
    """
    found = list(relations)
    previous: Scene | None = None
    for scene in scenes:
        for one in find_ellipses(scene.tree):
            if one.antecedent is not None:
                found = _told(scene, scene, one, one.antecedent, found)
            elif previous is not None and _root(previous.tree) is not None and _follows(previous, scene):
                found = _told(scene, previous, one, _root(previous.tree) or 0, found)
        for alone in find_exclusions(scene.tree):
            found += _kept_out(scene, alone, found)
        previous = scene
    return found


def _kept_out(scene: Scene, one: Exclusion, relations: Sequence[RelationMention]) -> list[RelationMention]:
    """What those do not do whom "only" keeps out: "Peru and Chile will talk, but only Chile will sign"."""
    tree = scene.tree
    reach = _Reach(scene, one.verb, None)
    doer = [mention for mention in tree.mentions[one.only] if not mention.demonym]
    others = [mention for token in one.others for mention in tree.mentions[token] if not mention.demonym]
    theirs = [rel for rel in relations if rel.evidence.start == tree.sentence.start and reach.holds(rel)]
    said = Ellipsis(one.only, one.others, denies=True, antecedent=one.verb)
    return [
        copy
        for rel in theirs
        if rel.polarity == "Positive"
        for copy in _copies(scene, scene, said, one.verb, rel, doer, others)
    ]


def _follows(previous: Scene, scene: Scene) -> bool:
    """Whether one sentence stands right behind the other."""
    between = scene.document.text[previous.tree.sentence.end : scene.tree.sentence.start]
    return not between.strip()


def _root(tree: Tree) -> int | None:
    return next((i for i, dep in enumerate(tree.deps) if dep == "ROOT" and tree.is_verb(i)), None)


def _told(scene: Scene, before: Scene, one: Ellipsis, verb: int, relations: list[RelationMention]) -> list[RelationMention]:
    """The relations with what a clause without a verb says, its verb being `verb` of the scene `before`."""
    tree = before.tree
    reach = _Reach(before, verb, one.at if scene is before else None)
    doers = [mention for token in subjects(tree, verb) for mention in tree.mentions.get(token, ())]
    mine = [mention for token in one.subjects for mention in scene.tree.mentions[token] if not mention.demonym]
    chains = {mention.chain for mention in (doers if one.shared else mine)}
    of_verb = [rel for rel in relations if rel.evidence.start == tree.sentence.start and reach.holds(rel)]
    open_ones = [rel for rel in of_verb if rel.modality != "Asserted" and rel.polarity == "Positive"] if one.denies else []
    refused = [rel for rel in open_ones if chains & reach.chains_of(rel)]
    if refused:
        return [replace(rel, modality="Asserted", polarity="Negative") if rel in refused else rel for rel in relations]
    if one.shared or not one.copies:
        return relations
    added = [copy for rel in of_verb for copy in _copies(scene, before, one, verb, rel, doers, mine)]
    return relations + added


class _Reach:
    """The names that stand in what a verb says, without its subject and without the clause that leaves out its verb."""

    def __init__(self, scene: Scene, verb: int, besides: int | None) -> None:
        tree = scene.tree
        outside = {t for c in tree.all(verb, "nsubj", "nsubjpass") for t in tree.subtree(c)}
        outside |= set() if besides is None or besides == tree.heads[verb] else set(tree.subtree(besides))
        tokens = set(tree.subtree(verb)) - outside
        self.chains = {one.span: one.chain for names in tree.mentions.values() for one in names}
        self.inside = {one.span for t in tokens for one in tree.mentions.get(t, ())}

    def holds(self, rel: RelationMention) -> bool:
        """Whether one end at least stands in what the verb says, and the other is known."""
        return isinstance(rel.object, tuple) and (rel.subject in self.inside or rel.object in self.inside)

    def chains_of(self, rel: RelationMention) -> set[int]:
        return {self.chains[span] for span in (rel.subject, rel.object) if isinstance(span, tuple) and span in self.chains}


def _copies(
    scene: Scene,
    before: Scene,
    one: Ellipsis,
    verb: int,
    rel: RelationMention,
    doers: Sequence[Mention],
    mine: Sequence[Mention],
) -> Iterator[RelationMention]:
    """A relation of the verb's subject as one of the other clause's subject."""
    assert isinstance(rel.object, tuple)
    chains = {mention.span: mention.chain for names in before.tree.mentions.values() for mention in names}
    ours = {mention.chain for mention in doers}
    at_subject, at_object = chains.get(rel.subject) in ours, chains.get(rel.object) in ours
    if at_subject == at_object:
        return
    denied_before = bool(negated(before.tree, verb))
    plain = (rel.polarity == "Negative") != denied_before
    negative = rel.polarity == "Negative" if one.denies is None else plain != one.denies
    if one.denies and rel.polarity == "Negative" and before.tree.lowers[one.at] == "unlike":
        return
    relation = scene.ontology.relation(rel.predicate)
    for mention in mine:
        ends: tuple[Span, Span] = (mention.span, rel.object) if at_subject else (rel.subject, mention.span)
        fitting = relation.domain if at_subject else relation.range
        if not scene.ontology.fits(mention.type, fitting) or mention.chain in (chains.get(rel.subject), chains.get(rel.object)):
            continue
        yield replace(
            rel,
            subject=ends[0],
            object=ends[1],
            evidence=scene.evidence("ellipsis", rel.evidence.confidence * LESS_SURE),
            modality=_modality(scene.tree, one, rel, negative=negative),
            polarity="Negative" if negative else "Positive",
            event=None,
        )


def _modality(tree: Tree, one: Ellipsis, rel: RelationMention, *, negative: bool) -> str:
    effect = load_cues().auxiliaries.get(tree.lowers[one.at])
    if effect == "planned":
        return "Planned"
    if negative:
        return "Asserted"
    if effect == "possible" or one.denies is None:
        return "Possible" if effect == "possible" else rel.modality
    return "Possible" if rel.modality == "Possible" else "Asserted"
