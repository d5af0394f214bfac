"""Stages of one procedure, of which none has more than the one before: 报名、审查合格、到场笔试、进入面试、录用.

Only where the same people, bidders or projects go through it: what a year began and ended may be of other years, and
what stands in other units (人次, 个标段) is counted otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import sum_of
from checker.linking.totals.subsets import is_exact_count
from checker.model.expression import total_of
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind


class _Procedure(NamedTuple):
    """The words of a procedure's stages in their order, and whether the first one is a plan, which binds no stage."""

    stages: tuple[re.Pattern[str], ...]
    any_stage: re.Pattern[str]
    units: frozenset[str]
    has_plan: bool = False


class _Stage(NamedTuple):
    """A figure, and which stage of the procedure its words tell."""

    mention: Mention
    number: int
    words: str
    """What the words say besides: a subject of its own, or nothing."""


def _procedure(units: str, *stages: str, has_plan: bool = False) -> _Procedure:
    each = tuple(pattern(f"(?:{stage})") for stage in stages)
    return _Procedure(each, pattern("|".join(stages)), frozenset(units.split()), has_plan)


_FILE = "[^，,。；;、\\d]{0,6}文件"
_PROCEDURES = (
    _procedure(
        "人",
        "报名|报考|应聘(?!人员|者)",
        "(?:资格)?(?:审[查核]|[初复]审)(?:合格|通过)|(?:通过|符合)[^，,。；;、\\d]{0,4}(?:审[查核]|[初复]审)|(?:成功)?缴费(?:成功|确认)?",
        "(?:到场|到考)?(?:参加了?)?(?:笔试|考试|初试)(?![^，,。；;、\\d]{0,4}(?:合格|入围|上线|[场次]))|(?:笔试|考试)[^，,。；;、\\d]{0,4}(?:到考|到场|实考)|到考|实考",
        "笔试(?:合格|入围|上线)|(?:进入|入围|取得)(?:面试|复试)",
        "(?:到场|到考|参加)(?:参加)?了?(?:面试|复试)",
        "(?:进入|参加)?(?:体检|考察)(?:合格)?",
        "(?:录用|聘用|录取|入职)",
    ),
    _procedure(
        "人",
        "应征报名|报名应征|征兵报名",
        "(?:参加)?上站体检|参加体检",
        "体检合格",
        "双合格|政考合格|政治考核合格",
        "定兵|入伍",
    ),
    _procedure(
        "家",
        f"(?:下载|购买|获取|领取){_FILE}|报名(?:登记)?",
        f"(?:递交|提交|送达|上传|投递){_FILE}|(?:参与|参加)?(?:投标|报价|竞标|开标)",
        "(?:通过|合格)[^，,。；;、\\d]{0,8}(?:审查|评审)|(?:资格|符合性|初步)(?:审查|评审)(?:通过|合格)",
        "入围|(?:中标|成交)候选人?",
        "成交|中标(?!候选)",
    ),
    _procedure(
        "项 个 件 篇 部 份",
        "申报|报送|投稿",
        "(?:形式|资格)审查(?:合格|通过)|初[审评](?:合格|通过)|通过(?:形式审查|资格审查|初[审评])",
        "(?:入围|进入)(?:终[评审]|复[评审]|答辩|决赛|现场评审)|通过复[审评]",
        "获奖|立项|获批",
    ),
    _procedure(
        "人",
        "招募(?:献血者|志愿者)?|(?:登记)?报名",
        "(?:初筛|筛查|体检|初检)(?:合格|通过)",
        "(?:成功)?(?:采血|献血(?!者)|上岗)",
    ),
    _procedure(
        "人 个 项 件 家",
        "(?:推荐|提名|推选)[^，,。；;、\\d]{0,8}|报名选手|参赛(?:选手)?",
        "(?:初[评审选])?(?:入围|入选)|(?:进入|晋级)(?:复赛|半决赛|决赛)|公示",
        "(?:评定|评选出|评出|当选|表彰|命名|授予|获奖)[^，,。；;、\\d]{0,6}",
    ),
    _procedure("人", "录取", "(?:报到|注册)(?:入学|入校)?(?![证率时日点])"),
    _procedure(
        "个 处 项 座 条 块 段 栋 所",
        "(?:计划|任务|安排)[^，,。；;\\d]{0,20}",
        "招标|招投标|设计|施工图审查|立项",
        "(?:进场|开工|动工)(?:施工|建设)?",
        "完工|竣工|建成|交工",
        "(?:竣工|交工)?验收|交付(?:使用)?|投入使用",
        has_plan=True,
    ),
)
_WORDS = {
    "试": ("笔试", "面试"),
    "到": ("报到",),
    "检": ("体检",),
    "件": ("文件",),
    "审": ("审查", "初审"),
    "验": ("验收",),
    "工": ("竣工", "完工"),
    "推": ("推荐", "推选"),
    "赛": ("决赛", "参赛", "大赛"),
    "血": ("采血", "献血"),
}
"""By a character of theirs, which is found many times as fast."""
_FREE = pattern(
    "其中|实际|最终|按[时期比]例?|如期|已经?|全部|经|共有?|有|吸引|收到|完成|现场|网上|公开|成功|顺利|正式|拟|均|均已|依法|并|后|的|了"
    "|[为达是]|符合条件|批准|供应商|企业|单位|考生|人员|者|[^\\W\\d_a-zA-Z]{2,8}只对[^，,。；;]*|[，,、\\s]"
)
_NOT_ONE = pattern(
    "上年|往年|历年|去年|前年|以前|结转|续建|跨年|此前|累计|补[报录招充考]|递补|增补|追加|新增|新开工|复工|免笔试|直接面试|免试|免考|考核(?:招聘|引进)"
    "|直接考核|人才引进|标段|标包|分包|[一二两三四五六七八九十\\d]个包|调剂|插班|转入|复学|保留|二次|重新|流标|另有|另外|超额|批次"
)
_DENIED = pattern("未|没有|不[合予通符]|尚|[待缺弃]|放弃|取消")
_INCLUDES = pattern("\\s*[（(][^（()）]{0,12}(?:含|包括)")
_NOUN = 2
_CHAIN = 3
_REACH = 8


def tells_stages(words: str) -> bool:
    """Whether one of the words stands there that only such procedures have."""
    return bool([sign for sign, stages in _WORDS.items() if sign in words and cues.has_any(words, stages)])


def link_funnels(sentence: Sentence) -> Iterator[Proposal]:
    """Every stage against the one of the same procedure in front of it."""
    counts = [m for m in sentence.mentions if is_exact_count(m) and m.is_level and not m.depth]
    if len(counts) < _NOUN or _NOT_ONE.search(sentence.words) is not None:
        return
    for procedure in _PROCEDURES:
        told = [stage for m in counts if m.unit in procedure.units and (stage := _stage_of(m, procedure)) is not None]
        for place, stage in enumerate(told):
            before = [
                s
                for s in told[max(0, place - _REACH) : place]
                if s.number < stage.number and s.mention.unit == stage.mention.unit
            ]
            plans = [s for s in before if procedure.has_plan and not s.number]
            before = [s for s in before if s not in plans]
            if not before or not _is_of_one(before[-1], stage):
                continue
            relation = _at_most(before[-1].mention, stage.mention)
            if holds(relation):
                yield Proposal((relation,), Confidence.HIGH)
            elif not _may_be_more(before[-1].mention, stage.mention):
                sure = _beyond_all(stage, plans, before) if procedure.has_plan else _is_chain(told, procedure)
                yield Proposal((relation,), Confidence.HIGH if sure else Confidence.LOW)


def _stage_of(mention: Mention, procedure: _Procedure) -> _Stage | None:
    """The latest stage that the words in front of the figure end with, or those behind it begin with."""
    if procedure.any_stage.search(mention.lead) is None and procedure.any_stage.search(mention.tail) is None:
        return None
    if _DENIED.search(mention.lead) is not None or _DENIED.match(mention.tail) is not None:
        return None
    for number in reversed(range(len(procedure.stages))):
        told = list(procedure.stages[number].finditer(mention.lead))
        found = told[-1] if told else None
        if found is not None and len(_FREE.sub("", mention.lead[found.end() :])) <= _NOUN:
            return _Stage(mention, number, _FREE.sub("", mention.lead[: found.start()]))
    for number in reversed(range(len(procedure.stages))):
        found = procedure.stages[number].search(mention.tail)
        if found is not None and not _FREE.sub("", mention.tail[: found.start()]):
            return _Stage(mention, number, _FREE.sub("", mention.lead))
    return None


def _is_of_one(before: _Stage, stage: _Stage) -> bool:
    """Whether the later stage has no subject or time of its own: not 教师岗审查合格860人，卫生岗到场笔试2980人."""
    one, other = before.mention, stage.mention
    if one.year and other.year and one.year != other.year:
        return False
    if other.index - one.index > _REACH or one.peer != other.peer and other.clause - one.clause > _CHAIN:
        return False
    return len(stage.words) < _NOUN or stage.words in one.sentence.text[one.sentence.start : one.claim.start]


def _may_be_more(before: Mention, later: Mention) -> bool:
    """Whether figures between the two, or a bracket, let the later one have more: 审查合格3984人、待审218人."""
    if _INCLUDES.match(later.sentence.text, later.claim.end) is not None:
        return True
    between = later.sentence.mentions[before.index + 1 : later.index]
    beside = [m for m in between if m.unit == later.unit and m.is_level]
    return bool(beside) and not sum_of((before, *beside)).ends_before(later.values)


def _is_chain(told: list[_Stage], procedure: _Procedure) -> bool:
    """Whether enough of the procedure is told to say that it is one: three stages, or all that it has."""
    numbers = [stage.number for stage in told]
    return numbers == sorted(set(numbers)) and len(numbers) >= min(_CHAIN, len(procedure.stages))


def _beyond_all(stage: _Stage, plans: list[_Stage], before: list[_Stage]) -> bool:
    """Whether the stage has more than the plan and all stages before: what a year ends may have begun earlier."""
    told = [*plans, *before]
    return bool(plans) and all(s.mention.values.ends_before(stage.mention.values) for s in told)


def _at_most(intake: Mention, outcome: Mention) -> Relation:
    return Relation(
        RelationKind.ORDER,
        (Member("in", intake.claim), Member("out", outcome.claim)),
        outcome.claim,
        total_of([intake.claim], unit_scale=outcome.claim.scale),
        Comparison.AT_MOST,
        cue=outcome.lead,
    )
