"""Parents and units beside names: "A (a unit of B)", "a subsidiary of B, A grew"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.relations.beside import plain_fact
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.types import Mention, RelationMention
from kg.wordlists import word_list

UNITS = word_list("corporate family: units")
PARENTS = word_list("corporate family: parents")
BODY = ("kg:Organization",)
OPENING = frozenset((",", "(", "-", "–", "—", ":"))
BEFORE_UNIT = frozenset(("turn", "in", "itself", "now", "also", "a", "an", "the", "wholly", "-", "owned", "fully", "and"))
LIKE = frozenset(("like", "unlike", "with", "as", "from", "by", "to"))
OWNERS = frozenset(("its", "our", "their", "the", "'s", "’s"))
LONGEST_DESCRIPTION = 6
"""Words between "of" and the name of the parent: "of the Italian eyewear maker Acme"."""
LONGEST_PHRASE = 9
"""Words from where the phrase begins to its noun: "in turn a wholly-owned indirect subsidiary"."""
RULE = "corporate family"


def run_corporate_family(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """Whose subsidiary a body is, where its name stands beside the phrase that says so."""
    tree = scene.tree
    for i, lower in enumerate(tree.lowers):
        if i in tree.covering:
            continue
        lemma = tree.lemma(i) if tree.is_noun(i) or tree.is_verb(i) else lower
        if lemma in UNITS:
            parent = _name_after_of(scene, i)
            child = _child(scene, i, parent) if parent is not None else None
            if parent is None:  # "Hamas' military wing, the Qassam Brigades"
                parent = next((m for k in tree.all(i, "poss") for m in scene.mentions_at(k, BODY) if not m.pronominal), None)
                child = _body_from(scene, i + 1 + (tree.lowers[i + 1 : i + 2] == [","])) if parent is not None else None
            if parent is None:  # "its Orion Bank subsidiary"
                child = _body_ending_at(scene, i - 1)
                owners = scene.mentions_at(_first(scene, child) - 1, BODY) if child is not None else []
                parent = next((m for m in owners if m.pronominal), None)
            if parent is not None and child is not None and child.chain != parent.chain:
                relation = "kg:partOf" if lemma == "wing" else "kg:subsidiaryOf"
                yield plain_fact(scene, child, relation, parent, RULE, 0.85)
        elif lemma in PARENTS or (lower == "company" and i and tree.lowers[i - 1] == "parent"):
            yield from _like_the_parent(scene, i)


def _name_after_of(scene: Scene, i: int) -> Mention | None:
    """The body named after "of", or after what describes it there."""
    tree = scene.tree
    if tree.lowers[i + 1 : i + 2] != ["of"]:
        return None
    for k in range(i + 2, min(i + 2 + LONGEST_DESCRIPTION, len(tree.words))):
        found = tree.covering.get(k)
        if found is not None and scene.ontology.fits(found.type, BODY):
            return None if found.pronominal else found
        if found is None and not (tree.tags[k].startswith(("NN", "JJ", "DT", "HYPH", "VB")) or tree.words[k] == "-"):
            return None
    return None


def _child(scene: Scene, i: int, parent: Mention) -> Mention | None:
    """The body that is called a unit: named before the phrase, right before its noun, or after the phrase at the start."""
    tree = scene.tree
    before = _body_ending_at(scene, i - 1)
    if before is not None:
        return before if tree.lowers[_first(scene, before) - 1 : _first(scene, before)] in (["the"], ["its"]) else None
    k = i - 1
    while k >= max(0, i - LONGEST_PHRASE) and (
        tree.lowers[k] in BEFORE_UNIT or tree.tags[k].startswith(("JJ", "NN", "CD", "RB"))
    ):
        if tree.words[k] in OPENING and tree.words[k] != "-":
            break
        if k in tree.covering and not tree.covering[k].demonym:
            return None
        k -= 1
    if k >= 0 and tree.words[k] in OPENING:
        return _body_ending_at(scene, k - 1)
    end = tree.last_of(parent) + 1
    if k < 0 and tree.lowers[end : end + 1] == [","]:
        return _body_from(scene, end + 1)
    return None


def _like_the_parent(scene: Scene, i: int) -> Iterator[RelationMention]:
    """ "Like its parent company, Acme, Orion is": at the start of a sentence, of the body named after the second comma."""
    tree = scene.tree
    first = i - 1 if tree.lowers[i - 1] == "parent" else i
    if not (1 < first < LONGEST_PHRASE and tree.lowers[first - 1] in OWNERS and tree.lowers[first - 2] in LIKE):
        return
    parent = _body_from(scene, i + 1 + (tree.lowers[i + 1 : i + 2] == [","]))
    end = tree.last_of(parent) + 1 if parent is not None else 0
    child = _body_from(scene, end + 1) if parent is not None and tree.lowers[end : end + 1] == [","] else None
    if parent is not None and child is not None and child.chain != parent.chain:
        yield plain_fact(scene, child, "kg:subsidiaryOf", parent, RULE, 0.85)


def _first(scene: Scene, mention: Mention) -> int:
    return scene.tree.token_from(mention.start - scene.tree.sentence.start, mention.end - scene.tree.sentence.start) or 0


def _body_ending_at(scene: Scene, i: int) -> Mention | None:
    found = scene.tree.covering.get(i)
    if found is None or found.demonym or found.pronominal or scene.tree.last_of(found) != i:
        return None
    return found if scene.ontology.fits(found.type, BODY) else None


def _body_from(scene: Scene, i: int) -> Mention | None:
    tree = scene.tree
    i += i < len(tree.words) and tree.lowers[i] == "the" and i not in tree.covering
    found = tree.covering.get(i)
    fits = found is not None and not found.demonym and not found.pronominal and scene.ontology.fits(found.type, BODY)
    return found if fits else None
