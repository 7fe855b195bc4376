"""Every rule's own sentences, read by the real pipeline; and the mark-up that they are written in."""

from __future__ import annotations

import pytest

from kg.errors import OntologyError
from kg.rdf.ontology import load_ontology
from kg.reading import load_reader
from kg.relations.frames import Rule, load_frames
from kg.relations.proof import Example, examples, prove

ONTOLOGY = load_ontology()
RULES = load_frames(ONTOLOGY).rules
EXAMPLES = [example for rule in RULES for example in examples(rule)]


def _rule(*match: str, no_match: tuple[str, ...] = ()) -> Rule:
    return Rule("sample", "kg:visits", (), "sample.yaml", match=match, no_match=no_match)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.rule.id}: {one.marked}")
def test_a_rule_does_as_its_sentences_say(example: Example) -> None:
    verdict = prove(example, load_reader().read, ONTOLOGY)
    assert verdict.holds, str(verdict)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_sentences_of_both_kinds(rule: Rule) -> None:
    assert rule.match
    assert rule.no_match


def test_mark_up_is_taken_off_and_spans_fit_the_bare_sentence() -> None:
    (example,) = examples(_rule("[Ann Lee] flew to {Lima} again."))
    assert example.text == "Ann Lee flew to Lima again."
    assert (example.subject, example.object) == ((0, 7), (16, 20))


@pytest.mark.parametrize(
    "marked",
    ["[Ann flew to {Lima}.", "Ann] flew to {Lima}.", "[Ann] flew to Lima.", "[Ann] and [Bo] flew to {Lima}.", "]Ann[ {a}"],
)
def test_mark_up_out_of_order_is_named_with_file_and_rule(marked: str) -> None:
    with pytest.raises(OntologyError, match=r"sample\.yaml, rule 'sample'"):
        examples(_rule(marked))


def test_a_sentence_that_must_not_match_may_have_no_marks() -> None:
    (example,) = examples(_rule(no_match=("Nobody went anywhere.",)))
    assert (example.subject, example.object, example.expected) == (None, None, False)


def test_a_failed_example_tells_what_was_read_instead() -> None:
    (example,) = examples(_rule("[Angela Merkel] met {Barack Obama} in Berlin."))
    verdict = prove(example, load_reader().read, ONTOLOGY)
    assert not verdict.holds
    assert "Angela Merkel meetsWith Barack Obama" in str(verdict)
