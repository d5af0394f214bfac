"""Reach: the figures that a rate can be made of, by where they stand to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.linking import cues
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.rates.definitions import definition_of, is_over_mean
from checker.model.claim import ClaimKind
from checker.model.interval import Exact
from checker.model.patterns import pattern

_BACK = 2
"""How many sentences back the terms of a rate are looked for."""
_FEW = 3
_NEAR = 8
"""How many amounts in front of a rate are tried as its terms."""
DUE = pattern("应[^\\W\\d_a-zA-Z]{0,4}$|需(?!求)[^\\W\\d_a-zA-Z]{0,4}$|要求[^\\W\\d_a-zA-Z]{0,8}$")
"""应办结20947件: what is due is the base, not the numerator."""
_BY_UNIT = pattern("按([户人件]|金额)")
_TERMS = (Role.LEVEL, Role.CHANGE, Role.NET, Role.BASE)
_KINDS = (
    ClaimKind.COUNT,
    ClaimKind.MONEY,
    ClaimKind.AREA,
    ClaimKind.MASS,
    ClaimKind.OTHER,
    ClaimKind.LENGTH,
)


_AVERAGE = Role.AVERAGE
_LEVEL = Role.LEVEL
_PREVIOUS = Role.PREVIOUS


class Reach(NamedTuple):
    """The amounts around a rate: ``front`` with those of its own bracket, nearest first, then behind it in its own
    stretch, then in the sentence that follows.
    """

    front: list[Mention]
    behind: list[Mention]
    following: list[Mention]


def reach_of(paragraph: Paragraph, number: int, rate: Mention, *, enough: int) -> Reach:
    """The amounts around the rate; earlier sentences are asked while there are fewer than ``enough``."""
    sentence = rate.sentence
    unit = _BY_UNIT.search(rate.head[-8:])
    earlier = paragraph.sentences[max(0, number - _BACK) : number]
    following = [m for after in paragraph.sentences[number + 1 : number + 2] for m in after.mentions if is_term(m)]
    behind = [m for m in sentence.mentions[rate.index + 1 :] if is_term(m) and m.peer == rate.peer]
    bracket = [m for m in behind if m.owner is rate]
    if sum(m.owner is rate for m in sentence.mentions) > _FEW:
        bracket = []  # 开工率达110.59%（其中，…开工2164套，开工率116.85%；…）: a passage of its own
    front = [*bracket, *_in_front(sentence, rate, earlier, enough)]
    found = [front, [m for m in behind if m.owner is not rate], following]
    if unit is not None:  # 消除率按户计75.3%, 用信率（按金额）69.1%
        counted = "元" if unit.group(1) == "金额" else unit.group(1)
        found = [[m for m in amounts if m.unit == counted] for amounts in found]
    return Reach(*found)


def _in_front(sentence: Sentence, rate: Mention, earlier: Sequence[Sentence], enough: int) -> list[Mention]:
    front = sentence.mentions[: rate.index]
    plain = (m for m in front if m.peer == rate.peer and not (m.depth > rate.depth and _OF_LAST_YEAR.fullmatch(m.lead)))
    nearest = next((m for m in reversed([*plain]) if m.role in (_LEVEL, _PREVIOUS)), None)
    if nearest is not None and nearest.role is _PREVIOUS and nearest.claim.kind is not ClaimKind.PERCENT:
        return []  # 去年败诉9件，败诉率8.2%: a rate of the earlier period
    definition = definition_of(rate.name)
    by_mean = rate.name.endswith("系数") or (definition is not None and is_over_mean(definition))
    # 人均消费支出22547元，其中食品支出7163元，恩格尔系数31.8%; 月均缴存余额198.6亿元，增值收益率
    found = [m for m in reversed(front) if is_term(m) or (by_mean and m.role is _AVERAGE)]
    for other in reversed(earlier):
        if len(found) < enough:
            found += [m for m in reversed(other.mentions) if is_term(m)]
    return found[: max(_NEAR, enough)]


_OF_LAST_YEAR = pattern("\\s*(?:上年|去年|上期)(?:同期)?(?:为)?\\s*")
"""查处4100件（上年3800件），查结3900件（上年3500件），查结率95.1%: what the brackets tell beside is passed over."""


def _counts_bed_days(mention: Mention) -> bool:
    """开放总床日数182500天, but not what those who left had used: 出院患者占用总床日数118980天."""
    return mention.claim.kind is ClaimKind.DURATION and "床日" in mention.label and "出院" not in mention.label


def is_term(mention: Mention) -> bool:
    """Whether the figure can stand above or below the line of a rate."""
    claim, values = mention.claim, mention.claim.values
    if values.low is None or values.high is None:
        return False  # 超期10件以上
    if claim.kind not in _KINDS and not _counts_bed_days(mention):
        return False
    if mention.role not in _TERMS:
        is_strength = mention.role is _AVERAGE and "/" in mention.unit  # 进水平均198毫克/升，出水16毫克/升，去除率
        if not is_strength and not is_basis(mention):
            return False
    if mention.unit == "分":
        return False  # 满分150分: scores are no terms of a rate
    return not is_of_a_rate(mention)


def is_of_a_rate(mention: Mention) -> bool:
    """检出率248/10万: whether the figure is one side of a stroke, and so a rate together with the other."""
    text, claim = mention.sentence.text, mention.claim
    return text.startswith("/", claim.end) or text.startswith("/", claim.start - 1)


def listed_with(first: Mention) -> list[Mention]:
    """The other items of the figure's list, of its unit: 熟料142.7万吨、水泥198.5万吨."""
    row, mentions = [], first.sentence.mentions
    for at in range(first.index + 1, len(mentions)):
        if mentions[at].clause != first.clause or not joins_list(mentions[at]):
            break
        row.append(mentions[at])
    for at in range(first.index, 0, -1):
        if mentions[at - 1].clause != first.clause or not joins_list(mentions[at]):
            break
        row.append(mentions[at - 1])
    return [m for m in row if m.unit == first.unit and m.is_level and m.depth == first.depth]


def joins_list(mention: Mention) -> bool:
    """Whether the figure goes on with the list of the one in front: behind 、 or 和."""
    return mention.separator == "、" or mention.lead.lstrip().startswith(("和", "与", "及"))


def is_basis(mention: Mention) -> bool:
    """Whether the words say that it is what is divided by: 以年平均户籍人口54.6万人计."""
    if mention.role is not _AVERAGE or not mention.tail.startswith("计"):
        return False
    return mention.head.lstrip().startswith(("以", "按"))


_AMONG = pattern(
    r"[^，,。；;（(]{0,12}?(?:中|里)(?:的|有|已有|[，,]|$)|[^，,。；;（(]{0,12}?中(?=已|共|达到|符合|属于)"
)


def whole_of(top: Mention, paragraph: Paragraph, amounts: Sequence[Mention]) -> Mention | None:
    """What the figure is a part of by its place: the whole of its split, or 48所学校中，… and 42件中的40件."""
    whole = paragraph.wholes.get(top.claim.start)
    if whole is not None:
        return whole
    for m in amounts:
        if m.sentence is not top.sentence or m.index >= top.index or m.unit != top.unit:
            continue
        if size(m) >= size(top) or m.index + 1 == top.index:
            if m.tail.endswith("中") or _AMONG.match(m.tail + m.sentence.text[m.claim.end + len(m.tail) :][:1]):
                return m
    return None


def size(mention: Mention) -> Exact:
    """The least that the figure can be."""
    value = mention.claim.values.low
    return 0 if value is None else value


def has_word(label: str, word: str) -> bool:
    """Whether the label has the word, and not as part of another: 起诉 in 不起诉, 资产 in 净资产, 税收 in 其他税收."""
    if word not in label:
        return False
    at = cues.told_apart(label, word).find(word)
    if word in _GRADES and label[:at].endswith("基本"):
        return False
    return (
        at >= 0
        and not (at and label[at - 1] in "不未无非净比较")
        and not label[max(0, at - 2) : at].endswith(("不予", "其他"))
    )


def has_one_of(label: str, words: Sequence[str]) -> bool:
    """Whether the label has one of the words, and not as part of another."""
    told = [word for word in words if word in label]
    return bool(told) and any(has_word(label, word) for word in told)


def basis_in_name(rate: Mention) -> str:
    """What a bracket says that the rate is of: 新发现率（新发现数占复核数的比例）为34.1%; "" without one."""
    start = max(rate.sentence.start, rate.claim.start - _NAME_REACH)
    front = rate.sentence.text[start : rate.claim.start]
    if "）" not in front and ")" not in front:
        return ""
    said = _BASIS_IN_NAME.search(front)
    return said.group(1) or said.group(2) if said is not None else ""


_NAME_REACH = 40
_BASIS_IN_NAME = pattern(
    "率[（(](?:[^（）()]{2,10}占([^（）()]{2,12}?)(?:的(?:比例|比重))?|[以按]([^（）()]{2,12}?)(?:为基数|为分母|计算?))[）)]"
    "[^（）()]{0,3}$"
)


def tells_in_full(lead: str, word: str) -> bool:
    """Whether the words open with what a verb of two signs is short for: 达到标准 for 达标, 派发工单 for 派单.

    Both signs stand in this order, one or two others between them, the first in a verb of two: 加入工会 for 入会.
    """
    if len(word) != _SHORT or word[1] not in lead:
        return False
    said = _AT_THE_START.sub("", lead, 1)
    return word[0] in said[:_SHORT] and word[1] in said[_SHORT : _SHORT + _SHORT] and word not in said


_SHORT = 2
_AT_THE_START = pattern("^(?:[，,；;、\\s]|其中|实际|成功|累计|当年|全年|已经|已|共|均|有|被|经|获)*")


_GRADES = ("满意", "达标", "合格", "完成")
"""基本满意 is another grade than 满意."""


GENERIC = (
    *("综合", "总体", "平均", "案件", "总", "全市", "全区", "全县", "全省", "本年", "当年", "同期", "累计", "全年"),
    *("主营业务", "营业", "业务", "产品", "销售", "公司", "整体", "质量安全", "质量", "例行监测"),
)
"""Words that narrow no rate: 综合结案率 is 结案率."""


_EXTENDED = pattern("[（(](?:不?含|包括|剔除|扣除|不包括)[^（）()\\d]*[）)]")


def is_extended(quotient: Mention) -> bool:
    """Whether a bracket says what else the quotient takes in or leaves out: 森林覆盖率64.5%（含灌木林）."""
    sentence = quotient.sentence
    if _EXTENDED.match(sentence.text, quotient.claim.end, sentence.end) is not None:
        return True
    end = quotient.claim.start  # 合格率（含基本合格）97.7%
    return sentence.text.endswith(("）", ")"), sentence.start, end) and _EXTENDED.search(quotient.head) is not None


@lru_cache(maxsize=1024)
def narrowing_of(words: str, *known: str) -> str:
    """What is left of ``words`` without those that are known or narrow nothing."""
    for word in (*known, *GENERIC):
        words = words.replace(word, "")
    return words


def among(whole: Mention, part: Mention) -> bool:
    """Whether 其中 or a bracket stands between the two."""
    if part.owner is whole:
        return True
    if whole.sentence is not part.sentence:
        return False
    found = cues.AMONG.search(whole.sentence.text, whole.claim.end, part.claim.start)
    return found is not None and (whole.peer == part.peer or found.group() != "有")


def not_among(told: Sequence[Mention]) -> list[Mention]:
    """Without what 其中 opens, to its semicolon: 支出7215万元，其中社保1388万元、教育1102万元。收支缺口831万元."""
    opened = {m.peer: m.index for m in reversed(told) if _OPENS_PARTS.match(m.lead)}
    return [m for m in told if m.index < opened.get(m.peer, m.index + 1)]


_OPENS_PARTS = pattern("\\s*其中")
