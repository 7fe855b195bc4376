"""Coreference inside one document: which names, pronouns and descriptions stand for the same entity."""

from kg.language.coreference.document import resolve_document

__all__ = ["resolve_document"]
