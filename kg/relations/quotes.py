"""Whose words a sentence is, where only its neighbours tell: "...," he said. "The plan goes on." """

from __future__ import annotations

from kg.language.annotate import Annotation
from kg.language.tree import Tree
from kg.relations.reporting import load_reporting
from kg.relations.sources import speakers_of
from kg.types import Mention

QUOTES = ('"', "“", "”")


def quoted_speakers(annotation: Annotation) -> dict[int, Mention]:
    """Sentence number -> speaker, for sentences that stand wholly inside a quotation that a neighbour attributes."""
    found: dict[int, Mention] = {}
    text = annotation.document.text
    inside = False
    last: Mention | None = None
    waiting: list[int] = []
    attributed = -2
    for number, sentence in enumerate(annotation.sentences):
        words = text[sentence.start : sentence.end]
        opens = words.lstrip().startswith(("“", '"', "‘")) or inside
        tree = annotation.trees[number]
        speaker = speaker_of(tree) if tree is not None else None
        if opens and speaker is None:
            if last is not None and (inside or (attributed == number - 1 and _adjacent(annotation, number))):
                found[number] = last
                attributed = number
            else:
                waiting.append(number)
        elif speaker is not None:
            for one in waiting:
                found[one] = speaker
            waiting = []
        balance = words.count("“") - words.count("”")
        inside = balance > 0 if "“" in words or "”" in words else (words.count('"') % 2 == 1) != inside
        if speaker is not None:
            last, attributed = speaker, number if any(mark in words for mark in QUOTES) else attributed
        if not inside:
            if speaker is None and opens and last is not None and number not in found and _adjacent(annotation, number):
                found[number] = last
            waiting = [] if speaker is None and not opens else waiting
    return found


def _adjacent(annotation: Annotation, number: int) -> bool:
    """Whether the sentence follows the last one in the same paragraph."""
    if number == 0:
        return False
    between = annotation.document.text[annotation.sentences[number - 1].end : annotation.sentences[number].start]
    return "\n" not in between.strip(" ")


def speaker_of(tree: Tree) -> Mention | None:
    """The subject of a reporting verb that governs the whole sentence."""
    verbs = load_reporting().verbs
    for i, dep in enumerate(tree.deps):
        if dep == "ROOT" and tree.is_verb(i) and tree.lemma(i) in verbs:
            for token in speakers_of(tree, i):
                for mention in tree.mentions.get(token, ()):
                    if not mention.demonym:
                        return mention
    return None
