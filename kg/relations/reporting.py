"""Load the words that hand a statement to a speaker: `ontology/lexicon/reporting.yaml`."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

import yaml

from kg.errors import OntologyError
from kg.resources import ontology_dir


@dataclass(frozen=True, slots=True)
class Reporting:
    verbs: frozenset[str]
    nouns: frozenset[str]
    prepositions: frozenset[str]


@functools.cache
def load_reporting(path: Path | None = None) -> Reporting:
    """Raises OntologyError for a section that does not exist or is missing."""
    path = path or ontology_dir() / "lexicon" / "reporting.yaml"
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    wanted = {"verbs", "nouns", "prepositions"}
    if set(content) != wanted:
        raise OntologyError(f"{path.name}: the sections are {', '.join(content)}, and should be {', '.join(sorted(wanted))}")
    return Reporting(**{section: frozenset(map(str, words)) for section, words in content.items()})
