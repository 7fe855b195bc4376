"""Find the names in a document: model, gazetteer and head words each propose, the longest wins, the document decides."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kg.language.life_cues import PARTICLES, lived_names, lives, nicknamed, with_particles
from kg.language.name_capitals import (
    by_family_name_after,
    by_given_name_before,
    by_headed_capitals,
    by_told_capitals,
    by_town_and_plural,
)
from kg.language.name_contexts import (
    bracketed_names,
    contextual_names,
    explained_acronyms,
    given_name_first,
    interviewers,
    unknown_bodies,
)
from kg.language.name_edges import (
    after_common_noun,
    after_country,
    divided,
    is_common,
    is_namelike,
    is_office,
    is_part_of_title,
    trimmed,
    without_common_words,
    without_place_at_end,
)
from kg.language.name_heads import LEGAL_FORMS, NameHeads, headed_names, load_name_heads
from kg.language.name_types import TypeJudge
from kg.language.proposals import Proposal, longest
from kg.language.repeated_names import joined_firms, joined_people, repeated_names, without_legal_form
from kg.language.sentence import Name, SentenceDoc
from kg.resolve.gazetteer import Gazetteer
from kg.resources import ontology_dir
from kg.tables import read_table
from kg.wordlists import word_list

HONOURS = word_list("names: honours")


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
        *_by_heads(sentences, words, heads, judge),
        *_by_context(words, judge),
        *_by_state_code(words, gazetteer),
        *(Proposal(i, 0, len(words[i]), "kg:Place", "head") for i, one in enumerate(sentences) if one.dateline),
    ]
    proposals = [one for one in proposals if not _is_portfolio(one, words[one.sentence])]
    proposals += [long for one in proposals if (long := _with_legal_form(one, words[one.sentence])) is not None]
    proposals = [one for one in proposals if not _says_no_name(words[one.sentence][one.first : one.last])]
    chosen = longest(proposals)
    chosen = longest([*chosen, *by_headed_capitals(chosen, sentences, words, heads, judge)])
    chosen = longest([*chosen, *by_town_and_plural(chosen, sentences, words, judge)])
    chosen = longest([*chosen, *by_family_name_after(chosen, sentences, words, judge)])
    chosen = longest([*chosen, *by_given_name_before(chosen, sentences, words, judge)])
    chosen = longest([*chosen, *by_told_capitals(chosen, sentences, words, judge)])
    chosen += [long for one in chosen if (long := _with_legal_form(one, words[one.sentence])) is not None]
    chosen = longest([one for one in chosen if not _says_no_name(words[one.sentence][one.first : one.last])])
    shorter = without_legal_form(chosen, words)
    chosen = longest([*chosen, *shorter, *_by_acronym(chosen, words), *_by_life(chosen, words, judge)])
    chosen = repeated_names(joined_people(joined_firms(chosen, words, judge), words), words, judge)
    return judge.decide(chosen, sentences, words)


def _is_portfolio(one: Proposal, words: Sequence[str]) -> bool:
    """ "Labour Minister": a party is named like what a minister is for; the party's own are "Labour ministers"."""
    return one.type == "kg:PoliticalParty" and one.last - one.first == 1 and is_office(words, one.first, one.last)


def _by_model(
    sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]], labels: dict[str, str], judge: TypeJudge
) -> Iterator[Proposal]:
    for number, sentence in enumerate(sentences):
        for ent in sentence.doc.ents:
            cls = labels.get(ent.label_)
            if cls is None:
                continue
            stop = ent.end
            if cls == "kg:Person" and words[number][stop - 1] in PARTICLES and words[number][stop : stop + 1] != []:
                stop += words[number][stop].istitle()  # "[Piet van der] Maas"
            first, last = trimmed(words[number], ent.start, stop)
            first, last = without_common_words(words[number], first, last, judge.titles, judge.gazetteer)
            for start, end, inner in divided(words[number], first, last, cls, judge.gazetteer):
                begin = after_common_noun(words[number], start, end, judge) if inner == "kg:Person" else start
                while inner == "kg:Person" and end - begin > 2 and words[number][end - 1] in HONOURS:
                    end -= 1  # "Ana Ruiz OBE"
                if (
                    begin < end
                    and is_namelike(words[number][begin:end])
                    and not is_part_of_title(words[number], begin, end, judge)
                ):
                    if end - begin == 1 and begin == 0 and is_common(words[number][0], judge, plural=inner != "kg:Person"):
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
            owner = " ".join(words[number][first : last - 1]) if first < last and is_office(words[number], first, last) else ""
            country = gazetteer.lookup(owner) if owner else ()
            if country and country[0].type == "kg:Country":  # "the US Treasury Secretary" is the country's minister
                yield Proposal(number, first, last - 1, "kg:Country", "gazetteer", country[0], False)
            elif first < last:
                entry = found.entries[0]
                joined = words[number][last : last + 1] in (["-"], ["–"]) and words[number][last + 1 : last + 2] != []
                if joined and entry.type == "kg:Technology" and words[number][last + 1].isupper():
                    continue  # "EV-DO"
                source = "gazetteer, unsure" if found.ambiguous else "gazetteer"
                yield Proposal(number, first, last, entry.type, source, entry, found.kind == "demonym")


def _by_heads(
    sentences: Sequence[SentenceDoc], words: Sequence[Sequence[str]], heads: NameHeads, judge: TypeJudge
) -> Iterator[Proposal]:
    for number, sentence in enumerate(sentences):
        if not heads.words.isdisjoint(sentence.words):
            for first, end, cls in headed_names(words[number], heads, judge.common_words):
                first = after_country(words[number], first, end, judge.gazetteer)
                last = without_place_at_end(words[number], first, end, judge.gazetteer)
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
        yield from _parties(number, sentence_words, judge)
        for first, last in lives(sentence_words):
            first, last = without_common_words(
                sentence_words, first, last, judge.titles, judge.gazetteer
            )  # "Rep. Ann Lowe (D., Texas)"
            yield Proposal(number, first, last, "kg:Person", "context")
        for first, last in nicknamed(sentence_words, judge.given_names):
            yield Proposal(number, first, last, "kg:Person", "context")
        for first, last in with_particles(sentence_words, judge.given_names):
            if not judge.gazetteer.lookup(" ".join(sentence_words[first:last])):
                yield Proposal(number, first, last, "kg:Person", "context")
        for first, last in given_name_first(sentence_words, judge.given_names, judge.common_words):
            if not any(judge.gazetteer.lookup(word) for word in sentence_words[first:last]):
                yield Proposal(number, first, last, "kg:Person", "context")


def _parties(number: int, words: Sequence[str], judge: TypeJudge) -> Iterator[Proposal]:
    """Parties whose last word is in small letters: "the Left party", where the gazetteer has the Left Party."""
    for i, word in enumerate(words):
        if word != "party" or not i or not words[i - 1][:1].isupper():
            continue
        for first in range(max(0, i - 3), i):
            known = [
                one for one in judge.gazetteer.lookup(" ".join((*words[first:i], "Party"))) if one.type == "kg:PoliticalParty"
            ]
            if known:
                yield Proposal(number, first, i + 1, "kg:PoliticalParty", "gazetteer", known[0])
                break


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
    end = one.last + (words[one.last : one.last + 1] == ["."] and words[one.last - 1].title() == "Co")  # "Orion CO., Ltd"
    named = one.source != "gazetteer, unsure" and not one.demonym and one.type not in ("kg:Person", "kg:Country", "kg:City")
    form = words[end + 1] if named and end + 1 < len(words) and words[end] == "," else ""
    if form[:1].isupper() and form.title() in FORMS_AFTER_COMMA:
        return replace(one, last=end + 2, type="kg:Company" if one.type == "kg:Organization" else one.type, entry=None)
    return None


FORMS_AFTER_COMMA = frozenset(form.title() for form in (*LEGAL_FORMS, "Incorporated", "L.L.C.", "LP", "L.P.", "LTD"))


def _by_life(chosen: Sequence[Proposal], words: Sequence[Sequence[str]], judge: TypeJudge) -> Iterator[Proposal]:
    """People that nothing else finds, told by what they did: "Lowe grew up in Leeds"."""
    taken: dict[int, set[int]] = defaultdict(set)
    for one in chosen:
        taken[one.sentence].update(range(one.first, one.last))
    for number, sentence_words in enumerate(words):
        for first, last in lived_names(sentence_words, judge.common_words, judge.given_names):
            if taken[number].isdisjoint(range(first, last)) and not _titled(sentence_words[first:last], judge):
                yield Proposal(number, first, last, "kg:Person", "context")


def _says_no_name(words: Sequence[str]) -> bool:
    """Whether a name would be a legal form alone, letters of a kind of body, or an honour: "Ltd", "ISP", "Cum Laude"."""
    forms = all(word.title() in FORMS_AFTER_COMMA or (word in HONOURS and len(word) > 2) for word in words)
    return forms or words[0] in ("Emeritus", "Emerita") or words[-1] in KINDS or words[-1].title() == "Laude"


KINDS = word_list("names: letters of kinds of bodies")


def _titled(words: Sequence[str], judge: TypeJudge) -> bool:
    return any(word.lower() in judge.titles for word in words)
