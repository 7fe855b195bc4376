"""A second name between commas behind a first one: "Acme, as well as Orion, has signed", "Peru, but not Chile, has left".

The parser reads the sentence without it; then it becomes the first name's conjunct, with a negation where it is kept out.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.language.sentence import Name

JOINING = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("and", "also"))
PARTING = (("but", "not"), ("and", "not"), ("not",))
"""Whoever comes after these does not do what the first does."""


def find_additions(words: Sequence[str], names: Sequence[Name]) -> list[tuple[int, int]]:
    """The token ranges, with both commas, of such additions."""
    ends = {name.last for name in names if name.kind == "name"}
    found: list[tuple[int, int]] = []
    for name in names:
        if name.kind != "name" or name.last >= len(words) - 1 or words[name.last] != ",":
            continue
        particle = _particle(words, name.first)
        comma = name.first - len(particle) - 1
        if particle and comma in ends and words[comma] == ",":
            found.append((comma, name.last + 1))
    return found


def _particle(words: Sequence[str], before: int) -> tuple[str, ...]:
    """The words of an addition right before token `before`, an article apart."""
    for particle in (*JOINING, *PARTING):
        if tuple(word.lower() for word in words[max(0, before - len(particle)) : before]) == particle:
            return particle
    return ()


def place_addition(doc: Doc, first: int, last: int, heads: list[int], deps: list[str], tags: list[str]) -> None:
    """Coordinate the name of an addition with the one before it, whose last token stands before `first`."""
    anchor, name = first - 1, last - 2
    while deps[anchor] == "compound" and heads[anchor] > anchor:
        anchor = heads[anchor]
    for i in range(first, last):
        capital = doc[i].text[:1].isupper()
        heads[i], deps[i], tags[i] = (name, "compound", "NNP") if capital else (anchor, "punct", "CC")
    heads[name], deps[name] = anchor, "conj"
    particle = next((i for i in range(first, name) if doc[i].text.lower() == "not"), None)
    if particle is not None:  # who is kept out
        heads[particle], deps[particle], tags[particle] = name, "neg", "RB"
