"""Finding many names in a text at once: longest match, whole words, offsets of the text as it is.

Names match in their own case, and in capitals where that is safe ("CHINA" in a headline). A term written in small letters
("cloud computing") matches in any case; one with capitals or digits ("AI", "mRNA") only as it is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

Meaning = TypeVar("Meaning")

SMALL_WORDS = frozenset({"a", "and", "as", "for", "in", "of", "on", "or", "the", "to", "with"})
ARTICLE = "the "
SHORTEST_IN_CAPITALS = 4
"""Letters from which a name is also found in capitals: "US" and "Us" are not the same word, "CHINA" and "China" are."""


class NameSearch(Generic[Meaning]):
    """A compiled search for the keys of a mapping; what it finds is their value."""

    def __init__(self, names: Mapping[str, Meaning]) -> None:
        self._names = sorted(names)
        self._meanings = [names[name] for name in self._names]
        self._articles = [len(ARTICLE) if name[: len(ARTICLE)].lower() == ARTICLE else 0 for name in self._names]
        self._matcher = AhoCorasick(self._names, matchkind=MatchKind.Standard)

    def find(self, text: str) -> Iterator[tuple[int, int, Meaning]]:
        """(start, end, meaning) of the whole-word matches from left to right, the longest at each place, none overlapping.

        An article does not count: "the West Coast" is not "the West" and "Coast".
        """
        flat = one_line(text)
        matches = self._matcher.find_matches_as_indexes(flat, overlapping=True)
        articles = self._articles
        whole = [(start + articles[name], -end, start, name) for name, start, end in matches if is_whole(flat, start, end)]
        whole.sort()
        position = 0
        for _, minus_end, start, name in whole:
            if start >= position:
                position = -minus_end
                yield start, position, self._meanings[name]


def one_line(text: str) -> str:
    """The text with line breaks and no-break spaces as spaces and typographic apostrophes as plain ones, offset for offset."""
    for written, plain in (
        ("\n", " "),
        ("\r", " "),
        ("\t", " "),
        ("\u00a0", " "),
        ("\u202f", " "),
        ("’", "'"),
        ("‘", "'"),
        ("‑", "-"),
    ):
        if written in text:
            text = text.replace(written, plain)
    return text


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the match, and it is no part of an address ("bbc.com", "@reuters", "#china")."""
    if start:
        before = text[start - 1]
        if before.isalnum() or before in "_@#":
            return False
    if end == len(text):
        return True
    after = text[end]
    if after.isalnum() or after in "_@":
        return False
    return after != "." or end + 1 == len(text) or not text[end + 1].islower()


def spellings(name: str) -> tuple[str, ...]:
    """The ways a name may be written in running text and in headlines, itself first."""
    if name.islower() or (name[0].islower() and name[1:].islower()):
        forms = [name, name[0].upper() + name[1:], title_case(name), name.title(), name.upper()]
    elif len(name) >= SHORTEST_IN_CAPITALS and any(letter.islower() for letter in name):
        forms = [name, name.upper()]
    else:
        forms = [name]
    return tuple(dict.fromkeys(forms))


def title_case(name: str) -> str:
    """ "internet of things" -> "Internet of Things"."""
    words = [word if word in SMALL_WORDS else word[:1].upper() + word[1:] for word in name.split(" ")]
    return " ".join(words)
