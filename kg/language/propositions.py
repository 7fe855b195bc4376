"""One layer between syntax and relations: a predicate with its arguments by role, whatever the sentence's construction.

"MIIT's cooperation with India on 6G", "India, with which MIIT will cooperate on 6G" and "MIIT and India cooperate" give
the same roles. Voice is normalised, coordination distributed, and the subject of an infinitive or participle is found
where the sentence left it. In the spirit of ClausIE (Del Corro and Gemulla 2013), PredPatt and MinIE.

Roles are "subject", "object", "complement" (of a copula), "indirect", "poss", "modifier" (a name or demonym before a
noun), "manner" (adverbs of a verb), and every preposition by its own word ("with", "on", "of"). A role holds head tokens,
each conjunct its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.language.phrases import heads_of, prepositions, relative_antecedent
from kg.language.subjects import is_passive, objects_of, subject_of, subjects
from kg.language.tree import Tree
from kg.wordlists import word_list

CALLING = word_list("propositions: calling")
GIVING = word_list("propositions: giving")
Roles = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Proposition:
    """A predicate of a sentence and its arguments. `trigger` is its token, `lemma` its lemma with particle ("set up")."""

    trigger: int
    lemma: str
    kind: str
    """"verb" or "noun"."""
    roles: Roles
    light: str | None = None
    """For a noun: the lemma of the verb that lends it its subject ("reach" in "reached an agreement")."""
    passive: bool = False
    lent: frozenset[str] = frozenset()
    """For a noun: the prepositions whose objects are that verb's ("on" in "imposed [sanctions] on")."""


def verb_lemma(tree: Tree, i: int) -> str:
    """The lemma with its particle: "set up", "team up"."""
    particle = tree.find(i, "prt")
    return f"{tree.lemma(i)} {tree.lowers[particle]}" if particle is not None else tree.lemma(i)


def verb_proposition(tree: Tree, i: int) -> Proposition:
    """The proposition of the verb at token i."""
    passive = is_passive(tree, i)
    roles: Roles = {}
    _add(roles, "object" if passive else "subject", subjects(tree, i))
    for child in tree.all(i, "agent"):
        _add(roles, "subject" if passive else "by", objects_of(tree, child))
    for child in tree.all(i, "dobj"):
        _add(roles, "object", relative_antecedent(tree, i, heads_of(tree, child)))
    for child in tree.all(i, "attr", "oprd", "acomp"):
        _add(roles, "complement", heads_of(tree, child))
    for child in tree.all(i, "dative"):
        _add(roles, "indirect", heads_of(tree, child) if tree.is_noun(child) else objects_of(tree, child))
    if "indirect" not in roles and not passive:
        _add(roles, "indirect", _before_a_number(tree, i))
    for child in tree.all(i, "prt"):  # "has taken over Acme": the parser may hang the object on the particle
        _add(roles, "object", objects_of(tree, child))
    if not passive:
        _add(roles, "complement", _small_clause(tree, i))
    if tree.lemma(i) == "help":  # "helps Peru keep its ports open"
        helped = [c for clause in tree.all(i, "ccomp") if tree.tags[clause] == "VB" for c in tree.all(clause, "nsubj")]
        _add(roles, "object", [head for c in helped for head in heads_of(tree, c)])
    if "object" not in roles:
        found = _left_object(tree, i) or _shared_object(tree, i) or _gap_object(tree, i) or _name_after(tree, i)
        _add(roles, "object", found)
    _add_prepositions(tree, i, roles)
    for child in tree.all(i, "prep"):
        if tree.lowers[child] not in roles:  # "barred X from [entering]"
            _add(roles, tree.lowers[child], tree.all(child, "pcomp"))
    _add(roles, "manner", tree.all(i, "advmod", "intj"))
    if tree.deps[i] == "amod" and passive:
        _add_hyphened(tree, i, roles)
    if passive and "subject" not in roles:
        by = [token for token in roles.get("by", ()) if token in tree.mentions]  # the parser sees no agent in every "by"
        _add(roles, "subject", by or _misplaced_agent(tree, i))
    return Proposition(i, verb_lemma(tree, i), "verb", roles, passive=passive)


def _small_clause(tree: Tree, i: int) -> list[int]:
    """What the object is called or made where the parser sees no complement: "branded Acme [a fraud]", "shot Lund [dead]"."""
    if not tree.is_verb(i) or tree.find(i, "dobj", "oprd") is None:
        return []
    times = [c for c in tree.all(i, "npadvmod") if tree.is_noun(c) and tree.lemma(i) in CALLING]
    return times + [c for c in tree.all(i, "ccomp") if tree.tags[c] == "JJ" and tree.find(c, "nsubj", "aux", "mark") is None]


def _before_a_number(tree: Tree, i: int) -> list[int]:
    """ "sold Acme 20 cranes", "fined Acme 5,000 euros": the parser may take the name for a part of the number's noun."""
    if tree.lemma(i) not in GIVING:
        return []
    before = [c for thing in tree.all(i, "dobj") for c in tree.all(thing, "nmod", "compound", "nummod") if c in tree.extents]
    return [
        c
        for c in before
        if tree.extent(c).start == i + 1 and tree.tags[tree.extent(c).stop : tree.extent(c).stop + 1] == ["CD"]
    ]


def _add_hyphened(tree: Tree, i: int, roles: Roles) -> None:
    """ "the Paris-based firm", "Acme-backed Orion": the noun is the participle's object, the name its agent or place."""
    _add(roles, "object", heads_of(tree, tree.heads[i], down=False))
    before = [c for c in tree.all(i, "npadvmod", "nmod", "compound", "amod", "dep", "advmod") if c < i and c in tree.mentions]
    _add(roles, "modifier", before)
    _add(roles, "subject", before)


def _misplaced_agent(tree: Tree, i: int) -> list[int]:
    """ "supplied with cranes by Acme": the parser may hang the agent on the noun before it."""
    for preposition in tree.all(i, "prep", "dative"):
        for noun in tree.all(preposition, "pobj"):
            for child in tree.all(noun, "prep", "agent"):
                if tree.lowers[child] == "by":
                    return objects_of(tree, child)
    return []


def adjective_proposition(tree: Tree, i: int) -> Proposition:
    """The proposition of the participle at token i that stands as an adjective after "is": "is married to", "was born in"."""
    governor = tree.heads[i]
    roles: Roles = {}
    _add(roles, "object", subject_of(tree, governor, governor, 0))
    _add_prepositions(tree, i, roles)
    for word, tokens in prepositions(tree, governor, rising=False):
        if word not in roles:
            _add(roles, word, tokens)
    return Proposition(i, tree.lemmatize(tree.words[i], "VBN"), "verb", roles, passive=True)


def _left_object(tree: Tree, i: int) -> list[int]:
    """The noun that a relative clause without object hangs on: "the deal that X signed", "the firm X bought"."""
    if tree.deps[i] != "relcl" or is_passive(tree, i):
        return []
    subjects = list(tree.all(i, "nsubj"))
    if any(tree.tags[c] == "WRB" for c in tree.children[i]):
        return []  # "the vote, where Ruiz opposed extending it"
    if not subjects or all(tree.tags[s] in ("WDT", "WP") for s in subjects) or _stranded(tree, i):
        return []
    return heads_of(tree, tree.heads[i], down=False)


def _gap_object(tree: Tree, i: int) -> list[int]:
    """ "the firm that Acme tried and failed to buy": the noun that the relative clause above an infinitive hangs on."""
    if tree.deps[i] != "xcomp" or tree.tags[i] != "VB" or is_passive(tree, i):
        return []
    chain = [i]
    while tree.deps[chain[-1]] in ("xcomp", "conj") and tree.is_verb(tree.heads[chain[-1]]):
        chain.append(tree.heads[chain[-1]])
    top = chain[-1]
    own = [c for c in tree.all(top, "nsubj") if tree.tags[c] not in ("WDT", "WP")]
    if tree.deps[top] != "relcl" or not own or _stranded(tree, top):
        return []
    taken = [c for verb in chain[1:] for c in tree.all(verb, "dobj") if tree.tags[c] not in ("WDT", "WP")]
    return [] if taken else heads_of(tree, tree.heads[top], down=False)


def _name_after(tree: Tree, i: int) -> list[int]:
    """ "angered Washington": the parser may take the name right after a verb for a time."""
    called = tree.lemma(i) in CALLING and len(list(tree.all(i, "oprd"))) > 1  # "called Acme careless": two complements
    labels = ("npadvmod", "oprd") if called else ("npadvmod",)
    if tree.lemma(i) in CALLING:  # "called Acme careless": the parser may take the two for one noun
        within = [c for one in tree.all(i, "oprd") for c in tree.all(one, "compound", "nmod") if c in tree.mentions]
        if any(tree.extent(c).start == i + 1 for c in within):
            return within[:1]
    after = [c for c in tree.all(i, *labels) if c in tree.mentions and tree.extent(c).start == i + 1]
    return [] if is_passive(tree, i) else after[:1]


def _stranded(tree: Tree, i: int) -> bool:
    """ "the country with which X trades": the noun fills the preposition, not the object."""
    return any(tree.tags[g] in ("WDT", "WP") for p in tree.all(i, "prep") for g in tree.children[p])


def _shared_object(tree: Tree, i: int) -> list[int]:
    """ "designed and built the plant": the first verb borrows the object of the second."""
    for child in tree.all(i, "conj"):
        if tree.is_verb(child) and child - i <= 3:
            return [head for grandchild in tree.all(child, "dobj") for head in heads_of(tree, grandchild)]
    return []


def _add_prepositions(tree: Tree, i: int, roles: Roles) -> None:
    for word, tokens in prepositions(tree, i):
        _add(roles, word, tokens)
    for child in tree.all(i, "conj"):  # "born and raised in Lyon"
        if child - i == 2 and tree.tags[child] == tree.tags[i]:
            for word, tokens in prepositions(tree, child):
                if word not in roles:
                    _add(roles, word, tokens)


def _add(roles: Roles, role: str, tokens: Iterable[int]) -> None:
    fresh = [token for token in tokens if token not in roles.get(role, ())]
    if fresh:
        roles.setdefault(role, []).extend(fresh)
