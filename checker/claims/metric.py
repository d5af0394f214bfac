"""What a figure counts: the words in front of it in its clause, else the noun behind it, else what came before."""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"[^，,。；;：:、！？（(）)∶\n\r“”《》\s]*\Z")
_DELIMITER = re.compile(r"[，,。；;：:、！？（(）)∶\n\r“”《》\s]")
_LEADING = re.compile(
    "(?:其中|另有|内含|包括|具体为|主要案由为|主要是|分项看|累计|分别|共计|今年以来|[今去当本同]年|[上本当]月|[上本]周|上一?年(?:同期|度)?|去年同期"
    "|同期|全年|[上下]半年|截至目前|目前|第?[一二三四]季度|[已共各含为的和及与])+"
)
_TRAILING = re.compile(
    "(?:共计|合计|总计|总共|分别|依次|达到|至少|[增升提降减回]?[加长升高低少落]?[到至](?=$)|[达为有了共是到至计由从以各将均的占])+$"
)
_TREND = re.compile(
    "(?:同比|环比|[比较与](?:上|去|同|年|20|19|前|十)|增[长加幅速至到]|下降|上升|减少|提高|回落|降幅|升幅|增|降|升|减|提升|优化|占比?|约占|合计占|分别)"
)
_NOUN = re.compile("的?([^，,。；;：:、！？（(）)\\n\\r“”《》\\s0-9０-９的是在有已中里为被将等共占达]{1,12})")
_REACH = 30


def metric_of(text: str, start: int, end: int, *, floor: int, inherited: str, is_share: bool) -> tuple[str, str]:
    """The thing counted by ``text[start:end]``, and what a later figure without words of its own inherits from it.

    ``floor`` is where the words of an earlier figure end and ``inherited`` what it passes on. A trend or a share is
    one of that: 投诉13起，同比增长117% counts 投诉 and 投诉同比增长. ``is_share`` says that the unit is a percentage, so that
    占总量的 names a base rather than the thing counted.
    """
    before = text[max(floor, start - _REACH) : start]
    if before:
        before = _DELIMITER.split(before)[-1]
    if before:
        leading = _LEADING.match(before)
        if leading is not None:
            before = before[leading.end() :]
        if _TREND.match(before) is not None:
            if before[0] == "占" and not is_share and len(before) > 2:
                base = _TRAILING.sub("", before[1:])
                return (base, inherited) if base else (inherited, inherited)
            if before.endswith(("到", "至", "为")) and len(before) <= 4:
                return inherited, inherited  # 提高到38%: the rate itself
            return (inherited + _TRAILING.sub("", before) if before[-1] != "占" else inherited + before), inherited
        before = _TRAILING.sub("", before)
        if before:
            return before, _TREND.split(before)[0] or before
    noun = _NOUN.match(text, end)
    if noun is not None:
        return noun.group(1), noun.group(1)
    return inherited, inherited
