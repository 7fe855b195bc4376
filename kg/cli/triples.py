"""A statement as one says it on the command line: "Xie Cun worksFor MIIT"."""

from __future__ import annotations

from kg.schema import Ontology


def spoken_triple(words: str, ontology: Ontology) -> str | tuple[str, str, str]:
    """(subject, relation, object) where the words hold a relation's name or label between two others, else the words.

    A name ("worksFor") goes before a label ("works for"), and a longer label before a shorter one.

    >>> from kg.schema import Relation
    >>> relation = Relation("kg:worksFor", "works for", "", (), (), (), ())
    >>> spoken_triple("Ann Lee works for the Port", Ontology("1", {}, {"kg:worksFor": relation}))
    ('Ann Lee', 'kg:worksFor', 'the Port')
    """
    tokens = words.split()
    for name, curie in _names(ontology):
        parts = name.split()
        for at in range(1, len(tokens) - len(parts)):
            if [token.casefold() for token in tokens[at : at + len(parts)]] == parts:
                return " ".join(tokens[:at]), curie, " ".join(tokens[at + len(parts) :])
    return words


def _names(ontology: Ontology) -> list[tuple[str, str]]:
    relations = ontology.relations.values()
    exact = [(name.casefold(), one.curie) for one in relations for name in (one.curie, one.curie.partition(":")[2])]
    labels = [(one.label.casefold(), one.curie) for one in relations]
    return exact + sorted(labels, key=lambda pair: (-len(pair[0]), pair))
