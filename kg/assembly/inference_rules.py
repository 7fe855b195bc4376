"""The declared rules of inference: `ontology/rules/inference.yaml`, read strictly."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kg.errors import OntologyError
from kg.resources import ontology_dir
from kg.schema import Ontology

IS_A = "a"
EVENT_PROPERTIES = ("kg:attributedTo", "kg:modality", "kg:participant", "kg:topic")
"""What a rule can ask of a described event, besides its relations."""
MODALITIES = ("Asserted", "Planned")
KEYS = {"id", "when", "unless", "then", "confidence", "modality", "examples"}
NEEDED = ("id", "when", "then", "examples")
_TERM = re.compile(r"\?[a-z][a-z_]*|kg:[A-Za-z]+|[A-Z]\w*")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A line of a rule or an example; a subject or object that begins with "?" is a variable."""

    subject: str
    predicate: str
    object: str

    @property
    def variables(self) -> frozenset[str]:
        return frozenset(term for term in (self.subject, self.object) if term.startswith("?"))


@dataclass(frozen=True, slots=True)
class Example:
    """What follows from `given` by the rule is exactly `expect`. The terms are names, not variables."""

    given: tuple[Pattern, ...]
    expect: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class InferenceRule:
    """If all of `when` hold and none of `unless`, `then` holds. `modality` is None where it comes from the premises."""

    id: str
    when: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    then: Pattern
    confidence: float
    modality: str | None
    examples: tuple[Example, ...]


def load_inference_rules(ontology: Ontology, path: Path | None = None) -> tuple[InferenceRule, ...]:
    """The rules of the file at `path` (the installed one by default), in its order.

    Raises OntologyError, naming file and rule, for an unknown key, relation or class, a line that is no triple, and a
    variable that `when` does not bind.
    """
    path = path or ontology_dir() / "rules" / "inference.yaml"
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise OntologyError(f"{path}: cannot be read as YAML: {error}") from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise OntologyError(f"{path}: should be a list of rules, each with {', '.join(sorted(KEYS))}")
    rules = tuple(_rule(row, f"{path}, rule {row.get('id', number)!r}", ontology) for number, row in enumerate(rows, 1))
    for number, rule in enumerate(rules):
        if rule.id in {other.id for other in rules[:number]}:
            raise OntologyError(f"{path}: two rules have the id {rule.id!r}; give each its own")
    return rules


def _rule(row: dict[str, Any], where: str, ontology: Ontology) -> InferenceRule:
    unknown = sorted(set(map(str, row)) - KEYS)
    missing = [key for key in NEEDED if not row.get(key)]
    if unknown or missing:
        raise OntologyError(f"{where}: unknown keys {unknown}, missing keys {missing}; a rule has {', '.join(sorted(KEYS))}")
    rule = InferenceRule(
        id=str(row["id"]),
        when=_patterns(row["when"], where, ontology),
        unless=_patterns(row.get("unless") or [], where, ontology),
        then=_pattern(row["then"], where, ontology),
        confidence=_confidence(row.get("confidence", 1.0), where),
        modality=row.get("modality"),
        examples=tuple(_example(one, where, ontology) for one in row["examples"]),
    )
    _check(rule, where, ontology)
    return rule


def _check(rule: InferenceRule, where: str, ontology: Ontology) -> None:
    if rule.modality not in (None, *MODALITIES):
        raise OntologyError(f"{where}: the modality {rule.modality!r} is not one of {', '.join(MODALITIES)}")
    if rule.then.predicate not in ontology.relations:
        raise OntologyError(f"{where}: {rule.then.predicate} cannot follow; only relations of the ontology can")
    bound: frozenset[str] = frozenset()
    for pattern in rule.when:
        if pattern.predicate == IS_A and not pattern.variables <= bound:
            raise OntologyError(f'{where}: "{pattern.subject} a" must come after a line that names {pattern.subject}')
        bound |= pattern.variables
    for pattern in (rule.then, *rule.unless):
        if not pattern.variables <= bound:
            raise OntologyError(f"{where}: {sorted(pattern.variables - bound)} do not stand in `when`")
    for pattern in rule.unless:
        if pattern.predicate != IS_A:
            raise OntologyError(f'{where}: `unless` can only ask for classes ("?x a kg:Class"), not {pattern.predicate}')


def _patterns(lines: Any, where: str, ontology: Ontology) -> tuple[Pattern, ...]:
    if not isinstance(lines, list):
        raise OntologyError(f"{where}: {lines!r} should be a list of lines")
    return tuple(_pattern(line, where, ontology) for line in lines)


def _pattern(line: Any, where: str, ontology: Ontology) -> Pattern:
    terms = str(line).split()
    if len(terms) != 3 or not all(_TERM.fullmatch(term) for term in (terms[0], terms[2])):
        raise OntologyError(
            f'{where}: "{line}" should be three terms, like "?person kg:worksFor ?body" or "?body a kg:Company"'
        )
    subject, predicate, end = terms
    if predicate == IS_A:
        ontology.cls(end)
    elif predicate not in EVENT_PROPERTIES:
        ontology.relation(predicate)
    return Pattern(subject, predicate, end)


def _confidence(value: Any, where: str) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 < value <= 1:
        raise OntologyError(f"{where}: the confidence {value!r} should be a number above 0 and at most 1")
    return float(value)


def _example(row: Any, where: str, ontology: Ontology) -> Example:
    if not isinstance(row, dict) or set(row) != {"given", "expect"}:
        raise OntologyError(f"{where}: an example has the keys given and expect, not {row!r}")
    given, expect = (_patterns(row[key], where, ontology) for key in ("given", "expect"))
    if any(_variables((*given, *expect))):
        raise OntologyError(f"{where}: an example names things (Belmor, Norvia) and has no variables")
    return Example(given, expect)


def _variables(patterns: Iterable[Pattern]) -> Iterable[str]:
    return (variable for pattern in patterns for variable in pattern.variables)
