"""Names of people: full names and surnames, titles before them, gender, and people who share a name with a place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.language.coreference import forms
from kg.language.coreference.chains import OTHER, Chains
from kg.language.coreference.lexicon import Lexicon
from kg.language.coreference.references import Reference, Text
from kg.language.sentence import Name, SentenceDoc
from kg.wordlists import word_list

MISREAD = ("kg:Organization", "kg:Place", "kg:Product", OTHER)
"""What the model may take a surname for."""
REACH = 3
"""How many sentences back a person can stand whose surname another person has too."""


def name_words(one: Name, lexicon: Lexicon) -> tuple[str, ...]:
    """The folded words of a person's name without titles before it and "Jr" after it."""
    words = forms.fold(one.text).split()
    while len(words) > 1 and words[0] in lexicon.nouns and lexicon.nouns[words[0]].type == "kg:Person":
        words = words[1:]
    while len(words) > 1 and words[-1] in forms.SUFFIXES:
        words = words[:-1]
    return tuple(words)


def split_homonyms(sentences: Sequence[SentenceDoc], names: Sequence[Name], lexicon: Lexicon) -> list[Name]:
    """The names, where a surname that is also a place is a person's again: "Jordan" after "Ann Jordan".

    A mention stays the place where a preposition of place stands before it, and where the document has such a
    mention and nothing beside this one makes it a person.
    """
    surnames = {
        words[-1] for one in names if one.type == "kg:Person" and len(words := name_words(one, lexicon)) > 1
    }  # fmt: skip
    suspects = [one for one in names if one.kind == "name" and one.type != "kg:Person" and forms.fold(one.text) in surnames]
    if not suspects:
        return list(names)
    sides = {one.span: _side(sentences[one.sentence], one, lexicon) for one in suspects}
    places = {forms.fold(one.text) for one in suspects if sides[one.span] == "place"}
    people = {
        span for one in suspects for span in (one.span,)
        if sides[span] == "person" or (sides[span] == "" and forms.fold(one.text) not in places)
    }  # fmt: skip
    return [
        replace(one, type="kg:Person", identifiers=(), canonical=None) if one.span in people else one for one in names
    ]  # fmt: skip


def _side(sentence: SentenceDoc, one: Name, lexicon: Lexicon) -> str:
    before = sentence.lowers[one.first - 1] if one.first else ""
    after = sentence.lowers[one.last] if one.last < len(sentence.lowers) else ""
    title = lexicon.nouns.get(before)
    if (title and title.type == "kg:Person") or after in lexicon.cues.speech_verbs or before in lexicon.cues.speech_verbs:
        return "person"
    return "place" if before in lexicon.cues.place_prepositions else ""


def join_full_names(text: Text, chains: Chains) -> None:
    """Full names that are one but for the middle: "Ann Marie Lund", "Ann Lund", "A. Lund", "Minister Ann Lund"."""
    full: dict[tuple[str, str], int] = {}
    by_last: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for i, words in _people(text, chains):
        if len(words) < 2:
            continue
        other = full.setdefault((words[0], words[-1]), i)
        if other != i:
            chains.join(i, other, "same first and last name")
        else:
            by_last[words[-1]].append((words[0], i))
    for same in by_last.values():
        for first, i in same:
            if len(first) <= 2:
                long = [j for other, j in same if len(other) > 2 and other.startswith(first[0])]
                if len(long) == 1:
                    chains.join(i, long[0], "initial of the first name")


def surname_bearers(chains: Chains) -> dict[str, int]:
    """How many people of the document have a word in their full name, for the first and last words of full names."""
    bearers: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in chains.references:
        if one.kind == "name" and one.name and one.type == "kg:Person":
            words = forms.fold(one.name.text).split()
            if len(words) > 1:
                for word in {words[0], words[-1]}:
                    bearers[word].add((words[0], words[-1]))
    return {word: len(people) for word, people in bearers.items()}


def join_surnames(text: Text, chains: Chains) -> None:
    """A single name to the person whose full name holds it; of two such people, to the one mentioned last, if that is clear."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, words in _people(text, chains):
        if len(words) > 1:
            for word in dict.fromkeys((words[-1], words[0], *words[1:-1])):
                holders[word,].append(i)
            for cut in range(1, len(words) - 1):
                holders[words[cut:]].append(i)
    last_seen: dict[int, int] = {}
    alone: dict[tuple[str, ...], int] = {}
    for i, words in _people(text, chains, loose=True):
        candidates = [j for j in holders.get(words, ()) if j != i and not (i < j and _introduced_as_kin(text, chains, j))]
        if candidates:
            chosen = _one_person(text, chains, i, candidates, last_seen, words)
            if chosen is not None:
                last = name_words(_name(chains, chosen), text.lexicon)[-1] == words[-1]
                chains.join(i, chosen, "surname" if last else "part of the person's name")
            elif (other := alone.setdefault(words, i)) != i:
                chains.join(i, other, "same name, of two people")
        last_seen[chains.root(i)] = chains.references[i].sentence


KIN = word_list("name contexts: kin")
KIN_GENDERS = {
    "f": frozenset(("wife", "widow", "daughter", "mother", "sister", "aunt", "niece", "grandmother", "granddaughter")),
    "m": frozenset(("husband", "widower", "son", "father", "brother", "uncle", "nephew", "grandfather", "grandson")),
}
CHILDREN = frozenset("son daughter child children sons daughters brother sister nephew niece grandson granddaughter".split())
CHILDHOOD = 12
"""How many words before a parent's name its "son of" can stand: "son of the Norvian engineer Per Lund"."""


def _introduced_as_kin(text: Text, chains: Chains, i: int) -> bool:
    """ "Lund's father, Per Lund", "married Ann Lund", "son of Per Lund": who was called by the surname before is another."""
    one = chains.references[i]
    words = text.words[one.sentence]
    before = [word for word in words[max(0, one.first - 2) : one.first] if word not in (",", "to")]
    if before and (before[-1] in KIN or before[-1] in ("married", "wed")):
        return True
    ofs = [k for k in range(max(1, one.first - CHILDHOOD), one.first) if words[k] == "of" and words[k - 1] in CHILDREN]
    return bool(ofs) and not {",", ".", ";"} & set(words[ofs[-1] : one.first])


def _one_person(
    text: Text, chains: Chains, i: int, candidates: Sequence[int], last_seen: Mapping[int, int], words: tuple[str, ...]
) -> int | None:
    """Which of several people a single name means: by title, who came last, whom the text is about, whose surname it is."""
    roots = {chains.root(j): j for j in reversed(candidates)}
    gender = title_gender(text, chains.references[i])
    if gender:
        roots = {root: j for root, j in roots.items() if chains.genders.get(root, gender) == gender}
    if len(roots) < 2:
        return next(iter(roots.values()), None)
    recent = sorted(((last_seen[root], j) for root, j in roots.items() if root in last_seen), reverse=True)
    distance = chains.references[i].sentence - recent[0][0] if recent else REACH + 1
    clear = len(recent) == 1 or (len(recent) > 1 and recent[1][0] < recent[0][0])
    if clear and distance <= 1:
        return recent[0][1]
    count = Counter({root: len(chains.members(root)) for root in roots}).most_common(2)
    if count[0][1] >= 2 * count[1][1] and count[0][1] > 2:
        return roots[count[0][0]]
    if distance <= REACH:
        return recent[0][1] if clear else None
    family = [j for j in roots.values() if name_words(_name(chains, j), text.lexicon)[-1] == words[-1]]
    return family[0] if len(family) == 1 else None


def set_genders(text: Text, chains: Chains, genders: Mapping[str, str]) -> None:
    """What titles and given names say of each person. `genders` is "m", "f" or "u" by given name in lower case."""
    for i, words in _people(text, chains):
        root = chains.root(i)
        gender = title_gender(text, chains.references[i])
        if gender:
            chains.genders[root] = gender
        elif len(words) > 1 and root not in chains.genders:
            given = genders.get(words[0]) or "u"
            if given in ("m", "f"):
                chains.genders[root] = given


def title_gender(text: Text, one: Reference) -> str | None:
    """The gender that a title in or before a name tells: "f" for "Mrs Lund", "his wife, Ann Lund"; else None."""
    words = text.words[one.sentence]
    for word in (words[one.first], words[one.first - 1] if one.first else ""):
        noun = text.lexicon.nouns.get(word)
        if noun and noun.gender and noun.type == "kg:Person":
            return noun.gender
    before = [word for word in words[max(0, one.first - 2) : one.first] if word != ","]
    return next((gender for gender, kin in KIN_GENDERS.items() if before and before[-1] in kin), None)


def _people(text: Text, chains: Chains, *, loose: bool = False) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The names of people. `loose`: also one or two words whose type the model may have got wrong."""
    for i, one in enumerate(chains.references):
        if one.kind != "name" or one.name is None:
            continue
        words = name_words(one.name, text.lexicon)
        sort = chains.sort_of(one.type or "")
        misread = loose and not one.name.identifiers and len(words) < 3 and sort in MISREAD
        if sort == "kg:Person" or misread:
            yield i, words


def _name(chains: Chains, i: int) -> Name:
    name = chains.references[i].name
    assert name is not None
    return name
