"""Whom "we" means in quoted words: the organization that the text says their speaker works for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language.tree import Tree
from kg.relations.frames import Frames
from kg.relations.offices import run_offices
from kg.relations.quotes import speaker_of
from kg.relations.reading import Scene
from kg.types import Mention

WE = frozenset(("we", "us", "our"))
OFFICES = frozenset(("kg:worksFor", "kg:headOf", "kg:spokespersonFor"))
QUOTES = frozenset(("“", "”", '"', "‘", "’", "``", "''"))


def place_we(scenes: Sequence[Scene], frames: Frames) -> None:
    """Put a mention of the speaker's organization on every "we", "us" and "our" of a quotation, where it is one."""
    speaking = [(scene, speaker) for scene in scenes for speaker in _speaker(scene)]
    if not speaking:
        return
    bodies = _bodies(scenes, frames)
    for scene, speaker in speaking:
        found = bodies.get(speaker.chain, [])
        if len({body.chain for body in found}) == 1:
            for token in _tokens(scene.tree):
                made = _mention(scene.tree, token, found[0])
                scene.tree.mentions[token] = [made]
                scene.described.append(made)


def _tokens(tree: Tree) -> list[int]:
    return [i for i, word in enumerate(tree.lowers) if word in WE and i not in tree.mentions and i not in tree.covering]


def _speaker(scene: Scene) -> Iterator[Mention]:
    """Who speaks the quoted words of a sentence that says "we"."""
    if not _tokens(scene.tree):
        return
    own = speaker_of(scene.tree) if not QUOTES.isdisjoint(scene.tree.words) else None
    speaker = scene.quoted_speaker or own
    if speaker is not None:
        yield speaker


def _bodies(scenes: Sequence[Scene], frames: Frames) -> dict[int, list[Mention]]:
    """Chain of a person -> the organizations that they are said to hold an office of."""
    found: dict[int, list[Mention]] = {}
    for scene in scenes:
        by_span = {one.span: one for mentions in scene.tree.mentions.values() for one in mentions}
        for held in run_offices(scene, frames):
            person = by_span.get(held.subject)
            body = by_span.get(held.object) if isinstance(held.object, tuple) else None
            fits = body is not None and scene.ontology.fits(body.type, ("kg:Organization",))
            if person and body and fits and held.predicate in OFFICES and held.polarity == "Positive":
                found.setdefault(person.chain, []).append(body)
    return found


def _mention(tree: Tree, token: int, body: Mention) -> Mention:
    start, end = tree.chars(token, token + 1)
    return Mention(
        start=start,
        end=end,
        text=tree.words[token],
        type=body.type,
        source="pronoun",
        chain=body.chain,
        name=body.name,
        sentence=(tree.sentence.start, tree.sentence.end),
        pronominal=True,
        identifiers=body.identifiers,
        reason="pronoun: the speaker's organization",
    )
