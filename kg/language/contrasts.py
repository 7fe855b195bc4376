"""Two names of which the sentence sets one against the other: "Acme, not Orion", "Acme instead of Orion".

The parser takes the second for another name of the first, or for a phrase of the verb. Here it becomes the first one's
conjunct with a negation of its own, as in "Acme but not Orion". The clause of "It was Acme that ..." is put where it belongs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.wordlists import word_list

if TYPE_CHECKING:
    from kg.language.tree import Tree

TAKING_OBJECTS = word_list("contrasts: taking objects")
FINITE = frozenset(("VBD", "VBZ", "VBP"))
INSTEAD = (("instead", "of"), ("rather", "than"))


def mend_contrasts(tree: Tree) -> None:
    """Coordinate what is set against each other, in place."""
    for i, word in enumerate(tree.lowers[:-1]):
        if word == "not" and i > 1 and tree.words[i - 1] == ",":
            second = next((t for t in range(i + 1, min(i + 7, len(tree.words))) if tree.deps[t] == "appos"), None)
            named = second in tree.covering and tree.heads[second or 0] < i
            if second is not None and named and tree.is_noun(tree.heads[second]):
                _coordinate(tree, tree.heads[second], i, second)
        elif (word, tree.lowers[i + 1]) in INSTEAD and i and tree.is_noun(i - 1) and tree.find(i + 1, "pobj") is not None:
            objects = [t for t in tree.all(i + 1, "pobj") if t in tree.mentions]
            if objects and tree.covering.get(i - 1) is not None:
                first = next(t for t in tree.mentions if tree.covering[i - 1] in tree.mentions[t])
                _coordinate(tree, first, i, objects[0])
    _mend_cleft(tree)


def _mend_cleft(tree: Tree) -> None:
    """ "It was Acme that bought Orion": the clause is about the name after "was", as a relative clause of it."""
    if len(tree.words) < 5 or tree.lowers[0] != "it" or tree.deps[0] != "nsubj":
        return
    be = tree.heads[0]
    named = next((t for t in tree.all(be, "attr") if t in tree.mentions), None)
    for clause in list(tree.all(be, "ccomp", "advcl")) if tree.lemma(be) == "be" and named is not None else ():
        opens = [t for t in tree.all(clause, "nsubj", "nsubjpass") if tree.lowers[t] in ("that", "who", "which")]
        if opens and named is not None and clause > named:
            tree.attach(clause, named, "relcl")


def mend_shared_names(tree: Tree) -> None:
    """ "Acme bought Orion and Peru will sue": the parser takes object and subject together for the second verb's subject."""
    for second in range(2, len(tree.words)):
        verb, name = tree.heads[second], tree.find(second, "nsubj")
        if name is None and tree.find(second, "nsubjpass") is None:
            _give_subject(tree, second)
        if name is None or tree.deps[second] not in ("ccomp", "conj", "advcl") or verb >= name or name not in tree.mentions:
            continue
        others = [c for c in tree.all(name, "conj") if c in tree.mentions]
        free = tree.find(verb, "dobj") is None and tree.lemma(verb) in TAKING_OBJECTS and tree.find(verb, "nsubj") is not None
        if free and len(others) == 1 and tree.extents[name].start == verb + 1:
            tree.attach(name, verb, "dobj")
            tree.attach(others[0], second, "nsubj")
            tree.attach(second, verb, "conj")


def _give_subject(tree: Tree, second: int) -> None:
    """Where the parser has joined the second verb's subject to the first verb's object alone."""
    first = min((c for c in tree.children[second] if tree.deps[c] in ("aux", "auxpass")), default=second)
    name = tree.covering.get(first - 1) if first else None
    if name is None or tree.deps[second] not in ("ccomp", "conj") or not (first < second or tree.tags[second] in FINITE):
        return
    head = next((t for t in tree.mentions if name in tree.mentions[t]), None)
    joined = head is not None and tree.deps[head] == "conj" and tree.tags[tree.extents[head].start - 1] == "CC"
    if (
        head is not None
        and joined
        and tree.heads[tree.heads[head]] == tree.heads[second]
        and tree.deps[tree.heads[head]] == "dobj"
    ):
        tree.attach(head, second, "nsubj")
        tree.attach(second, tree.heads[second], "conj")


def mend_headline_list(tree: Tree) -> None:
    """ "Peru, Chile sign pact": the parser takes one of the two for something else than a subject."""
    first = tree.covering.get(0)
    comma = sum(name is first for name in tree.covering.values()) if first is not None else 0
    second = tree.covering.get(comma + 1)
    if not tree.sentence.heading or second is None or tree.words[comma : comma + 1] != [","]:
        return
    verb = max(i for i, name in tree.covering.items() if name is second) + 1
    heads = [next((t for t in tree.mentions if name in tree.mentions[t]), None) for name in (first, second)]
    if verb < len(tree.words) and tree.is_verb(verb) and heads[0] is not None and heads[1] is not None:
        tree.attach(heads[0], verb, "nsubj")
        tree.attach(heads[1], heads[0], "conj")


def _coordinate(tree: Tree, first: int, particle: int, second: int) -> None:
    for clause in list(tree.all(second, "relcl")):  # "It was Acme, not Orion, that bought Zeta"
        if first > 0 and tree.lowers[0] == "it":
            tree.attach(clause, first, "relcl")
    tree.attach(second, first, "conj")
    tree.attach(particle, second, "neg")
