"""Quarters and halves whose total stands in another sentence, or on another line.

分季度营业收入（单位：元）⏎第一季度　118,436,207.55⏎…⏎第四季度　167,882,045.13⏎报告期内公司实现营业收入560,476,205.79元.
一季度收入A，二季度B，三季度C，四季度D。全年实现收入E. 上半年接诉A，下半年B。全年共接诉C.

Only a total that bears the name of what the periods tell, and is of the whole year, is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.claim import Claim, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_PERIODS = (("一1", "二2", "三3", "四4"), ("上", "下"))
_PERIOD = pattern("第?(?P<at>[一二三四1234])季度|(?P<half>[上下])半年")
_STOCK = pattern("末|底|余额|结余|库存|存量|在册|均|平均|率|比|较|累计|同比|增[长加幅速]|减[少幅]|下降|计划|目标|预")
_KINDS = (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.MASS, ClaimKind.AREA, ClaimKind.OTHER)
_NO_NAME = pattern("[\\s　：:，,、；;]|分别|依次|实现|完成|[为达约共是]$|各季度?|分季度|按季度|公司|本部|其中|^的")
_TITLE = pattern(
    "分季度|各季度|按季度|分季|[（(][^（）()]*[)）]|主要|数据|指标|情况|如下|[：:\\s　\\d、.．]|单位|的|表$"
)
_UNIT = pattern("(?:单位：|单位:|[（(])\\s*(?P<unit>元|千元|万元|百万元|亿元)")
_SCALES = {"元": 1, "千元": 1000, "万元": 10_000, "百万元": 1_000_000, "亿元": 100_000_000}
_OF_YEAR = pattern(
    "全年|年度|报告期|本年|当年|(?:19|20)\\d\\d年(?!\\d|[初末底上下前第一二三四])|合计|总计|总共|一共|共计"
)
_OF_LESS = pattern("\\d月|季度|半年|上年|去年|同期|累计|预计|计划|目标|[比较]")
_IN_FRONT = pattern(
    "(?:报告期内?|全年度?|年度|本年度?|当年|(?:19|20)\\d\\d年度?|公司|集团|本部|我[市县区省校院局]|[全本][市县区省校院局]|截至|合计|总计|总共|一共"
    "|共计|累计|共|实现|完成|取得|[，,\\s])*"
)
_LONGEST_TITLE = 60
_NAME = 2


def link_periods_apart(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """Every run of all quarters, or both halves, with the year's figure in the sentence behind it or in front."""
    if "季度" not in text and "下半年" not in text:
        return
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph.sentences]
    for number, sentence in enumerate(sentences):
        if "季度" not in sentence.words and "半年" not in sentence.words:
            continue
        for first in sentence.mentions:
            if _PERIOD.search(_words_of(first)) is None:
                continue
            run, last = _run_from(first, sentences, number)
            if not run:
                continue
            name, subject = _name_of(first)
            for place in (last + 1, number - 1):
                near = sentences[place].mentions if 0 <= place < len(sentences) else []
                wholes = [m for m in near if len(name) >= _NAME and _is_whole(m, name) and subject in m.head]
                if len(wholes) == 1 and (parts := _in_unit_of(wholes[0], run)) and is_of_the_size(wholes[0], parts):
                    yield Proposal((total_relation(wholes[0], parts, "全年"),), Confidence.HIGH)
                    break


def _run_from(first: Mention, sentences: Sequence[Sentence], number: int) -> tuple[list[Mention], int]:
    """The figures of all periods that begin with this one, each behind the other or on a line of its own, and where
    they end; [] where one lacks.
    """
    names = next((names for names in _PERIODS if _at(first, names) == 0), ())
    run, at = [first], number
    for place in range(1, len(names)):
        before = run[-1]
        behind = before.sentence.mentions[before.index + 1 : before.index + 2]
        if not behind and at + 1 < len(sentences):
            at += 1
            behind = sentences[at].mentions[:1]
        if not behind or _at(behind[0], names) != place or not _goes_on(behind[0], first):
            return [], number
        run.append(behind[0])
    alone = run[-1].index + 1 == len(run[-1].sentence.mentions)
    return (run, at) if len(names) == len(run) and alone and _goes_on(first, first) else ([], number)


def _words_of(mention: Mention) -> str:
    """The figure's words, or those in front of the colon that it stands behind: 第一季度：118,436,207.55元."""
    at = mention.claim.start - len(mention.head) - 1
    if mention.head.strip() or mention.sentence.text[max(at, 0) : at + 1] not in ("：", ":"):
        return mention.lead
    found = _BEFORE_COLON.search(mention.sentence.text, max(mention.sentence.start, at - _COLON), at)
    return found.group() if found is not None else mention.lead


_COLON = 16
_BEFORE_COLON = pattern("(?:第?[一二三四1234]季度|[上下]半年)[^，,；;、：:\\d]{0,8}$")


def _at(mention: Mention, names: Sequence[str]) -> int:
    """Which of the periods the figure's own words name; -1 for none, or several."""
    found = _PERIOD.findall(_words_of(mention))
    said = "".join(found[0]) if len(found) == 1 else ""
    return next((at for at, name in enumerate(names) if said and said in name), -1)


def _goes_on(mention: Mention, first: Mention) -> bool:
    alike = mention.unit == first.unit and mention.claim.scale == first.claim.scale and not mention.depth
    told = mention.role in (Role.LEVEL, Role.PREVIOUS) and mention.claim.kind in _KINDS
    return alike and told and _STOCK.search(_words_of(mention)) is None and _said(mention) in ("", _said(first))


def _said(mention: Mention) -> str:
    """What the figure's words say behind the period's name."""
    lead = _words_of(mention)
    found = _PERIOD.search(lead)
    words = lead[found.end() :] if found is not None else ""
    return _NO_NAME.sub("", _UNIT_NOTE.sub("", words))


_UNIT_NOTE = pattern("[（(][^（）()]*[)）]?")


def _name_of(first: Mention) -> tuple[str, str]:
    """What the periods tell, and whose it is, "" where nobody says: behind the period's name, in front of it, or on the
    line above.
    """
    lead = _words_of(first)
    found = _PERIOD.search(lead)
    front = _NO_NAME.sub("", lead[: found.start()]) if found is not None else ""
    if said := _said(first):
        return said, front
    return front or _TITLE.sub("", _line_above(first)), ""


def _line_above(first: Mention) -> str:
    text, end = first.sentence.text, first.sentence.start
    lines = text[max(0, end - _LONGEST_TITLE) : end].rstrip("\r\n 　").splitlines()
    return lines[-1] if lines and "。" not in lines[-1] else ""


def _is_whole(mention: Mention, name: str) -> bool:
    """Whether the figure is the year's, of the same name: 报告期内公司实现营业收入."""
    lead = _UNIT_NOTE.sub("", mention.lead).rstrip("为达约共是：: 　")
    if not mention.is_level or mention.depth or not lead.endswith(name) or _OF_LESS.search(mention.head) is not None:
        return False
    front = lead[: -len(name)]
    return _OF_YEAR.search(mention.head) is not None and _IN_FRONT.fullmatch(front) is not None


def _in_unit_of(whole: Mention, run: Sequence[Mention]) -> list[Mention]:
    """The run in the whole's unit, which the line above the bare figures tells; [] where they do not agree."""
    if run[0].unit == whole.unit:
        return list(run)
    said = None if run[0].unit else _UNIT.search(run[0].lead) or _UNIT.search(_line_above(run[0]))
    if said is None or whole.unit != "元":
        return []
    return [_with_claim(mention, _in_money(mention.claim, _SCALES[said["unit"]])) for mention in run]


def _with_claim(mention: Mention, claim: Claim) -> Mention:
    twin = mention.with_claim(claim)
    twin.unit = claim.unit or ""
    return twin


def _in_money(claim: Claim, scale: int) -> Claim:
    """The bare figure as so many 元, rounded as it is printed."""
    half = Fraction(claim.last_place) / 2
    values = claim.values if claim.values.width else claim.values + type(claim.values)(-half, half)
    return claim._replace(
        kind=ClaimKind.MONEY,
        unit="元",
        asserted=claim.asserted.scaled(Fraction(scale)),
        values=values.scaled(Fraction(scale)),
        last_place=claim.last_place * scale,
        scale=Decimal(scale),
    )
