"""Titles in a sentence: the longest that ends at a word, with the words before it that belong to the role."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from kg.language.tree import Tree
from kg.lexicon import Title, load_title_modifiers, load_titles
from kg.relations.reading import Scene

LONGEST_TITLE = 5
ONCE = frozenset(("once", "formerly", "previously", "then"))
"""Adverbs of an office that is over: "Ann Lund, once head of the bank"."""


@dataclass(frozen=True, slots=True)
class Office:
    """A title in a sentence: its words from `first` to `last` (included), the row that knows it, and its modifiers."""

    first: int
    last: int
    title: Title
    deputy: bool
    former: bool
    future: bool


@functools.cache
def last_words() -> dict[str, tuple[tuple[tuple[str, ...], Title], ...]]:
    """The titles, each as its words and its row, by the last of their words; the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Title]]] = {}
    for title in load_titles():
        # the tokenizer cuts "vice-chairman" in three and leaves "co-founder" whole
        for words in dict.fromkeys((tuple(title.words.replace("-", " - ").split()), tuple(title.words.split()))):
            if title.kind != "honorific":
                found.setdefault(words[-1], []).append((words, title))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


@functools.cache
def _modifiers() -> dict[str, str]:
    return {one.words.strip("-"): one.kind for one in load_title_modifiers()}


def find_office(scene: Scene, i: int) -> Office | None:
    """The longest title that ends at token i, with the words before it that belong to the role."""
    tree = scene.tree
    options = last_words().get(tree.lowers[i]) or last_words().get(tree.lemma(i)) or ()
    for words, title in options:
        start = i - len(words) + 1
        if start >= 0 and (tuple(tree.lowers[start:i]) == words[:-1]):
            return _with_modifiers(scene, start, i, title)
    return None


def _with_modifiers(scene: Scene, first: int, last: int, title: Title) -> Office:
    tree = scene.tree
    kinds: set[str] = set()
    begin = first
    while begin > 0 and last - begin < LONGEST_TITLE + 3:
        before = begin - 1
        word = tree.lowers[before]
        if word in ("-", "–") and before > 0 and tree.lowers[before - 1] in _modifiers():
            begin -= 1
            continue
        mention = tree.covering.get(before)
        if mention is not None and not mention.pronominal:
            break
        if word in _modifiers():
            kinds.add(_modifiers()[word])
        elif not _belongs(tree, before, last):
            break
        begin = before
    head = tree.head_of(range(first, last + 1))  # "a former White House aide": the name stands between
    kinds |= {_modifiers()[tree.lowers[c]] for c in tree.all(head, "amod", "compound") if tree.lowers[c] in _modifiers()}
    past = any(tree.lowers[c] in ONCE for c in tree.all(head, "advmod", "mark")) or (
        begin > 1 and tree.lowers[begin - 1] in ONCE and tree.words[begin - 2] == ","
    )
    return Office(begin, last, title, "deputy" in kinds, past or "former" in kinds, "future" in kinds)


def _belongs(tree: Tree, word: int, title: int) -> bool:
    """Whether a word before a title is part of the role's words: "ports" in "ports director"."""
    if tree.deps[word] not in ("compound", "amod", "nmod") or tree.tags[word] in ("CD", "VBN", "VBD"):
        return False
    return tree.heads[word] == tree.heads[title] or (tree.tags[word] not in ("DT", "JJS") and word in tree.subtree(title))
