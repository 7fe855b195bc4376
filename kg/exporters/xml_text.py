"""What XML 1.0 can hold of a string."""

from __future__ import annotations

import re

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """`text` without the control characters and half surrogates that XML forbids even when escaped.

    >>> legal("a\\x0bb")
    'ab'
    """
    return ILLEGAL.sub("", text)
