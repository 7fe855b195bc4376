"""`kg build`: read sources, write the files of the graph, say how much was found. `kg ontology`: a copy to edit."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.printing import NOT_ALL_WELL, console, fail, table
from kg.errors import OutputError
from kg.own_code import load_code
from kg.resources import ontology_dir, use_ontology

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph
    from kg.readers import Failure
    from kg.types import Document

Advance = Any
"""Called with each document that has been read."""


def add_to(app: typer.Typer) -> None:
    app.command("build", no_args_is_help=True)(build_command)
    app.command("ontology", no_args_is_help=True)(copy_ontology)


def build_command(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...", help="Files, folders, quoted patterns such as 'news/**/*.html', or - for standard input."
        ),
    ],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="The folder for the files of the graph.")] = Path(
        "outputs"
    ),
    model: Annotated[str | None, typer.Option(help="An installed English spaCy pipeline.", show_default="small")] = None,
    base_iri: Annotated[str | None, typer.Option(help="What the IRIs of entities begin with.", metavar="IRI")] = None,
    registry: Annotated[
        Path | None, typer.Option(help="A table of names that overrules what is merged by itself.", metavar="FILE")
    ] = None,
    ontology: Annotated[
        Path | None, typer.Option(help="Another ontology folder; `kg ontology DIR` writes one to edit.", metavar="DIR")
    ] = None,
    code: Annotated[
        list[Path] | None, typer.Option(help="A Python file that adds to READERS, EXTRACTORS, EXPORTERS.", metavar="FILE")
    ] = None,
    no_inference: Annotated[bool, typer.Option("--no-inference", help="Only what the texts and the gazetteer say.")] = False,
    workers: Annotated[int, typer.Option(help="Processes that read.", min=1, metavar="N")] = 1,
    store: Annotated[
        Path | None,
        typer.Option(help="A file that keeps what was read, so that the next build reads only what is new.", metavar="FILE"),
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print nothing but errors.")] = False,
) -> None:
    """Read texts and write their graph.

    [bold]kg build[/] seeds/ -o outputs/
    [bold]kg build[/] news.jsonl report.pdf 'pages/**/*.html' -o outputs/ --workers 4
    curl -s https://example.org/story.html | [bold]kg build[/] - -o outputs/

    What cannot be read is named on standard error, and the rest goes on.
    """
    _check_writable(out)
    if ontology:
        use_ontology(ontology)
    load_code([str(path) for path in code or ()])
    from kg.build import BASE_IRI, build
    from kg.resources import DEFAULT_MODEL

    failures: list[Failure] = []

    def skip(failure: Failure) -> None:
        failures.append(failure)
        fail(f"skipped {failure}")

    with _progress(quiet) as advance:
        graph = build(
            inputs,
            model=model or DEFAULT_MODEL,
            base_iri=base_iri or BASE_IRI,
            registry=registry,
            inference=not no_inference,
            workers=workers,
            store=store,
            on_document=advance,
            on_failure=skip,
        )
        graph.save(out)
    if not quiet:
        _print_summary(graph, out)
    if failures:
        raise typer.Exit(NOT_ALL_WELL)


def copy_ontology(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that does not exist yet.")],
) -> None:
    """Write a copy of the ontology - classes, rules, names, cue words - to edit and to build with.

    [bold]kg ontology[/] my-ontology/
    [bold]kg build[/] news/ --ontology my-ontology/
    [bold]kg rules[/] --check --ontology my-ontology/
    """
    try:
        shutil.copytree(ontology_dir(), folder)
    except FileExistsError:
        raise OutputError(f"{folder} exists already; give the name of a folder to make") from None
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror or error}") from None
    typer.echo(f"{folder}: classes in kg.ttl, rules in rules/, names in gazetteer/, cue words in lexicon/")


def _check_writable(out: Path) -> None:
    """An hour of reading should not end in "permission denied"."""
    place = out
    while not place.exists() and place != place.parent:
        place = place.parent
    if not place.is_dir():
        raise OutputError(f"cannot write to {out}: {place} is a file; give a folder")
    try:
        probe = place / f".kg-{out.name or 'out'}-probe"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise OutputError(
            f"cannot write to {out}: {(error.strerror or str(error)).lower()}; give a folder that you may write to"
        ) from None


@contextmanager
def _progress(quiet: bool) -> Iterator[Advance]:
    """A line with what is being read, on terminals only."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} documents"), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)

        def advance(document: Document) -> None:
            progress.update(task, advance=1, description=document.id)

        yield advance


def _print_summary(graph: KnowledgeGraph, out: Path) -> None:
    from kg.exporters import EXPORTERS

    facts = sum(one.is_fact for one in graph.statements)
    counts = {
        "documents": len(graph.documents),
        "entities": len(graph.entities),
        "facts": facts,
        "other statements": len(graph.statements) - facts,
        "figures": len(graph.figures),
    }
    if not sys.stdout.isatty():
        listed = ", ".join(f"{count} {_counted(name, count)}" for name, count in counts.items())
        typer.echo(f"{listed}; {len(EXPORTERS)} files in {out}")
        return
    console().print(table(("", "count"), [(name, f"{count:,}") for name, count in counts.items()]))
    console().print(f"{out}/: {', '.join(EXPORTERS)}")


def _counted(name: str, count: int) -> str:
    """The name of a count, in the singular for one: "1 document", "1 entity"."""
    if count != 1:
        return name
    return name.removesuffix("ies") + "y" if name.endswith("ies") else name.removesuffix("s")
