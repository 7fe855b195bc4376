"""The errors of an evaluation as one HTML page that needs no network: each sentence with its spans, and a filter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

from kg.errors import OutputError
from kg.evaluation.figures import SCORES, SHARES, Evaluation, Finding
from kg.types import Span

PAGE = Path(__file__).parent / "page"
SLOT = re.compile(r"\{\{(\w+)\}\}")
COLUMNS = ("P", "R", "F1", "right", "predicted", "found", "gold")


def write_error_page(evaluation: Evaluation, path: Path) -> None:
    """Write the page. Raises OutputError where that cannot be."""
    try:
        path.write_text(error_page(evaluation), encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"cannot write {path}: {(error.strerror or str(error)).lower()}; give the name of a file") from None


def error_page(evaluation: Evaluation) -> str:
    """The page as text."""
    findings = evaluation.findings
    filling = {
        "style": _part("report.css"),
        "script": _part("report.js"),
        "documents": str(evaluation.documents),
        "count": str(len(findings)),
        "figures": _figures(evaluation),
        "relations": "".join(_row(one.relation, one.found, one.gold, one.wrong) for one in evaluation.by_relation),
        "kinds": _options(one.kind for one in findings),
        "labels": _options(one.label for one in findings),
        "findings": "\n".join(_card(one) for one in findings) or "<p>No errors.</p>",
    }
    return SLOT.sub(lambda slot: filling[slot[1]], _part("report.html"))


def _part(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8").rstrip("\n")


def _figures(evaluation: Evaluation) -> str:
    measured = evaluation.figures()
    rows = [_row(_spaced(name), *(measured[name][column] for column in COLUMNS)) for name in SCORES if name in measured]
    for name in SHARES:
        if name in measured:
            share = measured[name]
            rows.append(_row(f"{_spaced(name)} right", share["percent"], "", "", share["right"], share["of"], "", ""))
    return "".join(rows)


def _row(*cells: str | float) -> str:
    return "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in cells) + "</tr>"


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def _options(names: Iterable[str]) -> str:
    return "".join(f"<option>{escape(name)}</option>" for name in sorted(set(names)))


def _card(finding: Finding) -> str:
    details = (("expected", finding.expected), ("got", finding.got), ("rule", finding.rule))
    listed = "".join(f"<dt>{name}</dt><dd>{escape(value)}</dd>" for name, value in details if value)
    return (
        f'<article data-kind="{escape(finding.kind)}" data-label="{escape(finding.label)}">'
        f"<h2><span>{escape(finding.kind)}: {escape(finding.label)}</span>"
        f'<span class="where">{escape(finding.doc)}, characters {finding.sentence[0]}–{finding.sentence[1]}</span></h2>'
        f"<blockquote>{_marked(finding)}</blockquote><dl>{listed}</dl></article>"
    )


def _marked(finding: Finding) -> str:
    """The sentence with its two ends set off; where they overlap, the first to begin."""
    start, end = finding.sentence
    ends: list[tuple[Span, str]] = [
        (span, name) for span, name in ((finding.subject, "subject"), (finding.object, "object")) if span
    ]
    shown, at = "", start
    for (first, last), name in sorted(ends):
        if at <= first < last <= end:
            words = finding.text[first - start : last - start]
            shown += f'{escape(finding.text[at - start : first - start])}<mark class="{name}">{escape(words)}</mark>'
            at = last
    return shown + escape(finding.text[at - start :])
