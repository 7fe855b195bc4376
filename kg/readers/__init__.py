"""The readers' room: from what the user names to documents, with their body and what they say of themselves."""

from kg.readers.dates import year_hint
from kg.readers.page import body_ranges
from kg.readers.read import read_sources
from kg.readers.source import Failure
from kg.readers.table import READERS

__all__ = ["READERS", "Failure", "body_ranges", "read_sources", "year_hint"]
