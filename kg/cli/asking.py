"""Commands that ask a build: `kg query`, `kg show`, `kg path`, `kg explain`. None of them loads the language model."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.describing import print_entity, print_explanation, print_figure, print_path
from kg.cli.printing import console, table
from kg.cli.triples import spoken_triple
from kg.errors import InputError, QueryError
from kg.lookup import local_name

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.rdf.answers import QueryResult

OUTPUTS = Path("outputs")

Build = Annotated[Path, typer.Option("-b", "--build", metavar="OUT", help="The folder that `kg build` wrote.")]


class Format(StrEnum):
    """How answers are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TURTLE = "turtle"


Told = Annotated[
    Literal["text", "json"],
    typer.Option("--format", help="Words to read, or JSON with the fields of the classes in kg.types."),
]


def add_to(app: typer.Typer) -> None:
    app.command("query", no_args_is_help=True)(query)
    app.command("show", no_args_is_help=True)(show)
    app.command("path", no_args_is_help=True)(path)
    app.command("explain", no_args_is_help=True)(explain)


def query(
    asked: Annotated[
        list[str] | None,
        typer.Argument(metavar="[OUT] SPARQL", help="The folder that `kg build` wrote (if not outputs/), and the query."),
    ] = None,
    file: Annotated[Path | None, typer.Option("-f", "--file", help="A file with the query; - is standard input.")] = None,
    build: Build = OUTPUTS,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="How to write the answer.", show_default="table, and turtle for CONSTRUCT and DESCRIBE"),
    ] = None,
) -> None:
    """Ask the graph in SPARQL 1.1. Prefixes need not be declared; id: is the graph's own.

    [bold]kg query[/] "SELECT ?name WHERE { ?body a kg:GovernmentBody ; rdfs:label ?name }"
    [bold]kg query[/] outputs/ -f officials.rq --format csv
    [bold]kg query[/] "DESCRIBE id:place-china"
    """
    folder, sparql = _folder_and_query(asked or [], file, build)
    from kg.rdf.query import ask, load_store

    store = load_store(turtle_of(folder))
    _print_answer(ask(store, sparql), form, _own_space(store))


def show(
    entity: Annotated[str, typer.Argument(help="A label, another name, or an id such as place-china.")],
    build: Build = OUTPUTS,
    form: Told = "text",
) -> None:
    """What the graph says of an entity: names, relations in and out with their status, figures.

    [bold]kg show[/] MIIT
    [bold]kg show[/] "Zhejiang" -b outputs/ --format json
    """
    from kg.graph import KnowledgeGraph

    graph = KnowledgeGraph.load(build)
    if form == "json":
        found = {
            "entity": graph.entity(entity),
            "statements": graph.statements_about(entity),
            "figures": graph.figures_about(entity),
        }
        _print_json(found)
    else:
        print_entity(console(), graph, entity)


def path(
    start: Annotated[str, typer.Argument(metavar="A", help="An entity.")],
    end: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    build: Build = OUTPUTS,
    longest: Annotated[int, typer.Option("--max", min=1, metavar="N", help="The longest chain to look for.")] = 6,
    form: Told = "text",
) -> None:
    """The shortest chain of facts between two entities, with the sentence behind each link.

    [bold]kg path[/] "Xie Cun" India
    """
    from kg.graph import KnowledgeGraph

    graph = KnowledgeGraph.load(build)
    if form == "json":
        _print_json(graph.path(start, end, longest))
    else:
        print_path(console(), graph, start, end, longest)


def explain(
    what: Annotated[
        list[str],
        typer.Argument(metavar="STATEMENT", help='An id that `kg show` prints, of a figure too, or "SUBJECT RELATION OBJECT".'),
    ],
    build: Build = OUTPUTS,
    form: Told = "text",
) -> None:
    """Why an edge or a figure is there: sentences, rule, cues, who said it, merged names, what it was inferred from.

    [bold]kg explain[/] "Xie Cun worksFor MIIT"
    [bold]kg explain[/] "Xie Cun" worksFor MIIT
    """
    from kg.graph import KnowledgeGraph

    graph = KnowledgeGraph.load(build)
    figure = next((one for one in graph.figures if what[0] in (one.iri, local_name(one.iri, graph.graph.base_iri))), None)
    if figure is not None and len(what) == 1:
        if form == "json":
            _print_json(figure)
        else:
            print_figure(console(), graph, figure)
        return
    if len(what) not in (1, 3):
        raise QueryError("give the id of a statement, or its subject, relation and object")
    asked = (what[0], what[1], what[2]) if len(what) == 3 else spoken_triple(what[0], graph.ontology)
    explanation = graph.explain(asked)
    if form == "json":
        _print_json(explanation)
    else:
        print_explanation(console(), graph, explanation)


def _print_json(found: object) -> None:
    from kg.codec import encode, json_text

    typer.echo(json_text(encode(found, whole=True), indent=2))


def turtle_of(folder: Path) -> Path:
    """The graph.ttl of a build. Raises InputError where there is none."""
    turtle = folder / "graph.ttl"
    if not turtle.is_file():
        raise InputError(f"{folder} holds no build: there is no graph.ttl; give a folder that `kg build` wrote")
    return turtle


def _folder_and_query(asked: list[str], file: Path | None, build: Path) -> tuple[Path, str]:
    wanted = 0 if file else 1
    if not wanted <= len(asked) <= wanted + 1:
        raise QueryError("give one query: `kg query [OUT] SPARQL` or `kg query [OUT] -f FILE`")
    folder = Path(asked[0]) if len(asked) > wanted else build
    return folder, _query_text(file) if file else asked[-1]


def _query_text(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(f"{file} cannot be read: {reason}") from None


def _own_space(store: Store) -> dict[str, str]:
    """The prefix id: for the namespace that the graph says its nodes lie in."""
    from kg.rdf.query import ask

    said = ask(store, "SELECT ?space WHERE { ?graph void:uriSpace ?space }").texts()
    return {"id": said[0][0]} if said else {}


def _print_answer(answer: QueryResult, form: Format | None, spaces: dict[str, str]) -> None:
    from kg.rdf.answers import to_csv, to_json, to_turtle

    form = form or (Format.TURTLE if answer.form == "CONSTRUCT" else Format.TABLE)
    if form is Format.JSON:
        typer.echo(to_json(answer))
    elif form is Format.CSV:
        typer.echo(to_csv(answer), nl=False)
    elif form is Format.TURTLE:
        typer.echo(to_turtle(answer, spaces).rstrip())
    elif answer.form == "ASK":
        typer.echo("yes" if answer.boolean else "no")
    elif answer.form == "CONSTRUCT":
        raise QueryError("the answer of CONSTRUCT and DESCRIBE is a graph and no table; write it as turtle")
    elif not answer.rows:
        typer.echo("no answers")
    else:
        rows = [[_shortened(cell, spaces) for cell in row] for row in answer.texts()]
        console().print(table(answer.variables, rows))


def _shortened(cell: str, spaces: dict[str, str]) -> str:
    """IRIs of the graph and of known namespaces as one writes them in a query."""
    from kg.rdf.namespaces import compact

    for prefix, space in spaces.items():
        if cell.startswith(space):
            return f"{prefix}:{cell.removeprefix(space)}"
    return compact(cell) if cell.startswith("http") else cell
