"""Coreference of one document: the sieves, the surest first, and the mentions that come out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from kg.language.coreference import people, same_names, short_names
from kg.language.coreference.chains import Chains
from kg.language.coreference.described import without_article
from kg.language.coreference.descriptions import resolve_description, resolve_generic_name
from kg.language.coreference.discourse import Discourse, begin_discourse
from kg.language.coreference.lexicon import Lexicon, load_lexicon
from kg.language.coreference.naming import fullest_name
from kg.language.coreference.pronouns import resolve_pronoun
from kg.language.coreference.references import Reference, Text, find_references, read_text
from kg.language.sentence import Name, SentenceDoc
from kg.schema import Ontology
from kg.types import Mention

NAME_SIEVES: tuple[Callable[[Text, Chains], None], ...] = (
    same_names.join_same_names,
    same_names.join_short_forms,
    people.join_full_names,
    short_names.join_explained_acronyms,
    short_names.join_initials,
    short_names.join_acronyms,
    same_names.join_parts,
    short_names.join_tickers,
)
"""Each joins names that are one, the surest first."""


def resolve_document(
    sentences: Sequence[SentenceDoc],
    names: Sequence[Name],
    ontology: Ontology,
    *,
    text: str,
    genders: Mapping[str, str],
    lexicon: Lexicon | None = None,
) -> tuple[Mention, ...]:
    """The mentions of a document, each with its chain, sorted by place.

    `names` are those found by form, sorted and not overlapping; `text` is the document's text that their spans index;
    `genders` gives "m", "f" or "u" by given name in lower case, and may be empty. Pronouns and descriptions that are
    not clear are left out. A description of two ("the two sides") comes out as two mentions of the same span.
    """
    lexicon = lexicon or load_lexicon()
    read = read_text(text, sentences, lexicon)
    chains = Chains(find_references(read, people.split_homonyms(sentences, names, lexicon)), ontology)
    for sieve in NAME_SIEVES:
        sieve(read, chains)
    people.set_genders(read, chains, genders)
    people.join_surnames(read, chains)
    where = begin_discourse(read, chains)
    for i, one in enumerate(chains.references):
        if one.kind == "pronoun":
            resolve_pronoun(where, i)
        elif one.kind == "description":
            resolve_description(where, i)
        elif one.noun is not None:
            resolve_generic_name(where, i)
    return tuple(sorted(_mentions(where), key=lambda mention: (mention.span, mention.chain)))


def _mentions(where: Discourse) -> Iterator[Mention]:
    chains = where.chains
    heads = {
        root: _head(where, root)
        for root in dict.fromkeys(map(chains.root, range(len(chains.references))))
        if chains.known(root)
    }
    for i, one in enumerate(chains.references):
        roots = chains.pairs.get(i, (i,))
        for root in dict.fromkeys(map(chains.root, roots)):
            if root in heads:
                yield _mention(where, i, one, root, heads[root])


def _head(where: Discourse, root: int) -> tuple[int, str]:
    """The offset that numbers a chain, and its fullest name.

    A described body is numbered by its noun, because its first word may be a place, whose own chain begins there.
    """
    names = where.chains.names(root)
    if names:
        return names[0].span[0], fullest_name(where, root)
    first = min(i for i in where.chains.members(root) if i in where.chains.described)
    one = where.chains.references[first]
    return where.text.span(one.sentence, one.head, one.head + 1)[0], where.chains.described[first]


def _mention(where: Discourse, i: int, one: Reference, root: int, head: tuple[int, str]) -> Mention:
    chains = where.chains
    sentence = where.text.sentences[one.sentence]
    start, end = without_article(where, one) if i in chains.described else one.span
    return Mention(
        start=start,
        end=end,
        text=where.text.text[start:end],
        type=chains.type(root) or one.type or "kg:Organization",
        source=one.name.source if one.name else one.kind,
        chain=head[0],
        name=head[1],
        sentence=(sentence.start, sentence.end),
        pronominal=one.kind in ("pronoun", "description"),
        demonym=one.kind == "demonym",
        identifiers=chains.identifiers(root),
        reason=chains.reasons[i],
    )
