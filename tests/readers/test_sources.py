"""What can be named, the ids that documents get, and everything that can go wrong with a source."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from reader_pages import LEAD, NEXT, document, failure

from kg.readers import READERS, Failure, read_sources
from kg.types import Document


def ids(*inputs: str | Path) -> list[str]:
    return [found.id for found in read_sources(inputs) if isinstance(found, Document)]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "north/a.txt", "north/deep/c.txt", ".hidden.txt", ".git/config.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LEAD)
    return tmp_path


def test_a_folder_gives_its_files_by_relative_path(tree: Path) -> None:
    assert ids(tree) == ["a.txt", "b.txt", "north/a.txt", "north/deep/c.txt"]


def test_a_file_gives_its_name(tree: Path) -> None:
    assert ids(tree / "north" / "deep" / "c.txt") == ["c.txt"]


def test_patterns(tree: Path) -> None:
    assert ids(f"{tree}/*.txt") == ["a.txt", "b.txt"]
    assert ids(f"{tree}/**/c.txt") == ["c.txt"]


def test_files_of_one_name_keep_apart(tree: Path) -> None:
    assert ids(tree / "a.txt", tree / "north" / "a.txt") == sorted([f"{tree.name}/a.txt", "north/a.txt"])


def test_folders_of_one_shape_keep_apart(tree: Path) -> None:
    (tree / "south").mkdir()
    (tree / "south" / "a.txt").write_text(NEXT)
    assert ids(tree / "south", tree / "north") == ["deep/c.txt", "north/a.txt", "south/a.txt"]


def test_a_file_named_twice_is_read_once(tree: Path) -> None:
    assert ids(tree, tree / "north" / "a.txt", f"{tree}/*.txt") == ids(tree)


def test_the_order_of_inputs_does_not_matter(tree: Path) -> None:
    assert list(read_sources([tree / "b.txt", tree / "north"])) == list(read_sources([tree / "north", tree / "b.txt"]))


def test_standard_input_comes_last(tree: Path) -> None:
    found = list(read_sources(["-", tree / "a.txt"], stdin=BytesIO(NEXT.encode())))
    assert [one.id for one in found if isinstance(one, Document)] == ["a.txt", "stdin"]


def test_standard_input_is_sniffed() -> None:
    assert document('{"id": "a", "text": "Port opens."}').id == "a"


def test_two_documents_of_one_id_name_both_places(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text('{"id": "x", "text": "Port opens."}\n')
    first, second = read_sources([tmp_path])
    assert isinstance(first, Document)
    assert isinstance(second, Failure)
    assert second.source.endswith("b.jsonl")
    assert 'second document with the id "x"' in second.reason
    assert "a.jsonl" in second.reason


def test_nothing_there(tmp_path: Path) -> None:
    missing = tmp_path / "none.txt"
    assert list(read_sources([missing])) == [Failure(str(missing), "there is no such file or folder")]
    assert list(read_sources([f"{tmp_path}/*.md"])) == [Failure(f"{tmp_path}/*.md", "no file matches this pattern")]
    assert list(read_sources([tmp_path])) == [Failure(tmp_path.as_posix(), "the folder has no files to read")]


def test_broken_links(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("gone.txt")
    expected = "it is a link to gone.txt, which does not exist"
    assert [found.reason for found in read_sources([tmp_path]) if isinstance(found, Failure)] == [expected]
    assert [found.reason for found in read_sources([tmp_path / "link.txt"]) if isinstance(found, Failure)] == [expected]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (found,) = read_sources([tmp_path])
    assert isinstance(found, Failure)
    assert "pipe" in found.reason


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(LEAD)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (found,) = read_sources([tmp_path])
    assert isinstance(found, Failure)
    assert found.reason == "it cannot be opened (permission denied)"


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "b.txt").write_text(LEAD)
    bad, good = read_sources([tmp_path])
    assert isinstance(bad, Failure)
    assert isinstance(good, Document)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (b" \r\n\t \n", "it holds nothing but white space"),
        ("\u00a0\n\u00a0".encode(), "it holds nothing but white space"),
        (b"\x89PNG\r\n\x1a\n", "it is a PNG image; what can be read is"),
        (b"\xff\xd8\xff\xe0", "it is a JPEG image"),
        (b"\x1f\x8b\x08", "it is a gzip archive"),
        (b"PK\x03\x04rest", "it is a zip archive"),
        (b"\xd0\xcf\x11\xe0", "it is an old Office file"),
        (b"{\\rtf1 text}", "it is an RTF file"),
        (b"<?xml version='1.0'?><rss/>", "it is an XML file that is no web page"),
        (b"text and\0more", "it is not text (there is a zero byte at 8)"),
        (b"\xef\xbb\xbfPort \xff opens", "it says that it is UTF-8, but byte 5 is not"),
        ("Café Señor déjà vu ".encode() + b"\xff open", "it is UTF-8 but for byte 23 (0xff)"),
    ],
)
def test_contents_that_are_no_text(content: bytes, reason: str) -> None:
    assert failure(content).startswith(reason)


def test_a_refusal_names_what_can_be_read() -> None:
    assert failure(b"\x89PNG\r\n\x1a\n").endswith(", ".join(READERS))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Café – open", "Café – open"),
        ("\ufeffCafé", "Café"),
        ("“Café” – open".encode("cp1252"), "“Café” – open"),
        ("\ufeffCafé".encode("utf-16-le"), "Café"),
        ("\ufeffCafé".encode("utf-16-be"), "Café"),
        ("The port of Ern is open.".encode("utf-16-le"), "The port of Ern is open."),
        ("\ufeffCafé".encode("utf-32-le"), "Café"),
        ("one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
        ("Порт открыт для всех кораблей и моряков, сказал министр транспорта.".encode("cp1251"), None),
    ],
)
def test_encodings(content: str | bytes, text: str | None) -> None:
    found = document(content).text
    assert found == (text or "Порт открыт для всех кораблей и моряков, сказал министр транспорта.")


def test_offsets_count_the_files_own_characters() -> None:
    text = f"Port opens\r\n\r\n{LEAD}\r\n"
    found = document(text)
    assert [found.text[start:end] for start, end in found.body] == ["Port opens", LEAD]
    assert found.text == text


@pytest.mark.parametrize("name", ["2021-03-04-port.txt", "port_20210304.md"])
def test_the_file_name_dates_a_text_that_has_no_date(name: str, tmp_path: Path) -> None:
    assert document(f"Port opens\n\n{LEAD}", name, tmp_path).date == "2021-03-04"
    assert document(f"Port opens\n3 May 2022\n\n{LEAD}", name, tmp_path).date == "2022-05-03"
