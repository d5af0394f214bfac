"""What an editor is told beside the words of reports, in Chinese and English side by side."""

from __future__ import annotations

_WORDS = {
    "ignore": ("在本段忽略 {rule} {name}", "Ignore {rule} {name} in this paragraph"),
    "asserts": ("数值", "value"),
    "true values": ("舍入前的真值范围", "true values before rounding"),
    "no figure": ("不作核对的数字", "a number that is not checked"),
}


def word(key: str, lang: str) -> str:
    """The word in the language."""
    return _WORDS[key][lang == "en"]
