"""Who says what a sentence says: the subject of its verb of saying, or whom it accords with."""

from __future__ import annotations

from kg.language.phrases import heads_of, relative_antecedent
from kg.language.subjects import is_passive, subjects
from kg.language.tree import Tree
from kg.relations.reporting import load_reporting

CITING = frozenset(("citing", "quoting"))
SAYING_SO = frozenset(("say", "put", "report", "tell", "note", "argue", "explain", "write", "announce"))
"""Verbs of "as Ana Ruiz put it"."""


def speakers_of(tree: Tree, verb: int) -> list[int]:
    """The tokens of those who say something by a verb of saying; of a coordinated verb, those of the verb before it."""
    if is_passive(tree, verb):
        found = [h for agent in tree.all(verb, "agent") for c in tree.all(agent, "pobj") for h in heads_of(tree, c)]
    else:
        sayers = [h for c in _sayers(tree, verb) for h in relative_antecedent(tree, verb, heads_of(tree, c))]
        found = [token for one in sayers for token in behind_words(tree, one)]
    if not found and tree.tags[verb] == "VBG" and not is_passive(tree, verb):
        return _quoted(tree, verb) or subjects(tree, verb)
    if not found and tree.deps[verb] == "conj" and tree.is_verb(tree.heads[verb]):
        return speakers_of(tree, tree.heads[verb])
    return found


def _sayers(tree: Tree, verb: int) -> list[int]:
    """The subjects of a verb of saying, without those that the parser takes over from what is said.

    In '"We like it," said Ana Ruiz' the one behind the verb speaks; in "briefing reporters, Ana Ruiz said" the last one,
    which may be taken for another name of the reporters.
    """
    found = list(tree.all(verb, "nsubj"))
    behind = [c for c in found if c > verb]
    if behind:
        return behind
    if tree.lowers[0].endswith("ing") and tree.tags[0] in ("NN", "NNP", "VBG") and "," in tree.words[:verb]:
        inside = [t for c in found for t in (c, *tree.all(c, "appos")) if t > tree.words.index(",")]
        names = [tree.covering[t] for t in inside if t in tree.covering]
        return [t for t in tree.mentions if names and names[-1] in tree.mentions[t]] or found
    return found[-1:] if len(found) > 1 and any(word in ('"', "”") for word in tree.words[found[0] : found[-1]]) else found


def behind_words(tree: Tree, token: int) -> list[int]:
    """Whose statement or report it is that says so: Acme in "a statement by Acme", "an Acme report", "Acme's study"."""
    if token in tree.covering or tree.lemma(token) not in load_reporting().nouns:
        return [token]
    return _authors(tree, token)


def _authors(tree: Tree, noun: int) -> list[int]:
    """The names that a statement or a view is of: before it, or after "by", "from" and "of"."""
    owners = [head for child in tree.all(noun, "poss") for head in heads_of(tree, child)]
    behind = [p for p in tree.all(noun, "prep", "agent") if tree.lowers[p] in ("by", "from", "of")]
    owners += [head for p in behind for child in tree.all(p, "pobj") for head in heads_of(tree, child)]
    before = [t for c in tree.all(noun, "compound", "amod", "nmod") for t in tree.subtree(c)]
    return [token for token in owners or before if token in tree.mentions]


def sources_of_claim(tree: Tree, noun: int) -> list[int]:
    """Whose announcement it is that something is so; in "said in a statement that" those who said."""
    if tree.lemma(noun) not in load_reporting().nouns:
        return []
    preposition = tree.heads[noun]
    verb = tree.heads[preposition]
    if tree.deps[noun] == "pobj" and tree.lowers[preposition] == "in" and tree.lemma(verb) in load_reporting().verbs:
        return speakers_of(tree, verb)
    return _authors(tree, noun)


def sources_beside(tree: Tree, verb: int) -> list[int]:
    """ "as Ana Ruiz put it, X has left": who says so stands in a clause of comparison."""
    clauses = [c for c in tree.all(verb, "advcl") if tree.lemma(c) in SAYING_SO and tree.find(c, "ccomp", "xcomp") is None]
    return [h for c in clauses if any(tree.lowers[m] == "as" for m in tree.all(c, "mark")) for h in speakers_of(tree, c)]


def _quoted(tree: Tree, saying: int) -> list[int]:
    """ "quoted an official as saying", "was quoted as saying": who is quoted."""
    preposition = tree.heads[saying]
    verb = tree.heads[preposition]
    if tree.deps[saying] != "pcomp" or tree.lowers[preposition] != "as" or not tree.is_verb(verb):
        return []
    if is_passive(tree, verb):
        return subjects(tree, verb)
    return [head for child in tree.all(verb, "dobj") for head in heads_of(tree, child)]


def accorded_sources(tree: Tree) -> list[int]:
    """The tokens of the sources that the whole sentence goes by: after "according to", "citing", before a headline's colon."""
    words = tree.lowers
    at = [i for i, word in enumerate(words[:-1]) if word == "according" and words[i + 1] == "to"]
    found = [h for i in at for p in (i, i + 1) for c in tree.all(p, "pobj") for h in heads_of(tree, c)]
    found = [token for one in found for token in behind_words(tree, one)]
    found += [h for i, word in enumerate(words) if word in CITING for c in tree.all(i, "dobj") for h in heads_of(tree, c)]
    views = [i for i, word in enumerate(words) if word in ("view", "opinion", "words") and i > 1 and words[i - 2] == "in"]
    found += [token for i in views for token in _authors(tree, i)]
    return found + _at_colon(tree)


def _at_colon(tree: Tree) -> list[int]:
    """ "Ruiz: Acme to buy Orion", "Acme to buy Orion: Reuters": who says so, in a headline."""
    colons = [i for i, word in enumerate(tree.words) if word == ":"]
    if len(colons) != 1 or not tree.sentence.heading:
        return []
    for side in (range(colons[0]), range(colons[0] + 1, len(tree.words))):
        name = tree.covering.get(side.start) if len(side) else None
        if name is not None and all(tree.covering.get(i) is name for i in side) and not name.demonym and _speaks(name.type):
            return [t for t in side if name in tree.mentions.get(t, ())]
    return []


def _speaks(cls: str) -> bool:
    """Whether a headline's colon after, or before, a name of a class means that it says so: no place does."""
    return cls in ("kg:Person", "kg:Official", "kg:NewsOrganization", "kg:GovernmentBody")
