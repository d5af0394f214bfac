"""Rates, shares and growth of whole things of which the text tells one term: what the other must be.

Asked last, of figures that no other linker tied. A spurious tie nearly always looks impossible, so that the words must
be plain: the count stands right in front, nothing else can be meant, and the base is known by its name, never by its
place alone. Where the count is so large that any figure is possible, nothing is linked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.linking.cues import PARTIAL
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import is_comparable, runs
from checker.linking.quotients import factor_of, figure
from checker.linking.reach import is_extended
from checker.linking.shares.base_words import base_words
from checker.linking.shares.untold_parts import SCOPE_AFTER
from checker.linking.unstated.counts import (
    DIGITS,
    count_in_front,
    is_among,
    is_rare,
    is_whole_count,
    may_be_cut_off,
    open_relation,
    others_in_front,
    with_confidence,
)
from checker.linking.unstated.rates import implied_rate
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Expression, Quotient, Sum, Unknown
from checker.model.interval import Interval
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind
from checker.model.unknowns import possible_numbers, tells

_PERCENT = ClaimKind.PERCENT
_EXACT = Approximation.EXACT

_QUOTIENTS = (Role.RATE, Role.SHARE, Role.GROWTH)


def link_implied_terms(paragraph: Paragraph, chosen: Iterable[Relation]) -> Iterator[Relation]:
    """Every rate, share and growth that goes with one count, unless one of the ``chosen`` relations states it."""
    if paragraph.roles.isdisjoint(_QUOTIENTS):
        return
    told = {relation.stated.start for relation in chosen if relation.stated is not None}
    for sentence in paragraph.sentences:
        if sentence.roles.isdisjoint(_QUOTIENTS):
            continue
        for role in _QUOTIENTS:
            for run in runs(sentence, role):
                if len(run) == 1 and run[0].claim.start not in told and _is_plain_percentage(run[0]):
                    relation = _READ[role](run[0])
                    if relation is not None:
                        yield relation


def _is_plain_percentage(mention: Mention) -> bool:
    """Whether the figure is a percentage in digits that is meant as it stands, and not all or none of something."""
    claim = mention.claim
    if claim.kind is not _PERCENT or claim.unit != "%" or claim.approximation is not _EXACT:
        return False
    bounded = claim.values.low is not None and claim.values.high is not None and claim.written > 0
    return bounded and claim.written % 100 != 0 and DIGITS.match(claim.number) is not None


def _growth(growth: Mention) -> Relation | None:
    """受理案件34件，同比增长7%: the earlier figure is a whole number."""
    said = _PLAIN_CHANGE.fullmatch(growth.lead)
    if said is None or not growth.direction or growth.name == "年均" or not is_comparable(growth):
        return None
    count = count_in_front(growth, ())
    if count is None or growth.clause - count.clause > 1 or not _ends_its_clause(count):
        return None
    if any(m.role is Role.PREVIOUS and m.unit == count.unit for m in growth.sentence.mentions):
        return None
    if "环比" in growth.lead and _MANY_MONTHS.search(growth.sentence.text, growth.sentence.start, count.claim.start):
        return None  # 1—8月受理34件，环比增长7%: from one month to the next
    if growth.direction < 0 and not growth.claim.values.ends_before(Interval.point(100)):
        return None  # 下降120%: of nothing that was there before
    unknown = Unknown("previous")
    terms: tuple[tuple[int, Expression], ...] = ((1, figure(count)), (-1, unknown))
    if growth.direction < 0:
        terms = ((1, unknown), (-1, figure(count)))
    computed = Quotient(Sum(terms), unknown, factor_of(growth.claim))
    relation = open_relation(RelationKind.GROWTH, growth, count, computed, "current")
    if not tells(computed, growth.claim.values):
        return None
    holds = bool(possible_numbers(computed, growth.claim.values))
    others = others_in_front(growth.sentence, count)
    subject = said.group("subject") or ""
    if subject:  # 受理58件，受理件数同比增长36.4%
        if not _is_number_of(subject, count, others):
            return None
        others = []
    free = [m for m in others if not _has_growth(m)]
    if free:
        # 投诉20起，其中针对律师的13起，同比增长117%: of the one right in front, if it can be
        sure = holds and is_among(count) and is_rare(computed, growth.claim.values)
        return with_confidence(relation, Confidence.MEDIUM) if sure else None
    if may_be_cut_off(relation):
        return with_confidence(relation, Confidence.LOW)
    alone = said.group("base") is not None and not others
    plain = alone and count.claim.written % 100 != 0 and _NEW.search(count.label) is None
    return with_confidence(relation, Confidence.HIGH if plain else Confidence.MEDIUM)


_PLAIN_CHANGE = pattern(
    "[\\s，,]*(?P<subject>[^\\W\\d_a-zA-Z]{0,6}[件起人户宗例项批家]数)?"
    "(?P<base>同比|环比|[比较与同][上前]一个[^\\W\\d_a-zA-Z]{1,4}[期季]|[比较与同](?:(?:上|去|前一|上一)(?:年度?|月|季度?|周)|年初|(?:19|20)\\d\\d年)(?:同期|同月|同季|[末底])?(?:相比)?)?\\s*"
    "(?:总体|大幅|小幅|略有?|均|共|再|又)?"
    "(?:增长|上升|下降|减少|增加|提高|提升|上涨|下跌|回落|降低|下滑|攀升|增幅|降幅|升幅)(?:了|为|达|约)?\\s*"
)
"""No subject of its own: 涉及金额同比增长 is of another figure."""
_MANY_MONTHS = pattern("[-—–~～至到]\\d{1,2}月|前[一二三四五六七八九十\\d]+个?月|全年|以来|截至|截止|年末")
_NEW = pattern("新|净|增")
"""全市213家，年内新发展61家，增长40.1%: of all of them."""


def _is_number_of(subject: str, count: Mention, others: Sequence[Mention]) -> bool:
    """Whether 受理件数 is the number of the 58件 that were 受理, and 起数 that of the only cases that are told."""
    words, unit = subject[:-2], subject[-2]
    if unit != count.unit:
        return False
    if words:
        return words in count.label and not any(words in m.label for m in others)
    return all(m.unit != unit for m in others)


def _ends_its_clause(count: Mention) -> bool:
    """Whether nothing but the name of the things follows: 创作作品13件, 13件作品, not 对23家企业开展检查."""
    return len(count.tail) <= _NOUN and (not count.tail or _DOES_TO.search(count.lead) is None)


_NOUN = 3
_DOES_TO = pattern("[对向为在从给由与和]")


def _has_growth(mention: Mention) -> bool:
    """Whether the figure behind it, brackets aside, says how it grew."""
    mentions = mention.sentence.mentions
    behind = (mentions[index] for index in range(mention.index + 1, len(mentions)))
    following = next((m for m in behind if not m.depth), None)
    return following is not None and following.role is Role.GROWTH and following.clause - mention.clause <= 1


def _share(share: Mention) -> Relation | None:
    """已作出答复的153件申请中，予以公开的占66.7%: of the figure that the words take the part from."""
    if share.name or base_words(share) or _OF_A_MEASURE.search(share.head) or is_extended(share):
        return None
    if (scope := _scope_of(share)) is not None:
        return _of_scope(share, scope)
    count = count_in_front(share, (Role.SHARE,))
    if count is None or not 0 < share.clause - count.clause <= _MOST_ITEMS:
        return None
    among = _AMONG.search(count.tail) is not None or _opens_scope(count)
    if not among and not (is_among(share) and share.clause - count.clause <= 2 and share.index == count.index + 1):
        return None
    computed = Quotient(Unknown("numerator"), figure(count), factor_of(share.claim))
    if not tells(computed, share.claim.values):
        return None
    others = others_in_front(share.sentence, count)
    if not among and any(m.unit == count.unit for m in others):
        return None  # 接到投诉64件，办结60件，其中申诉占32.1%: of either
    relation = open_relation(RelationKind.SHARE, share, count, computed, "denominator")
    if among and not others:
        return with_confidence(relation, Confidence.HIGH)
    return with_confidence(relation, Confidence.LOW if may_be_cut_off(relation) else Confidence.MEDIUM)


def _scope_of(share: Mention) -> Mention | None:
    """In 在立案的126件提案里面，党派提出34件，占27.0%；涉及民生的占46.4% the 126件 that the sentence opens with."""
    count = share.sentence.mentions[0]
    within = share.sentence.mentions[1 : share.index]
    if (
        share.index < 1
        or share.depth
        or count.depth
        or not is_whole_count(count)
        or SCOPE_AFTER.search(count.tail) is None
    ):
        return None
    told = share.sentence.text[count.claim.end : share.claim.start]
    parts = all(m.role is Role.SHARE or (m.is_level and m.unit == count.unit) for m in within)
    return count if parts and within and not _NARROWED.search(told) and _OF_SOME.search(share.lead) else None


_NARROWED = pattern("其中|其余|后者|前者|[这该此上]")
_OF_SOME = pattern("[^\\W\\d_a-zA-Z]{2}的占$")


def _of_scope(share: Mention, count: Mention) -> Relation | None:
    computed = Quotient(Unknown("numerator"), figure(count), factor_of(share.claim))
    if not tells(computed, share.claim.values):
        return None
    relation = open_relation(RelationKind.SHARE, share, count, computed, "denominator")
    return with_confidence(relation, Confidence.LOW if may_be_cut_off(relation) else Confidence.MEDIUM)


def _opens_scope(count: Mention) -> bool:
    """21家二级以上公立医院中，达到四级的占81.0%: a class in the name of the things cuts the figure's words short."""
    end = min(count.claim.end + _LONGEST_NAME, count.sentence.end)
    return _SCOPE.match(count.sentence.text, count.claim.end, end) is not None


_LONGEST_NAME = 24
_SCOPE = pattern("[^，,。；;：:、（(\\d]{2,20}(?:[中里]|里面|之中)[，,]")
_MOST_ITEMS = 12
_AMONG = pattern("(?:[中里]|里面)$")
_OF_A_MEASURE = pattern(f"[额款费值价量]|资金|投资|收入|支出|产值|面积|成本|里程|能力|{PARTIAL.pattern}")
"""项目32个，其中民生类投资占62%: of the money."""


_READ = {Role.RATE: implied_rate, Role.SHARE: _share, Role.GROWTH: _growth}
