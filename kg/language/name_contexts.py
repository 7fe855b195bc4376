"""Names told by their neighbours where the model overlooks them: a title, the noun of a body, an acronym in brackets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.language.name_heads import STOP
from kg.resolve.acronyms import is_acronym_of
from kg.wordlists import word_list

LONGEST = 4
BODY_NOUNS = word_list("name contexts: body nouns")
"""Nouns straight before the name of a body: "the firm Acme"."""
HONORIFICS = frozenset(
    ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Lord", "Lady", "Dame", "Prof", "Prof.")
)

Context = tuple[int, int, str]


def contextual_names(words: Sequence[str], titles: Collection[str]) -> Iterator[Context]:
    """(first, last, class) of the capitalised words after a title or the noun of a body."""
    for i, word in enumerate(words[:-1]):
        lower = word.lower()
        if word in HONORIFICS or lower in titles:
            end = _capitalised(words, i + 1)
            if word not in HONORIFICS and _is_title(words[i + 1 : end], titles):
                continue
            if end - i > 2 or (end - i == 2 and word in HONORIFICS):
                yield (i + 1, end, "kg:Person")
        elif word in BODY_NOUNS:
            start = i + 2 if words[i + 1] in ("“", '"', "‘", "<") else i + 1
            end = _capitalised(words, start)
            if end > start:
                yield (start, end, "kg:Organization")


def _is_title(words: Sequence[str], titles: Collection[str]) -> bool:
    """Whether words in capitals go on with a title: "Chief [Executive Officer]", "Professor [Emeritus]"."""
    return bool(words) and any(word.lower() in titles or word == "Emeritus" for word in (words[0], words[-1]))


def bracketed_names(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Names that a wire service puts in angle brackets: "<Orion Cable Co>"; not tickers: "<ORC.L>"."""
    for i, word in enumerate(words):
        if word == "<":
            end = next((j for j in range(i + 1, min(len(words), i + 10)) if words[j] == ">"), None)
            if end is not None and end > i + 1 and not (end == i + 2 and "." in words[i + 1] and words[i + 1].isupper()):
                yield (i + 1, end)


def lives(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Names before a bracket with a birth, a death, or the years of a life: "Ana Ruiz (born 1950)", "Ana Ruiz (1850–1911)"."""
    for i, word in enumerate(words[:-2]):
        if word == "(" and i > 1 and tells_life(words[i + 1 : i + 12]):
            first, last = _full_name(words, i)
            if last - first > 1:
                yield (first, last)


def _full_name(words: Sequence[str], end: int) -> tuple[int, int]:
    """The name that ends before token `end`, with the nickname inside it and without honours: "Ana 'Nita' Ruiz, FRS"."""
    last = end
    while last > 1 and words[last - 1].isupper() and len(words[last - 1]) > 1 and words[last - 1].isalpha():
        last -= 2 if words[last - 2] == "," else 1
    if last < 2 or words[last - 1].isupper():
        last = end
    first = last
    while first > 0 and last - first < LONGEST_IN_FULL:
        step = _step_left(words, first)
        if step == 0:
            break
        first -= step
    while first < last and (words[first] in HONORIFICS or not words[first][:1].isupper()):
        first += 1
    return first, last


def _step_left(words: Sequence[str], first: int) -> int:
    """How many tokens to the left of `first` still belong to a person's name; 0 where it begins."""
    word = words[first - 1]
    if _may_be_in_person_name(word):
        return 1
    if word in NICKNAME_ENDS and first > 3 and words[first - 3] in NICKNAME_ENDS[word] and words[first - 4][:1].isupper():
        return 3
    if word == "," and first < len(words) and words[first].rstrip(".") in ("Jr", "Sr"):
        return 1
    return int(word in PARTICLES and first > 1 and words[first - 2][:1].isupper())


LONGEST_IN_FULL = 9
NICKNAME_ENDS = {'"': '"“', "”": "“", "'": "'‘", "’": "‘", ")": "("}
PARTICLES = frozenset("de del della der den di da do dos du la le van von zu bin ibn al el i y e af av ten ter".split())


def tells_life(words: Sequence[str]) -> bool:
    """Whether the words inside a bracket begin as those on somebody's birth or death do."""
    if words[0].lower() in ("born", "b.", "died", "d."):
        return True
    inside = " ".join(words[: next((i for i, word in enumerate(words) if word == ")"), len(words))])
    return LIFE.match(inside) is not None


KIN = word_list("name contexts: kin")
PERSONAL_VERBS = word_list("name contexts: personal verbs")


def lived(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words around a name tell what only people do or have: birth, death, schooling, marriage, kin."""
    before = words[first - 1] if first else ""
    after = list(words[last : last + 4]) + [""] * 4
    if before in KIN or (before == "," and first > 1 and words[first - 2] in KIN):
        return True
    if after[0] == "(":
        return tells_life(words[last + 1 : last + 12])
    if after[0] in ("was", "were", ",") and after[1] == "born":
        return True
    if after[0] in ("'s", "’s"):
        return after[1] in KIN or after[2] in KIN
    if after[0] == "and" and after[1] in ("his", "her"):
        return after[2] in KIN or after[3] in KIN
    return after[0] in PERSONAL_VERBS or (after[0] in ("has", "had", "also") and after[1] in PERSONAL_VERBS)


LIFE = re.compile(r"(?:\d{1,2} [A-Z][a-z]+ |[A-Z][a-z]+ \d{1,2} ?, )[1-9]\d{2,3} ?[–—-]")


def _may_be_in_person_name(word: str) -> bool:
    return (
        word[:1].isupper()
        and word not in STOP
        and (word.isalpha() or word[-1] == "." or "-" in word or "’" in word or "'" in word)
    )


def given_name_first(
    words: Sequence[str], given_names: Collection[str], common_words: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Two or three words in capitals that begin with a given name and hold no common word: "Pilar Ocampo"."""
    i = 0
    while i < len(words):
        end = _capitalised(words, i)
        if end - i in (2, 3) and words[i] in given_names and _capitalised(words, end) == end:
            if all(word.isalpha() and not word.isupper() and not _is_common(word, common_words) for word in words[i + 1 : end]):
                yield (i, end)
        i = max(end, i + 1)


def _is_common(word: str, common_words: Collection[str]) -> bool:
    small = word.lower()
    return small in common_words or (small.endswith("s") and small[:-1] in common_words)


def explained_acronyms(words: Sequence[str], names: Sequence[tuple[int, int, str]]) -> Iterator[Context]:
    """Acronyms in brackets after one of the names, which they stand for: "Pulsar Lanka (PL)"."""
    for first, last, cls in names:
        if last + 2 < len(words) and words[last] == "(" and words[last + 2] == ")":
            short = words[last + 1]
            if short.isupper() and short.isalpha() and is_acronym_of(short, " ".join(words[first:last])):
                yield (last + 1, last + 2, cls)


def _capitalised(words: Sequence[str], start: int) -> int:
    end = start
    while (
        end < len(words)
        and end - start < LONGEST
        and words[end][:1].isupper()
        and words[end] not in STOP
        and not words[end].isdigit()
    ):
        end += 1
    return end
