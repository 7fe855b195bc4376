"""The formats that can be read. A new one is a module with `sniff` and `read`, and a line in READERS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.errors import InputError
from kg.readers import html, json_lines, json_whole, markdown, pdf, plain, separated, word
from kg.readers.source import Failure, Source
from kg.types import Document


@dataclass(frozen=True, slots=True)
class Reader:
    """`sniff(head, suffix)` tells from the first bytes and the extension whether the format is this one.

    `read` yields the documents. It may raise InputError for the source as a whole; a bad line is a Failure.
    """

    sniff: Callable[[bytes, str], bool]
    read: Callable[[Source], Iterator[Document | Failure]]


READERS: dict[str, Reader] = {
    "pdf": Reader(pdf.sniff, pdf.read),
    "docx": Reader(word.sniff, word.read),
    "html": Reader(html.sniff, html.read),
    "json lines": Reader(json_lines.sniff, json_lines.read),
    "json": Reader(json_whole.sniff, json_whole.read),
    "csv, tsv": Reader(separated.sniff, separated.read),
    "markdown": Reader(markdown.sniff, markdown.read),
    "text": Reader(plain.sniff, plain.read),
}
"""Formats by name; the first that recognises a source reads it, and "text", wherever it stands, takes whatever is left."""

REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, sound or film"),
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls, .ppt)"),
    (b"{\\rtf", "an RTF file"),
    (b"%!PS", "a PostScript file"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
    (b"<?xml", "an XML file that is no web page"),
)
"""What is recognised only to say so: the first bytes, and the name."""


def reader_for(source: Source) -> Reader:
    """The reader of the source's format; InputError for a format that is known and cannot be read."""
    for name, reader in READERS.items():
        if name != "text" and reader.sniff(source.head, source.suffix):
            return reader
    _refuse(source.head)
    return READERS["text"]


def _refuse(head: bytes) -> None:
    for magic, kind in REFUSED:
        if head.startswith(magic):
            raise InputError(f"it is {kind}; what can be read is {', '.join(READERS)}")
