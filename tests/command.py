"""Runs `kg` as a shell would, in this process or in one of its own: arguments in, exit status and both outputs back."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

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


def kg_process(*arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `kg ARGUMENTS` in a process of its own: ontology and code of the user are loaded once a process."""
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    environment = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, check=False)
