"""The words that coreference reads with: `descriptions.tsv`, `called.tsv` and `coreference.yaml`, strictly loaded."""

from __future__ import annotations

import functools
from dataclasses import dataclass, fields
from pathlib import Path

import yaml

from kg.errors import OntologyError
from kg.resolve.name_keys import NameEndings, load_name_endings, plain_words
from kg.resources import ontology_dir
from kg.schema import Ontology
from kg.tables import read_table

COLUMNS = ("word", "class", "gender", "antecedent", "described")
ANTECEDENTS = ("type", "word", "government", "pair", "title", "many")
GENDERS = ("m", "f", "-")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that can stand for an entity named elsewhere. See the remarks in descriptions.tsv for the fields."""

    word: str
    type: str | None
    """The class of what it stands for, or None where it may be any."""
    gender: str | None
    """"m", "f" or None."""
    antecedent: str
    described: bool
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """The word lists of coreference.yaml, each under its own key."""

    group_words: frozenset[str]
    levels: frozenset[str]
    speech_verbs: frozenset[str]
    empty_it_verbs: frozenset[str]
    empty_it_words: frozenset[str]
    empty_it_before: frozenset[str]
    empty_it_auxiliaries: frozenset[str]
    prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    lesser: frozenset[str]
    generic: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Nouns by their form, singular and plural, the cue words, and what falls away from a name."""

    nouns: dict[str, Noun]
    cues: Cues
    endings: NameEndings
    called: dict[str, frozenset[str]]
    """Noun -> words in names that say the same, from `called.tsv`."""


@functools.cache
def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The three files of `folder` (the ontology's lexicon if None). Raises OntologyError for anything unknown in them."""
    folder = folder or ontology_dir() / "lexicon"
    return Lexicon(
        load_nouns(folder / "descriptions.tsv"),
        load_cues(folder / "coreference.yaml"),
        load_name_endings(folder.parent),
        {noun: frozenset(plain_words(words)) for noun, words in read_table(folder / "called.tsv", ("noun", "words"))},
    )


def load_nouns(path: Path) -> dict[str, Noun]:
    """The nouns of descriptions.tsv by form; plurals are made by rule, and never overrule a row."""
    nouns: dict[str, Noun] = {}
    for word, cls, gender, antecedent, described in read_table(path, COLUMNS):
        _expect(path, word, "gender", gender, GENDERS)
        _expect(path, word, "antecedent", antecedent, ANTECEDENTS)
        _expect(path, word, "described", described, ("yes", "no"))
        if word in nouns:
            raise OntologyError(f"{path.name}: {word!r} stands twice; give each word one row")
        nouns[word] = Noun(
            word,
            None if cls == "-" else cls,
            None if gender == "-" else gender,
            antecedent,
            described == "yes",
            antecedent in ("pair", "many"),
        )
    for noun in tuple(nouns.values()):
        if noun.antecedent in ("type", "word"):
            plural = Noun(noun.word, noun.type, noun.gender, noun.antecedent, False, plural=True)
            nouns.setdefault(plural_of(noun.word), plural)
    return nouns


def load_cues(path: Path) -> Cues:
    """The lists of coreference.yaml; each key of `Cues` once, each a list of lower-case words."""
    known = [field.name for field in fields(Cues)]
    lists = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(lists, dict) or sorted(lists) != sorted(known):
        found = ", ".join(sorted(map(str, lists))) if isinstance(lists, dict) else type(lists).__name__
        raise OntologyError(f"{path.name}: the keys must be {', '.join(known)}; found {found}")
    for key, words in lists.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and word == word.lower() for word in words):
            raise OntologyError(f'{path.name}, {key}: must be a list of lower-case words; quote words such as "no" and "on"')
    return Cues(**{key: frozenset(words) for key, words in lists.items()})


def check_classes(lexicon: Lexicon, ontology: Ontology) -> None:
    """Raise OntologyError where a noun names a class that the ontology does not have."""
    for noun in lexicon.nouns.values():
        if noun.type is not None and noun.type not in ontology.classes:
            raise OntologyError(
                f"descriptions.tsv: {noun.word!r} names the class {noun.type}, which the ontology does not have"
            )


def plural_of(word: str) -> str:
    """The regular plural of an English noun.

    >>> [plural_of(word) for word in ("country", "agency", "firm", "church", "spokesman")]
    ['countries', 'agencies', 'firms', 'churches', 'spokesmen']
    """
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _expect(path: Path, word: str, column: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise OntologyError(f"{path.name}: the {column} of {word!r} is {value!r}, and must be one of {', '.join(allowed)}")
