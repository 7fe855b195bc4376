"""Load the relation rules of `ontology/rules/`: frames over propositions, with sentences that they must and must not match.

A rule is a few lines of YAML (see CONTRIBUTING.md):

    - id: cooperation
      relation: kg:cooperatesWith
      verbs: {lemmas: [cooperate, collaborate], subject: [subject], object: [with]}
      nouns: {lemmas: [cooperation], subject: [subject, poss, of], object: [with]}
      reciprocal: true
      topic: [on, in]
      match: ["[France] will cooperate with {Japan} on 6G."]
      not: ["[France] and {Japan} are far apart."]

Examples mark the subject with [ ] and the object with { }. Unknown keys, relations and classes are errors.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kg.errors import OntologyError
from kg.resources import ontology_dir
from kg.schema import Ontology
from kg.wordlists import word_list

RULE_KEYS = frozenset(
    "id relation verbs nouns reciprocal topic subject_type object_type described polarity modality confidence note match not "
    "role enclosing recent".split()
)
PATTERN_KEYS = frozenset(("lemmas", "subject", "object", "light", "with", "unless", "without", "voice"))
LIGHT = word_list("frames: light")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to say a relation: words of one kind, and the roles in which its two ends are looked for, in order."""

    kind: str
    lemmas: frozenset[str]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    light: frozenset[str] | None
    """For nouns: verbs that may lend the subject; None means the usual light verbs."""
    required: tuple[tuple[str, frozenset[str]], ...]
    """Roles that must hold one of these lemmas: ("object", {"part"})."""
    voice: str | None
    barred: tuple[tuple[str, frozenset[str]], ...] = ()
    """Roles that must hold none of these lemmas: ("object", {"warning"}) for "delivered a warning to"."""
    without: tuple[str, ...] = ()
    """Roles that must be empty ("moved to Lyon", and not "moved the firm to Lyon"), or hold nothing of a class
    ("object kg:Organization")."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A relation rule: its patterns, what it yields, and the sentences that prove it."""

    id: str
    relation: str
    patterns: tuple[Pattern, ...]
    file: str
    reciprocal: bool = False
    topic: tuple[str, ...] = ()
    subject_type: tuple[str, ...] = ()
    object_type: tuple[str, ...] = ()
    described: tuple[str, ...] = ()
    """Which ends may be described rather than named ("a pilot programme"): of "subject", "object"."""
    polarity: str = "Positive"
    modality: str = "Asserted"
    confidence: float = 0.85
    role: bool = False
    """Whether the predicate noun's words are the kg:role of the statement ("chief engineer")."""
    enclosing: bool = False
    """Whether what holds of a place holds of the larger ones named after it: "born in Lyon, France"."""
    recent: bool = False
    """Whether what is told in the perfect ("has died") is of the month of the document where no date is given."""
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frames:
    """All rules, and for each lemma of a verb or noun the patterns that it may trigger."""

    rules: tuple[Rule, ...]
    verbs: dict[str, tuple[tuple[Rule, Pattern], ...]]
    nouns: dict[str, tuple[tuple[Rule, Pattern], ...]]


def load_frames(ontology: Ontology, folder: Path | None = None) -> Frames:
    """The rules of every file of the folder, in the order of their names, except `inference.yaml`.

    Raises OntologyError naming file and rule for what cannot be.
    """
    folder = folder or ontology_dir() / "rules"
    rules = tuple(
        rule for path in sorted(folder.glob("*.yaml")) if path.name != "inference.yaml" for rule in read_rules(path, ontology)
    )
    _unique(rules)
    return Frames(rules, _index(rules, "verb"), _index(rules, "noun"))


def read_rules(path: Path, ontology: Ontology) -> tuple[Rule, ...]:
    """The rules of one file."""
    try:
        # every scalar a string: in YAML 1.1 the preposition "on" would be true
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise OntologyError(f"{path.name} is not YAML: {str(error).splitlines()[0]}") from error
    if not isinstance(content, list):
        raise OntologyError(f"{path.name}: a rule file is a list of rules, each with id and relation")
    return tuple(_rule(entry, path, ontology) for entry in content)


def _rule(entry: Any, path: Path, ontology: Ontology) -> Rule:
    if not isinstance(entry, dict) or "id" not in entry or "relation" not in entry:
        raise OntologyError(f"{path.name}: every rule has an id and a relation, and this has not: {str(entry)[:80]}")
    where = f"{path.name}, rule {entry['id']!r}"
    _known(entry, RULE_KEYS, where)
    ontology.relation(entry["relation"])
    for key in ("subject_type", "object_type"):
        for cls in _words(entry.get(key)):
            ontology.cls(cls)
    if entry.get("polarity", "Positive") not in ("Positive", "Negative"):
        raise OntologyError(f"{where}: polarity is {entry['polarity']!r}, and should be Positive or Negative")
    if entry.get("modality", "Asserted") not in ("Asserted", "Planned", "Possible"):
        raise OntologyError(f"{where}: modality is {entry['modality']!r}, and should be Asserted, Planned or Possible")
    patterns = tuple(_pattern(one, kind, where) for kind in ("verb", "noun") for one in _listed(entry.get(kind + "s")))
    if not patterns:
        raise OntologyError(f"{where}: it has neither verbs nor nouns")
    return Rule(
        id=str(entry["id"]),
        relation=entry["relation"],
        patterns=patterns,
        file=path.name,
        reciprocal=_flag(entry, "reciprocal", where),
        topic=_words(entry.get("topic")),
        subject_type=_words(entry.get("subject_type")),
        object_type=_words(entry.get("object_type")),
        described=_words(entry.get("described")),
        polarity=entry.get("polarity", "Positive"),
        modality=entry.get("modality", "Asserted"),
        confidence=_confidence(entry, where),
        role=_flag(entry, "role", where),
        enclosing=_flag(entry, "enclosing", where),
        recent=_flag(entry, "recent", where),
        match=_words(entry.get("match")),
        no_match=_words(entry.get("not")),
    )


def _pattern(entry: Any, kind: str, where: str) -> Pattern:
    if not isinstance(entry, dict):
        raise OntologyError(f"{where}: {kind}s is {str(entry)[:60]!r}, and should hold lemmas, subject and object")
    _known(entry, PATTERN_KEYS, where)
    for key in ("lemmas", "subject", "object"):
        if key not in entry:
            raise OntologyError(f"{where}: {kind}s lacks {key!r}")
    light = frozenset(_words(entry["light"])) if "light" in entry else None
    return Pattern(
        kind,
        frozenset(_words(entry["lemmas"])),
        _words(entry["subject"]),
        _words(entry["object"]),
        light,
        _lemmas_by_role(entry.get("with")),
        entry.get("voice"),
        _lemmas_by_role(entry.get("unless")),
        _words(entry.get("without")),
    )


def _lemmas_by_role(value: dict[str, Any] | None) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(sorted((role, frozenset(_words(words))) for role, words in (value or {}).items()))


def _known(entry: dict[str, Any], keys: frozenset[str], where: str) -> None:
    unknown = sorted(set(entry) - keys)
    if unknown:
        raise OntologyError(f"{where}: unknown key {unknown[0]!r}; the keys are {', '.join(sorted(keys))}")


def _flag(entry: dict[str, Any], key: str, where: str) -> bool:
    value = entry.get(key, "false")
    if value not in ("true", "false"):
        raise OntologyError(f"{where}: {key} is {value!r}, and should be true or false")
    return bool(value == "true")


def _confidence(entry: dict[str, Any], where: str) -> float:
    value = entry.get("confidence", "0.85")
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = 0.0
    if not 0 < number <= 1:
        raise OntologyError(f"{where}: confidence is {value!r}, and should be a number above 0 and up to 1")
    return number


def _words(value: Any) -> tuple[str, ...]:
    return () if value is None else (value,) if isinstance(value, str) else tuple(str(one) for one in value)


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _unique(rules: tuple[Rule, ...]) -> None:
    seen: dict[str, str] = {}
    for rule in rules:
        if rule.id in seen:
            raise OntologyError(f"{rule.file}: the rule {rule.id!r} stands already in {seen[rule.id]}")
        seen[rule.id] = rule.file


def _index(rules: tuple[Rule, ...], kind: str) -> dict[str, tuple[tuple[Rule, Pattern], ...]]:
    index: dict[str, list[tuple[Rule, Pattern]]] = {}
    for rule in rules:
        for pattern in rule.patterns:
            if pattern.kind == kind:
                for lemma in sorted(pattern.lemmas):
                    index.setdefault(lemma, []).append((rule, pattern))
    return {lemma: tuple(pairs) for lemma, pairs in index.items()}
