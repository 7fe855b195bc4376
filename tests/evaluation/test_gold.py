"""Gold files are read strictly: what does not fit is named with its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from evaluation_example import gold, write_gold

from kg.errors import InputError
from kg.evaluation import load_gold

RELATION = {"s": "olga", "o": "bank", "accept": ["kg:headOf"], "label": "headOf"}


def test_a_gold_file_is_read_whole(tmp_path: Path) -> None:
    (document,) = load_gold(write_gold(tmp_path))
    assert document.id == "bank"
    assert [entity.type for entity in document.entities] == ["kg:Person", "kg:Organization", None, "kg:Organization"]
    assert [relation.is_fact for relation in document.relations] == [True, False]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"colour": "red"}, 'unknown key "colour"'),
        ({"id": 7}, "id must be a string, not 7"),
        ({"entities": [{"id": "olga", "type": "kg:Peron", "mentions": []}], "relations": []}, "kg:Peron, which is no class"),
        ({"entities": [{"id": "olga", "type": None, "mentions": [[90, 99]]}]}, "[90, 99], outside the 94 characters"),
        ({"relations": [{**RELATION, "o": "sky"}]}, "speaks of 'sky', which is no entity"),
        ({"relations": [{**RELATION, "accept": ["kg:runs"]}]}, "accepts kg:runs, which is no relation"),
        ({"relations": [{**RELATION, "literal": "2020"}]}, 'needs either "o" or "literal"'),
        ({"relations": [{**RELATION, "modality": "Maybe"}]}, "one of Asserted, Planned, Possible"),
        ({"relations": [{**RELATION, "polarity": "No"}]}, "one of Positive, Negative"),
        ({"judged": ["kg:runs"]}, '"judged" holds kg:runs'),
        ({"ner": ["kg:Fish"]}, '"ner" holds kg:Fish'),
        ({"observations": [{"value": 4, "measure": ["eggs"], "about": "sky"}]}, "the figure 4 is about 'sky'"),
    ],
)
def test_what_does_not_fit_is_named_with_its_line(tmp_path: Path, changes: dict[str, Any], told: str) -> None:
    path = write_gold(tmp_path, gold(id="first"), gold(**changes))
    with pytest.raises(InputError) as error:
        load_gold(path)
    assert f"{path}, line 2" in str(error.value)
    assert told in str(error.value)


def test_an_optional_relation_may_be_of_something_that_nobody_annotated(tmp_path: Path) -> None:
    optional = {**RELATION, "o": "sky", "optional": True}
    assert load_gold(write_gold(tmp_path, gold(relations=[optional])))[0].relations[0].o == "sky"


def test_ids_are_given_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="line 2: the id 'bank' stands on an earlier line too"):
        load_gold(write_gold(tmp_path, gold(), gold()))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "holds no document"),
        (b"{oops\n", "line 1: no JSON object"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[]\n", "must be an object"),
    ],
)
def test_what_is_no_gold_file_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=told):
        load_gold(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.jsonl cannot be read"):
        load_gold(tmp_path / "nowhere.jsonl")
