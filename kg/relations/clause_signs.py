"""Signs in a clause that what it says is not so, or only on a condition: particles, conjunctions, inversions."""

from __future__ import annotations

from kg.language.propositions import verb_lemma
from kg.language.tree import Tree
from kg.wordlists import word_list

ORDINALS = word_list("factuality: ordinals")
LONGEST_HEADLINE = 16
RUMOURS = frozenset(("report", "reports", "source", "sources", "media", "paper", "rumour", "rumours", "rumor", "rumors"))


def is_yet_to(tree: Tree, verb: int, child: int) -> bool:
    """ "has yet to sign": the parser hangs "yet" on either verb."""
    return any(tree.lowers[c] == "yet" for i in (verb, child) for c in tree.all(i, "advmod", "cc"))


def is_not_only(tree: Tree, word: int) -> bool:
    """ "not only", "not just": no negation."""
    return tree.lowers[word] == "not" and tree.lowers[word + 1 : word + 2] in (["only"], ["just"], ["merely"], ["simply"])


def is_claim(tree: Tree, clause: int) -> bool:
    """Whether a clause after a noun says what the noun holds ("reports that X left"), and does not tell which one it is."""
    that = tree.heads[clause] + 1
    if tree.lowers[that : that + 1] != ["that"] or tree.heads[that] != clause:
        return False
    objects = [child for child in tree.all(clause, "dobj") if child != that]
    return tree.deps[that] == "mark" or (tree.deps[that] == "dobj" and bool(objects))


def is_first_to(tree: Tree, noun: int) -> bool:
    """ "the first firm to buy", "the only bank to lend": they did; other nouns do not say that what "to" tells is so."""
    before = [tree.lowers[c] for c in tree.all(noun, "amod", "nummod", "advmod")]
    return any(word in ORDINALS or word.endswith("est") for word in (*before, tree.lowers[noun]))


def is_ruled_out_at_front(tree: Tree, verb: int) -> bool:
    """ "under no circumstances will X": the phrase with "no" has turned the clause round."""
    subject = tree.find(verb, "nsubj", "nsubjpass")
    turned = any(c < subject for c in tree.all(verb, "aux", "auxpass")) if subject is not None else False
    fronted = [c for c in tree.all(verb, "prep") if subject is not None and c < subject]
    return turned and any(tree.lowers[t] == "no" for c in fronted for t in tree.subtree(c))


def after_nor(tree: Tree, verb: int) -> bool:
    """ "nor did he sign": the conjunction hangs on the verb before."""
    between = [c for c in tree.all(tree.heads[verb], "cc") if c < verb]
    return bool(between) and tree.lowers[between[-1]] == "nor"


def headline_infinitive(tree: Tree, verb: int) -> bool:
    """ "Norvia to buy trains": how headlines put what is planned."""
    to = next((c for c in tree.all(verb, "aux") if tree.tags[c] == "TO"), None)
    return to is not None and any(tree.deps[c] in ("nsubj", "nsubjpass") and c < to for c in tree.children[verb])


def negated(tree: Tree, verb: int) -> str:
    """The word that negates the verb, or an empty text."""
    return next((tree.lowers[c] for c in tree.children[verb] if tree.deps[c] == "neg" or tree.lowers[c] == "never"), "")


def has_if(tree: Tree, clause: int) -> bool:
    """ "if X leaves", "should X leave": the auxiliary stands before the subject."""
    subject = tree.find(clause, "nsubj", "nsubjpass")
    if tree.lowers[clause] == "were" and subject is not None and subject > clause:
        return True  # "were X to leave"
    for child in tree.children[clause]:
        word = tree.lowers[child]
        if tree.deps[child] in ("mark", "advmod", "prep") and word in ("if", "unless", "provided", "providing"):
            return True
        if tree.deps[child] == "aux" and word in ("should", "had", "were") and subject is not None and child < subject:
            return True
    return False


def has_condition(tree: Tree, verb: int) -> bool:
    """Whether a clause under the verb says on which condition: "would sell if prices fell"."""
    return any(tree.deps[c] == "advcl" and has_if(tree, c) for c in tree.children[verb])


def with_adverb(tree: Tree, verb: int) -> str:
    """The lemma with its particle, which the parser may take for an adverb: "stepped down as"."""
    after = tree.lowers[verb + 1] if verb + 1 < len(tree.words) else ""
    return f"{tree.lemma(verb)} {after}" if after in ("down", "aside", "away", "through", "apart") else verb_lemma(tree, verb)


FINITE = frozenset(("VBD", "VBZ", "VBP"))


def coordinated_with(tree: Tree, i: int) -> int:
    """The head of token i; of a finite verb that the parser coordinates with an infinitive, the finite verb above that:
    "refused to buy Acme and invested in Orion"."""
    head = tree.heads[i]
    mistaken = tree.tags[i] == "VBN" and tree.find(i, "aux", "auxpass") is None  # a past tense, in truth
    if tree.deps[i] != "conj" or not (tree.tags[i] in FINITE or mistaken) or tree.tags[head] != "VB":
        return head
    above = head
    while tree.tags[above] not in FINITE and tree.heads[above] != above and tree.is_verb(tree.heads[above]):
        above = tree.heads[above]
    modal = any(tree.tags[c] == "MD" for c in tree.all(head, "aux"))
    return head if modal or tree.tags[above] not in FINITE else above


def has_to(tree: Tree, verb: int) -> bool:
    return any(tree.tags[c] == "TO" for c in tree.all(verb, "aux"))


def has_no_object(tree: Tree, verb: int) -> bool:
    """ "sells no trains to Peru", "gave Peru nothing"."""
    things = [c for c in tree.all(verb, "dobj") if c not in tree.covering]
    none = any(tree.lowers[c] in ("nothing", "none", "nobody") for c in things)
    return none or any(tree.lowers[d] in ("no", "neither") for c in things for d in tree.all(c, "det"))


def is_headline_hearsay(tree: Tree, trigger: int) -> bool:
    """ "Acme 'to buy Orion'", "Acme to buy Orion - report": a headline leaves it to others to say so."""
    words = tree.words
    quoted = words[-1] in ("'", "’") and words[-2] not in (".", ",", "!", "?")  # a line that ends so may be a headline, too
    if len(words) < 4 or len(words) > LONGEST_HEADLINE or not (tree.sentence.heading or quoted):
        return False
    if words[-2] in ("-", "–", "—", ":", ",") and tree.lowers[-1] in RUMOURS:
        return True
    marks = [i for i, word in enumerate(words[: trigger + 1]) if word in ("'", "‘", "’")]
    return len(marks) == 1 and any(word in ("'", "’") for word in words[trigger:])
