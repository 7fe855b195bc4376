"""Readings kept between builds, by the content of what was read, so that the next build reads only what changed."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from kg.codec import decode, encode
from kg.errors import InputError, OutputError
from kg.types import Document, Reading

FORMAT = 2
"""Raised when stored readings of earlier versions must not be used any more."""
OURS = 0x6B67_7374
""""kgst": what SQLite writes into the head of the file so that no other database is taken for a store."""
PUTS_A_COMMIT = 200

CREATE = "CREATE TABLE IF NOT EXISTS readings (key TEXT PRIMARY KEY, reading BLOB NOT NULL) WITHOUT ROWID"


def reading_key(document: Document, *, model: str, version: str, ontology: str) -> str:
    """The key of what reading `document` gives: 64 hexadecimal digits.

    It depends on all of the document, on the language model with its version, on the version of the package, and on
    the `ontology_fingerprint`: whatever changes of these, the document is read again.
    """
    content = json.dumps([FORMAT, encode(document), model, version, ontology], ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def ontology_fingerprint(folder: Path) -> str:
    """64 hexadecimal digits that depend on the names and bytes of all files under `folder`."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


class Store:
    """Readings by key in one SQLite file, made if it is not there. What cannot be read back counts as not stored.

        with Store(Path("readings.db")) as store:
            reading = store.get(key)

    Readings come back without the text of their document. Raises OutputError where the file cannot be opened, or is
    another program's.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._puts = 0
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(path, timeout=30)
        except (OSError, sqlite3.Error) as error:
            raise OutputError(f"{path}: cannot be used as a store of readings ({error}); give another path") from None
        try:
            self._prepare()
        except sqlite3.Error as error:
            self._database.close()
            raise OutputError(f"{path}: cannot be used as a store of readings ({error}); give another path") from None

    def _prepare(self) -> None:
        (owner,) = self._database.execute("PRAGMA application_id").fetchone()
        (tables,) = self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and owner != OURS:
            self._database.close()
            raise OutputError(f"{self._path}: is a database of another program; give another path for the store of readings")
        (found,) = self._database.execute("PRAGMA user_version").fetchone()
        if found != FORMAT:
            self._database.execute("DROP TABLE IF EXISTS readings")
        self._database.execute(CREATE)
        self._database.execute(f"PRAGMA application_id = {OURS}")
        self._database.execute(f"PRAGMA user_version = {FORMAT}")
        self._database.commit()

    def get(self, key: str) -> Reading | None:
        """The reading stored under `key`; None where there is none, or where it has been damaged."""
        try:
            row = self._database.execute("SELECT reading FROM readings WHERE key = ?", (key,)).fetchone()
            return decode(Reading, json.loads(zlib.decompress(row[0])), f"{self._path}, {key}") if row else None
        except (sqlite3.Error, zlib.error, ValueError, TypeError, InputError):
            return None

    def put(self, key: str, reading: Reading) -> None:
        """Keep `reading` under `key`, in place of what was there. Raises OutputError where the disk refuses it."""
        without_text = replace(reading, document=replace(reading.document, text=""))
        packed = zlib.compress(json.dumps(encode(without_text)).encode("ascii"), level=1)
        try:
            self._database.execute("INSERT OR REPLACE INTO readings VALUES (?, ?)", (key, packed))
            self._puts += 1
            if self._puts % PUTS_A_COMMIT == 0:
                self._database.commit()
        except sqlite3.Error as error:
            raise OutputError(f"{self._path}: the reading of {reading.document.id} cannot be stored: {error}") from None

    def __len__(self) -> int:
        (count,) = self._database.execute("SELECT count(*) FROM readings").fetchone()
        return int(count)

    def close(self) -> None:
        self._database.commit()
        self._database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        # what was read before an interruption is worth keeping
        self.close()
