"""Everything in a document that stands for somebody or something: names, pronouns, descriptions, and bare subjects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.attrs import DEP

from kg.language.coreference import syntax
from kg.language.coreference.lexicon import Lexicon, Noun
from kg.language.coreference.noun_phrases import PRONOUNS, find_noun_phrases
from kg.language.sentence import Name, SentenceDoc
from kg.types import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens first..last (last excluded) of sentence number `sentence`; `head` is the one the others hang on."""

    sentence: int
    first: int
    last: int
    head: int
    span: Span
    kind: str
    """"name", "demonym", "pronoun", "description", or "noun": a subject that is none of these, and only competes."""
    word: str
    """The head in lower case."""
    type: str | None = None
    subject: bool = False
    speaks: bool = False
    """It is the subject of a verb of speech."""
    definite: bool = False
    plural: bool = False
    modifiers: tuple[str, ...] = ()
    """Of a description: the lower-case words between its article and its head."""
    noun: Noun | None = None
    name: Name | None = None
    proper: bool = False
    """Of a bare subject: it is a proper noun, perhaps a name that nobody found."""


@dataclass(frozen=True, slots=True)
class Text:
    """A document as coreference reads it: its sentences, and their words in lower case."""

    text: str
    sentences: Sequence[SentenceDoc]
    words: tuple[tuple[str, ...], ...]
    lexicon: Lexicon

    def span(self, sentence: int, first: int, last: int) -> Span:
        return self.sentences[sentence].chars(first, last)


def read_text(text: str, sentences: Sequence[SentenceDoc], lexicon: Lexicon) -> Text:
    """The document with the words of every sentence in lower case."""
    return Text(text, sentences, tuple(tuple(sentence.lowers) for sentence in sentences), lexicon)


def find_references(text: Text, names: Sequence[Name]) -> list[Reference]:
    """All references of a document, sorted by place."""
    by_sentence: list[list[Name]] = [[] for _ in text.sentences]
    for name in names:
        by_sentence[name.sentence].append(name)
    found: list[Reference] = []
    for number, own in enumerate(by_sentence):
        named = [_named(text, name) for name in own]
        taken = {i for name in own for i in range(name.first, name.last)}
        others = [*_pronouns(text, number, taken), *_descriptions(text, number, taken)]
        heads = {one.head for one in (*named, *others)}
        bare = _bare_subjects(text, number, taken, heads)
        found.extend(sorted([*named, *others, *bare], key=lambda one: (one.first, one.last)))
    return found


def _named(text: Text, name: Name) -> Reference:
    kind = "demonym" if name.kind == "demonym" else "name"
    generic = None
    if kind == "name" and name.last - name.first == 1 and not name.identifiers:
        # "Parliament", "the Ministry": a capital may not make it a name of its own
        generic = text.lexicon.nouns.get(text.words[name.sentence][name.first])
    if generic and (generic.plural or generic.type is None or generic.antecedent not in ("word", "type")):
        generic = None
    return _reference(
        text, name.sentence, name.first, name.last, kind, type=name.type, name=name, definite=True, noun=generic
    )  # fmt: skip


def _pronouns(text: Text, number: int, taken: set[int]) -> Iterator[Reference]:
    for i, word in enumerate(text.words[number]):
        if word in PRONOUNS and i not in taken:
            yield _reference(text, number, i, i + 1, "pronoun", plural=PRONOUNS[word] == "p")


def _descriptions(text: Text, number: int, taken: set[int]) -> Iterator[Reference]:
    doc = text.sentences[number].doc if text.sentences[number].parsed else None
    for one in find_noun_phrases(text.words[number], doc, taken, text.lexicon):
        yield _reference(
            text, number, one.first, one.last, "description",
            type=one.noun.type, definite=one.definite, plural=one.noun.plural, modifiers=one.modifiers, noun=one.noun,
        )  # fmt: skip


def _bare_subjects(text: Text, number: int, taken: set[int], heads: set[int]) -> Iterator[Reference]:
    """Subjects that are common nouns: nothing is said of them, but "it" may stand for them rather than for a name."""
    if not text.sentences[number].parsed:
        return
    doc = text.sentences[number].doc
    for i, dep in enumerate(doc.to_array(DEP).tolist()):
        if dep in syntax.SUBJECTS and i not in taken and i not in heads and (tag := doc[i].tag_).startswith("NN"):
            yield _reference(text, number, i, i + 1, "noun", plural=tag.endswith("S"), proper=tag.startswith("NNP"))


def _reference(
    text: Text, number: int, first: int, last: int, kind: str, *,
    type: str | None = None, definite: bool = False, plural: bool = False,
    modifiers: tuple[str, ...] = (), noun: Noun | None = None, name: Name | None = None, proper: bool = False,
) -> Reference:  # fmt: skip
    """A reference with its place in the sentence: head, and whether it is a subject and speaks."""
    head, subject, speaks = _role(text, number, first, last, kind)
    return Reference(
        sentence=number, first=first, last=last, head=head, span=name.span if name else text.span(number, first, last),
        kind=kind, word=text.words[number][last - 1], type=type, subject=subject, speaks=speaks, definite=definite,
        plural=plural, modifiers=modifiers, noun=noun, name=name, proper=proper,
    )  # fmt: skip


def _role(text: Text, number: int, first: int, last: int, kind: str) -> tuple[int, bool, bool]:
    """The head of tokens first..last, whether they are a subject, and whether that of a verb of speech."""
    words, sentence, cues = text.words[number], text.sentences[number], text.lexicon.cues
    beside = kind != "demonym" and syntax.guessed_speaker(words, first, last, cues)
    if not sentence.parsed:
        subject = kind != "demonym" and syntax.guessed_subject(words, first, last, cues)
        return last - 1, subject, subject and beside
    head = syntax.head_of(sentence.doc, first, last) if kind in ("name", "demonym") else last - 1
    verb = syntax.subject_verb(sentence.doc[head])
    # the parser often loses a speaker behind a long quotation, so the word beside counts too
    return head, verb is not None or beside, beside or (verb is not None and verb.lower_ in cues.speech_verbs)
