"""Bodies that are described and still the same everywhere: "the German government", "Germany's parliament"."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.resolve.name_keys import plain_words
from kg.resources import ontology_dir
from kg.tables import read_table
from kg.types import Mention

LINKING_SCHEMES = ("geonames", "wikidata")
"""Identifiers that name one thing only; a country code names also the provinces of some tables."""

Institutions = dict[tuple[str, ...], str]


def load_institutions(folder: Path | None = None) -> Institutions:
    """The words of an institution -> what it is called, from `folder`/lexicon/state_institutions.tsv.

    Raises OntologyError with the line for a table that is not as its head says.
    """
    path = (folder or ontology_dir()) / "lexicon" / "state_institutions.tsv"
    return {plain_words(words): called for words, called in read_table(path, ("institution", "called"))}


def institution_of(description: Mention, others: Iterable[Mention], institutions: Institutions) -> str | None:
    """What identifies the described body in all documents: "geonames:123 parliament" for "Norvia's parliament".

    None where the words are not a place with an identifier, and an institution of which a place has one.
    """
    for place in others:
        inside = description.start == place.start and place.end < description.end
        links = sorted(f"{scheme}:{value}" for scheme, value in place.identifiers if scheme in LINKING_SCHEMES)
        if not inside or not links or place.chain == description.chain:
            continue
        rest = description.text[place.end - description.start :].removeprefix("'s").removeprefix("’s")
        called = institutions.get(plain_words(rest))
        if called:
            return f"{links[0]} {called}"
    return None
