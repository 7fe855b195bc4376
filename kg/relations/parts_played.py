"""Whom "the buyer", "the target", "the plaintiff" mean: the one who plays that part in what the text has told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language.described_things import load_parts
from kg.language.tree import Tree
from kg.relations.reading import Scene
from kg.relations.stand_ins import stand_in
from kg.types import Mention, RelationMention

TELLING = ("prep", "relcl", "acl", "appos", "amod", "compound", "nummod")


def place_parts(scenes: Sequence[Scene], relations: Sequence[RelationMention]) -> list[Scene]:
    """Put a mention of who plays the part on each such noun, where just one does; the scenes that got one.

    `relations` are those that the scenes give without it.
    """
    changed = []
    for scene in scenes:
        made = [one for token in _tokens(scene.tree) for one in _players(scenes, scene, token, relations)]
        scene.described.extend(made)
        if made:
            changed.append(scene)
    return changed


def _tokens(tree: Tree) -> Iterator[int]:
    """The nouns with "the" before them, and nothing that would tell another from what was said before."""
    parts = load_parts()
    for i, word in enumerate(tree.lowers):
        if word in parts and i and tree.lowers[i - 1] == "the" and i not in tree.mentions and i not in tree.covering:
            compounded = tree.deps[i] in ("compound", "appos", "attr")
            if not compounded and not any(tree.deps[c] in TELLING for c in tree.children[i]):
                yield i


def _players(scenes: Sequence[Scene], scene: Scene, token: int, relations: Sequence[RelationMention]) -> Iterator[Mention]:
    tree = scene.tree
    relation, end = load_parts()[tree.lowers[token]]
    start = tree.chars(token - 1, token)[0]
    told = [one for one in relations if one.predicate == relation and one.subject[0] < start and _before(one, start)]
    spans = {one.subject if end == "subject" else one.object for one in told}
    mentions = {m.span: m for other in scenes for found in other.tree.mentions.values() for m in found}
    players = [mentions[span] for span in sorted(span for span in spans if isinstance(span, tuple)) if span in mentions]
    if len({one.chain for one in players}) == 1:
        made = stand_in(tree, range(token - 1, token + 1), players[0], "description: the part played before")
        tree.mentions[token] = [made]
        yield made


def _before(one: RelationMention, start: int) -> bool:
    """Whether both ends of a relation stand before a place in the text."""
    return not isinstance(one.object, tuple) or one.object[0] < start
