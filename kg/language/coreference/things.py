"""What "it" and "its" can stand for beyond the subject of their clause: the only body there is, an object, who is told."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from spacy import symbols
from spacy.tokens import Token

from kg.language.coreference import syntax
from kg.language.coreference.candidates import Fits, barred
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.references import Reference
from kg.lexicon import load_titles
from kg.wordlists import word_list


def _inflected(verbs: Iterable[str]) -> frozenset[str]:
    """The regular forms of verbs, for no lemma is at hand here; "told" is the one that is not regular."""
    found = {"told"} if "tell" in verbs else set()
    for verb in verbs:
        stem = verb[:-1] if verb.endswith("e") else verb
        past = verb[:-1] + "i" if verb.endswith("y") else stem
        found |= {verb, verb + "s", past + "es", past + "ed", stem + "ing"}
    return frozenset(found)


DONE_TO_AGENTS = _inflected(word_list("pronouns: done to agents"))
"""Verbs whose object acts itself: what one sues, urges or fines."""
OWN = word_list("pronouns: what bodies have")
"""What only a body or a country has, besides people of an office: a board, a headquarters."""
STANCES = _inflected(word_list("pronouns: stances"))
"""Verbs whose "it" is mostly what has just been said: "Peru will leave the pact, but Chile opposes it"."""
TELLING = _inflected(word_list("pronouns: telling"))
ADDRESSED = frozenset(("can", "could", "may", "must", "should", "needed", "needs", "had"))
"""What somebody is told to be allowed or bound to do: "told Acme that it could stay"."""
LEAVING = frozenset(("left", "leaves", "leaving", "leave", "quit", "quits", "quitting"))
OBJECTS = frozenset((symbols.dobj, symbols.pobj))
BODIES = ("kg:Organization", "kg:Place")


def asks_for_agent(where: Discourse, one: Reference) -> bool:
    """Whether the words beside a pronoun need an agent: "its spokeswoman", "sued it"."""
    token = where.token(one)
    if token is None:
        return False
    if token.dep == symbols.poss:
        return token.head.lower_ in OWN or token.head.lower_ in _offices()
    return token.dep == symbols.dobj and token.head.lower_ in DONE_TO_AGENTS


@functools.cache
def _offices() -> frozenset[str]:
    return frozenset(title.words.split()[-1] for title in load_titles())


def is_object(where: Discourse, one: Reference) -> bool:
    """Whether a pronoun is the object of a verb or preposition: "wants to buy it"."""
    token = where.token(one)
    return token is not None and token.dep in OBJECTS


def is_event(where: Discourse, one: Reference) -> bool:
    """Whether "it" is likely to be no thing, but what was just said: "but Chile opposes it"."""
    token = where.token(one)
    return token is not None and token.dep == symbols.dobj and token.head.lower_ in STANCES


def addressee(where: Discourse, i: int, fits: Fits) -> tuple[int, str] | None:
    """Who is told something, where the pronoun's verb says what they may or must do: "told Acme that it could stay"."""
    one = where.chains.references[i]
    token = where.token(one)
    clause = token.head if token is not None and token.dep in syntax.SUBJECTS else None
    if clause is None or clause.dep_ != "ccomp" or clause.head.lower_ not in TELLING:
        return None
    if not any(word.lower_ in ADDRESSED for word in (*clause.children, clause) if word.i < clause.i or word is clause):
        return None
    told = next((child for child in clause.head.children if child.dep == symbols.dobj), None)
    j = where.at.get((one.sentence, told.i)) if told is not None else None
    return (j, "who is told") if j is not None and j < i and fits(where.chains.root(j)) is not None else None


def same_role(where: Discourse, i: int, fits: Fits) -> tuple[int, str] | None:
    """The object of the same verb, or the same pronoun as object, in the clause before: "Peru joined it in 1990"."""
    one = where.chains.references[i]
    token = where.token(one)
    if token is None or token.dep != symbols.dobj or token.head.dep_ not in ("conj", "ROOT", "ccomp"):
        return None
    for other in reversed(list(where.text.sentences[one.sentence].doc[: token.i])):
        if other.dep == symbols.dobj and other.head.i != token.head.i:
            j = where.at.get((one.sentence, other.i))
            same = j is not None and (other.lower_ == token.lower_ or other.head.lower_ == token.head.lower_)
            return (
                (j, "object of the verb before") if same and j is not None and fits(where.chains.root(j)) is not None else None
            )
    return None


def only_body(where: Discourse, i: int, fits: Fits) -> tuple[int, str] | None:
    """The only body, or else the only place, that the sentence so far names, or else the sentence before."""
    one = where.chains.references[i]
    verb = _verb_of(where, one)
    for sentence in (one.sentence, one.sentence - 1):
        found = dict(_named(where, i, sentence, fits))
        if sentence == one.sentence and verb is not None and one.word == "it":
            # "left Acme for it": what the same verb has beside it is another
            found = {root: j for root, j in found.items() if _verb_of(where, where.chains.references[j]) != verb}
        for sort in BODIES:
            fitting = [j for root, j in found.items() if where.chains.sort(root) == sort]
            if len(fitting) == 2:  # "moved from Acme to Orion": who comes is at Orion now
                fitting = [j for j in fitting if not _is_left(where, where.chains.references[j])]
            if len(fitting) == 1:
                return fitting[0], "the only body there is"
            if fitting:
                return None
        if _other_word(where, i, fits):
            return None
    return None


def _is_left(where: Discourse, one: Reference) -> bool:
    """Whether a reference is what somebody goes from, where the next is what they go to: "from Acme to", "left Acme for"."""
    token = where.token(one)
    if token is None or token.dep not in OBJECTS:
        return False
    verb = token.head.head if token.head.lower_ == "from" else token.head
    if token.head.lower_ != "from" and token.head.lower_ not in LEAVING:
        return False
    goals = ("to", "into") if token.head.lower_ == "from" else ("for",)
    return any(child.lower_ in goals and child.i > token.i for child in (*verb.children, *token.children))


def _other_word(where: Discourse, i: int, fits: Fits) -> bool:
    """Whether the sentence names something in one word before reference `i` that may be a body taken for a person."""
    chains, out = where.chains, barred(where, i)
    for root, j in _named(where, i, chains.references[i].sentence, lambda _: 0):
        one = chains.references[j]
        if root != out and fits(root) is None and one.kind == "name" and one.last - one.first == 1:
            return chains.sort(root) == "kg:Person" and not chains.genders.get(root)
    return False


def _verb_of(where: Discourse, one: Reference) -> Token | None:
    """The verb that a reference is an argument of, itself or in a preposition's phrase."""
    token = where.token(one)
    while token is not None and token.dep in (*OBJECTS, *syntax.SUBJECTS, symbols.prep, symbols.conj):
        token = token.head
        if token.tag_.startswith("VB"):
            return token
    return None


def _named(where: Discourse, i: int, sentence: int, fits: Fits) -> Iterator[tuple[int, int]]:
    """(root, reference) of what is named in a sentence before reference `i` and can be meant."""
    chains = where.chains
    for j in range(i - 1, -1, -1):
        other = chains.references[j]
        if other.sentence < sentence:
            return
        root = chains.root(j)
        if other.sentence == sentence and other.kind != "demonym" and chains.known(root) and fits(root) is not None:
            yield root, j


def rivalled(where: Discourse, i: int, j: int, fits: Fits) -> bool:
    """Whether the clause whose subject is reference `j` names another of its sort that an object "it" may be as well."""
    chains = where.chains
    subject = chains.references[j]
    sort = chains.sort(chains.root(j))
    named = _named(where, i, subject.sentence, fits)
    return any(root != chains.root(j) and chains.sort(root) == sort for root, _ in named)


def nouns_between(where: Discourse, i: int) -> bool:
    """Whether a common noun that "it" could be is a subject or object of the sentence before, or of its own before it."""
    one = where.chains.references[i]
    nouns = [at for number in (one.sentence - 1, one.sentence) for at in _common_nouns(where, number)]
    return any(at < (one.sentence, one.first) for at in nouns)


def _common_nouns(where: Discourse, number: int) -> Iterator[tuple[int, int]]:
    """The places of singular common nouns that are subjects or objects and no names."""
    if number < 0 or not where.text.sentences[number].parsed:
        return
    for token in where.text.sentences[number].doc:
        found = where.at.get((number, token.i))
        named = found is not None and where.chains.references[found].kind != "noun"
        if token.tag_ == "NN" and token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and not named:
            yield number, token.i
