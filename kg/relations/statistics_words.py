"""The words that statistics are read with: `ontology/lexicon/statistics.yaml`, checked and frozen."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import OntologyError
from kg.resources import ontology_dir

MAPPINGS = ("multiplying_verbs", "money_verbs", "trading_verbs", "people_verbs", "dimensions", "extent_verbs", "comparatives")


@dataclass(frozen=True, slots=True)
class StatisticsWords:
    """Lemmas by what they do in a statistical statement; the file says what each list is for."""

    level_verbs: frozenset[str]
    rise_verbs: frozenset[str]
    fall_verbs: frozenset[str]
    raising_verbs: frozenset[str]
    lowering_verbs: frozenset[str]
    setting_verbs: frozenset[str]
    closing_verbs: frozenset[str]
    folding_verbs: frozenset[str]
    sending_verbs: frozenset[str]
    multiplying_verbs: dict[str, Any]
    rise_nouns: frozenset[str]
    fall_nouns: frozenset[str]
    containers: frozenset[str]
    peaks: frozenset[str]
    marks: frozenset[str]
    paces: frozenset[str]
    tellers: frozenset[str]
    telling_verbs: frozenset[str]
    uncounted: frozenset[str]
    empty_adjectives: frozenset[str]
    ranking: frozenset[str]
    stake_nouns: frozenset[str]
    stake_verbs: frozenset[str]
    money_verbs: dict[str, Any]
    price_verbs: frozenset[str]
    trading_verbs: dict[str, Any]
    people_verbs: dict[str, Any]
    dimensions: dict[str, Any]
    extent_verbs: dict[str, Any]
    comparatives: dict[str, Any]

    @property
    def change_verbs(self) -> frozenset[str]:
        return self.rise_verbs | self.fall_verbs

    @property
    def change_nouns(self) -> frozenset[str]:
        return self.rise_nouns | self.fall_nouns

    def direction(self, lemma: str) -> str:
        """ "growth" or "decline", for a verb or noun of change."""
        return "decline" if lemma in self.fall_verbs | self.fall_nouns | self.lowering_verbs else "growth"


def read_statistics_words(path: Path) -> StatisticsWords:
    """The words of the file at `path`. A missing or unknown key, or a value of the wrong kind, is an OntologyError."""
    if not path.is_file():
        raise OntologyError(f"{path} is missing; it should list the words of statistics")
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise OntologyError(f"{path} is no YAML: {error}") from None
    known = {field.name for field in fields(StatisticsWords)}
    if not isinstance(found, dict) or set(found) != known:
        wrong = sorted(set(found or ()) ^ known) if isinstance(found, dict) else []
        raise OntologyError(
            f"{path}: missing or unknown: {', '.join(map(str, wrong))}; the keys are {', '.join(sorted(known))}"
        )
    return StatisticsWords(**{key: _checked(path, key, value) for key, value in found.items()})


def _checked(path: Path, key: str, value: Any) -> Any:
    if key in MAPPINGS:
        if not isinstance(value, dict):
            raise OntologyError(f"{path}, {key}: must map each verb to what it means, such as {{invest: investment}}")
        return value
    if not isinstance(value, list) or not all(isinstance(word, str) and word == word.lower() for word in value):
        raise OntologyError(f'{path}, {key}: must be a list of words in lower case; quote words such as "no"')
    return frozenset(value)


@cache
def statistics_words() -> StatisticsWords:
    """The words of the ontology."""
    return read_statistics_words(ontology_dir() / "lexicon" / "statistics.yaml")
