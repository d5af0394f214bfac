"""What a cell of a table looks like, as far as finding a table and its header takes: readers know no figures."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.patterns import pattern

_FIGURE = pattern(
    r"(?!\d{1,3}[号#])[（(]?[-−－+＋±]?[¥￥$]?(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d[\d,，]*)"
    r"(?:[.．·]\d+)?(?:[%％‰]|[\u4e00-\u9fff]{1,3}|㎡|k?m²)?[）)]?[*＊]?"
)
_PLACEHOLDERS = frozenset(("", "-", "--", "—", "——", "－", "–", "─", "…", "……", "/", "／", "*", "×", "无", "N/A"))
_YEAR = pattern(r"(?:19|20)\d\d年?(?:(?<=年)(?:1[0-2]|0?[1-9])月份?)?|(?:1[0-2]|0?[1-9])月份?")
_LONGEST_FIGURE = 24


def is_figure(text: str) -> bool:
    """Whether a cell holds one figure and nothing else: 1,240.50, 12.35%, (3.2), 485件, 5 030; 1号机组 is a name."""
    return len(text) <= _LONGEST_FIGURE and _FIGURE.fullmatch(text) is not None


def is_year(text: str) -> bool:
    """Whether it is a year or a month, which heads a row or a column more often than it stands in one."""
    return _YEAR.fullmatch(text) is not None


def is_placeholder(text: str) -> bool:
    """Whether a cell says that it has no figure: —, /, nothing."""
    return text in _PLACEHOLDERS


def header_rows(rows: Sequence[Sequence[str]]) -> int:
    """How many of the first rows are a header: those above the first row with a figure that is no year.

    Without a figure nothing tells header and body apart, and there is none.
    """
    for number, row in enumerate(rows):
        if any(is_figure(cell) and not is_year(cell) for cell in row):
            return number
    return 0
