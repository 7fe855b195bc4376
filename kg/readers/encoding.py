"""From bytes to text, without touching line ends: offsets count the file's own characters."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from kg.errors import InputError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DETECTION_SAMPLE = 100_000
# English text has few letters beyond ASCII; with more of them the text is in another script, and detection has enough to see
FEW_HIGH_BYTES = 0.4
HIGH_BYTES = bytes(range(0x80, 0x100))
MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")


def decode(content: bytes, declared: str | None = None) -> str:
    """The text of `content`: by its byte order mark (which is no part of the text), as UTF-8, as `declared`, or by detection.

    InputError where the bytes are not text.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    if b"\0" in content:
        return _strict(content, _wide_encoding(content))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _detect(content, error, declared)


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"it says that it is {encoding.upper()}, but byte {error.start} is not; save it as UTF-8") from None


def _wide_encoding(content: bytes) -> str:
    """UTF-16 without a mark: English text has a zero in every second byte."""
    sample = content[:2000]
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    half = max(1, len(sample) // 2)
    for quiet, busy, encoding in ((zeros[0], zeros[1], "utf-16-le"), (zeros[1], zeros[0], "utf-16-be")):
        if not quiet and busy / half > 0.6:
            return encoding
    raise InputError(f"it is not text (there is a zero byte at {content.index(0)})")


def _detect(content: bytes, error: UnicodeDecodeError, declared: str | None) -> str:
    if len(MULTIBYTE.findall(content, 0, error.start)) > 1:
        # guessing another encoding would garble every accent of a file that has one broken byte
        raise InputError(f"it is UTF-8 but for byte {error.start} (0x{content[error.start]:02x}); save it again as UTF-8")
    high = len(content) - len(content.translate(None, HIGH_BYTES))
    trials = [declared] if declared else []
    if high <= max(2, FEW_HIGH_BYTES * len(content)):
        trials.append("cp1252")
    for encoding in trials:
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    best = from_bytes(content[:DETECTION_SAMPLE]).best()
    if best is None:
        raise InputError(f"it is not text in any known encoding (byte {error.start} is not UTF-8); save it as UTF-8")
    try:
        return content.decode(best.encoding)
    except UnicodeDecodeError:
        raise InputError(f"it is not text in one encoding (byte {error.start} is not UTF-8); save it as UTF-8") from None
