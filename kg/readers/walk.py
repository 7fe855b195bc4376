"""From what the user names (files, folders, patterns) to files, each with an id that no other file has."""

from __future__ import annotations

import glob
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.readers.source import Failure

PATTERN_MARKS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class File:
    """A file to read. `name` is its path as messages show it, `id` its document id."""

    name: str
    id: str
    path: Path


def files_of(inputs: Sequence[str | Path]) -> tuple[tuple[File, ...], tuple[Failure, ...]]:
    """All files under `inputs`, sorted by id, and what could not be found.

    The id is the path relative to the folder named, or the file name for a file that was named itself. A file that two
    inputs reach is there once, under its longer id. Files with the same id get as many parent folders as tell them apart.
    """
    found: dict[Path, File] = {}
    failures: list[Failure] = []
    for one in inputs:
        for each in _expand(str(one)):
            if isinstance(each, Failure):
                failures.append(each)
                continue
            place = each.path.resolve()
            known = found.get(place)
            if known is None or (len(each.id), each.id) > (len(known.id), known.id):
                found[place] = each
    files = _qualified(found.values())
    return tuple(sorted(files, key=lambda file: (file.id, file.name))), tuple(sorted(set(failures), key=str))


def _expand(given: str) -> Iterator[File | Failure]:
    path = Path(given)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield File(_printable(given), _printable(path.name), path)
    elif path.is_symlink():
        yield Failure(given, f"it is a link to {os.readlink(path)}, which does not exist")
    elif PATTERN_MARKS & set(given):
        yield from _pattern(given)
    else:
        yield Failure(given, "there is no such file or folder")


def _pattern(given: str) -> Iterator[File | Failure]:
    matches = sorted(glob.glob(given, recursive=True))
    if not matches:
        yield Failure(given, "no file matches this pattern")
    for match in matches:
        # "**" gives every folder besides the files in it
        if not ("**" in given and Path(match).is_dir()):
            yield from _expand(glob.escape(match) if not os.path.lexists(match) else match)


def _folder(folder: Path) -> Iterator[File | Failure]:
    problems: list[OSError] = []
    empty = True
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(parent, name)
            empty = False
            if path.is_file():
                yield File(_printable(path.as_posix()), _printable(path.relative_to(folder).as_posix()), path)
            elif path.is_symlink() and not path.exists():
                yield Failure(path.as_posix(), f"it is a link to {os.readlink(path)}, which does not exist")
            else:
                yield Failure(path.as_posix(), "it is a device or pipe; name it itself to read it")
    for problem in problems:
        yield Failure(str(problem.filename), f"the folder cannot be opened ({os_reason(problem)})")
    if empty and not problems:
        yield Failure(folder.as_posix(), "the folder has no files to read")


def os_reason(error: OSError) -> str:
    """
    >>> os_reason(PermissionError(13, "Permission denied"))
    'permission denied'
    """
    return (error.strerror or str(error) or type(error).__name__).lower()


def _qualified(files: Iterable[File]) -> list[File]:
    """Files of the same id get one parent folder more, until each id is its own."""
    settled = list(files)
    while True:
        by_id: dict[str, list[int]] = defaultdict(list)
        for position, file in enumerate(settled):
            by_id[file.id].append(position)
        clashes = [position for same in by_id.values() if len(same) > 1 for position in same]
        if not clashes:
            return settled
        for position in clashes:
            file = settled[position]
            settled[position] = File(file.name, _longer(file), file.path)


def _longer(file: File) -> str:
    parts = file.path.absolute().parts
    own = file.id.count("/") + 1
    return _printable(Path(*parts[max(0, len(parts) - own - 1) :]).as_posix())


def _printable(name: str) -> str:
    """File names may hold bytes that are no UTF-8; ids are written to files that must be."""
    return os.fsencode(name).decode("utf-8", "replace")
