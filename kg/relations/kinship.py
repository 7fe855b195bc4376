"""Family beside a name: "his wife, Doris", "Lund's daughters Eva and Ann", "the son of Ann Lund", "her mother is Eva"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.nominals import noun_proposition
from kg.language.phrases import heads_of
from kg.language.propositions import verb_proposition
from kg.language.tree import Tree
from kg.relations.families import PERSON, SPOUSES, couple_before, is_title, listed_after, listed_parents, name_after, name_from
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.relations.verdict import Factuality
from kg.types import Mention, RelationMention
from kg.wordlists import word_list

CHILDREN = word_list("kinship: children")
PARENTS = word_list("kinship: parents")
PLURALS = frozenset("sons daughters children parents".split())
BEARING = frozenset(("have", "raise", "bear", "adopt"))
LONGEST_ROW = 8
RULE = "kinship"


def run_kinship(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """Spouses, children and parents of the people of the scene."""
    tree = scene.tree
    for i in range(len(tree.words)):
        lemma = tree.lemma(i) if tree.is_noun(i) else ""
        in_law = tree.lowers[i + 1 : i + 5] == ["-", "in", "-", "law"]
        if lemma in SPOUSES | CHILDREN | PARENTS and i not in _named(tree) and not in_law and not _is_played(tree, i):
            yield from _related(scene, i, lemma)


def _is_played(tree: Tree, noun: int) -> bool:
    """ "it stars Ann Lund as Rask's mother": a part in a play."""
    return tree.deps[noun] == "pobj" and tree.lowers[tree.heads[noun]] == "as"


def _named(tree: Tree) -> frozenset[int]:
    """The tokens inside names: "Sons" in the name of a firm is no kin."""
    return frozenset(i for i, mention in tree.covering.items() if not mention.pronominal)


def _related(scene: Scene, noun: int, lemma: str) -> Iterator[RelationMention]:
    relatives, possessors = _relatives(scene, noun), _possessors(scene, noun)
    for relative in relatives:
        for possessor in possessors:
            same = relative.chain == possessor.chain or _overlap(relative, possessor) or relative in possessors
            if same or is_title(scene, possessor) or is_title(scene, relative):
                continue
            if lemma in SPOUSES:
                yield _relation(scene, noun, "kg:spouseOf", possessor, relative)
            elif lemma in CHILDREN:
                yield _relation(scene, noun, "kg:childOf", relative, possessor)
            else:
                yield _relation(scene, noun, "kg:childOf", possessor, relative)


def _possessors(scene: Scene, noun: int) -> list[Mention]:
    """Whose wife or child it is: "his", "Lund's", "of Ann and Per Lund", "they had a daughter"."""
    tree = scene.tree
    roles = noun_proposition(tree, noun).roles
    for role in ("poss", "modifier", "of", "to"):
        tokens = [one for token in roles.get(role, ()) for one in _antecedents(tree, token)]
        if role == "modifier" and not any(tree.lowers[i] in ("'s", "’s") for i in range(max(0, noun - 5), noun)):
            continue
        found = [m for token in tokens for m in scene.mentions_at(token, PERSON)]
        if found:
            after = [] if role in ("poss", "modifier") else _listed(scene, noun, found[-1])
            return list(dict.fromkeys((*found, *after)))
    if tree.lowers[noun + 1 : noun + 2] == ["of"]:
        named = name_from(scene, noun + 2)
        return [] if named is None else [named, *_listed(scene, noun, named)]
    if any(tree.lowers[i] == "their" for i in tree.all(noun, "poss")):
        return couple_before(scene, noun)
    head = tree.heads[noun]
    if tree.deps[noun] == "compound" and tree.deps[head] == "conj":  # "their son Per and daughter Eva Lund"
        head = tree.heads[head]
        return _possessors(scene, head) if tree.lemma(head) in CHILDREN | PARENTS else _owner_of_row(scene, noun)
    if tree.deps[noun] == "dobj" and tree.lemma(head) in BEARING:
        return _who_have(scene, noun, head)
    # "their son Per and daughter Eva"
    found = _possessors(scene, head) if tree.deps[noun] == "conj" and tree.is_noun(head) else []
    return found or _owner_of_row(scene, noun)


def _owner_of_row(scene: Scene, noun: int) -> list[Mention]:
    """ "her husband Per and son Karl": the second kin noun has the owner of the first."""
    tree = scene.tree
    if noun < 4 or tree.lowers[noun - 1] != "and":
        return []
    for k in range(noun - 2, max(-1, noun - LONGEST_ROW), -1):
        if tree.tags[k] == "PRP$":
            kin = any(tree.lemma(i) in SPOUSES | CHILDREN | PARENTS for i in (k + 1, k + 2))
            return scene.mentions_at(k, PERSON) if kin else []
        if tree.is_verb(k):
            return []
    return []


def _listed(scene: Scene, noun: int, first: Mention) -> list[Mention]:
    """Who else stands after "of": the other parent, or all children of "the mother of Eva, Ann and Per"."""
    return listed_after(scene, first) if scene.tree.lemma(noun) in PARENTS else listed_parents(scene, first)


def _who_have(scene: Scene, noun: int, verb: int) -> list[Mention]:
    """Who has the children, with the spouse whom the sentence names: "she married Per Lund and had two sons, Karl and Max"."""
    subjects = verb_proposition(scene.tree, verb).roles.get("subject", ())
    found = [m for token in subjects for m in scene.mentions_at(token, PERSON)]
    couple = couple_before(scene, noun)
    plural = any(scene.tree.lowers[token] == "they" for token in subjects)
    same = not found or {m.chain for m in found} & {m.chain for m in couple}
    return couple if couple and (plural or same) else list(dict.fromkeys(found))


def _antecedents(tree: Tree, token: int) -> list[int]:
    """The token, or for "whose" the noun that its clause describes."""
    if tree.tags[token] != "WP$":
        return [token]
    above = token
    while tree.heads[above] != above:
        if tree.deps[above] == "relcl":
            return heads_of(tree, tree.heads[above], down=False)
        if tree.deps[above] == "nsubj":  # "X, whose wife, Y, runs Z, opposed": two subjects for one verb
            found = [child for child in tree.all(tree.heads[above], "nsubj") if child < above]
            if found:
                return [token for child in found for token in heads_of(tree, child, down=False)]
        above = tree.heads[above]
    return []


def _relatives(scene: Scene, noun: int) -> list[Mention]:
    """Who is meant: the name after the noun, with those coordinated with it after a plural; else who is said to be it."""
    tree = scene.tree
    beside = name_after(scene, noun)
    if beside is not None:
        plural = tree.lowers[noun] in PLURALS
        return [beside, *(listed_after(scene, beside) if plural else ())]
    bracket = next((i for i in range(noun - 1, max(-1, noun - 4), -1) if tree.words[i] == "("), 0)
    named = tree.covering.get(bracket - 1) if bracket else None
    if named is not None and scene.ontology.fits(named.type, PERSON):
        return [named]  # "Karl Lund (son of Lars Lund)"
    roles = noun_proposition(tree, noun).roles
    return list(dict.fromkeys(m for token in roles.get("holder", ()) for m in scene.mentions_at(token, PERSON)))


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _relation(scene: Scene, noun: int, relation: str, subject: Mention, thing: Mention) -> RelationMention:
    # kin that a sentence only mentions is there whatever else the sentence denies or expects
    judged = scene.factuality(noun) if scene.tree.deps[noun] in ("attr", "oprd") else Factuality()
    ended = relation == "kg:spouseOf" and any(scene.tree.lowers[i] == "ex" for i in range(max(0, noun - 2), noun))
    former = relation == "kg:childOf" and any(cue in ("former", "ex") for cue in judged.cues)
    return RelationMention(
        predicate=relation,
        subject=subject.span,
        object=thing.span,
        evidence=scene.evidence(RULE, 0.88),
        modality=judged.modality,
        polarity="Negative" if ended or (judged.negative and not former) else "Positive",
        cues=tuple(judged.cues),
    )
