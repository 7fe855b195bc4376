"""What stands beside a verb and says whether its clause is so: auxiliaries, particles, conditions, clauses of purpose."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.tree import Tree
from kg.relations.clause_signs import (
    after_nor,
    has_condition,
    has_if,
    has_no_object,
    has_to,
    headline_infinitive,
    is_first_to,
    is_not_only,
    is_ruled_out_at_front,
    with_adverb,
)
from kg.relations.cues import Cues
from kg.relations.governors import adjective_effect, judges_a_deed
from kg.relations.verdict import Effect
from kg.wordlists import word_list

STATIVE = frozenset(("be", "own", "control", "head", "lead", "base", "employ", "belong", "chair", "run", "work", "live"))
"""Verbs of states: who "once owned" a thing does not own it; who "once met" somebody did."""
WHEN = frozenset(("when", "once", "after", "until", "as", "before"))
"""Conjunctions of time: in "when X buys Y, it will grow" the purchase is to come."""
HAPPENING = word_list("factuality: happening")
ADVANCING = frozenset(("go on", "move on", "proceed"))
"""Who does these "to do" a thing has done it: no purpose."""
SCHEMES = frozenset("plan agreement deal accord pact term terms scheme treaty contract proposal bill law".split())
"""What lays down what would be done: "under the plan"."""
FUTURE_IN_PAST = frozenset(("would", "'d", "’d"))

RUNNING = frozenset(("running", "frame", "line", "contention", "mix", "race"))
"""What those are in who may get an office."""


def comes_about(tree: Tree, verb: int) -> bool:
    """Whether a verb only says of its subject that it is: "the talks will begin", "has not taken place"."""
    place = any(tree.lowers[c] == "place" for c in tree.all(verb, "dobj"))
    return tree.lemma(verb) in HAPPENING and (tree.lemma(verb) != "take" or place)


def particle_effects(tree: Tree, cues: Cues, verb: int, *, subject_only: bool, told: bool) -> Iterator[Effect]:
    """The effects of auxiliaries, negations and adverbs; `subject_only` where the way up comes from the verb's subject,
    `told` where somebody has said so: "said it would buy" is a plan.
    """
    for child in tree.children[verb]:
        word, dep = tree.lowers[child], tree.deps[child]
        if dep == "aux":
            effect = cues.auxiliaries.get(word)
            if word in FUTURE_IN_PAST and (told or _is_under_a_plan(tree, verb)):
                effect = None if told and has_condition(tree, verb) else "planned"
            if not (subject_only and effect == "planned"):
                yield effect, word
        elif dep in ("neg", "advmod", "preconj", "det") and not subject_only and not is_not_only(tree, child):
            effect = cues.adverbs.get(word)
            if word == "longer" or effect == "former":
                once = word == "once" and tree.lemma(verb) in STATIVE
                effect = "negative" if once or word in ("longer", "formerly", "previously") else None
            yield effect, word


def _is_under_a_plan(tree: Tree, verb: int) -> bool:
    """ "under the plan, Acme would": what it would do is planned."""
    under = [child for child in tree.all(verb, "prep") if tree.lowers[child] == "under"]
    return any(tree.lemma(thing) in SCHEMES for child in under for thing in tree.all(child, "pobj"))


def construction_effects(tree: Tree, verb: int, *, subject_only: bool) -> Iterator[Effect]:
    """The effects of how the clause is built: "agreed to", "nor did X", "is to visit", a headline's infinitive."""
    if tree.lemma(verb) == "agree" and tree.find(verb, "xcomp") is not None and not subject_only:
        yield "planned", "agree to"
    if tree.deps[verb] == "conj" and after_nor(tree, verb):
        yield "negative", "nor"
    if is_ruled_out_at_front(tree, verb) or has_no_object(tree, verb):
        yield "negative", "no"
    if tree.lemma(verb) == "be":
        if has_if(tree, verb):
            yield "possible", tree.lowers[verb]  # "were X to visit"
        to_do = any(tree.deps[c] == "xcomp" and tree.find(c, "aux") is not None for c in tree.children[verb])
        hoped = in_the_running(tree, verb)
        if hoped:
            yield "possible", hoped
        elif to_do and tree.find(verb, "attr", "acomp") is None:
            yield "planned", "be to"
    if tree.deps[verb] in ("ROOT", "ccomp") and tree.tags[verb] == "VB" and headline_infinitive(tree, verb):
        yield "planned", "to"
    if tree.deps[verb] == "pcomp" and tree.find(verb, "nsubj") is not None and has_to(tree, verb):
        yield "possible", "to"  # "is in a race with Orion to buy Acme"
    described = tree.heads[verb] in tree.covering or (tree.tags[verb] == "VBN" and not is_first_to(tree, tree.heads[verb]))
    if tree.deps[verb] in ("acl", "relcl") and described and has_to(tree, verb):
        yield "planned", "to"  # "Acme, to be owned by Orion", "a plant to be built"


def in_the_running(tree: Tree, verb: int) -> str:
    """The word of "is in the running to become", "is in line to take"; empty where there is none."""
    nouns = [noun for c in tree.all(verb, "prep") if tree.lowers[c] == "in" for noun in tree.all(c, "pobj")]
    return next((tree.lowers[noun] for noun in nouns if tree.lowers[noun] in RUNNING), "")


def condition_effects(tree: Tree, cues: Cues, verb: int) -> Iterator[Effect]:
    """A clause in or under a condition is merely possible."""
    for child in tree.children[verb]:
        if tree.deps[child] == "mark" and cues.marks.get(tree.lowers[child]) == "condition":
            yield "possible", tree.lowers[child]
        elif (tree.deps[child] == "advcl" or (tree.deps[child] == "ccomp" and child > verb)) and has_if(tree, child):
            yield "possible", "if"


def adverbial_effects(tree: Tree, cues: Cues, verb: int, clause: int) -> Iterator[Effect]:
    """A clause under a verb: a condition is not said to be so, a purpose is planned; "while" and "because" are facts."""
    marks = [tree.lowers[c] for c in tree.children[clause] if tree.deps[c] in ("mark", "aux", "prep", "advmod")]
    if "to" in marks and any(tree.lowers[c] == "too" for a in tree.all(verb, "acomp") for c in tree.all(a, "advmod")):
        yield "negative", "too"  # "it is too early for X to go"
    elif "to" in marks and judges_a_deed(tree, verb):
        yield adjective_effect(tree, cues, verb)
    elif {"rather", "than"} <= set(marks):
        yield "negative", "rather"
    elif "to" in marks and tree.is_infinitive(clause):
        called = cues.verbs.get(f"{tree.lemma(verb)} for") if "for" in marks else None  # "called for X to go"
        if with_adverb(tree, verb) not in ADVANCING:
            yield called or "planned", "to"
        for effect, cue in particle_effects(tree, cues, verb, subject_only=False, told=False):
            yield "possible" if effect in ("possible", "negative") else None, cue  # what it is for hangs on the deed
    elif has_if(tree, clause) or any(cues.marks.get(mark) == "condition" and mark != "should" for mark in marks):
        yield "possible", "if"
    elif tree.tags[clause] in ("VBZ", "VBP") and not WHEN.isdisjoint(marks):
        to_come = any(cues.auxiliaries.get(tree.lowers[c]) == "planned" for c in tree.all(verb, "aux"))
        yield "planned" if to_come else None, "when"


def shared_effects(tree: Tree, cues: Cues, verb: int, second: int, *, told: bool) -> Iterator[Effect]:
    """ "will build and operate", "did not buy or build": auxiliaries of the first verb reach a bare second one."""
    bare = tree.find(second, "nsubj", "nsubjpass", "aux", "auxpass") is None
    if not bare or tree.tags[second] not in ("VB", "VBN", "VBG"):
        return
    for one in tree.children[verb]:
        word = tree.lowers[one]
        if tree.deps[one] == "aux" and word in cues.auxiliaries:
            yield "planned" if word in FUTURE_IN_PAST and told else cues.auxiliaries[word], word
        elif tree.deps[one] == "neg" and any(tree.lowers[c] in ("or", "nor") for c in tree.all(verb, "cc")):
            yield "negative", word
