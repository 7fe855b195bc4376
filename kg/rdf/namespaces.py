"""The namespaces that the graph uses, and the two ways to write a name: IRI and CURIE."""

from __future__ import annotations

from kg.errors import OntologyError

KG = "https://example.org/kg/ontology#"

NAMESPACES: dict[str, str] = {
    "kg": KG,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "qb": "http://purl.org/linked-data/cube#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "itsrdf": "http://www.w3.org/2005/11/its/rdf#",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "sh": "http://www.w3.org/ns/shacl#",
    "vann": "http://purl.org/vocab/vann/",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
}


def expand(curie: str) -> str:
    """The IRI of a CURIE. OntologyError when its prefix is not in `NAMESPACES`.

    >>> expand("kg:Person")
    'https://example.org/kg/ontology#Person'
    """
    prefix, colon, local = curie.partition(":")
    if not colon or prefix not in NAMESPACES:
        raise OntologyError(f"{curie!r} has no known prefix; the prefixes are {', '.join(NAMESPACES)}")
    return NAMESPACES[prefix] + local


def compact(iri: str) -> str:
    """The CURIE of an IRI, or the IRI itself when it lies in none of `NAMESPACES`.

    >>> compact("https://example.org/kg/ontology#Person")
    'kg:Person'
    """
    for prefix, namespace in NAMESPACES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local and "/" not in local and "#" not in local:
            return f"{prefix}:{local}"
    return iri
