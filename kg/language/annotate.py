"""A document read by the language room: its sentences, its mentions, its times, and the trees of what was worth parsing."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from kg.language.coreference import resolve_document
from kg.language.coreference.lexicon import load_lexicon
from kg.language.dates import TimeExpression, find_times
from kg.language.described_things import load_described, load_parts
from kg.language.ellipsis import ends_without_verb
from kg.language.inner_places import with_inner_places
from kg.language.model import LanguageModel
from kg.language.name_heads import load_name_heads
from kg.language.name_types import TypeJudge
from kg.language.names import find_names
from kg.language.parsing import parse_sentences
from kg.language.quantities import states_a_figure
from kg.language.sentence import Name, SentenceDoc
from kg.language.sentences import split_sentences
from kg.language.tokens import KnownWords, truecase, with_capitals, written_cases
from kg.language.tree import Tree
from kg.lexicon import load_family_names, load_given_names, load_titles
from kg.resolve.gazetteer import load_gazetteer
from kg.schema import Ontology
from kg.types import Document, Mention, Span
from kg.wordlists import word_list

PRONOUNS = word_list("annotate: pronouns")
FEWEST_LETTERS = 30
"""From so many on a text without any capital is one that does without them."""
SCHEDULED = word_list("annotate: scheduled")
"""What one says in the present tense of days to come."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the rules read of one document. Parallel by sentence: `trees[i]` is None where sentence i was not parsed."""

    document: Document
    sentences: Sequence[SentenceDoc]
    mentions: tuple[Mention, ...]
    unnamed: tuple[Mention, ...]
    """Of bodies and groups that are described and not named, for relations that need them as an end."""
    names: Sequence[Name]
    trees: Sequence[Tree | None]
    times: Sequence[tuple[TimeExpression, ...]]
    """Per sentence; offsets are those of the sentence."""


def load_judge(ontology: Ontology, model: LanguageModel) -> TypeJudge:
    """What tells the classes of names; made once for an ontology and a model."""
    titles = frozenset(title.words.split()[-1] for title in load_titles())
    return TypeJudge(
        ontology=ontology,
        gazetteer=load_gazetteer(),
        heads=load_name_heads(),
        titles=titles,
        given_names=frozenset(load_given_names()),
        family_names=load_family_names(),
        common_words=model.common_words,
    )


def annotate(document: Document, model: LanguageModel, ontology: Ontology, judge: TypeJudge) -> Annotation:
    """Each network runs once: that for names on sentences with a capital, the parser on those with something to relate."""
    sentences = _sentences(document, model)
    model.find_names([sentence.doc for sentence in sentences if _may_hold_names(sentence)])
    names = find_names(sentences, load_gazetteer(), judge)
    worth = _worth_parsing(sentences, names)
    parse_sentences(worth, names, model)
    resolved = resolve_document(sentences, names, ontology, text=document.text, genders=_genders())
    mentions = with_inner_places(resolved.mentions, ontology, load_gazetteer())
    trees = _trees(sentences, mentions, resolved.unnamed, model)
    return Annotation(
        document=document,
        sentences=sentences,
        mentions=mentions,
        unnamed=resolved.unnamed,
        names=names,
        trees=trees,
        times=[() if tree is None else _times(document, tree) for tree in trees],
    )


def _times(document: Document, tree: Tree) -> tuple[TimeExpression, ...]:
    """The times of a sentence; "leaves on Saturday", said in the present of what is scheduled, means the coming one."""
    sentence = tree.sentence
    present = (i for i, tag in enumerate(tree.tags) if tag in ("VBZ", "VBP") and tree.deps[i] == "ROOT")
    scheduled = not sentence.heading and any(tree.lemma(i) in SCHEDULED for i in present)
    return find_times(document.words((sentence.start, sentence.end)), document.date, future=True if scheduled else None)


@functools.cache
def _genders() -> dict[str, str]:
    return {name.lower(): gender for name, gender in load_given_names().items()}


def _sentences(document: Document, model: LanguageModel) -> list[SentenceDoc]:
    text = document.text
    spans = list(split_sentences(text, document.body))
    shown = [_as_shown(document.words(span)) for span in spans]
    capitals = [_in_capitals(line) for line in shown]
    cases = written_cases([line for line, loud in zip(shown, capitals, strict=True) if not loud]) if any(capitals) else None
    known = KnownWords(model.common_words, _is_country, load_name_heads().last)
    whispered = len(text) > FEWEST_LETTERS and text.islower()
    sentences: list[SentenceDoc] = []
    for (start, end), line, loud in zip(spans, shown, capitals, strict=True):
        line = truecase(line, cases, known) if loud and cases else line
        line = with_capitals(line, known, model.lemmatize) if whispered else line
        heading = line[-1:] not in ".!?…\"'”’" and len(line) < 160
        sentences.append(SentenceDoc(start, end, model.tokenize(line), heading=heading))
    if document.dateline is not None:
        sentences.append(_dateline(document, document.dateline, model))
    return sorted((sentence for sentence in sentences if len(sentence.doc)), key=lambda sentence: sentence.start)


def _as_shown(words: str) -> str:
    """A sentence as the model reads it, of the same length: a hyphen between blanks is a dash that parts clauses, as
    newspapers print it ("the port - its oldest - closed"); the model would take it for one inside a name."""
    line = words.replace("\n", " ").replace("\r", " ").replace("\t", " ")
    return line.replace(" - ", " — ")


def _dateline(document: Document, span: Span, model: LanguageModel) -> SentenceDoc:
    """The place of the dateline, with small letters after the first: "PARIS"."""
    line = document.words(span)
    shown = line.title() if line.isupper() and len(line.title()) == len(line) else line
    return SentenceDoc(*span, model.tokenize(shown), heading=True, dateline=True)


def _is_country(word: str) -> bool:
    """Whether a word, in any case, is a country, a people, or a large town and nothing else."""
    gazetteer, name = load_gazetteer(), word.capitalize()
    people = gazetteer.demonym(name)
    senses = (*gazetteer.lookup(name), *((people,) if people else ()))
    town = any(entry.type == "kg:City" and (entry.capital_of or entry.findable) and not entry.ambiguous for entry in senses)
    return town or any(entry.type == "kg:Country" for entry in senses)


def _in_capitals(line: str) -> bool:
    letters = [ch for ch in line if ch.isalpha()]
    return len(letters) > 8 and sum(ch.isupper() for ch in letters) > 0.8 * len(letters)


def _may_hold_names(sentence: SentenceDoc) -> bool:
    """Whether any word has a capital but the first, where that is an article, a pronoun or the like."""
    words, lowers = sentence.words, sentence.lowers
    first = next((i for i, word in enumerate(words) if word[:1].isalpha()), 0)
    opening = lowers[first] in OPENING
    return not opening or any(
        word != lower and word != "I" for word, lower in zip(words[first + 1 :], lowers[first + 1 :], strict=True)
    )


OPENING = word_list("tokens: closed class") - {"may", "will"}
"""What no name begins with, though "May" and "Will" are names."""


def _worth_parsing(sentences: Sequence[SentenceDoc], names: Sequence[Name]) -> list[SentenceDoc]:
    """Sentences with two names; or with one and a number or a word that may stand for another; or with a number and a unit."""
    count = [0] * len(sentences)
    for name in names:
        count[name.sentence] += 1
    return [sentence for number, sentence in enumerate(sentences) if count[number] > 1 or _calls_back(sentence, count[number])]


def _calls_back(sentence: SentenceDoc, count: int) -> bool:
    words = sentence.lowers
    if count and ends_without_verb(words):
        return True
    if len(words) < 4:
        return False
    the_two = "two" in words and words[words.index("two") - 1] == "the"
    if not count and (the_two or _has_two_ends(words)):
        return True
    if count and (the_two or not _calling_back().isdisjoint(words) or not load_parts().keys().isdisjoint(words)):
        return True
    return (count > 0 and any(word[0].isdigit() for word in words)) or states_a_figure(sentence.text)


def _has_two_ends(words: Sequence[str]) -> bool:
    """Whether a sentence without a name says something of two that were named before: "he left the company", "the firm sued the
    bank"."""
    nouns = load_lexicon().nouns
    meant = sum(before in POINTING and word in nouns for before, word in zip(("", *words), words, strict=False))
    return meant > 1 or (meant == 1 and not PRONOUNS.isdisjoint(words))


POINTING = frozenset(("the", "its", "their", "his", "her", "this", "both"))


@functools.cache
def _calling_back() -> frozenset[str]:
    """Words that make a sentence with a single name worth parsing: what they stand for is its other end."""
    things = frozenset(load_described())
    return PRONOUNS | frozenset(load_lexicon().nouns) | things | frozenset(_plural(word) for word in things)


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeou" else noun + "s"


def _trees(
    sentences: Sequence[SentenceDoc], mentions: Sequence[Mention], unnamed: Sequence[Mention], model: LanguageModel
) -> list[Tree | None]:
    named_in, unnamed_in = _by_sentence(mentions), _by_sentence(unnamed)
    return [
        Tree(s, named_in.get(s.start, ()), model.lemmatize, unnamed_in.get(s.start, ())) if s.parsed else None
        for s in sentences
    ]


def _by_sentence(mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.sentence[0], []).append(mention)
    return found
