"""Names that are the same, or the same but for their form: legal forms, place words, acronyms, parts, tickers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.language.coreference import forms
from kg.language.coreference.chains import OTHER, Chains
from kg.language.coreference.people import surname_bearers
from kg.language.coreference.references import Reference, Text
from kg.resolve.name_keys import name_key

_OPENING = frozenset(("of", "for", "and", "in", "on"))
"""What comes before these is no name alone: "Bank" of "Bank of Norvia"."""


def join_same_names(text: Text, chains: Chains) -> None:
    """Equal names, and names that the gazetteer gives one identifier or one canonical form: one sense per document."""
    seen: dict[tuple[str, str], int] = {}
    bearers = surname_bearers(chains)
    for i, one in names_of(chains):
        for key, reason in _keys(one):
            people = bearers.get(key[1], 0) if key[0] == "form" else 0
            if people > 1 and one.kind == "name":
                continue
            if people and one.type == "kg:Person":
                key = ("person", key[1])
            if key in seen:
                chains.join(i, seen[key], reason)
            else:
                seen[key] = i


def _keys(one: Reference) -> Iterator[tuple[tuple[str, str], str]]:
    assert one.name is not None
    for scheme, value in one.name.identifiers:
        yield (scheme, value), "same in the gazetteer"
    if one.name.canonical:
        yield ("form", forms.fold(one.name.canonical)), "same in the gazetteer"
    yield ("demonym" if one.kind == "demonym" else "form", forms.fold(one.name.text)), "same name"


def join_short_forms(text: Text, chains: Chains) -> None:
    """Names that differ by a legal form or place word: "Norvia Telecom Ltd" and "Norvia Telecom", "Goa state" and "Goa"."""
    seen: dict[tuple[str, tuple[str, ...]], int] = {}
    for i, one in names_of(chains):
        root = chains.root(i)
        sort = chains.sort(root)
        if sort not in ("kg:Organization", "kg:Place"):
            continue
        other = seen.setdefault((sort, name_words_of(text, chains, one, root)), i)
        if other != i and (sort != "kg:Place" or _same_place(chains, root, chains.root(other))):
            chains.join(
                i, other, "same name without legal form" if sort == "kg:Organization" else "same name without place word"
            )


def name_words_of(text: Text, chains: Chains, one: Reference, root: int) -> tuple[str, ...]:
    """The words of a name that tell it from others, without legal form, place word, or "group" at its end."""
    words = name_key(written(one), chains.type(root) or one.type or "", chains.ontology, text.lexicon.endings)
    return words[:-1] if len(words) > 1 and words[-1] in text.lexicon.cues.group_words else words


def _same_place(chains: Chains, a: int, b: int) -> bool:
    """Whether two places can be one: a country is no city ("Kansas", "Kansas City")."""
    one, other = chains.type(a) or "", chains.type(b) or ""
    return chains.ontology.is_a(one, other) or chains.ontology.is_a(other, one)


def written(one: Reference) -> str:
    return one.name.text if one.name else one.word


def join_parts(text: Text, chains: Chains) -> None:
    """A part of one longer organization's name: "Norvia" after "Norvia Telecom", "Civil Guard" and "Norvian Civil Guard"."""
    cues = text.lexicon.cues
    longer = _longer_names(text, chains)
    for i, one in names_of(chains):
        root = chains.root(i)
        if one.kind != "name" or one.name is None or one.name.identifiers or not _may_be_part(chains.sort(root)):
            continue
        words = name_words_of(text, chains, one, root)
        found = {chains.root(j): j for j in longer.get(words, ()) if chains.root(j) != root}
        if len(found) != 1 or all(word in cues.generic for word in words) or len("".join(words)) < 3:
            continue
        if _is_own_name(text, chains, root, len(words), next(iter(found.values()))):
            continue
        chains.join(i, next(iter(found.values())), "part of the name")


def _longer_names(text: Text, chains: Chains) -> dict[tuple[str, ...], list[int]]:
    """Organizations by the parts of their names that may stand for the whole: beginnings, and what follows a place."""
    places = _place_words(chains)
    nouns = text.lexicon.nouns
    longer: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, one in names_of(chains):
        if one.kind != "name" or chains.sort(chains.root(i)) != "kg:Organization":
            continue
        words = name_words_of(text, chains, one, chains.root(i))
        for cut in range(1, len(words)):
            if words[cut] not in _OPENING:
                longer[words[:cut]].append(i)
            if " ".join(words[:cut]) in places:
                rest = words[cut + (words[cut] == "s") :]  # "Norvia's Civil Guard"
                if len(rest) > 1:
                    longer[rest].append(i)
                if len(rest) > 2 and rest[-1] in nouns:
                    longer[rest[:-1]].append(i)
    return longer


def _is_own_name(text: Text, chains: Chains, root: int, length: int, longer: int) -> bool:
    """Whether a short name is more than a part of the longer: it has a legal form of its own, or comes first in the text."""
    first = min((one.span[0] for one in chains.names(root) if not _headline(text, one.sentence)), default=len(text.text))
    legal = any(len(forms.fold(written(one)).split()) > length for one in chains.names(root))
    return legal or first < min(one.span[0] for one in chains.names(chains.root(longer)))


def _headline(text: Text, sentence: int) -> bool:
    return sentence == 0 or text.sentences[sentence].heading


def _may_be_part(sort: str) -> bool:
    return sort in ("kg:Organization", OTHER, "kg:Product")


def _place_words(chains: Chains) -> frozenset[str]:
    """The folded names of the document's places, and demonyms."""
    found = [one for _, one in names_of(chains) if one.kind == "demonym" or chains.sort_of(one.type or "") == "kg:Place"]
    return frozenset(forms.fold(written(one)) for one in found)


def names_of(chains: Chains) -> Iterator[tuple[int, Reference]]:
    for i, one in enumerate(chains.references):
        if one.name is not None:
            yield i, one
