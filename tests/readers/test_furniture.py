"""What is page furniture, and above all what is not."""

import pytest
from reader_pages import LAST, LEAD, NEXT, body

from kg.errors import OntologyError
from kg.readers.cues import load_lexicon
from kg.resources import ontology_dir

TITLE = "Norhaven opens grain terminal"


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Share on Facebook",
        "WhatsApp",
        "Text size: A A A",
        "TextAAAPrint",
        "Print this page",
        "Download the App",
        "Follow us on Twitter",
        "Advertisement",
        "Skip to content",
        "Back to top",
        "Sign in to save this story",
        "Home | News | Sport | Weather",
        "Home » Economy » Harbours",
        "About Us | Jobs | Contact Us | Privacy Policy",
        "Terms of Use",
        "This website uses cookies to make your visit better. Read our policy.",
        "Sign up for our newsletter and never miss a ship.",
        "Enter your email to get the harbour brief in your inbox every morning.",
        "Copyright 2021 Norhaven Post",
        "© 2019-2024 The Ern Gazette",
        "All rights reserved. No part may be used.",
        "Reproduction in whole or in part without permission is prohibited.",
        "This material may not be reproduced, rewritten or redistributed.",
        "Licence No. 12345/2020",
        "Company Registration Number: 0471100",
        "ISSN 1234-5678",
        "Tel: +44 20 7946 0000",
        "Email: press@harbour.example",
        "More at https://harbour.example/terminal",
        "#Norhaven #Grain @harbour",
        "Photo: Jane Poe",
        "(Image credit: Jane Poe/Reuters)",
        "Jane Poe/AFP",
        "Page 2 of 7",
        "- 3 -",
        "* * *",
        "热门新闻 江山新闻网 联系我们",
        "Последние новости порта",
        "Read more: Ships wait for weeks outside the port",
        "5 min read",
    ],
)
def test_furniture_between_paragraphs(line: str) -> None:
    assert body(f"{TITLE}\n\n{LEAD}\n\n{line}\n\n{NEXT}") == [TITLE, LEAD, NEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Background",
        "What comes next?",
        '"We have waited for years," he said.',
        "“No.”",
        "Q: Will it open in May?",
        "Norhaven 3, Ernby 2",
        "2020",
        "3,000",
        "| Ernland | 3,000 |",
        "Ernland | 300 | 400",
        "Year\tTonnes\tShips",
        "Google said it would stop following people with cookies.",
        "Ernland will become a member of the Northern Union.",
        "Copyright Office Rejects Claim by Harbour Robots",
        "Copyright holders will be paid, the court said.",
        "Getty Images Sues Quillon Systems",
        "Back to school for the children of Norhaven",
        "Photographers gathered on the quay.",
        "About Quillon Systems",
        "By the end of May",
        "By Friday, both cranes will be in place",
        "Xi Jinping (习近平) was not there.",
        "Share prices fell on Friday",
        "Top officials in Norhaven resign",
        "Print media in decline",
        "Comment from the ministry: none.",
        "Ernland’s Prime Minister",
        "Source of the grain",
        "Tuesday's storm",
    ],
)
def test_body_between_paragraphs(line: str) -> None:
    assert body(f"{TITLE}\n\n{LEAD}\n\n{line}\n\n{NEXT}\n\n{LAST}") == [TITLE, LEAD, line, NEXT, LAST]


@pytest.mark.parametrize(
    "title",
    [
        "Floods",
        "Will the harbour pay?",
        "Quillon: 'We will not pay'",
        "HARBOUR OPENS AFTER FOUR YEARS",
        "Opinion | Why the port matters",
        "Copyright Law Passes Senate",
        "5G Summit 2021",
        "Print shops close",
    ],
)
def test_a_headline_is_body(title: str) -> None:
    assert body(f"{title}\n\n{LEAD}\n\n{NEXT}") == [title, LEAD, NEXT]


@pytest.mark.parametrize(
    "head",
    [
        "Home\nWorld\nBusiness\nSport",
        "The Norhaven Post\nHome\nWorld",
        "LINE\n\n  Sci-tech",
        "Skip to content\nMenu\nSearch\n\nNorhaven Today\n\nEconomy",
        "Ministry of Ports\nPress release",
    ],
)
def test_what_stands_before_the_headline(head: str) -> None:
    assert body(f"{head}\n\n{TITLE} in the north\n\n{LEAD}\n\n{NEXT}") == [f"{TITLE} in the north", LEAD, NEXT]


@pytest.mark.parametrize(
    "tail",
    [
        "Related news\nShips wait for weeks outside the port\nThree drown in storm",
        "Most popular\nThe council said on Monday that it would act.\nWhy fish are back",
        "You may also like\n\nA short guide to the harbour and all its ships.",
        "MorePhoto\nMoreTop news\nMoreVideo",
        "Tags: grain, harbours\nJane Poe\n© 2021 Norhaven Post",
        "Media contact:\nJane Poe\nHead of Communications\npress@harbour.example",
        "(Reporting by Tom Field; Editing by Ann Lee)",
        "REUTER...",
        "ENDS",
        "###",
        "(ANI)",
        "By Tom Field",
        "Copyright Norhaven Post.",
    ],
)
def test_what_stands_after_the_article(tail: str) -> None:
    assert body(f"{TITLE}\n\n{LEAD}\n\n{NEXT}\n\n{tail}\n") == [TITLE, LEAD, NEXT]


def test_links_inside_an_article_do_not_end_it() -> None:
    text = f"{TITLE}\n\n{LEAD}\n\nRead more\nShips wait for weeks\n\n{LAST}\n\n{LAST}\n\n{LAST}"
    assert body(text) == [TITLE, LEAD, LAST, LAST, LAST]


@pytest.mark.parametrize(
    "sign",
    [
        " REUTER...",
        " REUTERS",
        " (Reporting by Tom Field; Editing by Ann Lee)",
        " Author: Tom Field (tf) Editor: Ann Lee",
        " tf/al (AFP, Reuters)",
        " (Xinhua)",
        " ENDS",
    ],
)
def test_an_editors_sign_at_the_end_of_a_paragraph_is_cut_off(sign: str) -> None:
    assert body(f"{TITLE}\n\n{LEAD}\n\n{NEXT}{sign}") == [TITLE, LEAD, NEXT]


def test_lines_that_come_back_on_each_page() -> None:
    foot = "Harbour Ministry bulletin no. {}"
    text = "\n\n".join(f"{LEAD}\n\n{NEXT}\n\n{LAST}\n\n{foot.format(page)}" for page in (1, 2, 3))
    assert "bulletin" not in " ".join(body(text))


def test_cells_that_are_alike_stay() -> None:
    assert body(f"{TITLE}\n\n{LEAD}\n\nnot known\nnot known\nnot known\n\n{NEXT}").count("not known") == 3


def test_a_page_in_another_script_is_not_foreign_to_itself() -> None:
    assert body("新闻网\n\n江山市新闻网联系我们\n\nNorhaven") == ["新闻网", "江山市新闻网联系我们", "Norhaven"]


def test_bullets_and_their_marks() -> None:
    items = "- Two new cranes\n• A railway line\n1. Storage for 40,000 tonnes"
    assert body(f"{LEAD}\n\n{items}")[1:] == ["Two new cranes", "A railway line", "Storage for 40,000 tonnes"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_hard_wrapped_paragraphs_are_one_range_over_several_lines(newline: str) -> None:
    first = ["The harbour of Norhaven opened a new grain terminal on", "Tuesday, the transport ministry of Ernland said in a"]
    first += ["statement. Minister Ada Quill told reporters that the", "terminal would handle two million tonnes a year."]
    second = [
        "She thanked the workers, who had built the terminal in",
        "less than two years, and asked for more ships to come.",
    ]
    text = newline.join([*first, "", *second, ""])
    assert body(text) == [newline.join(first), newline.join(second)]


def test_paragraphs_without_blank_lines_are_apart() -> None:
    assert body(f"{TITLE}\n{LEAD}\n{NEXT}\n{LAST}") == [TITLE, LEAD, NEXT, LAST]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda text: text + "\nsurprise: [a]\n", "unknown keys ['surprise']"),
        (lambda text: text.replace("end_marks:", "end_signs:"), "missing keys ['end_marks']"),
        (lambda text: text + "\nevent_words: 3\n", '"event_words" must be a list of words'),
        (lambda text: "[", "cannot be read"),
    ],
)
def test_the_lexicon_is_checked(tmp_path, change, message) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "furniture.yaml"
    path.write_text(change((ontology_dir() / "lexicon" / "furniture.yaml").read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(OntologyError) as error:
        load_lexicon(path)
    assert message in str(error.value)
    assert str(path) in str(error.value)
