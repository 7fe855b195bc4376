"""Family beside a name: "his wife, Doris", "Lund's daughters Eva and Ann", "the son of Ann Lund", "her mother is Eva"."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from kg.language.nominals import noun_proposition
from kg.language.phrases import heads_of
from kg.language.tree import Tree
from kg.lexicon import load_titles
from kg.relations.frames import Frames
from kg.relations.reading import Scene
from kg.relations.verdict import Factuality
from kg.types import Mention, RelationMention
from kg.wordlists import word_list

SPOUSES = word_list("kinship: spouses")
CHILDREN = word_list("kinship: children")
PARENTS = word_list("kinship: parents")
PLURALS = frozenset("sons daughters children parents".split())
PERSON = ("kg:Person",)
LONGEST_TITLE = 3
"""How many words of a profession may stand between the kin noun and the name: "her husband, violinist Per Lund"."""
RULE = "kinship"


def run_kinship(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """Spouses, children and parents of the people of the scene."""
    tree = scene.tree
    for i in range(len(tree.words)):
        lemma = tree.lemma(i) if tree.is_noun(i) else ""
        if lemma in SPOUSES | CHILDREN | PARENTS and i not in _named(tree):
            yield from _related(scene, i, lemma)


def _named(tree: Tree) -> frozenset[int]:
    """The tokens inside names: "Sons" in the name of a firm is no kin."""
    return frozenset(i for i, mention in tree.covering.items() if not mention.pronominal)


def _related(scene: Scene, noun: int, lemma: str) -> Iterator[RelationMention]:
    relatives, possessors = _relatives(scene, noun), _possessors(scene, noun)
    for relative in relatives:
        for possessor in possessors:
            if relative.chain == possessor.chain or _overlap(relative, possessor):
                continue
            if lemma in SPOUSES:
                yield _relation(scene, noun, "kg:spouseOf", possessor, relative)
            elif lemma in CHILDREN:
                yield _relation(scene, noun, "kg:childOf", relative, possessor)
            else:
                yield _relation(scene, noun, "kg:childOf", possessor, relative)


def _possessors(scene: Scene, noun: int) -> list[Mention]:
    """Whose wife or child it is: "his", "Lund's", "of Ann and Per Lund"."""
    roles = noun_proposition(scene.tree, noun).roles
    for role in ("poss", "of", "to"):
        tokens = [one for token in roles.get(role, ()) for one in _antecedents(scene.tree, token)]
        found = [m for token in tokens for m in scene.mentions_at(token, PERSON)]
        if found:
            return list(dict.fromkeys(found))
    head = scene.tree.heads[noun]
    # "their son Per and daughter Eva"
    return _possessors(scene, head) if scene.tree.deps[noun] == "conj" and scene.tree.is_noun(head) else []


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
    beside = _name_after(scene, noun)
    if beside is not None:
        plural = scene.tree.lowers[noun] in PLURALS
        return [beside, *(_listed_after(scene, beside) if plural else ())]
    roles = noun_proposition(scene.tree, noun).roles
    return list(dict.fromkeys(m for token in roles.get("holder", ()) for m in scene.mentions_at(token, PERSON)))


def _name_after(scene: Scene, noun: int) -> Mention | None:
    """The person named right after the noun, after a comma or dash, or after a profession: "his wife, the poet Eva Lund"."""
    tree = scene.tree
    i = noun + 1
    if i < len(tree.words) and tree.words[i] in (",", "-", "–", "—", ":"):
        i += 1
    for _ in range(LONGEST_TITLE + 1):
        if i >= len(tree.words):
            return None
        mention = tree.covering.get(i)
        if mention is not None and not mention.pronominal and not mention.demonym:
            return mention if scene.ontology.fits(mention.type, PERSON) else None
        if tree.lowers[i] not in ("the", "a", "former", "then", "late") and not (
            tree.is_noun(i) or tree.tags[i] == "JJ" or tree.lowers[i] in _professions()
        ):
            return None
        i += 1
    return None


@functools.cache
def _professions() -> frozenset[str]:
    return frozenset(title.words for title in load_titles() if title.words.isalpha())


def _listed_after(scene: Scene, first: Mention) -> list[Mention]:
    """The further names of a list: "Eva, Ann and Per"."""
    tree = scene.tree
    found = [first]
    while True:
        last = tree.last_of(found[-1])
        i = last + 1
        while i < len(tree.words) and i < last + 3 and tree.lowers[i] in (",", "and", "&"):
            i += 1
        following = tree.covering.get(i) if i > last + 1 else None
        if following is None or following.pronominal or not scene.ontology.fits(following.type, PERSON):
            return found[1:]
        found.append(following)


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
