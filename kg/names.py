"""The names of nodes: readable, stable IRIs made from what a thing is called, never from a counter.

Local names start with a letter and hold ASCII letters, digits and hyphens (those of documents also dots and
underscores), so that they read well in Turtle, in a URL and in a Cypher or Gephi table.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata

Part = str | int | float | bool | None | tuple["Part", ...]
"""What `content_hash` takes: plain values, and tuples of them."""

LONGEST = 80
"""Characters of a slug; a longer one is cut and told apart by a hash of the whole text."""

# Latin letters that Unicode does not take apart into a plain letter and an accent.
LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "ng"}
)
APOSTROPHES = re.compile(r"['’ʼ`]")
NOT_PLAIN = re.compile(r"[^a-z0-9]+")
PLAIN_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")


def content_hash(*parts: Part) -> str:
    """16 hexadecimal digits that depend on the parts and on where one ends and the next begins.

    >>> content_hash("ab", "c") == content_hash("a", "bc")
    False
    """
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def slug(text: str) -> str:
    """`text` in lower-case ASCII letters, digits and single hyphens; never empty, at most `LONGEST` + 9 characters.

    Letters of other scripts cannot be written so: then eight digits of a hash stand for them, so that two names
    in Chinese stay two. Names that differ only in case, accents or punctuation have the same slug.

    >>> slug("São Tomé & Príncipe")
    'sao-tome-principe'
    """
    folded = unicodedata.normalize("NFKD", text).lower().translate(LATIN)
    plain = NOT_PLAIN.sub("-", APOSTROPHES.sub("", _without_accents(folded))).strip("-")
    lost = any(char.isalnum() and not char.isascii() for char in folded)
    if plain and not lost and len(plain) <= LONGEST:
        return plain
    return f"{plain[:LONGEST].strip('-')}-{content_hash(text)[:8]}".lstrip("-")


def mint(base: str, prefix: str, text: str, *, salt: str | None = None) -> str:
    """The IRI `base` + `prefix`-slug. `salt` (a type, an identifier) tells two things of one name apart.

    >>> mint("https://example.org/kg/id/", "org", "NITI Aayog")
    'https://example.org/kg/id/org-niti-aayog'
    """
    local = f"{prefix}-{slug(text)}"
    return f"{base}{local}" if salt is None else f"{base}{local}-{content_hash(salt)[:8]}"


def document_iri(base: str, doc_id: str) -> str:
    """The IRI of a document: its id where that is plain ("seed-1.txt"), else its slug and a hash ("news/Mai 3.txt").

    >>> document_iri("https://example.org/kg/id/", "seed-1.txt")
    'https://example.org/kg/id/doc-seed-1.txt'
    """
    if PLAIN_ID.fullmatch(doc_id) and len(doc_id) <= LONGEST:
        return f"{base}doc-{doc_id}"
    return mint(base, "doc", doc_id, salt=doc_id)


def sentence_iri(base: str, doc_id: str, start: int, end: int) -> str:
    """The IRI of characters start..end (end excluded) of a document, after RFC 5147.

    >>> sentence_iri("https://example.org/kg/id/", "seed-1.txt", 0, 42)
    'https://example.org/kg/id/doc-seed-1.txt#char=0,42'
    """
    return f"{document_iri(base, doc_id)}#char={start},{end}"


def _without_accents(text: str) -> str:
    return "".join(char for char in text if not unicodedata.combining(char))
