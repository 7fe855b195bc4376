"""The words of page furniture, from `ontology/lexicon/furniture.yaml`, made ready for matching."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import yaml

from kg.errors import OntologyError
from kg.resources import ontology_dir


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of the file, one field a key, all in small letters."""

    tool_words: tuple[str, ...]
    tool_marks: tuple[str, ...]
    section_words: tuple[str, ...]
    lines: tuple[str, ...]
    openings: tuple[str, ...]
    notices: tuple[str, ...]
    tail_headings: tuple[str, ...]
    contact_headings: tuple[str, ...]
    author_labels: tuple[str, ...]
    publisher_labels: tuple[str, ...]
    date_labels: tuple[str, ...]
    job_words: tuple[str, ...]
    publisher_words: tuple[str, ...]
    wire_services: tuple[str, ...]
    kickers: tuple[str, ...]
    end_marks: tuple[str, ...]
    credit_labels: tuple[str, ...]
    photo_agencies: tuple[str, ...]
    event_words: tuple[str, ...]


@cache
def lexicon() -> Lexicon:
    """The lexicon of the installed ontology."""
    return load_lexicon(ontology_dir() / "lexicon" / "furniture.yaml")


def load_lexicon(path: Path) -> Lexicon:
    """Read the file; OntologyError for keys that are unknown or missing, and for anything but lists of words."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise OntologyError(f"{path}: it cannot be read ({' '.join(str(error).split())})") from None
    keys = [field.name for field in fields(Lexicon)]
    if not isinstance(content, dict) or set(content) != set(keys):
        given = set(content) if isinstance(content, dict) else set()
        unknown, missing = sorted(map(str, given - set(keys))), sorted(set(keys) - given)
        raise OntologyError(f"{path}: unknown keys {unknown}, missing keys {missing}; the keys are {', '.join(keys)}")
    for key in keys:
        if not isinstance(content[key], list) or not all(isinstance(word, str) and word.strip() for word in content[key]):
            raise OntologyError(f'{path}: "{key}" must be a list of words (quote numbers, and words such as "on" and "no")')
    return Lexicon(**{key: tuple(word.casefold() for word in content[key]) for key in keys})


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first, with any white space between their parts.

    >>> alternatives(["read", "read more"])
    '(?:read\\\\s+more|read)'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered) + ")"


def whole(words: Iterable[str]) -> re.Pattern[str]:
    """Matches a line, in small letters, that is one of `words` and marks around it."""
    return re.compile(rf"\W*{alternatives(words)}\W*")


def within(words: Iterable[str]) -> re.Pattern[str]:
    """Finds any of `words` as whole words."""
    return re.compile(rf"(?<!\w){alternatives(words)}(?!\w)")
