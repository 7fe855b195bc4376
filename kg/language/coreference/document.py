"""Coreference of one document: the sieves, the surest first, and the mentions that come out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.language.coreference import family, people, same_names, short_names
from kg.language.coreference.chains import Chains
from kg.language.coreference.described import without_article
from kg.language.coreference.descriptions import resolve_description, resolve_generic_name
from kg.language.coreference.discourse import Discourse, begin_discourse
from kg.language.coreference.lexicon import Lexicon, load_lexicon
from kg.language.coreference.naming import fullest_name
from kg.language.coreference.pronouns import resolve_pronoun
from kg.language.coreference.references import Text, find_references, read_text
from kg.language.coreference.unnamed import unnamed_bodies
from kg.language.sentence import Name, SentenceDoc
from kg.schema import Ontology
from kg.types import Mention

NAME_SIEVES: tuple[Callable[[Text, Chains], None], ...] = (
    family.keep_family_apart,
    same_names.join_same_names,
    same_names.join_short_forms,
    people.join_full_names,
    short_names.join_explained_acronyms,
    short_names.join_initials,
    short_names.join_acronyms,
    same_names.join_parts,
    short_names.join_tickers,
)
"""What the text tells apart; then each joins names that are one, the surest first."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The mentions of a document, and beside them those of bodies without a name; each sorted by place."""

    mentions: tuple[Mention, ...]
    unnamed: tuple[Mention, ...]


def resolve_document(
    sentences: Sequence[SentenceDoc],
    names: Sequence[Name],
    ontology: Ontology,
    *,
    text: str,
    genders: Mapping[str, str],
    lexicon: Lexicon | None = None,
) -> Resolved:
    """The mentions of a document, each with its chain.

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
    return Resolved(_sorted(_mentions(where)), _sorted(unnamed_bodies(where)))


def _sorted(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.span, mention.chain)))


@dataclass(frozen=True, slots=True)
class _Known:
    """What all mentions of a chain share."""

    chain: int
    name: str
    type: str
    identifiers: tuple[tuple[str, str], ...]


def _mentions(where: Discourse) -> Iterator[Mention]:
    chains = where.chains
    known: dict[int, _Known | None] = {}
    for i in range(len(chains.references)):
        for root in dict.fromkeys(map(chains.root, chains.pairs.get(i, (i,)))):
            if root not in known:
                known[root] = _facts(where, root)
            shared = known[root]
            if shared is not None:
                yield _mention(where, i, shared)


def _facts(where: Discourse, root: int) -> _Known | None:
    """What is known of a chain, or None where nothing in the text names it.

    A described body is numbered by its noun, because its first word may be a place, whose own chain begins there.
    """
    chains = where.chains
    curie = chains.type(root)
    if curie is None or not chains.known(root):
        return None
    names = chains.names(root)
    if names:
        return _Known(names[0].span[0], fullest_name(where, root), curie, chains.identifiers(root))
    first = min(i for i in chains.members(root) if i in chains.described)
    one = chains.references[first]
    noun = where.text.span(one.sentence, one.head, one.head + 1)
    return _Known(noun[0], chains.described[first], curie, chains.identifiers(root))


def _mention(where: Discourse, i: int, shared: _Known) -> Mention:
    one = where.chains.references[i]
    sentence = where.text.sentences[one.sentence]
    start, end = without_article(where, one) if i in where.chains.described else one.span
    return Mention(
        start=start,
        end=end,
        text=where.text.text[start:end],
        type=shared.type,
        source=one.name.source if one.name else one.kind,
        chain=shared.chain,
        name=shared.name,
        sentence=(sentence.start, sentence.end),
        pronominal=one.kind in ("pronoun", "description"),
        demonym=one.kind == "demonym",
        identifiers=shared.identifiers,
        reason=where.chains.reasons[i],
    )
