"""A number format's code in its pieces: "#,##0.00_);[Red](#,##0.00)" is two sections of tokens.

Source: ECMA-376 Part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from checker.model.patterns import pattern

MAX_CODE = 1_000
"""Spreadsheets write at most 255 characters; longer codes are treated as General."""


class Kind(Enum):
    """What a token stands for."""

    LITERAL = auto()
    DIGIT = auto()
    POINT = auto()
    COMMA = auto()
    PERCENT = auto()
    EXPONENT = auto()
    SLASH = auto()
    TEXT = auto()
    GENERAL = auto()
    DATE = auto()
    ELAPSED = auto()
    HALF_DAY = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a section: its kind, and the characters that it is written with or shows."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a format: tokens, its condition if it has one, and how its digits and names are written."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None
    numerals: int = 0
    """0 for 123, 1 for 一百二十三, 2 for 壹佰贰拾叁, 3 for full width."""
    is_chinese: bool = False
    system: str = ""
    """ "date" or "time" when the system's own long form is asked for, whatever the tokens say."""

    @property
    def is_date(self) -> bool:
        """Whether it shows a date or a time of day."""
        return bool(self.system) or any(token.kind in (Kind.DATE, Kind.ELAPSED) for token in self.tokens)

    def has(self, kind: Kind) -> bool:
        """Whether a token of this kind is in it."""
        return any(token.kind is kind for token in self.tokens)


_TOKEN = pattern(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|_(?P<skip>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>G/通用格式|(?i:general))|(?P<half>(?i:am/pm|a/p)|上午/下午)|(?P<exponent>[Ee][+-])"
    r"|(?P<date>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?|[eE]+|[bB]+|a{3,4}|A{3,4}|g+)"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<slash>/)|(?P<text>@)|(?P<end>;)|(?P<other>.)"
)
_CONDITION = pattern(r"(<=|>=|<>|<|>|=)\s*(-?\d{1,20}(?:\.\d{1,20})?)$")
_CHINESE = frozenset({0x0804, 0x0404, 0x0C04, 0x1004, 0x1404})
_NUMERALS = {0x1E: 1, 0x1F: 2, 0x20: 3, 0x21: 1, 0x22: 2, 0x23: 3}
"""The first byte of [$-1E000804], which is how LibreOffice writes [DBNum1]."""
_KINDS = {
    "general": Kind.GENERAL,
    "half": Kind.HALF_DAY,
    "exponent": Kind.EXPONENT,
    "date": Kind.DATE,
    "digit": Kind.DIGIT,
    "point": Kind.POINT,
    "comma": Kind.COMMA,
    "percent": Kind.PERCENT,
    "slash": Kind.SLASH,
    "text": Kind.TEXT,
}


class _Draft:
    """A section that is being read."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.condition: tuple[str, Decimal] | None = None
        self.numerals = 0
        self.is_chinese = False
        self.system = ""

    def section(self) -> Section:
        return Section(tuple(self.tokens), self.condition, self.numerals, self.is_chinese, self.system)

    def literal(self, text: str) -> None:
        self.tokens.append(Token(Kind.LITERAL, text))

    def bracket(self, inside: str) -> None:
        """[Red], [>=100], [h], [DBNum1], [$¥-804]."""
        lower = inside.lower()
        if condition := _CONDITION.match(inside):
            self.condition = condition[1], Decimal(condition[2])
        elif lower.startswith("$"):
            symbol, _, locale = inside[1:].partition("-")
            if symbol:
                self.literal(symbol)
            self.locale(locale)
        elif lower.startswith("dbnum") and lower[5:] in ("1", "2", "3"):
            self.numerals = int(lower[5:])
        elif lower and lower[0] in "hms" and not lower.strip(lower[0]):
            self.tokens.append(Token(Kind.ELAPSED, lower))

    def locale(self, name: str) -> None:
        name = name.lower()
        if name in ("f800", "x-sysdate"):
            self.system = "date"
        elif name in ("f400", "x-systime"):
            self.system = "time"
        elif name.startswith("zh"):
            self.is_chinese = True
        else:
            try:
                number = int(name, 16)
            except ValueError:
                return
            self.is_chinese = number & 0xFFFF in _CHINESE
            self.numerals = _NUMERALS.get(number >> 24, self.numerals)


def sections_of(code: str) -> tuple[Section, ...]:
    """The sections of the format ``code``, at least one."""
    drafts = [_Draft()]
    for match in _TOKEN.finditer(code[:MAX_CODE]):
        draft, name, text = drafts[-1], match.lastgroup or "other", match[match.lastgroup or 0]
        match name:
            case "end":
                drafts.append(_Draft())
            case "quoted" | "escaped" | "other":
                draft.literal(text)
            case "skip":
                draft.literal(" ")
            case "fill":
                draft.literal(" " if text == " " else "")
            case "bracket":
                draft.bracket(text)
            case _:
                draft.tokens.append(Token(_KINDS[name], text))
    return tuple(draft.section() for draft in drafts)
