"""Names that model and gazetteer leave, told by their capitals: their last word, their town, or what stands beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.language.name_contexts import HONORIFICS
from kg.language.name_heads import FAMILY_NAMES, NameHeads
from kg.language.name_types import TypeJudge
from kg.language.proposals import Proposal
from kg.language.sentence import SentenceDoc
from kg.language.stray_names import SMALL, headed_strays, is_proper, is_title_case, told_strays

NATIONAL = frozenset(("Library", "Museum", "Academy", "Opera", "Ballet", "Theatre", "Orchestra", "Airways", "Airlines"))
"""What a country has one of: its people's name is part of the name."""


def by_headed_capitals(
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
        if heads.words.isdisjoint(sentence.words) or is_title_case(sentence):
            continue
        for first, last, cls in headed_strays(words[number], heads, judge.common_words):
            met = [one for one in inside[number] if one.first < last and first < one.last]
            people = next((one for one in met if one.demonym and one.first == first), None)
            if people is not None and last - people.last > 1:
                # "the Nordic Fishers' League", but "the Indian Sharva Telecom" is a name without its country
                common = words[number][people.last].lower().removesuffix("s") in judge.common_words
                first, met = (first if common else people.last), [one for one in met if one is not people]
            elif people is not None and words[number][last - 1] in NATIONAL:
                met = [one for one in met if one is not people]  # "the Norwegian Library"
            bare = [one for one in met if (one.first, one.last) != (last - 1, last)]  # the head alone is no name
            if last - first == 2 and words[number][first] in judge.given_names and words[number][last - 1] in FAMILY_NAMES:
                continue  # "Martha Rice"
            if all(first <= one.first and one.last < last and _may_begin_a_firm(one) for one in bare):
                yield Proposal(number, first, last, cls, "head")


def by_town_and_plural(
    chosen: Sequence[Proposal], sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]], judge: TypeJudge
) -> Iterator[Proposal]:
    """Teams and bands named after their town: "the Brisbane Herons"."""
    for one in chosen:
        sentence_words, last = words[one.sentence], one.last
        if one.type not in ("kg:City", "kg:Place") or one.demonym or last >= len(sentence_words):
            continue
        word = sentence_words[last]
        plural = word[:1].isupper() and len(word) > 3 and word[-1] == "s" and word[:-1].lower() in judge.common_words
        goes_on = last + 1 < len(sentence_words) and sentence_words[last + 1][:1].isupper()
        if plural and not goes_on and word not in judge.heads.last and not is_title_case(sentences[one.sentence]):
            yield Proposal(one.sentence, one.first, last + 1, "kg:Organization", "head")


def by_family_name_after(
    chosen: Sequence[Proposal], sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]], judge: TypeJudge
) -> Iterator[Proposal]:
    """People of whom the model has the given name alone: "Dagny | Rask"."""
    taken = {(one.sentence, one.first) for one in chosen}
    for one in chosen:
        sentence_words, last = words[one.sentence], one.last
        given = one.type == "kg:Person" and last - one.first == 1 and sentence_words[one.first] in judge.given_names
        if not given or last >= len(sentence_words) or (one.sentence, last) in taken or is_title_case(sentences[one.sentence]):
            continue
        if is_proper(sentence_words[last], judge.common_words) and judge.gazetteer.demonym(sentence_words[last]) is None:
            yield Proposal(one.sentence, one.first, last + 1, "kg:Person", "model")


def by_given_name_before(
    chosen: Sequence[Proposal], sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]], judge: TypeJudge
) -> Iterator[Proposal]:
    """People of whom the model has the last name alone, where a word before it can only be a name: "Amrin | Rask"."""
    taken = {(one.sentence, i) for one in chosen for i in range(one.first, one.last)}
    for one in chosen:
        sentence_words, before = words[one.sentence], one.first - 1
        person = one.type == "kg:Person" and one.source == "model" and one.last - one.first <= 2
        if not person or before < 0 or (one.sentence, before) in taken or is_title_case(sentences[one.sentence]):
            continue
        word, small = sentence_words[before], sentence_words[before].lower()
        told = small in judge.titles or small in SMALL or word in HONORIFICS
        plain = not told and judge.gazetteer.demonym(word) is None
        if plain and word.isalpha() and word[1:].islower() and is_proper(word, judge.common_words):
            yield Proposal(one.sentence, before, one.last, "kg:Person", "model")


def _may_begin_a_firm(one: Proposal) -> bool:
    return not one.demonym and one.type in ("kg:Place", "kg:City", "kg:Region", "kg:AdministrativeArea")


def by_told_capitals(
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
