"""What a pronoun stands for: the subject of its clause, the last speaker, or the best of what was mentioned shortly before."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.coreference import syntax, things
from kg.language.coreference.candidates import Fits, barred, candidates, clause_candidates, clear_best
from kg.language.coreference.chains import OTHER
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.empty_it import is_empty_it
from kg.language.coreference.noun_phrases import PRONOUNS
from kg.language.coreference.plurals import resolve_plural
from kg.language.coreference.references import Reference

POSSESSIVE = frozenset(("his", "her", "its", "their"))
REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
THINGS = frozenset(("kg:Organization", "kg:Place", "kg:Event", "kg:Programme", "kg:Product", "kg:Technology", OTHER))


def resolve_pronoun(where: Discourse, i: int) -> None:
    """Join pronoun number `i` to the chain it stands for, where that is clear."""
    one = where.chains.references[i]
    if one.word in ("it", "itself") and is_empty_it(where.text.words[one.sentence], one.first, where.text.lexicon.cues):
        return
    gender = PRONOUNS[one.word]
    if gender == "p":
        resolve_plural(where, i)
        return
    fits = _fits(where, i, gender)
    chosen = next((found for found in _steps(where, i, fits, gender) if found is not None), None)
    if chosen is None:
        return
    other, reason = chosen
    where.chains.join(i, other, f"pronoun: {reason}")
    if gender in ("m", "f") and where.chains.known(where.chains.root(i)):
        where.chains.genders[where.chains.root(i)] = gender


def _steps(where: Discourse, i: int, fits: Fits, gender: str) -> Iterator[tuple[int, str] | None]:
    one = where.chains.references[i]
    if _ends_quotation(where, one):
        yield _subject_before(where, i, fits)
        yield _last_speaker(where, i, fits)
        yield _nearby(where, i, fits, same_sentence=False)
        return
    neuter = gender == "n"
    if neuter:
        if things.is_event(where, one):
            return
        yield things.addressee(where, i, fits)
        yield things.same_role(where, i, fits)
    subject = _clause_subject(where, i, fits)
    if subject and neuter and things.is_object(where, one) and things.rivalled(where, i, subject[0], fits):
        return
    yield subject
    yield _cataphora(where, i, fits)
    yield _shared_object(where, i, fits)
    yield _nearby(where, i, fits)
    if neuter and (things.asks_for_agent(where, one) or (things.is_object(where, one) and not things.nouns_between(where, i))):
        yield things.only_body(where, i, fits)
    yield _opening_clause(where, i, fits)


def _fits(where: Discourse, i: int, gender: str) -> Fits:
    chains = where.chains
    one = chains.references[i]
    out = None if one.word in POSSESSIVE or one.word in REFLEXIVE or one.subject else barred(where, i)
    speaker = _speaker_of_quotation(where, i)
    sorts = frozenset(things.BODIES) if gender == "n" and things.asks_for_agent(where, one) else THINGS

    def fits(root: int) -> int | None:
        if root in (out, speaker) or _plural(where, root):
            return None
        sort = chains.sort(root)
        if gender == "n":
            return None if sort not in sorts else 0 if sort != OTHER or not chains.known(root) else 1
        if sort != "kg:Person":
            return 0 if chains.references[root].proper else None
        known = chains.genders.get(root) or _noun_gender(chains.references[root])
        return None if known and known != gender else 0 if known else 1

    return fits


def _noun_gender(one: Reference) -> str | None:
    return one.noun.gender if one.noun else None


def _plural(where: Discourse, root: int) -> bool:
    one = where.chains.references[root]
    return one.plural and one.kind != "pronoun"


def _clause_subject(where: Discourse, i: int, fits: Fits) -> tuple[int, str] | None:
    """The subject of the clause that the pronoun stands in, or of the clause around that."""
    chains = where.chains
    for j in clause_candidates(where, i):
        if j in chains.pairs:
            continue
        root = chains.root(j)
        if chains.lone_pronoun(root):
            if PRONOUNS[chains.references[j].word] == PRONOUNS[chains.references[i].word]:
                return None  # "it ... its", and nobody knows what the first stands for
            continue
        if fits(root) is not None and not _joined_subject(where, j):
            return j, "subject of its clause"
    return None


def _joined_subject(where: Discourse, j: int) -> bool:
    token = where.token(where.chains.references[j])
    return token is not None and len(syntax.conjuncts(token)) > 1


def _shared_object(where: Discourse, i: int, fits: Fits) -> tuple[int, str] | None:
    """The object of the verb before, where both have one subject: "joined the bank in May and left it in June"."""
    token = where.token(where.chains.references[i])
    if token is None or token.dep_ != "dobj" or token.head.dep_ != "conj":
        return None
    verbs = [token.head, token.head.head]
    if any(child.dep_ in ("nsubj", "nsubjpass") for child in verbs[0].children):
        return None
    found = next((child for child in verbs[1].children if child.dep_ == "dobj"), None)
    j = where.at.get((where.chains.references[i].sentence, found.i)) if found is not None else None
    if j is None or j >= i or fits(where.chains.root(j)) is None:
        return None
    return j, "object of the verb before"


def _cataphora(where: Discourse, i: int, fits: Fits) -> tuple[int, str] | None:
    """For a possessive in the phrase that opens a sentence, the subject that follows: "In his speech, Xie said"."""
    one = where.chains.references[i]
    words = where.text.words[one.sentence]
    if one.word not in POSSESSIVE or not 0 < one.first <= 2 or words[0] not in where.text.lexicon.cues.prepositions:
        return None
    comma = next((k for k, word in enumerate(words) if word == ","), 0)
    for j in range(i + 1, min(i + 6, len(where.chains.references))):
        other = where.chains.references[j]
        if other.sentence != one.sentence:
            return None
        if other.first >= comma > one.first and other.kind == "name" and other.subject and other.first <= comma + 4:
            return (j, "subject after the opening phrase") if fits(where.chains.root(j)) is not None else None
    return None


def _opening_clause(where: Discourse, i: int, fits: Fits) -> tuple[int, str] | None:
    """For the subject of a clause that opens the sentence, the subject that follows: "After it bought Acme, Orion grew"."""
    one = where.chains.references[i]
    token = where.token(one)
    if token is None or token.dep not in syntax.SUBJECTS or token.head.dep_ != "advcl" or one.first > 2:
        return None
    for child in token.head.head.children:
        j = where.at.get((one.sentence, child.i))
        if child.dep in syntax.SUBJECTS and j is not None and j > i and where.chains.references[j].kind == "name":
            return (j, "subject after the opening clause") if fits(where.chains.root(j)) is not None else None
    return None


def _ends_quotation(where: Discourse, one: Reference) -> bool:
    """Whether it is the "he" of "..., he said": the speaker is not in the sentence that he says."""
    words = where.text.words[one.sentence]
    return one.speaks and one.first > 2 and words[one.first - 1] in (",", '"', "”", "''") and (
        one.last < len(words) and words[one.last] in where.text.lexicon.cues.speech_verbs
        and all(word not in where.text.lexicon.cues.speech_verbs for word in words[: one.first])
        and len(words) - one.last <= 6
    )  # fmt: skip


def _subject_before(where: Discourse, i: int, fits: Fits) -> tuple[int, str] | None:
    """The subject of the sentence before: a quotation follows on the one who is introduced there."""
    found = candidates(where, i, fits, reach=1, same_sentence=False)
    best = clear_best([one for one in found if where.chains.references[one.reference].subject])
    return (best.reference, "subject of the sentence before") if best is not None else None


def _last_speaker(where: Discourse, i: int, fits: Fits) -> tuple[int, str] | None:
    references = where.chains.references
    for j in range(i - 1, max(-1, i - 60), -1):
        distance = references[i].sentence - references[j].sentence
        if distance > 4:
            return None
        if distance and references[j].speaks and not where.chains.lone_pronoun(where.chains.root(j)):
            return (j, "last speaker") if fits(where.chains.root(j)) is not None else None
    return None


def _speaker_of_quotation(where: Discourse, i: int) -> int | None:
    """The root of who says the quotation that the pronoun stands in: he speaks of others as "he"."""
    one = where.chains.references[i]
    if not syntax.in_quotation(where.text.words[one.sentence], one.first):
        return None
    for j, other in _around(where, i):
        if other.speaks and j != i and not syntax.in_quotation(where.text.words[one.sentence], other.first):
            return where.chains.root(j)
    return None


def _around(where: Discourse, i: int) -> Iterator[tuple[int, Reference]]:
    """The references of the same sentence."""
    references = where.chains.references
    number = references[i].sentence
    first = i
    while first > 0 and references[first - 1].sentence == number:
        first -= 1
    while first < len(references) and references[first].sentence == number:
        yield first, references[first]
        first += 1


def _nearby(where: Discourse, i: int, fits: Fits, *, same_sentence: bool = True) -> tuple[int, str] | None:
    """The best of what was mentioned before, if nothing else is as good."""
    chains = where.chains
    one = chains.references[i]
    neuter = PRONOUNS[one.word] == "n"
    leads = one.subject or one.first <= 1
    found = candidates(where, i, fits, reach=1 if neuter else 3, same_sentence=same_sentence)
    best = clear_best(found)
    if best is None:
        return None
    other = chains.references[best.reference]
    if other.sentence != one.sentence and not leads and len(found) > 1:
        return None
    if neuter and not (other.subject and (leads or other.sentence == one.sentence)):
        return None
    if neuter and _quoted(where, one) != _quoted(where, other):
        return None
    kind = {"m": "nearest man", "f": "nearest woman", "n": "nearest subject"}[PRONOUNS[one.word]]
    return best.reference, kind


def _quoted(where: Discourse, one: Reference) -> bool:
    return syntax.in_quotation(where.text.words[one.sentence], one.first)
