"""Figures that a paragraph tells once more: in a summary of it, or as all that there are of them.

…，其中讲座142场、展览38场。年度小结：本馆讲座124场，居全市首位: under the one name that it was told by.
全日制在校生8426人。…。全校8264名全日制在校生的学籍均已注册: of all of them, by the noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.counting import like
from checker.linking.facts.same_facts import same_period
from checker.linking.facts.stocks_again import is_told_apart
from checker.linking.far.times import core, same_body
from checker.linking.passage import Mention, Paragraph
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.slips import slip

_SUMMARY = pattern(
    "(?:小结|总结|综述|概括|总的看|总的来[看说]|总体[上来]?看|综合来?看|综上(?:所述)?|总之|总而言之|回顾|盘点|摘要|结论)[^，,。；;：:\\d]{0,6}[：:，,]\\s*(?P<said>[^，,。；;：:\\d]{2,16})$"
)
_OTHER_TIME = pattern("[上去前]一?年|上学[期年]|上[一]?[次届轮期]|半年|季度|\\d月|往年|同期|历年")
_OWN = pattern(
    "(?:^|.*[，,])\\s*(?:目前|现|年末|年底|本?学期|本季度|本年度?|全年|今年)?(?:[全本我](?:[市县区省州镇乡院局校馆港网行系厂所站]|公司|集团|中心)"
    "|企业|公司|学校|医院|集团|园区|中心|机场|景区)?"
)
_AMONG = pattern("(?:案件|人员|对象|项目)?(?:当中|之中|中|里)[，,]")
_OPENS = pattern(
    "(?:^|.*[，,])\\s*(?:据统计|经统计|目前|现|年末|年底|全年|今年|[对将把给为由](?:全[市县区省镇乡村])?|(?P<body>[^\\W\\d_a-zA-Z]{2,4}))?[，,]?"
)
_ALL = pattern(
    "(?:[，,][^，,。；;\\d]{2,8})?[，,]?(?:的[^，,。；;\\d]{1,8}|[^，,。；;\\d的]{0,6})?(?:已经?)?(?:全部|全都|均|都|悉数|无一|逐|已完成|稳定)"
)
_VERBS = pattern(
    "(?:实有|种植|开设|放映|播种|拥有|登记|开展|举办|培育|饲养|建有|现有|共有|设有|注册|在运|运营|受理|办理|查处|立案|侦办|排查|整治|治理|改造|建成"
    "|新建|培训|发放|救助|安置|接收|接待|调解|检查|抽检|检测|监测|征集|评审|收治|收缴|签约|引进|实际开放|立案侦办|管护|养护|收储|签订|创建|吸纳)?"
)
_OWNER = pattern("^\\s*(?:企业|学校|医院|景区|园区)(?=现有|共有|拥有|开设|设有|有)")
_SPAN = pattern("^\\s*(?:[一二三两四五]年来|过去一年|这一年)")
_HAS = ("下属", "所属", "下辖", "管辖", "现有", "共有", "拥有", "建有")
_SHORT, _NOUN, _LONGEST = 2, 4, 40
_FEWEST = 2
_ENOUGH = 3
"""Two digits that have changed places tell something only with a long noun that all of are spoken of."""
_MOST = 64


def told_in_summary(paragraph: Paragraph) -> Iterator[tuple[Mention, Mention]]:
    """Every figure that is told once more under its own name, with the one told first, where their digits agree."""
    told: list[tuple[str, Mention]] = []
    for sentence in paragraph.sentences:
        amounts = [m for m in sentence.mentions if m.is_level and m.unit and not m.depth]
        read = [(digits, m) for m in amounts if (digits := _digits(m))]
        for digits, mention in read if told else ():
            named = [m for known, m in told[-_MOST:] if known == digits and _is_told_again(m, mention, digits)]
            if len(named) == 1 and not is_told_apart(named[0], mention):
                yield named[0], mention
        told += [(digits, m) for digits, m in read if not _is_earlier(m)]


def _is_earlier(mention: Mention) -> bool:
    return cues.PREVIOUS.search(mention.head) is not None or _OTHER_TIME.search(mention.head) is not None


def _digits(mention: Mention) -> str:
    """The digits of the figure in order of size; "" where there are too few to tell anything."""
    digits = printed(anchor(mention.claim), mention.claim).replace(".", "").strip("0")
    return "".join(sorted(digits)) if len(digits) >= _FEWEST else ""


def _is_told_again(first: Mention, second: Mention, digits: str) -> bool:
    """Whether both figures, which have these digits in some order, tell one thing by their words."""
    if like(first.unit) != like(second.unit) or first.claim.scale != second.claim.scale:
        return False
    if len(first.claim.number) != len(second.claim.number):
        return False
    one, other = (printed(anchor(m.claim), m.claim) for m in (first, second))
    if len(digits) < _NOUN and one != other and slip(other, one) != "transposition":
        return False
    if not same_period(first, second) or not same_body(first, second) or _is_earlier(second):
        return False
    name = core(_SPAN.sub("", _OWNER.sub("", first.lead.rpartition("其中")[2])))
    words = second.sentence.words[: second.claim.start - second.sentence.start]
    if _OTHER_TIME.search(words[-_LONGEST:]) is not None:
        return False
    said = _SUMMARY.search(words[-_LONGEST:])
    if said is not None:
        if len(digits) < _ENOUGH:
            return False
        again = core(_OWNER.sub("", said["said"]))
        if len(again) >= _SHORT and name.endswith(again) and _is_verb(name.removesuffix(again)):
            return True
        return _is_one_deed(core(first.head) if "其中" not in first.head else name, again)
    if second.depth or "、" in second.head or not _is_of_all(first, second):
        return False
    plain = name.removesuffix("案件") if name.endswith("案件") and "案件" not in second.tail else name
    noun = next((plain[at:] for at in range(len(plain) - 1) if second.tail.startswith(plain[at:])), "")
    size = len(digits)
    if size < _ENOUGH and not second.head and noun and plain.removesuffix(noun).endswith(_HAS):
        return _ALL.match(second.sentence.text, second.claim.end + len(noun)) is not None
    sure = len(noun) >= _NOUN + (size < _ENOUGH) or (len(noun) >= _SHORT and size >= _NOUN)
    behind = second.claim.end + len(noun)
    told = _ALL.match(second.sentence.text, behind) or _AMONG.match(second.sentence.text, behind)
    body = _OPENS.fullmatch(second.head)
    rest = plain.removesuffix(noun).removeprefix((body["body"] if body is not None else None) or "\n")
    return sure and _is_verb(rest) and told is not None


def _is_of_all(first: Mention, second: Mention) -> bool:
    """Whether the words in front of the second figure narrow nothing: 目前, 对, or the body told with the first."""
    if _OWN.fullmatch(second.head) is not None:
        return True
    said = _OPENS.fullmatch(second.head)
    return said is not None and (not said["body"] or said["body"] in first.sentence.words)


def _is_one_deed(name: str, again: str) -> bool:
    """新建、改造农村公路 and 新改建农村公路: one noun, and the verbs of one are in those of the other."""
    noun = cues.common_end(name, again)
    one, other = set(name[: len(name) - noun]), set(again[: len(again) - noun])
    return noun >= _NOUN and len(name) - noun <= _VERBS_LONG and (one <= other or other <= one)


_VERBS_LONG = 6


def _is_verb(words: str) -> bool:
    return _VERBS.fullmatch(words) is not None
