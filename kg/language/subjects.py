"""Who does what a verb says, where the sentence may have left it to another word: control, participles, relatives."""

from __future__ import annotations

from kg.language.phrases import heads_of, relative_antecedent
from kg.language.tree import Tree
from kg.wordlists import word_list

OBJECT_CONTROL = word_list("subjects: object control")
HITTING_OUT = frozenset(("hit", "lash", "rail", "rage", "snap", "fire"))
UNDERTAKINGS = word_list("subjects: undertakings")
CHARGING = word_list("subjects: charging")


def is_passive(tree: Tree, i: int) -> bool:
    """ "was bought", "bought by", and participles after their noun: "the firm founded by"."""
    if any(tree.deps[c] in ("nsubjpass", "auxpass") for c in tree.children[i]):
        return True
    if tree.deps[i] == "conj" and tree.tags[i] == "VBN" and not any(tree.deps[c] in ("aux", "nsubj") for c in tree.children[i]):
        return is_passive(tree, tree.heads[i]) if tree.is_verb(tree.heads[i]) else False
    if tree.deps[i] in ("advcl", "acl") and tree.find(i, "agent") is not None and tree.find(i, "nsubj", "aux") is None:
        return True  # "set up by Acme": the tagger does not always see a participle
    return tree.tags[i] == "VBN" and (
        (tree.deps[i] in ("acl", "amod") and tree.find(i, "nsubj") is None)
        or tree.find(i, "agent") is not None
        or (tree.deps[i] == "advcl" and tree.find(i, "nsubj", "aux") is None)
    )


def subjects(tree: Tree, i: int) -> list[int]:
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
        if i - head > 1 and not _is_joined(tree, head, i):
            return []  # "the firm Acme wanted to buy was sold": no second verb of Acme's
        return subject_of(tree, head, i, depth) or _inherited_subject(tree, head, depth + 1)
    if dep in ("xcomp", "advcl", "ccomp") and (tree.is_verb(head) or tree.tags[head] == "MD"):
        if dep == "ccomp" and tree.tags[i] not in ("VB", "VBG"):
            return []
        if dep == "advcl" and tree.tags[i] not in ("VB", "VBG", "VBN"):
            return []
        if dep == "advcl" and i < head:
            return subject_of(tree, head, head, depth)  # "Speaking to X, he urged Y": not Y
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
        adjective = governor if dep == "pcomp" else head  # "is likely to buy", "is close to buying": its verb has the subject
        if tree.deps[adjective] == "oprd" and tree.is_verb(tree.heads[adjective]):  # "found X guilty of killing"
            found = tree.heads[adjective]
            named = [head for child in tree.all(found, "dobj") for head in heads_of(tree, child)]
            return named or (subject_of(tree, found, found, depth) if is_passive(tree, found) else [])
        if tree.deps[adjective] == "acomp" and tree.is_verb(tree.heads[adjective]):
            return _controller(tree, tree.heads[adjective], depth)
        if dep == "xcomp" and tree.is_verb(tree.heads[head]):
            return _controller(tree, tree.heads[head], depth)
    return []


def _is_joined(tree: Tree, verb: int, second: int) -> bool:
    """Whether a conjunction or a mark stands between two coordinated verbs."""
    return any(
        tree.deps[t] == "cc" or tree.words[t] in (",", ";", ":", "-", "–", "—", "&", "/") for t in range(verb + 1, second)
    )


def _charged(tree: Tree, preposition: int, governor: int) -> list[int]:
    """ "accused X of selling arms": what is laid to somebody's charge, or kept from them, is their own doing."""
    noun = governor if tree.is_noun(governor) and tree.deps[governor] == "dobj" else None
    verb = tree.heads[governor] if noun is not None else governor
    if noun is None and tree.lowers[preposition] in ("for", "over") and tree.lemma(verb) in HITTING_OUT:
        at = [child for child in tree.all(verb, "prep") if tree.lowers[child] == "at"]
        return [head for child in at for head in objects_of(tree, child)]  # "hit out at X for selling"
    if tree.lowers[preposition] not in ("of", "for", "from", "with") or tree.lemma(verb) not in CHARGING:
        return []
    if noun is not None:
        return heads_of(tree, noun)
    return [] if is_passive(tree, verb) else [head for child in tree.all(verb, "dobj") for head in heads_of(tree, child)]


def _controller(tree: Tree, governor: int, depth: int) -> list[int]:
    """Who does the infinitive under a verb: its object after "asked X to", else its subject."""
    if tree.lemma(governor) == "take" and any(tree.lowers[c] == "it" for c in tree.all(governor, "nsubj")):
        objects = [c for c in tree.all(governor, "dobj", "dative") if tree.tags[c] != "IN"]  # "it took Acme six years to build"
        return heads_of(tree, objects[0]) if len(objects) > 1 else []
    if tree.lemma(governor) in OBJECT_CONTROL and not is_passive(tree, governor):
        objects = [head for child in tree.all(governor, "dobj") for head in heads_of(tree, child)]
        called = objects or [
            head
            for child in tree.all(governor, "prep")
            if tree.lowers[child] in ("on", "upon")
            for head in objects_of(tree, child)
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
    """ "firms seeking to enter": the noun; "a plan to build", "a deal to be bought": who has the plan."""
    to_be = tree.tags[i] == "VBN" and any(tree.tags[c] == "TO" for c in tree.all(i, "aux"))
    if tree.tags[i] in ("VBG", "VBN") and not (to_be and tree.lemma(noun) in UNDERTAKINGS):
        return heads_of(tree, noun, down=False)
    return noun_holders(tree, noun, depth + 1)


def noun_holders(tree: Tree, noun: int, depth: int = 0) -> list[int]:
    """Whose plan, deal or stake a noun is: its possessor, or the subject of the verb that it is the object of."""
    poss = [head for child in tree.all(noun, "poss") for head in heads_of(tree, child)]
    if poss or depth > 6:
        return poss
    by = [head for child in tree.all(noun, "prep", "agent") if tree.lowers[child] == "by" for head in objects_of(tree, child)]
    if by:
        return by
    top = tree.first_conjunct(noun)
    governor = tree.heads[top]
    if tree.deps[top] in ("dobj", "attr") and tree.is_verb(governor):
        return subject_of(tree, governor, governor, depth + 1)
    if tree.deps[top] == "pobj" and tree.lowers[governor] == "of" and tree.is_noun(tree.heads[governor]):
        return noun_holders(tree, tree.heads[governor], depth + 1)  # "a letter of intent to buy"
    if tree.deps[top] == "pobj" and tree.deps[governor] == "prep" and tree.is_verb(tree.heads[governor]):
        return subject_of(tree, tree.heads[governor], tree.heads[governor], depth + 1)
    if tree.deps[top] == "pobj" and tree.lowers[governor] == "of" and tree.is_noun(tree.heads[governor]):
        return noun_holders(tree, tree.heads[governor], depth + 1)  # "signed a letter of intent to buy"
    return []


def objects_of(tree: Tree, preposition: int) -> list[int]:
    return [head for child in tree.all(preposition, "pobj", "pcomp") for head in heads_of(tree, child)]
