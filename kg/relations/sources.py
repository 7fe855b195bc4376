"""Who says what a sentence says: the subject of its verb of saying, or whom it accords with."""

from __future__ import annotations

from kg.language.phrases import heads_of, relative_antecedent
from kg.language.subjects import is_passive, subjects
from kg.language.tree import Tree


def speakers_of(tree: Tree, verb: int) -> list[int]:
    """The tokens of those who say something by a verb of saying; of a coordinated verb, those of the verb before it."""
    if is_passive(tree, verb):
        found = [h for agent in tree.all(verb, "agent") for c in tree.all(agent, "pobj") for h in heads_of(tree, c)]
    else:
        found = [h for c in tree.all(verb, "nsubj") for h in relative_antecedent(tree, verb, heads_of(tree, c))]
    if not found and tree.tags[verb] == "VBG" and not is_passive(tree, verb):
        return _quoted(tree, verb) or subjects(tree, verb)
    if not found and tree.deps[verb] == "conj" and tree.is_verb(tree.heads[verb]):
        return speakers_of(tree, tree.heads[verb])
    return found


def _quoted(tree: Tree, saying: int) -> list[int]:
    """ "quoted an official as saying", "was quoted as saying": who is quoted."""
    preposition = tree.heads[saying]
    verb = tree.heads[preposition]
    if tree.deps[saying] != "pcomp" or tree.lowers[preposition] != "as" or not tree.is_verb(verb):
        return []
    if is_passive(tree, verb):
        return subjects(tree, verb)
    return [head for child in tree.all(verb, "dobj") for head in heads_of(tree, child)]


def accorded_sources(tree: Tree) -> list[int] | None:
    """The tokens of the sources after "according to"; None where the sentence has no such words."""
    at = [i for i, word in enumerate(tree.lowers[:-1]) if word == "according" and tree.lowers[i + 1] == "to"]
    if not at:
        return None
    return [h for i in at for p in (i, i + 1) for c in tree.all(p, "pobj") for h in heads_of(tree, c)]
