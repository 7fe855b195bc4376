"""Family, schooling, birth, home, work and nationality, in the sentences that lives are told in."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Lund and his wife Eva Brown live in Oslo.", ["Peter Lund spouseOf Eva Brown"]),
        ("Eva Brown and her husband, the painter Peter Lund, spoke.", ["Eva Brown spouseOf Peter Lund"]),
        ("Peter Lund, whose wife, Eva Brown, runs Acme, opposed the bill.", ["Peter Lund spouseOf Eva Brown"]),
        ("Dr. Harper is married to Eva Brown, a former teacher.", ["Harper spouseOf Eva Brown"]),
        ("Ms. Brown and her husband, violinist Peter Lund, spoke.", ["Brown spouseOf Peter Lund"]),
        ("Ann Brown was wife of Peter Lund and mother of the Norvians.", ["Peter Lund spouseOf Ann Brown"]),
        ("Peter Lund thanked the husbands of the nurses.", []),
        ("Eva Brown and Peter Lund have been married for 35 years.", ["Eva Brown spouseOf Peter Lund"]),
    ],
)
def test_spouses(text: str, expected: list[str]) -> None:
    assert told(text, "spouseOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peter Lund was the son of John Smith and Eva Brown.",
            ["Peter Lund childOf Eva Brown", "Peter Lund childOf John Smith"],
        ),
        ("Eva Lund was a Danish princess, daughter of John Smith.", ["Eva Lund childOf John Smith"]),
        ("John Smith's daughter, Eva Lund, did not speak.", ["Eva Lund childOf John Smith"]),
        ("The album tells of Wainer and his father, Rufus Wainer.", ["Wainer childOf Rufus Wainer"]),
        ("Eva Lund was born to John Smith and Ann Smith.", ["Eva Lund childOf Ann Smith", "Eva Lund childOf John Smith"]),
        ("Peter Lund leads Brown & Sons in Oslo.", []),
        (
            "Peter Lund was the son of John Smith, 12th Earl Lund and Eva Brown.",
            ["Peter Lund childOf Eva Brown", "Peter Lund childOf John Smith"],
        ),
        ("Peter Lund (son of John Smith) founded the firm in 1904.", ["Peter Lund childOf John Smith"]),
        ("Peter Lund was the third of four sons of Colonel John Smith.", ["Peter Lund childOf John Smith"]),
        (
            "Eva Lund is the daughter of actor John Smith and theatre actress Anna Berg.",
            ["Eva Lund childOf Anna Berg", "Eva Lund childOf John Smith"],
        ),
        (
            "Eva Lund was the daughter of John Smith, the mayor of Lyon, and his wife, Anna Berg.",
            ["Eva Lund childOf Anna Berg", "Eva Lund childOf John Smith"],
        ),
        ("John Smith and Anna Berg had a daughter, Eva Lund.", ["Eva Lund childOf Anna Berg", "Eva Lund childOf John Smith"]),
        (
            "He wed Eva Lund, daughter of prominent attorney and Bergen councillor John Smith.",
            ["Eva Lund childOf John Smith"],
        ),
        (
            "Ann Brown was the mother of Peter Lund, Eva Berg and Kari Holm.",
            ["Eva Berg childOf Ann Brown", "Kari Holm childOf Ann Brown", "Peter Lund childOf Ann Brown"],
        ),
        (
            "Ann Brown praised Smith's sons and heirs John Smith and Karl Smith.",
            ["John Smith childOf Smith", "Karl Smith childOf Smith"],
        ),
        (
            "John Smith is married to Ann Brown; they have two children, Eva Smith and Karl Smith.",
            [
                "Eva Smith childOf Ann Brown",
                "Eva Smith childOf John Smith",
                "Karl Smith childOf Ann Brown",
                "Karl Smith childOf John Smith",
            ],
        ),
        ("Ann Brown lives in Oslo with her husband John and son Peter.", ["Peter childOf Ann Brown"]),
        ("Ann Brown praised her husband John and met Peter Lund.", []),
        ("Eva Lund, daughter of John Smith, and Anna Berg met.", ["Eva Lund childOf John Smith"]),
        ("Eva Lund feared it could hurt her children, Greta Moe said.", []),
        ("The firm was set up by Viktor Moe, son-in-law of Leonid Lund.", []),
        ("The film stars Brenda Moe, as Dag Lund's mother.", []),
    ],
)
def test_parents_and_children(text: str, expected: list[str]) -> None:
    assert told(text, "childOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Lund holds a degree in law from Bergen University.", ["Peter Lund educatedAt Bergen University"]),
        (
            "Peter Lund received a degree in law from Bergen University and a diploma from Lyon University.",
            ["Peter Lund educatedAt Bergen University", "Peter Lund educatedAt Lyon University"],
        ),
        ("Peter Lund is majoring in law at Bergen University.", ["Peter Lund educatedAt Bergen University"]),
        ("Peter Lund received a letter from Bergen University.", []),
    ],
)
def test_schools(text: str, expected: list[str]) -> None:
    assert told(text, "educatedAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Brown was born and raised in the town of Lyon, France.", ["Ann Brown bornIn France", "Ann Brown bornIn Lyon"]),
        ("A native of Lyon, Ann Brown studied law.", ["Ann Brown bornIn Lyon"]),
        (
            "Ann Brown was born on 3 May 1950 and died on 4 June 2001.",
            ["Ann Brown bornOn 1950-05-03", "Ann Brown diedOn 2001-06-04"],
        ),
        ("After the death of Ann Brown the firm, founded in 1950, was sold.", []),
        ("Ann Brown was born on May 3, 1950 in Lyon.", ["Ann Brown bornIn Lyon", "Ann Brown bornOn 1950-05-03"]),
        ("In 1990, Lisbon native Ann Brown opened a shop.", ["Ann Brown bornIn Lisbon"]),
        ("Originally from Lyon, Ann Brown studied law.", ["Ann Brown bornIn Lyon"]),
        ("The Lyon-born painter Ann Brown left her native France.", ["Ann Brown bornIn France", "Ann Brown bornIn Lyon"]),
        ("Ann Brown returned to her native city of Lyon.", ["Ann Brown bornIn Lyon"]),
        ("In 1990, Lisbon native and keen sailor Ann Brown opened a shop.", ["Ann Brown bornIn Lisbon"]),
        ("His wife Eva Brown had already passed away in 1905.", ["Eva Brown diedOn 1905"]),
        ("Ann Brown ate a Lyon native dish.", []),
        ("The goods, originally from Lyon, were sold by Ann Brown.", []),
    ],
)
def test_births_and_deaths_keep_their_own_dates(text: str, expected: list[str]) -> None:
    assert told(text, "bornIn", "bornOn", "diedOn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Brown moved to Lyon in 1950.", ["Ann Brown residesIn Lyon"]),
        ("Ann Brown moved her label to Lyon in 1950.", []),
        ("Ann Brown lives in Sacramento, CA.", ["Ann Brown residesIn CA", "Ann Brown residesIn Sacramento"]),
        ("Ann Brown lives in Oslo with her husband, Peter Lund.", ["Ann Brown residesIn Oslo", "Peter Lund residesIn Oslo"]),
        ("Ann Brown lives in Oslo and works with her husband Peter Lund.", ["Ann Brown residesIn Oslo"]),
        ("He lived with his wife, Ann Brown, in Oslo before the war.", ["Ann Brown residesIn Oslo"]),
        ("Reed lives in Lyon.", ["Reed residesIn Lyon"]),
        ("Lowe grew up in Lyon, France.", ["Lowe residesIn France", "Lowe residesIn Lyon"]),
    ],
)
def test_homes(text: str, expected: list[str]) -> None:
    assert told(text, "residesIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Brown was a retired Swedish cartographer.", ["Ann Brown citizenOf Swedish"]),
        (
            "Ann Brown OBE (born 3 May 1950 in Lyon, died 4 June 2001 in Leeds), known as Nita Brown, was a Swedish poet.",
            ["Ann Brown citizenOf Swedish"],
        ),
        ("Peter Lund, Jr. (3 May 1950 - 4 June 2001) was a Swedish miner.", ["Peter Lund, Jr. citizenOf Swedish"]),
        ("Ann Brown is a German-born surgeon.", []),
        ("Ann Brown is no Swedish cartographer.", []),
        ("Ann Brown is a Swedish lawyer.", ["Ann Brown citizenOf Swedish"]),
        ("Ann Brown was a Soviet and Russian poet.", ["Ann Brown citizenOf Russian", "Ann Brown citizenOf Soviet"]),
        ("The singer Ann Brown, also from Germany, wept.", ["Ann Brown citizenOf Germany"]),
        ("Ann Brown flew in from Germany.", []),
        (
            "They met Dutch Justice Minister Ard van der Veld and Europol Director Ann Brown in Oslo.",
            [],
        ),
        ("Paul Dale, US chief economist at Granby Research, said so.", []),
        ("Paul Dale, chief UK economist for Granby Research, said so.", []),
        ('"We know," said Robert Quinn, Gamestar\'s UK sales director.', []),
    ],
)
def test_nationality(text: str, expected: list[str]) -> None:
    assert told(text, "citizenOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "John Brown and his wife Mary Lund live in Oslo with their son Stanley and daughter Sophie.",
            [
                "Sophie childOf John Brown",
                "Sophie childOf Mary Lund",
                "Stanley childOf John Brown",
                "Stanley childOf Mary Lund",
            ],
        ),
        ("When John Brown was young, a neighbour met his mother, Ann Brown.", ["John Brown childOf Ann Brown"]),
    ],
)
def test_pronouns_give_way_to_the_names_of_the_sentence(text: str, expected: list[str]) -> None:
    assert told(text, "childOf") == expected
