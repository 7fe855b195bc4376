"""What can be told of a SPARQL query from its text alone: its prefixes, and whether it reaches for the network."""

from __future__ import annotations

import re

from kg.errors import QueryError

CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
NOT_CODE = re.compile(
    r'''\\.|"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!\'\'))*\'\'\'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*\''''
    r"""|<[^<>"{}|^`\\\x00-\x20]*>|\#[^\n]*""",
    re.DOTALL,
)
"""Escapes in names, strings of four kinds, IRIs, comments."""

KEYWORD = r"(?<![\w?$:@-]){}(?![\w:-])"
SERVICE = re.compile(KEYWORD.format("SERVICE"), re.IGNORECASE)
ORDERED = re.compile(KEYWORD.format("ORDER") + r"\s+BY\b", re.IGNORECASE)
READING = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
CHANGING = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
FIRST_WORD = re.compile(KEYWORD.format(f"({'|'.join(READING + CHANGING)})"), re.IGNORECASE)

PREFIX_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
PREFIX_USED = re.compile(r"(?<![\w?$:@.-])([A-Za-z][\w.-]*):")

POSITION = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
EXPECTED = re.compile(r'"[^"\s]+"(?=,|$)|\b[A-Z]{2,}\b')
REASON = re.compile(r"\b(?:The|Some|An?) [^,\[]{10,}")


def code_of(sparql: str) -> str:
    """The query without its strings, IRIs, comments and escapes: what is left are keywords, names and marks."""
    unescaped = CODEPOINT.sub(lambda found: _character(found[1] or found[2]), sparql)
    return NOT_CODE.sub(" ", unescaped)


def check_reads(sparql: str) -> None:
    """QueryError for what is no query, would change a graph, or call another server: graphs are read, and offline."""
    code = code_of(sparql)
    first = FIRST_WORD.search(code)
    if not first:
        raise QueryError("a query says SELECT, ASK, CONSTRUCT or DESCRIBE, and this one says none of them")
    if first[1].upper() in CHANGING:
        raise QueryError(f"{first[1].upper()} would change the graph; a query is SELECT, ASK, CONSTRUCT or DESCRIBE")
    if SERVICE.search(code):
        raise QueryError("SERVICE would ask another server; queries are answered from the graph alone")


def is_ordered(sparql: str) -> bool:
    return bool(ORDERED.search(code_of(sparql)))


def why_not(sparql: str, known: tuple[str, ...], problem: str) -> str:
    """In words, why the parser refused `sparql`: an unknown prefix, or the place and what would be right there."""
    code = code_of(sparql)
    declared = {*known, *PREFIX_DECLARED.findall(code)}
    unknown = [prefix for prefix in PREFIX_USED.findall(code) if prefix not in declared]
    if unknown:
        return f"the prefix {unknown[0]}: is not declared; known without declaring are {', '.join(known)}"
    found = POSITION.match(problem)
    if not found:
        return " ".join(problem.split())
    line, column, expected = found.groups()
    reason, tokens = REASON.search(expected), dict.fromkeys(EXPECTED.findall(expected))
    told = reason[0].strip() if reason else f"expected {' or '.join(tokens)}" if tokens else "this is not SPARQL 1.1"
    return f"line {line}, column {column}: {told}"


def _character(digits: str) -> str:
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else " "
