"""Whether a short numeral in front of a classifier counts, or makes a word with it: 三家 but 一般, 两头, 二级."""

from __future__ import annotations

from checker.claims.approximators import label_after
from checker.claims.numerals import value_of
from checker.claims.reading import Numeral
from checker.claims.words import Manner, Unit, lexicon
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_LISTED = pattern(r"、[^，,。；;！？\n]{0,40}$|[-—][^，,。；;！？\n]{1,16}$|(?:上述|以上|这|等|下列|共|以下)$")
_REACH = 48
_PRICED = pattern(r"(?:花费?|付|卖|价格?)[了你我他她]?$")
_PRICE_REACH = 4
_TOGETHER = frozenset({"起", "项", "个"})
"""一起, 一项, 一个 are "together", "a" far more often than one."""


_BESIDE = Manner.BESIDE
_MONEY = ClaimKind.MONEY
_COUNT = ClaimKind.COUNT
_SHY = Manner.SHY


def counts(numeral: Numeral, unit: Unit, stop: int) -> bool:
    """Whether ``numeral`` with ``unit``, which ends at ``stop``, is a count rather than a word."""
    text, written = numeral.text, numeral.written
    if unit.manner is _BESIDE:
        return _is_beside_what_it_counts(numeral, unit, stop)
    if not numeral.is_han:
        return True
    if _names_a_class(numeral, unit, stop):
        return False
    if len(written) > 2:
        return True
    if written == "一":
        return _one_counts(numeral, unit, stop)
    if text[stop - 1] == "块" and text[stop : stop + 1] != "钱":
        # 分三块筹措: three parts; 花了三块: three 元
        return _PRICED.search(text, max(0, numeral.start - _PRICE_REACH), numeral.start) is not None
    if unit.kind is not _COUNT:
        return True
    value = value_of(written)
    if value is None or value.low >= 10:
        return True
    if written[0] in "二零" or _is_next_class(numeral, unit, stop):
        return False  # 二级 is the second level; two of them are 两级
    if unit.manner is _SHY:
        return text[numeral.start - 1 : numeral.start] in lexicon().counting_before
    return True


_CLASS_OF_MONEY = pattern(
    "(?:强|级)?(?:村|镇|乡|县(?!级)|户(?!均)|楼宇|园区|产业|集群|企业|大?项目(?!资金|投资|经费)|税源)"
)
_SCALE_WORDS = frozenset("十百千万亿")
_OF_ITS_OWN = frozenset("上数近约超逾达资金入款")


def _names_a_class(numeral: Numeral, unit: Unit, stop: int) -> bool:
    """Whether a round sum in front of a noun is the name of a class: 百万元村占50%, 培育百亿元产业集群2个."""
    if unit.kind is not _MONEY or not _SCALE_WORDS.issuperset(numeral.written):
        return False
    return numeral.before not in _OF_ITS_OWN and _CLASS_OF_MONEY.match(numeral.text, stop) is not None


def _is_next_class(numeral: Numeral, unit: Unit, stop: int) -> bool:
    """二级6934人、三级6228人: a figure follows directly, and the class before it has been named."""
    return numeral.text[stop : stop + 1].isdigit() and _is_class_behind(numeral, unit)


def _is_class_behind(numeral: Numeral, unit: Unit) -> bool:
    """Whether the class before it in the order has been named: 三、四级手术, 三级手术507台、四级手术189台."""
    at, start = _DIGITS.find(numeral.written), numeral.start
    if at < 1:
        return False
    before = _DIGITS[at - 1]
    joined = numeral.before in _JOINING and numeral.text[max(0, start - 2) : start - 1] == before
    return joined or f"{before}{unit.name}" in numeral.text[max(0, start - _LIST_REACH) : start]


_DIGITS = "一二三四五六七八九"
_JOINING = frozenset("、和及或至到")
_LIST_REACH = 40


def _one_counts(numeral: Numeral, unit: Unit, stop: int) -> bool:
    text, start = numeral.text, numeral.start
    before, following = text[start - 1 : start], text[stop : stop + 1]
    known = lexicon()
    if unit.kind is not _COUNT:
        if unit.name in ("个月", "倍", "番") or unit.kind is ClaimKind.PERCENT:
            return following != "来"
        if unit.kind is ClaimKind.DURATION and following in ("半", "多"):
            return True
        return before in ("近", "约", "满", "足") or label_after(text, stop)[1] > stop
    if unit.name not in known.one:
        return False
    if text.endswith(known.one_behind, 0, start):
        return True
    if unit.name in _TOGETHER:
        return before in ("了", "有", "共", "仅", "只") and following not in ("来", "去", "，", "。")
    return before in ("了", "过", "仅", "只", "共", "达", "为", "有") or following in "，,。；;、）)"


def _is_beside_what_it_counts(numeral: Numeral, unit: Unit, stop: int) -> bool:
    """N级 and N大 count when the things stand in front (区、街道两级), or organisations behind (三级法院).

    三、四级手术 are two classes by their numbers, and 三级手术507台、四级手术189台 have one each.
    """
    text, start = numeral.text, numeral.start
    if numeral.is_han and (numeral.written in ("一", "二") or _is_class_behind(numeral, unit)):
        return False
    if _LISTED.search(text[max(0, start - _REACH) : start]) is not None:
        return True
    return unit.name == "级" and text.startswith(lexicon().organisations, stop)
