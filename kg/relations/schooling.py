"""Where people studied: "holds a degree in law from Lund University", "was educated at X and at Y", "majors in law at X"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.propositions import verb_proposition
from kg.language.tree import Tree
from kg.relations.frames import Frames
from kg.relations.qualifiers import when_of
from kg.relations.reading import Scene
from kg.types import Mention, Qualifiers, RelationMention
from kg.wordlists import word_list

STUDYING = word_list("schooling: verbs")
HOLDING = word_list("schooling: verbs of holding a degree")
DEGREES = word_list("schooling: degrees")
SCHOOL = ("kg:EducationalOrganization",)
RULE = "schooling: below the verb"


def run_schooling(scene: Scene, frames: Frames) -> Iterator[RelationMention]:
    """The schools that stand after "at" or "from" anywhere below a verb of studying, or of holding a degree."""
    tree = scene.tree
    for i in range(len(tree.words)):
        if not tree.is_verb(i):
            continue
        lemma = tree.lemma(i)
        if lemma in STUDYING or (lemma in HOLDING and _has_degree(tree, i)):
            yield from _studied(scene, i)


def _has_degree(tree: Tree, verb: int) -> bool:
    return any(
        tree.lowers[t].rstrip("s") in DEGREES or tree.lowers[t] in DEGREES
        for child in tree.all(verb, "dobj")
        for one in tree.conjuncts(child)
        for t in (one, *tree.all(one, "compound", "nmod", "poss", "amod"))
    )


def _studied(scene: Scene, verb: int) -> Iterator[RelationMention]:
    proposition = verb_proposition(scene.tree, verb)
    role = "object" if proposition.passive else "subject"
    students = [m for token in proposition.roles.get(role, ()) for m in scene.mentions_at(token, ("kg:Person",))]
    judged = scene.factuality(verb)
    for school in _schools(scene, verb) if students else ():
        for student in students:
            yield RelationMention(
                predicate="kg:educatedAt",
                subject=student.span,
                object=school.span,
                evidence=scene.evidence(RULE, 0.84),
                modality=judged.modality,
                polarity="Negative" if judged.negative else "Positive",
                qualifiers=Qualifiers(attributed_to=scene.speakers(judged, ()), when=when_of(scene, verb)),
                cues=tuple(judged.cues),
            )


def _schools(scene: Scene, verb: int) -> list[Mention]:
    """Schools after "at" and "from" below the verb and before any other verb, with those listed after them."""
    tree = scene.tree
    found: list[Mention] = []
    for token in tree.clause(verb):
        for mention in scene.mentions_at(token, SCHOOL) if token > verb else ():
            if mention not in found and not mention.pronominal and (_placed(tree, token) or (found and _listed(tree, token))):
                found.append(mention)
    return found


def _placed(tree: Tree, token: int) -> bool:
    head = tree.heads[token]
    return tree.deps[token] == "pobj" and tree.lowers[head] in ("at", "from")


def _listed(tree: Tree, token: int) -> bool:
    return tree.deps[token] in ("conj", "appos")
