"""Find the names in a document: model, gazetteer and head words each propose, the longest wins, the document decides."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.language.life_cues import lived_names, lives
from kg.language.name_contexts import (
    bracketed_names,
    contextual_names,
    explained_acronyms,
    given_name_first,
    interviewers,
    unknown_bodies,
)
from kg.language.name_edges import divided, is_common, is_namelike, is_part_of_title, trimmed, without_common_words
from kg.language.name_heads import LEGAL_FORMS, NameHeads, headed_names, load_name_heads
from kg.language.name_types import TypeJudge
from kg.language.sentence import Name, SentenceDoc
from kg.language.stray_names import headed_strays, is_title_case, told_strays
from kg.resolve.gazetteer import Gazetteer
from kg.resolve.gazetteer_tables import Entry
from kg.resources import ontology_dir
from kg.tables import read_table

PROPOSALS = {
    "gazetteer": 3,
    "head": 2,
    "acronym": 2,
    "model": 1,
    "context": 1,
    "repeated": 1,
    "state code": 4,
    "gazetteer, unsure": 0,
}
"""Who wins when two proposals have the same length."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Tokens first..last of a sentence that may be a name."""

    sentence: int
    first: int
    last: int
    type: str
    source: str
    entry: Entry | None = None
    demonym: bool = False


@functools.cache
def load_labels(path: Path | None = None) -> dict[str, str]:
    """The model's labels and the classes they stand for (`labels.tsv`); labels without a class are left out."""
    rows = read_table(path or ontology_dir() / "labels.tsv", ("label", "class"))
    return {label: cls for label, cls in rows if cls}


def find_names(sentences: Sequence[SentenceDoc], gazetteer: Gazetteer, judge: TypeJudge) -> list[Name]:
    """The names of a document, sorted, not overlapping, each with a class and, where the gazetteer knows it, identifiers."""
    heads = load_name_heads()
    words = [sentence.words for sentence in sentences]
    proposals = [
        *_by_model(sentences, words, load_labels(), judge),
        *_by_gazetteer(sentences, words, gazetteer),
        *_by_heads(sentences, words, heads, judge.common_words),
        *_by_context(words, judge),
        *_by_state_code(words, gazetteer),
    ]
    proposals += [long for one in proposals if (long := _with_legal_form(one, words[one.sentence])) is not None]
    chosen = _longest(proposals)
    chosen = _longest([*chosen, *_by_headed_capitals(chosen, sentences, words, heads, judge)])
    chosen = _longest([*chosen, *_by_told_capitals(chosen, sentences, words, judge)])
    shorter = _without_legal_form(chosen, words)
    chosen = _longest([*chosen, *shorter, *_by_acronym(chosen, words), *_by_life(chosen, words, judge)])
    chosen = _repeated(chosen, words)
    return judge.decide(chosen, sentences, words)


def _by_model(
    sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]], labels: dict[str, str], judge: TypeJudge
) -> Iterator[Proposal]:
    for number, sentence in enumerate(sentences):
        for ent in sentence.doc.ents:
            cls = labels.get(ent.label_)
            if cls is None:
                continue
            first, last = trimmed(words[number], ent.start, ent.end)
            first, last = without_common_words(words[number], first, last, judge.titles, judge.gazetteer)
            for begin, end, inner in divided(words[number], first, last, cls, judge.gazetteer):
                if (
                    begin < end
                    and is_namelike(words[number][begin:end])
                    and not is_part_of_title(words[number], begin, end, judge)
                ):
                    if end - begin == 1 and begin == 0 and is_common(words[number][0], judge):
                        continue  # the first word of a sentence is capital whatever it is
                    yield Proposal(number, begin, end, inner, "model")


def _by_gazetteer(sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]], gazetteer: Gazetteer) -> Iterator[Proposal]:
    for number, sentence in enumerate(sentences):
        for found in gazetteer.find(sentence.text):
            tokens = sentence.doc.char_span(found.start, found.end)
            if tokens is None:
                continue
            first, last = trimmed(words[number], tokens.start, tokens.end)
            if first > tokens.start and words[number][tokens.start] == "The" and found.entries[0].name.startswith("The "):
                first = tokens.start  # "The Hague"
            if first < last:
                entry = found.entries[0]
                source = "gazetteer, unsure" if found.ambiguous else "gazetteer"
                yield Proposal(number, first, last, entry.type, source, entry, found.kind == "demonym")


def _by_heads(
    sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]], heads: NameHeads, common_words: Collection[str]
) -> Iterator[Proposal]:
    for number, sentence in enumerate(sentences):
        if heads.any_head.search(sentence.text):
            for first, last, cls in headed_names(words[number], heads, common_words):
                yield Proposal(number, first, last, cls, "head")
        if "<" in words[number]:
            for first, last in bracketed_names(words[number]):
                yield Proposal(number, first, last, "kg:Organization", "head")


def _by_context(words: Sequence[Sequence[str]], judge: TypeJudge) -> Iterator[Proposal]:
    for number in interviewers(words):
        yield Proposal(number, 0, 1, "kg:Organization", "context")
    for number, sentence_words in enumerate(words):
        for first, last, cls in contextual_names(sentence_words, judge.titles):
            last = next((i for i in range(first, last) if judge.gazetteer.demonym(sentence_words[i])), last)
            if first < last:
                yield Proposal(number, first, last, cls, "context")
        for first, last in unknown_bodies(sentence_words, judge.common_words):
            if all(_may_be_a_body(word, judge) for word in sentence_words[first:last]):
                yield Proposal(number, first, last, "kg:Organization", "context")
        for i, word in enumerate(sentence_words):
            plain = len(word) > 4 and word[0].isupper() and word.isalpha() and word.lower() not in judge.common_words
            if plain and judge.gazetteer.lookup(word) and _may_be_a_body(word, judge):
                yield Proposal(number, i, i + 1, "kg:Organization", "context")
        for first, last in lives(sentence_words):
            first, last = without_common_words(
                sentence_words, first, last, judge.titles, judge.gazetteer
            )  # "Rep. Ann Lowe (D., Texas)"
            yield Proposal(number, first, last, "kg:Person", "context")
        for first, last in given_name_first(sentence_words, judge.given_names, judge.common_words):
            if not any(judge.gazetteer.lookup(word) for word in sentence_words[first:last]):
                yield Proposal(number, first, last, "kg:Person", "context")


def _may_be_a_body(word: str, judge: TypeJudge) -> bool:
    """Whether a word in capitals is no given name, and nothing but a body to the gazetteer."""
    bodies = (entry.type not in BODILESS for entry in judge.gazetteer.lookup(word))
    return word not in judge.given_names and all(bodies)


BODILESS = frozenset(("kg:Country", "kg:City", "kg:AdministrativeArea", "kg:Region", "kg:Place", "kg:Technology"))


def _by_state_code(words: Sequence[Sequence[str]], gazetteer: Gazetteer) -> Iterator[Proposal]:
    """The postal code of a state of the United States after a town and a comma: "Naples, FL"."""
    for number, sentence_words in enumerate(words):
        for i in range(2, len(sentence_words)):
            word = sentence_words[i]
            if sentence_words[i - 1] == "," and len(word) == 2 and word.isupper() and sentence_words[i - 2][:1].isupper():
                entry = gazetteer.entry(f"US.{word}")
                if entry is not None and sentence_words[i - 2].istitle():
                    yield Proposal(number, i, i + 1, entry.type, "state code", entry)


def _by_acronym(chosen: Sequence[Proposal], words: Sequence[Sequence[str]]) -> Iterator[Proposal]:
    by_sentence: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for one in chosen:
        if not one.demonym:
            by_sentence[one.sentence].append((one.first, one.last, one.type))
    for number, names in by_sentence.items():
        for first, last, cls in explained_acronyms(words[number], names):
            yield Proposal(number, first, last, cls, "acronym")


def _with_legal_form(one: Proposal, words: Sequence[str]) -> Proposal | None:
    """The name with the legal form after its comma: "Borealis Insurance, LLC"."""
    end = one.last
    named = one.source != "gazetteer, unsure" and not one.demonym and one.type not in ("kg:Person", "kg:Country", "kg:City")
    if named and end + 1 < len(words) and words[end] == "," and words[end + 1].title() in FORMS_AFTER_COMMA:
        return replace(one, last=end + 2, type="kg:Company" if one.type == "kg:Organization" else one.type, entry=None)
    return None


FORMS_AFTER_COMMA = frozenset(form.title() for form in (*LEGAL_FORMS, "Incorporated", "L.L.C.", "LP", "L.P.", "LTD"))


def _by_headed_capitals(
    chosen: Sequence[Proposal],
    sentences: Sequence[SentenceDoc],
    words: Sequence[Sequence[str]],
    heads: NameHeads,
    judge: TypeJudge,
) -> Iterator[Proposal]:
    """Names of firms and bodies by their last word, where they overlap nothing but a town or region at their beginning."""
    inside: dict[int, list[Proposal]] = defaultdict(list)
    for one in chosen:
        inside[one.sentence].append(one)
    for number, sentence in enumerate(sentences):
        if not heads.any_head.search(sentence.text) or is_title_case(sentence):
            continue
        for first, last, cls in headed_strays(words[number], heads, judge.common_words):
            met = [one for one in inside[number] if one.first < last and first < one.last]
            bare = [one for one in met if (one.first, one.last) != (last - 1, last)]  # the head alone is no name
            if all(first <= one.first and one.last < last and _may_begin_a_firm(one) for one in bare):
                yield Proposal(number, first, last, cls, "head")


def _may_begin_a_firm(one: Proposal) -> bool:
    return not one.demonym and one.type in ("kg:Place", "kg:City", "kg:Region", "kg:AdministrativeArea")


def _by_told_capitals(
    chosen: Sequence[Proposal], sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]], judge: TypeJudge
) -> Iterator[Proposal]:
    taken: dict[int, set[int]] = defaultdict(set)
    for one in chosen:
        taken[one.sentence].update(range(one.first, one.last))
    for number, sentence in enumerate(sentences):
        if not is_title_case(sentence):
            for first, last, cls in told_strays(
                words[number], taken[number], judge.titles, judge.common_words, judge.gazetteer
            ):
                yield Proposal(number, first, last, cls, "context")


def _by_life(chosen: Sequence[Proposal], words: Sequence[Sequence[str]], judge: TypeJudge) -> Iterator[Proposal]:
    """People that nothing else finds, told by what they did: "Lowe grew up in Leeds"."""
    taken: dict[int, set[int]] = defaultdict(set)
    for one in chosen:
        taken[one.sentence].update(range(one.first, one.last))
    for number, sentence_words in enumerate(words):
        for first, last in lived_names(sentence_words, judge.common_words):
            if taken[number].isdisjoint(range(first, last)) and not _titled(sentence_words[first:last], judge):
                yield Proposal(number, first, last, "kg:Person", "context")


def _without_legal_form(chosen: Sequence[Proposal], words: Sequence[Sequence[str]]) -> Iterator[Proposal]:
    """ "Salt and Timber" beside "Salt and Timber Plc", which the model takes for two names where the form is left out."""
    for one in chosen:
        form = tuple(words[one.sentence][one.first : one.last])
        if len(form) < 4 or form[-1] not in LEGAL_FORMS or not {"and", "&"} & set(form[1:-2]):
            continue
        short = form[:-1]
        for number, sentence_words in enumerate(words):
            for i, word in enumerate(sentence_words):
                if word == short[0] and tuple(sentence_words[i : i + len(short)]) == short:
                    yield replace(one, sentence=number, first=i, last=i + len(short), source="repeated")


def _titled(words: Sequence[str], judge: TypeJudge) -> bool:
    return any(word.lower() in judge.titles for word in words)


def _longest(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Those that stay when the longer beats the shorter, and the better source the worse, wherever two overlap."""
    order = sorted(proposals, key=lambda p: (p.sentence, p.first - p.last, -PROPOSALS[p.source], p.first, p.type))
    taken: dict[int, set[int]] = defaultdict(set)
    kept: list[Proposal] = []
    for one in order:
        tokens = range(one.first, one.last)
        if taken[one.sentence].isdisjoint(tokens):
            taken[one.sentence].update(tokens)
            kept.append(one)
    return sorted(kept, key=lambda p: (p.sentence, p.first))


def _repeated(found: list[Proposal], words: Sequence[Sequence[str]]) -> list[Proposal]:
    """Names that the model saw once and missed elsewhere in the document, and surnames of people it saw in full."""
    known: dict[str, list[tuple[tuple[str, ...], Proposal]]] = defaultdict(list)
    taken: dict[int, set[int]] = defaultdict(set)
    for one in found:
        form = tuple(words[one.sentence][one.first : one.last])
        taken[one.sentence].update(range(one.first, one.last))
        _learn(known, form, one)
        if one.type == "kg:Person" and len(form) in (2, 3):
            _learn(known, form[-1:], one)
        if len(form) > 2 and form[-1] in LEGAL_FORMS:
            _learn(known, form[:-1], one)
    extra: list[Proposal] = []
    for number, sentence_words in enumerate(words):
        for i, word in enumerate(sentence_words):
            for form, one in known.get(word, ()):
                if tuple(sentence_words[i : i + len(form)]) == form and taken[number].isdisjoint(range(i, i + len(form))):
                    taken[number].update(range(i, i + len(form)))
                    extra.append(replace(one, sentence=number, first=i, last=i + len(form), source="repeated"))
                    break
    return sorted([*found, *extra], key=lambda p: (p.sentence, p.first))


def _learn(known: dict[str, list[tuple[tuple[str, ...], Proposal]]], form: tuple[str, ...], one: Proposal) -> None:
    short = 1 if one.source == "acronym" else 2
    distinctive = len(form) > 1 or (len(form[0]) > short and form[0][0].isupper() and not one.demonym)
    if distinctive and all(form != other for other, _ in known[form[0]]):
        known[form[0]].append((form, one))
        known[form[0]].sort(key=lambda pair: -len(pair[0]))
