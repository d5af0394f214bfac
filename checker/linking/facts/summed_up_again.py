"""Figures that a paragraph tells once more: in a summary of it, or as all that there are of them.

…，其中讲座142场、展览38场。年度小结：本馆讲座124场，居全市首位: under the one name that it was told by.
全日制在校生8426人。…。全校8264名全日制在校生的学籍均已注册: of all of them, by the noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.counting import like
from checker.linking.facts.restated import same_period
from checker.linking.far.times import core, same_body
from checker.linking.passage import Mention, Paragraph
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.slips import slip

_SUMMARY = pattern(
    "(?:小结|总结|综述|概括|总的看|总的来[看说]|总体[上来]?看|回顾|盘点|摘要|结论)[^，,。；;：:\\d]{0,6}[：:，,]\\s*(?P<said>[^，,。；;：:\\d]{2,16})$"
)
_OTHER_TIME = pattern("[上去前]一?年|上学[期年]|上[一]?[次届轮期]|半年|季度|\\d月|往年|同期|历年")
_OWN = pattern(
    "(?:^|.*[，,])\\s*(?:目前|现|年末|年底|本?学期|本季度|本年度?|全年|今年)?(?:[全本我](?:[市县区省州镇乡院局校馆港网行系厂所站]|公司|集团|中心)"
    "|企业|公司|学校|医院|集团|园区|中心|机场|景区)?"
)
_ALL = pattern("(?:的[^，,。；;\\d]{1,8}|[^，,。；;\\d的]{0,6})?(?:已经?)?(?:全部|全都|均|都|悉数|无一|已完成|稳定)")
_VERBS = pattern("(?:种植|开设|放映|播种|拥有|登记|开展|举办|培育|饲养|建有|现有|共有|设有|注册|在运|运营)?")
_OWNER = pattern("^\\s*(?:企业|学校|医院|景区|园区)(?=现有|共有|拥有|开设|设有|有)")
_SHORT, _NOUN, _LONGEST = 2, 4, 40
_FEWEST = 3
_MOST = 64


def told_in_summary(paragraph: Paragraph) -> Iterator[tuple[Mention, Mention]]:
    """Every figure that is told once more under its own name, with the one told first, where their digits agree."""
    told: list[Mention] = []
    for sentence in paragraph.sentences:
        for mention in sentence.mentions if told else ():
            if mention.is_level and mention.unit and not mention.depth and _digits(mention):
                named = [m for m in told[-_MOST:] if _is_told_again(m, mention)]
                if len(named) == 1 and not _is_told_apart(named[0], mention):
                    yield named[0], mention
        told += [m for m in sentence.mentions if m.is_level and m.unit and not m.depth and not _is_earlier(m)]


def _is_earlier(mention: Mention) -> bool:
    return cues.PREVIOUS.search(mention.head) is not None or _OTHER_TIME.search(mention.head) is not None


def _digits(mention: Mention) -> str:
    """The digits of the figure in order of size; "" where there are too few to tell anything."""
    digits = printed(anchor(mention.claim), mention.claim).replace(".", "").strip("0")
    return "".join(sorted(digits)) if len(digits) >= _FEWEST else ""


def _is_told_again(first: Mention, second: Mention) -> bool:
    """Whether both tell one thing by their words, and in the same digits."""
    if like(first.unit) != like(second.unit) or first.claim.scale != second.claim.scale:
        return False
    if _digits(first) != _digits(second) or len(first.claim.number) != len(second.claim.number):
        return False
    one, other = (printed(anchor(m.claim), m.claim) for m in (first, second))
    if len(_digits(first)) < _NOUN and one != other and slip(other, one) != "transposition":
        return False
    if not same_period(first, second) or not same_body(first, second) or _is_earlier(second):
        return False
    name = core(_OWNER.sub("", first.lead.rpartition("其中")[2]))
    words = second.sentence.words[: second.claim.start - second.sentence.start]
    if _OTHER_TIME.search(words[-_LONGEST:]) is not None:
        return False
    said = _SUMMARY.search(words[-_LONGEST:])
    if said is not None:
        again = core(_OWNER.sub("", said["said"]))
        return len(again) >= _SHORT and name.endswith(again) and _is_verb(name.removesuffix(again))
    if second.depth or "、" in second.head or _OWN.fullmatch(second.head) is None:
        return False
    noun = next((name[at:] for at in range(len(name) - 1) if second.tail.startswith(name[at:])), "")
    sure = len(noun) >= _NOUN or (len(noun) >= _SHORT and len(_digits(first)) >= _NOUN)
    return sure and _is_verb(name.removesuffix(noun)) and _ALL.match(second.tail, len(noun)) is not None


def _is_verb(words: str) -> bool:
    return _VERBS.fullmatch(words) is not None


def _is_told_apart(first: Mention, second: Mention) -> bool:
    """Whether a figure beside the second one tells what they differ by."""
    apart = abs(anchor(second.claim) - anchor(first.claim))
    behind = second.sentence.mentions[second.index + 1 :][:_NOUN]
    return apart != 0 and any(like(m.unit) == like(first.unit) and anchor(m.claim) == apart for m in behind)
