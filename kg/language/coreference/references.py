"""Everything in a document that stands for somebody or something: names, pronouns, descriptions, and bare subjects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.language.coreference import syntax
from kg.language.coreference.lexicon import Cues, Lexicon, Noun
from kg.language.sentence import Name, SentenceDoc
from kg.types import Span

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("it", "its", "itself"), "n"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "p"),
}
"""Masculine, feminine, neuter, plural."""
DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
INDEFINITE = frozenset(("a", "an", "another", "some", "any", "every", "each", "no", "one", "several", "many", "other"))
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


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
    return Text(text, sentences, tuple(tuple([token.lower_ for token in sentence.doc]) for sentence in sentences), lexicon)


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
    if generic and (generic.plural or generic.antecedent != "word"):
        generic = None
    return _reference(
        text, name.sentence, name.first, name.last, kind, type=name.type, name=name, definite=True, noun=generic
    )  # fmt: skip


def _pronouns(text: Text, number: int, taken: set[int]) -> Iterator[Reference]:
    for i, word in enumerate(text.words[number]):
        if word in PRONOUNS and i not in taken:
            yield _reference(text, number, i, i + 1, "pronoun", plural=PRONOUNS[word] == "p")


def _descriptions(text: Text, number: int, taken: set[int]) -> Iterator[Reference]:
    words = text.words[number]
    nouns = text.lexicon.nouns
    for i, word in enumerate(words):
        if word == "old" and words[i - 4 : i] and words[i - 1] == "-" and words[i - 2] == "year":
            yield from _age(text, number, i)
        noun = nouns.get(word)
        if noun is None or i in taken or noun.antecedent == "title":
            continue
        if i + 1 < len(words) and i + 1 not in taken and words[i + 1] in nouns and not _before_person(words, i, nouns):
            continue  # "company president", "party conference": the second noun is the head
        first, definite, modifiers = _noun_phrase(words, i, taken, text.lexicon.cues)
        compound = _before_person(words, i, nouns)
        if compound and not noun.plural:
            first, definite, modifiers = (i, True, ()) if words[first] in INDEFINITE or first == i else (first, True, modifiers)
        yield _reference(
            text, number, first, i + 1, "description",
            type=noun.type, definite=definite, plural=noun.plural, modifiers=modifiers, noun=noun,
        )  # fmt: skip


def _age(text: Text, number: int, i: int) -> Iterator[Reference]:
    """The 54-year-old", with nothing after it that it would describe."""
    words = text.words[number]
    if (
        i >= 5
        and words[i - 5] == "the"
        and (i + 1 == len(words) or not words[i + 1].isalpha() or words[i + 1] in text.lexicon.cues.speech_verbs)
    ):
        noun = Noun("year-old", "kg:Person", None, "type", described=False)
        yield _reference(text, number, i - 5, i + 1, "description", type=noun.type, definite=True, noun=noun)


def _before_person(words: Sequence[str], i: int, nouns: dict[str, Noun]) -> bool:
    """Whether an institution's noun stands before a person's: "ministry spokesman", "government officials"."""
    after = nouns.get(words[i + 1]) if i + 1 < len(words) else None
    own = nouns[words[i]]
    return after is not None and after.type == "kg:Person" and own.type not in (None, "kg:Person") and not own.plural


def _noun_phrase(words: Sequence[str], i: int, taken: set[int], cues: Cues) -> tuple[int, bool, tuple[str, ...]]:
    """Where the phrase that ends in noun `i` begins, whether it is definite, and the words before the noun."""
    first = i
    while first > 0 and i - first < 6:
        word = words[first - 1]
        if word in DEFINITE or word in INDEFINITE:
            return first - 1, word in DEFINITE, tuple(words[first:i])
        if word in POSSESSIVE and first > 1 and first - 2 in taken:
            first -= 2
            while first > 0 and first - 1 in taken:
                first -= 1
            return first, True, tuple(words[first:i])
        if not (word.isalpha() or word == "-" or "-" in word) or word in cues.prepositions or word in cues.speech_verbs:
            break
        if word in PRONOUNS or word in syntax.AUXILIARIES or word in ("and", "or", "but", "that", "which", "who", "not"):
            break
        first -= 1
    # no article: "British police", "government officials"; only what is a place or tells a level belongs to it
    start = i
    while start > first and (start - 1 in taken or words[start - 1] in cues.levels):
        start -= 1
    return start, False, tuple(words[start:i])


def _bare_subjects(text: Text, number: int, taken: set[int], heads: set[int]) -> Iterator[Reference]:
    """Subjects that are common nouns: nothing is said of them, but "it" may stand for them rather than for a name."""
    if not text.sentences[number].parsed:
        return
    for token in text.sentences[number].doc:
        if token.dep in syntax.SUBJECTS and token.i not in taken and token.i not in heads and token.tag_[:2] == "NN":
            proper = token.tag_.startswith("NNP")
            yield _reference(text, number, token.i, token.i + 1, "noun", plural=token.tag_.endswith("S"), proper=proper)


def _reference(
    text: Text, number: int, first: int, last: int, kind: str, *,
    type: str | None = None, definite: bool = False, plural: bool = False,
    modifiers: tuple[str, ...] = (), noun: Noun | None = None, name: Name | None = None, proper: bool = False,
) -> Reference:  # fmt: skip
    words = text.words[number]
    sentence = text.sentences[number]
    if sentence.parsed:
        head = syntax.head_of(sentence.doc, first, last) if kind in ("name", "demonym") else last - 1
        verb = syntax.subject_verb(sentence.doc[head])
        # the parser often loses a speaker behind a long quotation
        beside = kind != "demonym" and syntax.guessed_speaker(words, first, last, text.lexicon.cues)
        subject = verb is not None or beside
        speaks = beside or (verb is not None and verb.lower_ in text.lexicon.cues.speech_verbs)
    else:
        head = last - 1
        subject = kind != "demonym" and syntax.guessed_subject(words, first, last, text.lexicon.cues)
        speaks = subject and syntax.guessed_speaker(words, first, last, text.lexicon.cues)
    span = name.span if name else text.span(number, first, last)
    return Reference(
        number,
        first,
        last,
        head,
        span,
        kind,
        words[last - 1],
        type,
        subject,
        speaks,
        definite,
        plural,
        modifiers,
        noun,
        name,
        proper,
    )
