"""Companies and public bodies with Wikidata ids, to link what the language model has found to be an organization."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from gazetteer.cities import plain
from gazetteer.packages import Packages, Row

KEPT = re.compile(
    r"operators/(?!amenity/(school|kindergarten|toilets|drinking_water|community_centre|childcare|parking)|leisure|shop)|"
    r"transit/|brands/(office|amenity/(bank|fuel|charging_station|car_rental|money_transfer|post_office)|"
    r"man_made|telecom|healthcare|shop/(car|mobile_phone|motorcycle|truck|electronics|computer|telecommunication|tyres)$)"
)
PLACE = re.compile(
    r"^(the )?(capital |former |largest |port |coastal |federal )*([\w-]+ )?(city|town|village|municipality|commune|county|"
    r"state|country|province|borough|district|parish|region|suburb|island|prefecture|human settlement|metropolis|department|"
    r"canton|township|unitary authority area|local government area|local authority|territory|neighbou?rhood)"
    r"( (in|on|near|within|of (?!the government))|,|$)",
    re.IGNORECASE,
)
"""Descriptions of places: the operators of parks and schools are often called by the name of their town."""

CLASSES = (
    ("kg:PoliticalParty", re.compile(r"political party")),
    ("kg:NewsOrganization", re.compile(r"newspaper|news agency|television network|broadcaster|radio station|TV channel")),
    ("kg:EducationalOrganization", re.compile(r"universit|college|school|polytechnic")),
    (
        "kg:IntergovernmentalOrganization",
        re.compile(r"intergovernmental|specialised agency of the United Nations|United Nations"),
    ),
    (
        "kg:Company",
        re.compile(
            r"compan|corporation|bank|enterprise|manufacturer|conglomerate|multinational|retailer|operator|airline|insurer|insurance|"
            r"carmaker|provider|subsidiary|business|firm|network|chain|brand|developer|utility|producer|startup|railway|utilities"
        ),
    ),
    (
        "kg:GovernmentBody",
        re.compile(
            r"government|ministry|agency|department|authority|police|council|commission|municipal|federal|service|bureau|"
            r"fire|court|army|forces|navy|public body|directorate"
        ),
    ),
)
NAME_TAGS = ("brand", "operator", "network", "name", "brand:en", "operator:en", "network:en", "name:en", "short_name")
SHORT_TAGS = ("operator:short", "network:short", "brand:short")


def organization_rows(packages: Packages) -> list[Row]:
    """One row an organization; a name that several of them share names none of them."""
    names: dict[str, set[str]] = defaultdict(set)
    countries: dict[str, set[str]] = defaultdict(set)
    for category, items in sorted(packages.brands.items()):
        for item in items if KEPT.match(category) else ():
            tags = item["tags"]
            wikidata = next(
                (tags[f"{tag}:wikidata"] for tag in ("operator", "brand", "network") if f"{tag}:wikidata" in tags), ""
            )
            names[wikidata] |= {tags[tag] for tag in (*NAME_TAGS, *SHORT_TAGS) if tag in tags}
            countries[wikidata].add(country_of(item))
    rows = [
        organization_row(qid, names[qid], countries[qid], packages) for qid in sorted(names) if qid in packages.brand_labels
    ]
    return without_homonyms([row for row in rows if row])


def country_of(item: Row) -> str:
    """The country where the body works, where it is only one ("de", "ca-qc.geojson")."""
    places = {
        str(place)[:2].upper() for place in item["locationSet"].get("include", []) if re.match(r"[a-z]{2}($|-)", str(place))
    }
    country = places.pop() if len(places) == 1 and len(item["locationSet"]["include"]) == 1 else ""
    return "FR" if country == "FX" else country


def organization_row(qid: str, names: set[str], countries: set[str], packages: Packages) -> Row:
    """The row, or an empty one where the label is no name of an organization."""
    label = packages.brand_labels[qid].get("label", "").strip("\u200e\u202a\u202c ")
    description = packages.brand_labels[qid].get("description", "")
    if not is_name(label) or PLACE.match(description) or not description:
        return {}
    aliases = {name for name in names if is_name(name)} | {plain(label)}
    return {
        "key": f"wikidata:{qid}",
        "name": label,
        "class": next((name for name, words in CLASSES if words.search(description)), "kg:Organization"),
        "aliases": sorted(aliases - {label}),
        "wikidata": qid,
        "country": next(iter(countries)) if len(countries) == 1 else "",
    }


def is_name(name: str) -> bool:
    """Latin letters, three or more, beginning with a capital or digit."""
    return (
        len(name) >= 3
        and all(ord(letter) < 0x250 or letter in "–’" for letter in name)
        and (name[0].isupper() or name[0].isdigit() or name[1].isupper())
        and not any(letter in name for letter in "|;,\t/()")
    )


def without_homonyms(rows: list[Row]) -> list[Row]:
    """Rows and aliases whose name is borne by one organization only."""
    labels = Counter(row["name"].casefold() for row in rows)
    bearers = Counter(name.casefold() for row in rows for name in {row["name"], *row["aliases"]})
    kept = [row for row in rows if labels[row["name"].casefold()] == 1]
    return [{**row, "aliases": [name for name in row["aliases"] if bearers[name.casefold()] == 1]} for row in kept]
