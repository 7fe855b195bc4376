"""The verb that lends a noun its subject: "reached an agreement", "entered into talks", "with drones' help, Acme counts"."""

from __future__ import annotations

from kg.language.subjects import is_passive
from kg.language.tree import Tree

GOING = frozenset(
    "visit arrive fly travel leave come go return head sit land drive journey sail jet".split()
    + "run stand bid compete campaign apply tip consider".split()
)
DEPRIVING = frozenset(("strip", "deprive"))
"""Verbs whose "of" holds what is taken from somebody: "stripped of his citizenship"."""
MEANS = frozenset(
    (
        "with help",
        "with aid",
        "with assistance",
        "with use",
        "by means",
        "through use",
        "by use",
        "with backing",
        "with support",
        "in protest",
    )
)
"""How something is done: "with the help of drones, Acme counts trees"."""
ADJOINED = frozenset(("after", "following", "before", "during"))


ACCUSING = {
    "accuse": ("of",),
    "acquit": ("of",),
    "absolve": ("of",),
    "blame": ("for",),
    "charge": ("with", "over"),
    "clear": ("of",),
    "convict": ("of",),
    "suspect": ("of",),
}
"""Verbs by which somebody's deed is named after a preposition: whom they accuse is who did it, if it was done."""


def accusation(tree: Tree, i: int) -> int | None:
    """The verb that accuses somebody of the deed that the noun names: "accused [Peru] of a raid on Chile"."""
    preposition = tree.heads[i]
    if tree.deps[i] != "pobj" or tree.deps[preposition] != "prep":
        return None
    verb = tree.heads[preposition]
    verb = tree.heads[verb] if tree.deps[verb] == "dobj" else verb
    return verb if tree.is_verb(verb) and tree.lowers[preposition] in ACCUSING.get(tree.lemma(verb), ()) else None


def light_verb(tree: Tree, i: int) -> int | None:
    """The verb whose object the noun is: "reached an agreement", "a deal was signed", "entered into talks", "is in talks"."""
    top = tree.first_conjunct(i)
    dep, head = tree.deps[top], tree.heads[top]
    if dep == "nsubjpass" and tree.is_verb(head):
        return next((clause for clause in tree.all(i, "relcl") if _has_it_as_object(tree, clause)), head)
    if dep == "dobj" and tree.is_verb(head):
        return head
    if dep == "attr" and tree.is_verb(head) and tree.lemma(head) == "be":
        return None
    if (
        dep == "pobj"
        and tree.deps[head] == "prep"
        and tree.is_verb(tree.heads[head])
        and (
            tree.lowers[head] in ("into", "in", "on", "to", "under", "at")
            or (tree.lowers[head] == "for" and tree.lemma(tree.heads[head]) in GOING)  # "flew to Lima for talks with Peru"
            or (tree.lowers[head] == "of" and tree.lemma(tree.heads[head]) in DEPRIVING)
        )
    ):
        return tree.heads[head]
    if dep == "pobj" and tree.deps[head] == "prep" and tree.deps[tree.heads[head]] == "advmod":
        verb = tree.heads[tree.heads[head]]  # "is up in arms"
        return verb if tree.is_verb(verb) and tree.lowers[head] == "in" else None
    if with_partner(tree, i) or beside_clause(tree, i) is not None:
        return _verb_above(tree, head)
    if dep in ("nsubj",) and tree.tags[head] == "VBN":
        return head
    clause = tree.find(i, "relcl", "acl")  # "the deal it signed", "a deal signed by X"
    if clause is not None and tree.is_verb(clause):
        passive = is_passive(tree, clause)
        if passive or (tree.find(clause, "nsubj") is not None and tree.find(clause, "dobj") is None):
            return clause
    return None


def _has_it_as_object(tree: Tree, clause: int) -> bool:
    """Whether the noun that a relative clause describes is its object: "the deal that Peru signed was cancelled"."""
    subject, thing = tree.find(clause, "nsubj"), tree.find(clause, "dobj")
    return subject is not None and tree.tags[subject] not in ("WDT", "WP") and (thing is None or tree.tags[thing] == "WDT")


def _verb_above(tree: Tree, preposition: int) -> int | None:
    """The verb of "made an offer in association with Acme", "teamed up with Orion, in association with Acme"."""
    above = tree.heads[preposition]
    apart = preposition > 0 and tree.words[preposition - 1] == ","
    while tree.deps[above] == "dobj" or (apart and tree.deps[above] in ("pobj", "prep", "appos")):
        above = tree.heads[above]
    return above if tree.is_verb(above) else None


def with_partner(tree: Tree, i: int) -> bool:
    """ "in association with Acme": a bare noun after "in", whatever the verb."""
    after_in = tree.deps[i] == "pobj" and tree.lowers[tree.heads[i]] == "in"
    return after_in and tree.find(i, "det") is None and any(tree.lowers[c] == "with" for c in tree.all(i, "prep"))


def beside_clause(tree: Tree, i: int) -> str | None:
    """The preposition of "left after talks with Acme", "under a deal with Acme, X sells": the clause's subject takes part."""
    word = tree.lowers[tree.heads[i]] if tree.deps[i] == "pobj" else ""
    if word in ADJOINED or f"{word} {tree.lowers[i]}" in MEANS:
        return word
    if word not in ("under", "on", "at"):
        return None
    above = tree.heads[tree.heads[i]]
    apart = tree.is_verb(above) and (i < above or tree.find(above, "dobj") is not None)  # "came under attack" is no such
    return word if apart else None
