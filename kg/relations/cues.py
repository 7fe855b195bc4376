"""Load the cue words of factuality: `ontology/lexicon/factuality.yaml`; unknown keys are errors."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

import yaml

from kg.errors import OntologyError
from kg.resources import ontology_dir

SECTIONS = {
    "verbs": ("negative", "planned", "possible"),
    "nouns": ("negative", "planned", "possible"),
    "adjectives": ("negative", "planned", "possible"),
    "adverbs": ("negative", "possible", "former"),
    "auxiliaries": ("planned", "possible"),
    "marks": ("condition", "negative_prepositions"),
    "governed": ("prepositions", "negative", "possible"),
}


@dataclass(frozen=True, slots=True)
class Cues:
    """For each section a word's effect: "negative", "planned" or "possible"; of a verb with its preposition "negative"
    or "possible", or "prepositions" where it is that of the verb."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    adverbs: dict[str, str]
    auxiliaries: dict[str, str]
    marks: dict[str, str]
    governed: dict[str, str]


@functools.cache
def load_cues(path: Path | None = None) -> Cues:
    """Raises OntologyError for a section or effect that does not exist."""
    path = path or ontology_dir() / "lexicon" / "factuality.yaml"
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for section, effects in content.items():
        if section not in SECTIONS:
            raise OntologyError(f"{path.name}: unknown section {section!r}; there are {', '.join(SECTIONS)}")
        for effect in effects:
            if effect not in SECTIONS[section]:
                raise OntologyError(
                    f"{path.name}, {section}: unknown effect {effect!r}; there are {', '.join(SECTIONS[section])}"
                )
    tables = {
        section: {str(word): effect for effect, words in content.get(section, {}).items() for word in words}
        for section in SECTIONS
    }
    return Cues(**tables)
