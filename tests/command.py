"""Runs `kg` in this process, as a shell would: arguments in, exit status and both outputs back."""

from __future__ import annotations

from dataclasses import dataclass

from typer.testing import CliRunner

from kg.cli import app


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit status, standard output and standard error."""

    status: int
    out: str
    err: str


def kg_command(*arguments: object, stdin: bytes | None = None) -> Ran:
    """Run `kg ARGUMENTS`. An exception that is not a user's error fails the test with its traceback."""
    result = CliRunner().invoke(app, [str(one) for one in arguments], input=stdin, prog_name="kg")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)
