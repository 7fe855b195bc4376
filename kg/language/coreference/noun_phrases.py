"""The phrases in a sentence whose noun can stand for an entity named elsewhere: "the ministry", "the two sides"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from spacy import symbols
from spacy.tokens import Doc

from kg.language.coreference.lexicon import Cues, Lexicon, Noun
from kg.language.coreference.syntax import AUXILIARIES

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("it", "its", "itself"), "n"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "p"),
}
"""Masculine, feminine, neuter, plural."""
DEFINITE = frozenset(("the", "this", "these", "those", "both"))
"""Not "that", which mostly opens a clause: "said that ministry officials ..."."""
INSTITUTIONS = frozenset(("kg:Organization", "kg:GovernmentBody", "kg:Company"))
INDEFINITE = frozenset(("a", "an", "another", "some", "any", "every", "each", "no", "one", "several", "many", "other"))
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
BREAKS = frozenset(("and", "or", "but", "that", "which", "who", "not"))
YEAR_OLD = Noun("year-old", "kg:Person", None, "type", described=False)
THE_TWO = Noun("two", None, None, "pair", described=False, plural=True)
LISTED = {
    **{word: Noun(word, None, None, "listed", described=False, plural=True) for word in ("both", "each", "neither")},
    **{word: Noun(word, None, None, "listed", described=False) for word in ("former", "latter")},
}
"""Words that by themselves stand for two that were named together, or for one of them."""
ARGUMENTS = frozenset((symbols.nsubj, symbols.nsubjpass, symbols.dobj, symbols.pobj))
KINDS_OF_OFFICE = frozenset(
    "cartel tax patent statistics statistical audit competition immigration customs prosecutor census antitrust privacy".split()
)
LONGEST = 9
"""How many words a phrase can have before its noun."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Tokens first..last (last excluded); the noun is the last of them, `modifiers` the words between article and noun."""

    first: int
    last: int
    noun: Noun
    definite: bool
    modifiers: tuple[str, ...] = ()


def find_noun_phrases(words: Sequence[str], doc: Doc | None, taken: Collection[int], lexicon: Lexicon) -> Iterator[NounPhrase]:
    """The phrases of a sentence around the nouns of the lexicon. `doc` is its parse, if any; `taken` the tokens of names."""
    nouns = lexicon.nouns
    for i, word in enumerate(words):
        if word == "old" and _is_age(words, doc, i, lexicon.cues):
            yield NounPhrase(i - 5, i + 1, YEAR_OLD, definite=True)
        if word == "two" and doc is not None and words[i - 1] == "the" and doc[i].dep in ARGUMENTS:
            yield NounPhrase(i - 1, i + 1, THE_TWO, definite=True)
        if word in LISTED and doc is not None and _stands_alone(words, doc, i):
            first = i - (not LISTED[word].plural)
            yield NounPhrase(first, i + 1, LISTED[word], definite=True)
            continue
        noun = nouns.get(word)
        if i and words[i - 1] == "-":  # "the start-up" is four tokens
            noun = nouns.get(f"{words[i - 2]}-{word}") if DEFINITE.intersection(words[max(0, i - 5) : i]) else None
        if word == "office" and words[i - 1] not in KINDS_OF_OFFICE:
            continue  # "the London office" is a room
        if noun is None or i in taken or noun.antecedent == "title":
            continue
        if i + 1 in taken and not noun.plural and noun.antecedent != "government":
            continue  # "President Lund", "the carrier Lumen": a title
        institution = before_role(words, i, nouns)
        if not institution and i + 1 < len(words) and i + 1 not in taken and words[i + 1] in nouns:
            continue  # "company president", "party conference": the second noun is the head
        first, definite, modifiers = _extent(words, doc, i, taken, lexicon.cues)
        if _is_apposition(words, doc, first, i, taken, noun):
            continue
        if institution and (first == i or words[first] in INDEFINITE):
            first, definite, modifiers = i, True, ()  # "a ministry spokesman": the ministry is a certain one
        yield NounPhrase(first, i + 1, noun, definite, modifiers)


def _stands_alone(words: Sequence[str], doc: Doc, i: int) -> bool:
    """Whether word `i` is a noun phrase of its own: "the latter's chair", "has dropped both"; not "the former mayor"."""
    token = doc[i]
    if LISTED[words[i]].plural:
        return token.dep in ARGUMENTS and not any(child.lower_ == "of" for child in token.children)
    return token.dep in (*ARGUMENTS, symbols.poss) and i > 0 and words[i - 1] == "the"


def before_role(words: Sequence[str], i: int, nouns: dict[str, Noun]) -> bool:
    """Whether word `i` is an institution's and a person's noun follows: "ministry spokesman", "government officials"."""
    own, after = nouns.get(words[i]), nouns.get(words[i + 1]) if i + 1 < len(words) else None
    if own is None or after is None or own.plural:
        return False
    return after.type == "kg:Person" and own.type in INSTITUTIONS


def _is_age(words: Sequence[str], doc: Doc | None, i: int, cues: Cues) -> bool:
    """Whether word `i` ends "the 54-year-old", and no noun follows that it would describe."""
    if i < 5 or words[i - 5] != "the" or words[i - 3 : i] != ("-", "year", "-"):
        return False
    if i + 1 == len(words) or not words[i + 1].isalpha() or words[i + 1] in cues.speech_verbs:
        return True
    return doc is not None and doc[i + 1].tag_[:2] not in ("NN", "JJ")


def _is_apposition(words: Sequence[str], doc: Doc | None, first: int, i: int, taken: Collection[int], noun: Noun) -> bool:
    """Whether a phrase only says what the name before it is: "Ann Lund, a mayor,", "Lumen is an airline"."""
    if first < 2 or first - 2 not in taken:
        return False
    if words[first - 1] == ",":
        appositive = doc is not None and doc[i].dep == symbols.appos
        return appositive or words[first] in ("a", "an") or (doc is None and noun.type == "kg:Person")
    return words[first - 1] in ("is", "was") and words[first] in ("a", "an", "the")


def _extent(
    words: Sequence[str], doc: Doc | None, i: int, taken: Collection[int], cues: Cues
) -> tuple[int, bool, tuple[str, ...]]:
    """Where the phrase that ends in noun `i` begins, whether it is definite, and the words before the noun."""
    if doc is not None:
        edge = doc[i].left_edge.i
        if words[edge] in DEFINITE and i - edge <= LONGEST and all(_is_wordlike(word) for word in words[edge:i]):
            return edge, True, tuple(words[edge:i])
    first = i
    while first > 0 and i - first < LONGEST:
        word = words[first - 1]
        if word in DEFINITE or word in INDEFINITE:
            return first - 1, word in DEFINITE, tuple(words[first:i])
        if word == "its":
            return first, False, tuple(words[first:i])
        if word in POSSESSIVE and first > 1 and first - 2 in taken:
            return _owner(first - 2, taken), True, tuple(words[first:i])
        if not _is_wordlike(word) or word in cues.prepositions or word in cues.speech_verbs or word in PRONOUNS:
            break
        if word in AUXILIARIES or word in BREAKS:
            break
        first -= 1
    start = _without_article(words, doc, first, i, taken, cues)
    return start, False, tuple(words[start:i])


def _is_wordlike(word: str) -> bool:
    return word.isalpha() or "-" in word


def _owner(last: int, taken: Collection[int]) -> int:
    """The first token of the name that ends at token `last`."""
    while last > 0 and last - 1 in taken:
        last -= 1
    return last


def _without_article(words: Sequence[str], doc: Doc | None, first: int, i: int, taken: Collection[int], cues: Cues) -> int:
    """Where "British police", "local port authorities" begin: with the place or level before the noun."""
    start = i
    while start > first and doc is not None and start - 1 not in taken and doc[start - 1].tag_[:2] in ("NN", "JJ"):
        start -= 1
    gap = start
    while start > first and (start - 1 in taken or words[start - 1] in cues.levels):
        start -= 1
    if start == gap:
        levels = [k for k in range(gap, i) if words[k] in cues.levels]
        start = levels[0] if levels else i
    return start
