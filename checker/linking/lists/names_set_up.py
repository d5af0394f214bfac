"""Names behind a word for setting up bodies, which the figure behind them counts: 共设甲、乙、丙、丁5个讨论组.

What is counted must be bodies, lines or sorts that bear names: 检查酒店、商场、学校5家单位 may be two of one sort.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.patterns import pattern

_SETS_UP = pattern(
    "(?:[获被入]?(?:评|列|选|批|授)[^、，,]{0,16}?的(?:有|是|为|包括)|[建开]成(?!本|效|果)|建有|开[设办](?=[^、]{2,}、)"
    "|新[建增设](?=[^、]{2,}、)|[分共]设(?!计|备|施)|[内下]设|设(?:有|置了?|立了?)|打造[了的]?|开[辟通]|推出了?|形成了?|布局了?|培育了?|现有|拥有|托管|成立了?|组建了?|划分为|分为|分成)(?<!设的)(?!的)"
)
_OF_A_BODY = pattern(
    "[^\\W\\d_a-zA-Z]{0,6}(?:组|部|科|室|处|队|中心|机构|板块|会场|[专展赛校院园片]区|赛项|类别|窗口|委员会"
    "|功能区|作业区|航线|生产线|产品线|展厅|展览|行业|赛道|方向|系列|栏目|频道|专栏|模块|单元|主题|考点|车间|矿区|港区|分[院馆会校部]|支[部队]|大队|中队|总支|党委|小组"
    "|驿站|服务站|工作站|站点|平台|基地|专业|学科|课程?|门店|线路|村|镇|乡|社区|街道"
    "|团队?|联盟|协会|学会|专班|门诊|工作室|实验室|研究[院所]|俱乐部|合作社)(?=[，,。；;]|$|全年|今年|年内|共|均|已|累计|合计|全部|接待|服务)"
)
_OF_BODIES = ("个", "门", "条", "支", "大", "处", "所")
_OF_PLACES = "厂区馆院司县镇乡村校所站局市"
_LONGEST, _FEWEST, _MORE = 8, 3, 2
_PARTED = pattern("以及|和|及|与")
_DIGIT = pattern("\\d")


def names_set_up(listed: str, behind: str, unit: str, *, is_open: bool) -> Sequence[str]:
    """The names of the list, each plain; () where the words do not say that bodies are set up, or others are counted.

    An open list may only have more than are counted: 设有运动训练、休闲体育、体育教育等3个本科专业.
    """
    said = list(_SETS_UP.finditer(listed))
    counted = _OF_A_BODY.match(behind) if said and unit in _OF_BODIES else None
    if counted is None:
        return ()
    listed = listed[said[-1].end() :]
    names = listed.split("、")
    parted = not is_open and _PARTED.search(listed) is not None
    if len(names) < _FEWEST or parted or _DIGIT.search(listed) or listed.endswith(("等", "的")):
        return ()
    ends = {name.strip()[-1:] for name in names}
    if len(ends) == 1 and ends <= set(_OF_PLACES) and not ends & set(counted.group()):
        return ()  # 现有东厂、西厂、南厂4条生产线
    if any(f"其中{name.strip()}" in behind for name in names):
        return ()  # 城东、城西、城北4条线路，其中城东2条
    longest = _LONGEST + is_open * _MORE
    return names if all(1 < len(name.strip()) <= longest for name in names) else ()
