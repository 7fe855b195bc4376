"""The words that a chain is known by: those of its names, and those of titles and appositions beside them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.coreference import forms
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.lexicon import Cues
from kg.language.coreference.references import Reference
from kg.language.coreference.syntax import AUXILIARIES

BEFORE, AFTER = 5, 8
MOST = 12
"""How many names of a chain are looked at."""
_ENDS = frozenset((",", ".", ";", ":", "(", ")", '"', "“", "”", "-", "–", "—"))
_STOPS = frozenset(
    ("and", "but", "or", "while", "when", "that", "which", "who", "if", "because", "where", "a", "an", "the", "'s", "’s")
)
_SMALL = frozenset(("the", "a", "an", "of", "and", "for", "in", "'s", "’s"))


PLAIN = frozenset(("the", "this", "same", "said", "-", "based", "year", "old", "new"))
"""Words before a noun that ask nothing of what it stands for."""


def asks_nothing(word: str) -> bool:
    """Whether a word before a noun tells nothing that must be known of what the noun stands for."""
    return word in PLAIN or word.endswith("-based") or not word[0].isalpha()


def words_of(where: Discourse, root: int) -> frozenset[str]:
    """The folded words of the names of chain `root`, of its canonical name, and of the words beside them."""
    found: set[str] = set()
    for one in where.chains.names(root)[:MOST]:
        if one.name:
            found.update(forms.fold(one.name.text).split())
            found.update(forms.fold(one.name.canonical or "").split())
        found.update(_beside(where, one))
    for i in where.chains.members(root):
        if where.chains.references[i].kind == "description":
            found.update((where.chains.references[i].word, *where.chains.references[i].modifiers))
    return frozenset(found)


def is_named_for(where: Discourse, root: int, noun: str) -> bool:
    """Whether the name of chain `root` begins or ends with a word that says what the noun says: "airline", Norvia Airways."""
    called = where.text.lexicon.called.get(noun)
    if not called:
        return False
    names = [forms.fold(one.name.text).split() for one in where.chains.names(root)[:MOST] if one.name]
    return any(words[0] in called or words[-1] in called for words in names if len(words) > 1)


def is_called(where: Discourse, root: int, word: str) -> bool:
    """Whether `word`, which is known of chain `root`, says what it is: not where it only stands inside an organization's name.

    The Court of Military Review is no military, though its name has the word.
    """
    if where.chains.sort(root) != "kg:Organization":
        return True
    names = [forms.fold(one.name.text).split() for one in where.chains.names(root)[:MOST] if one.name]
    inside = [words for words in names if word in words]
    return not inside or any(_is_head(words, word, where.text.lexicon.cues) for words in inside)


def _is_head(words: list[str], word: str, cues: Cues) -> bool:
    """Whether a word is the last of a name, or the last before its "of": ministry, of "Ministry of Tides"."""
    for place, own in enumerate(words):
        if own == word and (place + 1 == len(words) or words[place + 1] in cues.prepositions or len(words[-1]) < 4):
            return True
    return False


def _beside(where: Discourse, one: Reference) -> Iterator[str]:
    words = where.text.words[one.sentence]
    lesser = where.text.lexicon.cues.lesser
    for stretch in (_title(where, one, words), _apposition(one, words, where.text.lexicon.cues)):
        for place, word in enumerate(stretch):
            # "vice president" must not answer to "president"
            if place and stretch[place - 1] in lesser:
                yield f"{stretch[place - 1]} {word}"
            else:
                yield word


def _title(where: Discourse, one: Reference, words: tuple[str, ...]) -> list[str]:
    """The words before a name that can be its title: "foreign minister" of "Norvian foreign minister Ann Lund"."""
    found: list[str] = []
    cues = where.text.lexicon.cues
    for i in range(one.first - 1, max(-1, one.first - 1 - BEFORE), -1):
        word = words[i]
        if word in _ENDS or word in _STOPS or word in cues.prepositions or word in cues.speech_verbs or word in AUXILIARIES:
            break
        found.append(word)
    return found[::-1]


def _apposition(one: Reference, words: tuple[str, ...], cues: Cues) -> list[str]:
    """The words after a name, a comma (or "is") and an article, up to the next comma: "an official from the ministry"."""
    after = words[one.last : one.last + 2]
    if len(after) < 2 or after[0] not in (",", "is", "was", "(") or (after[0] != "," and after[1] not in _SMALL):
        return []
    found: list[str] = []
    for word in words[one.last + 1 : one.last + 1 + AFTER]:
        if word in cues.speech_verbs or word in AUXILIARIES:
            return []  # "..., the officer said" is about another
        if word in _ENDS or word in ("from", "at", "in", "with", "to", "who", "which", "that", "whose"):
            break
        found.append(word)
    return found
