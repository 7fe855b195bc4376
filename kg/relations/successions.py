"""Who comes after whom in an office that the text names once: "Ruiz, who replaces Maas", "gave the job to Ruiz"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.language.propositions import Proposition, verb_proposition
from kg.relations.reading import Scene
from kg.types import Mention, RelationMention, Span
from kg.wordlists import word_list

PERSON = ("kg:Person",)
OFFICES = frozenset(("kg:headOf", "kg:headOfState", "kg:headOfGovernment", "kg:ministerOf", "kg:spokespersonFor"))
REPLACING = frozenset(("replace", "succeed", "supplant"))
GIVING = frozenset(("give", "hand", "offer"))
TAKING = frozenset(("get", "take", "accept", "land", "win"))
CONSIDERING = word_list("appointments: considering")
JOBS = frozenset(("job", "post", "position", "role"))
RULE = "office: succession"
CONFIDENCE = 0.75


def successions(scenes: Sequence[Scene], relations: Sequence[RelationMention]) -> list[RelationMention]:
    """The offices that are passed on without being named again."""
    held = [one for one in relations if one.predicate in OFFICES and isinstance(one.object, tuple)]
    chains = {m.span: m.chain for scene in scenes for found in scene.tree.mentions.values() for m in found}
    found: list[RelationMention] = []
    for number, scene in enumerate(scenes):
        start = scenes[max(0, number - 1)].tree.sentence.start
        near = [one for one in held if start <= one.evidence.start <= scene.tree.sentence.start]
        for i in range(len(scene.tree.words)):
            if near and scene.tree.is_verb(i):
                found += _replaced(scene, i, near, chains)
                found += _handed(scene, i, near, chains)
    return found


def _people(scene: Scene, proposition: Proposition, *roles: str) -> list[Mention]:
    tokens = [token for role in roles for token in proposition.roles.get(role, ())]
    return list(dict.fromkeys(m for token in tokens for m in scene.mentions_at(token, PERSON)))


def _replaced(scene: Scene, verb: int, near: Sequence[RelationMention], chains: dict[Span, int]) -> Iterator[RelationMention]:
    """ "Ruiz replaces Maas": he no longer has the office that she has; she takes the one that he has."""
    if scene.tree.lemma(verb) not in REPLACING:
        return
    proposition = verb_proposition(scene.tree, verb)
    comes, goes = _people(scene, proposition, "subject"), _people(scene, proposition, "object")
    if len(goes) != 1 or len(comes) > 1:
        return
    old = goes[0]
    known = [one for one in near if chains.get(one.subject) == old.chain]
    theirs = [one for one in near if comes and chains.get(one.subject) == comes[0].chain and one.polarity == "Positive"]
    if not comes and len({chains.get(one.subject) for one in near}) == 1:
        theirs = [one for one in near if one.polarity == "Positive"]  # "elected Ruiz chairwoman to replace Maas"
    if theirs and not known:
        yield _passed(scene, verb, theirs[-1], old, ended=True)
    elif known and comes and not theirs:
        yield _passed(scene, verb, known[-1], comes[0], ended=False)


def _handed(scene: Scene, verb: int, near: Sequence[RelationMention], chains: dict[Span, int]) -> Iterator[RelationMention]:
    """ "gave the job to Ruiz", "Ruiz got the post", "considered Ruiz for the post": the office that was named last."""
    tree, lemma = scene.tree, scene.tree.lemma(verb)
    proposition = verb_proposition(tree, verb)
    role = "for" if lemma in CONSIDERING else "object"
    job = next((token for token in proposition.roles.get(role, ()) if _is_that_job(scene, token)), None)
    if job is None:
        return
    people: list[Mention] = []
    if lemma in GIVING:
        people = _people(scene, proposition, "to", "indirect")
    elif lemma in TAKING:
        people = _people(scene, proposition, "subject")
    elif lemma in CONSIDERING:
        people = _people(scene, proposition, "object")
    begin = tree.chars(verb, verb + 1)[0]
    before = sorted((one for one in near if one.subject[0] < begin), key=lambda one: (one.evidence.start, one.subject))
    offices = [one for one in before if not people or chains.get(one.subject) != people[0].chain]
    if len(people) == 1 and offices:
        found = _passed(scene, verb, offices[-1], people[0], ended=False)
        yield found if lemma not in CONSIDERING else replace(found, modality="Possible")


def _is_that_job(scene: Scene, token: int) -> bool:
    """Whether a noun is "the job" or "the post" alone, which the text has told of before."""
    tree = scene.tree
    plain = tree.lemma(token) in JOBS and all(tree.deps[c] in ("det", "punct", "prep") for c in tree.children[token])
    of = any(tree.lowers[c] in ("of", "as", "at") for c in tree.all(token, "prep"))
    return plain and not of and any(tree.lowers[c] in ("the", "that", "this") for c in tree.all(token, "det"))


def _passed(scene: Scene, verb: int, office: RelationMention, person: Mention, *, ended: bool) -> RelationMention:
    judged = scene.factuality(verb)
    return RelationMention(
        predicate=office.predicate,
        subject=person.span,
        object=office.object,
        evidence=scene.evidence(RULE, CONFIDENCE),
        modality="Asserted" if ended else judged.modality,
        polarity="Negative" if ended or judged.negative else "Positive",
        qualifiers=replace(office.qualifiers, attributed_to=scene.speakers(judged, (person.span,))),
        cues=tuple(judged.cues),
    )
