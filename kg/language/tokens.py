"""Tokens as news needs them: "6G" and "5G+" whole, "US$3bn" cut, capitals of headlines evened out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from kg.wordlists import word_list

# Where a page has lost the space between two words: "15:44:41Global", "freight:CEO", "pilot,and", "Co<T.N>"
LOST_SPACES = (
    r"(?<=[0-9])(?=[A-Z][a-z]{2,})",
    r"(?<=[a-zA-Z]):(?=[A-Z“\"])",
    r"(?<=[a-z])[,;](?=[a-zA-Z“\"])",
    r"(?<=[a-z])[“”\"](?=[a-zA-Z])",
    r"(?<=[A-Za-z.])[<(](?=[A-Z]|[a-z]{3})",
    r"(?<=[A-Za-z])[)>](?=[a-zA-Z])",
    r"(?<=[.)\]”\"’]),(?=[a-zA-Z“\"])",
)
AFTER_A_DOT = r"(?<=[A-Z]\.)-(?=[a-z])"
"""The hyphen of "U.S.-based", which the tokenizer cuts after a letter alone."""
CURRENCY_PREFIXES = (r"(?:US|A|C|HK|NZ|S|NT|R)\$(?=\d)", r"(?:Rs|RMB|EUR|USD|GBP|INR|CNY|JPY)\.?(?=\d)", r"<(?=[A-Z])")
# no multiplier is cut off a number: "3bn" stays whole and is read as a quantity from its characters
SUFFIXES = (r"(?<=[0-9][A-Z])\.", r"(?<=[A-Z])>", r"(?<=\.)>", r"(?<=[a-z])>")
WHOLE = (
    "2G",
    "3G",
    "4G",
    "5G",
    "6G",
    "5G+",
    "6G+",
    "AT&T",
    "R&D",
    "S&P",
    "mln",
    "bln",
    "pct",
    "vs.",
    "Cie.",
    "Gov.",
    "Sen.",
    "Rep.",
    "Gen.",
    "Smt.",
    "Col.",
)


CO_VERBS = tuple(
    capital + verb + ending
    for capital in ("co-", "Co-")
    for verb, endings in (("found", ("", "s", "ed", "ing")), ("own", ("", "s", "ed", "ing")), ("chair", ("ed", "ing", "s")))
    for ending in endings
)
"""Verbs that the tokenizer would cut into three: "co-founded"."""
CO_NOUNS = tuple(
    capital + noun + ending
    for capital in ("co-", "Co-")
    for noun in ("founder", "owner", "chair", "chairman", "chairwoman", "director", "president")
    for ending in ("", "s")
)


def mend_tokenizer(nlp: Language) -> None:
    """Teach the pipeline's tokenizer what stands above; its own rules stay."""
    tokenizer: Any = nlp.tokenizer
    defaults = nlp.Defaults
    tokenizer.infix_finditer = compile_infix_regex([*(defaults.infixes or ()), *LOST_SPACES, AFTER_A_DOT]).finditer
    tokenizer.prefix_search = compile_prefix_regex([*CURRENCY_PREFIXES, *(defaults.prefixes or ())]).search
    tokenizer.suffix_search = compile_suffix_regex([*SUFFIXES, *(defaults.suffixes or ())]).search
    for word in (*WHOLE, *CO_VERBS, *CO_NOUNS):
        tokenizer.add_special_case(word, [{ORTH: word}])


@dataclass(frozen=True, slots=True)
class Cases:
    """How a document writes its words where it does not shout: those in small letters, and the others as they are."""

    small: frozenset[str]
    capital: dict[str, str]
    pairs: frozenset[tuple[str, str]] = frozenset()
    """Words, in small letters, that stand side by side in capitals: "Nordlys Marine"."""


def written_cases(lines: Iterable[str]) -> Cases:
    """The cases of the words of some lines."""
    rows = [_WORD.findall(line) for line in lines]
    words = [word for row in rows for word in row]
    small = frozenset(word for word in words if word.islower())
    pairs = frozenset(
        (one.lower(), other.lower())
        for row in rows
        for one, other in pairwise(row)
        if one[0].isupper() and other[0].isupper() and CLOSED_CLASS.isdisjoint((one.lower(), other.lower()))
    )
    return Cases(small, {word.lower(): word for word in reversed(words) if not word.islower()}, pairs)


@dataclass(frozen=True, slots=True)
class KnownWords:
    """What is known of words by themselves: the common ones, those of countries, and those that end the names of firms."""

    common: frozenset[str]
    is_country: Callable[[str], bool]
    heads: Collection[str]


def truecase(text: str, cases: Cases, known: KnownWords) -> str:
    """A headline in capitals with the capitals of running text; its length never changes.

    The rest of the document decides; a word that it does not hold is small where it is a common word, else a name.
    """
    written: list[str] = []
    end, found = 0, list(_WORD.finditer(text))
    before = ""
    for one, following in zip(found, [*found[1:], None], strict=True):
        word = one.group()
        beside = before if text[end : one.start()] == " " else ""
        small = word.lower()
        paired = (beside.lower(), small) in cases.pairs
        after = following.group().lower() if following and text[one.end() : following.start()] == " " else ""
        if len(small) == len(word) and (paired or (small, after) in cases.pairs or _ends_a_name(word, beside, cases, known)):
            shown = cases.capital.get(small, "") if len(cases.capital.get(small, "")) == len(word) else ""
            word = shown or (word if word in SHORT_FORMS else word.capitalize())
        else:
            word = _recase(word, cases, known)
        written += [text[end : one.start()], word]
        end, before = one.end(), word
    return "".join([*written, text[end:]])


def with_capitals(text: str, known: KnownWords, lemmatize: Callable[[str, str], str]) -> str:
    """A line of a text that has no capitals at all, with capitals for the words that can only be names; its length stays."""

    def shown(found: re.Match[str]) -> str:
        word = found.group()
        lemmas = {word, *(lemmatize(word, tag) for tag in INFLECTED)}
        plain = len(word) < 3 or word in CLOSED_CLASS or not word.isalpha() or not known.common.isdisjoint(lemmas)
        return word if plain and not known.is_country(word) else word[0].upper() + word[1:]

    return PARTNER.sub(lambda found: found.group().upper(), _WORD.sub(shown, text))


PARTNER = re.compile(r"(?<=\w & )[a-z](?=[a-z]{2})")
"""What follows an ampersand: "Acme & sons"."""
INFLECTED = ("NNS", "VBD", "VBG", "VBN", "VBZ", "JJR", "JJS")


def _ends_a_name(word: str, before: str, cases: Cases, known: KnownWords) -> bool:
    """Whether a word ends the name of a firm that no other line holds: the "MARINE" of "NORDLYS MARINE TO BUY"."""
    unknown = before[:1].isupper() and before.lower() not in known.common and not known.is_country(before)
    return unknown and not cases.capital and (word in SHORT_FORMS or word.capitalize() in known.heads)


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
CLOSED_CLASS = word_list("tokens: closed class")
SHORT_FORMS = frozenset(word for word in word_list("name heads: legal forms") if word.isupper() and word.isalpha())


def _recase(word: str, cases: Cases, known: KnownWords) -> str:
    small = word.lower()
    if len(small) != len(word) or any(ch.isdigit() for ch in word):
        return word
    if small in CLOSED_CLASS or small in cases.small:
        return small
    if small in cases.capital and len(cases.capital[small]) == len(word):
        return cases.capital[small]
    stem = re.split("['’]", small)[0]
    singular = small[:-1] if small.endswith("s") else small
    common = small in known.common or singular in known.common or (small.endswith("ed") and small[:-1] in known.common)
    if common and not known.is_country(stem):
        return small
    return word if len(word) < 3 else word[0] + small[1:]
