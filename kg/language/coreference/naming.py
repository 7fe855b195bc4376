"""The name of a chain: the gazetteer's where it is known, else the fullest that the text gives."""

from __future__ import annotations

from kg.language.coreference import forms
from kg.language.coreference.discourse import Discourse
from kg.language.coreference.people import name_words
from kg.language.coreference.references import Reference
from kg.resolve.name_keys import cleaned


def fullest_name(where: Discourse, root: int) -> str:
    """The canonical name of chain `root`, or its longest proper name, without article and possessive."""
    names = where.chains.names(root)
    canonical = next((one.name.canonical for one in names if one.name and one.name.canonical), None)
    if canonical:
        return canonical
    proper = [one for one in names if one.kind == "name"] or names
    person = where.chains.sort(root) == "kg:Person"
    best = max(proper, key=lambda one: _rank(where, one, person=person))
    return cleaned(best.name.text if best.name else best.word)


def _rank(where: Discourse, one: Reference, *, person: bool) -> tuple[int, int, int]:
    """More words are fuller, then more letters; a name that is all capitals is the last choice unless it is an acronym."""
    assert one.name is not None
    text = one.name.text
    words = len(name_words(one.name, where.text.lexicon)) if person else len(forms.fold(text).split())
    shouted = text.isupper() and len(text) > 5
    return (words - shouted, len(text), -one.span[0])
