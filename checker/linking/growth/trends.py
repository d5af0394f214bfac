"""Directions in words: what rose from one figure to another, and series that are said to rise or fall all along, over
time or from item to item.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.growth.periods_told import periods_told
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.linking.totals.sizes import nearly_all
from checker.linking.words import word_claim
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_UP = "增长?|增加|上升|升高?|提高|提升|提|扩大|扩展|发展|上涨|攀升|壮大|跃升|拓展|延长"
_DOWN = "下降|降低?|减少?|回落|缩小|缩短|压缩|下滑|压减|收窄|缩减|下调"
_TO = pattern(f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:到|至|为|成)(?:了|目前|今年|现在|\\d{{4}}年|的|约|近)*$")
_REACHED = pattern("[到至为成]")
"""One of these is in every word that says where a movement ends."""
_FROM = pattern("(?:由|从|自)[^，,。；;：:]{0,24}$")
_SIGNED = pattern("亏|负|逆差|赤字|位次|排名|名次")
"""Figures that grow when they are printed smaller."""


def link_trends(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every pair and every series whose words say which way it goes."""
    for sentence in paragraph.sentences:
        for first, second in itertools.pairwise(sentence.mentions):
            if first.unit != second.unit or _REACHED.search(second.lead) is None:
                continue
            found = _TO.search(second.lead)
            if found is not None and _is_pair(first, second):
                up = found.group("up") is not None
                yield Proposal((ordered(first, second, up=up, fact=("direction", _word(found))),), Confidence.HIGH)
                for before, after in _goes_on(second) if "逐" in second.lead else ():
                    relation = ordered(before, after, up=up, fact=("direction", _word(found)))
                    yield Proposal((relation,), Confidence.HIGH)
        if len(sentence.mentions) > 2:
            yield from _series(sentence)
        words = sentence.words
        in_turn = len(sentence.mentions) > 2 and "次" in words and ("依次" in words or "顺次" in words)
        if in_turn or (len(sentence.mentions) > 2 and "到" in words):
            yield from _ranked(sentence, _RANKED)
        if in_turn and "依次" in words:
            yield from _ranked(sentence, _HOT)


def _goes_on(reached: Mention) -> Iterator[tuple[Mention, Mention]]:
    """由2021年的310万吨逐年升至2022年的335万吨、2023年的372万吨: each further year against the one in front of it."""
    before = reached
    for mention in reached.sentence.mentions[reached.index + 1 :]:
        listed = mention.clause == reached.clause and mention.separator == "、" and mention.unit == reached.unit
        if not listed or not before.year < mention.year:
            return
        yield before, mention
        before = mention


_RANKED = pattern(
    "(?:居|排名|排在|列|位居|位列)?(?P<top>前[两三四五六七八九十\\d]+位)的?[^，,。；;：:、\\d]{0,6}(?:依次|顺次)(?:是|为)?[：:]?"
    "|(?:[由从按自])?(?:(?P<up>[低少小]到[高多大])|(?P<down>[高多大]到[低少小]))"
    "(?:排序|排列|排名|排|顺序)?"
    "(?:[，,]?(?:依次|分别|顺序|前[两三四五六七八九十\\d]+[位名类项个](?:依次|分别)?)(?:排列)?(?:是|为)?[：:]?|[：:])"
)
_HOT = pattern(
    "(?P<top>热点|难点|焦点|(?:集中|突出|较多|最多|居前|靠前)的"
    "(?:[^，,。；;：:\\d、]{0,8}|前?[两三四五六七八九十\\d]+[类项个大][^，,。；;：:\\d、]{0,4}))[，,]?依次(?:是|为)?[：:]?"
)
"""反映较集中的问题依次是, 热点依次为: what there is most of is named first, although no word says so."""
_SHARES = pattern("[率幅]|增速|满意度|进度|占|[同环]比|比[重例]")
_ASIDE = pattern("其[中他它余]|合计|共|总|平均|全[市县省区州]")


def _ranked(sentence: Sentence, words: re.Pattern[str]) -> Iterator[Proposal]:
    """浓度由低到高依次为甲区36、乙县38、丙县43: each figure of the list against the one in front of it."""
    for found in words.finditer(sentence.text, sentence.start, sentence.end):
        behind = [m for m in sentence.mentions if m.claim.start >= found.end()]
        if not behind or behind[0].depth or behind[0].claim.start - found.end() > _LONGEST_NAME:
            continue  # 得分由高到低依次为甲镇（受理96件）、…
        metric = sentence.text[max(sentence.start, found.start() - _LONGEST_NAME) : found.start()]
        is_quotient = behind[0].claim.kind is ClaimKind.PERCENT or (behind[0].unit == "分" and "满意" in metric)
        if is_quotient != (_SHARES.search(metric) is not None):
            continue  # 增速由高到低依次为甲县12.3亿元、…: ordered by what is not told
        series = _list_of(behind)
        said = found.groupdict()
        if said["top"] is not None and not _can_lead(metric, series):
            continue
        if len(series) > 2:
            fact = ("trend", found.group().strip("，,：:"))
            for first, second in itertools.pairwise(series):
                relation = ordered(first, second, up=said.get("up") is not None, fact=fact)
                yield Proposal((relation,), Confidence.HIGH)


def _can_lead(metric: str, series: Sequence[Mention]) -> bool:
    """Whether those in front of an order have the most: not of 浓度较低的前三位, nor where all of them rise."""
    values = [m.claim.written for m in series]
    return _FROM_BELOW.search(metric) is None and values != sorted(values)


_FROM_BELOW = pattern("低|少|小|短|慢|后|差|倒数|改善|浓度|指数|[耗气]|时长|时间|用时")
_LONGEST_NAME = 12


def _list_of(behind: Sequence[Mention]) -> list[Mention]:
    """The figures of the list that opens with the first one: of its unit, each behind the name of its item."""
    first = behind[0]
    run: list[Mention] = []
    for mention in behind:
        named = mention.lead.strip("、，,；; 和及")
        if run and (_ASIDE.search(mention.lead) or mention.clause != first.clause):
            break  # 盗窃45件、诈骗32件、其他61件，办结85件
        if mention.unit != first.unit or mention.claim.kind is not first.claim.kind or mention.depth != first.depth:
            continue  # 盗窃45件20人、诈骗32件48人
        if mention.role is not first.role or not 0 < len(named) <= _LONGEST_NAME + len(first.lead) * (not run):
            break
        run.append(mention)
    return run


_LISTED = ("", "和", "与", "及", "以及")


def _word(found: re.Match[str]) -> str:
    return found.group("up") or found.group("down")


def _is_pair(first: Mention, second: Mention) -> bool:
    """Whether the two are beginning and end of one movement: 由364艘减少到346艘."""
    alike = first.claim.kind is second.claim.kind and first.bracket == second.bracket
    if not alike or second.clause != first.clause or (first.claim.values.low or 0) < 0:
        return False
    if first.unit == ":":
        return False  # 师生比由1∶18提高到1∶16: the terms of two ratios
    if (
        first.lead.strip() in _LISTED
        and first.index
        and first.sentence.mentions[first.index - 1].clause == first.clause
    ):
        return False  # 由720元、560元分别提高到780元、620元: each goes to the one in its place
    return _FROM.search(first.head) is not None and _SIGNED.search(first.head) is None


def ordered(first: Mention, second: Mention, *, up: bool, fact: tuple[str, str]) -> Relation:
    computed = figure(first, scale=common_scale(first, second))
    roles = {first.claim.start: "previous", second.claim.start: "current"}
    relation = related(RelationKind.ORDER, second.claim, computed, roles=roles, cue=fact[1], facts=(fact,))
    return Relation(
        relation.kind,
        relation.members,
        relation.stated,
        relation.computed,
        Comparison.AT_LEAST if up else Comparison.AT_MOST,
        cue=relation.cue,
        facts=relation.facts,
    )


_COUNTED = "[两二三四五六七八九十\\d]+"
_TREND = pattern(
    f"(?:逐[年月季周日旬期届](?:度)?|连年|年年|月月|季季|连续(?P<times>{_COUNTED})(?:年|个?月|个?季度?|周|届)|连续多[年月季]"
    "|一[年月季]比一[年月季])[^，,。；;、\\d]{0,8}?"
    "(?:(?P<up>上升|增长|增加|提高|递增|攀升|走高|提升|扩大|增多|上涨|上扬|加快|加速|延长|[高多](?=$|[，,。；;]))"
    "|(?P<down>下降|减少|降低|回落|递减|走低|下滑|收窄|缩小|下跌|放缓|减缓|趋缓|缩短|缩减|压减|压降|下调|[低少](?=$|[，,。；;])))"
)
_OF_RATES = pattern("增速|增幅|增长率|降幅|涨幅")
_TIMES = pattern("年|月|季|周")
_SERIES_ROLES = (Role.LEVEL, Role.PREVIOUS, Role.RATE, Role.SHARE, Role.PERCENT, Role.AVERAGE)


def _series(sentence: Sentence) -> Iterator[Proposal]:
    """逐年上升, 连续三年下降: each figure of the series beside the words against the one before it."""
    end = _end_of_next(sentence)
    said = sentence.text[sentence.start : end]
    if "逐" not in said and "连" not in said and "比一" not in said and _TWICE.search(said) is None:
        return
    for found in _TREND.finditer(sentence.text, sentence.start, end):
        clause = _clause_around(sentence, found)
        if _NOT_STRICTLY.search(clause) is not None:
            continue
        series = _without_whole(_figures(sentence, found, clause))
        series = _to_the_turn(series, up=found.group("up") is not None)
        if len(series) > 2 and _is_in_time(sentence, series, found):
            words = word_claim(sentence.text, *found.span(), why="trend")
            for first, second in itertools.pairwise(_last_of(series, found)):
                relation = ordered(first, second, up=found.group("up") is not None, fact=("trend", words.literal))
                members = sorted((*relation.members, Member("trend", words)), key=lambda member: member.claim.start)
                yield Proposal((relation._replace(members=tuple(members)),), Confidence.HIGH)


_TWICE = pattern("年年|月月|季季")
_NOT_STRICTLY = pattern("未|并?非|不(?=是|再|会|能)|没有|目标|力争|确保|要求|计划|预计|基本|大体|大致|波动|除")
"""并非逐年下降, 除2022年外逐年下降."""
_NEXT_SENTENCE = pattern("[。\\s]{1,3}[^。！？；;\\n\\d]{0,40}")


def _end_of_next(sentence: Sentence) -> int:
    """The end of the words right behind the sentence that name no figure: …48起、41起。五年间事故起数逐年下降."""
    behind = _NEXT_SENTENCE.match(sentence.text, sentence.end, sentence.paragraph.block.span.end)
    return behind.end() if behind is not None else sentence.end


def _last_of(series: Sequence[Mention], found: re.Match[str]) -> Sequence[Mention]:
    """The figures that the words speak of: the last four where 连续三年 stands behind a longer series."""
    times = number_of(found["times"]) if found["times"] else 0
    return series[-times - 1 :] if times > 1 else series


def _clause_around(sentence: Sentence, found: re.Match[str]) -> str:
    start = max(sentence.text.rfind(mark, sentence.start, found.start()) for mark in "，,；;（(。")
    return sentence.text[max(start + 1, sentence.start) : found.start() + 16]


def _figures(sentence: Sentence, found: re.Match[str], clause: str) -> list[Mention]:
    """The figures of one sort in a row that end right in front of the words, or begin right behind them."""
    front = [m for m in sentence.mentions if m.claim.end <= found.start()]
    behind = [m for m in sentence.mentions if m.claim.start >= found.end()]
    if front and not re.search("[；;]", sentence.text[front[-1].claim.end : found.start()]):
        run = _run(front[::-1], _roles(clause, front[-1], found))[::-1]
        if len(run) > 2 and _is_said_of(run, found):
            return run
    if behind and behind[0].claim.start - found.end() < _NEAR:
        return _run(behind, (Role.GROWTH,) if _OF_RATES.search(clause) else _SERIES_ROLES)
    return []


_NEAR = 16
_FURTHER = 48


def _roles(clause: str, last: Mention, found: re.Match[str]) -> tuple[Role, ...]:
    """The roles that the figures of the series may have: growth where the words, or the name of a list, say 增速."""
    if _OF_RATES.search(clause) is not None:
        return (Role.GROWTH,)
    if last.role is Role.GROWTH and not _subject(found):
        named = _PACE.search(found.group()) or (_OF_RATES.search(_list_name(last)) and not _GROWS.search(found.group()))
        return (Role.GROWTH,) if named else _SERIES_ROLES
    return _SERIES_ROLES


_PACE = pattern("加快|加速|放缓|减缓|趋缓")
_GROWS = pattern("增长|增加|增多|减少|[高低多少]$")
_CLAUSE_MARKS = "，,；;：:（(。"
_SAID_OF = pattern(
    "[\\s，,。；;”“]|[呈均都也已]现?|总体上?|整体上?|均值|这?(?:近|过去|前)?[两二三四五六七八九十\\d]{1,2}(?:年|个?季度|个?月)(?:间|来|里)?"
    "|(?:总|人|件|起|次|户)?(?:数|量|额)|各?[年月季](?:度|份)?|全[市县区省院局校厂司]|[本我]\\w|同比|环比|指标|上述|该|其|的"
)


def _subject(found: re.Match[str]) -> str:
    """The words in front of a trend in its own clause that name what it is of: 伤亡人数 of 伤亡人数逐年下降."""
    text, at = found.string, found.start()
    start = max(text.rfind(mark, max(0, at - _FURTHER), at) for mark in _CLAUSE_MARKS)
    return _SAID_OF.sub("", text[max(start + 1, at - _FURTHER, 0) : at])


def _list_name(last: Mention) -> str:
    """The words in front of the list that ends with the figure."""
    row = [m for m in last.sentence.mentions[: last.index + 1] if m.clause == last.clause]
    return row[0].head if row else last.head


def _is_said_of(run: Sequence[Mention], found: re.Match[str]) -> bool:
    """Whether the words behind a series are of it: they stand right behind and name nothing else, or name it again."""
    subject, gap = _subject(found), found.start() - run[-1].claim.end
    if not subject:
        return gap < _NEAR
    name = "".join(m.head + m.tail for m in run)
    return gap < _FURTHER and (cues.overlap(subject, name) > 1 or subject in name)


def _run(mentions: Sequence[Mention], roles: Sequence[Role]) -> list[Mention]:
    first = mentions[0]
    run: list[Mention] = []
    for mention in mentions:
        if mention.unit != first.unit or mention.claim.kind is not first.claim.kind or mention.role not in roles:
            break
        if mention.bracket != first.bracket:
            break
        run.append(mention)
    return run


def _is_in_time(sentence: Sentence, series: Sequence[Mention], found: re.Match[str]) -> bool:
    """Whether the figures are of one thing at one time after the other, oldest first."""
    years = [m.year for m in series]
    if years != sorted(years):
        return False
    named = [m for m in series[1:] if _TIMES.search(m.lead)]
    if len(named) == len(series) - 1:
        return all(len(m.lead.strip(" 　、和及")) < _SHORT for m in named)
    if any(m.lead.strip(" 　、和及与") for m in series[1:]):
        return False
    words = sentence.text[sentence.start : series[0].claim.start]
    times = number_of(found["times"]) if found["times"] else -1
    return cues.year_span(words) is not None or len(series) in (times, times + 1, *periods_told(words))


def _to_the_turn(series: list[Mention], *, up: bool) -> list[Mention]:
    """逐年提高到2022年的425公斤，2023年受灾降至409公斤: the series up to what is said to go the other way."""
    against = _DOWN_AGAIN if up else _UP_AGAIN
    end = next((at for at, m in enumerate(series) if at and against.search(m.lead)), len(series))
    return series[:end]


_DOWN_AGAIN = pattern("降|减|回落|下滑|跌")
_UP_AGAIN = pattern("升|增|涨|反弹|提高")
_SHORT = 10


def _without_whole(series: list[Mention]) -> list[Mention]:
    """The figures that bear a time, where all but the first do: 三年共119个，其中2022年32个、2023年41个、2024年46个.

    四季度368起，10月112起、11月124起、12月132起: what the others nearly come to bears a longer one.
    """
    timed = [_TIMES.search(m.lead) is not None for m in series]
    if len(series) <= _PAIR:
        return series
    is_whole = series[0].clause < series[1].clause and nearly_all(series[0], series[1:])
    return series[1:] if is_whole or (not timed[0] and all(timed[1:])) else series


_PAIR = 2
