"""What was done in stages, and behind it what they come to: 春节前新挂1164户、年中补挂283户，全年累计1447户."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import Proposal
from checker.linking.cues import shares_words
from checker.linking.passage import Mention
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import comes_near, is_of_the_size, nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_PAIR = 2
_STAGE = pattern(
    "[一二三四五六七八九十首末两]{1,2}(?:期|轮|批次?|次|阶段|季度)|[上下]半年|\\d{1,2}月份?|[春夏秋冬]季?(?=[^天夏]|$)"
    "|(?:(?:春|国庆|中秋|元旦|五一|端午|汛|节|会|赛|年|灾|雨|秋收)节?|期)(?:前|后|中|期间|初|末|底)"
)
_AGAIN = pattern("补|追加|二次|再次|后续|续")
_ALL_STAGES = pattern(
    "[，,\\s]*(?:(?P<year>全年|年内|当年|本年|全[县市省区镇]|两[轮次期批]|[两三四五六七八九十](?:期|轮|批|次|年))?(?:累计|合计|总计|共计|共)"
    "(?:[^\\W\\d_a-zA-Z]{0,6}?))(?:为|达)?"
)


def list_in_stages(whole: Mention, before: Sequence[Mention]) -> Proposal | None:
    """The list right in front, each item of which is of a stage of the same work, as the sum; or ``None``.

    One that tells what was done once more (补) goes with a stage in front. 累计 alone may be of a longer time.
    """
    said = _ALL_STAGES.fullmatch(whole.head)
    run = _run_in_front(whole, before) if said is not None else []
    if said is None or len(run) < _PAIR:
        return None
    stages = [found.group() if (found := _STAGE.search(m.lead)) is not None else "" for m in run]
    again = [not stage and _AGAIN.search(m.lead) is not None for stage, m in zip(stages, run, strict=True)]
    if again[0] or not all(stage or more for stage, more in zip(stages, again, strict=True)):
        return None
    told = [stage for stage in stages if stage]
    if len(set(told)) != len(told) or any(_NO_ADDEND.search(m.head) for m in run):
        return None
    if not _goes_by_their_verb(whole, run) or not is_of_the_size(whole, run):
        return None
    if said["year"] is None and not comes_near(whole, run):
        return None  # 一期安置1428户、二期安置963户，累计安置6391户: of more than these
    sure = said["year"] is not None and nearly_all(whole, run)
    return Proposal((total_relation(whole, run, "累计"),), Confidence.HIGH if sure else Confidence.MEDIUM)


_NO_ADDEND = pattern("其中|末|底|余|存[栏量]|上年|去年|同期|累计")


def _goes_by_their_verb(whole: Mention, run: Sequence[Mention]) -> bool:
    """Whether what is summed is what all items did: 累计成活22.6万株 is not of what was 栽植."""
    own = _NO_VERB.sub("", whole.head)
    first, *others = run
    if own:
        return all(shares_words(own, m.lead) or _AGAIN.search(m.lead) is not None for m in run)
    # 上半年进人120人，下半年离岗45人，全年累计180人: those who left are not added
    words = set(_STAGE.sub("", first.lead).strip("，,、；; "))
    return all(_AGAIN.search(m.lead) is not None or words & set(_STAGE.sub("", m.lead)) - _MARKS for m in others)


_MARKS = frozenset("，,、；; 的")
_NO_VERB = pattern(
    "[，,\\s]|累计|合计|总计|共计|共|全[年县市省区镇]|年内|[当本]年|[两三四五六七八九十](?:期|轮|批|次|年)|为|达"
)


def _run_in_front(whole: Mention, before: Sequence[Mention]) -> list[Mention]:
    """The figures that follow each other, a clause or an item apart, up to the one behind them."""
    found: list[Mention] = []
    last = whole
    for mention in reversed(before):
        if last.clause - mention.clause > 1 or mention.peer != whole.peer or not mention.is_level or mention.depth:
            break
        if last.index - mention.index != 1:
            break
        found.append(mention)
        last = mention
    return found[::-1]
