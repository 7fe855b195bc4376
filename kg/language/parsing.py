"""Parse a sentence in the parts that the parser reads well: asides and a speaker at its end are taken out, then put back.

News sentences end in their source ("..., Norway and Spain, Ana Ruiz, an official of the ministry, said on Friday") and
carry acronyms and tickers in brackets. A parser trained on plain clauses takes the speaker for another item of the list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from kg.language.additions import find_additions, place_addition
from kg.language.glosses import LONGEST_BRACKET, NAMED, bracket_end, gloss_of, is_life_in_brackets
from kg.language.headline_verbs import seen_words
from kg.language.model import LanguageModel
from kg.language.sentence import Name, SentenceDoc
from kg.wordlists import word_list

SAID = word_list("parsing: said")
OPENING, CLOSING = frozenset(("(", "[", "<")), frozenset((")", "]", ">"))
LONGEST_TAIL, LONGEST_SPEAKER, LONGEST_ASIDE = 9, 28, 9
DASHES = frozenset(("-", "–", "—", "--", "——"))
PRONOUNS = frozenset(("he", "she", "they", "it"))


@dataclass(frozen=True, slots=True)
class Parts:
    """Token numbers of a sentence: what is said, who says it (empty where nobody does at the end), and the asides."""

    content: tuple[int, ...]
    speech: tuple[int, ...]
    asides: tuple[tuple[int, int], ...]
    additions: tuple[tuple[int, int], ...] = ()
    """"as well as Acme", between commas."""
    beside: bool = False
    """Whether the second part is no speech, but stands beside the first: "Acme buys Orion - no deal with Peru"."""

    @property
    def whole(self) -> bool:
        return not self.speech and not self.asides and not self.additions


def parse_sentences(sentences: Sequence[SentenceDoc], names: Sequence[Name], model: LanguageModel) -> None:
    """Give every sentence tags, heads and labels."""
    by_sentence = _names_of(sentences, names)
    plans = [divide(sentence, by_sentence.get(n, ())) for n, sentence in enumerate(sentences)]
    plans = [_at_dash(one, plan) if one.heading else plan for one, plan in zip(sentences, plans, strict=True)]
    seen = [seen_words(one.words, by_sentence.get(n, ())) if one.heading else {} for n, one in enumerate(sentences)]
    docs: list[Doc] = []
    for sentence, parts, words in zip(sentences, plans, seen, strict=True):
        whole = parts.whole and not words
        docs += [sentence.doc] if whole else [_subdoc(sentence.doc, one, words) for one in (parts.content, parts.speech) if one]
    model.parse(docs)
    queue = iter(docs)
    for sentence, parts, words in zip(sentences, plans, seen, strict=True):
        if parts.whole and not words:
            next(queue)
        else:
            content = next(queue)
            sentence.doc = _joined(sentence.doc, parts, content, next(queue) if parts.speech else None)
            _restore(sentence.doc, words)
        sentence.parsed = True


def _names_of(sentences: Sequence[SentenceDoc], names: Sequence[Name]) -> dict[int, list[Name]]:
    number = {sentence.start: n for n, sentence in enumerate(sentences)}
    found: dict[int, list[Name]] = {}
    ordered = sorted(sentences, key=lambda s: s.start)
    at = 0
    for name in names:
        while at + 1 < len(ordered) and ordered[at].end <= name.span[0]:
            at += 1
        if ordered and ordered[at].start <= name.span[0] < ordered[at].end:
            found.setdefault(number[ordered[at].start], []).append(name)
    return found


def divide(sentence: SentenceDoc, names: Sequence[Name]) -> Parts:
    """The parts of a sentence; most have one."""
    words = sentence.words
    asides = tuple(_asides(words)) if any(word in OPENING or word in NAMED for word in words) else ()
    cut = _speech_start(words, names)
    speech = _speech_between(words, names) if cut is None else range(cut, len(words))
    additions = tuple(one for one in find_additions(words, names) if one[0] not in speech)
    hidden = {i for first, last in (*asides, *additions) for i in range(first, last)}
    everything = [i for i in range(len(words)) if i not in hidden]
    content = tuple(i for i in everything if i not in speech)
    return Parts(content, tuple(i for i in everything if i in speech), asides, additions)


def _at_dash(sentence: SentenceDoc, parts: Parts) -> Parts:
    """A headline of two clauses with a dash between them, in its two parts."""
    dashes = [i for i, word in enumerate(sentence.words) if word in DASHES and sentence.doc[i - 1].whitespace_ != "" and i]
    if parts.speech or len(dashes) != 1 or not 2 < dashes[0] < len(sentence.words) - 1:
        return parts
    before = tuple(i for i in parts.content if i < dashes[0])
    return Parts(before, tuple(i for i in parts.content if i >= dashes[0]), parts.asides, parts.additions, beside=True)


def _restore(doc: Doc, seen: Mapping[int, str]) -> None:
    """Give the "to" of a headline, which the parser has seen as "will", its tag back."""
    for i in seen:
        if doc[i].text.lower() == "to":
            doc[i].tag_ = "TO"


def _asides(words: Sequence[str]) -> list[tuple[int, int]]:
    """Brackets after a word, with what is inside; of a bracketed name the brackets alone; and what glosses a person's name."""
    gloss = gloss_of(words)
    found: list[tuple[int, int]] = [gloss] if gloss is not None else []
    for i, word in enumerate(words):
        if word not in OPENING or (found and i < found[-1][1]):
            continue
        end = next((j for j in range(i + 1, min(len(words), i + LONGEST_ASIDE + 2)) if words[j] in CLOSING), None)
        if end is None and is_life_in_brackets(words, i):
            end = bracket_end(words, i, LONGEST_BRACKET) - 1
            end = end if end > i else None
        if end is None or i == 0 or end == i + 1:
            continue
        is_name = word == "<" and not _ticker(words[i + 1 : end])
        found += [(i, i + 1), (end, end + 1)] if is_name else [(i, end + 1)]
    return found


def _ticker(words: Sequence[str]) -> bool:
    return len(words) == 1 and words[0].isupper() and "." in words[0] and len(words[0]) < 9


def _speech_start(words: Sequence[str], names: Sequence[Name]) -> int | None:
    """Where the clause that names the speaker begins, when it closes the sentence: after a comma or a closing quote."""
    for verb in range(len(words) - 1, max(len(words) - LONGEST_TAIL - 2, 4), -1):
        if words[verb].lower() not in SAID:
            continue
        start = _before_verb(words, verb, names)
        if start is not None and start > 4:
            return start
    return None


def _speech_between(words: Sequence[str], names: Sequence[Name]) -> range:
    """Where a clause between commas names the speaker: "Acme, Ana Ruiz claims, has sold the plant"; with its commas."""
    for verb in range(3, len(words) - 2):
        if words[verb].lower() in SAID and words[verb + 1] == "," and not _goes_on(words[verb + 2].lower()):
            start = next((name.first for name in names if name.last == verb and name.kind == "name"), verb)
            start = verb - 1 if words[verb - 1].lower() in PRONOUNS else start
            if start < verb and start > 1 and words[start - 1] == ",":
                return range(start - 1, verb + 2)
    return range(0)


def _goes_on(word: str) -> bool:
    """Whether a word after "Ana Ruiz said," goes on with her, and not with what she said."""
    return word in ("that", "when", "while", "as", "who", "after", "before") or word.endswith("ing")


def _before_verb(words: Sequence[str], verb: int, names: Sequence[Name]) -> int | None:
    if words[verb - 1].lower() in PRONOUNS and words[verb - 2] in (",", "”", '"'):
        return verb - 1
    for name in reversed(names):
        begins = name.first
        if name.kind != "name" or name.last > verb or begins < verb - LONGEST_SPEAKER or begins < 5:
            continue
        if words[begins - 1] not in (",", "”", '"', "’") or not name.type.endswith(("Person", "Official")):
            continue
        between = words[name.last : verb]
        if not between or between[0] == ",":
            return _after_quote(words, begins) if not _finite(between) else None
    return None


def _after_quote(words: Sequence[str], name: int) -> int:
    """Where the speaker begins: at the name or, in '," the head of Acme, Ana Ruiz, said', with what comes before it."""
    before = range(name - 1, max(name - LONGEST_SPEAKER, 4), -1)
    quote = next((i for i in before if words[i] in ("”", '"')), None)
    return (
        name
        if quote is None or words[quote - 1] not in (",", ".", "!", "?") or "," in words[quote + 1 : name - 1]
        else quote + 1
    )


def _finite(words: Sequence[str]) -> bool:
    """Whether a clause of its own stands between the name and the verb, so that the name is no speaker."""
    return (
        any(word.lower() in ("is", "are", "was", "were", "will", "would", "has", "had") for word in words[1:])
        and "who" not in words
    )


def _subdoc(doc: Doc, tokens: Sequence[int], seen: Mapping[int, str]) -> Doc:
    made = Doc(doc.vocab, words=[seen.get(i, doc[i].text) for i in tokens], spaces=[bool(doc[i].whitespace_) for i in tokens])
    for i in range(1, len(made)):
        made[i].is_sent_start = False
    return made


def _joined(doc: Doc, parts: Parts, content: Doc, speech: Doc | None) -> Doc:
    """One Doc with the parses of the parts: what is said hangs on the verb of saying, an aside on the word before it."""
    size = len(doc)
    heads, deps, tags = list(range(size)), ["dep"] * size, ["NN"] * size
    pieces = [(part, tokens) for part, tokens in ((content, parts.content), (speech, parts.speech)) if part]
    roots = [_place(part, tokens, heads, deps, tags) for part, tokens in pieces]
    if len(roots) == 2:
        first, second = roots if parts.beside else roots[::-1]
        heads[second], deps[second] = first, "dep" if parts.beside else "ccomp"
    for first, last in parts.asides:
        _place_aside(doc, first, last, heads, deps, tags)
    for first, last in parts.additions:
        place_addition(doc, first, last, heads, deps, tags)
    made = Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=tags,
        heads=heads,
        deps=deps,
        sent_starts=[True, *[False] * (size - 1)],
    )
    made.set_ents([Span(made, ent.start, ent.end, label=ent.label_) for ent in doc.ents])
    return made


def _place(part: Doc, tokens: Sequence[int], heads: list[int], deps: list[str], tags: list[str]) -> int:
    root = tokens[0]
    for token, i in zip(part, tokens, strict=True):
        heads[i], deps[i], tags[i] = tokens[token.head.i], token.dep_, token.tag_
        if token.dep_ == "ROOT":
            root = i
    return root


def _place_aside(doc: Doc, first: int, last: int, heads: list[int], deps: list[str], tags: list[str]) -> None:
    anchor = first - 1
    inside = [i for i in range(first, last) if doc[i].text not in OPENING and doc[i].text not in CLOSING]
    while anchor in range(first, last) or (deps[anchor] == "punct" and anchor > 0):
        anchor -= 1
    for i in range(first, last):
        heads[i], deps[i], tags[i] = (inside[-1] if inside and i in inside else anchor), "punct", "-LRB-"
    for i in inside:
        word = doc[i].text
        deps[i] = "compound"
        tags[i] = "CD" if word[:1].isdigit() and not any(ch.isalpha() for ch in word) else "NNP" if word[:1].isupper() else "NN"
    if inside:
        # a long one has a sentence of its own in it
        heads[inside[-1]], deps[inside[-1]] = anchor, "appos" if last - first < LONGEST_ASIDE + 3 else "dep"
