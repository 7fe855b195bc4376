"""The command line. A command parses, calls one function of the package, and prints."""

from kg.cli.app import app, main

__all__ = ["app", "main"]
