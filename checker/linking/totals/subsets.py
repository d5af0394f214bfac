"""Figures whose words have no noun of their own, and so are of those in front: 档案6120张，完成数字化的有4480张.

Each is at most what it is of. So is a part that is named again by the name of its item and the noun of the whole:
水库58座：大型2座、中型9座、…; 2座大型水库完成除险.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.stocks.budgets import left_over
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_COUNT = ClaimKind.COUNT
_EXACT = Approximation.EXACT


def link_subsets(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure that can only count some of those that another one counts."""
    for number, sentence in enumerate(paragraph.sentences):
        words = sentence.words
        if "的" in words and ("不" in words or "未" in words or ("没" in words and "没有" in words)):
            yield from _rest_told_later(paragraph, number)
        if "有" in words and ("中有" in words or "里有" in words):
            yield from _some_of_them(sentence)
        if len(sentence.mentions) > 1 and _HEADLESS.search(words) is not None:
            yield from _headless(sentence)
            if _SORTED_OUT.search(words) is not None:
                yield from _dealt_with(sentence)
    if paragraph.wholes:
        yield from _named_again(paragraph)


def _some_of_them(sentence: Sentence) -> Iterator[Proposal]:
    """36种主要产品中有21种产量增长: so many among so many, in one breath."""
    for whole, part in pairwise(sentence.mentions):
        if (
            whole.clause != part.clause
            or whole.unit != part.unit
            or not is_exact_count(whole)
            or not is_exact_count(part)
        ):
            continue
        if _AMONG_THEM.fullmatch(part.lead) is not None and whole.peer == part.peer:
            within = total_relation(whole, [part], part.lead, kind=RelationKind.PART)
            yield Proposal((within,), Confidence.MEDIUM)  # 6个县中有12个乡镇受灾


_AMONG_THEM = pattern("[^，,。；;、]{0,12}[中里]有")
_HEADLESS = pattern("的|盈利|亏损|歇业|停业|停产")
_OF_THEM = pattern(
    "^(?!.*(?:[占比较]|相当|结转|其他|其余|另|外[市省地县来单]|[上去前往历]年|以前|原有|不属|新[增购建收入进设]|增加|减少|目标|计划|规划|编制|核定|设计|对应|针对|面向))"
    "\\s*(?:[^，,。；;：:（(、]{2,16}的(?:有|共有|共|为|达|仅|只有|已有)*|(?:现|已|其中)?(?:盈利|亏损|减亏|扭亏|歇业|停业|停产)的?(?:有|为)?)$"
)
"""进入临床Ⅲ期的2个, 盈利11户: what they are is told in front."""
_SIGNS = pattern("[的利损亏业产]")
"""One of these stands in all such words."""


def _headless(sentence: Sentence) -> Iterator[Proposal]:
    whole: Mention | None = None
    wholes = 0
    for mention in filter(is_exact_count, sentence.mentions):
        if whole is not None and (whole.unit != mention.unit or whole.peer != mention.peer):
            whole, wholes = None, 0
        words = mention.head if mention.lead.strip() in ("的", "以上的", "以下的", "的有") else mention.lead
        if mention.separator == "、" or not _is_headless(words):
            # of a list it is not said of which item; 其中 and 超亿元的有4个 are parts themselves
            is_whole = mention.separator != "、" and _IS_PART.search(mention.lead) is None
            whole, wholes = (mention, wholes + 1) if is_whole else (None, 0)
        elif (
            whole is not None
            and mention.clause - whole.clause == 1
            and not _is_limit_or_scope(mention)
            and not _is_of_named(whole, mention)
        ):
            if whole.claim.start not in sentence.paragraph.wholes:
                within = total_relation(whole, [mention], words, kind=RelationKind.PART)
                # 部门48个，下属单位112个，公开预算的有160个: of both
                yield Proposal((within,), _sureness(whole, mention) if wholes == 1 else Confidence.LOW)


def _is_of_named(whole: Mention, part: Mention) -> bool:
    """新购纯电动车60辆，淘汰剩余天然气车中的70辆: some of what the words name, which is not what is in front."""
    named = _AMONG_THOSE.search(part.lead)
    return named is not None and not cues.shares_words(named.group(1), whole.label)


_AMONG_THOSE = pattern("([^\\W\\d_a-zA-Z其]{2,10})[中里]的$")


def _is_limit_or_scope(mention: Mention) -> bool:
    """Whether the figure bounds what was done, or others are told of it: 离婚登记2659对，申请离婚的3974对中，…."""
    return _IS_LIMIT.match(mention.tail) is not None or mention.tail in ("中", "里", "当中")


_SORTED_OUT = pattern("[，,]\\s*(?:逐[件条一]|经|依法|及时|分类)*(?:甄别|审查|审核|研判|核查|分流)(?:后|以后)?[，,]")
_DEALT = pattern(
    "[，,、]?\\s*[^，,。；;：:（(、\\d]{0,8}(?:受理|移送|立案|管辖|转[办交送]|退回|了结|告知|补正|终结|撤[回销]|驳回)[^，,。；;：:（(、\\d]{0,8}的"
)
_SEVERAL = 3


def _dealt_with(sentence: Sentence) -> Iterator[Proposal]:
    """接收143件，逐件甄别后，属本院管辖的71件，移送其他机关的48件，不予受理的24件: nothing is dealt with twice."""
    for whole in filter(is_exact_count, sentence.mentions):
        behind = sentence.mentions[whole.index + 1 :]
        run = list(takewhile(lambda m: is_exact_count(m) and _DEALT.fullmatch(m.lead) is not None, behind))
        run = [m for m in run if m.unit == whole.unit and m.peer == whole.peer]
        if len(run) >= _SEVERAL and run[0].clause - whole.clause == _NEXT_BUT_ONE:
            between = sentence.text[whole.claim.end : run[0].claim.start - len(run[0].head)]
            if _SORTED_OUT.fullmatch(between) is not None:
                total = total_relation(whole, run, between)
                within = total_relation(whole, run, between, kind=RelationKind.PART)
                yield Proposal((total,), Confidence.HIGH) if holds(total) else Proposal((within,), Confidence.HIGH)


_NEXT_BUT_ONE = 2
_IS_LIMIT = pattern(
    "[^，,。；;、\\d]{0,6}?(?:(?:计划|指标|限额|额度|控制数|定额|名额|总量|上限|红线|编制)(?:数|指标|范围)?[之以]?内?|[之以]内)$"
)
"""控制在上级下达的1750名计划之内: what is not to be exceeded is none of what was done."""
_IS_PART = pattern("其中|的(?:共?有|为)?$")
_FIGURE = pattern("\\d[\\d.,]*")


def _is_headless(words: str) -> bool:
    """Whether the words have no noun; 案值10万元以上的 is as good as 案值万元以上的."""
    return _SIGNS.search(words) is not None and _OF_THEM.match(_FIGURE.sub("", words)) is not None


def is_exact_count(mention: Mention) -> bool:
    """Whether the figure counts things outside brackets, without 余 or 近."""
    if mention.depth or not mention.is_level or not mention.unit:
        return False
    return mention.claim.kind is _COUNT and mention.claim.approximation is _EXACT


def _sureness(whole: Mention, part: Mention) -> Confidence:
    """Beyond half as much again the two are rather of different things."""
    near = (part.values.low or 0) * 2 <= (whole.values.high or 0) * 3
    start = part.claim.end
    behind = part.sentence.text[start : min(start + _NOTE, part.sentence.end)]
    loose = _DENIED.search(part.lead) or _TAKES_IN.search(behind) or _NOT_YET.search(whole.lead)
    return Confidence.HIGH if near and loose is None else Confidence.LOW


_DENIED = pattern("不|未|没有|非|无|退休|离职|毕业|调出|迁出|注销|死亡")
_NOTE = 16
_TAKES_IN = pattern("含|结转|往年|[上去]年|历年|计划外|以前")
"""开工的131个，其中3个为计划外项目: not all of them are of those in front."""
_NOT_YET = pattern("计划|任务|目标|下达|拟|预计|力争")


def _rest_told_later(paragraph: Paragraph, number: int) -> Iterator[Proposal]:
    """抽取样品360份，合格342份。…不合格的18份涉及12家经营户: with those that are not denied they make up the whole."""
    for mention in paragraph.sentences[number].mentions:
        denied = _DENIED_REST.fullmatch(mention.lead) if is_exact_count(mention) else None
        if denied is None or _has_others(mention):
            continue
        for earlier in paragraph.before(number, _BACK):
            like = [m for m in earlier.mentions if m.unit == mention.unit and is_exact_count(m)]
            said = [at for at, m in enumerate(like) if at and _is_denied_by(_SAID.sub("", m.lead), denied)]
            if len(said) == 1 and "其中" not in like[said[0] - 1].lead:
                whole, part = like[said[0] - 1 : said[0] + 1]
                # 检测86座，达标79座，暂缓检测3座: there is a third sort
                sure = Confidence.HIGH if said[0] + 1 == len(like) and not _goes_on(mention) else Confidence.LOW
                if _POINTED.match(mention.lead) is None:
                    yield Proposal((total_relation(whole, [part, mention], mention.lead),), sure)
                else:  # 对上述不合格的8台: what it is not is the figure that points back
                    yield Proposal((left_over(mention, [(1, whole), (-1, part)]),), sure)
                break


_BACK = 4
_DENIED_REST = pattern(
    "(?:【[^】]{0,12}】)?(?:[对将就把从在给为]|针对|对于)?(?:上述|其中|这些)?(?:经(?=[^\\W\\d_a-zA-Z]{2}[不未]))?"
    "(?P<test>[^\\W\\d_a-zA-Z上其这经对将就把从在给为针复]{2})?(?:不|未|没有)(?P<word>[^\\W\\d_a-zA-Z]{2})的"
)
"""不合格的, 对上述检定不合格的, 将未达标的."""


_POINTED = pattern("(?!不|未|没有|其中)")


def _is_denied_by(name: str, denied: re.Match[str]) -> bool:
    """Whether the name is what is denied, with the test that it came out at, or without: 检定合格, 合格."""
    word, test = denied["word"], denied["test"] or ""
    if not name.endswith(word):
        return False
    before = name.removesuffix(word)
    if before and test:
        return before == test
    return not (before or test) or _TEST.fullmatch(before or test) is not None


def _goes_on(mention: Mention) -> bool:
    """Whether more of them may be told behind: 对未达标的3家责令整改，2家已关停."""
    mentions = mention.sentence.mentions
    beside = (*mentions[max(0, mention.index - 2) : mention.index], *mentions[mention.index + 1 : mention.index + 3])
    pointed = _POINTED.match(mention.lead) is not None
    return pointed and any(m.unit == mention.unit and is_exact_count(m) for m in beside)


def _has_others(mention: Mention) -> bool:
    """Whether more of them are told behind: 对不合格的4台责令停用，另2台限期维修."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return any(m.unit == mention.unit and _MORE_OF_THEM.match(m.lead) is not None for m in behind)


_TEST = pattern("[检抽评考验审核测][^\\W\\d_a-zA-Z]")
_MORE_OF_THEM = pattern("[，,；;、\\s]*(?:对|将)?(?:另外?|其余|还有|其他|剩余)")
_SAID = pattern("^(?:其中|经检验|检验|检测|已|均)+|(?:的|为|有)+$")


def _named_again(paragraph: Paragraph) -> Iterator[Proposal]:
    """汛前3座大型水库完成除险, where 水库58座 are 大型2座、中型9座、小型47座."""
    by_name: dict[str, tuple[Mention, str]] = {}
    for sentence in paragraph.sentences:
        for mention in sentence.mentions:
            whole = paragraph.wholes.get(mention.claim.start)
            if whole is not None:
                noun = _END.sub("", whole.lead)[-_NOUN:]
                name = _ASKED_FOR.sub("", _START.sub("", _END.sub("", mention.lead)))
                if len(name) >= _LONG_NAME:
                    by_name.setdefault(name, (mention, ""))  # 大型灌区3处、…，共79处
                elif len(noun) == _NOUN and len(name) >= _NOUN and not name.endswith(noun):
                    by_name.setdefault(name, (mention, noun))
            elif by_name and is_exact_count(mention):
                part = _told_as(mention, by_name)
                if part is not None and part.unit == mention.unit and _NOT_OF_THEM.search(mention.head) is None:
                    relation = total_relation(part, [mention], mention.tail, kind=RelationKind.PART)
                    yield Proposal((relation,), _sureness(part, mention))


def _told_as(mention: Mention, by_name: dict[str, tuple[Mention, str]]) -> Mention | None:
    """The item whose name stands behind the figure, or in front of what has become of it: 分阶段整改类已完成28个."""
    if (done := _HAS_BECOME.fullmatch(mention.lead)) is not None and done["name"] in by_name:
        return by_name[done["name"]][0]
    return _begun_with(mention.tail, by_name) if len(mention.tail) > _NOUN else None


_ASKED_FOR = pattern("^(?:要求|应当?|需要?|属于?|列为|确定)")
_HAS_BECOME = pattern(
    "[，,；;\\s]*(?:截至目前|目前|现)?[，,]?(?P<name>[^\\W\\d_a-zA-Z]{4,12}?)(?:类问题|类项目|类|问题|事项|项目|任务|的)?"
    "(?:目前|现)?(?:已经?|均已)(?:全部)?(?:完成|整改|销号|办结|化解|解决|答复|建成|完工|竣工|消除|处置|整治){1,2}(?:到位|完毕)?(?:了|的|有)*"
)


def _begun_with(tail: str, by_name: dict[str, tuple[Mention, str]]) -> Mention | None:
    """The first figure with whose name the words behind another begin, and near behind it the noun of its whole."""
    found: list[Mention] = []
    for size in range(_NOUN, min(len(tail), _LONGEST_NAME) + 1):
        part, noun = by_name.get(tail[:size], (None, ""))
        if part is not None and noun in tail[size : size + _NEAR]:
            found.append(part)
    return min(found, key=lambda part: part.claim.start, default=None)


_NEAR = 6
_NOUN = 2
_LONG_NAME, _LONGEST_NAME = 4, 40
_START = pattern("^.*?其中[，,：:]?|^[\\s，,、：:和及]+")
_END = pattern("(?:[共总][有计]?|[为达有])*\\s*$")
_NOT_OF_THEM = pattern("新[增建设]|[上去前往历]年|计划|规划|拟|累计|外[市省县]|目标")
