"""Whom a figure is about where its sentence does not say: the sentence's topic, the figure before, the text's main place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.language.propositions import verb_proposition
from kg.language.tree import Tree
from kg.relations.reading import Scene
from kg.relations.reporting import load_reporting
from kg.types import Mention, Observation, Span

TOPICS = ("kg:Place", "kg:Organization", "kg:Event", "kg:Product", "kg:Programme")
NEAR = 400
"""How many characters back a figure may still lend its subject to the next one."""


def topic_of_sentence(scene: Scene, token: int) -> Span | None:
    """The subject of the clauses that the token's clause hangs on, but never of a verb of saying."""
    tree = scene.tree
    for verb in _verbs_above(tree, token):
        if tree.lemma(verb) in load_reporting().verbs:
            continue
        for subject in verb_proposition(tree, verb).roles.get("subject", ()):
            for mention in tree.mentions.get(subject, ()):
                if not mention.demonym and scene.ontology.fits(mention.type, TOPICS):
                    return mention.span
    return None


def _verbs_above(tree: Tree, token: int) -> list[int]:
    found = []
    while tree.heads[token] != token:
        token = tree.heads[token]
        if tree.is_verb(token):
            found.append(token)
    return found[1:]


def hint_for(mentions: Sequence[Mention], sentence_start: int, last: Observation | None) -> Span | None:
    """What the figure shortly before was about; else the country that the text names more than once and than any other."""
    if last is not None and last.about is not None and sentence_start - last.evidence.end < NEAR:
        return last.about
    return _main_country(mentions)


def _main_country(mentions: Sequence[Mention]) -> Span | None:
    named = [one for one in mentions if one.type == "kg:Country"]
    counts = Counter(one.chain for one in named).most_common(2)
    if not counts or counts[0][1] < 2 or (len(counts) > 1 and counts[1][1] == counts[0][1]):
        return None
    return min((one.demonym, one.span) for one in named if one.chain == counts[0][0])[1]
