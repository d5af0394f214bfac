"""Order: what comes out of a process is not more than what went in (审结 ≤ 新收 + 旧存)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import rate_over
from checker.linking.reach import size
from checker.linking.stocks.stocks_told import is_opening
from checker.linking.totals.carried_unsaid import is_only_new
from checker.linking.totals.subsets import is_exact_count
from checker.model.expression import total_of
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind


class _Step(NamedTuple):
    """A step of a process: the words of what goes in and of what comes out, and how sure it is that no more can."""

    goes_in: re.Pattern[str]
    comes_out: re.Pattern[str]
    outcomes: str
    confidence: Confidence


_OUTCOME_GOES_ON = "(?:了|率?共|各类|完毕|完成|到位|成功)*"


def _step(goes_in: str, comes_out: str, confidence: Confidence = Confidence.HIGH) -> _Step:
    return _Step(pattern(goes_in), pattern(f"(?:{comes_out}){_OUTCOME_GOES_ON}"), comes_out, confidence)


_IN = "收到|接到|接收|接报|收件|受理|上报|转来|交办|转办|承办|接收"
_PROOF = "领取?了?证书?|取得[^，,。；;\\d]{0,6}证书?|取证|获证"
_CERTIFIED = f"合格[并且后]?(?:{_PROOF})|{_PROOF}"
_BY_NOW = "(?:已经?)?"
_REVIEWED = "(?:审[核查]|[初复]审)(?:合格|通过)"
_PUNISHED = "(?:党纪政务|党纪政纪|党政纪|党纪|政务)处分"
_GRANTED = "予以公开[和及与、](?:予以)?部分公开|予以公开|部分公开|准予许可|批准许可|核准(?:注册|登记|许可)|出具公证书"
_DECIDED = "(?:审查|评审|审核|审批)(?:通过|立案)|批准|核准|批复|获批|作出(?:处理)?决定|裁[定决]|审定"
_DEALT_WITH = (
    "完成[^，,。；;、\\d]{0,6}|办理[^，,。；;、\\d]{0,6}(?:备案|登记|许可|业务|事项)|认定|评定(?:资助)?|签发|核发|制发|发证|赔付|理赔|兑付|备案|转办"
    "|核查|审核发放|审核|签约入驻|入驻|批准[^，,。；;、\\d]{0,4}|作出[^，,。；;、\\d]{0,4}决定|出具[^，,。；;、\\d]{0,6}|符合(?:条件|要求|规定)"
)
# 办结 may exceed what came in where cases were carried over and nobody says so; what a court 受理 holds the old ones
_STEPS = (
    _step("提出|发出|提交|制发|检察建议|司法建议|意见建议|意见书", "被采纳|(?:[回答]复)?采纳"),
    _step("收到|接到|接收|收件|接报", "受理|答复|回复|办复"),
    _step("收到|接到|征集|收集", "经审查(?:立案|交办)|审查(?:立案|交办)|予以立案|准予立案"),
    _step("受理|承办", "审结|执结|判决", Confidence.MEDIUM),
    _step(f"{_IN}|新收|收案", "审结|办结|结案|执结|答复|回复|办复|化解|处置|办理完成", Confidence.LOW),
    _step(f"{_IN}|调处|调解", "调解成功|化解成功|成功调解|成功化解"),
    _step("立案", "结案", Confidence.LOW),
    _step("立案", "提起诉讼|检察建议|移送起诉|移送", Confidence.LOW),
    _step("抓获", "逮捕|拘留"),
    _step("报名|报考|应考|缴费成功|资格审[查核](?:合格|通过)?", "(?:笔试)?(?:实际)?(?:到考|实考|参加考试)"),
    _step("资格审[查核](?:合格|通过)?|(?:进入|入围)面试", "(?:实际)?(?:到场|到场?参加)面试"),
    _step("起跑|发枪|出发", "(?:在?关门时间[前内])?(?:顺利|成功)?完赛"),
    _step("到考|实考|参考|参加考[试核]", _CERTIFIED),
    _step("抽检|检查|检测|抽查|抽样|检验", "合格|达标"),
    _step("排查|发现|查出|查找|反馈", f"{_BY_NOW}(?:完成整改|整改|销号|整治|消除|消缺)", Confidence.MEDIUM),
    _step("要求[^，,。；;\\d]{0,8}整改", "已经?(?:完成)?整改"),
    _step("批评教育和?处理|处理", f"给予{_PUNISHED}|{_PUNISHED}", Confidence.MEDIUM),
    _step("发放|发出", "收回|回收|收到|有效"),
    _step("应到|应出席|应参加", "实到|出席|实际出席"),
    _step("包案|领办|督办|领衔", "化解|办结", Confidence.LOW),
    _step(f"{_IN}|核查|办结|查办", "查实|查证属实", Confidence.LOW),
    _step("受理|接受委托|收到", "完成(?:鉴定|检验|检测|评估|审查|审核)", Confidence.LOW),
    _step("报名", f"(?:资格)?{_REVIEWED}|通过(?:资格)?(?:审[核查]|[初复]审)"),
    _step(
        "到考|实考|参考|参加考[试核]|参[加试考]测[试评]",
        "(?:考[试核]|测[试评])?[合及]格(?![并且后]?[领取获])",
        Confidence.MEDIUM,
    ),
    _step("提请抗诉", "支持"),
    _step("提请(?:批准)?逮捕", "批准逮捕|批捕", Confidence.MEDIUM),
    _step(f"{_IN}|申请|新收", _GRANTED, Confidence.LOW),
    _step("报名参训|参加培训|参训|入学", "结业|结训"),
    _step("征集|收集", "采纳"),
    _step("查处|查获|抓获|查明", "遣送出境|(?:被)?驱逐出境"),
    # only where nothing was carried in: old ones are decided on as well
    _step(f"{_IN}|征集|申请|申报|新收", _DECIDED, Confidence.LOW),
    _step(f"{_IN}|申请|申报|新收|接受委托", _DEALT_WITH, Confidence.LOW),
)
_STEPS_BESIDE = (
    _step("提起(?:公益)?诉讼", "(?:法院)?已经?(?:作出)?(?:一审)?判决"),
    _step("移[送交]", "已经?(?:被)?(?:纪委)?立案(?:审查|调查|侦查)?"),
    _step("抗诉", "(?:法院)?已经?审结"),
    _step("检察建议|建议书|督促函", "(?:行政机关|被建议单位)?(?:按期)?(?:回复整改|整改回复)"),
    _step("检查|抽查|核查", "处理|处罚"),
    _step("项目", "新?开工"),
)
"""What comes out of the figure right in front alone, in the next clause: behind another one, old ones may be in it."""
_OUTCOME_BESIDE = pattern(f"(?:{'|'.join([step.outcomes for step in _STEPS_BESIDE])}){_OUTCOME_GOES_ON}")
_OUTCOME = pattern(f"(?:{'|'.join(sorted({step.outcomes for step in _STEPS}))}){_OUTCOME_GOES_ON}")
"""Plain words to choose from in front let the search skip all other characters at full speed."""
_DENIED = pattern("不(?!动产)予?|未|没有|无|尚|超|逾期|正在|待")
_FILLER = pattern(
    "其中|全[年市县区省州镇乡院局]|累计|合计|总计|共计|目前|截至(?:[^，,。；;、]{0,8}?[底末日])?|(?:核查|核实|查核)+$|今年|本年|当年|已经?|均|依法|及时|按[期时]"
    "|符合[^，,。；;、\\d]{0,4}条件的?|(?:立案|受理|收案)后|经.{0,3}(?:审查|甄别)|^经|当场|现(?=已|调|裁|共)|(?:调解|裁决|判决|撤诉)(?=[和及与、]|$)|(?:受理|上述)的?(?:案?件|申请|事项)中|中|各类|共|有|[的了为达]|[、和及\\s，,]"
    "|(?:受理|审理|审查|评审|审核|核实|裁[定决])(?:并|后|且)|经?(?:评审|审核|审查|审批|审议|公示)$|并(?:落实|执行|送达|处理|发放|公示|实施)"
)
_MIDDLE = pattern("(?<!不予)(?<!不)(?:受理|立案)$")
"""What went on from the step before, and goes into the next: 收到186件，受理173件、不予受理13件，办结121件."""
_BACK = 6
"""How many figures of its unit an outcome may look back."""


_LEVEL = Role.LEVEL


def link_orders(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every outcome with the intake in front of it, in its sentence or the one before."""
    last: Sentence | None = None
    for sentence in paragraph.sentences:
        if _LEVEL not in sentence.roles:
            last = sentence
            continue
        yield from _respective(sentence)
        told = {mention.unit for mention in last.mentions} if last is not None else set()
        for outcome in sentence.mentions:
            if outcome.unit not in told:
                told.add(outcome.unit)  # nothing of its unit went in
            elif not is_exact_count(outcome):
                continue
            elif (beside := _beside(outcome)) is not None:
                yield _proposal(sentence.mentions, sentence.mentions[outcome.index - 1], outcome, beside)
            elif _OUTCOME.search(outcome.lead) is not None:
                found = list(_OUTCOME.finditer(outcome.lead))
                if _DENIED.search(outcome.lead[: found[-1].end()]) is None:
                    yield from _of_outcome(paragraph, sentence, last, outcome, found[-1])
        last = sentence


def _of_outcome(
    paragraph: Paragraph, sentence: Sentence, last: Sentence | None, outcome: Mention, done: re.Match[str]
) -> Iterator[Proposal]:
    """The outcome against the nearest figure of its unit that went in; figures in between are parts or 旧存."""
    steps = _steps_to(done.group())
    if not steps or (done.group() == "支持" and outcome.tail):
        return  # 支持128件困难群众起诉
    if _WITH_OLD_ONES.match(sentence.text, outcome.claim.end) is not None and not any(
        m.owner is outcome and _was_there(m) for m in sentence.mentions[outcome.index + 1 : outcome.index + 2]
    ):
        return  # 提出建议86条，采纳91条（含上年提出5条）
    if _is_of_last_intake(steps, outcome):
        return
    noun = _FILLER.sub("", outcome.lead.replace(done.group(), ""))
    if _BY_OTHERS.fullmatch(done.group()) is not None and _ADDRESSED.fullmatch(noun) is not None:
        noun = ""
    before = [*(last.mentions if last is not None else ()), *sentence.mentions[: outcome.index]]
    like = [m for m in before[-24:] if m.unit == outcome.unit and is_exact_count(m)]
    for intake in like[: -_BACK - 1 : -1]:
        is_part = intake.claim.start in paragraph.wholes or cues.CARRIED_IN.search(intake.lead) or _is_among(intake)
        if is_part and not noun and _MIDDLE.search(intake.lead) is None:
            # 转办18281件。县区承办5216件、企业承办589件，已办结17938件 is of all of them, and so is what stands behind
            continue  # 其中热线转办3126件，网格上报1204件
        is_bare = not _FILLER.sub("", intake.lead)
        step = next((step for step in steps if _went_in(step, intake, is_bare=is_bare)), None)
        if step is not None and _is_of(noun, intake, outcome):
            if _BY_OTHERS.fullmatch(done.group()) is not None and _is_one_of_several(step, intake, paragraph):
                return
            if _is_of_its_list(intake, outcome):
                return  # 处理信访126件、热线转办218件，已办结327件
            if intake.sentence is sentence and _is_of_each_stretch(step, intake, outcome, like):
                return  # 信箱收到来信21件，…；咨询栏收到来信4件，…；两个栏目共受理来信25件
            besides = (m for m in before if m.unit == outcome.unit and m.claim.start > intake.claim.start)
            if any(_BESIDES.match(m.lead) for m in besides):
                return  # 征集建议412条，另有上年建议36条，采纳421条
            said = _what_is_left(outcome, done)
            if said is not None and said.role is Role.RATE and said.claim.written > _ALL:
                return  # 办结903件，结案率105%: more came out than came in, and means it
            if said is not None and said.role is Role.RATE and _is_of_all(outcome, said, intake, paragraph):
                return
            inside = intake.sentence is sentence and intake.clause == outcome.clause and intake.tail.startswith("中")
            if (said is not None or inside) and not (
                _CLOSES.match(done.group()) and is_only_new(intake)
            ):  # 受理的486件中已办结473件
                step = step._replace(confidence=Confidence.HIGH)
            yield _proposal([*before, *sentence.mentions[outcome.index :]], intake, outcome, step)
            return
        if not noun and _OUTCOME.search(intake.lead) is None:
            return


def _is_of_all(outcome: Mention, said: Mention, intake: Mention, paragraph: Paragraph) -> bool:
    """收到524件，其中不予受理222件、受理302件，办结487件，办结率92.94%: by its rate what came out is of all of them."""
    whole = paragraph.wholes.get(intake.claim.start)
    if whole is None or size(whole) < size(outcome):
        return False
    return holds(rate_over(said, outcome, whole))


def _is_of_last_intake(steps: Sequence[_Step], outcome: Mention) -> bool:
    """受理605件，上年受理584件，办结335件: whether what went in last year stands right in front."""
    front = outcome.sentence.mentions[outcome.index - 1] if outcome.index else None
    if front is None or front.role is not Role.PREVIOUS or front.unit != outcome.unit or front.peer != outcome.peer:
        return False
    return outcome.clause - front.clause == 1 and any(step.goes_in.search(front.lead) for step in steps)


def _beside(outcome: Mention) -> _Step | None:
    """The step from the figure right in front, where the clause says nothing but what came out of it."""
    intake = outcome.sentence.mentions[outcome.index - 1] if outcome.index else outcome
    if intake.unit != outcome.unit or intake.peer != outcome.peer or outcome.clause - intake.clause != 1:
        return None
    if not is_exact_count(intake) or cues.PREVIOUS.search(intake.head) is not None:
        return None
    said = outcome.lead.strip()
    if _OUTCOME_BESIDE.fullmatch(said) is None:
        return None
    return next((s for s in _STEPS_BESIDE if s.comes_out.fullmatch(said) and s.goes_in.search(intake.lead)), None)


@lru_cache(maxsize=256)
def _steps_to(words: str) -> tuple[_Step, ...]:
    """The steps of which the words say what comes out."""
    return tuple(step for step in _STEPS if step.comes_out.fullmatch(words) is not None)


_BESIDES = pattern("[，,\\s]*(?:另外?|此外|加上|连同|还)")
_BY_OTHERS = pattern("(?:[回答]复)?采纳|支持")
_ADDRESSED = pattern(
    "(?:(?:人民)?法院|(?:审判|行政|公安|侦查|行政执法|执法|主管|监管|国家|司法|立法|决策|有权)(?:机关|部门|单位|场所)"
    "|(?:有?关|相关|各|各级|责任|职能|涉案|承办|主办|上级)(?:党委政府|机关|部门|单位|方面|院|检察院|检察机关)"
    "|被(?:建议|审计|监督|检查|评估|调查|巡察)(?:机关|部门|单位|企业)|被申请人|(?:市|县|区)?(?:党委)?(?:政府|党组|校方|企业)?)(?:[回答]复|予以)?"
)
"""Those to whom it was put decide on it: 提出量刑建议648人，法院采纳661人."""


def _is_one_of_several(step: _Step, intake: Mention, paragraph: Paragraph) -> bool:
    """Whether more of the sort was put beside it, of which the outcome may be as well: 抗诉35件、再审检察建议62件."""
    front = intake.sentence.mentions[max(0, intake.index - _BACK) : intake.index]
    beside = [m for m in front if m.unit == intake.unit and is_exact_count(m)]
    return any(
        m.peer == intake.peer and paragraph.wholes.get(intake.claim.start) is not m and step.goes_in.search(m.lead)
        for m in beside
    )


def _is_of_each_stretch(step: _Step, intake: Mention, outcome: Mention, like: Sequence[Mention]) -> bool:
    """Whether the stretch of the outcome is behind several that each tell what went in, so that it is of them all."""
    if intake.peer == outcome.peer or cues.sums_up(outcome.head) is None and not outcome.lead.lstrip().startswith("共"):
        return False
    others = (m for m in like if m.sentence is intake.sentence and m.peer not in (intake.peer, outcome.peer))
    return any(step.goes_in.search(m.lead) is not None for m in others)


def _is_of_its_list(intake: Mention, outcome: Mention) -> bool:
    """Whether the figure ends a list that nobody summed up, which as a whole has room for the outcome."""
    before = intake.sentence.mentions[intake.index - 1] if intake.index else None
    if before is None or intake.separator != "、" or before.unit != intake.unit or before.clause != intake.clause:
        return False
    return size(intake) < size(outcome) <= size(intake) + size(before)


def _is_among(intake: Mention) -> bool:
    """Whether the figure is an item of 其中, the first or one behind it up to the semicolon."""
    row = reversed(intake.sentence.mentions[: intake.index + 1])
    return any("其中" in m.lead for m in takewhile(lambda m: m.peer == intake.peer, row))


_WITH_OLD_ONES = pattern("[（(](?:其中)?(?:含|包括)[^（()）]{0,8}(?:[上去往历]年|以前|积案|旧[存案]|结转)")


def _went_in(step: _Step, intake: Mention, *, is_bare: bool) -> bool:
    """Whether the step's first word stands in front of the figure or, where it is bare of words, behind it."""
    went_in = step.goes_in.search(intake.lead) or (step.goes_in.match(intake.tail) if is_bare else None)
    if went_in is None or _DENIED.search(intake.lead[: went_in.start()]):
        return False
    if GOAL.search(intake.lead[went_in.end() :]) is not None:
        return False  # 受理申请年度计划数49290件，完成数58310件: more may be done than was planned
    return step.comes_out.search(_ASKED_FOR.sub("", intake.lead)) is None


_ASKED_FOR = pattern("(?<=受理|收到|接收|接到)[^，,。；;、\\d]{2,10}(?:申请|请求)")
"""受理工伤认定申请486件: what is asked for is not done yet."""


def _is_of(noun: str, intake: Mention, outcome: Mention) -> bool:
    """Whether the outcome names no other thing than the intake: 答复建议, or 答复 alone right behind."""
    if noun:
        return len(noun) > 1 and noun in intake.label
    sentence, start = outcome.sentence, outcome.claim.start
    if intake.sentence is sentence and (intake.peer == outcome.peer or outcome.clause - intake.clause == 1):
        return True
    opening = max(sentence.start, *(sentence.text.rfind(mark, sentence.start, start) + 1 for mark in "；;"))
    between = sentence.text[opening : start - len(outcome.head)]
    return not between or _MEANS.fullmatch(between) is not None  # 刑事审判方面，审结1895件 is of another thing


_MEANS = pattern("\\s*(?:经过?[^，,。；;]{2,20}|[^，,。；;\\d]{0,8}(?:只对|仅限|限于|只限)[^，,。；;\\d]{2,16})[，,]")
"""到考328人；经两项考核，合格341人. 面试只对审查合格者进行，到场面试291人."""


def _what_is_left(outcome: Mention, done: re.Match[str]) -> Mention | None:
    """The rate or the rest right behind that says that not all of it came out: 办结率98.7%, 其余2件正在核实."""
    for mention in outcome.sentence.mentions[outcome.index + 1 : outcome.index + 4]:
        if mention.role is Role.RATE and set(mention.name[:-1]) & set(done.group()):
            return mention
        if mention.unit == outcome.unit:
            return mention if cues.REMAINDER.search(mention.lead) else None
    return None


_ALL = 100
_CLOSES = pattern("审结|办结|结案|执结|化解|处置|办理完成")


def _respective(sentence: Sentence) -> Iterator[Proposal]:
    """收到复议348件、诉讼72件，分别办结340件、审结66件: each outcome of its own intake.

    分别提出意见245件、38件，已获采纳241件、37件: of one list and the next.
    """
    if len(sentence.mentions) < _TWO_LISTS or not cues.gives_each(sentence.words):
        return
    for first in sentence.mentions[2:-1]:
        intakes = sentence.mentions[first.index - 2 : first.index]
        if cues.RESPECTIVELY.search(first.lead + intakes[0].lead) is None or not is_exact_count(first):
            continue
        outcomes = sentence.mentions[first.index : first.index + 2]
        listed = all(is_exact_count(m) and m.unit == first.unit for m in (*intakes, *outcomes))
        apart = intakes[-1].clause + 1 == first.clause == outcomes[-1].clause
        closed = _OUTCOME.search(outcomes[0].lead)
        if listed and apart and closed and intakes[0].clause == intakes[1].clause:
            for intake, outcome in zip(intakes, outcomes, strict=True):
                yield _proposal(sentence.mentions, intake, outcome, _step_of(intakes[0], outcomes[0]))


_TWO_LISTS = 4
"""Two lists of two figures each have so many."""


def _step_of(intake: Mention, outcome: Mention) -> _Step:
    """The step whose words the first figures of the two lists have, or that of cases."""
    steps = (s for s in _STEPS if s.goes_in.search(intake.lead) and s.comes_out.search(outcome.lead))
    return next(steps, _STEPS[3])


def _proposal(mentions: list[Mention], intake: Mention, outcome: Mention, step: _Step) -> Proposal:
    carried = [m for m in mentions if m.unit == intake.unit and _was_there(m) and m is not intake]
    above = [intake, *carried[:1]]
    members = [Member("in", m.claim) for m in above] + [Member("out", outcome.claim)]
    members.sort(key=lambda member: member.claim.start)
    relation = Relation(
        RelationKind.ORDER,
        tuple(members),
        outcome.claim,
        total_of([m.claim for m in above], unit_scale=outcome.claim.scale),
        Comparison.AT_MOST,
        cue=outcome.lead,
    )
    # 年初没有结转申请: what came in is all that there was
    sure = bool(carried) or _nothing_was_carried_in(outcome.sentence)
    return Proposal((relation,), Confidence.HIGH if sure else step.confidence)


def _was_there(mention: Mention) -> bool:
    """Whether the figure was there before anything came in: 上年结转43件, 年初未检结61件."""
    return cues.CARRIED_IN.search(mention.lead) is not None or is_opening(mention)


def _nothing_was_carried_in(sentence: Sentence) -> bool:
    """Whether the sentence, or the one behind it, says that nothing was left of the time before."""
    at = sentence.paragraph.number_of(sentence)
    return any(_NOTHING_CARRIED.search(s.words) is not None for s in sentence.paragraph.sentences[at : at + 2])


_NONE = "(?:没有|无|未有)"
_BEFORE = "(?:[上往去]一?年(?:度)?|历年|上[期月]|[年期月]初)"
_NOTHING_CARRIED = pattern(
    f"{_NONE}[^，,。；;\\d]{{0,6}}(?:结转|旧存|积案|转[入来]|上年(?:度)?(?:遗留|留存|未结)|遗留(?:案|件))"
    f"|{_BEFORE}[^，,。；;\\d]{{0,4}}{_NONE}[^，,。；;\\d]{{0,4}}(?:结存|积压|[未待][办审]?[结办审理]|在办|存量|遗留)"
    f"|{_NONE}(?:此前|{_BEFORE})?[^，,。；;\\d]{{0,6}}(?:结转|积压|排队|待入驻)|(?:{_BEFORE}|此前|之前){_NONE}[^，,。；;\\d]{{0,8}}(?:结转|积压|待办|待入驻)"
    f"|(?:{_BEFORE}|上一年度?)[^，,。；;\\d]{{0,8}}(?:均已|已全部|全部|都已)(?:办结|完成|审结|结清|兑付|处理|答复|赔付|发放|办理)|均为(?:当年|新收|本年)"
    f"|{_NONE}{_BEFORE}[^，,。；;\\d]{{0,4}}(?:结存|积压|[未待][办审]?[结办审理]|在办|存量|遗留)"
)
