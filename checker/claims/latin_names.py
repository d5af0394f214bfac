"""Latin names that a figure follows without a word between: APP6842件, GDP1286亿元, SUV1286辆.

A code goes on with its number (G312国道, A4纸, PM2.5, CA1287次); behind a name of letters alone stands what is counted.
"""

from __future__ import annotations

from checker.claims.unit_words import unit_at
from checker.claims.words import Manner
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_LONGEST = 9
_NAME = pattern("(?<![A-Za-z0-9０-９_+#./&\u2161-\u216b×＋-])[A-Za-z][A-Za-z&]{1,8}$")
_CODED = frozenset(
    (
        "pm",
        "so",
        "co",
        "nh",
        "ch",
        "top",
        "no",
        "nos",
        "vol",
        "ver",
        "gb",
        "db",
        "hsk",
        "cet",
        "covid",
        "fig",
        "tel",
        "dn",
        "win",
    )
)
"""PM2.5, TOP100家, No.5, GB2312: the number belongs to the name."""
_ORDERS = frozenset("年月日号级期次代度届版班路线段层站型款类版周季课讲章节点时分秒天岁")
"""What a number behind letters has an order by: CA1287次航班, HSK6级, PM10年均."""
_KINDS = frozenset((ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.MASS, ClaimKind.PERCENT))
_GOES_ON = pattern("目(?!前|标)|机|型|系列|号")


def is_counted_by_name(text: str, start: int, end: int) -> bool:
    """Whether the numeral ``text[start:end]`` counts what the Latin letters right in front of it name."""
    name = _NAME.search(text, max(0, start - _LONGEST - 1), start)
    if name is None or name.group().lower() in _CODED:
        return False
    unit, stop = unit_at(text, end)
    if unit is None or unit.kind not in _KINDS or unit.manner is Manner.BESIDE or unit.name in _ORDERS:
        return False
    return _GOES_ON.match(text, stop) is None
