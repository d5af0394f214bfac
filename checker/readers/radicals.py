"""Radicals and compatibility ideographs that PDF writers put for the usual characters which look the same.

A font has one drawing for 一 (U+4E00) and ⼀ (U+2F00); which of the two code points a PDF names is chance. Each is
replaced by one character, so that positions hold.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Unicode decomposes two of the CJK Radicals Supplement only. These are the forms that stand as characters of their
# own in simplified or traditional text (EquivalentUnifiedIdeograph.txt of Unicode 15).
_SUPPLEMENT = (
    "⺁厂⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎尢⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭"
    "⺩王⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳罓⺴罓⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶"
    "⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)


@lru_cache(maxsize=1)
def usual_characters() -> dict[str, str]:
    """The characters that are meant, by the radicals and compatibility ideographs that stand for them."""
    usual = dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True))
    for first, last in ((0x2E80, 0x2EF3), (0x2F00, 0x2FD5), (0xF900, 0xFAD9)):
        for code in range(first, last + 1):
            normal = unicodedata.normalize("NFKC", chr(code))
            if len(normal) == 1 and normal != chr(code):
                usual[chr(code)] = normal
    return usual
