"""A total behind what words put together for it: 新收28846件，加上旧存1284件，共受理30130件.

What was there at the beginning is added, so that the figure in front of it is what came in. Only a total whose verb is
of all that was in hand is tied: 共审结 and 共支出 are of what was done with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ADDED = pattern("[，,；;\\s]*(?:再|另)?(?:加上|连同|加之|算上|计上|连上)(?![^，,。；;]{0,8}(?:同期|同比))")
_WAS_THERE = pattern(
    "结转|旧存|结存|存[案量]|在[办审途册]|未[结办审]|[年期]初|上年|去年|上期|上月|遗留|积压|(?:20\\d\\d|19\\d\\d)年"
)
_IN_HAND = pattern(
    "\\s*(?:全[年市省县区院镇]|本年度?|今年|上半年|累计)?(?:总?共|合计|总计|共计|应)(?:需|应)?"
    "(?:有|计|受理|监督|考察|管理|监督考察|承办|接收|收案|在册|收到|需要?办理|应?办理|待办|可用)?[^\\W\\d_a-zA-Z]{0,4}?(?:为|达|有)*"
    "|\\s*(?:全[年市县省区院镇]|本年度?|今年)?(?:在[手办]|可执行)(?:案件|事项|合同)?(?:共|为|达|有)*"
)
_TO_BE_DONE = pattern("应(?:[审办执]?结|办理?|答复|发放|支付)")
"""应审结1131件 is of all that was in hand."""
_DONE = pattern(
    "结|完|成|整改|化解|兑|发放|支|用|付|投|销|拨|评|获|减|免|退|回复|答复|查处|处[置罚]|解决|移送|起诉|批准"
)
_BY_THE_WAY = (Role.CHANGE, Role.GROWTH, Role.PREVIOUS, Role.SHARE, Role.RATE)
_CLOSE = 4


def link_put_together(sentence: Sentence) -> Iterator[Proposal]:
    """Every total right behind a figure of what was there, which words add to the figure in front of it."""
    for added in sentence.mentions[1:-1]:
        if (of_both := _of_two_years(added)) is not None:
            yield of_both
            continue
        whole = sentence.mentions[added.index + 1]
        if not _counts_with(added, whole) or _ADDED.match(added.lead) is None or whole.clause != added.clause + 1:
            continue
        if _WAS_THERE.search(added.lead) is None or _IN_HAND.fullmatch(whole.head) is None:
            continue
        first = _came_in(added)
        if first is None or _DONE.search(_TO_BE_DONE.sub("", whole.head)) or _DONE.search(whole.tail[:2]):
            continue
        relation = total_relation(whole, [first, added], "加上")
        sure = is_of_the_size(whole, [first, added]) or (added.values.low or 0) > (whole.values.high or 0)
        alone = "办理" not in whole.head or _is_done_behind(whole)
        if holds(relation) or sure:
            yield Proposal((relation,), Confidence.HIGH if alone else Confidence.MEDIUM)


def _of_two_years(added: Mention) -> Proposal | None:
    """改造46.9公里，加上上年度改造的7.1公里，两年共完成54.0公里: this year's and last year's."""
    if _ADDED.match(added.lead) is None or _LAST_YEAR.search(added.lead) is None or added.depth:
        return None
    front = added.sentence.mentions[added.index - 1]
    behind = added.sentence.mentions[added.index + 1 : added.index + 3]
    whole = next((m for m in behind if m.unit == added.unit), None)
    if whole is None or not _counts_with(front, whole) or front.unit != added.unit:
        return None
    if not front.clause + 1 == added.clause == whole.clause - 1 or _BOTH_YEARS.match(whole.head) is None:
        return None
    return Proposal((total_relation(whole, [front, added], "两年共"),), Confidence.HIGH)


_LAST_YEAR = pattern("上年|去年|上一年")
_BOTH_YEARS = pattern("\\s*[两二]年(?:来|间|内)?(?:总共|共计?|累计|合计|总计)")


def _counts_with(one: Mention, other: Mention) -> bool:
    return one.is_level and other.is_level and one.unit == other.unit and not one.depth and not other.depth


def _came_in(added: Mention) -> Mention | None:
    """The one figure in front, with nothing but changes and shares of it between: 比上年多82件，增长7.7%."""
    front = [m for m in added.sentence.mentions[: added.index] if not m.depth and m.role not in _BY_THE_WAY]
    if len(front) > 2 and all(_counts_with(m, added) for m in front) and holds(total_relation(front[0], front[1:], "")):
        del front[1:]  # 新收486件，自然人431件、法人55件，加上
    if len(front) != 1 or not _counts_with(front[0], added) or added.clause - front[0].clause > _CLOSE:
        return None  # 民事20件，刑事120件，加上: of both
    told_off = "其中" in front[0].head or cues.OUTSIDE.search(front[0].lead) is not None
    return None if told_off or front[0].times > 1 else front[0]


def _is_done_behind(whole: Mention) -> bool:
    """共办理1278件，办结1063件: 办理 is of all in hand where what was done with it is told behind."""
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 2]
    return bool(behind) and behind[0].unit == whole.unit and _FINISHED.search(behind[0].lead) is not None


_FINISHED = pattern("(?:办结|审结|结案|执结|办毕|答复|回复)")
