"""Names of whole sentences and headlines, with their classes, as the real pipeline reads them."""

from __future__ import annotations

import pytest

from kg.reading import load_reader
from kg.types import Document

BODIES = (
    "kg:Organization",
    "kg:Company",
    "kg:EducationalOrganization",
    "kg:GovernmentBody",
    "kg:NewsOrganization",
    "kg:PoliticalParty",
)
PLACES = ("kg:Place", "kg:City", "kg:Country", "kg:AdministrativeArea", "kg:Region")


def names(text: str) -> dict[str, str]:
    """The names of a text, each with what it is in one word; demonyms and pronouns left out."""
    read = load_reader().read(Document("a.txt", text, date="2025-04-18", body=((0, len(text)),)))
    coarse = dict.fromkeys(BODIES, "body") | dict.fromkeys(PLACES, "place") | {"kg:Person": "person", "kg:Official": "person"}
    return {one.text: coarse.get(one.type, one.type) for one in read.mentions if not one.pronominal and not one.demonym}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KENYA SAYS NO TO OLUMA SOLAR BID", {"KENYA": "place", "OLUMA SOLAR": "body"}),
        ("LUSAKA STAYS SILENT AS CREDITORS CIRCLE", {"LUSAKA": "place"}),
        ("“ÖRBY KABEL”& GDYNIA’S WISŁA SA TO SHARE LAB", {"ÖRBY KABEL": "body", "GDYNIA": "place", "WISŁA SA": "body"}),
        (
            "ELMO MARINE TO BUY TUGS\n\nThe firm Elmo Marine said on Monday that its marine fleet would grow.",
            {"ELMO MARINE": "body", "Elmo Marine": "body"},
        ),
        ("Ex-Lumtex boss Piet Verhoeven joins Zuidas Capital", {"Lumtex": "body", "Piet Verhoeven": "person"}),
        ("Grower Bloemhof sues lender Rabo Noord", {"Bloemhof": "body", "Rabo Noord": "body"}),
    ],
)
def test_headlines(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= names(text).items()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sanctions on Coral Shipping were lifted in June.", {"Coral Shipping": "body"}),
        ("Arvid Holm, treasurer of the Dockers' Guild, left.", {"Dockers' Guild": "body", "Arvid Holm": "person"}),
        ("Fournier Lait will be acquired by Groupe Delmas next year.", {"Fournier Lait": "body"}),
        ("The takeover of Baltic Ceramics by Rosling, a Danish packager, was completed.", {"Rosling": "body"}),
        ("Perrin already controls Horno Tajo, a bakery chain in Spain.", {"Horno Tajo": "body", "Spain": "place"}),
        ("The satirical magazine Charlie Bravo was sued by Marta Riva.", {"Charlie Bravo": "body", "Marta Riva": "person"}),
        ("Tema, a port city in Ghana, lies east of Accra.", {"Tema": "place"}),
        ("Muhran Dire, 29, spoke in court.", {"Muhran Dire": "person"}),
        ("The Council of Ports and the OTB have sent observers.", {"Council of Ports": "body"}),
        ("The raids were in Mons and Namur, both in Belgium.", {"Mons": "place", "Namur": "place"}),
        ("He met Ada Lindqvist(head of Sveakabel)in Lund.", {"Ada Lindqvist": "person", "Lund": "place"}),
        ("She paid nine boats to Astilleros Roble.", {"Astilleros Roble": "body"}),
        ("The director of the Caisse Togolaise des Huiles left.", {"Caisse Togolaise des Huiles": "body"}),
        ("Lodestra, set up in 2003 by two doctors, will begin a trial.", {"Lodestra": "body"}),
        ("They hope to sell Contralto, a unit of Ferrin that makes switches.", {"Contralto": "body"}),
        ("It lost its best customer, Ferralina, last year.", {"Ferralina": "body"}),
        ("His driver, Yasim, escaped unhurt.", {"Yasim": "person"}),
        ("Cole Ferrit is headquartered in Leeds.", {"Cole Ferrit": "body"}),
        ("Ella Ferrit (NYSE: EFR) grew.", {"Ella Ferrit": "body"}),
        ("Ferrit9 is a wholly owned subsidiary of Orion Cable.", {"Ferrit9": "body"}),
        ("Ferrit Building Cables, Inc. (FBC) grew.", {"FBC": "body"}),
        ("They met Piet van der Maas in Lund.", {"Piet van der Maas": "person", "Lund": "place"}),
        ("The plant is owned by ACCESSA CO., LTD.", {"ACCESSA CO., LTD": "body"}),
        ("ZUMMA is headquartered in Lyme, with offices in Lund.", {"ZUMMA": "body"}),
        ("Ana Ruiz, a Left party lawmaker, left.", {"Left party": "body"}),
        ("He no longer chairs Sevan Lorik.", {"Sevan Lorik": "body"}),
        ("She joined the National Drilling Centre.", {"National Drilling Centre": "body"}),
        ("The minister for ports, Shri Anil Vaidya, spoke.", {"Anil Vaidya": "person"}),
        ("They met at Schloss Erlau on Friday.", {"Schloss Erlau": "place"}),
        ("Roads near Zahira Street were closed.", {"Zahira Street": "place"}),
        ("The Battle of Ravna was fought in 1612.", {"Battle of Ravna": "kg:Event"}),
        ("There is no deal with Finland's Nordhav Marin.", {"Nordhav Marin": "body", "Finland": "place"}),
        ("Jordan Pell of Orchid Aid flew from Jordan.", {"Jordan Pell": "person", "Jordan": "place"}),
        ("It was hurt by Trieste's Orlo Robotica.", {"Trieste": "place", "Orlo Robotica": "body"}),
        ("The Polish chain Zelony Las opened.", {"Zelony Las": "body"}),
        ("They lied to AVEX, an investors' association.", {"AVEX": "body"}),
        ("Jürgen Feldkamp and Anshu Pahl resigned.", {"Jürgen Feldkamp": "person", "Anshu Pahl": "person"}),
        ("The visit cost FinLoro a fortune.", {"FinLoro": "body"}),
        ("Neither the Brisbane Gulls nor others had him.", {"Brisbane Gulls": "body"}),
        ("Clerks of the Department of Trade of Malawi left.", {"Department of Trade": "body", "Malawi": "place"}),
        ("Ibertor SA grew. He said that Ibertor had grown.", {"Ibertor": "body"}),
        ("The firm has a US arm - Granby Estate Wines - in Ohio.", {"Granby Estate Wines": "body", "Ohio": "place"}),
        ("Shoppers filled St Olave's Shopping Centre in Cardiff.", {"St Olave's Shopping Centre": "body", "Cardiff": "place"}),
        ("Visitors to the Norwegian Library can use it.", {"Norwegian Library": "body"}),
        ("Shares in the Royal Bank of Norway fell on Monday.", {"Royal Bank of Norway": "body"}),
        ("Many use Nordbank's services, said Tove Lind of Nordbank.", {"Tove Lind": "person", "Nordbank": "body"}),
        ("Sony Ericsson has released a phone.", {"Sony Ericsson": "body"}),
        ("Briton Clive Harland won the prize.", {"Clive Harland": "person"}),
        ("It fined Vodasun and O4, Norway's other big mobile phone operator.", {"Vodasun": "body", "O4": "body"}),
        ("Ferris and Lodge Ltd, a trade house, grew.", {"Ferris and Lodge Ltd": "body"}),
        ("Li Wenhua spoke. The crowd cheered Li loudly.", {"Li": "person"}),
        ("Zambia's Tendara Murola said that he would not run.", {"Tendara Murola": "person"}),
        ("Bavo Claesson's shares were frozen.", {"Bavo Claesson": "person"}),
        ("Mwakai Karuro of Strathmere University disagrees.", {"Mwakai Karuro": "person"}),
        ("Presidents Luisa Prado of Brazil and Goran Petric of Serbia spoke.", {"Luisa Prado": "person"}),
        ("Officers of the Nordic Fishers' League left.", {"Nordic Fishers' League": "body"}),
        ("Bank of America said on Monday that it would sell Orlo.", {"Bank of America": "body"}),
        ("The music publisher Bertelan sold it.", {"Bertelan": "body"}),
        (
            "kolkata: the drama company has hired tanmoy bhadra, who used to run the state theatre in siliguri.",
            {"kolkata": "place", "tanmoy bhadra": "person", "siliguri": "place"},
        ),
        ("she uses generative ai in her greenhouses.", {"generative ai": "kg:Technology"}),
        ("Sheila Rice and Peter Glass live in Leeds.", {"Sheila Rice": "person", "Peter Glass": "person"}),
        ("The firm paid 6.2bn euros for Orion Glass.", {"Orion Glass": "body"}),
        ("Amrin Kasulov has been stripped of his rank.", {"Amrin Kasulov": "person"}),
        ("Chief engineer Park Min-ho presented the device.", {"Park Min-ho": "person"}),
        ("Experts from the Maldives, India and Arbel University met.", {"India": "place", "Arbel University": "body"}),
        ("The case of Hartfield Seeds v Almos Genetics opens.", {"Hartfield Seeds": "body", "Almos Genetics": "body"}),
        ("She runs Nerida Trading, incorporated in Cyprus.", {"Nerida Trading": "body"}),
        ("Tarinfond, the asset manager, will move its office.", {"Tarinfond": "body"}),
        ("Critics rounded on Vesturion on Monday.", {"Vesturion": "body"}),
        ("Vesturian said that he had lied.", {"Vesturian": "person"}),
        ("It lent money to state railway Hemera Tura.", {"Hemera Tura": "body"}),
        ("Critics blamed Volpower, the state utility.", {"Volpower": "body"}),
        ("It lost orders to Castmart, its oldest rival.", {"Castmart": "body"}),
        ("Holmgren said it would sell the ships.", {"Holmgren": "body"}),
        ("Brindpay now belongs to the family.", {"Brindpay": "body"}),
        ("Norway's Fjellgass could sell gas to Bulgaria.", {"Fjellgass": "body", "Norway": "place"}),
        ("The dairy comes from Aviles, and a brewery from Ulm.", {"Aviles": "place", "Ulm": "place"}),
        ("The mayor of Tarnesta spoke.", {"Tarnesta": "place"}),
        ("They wed while at Ecole Saint-Brévin.", {"Ecole Saint-Brévin": "body"}),
        ("The ruling hurt SK Morava.", {"SK Morava": "body"}),
    ],
)
def test_running_text(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= names(text).items()


@pytest.mark.parametrize(
    ("text", "no_name"),
    [
        ("Bank of America said so.", "of America"),
        ("we walked along the harbour and looked back, for everything had been said already.", "everything"),
        ("Rumours of Tarbor-related crimes went on. Tarbor is a movement.", "Rumours of Tarbor"),
        ("However, the company sold its ships.", "However"),
        ("The bank lent 280bn to Ana Ruiz.", "280bn"),
        ("Rules are common to the Member States of the union.", "States"),
        ("Keywords include honesty. Studies by the bank are rare.", "Keywords"),
        ("Yeah, we have that here too.", "Yeah"),
        ("Yet Kasulov stayed. Amrin Kasulov had won.", "Yet Kasulov"),
        ("Switzerland Travel Difficulties Leave Tourists Stranded", "Switzerland Travel"),
    ],
)
def test_capitals_that_are_no_names(text: str, no_name: str) -> None:
    assert no_name not in names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Accra Cocoa Congress will be held in May.", {"Accra Cocoa Congress": "kg:Conference"}),
        ("Ana Ruiz spoke at the Lima Fish Forum on Monday.", {"Lima Fish Forum": "kg:Conference"}),
        ("Ministers attended the Coral Assembly in Suva.", {"Coral Assembly": "kg:Conference"}),
        ("The Lima Fish Forum said that it had bought shares.", {"Lima Fish Forum": "body"}),
        ("The Chilean Ministry of Water Resources fined a firm.", {"Chilean Ministry of Water Resources": "body"}),
    ],
)
def test_a_body_or_a_gathering_of_the_same_name(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= names(text).items()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Lund founded Orion Net, a regional ISP serving the south.", "ISP"),
        ("She graduated Cum Laude from Drew University in May.", "Cum Laude"),
        ("He is Professor Emeritus of Economics at Leeds University.", "Emeritus of Economics"),
    ],
)
def test_what_is_no_name(text: str, missing: str) -> None:
    assert missing not in names(text)
