"""What is not done yet, by a rate that came out: 转派18174件，已办结17218件，办结率94.74%，在办956件.

The rate says what all of it is and how much is done, wherever these are told and of whatever they are made
(结案率 of 上年结转28件 and 新收346件); the words beside it say that this figure is what is left. It may stand in front
of the rate as well (正在整改13个，整改完成率93.05%), or, where it bears the verb of the rate, in a sentence further on
(未结的396件里，…).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.conditions import BOUNDS
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import size
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import Term
from checker.linking.totals.carried_unsaid import may_have_been_there
from checker.model.expression import Figure, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_DOING = pattern(
    "(?:[办审执]?结|结案|完成|处理|办理|化解|调解|整改|销号|解决|完工|竣工|回复|答复|验收|支出|执行|[拨兑支]付|发放|下达|收回|追回|落实|处置"
    "|使用|建成|接入|补助|消除|清零|整治|检测|检验|巡察|覆盖|到位|改造)$"
)
_GRADED = pattern("满意$")
"""Between 满意 and 不满意 there is 基本满意."""
_REST = pattern(
    "(?:其余|余下|剩余|剩下|[还仍只仅尚]剩下?|尚[余欠存]|余款|尾款|差额)(?P<what>[^，,。；;、：:（(\\d]{0,8})$"
)
_GOES_ON = pattern(
    "[，,；;\\s]*(?:目前|现|年[末底]|期末|尚|还|仍)*(?:有)?"
    "(?:在[办审检查]|正?在(?:[办审整处]理?|整改|检测|推进)|(?:办理|审理|整改|处理)中|结[余存转]|未决|存案)"
    "(?:下[年期月]|的|有|为|共|案件|问题|事项|资金)*"
)
_BEHIND = pattern(
    "(?:已)?转[入至到]下[一年期季月]|结转(?:至|到)?(?:下[一年期]|次年)|(?:正|尚|仍|还)?在(?:[办审检]理?|审限|整改|法定|期限|推进)"
)
_THERE_ARE = pattern("[，,；;\\s]*(?:(?:手上|目前|现)?(?:尚|还|仍)(?:有|在办)?)?")
_CARRIED_ON = pattern("[，,；;\\s]*(?:案件)?结转(?:至|到)?(?:下[一年期]度?|次年)(?:的|继续[办审]理)*")
_FILL = pattern("^的|(?:的|项目|企业|案件|问题|事项|[还尚仍]?有|共|为|中|里)+$")
_AMONG = pattern("\\s*(?:其中|[^，,。；;\\d]{0,3}[中里]|含)")
_OF_IT = ("中", "里")
_SECOND = 2
_TELLING = 3
_NEAR = 3
_AHEAD = 4
_MOST = 6


class _Told(NamedTuple):
    """A rate or share that came out, and what its base (1) and its part (-1) are put together from."""

    quotient: Mention
    terms: list[Term]

    @property
    def done(self) -> list[Mention]:
        return [mention for sign, mention in self.terms if sign < 0]

    @property
    def bases(self) -> list[Mention]:
        return [mention for sign, mention in self.terms if sign > 0]

    @property
    def stem(self) -> str:
        return stem_of(self.quotient.name) if self.quotient.role is Role.RATE else ""


def link_undone(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Proposal]:
    """Every figure that words call what is not done, with base and part of the rates it can be of."""
    tied = {
        member.claim.start
        for relation in chosen
        if relation.kind in _SUMS and relation.confidence is not Confidence.LOW and holds(relation)
        for member in relation.members
        if member.role in _TIED
    }
    found: dict[int, list[tuple[Mention, _Told, bool]]] = {}
    for relation in chosen:
        if relation.kind in _QUOTIENTS and relation.confidence is not Confidence.LOW and holds(relation):
            told = _told(paragraph, relation)
            for left, near in _left_of(paragraph, told) if told is not None else ():
                if left.claim.start not in tied and told is not None:
                    found.setdefault(left.claim.start, []).append((left, told, near))
    for readings in found.values():
        relations = tuple(left_over(left, told.terms) for left, told, _ in readings)
        left, told, near = readings[0]
        if any(len(t.bases) == 1 and may_have_been_there(left, t.bases[0], t.done) for _, t, _ in readings):
            continue
        digits = len(told.quotient.claim.number.replace(".", "").lstrip("0"))
        sure = len(readings) == 1 and near and digits >= _TELLING
        yield Proposal(relations, Confidence.HIGH if sure else Confidence.MEDIUM)


_SUMS = (RelationKind.TOTAL, RelationKind.STOCK_FLOW, RelationKind.COMPLEMENT)
_TIED = ("part", "closing", "rest")
_QUOTIENTS = (RelationKind.RATE, RelationKind.SHARE)


def _told(paragraph: Paragraph, relation: Relation) -> _Told | None:
    """The quotient with its terms; ``None`` where a term is in both, or is taken off."""
    computed = relation.computed
    quotient = paragraph.mention_at(relation.stated.start) if relation.stated is not None else None
    if quotient is None or quotient.depth or not isinstance(computed, Quotient):
        return None
    terms: list[Term] = []
    for way, side in ((1, computed.denominator), (-1, computed.numerator)):
        for sign, term in side.terms if isinstance(side, Sum) else ((1, side),):
            mention = paragraph.mention_at(term.claim.start) if isinstance(term, Figure) and sign > 0 else None
            if mention is None or any(mention is other for _, other in terms):
                return None
            terms.append((way, mention))
    units = {mention.unit for _, mention in terms}
    return _Told(quotient, terms) if len(units) == 1 and "" not in units else None


def _left_of(paragraph: Paragraph, told: _Told) -> Iterator[tuple[Mention, bool]]:
    """The figures that can be what the quotient leaves, and whether they stand near it."""
    quotient, members = told.quotient, [mention for _, mention in told.terms]
    unit = members[0].unit
    like = [m for m in quotient.sentence.mentions if m.unit == unit and not m.depth and m not in members]
    between = [m for m in like if m.index < quotient.index and all(_is_in_front(d, m) for d in told.done)]
    if between:
        last = between[-1]
        beside = len(between) == 1 and last.clause == quotient.clause - 1 and last.peer == quotient.peer
        if beside and _is_left(last, told):
            yield last, True
        return
    first = True
    number = paragraph.number_of(quotient.sentence)
    for sentence in paragraph.sentences[number : number + 1 + _AHEAD]:
        here = [m for m in sentence.mentions if m.unit == unit and not m.depth and m not in members]
        here = [m for m in here if sentence is not quotient.sentence or m.index > quotient.index][:_MOST]
        for left in here:
            beside = first and sentence is quotient.sentence and left.peer - quotient.peer <= 1
            if beside and left.clause - quotient.clause <= _NEAR and _is_left(left, told):
                if not _goes_further(left, here):
                    yield left, True
                return
            if _has_own_base(left, here, quotient):
                first = False
                continue
            if _is_denied(left, told) or _is_carried_on(left, told):
                if left.tail.endswith(_OF_IT) or "的" in left.lead or not _goes_further(left, here):
                    yield left, paragraph.number_of(sentence) <= number + 1
                return
            first = False


def _is_in_front(done: Mention, other: Mention) -> bool:
    return done.sentence is other.sentence and done.index < other.index


def _has_own_base(left: Mention, here: Sequence[Mention], quotient: Mention) -> bool:
    """合格率92.8%；食用油2317批次，不合格155批次: whether a larger figure opens the stretch that tells what is left."""
    if left.sentence is quotient.sentence and left.peer == quotient.peer:
        return False
    front = [m for m in here if m.index < left.index and m.peer == left.peer and m.is_level]
    return any(left.clause - m.clause == 1 and size(m) > size(left) for m in front)


def _goes_further(left: Mention, here: Sequence[Mention]) -> bool:
    """Whether more of the sort is told behind, and not of what is left: 正在整改8项，未启动3项."""
    if left.tail.endswith(_OF_IT):
        return False
    behind = next((m for m in here if m.index > left.index and m.is_level), None)
    if behind is None or behind.peer != left.peer or behind.clause - left.clause > 1:
        return False
    return _AMONG.match(behind.lead) is None


def _is_left(left: Mention, told: _Told) -> bool:
    """Whether the words beside the figure say that it is what the quotient leaves."""
    if not _counts(left) or _AMONG.match(left.head) is not None:
        return False
    if _is_denied(left, told):
        return True
    doing = _DOING.search(told.stem) is not None
    rest = _REST.search(left.lead)
    if rest is not None:
        what = _FILL.sub("", rest["what"])
        words = left.sentence.words[: left.claim.start - left.sentence.start - len(left.lead)]
        return (doing or told.quotient.role is Role.SHARE) and (len(what) < _SECOND or what in words)
    if doing and _GOES_ON.fullmatch(left.lead) is not None:
        return True
    if not doing or cues.CARRIED_IN.search(left.lead):
        return False
    return _THERE_ARE.fullmatch(left.lead) is not None and _BEHIND.match(left.tail) is not None


def _counts(left: Mention) -> bool:
    """Whether the figure tells how many there are; 剩余76项均落实 and 剩余17个中 have the role of a condition."""
    told = left.is_level or left.name == "balance" or left.role is Role.CONDITION
    return told and left.claim.approximation not in BOUNDS


def _is_carried_on(left: Mention, told: _Told) -> bool:
    """结案率93.5%。结转下年163件: of cases that were carried in as well."""
    return len(told.bases) > 1 and left.is_level and _CARRIED_ON.fullmatch(left.lead) is not None


_VERB = "(?P<verb>[^\\W\\d_a-zA-Z]{1,4}?)"
_DENIED = pattern(
    f"[，,；;\\s]*(?:对|[年期月季][末底]|目前|现|其余|余下)?(?:尚|还|仍|暂)?(?:有)?(?:未|没有|不){_VERB}"
    "(?:的|项目|企业|案件|问题|事项|资金|金额|[还尚仍]?有|共|为)*"
)
_DENIED_BEHIND = pattern(f"[^，,。；;\\d未不]{{0,10}}(?:尚|还|仍|暂)?(?:未|没有|不){_VERB}(?:产品|样品|的|中|里)*")
_LATE = pattern("(?:[按准]期|按时|准时)")
_IS_LATE = pattern("(?:[超逾]期|超时)")


def _is_denied(left: Mention, told: _Told) -> bool:
    """Whether the figure counts those of which the rate's verb is not true: 未结的396件里, 尚未审结15件, 不合格25卷."""
    stem = told.stem
    if not stem or not _counts(left) or _GRADED.search(stem):
        return False
    bare = _THERE_ARE.fullmatch(left.lead) is not None
    if _LATE.match(stem) is not None and (_IS_LATE.match(left.tail if bare else left.lead) is not None):
        return True
    said = _DENIED_BEHIND.fullmatch(left.tail) if bare else None
    if said is None and left.lead == left.head:
        said = _DENIED.fullmatch(left.lead)
    return said is not None and _is_of_stem(said["verb"], stem)


def _is_of_stem(verb: str, stem: str) -> bool:
    """Whether the verb is that of the rate, or one of the same: 未结 and 未审结 of 结案率."""
    if any(verb == key or (len(verb) > 1 and key.endswith(verb)) for key in keys_of(stem)):
        return True
    return verb.endswith("结") and _CLOSES.search(stem) is not None


_CLOSES = pattern("(?:[办审执]结|结案)$")
