"""The word lists of coreference: what they may hold, and how errors in them are told."""

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.language.coreference.lexicon import check_classes, load_cues, load_lexicon, load_nouns, plural_of
from kg.rdf.ontology import load_ontology
from kg.resources import ontology_dir

HEADER = "word\tclass\tgender\tantecedent\tdescribed\n"


def test_every_noun_names_a_class_of_the_ontology() -> None:
    check_classes(load_lexicon(), load_ontology())


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("ministry\tkg:GovernmentBody\tn\tword\tyes", "gender of 'ministry' is 'n', and must be one of m, f, -"),
        ("ministry\tkg:GovernmentBody\t-\tname\tyes", "antecedent of 'ministry' is 'name'"),
        ("ministry\tkg:GovernmentBody\t-\tword\tmaybe", "described of 'ministry' is 'maybe'"),
        ("bank\tkg:Company\t-\tword\tno\nbank\tkg:Company\t-\ttype\tno", "'bank' stands twice"),
    ],
)
def test_a_row_that_cannot_be_is_refused(tmp_path: Path, row: str, message: str) -> None:
    table = tmp_path / "descriptions.tsv"
    table.write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"descriptions\.tsv") as caught:
        load_nouns(table)
    assert message in str(caught.value)


def test_a_class_that_the_ontology_does_not_have_is_refused(tmp_path: Path) -> None:
    lexicon = tmp_path / "lexicon"
    lexicon.mkdir()
    for name in ("called.tsv", "coreference.yaml", "legal_forms.tsv", "place_designators.tsv"):
        (lexicon / name).write_text((ontology_dir() / "lexicon" / name).read_text(encoding="utf-8"), encoding="utf-8")
    (lexicon / "descriptions.tsv").write_text(HEADER + "guild\tkg:Guild\t-\tword\tno\n", encoding="utf-8")
    with pytest.raises(OntologyError, match="'guild' names the class kg:Guild"):
        check_classes(load_lexicon(lexicon), load_ontology())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("levels:", "level:"), "the keys must be"),
        (("levels: [provincial", "levels: [Provincial"), "levels: must be a list of lower-case words"),
        (('"true"', "true"), "empty_it_words: must be a list of lower-case words"),
    ],
)
def test_an_unknown_key_or_value_is_refused(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    path = tmp_path / "coreference.yaml"
    text = (ontology_dir() / "lexicon" / "coreference.yaml").read_text(encoding="utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    with pytest.raises(OntologyError, match=r"coreference\.yaml") as caught:
        load_cues(path)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("word", "plural"),
    [("agency", "agencies"), ("survey", "surveys"), ("church", "churches"), ("spokesman", "spokesmen"), ("firm", "firms")],
)
def test_plurals(word: str, plural: str) -> None:
    assert plural_of(word) == plural
