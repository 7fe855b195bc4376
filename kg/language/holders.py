"""Who is said to be what a noun says: "Acme, a subsidiary of Orion", "named Mary Lowe chairman", "succeeded Lund as head"."""

from __future__ import annotations

from kg.language.phrases import heads_of, is_person, named_after_place, relative_antecedent
from kg.language.propositions import verb_proposition
from kg.language.subjects import is_passive, subject_of
from kg.language.tree import Tree
from kg.wordlists import word_list

COPULAS = word_list("nominals: copulas")
NAMING = word_list("nominals: naming")
TERMS = word_list("holders: terms of office")
SUCCEEDING = frozenset(("succeed", "replace", "follow", "join", "rejoin"))


def holders_of(tree: Tree, i: int) -> list[int]:
    """Who is said to be the noun: the subject of "is", the noun in apposition, what is named or described "as" it."""
    top = tree.first_conjunct(i)
    dep, head = tree.deps[top], tree.heads[top]
    found: list[int] = []
    if top != i and any(not one.pronominal for one in tree.mentions.get(top, ())):
        dep = "conj"  # "Peru's president, Ann Lund, and Chile's minister, Per Berg": not she
        found = _of_office_before(tree, top)
    if tree.is_verb(top) and tree.lemma(top) in COPULAS and tree.deps[i] == "conj":
        found = subject_of(tree, top, top, 0)  # "is a physician, and the head of Acme"
    elif dep in ("attr", "oprd", "acomp", "dobj") and tree.is_verb(head):
        lemma = tree.lemma(head)
        if lemma in COPULAS or lemma in NAMING:
            found = (
                subject_of(tree, head, head, 0) if lemma in COPULAS or is_passive(tree, head) else _object_of(tree, head, top)
            )
    elif dep == "appos":
        found = heads_of(tree, head, down=False)
        if found == [head] and head not in tree.mentions:  # "was a botanist, daughter of Per Lund"
            found = said_to_be(tree, head)
    elif dep == "pobj" and tree.lowers[head] == "among" and tree.lemma(tree.heads[head]) == "be":
        verb = tree.heads[head]
        after = [h for c in tree.all(verb, "attr") if c > verb > top for h in heads_of(tree, c)]
        found = after or subject_of(tree, verb, verb, 0)  # "among the speakers is Ana Ruiz", "was among the speakers"
    elif dep == "pobj" and tree.lowers[head] == "as":
        governor = tree.heads[head]
        if tree.is_verb(governor) and tree.lemma(governor) in SUCCEEDING:
            found = verb_proposition(tree, governor).roles.get("subject", [])  # "succeeded Lund as head", "joined Acme as head"
        elif tree.deps[governor] == "dobj" and tree.lemma(tree.heads[governor]) in SUCCEEDING:
            found = verb_proposition(tree, tree.heads[governor]).roles.get("subject", [])
        elif tree.is_verb(governor):
            found = (
                subject_of(tree, governor, governor, 0)
                if is_passive(tree, governor) or all(tree.lemma(c) in TERMS for c in tree.all(governor, "dobj"))
                else [h for c in tree.all(governor, "dobj") for h in heads_of(tree, c)]
            )
    elif dep in ("nsubj", "nsubjpass") and tree.is_verb(head) and tree.lemma(head) in COPULAS:
        found = [h for c in tree.all(head, "attr") for h in heads_of(tree, c)]  # "its chairman is John Smith"
    elif dep == "nsubj" and tree.tags[i] == "NNS" and tree.lemma(head) == "include":
        found = [h for c in tree.all(head, "dobj") for h in heads_of(tree, c)]  # "its shareholders include Acme"
    if dep == "nsubj" and not found:  # "the minister at the time, John Smith, left": the parser may see two subjects
        found = [
            c
            for c in tree.all(head, "nsubj")
            if c > top and c in tree.mentions and (tree.words[_first(tree, c) - 1] == "," or _first(tree, c) == top + 1)
        ]
    elif dep in ("advcl", "npadvmod", "dep", "ccomp") and tree.is_verb(head) and top < head and _fronted(tree, top):
        found = [h for c in tree.all(head, "nsubj", "nsubjpass") if c > top for h in heads_of(tree, c)]
    elif dep == "pobj" and tree.lowers[head] == "of" and tree.lowers[tree.heads[head]] in ONE_OF:
        found = holders_of(tree, tree.heads[head])  # "is one of the founders", "is the third of four sons"
    said = bool(found)
    for child in (c for c in tree.all(i, "appos") if not (said and _body_before(tree, c))):
        found += [token for token in tree.conjuncts(child) if token in tree.mentions and token not in found]
    named = named_after_place(tree, i)
    found += [] if named is None or named in found else [named]
    return _named(tree, relative_antecedent(tree, head, [token for token in found if token != i]))


def _named(tree: Tree, tokens: list[int]) -> list[int]:
    """The tokens; for a noun that is no name, of whom it is said: "is a lawyer who served as head of Acme"."""
    found: list[int] = []
    for token in tokens:
        plain = tree.is_noun(token) and token not in tree.mentions and tree.deps[token] == "attr"
        found += [one for one in (said_to_be(tree, token) if plain else [token]) if one not in found]
    return found


def _body_before(tree: Tree, name: int) -> bool:
    """ "is a member of the senate, the Upper House": what follows a name and a comma says more of that name."""
    first = _first(tree, name)
    first -= first > 0 and tree.lowers[first - 1] == "the"
    before = tree.covering.get(first - 2) if first > 1 and tree.words[first - 1] == "," else None
    here = tree.covering.get(name)
    return before is not None and here is not None and not is_person(before) and not is_person(here)


def _of_office_before(tree: Tree, name: int) -> list[int]:
    """ "is the head of Acme and director of Orion": the parser coordinates the second office with the body of the first."""
    preposition = tree.heads[name]
    office = tree.heads[preposition]
    offices = tree.deps[name] == "pobj" and tree.lowers[preposition] in ("of", "at") and tree.is_noun(office)
    person = any(is_person(one) for one in tree.mentions.get(name, ()))
    if not offices or person or office in tree.covering:
        return []
    return [i for i in holders_of(tree, office) if any(is_person(one) for one in tree.mentions.get(i, ()))]


ONE_OF = frozenset("one first second third fourth fifth sixth seventh eighth eldest oldest youngest last".split())


def _fronted(tree: Tree, i: int) -> bool:
    """ "A native of Lyon, Eva Lund studied": a noun phrase with a comma after it, before the subject."""
    last = tree.subtree(i)[-1]
    last -= tree.words[last] == ","
    return last + 1 < len(tree.words) and tree.words[last + 1] == "," and tree.subtree(i)[0] in (0, 1)


def said_to_be(tree: Tree, i: int) -> list[int]:
    """The tokens that the noun at token i describes: the subject of "is", what it stands in apposition to."""
    top = tree.first_conjunct(i)
    head = tree.heads[top]
    if tree.deps[top] == "attr" and tree.is_verb(head) and tree.lemma(head) in COPULAS:
        return relative_antecedent(tree, head, subject_of(tree, head, head, 0))
    if tree.deps[i] == "appos":
        return [head]
    return []


def _first(tree: Tree, i: int) -> int:
    """The first token of the name that token i belongs to."""
    mention = tree.covering.get(i)
    return min((t for t, other in tree.covering.items() if other is mention), default=i)


def _object_of(tree: Tree, verb: int, noun: int) -> list[int]:
    """ "named Mary Lowe chairman": the object; the parser may make the name the subject of a small clause."""
    return [h for c in tree.all(verb, "dobj", "nsubj") if c != noun and c > verb for h in heads_of(tree, c)]
