"""Bytes become text in every encoding that these reports come in, and anything else is refused in one clear line."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import UnreadableError
from checker.readers import read_bytes

SENTENCE = "一季度受理案件485件，同比增长12.5%。\n"

ENCODED = {
    "UTF-8": SENTENCE.encode(),
    "UTF-8 with a mark": codecs.BOM_UTF8 + SENTENCE.encode(),
    "UTF-16 LE with a mark": codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
    "UTF-16 BE with a mark": codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
    "GB18030": SENTENCE.encode("gb18030"),
    "GBK": SENTENCE.encode("gbk"),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_every_usual_encoding_gives_the_same_text(data: bytes) -> None:
    assert read_bytes(data, "报告.txt").text == SENTENCE


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_a_byte_order_mark_is_not_counted_in_positions(data: bytes) -> None:
    document = read_bytes(data, "报告.txt")
    place = document.locate(SENTENCE.index("485"), SENTENCE.index("485") + 4)
    assert (place.offset, place.line, place.column) == (7, 1, 8)


def test_characters_that_only_gb18030_has_in_four_bytes_are_read() -> None:
    assert read_bytes("㐀村受理3件".encode("gb18030"), "报告.txt").text == "㐀村受理3件"


def test_line_ends_and_unusual_blanks_are_kept_as_they_stand() -> None:
    text = "\u3000\u3000受理\u00a0485\u00a0件。\r\n审结480件。\r其他5件。\n"
    assert read_bytes(text.encode(), "报告.txt").text == text


REFUSED = {
    "nothing": (b"", "the file is empty"),
    "only a mark": (codecs.BOM_UTF8, "no text in it"),
    "only blanks": ("\u3000\r\n \n".encode(), "no text in it"),
    "PNG": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "an image"),
    "zip": (b"PK\x03\x04\x14\x00\x06\x00", "an archive"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 8, "an old Office file"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "no whole PDF"),
    "gzip": (b"\x1f\x8b\x08\x00", "an archive"),
    "NUL": ("受理\x00485件".encode(), "binary data"),
    "UTF-16 without a mark": ("485 cases".encode("utf-16-le"), "without a byte-order mark"),
    "UTF-32": (codecs.BOM_UTF32_LE + "受理".encode("utf-32-le"), "binary data"),
    "control characters": (bytes(range(1, 9)) * 20, "binary data"),
    "neither encoding": (b"\xff\xff\xff 485", "neither UTF-8 (byte 0) nor GB18030 (byte 0)"),
    "half a UTF-16 character": (codecs.BOM_UTF16_LE + b"\x00\xd8", "not valid UTF-16-LE"),
}


@pytest.mark.parametrize(("data", "what"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused_with_file_and_remedy(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError) as refusal:
        read_bytes(data, "报告.txt")
    assert what in refusal.value.what
    assert refusal.value.path == "报告.txt"
    assert refusal.value.remedy
    assert "\n" not in str(refusal.value)


def test_captured_terminal_output_is_text() -> None:
    assert read_bytes("\x1b[31m受理485件\x1b[0m".encode(), "a.txt").text == "\x1b[31m受理485件\x1b[0m"


@given(st.binary(max_size=200))
def test_any_bytes_are_either_text_or_refused(data: bytes) -> None:
    try:
        text = read_bytes(data, "a.txt").text
    except UnreadableError as error:
        text = error.remedy
    assert text.strip()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_all_text_survives_utf_8(text: str) -> None:
    expected = text.removeprefix("\ufeff")
    if expected.strip():
        assert read_bytes(text.encode(), "a.txt").text == expected
