"""What coreference asks of a sentence's syntax: heads, subjects, clauses; from the parse, or guessed where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy import symbols
from spacy.tokens import Doc, Token

from kg.language.coreference.lexicon import Cues
from kg.wordlists import word_list

PICKING = word_list("syntax: picking somebody to do something")
SUBJECTS = frozenset((symbols.nsubj, symbols.nsubjpass))
BESIDE = frozenset((symbols.conj, symbols.appos))
AUXILIARIES = frozenset(
    (
        "is",
        "was",
        "are",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "does",
        "did",
        "plans",
        "agreed",
    )
)


def head_of(doc: Doc, first: int, last: int) -> int:
    """The token of first..last (last excluded) that the others hang on."""
    for i in range(last - 1, first - 1, -1):
        head = doc[i].head.i
        if head == i or head < first or head >= last:
            return i
    return last - 1


def subject_verb(token: Token) -> Token | None:
    """The verb that `token` is the subject of, itself or as one of several ("Xie and Li said")."""
    for _ in range(4):
        if token.dep in SUBJECTS:
            return token.head
        if token.dep not in BESIDE:
            return None
        token = token.head
    return None


def guessed_subject(words: Sequence[str], first: int, last: int, cues: Cues) -> bool:
    """Whether tokens first..last look like a subject: no preposition before them, and an early place or a verb after them."""
    before = words[first - 1] if first else ""
    if before in ("the", "a", "an") and first > 1:
        before = words[first - 2]
    if before in cues.prepositions and not (before == "as" and first <= 2):
        return False
    after = words[last] if last < len(words) else ""
    if after in ("'s", "’s", "'", "’") or before in ("'s", "’s"):
        return False
    return after in AUXILIARIES or after in cues.speech_verbs or before in cues.speech_verbs or first <= 3


def guessed_speaker(words: Sequence[str], first: int, last: int, cues: Cues) -> bool:
    """Whether a verb of speech stands right beside tokens first..last ("Xie said", "said Xie")."""
    after = words[last] if last < len(words) else ""
    return after in cues.speech_verbs or (first > 0 and words[first - 1] in cues.speech_verbs and words[first - 1] != "told")


def clause_subjects(token: Token) -> Iterator[Token]:
    """The subjects of the clauses around `token`, from the innermost outwards, never one that `token` is part of.

    The subject of a clause before the main clause counts for that ("As trade grew, it ..."), and the noun that a
    relative clause hangs on stands for the relative pronoun.
    """
    path = {token.i}
    current = token
    for _ in range(12):
        for child in current.children:
            if child.dep in SUBJECTS and child.i not in path and child.i < token.i:
                yield current.head if child.tag_ in ("WDT", "WP") and current.dep == symbols.relcl else child
            elif child.dep == symbols.advcl and child.i < token.i and child.i not in path:
                yield from (inner for inner in child.children if inner.dep in SUBJECTS)
        if current.head.i == current.i:
            return
        current = current.head
        path.add(current.i)


def coordinate_possessor(token: Token) -> Token | None:
    """The possessor of the noun that a possessive pronoun's noun is joined to: Goa in "Goa's growth and its exports"."""
    noun = token.head
    if token.dep != symbols.poss or noun.dep != symbols.conj:
        return None
    return possessor(noun.head)


def possessor(noun: Token) -> Token | None:
    """Goa of "Goa's exports"."""
    return next((child for child in noun.children if child.dep == symbols.poss), None)


def clause_verb_subject(token: Token) -> Token | None:
    """The subject of the verb that `token` is an object of: an object pronoun never stands for it."""
    current = token
    for _ in range(6):
        if current.dep == symbols.poss or current.dep in SUBJECTS or current.head.i == current.i:
            return None
        if current.dep_ == "xcomp" and (controller := _controller(current)) is not None:
            return controller
        current = current.head
        for child in current.children:
            if child.dep in SUBJECTS:
                return child
    return None


def _controller(verb: Token) -> Token | None:
    """Who does what an infinitive says, where the object of the verb above does: Ruiz in "picked Ruiz to lead it"."""
    if verb.head.lower_ not in PICKING:
        return None
    return next((child for child in verb.head.children if child.dep == symbols.dobj and child.i < verb.i), None)


def conjuncts(token: Token) -> tuple[Token, ...]:
    """`token` and what is joined to it by "and", from the first of them on."""
    while token.dep == symbols.conj and token.head.i != token.i:
        token = token.head
    found = [token]
    queue = [token]
    while queue:
        for child in queue.pop().children:
            if child.dep == symbols.conj:
                found.append(child)
                queue.append(child)
    return tuple(found)


def in_quotation(words: Sequence[str], at: int) -> bool:
    """Whether token number `at` stands inside quotation marks that were opened in its sentence, or closed after it."""
    opened = sum(word in ('"', "“", "”", "``", "''") for word in words[:at])
    return opened % 2 == 1
