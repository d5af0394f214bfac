"""Parts that are not added up: marks that one person bears together, steps of one case, shares of another whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.linking.choice import misses_by_a_slip
from checker.linking.passage import Mention, Role
from checker.linking.totals.closed_in_words import is_counted
from checker.linking.totals.closure import covers
from checker.linking.totals.relations import total_relation
from checker.linking.totals.shares_beside import have_own_base
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_FEW = 3
_PAIR = 2
_MARKS = (
    "岁",
    "女",
    "党员",
    "残疾",
    "老年",
    "未成年",
    "少数民族",
    "青年",
    "农民工",
    "高级",
    "持证",
    "返乡",
    "脱贫",
    "劳动力",
    "外出",
)
"""Marks that one person can bear together."""

_GRADE = pattern("职称|学历|骨干|带头人|双师|名师|硕士|博士|资格")
_POST = pattern("教师|教员|医师|医生|护士|医护|卫技|技术人员|科研人员|技能人员|管理人员")
"""What one is, and what one has besides: 专任教师154人，高级职称41人 of 教职工168人."""

_FAULT = pattern(
    "隐患|不全|不规范|不到位|不健全|不完善|不落实|缺失|不符|违[规法]|过期|问题|未按|未落实|未建|不足|缺陷|缺少"
)
_OF_LOANS = pattern(
    "(?:涉农|小微|小微企业|绿色|民营|民营企业|普惠|普惠型?小微企业?|科技|科创|科技型企业|乡村振兴)(?:贷款|信贷|融资)"
)
"""Marks that one loan can bear together."""

_STEPS = (
    *(
        "移送",
        "起诉",
        "抓获",
        "拘留",
        "刑拘",
        "逮捕",
        "开工",
        "续建",
        "竣工",
        "投产",
        "参与",
        "论证",
        "评估",
        "审查",
        "讨论",
    ),
    *("首次", "再次", "党纪", "政务处分"),
)
"""Steps that one person or case goes through."""

_RANKS = pattern(
    "(?:[优高快好强多]于|超过|[低少]于)[^，,。；;、]{0,4}(?:平均|均值|水平)"
    "|(?:[列居排]|进入|位[列居])[^，,。；;、]{0,6}(?:[前首第]|上游|中游)"
)
"""19项指标中，14项优于全市平均值，7项列全市前三位: how well what is counted does, and what does best does well."""
_SEVERAL = pattern("[两三四五六七八九]项|享受|多项|各类")
_TOGETHER = pattern(
    "(?P<penalty>警告|罚款|没收|吊销|责令|停产|停业|通报)|(?P<benefit>补贴|津贴|补助|待遇)"
    "|(?P<ill>高血压|糖尿病|慢性?病|孕产妇|精神障碍|残疾|老年|岁以上|儿童)"
)
"""What one case, or one person, can be given or bear together with others of its sort, so that the parts exceed all."""

_PEOPLE = ("人", "人次", "户", "")
_OF_PEOPLE = (*_PEOPLE, "件")
"""司法救助案件964件，其中妇女468件、农民工387件、老年人312件: cases by marks of those whom they are of."""
_TWICE = ("交叉", "兼任", "同享", "双重身份")
"""One part counts those that are counted in two others."""
_BOTH_ARE = pattern("(?:[两二三四]项|[两二三]者)(?:指标)?[均都皆][^，,。；;、\\d]{1,8}$")
"""真实性合格319个，发芽率合格323个，两项均合格317个: of both in front, and no part of one of them."""
_BOTH = pattern("两[^，,。；;、\\d]{0,2}[都均皆]|都有的|同时(?!期|段)|兼[有具享领得]|交叉|双重|[均都]享")
"""困难补贴6218人、护理补贴10947人，同时享受两项的2859人: the figure behind says that the parts overlap."""


_APART = pattern("(?:互不|没有|不)(?:重复|交叉|重叠)")
_CROSSED = pattern(
    "交叉|重叠|重复计|同时(?:涉及|具有|属于|适用|并处)|并处|可重复|可计入多|分别(?:计|统计)|同一[人户]|兼有|可能同时"
    "|同时(?:享受|享有|领取|存在)|兼领|叠加享受|[有含](?:[两多]|不止一)(?:项|种|类|个)(?!合计|共|均)"
    "|(?:好几|[两几多]|不止一)[样项头种类边条](?:情况|情形|条件)?(?:都|全|均)?[^，,。；;\\d]?[沾占够符属兼报选填有挂参领]"
    "|[沾占够符兼报选填挂参领](?:了|着|合|有|上|加)?(?:好几|[两几多]|不止一)[样项头种类边条]"
    "|(?:相加|加起来|加在一起|加总)[^，,。；;\\d]{0,6}(?:[比要会]|超过?|大于|多[于过出]|不等)|(?:不能|不可|没法|不宜|不好)[^，,。；;\\d]{0,3}相?加"
    "|又是[^，,。；;\\d]{1,6}又是|既是[^，,。；;\\d]{1,8}[又也]是"
)
_NOTE = 20


_STAGES = (
    (pattern("预算|计划|安排|下达|任务"), pattern("(?:已|实际|其)?(?:执行|支出|完成|到位|支付|使用|拨付|决算)")),
    (pattern("收|受理|立案|登记"), pattern("(?:已|其)?(?:受理|审结|办结|结案|立案)")),
    (pattern("发现|查出|问题|交办|反馈"), pattern("(?:已|其)?(?:整改|化解|销号)")),
)
_MANNER = pattern("[\\s，,]|(?:数|额|了|金额|资金)?(?:为|达)?$")


def _is_stage(before: Mention, mention: Mention) -> bool:
    """Whether the figure only tells how far the item in front has come: 项目预算260万元，执行254.8万元."""
    if mention.separator == "、":
        return False
    word = _MANNER.sub("", mention.lead)
    return any(first.search(before.label) and second.fullmatch(word) for first, second in _STAGES)


_TASK = pattern("任务|目标")
_DONE = pattern("实际")
_FORMER = pattern("\\s*(?:前|后)者[^为达有约计是\\d]{2,}")
_OF_INCOME = pattern("收入|支出|费|消费|食品|居住|衣着|医疗|教育|交通|用品")
"""Income by the head has parts by its sources; by sorts of people it has averages, which do not add up."""


def _is_of_joint_share(whole: Mention, part: Mention) -> bool:
    """Whether a share that several have together stands between the two, and 分别 goes on from it."""
    if whole.sentence is not part.sentence or part.index <= whole.index + 1 or not part.index:
        return False
    share = part.sentence.mentions[part.index - 1]
    return share.role is Role.SHARE and _JOINT_SHARE.search(share.head) is not None and "分别" in part.lead


def _are_by_level_and_by_kind(labels: Sequence[str]) -> bool:
    """财政总收入94.2亿元。其中：县级预算收入61.5亿元；税收收入57.8亿元: whose it is, and what it is."""
    levels = [_OF_LEVEL.search(label) is not None for label in labels]
    kinds = [_OF_KIND.search(label) is not None for label in labels]
    return any(level and not kind for level, kind in zip(levels, kinds, strict=True)) and any(
        kind and not level for level, kind in zip(levels, kinds, strict=True)
    )


_OF_LEVEL = pattern("(?:地方|中央|本级|[市县区乡]级|一般)[^，,。；;、]{0,6}(?:预算|财政)?[^，,。；;、]{0,2}收入")
_OF_KIND = pattern("税收|非税")
_JOINT_SHARE = pattern("[合共]占|合计占|[两二三四五六七八九][^，,。；;、]{1,5}占")
_CARRIED_IN = pattern("(?:上|去|往)年(?:度)?(?:结转|未结|结存|旧存)|旧存")
_CARRIED_ON = pattern("结转(?:至|到)?(?:下|次)年|转[入至](?:下|次)年")
_BY_HEAD = pattern("居民[^，,。；;]{0,4}(?:收入|消费支出)(?:为|达到?|约)*$")
"""居民可支配收入40000元 is what one has, although nobody says 人均."""
_BY_TIME = pattern("每[天日月年周]|(?<![人户员])[日月年周]均")
"""每天清运垃圾368吨 has the parts that a day has; an average by the head has none."""


_BAND = pattern("(\\d+)周?岁?[—\\-－–至到~～](\\d+)周?岁")
_OPEN_BAND = pattern("以[上下]|百岁")


def _are_bands(parts: Sequence[Mention]) -> bool:
    """Whether the parts are of ages that do not meet: 80—89周岁, 90—99周岁, 百岁以上."""
    ends_before = [0, *(part.claim.end for part in parts[:-1])]
    words = [
        part.sentence.text[max(end, part.claim.start - len(part.head)) : part.claim.start]
        for part, end in zip(parts, ends_before, strict=True)
    ]
    bands = [_BAND.search(said) for said in words]
    ends = [(int(band.group(1)), int(band.group(2))) for band in bands if band is not None]
    rest = [said for said, band in zip(words, bands, strict=True) if band is None]
    apart = all(before[1] < after[0] for before, after in pairwise(sorted(ends)))
    return len(ends) > 1 and apart and len(rest) < _FEW and all(map(_OPEN_BAND.search, rest))


_HANDED_ON = pattern(
    "(?:其中)?移送(?:给|至)?(?:[^\\W\\d_a-zA-Z]{1,8}?(?:机关|部门|单位|[局院委办队])|公安|检察|司法|监察|纪检)(?:处理|查处)?"
)


def _go_apart(whole: Mention | None, parts: Sequence[Mention]) -> bool:
    """Whether what was handed on is told by whom it went to: 移送线索19件，其中移送纪检机关8件，移送公安机关3件."""
    if whole is None or "移" not in whole.lead:
        return False
    return all(_HANDED_ON.fullmatch(part.lead.strip("，,、 ")) is not None for part in parts)


def _may_be_together(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are more than the whole, and of a sort that one case or person can have several of.

    罚款312件，没收违法所得86件，吊销许可证12件 of 386件; but each amount of 罚款 and 没收 is one of its own.
    """
    if whole.claim.kind is not ClaimKind.COUNT:
        return False
    size, lows = whole.values.high or 0, [part.values.low or 0 for part in parts]
    if max(lows) > size or sum(lows) <= size:
        return False
    sorts = [found for part in parts if (found := _TOGETHER.search(part.lead)) is not None]
    if len(sorts) < len(parts) - (len(parts) > _FEW) or len({found.lastgroup for found in sorts}) > 1:
        return False
    apart = len(parts) == _PAIR or _ends_with_the_others(parts)
    if apart and len({found.group() for found in sorts}) == 1 and sorts[0].group() in whole.label:
        return False  # 残疾人9874人，按类别分，视力残疾1206人、…、多重残疾219人: those who have several are told
    if sorts[0].lastgroup == "benefit" and _SEVERAL.search(whole.head) is None:
        return False
    return sorts[0].lastgroup == "penalty" or whole.unit in _PEOPLE


def _ends_with_the_others(parts: Sequence[Mention]) -> bool:
    return any(word in parts[-1].label for word in ("多重", "其他", "其它"))


def _are_posts_and_grades(parts: Sequence[Mention]) -> bool:
    """Whether some parts are told by post and others by what those who hold one may have: 高级职称, 硕士学历."""
    graded = [_GRADE.search(part.label) is not None for part in parts]
    posts = [_POST.search(part.label) is not None for part in parts]
    return any(graded) and any(post and not grade for post, grade in zip(posts, graded, strict=True))


def _ways(labels: Sequence[str]) -> set[str | None]:
    """Which ways what crosses a border goes, by the words of each figure."""
    return {found.lastgroup for label in labels if (found := _WAY.search(label)) is not None}


_BOTH_WAYS = pattern("出入|进出|往来|往返|流动|吞吐|口岸|跨|总")
_WAY = pattern("(?P<in>[入进]境|流入|调入|[输汇]入)|(?P<out>出境|流出|调出|[输汇]出)")


def _is_of_all(word: str, mentions: Sequence[Mention]) -> bool:
    return all(word in mention.label for mention in mentions)


_AT_FIRST = pattern("[年期月季]初[^，,。；;]{0,8}(?:余额|结[余存]|库存|存栏)")


def are_entries(parts: Sequence[Mention]) -> bool:
    """Whether the figures are a ledger, and no parts: 上年结转31件，本年审结372件，结转下年27件."""
    if _AT_FIRST.search(parts[0].lead) is not None:
        return True  # 年初不良余额17.93亿元，当年新生成12.86亿元，现金清收4.37亿元
    return _CARRIED_IN.search(parts[0].lead) is not None and _CARRIED_ON.search(parts[-1].lead) is not None


def overlapping(whole: Mention | None, parts: Sequence[Mention]) -> bool:
    """Whether the parts are told apart by marks that can be borne together, one of them is all of the whole, or their
    shares are of another whole.
    """
    last = parts[-1]
    if _APART.search(last.sentence.text, last.claim.end, min(last.claim.end + _NOTE, last.sentence.end)):
        return False  # 三类人员互不重复
    by_head = whole is not None and (whole.role is Role.AVERAGE or _BY_HEAD.search(whole.lead) is not None)
    if by_head and whole is not None and _BY_TIME.search(whole.lead) is None:
        own = all(
            (part.is_level or part.role is whole.role) and _OF_INCOME.search(part.label) is not None for part in parts
        )
        return len(parts) < _FEW or not own
    if whole is not None and _TASK.search(whole.lead) and any(_DONE.search(part.lead) for part in parts):
        return True  # 造林任务12.6万亩，其中实际造林13.04万亩: what was done is no part of what was to be done
    if whole is not None and _is_of_joint_share(whole, parts[0]):
        return True  # 投诉1387件，押金和房源合占62.1%，分别为516件、346件: they come to the share
    if len(parts) < 2:
        return False
    if any(_FORMER.match(part.lead) for part in parts):
        return True  # 受理A人和B人，前者批捕C人，后者起诉D人: each is of another one
    words: tuple[str, ...] = (*_STEPS, *_MARKS) if parts[0].unit in _OF_PEOPLE else _STEPS
    if (
        whole is not None
        and _FAULT.search(whole.label) is None
        and sum(_FAULT.search(m.label) is not None for m in parts) > 1
    ):
        return True  # 检查的46家企业中，存在安全隐患28家，证照不全12家，台账不规范19家: one may have several
    if _are_posts_and_grades(parts):
        return True
    if sum(_RANKS.match(part.tail) is not None or _RANKS.search(part.lead) is not None for part in parts) > 1:
        return True
    if sum(_OF_LOANS.search(part.label) is not None for part in parts) > 1 and not covers(parts):
        return True  # 涉农贷款58.2亿元、小微贷款72.6亿元、绿色贷款14.3亿元: a loan can be all of these
    if whole is not None and (len(parts) == _PAIR or _ends_with_the_others(parts)):
        # 残疾人861名，肢体残疾512人，听力残疾349人: sorts of what the whole is
        words = tuple(word for word in words if word in _STEPS or not _is_of_all(word, (whole, *parts)))
    steps = sum(any(word in part.label for word in words) for part in parts)
    if steps > 1 and not covers(parts) and not _go_apart(whole, parts):
        return not _are_bands(parts)
    if any(word in part.label for part in parts for word in _TWICE):
        return True
    behind = parts[-1].sentence.mentions[parts[-1].index + 1 : parts[-1].index + 3]
    end = parts[-1].claim.end
    if any(_BOTH.search(mention.head + mention.tail) for mention in parts[1:]) or _BOTH_ARE.search(parts[0].head):
        return True
    if _CROSSED.search(parts[-1].sentence.text, end, min(end + _NOTE, parts[-1].sentence.end)):
        return True  # （三项统计口径互有交叉）
    if any(_BOTH.search(mention.head + mention.tail) and mention.unit == parts[-1].unit for mention in behind):
        return True
    labels = [part.label for part in parts]
    if (
        whole is not None
        and len(parts) == _PAIR
        and _ways(labels) == {"in", "out"}
        and not _BOTH_WAYS.search(whole.label)
    ):
        return True  # 地表水资源量41.37亿立方米。入境水量7.92亿立方米，出境水量33.26亿立方米
    if any("亏" in label for label in labels) and any("盈" in label for label in labels):
        return True  # 19户盈利企业盈利6.04亿元，7户亏损企业亏损0.78亿元
    if _are_by_level_and_by_kind(labels):
        return True
    if whole is not None and _may_be_together(whole, parts):
        return True
    if any(_is_stage(before, part) for before, part in pairwise(parts)):
        return True
    if whole is None:
        return False
    if any(part.values == whole.claim.values for part in parts):
        return True
    if not have_own_base(whole, parts) or is_counted(whole, parts):
        return False  # 四种形态534人次，依次为A、B、C和D，占…
    return not misses_by_a_slip(total_relation(whole, parts, ""))
