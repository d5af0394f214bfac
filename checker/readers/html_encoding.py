"""The bytes of a web page become text: a byte-order mark, UTF-8, what the page says of itself, GB18030."""

from __future__ import annotations

import codecs
import re

from checker.readers.decoding import decode

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE
)
_SEARCHED = 4096
"""Bytes from the start in which a page names its encoding; browsers look at 1,024, pages have it later."""

_OTHERS = {
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "shift_jis": "shift_jis",
    "euc-jp": "euc_jp",
    "euc-kr": "euc_kr",
}
"""Encodings that GB18030 would take for its own. Every name for GB2312 and GBK is GB18030, which holds both."""


def decode_page(data: bytes, path: str) -> str:
    """The source of a page, line ends as they stand, without its byte-order mark.

    Valid UTF-8 is UTF-8 whatever the page says: pages are converted more often than their headers are.
    Raises UnreadableError as ``decode`` does.
    """
    declared = declared_encoding(data)
    if declared in _OTHERS and not data.startswith(_MARKS):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return data.decode(_OTHERS[declared])
            except UnicodeDecodeError:
                pass  # the page is wrong about itself
    return decode(data, path)


def declared_encoding(data: bytes) -> str:
    """The encoding that the page names, in lower case; "" when it names none."""
    found = _DECLARED.search(data, 0, _SEARCHED)
    return found.group(1).decode("ascii", "replace").lower() if found else ""
