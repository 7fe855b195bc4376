"""Tokens as news needs them: "6G" and "5G+" whole, "US$3bn" cut, capitals of headlines evened out."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# Where a page has lost the space between two words: "15:44:41Global", "freight:CEO", "pilot,and", "Co<T.N>"
LOST_SPACES = (
    r"(?<=[0-9])(?=[A-Z][a-z]{2,})",
    r"(?<=[a-zA-Z]):(?=[A-Z])",
    r"(?<=[a-z])[,;](?=[a-zA-Z“\"])",
    r"(?<=[a-z])[“”\"](?=[a-zA-Z])",
    r"(?<=[A-Za-z.])[<(](?=[A-Z])",
    r"(?<=[A-Za-z])[)>](?=[a-zA-Z])",
)
CURRENCY_PREFIXES = (r"(?:US|A|C|HK|NZ|S|NT|R)\$(?=\d)", r"(?:Rs|RMB|EUR|USD|GBP|INR|CNY|JPY)\.?(?=\d)", r"<(?=[A-Z])")
# no multiplier is cut off a number: "3bn" stays whole and is read as a quantity from its characters
SUFFIXES = (r"(?<=[A-Z])>", r"(?<=\.)>", r"(?<=[a-z])>")
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
    "Col.",
)


def mend_tokenizer(nlp: Language) -> None:
    """Teach the pipeline's tokenizer what stands above; its own rules stay."""
    tokenizer: Any = nlp.tokenizer
    defaults = nlp.Defaults
    tokenizer.infix_finditer = compile_infix_regex([*(defaults.infixes or ()), *LOST_SPACES]).finditer
    tokenizer.prefix_search = compile_prefix_regex([*CURRENCY_PREFIXES, *(defaults.prefixes or ())]).search
    tokenizer.suffix_search = compile_suffix_regex([*SUFFIXES, *(defaults.suffixes or ())]).search
    for word in WHOLE:
        tokenizer.add_special_case(word, [{ORTH: word}])


def truecase(text: str, lower_words: Collection[str], names: Collection[str]) -> str:
    """A headline in capitals with the capitals of running text; its length never changes.

    `lower_words` are the words that the rest of the document writes small, `names` those that it writes in capitals
    ("MIIT"); what neither knows is taken for a name and keeps its first capital.
    """
    return _WORD.sub(lambda found: _recase(found.group(), lower_words, names), text)


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def _recase(word: str, lower_words: Collection[str], names: Collection[str]) -> str:
    small = word.lower()
    if len(small) != len(word) or word in names:
        return word
    if small in lower_words:
        return small
    return word if any(ch.isdigit() for ch in word) or len(word) < 3 else word[0] + small[1:]
