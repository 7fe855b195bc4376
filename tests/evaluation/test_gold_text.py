"""Gold as marked text: names where they stand, relations and figures below."""

from __future__ import annotations

from pathlib import Path

import pytest
from compile_gold import GOLD, compiled
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.evaluation import GoldDocument, GoldEntity, GoldObservation, GoldRelation, load_gold
from kg.evaluation.gold_text import read_marked
from kg.rdf.ontology import load_ontology

ONTOLOGY = load_ontology()
HEAD = "# tern 2025-03-04\nabout: a test\n[Tern Foods|tern:Organization] grew. [It|~tern] hired [Ada Holm|ada:Person].\n"


def read(folder: Path, text: str) -> tuple[GoldDocument, ...]:
    path = folder / "texts.txt"
    path.write_text(text, encoding="utf-8")
    return read_marked(path, ("kg:worksFor",), ONTOLOGY)


def test_marks_become_spans(tmp_path: Path) -> None:
    (document,) = read(tmp_path, HEAD)
    assert (document.id, document.date, document.text) == ("tern", "2025-03-04", "Tern Foods grew. It hired Ada Holm.")
    assert document.entities == (
        GoldEntity("tern", "kg:Organization", ((0, 10),)),
        GoldEntity("tern", None, ((17, 19),)),
        GoldEntity("ada", "kg:Person", ((26, 34),)),
    )


def test_a_mark_may_stand_in_another(tmp_path: Path) -> None:
    (document,) = read(
        tmp_path, "# a 2025\nThe [Port of [Turku|~turku:Place]|port:Organization] froze.\n\n[Turku|turku] too.\n"
    )
    assert document.text == "The Port of Turku froze.\n\nTurku too."
    assert document.entities == (
        GoldEntity("port", "kg:Organization", ((4, 17),)),
        GoldEntity("turku", "kg:Place", ((26, 31),)),
        GoldEntity("turku", None, ((12, 17),)),
    )


@pytest.mark.parametrize(
    ("line", "relation"),
    [
        ("ada headOf tern", GoldRelation("ada", ("kg:headOf", "kg:worksFor"), "headOf", "tern")),
        ("tern foundedOn 1998-03", GoldRelation("tern", ("kg:foundedOn",), "foundedOn", literal="1998-03")),
        (
            "ada worksFor/memberOf tern, possible, negative, by ada, on tern, optional, eitherway",
            GoldRelation(
                "ada",
                ("kg:worksFor", "kg:memberOf"),
                "worksFor",
                "tern",
                modality="Possible",
                polarity="Negative",
                attributed_to="ada",
                topic="tern",
                optional=True,
                either_way=True,
            ),
        ),
    ],
)
def test_relations(tmp_path: Path, line: str, relation: GoldRelation) -> None:
    (document,) = read(tmp_path, f"{HEAD}relations:\n{line}\n")
    assert document.relations == (relation,)


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("400 clerks", GoldObservation(400, ("clerks",))),
        ("-1.5 net growth|sales, optional", GoldObservation(-1.5, ("net growth", "sales"), optional=True)),
        ("7 eggs, about tern, in 2024-05, >=, change -2", GoldObservation(7, ("eggs",), "tern", "2024-05", ">=", -2)),
    ],
)
def test_figures(tmp_path: Path, line: str, figure: GoldObservation) -> None:
    (document,) = read(tmp_path, f"{HEAD}figures:\n{line}\n")
    assert document.observations == (figure,)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("Tern Foods grew.\n", 1, "is no heading"),
        ("# tern 2025\n\n[Tern Foods grew.\n", 3, "begins a mark that is not closed"),
        ("# tern 2025\nTern Foods|tern] grew.\n", 2, "closes no mark"),
        ("# tern 2025\n[Tern Foods|tern] grew.\n", 2, "has no class"),
        ("# tern 2025\n[Tern|tern:Person] met [Tern|tern:Place].\n", 2, "is a kg:Place, and a kg:Person before"),
        (f"{HEAD}relations:\nada worksFor\n", 5, "has 2 words"),
        (f"{HEAD}relations:\nada runs tern\n", 5, "kg:runs is no relation"),
        (f"{HEAD}relations:\nada worksFor sky\n", 5, "'sky' is marked nowhere"),
        (f"{HEAD}relations:\nada worksFor tern, maybe\n", 5, "'maybe' says nothing of a relation"),
        (f"{HEAD}figures:\nmany clerks\n", 5, "is no figure"),
        (f"{HEAD}figures:\n4 clerks, blue\n", 5, "'blue' says nothing of a figure"),
    ],
)
def test_what_is_not_in_the_format_is_named_with_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    with pytest.raises(InputError) as error:
        read(tmp_path, text)
    assert f"texts.txt, line {line}: " in str(error.value)
    assert told in str(error.value)


@given(pieces=st.lists(st.tuples(st.text("ab .,", min_size=1), st.booleans()), min_size=1))
def test_without_its_marks_a_text_is_what_stood_between_and_in_them(
    pieces: list[tuple[str, bool]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    marked = "".join(f"[{words}|x:Person]" if mark else words for words, mark in pieces)
    (document,) = read(tmp_path_factory.mktemp("marked"), f"# a 2025\n:{marked}.\n")
    assert document.text == ":" + "".join(words for words, _ in pieces) + "."
    assert [document.text[slice(*span)] for span, _ in document.names] == [words for words, mark in pieces if mark]


def test_the_compiled_gold_is_fresh() -> None:
    fresh = (GOLD / "news.jsonl").read_text(encoding="utf-8") == compiled()
    assert fresh, "tests/gold/news.jsonl is out of date; run: python scripts/compile_gold.py"


def test_the_gold_has_every_relation_that_it_judges_and_texts_of_a_paragraph_or_two() -> None:
    documents = load_gold(GOLD / "news.jsonl")
    needed = {f"kg:{relation.label}" for one in documents for relation in one.relations if not relation.optional}
    assert needed == set(documents[0].judged)
    assert len(documents) == 30
    assert all(60 <= len(one.text.split()) <= 150 for one in documents)
