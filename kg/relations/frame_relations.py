"""From the two ends that a frame found to a relation: modality and polarity, time, place, topic, speakers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.language.propositions import Proposition
from kg.relations.exclusion import is_alternative, is_excluded, is_put_instead
from kg.relations.frames import Rule
from kg.relations.qualifiers import place_spans, subject_words, topic_spans, when_of
from kg.relations.reading import Scene
from kg.relations.verdict import RANK
from kg.types import Mention, Qualifiers, RelationMention

DATATYPES = ("xsd:gYear", "xsd:gYearMonth", "xsd:date")
ENDS_OF_TALKS = frozenset(("collapse", "fall", "break", "dissolve"))
"""The first words of what happens to talks when they fail: they fall through, break down."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two ends of a relation in one sentence, each with its token."""

    subject: Mention
    subject_token: int
    object: Mention
    object_token: int


def relation_between(scene: Scene, proposition: Proposition, rule: Rule, pair: Pair) -> RelationMention:
    tree = scene.tree
    judged = scene.factuality(proposition.trigger)
    denied = judged.negative and not _was_held(proposition, rule, judged.cues)
    denied = denied and not any(is_put_instead(tree, token) for token in (pair.subject_token, pair.object_token))
    negative = denied != (rule.polarity == "Negative")
    negative = negative or is_excluded(tree, pair.subject_token) or is_excluded(tree, pair.object_token)
    modality = max(rule.modality, judged.modality, key=RANK.__getitem__)
    if not negative and (is_alternative(tree, pair.subject_token) or is_alternative(tree, pair.object_token)):
        modality = "Possible"
    when = when_of(scene, proposition.trigger)
    happens = proposition.kind == "verb" or proposition.light is not None
    if happens and modality == "Asserted" and (when.date or when.start or "") > (scene.document.date or "9"):
        modality = "Planned"  # "leaves for Lima on Friday"
    ends = (pair.subject.span, pair.object.span)
    trigger = tree.chars(proposition.trigger, proposition.trigger + 1)
    return RelationMention(
        predicate=rule.relation,
        subject=pair.subject.span,
        object=pair.object.span,
        evidence=scene.evidence(rule.id, rule.confidence),
        modality=modality,
        polarity="Negative" if negative else "Positive",
        qualifiers=Qualifiers(
            topics=topic_spans(scene, proposition, rule.topic, ends),
            subjects=subject_words(scene, proposition, rule.topic, ends),
            places=() if rule.relation in STANDING else place_spans(scene, proposition, ends),
            attributed_to=scene.speakers(judged, ends),
            when=when,
            role=tree.text([proposition.trigger]) if rule.role else None,
        ),
        event=trigger if scene.ontology.relation(rule.relation).event_class else None,
        cues=tuple(judged.cues),
    )


STANDING = frozenset(("kg:basedIn", "kg:locatedIn", "kg:residesIn", "kg:bornIn"))
"""Of these the place is the object: who "is based in Oslo and Lyon" is not based in Oslo at Lyon."""


def _was_held(proposition: Proposition, rule: Rule, cues: Iterable[str]) -> bool:
    """Whether all that speaks against a meeting is how it ended: talks that collapsed were held."""
    ends = all(cue.split()[0] in ENDS_OF_TALKS for cue in cues)
    return rule.relation == "kg:meetsWith" and proposition.kind == "noun" and ends


def this_month(scene: Scene, proposition: Proposition) -> str | None:
    """The month of the document for what is news in it: "has died", and a headline's "dies"."""
    tree, verb = scene.tree, proposition.trigger
    perfect = tree.tags[verb] == "VBN" and any(tree.lowers[c] in ("has", "have", "'s", "’s") for c in tree.all(verb, "aux"))
    headline = tree.tags[verb] == "VBZ" and tree.deps[verb] == "ROOT" and not tree.sentence.text.rstrip().endswith(".")
    date = scene.document.date or ""
    return date[:7] if (perfect or headline) and len(date) >= 7 else None
