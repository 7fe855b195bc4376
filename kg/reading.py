"""Read documents, one after the other or in several processes; a stored reading is not read again."""

from __future__ import annotations

import functools
import multiprocessing
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing.pool import Pool
from pathlib import Path

import kg
from kg.language.annotate import annotate, load_judge
from kg.language.coreference.lexicon import check_classes, load_lexicon
from kg.language.model import LanguageModel, load_model
from kg.language.name_types import TypeJudge
from kg.own_code import code_fingerprint, load_code, loaded_code
from kg.rdf.ontology import load_ontology
from kg.relations.extract import extract
from kg.relations.frames import Frames, load_frames
from kg.resources import DEFAULT_MODEL, ontology_dir
from kg.schema import Ontology
from kg.store import Store, ontology_fingerprint, reading_key
from kg.types import Document, Reading

CHUNK = 16
"""Documents that a worker process is handed at a time."""

AHEAD = 2 * CHUNK
"""Documents for each process that may be in memory, waiting or read."""

Read = Callable[[Iterable[Document]], Iterator[Reading]]
"""Gives a reading for each document, in their order."""


@dataclass(frozen=True, slots=True)
class Reader:
    """All that reading a document needs, loaded once a process."""

    model: LanguageModel
    ontology: Ontology
    frames: Frames
    judge: TypeJudge

    def read(self, document: Document) -> Reading:
        """The document's mentions, relations and observations; its text is left behind."""
        reading = extract(annotate(document, self.model, self.ontology, self.judge), self.ontology, self.frames)
        return replace(reading, document=replace(document, text="", body=()))


@functools.cache
def load_reader(model: str = DEFAULT_MODEL) -> Reader:
    """Raises ModelError and OntologyError."""
    ontology = load_ontology()
    check_classes(load_lexicon(), ontology)
    loaded = load_model(model)
    return Reader(loaded, ontology, load_frames(ontology), load_judge(ontology, loaded))


def read_documents(
    documents: Iterable[Document], *, model: str = DEFAULT_MODEL, workers: int = 1, store: Path | None = None
) -> Iterator[Reading]:
    """A reading for each document, in their order, whatever the number of workers.

    With a `store` (an SQLite file) readings of unchanged documents are taken from it, as long as model, ontology and
    version are the same too.
    """
    with _reading(model, workers) as read:
        if store is None:
            yield from read(documents)
            return
        with Store(store) as kept:
            key_of = functools.partial(
                reading_key,
                model=load_reader(model).model.version,
                version=f"{kg.__version__} {code_fingerprint()}",
                ontology=ontology_fingerprint(ontology_dir()),
            )
            for chunk in _chunks(documents, AHEAD * max(1, workers)):
                yield from _stored_or_read(chunk, [key_of(document) for document in chunk], kept, read)


def _stored_or_read(documents: list[Document], keys: list[str], kept: Store, read: Read) -> Iterator[Reading]:
    known = [kept.get(key) for key in keys]
    fresh = read([document for document, old in zip(documents, known, strict=True) if old is None])
    for key, old in zip(keys, known, strict=True):
        reading = old or next(fresh)
        if old is None:
            kept.put(key, reading)
        yield reading


@contextmanager
def _reading(model: str, workers: int) -> Iterator[Read]:
    """What reads documents in order: this process, or several that last as long as the block."""
    if workers <= 1:
        yield lambda documents: map(load_reader(model).read, documents)
        return
    # a fresh process each: a forked one would inherit the threads of the parent's libraries half alive
    with multiprocessing.get_context("spawn").Pool(workers, load_code, (loaded_code(),)) as pool:
        yield functools.partial(_read_in, pool, model, AHEAD * workers)


def _read_in(pool: Pool, model: str, ahead: int, documents: Iterable[Document]) -> Iterator[Reading]:
    waiting, stopped = threading.Semaphore(ahead), threading.Event()
    try:
        queue = _as_wanted(documents, waiting, stopped)
        for reading in pool.imap(functools.partial(_read_one, model), queue, chunksize=CHUNK):
            waiting.release()
            yield reading
    finally:
        # the thread that feeds the pool must not wait for ever when nobody wants more readings
        stopped.set()
        waiting.release()


def _as_wanted(documents: Iterable[Document], waiting: threading.Semaphore, stopped: threading.Event) -> Iterator[Document]:
    """The documents, as many ahead of the readings as `waiting` allows: a pool would load a whole corpus at once."""
    for document in documents:
        waiting.acquire()
        if stopped.is_set():
            return
        yield document


def _read_one(model: str, document: Document) -> Reading:
    return load_reader(model).read(document)


def _chunks(documents: Iterable[Document], size: int) -> Iterator[list[Document]]:
    rest = iter(documents)
    while chunk := list(islice(rest, size)):
        yield chunk
