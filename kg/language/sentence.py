"""A sentence as spaCy sees it, and a name found in it before it is known whom it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.attrs import ORTH, SPACY
from spacy.tokens import Doc, Token

from kg.types import Span


@dataclass(slots=True)
class SentenceDoc:
    """One sentence of a document as a spaCy Doc of its own. The only mutable thing that flows: spaCy writes into `doc`.

    `doc.text` has the length of the document's text[start:end] (line breaks and capitals may be evened out), so a
    token's place in the document is `start + token.idx`.
    """

    start: int
    end: int
    doc: Doc
    heading: bool = False
    """A headline or section title: no full stop, often in capitals."""
    dateline: bool = False
    """Not a sentence, but the place that the text says it was written in: "PARIS", before the first sentence."""
    parsed: bool = False
    """Whether the tagger and parser have run; many sentences have nothing to relate and are not parsed."""
    text: str = field(init=False)
    words: list[str] = field(init=False)
    lowers: list[str] = field(init=False)

    def __post_init__(self) -> None:
        # spaCy makes a Token object at every step over a Doc; an array of numbers costs a tenth of it
        strings = self.doc.vocab.strings
        self.words = [strings[word] for word in self.doc.to_array(ORTH).tolist()]
        self.lowers = [word.lower() for word in self.words]
        spaces = self.doc.to_array(SPACY).tolist()
        self.text = "".join(f"{word} " if space else word for word, space in zip(self.words, spaces, strict=True))

    def chars(self, first: int, last: int) -> Span:
        """The characters of the document under tokens first..last (last excluded)."""
        tokens = self.doc[first:last]
        return (self.start + tokens.start_char, self.start + tokens.end_char)

    def place(self, token: Token) -> Span:
        """The characters of the document under one token."""
        return (self.start + token.idx, self.start + token.idx + len(token))


@dataclass(frozen=True, slots=True)
class Name:
    """A mention found by form alone: tokens first..last (last excluded) of sentence number `sentence`.

    `kind` is "name" ("MIIT"), "demonym" ("Indian"), "pronoun" ("he") or "description" ("the ministry").
    """

    sentence: int
    first: int
    last: int
    span: Span
    text: str
    type: str
    source: str
    kind: str = "name"
    canonical: str | None = None
    """The name that the gazetteer gives it ("China" for "Chinese"), where it is known to the gazetteer."""
    identifiers: tuple[tuple[str, str], ...] = ()
