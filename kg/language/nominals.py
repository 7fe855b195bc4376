"""Propositions whose predicate is a noun: "the acquisition of A by B", "A, a subsidiary of B", "B chief executive C"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.holders import COPULAS, holders_of
from kg.language.light_verbs import accusation, beside_clause, light_verb, with_partner
from kg.language.phrases import heads_of, is_person, prepositions
from kg.language.propositions import Proposition, Roles, verb_lemma
from kg.language.subjects import is_passive, subject_of
from kg.language.tree import Tree

PARTIES = frozenset(("from", "to", "by"))


def noun_proposition(tree: Tree, i: int) -> Proposition:
    """The proposition of the noun at token i.

    Its "holder" is who is said to be it ("A" in "A, a subsidiary of B"), "itself" is the noun, "clause" of a noun before a name
    holds the subject of the clause ("A" in "A beat rival B"), and "within" holds what the
    prepositions of its purpose clause hold ("a plan to widen access in Lyon").
    """
    roles: Roles = {}
    host = _title_host(tree, i)
    if host is not None:
        several = tree.conjuncts(host) if tree.tags[i] == "NNS" else [host]
        _extend(roles, "holder", [token for token in several if token in tree.mentions])
        _extend(roles, "clause", _subject_above(tree, host))
        _add_own(tree, host, roles, before=i, name=host)
    _add_own(tree, i, roles, before=i, name=None)
    _extend(roles, "holder", holders_of(tree, i))
    for word, heads in _in_which(tree, i):
        _extend(roles, word, heads)
    roles["itself"] = [i]
    _extend(roles, "within", _within(tree, i))
    if tree.deps[i] == "attr" and tree.lemma(tree.heads[i]) in COPULAS:
        for word, heads in prepositions(tree, tree.heads[i], rising=False):  # "is guest of honour at the fair"
            _extend(roles, word, [head for head in heads if head > i and word not in roles])
    _extend(roles, "away", _away(tree, i))
    light = light_verb(tree, i)
    lemma = None
    lent: set[str] = set()
    if light is not None:
        lemma = "in" if with_partner(tree, i) else beside_clause(tree, i) or verb_lemma(tree, light)
        passive = is_passive(tree, light) and tree.deps[tree.first_conjunct(i)] != "pobj"  # "was drawn into a row"
        subjects = subject_of(tree, light, light, 0)
        retained = passive and tree.deps[tree.first_conjunct(i)] == "dobj"  # "was granted a licence": the subject gets it
        _extend(roles, "indirect" if retained else "subject", subjects if retained or not passive else [])
        for child in tree.all(light, "agent"):
            _extend(roles, "subject", [h for c in tree.all(child, "pobj") for h in heads_of(tree, c)])
        agents = tree.find(light, "agent") is not None  # "the deal was hailed by Acme": the deal is not Acme's
        for word, heads in prepositions(tree, light, rising=False):
            if word == "by" and agents:
                continue
            lent |= set() if word in roles else {word}
            _extend(roles, word, [h for h in heads if h != i])
        for child in tree.all(light, "dative"):
            if tree.is_noun(child):
                _extend(roles, "indirect", heads_of(tree, child))
    accuser = accusation(tree, i)
    if accuser is not None:
        accused = tree.find(accuser, "nsubjpass" if is_passive(tree, accuser) else "dobj")
        roles["subject"] = heads_of(tree, accused) if accused is not None else []
        lemma = "commit"
    return Proposition(i, tree.lemma(i), "noun", roles, light=lemma, lent=frozenset(lent))


def _title_host(tree: Tree, i: int) -> int | None:
    """The name that a noun stands before as a title: "chief executive [Mary Lowe]", "its rival [Acme]"."""
    head = tree.heads[i]
    while tree.deps[i] in ("compound", "nmod", "amod", "dep", "poss") and head > i:
        mention = tree.covering.get(head)
        if tree.deps[i] == "poss" and any(tree.deps[c] == "case" for c in tree.children[i]):
            return None
        if mention is not None and not mention.demonym and not mention.pronominal and i not in _tokens(tree, mention):
            return next((t for t in sorted(_tokens(tree, mention)) if mention in tree.mentions.get(t, ())), head)
        i, head = head, tree.heads[head]
    return None


def _subject_above(tree: Tree, name: int) -> list[int]:
    """The subject of the clause that a name stands in, or of the one above where that is the name: "A said rival [B] left"."""
    at = name
    while tree.heads[at] != at:
        at = tree.heads[at]
        if tree.is_verb(at):
            found = subject_of(tree, at, at, 0)
            if found and name not in found:
                return [] if any(name in tree.subtree(one) for one in found) else found
    return []


def _tokens(tree: Tree, mention: object) -> set[int]:
    return {i for i, other in tree.covering.items() if other is mention}


def _add_own(tree: Tree, i: int, roles: Roles, *, before: int, name: int | None) -> None:
    """The possessor, the names and demonyms before the noun, and its prepositions."""
    for child in tree.children[i]:
        dep = tree.deps[child]
        if dep == "poss":
            _extend(roles, "poss", _whose(tree, i, child) or heads_of(tree, child))
        elif dep in ("compound", "nmod", "amod", "npadvmod") and child < before:
            if name is not None and tree.covering.get(child) is tree.covering.get(name):
                continue
            _extend(roles, "modifier", _modifiers(tree, child, before))
    for one in _beside(tree, i):
        for word, heads in prepositions(tree, one):
            if one == i or word not in roles:
                _extend(roles, word, heads)
    for word, heads in _below_of(tree, i):
        if word not in roles:
            _extend(roles, word, heads)
    if tree.mentions:
        for word, heads in _below_topic(tree, i):
            if word not in roles:
                _extend(roles, word, heads)
    if "with" not in roles and tree.mentions:
        _extend(roles, "with", _with_below(tree, i))


def _away(tree: Tree, i: int) -> list[int]:
    """ "Ann Lund, on a visit to Peru, said": who is on it, where the parser hangs the phrase on the name."""
    at = tree.heads[tree.heads[i]]
    away = tree.deps[i] == "pobj" and tree.lowers[tree.heads[i]] == "on" and tree.deps[tree.heads[i]] == "prep"
    return [at] if away and any(is_person(one) for one in tree.mentions.get(at, ())) else []


def _in_which(tree: Tree, i: int) -> Iterator[tuple[str, list[int]]]:
    """ "a venture in which Acme is a partner": the preposition hangs on the verb, and fills its noun's role."""
    verb = tree.heads[i]
    if tree.deps[i] == "attr" and tree.deps[verb] == "relcl":
        for child in tree.all(verb, "prep"):
            if any(tree.tags[c] == "WDT" for c in tree.all(child, "pobj")):
                yield tree.lowers[child], heads_of(tree, tree.heads[verb], down=False)


def _below_of(tree: Tree, i: int) -> Iterator[tuple[str, list[int]]]:
    """ "delivery of two ships from Acme", "the sale of grain to Peru": the parser hangs the parties on the goods."""
    for child in tree.all(i, "prep"):
        for thing in tree.all(child, "pobj") if tree.lowers[child] == "of" else ():
            if thing not in tree.mentions:
                yield from ((word, heads) for word, heads in prepositions(tree, thing, rising=False) if word in PARTIES)
                yield from _below_topic(tree, thing)  # "a war of words over fish between Chile and Peru"


def _whose(tree: Tree, noun: int, possessor: int) -> list[int]:
    """ "Acme, whose backers include Orion": the noun that the clause describes."""
    clause = tree.heads[noun]
    whose = tree.tags[possessor] == "WP$" and possessor not in tree.mentions and tree.deps[clause] == "relcl"
    return heads_of(tree, tree.heads[clause], down=False) if whose else []


def _below_topic(tree: Tree, i: int) -> Iterator[tuple[str, list[int]]]:
    """ "a dispute over trade between Chile and Peru", "deals on fish with Chile": the parser hangs the parties on the topic."""
    for child in tree.all(i, "prep"):
        for thing in tree.all(child, "pobj") if tree.lowers[child] in ("over", "about", "on", "in", "for") else ():
            if thing not in tree.mentions:
                yield from ((word, heads) for word, heads in prepositions(tree, thing) if word in ("between", "with"))


def _with_below(tree: Tree, i: int) -> list[int]:
    """ "a memorandum of understanding with Peru", "a deal on fishing with Peru": the partner hangs on the kind or the topic."""
    below = [
        thing
        for child in tree.all(i, "prep")
        if tree.lowers[child] in KINDS
        for thing in tree.all(child, "pobj", "pcomp")
        if thing not in tree.mentions and tree.find(thing, "det") is None
    ]
    return [head for thing in below for word, heads in prepositions(tree, thing) if word == "with" for head in heads]


def _within(tree: Tree, i: int) -> list[int]:
    """Names after "in" in the clause that says what the noun is for, its own or that of the verb it is the object of."""
    clauses = list(tree.all(i, "acl", "relcl"))
    if tree.deps[i] == "dobj" and tree.is_verb(tree.heads[i]):
        clauses += [
            c for c in tree.all(tree.heads[i], "advcl") if c > i and any(tree.tags[t] == "TO" for t in tree.all(c, "aux"))
        ]
    prepositions_in = [
        t
        for clause in clauses
        for t in tree.subtree(clause)
        if tree.deps[t] == "prep" and tree.lowers[t] in ("in", "across") and not _in_relative(tree, t, clause)
    ]
    found = [h for t in prepositions_in for o in tree.all(t, "pobj") for h in heads_of(tree, o)]
    return [token for token in dict.fromkeys(found) if token in tree.mentions]


def _in_relative(tree: Tree, i: int, clause: int) -> bool:
    """Whether a relative clause stands between a token and the clause above it: "a plan to help Ruiz, who lives in Lyon"."""
    while i != clause and tree.heads[i] != i:
        if tree.deps[i] == "relcl":
            return True
        i = tree.heads[i]
    return False


def _beside(tree: Tree, i: int) -> list[int]:
    """The noun, and those coordinated with it, whose prepositions it shares: "exchanges and cooperation on 6G"."""
    others = [one for one in tree.conjuncts(tree.first_conjunct(i)) if one != i and one not in tree.mentions]
    if i in tree.mentions:  # "Ana Ruiz and other members of the party", but "President Ruiz and the invasion of Peru"
        others = [one for one in others if any(tree.lowers[c] == "other" for c in tree.children[one])]
    return [i, *others]


def _modifiers(tree: Tree, child: int, before: int) -> list[int]:
    """The names in a modifier: itself, its conjuncts, and what is stacked before it ("China-India border")."""
    found = [token for token in tree.conjuncts(child) if token in tree.mentions and token < before]
    for token in tree.subtree(child):
        if token in tree.mentions and token < before and token not in found:
            found.append(token)
    return sorted(token for token in found if "".join(tree.lowers[token + 1 : token + 3]) not in ORIGINS)


ORIGINS = frozenset(("-born", "-educated", "-speaking", "-trained"))
"""After a demonym: what somebody was once, and is not said to be."""


KINDS = ("of", "on", "over", "about", "for")
"""Prepositions after the noun of a deal or a talk that say what kind it is, or what it is about."""


def _extend(roles: Roles, role: str, tokens: list[int]) -> None:
    fresh = [token for token in tokens if token not in roles.get(role, ())]
    if fresh:
        roles.setdefault(role, []).extend(fresh)
