"""Names that are the same, or the same but for their form: legal forms, place words, acronyms, parts, tickers."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from kg.language.coreference import forms
from kg.language.coreference.chains import OTHER, Chains
from kg.language.coreference.people import surname_bearers
from kg.language.coreference.references import Reference, Text
from kg.resolve.acronyms import acronym_pairs, is_acronym_of
from kg.resolve.name_keys import name_key
from kg.types import Span

_TICKER = re.compile(r"[A-Z0-9]{1,6}\.[A-Z]{1,3}|[A-Z]{1,5}")
_OPENING = frozenset(("of", "for", "and", "in", "on"))


def join_same_names(text: Text, chains: Chains) -> None:
    """Equal names, and names that the gazetteer gives one identifier or one canonical form: one sense per document."""
    seen: dict[tuple[str, str], int] = {}
    bearers = surname_bearers(chains)
    for i, one in _names(chains):
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
    """ "Norvia Telecom Ltd" and "Norvia Telecom", "Goa state" and "Goa"."""
    seen: dict[tuple[str, tuple[str, ...]], int] = {}
    for i, one in _names(chains):
        root = chains.root(i)
        sort = chains.sort(root)
        if sort not in ("kg:Organization", "kg:Place"):
            continue
        other = seen.setdefault((sort, _key(text, chains, one, root)), i)
        if other != i and (sort != "kg:Place" or _same_place(chains, root, chains.root(other))):
            chains.join(
                i, other, "same name without legal form" if sort == "kg:Organization" else "same name without place word"
            )


def _key(text: Text, chains: Chains, one: Reference, root: int) -> tuple[str, ...]:
    """The words of a name that tell it from others, without legal form, place word, or "group" at its end."""
    words = name_key(_written(one), chains.type(root) or one.type or "", chains.ontology, text.lexicon.endings)
    return words[:-1] if len(words) > 1 and words[-1] in text.lexicon.cues.group_words else words


def _same_place(chains: Chains, a: int, b: int) -> bool:
    """Whether two places can be one: a country is no city ("Kansas", "Kansas City")."""
    one, other = chains.type(a) or "", chains.type(b) or ""
    return chains.ontology.is_a(one, other) or chains.ontology.is_a(other, one)


def join_explained_acronyms(text: Text, chains: Chains) -> None:
    """ "Office of Fair Weather (OFW)": what the text itself explains, in either order."""
    starts = {one.span[0]: i for i, one in _names(chains)}
    ends = {one.span[1]: i for i, one in _names(chains)}
    for short, long in acronym_pairs(text.text):
        a, b = starts.get(short[0]), ends.get(long[1], starts.get(long[0]))
        if a is None or b is None or not _covers_most(chains.references[b].span, long):
            continue
        if _can_be_short_for(chains, chains.root(a), chains.root(b)):
            chains.join(a, b, "acronym explained in the text")
    for i, one in _names(chains):
        if i and one.name and text.text[one.span[0] - 1 : one.span[0]] == "(" and forms.looks_like_acronym(one.name.text):
            before = ends.get(len(text.text[: one.span[0] - 1].rstrip()) if one.span[0] > 1 else -1)
            if before is not None and _both(chains, i, before, "kg:Organization"):
                chains.join(i, before, "acronym in parentheses")


def _covers_most(span: Span, long: Span) -> bool:
    """Whether a name is what an acronym stands for, not just a word of it ("Japan" of "Telecom of Japan (TJ)")."""
    return 2 * (min(span[1], long[1]) - max(span[0], long[0])) > long[1] - long[0]


def join_acronyms(text: Text, chains: Chains) -> None:
    """Initials of exactly one longer name of the document."""
    long_names: dict[str, list[int]] = defaultdict(list)
    for i, one in _names(chains):
        words = one.name.text.removeprefix("the ").removeprefix("The ") if one.name else ""
        if " " in words and one.kind == "name":
            long_names[words[0].casefold()].append(i)
    for i, one in _names(chains):
        if one.kind != "name" or one.name is None or not forms.looks_like_acronym(one.name.text):
            continue
        found = {
            chains.root(j): j
            for j in reversed(long_names.get(one.name.text[0].casefold(), ()))
            if _can_be_short_for(chains, chains.root(i), chains.root(j))
            and is_acronym_of(one.name.text, _written(chains.references[j]))
        }
        if len(found) == 1:
            chains.join(i, next(iter(found.values())), "acronym")


def _written(one: Reference) -> str:
    return one.name.text if one.name else one.word


def join_initials(text: Text, chains: Chains) -> None:
    """ "C and W" and "Cable and Weather", "C&W"; a name of as many words, some cut to their initials."""
    by_length: dict[tuple[int, str], list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    cut: list[tuple[tuple[str, ...], int]] = []
    for i, one in _names(chains):
        words = _key(text, chains, one, chains.root(i))
        by_length[len(words), words[0][:1] if words else ""].append((words, i))
        if len(words) > 1 and any(len(word) == 1 for word in words):
            cut.append((words, i))
    for words, i in cut:
        same = [j for long, j in by_length[len(words), words[0][:1]] if forms.abbreviates(words, long)]
        same = [j for j in same if _can_be_short_for(chains, chains.root(i), chains.root(j))]
        if len({chains.root(j) for j in same}) == 1:
            chains.join(i, same[0], "initials")


def join_parts(text: Text, chains: Chains) -> None:
    """A part of one longer organization's name: "Norvia" after "Norvia Telecom", "Civil Guard" and "Norvian Civil Guard"."""
    cues = text.lexicon.cues
    longer = _longer_names(text, chains)
    for i, one in _names(chains):
        root = chains.root(i)
        if one.kind != "name" or one.name is None or one.name.identifiers or not _may_be_part(chains.sort(root)):
            continue
        words = _key(text, chains, one, root)
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
    for i, one in _names(chains):
        if one.kind != "name" or chains.sort(chains.root(i)) != "kg:Organization":
            continue
        words = _key(text, chains, one, chains.root(i))
        for cut in range(1, len(words)):
            if words[cut] not in _OPENING:
                longer[words[:cut]].append(i)
            if " ".join(words[:cut]) in places and len(words) - cut > 1:
                longer[words[cut:]].append(i)
                if words[-1] in nouns and len(words) - cut > 2:
                    longer[words[cut:-1]].append(i)
    return longer


def _is_own_name(text: Text, chains: Chains, root: int, length: int, longer: int) -> bool:
    """Whether a short name is more than a part of the longer: it has a legal form of its own, or comes first in the text."""
    first = min((one.span[0] for one in chains.names(root) if not _headline(text, one.sentence)), default=len(text.text))
    legal = any(len(forms.fold(_written(one)).split()) > length for one in chains.names(root))
    return legal or first < min(one.span[0] for one in chains.names(chains.root(longer)))


def _headline(text: Text, sentence: int) -> bool:
    return sentence == 0 or text.sentences[sentence].heading


def _may_be_part(sort: str) -> bool:
    return sort in ("kg:Organization", OTHER, "kg:Product")


def _place_words(chains: Chains) -> frozenset[str]:
    """The folded names of the document's places, and demonyms."""
    found = [one for _, one in _names(chains) if one.kind == "demonym" or chains.sort_of(one.type or "") == "kg:Place"]
    return frozenset(forms.fold(_written(one)) for one in found)


def join_tickers(text: Text, chains: Chains) -> None:
    """ "Norvia Telecom <NORT.T>": a ticker in angle brackets stands for the name before it."""
    names = list(_names(chains))
    for (i, one), (j, ticker) in itertools.pairwise(names):
        between = text.text[one.span[1] : ticker.span[0]]
        if between.strip() == "<" and ticker.name and _TICKER.fullmatch(ticker.name.text):
            chains.join(j, i, "ticker")


def _can_be_short_for(chains: Chains, short: int, long: int) -> bool:
    """Whether sorts allow it; the model often takes an acronym for something else than its long form."""
    a, b = chains.sort(short), chains.sort(long)
    return a == b or (b != "kg:Person" and not chains.identifiers(short))


def _both(chains: Chains, i: int, j: int, sort: str) -> bool:
    return chains.sort(chains.root(i)) == chains.sort(chains.root(j)) == sort


def _names(chains: Chains) -> Iterator[tuple[int, Reference]]:
    for i, one in enumerate(chains.references):
        if one.name is not None:
            yield i, one
