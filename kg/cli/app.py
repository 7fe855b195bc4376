"""The commands of `kg`, its version, and what an error looks like: one sentence on standard error and an exit status."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import kg
from kg.cli import asking, building, checking
from kg.cli.printing import NOTHING_BUILT, WRONG_USAGE, fail
from kg.errors import KgError
from kg.evaluation import command as evaluating

EPILOG = (
    "Exit status: 0 all is well; 1 built, but some sources could not be read (or: not valid, examples failed); "
    "2 wrong usage; 3 nothing could be built."
)


class Commands(TyperGroup):
    """Errors that a user can cause end a command with their sentence; a defect of ours shows its traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as error:
            fail(str(error))
            raise typer.Exit(NOTHING_BUILT if ctx.invoked_subcommand == "build" else WRONG_USAGE) from None


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kg {kg.__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Text in, knowledge graph out, with the sentence that each edge was read from.

    [bold]kg build[/] seeds/ -o outputs/               read texts, write their graph
    [bold]kg show[/] MIIT                              what the graph says of it
    [bold]kg path[/] "Xie Cun" India                   how two things are connected
    [bold]kg explain[/] "Xie Cun worksFor MIIT"        why an edge is there
    [bold]kg query[/] "SELECT ?x { ?x a kg:Person }"   ask in SPARQL
    """


building.add_to(app)
asking.add_to(app)
checking.add_to(app)
evaluating.add_to(app)


def main() -> None:
    """The entry point of the `kg` command."""
    app(prog_name="kg")
