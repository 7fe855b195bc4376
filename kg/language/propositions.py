"""One layer between syntax and relations: a predicate with its arguments by role, whatever the sentence's construction.

"MIIT's cooperation with India on 6G", "India, with which MIIT will cooperate on 6G" and "MIIT and India cooperate" give
the same roles. Voice is normalised, coordination distributed, and the subject of an infinitive or participle is found
where the sentence left it. In the spirit of ClausIE (Del Corro and Gemulla 2013), PredPatt and MinIE.

Roles are "subject", "object", "complement" (of a copula), "indirect", "poss", "modifier" (a name or demonym before a
noun), and every preposition by its own word ("with", "on", "of"). A role holds head tokens, each conjunct its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.language.phrases import heads_of, prepositions, relative_antecedent
from kg.language.tree import Tree
from kg.wordlists import word_list

Roles = dict[str, list[int]]

OBJECT_CONTROL = word_list("propositions: object control")
CHARGING = word_list("propositions: charging")
SUBJECT_LABELS = ("nsubj", "csubj")


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


def verb_lemma(tree: Tree, i: int) -> str:
    """The lemma with its particle: "set up", "team up"."""
    particle = tree.find(i, "prt")
    return f"{tree.lemma(i)} {tree.lowers[particle]}" if particle is not None else tree.lemma(i)


def verb_proposition(tree: Tree, i: int) -> Proposition:
    """The proposition of the verb at token i."""
    passive = is_passive(tree, i)
    roles: Roles = {}
    _add(roles, "object" if passive else "subject", _subjects(tree, i))
    for child in tree.all(i, "agent"):
        _add(roles, "subject" if passive else "by", _objects_of(tree, child))
    for child in tree.all(i, "dobj"):
        _add(roles, "object", relative_antecedent(tree, i, heads_of(tree, child)))
    for child in tree.all(i, "attr", "oprd", "acomp"):
        _add(roles, "complement", heads_of(tree, child))
    for child in tree.all(i, "dative"):
        _add(roles, "indirect", heads_of(tree, child) if tree.is_noun(child) else _objects_of(tree, child))
    if "object" not in roles:
        _add(roles, "object", _left_object(tree, i) or _shared_object(tree, i))
    _add_prepositions(tree, i, roles)
    if tree.deps[i] == "amod" and passive:
        _add_hyphened(tree, i, roles)
    if passive and "subject" not in roles:
        _add(roles, "subject", _misplaced_agent(tree, i))
    return Proposition(i, verb_lemma(tree, i), "verb", roles, passive=passive)


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
                    return _objects_of(tree, child)
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


def is_passive(tree: Tree, i: int) -> bool:
    """ "was bought", "bought by", and participles after their noun: "the firm founded by"."""
    if any(tree.deps[c] in ("nsubjpass", "auxpass") for c in tree.children[i]):
        return True
    if tree.deps[i] == "conj" and tree.tags[i] == "VBN" and not any(tree.deps[c] in ("aux", "nsubj") for c in tree.children[i]):
        return is_passive(tree, tree.heads[i]) if tree.is_verb(tree.heads[i]) else False
    return tree.tags[i] == "VBN" and (
        tree.deps[i] in ("acl", "amod")
        or tree.find(i, "agent") is not None
        or (tree.deps[i] == "advcl" and tree.find(i, "nsubj", "aux") is None)
    )


def _subjects(tree: Tree, i: int) -> list[int]:
    """The tokens that do what the verb says, or, of a passive, undergo it."""
    own = [head for child in _subject_children(tree, i, i) for head in heads_of(tree, child)]
    if own:
        return relative_antecedent(tree, i, own)
    return _inherited_subject(tree, i) or _headline_subject(tree, i)


def _subject_children(tree: Tree, governor: int, clause: int) -> list[int]:
    """The subjects of a verb; where one is "whose wife", it is that of the first of coordinated verbs alone."""
    found = list(tree.all(governor, "nsubj", "nsubjpass"))
    whose = [child for child in found if any(tree.tags[c] == "WP$" for c in tree.children[child])]
    if not whose or len(whose) == len(found):
        return found
    return whose if governor == clause else [child for child in found if child not in whose]


def _headline_subject(tree: Tree, i: int) -> list[int]:
    """ "Nauru signs cable pact": the parser does not always see a subject in a headline's first word."""
    if tree.tags[i] not in ("VBZ", "VBD", "VBP") or tree.deps[i] not in ("ROOT", "ccomp"):
        return []
    before = tree.covering.get(i - 1) if i > 0 else None
    return (
        []
        if before is None or before.demonym
        else [next((c for c in range(i - 1, -1, -1) if before in tree.mentions.get(c, ())), i - 1)]
    )


def _inherited_subject(tree: Tree, i: int, depth: int = 0) -> list[int]:
    head, dep = tree.heads[i], tree.deps[i]
    if head == i or depth > 6:
        return []
    if dep == "conj" and tree.is_verb(head):
        return subject_of(tree, head, i, depth) or _inherited_subject(tree, head, depth + 1)
    if dep in ("xcomp", "advcl", "ccomp") and (tree.is_verb(head) or tree.tags[head] == "MD"):
        if dep == "ccomp" and tree.tags[i] not in ("VB", "VBG"):
            return []
        if dep == "advcl" and tree.tags[i] not in ("VB", "VBG", "VBN"):
            return []
        return _controller(tree, head, depth)
    if dep in ("acl", "relcl") and (tree.is_noun(head) or tree.tags[head] in ("CD", "DT")):
        return _participle_subject(tree, i, head, depth)
    if dep in ("pcomp", "xcomp", "acomp", "ccomp"):
        governor = tree.heads[head] if dep == "pcomp" else head
        if dep == "pcomp" and tree.deps[governor] in ("advmod", "prep"):  # "prior to joining", "because of being"
            governor = tree.heads[governor]
        if dep == "pcomp":
            charged = _charged(tree, head, governor)
            if charged:
                return charged
        if tree.is_verb(governor):
            return _controller(tree, governor, depth)
        if tree.is_noun(governor):
            return noun_holders(tree, governor, depth + 1)
        if dep == "xcomp" and tree.is_verb(tree.heads[head]):  # "is likely to buy": the adjective's verb has the subject
            return _controller(tree, tree.heads[head], depth)
    return []


def _charged(tree: Tree, preposition: int, governor: int) -> list[int]:
    """ "accused X of selling arms": what is laid to somebody's charge, or kept from them, is their own doing."""
    noun = governor if tree.is_noun(governor) and tree.deps[governor] == "dobj" else None
    verb = tree.heads[governor] if noun is not None else governor
    if tree.lowers[preposition] not in ("of", "for", "from", "with") or tree.lemma(verb) not in CHARGING:
        return []
    if noun is not None:
        return heads_of(tree, noun)
    return [] if is_passive(tree, verb) else [head for child in tree.all(verb, "dobj") for head in heads_of(tree, child)]


def _controller(tree: Tree, governor: int, depth: int) -> list[int]:
    """Who does the infinitive under a verb: its object after "asked X to", else its subject."""
    if tree.lemma(governor) in OBJECT_CONTROL and not is_passive(tree, governor):
        objects = [head for child in tree.all(governor, "dobj") for head in heads_of(tree, child)]
        called = objects or [
            head
            for child in tree.all(governor, "prep")
            if tree.lowers[child] in ("on", "upon")
            for head in _objects_of(tree, child)
        ]  # "called on X to act"
        if called:
            return called
    return subject_of(tree, governor, governor, depth)


def subject_of(tree: Tree, governor: int, clause: int, depth: int) -> list[int]:
    own = [head for child in _subject_children(tree, governor, clause) for head in heads_of(tree, child)]
    if own:
        return relative_antecedent(tree, governor, own)
    return _inherited_subject(tree, governor, depth + 1) or _headline_subject(tree, governor)


def _participle_subject(tree: Tree, i: int, noun: int, depth: int) -> list[int]:
    """ "firms seeking to enter": the noun; "a plan to build": who has the plan."""
    if tree.tags[i] in ("VBG", "VBN"):
        return heads_of(tree, noun, down=False)
    return noun_holders(tree, noun, depth + 1)


def noun_holders(tree: Tree, noun: int, depth: int = 0) -> list[int]:
    """Whose plan, deal or stake a noun is: its possessor, or the subject of the verb that it is the object of."""
    poss = [head for child in tree.all(noun, "poss") for head in heads_of(tree, child)]
    if poss or depth > 6:
        return poss
    by = [head for child in tree.all(noun, "prep", "agent") if tree.lowers[child] == "by" for head in _objects_of(tree, child)]
    if by:
        return by
    top = tree.first_conjunct(noun)
    governor = tree.heads[top]
    if tree.deps[top] in ("dobj", "attr") and tree.is_verb(governor):
        return subject_of(tree, governor, governor, depth + 1)
    if tree.deps[top] == "pobj" and tree.deps[governor] == "prep" and tree.is_verb(tree.heads[governor]):
        return subject_of(tree, tree.heads[governor], tree.heads[governor], depth + 1)
    return []


def _left_object(tree: Tree, i: int) -> list[int]:
    """The noun that a relative clause without object hangs on: "the deal that X signed", "the firm X bought"."""
    if tree.deps[i] != "relcl" or is_passive(tree, i):
        return []
    subjects = list(tree.all(i, "nsubj"))
    if not subjects or all(tree.tags[s] in ("WDT", "WP") for s in subjects) or _stranded(tree, i):
        return []
    return heads_of(tree, tree.heads[i], down=False)


def _stranded(tree: Tree, i: int) -> bool:
    """ "the country with which X trades": the noun fills the preposition, not the object."""
    return any(tree.tags[g] in ("WDT", "WP") for p in tree.all(i, "prep") for g in tree.children[p])


def _shared_object(tree: Tree, i: int) -> list[int]:
    """ "designed and built the plant": the first verb borrows the object of the second."""
    for child in tree.all(i, "conj"):
        if tree.is_verb(child) and child - i <= 3:
            return [head for grandchild in tree.all(child, "dobj") for head in heads_of(tree, grandchild)]
    return []


def _objects_of(tree: Tree, preposition: int) -> list[int]:
    return [head for child in tree.all(preposition, "pobj", "pcomp") for head in heads_of(tree, child)]


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
