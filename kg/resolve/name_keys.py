"""What two ways to write a name have in common: the key under which documents find each other's entities."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import OntologyError
from kg.resources import ontology_dir
from kg.schema import Ontology
from kg.tables import read_table

_NOT_WORD = re.compile(r"[^\w]+|_+")
_DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b|\s|$)")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_ARTICLE = re.compile(r"^the\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NameEndings:
    """The parts of a name that do not tell one thing from another. All are tuples of lower-case words."""

    legal_forms: frozenset[tuple[str, ...]]
    designators: tuple[tuple[tuple[str, ...], str, str], ...]
    """(words, "before" or "after", class of the places that they fall away from)"""


def load_name_endings(folder: Path | None = None) -> NameEndings:
    """The legal forms and place designators of `folder`/lexicon (the installed ontology by default).

    Raises OntologyError with file and line for a table that is not as its head says.
    """
    lexicon = (folder or ontology_dir()) / "lexicon"
    forms = read_table(lexicon / "legal_forms.tsv", ("form",))
    places = read_table(lexicon / "place_designators.tsv", ("designator", "position", "class"))
    for words, position, _ in places:
        if position not in ("before", "after"):
            raise OntologyError(f'place_designators.tsv: "{words}" stands {position!r}, and should stand "before" or "after"')
    return NameEndings(
        frozenset(plain_words(form) for (form,) in forms),
        tuple((plain_words(words), position, curie) for words, position, curie in places),
    )


def cleaned(name: str) -> str:
    """A name as a label shows it: without "the" before it and "'s" behind it, on one line.

    >>> cleaned("the  World Bank's")
    'World Bank'
    """
    one_line = " ".join(name.split())
    return _POSSESSIVE.sub("", _ARTICLE.sub("", one_line)) or one_line


@lru_cache(maxsize=65536)
def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name, caseless, without punctuation: ("united", "states"), and ("us",) for "U.S.".

    A name without a letter or digit is its own only word.
    """
    folded = unicodedata.normalize("NFKC", cleaned(name)).casefold().replace("&", " and ")
    words = tuple(_NOT_WORD.sub(" ", _DOTTED.sub("", folded)).split())
    return words or (name.strip(),)


def name_key(name: str, curie: str, ontology: Ontology, endings: NameEndings) -> tuple[str, ...]:
    """The words of `name` that tell a thing of class `curie` from others; never empty.

    Legal forms fall away from organizations, designators from the places they suit:
    ("fujitsu",) for "Fujitsu Ltd", ("zhejiang",) for "Zhejiang Province".
    """
    words = plain_words(name)
    if ontology.is_a(curie, "kg:Organization"):
        return _without_legal_forms(words, endings)
    if ontology.is_a(curie, "kg:Place"):
        return _without_designator(words, curie, ontology, endings)
    return words


def _without_legal_forms(words: tuple[str, ...], endings: NameEndings) -> tuple[str, ...]:
    while len(words) > 1:
        sizes = [size for size in (1, 2) if size < len(words) and words[-size:] in endings.legal_forms]
        if not sizes:
            break
        words = words[: -max(sizes)]
    return words[:-1] if len(words) > 1 and words[-1] == "and" else words


def _without_designator(words: tuple[str, ...], curie: str, ontology: Ontology, endings: NameEndings) -> tuple[str, ...]:
    for designator, position, wanted in endings.designators:
        size = len(designator)
        if size < len(words) and ontology.is_a(curie, wanted):
            if position == "after" and words[-size:] == designator:
                return words[:-size]
            if position == "before" and words[:size] == designator:
                return words[size:]
    return words
