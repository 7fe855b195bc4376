"""Relative clauses and descriptions that stand right behind the name of a body, and belong to it: "head of Acme, which she
founded", "head of Acme, a firm she founded"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from kg.lexicon import load_titles
from kg.wordlists import word_list

if TYPE_CHECKING:
    from kg.language.tree import Tree

PERSON_NOUNS = word_list("attributes: person nouns") | word_list("life cues: what only people are")
BODY_NOUNS = word_list("attributes: body nouns") | word_list("name types: what profiles call firms")
KIN = word_list("name contexts: kin")
PEOPLE = ("kg:Person", "kg:Official")
BODIES = ("kg:Organization", "kg:Company", "kg:EducationalOrganization", "kg:NewsOrganization", "kg:PoliticalParty")
FOUNDED = frozenset(("founded", "established", "headquartered", "incorporated"))
LONGEST = 10
"""Tokens from the article of a description to its noun."""


@functools.cache
def _titles() -> frozenset[str]:
    return frozenset(title.words.split()[-1] for title in load_titles())


def mend_relatives(tree: Tree) -> None:
    """Hang such a clause or description on the name before its comma, in place."""
    for i in range(1, len(tree.words) - 1):
        if tree.lowers[i] in KIN and tree.deps[i] in ("nsubj", "nsubjpass"):
            _name_kin(tree, i)
    for i in range(2, len(tree.words) - 1):
        if tree.words[i - 1] != ",":
            if tree.lowers[i] in FOUNDED and tree.deps[i] == "acl":
                _join_participle(tree, i)
            continue
        name = _body_before(tree, i - 1)
        if name is not None and tree.lowers[i] == "which":
            _join_clause(tree, name, i)
        elif name is not None and tree.lowers[i] == "who":
            _join_to_person(tree, name, i)
        elif name is not None and tree.lowers[i] in ("a", "an", "now"):
            _join_description(tree, name, i)


def _name_kin(tree: Tree, kin: int) -> None:
    """ "his wife Eva Lund died": the name straight after the kin noun is who died."""
    name = next((c for c in tree.all(kin, "appos") if c in tree.extents and tree.extents[c].start == kin + 1), None)
    if name is not None and any(mention.type in PEOPLE for mention in tree.mentions.get(name, ())):
        tree.attach(name, tree.heads[kin], tree.deps[kin])
        tree.attach(kin, name, "compound")


def _body_before(tree: Tree, comma: int) -> int | None:
    """The head token of the body that is named right before a comma."""
    mention = tree.covering.get(comma - 1)
    if mention is None or mention.demonym or mention.pronominal or mention.type not in BODIES:
        return None
    return next((token for token, found in tree.mentions.items() if mention in found), None)


def _join_participle(tree: Tree, participle: int) -> None:
    """ "is the head of Acme founded in 1999": people are not founded."""
    name = _body_before(tree, participle)
    holder = tree.heads[participle]
    if name is not None and holder < name and holder not in tree.mentions and tree.lemma(holder) in PERSON_NOUNS | _titles():
        tree.attach(participle, name, "acl")


def _join_clause(tree: Tree, name: int, which: int) -> None:
    """ "head of Acme, which she founded": a person is no "which"."""
    verb = tree.heads[which]
    holder = tree.heads[verb]
    if tree.deps[verb] != "relcl" or holder >= which or holder == name or holder in tree.mentions:
        return
    if tree.lemma(holder) in PERSON_NOUNS | _titles():
        tree.attach(verb, name, "relcl")


def _join_to_person(tree: Tree, name: int, who: int) -> None:
    """ "Ana Ruiz, head of Acme, who founded": a body is no "who", but what it hangs on may be."""
    verb = tree.heads[who]
    if tree.deps[verb] != "relcl" or tree.heads[verb] != name:
        return
    above = name
    while tree.heads[above] != above:
        above = tree.heads[above]
        if any(mention.type in PEOPLE for mention in tree.mentions.get(above, ())):
            tree.attach(verb, above, "relcl")
            return


def _join_description(tree: Tree, name: int, article: int) -> None:
    """ "is head of Acme, a firm she founded": the parser takes the firm for what the person is besides."""
    for noun in range(article + 1, min(article + LONGEST, len(tree.words))):
        if tree.deps[noun] == "attr" and tree.lemma(noun) in BODY_NOUNS and noun not in tree.covering:
            first = tree.find(tree.heads[noun], "attr")
            if first is not None and first < name:
                tree.attach(noun, name, "appos")
            return
        named = noun in tree.mentions and tree.deps[noun] not in ("compound", "amod", "nmod")
        if tree.words[noun] in (",", ".", ";") or named:
            return
