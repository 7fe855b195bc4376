"""Whose a deed or a delegate is: what is done to "Peru's plan" is done to Peru, what "Peruvian officials" do, Peru does."""

from __future__ import annotations

from kg.language.phrases import heads_of
from kg.language.tree import Tree
from kg.wordlists import word_list

DEEDS = word_list("possessors: deeds")
"""What agents do, plan or say, which may be attacked or backed in their place."""
DELEGATES = word_list("possessors: delegates")
"""People in the plural who speak and act for the body that they are named after."""


OF_DOERS = word_list("possessors: deeds of whom they are of")
WARES = word_list("possessors: wares")
"""Goods and bodies that are hit in the place of whose they are."""


def owners_of_wares(tree: Tree, noun: int) -> list[int]:
    """The names whose goods or firms stand at token `noun`: "Peruvian wool", "imports from Peru", "Peru's banks"."""
    if not tree.is_noun(noun) or tree.lemma(noun) not in WARES:
        return []
    beside = [child for child in tree.all(noun, "compound", "amod", "nmod", "poss") if child < noun]
    nearest = [token for child in beside for token in tree.subtree(child) if token in tree.mentions][-1:]
    owners = [one for token in nearest for one in tree.conjuncts(tree.first_conjunct(token)) if one in tree.mentions]
    source = [child for child in tree.all(noun, "prep") if tree.lowers[child] in ("from", "of")]
    return owners or [
        h for child in source for thing in tree.all(child, "pobj") for h in heads_of(tree, thing) if h in tree.mentions
    ]


def possessors(tree: Tree, noun: int) -> list[int]:
    """The names that have the deed, or have sent the delegates, at token `noun`: its possessor, its "by", its modifier."""
    deed = tree.lemma(noun) in DEEDS
    if not tree.is_noun(noun) or not (deed or (tree.tags[noun] == "NNS" and tree.lemma(noun) in DELEGATES)):
        return []
    owners = [head for child in tree.all(noun, "poss") for head in heads_of(tree, child)]
    if deed and not owners:
        words = ("by", "of") if tree.lemma(noun) in OF_DOERS else ("by",)
        by = [child for child in tree.all(noun, "prep", "agent") if tree.lowers[child] in words]
        owners = [head for child in by for thing in tree.all(child, "pobj") for head in heads_of(tree, thing)]
    if owners:
        return [token for token in owners if token in tree.mentions]
    modifiers = [child for child in tree.all(noun, "compound", "amod", "nmod") if child < noun]
    return [token for child in modifiers for token in tree.subtree(child) if token in tree.mentions][-1:]
