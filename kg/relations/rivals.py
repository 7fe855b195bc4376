"""Whom "its rival" or "its smaller competitor" means, where no name stands by it: the only other firm of the text so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language.tree import Tree
from kg.relations.reading import Scene
from kg.relations.stand_ins import stand_in
from kg.types import Mention

RIVALS = frozenset(("rival", "competitor", "arch-rival", "archrival"))
FIRMS = frozenset(("kg:Company", "kg:Organization", "kg:NewsOrganization"))
TELLING = frozenset(("prep", "relcl", "acl", "appos", "nummod"))


def place_rivals(scenes: Sequence[Scene]) -> list[Scene]:
    """Put a mention of the other firm on each such noun, where the text has named just two; the scenes that got one."""
    changed = []
    for number, scene in enumerate(scenes):
        made = [one for token in _tokens(scene.tree) for one in _other(scenes[: number + 1], scene, token)]
        scene.described.extend(made)
        if made:
            changed.append(scene)
    return changed


def _tokens(tree: Tree) -> Iterator[int]:
    """The nouns in the singular whose owner is told by a pronoun, and beside which no name tells who it is."""
    for i, word in enumerate(tree.lowers):
        if word in RIVALS and tree.tags[i] == "NN" and i not in tree.covering:
            plain = tree.deps[i] in ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative")
            told = any(tree.deps[c] in TELLING and tree.find(c, "pcomp") is None for c in tree.children[i])
            if plain and not told and tree.tags[i + 1 : i + 2] != ["NNP"]:
                yield i


def _other(scenes: Sequence[Scene], scene: Scene, token: int) -> Iterator[Mention]:
    tree = scene.tree
    owner = next((one for c in tree.all(token, "poss") if tree.tags[c] == "PRP$" for one in tree.mentions.get(c, ())), None)
    if owner is None:
        return
    start = tree.chars(token, token + 1)[0]
    named = [
        one
        for other in scenes
        for found in other.tree.mentions.values()
        for one in found
        if one.type in FIRMS and not one.pronominal and not one.demonym and one.start < start
    ]
    firms = {one.chain: one for one in sorted(named, key=lambda one: -one.start)}
    rivals = [one for chain, one in firms.items() if chain != owner.chain]
    if owner.chain not in firms or len(rivals) != 1:
        return
    first = tree.subtree(token)[0]
    made = stand_in(tree, range(first, token + 1), rivals[0], "description: the only other firm")
    tree.mentions[token] = [made]
    yield made
