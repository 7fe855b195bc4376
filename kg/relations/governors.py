"""What a verb says of what it governs: "failed to buy", "plans to buy", "denied that", "withdrew from"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.subjects import is_passive
from kg.language.tree import Tree
from kg.relations.clause_signs import is_yet_to, with_adverb
from kg.relations.cues import Cues
from kg.relations.verdict import DENIALS, Effect
from kg.wordlists import word_list

FALLING = frozenset(("collapse", "fall through", "fall apart", "fail", "break down", "founder"))
"""Of what these verbs have as their subject nothing came: "the merger collapsed"; "the talks ended" took place."""
STATES = word_list("factuality: states")
"""What ends as a state does: after "the embargo ended" there is none; the talks that ended took place."""
CUTTING = frozenset(("cut", "cut off", "lift"))
"""These end only what lasts: to cut ties and to lift an embargo is to end them, to cut or lift a stake is not."""
PARTS = frozenset(("last", "all", "most", "some", "rest", "remainder", "many", "part", "bulk", "any", "both"))
CLAIMED = word_list("factuality: claimed deeds")
"""Deeds that one claims as one's own: "claimed the bombing"."""
CONCLUDED = word_list("factuality: concluded")
"""What one closes has come about: to close a deal is to make it, to close a plant is to end it."""
HEARSAY = word_list("factuality: hearsay")
NEG_RAISING = word_list("factuality: neg-raising")
PLANNED_CLAUSES = frozenset(("agree", "plan", "decide", "expect", "promise", "pledge", "vow"))
PLANNED_OBJECTS = frozenset(
    ("plan", "expect", "schedule", "agree", "approve", "promise", "pledge", "prepare", "await", "delay")
)
DENYING = frozenset(("deny", "reject", "rule out", "dismiss", "refuse"))
COMPLEMENTS = frozenset(("ccomp", "dobj", "nsubjpass", "xcomp", "nsubj", "pobj", "oprd"))


def governed_effect(tree: Tree, cues: Cues, verb: int, child: int, dep: str) -> tuple[str, str] | None:
    """(effect, cue) of a verb on its child with label `dep`: "negative", "planned" or "possible"; None where it has none."""
    lemma = with_adverb(tree, verb)
    if dep in ("prep", "advmod", "acomp"):
        for phrase in sorted(f"{one} {tree.lowers[child]}" for one in {lemma, tree.lemma(verb)}):
            if cues.governed.get(phrase) in ("negative", "possible"):
                return cues.governed[phrase], phrase
    if dep == "xcomp" and lemma in ("have", "be") and is_yet_to(tree, verb, child):
        return "negative", "yet to"
    if dep == "xcomp" and tree.lowers[verb] == "used" and tree.find(verb, "auxpass") is None:
        return "negative", "used to"
    if dep == "xcomp" and tree.lowers[verb] == "going":
        return "planned", "going to"
    if dep == "xcomp" and lemma in HEARSAY and (lemma == "say" or is_passive(tree, verb)):
        return "possible", f"{lemma} to"  # "is said to have", "the banker, said to be in Chile, denied it"
    effect = cues.verbs.get(lemma) or cues.verbs.get(tree.lemma(verb))
    if dep == "xcomp" and any(tree.lowers[c] in ("on", "upon", "for") for c in tree.all(verb, "prep")):
        effect = effect or cues.verbs.get(f"{lemma} on")  # "called on X to act"
    if effect is None:
        return None
    if dep == "prep":
        phrase = f"{lemma} {tree.lowers[child]}"
        return (effect, phrase) if phrase in cues.governed else None
    if dep not in COMPLEMENTS or _is_beyond(tree, effect, lemma, child, dep):
        return None
    denied = dep in ("dobj", "nsubjpass", "nsubj") and lemma in ("deny", "forget")
    return "negative" if denied else effect, lemma


def later_effects(tree: Tree, cues: Cues, verb: int, child: int, dep: str) -> Iterator[Effect]:
    """What the verbs coordinated with this one say of the subject they share: "was signed, then cancelled"."""
    for second in tree.all(verb, "conj") if dep == "nsubjpass" else ():
        shares = tree.is_verb(second) and tree.find(second, "nsubj", "nsubjpass") is None
        found = governed_effect(tree, cues, second, child, dep) if shares and is_passive(tree, second) else None
        if found is not None and found[0] == "negative":
            yield found


def adjective_effect(tree: Tree, cues: Cues, verb: int) -> Effect:
    """What the adjective after "is" says of the clause that it is said of: "it is unlikely that", "is untrue"."""
    for child in tree.all(verb, "acomp"):
        if tree.lowers[child] in cues.adjectives:
            return cues.adjectives[tree.lowers[child]], tree.lowers[child]
        if judges_a_deed(tree, verb):
            return "possible", tree.lowers[child]  # "it is vital for X to go"
    return None, ""


def prospect_effects(tree: Tree, cues: Cues, verb: int) -> Iterator[Effect]:
    """What the adjective after "is" says of a deed: "a merger is unlikely"; "the merger is wrong" has nothing against it."""
    for child in tree.all(verb, "acomp"):
        effect = cues.adjectives.get(tree.lowers[child])
        if effect in ("possible", "planned") or tree.lowers[child] in ("impossible", "unthinkable"):
            yield effect, tree.lowers[child]


def judges_a_deed(tree: Tree, verb: int) -> bool:
    """ "it is vital to": an adjective of "it", which stands for the infinitive behind."""
    it = any(tree.lowers[c] == "it" for c in tree.all(verb, "nsubj"))
    clauses = (c for c in tree.all(verb, "xcomp", "advcl") if tree.is_infinitive(c) and c > verb)
    return it and tree.find(verb, "acomp") is not None and any(tree.find(c, "aux") is not None for c in clauses)


def denies_by_itself(tree: Tree, verb: int) -> bool:
    """Whether what a verb of saying governs takes its negation: after "does not think that X left" X did not leave; after
    "does not deny that X left" the denial is taken back.
    """
    return tree.lemma(verb) in NEG_RAISING | DENIALS


def _whole(tree: Tree, part: int) -> int:
    """What a part of it stands for: the embargoes in "lifted the last of its embargoes"."""
    if tree.lowers[part] not in PARTS:
        return part
    return next((c for p in tree.all(part, "prep") if tree.lowers[p] == "of" for c in tree.all(p, "pobj")), part)


def _is_beyond(tree: Tree, effect: str, lemma: str, child: int, dep: str) -> bool:
    """Whether a verb has its effect on other complements than this one: "rejected the plan", not "rejected that"."""
    if lemma in CUTTING:
        return dep == "nsubj" or tree.lemma(_whole(tree, child)) not in STATES
    if lemma == "claim" and dep == "dobj":
        return tree.lemma(child) in CLAIMED
    if lemma == "close" and dep != "nsubj" and tree.lemma(child) in CONCLUDED:
        return True
    if dep == "nsubj":
        return not (effect == "negative" and (lemma in FALLING or tree.lemma(child) in STATES))
    if dep in ("dobj", "nsubjpass"):
        return effect == "planned" and lemma not in PLANNED_OBJECTS
    if dep == "ccomp":
        ordered = any(tree.tags[c] == "TO" for c in tree.all(child, "aux"))
        told = lemma == "tell" and not (tree.is_infinitive(child) and ordered)  # "told us that": said, and not ordered
        return told or (effect == "planned" and lemma not in PLANNED_CLAUSES) or (effect == "negative" and lemma not in DENYING)
    return False
