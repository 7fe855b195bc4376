"""How commands print: tables that fit a terminal and are whole in a pipe, sentences with their two ends set off."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.types import Span

NOT_ALL_WELL, WRONG_USAGE, NOTHING_BUILT = 1, 2, 3
"""Exit statuses, as the help of `kg` describes them."""

WIDE = 100_000
"""Columns of a pipe: what reads it wants whole lines."""


def console() -> Console:
    """Standard output: coloured and folded on a terminal, plain and unfolded in a pipe."""
    plain = not sys.stdout.isatty()
    return Console(width=WIDE if plain else None, soft_wrap=plain, highlight=False, emoji=False, markup=False)


def fail(sentence: str) -> None:
    """One sentence on standard error."""
    typer.echo(f"kg: {sentence}", err=True)


def table(headings: Sequence[str], rows: Iterable[Sequence[str | Text]], title: str | None = None) -> Table:
    """A table that folds long cells rather than cut them."""
    made = Table(*headings, box=SIMPLE_HEAD, title=title, title_justify="left", show_edge=False, pad_edge=False)
    for column in made.columns:
        column.overflow = "fold"
    for row in rows:
        made.add_row(*row)
    return made


def sentence_with_ends(text: str, start: int, subject: Span | None, object: Span | None) -> Text:
    """A sentence on one line, its subject in [brackets] and its object in {braces}; spans count from the document's start.

    >>> sentence_with_ends("Ann met Bo.", 10, (10, 13), (18, 20)).plain
    '[Ann] met {Bo}.'
    """
    marks = [
        (span, pair, style) for span, pair, style in ((subject, "[]", "bold cyan"), (object, "{}", "bold magenta")) if span
    ]
    shown, at = Text(), 0
    for (first, last), pair, style in sorted(marks):
        begin, end = first - start, last - start
        if at <= begin < end <= len(text):
            shown.append(_on_one_line(text[at:begin]))
            shown.append(pair[0] + _on_one_line(text[begin:end]) + pair[1], style=style)
            at = end
    shown.append(_on_one_line(text[at:]))
    return shown


def _on_one_line(text: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in text)
