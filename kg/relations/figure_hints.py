"""Whom a figure is about where its sentence does not say: the sentence's topic, the figure before, the text's main place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.language.propositions import verb_proposition
from kg.language.tree import Tree
from kg.relations.reading import Scene
from kg.relations.reporting import load_reporting
from kg.schema import Ontology
from kg.types import Mention, Observation, Span

TOPICS = ("kg:Place", "kg:Organization", "kg:Event", "kg:Product", "kg:Programme")
MAIN_COUNT, MAIN_SHARE = 3, 0.6
"""How often, and in what share of all mentions of countries, a text must name a country that it is about."""
NEAR = 400
"""How many characters back a figure may still lend its subject to the next one."""


def topic_of_sentence(scene: Scene, token: int) -> Span | None:
    """The subject of the clauses above the token's own; of a verb of saying only a company, which tells of itself."""
    tree = scene.tree
    for verb in _verbs_above(tree, token):
        reports = tree.lemma(verb) in load_reporting().verbs
        for subject in verb_proposition(tree, verb).roles.get("subject", ()):
            for mention in tree.mentions.get(subject, ()):
                if mention.demonym or not scene.ontology.fits(mention.type, ("kg:Company",) if reports else TOPICS):
                    continue
                return mention.span
    return None


def _verbs_above(tree: Tree, token: int) -> list[int]:
    found = []
    while tree.heads[token] != token:
        token = tree.heads[token]
        if tree.is_verb(token):
            found.append(token)
    return found[1:]


def hint_for(mentions: Sequence[Mention], sentence_start: int, last: Observation | None, ontology: Ontology) -> Span | None:
    """What the figure shortly before was about; else the country that the text is about.

    `last` is the last figure whose own sentence said whom it is about.
    """
    if last is not None and sentence_start - last.evidence.end < NEAR:
        found = next((one for one in mentions if one.span == last.about), None)
        if found is not None and ontology.fits(found.type, ("kg:Place", "kg:Company")):
            return found.span
    return _main_country(mentions)


def _main_country(mentions: Sequence[Mention]) -> Span | None:
    named = [one for one in mentions if one.type == "kg:Country"]
    counts = Counter(one.chain for one in named).most_common(1)
    if not counts or counts[0][1] < MAIN_COUNT or counts[0][1] < MAIN_SHARE * len(named):
        return None
    return min((one.demonym, one.span) for one in named if one.chain == counts[0][0])[1]
