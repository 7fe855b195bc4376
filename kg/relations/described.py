"""Mentions of things that a text describes and never names: "a pilot programme", where a relation needs them as an end."""

from __future__ import annotations

from kg.language.described_things import load_described
from kg.language.tree import Tree
from kg.schema import Ontology
from kg.types import Mention

LONGEST = 6


def describe(tree: Tree, token: int, types: tuple[str, ...], ontology: Ontology) -> Mention | None:
    """A mention of the noun phrase headed by `token`, without its article, where its noun tells one of the classes."""
    cls = load_described().get(tree.lemma(token))
    if cls is None or not tree.is_noun(token) or not ontology.fits(cls, types) or tree.deps[token] == "compound":
        return None
    words = _words(tree, token)
    if len(words) == 1 and ontology.is_a(cls, "kg:Product"):
        return None  # "the system" could be anything
    span = tree.chars(words[0], token + 1)
    text = str(tree.sentence.doc[words[0] : token + 1].text)
    return Mention(
        start=span[0],
        end=span[1],
        text=text,
        type=cls,
        source="described",
        chain=span[0],
        name=text,
        sentence=(tree.sentence.start, tree.sentence.end),
        pronominal=True,
        reason="described, not named",
    )


def _words(tree: Tree, token: int) -> list[int]:
    """The nouns and adjectives before the noun, as far as they are no possessors, numbers or articles."""
    first = token
    while first > 0 and token - first < LONGEST - 1:
        before = first - 1
        attached = tree.heads[before] == token or tree.heads[before] in range(first, token)
        if (
            not attached
            or tree.deps[before] not in ("compound", "amod", "nmod", "punct", "npadvmod")
            or tree.tags[before] == "CD"
        ):
            break
        first = before
    while first < token and not tree.words[first][:1].isalnum():
        first += 1
    return list(range(first, token + 1))
