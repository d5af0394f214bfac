"""The lower side of a share: the base that its words name, that stands beside it, or that its part belongs to."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.facts.completions import GOAL
from checker.linking.memory import Memory, core_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.rates.told_bases import basis_behind
from checker.linking.reach import narrowing_of, size
from checker.linking.shares.classes import classes_named
from checker.linking.shares.counted_otherwise import counts_others, group_of_peer, is_of_another_body
from checker.linking.shares.joint_parts import named_together
from checker.linking.shares.noted_bases import base_noted
from checker.linking.shares.parts import OF_ANOTHER_BASE, among, has_share, is_of_money, is_together
from checker.linking.shares.sort_and_measure import named_by_sort
from checker.linking.shares.told_later import told_later
from checker.linking.stocks.closed_ledgers import closing_of
from checker.linking.views import without_other_views
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BRACKET = pattern("[（(][^（）()]*[）)]")
_MOST_RECENT = 3
_SAME_CASES = {"起": "件", "宗": "件", "例": "件", "家次": "家", "户次": "户"}
"""Cases by any of these words: 1753件 of 4677起. They do not add up, but one can be the base of the other."""
_WIDE = 4


def like(unit: str) -> str:
    """One name for units whose figures can be part and base."""
    return _SAME_CASES.get(unit, unit)


class Bases:
    """What a share can be of, the likeliest first, and how sure the words are of it."""

    __slots__ = ("bases", "confidence", "explicit", "larger", "words")

    def __init__(
        self, bases: Sequence[Mention], confidence: Confidence, *, words: str = "", explicit: bool = False
    ) -> None:
        self.bases = bases
        self.confidence = confidence
        self.words = words
        """What the text calls the base, "" where it does not."""
        self.larger: Sequence[Mention] = ()
        """Every figure around that is counted alike and large enough, whatever its words."""
        self.explicit = explicit
        """Whether the words leave no doubt of part and base, however far the share is off."""


class Named:
    """What the paragraph's shares have been of so far.

    ``proven`` holds the figure by the words that named it, once a share came out right; ``words`` or the figure
    ``stated`` are those of the last share that named its base, which the ones behind it in a list go without.
    """

    __slots__ = ("proven", "sentence", "stated", "words")

    def __init__(self) -> None:
        self.proven: dict[str, Mention] = {}
        self.words = ""
        self.sentence: Sentence | None = None
        self.stated: Mention | None = None

    def learn(self, share: Mention, words: str, stated: Mention | None) -> None:
        """Remember the base that the share names, in words or with a figure of its own."""
        self.words, self.sentence, self.stated = words, share.sentence, stated


_OPENING = pattern("\\s*([^，,。；;]{2,12})(?:当中|里|中)[，,]")
_IN_BASE = pattern("在([^，,。；;]{2,12}?)当?中占")
"""在其他人员中占20.7%."""
_EXCEPT = pattern("除外|不含|不包括|剔除|扣除")
_MARKS = pattern("[（）()、，,]")


def _without_marks(bracket: re.Match[str]) -> str:
    """What a bracket adds to the name of a base: 服务业（房地产除外） is not 服务业."""
    words = bracket.group()
    return _MARKS.sub("", words) if _EXCEPT.search(words) else ""


def base_words(share: Mention) -> str:
    """The words between 占 and the share, without brackets: 占全州中小学（含特教）在校生的 -> 全州中小学在校生."""
    behind = basis_behind(share)
    if behind:
        return behind  # 占77.16%（占授予中小企业合同金额的比重）
    head = _BRACKET.sub(_without_marks, share.head) if "（" in share.head or "(" in share.head else share.head
    inside = _IN_BASE.search(head)
    if inside is not None:
        return inside.group(1)
    named = cues.SHARE_BASE.search(head)
    if named is None and share.separator == "、" and (another := OF_ANOTHER_BASE.fullmatch(share.lead)) is not None:
        return another.group(1)
    return named.group("base") if named else ""


def is_of_its_kin(share: Mention, part: Mention) -> bool:
    """货物采购授予中小企业的占货物支出的85.49%，工程占76.21%: where the base bears its name, each has its own."""
    words = base_words(share)
    subjects = (share.head[:_NAME].strip(), part.label[:_NAME].strip())
    return len(words) > _NAME and any(len(name) == _NAME and words.startswith(name) for name in subjects)


_NAME = 2


def bases_of(
    share: Mention,
    parts: Sequence[Mention],
    *,
    paragraph: Paragraph,
    around: Sequence[Sentence],
    memory: Memory,
    named: Named,
) -> Bases:
    """The bases of a share whose numerator is ``parts``."""
    stated = _stated_base(share, parts[0], named)
    if stated is not None:
        return stated
    larger = _candidates(share, around, parts) or _too_small(share, parts)
    if share.peer and not base_words(share):
        larger = without_other_views(share, larger)
    found = _told_base(share, parts[0], larger, paragraph=paragraph, memory=memory, named=named)
    found.larger = larger
    return found


def _stated_base(share: Mention, part: Mention, named: Named) -> Bases | None:
    """The base that stands inside the share's own words or in a bracket behind it."""
    before = share.sentence.mentions[: share.index]
    if (noted := base_noted(share)) is not None and noted.unit == part.unit:
        named.learn(share, "", noted)
        return Bases([noted], Confidence.HIGH, explicit=True)
    if share.name == "base" or (before and before[-1].role is Role.BASE and before[-1].clause == share.clause):
        named.learn(share, "", before[-1])
        return Bases([before[-1]], Confidence.HIGH)
    bracketed = [m for m in share.sentence.mentions[share.index + 1 :] if m.owner is share and m.unit == part.unit]
    if bracketed and part not in bracketed and size(bracketed[0]) >= size(part):
        return Bases(bracketed[:1], Confidence.HIGH)  # 占同期审结人数的93.1%（同期审结3959人）
    return None


def _told_base(
    share: Mention, part: Mention, larger: Sequence[Mention], *, paragraph: Paragraph, memory: Memory, named: Named
) -> Bases:
    """The base among the larger figures that the words or the place of the share tell."""
    words = base_words(share)
    region = _ALL_OF.match(words)
    if region is not None and any(region.group() in m.label and m.sentence is share.sentence for m in larger):
        words = words[region.end() :]  # 全镇13951户，…占全镇总户数的
    core = _known_as(core_of(words))
    if core == part.unit:
        core = words = ""  # 占总人次的: of all that is counted like the part
    if len(core) > 1:
        larger = [m for m in larger if not cues.is_of_both(m.label, core)]  # 退休人员: no 离退休人员
        larger = [m for m in larger if m.claim.start < share.claim.start or not is_of_another_body(m, share)]
    if _ITS_OWN.match(words) and (own := [m for m in larger if m.sentence is share.sentence and m.index < part.index]):
        # 控股股东持股10147万股，占28.00%，质押3200万股，占其所持股份的31.54%
        return Bases([max(own, key=lambda m: m.index)], Confidence.HIGH, words=words, explicit=True)
    siblings = _siblings(share)
    candidates = [m for m in larger if m not in siblings or among(m, part)]
    scope = _scope_of(part) or group_of_peer(part) if not words else ""
    if scope and any(_is_called(m, scope) for m in candidates):
        sure = is_about(share, part)  # 入住老人中80岁以上5213人，占61.8%；失能的占58.3%: of others
        called = [m for m in candidates if _is_called(m, scope)]
        return Bases(called, Confidence.HIGH if sure else Confidence.LOW)
    if scope and not any(_may_be_called(m, scope) for m in larger):
        return Bases(candidates, Confidence.LOW)  # 化解764批次；网上投诉中，按期答复1246批次，占98.2%: of those
    pronoun = core[:1] in ("该", "此", "这")
    if pronoun and (opening := _OPENING.match(share.sentence.words)) is not None:
        words = core = opening.group(1)  # 住房消费类提取里，偿还本息10.21亿元，占该类提取的54.8%
    if len(core) > 1 and not core.startswith("其"):
        named.learn(share, core, None)
        known = memory.named(core, part.unit)
        if words[:1] not in _POINTS_BACK:  # 占该类提取的 is of 住房消费类提取, and that is a share of 提取总额
            larger, known = ([m for m in found if not _is_share_of(m, core)] for found in (larger, known))
        told = _by_words(share, part, core, candidates=larger, known=known, named=named)
        if told is None and (later := told_later(share, part, words, paragraph)) is not None:
            told = Bases([later], Confidence.HIGH if is_about(share, part) else Confidence.LOW)
        told = told or _by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)
        told.words = core
        return told
    if not words and named.sentence is share.sentence and not _opens_anew(part):
        # 占当年使用额的44.24%；…，占17.60%: one base for the list
        if named.stated is not None:
            candidates = [named.stated, *(m for m in candidates if m is not named.stated)]
        elif named.words:
            known = memory.named(named.words, part.unit)
            told = _by_words(share, part, named.words, candidates=candidates, known=known, named=named)
            return told or Bases(candidates, Confidence.LOW)
    elif not words and named.sentence is share.sentence and named.words:
        told = _by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)
        if told.confidence is Confidence.HIGH:
            told.confidence = Confidence.MEDIUM  # 前十大股东占总股本的52.36%，其中控股股东占28.00%: of either
        return told
    return _by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)


_ITS_OWN = pattern("其?(?:所持|持有|持股)")
_POINTS_BACK = ("该", "此", "这", "其")


def _is_share_of(mention: Mention, core: str) -> bool:
    """Whether the figure is itself said to be a share of what is called so: 老年人口28004万人，占总人口的19.8%."""
    mentions = mention.sentence.mentions
    after = mentions[mention.index + 1] if mention.index + 1 < len(mentions) else None
    if after is None or after.role is not Role.SHARE or after.clause - mention.clause > 1:
        return False
    return _known_as(core_of(base_words(after))) == core


def _scope_of(part: Mention) -> str:
    """What the part is said to be among: 刑事类 of 刑事类里盗窃237起 and of 刑事类中，盗窃237起."""
    found = _SCOPE.match(part.head) or (part.index == 0 and _OPENING.match(part.sentence.words)) or None
    return found.group(1) if found is not None else ""


def _may_be_called(mention: Mention, scope: str) -> bool:
    """Whether more than half of the name is in the figure's words."""
    name = _COUNTED.sub("", scope) or scope
    return cues.overlap(name, mention.label) * 2 > len(name)


def opens_with_scope(share: Mention) -> str:
    """What a sentence opens with that its first figure and share are of: 售水量中居民用水1.08亿立方米，占64.8%;
    有效来信中，反映物业的203封，占27.0%.
    """
    part = share.sentence.mentions[0]
    behind = share.index == 1 and share.clause - part.clause <= 1 and not base_words(share)
    return _scope_of(part) if behind and ("中" in part.head or part.clause == 1) and part.is_level else ""


_SCOPE = pattern("\\s*([^，,。；;：:\\d]{2,12}?)(?:当中|里|中)[^，,。；;：:、]{2,14}$")


def _opens_anew(part: Mention) -> bool:
    """Whether the part is introduced as one of another whole than the items in front of it."""
    return part.depth > 0 or cues.AMONG.search(part.lead) is not None or "其中" in part.head


def _by_words(
    share: Mention, part: Mention, core: str, *, candidates: Sequence[Mention], known: Sequence[Mention], named: Named
) -> Bases | None:
    """The figures that the words of the base name; ``known`` are those of earlier paragraphs that bear its name."""
    by_name = [m for m in candidates if _is_called(m, core)] or _by_verb(core, candidates)
    if by_name:
        by_name = _with_results(by_name, core, candidates)
        # the text says what the share is of: no other base will do
        sure = is_about(share, part) and not _is_of_all_of_several(share, part, by_name)
        certain = sure and len(by_name) == 1 and by_name[0].sentence is part.sentence and _is_right_behind(share, part)
        return Bases(by_name, Confidence.HIGH if sure else Confidence.LOW, explicit=certain)
    proven = named.proven.get(core)
    if proven is not None and proven.unit == part.unit:
        return Bases([proven], Confidence.HIGH if is_about(share, part) else Confidence.LOW)
    partly = _partly_named(core, candidates)
    told = [*known, *partly]
    if not told:
        return None
    opened = [m for m in candidates if among(m, part) and cues.overlap(core, m.label) > 1][:1]
    told = [*opened, *(m for m in told if m not in opened)]  # 发放贷款15962万元，其中市本级9269万元，占全市新增贷款的
    near = [m for m in partly if m.sentence is share.sentence]
    sure = len(near) == 1 and cues.overlap(core, near[0].label) >= _WIDE and is_about(share, part)
    of_it = is_about(share, part) and not all(m in partly and _is_another_sort(core, m) for m in told)
    loose = Confidence.MEDIUM if of_it else Confidence.LOW
    return Bases(near if sure else told, Confidence.HIGH if sure else loose)


def _is_another_sort(core: str, mention: Mention) -> bool:
    """Whether the figure is of the base's noun with a quality of its own: 女党员13名 is no base of 占参评党员的."""
    name = core_of(mention.lead.rpartition("其中")[2])
    alike = cues.common_end(core, name)
    one, other = core[: len(core) - alike], name[: len(name) - alike]
    return alike >= _NAME and bool(one) and bool(other) and set(one).isdisjoint(other)


def _is_of_all_of_several(share: Mention, part: Mention, called: Sequence[Mention]) -> bool:
    """Whether the share is of 全部投资, and sentences in front tell 投资 of several sorts alone.

    亿元以上项目286个，完成投资412.6亿元。省重点项目62个，完成投资186.4亿元。民间投资…，占全部投资的42.6%.
    """
    if "全部" not in share.head and "所有" not in share.head:
        return False
    return len({m.values for m in called}) > 1 and all(m.sentence is not part.sentence for m in called)


def _with_results(called: Sequence[Mention], core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """基金收入预算9.0亿元，实际完成8.1亿元: what is called so is the plan, and before it comes what was made of it.

    And before what there was at the beginning of a ledger what it had become.
    """
    found: list[Mention] = []
    for mention in called:
        if _PLANNED.search(mention.lead) is not None and _PLANNED.search(core) is None:
            behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
            found += [m for m in behind if m in candidates and m.peer == mention.peer and _CARRIED_OUT.match(m.lead)]
        if (become := closing_of(mention)) is not None and become in candidates and _BEGINNING.search(core) is None:
            found.append(become)
        found.append(mention)
    return list(dict.fromkeys(found))


_BEGINNING = pattern("[年期月季]初|上年")


_PLANNED = pattern("预算|计划|目标|任务")
_CARRIED_OUT = pattern("\\s*(?:实际|全年|年末|年底|已|累计)*(?:完成|执行|实现|到位|征收|入库|支出|收入)[为达数]*$")
_ALL_OF = pattern("全[市县区省州国镇乡村院校局]")
_REGION = pattern("[市县区省州国镇乡院校]")


def _is_called(mention: Mention, core: str) -> bool:
    """Whether the figure's words hold those of the base: 全市固定资产投资 is 全市投资, and no other's is."""
    label = cues.told_apart(mention.label.replace("GDP", _GDP), core)
    if "出席" in core and "股份" in core and "代表" in label and "股" in label:
        return True  # 代表股份2.1亿股…，同意…，占出席会议有表决权股份的
    if core in label or core in core_of(label):
        return True
    short = _COUNTED.sub("", core)
    if len(short) > 1 and short in label:
        return True
    undergone = _UNDERGONE.fullmatch(core)
    if undergone is not None and (at := label.find(undergone.group(1))) >= 0:
        return undergone.group(2) in label[at + 2 :]
    if len(short) == _NAME and short[0] in _SHORTENED and _is_short_for(short, label):
        return True
    if len(short) > _NAME and _is_contraction(short, label):
        return True
    region = _REGION.match(core)
    rest = core[1:]
    return region is not None and len(rest) > 1 and f"全{core[0]}" in label and rest in label


_SHORTENED = {"参": ("参加", "参与"), "受": ("接受",)}


def _is_short_for(name: str, label: str) -> bool:
    """Whether a name of two characters is short for a verb and its noun: 参考 for 参加高考, 受检 for 接受检查."""
    for verb in _SHORTENED[name[0]]:
        at = label.find(verb)
        if at >= 0 and name[1] in label[at + len(verb) : at + len(verb) + _WITHIN]:
            return True
    return False


_WITHIN = 6


def _is_contraction(name: str, label: str) -> bool:
    """Whether the name opens with every other sign of a word of four in the label: 普高录取, 被普通高中录取."""
    at = label.find(name[0])
    return at >= 0 and label[at + 2 : at + 3] == name[1] and name[2:] == label[at + 4 : at + 2 + len(name)]


def _by_verb(core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """占查螺面积的: of what was 查螺, 今年查螺覆盖2.93万亩, whatever it is called besides."""
    verb = _MEASURE.sub("", core)
    return [m for m in candidates if verb in m.label] if _NAME <= len(verb) < len(core) else []


_MEASURE = pattern("(?:总)?(?:面积|里程|长度|重量|产量|人次|次数)$")
_UNDERGONE = pattern("[被所]([^\\W\\d_a-zA-Z]{2})的?([^\\W\\d_a-zA-Z]{2,6})")
"""占被检查机构的: of what was told to be examined, 检查定点医药机构438家, whatever it is called besides."""
_COUNTED = pattern("(?:案件|人员|金额|资金|问题|事项|诉求|项目|[人件户起家]|人数|件数|户数|数量|(?<=口)货?值)$")
"""占新收案件的: 新收8125件; 占出口总值的: 出口251.4亿元."""
_GDP = "生产总值"


def _known_as(core: str) -> str:
    """The name that the figure of the base goes by."""
    return core.replace("GDP", _GDP)


def _by_place(
    share: Mention,
    part: Mention,
    words: str,
    candidates: Sequence[Mention],
    *,
    paragraph: Paragraph,
    memory: Memory,
) -> Bases:
    """The whole that the part belongs to, else the nearest larger figure."""
    whole = paragraph.wholes.get(part.claim.start)
    confidence = Confidence.MEDIUM
    if whole is not None:
        candidates = [whole, *(m for m in candidates if m is not whole)]
        confidence = Confidence.HIGH
    elif candidates and (
        among(candidates[0], part) or _leads(candidates, part) or _is_sole(share, part, words, candidates, paragraph)
    ):
        confidence = Confidence.HIGH
    own = core_of(words)
    beside = [m for m in candidates if m.sentence is share.sentence and m.index < part.index]
    if own.endswith(part.unit) and len(beside) == 1 and is_about(share, part):
        return Bases([*beside, *candidates], Confidence.MEDIUM)  # 对286家实现检查全覆盖，查出73家，占检查家数的35.5%
    if (
        (len(own) > 1 and own != part.unit and not own.startswith("其"))
        or not is_about(share, part)
        or _from_another_view(share, part)
    ):
        confidence = Confidence.LOW
    elif words and any(word in words for word in ("总量", "总数", "总额")) and candidates:
        candidates = sorted(candidates, key=lambda m: (m.sentence is not share.sentence, -(m.claim.values.low or 0)))
        confidence = Confidence.HIGH if candidates[0].sentence is share.sentence else confidence
    return Bases([*candidates, *memory.recent(part.unit, _MOST_RECENT)], confidence)


def _is_sole(share: Mention, part: Mention, words: str, candidates: Sequence[Mention], paragraph: Paragraph) -> bool:
    """Whether the share stands right behind its part without a word of its own, and one figure alone can be its base.

    收到药品不良反应报告6127份，每百万人口1131份，新的和严重的报告2084份，占34.0%. Not what is itself a part.
    """
    told_after = part.index > share.index and part.sentence is share.sentence
    if words or not (told_after or _is_right_behind(share, part) or _is_named_again(share, part)):
        return False
    tops = [m for m in candidates if paragraph.wholes.get(m.claim.start) not in candidates]
    if len(tops) != 1:
        return False
    top = tops[0]
    if top.sentence is part.sentence:
        return top.index < part.index
    if 0 <= share.sentence.start - top.sentence.end <= _NEXT_SENTENCE:
        return True
    return cues.overlap(part.lead, top.label) >= _NAME and _is_all_between(share, top, paragraph)


def _is_all_between(share: Mention, top: Mention, paragraph: Paragraph) -> bool:
    """Whether the sentences between the two only divide the figure, so that it is still what is spoken of.

    全县207个项目…。其中：新开工项目88个，…；续建项目95个，…；前期项目24个，…。产业类项目132个，占63.8%.
    """
    end = top.sentence.end
    first = bisect_left(paragraph.sentences, end, key=lambda each: each.start)
    for number in range(first, len(paragraph.sentences)):
        sentence = paragraph.sentences[number]
        if sentence.start - end > _NEXT_SENTENCE or sentence is share.sentence:
            return sentence is share.sentence and sentence.start - end <= _NEXT_SENTENCE
        like = [m for m in sentence.mentions if m.unit == top.unit]
        if not like or any(paragraph.wholes.get(m.claim.start) is not top for m in like):
            return False
        end = sentence.end
    return False


_NEXT_SENTENCE = 2
"""How many characters may stand between two sentences that follow each other."""


def _is_named_again(share: Mention, part: Mention) -> bool:
    """Whether the share's subject is what the figure counts: 个体工商户51236户，企业16480户，个体户占74.3%."""
    subject = cues.subject_of(share.head)
    return part.sentence is share.sentence and cues.overlap(subject, part.label) >= max(_NAME, len(subject) - 1)


def _is_right_behind(share: Mention, part: Mention) -> bool:
    """Whether the share follows its part in the same clause, or in the next one without a subject of its own."""
    if share.index != part.index + 1 or share.clause - part.clause > 1:
        return False
    return (
        share.clause == part.clause
        or _BARE.match(share.lead) is not None
        or cues.IS_EXACTLY.fullmatch(share.lead) is not None
    )


_BARE = pattern("[\\s，,]*(?:约|仅|只|共|就|已|则|各|分别)*占")
_VIEW = pattern("(?:从|按照?|就)[^，,。；;]{1,12}(?:看|计|算|分|而言|讲|来说)")


def _from_another_view(share: Mention, part: Mention) -> bool:
    """从增收额看，税收占91.6%: the share is not of what an earlier sentence told of 税收."""
    sentence = share.sentence
    return part.sentence is not sentence and _VIEW.search(sentence.text, sentence.start, share.claim.start) is not None


def _leads(candidates: Sequence[Mention], part: Mention) -> bool:
    """Whether one total opens the stretch of the part, and nothing else can be meant: 共有行政村129个，…."""
    here = [m for m in candidates if m.sentence is part.sentence and m.peer == part.peer and not m.depth]
    return len(here) == 1 and here[0].index < part.index and re.search("共|总数|总量|全部", here[0].label) is not None


def is_about(share: Mention, part: Mention) -> bool:
    """Whether the share's own subject, if it has one, is what the figure counts."""
    subject = cues.subject_of(share.head)
    if subject in _LATTER and share.index == part.index + 1:
        return True
    if part.sentence is share.sentence and part.index > share.index and part.clause == share.clause + 1:
        return True  # 制造业占其中的七成，计8890万元
    if subject[:1] in _NOT and subject[1:] and part.label and subject[:1] not in part.label:
        return False  # 居民用水1.08亿立方米，占64.8%，非居民用水占35.2%
    if counts_others(subject, part):
        return False
    inner = _INSIDE.search(share.head)
    if inner is not None and cues.overlap(inner.group(1), part.label) < _NAME:
        return False  # 核减额中工程量多计占58%: of what is not told
    if (
        _OF_A_CHANGE.search(share.head)
        or _OF_INCOME.search(share.head)
        or (is_of_money(share) and part.claim.kind is not ClaimKind.MONEY)
    ):
        return False
    if share.name or is_together(share) or (part.sentence is share.sentence and part.clause == share.clause):
        return True
    if part in classes_named(share, [part.sentence]):
        return True  # 一类62座、二类187座、三类51座。一、二类桥梁占83.0%
    if named_together(share, [share.sentence, part.sentence]):
        return True  # 讲座412场、展教286场，讲座与展教占94.2%
    if named_by_sort(share, [share.sentence, part.sentence]) is part:
        return True  # 产业类项目58个，完成投资121.5亿元。产业类完成投资占总量的
    spoken_for = has_share(part, share)  # 代收申请103件，占15.1%；线上申请占27.8%
    if spoken_for and _is_of_another_sort(subject, part.lead):
        return False  # 企业所得税6.87亿元，两税合计占58.5%，个人所得税占7.9%
    common = cues.overlap(subject, part.label) * 2
    if common == len(subject) == _NAME and subject[0] not in part.label:
        return False  # 套餐C卖64份，外卖占六成一: 女性 is of 女职工, 外卖 is no 卖
    return len(subject) < 2 or common > len(subject) or (common == len(subject) and not spoken_for)


def _is_of_another_sort(subject: str, lead: str) -> bool:
    """Whether the two names end alike and begin apart: 个人所得税 and 企业所得税."""
    alike = cues.common_end(subject, lead)
    one, other = subject[: len(subject) - alike], lead[: len(lead) - alike].lstrip("、，, ")
    return alike >= _NAME and len(one) >= _NAME and len(other) >= _NAME and set(one).isdisjoint(other)


_NOT = ("非", "未", "不", "无")
_LATTER = ("后者", "后一类", "后一项")
_INSIDE = pattern("[^，,。；;]{2,12}?(?:当中|中|里)([^，,。；;]{2,14}?)(?:约|合计|各)?占")
_OF_INCOME = pattern("[药耗]材?占比$")
"""药占比 is of the income from drugs, which is mostly not told."""
_OF_A_CHANGE = pattern("(?:增加|减少|增长|下降|新增|压减)(?:额|量|数|部分)占")


def _siblings(share: Mention) -> list[Mention]:
    """Figures with a share of their own in the same list: none of them is what the others are shares of."""
    mentions = share.sentence.mentions
    return [
        m
        for m, after in itertools.pairwise(mentions)
        if after.role is Role.SHARE and after.name != "base" and m.is_level and after is not share
    ]


def _candidates(share: Mention, around: Sequence[Sentence], numerators: Sequence[Mention]) -> list[Mention]:
    """Larger figures of the same unit in front of the numerator, nearest first, then a total behind it, then in the
    sentences around.
    """
    part = numerators[0]
    least = size(part)
    whole = part.owner
    unit = like(part.unit)

    said = core_of(base_words(share)) if share.claim.number.startswith("100") else ""

    def is_all(mention: Mention) -> bool:  # 授予中小企业143.7万元，占采购支出总额的100%
        return len(said) > 1 and said in mention.label

    def fits(mention: Mention) -> bool:
        high = mention.claim.values.high
        return (
            like(mention.unit) == unit
            and (
                mention.role in (Role.LEVEL, part.role)
                or (mention.role is Role.BASE and GOAL.search(mention.label) is None)
                or (mention.role is Role.AVERAGE and among(mention, part))
            )
            and mention not in numerators
            and high is not None
            and (high >= least or whole is mention)
            and (mention.claim.values != part.claim.values or whole is mention or is_all(mention))
            and not _side_by_side(mention, part)
        )

    first = numerators[-1].index
    here = [mention for mention in reversed(part.sentence.mentions[:first]) if fits(mention)]
    if (
        _CUMULATED.search(part.lead) is not None
    ):  # 本科388人、硕士146人、博士12人，硕士及以上158人，占28.9%: of the list
        here = [mention for mention in here if not _is_in_list(mention, part)]
    opened = [mention for mention in here if among(mention, part)]
    here = opened + [mention for mention in here if mention not in opened]
    sentence = share.sentence
    behind = sentence.mentions if part.sentence is not sentence else sentence.mentions[part.index + 1 :]
    words = core_of(base_words(share))
    totals = [m for m in behind if fits(m) and (_TOTAL.search(m.lead) or (len(words) > 1 and words in m.label))]
    totals = [m for m in totals if len(words) < 2 or len(narrowing_of(_FORE.sub("", core_of(m.lead)), words)) < 2]
    return here + totals + [mention for other in around for mention in other.mentions if fits(mention)]


def _too_small(share: Mention, parts: Sequence[Mention]) -> list[Mention]:
    """The figures of the part's unit in front of it where all are less than the part: one of the two may be a slip.

    4800个有效样本，城市8280个，占60%. Not of a list with the part, and not what has a share of its own.
    """
    part = parts[-1]
    if share.index != parts[0].index + 1 or share.clause - parts[0].clause > 1:
        return []
    siblings = _siblings(share)
    return [
        m
        for m in reversed(part.sentence.mentions[: part.index])
        if m.unit == part.unit
        and m.is_level
        and not m.depth
        and m not in siblings
        and not _side_by_side(m, part)
        and not _is_in_list(m, part)
    ]


def _is_in_list(mention: Mention, part: Mention) -> bool:
    """优秀46人、良好112人、不合格2人，合格及以上198人，占99.0%: an item of a list in front is no base."""
    behind = next(m for m in mention.sentence.mentions[mention.index + 1 : part.index + 1] if m.unit == mention.unit)
    return mention.separator == "、" or (behind is not part and behind.separator == "、")


_CUMULATED = pattern("及?以[上下]")
_FORE = pattern("共计?|合计|[有为达计]|[市省县区州]")
"""What may stand in front of the name of a total: 全市上市公司, but not 全市新增上市公司."""
_TOTAL = pattern("总|共|合计|全部|全[市省县区州]")


def _side_by_side(first: Mention, second: Mention) -> bool:
    """Whether the two are items of one list: 酒驾843起、醉驾167起; 1036件申请中公安438件、交通207件 has two."""
    if second.separator != "、" or first.sentence is not second.sentence or first.index >= second.index:
        return False
    following = next(m for m in first.sentence.mentions[first.index + 1 : second.index + 1] if m.unit == second.unit)
    return (
        "、" in first.sentence.text[first.claim.end : following.claim.start]
        and first.clause == second.clause
        and first.bracket == second.bracket
        and not among(first, second)
    )


def _partly_named(core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """The figures whose own words are nearest to those that say what the share is of."""
    if len(core) < 2:
        return []
    near = [(cues.overlap(core, m.label), m) for m in candidates]
    best = max((length for length, _ in near), default=0)
    return [m for length, m in near if length == best] if best * 2 >= len(core) and best > 1 else []
