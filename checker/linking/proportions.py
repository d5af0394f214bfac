"""What is fixed as a proportion of a sum: 保证金1200万元，按起始价的20%收取; 由中央与地方按7∶3承担，地方405万元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Figure, Product, Quotient, Sum
from checker.model.interval import Interval, exact
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def link_proportions(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every amount whose proportion to another one the words fix."""
    for sentence in paragraph.sentences:
        if len(sentence.mentions) > 2 and "按" in sentence.words:
            for mention in sentence.mentions:
                if mention.claim.kind is ClaimKind.PERCENT:
                    yield from _levied(mention)
            if Role.RATIO in sentence.roles:
                yield from _shared_out(sentence)


_LEVY = pattern("按照?(?P<base>[^\\W\\d_a-zA-Z]{2,10}?)(?:总额|金额)?的$")
_LEVIED = pattern(
    "(?:的(?:比例|标准|费率))?(?P<verb>收取|缴[纳存]|计提|提[取留]|拨付|预[付拨]|支付|安排|配套|补助|补贴|征收|奖励|预留|计收)"
)


def _levied(percent: Mention) -> Iterator[Proposal]:
    """按起始价的20%收取: the amount right in front, or behind the verb, of the one that bears the name."""
    said = _LEVY.search(percent.head)
    verb = _LEVIED.match(percent.tail or percent.sentence.text[percent.claim.end : percent.sentence.end])
    if said is None or verb is None:
        return
    near = [m for m in percent.sentence.mentions if m.peer == percent.peer and _is_amount(m)]
    base = said.group("base")
    front = [m for m in near if m.index < percent.index]
    bases = [m for m in front if base in m.lead]
    if not bases and len(stem := base.rstrip("总额金")) > 1:
        bases = [m for m in front if stem in m.lead]  # 销售彩票6.4亿元，按销售额的35%
    if len({base.values for base in bases}) != 1:
        return
    behind = [m for m in near if m.index == percent.index + 1 and m.clause == percent.clause]
    front = [m for m in near if m.index == percent.index - 1 and percent.clause - m.clause == 1 and m not in bases]
    parts = [m for m in behind or front if m.unit == bases[0].unit]
    if len(parts) == 1:
        (part,) = parts
        share = Quotient(figure(bases[0], scale=common_scale(bases[0], part)), Constant(100))
        roles = {percent.claim.start: "ratio", bases[0].claim.start: "whole", part.claim.start: "part"}
        relation = related(RelationKind.RATIO, part.claim, Product(share, _fixed(percent)), roles=roles, cue="按")
        yield Proposal((relation,), Confidence.HIGH)


def _fixed(mention: Mention) -> Figure:
    """The figure as a rule: 按7∶3 and 按3% are exact, however they are printed."""
    return Figure(mention.claim._replace(values=Interval.point(exact(mention.claim.written))))


def _is_amount(mention: Mention) -> bool:
    return mention.is_level and not mention.depth and mention.claim.kind is ClaimKind.MONEY


_PARTIES = pattern(
    "(?:由)?(?P<names>[^，,。；;：:、]{1,8}(?:[、和与及][^，,。；;：:、]{1,8}){1,3}?)(?:[两二三四]级|双方|[两三四]方|[各分]别)?按照?$"
)
_BORNE = pattern("(?:的?比例)?(?:分担|承担|负担|共担|出资|配套|分成|投入|分配|筹[措集]|拨付|安排)")
_JOINS = pattern("[、和与及]")


def _shared_out(sentence: Sentence) -> Iterator[Proposal]:
    """由中央与地方按7∶3承担: what each bears, of the amount in front, in the order of the names."""
    for terms in _terms(sentence):
        names = _names(terms[0].head)
        if len(names) != len(terms) or _BORNE.match(terms[-1].tail) is None:
            continue
        front = [m for m in sentence.mentions[: terms[0].index] if m.peer == terms[0].peer and _is_amount(m)]
        if not front:
            continue
        whole = front[-1]
        for part in sentence.mentions[terms[-1].index + 1 : terms[-1].index + 1 + len(terms)]:
            place = [at for at, name in enumerate(names) if _is_of(name, part.lead)]
            if part.peer != whole.peer or part.unit != whole.unit or not _is_amount(part) or len(place) != 1:
                break
            everything = Sum(tuple((1, _fixed(term)) for term in terms))
            computed = Product(
                Quotient(figure(whole, scale=common_scale(whole, part)), everything), _fixed(terms[place[0]])
            )
            roles = {term.claim.start: "ratio" for term in terms}
            roles |= {whole.claim.start: "whole", part.claim.start: "part"}
            relation = related(RelationKind.RATIO, part.claim, computed, roles=roles, cue="按")
            yield Proposal((relation,), Confidence.HIGH)


def _is_of(name: str, lead: str) -> bool:
    """Whether the figure is what the party bears: 省级承担300万元, but not 省级已到位240万元."""
    front, said, behind = lead.partition(name)
    return bool(said) and not _OWN_WORDS.sub("", front) and not _OWN_WORDS.sub("", behind)


_OWN_WORDS = pattern(
    "[，,、和与及\\s]|其中|级|财政|资金|承担|负担|分担|出资|配套|投入|安排|筹[措集]|应|需|各|政府|[为约]$"
)


def _names(head: str) -> list[str]:
    said = _PARTIES.search(head)
    names = _JOINS.split(said.group("names")) if said is not None else []
    return [re.sub("^.*由|财政$|[两三]?级$", "", name) for name in names]


def _terms(sentence: Sentence) -> Iterator[Sequence[Mention]]:
    """The terms of each ratio of the sentence: 7∶3 are two, 5∶3∶2 three."""
    run: list[Mention] = []
    for mention in sentence.mentions:
        is_term = mention.role is Role.RATIO and mention.unit == ":"
        if run and not (is_term and mention.claim.start - run[-1].claim.end <= 1):
            yield run
            run = []
        if is_term:
            run.append(mention)
    if run:
        yield run
