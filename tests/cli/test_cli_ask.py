"""`kg query`, `show`, `path`, `explain`, `validate`, `rules`: what they answer, and that they do without the model."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from command import kg_command

import kg
from kg.graph import KnowledgeGraph

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
OFFICIALS = "SELECT ?who ?name WHERE { ?who a kg:Official ; rdfs:label ?name }"


def test_version() -> None:
    assert kg_command("--version").out == f"kg {kg.__version__}\n"


@pytest.mark.parametrize("command", ["build", "query", "show", "path", "explain", "validate", "rules", "ontology"])
def test_help_teaches_with_an_example(command: str) -> None:
    assert f"kg {command} " in kg_command(command, "--help").out.replace(f"Usage: kg {command} ", "")


def test_a_query_answers_as_a_table_with_short_names(seeds_build: Path) -> None:
    lines = kg_command("query", seeds_build, OFFICIALS).out.splitlines()
    assert lines[0].split() == ["who", "name"]
    assert ["id:person-xie-cun", "Xie", "Cun"] in [line.split() for line in lines]


def test_a_query_answers_as_json(seeds_build: Path) -> None:
    answer = json.loads(kg_command("query", seeds_build, OFFICIALS, "--format", "json").out)
    assert answer["head"]["vars"] == ["who", "name"]
    assert "Xie Cun" in [row["name"]["value"] for row in answer["results"]["bindings"]]


def test_a_query_answers_as_csv(seeds_build: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(kg_command("query", seeds_build, OFFICIALS, "--format", "csv").out)))
    assert "Xie Cun" in [row["name"] for row in rows]


def test_a_description_is_turtle(seeds_build: Path) -> None:
    assert 'rdfs:label "India"@en' in kg_command("query", seeds_build, "DESCRIBE id:place-india").out


@pytest.mark.parametrize(("thing", "answer"), [("kg:Person", "yes\n"), ("kg:Spaceship", "no\n")])
def test_a_yes_or_no_question(thing: str, answer: str, seeds_build: Path) -> None:
    assert kg_command("query", seeds_build, f"ASK {{ ?one a {thing} }}").out == answer


def test_no_answers_is_said(seeds_build: Path) -> None:
    assert kg_command("query", seeds_build, "SELECT ?one { ?one a kg:Spaceship }").out == "no answers\n"


def test_a_query_from_a_file_and_from_standard_input(seeds_build: Path, tmp_path: Path) -> None:
    (tmp_path / "officials.rq").write_text(OFFICIALS)
    direct = kg_command("query", seeds_build, OFFICIALS)
    assert kg_command("query", seeds_build, "-f", tmp_path / "officials.rq") == direct
    assert kg_command("query", "-b", seeds_build, "-f", "-", stdin=OFFICIALS.encode()) == direct


def test_show_tells_names_relations_and_status(seeds_build: Path) -> None:
    shown = kg_command("show", "MIIT", "-b", seeds_build).out
    assert shown.startswith("Ministry of Industry and Information Technology  GovernmentBody\n")
    assert "also called MIIT" in shown
    assert any(line.split()[:4] == ["worksFor", "<-", "Xie", "Cun"] for line in shown.splitlines())


def test_a_relation_without_direction_is_shown_without(seeds_build: Path) -> None:
    lines = [line.split() for line in kg_command("show", "China", "-b", seeds_build).out.splitlines()]
    assert ["cooperatesWith", "--", "India", "planned"] in [line[:4] for line in lines]


def test_show_lists_figures(seeds_build: Path) -> None:
    assert "4,395,000" in kg_command("show", "China", "-b", seeds_build).out


def test_show_tells_who_what_and_who_says_so_of_an_event(seeds_build: Path) -> None:
    lines = [
        line.split(maxsplit=1)
        for line in kg_command("show", "cooperation on 6G: China – India", "-b", seeds_build).out.splitlines()
    ]
    assert ["who", "China, India"] in lines
    assert ["about", "6G"] in lines
    assert ["said", "by     Xie Cun"] in lines


def test_show_as_json_tells_status_and_figures(seeds_build: Path) -> None:
    told = json.loads(kg_command("show", "China", "-b", seeds_build, "--format", "json").out)
    assert told["entity"]["label"] == "China"
    assert {"kg:cooperatesWith": "Planned"}.items() <= {one["predicate"]: one["modality"] for one in told["statements"]}.items()
    assert "4395000" in [one["value"] for one in told["figures"]]


def test_a_path_as_json_is_a_list_of_links(seeds_build: Path) -> None:
    (step,) = json.loads(kg_command("path", "Xie Cun", "MIIT", "-b", seeds_build, "--format", "json").out)
    assert (step["source"]["label"], step["relation"], step["direction"]) == ("Xie Cun", "kg:worksFor", "out")


def test_an_explanation_as_json_gives_the_sentence(seeds_build: Path) -> None:
    told = json.loads(kg_command("explain", "Xie Cun worksFor MIIT", "-b", seeds_build, "--format", "json").out)
    assert told["statement"]["polarity"] == "Positive"
    assert told["said"][0]["support"]["evidence"]["text"].startswith("China will deepen")


def test_a_figure_as_json(seeds_build: Path) -> None:
    (row,) = (line for line in kg_command("show", "China", "-b", seeds_build).out.splitlines() if "4,395,000" in line)
    assert json.loads(kg_command("explain", row.split()[-1], "-b", seeds_build, "--format", "json").out)["value"] == "4395000"


def test_a_path_gives_each_link(seeds_build: Path) -> None:
    lines = kg_command("path", "Xie Cun", "MIIT", "-b", seeds_build).out.splitlines()
    assert lines[0] == "Xie Cun -- worksFor -> Ministry of Industry and Information Technology"
    assert "an official from the Ministry" in lines[1]


@pytest.mark.parametrize("words", [["Xie Cun worksFor MIIT"], ["Xie Cun", "works for", "MIIT"], ["xie cun works for miit"]])
def test_an_explanation_shows_the_sentence_with_its_ends_and_the_rule(words: list[str], seeds_build: Path) -> None:
    told = kg_command("explain", *words, "-b", seeds_build).out
    assert "[Xie Cun], an official from the {Ministry of Industry and Information Technology} (MIIT) said" in told
    assert "002-china-6g-cooperation.txt, characters 184 to 427" in told
    assert "rule" in told


def test_an_explanation_names_rule_file_cues_and_speaker(seeds_build: Path) -> None:
    told = kg_command("explain", "China cooperatesWith India", "-b", seeds_build).out
    assert re.search(r"cooperation  \(ontology/rules/agents\.yaml, line \d+\)", told)
    assert any(line.split()[:2] == ["cues", "will,"] for line in told.splitlines())
    assert "Xie Cun" in told.partition("said by")[2].splitlines()[0]


def test_an_inferred_statement_is_explained_by_its_premises(seeds_build: Path, seeds_graph: KnowledgeGraph) -> None:
    inferred = next(one for one in seeds_graph.statements if one.premises)
    told = kg_command("explain", inferred.iri, "-b", seeds_build).out
    assert inferred.rule is not None
    assert inferred.rule in told
    assert told.count("rests on") == len(inferred.premises)


def test_a_figure_is_explained_by_its_sentence(seeds_build: Path) -> None:
    (row,) = (line for line in kg_command("show", "China", "-b", seeds_build).out.splitlines() if "4,395,000" in line)
    told = kg_command("explain", row.split()[-1], "-b", seeds_build).out
    assert told.startswith("5G base stations: 4,395,000\n")
    assert "a total of 4.395 million 5G base stations had been constructed" in told


def test_the_graph_of_the_seeds_is_valid(seeds_build: Path) -> None:
    ran = kg_command("validate", seeds_build)
    assert (ran.status, ran.out) == (0, f"{seeds_build / 'graph.ttl'}: valid\n")


def test_a_graph_with_a_mistake_is_not_valid(tmp_path: Path) -> None:
    statement = "id:stmt-1 a kg:Statement ; kg:modality kg:Asserted ."
    prefixes = "@prefix id: <https://example.org/kg/id/> .\n@prefix kg: <https://example.org/kg/ontology#> .\n"
    (tmp_path / "graph.ttl").write_text(prefixes + statement)
    ran = kg_command("validate", tmp_path)
    assert ran.status == 1
    assert "https://example.org/kg/id/stmt-1" in ran.out
    assert ran.out.endswith("graph.ttl: not valid\n")


def test_rules_are_listed_with_relation_words_and_file() -> None:
    lines = [line.split() for line in kg_command("rules", "--rule", "visit").out.splitlines()]
    assert lines[-1][:2] == ["visit", "visits"]
    assert lines[-1][-1] == "ontology/rules/agents.yaml"


def test_rules_are_checked_by_their_sentences() -> None:
    ran = kg_command("rules", "--check", "--rule", "cooperation")
    assert ran.status == 0, ran.out
    assert ran.out.startswith("1 rules, ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["query", "BUILD", OFFICIALS],
        ["show", "China", "-b", "BUILD"],
        ["path", "China", "India", "-b", "BUILD"],
        ["explain", "Xie Cun worksFor MIIT", "-b", "BUILD"],
        ["rules"],
    ],
)
def test_commands_that_read_no_text_do_not_load_spacy(arguments: list[str], seeds_build: Path) -> None:
    arguments = [str(seeds_build) if one == "BUILD" else one for one in arguments]
    script = (
        "import sys; from kg.cli import app\n"
        "try: app(sys.argv[1:], prog_name='kg')\n"
        "except SystemExit as end: assert end.code in (0, None), end.code\n"
        "assert 'spacy' not in sys.modules"
    )
    ran = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_the_module_runs_as_the_command() -> None:
    ran = subprocess.run([sys.executable, "-m", "kg", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == f"kg {kg.__version__}\n"


def test_a_terminal_gets_cells_that_fit(seeds_build: Path) -> None:
    terminal, screen = pty.openpty()
    environment = {**os.environ, "COLUMNS": "70", "TERM": "xterm"}
    command = [sys.executable, "-m", "kg", "show", "MIIT", "-b", str(seeds_build)]
    subprocess.run(command, stdout=screen, check=True, env=environment)
    os.close(screen)
    lines = os.read(terminal, 100_000).decode("utf-8").splitlines()
    os.close(terminal)
    rule = next(number for number, line in enumerate(lines) if line.startswith("─"))
    assert max(len(ESCAPES.sub("", line)) for line in lines[rule:]) <= 70


def test_a_reader_that_leaves_early_is_no_error(seeds_build: Path) -> None:
    command = f"{sys.executable} -m kg query {seeds_build} 'SELECT * {{ ?a ?b ?c }}' | head -1"
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, check=True, env={**os.environ})
    assert ran.stderr == ""
