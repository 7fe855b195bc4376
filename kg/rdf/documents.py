"""Documents, their sentences and mentions, and the graph as a whole, as triples."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pyoxigraph as ox

from kg.names import document_iri, mint, sentence_iri
from kg.rdf.namespaces import KG
from kg.rdf.terms import Object, dates, describe, indexes, iri, iris, names, strings, term, terms, typed
from kg.types import Document, EntityMention, Graph, Sentence


def document_triples(document: Document, base: str) -> Iterator[ox.Triple]:
    publishers, authors = _agents(base, "publisher", document.publisher), _agents(base, "author", *document.authors)
    yield from describe(
        document_iri(base, document.id),
        ("rdf:type", terms(["kg:Document"])),
        ("rdfs:label", names(document.title or document.id)),
        ("dcterms:identifier", strings(document.id)),
        ("dcterms:title", names(document.title)),
        ("dcterms:date", dates(document.date)),
        ("dcterms:publisher", iris(publishers)),
        ("dcterms:creator", iris(authors)),
        ("dcterms:source", _url(document.url)),
        ("schema:encodingFormat", strings(document.media_type)),
    )
    for agent, name in (publishers | authors).items():
        yield from describe(agent, ("rdf:type", terms(["foaf:Agent"])), ("foaf:name", names(name)))


def sentence_triples(doc: str, sentence: Sentence, base: str) -> Iterator[ox.Triple]:
    yield from _string_triples(doc, sentence.start, sentence.end, sentence.text, base)
    yield from describe(sentence_iri(base, doc, sentence.start, sentence.end), ("rdf:type", terms(["nif:Sentence"])))


def mention_triples(found: EntityMention, base: str, sentences: frozenset[str]) -> Iterator[ox.Triple]:
    """The words that stand for an entity. A headline that is one name is sentence and mention at once, told once."""
    mention = found.mention
    words = sentence_iri(base, found.doc, mention.start, mention.end)
    if words not in sentences:
        yield from _string_triples(found.doc, mention.start, mention.end, mention.text, base)
    yield from describe(
        words,
        ("rdf:type", terms(["nif:Phrase"])),
        ("itsrdf:taIdentRef", iris([found.entity])),
        ("itsrdf:taClassRef", terms([mention.type])),
        ("prov:wasDerivedFrom", iris([sentence_iri(base, found.doc, *mention.sentence)])),
    )


def dataset_triples(graph: Graph, rest: int) -> list[ox.Triple]:
    """The description of the whole graph, by VoID and DCAT. `rest` is the number of all other triples."""
    dataset = f"{graph.base_iri}dataset"
    # hashes of inputs ("input:a.txt") are for the manifest: a large corpus has thousands
    versions = "; ".join(f"{what} {version}" for what, version in graph.provenance if ":" not in what)
    described = describe(
        dataset,
        ("rdf:type", terms(["void:Dataset", "dcat:Dataset"])),
        ("dcterms:title", names(f"Knowledge graph of {_count(len(graph.documents), 'document')}")),
        ("dcterms:description", names(f"Made with {versions}." if versions else None)),
        ("dcterms:conformsTo", [iri(KG.rstrip("#"))]),
        ("void:vocabulary", [iri(KG)]),
        ("void:uriSpace", strings(graph.base_iri)),
        ("void:entities", [typed(str(len(graph.entities)), "xsd:integer")]),
    )
    triples = list(described)
    total = typed(str(rest + len(triples) + 1), "xsd:integer")
    return [*triples, ox.Triple(iri(dataset), term("void:triples"), total)]


def _string_triples(doc: str, start: int, end: int, text: str, base: str) -> Iterator[ox.Triple]:
    yield from describe(
        sentence_iri(base, doc, start, end),
        ("nif:beginIndex", indexes(start)),
        ("nif:endIndex", indexes(end)),
        ("nif:anchorOf", strings(text)),
        ("nif:referenceContext", iris([document_iri(base, doc)])),
    )


def _agents(base: str, prefix: str, *called: str | None) -> dict[str, str]:
    return {mint(base, prefix, name): name for name in called if name}


def _url(url: str | None) -> list[Object]:
    """The address as an IRI: what may not stand in one is percent-encoded; what is no address at all stays words."""
    if not url:
        return []
    try:
        return [ox.NamedNode(quote(url, safe="%/:?#[]@!$&'()*+,;=~"))]
    except ValueError:
        return strings(url)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
