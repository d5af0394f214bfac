"""What is told to be left, where a rate of 100 % says that nothing is: 回复率100%，尚有2件逾期未回复."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.facts.denied_grades import denying_words, in_order, is_count
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.claim import Approximation
from checker.model.expression import Figure
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_LEFT = pattern("[，,；;\\s]*(?:但|目前|现|其中)?(?:尚|还|仍|另)有")
_UNDONE = pattern(
    "[^，,。；;：:\\d]{0,12}?(?:尚未|逾期未|超期未|到期未|仍未|还未|未能|没有|未)(?:按期|及时|能)?(?P<verb>[^\\W\\d_a-zA-Z]{2})(?:到位|完毕)?(?=[，,。；;）)]|$)"
)
_RATE = pattern("[，,\\s]*(?P<verb>[^\\W\\d_a-zA-Z]{2})率(?:均|都)?(?:为|达到?|保持|仍为)*$")
_OVERDUE = pattern("[^，,。；;：:\\d]{0,12}?[逾超]期")
_ALL = 100
_ALIKE = ({"回复", "答复", "办复"}, {"办结", "结案", "审结", "处理"}, {"整改", "销号"})


def link_left_undone(paragraph: Paragraph) -> Iterator[Relation]:
    """Every such count right behind a rate that leaves none, in the same verb and the unit of what was done."""
    for sentence in paragraph.sentences:
        if "率" not in sentence.words or "100" not in sentence.words or "有" not in sentence.words:
            continue
        for rate, left in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            said = _RATE.fullmatch(rate.lead) if _is_all(rate) else None
            if said is None or left.peer != rate.peer or left.clause - rate.clause != 1 or not is_count(left):
                continue
            undone = _UNDONE.match(left.tail) if _LEFT.fullmatch(left.lead) is not None else None
            done = [m for m in sentence.mentions[: rate.index] if m.unit == left.unit and m.peer == rate.peer]
            if undone is None or not done or not left.values.low or not _is_one_verb(said["verb"], undone["verb"]):
                continue
            overdue = _OVERDUE.match(undone.group()) is not None  # of 办结率 what is not due yet may be left out
            if overdue or any(m.claim.number == done[-1].claim.number for m in done[:-1]):
                yield _relation(rate, said.start("verb"), left)


def _is_all(rate: Mention) -> bool:
    exact = rate.claim.approximation is Approximation.EXACT and not rate.depth
    return rate.role is Role.RATE and exact and rate.unit == "%" and rate.claim.written == _ALL


def _is_one_verb(done: str, undone: str) -> bool:
    return done == undone or any(done in group and undone in group for group in _ALIKE)


def _relation(rate: Mention, start: int, left: Mention) -> Relation:
    text = rate.sentence.text
    start, end = rate.claim.start - len(rate.lead) + start, rate.claim.end
    words = denying_words(text, start, end)
    return Relation(
        RelationKind.ABSENCE,
        in_order((Member("absence", words), Member("count", left.claim))),
        left.claim,
        Figure(words),
        Comparison.EQUAL,
        Confidence.HIGH,
        cue=words.literal,
        facts=(("words", text[start:end]),),
    )
