"""Runs what README.md shows and compares it with the answers that it prints.

A block of `sh`, `sparql` or `python` is run; a block of `text` right after it is its answer. To write new answers into the
file, after a change that is meant to change them:

    python tests/readme_blocks.py
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from command import kg_command

import kg

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(
    r"^```(?P<language>\w+)\n(?P<content>.*?)^```$(?:\n\n```text\n(?P<answer>.*?)^```$)?", re.DOTALL | re.MULTILINE
)
FRESH_MACHINE = ("python3 -m venv", "pip install")
"""How the commands begin that are for a fresh machine; .ci/run tries them."""


@dataclass(frozen=True)
class Block:
    """One fenced block. `answer` is None where no answer is printed."""

    language: str
    content: str
    answer: str | None
    at: int
    """Its line in the file."""

    @property
    def runs(self) -> bool:
        return self.language in ("sh", "sparql", "python") and not self.content.startswith(FRESH_MACHINE)


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a Markdown text, answers joined to what they answer."""
    return [
        Block(found["language"], found["content"], found["answer"], text.count("\n", 0, found.start()) + 1)
        for found in BLOCK.finditer(text)
    ]


def run(block: Block) -> str:
    """What the block prints, run in the current folder: trailing blanks are cut."""
    if block.language == "sparql":
        printed = _kg(["query", block.content])
    elif block.language == "sh":
        printed = "".join(_kg(words) for words in _commands(block.content))
    else:
        with contextlib.redirect_stdout(io.StringIO()) as written:
            exec(compile(block.content, f"README.md, line {block.at}", "exec"), {})
        printed = written.getvalue()
    return "".join(f"{line.rstrip()}\n" for line in printed.splitlines())


@contextlib.contextmanager
def folder_of_a_user(build: Path) -> Iterator[None]:
    """A folder with seeds/ and outputs/, as README.md assumes, entered and left."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "seeds", Path(folder, "seeds"))
        shutil.copytree(build, Path(folder, "outputs"))
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def _commands(content: str) -> Iterator[list[str]]:
    for line in content.splitlines():
        words = shlex.split(line, comments=True)
        if words:
            assert words[0] == "kg", f"only kg is run, and this is: {line}"
            yield words[1:]


def _kg(words: list[str]) -> str:
    ran = kg_command(*words)
    assert ran.status == 0, ran.err
    return ran.out


def _renewed(text: str) -> str:
    def renew(found: re.Match[str]) -> str:
        block = Block(found["language"], found["content"], found["answer"], 0)
        if not block.runs or block.answer is None:
            return found[0]
        return f"```{block.language}\n{block.content}```\n\n```text\n{run(block)}```"

    return BLOCK.sub(renew, text)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        kg.build(ROOT / "seeds").save(folder)
        with folder_of_a_user(Path(folder)):
            README.write_text(_renewed(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
