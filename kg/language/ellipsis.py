"""Clauses that leave their verb to the clause before: "but Chile has not", "so did Peru", "Orion says no", "unlike Acme".

`find_ellipses` tells who such a clause is about and whether it denies; `mend_ellipses` gives it the subject that the
parser has joined to the object before ("signed with Acme and [Orion] has not").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.wordlists import word_list

if TYPE_CHECKING:
    from kg.language.tree import Tree

AUXILIARIES = word_list("ellipsis: auxiliaries")
REFUSING = word_list("ellipsis: refusing")
"""Verbs that, with nothing behind them, say no to what stands before: "but Chile refused"."""
DENYING = word_list("ellipsis: denying")
DEEDS = word_list("ellipsis: deeds")
"""Nouns that sum up what has just been said: "something Chile has ruled out"."""
BESIDE = frozenset("nsubj nsubjpass neg advmod cc punct mark intj aux auxpass npadvmod prt preconj".split())
"""Labels of what a clause without its verb may still have."""
LIKEWISE = frozenset(("so", "as", "too", "neither", "nor", "likewise", "either"))
NO = frozenset(("not", "n't", "n’t", "never", "neither", "nor"))


@dataclass(frozen=True, slots=True)
class Ellipsis:
    """A clause without its verb: its auxiliary or other head, its subjects, and the verb before that it borrows.

    `denies` is None where it says the same as the clause before ("so did Peru"); `antecedent` None where the sentence has
    no verb before; `shared` where its subject is that of the verb before ("but refused").
    """

    at: int
    subjects: tuple[int, ...]
    denies: bool | None
    antecedent: int | None
    shared: bool = False
    copies: bool = True
    """Whether its subject does, or does not, what the subject of the verb before does."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Who alone does what a verb says, and those of the clause before who, then, do not."""

    verb: int
    only: int
    others: tuple[int, ...]


def find_exclusions(tree: Tree) -> Iterator[Exclusion]:
    """ "Peru and Chile will talk, but only Chile will sign the pact": Peru will not."""
    for i, dep in enumerate(tree.deps):
        name = tree.covering.get(i)
        if dep not in ("nsubj", "nsubjpass") or name is None or i not in tree.mentions:
            continue
        first = tree.first_of(name)
        verb = tree.heads[i]
        before = tree.heads[verb] if tree.deps[verb] == "conj" and tree.is_verb(tree.heads[verb]) else None
        if before is None or not first or tree.lowers[first - 1] != "only" or tree.conjuncts(i) != [i]:
            continue
        doers = [t for c in tree.all(before, "nsubj", "nsubjpass") for t in tree.conjuncts(c) if t in tree.mentions]
        same = [t for t in doers if tree.mentions[t][0].chain == name.chain]
        if same and len(doers) > 1:
            yield Exclusion(verb, i, tuple(t for t in doers if t not in same))


def ends_without_verb(words: Sequence[str]) -> bool:
    """Whether a short sentence, in small letters, may leave its verb to the one before: "chile did not .", "so did peru ."."""
    content = [word for word in words if word[:1].isalnum() or word in NO]
    while content and (content[-1] in LIKEWISE or content[-1] in NO):
        content.pop()
    if not content or len(words) > 12:
        return False
    return content[-1] in AUXILIARIES or (content[0] in LIKEWISE and len(content) > 1 and content[1] in AUXILIARIES)


def is_stranded(tree: Tree, i: int) -> bool:
    """Whether an auxiliary has lost its verb."""
    if tree.lowers[i] not in AUXILIARIES or tree.deps[i] in ("aux", "auxpass"):
        return False
    below = {tree.deps[c] for c in tree.children[i] if c > i}
    return below <= BESIDE


def _refuses(tree: Tree, i: int) -> bool:
    if not tree.is_verb(i) or tree.deps[i] not in ("conj", "advcl", "ROOT", "ccomp", "parataxis"):
        return False
    behind = {tree.deps[c] for c in tree.children[i] if c > i}
    says_no = tree.lemma(i) == "say" and any(tree.lowers[c] == "no" for c in tree.children[i] if c > i)
    particle = next((f" {tree.lowers[c]}" for c in tree.all(i, "prt")), "")
    return says_no or (behind <= BESIDE and f"{tree.lemma(i)}{particle}".replace(" ", "-") in REFUSING)


def _follows_suit(tree: Tree, i: int) -> bool:
    objects = [tree.lowers[c] for c in tree.all(i, "dobj")] if tree.is_verb(i) else []
    return (tree.lemma(i), objects) in (("follow", ["suit"]), ("do", ["same"]), ("do", ["likewise"])) if objects else False


def _is_head(tree: Tree, i: int) -> bool:
    return is_stranded(tree, i) or _refuses(tree, i) or _follows_suit(tree, i)


def mend_ellipses(tree: Tree) -> None:
    """Give clauses without a verb the name before them as their subject, in place."""
    for i in range(1, len(tree.words)):
        first = min((c for c in tree.children[i] if tree.deps[c] in ("aux", "auxpass")), default=i)
        name = tree.covering.get(first - 1) if first else None
        if name is None or not _is_head(tree, i) or tree.find(i, "nsubj", "nsubjpass") is not None:
            continue
        head = next((t for t in tree.mentions if name in tree.mentions[t]), None)
        if head is not None and tree.deps[head] == "conj" and tree.heads[head] < head:
            tree.attach(head, i, "nsubj")


def find_ellipses(tree: Tree) -> Iterator[Ellipsis]:
    """The clauses of a sentence that leave their verb to another."""
    for i, dep in enumerate(tree.deps):
        if _is_head(tree, i):
            yield from _of_clause(tree, i)
        elif dep == "aux" and tree.lowers[i] in AUXILIARIES and tree.heads[i] in tree.mentions and tree.heads[i] > i:
            name = tree.heads[i]  # "as will Chile", "nor has Chile": the parser hangs the auxiliary on the name
            before = tree.lowers[i - 1] if i else ""
            if before in LIKEWISE and tree.is_verb(tree.heads[name]):
                yield Ellipsis(i, (name,), True if before in NO else None, tree.heads[name])
        elif dep == "prep" and tree.lowers[i] in ("unlike", "like") and tree.is_verb(tree.heads[i]):
            names = tuple(c for c in tree.all(i, "pobj") if c in tree.mentions)
            if names:
                yield Ellipsis(i, names, True if tree.lowers[i] == "unlike" else None, tree.heads[i])
        elif dep == "relcl" and tree.is_verb(i):
            yield from _refused_deed(tree, i)


def _of_clause(tree: Tree, i: int) -> Iterator[Ellipsis]:
    own = list(tree.all(i, "nsubj", "nsubjpass"))
    subjects = tuple(token for c in own for token in tree.conjuncts(c) if token in tree.mentions)
    antecedent = _antecedent(tree, i)
    if subjects:
        yield Ellipsis(i, subjects, _denies(tree, i), antecedent)
    elif not own and antecedent is not None and antecedent < i and tree.deps[i] == "conj":
        yield Ellipsis(i, (), _denies(tree, i), antecedent, shared=True)


def _refused_deed(tree: Tree, i: int) -> Iterator[Ellipsis]:
    """ "asked Chile to join, something it has ruled out", "..., which it refused to do"."""
    noun = tree.heads[i]
    names = tuple(token for c in tree.all(i, "nsubj") for token in tree.conjuncts(c) if token in tree.mentions)
    to_do = any(tree.lowers[c] == "do" for c in tree.all(i, "xcomp"))
    summed_up = tree.lemma(noun) in DEEDS and tree.deps[noun] in ("npadvmod", "appos", "dobj", "attr", "dep")
    verb = noun
    while not tree.is_verb(verb) and tree.heads[verb] != verb:
        verb = tree.heads[verb]
    while tree.deps[verb] in ("xcomp", "ccomp") and tree.is_verb(tree.heads[verb]):
        verb = tree.heads[verb]
    if names and tree.is_verb(verb) and tree.lemma(i) in DENYING and (to_do or summed_up):
        yield Ellipsis(i, names, not any(tree.deps[c] == "neg" for c in tree.children[i]), verb, copies=False)


def _denies(tree: Tree, i: int) -> bool | None:
    beside = {tree.lowers[c] for c in tree.children[i]}
    before = set(tree.lowers[max(0, i - 1) : i])
    if _refuses(tree, i) or not NO.isdisjoint(beside | before):
        return True
    return None if _follows_suit(tree, i) or not LIKEWISE.isdisjoint(beside | before) else False


def _antecedent(tree: Tree, i: int) -> int | None:
    head = tree.heads[i]
    if tree.deps[i] in ("conj", "advcl", "parataxis") and tree.is_verb(head) and head < i:
        return head
    before = [c for c in tree.all(i, "ccomp", "parataxis", "advcl") if c < i and tree.is_verb(c)]
    return before[-1] if before else None
