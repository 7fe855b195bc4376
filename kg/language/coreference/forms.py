"""The forms of a name that can be compared."""

from __future__ import annotations

from kg.resolve.name_keys import plain_words

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def fold(text: str) -> str:
    """A name in the form in which equal names are equal: no case, article, possessive or punctuation.

    >>> fold("The North & Co.'s")
    'north and co'
    """
    return " ".join(plain_words(text))


def abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether each word of `short` is the word of `long` in its place, or that word's initial, and one is an initial.

    >>> abbreviates(("c", "and", "w"), ("cable", "and", "wireless"))
    True
    """
    if len(short) != len(long) or len(short) < 2 or short == long:
        return False
    return all(one == other or (len(one) == 1 and other.startswith(one)) for one, other in zip(short, long, strict=True))


def looks_like_acronym(text: str) -> bool:
    """One word of capitals, or of capitals with a small letter or two: "MIIT", "MoD", "U.S."."""
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return " " not in text and 2 <= len(letters) <= 10 and capitals >= 2 and capitals * 2 > len(letters)
