"""Code of the user that adds to the tables READERS, EXTRACTORS and EXPORTERS, without packaging it."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path

from kg.errors import KgError

_loaded: dict[str, str] = {}
"""Path -> hash of its bytes, of every file that was loaded, in the order of loading."""


class CodeError(KgError):
    """A file of the user's code that cannot be run."""


def load_code(paths: Sequence[str]) -> None:
    """Run each Python file once. What it adds to the tables then holds for this process, and for worker processes.

    Raises CodeError, naming the file and the line, where it cannot be run.
    """
    for given in paths:
        path = Path(given).resolve()
        if str(path) not in _loaded:
            _loaded[str(path)] = _run(path)


def loaded_code() -> tuple[str, ...]:
    """The files that were loaded, in order: what a worker process has to load too."""
    return tuple(_loaded)


def code_fingerprint() -> str:
    """Changes with the bytes of the loaded files; empty where there are none."""
    return ",".join(_loaded.values())


def _run(path: Path) -> str:
    name = f"kg_own_code_{path.stem}"
    try:
        content = path.read_bytes()
        spec = importlib.util.spec_from_file_location(name, path)
        if spec is None or spec.loader is None:
            raise CodeError(f"{path} is no Python file; its name should end in .py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    except OSError as error:
        raise CodeError(f"{path} cannot be read: {error.strerror or error}") from None
    except KgError:
        raise
    except Exception as error:  # whatever the user's code raises is theirs to hear about, in one sentence
        raise CodeError(f"{path}{_line_of(error, path)}: {type(error).__name__}: {error}") from error
    return hashlib.sha256(content).hexdigest()


def _line_of(error: Exception, path: Path) -> str:
    if isinstance(error, SyntaxError):
        return f", line {error.lineno}"
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f", line {line}" if line else ""
