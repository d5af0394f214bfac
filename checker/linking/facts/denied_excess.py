"""Limits that all are said to keep, and one that is told with its figure does not: 均未超编。…编制46名，实有48人.

What is over its limit is told as two figures in a row, so that no word calls it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from checker.linking import cues
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.model.claim import Approximation
from checker.model.patterns import pattern

_DENIES = pattern(
    '[“"]?(?:零|无一(?:[家户个项车人船例])?|(?<![有毫])无|没有(?:出现|发生)?|未(?:曾)?(?:出现|发生|发现|有)?|不存在|未见)[”"]?'
    '(?P<what>超编|超员|超载|超限载|超概算?|超预算|超限额|超面积|超定额|超时限|超期)[”"]?(?:进人|用人|运行|配备|运输|支出|的?(?:现象|问题|情况|情形|行为))?'
    "(?=[，,。；;：:、）)\\s]|$)"
)
_NOT_YET = pattern("确保|力争|争取|努力|要求|目标|杜绝|防止|避免|如果|是否|严禁|不得|原则")
_KINDS: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "超编": (
        pattern("编制|核定|核编"),
        pattern("(?:实有|实际|现有)?(?:在编)?(?:在岗)?(?:人员|人数|职工)?(?:为|有|共)*$"),
    ),
    "超员": (pattern("核载|核定|限载|定员"), pattern("(?:实载|实际(?:载客|乘坐|载)|载客|在岗)(?:为|有)*$")),
    "超载": (pattern("核载|核定|限载"), pattern("(?:实载|实际(?:载[货重客]|装载|载)|载重|装载|称重)(?:为|有)*$")),
    "超限载": (pattern("核载|核定|限载"), pattern("(?:实载|实际(?:载[货重]|装载|载)|载重|装载|称重)(?:为|有)*$")),
    "超概": (pattern("概算"), pattern("(?:决算|完成投资|实际(?:投资|支出|完成)|竣工决算)(?:为)*$")),
    "超概算": (pattern("概算"), pattern("(?:决算|完成投资|实际(?:投资|支出|完成)|竣工决算)(?:为)*$")),
    "超预算": (pattern("预算"), pattern("(?:决算|支出|实际(?:支出|执行|支付)?|列支|执行)(?:数)?(?:为)*$")),
    "超限额": (pattern("限额"), pattern("(?:余额|实际(?:支出|余额)?|支出)(?:为)*$")),
    "超面积": (pattern("核定|标准"), pattern("(?:实际(?:使用|占用|面积)?|实有|使用)(?:面积)?(?:为)*$")),
    "超定额": (pattern("定额"), pattern("(?:实际(?:用[水电量])?|用[水电]|消耗)(?:量)?(?:为)*$")),
    "超时限": (pattern("时限|期限|承诺"), pattern("(?:实际(?:用时|办理)?|用时|耗时)(?:为)*$")),
    "超期": (pattern("时限|期限|工期"), pattern("(?:实际(?:用时|工期|办理)?|用时|耗时)(?:为)*$")),
}
"""What is denied, how its limit is called, and how what is held to it."""
_OTHERS = pattern(
    "编外|聘用|临[聘时]|合同制|劳务|借[调用]|公益|工勤|含|包括|不占|占用|军转|过渡|原[有来]|此前|年初|[上去前]年|整改前|清理前|曾|当时|一度"
    "|追加|调整|增[加至]|核增|批准|允许|外[省市县]|邻[省市县]|(?:19|20)\\d\\d年|\\d{1,2}月|通报|典型|案例"
)
_FEW = 3
_WIDE = 60


class Excess:
    """A denial of excess by its place, and the figure that is over its limit."""

    __slots__ = ("end", "over", "start")

    def __init__(self, start: int, end: int, over: Mention) -> None:
        self.start, self.end, self.over = start, end, over


def denied_excesses(text: str, paragraph: Paragraph) -> Iterator[Excess]:
    """Every denial of excess behind which, in the same or the next sentences, one figure is over its limit."""
    span = paragraph.block.span
    if text.find("超", span.start, span.end) < 0:
        return
    for found in islice(_DENIES.finditer(text, span.start, span.end), _MOST):
        opened = max(span.start, found.start() - _WIDE)
        if _NOT_YET.search(text, max(opened, text.rfind("。", opened, found.start())), found.start()) is not None:
            continue
        limit, held = _KINDS[found["what"]]
        opened = max(opened, text.rfind("。", opened, found.start()))
        of_all = found["what"] in _OF_BODIES and _OF_ALL.search(text, opened, found.end()) is not None
        number = max(0, paragraph.number_at(found.end()))
        for behind in paragraph.sentences[number : number + _FEW]:
            beside = behind.start <= found.start() or _AMONG.match(behind.text, behind.start) is not None
            over = _over_its_limit(behind, found.end(), limit, held) if beside or of_all else None
            if over is not None and (beside or _is_of_said(over, text[opened : found.end()])):
                yield Excess(found.start(), found.end(), over)
                break


def _is_of_said(over: Mention, said: str) -> bool:
    """Whether the figure is of no class of bodies that the denial does not name: 县直机关均无超编, 乡镇中…."""
    before = over.sentence.mentions[over.index - 1].head
    return all(name in said for name in _CLASS.findall(before))


_CLASS = pattern("乡镇|街道|[县市区省]直|机关|事业单位|学校|医院|企业|垂管|驻|客车|货车|校车")
_MOST = 8
_OF_BODIES = ("超编", "超员", "超载", "超限载", "超概", "超概算", "超时限", "超期")
_OF_ALL = pattern("全部|各[^，,。；;]|均|(?<![成首])都|所有|无一")
_AMONG = pattern("\\s*其中")
"""三公经费未超预算 says nothing of 基建, unless it stands in its own sentence or is 其中."""


def _over_its_limit(sentence: Sentence, start: int, limit: re.Pattern[str], held: re.Pattern[str]) -> Mention | None:
    """The first figure behind the place that is more than the limit right in front of it."""
    for bound, actual in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if bound.claim.start < start or bound.depth or actual.depth or bound.unit != actual.unit:
            continue
        beside = bound.peer == actual.peer and actual.clause - bound.clause <= 1
        if not beside or limit.search(bound.lead) is None or not (actual.is_level and bound.is_level):
            continue
        if _HELD_START.fullmatch(held.sub("", actual.lead)) is None or actual.lead.strip("，, ") == "":
            continue
        if any(m.claim.approximation is not Approximation.EXACT for m in (bound, actual)):
            continue
        words = sentence.text[
            bound.claim.start - min(len(bound.head), _WIDE) : min(actual.claim.end + _BEHIND, sentence.end)
        ]
        if _OTHERS.search(words) is not None or cues.PREVIOUS.search(bound.head):
            continue
        if (actual.values.low or 0) > (bound.values.high or 0):
            return actual
    return None


_BEHIND = 24
_HELD_START = pattern("[，,\\s]*(?:目前|现|已|共|则)*")
