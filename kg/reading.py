"""Read documents, one after the other or in several processes; a stored reading is not read again."""

from __future__ import annotations

import functools
import multiprocessing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import kg
from kg.language.annotate import annotate
from kg.language.model import DEFAULT_MODEL, LanguageModel, load_model
from kg.own_code import code_fingerprint, load_code, loaded_code
from kg.rdf.ontology import load_ontology
from kg.relations.extract import extract
from kg.relations.frames import Frames, load_frames
from kg.resources import ontology_dir
from kg.schema import Ontology
from kg.store import Store, ontology_fingerprint, reading_key
from kg.types import Document, Reading

CHUNK = 16
"""Documents that a worker process is handed at a time."""


@dataclass(frozen=True, slots=True)
class Reader:
    """All that reading a document needs, loaded once a process."""

    model: LanguageModel
    ontology: Ontology
    frames: Frames

    def read(self, document: Document) -> Reading:
        """The document's mentions, relations and observations; its text is left behind."""
        reading = extract(annotate(document, self.model, self.ontology), self.ontology, self.frames)
        return replace(reading, document=replace(document, text="", body=()))


@functools.cache
def load_reader(model: str = DEFAULT_MODEL) -> Reader:
    """Raises ModelError and OntologyError."""
    ontology = load_ontology()
    return Reader(load_model(model), ontology, load_frames(ontology))


def read_documents(
    documents: Iterable[Document], *, model: str = DEFAULT_MODEL, workers: int = 1, store: Path | None = None
) -> Iterator[Reading]:
    """A reading for each document, in their order, whatever the number of workers.

    With a `store` (an SQLite file) readings of unchanged documents are taken from it, as long as model, ontology and
    version are the same too.
    """
    if store is None:
        yield from _read(documents, model, workers)
        return
    with Store(store) as kept:
        key_of = functools.partial(
            reading_key,
            model=load_reader(model).model.version,
            version=f"{kg.__version__} {code_fingerprint()}",
            ontology=ontology_fingerprint(ontology_dir()),
        )
        for chunk in _chunks(documents, CHUNK * max(1, workers)):
            keys = [key_of(document) for document in chunk]
            known = [kept.get(key) for key in keys]
            fresh = _read([document for document, old in zip(chunk, known, strict=True) if old is None], model, workers)
            for key, old in zip(keys, known, strict=True):
                reading = old or next(fresh)
                if old is None:
                    kept.put(key, reading)
                yield reading


def _read(documents: Iterable[Document], model: str, workers: int) -> Iterator[Reading]:
    if workers <= 1:
        yield from map(load_reader(model).read, documents)
        return
    # a fresh process each: a forked one would inherit the threads of the parent's libraries half alive
    with multiprocessing.get_context("spawn").Pool(workers, load_code, (loaded_code(),)) as pool:
        yield from pool.imap(functools.partial(_read_one, model), documents, chunksize=CHUNK)


def _read_one(model: str, document: Document) -> Reading:
    return load_reader(model).read(document)


def _chunks(documents: Iterable[Document], size: int) -> Iterator[list[Document]]:
    rest = iter(documents)
    while chunk := list(islice(rest, size)):
        yield chunk
