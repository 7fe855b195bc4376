"""Who holds an office, and what stands beside bodies, where the parse alone does not say."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The head of the Harbour Bank, Maria Lopez, said costs fell.", ["Maria Lopez headOf Harbour Bank"]),
        ("The Harbour Bank's president, Maria Lopez, said costs fell.", ["Maria Lopez headOf Harbour Bank"]),
        ("He praised the director of the Oslo Museum, Maria Lopez.", ["Maria Lopez headOf Oslo Museum"]),
        ("Peter Jones, the leader of the Orion Metall union, left.", ["Peter Jones headOf Orion Metall"]),
        (
            "They met Harbour Bank director Maria Lopez and Oslo Museum director Peter Jones.",
            ["Maria Lopez headOf Harbour Bank", "Peter Jones headOf Oslo Museum"],
        ),
        ("Maria Lopez is a director of the Harbour Bank.", []),
        ("Maria Lopez is a Norvian executive who served as head of the Harbour Bank.", ["Maria Lopez headOf Harbour Bank"]),
        ("It was led by Harbour Bank's President and CEO Maria Lopez.", ["Maria Lopez headOf Harbour Bank"]),
        (
            "Maria Lopez is Chief Technical Officer of Oslo Cables and Chief Executive Officer of the Harbour Bank.",
            ["Maria Lopez headOf Harbour Bank"],
        ),
        ("Maria Lopez is director of the Harbour Bank.", ["Maria Lopez headOf Harbour Bank"]),
        ("The Board of Directors named Maria Lopez chief executive.", []),
        ("The head of the Harbour Bank, Maria Lopez, Peter Jones and John Smith met.", []),
        ("A head of the Harbour Bank met Maria Lopez, who left.", []),
        ("He praised Orion's chief executive Ed Zander and Maria Lopez.", ["Ed Zander headOf Orion"]),
        ("The Green Party's Knesset leader Ann Lund wrote a letter.", ["Ann Lund headOf Green Party"]),
    ],
)
def test_the_holder_stands_after_the_office(text: str, expected: list[str]) -> None:
    assert told(text, "headOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It grew," said Maria Lopez from the Oslo Museum.', ["Maria Lopez worksFor Oslo Museum"]),
        ("Peter Jones hired Maria Lopez from the Oslo Museum.", []),
        ("Orion Metall stole a boat from the Oslo Museum.", []),
    ],
)
def test_where_speakers_are_from(text: str, expected: list[str]) -> None:
    assert told(text, "worksFor") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She teaches at the Northern University in Oslo.", ["Northern University basedIn Oslo"]),
        ("Acme Corporation in Spain makes soup.", []),
    ],
)
def test_bodies_at_an_address(text: str, expected: list[str]) -> None:
    assert told(text, "basedIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Lopez's Liberal Party won the vote.", ["Maria Lopez memberOf Liberal Party"]),
        ("Maria Lopez's critics in the Liberal Party won the vote.", []),
    ],
)
def test_the_party_of_a_person(text: str, expected: list[str]) -> None:
    assert told(text, "memberOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Jones, who is Swedish, sang.", ["Peter Jones citizenOf Swedish"]),
        ("US composer Peter Jones sang.", ["Peter Jones citizenOf US"]),
        ("German author and journalist Maria Lopez spoke.", ["Maria Lopez citizenOf German"]),
        ("Our Swedish colleague Peter Jones spoke.", ["Peter Jones citizenOf Swedish"]),
        ("Peter Jones, who is not Swedish, sang.", []),
        ("The US evangelist Peter Jones spoke.", ["Peter Jones citizenOf US"]),
        ("Norway's finest pianist Peter Jones spoke.", ["Peter Jones citizenOf Norway"]),
        (
            "She reads Swedish authors such as Peter Jones and Maria Lopez.",
            ["Maria Lopez citizenOf Swedish", "Peter Jones citizenOf Swedish"],
        ),
        ("She reads Swedish papers such as those of Peter Jones.", []),
        ("Former Norwegian prime minister Maria Lopez spoke.", ["Maria Lopez citizenOf Norwegian"]),
        ("Police watched US-based cleric Peter Jones.", []),
    ],
)
def test_nationalities(text: str, expected: list[str]) -> None:
    assert told(text, "citizenOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Bank's Northern Institute published a report.", ["Northern Institute partOf Harbour Bank"]),
        ("The Harbour Bank praised the Northern Institute.", []),
        ("The launch of Orion's Pocket Star went well.", []),
    ],
)
def test_bodies_of_bodies(text: str, expected: list[str]) -> None:
    assert told(text, "partOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Maria Lopez, professor of Marine Relations at Northern University, spoke.",
            ["Maria Lopez worksFor Northern University"],
        ),
        ("Maria Lopez, professor of law at Northern University, spoke.", ["Maria Lopez worksFor Northern University"]),
    ],
)
def test_what_is_taught_is_no_employer(text: str, expected: list[str]) -> None:
    assert told(text, "worksFor") == expected


def test_no_country_holds_a_continent() -> None:
    assert told("Of all those who left for Europe, Libya held some.", "locatedIn") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Britain's chancellor, John Smith, left.", ["John Smith ministerOf Britain"]),
        ("Austrian Chancellor Karl Holz left.", ["Karl Holz headOfGovernment Austrian"]),
        (
            "They said that India's oil minister Mr Ayer and Russian energy minister Viktor Harlov would meet.",
            ["Ayer ministerOf India", "Viktor Harlov ministerOf Russian"],
        ),
        ("Dr Carl Moe, Welsh secretary of the Harbour Association, left.", []),
    ],
)
def test_a_chancellor_heads_the_government_only_where_it_has_one(text: str, expected: list[str]) -> None:
    assert told(text, "ministerOf", "headOfGovernment") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Germany waited. US president Carl Marsh came to Germany, and German roads were closed. President Marsh was late.",
            ["Carl Marsh headOfState US"],
        ),
        ("Norway is rich, and Norway is cold. President Carl Marsh left Norway.", []),
        ("Film critics blamed President Carl Marsh and the invasion of Peru.", []),
    ],
)
def test_who_heads_another_state_does_not_head_that_of_the_text(text: str, expected: list[str]) -> None:
    assert told(text, "headOfState") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru has begun a project with Orion Foods. Environment Minister Ana Ruiz opened it.", ["Ana Ruiz ministerOf Peru"]),
        ("Peru will keep its fleet, Defence Minister Ana Ruiz said.", ["Ana Ruiz ministerOf Peru"]),
        ("Shipments to Peru rose. Trade Minister Ana Ruiz was glad.", []),
        ("Peru will keep its fleet and Chile will not, Defence Minister Ana Ruiz said.", []),
    ],
)
def test_a_minister_of_the_only_country_that_acts(text: str, expected: list[str]) -> None:
    assert told(text, "ministerOf") == expected
