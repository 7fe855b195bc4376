"""Where the files of `ontology/` are: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def ontology_dir() -> Path:
    """The folder with kg.ttl, shapes.ttl, labels.tsv, rules/, gazetteer/ and lexicon/."""
    installed = PACKAGE / "_ontology"
    return installed if installed.is_dir() else PACKAGE.parent / "ontology"
