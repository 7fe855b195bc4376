"""What a verb says of what it governs: "failed to buy", "plans to buy", "denied that", "withdrew from"."""

from __future__ import annotations

from kg.language.tree import Tree
from kg.relations.clause_signs import is_yet_to, with_adverb
from kg.relations.cues import Cues
from kg.wordlists import word_list

FALLING = frozenset(("collapse", "fall through", "fall apart", "fail", "break down", "founder"))
"""Of what these verbs have as their subject nothing came: "the merger collapsed"; "the talks ended" took place."""
STATES = word_list("factuality: states")
"""What ends as a state does: after "the embargo ended" there is none; the talks that ended took place."""
PLANNED_CLAUSES = frozenset(("agree", "plan", "decide", "expect", "promise", "pledge", "vow"))
PLANNED_OBJECTS = frozenset(("plan", "expect", "schedule", "agree", "approve", "promise", "pledge", "prepare"))
DENYING = frozenset(("deny", "reject", "rule out", "dismiss", "refuse"))
COMPLEMENTS = frozenset(("ccomp", "dobj", "nsubjpass", "xcomp", "nsubj", "pobj", "oprd"))


def governed_effect(tree: Tree, cues: Cues, verb: int, child: int, dep: str) -> tuple[str, str] | None:
    """(effect, cue) of a verb on its child with label `dep`: "negative", "planned" or "possible"; None where it has none."""
    lemma = with_adverb(tree, verb)
    if dep in ("prep", "advmod", "acomp"):
        beside = sorted(f"{one} {tree.lowers[child]}" for one in {lemma, tree.lemma(verb)})
        ended = [one for one in beside if cues.governed.get(one) == "negative"]
        if ended:
            return "negative", ended[0]
    if dep == "xcomp" and lemma in ("have", "be") and is_yet_to(tree, verb, child):
        return "negative", "yet to"
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


def _is_beyond(tree: Tree, effect: str, lemma: str, child: int, dep: str) -> bool:
    """Whether a verb has its effect on other complements than this one: "rejected the plan", not "rejected that"."""
    if dep == "nsubj":
        return not (effect == "negative" and (lemma in FALLING or tree.lemma(child) in STATES))
    if dep in ("dobj", "nsubjpass"):
        return effect == "planned" and lemma not in PLANNED_OBJECTS
    if dep == "ccomp":
        told = lemma == "tell" and tree.tags[child] != "VB"  # "told us that": said, and not ordered
        return told or (effect == "planned" and lemma not in PLANNED_CLAUSES) or (effect == "negative" and lemma not in DENYING)
    return False
