"""Names told by their neighbours where the model overlooks them: a title, the noun of a body, an acronym in brackets."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator, Sequence

from kg.language.coreference.lexicon import load_lexicon
from kg.language.name_heads import LEGAL_FORMS, STOP
from kg.resolve.acronyms import is_acronym_of
from kg.wordlists import word_list

LONGEST = 4
BODY_NOUNS = word_list("name contexts: body nouns")
"""Nouns straight before the name of a body: "the firm Acme"."""
HONORIFICS = frozenset(
    (
        *("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Lord", "Lady", "Dame", "Prof", "Prof."),
        *("Shri", "Smt", "Smt.", "Shrimati", "Mme", "Mme.", "Herr", "Frau", "Monsieur", "Madame", "Señor", "Señora"),
    )
)

FEWEST_QUESTIONS = 3
QUOTES = frozenset(("“", "”", '"', "‘", "’", "``", "''", "<", ">"))
PLURAL_TITLES = word_list("name contexts: plural titles")
PARTIES = word_list("name contexts: parties")
TWO_WORD_PARTIES = frozenset(f"{first} Democrats" for first in ("Social", "Christian", "Free", "Liberal", "Sweden"))
"""What the members of parties are called, and so the parties."""
Context = tuple[int, int, str]


def contextual_names(words: Sequence[str], titles: Collection[str]) -> Iterator[Context]:
    """(first, last, class) of the capitalised words after a title or the noun of a body."""
    for i, word in enumerate(words[:-1]):
        lower = word.lower()
        if word in BODY_NOUNS and (lower not in titles or _acronym(words, i + 1)):
            start = i + 2 if words[i + 1] in QUOTES else i + 1
            end = _capitalised(words, start)
            if start == i + 2 and (closing := _closing_quote(words, start)):
                end = closing
            if end > start:
                yield (start, end, "kg:Organization")
        elif words[i + 1] == "," and _names_body(words, i) and lower in _described_bodies():
            yield (i + 2, i + 3, "kg:GovernmentBody")
        elif word in HONORIFICS or lower in titles or lower in PLURAL_TITLES:
            end = _capitalised(words, i + 1)
            if word not in HONORIFICS and _is_title(words[i + 1 : end], titles):
                continue
            if end - i > 2 or (end - i == 2 and word in HONORIFICS):
                yield (i + 1, end, "kg:Person")
        elif word in PARTIES and words[i - 1].lower() in ("the", "opposition", "and") and i:
            yield (i, i + 1, "kg:PoliticalParty")
        elif " ".join(words[i : i + 2]) in TWO_WORD_PARTIES:
            yield (i, i + 2, "kg:PoliticalParty")


@functools.cache
def _described_bodies() -> frozenset[str]:
    """Nouns of public bodies that a text may name by description alone: "authority", "regulator"."""
    nouns = load_lexicon().nouns
    return frozenset(word for word, noun in nouns.items() if noun.type == "kg:GovernmentBody" and not noun.plural)


def _names_body(words: Sequence[str], i: int) -> bool:
    """Whether an acronym between commas follows word i: "Norvia's port authority, NPA, said"."""
    return i + 3 < len(words) and words[i + 3] in (",", ";", ".") and _acronym(words, i + 2)


def interviewers(sentences: Sequence[Sequence[str]]) -> Iterator[int]:
    """The sentences that a medium asks in an interview: those that begin with its letters and a colon, "NRTV: Why?"."""
    opening = [(i, words[0]) for i, words in enumerate(sentences) if words[1:2] == [":"] and _acronym(words, 0)]
    for number, word in opening:
        if sum(word == other for _, other in opening) >= FEWEST_QUESTIONS:
            yield number


def _acronym(words: Sequence[str], i: int) -> bool:
    """Whether one word in capitals stands alone: "broadcaster NRTV", where a person has two words or more."""
    return words[i].isupper() and len(words[i]) > 2 and _capitalised(words, i) == i + 1


def _closing_quote(words: Sequence[str], start: int) -> int | None:
    """Where a name in quotation marks ends: 'the weekly "To the Point"'; None where it is long or begins small."""
    end = next((j for j in range(start, min(len(words), start + LONGEST + 2)) if words[j] in QUOTES), None)
    if end is None or end <= start or not words[start][:1].isupper():
        return None
    return end - 1 if words[end - 1] in (",", ".") else end


def _is_title(words: Sequence[str], titles: Collection[str]) -> bool:
    """Whether words in capitals go on with a title: "Chief [Executive Officer]", "Professor [Emeritus]"."""
    return bool(words) and any(word.lower() in titles or word == "Emeritus" for word in (words[0], words[-1]))


def unknown_bodies(words: Sequence[str], common_words: Collection[str]) -> Iterator[tuple[int, int]]:
    """Words in capitals that only a body can be: "[Acme] chief executive Ana Ruiz", "[Acme], which had ..."."""
    i = 0
    while i < len(words):
        end = _capitalised(words, i)
        if end > i and not any(_is_common(word, common_words) for word in words[i:end]):
            after = tuple(words[end : end + 3])
            before_title = len(after) == 3 and (
                (after[0] in TITLES_OF_BODIES and after[1][:1].isupper())
                or (after[:2] in (("chief", "executive"), ("managing", "director")) and after[2][:1].isupper())
            )
            if before_title or after[:2] == (",", "which"):
                yield (i, end)
        i = max(end, i + 1)


TITLES_OF_BODIES = word_list("name contexts: titles of bodies")


def bracketed_names(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Names that a wire service puts in angle brackets: "<Orion Cable Co>"; not tickers: "<ORC.L>"."""
    for i, word in enumerate(words):
        if word == "<":
            end = next((j for j in range(i + 1, min(len(words), i + 10)) if words[j] == ">"), None)
            if end is not None and "(" in words[i + 2 : end]:
                end = list(words).index("(", i + 2)  # "<Orion Cable Co (OCC)>": the acronym is a name of its own
            if end is not None and end > i + 1 and not (end == i + 2 and "." in words[i + 1] and words[i + 1].isupper()):
                yield (i + 1, end)


def given_name_first(
    words: Sequence[str], given_names: Collection[str], common_words: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Two or three words in capitals that begin with a given name and hold no common word: "Pilar Ocampo"."""
    i = 0
    while i < len(words):
        end = _capitalised(words, i)
        rest = words[i + 1 : end]
        plain = all(word.isalpha() and not word.isupper() and not _is_common(word, common_words) for word in rest)
        if len(rest) in (1, 2) and plain and words[i] in given_names and _capitalised(words, end) == end:
            yield (i, end)
        i = max(end, i + 1)


def _is_common(word: str, common_words: Collection[str]) -> bool:
    small = word.lower()
    return small in common_words or (small.endswith("s") and small[:-1] in common_words)


def explained_acronyms(words: Sequence[str], names: Sequence[tuple[int, int, str]]) -> Iterator[Context]:
    """Acronyms in brackets after one of the names, which they stand for: "Pulsar Lanka (PL)"."""
    for first, last, cls in names:
        bracket = last + 1 if words[last : last + 1] and words[last] in QUOTES else last  # 'the "Front for Harbours" (FH)'
        if bracket + 2 < len(words) and words[bracket] == "(" and words[bracket + 2] == ")":
            short = words[bracket + 1]
            long = [word for word in words[first:last] if word not in LEGAL_FORMS and word != ","]
            if short.isupper() and short.isalpha() and is_acronym_of(short, " ".join(long)):
                yield (bracket + 1, bracket + 2, cls)


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
        if end + 1 < len(words) and words[end] in PARTICLES_ABROAD and words[end + 1][:1].isupper():
            end += 1  # "the band Les Rois du Fleuve"
    return end


PARTICLES_ABROAD = frozenset("de des du del della di do da dos das la le les".split())
