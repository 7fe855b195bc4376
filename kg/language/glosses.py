"""What between a name and "is" only explains the name: "Ana Ruiz (born 1950), also known as Nita, is a poet"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.language.life_cues import tells_life
from kg.wordlists import word_list

LONGEST, LONGEST_BRACKET = 60, 45
LONGEST_NAME = 9
BE = frozenset(("is", "was", "are", "were"))
ARTICLES = frozenset(("a", "an", "the", "one"))
NAMED = frozenset(("known", "called", "nicknamed", "né", "née", "alias", "born", "aka", "a.k.a.", "credited"))
HOW = frozenset(("also", "better", "best", "commonly", "popularly", "professionally", "often", "sometimes", "more", "usually"))
HONOURS = word_list("names: honours")
BY_NAME = frozenset(
    ("as", "simply", "by", "of", "the", "de", "von", "van", "and", "or", "stage", "name", "his", "her", '"', "“", "”")
)


def gloss_of(words: Sequence[str]) -> tuple[int, int] | None:
    """The tokens from the end of the name that begins a sentence to its "is a", where all they do is to explain the name.

    >>> gloss_of("Ana Ruiz ( born 1950 ) , also known as Nita , is a poet".split())
    (2, 12)
    >>> gloss_of("Ana Ruiz , a poet , is a mother".split()) is None
    True
    """
    start = next((i for i, word in enumerate(words[: LONGEST_NAME + 1]) if word in ("(", ",")), None)
    if start is None or start == 0 or not all(word[:1].isupper() or not word[:1].isalpha() for word in words[:start]):
        return None
    if words[start] == "," and words[start + 1 : start + 2] and words[start + 1].rstrip(".") in ("Jr", "Sr"):
        start += 2
    while start > 2 and words[start - 1] in HONOURS:
        start -= 1
    i, told = start, False
    while i < min(len(words), LONGEST):
        if words[i] in BE:
            return (start, i) if told and words[i + 1 : i + 2] and words[i + 1] in ARTICLES else None
        step = _step(words, i)
        if step == 0:
            return None
        told = told or words[i] == "(" or step > 2
        i += step
    return None


def _step(words: Sequence[str], i: int) -> int:
    """How many tokens a piece of a gloss has: a bracket, an honour after a comma, another name; 0 where it is none."""
    if words[i] in HONOURS:
        return 1
    if words[i] == "(":
        return bracket_end(words, i, LONGEST_BRACKET) - i
    if words[i] != ",":
        return 0
    after = words[i + 1 : i + 2]
    if after and (after[0] in BE or after[0] == "("):
        return 1
    if after and (after[0] in ("PhD", "Ph.D.", "Esq.") or (after[0].isupper() and len(after[0]) > 1)):
        return 2
    j = i + 1
    while j < len(words) and words[j] in HOW:
        j += 1
    if j >= len(words) or words[j] not in NAMED:
        return 0
    j += 1
    while j < len(words) and (words[j][:1].isupper() or words[j] in BY_NAME):
        j += 1
    return j - i if words[j : j + 1] in ([","], ["("], ["is"], ["was"]) else 0


def bracket_end(words: Sequence[str], i: int, longest: int) -> int:
    """Where a bracket that opens at `i` has closed; `i` where it does not within so many tokens."""
    depth = 0
    for j in range(i, min(len(words), i + longest + 2)):
        depth += (words[j] == "(") - (words[j] == ")")
        if depth == 0:
            return j + 1
    return i


def is_life_in_brackets(words: Sequence[str], i: int) -> bool:
    """Whether the bracket at `i` tells of birth and death, or at least of a birth."""
    return words[i] == "(" and tells_life(words[i + 1 : i + 12])
