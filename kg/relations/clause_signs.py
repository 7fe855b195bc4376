"""Signs in a clause that what it says is not so, or only on a condition: particles, conjunctions, inversions."""

from __future__ import annotations

from kg.language.propositions import verb_lemma
from kg.language.tree import Tree


def is_yet_to(tree: Tree, verb: int, child: int) -> bool:
    """ "has yet to sign": the parser hangs "yet" on either verb."""
    return any(tree.lowers[c] == "yet" for i in (verb, child) for c in tree.all(i, "advmod", "cc"))


def after_nor(tree: Tree, verb: int) -> bool:
    """ "nor did he sign": the conjunction hangs on the verb before."""
    between = [c for c in tree.all(tree.heads[verb], "cc") if c < verb]
    return bool(between) and tree.lowers[between[-1]] == "nor"


def headline_infinitive(tree: Tree, verb: int) -> bool:
    """ "Norvia to buy trains": how headlines put what is planned."""
    to = next((c for c in tree.all(verb, "aux") if tree.tags[c] == "TO"), None)
    return to is not None and any(tree.deps[c] in ("nsubj", "nsubjpass") and c < to for c in tree.children[verb])


def negated(tree: Tree, verb: int) -> str:
    """The word that negates the verb, or an empty text."""
    return next((tree.lowers[c] for c in tree.children[verb] if tree.deps[c] == "neg" or tree.lowers[c] == "never"), "")


def has_if(tree: Tree, clause: int) -> bool:
    """ "if X leaves", "should X leave": the auxiliary stands before the subject."""
    subject = tree.find(clause, "nsubj", "nsubjpass")
    for child in tree.children[clause]:
        word = tree.lowers[child]
        if tree.deps[child] in ("mark", "advmod", "prep") and word in ("if", "unless", "provided", "providing"):
            return True
        if tree.deps[child] == "aux" and word in ("should", "had", "were") and subject is not None and child < subject:
            return True
    return False


def has_condition(tree: Tree, verb: int) -> bool:
    """Whether a clause under the verb says on which condition: "would sell if prices fell"."""
    return any(tree.deps[c] == "advcl" and has_if(tree, c) for c in tree.children[verb])


def with_adverb(tree: Tree, verb: int) -> str:
    """The lemma with its particle, which the parser may take for an adverb: "stepped down as"."""
    after = tree.lowers[verb + 1] if verb + 1 < len(tree.words) else ""
    return f"{tree.lemma(verb)} {after}" if after in ("down", "aside", "away", "through", "apart") else verb_lemma(tree, verb)
