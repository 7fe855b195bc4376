"""What can go wrong, each a fact with a sentence. Every message says what, where, and what would be right."""


class KgError(Exception):
    """Base of all errors that a user can cause; the command line prints its sentence and no traceback."""


class InputError(KgError):
    """A source that cannot be read: it is reported by name and the other sources go on."""


class NothingReadError(KgError):
    """No document could be read, so there is nothing to build."""


class ModelError(KgError):
    """The spaCy pipeline is not installed or lacks a component that reading needs."""


class OntologyError(KgError):
    """A file under `ontology/` says something that cannot be: an unknown class, relation, key or value."""


class OutputError(KgError):
    """The output folder cannot be written."""


class QueryError(KgError):
    """A SPARQL query, or the name of an entity, statement or edge, that cannot be answered."""
