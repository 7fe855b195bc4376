"""Texts of tests with their names marked: "{Ann Lund:Person} met {Norvian:~Norvia} officials."

`{form:Class}` is a name of class kg:Class; `{form:Class=Known}` one that the gazetteer knows as "Known"; `{form:~Known}` a
demonym of the country "Known".
"""

from __future__ import annotations

import functools
import re

from kg.language.coreference import resolve_document
from kg.language.model import LanguageModel, load_model
from kg.language.sentence import Name, SentenceDoc
from kg.language.sentences import split_sentences
from kg.rdf.ontology import load_ontology
from kg.types import Mention, Span

MARK = re.compile(r"\{([^:}]+):(~?)([^}=]*)=?([^}]*)\}")
GENDERS = {"ann": "f", "olga": "f", "erik": "m", "ivan": "m", "karl": "m", "maria": "f", "robin": "u"}


@functools.cache
def model() -> LanguageModel:
    return load_model()


def unmark(marked: str) -> tuple[str, list[tuple[Span, str, str | None, bool]]]:
    """The text without marks, and (span, class, known name, demonym) of each mark."""
    pieces: list[str] = []
    marks: list[tuple[Span, str, str | None, bool]] = []
    length = at = 0
    for found in MARK.finditer(marked):
        form, tilde, cls, known = found.groups()
        pieces.append(marked[at : found.start()])
        start = length + found.start() - at
        pieces.append(form)
        length = start + len(form)
        at = found.end()
        marks.append(
            ((start, length), f"kg:{cls}" if not tilde else "kg:Country", (cls if tilde else known) or None, bool(tilde))
        )
    pieces.append(marked[at:])
    return "".join(pieces), marks


def read_sentences(text: str, *, parsed: bool = True) -> list[SentenceDoc]:
    """The sentences of a text, tokenized and, if `parsed`, tagged and parsed."""
    spans = split_sentences(text, ((0, len(text)),))
    sentences = [SentenceDoc(start, end, model().tokenize(text[start:end].replace("\n", " "))) for start, end in spans]
    if parsed:
        model().parse([sentence.doc for sentence in sentences])
        for sentence in sentences:
            sentence.parsed = True
    return sentences


def resolve(marked: str, *, parsed: bool = True) -> tuple[Mention, ...]:
    """The mentions of a marked text."""
    text, marks = unmark(marked)
    sentences = read_sentences(text, parsed=parsed)
    names: list[Name] = []
    for span, cls, known, demonym in marks:
        number = next(i for i, sentence in enumerate(sentences) if sentence.start <= span[0] < sentence.end)
        sentence = sentences[number]
        tokens = sentence.doc.char_span(span[0] - sentence.start, span[1] - sentence.start)
        assert tokens is not None, f"{text[slice(*span)]!r} is not made of whole tokens"
        identifiers = (("test", known),) if known else ()
        kind = "demonym" if demonym else "name"
        form = text[slice(*span)]
        names.append(Name(number, tokens.start, tokens.end, span, form, cls, "mark", kind, known, identifiers))
    return resolve_document(sentences, names, load_ontology(), text=text, genders=GENDERS).mentions


def chains(marked: str, *, parsed: bool = True) -> list[tuple[str, ...]]:
    """The words of the mentions of each chain, in the order of the text."""
    found: dict[int, list[str]] = {}
    for mention in resolve(marked, parsed=parsed):
        found.setdefault(mention.chain, []).append(mention.text)
    return [tuple(words) for words in found.values()]
