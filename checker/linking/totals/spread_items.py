"""Where a list of parts begins in a paragraph, and which figures of the sentences behind go on with it.

A view (按单位分, 从种类看), 其中 or names alone open it. A figure goes on with it at the head of its sentence or behind
a semicolon, or behind a comma where its words do not go on telling of the item in front (已数字化2140件). Another view,
a new subject (全年…, 组织…) or two sentences without an item end it, as do words that close it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking import cues
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.closings import closed_behind
from checker.linking.totals.columns import adds_up
from checker.model.interval import Exact
from checker.model.patterns import pattern

FAR = 5
"""How many sentences a list may take up, and how far in front its whole may stand."""


class Opening(NamedTuple):
    """The first part of a list, and the words that open it; "" where only the names of the parts do."""

    first: Mention
    sentence: int
    cue: str


class Item(NamedTuple):
    """A figure that goes on with the list."""

    mention: Mention
    sentence: int
    is_sure: bool
    is_head: bool
    """Whether it stands at the head of its sentence, or behind a semicolon."""


_KINDS = (
    "用途|来源|类型|类别|种类|性质|方式|级别|区域|地区|行业|领域|产业|对象|渠道|形式|等级|季度|年龄|学历|单位|部门|板块"
    "|品种|险种|税种|货种|车型|线路|科目|项目|专业|案由|环节|结构|材质|质地|年代|层次|学段|病种|批次|去向|片区|辖区"
)
_OPENS_VIEW = "\\s*(?:其中[，,]?)?[按依从分就]"
_AT_THE_HEAD, _BEHIND_MARK = pattern(_OPENS_VIEW), pattern("[，,；;：:]" + _OPENS_VIEW)
VIEW = pattern(
    "(?:^|[，,；;：:])\\s*(?:其中[，,]?)?(?:"
    "(?:按照?|依照?)[^，,。；;：:、\\d]{1,14}?(?:来?[分看]|划分|统计|归类|区分|分类|分组|汇总)[，,：:]?"
    f"|(?:按照?|依照?|从|分)[^，,。；;：:、\\d]{{0,8}}(?:{_KINDS})(?:上|来)?[看说]?[，,：:]"
    "|[从分就][^，,。；;：:、\\d]{1,10}(?:来看|看|而言|来说)[，,：:]?"
    ")"
)
DIVIDES = pattern("[按依]|分(?!别)|划|统计|归类|汇总")
"""按质地划分, 按类型，: the author divides everything; a view (从种类看) mostly does."""
_AMONG = pattern("\\s*其中[，,：:]?(?!的)")


def openings(paragraph: Paragraph) -> Iterator[Opening]:
    """Every place where a list may begin: behind a view, behind 其中, and at the head of a sentence."""
    for at, sentence in enumerate(paragraph.sentences):
        words = sentence.words
        if _may_have_view(words):
            for view in VIEW.finditer(words):
                end = sentence.start + view.end()
                first = next((m for m in sentence.mentions if m.claim.start >= end), None)
                if first is not None and may_open(first) and first.claim.start - end <= _NAME:
                    yield Opening(first, at, view.group())
        first = sentence.mentions[0]
        if "其中" in words:
            found = next((m for m in sentence.mentions if _AMONG.match(m.head)), None)
            if found is not None and may_open(found):
                yield Opening(found, at, "其中")
        if at and first.clause == 0 and "其中" not in first.head and may_open(first):
            behind = paragraph.sentences[at + 1 : at + FAR]
            if any(m.unit == first.unit for following in behind for m in following.mentions):
                yield Opening(first, at, "")  # names alone open no list that stands in one sentence


_NAME = 24


def _may_have_view(words: str) -> bool:
    """Whether a view begins somewhere in the words, which is quicker to find than all of it."""
    if "分" in words or "按" in words or "从" in words or "就" in words or "依" in words:
        return _BEHIND_MARK.search(words) is not None or _AT_THE_HEAD.match(words) is not None
    return False


def may_open(mention: Mention) -> bool:
    """Whether the figure is a plain quantity of a unit, outside brackets, as wholes and parts are."""
    return mention.is_level and not mention.depth and adds_up(mention) and bool(mention.unit)


# --- what goes on with it


_MARKED = pattern("其中|含|包括|[中里]有$|中的$")
"""书画类中有412件列入计划: inside an item, with or without 其."""
_INSIDE = pattern(
    "\\s*(?:已|未|尚|仍|均|全部|其|还|并|共|累计|年[内中]|当年|本年|全年|期[内末]|新[增建]|较|比|同比|占|完成|实现|支付|到位|缴|修复"
    "|移送|追[回缴]|挽回|捣毁|查[获扣处]|收缴|罚|涉[及案]|撬动|拉动|惠及|覆盖|受益|带动|对应|折合|整改|办结|审结|处[理置]|发现|救助"
    "|投入|支出|拨付|执行|减少|增加|下降|最[高低大多少]|平均|单[日月笔]|人均|可|用于|共计|合计|需|应|死亡|参加|参与|吸引)"
)
"""古籍5277件，已数字化2140件: behind a comma such words go on telling of the item in front."""
_ANOTHER_MATTER = pattern(
    "\\s*(?:全[年市县区省镇州院校局行]|[今本当上去]年|[上下]半年|截至|目前|同[期时]|此外|另|年[内中末初]|期[末初]|\\d|首次|[上本]月"
    "|开展|组织|举办|发放|落实|实施|推进|新[增建]|累计|共|依法|为|对|在|通过|经|会同|联合|建[成立]|完成|办理|受理|接[到待听]"
    "|查[处扣获]|处[理置罚]|移送|追[回缴]|挽回|投入|安排|争取|引[进导]|聘请|培[训育]|选[派聘]|主动|积极|加[强大]|全部)"
)
"""全年适配辅具3162件: at the head of a sentence such words begin to tell of something else."""


def items_of(paragraph: Paragraph, opening: Opening, largest: Exact) -> list[Item]:
    """The figures that the list may consist of, in order; those that the words are not sure about are marked."""
    first = opening.first
    found = [Item(first, opening.sentence, True, True)]
    own = _ANOTHER_MATTER.match(bare_name(first))  # 发放种粮补贴…。发放农机补贴…: each item may begin so
    verbal = _INSIDE.match(bare_name(first)) is not None
    idle = 0
    for at in range(opening.sentence, min(len(paragraph.sentences), opening.sentence + FAR)):
        sentence = paragraph.sentences[at]
        behind = at > opening.sentence
        if behind:
            head = sentence.mentions[0].head if sentence.mentions else ""
            if _AMONG.match(sentence.words):
                continue  # 其中 at the head of the sentence is in the item in front
            other = _ANOTHER_MATTER.match(head)
            if other is not None and (own is None or own.group().strip() != other.group().strip()):
                break
            if opening.cue and VIEW.search(sentence.words) is not None:
                break
        closing = closed_behind(found[-1].mention) if behind else None
        if closing is not None and closing.start < sentence.start:
            break
        before = len(found)
        within = -1  # the item that 其中 divides
        for mention in sentence.mentions:
            if not behind and mention.claim.start <= first.claim.start:
                continue
            if closing is not None and closing.start < mention.claim.start:
                break
            if mention.depth or mention.unit != first.unit or not mention.is_level or not adds_up(mention):
                continue
            if cues.OUTSIDE.search(mention.lead) or cues.sums_up(mention.head):
                break
            if _MARKED.search(mention.head) and mention.claim.start != first.claim.start:
                within = mention.peer
                continue
            if mention.claim.start in paragraph.wholes or not _heads_item(mention, found[-1].mention):
                continue
            begins = mention.clause == 0 or mention.peer != mention.sentence.mentions[mention.index - 1].peer
            listed = mention.separator == "、" and found[-1].mention.clause == mention.clause
            stays = not verbal and _INSIDE.match(bare_name(mention)) is not None
            sure = (begins or listed or not stays) and within != mention.peer
            if (not sure and stays) or (not begins and (mention.values.low or 0) > largest):
                continue  # 技术改造补助9860万元，撬动投资18.3亿元
            found.append(Item(mention, at, sure, begins or listed))
        if behind and len(found) == before and within != 0:  # a sentence that opens inside an item is none between
            idle += 1
            if idle > 1 or any(m.unit == first.unit for m in sentence.mentions):
                break
    return _of_one_noun(found) if len(found) > 1 else found


def bare_name(mention: Mention) -> str:
    """The words of the figure without 其中 and marks."""
    return _FRONT.sub("", mention.lead)


_FRONT = pattern("^.*?其中[，,：:]?|^[\\s，,、：:]+")


def _heads_item(mention: Mention, last: Mention) -> bool:
    """Whether the figure is the first one of its item, which has a name of its own."""
    if not mention.lead.strip("、，,和与及为有 "):
        return mention.clause == last.clause and mention.sentence is last.sentence and "分别" in mention.head
    return mention.head == mention.lead or mention.separator == "、" or mention.head.endswith(mention.lead)


def _of_one_noun(items: list[Item]) -> list[Item]:
    """The items, those less sure that lack the end that all heads, or those of the first sentence, have in common.

    城建类67件，办结58件；农业类52件，列入计划19件: the items are of the heads' kind.
    """
    heads = [item for item in items if item.is_head]
    names = [_ENDING.sub("", item.mention.lead) for item in heads]
    here = [name for name, item in zip(names, heads, strict=True) if item.sentence == items[0].sentence]
    common = max(_common_end(names), min(_common_end(here), _TWO))
    if not common:  # 按比例就业213人，集中就业96人，个体就业318人。…入学资助58人
        here = [_ENDING.sub("", item.mention.lead) for item in items if item.sentence == items[0].sentence]
        common = min(_common_end(here), _TWO) if len(here) > _TWO else 0
        common = common if common == _TWO else 0
    end = names[0][-common:] if common else ""
    if not end:
        return items
    return [item if end in item.mention.lead else item._replace(is_sure=False) for item in items]


def _common_end(names: Sequence[str]) -> int:
    """How many characters all the names end with alike; 0 of fewer than two."""
    return min((cues.common_end(names[0], name) for name in names[1:]), default=0)


_TWO = 2


_ENDING = pattern("(?:[共总计达为有]|数量?|的)*\\s*$")
