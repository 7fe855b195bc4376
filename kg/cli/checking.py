"""`kg validate`: is the graph as it should be. `kg rules`: what is read, and whether the rules do as their examples say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.asking import OUTPUTS, turtle_of
from kg.cli.printing import NOT_ALL_WELL, console, table
from kg.errors import OntologyError
from kg.resources import ontology_dir, use_ontology

if TYPE_CHECKING:
    from kg.relations.frames import Rule
    from kg.schema import Ontology


def add_to(app: typer.Typer) -> None:
    app.command("validate")(validate)
    app.command("rules")(rules)


def validate(
    build: Annotated[Path, typer.Argument(metavar="[OUT]", help="The folder that `kg build` wrote.")] = OUTPUTS,
    ontology: Annotated[Path | None, typer.Option(help="Another ontology folder.", metavar="DIR")] = None,
) -> None:
    """Check a graph against the SHACL shapes and the domains and ranges of the ontology.

    [bold]kg validate[/] outputs/
    """
    if ontology:
        use_ontology(ontology)
    from kg.rdf.validate import validate as check_shapes

    graph = turtle_of(build)
    report = check_shapes(graph)
    for one in report.results:
        typer.echo(f"{one.severity}: {one.focus} {one.path} {one.message}")
    typer.echo(f"{graph}: {'valid' if report.conforms else 'not valid'}")
    if not report.conforms:
        raise typer.Exit(NOT_ALL_WELL)


def rules(
    check: Annotated[
        bool, typer.Option("--check", help="Run each rule's example sentences through the real pipeline.")
    ] = False,
    only: Annotated[list[str] | None, typer.Option("--rule", metavar="ID", help="Only this rule; may be repeated.")] = None,
    model: Annotated[str | None, typer.Option(help="An installed English spaCy pipeline.", show_default="small")] = None,
    ontology: Annotated[Path | None, typer.Option(help="Another ontology folder.", metavar="DIR")] = None,
) -> None:
    """List the rules that read relations, or try the sentences that each must and must not match.

    [bold]kg rules[/]
    [bold]kg rules[/] --check --rule cooperation --rule visit
    """
    if ontology:
        use_ontology(ontology)
    from kg.rdf.ontology import load_ontology
    from kg.relations.frames import load_frames

    schema = load_ontology()
    chosen = _chosen(load_frames(schema).rules, only or [])
    if check:
        _check(chosen, schema, model)
    else:
        console().print(table(("rule", "relation", "words", "file"), [_row(rule) for rule in chosen]))


def _chosen(all_rules: tuple[Rule, ...], wanted: list[str]) -> list[Rule]:
    known = [rule.id for rule in all_rules]
    for one in wanted:
        if one not in known:
            raise OntologyError(f"no rule is called {one!r}; the rules are {', '.join(known)}")
    return [rule for rule in all_rules if not wanted or rule.id in wanted]


def _row(rule: Rule) -> tuple[str, ...]:
    words = sorted({lemma for pattern in rule.patterns for lemma in pattern.lemmas})
    shown = ", ".join(words[:8]) + (f" and {len(words) - 8} more" if len(words) > 8 else "")
    return rule.id, rule.relation.removeprefix("kg:"), shown, f"{ontology_dir().name.lstrip('_')}/rules/{rule.file}"


def _check(chosen: list[Rule], schema: Ontology, model: str | None) -> None:
    from kg.reading import load_reader
    from kg.relations.proof import examples, prove
    from kg.resources import DEFAULT_MODEL

    reader = load_reader(model or DEFAULT_MODEL)
    tried = [prove(example, reader.read, schema) for rule in chosen for example in examples(rule)]
    failed = [one for one in tried if not one.holds]
    for one in failed:
        typer.echo(str(one))
    typer.echo(f"{len(chosen)} rules, {len(tried)} sentences: {len(tried) - len(failed)} as expected, {len(failed)} not")
    if failed:
        raise typer.Exit(NOT_ALL_WELL)
