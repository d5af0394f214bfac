"""Places in a text in the units of an editor, against encoding the text for every prefix."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from checker.editor.positions import Lines
from tests.editor.editor import offset

ENCODINGS = list(types.PositionEncodingKind)
TEXTS = st.text(alphabet="a年é𠮷\r\n\f\u2028\x85", max_size=20)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS)
def test_every_offset_comes_back_from_its_position(encoding: types.PositionEncodingKind, text: str) -> None:
    lines = Lines(text, encoding)
    for at in range(len(text) + 1):
        if text[at - 1 : at + 1] == "\r\n":
            continue  # inside the end of a line, where no position is
        place = lines.position_at(at)
        assert lines.offset(place) == at
        assert offset(text, place, encoding.value) == at


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS, line=st.integers(0, 25), character=st.integers(0, 90))
def test_any_position_is_a_place_in_its_line(
    encoding: types.PositionEncodingKind, text: str, line: int, character: int
) -> None:
    lines = Lines(text, encoding)
    at = lines.offset(types.Position(line, character))
    reached = lines.position_at(at)
    if reached.line == line:
        assert reached.character <= character
    else:
        assert at == len(text) and reached.line < line


def test_a_position_inside_a_character_is_in_front_of_it() -> None:
    lines = Lines("年𠮷报", types.PositionEncodingKind.Utf16)
    assert [lines.offset(types.Position(0, units)) for units in range(6)] == [0, 1, 1, 2, 3, 3]
