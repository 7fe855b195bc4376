"""Where the parser errs in the same way again and again, its tree is mended before any rule sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.contrasts import mend_contrasts, mend_headline_list, mend_shared_names
from kg.language.ellipsis import mend_ellipses
from kg.language.relatives import mend_relatives
from kg.wordlists import word_list

if TYPE_CHECKING:
    from kg.language.tree import Tree

SAID = word_list("parsing: said")
SPEECH = word_list("tree: speech")
"""What one does with words: "accuse", "urge"."""
HELPING = frozenset(("help", "helps", "helped", "helping", "to"))
PORTFOLIOS = word_list("names: portfolios")
NOUNS_TOO = frozenset(("firm", "giant", "rival", "daily", "weekly"))
"""Words that the tagger takes for adjectives though no adjective stands after its noun."""
NOUNS_OF_DEEDS = frozenset(
    ("plans", "moves", "offers", "bids", "attempts", "calls", "claims", "demands", "efforts", "proposals")
)
PEOPLE = frozenset(("kg:Person", "kg:Official"))
NAMED = PEOPLE | {"kg:Organization", "kg:Company"}
"""Classes of names that are listed rather than explained by one another."""


def mend_words(tree: Tree) -> None:
    """Mend what words and tags alone tell, in place, before names are laid on the tree."""
    for i in range(1, len(tree.words)):
        if tree.deps[i] == "amod" and tree.heads[i] == i - 1 and tree.lowers[i] in NOUNS_TOO and tree.is_noun(i - 1):
            _make_head(tree, i)
    for i in range(len(tree.words)):
        head = tree.heads[i]
        if tree.deps[i] in ("nsubj", "nsubjpass") and tree.deps[head] in ("aux", "auxpass"):
            tree.attach(i, tree.heads[head], "nsubjpass" if tree.deps[head] == "auxpass" else "nsubj")
        if i + 1 < len(tree.words) and tree.words[i + 1] == ":" and _is_label(tree, i):
            tree.deps[i] = "dep"
        if tree.tags[i] == "JJ" and tree.lowers[i].endswith("ed") and tree.find(i, "auxpass") is not None:
            tree.tags[i] = "VBN"  # "was previously married to"
        if tree.deps[i] == "acl" and tree.tags[i] == "VBD" and tree.find(i, "nsubj", "dobj") is None:
            tree.tags[i] = "VBN"  # "a firm domiciled in Malta"
        if tree.lowers[i] == "found" and i and tree.lowers[i - 1] in HELPING:
            tree.set_lemma(i, "found")  # "helped found the club": not what was found
        if tree.lowers[i] in ("being", "existence") and tree.lowers[head] == "into":
            _make_noun(tree, i)
        if (
            i > 3
            and tree.deps[i] == "conj"
            and tree.lowers[i] in ("secretary", "minister")
            and tree.lowers[i - 2] in ("and", "&")
        ):
            _make_office_of_two(tree, i)
        if i and tree.deps[i] == "advmod" and head == i - 1 and _is_particle(tree, i):
            tree.deps[i] = "prt"
        if tree.deps[i] == "conj" and tree.tags[i] == "VBD" and _is_of_the_speaker(tree, i):
            tree.attach(i, tree.heads[tree.heads[i]], "conj")
        elif i and tree.deps[i - 1] in ("agent", "prep") and tree.tags[i] in ("VBD", "VBN"):
            _make_modifier(tree, i)


def mend_names(tree: Tree) -> None:
    """Mend what the names of the sentence show to be wrong, in place."""
    for i in range(2, len(tree.words)):
        if tree.deps[i] == "csubj" and tree.tags[i] == "VBN" and tree.words[i - 1] == "," and tree.is_noun(i - 2):
            _part_from_clause(tree, i)
        elif tree.deps[i] == "advcl" and tree.tags[i] == "VBN" and tree.words[i - 1] == "," and _says_whose(tree, i):
            tree.attach(i, i - 2, "acl")
        elif tree.tags[i] == "VBZ" and tree.lowers[i] in NOUNS_OF_DEEDS and _is_object_with_name(tree, i):
            _make_object(tree, i)
    for head in sorted(tree.extents):
        _hang_on_title_before(tree, head)
        _part_from_name_before(tree, head)
        _list_with_name_after(tree, head)
    mend_relatives(tree)
    mend_contrasts(tree)
    mend_headline_list(tree)
    mend_shared_names(tree)
    mend_ellipses(tree)


def _is_label(tree: Tree, i: int) -> bool:
    """Whether a noun before a colon passes for a subject beside the real one: "OSLO: Norway sold the ships"."""
    return tree.deps[i] == "nsubj" and any(c > i + 1 for c in tree.all(tree.heads[i], "nsubj", "nsubjpass"))


def _is_particle(tree: Tree, i: int) -> bool:
    """ "passed away", "stepped down": a particle that the parser takes for an adverb."""
    verb = tree.heads[i]
    stepping = tree.lemma(verb) in ("step", "stand") and tree.lowers[i] in ("down", "aside")
    return tree.is_verb(verb) and (tree.tags[i] == "RP" or stepping)


def _make_noun(tree: Tree, i: int) -> None:
    """ "came into being in 1990 at his urging": the being is a noun, and what follows belongs to the verb."""
    tree.tags[i], tree.deps[i] = "NN", "pobj"
    verb = tree.heads[tree.heads[i]]
    for child in list(tree.all(i, "prep", "npadvmod", "advmod")):
        tree.attach(child, verb, tree.deps[child])


def _make_office_of_two(tree: Tree, title: int) -> None:
    """ "British Trade and Industry Secretary": both are what one secretary has, though the parser joins him to the first."""
    first = title - 3
    if {tree.lowers[first], tree.lowers[title - 1]} <= PORTFOLIOS and tree.heads[title] == first != tree.heads[first]:
        above, dep = tree.heads[first], tree.deps[first]
        before = [child for child in tree.children[first] if child < first]
        tree.attach(title, above, "compound" if dep == "nmod" else dep)
        for token in (first, *before):
            tree.attach(token, title, "compound")


def _says_whose(tree: Tree, participle: int) -> bool:
    """ "Acme was part of Orion, bought by Belmor": the participle with an agent right behind a name is about that name, where
    the clause only says what somebody is."""
    verb = tree.heads[participle]
    named = participle - 2 in tree.mentions and tree.deps[participle - 2] == "pobj"
    return named and tree.lemma(verb) == "be" and tree.find(participle, "agent") is not None and verb < participle


def _make_head(tree: Tree, i: int) -> None:
    """Put token i above the noun before it: "a telecoms firm", of which the parser may make a firm sort of telecoms."""
    noun = i - 1
    head, dep = tree.heads[noun], tree.deps[noun]
    tree.attach(i, head if head != noun else i, dep)
    for child in list(tree.children[noun]):
        if child != i:
            tree.attach(child, i, tree.deps[child])
    tree.attach(noun, i, "compound")
    tree.tags[i] = "NN"


def _make_modifier(tree: Tree, participle: int) -> None:
    """ "founded by murdered premier Ana Ruiz": what the parser takes for a verb with an object stands before a noun, and the
    preposition before it has no other object."""
    preposition, noun = participle - 1, tree.find(participle, "dobj")
    if noun is None or noun < participle or tree.find(preposition, "pobj", "pcomp") is not None:
        return
    described = tree.find(participle, "nsubj")
    inside = described is None or preposition in tree.subtree(described)  # "Acme, the firm founded by"
    if tree.find(participle, "aux", "auxpass") is not None or not inside or tree.heads[participle] == participle:
        return
    if not set(range(participle + 1, noun)) <= set(tree.subtree(noun)):
        return
    if described is not None:
        first = tree.subtree(described)[0]
        named = first - 2 if tree.words[first - 1] == "," and tree.is_noun(first - 2) else tree.heads[participle]
        tree.attach(described, named, "appos")
    tree.attach(noun, preposition, "pobj")
    for child in list(tree.children[participle]):
        tree.attach(child, noun, tree.deps[child])
    tree.attach(participle, noun, "amod")
    tree.tags[participle] = "VBN"


def _is_of_the_speaker(tree: Tree, i: int) -> bool:
    """ "said that prices had risen but accused Peru": who said it accused, though the parser joins it to what was said."""
    content = tree.heads[i]
    said = tree.heads[content]
    if tree.deps[content] != "ccomp" or tree.lowers[said] not in SAID or tree.find(i, "nsubj", "nsubjpass", "aux") is not None:
        return False
    other_tense = tree.find(content, "aux") is not None or tree.tags[content] in ("VBZ", "VBP")
    return other_tense and content > said and tree.lemma(i) in SPEECH


def _is_object_with_name(tree: Tree, i: int) -> bool:
    """ "blocked Finance Ministry plans to": the parser may take the noun after a name for a verb without a subject."""
    name, subject = i - 1, tree.find(i, "nsubj", "nsubjpass")
    return name in tree.mentions and tree.deps[name] == "dobj" and subject is None and tree.is_verb(tree.heads[name])


def _make_object(tree: Tree, i: int) -> None:
    tree.tags[i] = "NNS"
    tree.attach(i, tree.heads[i - 1], "dobj")
    tree.attach(i - 1, i, "compound")
    for child in tree.children[i]:
        if tree.deps[child] == "xcomp":
            tree.deps[child] = "acl"


def _part_from_clause(tree: Tree, participle: int) -> None:
    """ "Under the plan, backed by Peru, Acme would buy": the participle is the plan's, and Acme the subject."""
    verb = tree.heads[participle]
    if participle - 2 in tree.subtree(participle):
        return  # "Shaken, traders, pleased with the result, sold": the noun belongs to the participle already
    tree.attach(participle, participle - 2, "acl")
    if tree.find(verb, "nsubj", "nsubjpass") is not None:
        return
    below = [i for i in tree.subtree(participle) if tree.deps[i] in ("appos", "conj") and i in tree.mentions and i < verb]
    if below and tree.words[tree.extents[below[0]].start - 1] == ",":
        agent = tree.heads[below[0]]
        tree.attach(below[0], verb, "nsubj")
        for other in below[1:]:
            if tree.heads[other] == agent:
                tree.attach(other, below[0], "conj")


def _list_with_name_after(tree: Tree, name: int) -> None:
    """Coordinate names that the parser takes for an apposition: "Acme, Borealis and Orion bid"; not "Lyon, France"."""
    for child in list(tree.all(name, "appos")):
        last = tree.find(child, "conj")
        if last is None or not all(one in tree.mentions and one in tree.covering for one in (child, last)):
            continue
        kinds = {tree.covering[one].type in PEOPLE if tree.covering[one].type in NAMED else None for one in (name, child, last)}
        inside = tree.extents[name]
        if len(kinds) == 1 and None not in kinds and tree.words[inside.stop : tree.extents[child].start] == [","]:
            tree.deps[child] = "conj"


def _hang_on_title_before(tree: Tree, name: int) -> None:
    """ "minister Ana Ruiz and energy minister Per Lund": the name right after a noun explains that, not one further up."""
    noun = tree.extents[name].start - 1
    if tree.deps[name] != "appos" or noun <= tree.heads[name] or tree.tags[noun] != "NN" or noun in tree.covering:
        return
    if tree.covering[name].type in PEOPLE and not tree.covering[name].demonym:
        tree.attach(name, noun, "appos")


def _part_from_name_before(tree: Tree, name: int) -> None:
    """Coordinate two names where the parser joins one with a word inside the other: "between Peru and Acme Motors"."""
    inside = tree.extents[name]
    for token in inside:
        other = tree.heads[token]
        joined = tree.deps[token] == "conj" and other < inside.start and tree.heads[other] == name != tree.heads[name]
        if joined and other in tree.mentions and tree.covering[other] is not tree.covering[name]:
            tree.attach(other, tree.heads[name], tree.deps[name])
            tree.attach(name, other, "conj")
            tree.attach(token, name, "compound")
            return
