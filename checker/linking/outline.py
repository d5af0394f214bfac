"""The outline of a passage: paragraph ▸ sentence ▸ clause ▸ bracket, with every figure in its place and role.

An outline knows words and punctuation, never the values of figures. Linkers read it; nothing else looks at the
text around a figure.

A sentence is read in steps, each in a file of its own. Every figure is put in its place (``places``), has the unit of
its list (``units_of_lists``, ``inherited``, ``bare_lists``) and a role by its own words (``roles``). Then what stands
around it tells more: how far 上年 reaches (``last_year``), whose role it goes on with (``inherited``), and the year in
front of it (``dated``, ``earlier_years``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction

from checker.linking.bare_lists import inherit_from_whole
from checker.linking.counting import number_of
from checker.linking.dated import date_averages, date_figures
from checker.linking.earlier_years import set_earlier_years
from checker.linking.inherited import inherit_roles, inherit_units
from checker.linking.last_year import opens_what_was_last_year, spread_earlier
from checker.linking.passage import SAME_UNIT, Mention, Paragraph, Role, Sentence
from checker.linking.places import put_in_place
from checker.linking.roles import role_of
from checker.linking.units_of_lists import share_units, take_over_unit
from checker.model.claim import Claim, ClaimKind
from checker.model.document import Block, BlockKind, Document
from checker.model.interval import Interval
from checker.model.patterns import pattern

_SENTENCE_END = pattern(
    r"[。！？!?\r\n][。！？!?\r\n]*"  # a class in front, which + would hide from the search
    r"|[；;]\s?(?=(?:第?[二三四五六七八九十]是|[其第][二三四五六七八九][，,是]|[（(][二三四五六七八九十2-9][）)]|[②-⑩])"
    r"[^，,；;。\d\r\n]{2,60}[，,])"
)
"""三是人工成本偏高，… behind a semicolon opens a sentence: an item with words of its own speaks for itself."""
_FRACTION = ClaimKind.FRACTION
_PREVIOUS = Role.PREVIOUS
_SHARE = Role.SHARE
_TABLE = BlockKind.TABLE


def outline(document: Document, claims: tuple[Claim, ...]) -> Iterator[Paragraph]:
    """Every paragraph that holds a figure, in the order of the text."""
    text = document.text
    at = 0
    starts = [claim.start for claim in claims]
    previous: Paragraph | None = None
    for block in document.blocks:
        start, end = block.span
        first = bisect_left(starts, start, at)
        at = bisect_left(starts, end, first)
        if first < at and block.kind is not _TABLE and any(c.kind is not _NOTHING for c in claims[first:at]):
            paragraph = paragraph_of(text, block, claims[first:at], previous)
            if paragraph.sentences:
                previous = paragraph
                yield paragraph


def paragraph_of(text: str, block: Block, claims: tuple[Claim, ...], previous: Paragraph | None = None) -> Paragraph:
    """The paragraph of a block whose claims these are; it has no sentences where none holds a figure."""
    paragraph = Paragraph(block, previous)
    for sentence in _sentences(text, paragraph, claims):  # each reads the one in front of it
        paragraph.sentences.append(sentence)
    paragraph.is_read()
    return paragraph


def _sentences(text: str, paragraph: Paragraph, claims: tuple[Claim, ...]) -> Iterator[Sentence]:
    """The sentences of the paragraph that hold a figure, each as soon as it is read."""
    start, limit = paragraph.block.span
    starts = [claim.start for claim in claims]
    at = 0
    for stop in _SENTENCE_END.finditer(text, start, limit):
        first, end = at, stop.start()
        at = bisect_left(starts, end, first)
        if first < at and (sentence := _sentence(text, start, end, paragraph, claims[first:at])) is not None:
            yield sentence
        if at == len(starts):
            return
        start = stop.end()
    if at < len(starts) and (sentence := _sentence(text, start, limit, paragraph, claims[at:])) is not None:
        yield sentence


_NOTHING = ClaimKind.NONE


def _sentence(text: str, start: int, end: int, paragraph: Paragraph, claims: tuple[Claim, ...]) -> Sentence | None:
    """The sentence of these claims; ``None`` where none of them asserts anything, or too many do."""
    notes = tuple([claim for claim in claims if claim.kind is _NOTHING])
    if not 0 < len(claims) - len(notes) <= _MOST_FIGURES:
        return None
    sentence = Sentence(text, start, end, paragraph, notes)
    put_in_place(sentence, claims)
    bare = [mention for mention in sentence.mentions if not mention.claim.unit]
    if bare:
        take_over_unit(sentence)
        share_units(sentence.mentions)
    for mention in sentence.mentions:
        unit = mention.claim.unit or ""
        mention.unit = SAME_UNIT.get(unit, unit)
    if bare:
        inherit_units(sentence.mentions)
        inherit_from_whole(sentence.mentions)
    previous: Mention | None = None
    for index, mention in enumerate(sentence.mentions):
        mention.index = index
        mention.label = _label(mention, previous)
        if previous is not None and previous.times > 1 and not mention.lead.strip("、和及与 "):
            previous.times = 1  # 甲、乙各有3所、4所: a value for each of them
        if "各" in mention.lead and (each := _EACH.search(mention.lead)) is not None:
            mention.times = each.group().count("、") + len(_AND.findall(each.group())) + 1
        elif "各" in mention.lead and (many := _MANY_EACH.search(mention.head)) is not None:
            mention.times = number_of(many.group(1)) or 1
        mention.role, mention.direction, mention.name = role_of(mention, previous)
        if mention.claim.kind is _FRACTION and _ABOUT.search(mention.head):
            mention.claim = mention.claim._replace(values=mention.claim.values + _A_TWENTIETH)  # 约为上年的四分之三
        if mention.role is _SHARE and mention.name == "base" and previous is not None:
            previous.role = Role.BASE  # 完成年初预算4600万元的105.7%
        previous = mention
    if len(sentence.mentions) > 1:
        spread_earlier(sentence)
        inherit_roles(sentence)
        if sentence.notes:
            date_figures(sentence)
            date_averages(sentence)
            if "年" in sentence.words:
                set_earlier_years(sentence)
    elif sentence.mentions[0].role is _PREVIOUS and opens_what_was_last_year(sentence):
        sentence.mentions[0].role = _LEVEL
    for mention in sentence.mentions:
        mention.is_level = mention.role is _LEVEL
        mention.values = mention.claim.values
        if mention.times != 1:
            mention.values = mention.values.scaled(Fraction(mention.times))
    sentence.roles = frozenset([mention.role for mention in sentence.mentions])
    return sentence


_LEVEL = Role.LEVEL
_CONDITION = Role.CONDITION
_ABOUT = pattern("约|大致|接近")
_A_TWENTIETH = Interval(Fraction(-1, 20), Fraction(1, 20))
_GETS = "有|为|新增|新建|建设|建成|设立?|留存?|分得|承担|安排|配备|派出?"
_EACH = pattern(f"[^，,；;。：:]*[、和及与][^，,；;。：:、]*各(?:{_GETS})?$")
_MANY_EACH = pattern(f"([两二三四五六七八九十])(?:级|者|地|市|县|区|镇|村|家|所|校|院|项|类)各(?:{_GETS})?$")
"""市县两级各184万元."""
_AND = pattern("以及|[和及与]")
"""甲校、乙校各1所, 银奖和铜奖各2枚: as many things as are listed."""


def _label(mention: Mention, previous: Mention | None) -> str:
    """The words in front of the figure and right behind it, or those of the figure whose second unit it gives."""
    if previous is not None and not mention.lead.strip("、 　和及与"):
        if previous.role is _CONDITION and previous.clause == mention.clause and previous.claim.unit:
            return previous.lead + previous.claim.literal + mention.tail[:10]  # 其中65岁以上5.2万人
        if previous.clause == mention.clause and previous.bracket == mention.bracket:
            return previous.label + mention.tail[:10]
    return mention.lead + mention.tail[:10]


_MOST_FIGURES = 200
"""A sentence with more is no sentence; its figures stay unchecked, and count as such."""
