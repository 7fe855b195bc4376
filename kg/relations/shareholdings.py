"""Shares of a firm that the sentence has just named: "A has a stake in X, while B holds 13 pct", "B taking the other half"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.nominals import noun_proposition
from kg.language.propositions import verb_proposition
from kg.language.tree import Tree
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.relations.verdict import RANK
from kg.types import Mention, Qualifiers, RelationMention
from kg.wordlists import word_list

HOLDING = word_list("shareholdings: holding")
TAKING = word_list("shareholdings: taking")
SHARES = word_list("shareholdings: shares")
"""Nouns for a share of a firm; after a number a percentage is one."""
BODY = ("kg:Organization",)
HOLDERS = ("kg:Organization", "kg:Person", "kg:Place")
FIRM_ROLES = ("in", "of")


def run_shareholdings(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """Who has a share of the firm that a share before it in the sentence is of; the share's own firm is for the frames."""
    tree = scene.tree
    shares = [i for i, lower in enumerate(tree.lowers) if lower in SHARES and tree.is_noun(i)]
    firms: list[Mention] = []
    first = 0
    for share in shares:
        own = _firms(scene, share)
        if own:
            firms, first = own, share
        elif firms and _is_bare(tree, share):
            yield from _held(scene, first, share, firms)


def _firms(scene: Scene, share: int) -> list[Mention]:
    roles = noun_proposition(scene.tree, share).roles
    return [one for role in FIRM_ROLES for token in roles.get(role, ()) for one in scene.mentions_at(token, BODY)]


def _is_bare(tree: Tree, share: int) -> bool:
    """ "hold 13 pct", "taking the rest": a share with a number and nothing that it is of."""
    numbered = tree.find(share, "nummod") is not None
    return tree.deps[share] == "dobj" and numbered and not any(tree.lowers[c] in FIRM_ROLES for c in tree.all(share, "prep"))


def _held(scene: Scene, first: int, share: int, firms: list[Mention]) -> Iterator[RelationMention]:
    tree = scene.tree
    verb = tree.heads[share]
    lemma = tree.lemma(verb)
    if lemma not in HOLDING and lemma not in TAKING:
        return
    judged, before = scene.factuality(verb), scene.factuality(first)
    # what stands beside a mere hope or plan is no firmer: "X hopes to take a stake, with Y taking 80 pct"
    modality = max(judged.modality, before.modality, key=RANK.__getitem__)
    for token in verb_proposition(tree, verb).roles.get("subject", ()):
        for holder in scene.mentions_at(token, HOLDERS):
            for firm in firms:
                if not holder.demonym and holder.chain != firm.chain:
                    yield RelationMention(
                        predicate="kg:owns" if lemma in HOLDING else "kg:investsIn",
                        subject=holder.span,
                        object=firm.span,
                        evidence=scene.evidence("shareholding: of the firm named before", 0.75),
                        modality=modality,
                        polarity="Negative" if judged.negative else "Positive",
                        qualifiers=Qualifiers(attributed_to=scene.speakers(judged, ())),
                        cues=tuple(dict.fromkeys((*before.cues, *judged.cues))),
                    )
