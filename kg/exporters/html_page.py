"""graph.html: one page that shows the graph without a network; scripts, styles and data stand in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from kg.codec import json_text
from kg.exporters.page_data import page_data

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph

HERE = Path(__file__).parent
VENDOR = {"graphology-0.26.0.umd.min.js": "graphology.LICENSE.txt", "sigma-3.0.3.min.js": "sigma.LICENSE.txt"}
"""The libraries and their licences, which go where they go."""
SCRIPTS = (
    "model.js",
    "dom.js",
    "drawing.js",
    "strokes.js",
    "still.js",
    "evidence.js",
    "rows.js",
    "panel.js",
    "browse.js",
    "main.js",
)
SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
SLOT = re.compile(r"/\*(style|vendor|data|script)\*/")


def write_page(graph: KnowledgeGraph, path: Path) -> None:
    """Write the page; it opens from the file system in any current browser."""
    template = (HERE / "page" / "page.html").read_text(encoding="utf-8")
    filling = {
        "style": (HERE / "page" / "page.css").read_text(encoding="utf-8"),
        "vendor": "\n".join(_vendored(name, licence) for name, licence in VENDOR.items()),
        "data": _inline(json_text(page_data(graph))),
        "script": '"use strict";\n(() => {\n' + "\n".join(_script(name) for name in SCRIPTS) + "\n})();",
    }
    page = SLOT.sub(lambda slot: filling[slot[1]], template)
    path.write_text(page, encoding="utf-8", newline="\n")


def _vendored(name: str, licence: str) -> str:
    code = (HERE / "vendor" / name).read_text(encoding="utf-8")
    terms = (HERE / "vendor" / licence).read_text(encoding="utf-8")
    return f"/*! {name}\n{terms.strip()}\n*/\n{SOURCE_MAP.sub('', code)}"


def _script(name: str) -> str:
    return (HERE / "page" / name).read_text(encoding="utf-8")


def _inline(json: str) -> str:
    """JSON that cannot end the script element it stands in, nor open a comment in it."""
    return json.replace("<", "\\u003c")
