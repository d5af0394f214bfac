"""Figures that words make a list of parts of the one in front of them although they do not add up to it.

床位1260张，其中内科480张、外科530张; 中专生86人，分为甲班42人、乙班45人.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Role
from checker.linking.totals.announced import read_announced
from checker.linking.totals.breakdowns import slipped
from checker.linking.totals.columns import MOST_PARTS, Breakdown, Column, opener
from checker.linking.totals.extents import extents, up_to_the_other_side
from checker.linking.totals.relations import total_relation
from checker.linking.totals.second_views import another_view, divided_in_turn
from checker.linking.totals.sizes import comes_near
from checker.linking.totals.unannounced import unannounced
from checker.linking.views import without_other_views
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def _of_its_word(fronts: Sequence[Mention], part: Mention) -> Mention | None:
    """The figure in front that ends with the part's own verb, the one most alike: 破案842起 for 侵财案件破案402起."""
    words = part.lead.rstrip(_BEHIND_VERB)
    alike = [(cues.common_end(front.lead.rstrip(_BEHIND_VERB), words), front) for front in fronts]
    longest = max((size for size, _ in alike), default=0)
    return next((front for size, front in reversed(alike) if size == longest), None) if longest > 1 else None


_BEHIND_VERB = "为达约了共 　"


def _is_beside(front: Mention, whole: Mention, part: Mention) -> bool:
    """Whether 其中 passes over the figure: 收到214件，上年结转6件，其中自然人198件.

    现有标准316项，新建14项，其中最高标准89项: what came in lately is too little for them, and so is what is taken in:
    党员61名，包括3名预备党员，其中女党员18名; 党员47人，老党员3人，其中女党员10人: so is a sort of those in front.
    """
    least = part.values.low or 0
    if front.peer != whole.peer or (whole.values.high or 0) >= least:
        return False
    noun = front.lead.rstrip("为有共达约 ")[-_PAIR:]
    if len(noun) == _PAIR and whole.lead.endswith(noun) and part.lead.endswith(noun):
        return whole.clause == front.clause + 1 and least <= (front.values.high or 0)
    aside = _CAME_LATELY.match(whole.lead) or (
        _TAKEN_IN.match(whole.lead) if whole.clause - front.clause == 1 else None
    )
    came_lately = aside is not None and least <= (front.values.high or 0)
    return came_lately or cues.CARRIED_IN.search(whole.lead) is not None


_TAKEN_IN = pattern("[，,\\s]*(?:包括|包含|含)[有了]?\\s*$")
_CAME_LATELY = pattern(
    "[，,\\s]*(?:当年|本年|今年|年内|全年|本月|当月)?(?:新[建增设立入购开聘招]|净增|退出|注销|撤[并销])"
)
_GAP = pattern("(?:(?<![偏误])差|相差|缺口|缺|尚欠|多出|高出|低于|少于|超过|超出)(?:了|为|达|约|仅)?$")
"""完成任务3.0万人的86%，差0.42万人；其中…: what is missing has no parts that are told."""


def listed_behind(column: Column, found: list[Breakdown]) -> Iterator[Proposal]:
    """What words call a breakdown although no sum comes out."""
    settled = {id(breakdown.whole): breakdown for breakdown in found}
    top = column.top
    for at, whole in enumerate(top[:-1]):
        rest = top[at + 1 : at + 1 + MOST_PARTS]
        first = settled.get(id(whole))
        if first is not None and first.parts[0].claim.start < rest[0].claim.start:
            last = first.parts[-1]
            own = opener(last, rest[0]) if last.claim.end < rest[0].claim.start and last.peer == rest[0].peer else ""
            divided = cues.SPLIT.search(own) is not None and rest[0].clause == last.clause
            if divided or (own.startswith("中") and last.tail.endswith("中")):
                # 化解17985起；尚未化解的442起分为红色19起、…; 未种217剂次中，因禁忌证83剂次，…
                yield from read_announced(last, extents(rest, own), own)
            elif own.startswith("其中") and rest[0].clause - last.clause == 1:
                yield from slipped(last, [run for run in extents(rest, own) if len(run) > 1], own)
            elif (part := divided_in_turn(first, rest[0])) is not None:
                yield from read_announced(part, extents(rest, own), opener(part, rest[0]))
            else:
                yield from another_view(first, extents(rest))
            continue
        cue = opener(whole, rest[0])
        if cue and not without_other_views(rest[0], [whole]):
            continue  # 按性别分，男性3120人、女性2860人；按学历分，本科2431人，…: of what both views are of
        if cue.startswith("其中") and (_is_of_other_things(whole, rest[0]) or _GAP.search(whole.lead) is not None):
            continue
        if cue.startswith("中") and cues.OUTSIDE.match(whole.lead.lstrip("，, ")) is not None:
            continue  # 总人口7565人，另有流动人口1365人，总人口中，男性3985人
        if cue.startswith("其中"):
            rest = up_to_the_other_side(whole, rest)
        if cue.startswith("其中") and (years := _by_years(whole, rest[0])):
            full = total_relation(whole, years, cue)
            yield Proposal((full,), Confidence.HIGH if holds(full) else Confidence.MEDIUM)
            continue
        if cue.startswith(_OF_EACH_IN_TURN) and whole.separator == "、" and cues.RESPECTIVELY.search(whole.head):
            # 轻度、中度、重度污染分别有58天、9天、2天，其中39天; 分别减排1246吨、935吨，依次为年度任务1180吨、820吨的…
            continue
        if cue.startswith("其中") and whole.separator == "、" and _OF_ALL.match(whole.tail):
            continue  # 22家卫生院、6家服务中心均建成中医馆，其中三星级11家
        if at and cue.startswith("其中"):
            if _is_beside(top[at - 1], whole, rest[0]):
                whole = top[at - 1]
            pairs = [(_of_its_word(top[: at + 1], part), part) for part in rest if part.peer == rest[0].peer]
            paired = [(front, part) for front, part in pairs if front is not None]
            if len({id(front) for front, _ in paired}) > 1:  # 立案A，破案B，其中侵财案件立案C、破案D
                yield from (
                    Proposal((total_relation(front, [part], cue, kind=RelationKind.PART),), Confidence.HIGH)
                    for front, part in paired
                )
                continue
        if cue.startswith("仅") and whole.peer != rest[0].peer:
            # 办理436件，提出抗诉71件；仅2023年就办理118件: of which of them is not said
            whole = max((m for m in top[: at + 1] if m.peer == whole.peer), key=lambda m: m.values.low or 0)
        if cue:
            yield from read_announced(whole, extents(rest, cue), cue, top[max(0, at - MOST_PARTS) : at])
        elif len(rest) > 1 and whole.clause != rest[0].clause and whole.peer == rest[0].peer:
            yield from unannounced(whole, extents(rest))
            if len(rest) > _PAIR and any(cues.OUTSIDE.search(part.lead) for part in rest[1:]):
                if all(part.peer == whole.peer and "其中" not in part.lead for part in rest):
                    # 公交车640辆，纯电动512辆，另有天然气车96辆、柴油车32辆: told only where it comes out
                    # and where the rest of all is told behind the leading ones: 另受理其他类型10件
                    closed = cues.THE_REST.search(rest[-1].lead.replace("另外", "")) is not None
                    closed = closed and len(rest) > _PAIR + 1 and comes_near(whole, rest)
                    sure = Confidence.MEDIUM if closed else Confidence.LOW
                    yield Proposal((total_relation(whole, rest, "另有"),), sure)


def _is_of_other_things(whole: Mention, part: Mention) -> bool:
    """Whether 其中 is of what stands between: 转移863人，倒损房41间，其中倒塌12间，需救助2186人.

    重病家庭16户41人；困难家庭124户，占48%，其中老人76户、113人.
    """
    between = whole.sentence.mentions[whole.index + 1 : part.index]
    at = whole.sentence.text.find("其中", whole.claim.end, part.claim.start)
    opened = next((m for m in between if m.claim.start > at), None)
    if at < 0 or opened is None or opened.clause == part.clause or opened.unit == whole.unit:
        return False
    before = next(m for m in reversed(whole.sentence.mentions[: opened.index]) if m is whole or m.is_level)
    return before is not whole and before.unit == opened.unit


def _by_years(whole: Mention, first: Mention) -> list[Mention]:
    """累计完成438.2公里，其中2022年196.4公里、2023年241.8公里: each year is a part, and none an earlier state."""
    before = first.sentence.mentions[first.index - 1] if first.index else whole
    if before is whole or before.role is not Role.PREVIOUS or not before.lead.startswith("其中"):
        return []
    if not 0 < before.year < first.year or before.unit != whole.unit or first.separator != "、":
        return []
    run = [before]
    for mention in first.sentence.mentions[first.index :]:
        if mention.separator != "、" or mention.unit != whole.unit or mention.year != run[-1].year + 1:
            break
        run.append(mention)
    return run


_OF_EACH_IN_TURN = ("其中", "依次", "分别")
_OF_ALL = pattern("[^，,。；;]{0,10}?(?:均|都|全部|一共|合计)")
_PAIR = 2
