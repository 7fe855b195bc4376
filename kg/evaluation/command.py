"""`kg eval`: how good a build is against annotated documents, in a table, as JSON, or as a page of errors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.evaluation import Evaluation, Finding, GoldDocument

SEEN = 200
"""Characters of a sentence that are enough in a terminal; the page has all."""


def add_to(app: typer.Typer) -> None:
    app.command("eval", no_args_is_help=True)(evaluate_command)


def evaluate_command(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Annotated documents, one JSON object a line.")],
    build: Annotated[Path | None, typer.Argument(metavar="[OUT]", help="The folder that `kg build` wrote.")] = None,
    as_input: Annotated[bool, typer.Option("--input", help="Print the gold's texts, as input for `kg build`.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    by_relation: Annotated[bool, typer.Option("--by-relation", help="A row for each relation.")] = False,
    errors: Annotated[int, typer.Option(min=0, metavar="N", help="Show so many errors of each kind.")] = 0,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write all errors as a page to browse.")] = None,
) -> None:
    """Measure a build against annotated documents: precision, recall and F1.

    [bold]kg eval[/] gold.jsonl --input > corpus.jsonl
    [bold]kg build[/] corpus.jsonl -o out/
    [bold]kg eval[/] gold.jsonl out/ --by-relation --html errors.html
    """
    from kg.evaluation import evaluate, load_gold
    from kg.evaluation.error_page import write_error_page

    documents = load_gold(gold)
    if as_input:
        _print_input(documents)
        return
    if build is None:
        raise InputError("name the folder of the build: `kg eval GOLD OUT`; `kg eval GOLD --input` prints what to build")
    evaluation = evaluate(documents, build)
    if html:
        write_error_page(evaluation, html)
    if as_json:
        _print_json(evaluation, by_relation)
    else:
        _print_tables(evaluation, by_relation)
        _print_errors(evaluation.findings, errors)


def _print_input(documents: Sequence[GoldDocument]) -> None:
    from kg.codec import json_text

    for one in documents:
        fields = {"id": one.id, "text": one.text, "title": one.title, "date": one.date}
        typer.echo(json_text({name: value for name, value in fields.items() if value}))


def _print_json(evaluation: Evaluation, by_relation: bool) -> None:
    from kg.codec import json_text

    printed: dict[str, object] = {"documents": evaluation.documents, **evaluation.figures()}
    if by_relation:
        printed["by_relation"] = [
            {"relation": one.relation, "found": one.found, "gold": one.gold, "wrong": one.wrong}
            for one in evaluation.by_relation
        ]
    typer.echo(json_text(printed, indent=2))


def _print_tables(evaluation: Evaluation, by_relation: bool) -> None:
    from kg.cli.printing import console, table

    measured = evaluation.figures()
    columns = ("P", "R", "F1", "right", "predicted", "found", "gold")
    scores = [(name, *(f"{figures[column]:g}" for column in columns)) for name, figures in measured.items() if "P" in figures]
    shares = [
        (name.replace("_", " "), f"{figures['percent']:g}", f"{figures['right']:g}", f"{figures['of']:g}")
        for name, figures in measured.items()
        if "percent" in figures
    ]
    out = console()
    out.print(table((f"{evaluation.documents} documents", *columns), scores))
    if shares:
        out.print(table(("of what was found", "% right", "right", "of"), shares))
    if by_relation:
        rows = [(one.relation, f"{one.found}", f"{one.gold}", f"{one.wrong}") for one in evaluation.by_relation]
        out.print(table(("relation", "found", "gold", "wrong"), rows))


def _print_errors(findings: Sequence[Finding], count: int) -> None:
    """`count` of each kind, spread evenly over the documents."""
    if not count:
        return
    for kind in dict.fromkeys(one.kind for one in findings):
        of_kind = [one for one in findings if one.kind == kind]
        for one in of_kind[:: max(1, len(of_kind) // count)][:count]:
            typer.echo(f"{one.kind}: {one.doc}: {' '.join(one.text.split())[:SEEN]}")
            typer.echo(f"    expected {one.expected}")
            typer.echo(f"    got      {one.got}" + (f"  [{one.rule}]" if one.rule else ""))
