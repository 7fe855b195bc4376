"""What an office is of: the body named right after it, after a row of offices, or after what somebody leads there."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("John Brown is a Danish businessman, chairman and CEO of Acme Corporation.", ["John Brown headOf Acme Corporation"]),
        (
            "John Brown is the chief technical officer of Acme Corporation and chief executive officer of Orion Motors.",
            ["John Brown headOf Orion Motors", "John Brown worksFor Acme Corporation"],
        ),
        (
            "Ann Brown is the publisher of Acme Magazine and chief executive of Orion Motors.",
            ["Ann Brown headOf Acme Magazine", "Ann Brown headOf Orion Motors"],
        ),
        ("John Brown was vice president of engineering at Acme Corporation.", ["John Brown worksFor Acme Corporation"]),
        ("John Brown was appointed finance director at Acme Corporation.", ["John Brown worksFor Acme Corporation"]),
        ("Director for Business Development at Acme Corporation, John Brown spoke.", ["John Brown worksFor Acme Corporation"]),
        ("Ann Brown, an expert on trade law at Oslo's Northern University, spoke.", ["Ann Brown worksFor Northern University"]),
        ("Ann Brown, Professor of Biological Engineering, spoke.", []),
        ("Ann Brown, Minister of Energy and Industry, spoke.", []),
        ("The chairman of Acme Corporation and the president of Orion Motors met John Brown.", []),
    ],
)
def test_bodies_of_offices(text: str, expected: list[str]) -> None:
    assert told(text, "headOf", "worksFor") == expected
