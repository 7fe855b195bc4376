"""When named events take place: "the fair opens on 3 May", "will run from Monday to Friday", "held in 2019"."""

from __future__ import annotations

from dataclasses import replace

from kg.language.propositions import verb_proposition
from kg.relations.qualifiers import when_of
from kg.relations.reading import Scene
from kg.types import Mention, Span, When
from kg.wordlists import word_list

HAPPENING = word_list("event times: happening")
"""Verbs that say of an event when it is: as their subject, or as what is held."""


def event_times(scene: Scene) -> dict[Span, When]:
    """Span of an event's mention -> when it takes place, for those events of the scene of which a verb says it."""
    tree = scene.tree
    found: dict[Span, When] = {}
    for i in range(len(tree.words)) if scene.times else ():
        if not tree.is_verb(i) or tree.lemma(i) not in HAPPENING:
            continue
        roles = verb_proposition(tree, i).roles
        events = [m for role in ("subject", "object") for t in roles.get(role, ()) for m in scene.mentions_at(t, ("kg:Event",))]
        when = when_of(scene, i) if events else When()
        if when != When():
            found.update((event.span, when) for event in events if event.span not in found)
    return found


def with_times(mentions: tuple[Mention, ...], times: dict[Span, When]) -> tuple[Mention, ...]:
    """The mentions, those of events with their times."""
    return tuple(replace(m, when=times[m.span]) if m.span in times else m for m in mentions)
