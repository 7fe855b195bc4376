"""Whether one of several coordinated names is kept out of what the others do: "Peru, but not Chile", "neither firm"."""

from __future__ import annotations

from kg.language.tree import Tree

ALL = frozenset(("all", "everybody", "everyone", "everything", "any", "each", "every"))


def is_excluded(tree: Tree, token: int) -> bool:
    """ "no Turkish bidder", "neither", "neither firm nor bank", "but not Spain", "not from Spain", "all but Spain"."""
    first = tree.first_conjunct(token)
    if tree.deps[first] == "pobj" and any(c < tree.heads[first] for c in tree.all(tree.heads[first], "neg")):
        return True
    if tree.lowers[token] == "neither" or any(tree.lowers[c] == "neither" for c in tree.children[first]):
        return True
    if _set_against(tree, token):
        return True
    return any(
        (tree.deps[c] in ("det", "preconj", "cc") and c < token and tree.lowers[c] in ("no", "neither", "nor"))
        or (tree.deps[c] == "neg" and c < token and tree.tags[token].startswith("NN"))
        for c in tree.children[token]
    )


def is_alternative(tree: Tree, token: int) -> bool:
    """Whether it is this name or another one: "Peru or Chile", "one of Acme and Orion"."""
    first = tree.first_conjunct(token)
    several = tree.conjuncts(first)
    if len(several) == 1:
        return False
    of = tree.heads[first]
    one_of = tree.deps[first] == "pobj" and tree.lowers[of] == "of" and tree.lowers[tree.heads[of]] in ("one", "either")
    return one_of or any(tree.lowers[c] == "or" for t in several for c in tree.all(t, "cc"))


def _set_against(tree: Tree, token: int) -> bool:
    """ "Acme rather than Orion", "all but Orion"."""
    if tree.deps[token] != "conj":
        return False
    first = tree.heads[token]
    joints = [tree.lowers[c] for c in tree.all(first, "cc") if first < c < token]
    return joints[-1:] == ["than"] or (joints[-1:] == ["but"] and tree.lowers[first] in ALL)


def is_put_instead(tree: Tree, token: int) -> bool:
    """ "did not buy Acme but Orion": the negation is of the first alone."""
    first = tree.heads[token]
    between = [c for c in tree.all(first, "cc") if c < token]
    if tree.deps[token] != "conj" or not between or tree.lowers[between[-1]] != "but":
        return False
    return not any(tree.deps[c] == "neg" and between[-1] < c for c in (*tree.children[first], *tree.children[token]))
