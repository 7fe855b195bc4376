"""What somebody says that another fails to do, or has to: "said that Peru must open its ports", "Peru's refusal to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from kg.language.phrases import heads_of
from kg.language.tree import Tree
from kg.relations.reading import Scene
from kg.relations.verdict import Factuality
from kg.types import Mention, Qualifiers, RelationMention
from kg.wordlists import word_list

FAILINGS = word_list("reproaches: failings")
DEMANDED = word_list("reproaches: demanded")
DUTY = frozenset(("must", "should", "ought"))
DEMANDING = frozenset(("insist", "demand"))
OTHERS = ("kg:Organization", "kg:Place")
ANYBODY = ("kg:Person", *OTHERS)


def reproaches(scenes: Sequence[Scene], relations: Sequence[RelationMention]) -> Iterator[RelationMention]:
    """Who criticises whom in this way; nobody whom the document shows to be of the other's side ("Peru's minister said")."""
    sides = set(chain.from_iterable(((one.subject, one.object), (one.object, one.subject)) for one in relations))
    by_span = {mention.span: mention.chain for scene in scenes for found in scene.tree.mentions.values() for mention in found}
    together = {
        (by_span.get(one), by_span.get(other)) for one, other in sides if isinstance(one, tuple) and isinstance(other, tuple)
    }
    for scene in scenes:
        for token, blamed in _blamed(scene):
            judged = scene.factuality(token)
            for speaker in _speakers(scene, judged):
                if speaker.chain != blamed.chain and (speaker.chain, blamed.chain) not in together and not judged.negative:
                    yield RelationMention(
                        "kg:criticizes",
                        speaker.span,
                        blamed.span,
                        scene.evidence("reproach", 0.65),
                        qualifiers=Qualifiers(),
                        cues=tuple(judged.cues),
                    )


def _blamed(scene: Scene) -> Iterator[tuple[int, Mention]]:
    """The tokens of failings and duties, with whose they are said to be."""
    tree = scene.tree
    for i in range(len(tree.words)):
        if tree.is_noun(i) and tree.lemma(i) in FAILINGS:
            owners = [h for c in tree.all(i, "poss") for h in heads_of(tree, c)]
            yield from ((i, mention) for owner in owners for mention in scene.mentions_at(owner, OTHERS))
        elif tree.tags[i] == "VB" and tree.lemma(i) in DEMANDED and _is_duty(tree, i):
            subjects = [h for c in tree.all(i, "nsubj") for h in heads_of(tree, c)]
            yield from ((i, mention) for subject in subjects for mention in scene.mentions_at(subject, OTHERS))


def _is_duty(tree: Tree, verb: int) -> bool:
    """ "must open", "insisted that Peru open"."""
    auxiliaries = [tree.lowers[c] for c in tree.all(verb, "aux")]
    if not auxiliaries:
        return tree.deps[verb] == "ccomp" and tree.lemma(tree.heads[verb]) in DEMANDING
    return not DUTY.isdisjoint(auxiliaries)


def _speakers(scene: Scene, judged: Factuality) -> list[Mention]:
    found = [mention for token in judged.speakers[:1] for mention in scene.tree.mentions.get(token, ())]
    return [one for one in found if scene.ontology.fits(one.type, ANYBODY) and one.source != "described" and not one.demonym]
