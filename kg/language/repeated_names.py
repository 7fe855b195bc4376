"""Names that a text has once in full or for sure, found again where they are short or where the model overlooks them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.language.name_heads import FAMILY_NAMES_FIRST, LEGAL_FORMS
from kg.language.name_types import TypeJudge
from kg.language.proposals import Proposal
from kg.language.stray_names import BODIES, is_proper


def joined_people(chosen: Sequence[Proposal], words: Sequence[Sequence[str]]) -> list[Proposal]:
    """One name where the model took its two words for two: "Ana" and "Ruiz" where Ana Ruiz is spoken of elsewhere."""
    full = {tuple(words[one.sentence][one.first : one.last]) for one in chosen if one.type == "kg:Person"}
    kept: list[Proposal] = []
    for one in chosen:
        before = kept[-1] if kept else None
        beside = before is not None and before.sentence == one.sentence and before.last == one.first
        if before is not None and beside and tuple(words[one.sentence][before.first : one.last]) in full:
            kept[-1] = replace(before, last=one.last, type="kg:Person", entry=None, source="repeated")
        else:
            kept.append(one)
    return kept


def joined_firms(chosen: Sequence[Proposal], words: Sequence[Sequence[str]], judge: TypeJudge) -> list[Proposal]:
    """One firm where two known ones stand side by side, as joint ventures are called: "Orion Belmor"."""
    kept: list[Proposal] = []
    for one in chosen:
        before = kept[-1] if kept else None
        pair = [one] if before is None else [before, one]
        beside = before is not None and before.sentence == one.sentence and before.last == one.first
        if beside and before is not None and all(_is_known_firm(name, words, judge) for name in pair):
            kept[-1] = Proposal(one.sentence, before.first, one.last, "kg:Company", "head")
        else:
            kept.append(one)
    return kept


def _is_known_firm(one: Proposal, words: Sequence[Sequence[str]], judge: TypeJudge) -> bool:
    """Whether a name is one word in small letters after the first, and a firm's alone to the gazetteer."""
    form = words[one.sentence][one.first : one.last]
    senses = judge.gazetteer.lookup(form[0]) if len(form) == 1 and form[0].istitle() else ()
    return bool(senses) and all(entry.type == "kg:Company" for entry in senses)


def repeated_names(found: list[Proposal], words: Sequence[Sequence[str]], judge: TypeJudge) -> list[Proposal]:
    """Names that the model saw once and missed elsewhere in the document, surnames of people it saw in full, and what firms are
    called for short."""
    known: dict[str, list[tuple[tuple[str, ...], Proposal]]] = defaultdict(list)
    taken: dict[int, set[int]] = defaultdict(set)
    for one in found:
        form = tuple(words[one.sentence][one.first : one.last])
        taken[one.sentence].update(range(one.first, one.last))
        _learn(known, form, one)
        if one.type == "kg:Person" and len(form) in (2, 3):
            _learn(known, form[-1:], one)
            if form[0] in FAMILY_NAMES_FIRST:
                _learn(known, form[:1], one, shortest=1)  # "Li" of "Li Wenhua"
        if one.type in BODIES and (short := _short_for(form, judge)) is not None:
            _learn(known, (short,), one)
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


def _short_for(form: tuple[str, ...], judge: TypeJudge) -> str | None:
    """What a firm is called for short, where it is a word that means nothing else: "Ibertec" of "Compania Ibertec SA"."""
    words = form[1:] if form[0] in judge.heads.lead else form
    if len(words) < 2 or not (words[-1] in LEGAL_FORMS or words[-1] in judge.heads.last):
        return None
    word = words[0]
    plain = len(word) > 3 and word.isalpha() and word[1:].islower() and is_proper(word, judge.common_words)
    return word if plain and word not in judge.given_names and not judge.gazetteer.lookup(word) else None


def _learn(
    known: dict[str, list[tuple[tuple[str, ...], Proposal]]], form: tuple[str, ...], one: Proposal, *, shortest: int = 2
) -> None:
    short = 1 if one.source == "acronym" else shortest
    distinctive = len(form) > 1 or (len(form[0]) > short and form[0][0].isupper() and not one.demonym)
    if distinctive and all(form != other for other, _ in known[form[0]]):
        known[form[0]].append((form, one))
        known[form[0]].sort(key=lambda pair: -len(pair[0]))


def without_legal_form(chosen: Sequence[Proposal], words: Sequence[Sequence[str]]) -> Iterator[Proposal]:
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
