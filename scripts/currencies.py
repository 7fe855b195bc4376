"""Write ontology/lexicon/currencies.tsv from the currency names and codes of Babel (CLDR).

    python scripts/currencies.py

Every code comes from Babel. What is chosen here is only which English currency a short word means, by its full name.
"""

from __future__ import annotations

from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global

# What news text writes without the country's name, or in a form that CLDR does not list -> the currency's English name.
USUAL = {
    "prefix": {
        "US$": "US dollar", "USD$": "US dollar", "C$": "Canadian dollar", "S$": "Singapore dollar",
        "NT$": "New Taiwan dollar", "AU$": "Australian dollar", "Rs.": "Indian rupee", "Rs": "Indian rupee",
        "RMB": "Chinese yuan", "Tk": "Bangladeshi taka",
        "Rp": "Indonesian rupiah", "RM": "Malaysian ringgit", "₽": "Russian ruble", "₺": "Turkish lira", "₦": "Nigerian naira",
        "₴": "Ukrainian hryvnia",
    },
    "name": {
        "dollar": "US dollar", "pound": "British pound", "rupee": "Indian rupee", "won": "South Korean won",
        "yen": "Japanese yen",
        "yuan": "Chinese yuan", "rouble": "Russian ruble", "ruble": "Russian ruble", "lira": "Turkish lira",
        "pound sterling": "British pound", "pounds sterling": "British pound",
        "sterling": "British pound", "stg": "British pound", "renminbi": "Chinese yuan",
        "rmb": "Chinese yuan", "dlr": "US dollar", "dlrs": "US dollar", "u.s. dollar": "US dollar", "u.s. dollars": "US dollar",
        "swiss franc": "Swiss franc", "reais": "Brazilian real", "taka": "Bangladeshi taka",
    },
}  # fmt: skip

# Names of currencies that are tender nowhere today, or that name one of old above all, as older news text writes them -> code.
HISTORIC = {
    "marks": "DEM", "d-marks": "DEM", "deutsche mark": "DEM", "deutsche marks": "DEM", "deutschmarks": "DEM", "lire": "ITL",
    "guilder": "NLG", "guilders": "NLG", "dutch guilders": "NLG", "peseta": "ESP", "pesetas": "ESP", "escudos": "PTE",
    "schillings": "ATS", "drachmas": "GRD", "drachmae": "GRD", "markka": "FIM", "cruzados": "BRC",
    "cruzeiros": "BRE", "australs": "ARA", "french franc": "FRF", "french francs": "FRF", "belgian franc": "BEF",
    "belgian francs": "BEF", "finnish markka": "FIM", "italian lire": "ITL", "spanish pesetas": "ESP",
    "portuguese escudos": "PTE", "austrian schillings": "ATS", "swedish crowns": "SEK", "danish crowns": "DKK",
    "norwegian crowns": "NOK", "crowns": "crowns",
}  # fmt: skip

# Codes that are also English words or other well-known acronyms, above all in headlines in capitals.
NOT_AS_CODE = frozenset(
    ["ALL", "AMD", "ANG", "BAM", "COP", "CUP", "DOP", "GEL", "GIP", "LAK", "MAD", "MOP", "PEN", "SOS", "TOP", "TRY"]
)
# Short names that are also common words of English: they count only with their country ("Macanese patacas", "Polish zloty").
NOT_ALONE = frozenset(["lev", "leu", "sum", "som", "soms", "mark", "real", "reals", "gold", "silver", "units", "unit"])


def current_codes() -> list[str]:
    """Codes that are legal tender somewhere today."""
    uses = (use for country in get_global("territory_currencies").values() for use in country)
    return sorted({code for code, _, end, tender in uses if end is None and tender})


def plain(name: str) -> str:
    """A name as news text types it: lower case, without okina and typographic apostrophes."""
    return "".join(char for char in name.lower() if char not in "ʻʼ’'")


def full_names(locale: Locale, codes: list[str]) -> list[tuple[str, str]]:
    """(name in singular or plural, code) for every code."""
    plurals = locale._data["currency_names_plural"]
    rows = []
    for code in codes:
        names = {locale.currencies[code], *(str(name) for name in dict(plurals.get(code, {})).values())}
        rows += [(plain(name), code) for name in sorted(names)]
    return rows


def short_names(rows: list[tuple[str, str]]) -> dict[str, str]:
    """Last word -> code where one currency has it, else the word itself: "francs" says a unit, but not whose."""
    codes: dict[str, set[str]] = {}
    for name, code in rows:
        codes.setdefault(name.split()[-1].strip("()"), set()).add(code)
    for word in sorted(codes):
        codes[word] |= codes.get(word.removesuffix("s"), set())
    single = {word: min(found) if len(found) == 1 else _plural(word, codes) for word, found in codes.items()}
    return {word: unit for word, unit in single.items() if word.isalpha() and word not in NOT_ALONE and len(word) > 2}


def _plural(word: str, words: dict[str, set[str]]) -> str:
    return f"{word}s" if f"{word}s" in words else word


def table() -> list[tuple[str, str, str]]:
    """(form, kind, unit), sorted."""
    locale = Locale("en")
    codes = current_codes()
    by_name = {locale.currencies[code].lower(): code for code in codes}
    rows = full_names(locale, codes)
    names = {**short_names(rows), **dict(rows)}
    for word, name in USUAL["name"].items():
        names[word] = by_name[name.lower()]
        if f"{word}s" in names:
            names[f"{word}s"] = by_name[name.lower()]
    names["roubles"] = by_name["russian ruble"]
    names |= {name.replace("dollar", "dlr"): code for name, code in names.items() if name.endswith((" dollar", " dollars"))}
    names |= HISTORIC
    symbols = {locale.currency_symbols[code]: code for code in codes if code in locale.currency_symbols}
    prefixes = {symbol: code for symbol, code in symbols.items() if symbol != code}
    prefixes |= {symbol: by_name[name.lower()] for symbol, name in USUAL["prefix"].items()}
    kinds = {"prefix": prefixes, "name": names, "code": {code: code for code in codes if code not in NOT_AS_CODE}}
    return sorted((form, kind, unit) for kind, forms in kinds.items() for form, unit in forms.items())


def main() -> None:
    path = Path(__file__).parent.parent / "ontology" / "lexicon" / "currencies.tsv"
    lines = [f"# Written by scripts/currencies.py from Babel {babel.__version__} (CLDR, Unicode licence).", "form\tkind\tunit"]
    lines += ["\t".join(row) for row in table()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 2} forms written to {path}")


if __name__ == "__main__":
    main()
