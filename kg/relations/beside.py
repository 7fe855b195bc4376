"""What stands beside a noun or a name: the names before it, the nouns that describe it, the objects of its prepositions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.phrases import heads_of
from kg.language.tree import Tree
from kg.lexicon import load_given_names
from kg.relations.reading import Scene
from kg.types import Mention, Qualifiers, RelationMention

INITIAL = re.compile(r"(?:[A-Z]\.?-?){1,3}")
BASED = frozenset(("based", "headquartered"))


def before(scene: Scene, token: int, types: tuple[str, ...]) -> list[Mention]:
    """Names and demonyms of the classes that stand before a noun as its possessor or modifier."""
    tree = scene.tree
    found: list[Mention] = []
    own = tree.mentions.get(token, ())
    for child in tree.children[token]:
        if child < token and tree.deps[child] in ("poss", "amod", "compound", "nmod"):
            for one in heads_of(tree, child) if tree.deps[child] == "poss" else tree.subtree(child):
                if (tree.deps[one] != "conj" or _second_demonym(tree, token, one)) and not _compounded(tree, one):
                    standing = [m for m in tree.mentions.get(one, ()) if m not in own and m not in found]
                    found += [m for m in standing if scene.ontology.fits(m.type, types)]
    return [one for one in found if not (one.demonym and _somebody_between(scene, one, token))]


def _somebody_between(scene: Scene, demonym: Mention, noun: int) -> bool:
    """ "Dutch minister Ana Ruiz and Acme chief Per Lund": what is before the one says nothing of the other."""
    tree = scene.tree
    first = tree.extents[noun].start if noun in tree.extents else noun
    beside = (tree.covering.get(i) for i in range(tree.last_of(demonym) + 1, first))
    return any(m is not None and not m.pronominal and scene.ontology.fits(m.type, ("kg:Person",)) for m in beside)


def _second_demonym(tree: Tree, noun: int, i: int) -> bool:
    """ "a Soviet and Russian physicist": both are said of one; not of "German and French players"."""
    pair = [tree.covering.get(i), tree.covering.get(tree.heads[i])]
    return tree.tags[noun] in ("NN", "NNP") and all(one is not None and one.demonym for one in pair)


def _compounded(tree: Tree, i: int) -> bool:
    """ "Swiss-born", "French: Union postale": the demonym belongs to what follows it; not so in "Swiss-based"."""
    after = tree.lowers[i + 1 : i + 3]
    return bool(after) and (after[0] == ":" or (after[0] in ("-", "–") and after[-1] not in BASED))


def is_surely_a_person(mention: Mention) -> bool:
    """Whether a mention of a person has the name of one: a given name first, initials, or one word alone.

    The model takes many a firm of two strange words for a person ("Oslo's Nordlund Marin").
    """
    words = mention.name.split()
    return len(words) == 1 or words[0] in load_given_names() or INITIAL.fullmatch(words[0]) is not None


def describing(tree: Tree, token: int, nouns: frozenset[str]) -> Iterator[int]:
    """The nouns that describe a name: before it ("the firm X"), in apposition ("X, a firm"), or after "is"."""
    for child in tree.children[token]:
        if tree.deps[child] in ("appos", "compound", "nmod") and tree.lemma(child) in nouns and child not in tree.covering:
            yield child
    head = tree.heads[token]
    if tree.deps[token] == "appos" and tree.lemma(head) in nouns and head not in tree.covering:
        yield head
    if tree.deps[token] == "nsubj" and tree.lemma(head) == "be" and not any(tree.deps[c] == "neg" for c in tree.children[head]):
        yield from (child for child in tree.all(head, "attr") if tree.lemma(child) in nouns)


def objects(scene: Scene, preposition: int, types: tuple[str, ...]) -> list[Mention]:
    """The mentions that a preposition governs, each of a list, that fit one of the classes."""
    return [m for child in scene.tree.all(preposition, "pobj") for m in mentions_of(scene, child, types)]


def mentions_of(scene: Scene, token: int, types: tuple[str, ...]) -> list[Mention]:
    """The mentions of the phrase that a token heads, that fit one of the classes."""
    return [m for one in heads_of(scene.tree, token) for m in scene.mentions_at(one, types)]


def plain_fact(scene: Scene, subject: Mention, predicate: str, thing: Mention, rule: str, confidence: float) -> RelationMention:
    """A plain fact of the scene, without qualifiers."""
    return RelationMention(
        predicate=predicate,
        subject=subject.span,
        object=thing.span,
        evidence=scene.evidence(rule, confidence),
        qualifiers=Qualifiers(),
    )
