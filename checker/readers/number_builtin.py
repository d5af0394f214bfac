"""The number formats that Excel has a number for instead of writing their code."""

from __future__ import annotations

_MONTH, _DAY = 'yyyy"年"m"月"', 'm"月"d"日"'
_TIME, _HALF = 'h"时"mm"分"', '上午/下午h"时"mm"分"'
_ACCOUNTING = '_ {symbol}* #,##0{decimals}_ ;_ {symbol}* -#,##0{decimals}_ ;_ {symbol}* "-"{blanks}_ ;_ @_ '
BUILT_IN = {
    **dict(enumerate(("", "0", "0.00", "#,##0", "#,##0.00"))),
    5: "¥#,##0;¥-#,##0",
    6: "¥#,##0;[Red]¥-#,##0",
    7: "¥#,##0.00;¥-#,##0.00",
    8: "¥#,##0.00;[Red]¥-#,##0.00",
    **dict(enumerate(("0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??", "yyyy/m/d", "d-mmm-yy", "d-mmm", "mmm-yy"), 9)),
    **dict(enumerate(("h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "yyyy/m/d h:mm"), 18)),
    **dict(enumerate((_MONTH, _DAY, _DAY, "m-d-yy", _MONTH + 'd"日"', _TIME, _TIME + 'ss"秒"'), 27)),
    **dict(enumerate((_HALF, _HALF + 'ss"秒"', _MONTH), 34)),
    37: "#,##0_ ;-#,##0 ",
    38: "#,##0_ ;[Red]-#,##0 ",
    39: "#,##0.00_ ;-#,##0.00 ",
    40: "#,##0.00_ ;[Red]-#,##0.00 ",
    41: _ACCOUNTING.format(symbol="", decimals="", blanks=""),
    42: _ACCOUNTING.format(symbol='"¥"', decimals="", blanks=""),
    43: _ACCOUNTING.format(symbol="", decimals=".00", blanks="??"),
    44: _ACCOUNTING.format(symbol='"¥"', decimals=".00", blanks="??"),
    **dict(enumerate(("mm:ss", "[h]:mm:ss", "mm:ss.0", "##0.0E+0", "@"), 45)),
    **dict(enumerate((_MONTH, _DAY, _MONTH, _DAY, _DAY, _HALF, _HALF + 'ss"秒"', _MONTH, _DAY), 50)),
}  # fmt: skip
"""What the numbers of formats stand for in a Chinese Excel, which writes them without their codes."""
