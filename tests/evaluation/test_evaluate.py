"""What counts as right, wrong, found and missed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from evaluation_example import BUYS, CLERKS, HEADS, MENTIONS, at, gold, mention, statement, write_build, write_gold

from kg.errors import InputError
from kg.evaluation import Evaluation, Score, Share, evaluate, load_gold

Rows = tuple[dict[str, Any], ...]


def judged(folder: Path, document: dict[str, Any] | None = None, **build: Any) -> Evaluation:
    documents = load_gold(write_gold(folder, *([document] if document else [])))
    return evaluate(documents, write_build(folder, **build))


def test_a_build_that_says_what_the_gold_says_is_right(tmp_path: Path) -> None:
    evaluation = judged(tmp_path)
    assert evaluation.findings == ()
    assert evaluation.figures() == {
        "mentions": {"P": 100, "R": 100, "F1": 100, "right": 5, "predicted": 5, "found": 5, "gold": 5},
        "overlapping": {"P": 100, "R": 100, "F1": 100, "right": 5, "predicted": 5, "found": 5, "gold": 5},
        "entities": {"P": 100, "R": 100, "F1": 100, "right": 6, "predicted": 6, "found": 6, "gold": 6},
        "relations": {"P": 100, "R": 100, "F1": 100, "right": 2, "predicted": 2, "found": 2, "gold": 2},
        "observations": {"P": 100, "R": 100, "F1": 100, "right": 1, "predicted": 1, "found": 1, "gold": 1},
        "modality": {"percent": 100, "right": 1, "of": 1},
        "speaker": {"percent": 100, "right": 1, "of": 1},
        "observation_details": {"percent": 100, "right": 2, "of": 2},
    }


@pytest.mark.parametrize(
    ("statements", "score", "kinds"),
    [
        ((), Score(0, 0, 0, 2), ["missed relation"] * 2),
        ((HEADS, HEADS, BUYS), Score(2, 2, 2, 2), []),
        ((statement("olga", "kg:worksFor", "bank"), HEADS, BUYS), Score(2, 2, 2, 2), []),
        ((statement("bank", "kg:headOf", "olga"), BUYS), Score(1, 2, 1, 2), ["wrong relation", "missed relation"]),
        ((HEADS, {**BUYS, "modality": "Asserted"}), Score(1, 2, 1, 2), ["wrong relation", "missed relation"]),
        ((HEADS, BUYS, statement("olga", "kg:owns", "tern")), Score(2, 3, 2, 2), ["wrong relation"]),
        ((HEADS, BUYS, statement("olga", "kg:owns", "tern", polarity="Negative")), Score(2, 2, 2, 2), []),
        ((HEADS, BUYS, statement("olga", "kg:visits", "tern")), Score(2, 2, 2, 2), []),
        ((HEADS, BUYS, statement("olga", "kg:owns", "tern", doc=None, sentence=None)), Score(2, 2, 2, 2), []),
        ((HEADS, {**BUYS, "attributed_to": []}), Score(2, 2, 2, 2), ["wrong status"]),
    ],
    ids=[
        "nothing",
        "said twice",
        "a wider relation too",
        "ends exchanged",
        "as a fact",
        "not in the gold",
        "denied, not in the gold",
        "a relation not judged",
        "world knowledge",
        "nobody says so",
    ],
)
def test_statements(tmp_path: Path, statements: Rows, score: Score, kinds: list[str]) -> None:
    evaluation = judged(tmp_path, statements=statements)
    assert evaluation.relations == score
    assert [finding.kind for finding in evaluation.findings] == kinds


@pytest.mark.parametrize(
    ("predicate", "found"),
    [("kg:cooperatesWith", 1), ("kg:opposes", 1), ("kg:owns", 0)],
    ids=["symmetric", "conflict", "directed"],
)
def test_symmetric_relations_have_no_direction(tmp_path: Path, predicate: str, found: int) -> None:
    document = gold(relations=[{"s": "bank", "o": "tern", "accept": [predicate], "label": predicate}])
    evaluation = judged(tmp_path, document, statements=(statement("tern", predicate, "bank"),))
    assert evaluation.relations == Score(found, 1, found, 1)


@pytest.mark.parametrize(("literal", "found"), [("1998-03-02", 1), ("1998", 1), ("1999", 0)])
def test_dates_agree_as_far_as_both_go(tmp_path: Path, literal: str, found: int) -> None:
    document = gold(relations=[{"s": "bank", "literal": "1998-03", "accept": ["kg:foundedOn"], "label": "foundedOn"}])
    evaluation = judged(tmp_path, document, statements=(statement("bank", "kg:foundedOn", None, literal=literal),))
    assert evaluation.relations.found == found


def test_an_optional_relation_is_no_loss_where_it_is_not_found_and_right_where_it_is(tmp_path: Path) -> None:
    optional = {"s": "olga", "o": "bank", "accept": ["kg:headOf"], "label": "headOf", "optional": True}
    assert judged(tmp_path, gold(relations=[optional]), statements=()).relations == Score(0, 0, 0, 0)
    assert judged(tmp_path, gold(relations=[optional]), statements=(HEADS,)).relations == Score(1, 1, 0, 0)


def test_world_knowledge_counts_where_the_gold_says_so(tmp_path: Path) -> None:
    known = {**HEADS, "doc": None, "sentence": None}
    assert judged(tmp_path, gold(world_knowledge=True), statements=(known, BUYS)).relations.found == 2


def test_what_lies_beyond_the_annotated_range_does_not_count(tmp_path: Path) -> None:
    late = statement("olga", "kg:owns", "tern", sentence=[31, 66])
    evaluation = judged(tmp_path, gold(span_limit=30), statements=(HEADS, late))
    assert evaluation.relations.predicted == 1
    assert evaluation.mentions.predicted == 2


def test_a_span_tells_an_end_before_its_entity_does(tmp_path: Path) -> None:
    lost = statement("nobody", "kg:headOf", "nothing", subject_span=at("Olga Brandt"), object_span=at("Halvor Bank"))
    assert judged(tmp_path, statements=(lost, BUYS)).relations == Score(2, 2, 2, 2)


@pytest.mark.parametrize(
    ("mentions", "exact", "overlapping"),
    [
        (MENTIONS[:2], Score(2, 2, 2, 5), Score(2, 2, 2, 5)),
        ([mention("Olga Brandt heads", "olga", "kg:Person")], Score(0, 1, 0, 5), Score(1, 1, 1, 5)),
        ([mention("Olga Brandt", "olga", "kg:City")], Score(0, 0, 0, 5), Score(0, 0, 0, 5)),
        ([mention("clerks", "clerks", "kg:Company")], Score(0, 1, 0, 5), Score(0, 1, 0, 5)),
        ([mention("It", "bank", "kg:Company")], Score(0, 0, 0, 5), Score(0, 0, 0, 5)),
    ],
    ids=["some", "a word too many", "a class that is not annotated", "no name", "a place that is not scored"],
)
def test_names(tmp_path: Path, mentions: list[dict[str, Any]], exact: Score, overlapping: Score) -> None:
    evaluation = judged(tmp_path, mentions=mentions)
    assert (evaluation.mentions, evaluation.overlapping) == (exact, overlapping)


def test_entities_split_or_thrown_together_are_b_cubed(tmp_path: Path) -> None:
    apart = [{**row, "entity": f"urn:{place}"} for place, row in enumerate(MENTIONS)]
    assert judged(tmp_path, mentions=apart).entities.percent() == {"P": 100.0, "R": 50.0, "F1": 66.7}
    together = [{**row, "entity": "urn:all"} for row in MENTIONS]
    assert judged(tmp_path, mentions=together).entities.percent() == {"P": 38.9, "R": 100.0, "F1": 56.0}


@pytest.mark.parametrize(
    ("figure", "score", "details"),
    [
        (CLERKS, Score(1, 1, 1, 1), Share(2, 2)),
        ({**CLERKS, "about": "urn:tern"}, Score(1, 1, 1, 1), Share(1, 2)),
        ({**CLERKS, "comparator": "~"}, Score(1, 1, 1, 1), Share(1, 2)),
        ({**CLERKS, "value": 401}, Score(0, 1, 0, 1), Share()),
        ({**CLERKS, "measure": "branches"}, Score(0, 1, 0, 1), Share()),
    ],
    ids=["right", "about another", "comparator", "value", "measure"],
)
def test_figures(tmp_path: Path, figure: dict[str, Any], score: Score, details: Share) -> None:
    evaluation = judged(tmp_path, observations=(figure,))
    assert (evaluation.observations, evaluation.observation_details) == (score, details)
    wrong = details.of - details.right
    assert [finding.kind for finding in evaluation.findings] == (
        ["wrong detail"] * wrong if score.right else ["wrong figure", "missed figure"]
    )


def test_a_wrong_statement_is_told_with_sentence_rule_and_what_the_gold_has(tmp_path: Path) -> None:
    (finding,) = judged(tmp_path, statements=(HEADS, BUYS, statement("olga", "kg:owns", "bank"))).findings
    assert (finding.label, finding.text, finding.rule) == ("owns", "Olga Brandt heads Halvor Bank.", "a rule")
    assert (finding.expected, finding.got) == ("Olga Brandt headOf Halvor Bank", "urn:olga owns urn:bank")


def test_a_missed_relation_is_told_with_its_sentence_and_what_the_build_has(tmp_path: Path) -> None:
    (finding,) = judged(tmp_path, statements=(HEADS,)).findings
    assert finding.text == "It may buy Tern Foods, Brandt said."
    assert (finding.expected, finding.got) == ("Halvor Bank acquires Tern Foods (Possible)", "nothing")


def test_each_relation_has_a_row(tmp_path: Path) -> None:
    evaluation = judged(tmp_path, statements=(HEADS, statement("olga", "kg:owns", "tern")))
    rows = {row.relation: (row.found, row.gold, row.wrong) for row in evaluation.by_relation}
    assert rows == {"acquires": (0, 1, 0), "headOf": (1, 1, 0), "owns": (0, 0, 1)}


def test_documents_add_up(tmp_path: Path) -> None:
    documents = load_gold(write_gold(tmp_path, gold(), gold(id="other")))
    evaluation = evaluate(documents, write_build(tmp_path))
    assert evaluation.documents == 2
    assert evaluation.relations == Score(2, 2, 2, 4)


def test_nothing_measured_is_no_division_by_zero() -> None:
    assert Evaluation().figures() == {}
    assert set(Score().percent().values()) == {0.0}
    assert Share().percent() == 0.0


@pytest.mark.parametrize("name", ["mentions.jsonl", "statements.jsonl", "observations.jsonl"])
def test_a_folder_without_a_flat_file_is_no_build(tmp_path: Path, name: str) -> None:
    documents = load_gold(write_gold(tmp_path))
    (write_build(tmp_path) / name).unlink()
    with pytest.raises(InputError, match=f"holds no build: there is no {name}"):
        evaluate(documents, tmp_path)


@pytest.mark.parametrize(
    ("line", "told"),
    [("{", "no JSON object"), ("3", "must be an object"), (json.dumps({**CLERKS, "value": "many"}), "value must be a number")],
)
def test_a_damaged_flat_file_is_named_with_its_line(tmp_path: Path, line: str, told: str) -> None:
    documents = load_gold(write_gold(tmp_path))
    (write_build(tmp_path) / "observations.jsonl").write_text(f"{json.dumps(CLERKS)}\n{line}\n")
    with pytest.raises(InputError, match=f"observations.jsonl, line 2: {told}"):
        evaluate(documents, tmp_path)
