"""The whole story: documents in, graph out.

files --readers--> Document --language, relations--> Reading --resolve, assemble--> KnowledgeGraph --exporters--> files
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import NothingReadError
from kg.names import content_hash
from kg.resources import DEFAULT_MODEL
from kg.types import Document

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph
    from kg.readers import Failure

BASE_IRI = "https://example.org/kg/id/"

log = logging.getLogger("kg")


def build(
    inputs: str | Path | Sequence[str | Path],
    *,
    model: str = DEFAULT_MODEL,
    base_iri: str = BASE_IRI,
    registry: str | Path | None = None,
    inference: bool = True,
    workers: int = 1,
    store: str | Path | None = None,
    on_document: Callable[[Document], None] | None = None,
    on_failure: Callable[[Failure], None] | None = None,
) -> KnowledgeGraph:
    """Read files, folders, globs or "-" (standard input), and return their graph; `.save(folder)` writes its files.

    `model` is an installed spaCy pipeline; `registry` a table of names that overrules what is resolved by itself;
    `store` a file that keeps readings for the next build; with several `workers` a script calls this under
    `if __name__ == "__main__":`, because each process imports it. What cannot be read goes to `on_failure` (by default to the
    log) and the rest goes on; `on_document` is told of each document, without its text, once it has been read. Raises
    NothingReadError where nothing could be read, ModelError, OntologyError.

        >>> graph = build("seeds/")                                # doctest: +SKIP
        >>> [one.entity.label for one in graph.neighbors("MIIT")]  # doctest: +SKIP
    """
    # spaCy alone takes a second to import, and `import kg` is also what `kg --help` and `kg query` do
    import kg
    from kg.assemble import assemble
    from kg.graph import KnowledgeGraph
    from kg.readers import Failure, read_sources
    from kg.reading import load_reader, read_documents
    from kg.resolve.gazetteer import load_gazetteer
    from kg.resolve.overrides import load_registry

    sources = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    reader = load_reader(model)
    names = load_registry(Path(registry), reader.ontology) if registry else None
    hashes: list[tuple[str, str]] = []

    def documents() -> Iterator[Document]:
        for result in read_sources(sources, stdin=sys.stdin.buffer if "-" in sources else None):
            if isinstance(result, Failure):
                (on_failure or _log)(result)
                continue
            hashes.append((f"input:{result.id}", content_hash(result.text)))
            yield result

    readings = []
    for reading in read_documents(documents(), model=model, workers=workers, store=Path(store) if store else None):
        readings.append(reading)
        if on_document:
            on_document(reading.document)
    if not readings:
        raise NothingReadError(f"nothing could be read from {', '.join(map(str, sources))}; give files or folders with text")
    graph = assemble(
        readings, reader.ontology, base_iri=base_iri, registry=names, gazetteer=load_gazetteer(), inference=inference
    )
    versions = (("kg", kg.__version__), ("model", reader.model.version), ("ontology", reader.ontology.version))
    return KnowledgeGraph(replace(graph, provenance=(*versions, *sorted(hashes), *graph.provenance)), reader.ontology)


def _log(failure: Failure) -> None:
    log.warning("%s: %s", failure.source, failure.reason)
