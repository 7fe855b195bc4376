"""What holds of the mentions of any text."""

from hypothesis import given, settings
from hypothesis import strategies as st
from marked_text import resolve, unmark

from kg.rdf.ontology import load_ontology

NAMES = (
    "{Ann Lund:Person}",
    "{Lund:Person}",
    "{Erik Lund:Person}",
    "Mrs {Lund:Person}",
    "{Norvia:Country=Norvia}",
    "{Norvian:~Norvia} police",
    "{Lumen Corp:Company}",
    "{Lumen:Organization}",
    "{Office of Fair Weather:GovernmentBody}",
    "{OFW:Organization}",
)
WORDS = (
    "she",
    "he",
    "it",
    "they",
    "his",
    "the company",
    "the country",
    "the two countries",
    "the government",
    "said",
    "that",
    "met",
)
PIECES = st.sampled_from((*NAMES, *WORDS, "and", "in", ".", ",", "\n\n"))
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.booleans())
def test_mentions_of_any_text(marked: str, parsed: bool) -> None:
    text, marks = unmark(marked)
    mentions = resolve(marked, parsed=parsed)
    assert mentions == resolve(marked, parsed=parsed), "the same text gives the same mentions"
    assert list(mentions) == sorted(mentions, key=lambda mention: (mention.span, mention.chain))
    assert all(mention.text == text[mention.start : mention.end] for mention in mentions)
    assert all(mention.sentence[0] <= mention.start < mention.end <= mention.sentence[1] for mention in mentions)
    assert {mention.span for mention in mentions if not mention.pronominal} == {span for span, *_ in marks}, "no name is lost"
    assert len({(mention.span, mention.chain) for mention in mentions}) == len(mentions), "a span stands once for a chain"


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_chain_has_one_name_one_type_and_one_set_of_identifiers(marked: str) -> None:
    known: dict[int, tuple[str, str, tuple[tuple[str, str], ...]]] = {}
    for mention in resolve(marked):
        facts = (mention.name, mention.type, mention.identifiers)
        assert known.setdefault(mention.chain, facts) == facts
        assert mention.type in load_ontology().classes
        assert mention.name
