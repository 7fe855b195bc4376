"""A mended parse is still a tree: every token leads up to a root, however the parser erred."""

from __future__ import annotations

import pytest
from marked_text import model

from kg.language.sentence import SentenceDoc
from kg.language.tree import Tree

SENTENCES = [
    "The wars in Peru and Chile, increased spending on arms after 2001 and the slump wiped out the surplus of Acme Corp.",
    "Under the plan, backed by Peru, Acme Corp. would buy Orion Ltd.",
    "Acme Corp., not Orion Ltd., sued Peru, and Chile has not.",
    "Shares in Acme, the firm founded by murdered former premier Ana Ruiz, fell.",
    "Peru blocked Finance Ministry plans to sell Acme Corp.",
]


def tree_of(text: str) -> Tree:
    sentence = SentenceDoc(0, len(text), model().tokenize(text))
    model().find_names([sentence.doc])
    model().parse([sentence.doc])
    return Tree(sentence, (), model().lemmatize)


def leads_to_a_root(tree: Tree, i: int) -> bool:
    for _ in tree.words:
        if tree.heads[i] == i:
            return True
        i = tree.heads[i]
    return tree.heads[i] == i


@pytest.mark.parametrize("text", SENTENCES)
def test_every_token_leads_up_to_a_root(text: str) -> None:
    tree = tree_of(text)
    assert [i for i in range(len(tree.words)) if not leads_to_a_root(tree, i)] == []


@pytest.mark.parametrize("text", SENTENCES)
def test_a_token_is_never_hung_on_what_hangs_on_it(text: str) -> None:
    tree = tree_of(text)
    for i in range(len(tree.words)):
        for head in range(len(tree.words)):
            tree.attach(i, head, "dep")
            assert leads_to_a_root(tree, i)
