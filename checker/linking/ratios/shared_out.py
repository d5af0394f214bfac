"""Sums that are shared out at a ratio: 由省、市两级按6∶4分担，共拨付1500万元，市级出600万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Constant, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_NAMES = pattern(
    "(?P<names>[^，,。；;：:、与和由]{1,8}(?:[、与和][^，,。；;：:、与和]{1,8}?)+?)"
    "(?:[两三四二]级|[两三四二]方|[两三四二]家|双方|财政|政府|资金|[两三四]者)*(?:分别|各自|共同)?[按以照]照?$"
)
_MARK = pattern("[、与和]")
_SHARED = pattern("的?(?:比例)?(?:共同)?(?:分担|分摊|分成|承担|配套|分账|负担|出资|分配|分享)")
_RATIO = ":"
_FEW = 2


def link_shared_out(sentence: Sentence) -> Iterator[Proposal]:
    """Every part that is told of a sum which the sentence shares out at a ratio of its parties."""
    if Role.RATIO not in sentence.roles:
        return
    for first in sentence.mentions:
        if first.unit != _RATIO or first.role is not Role.RATIO:
            continue
        said = _NAMES.search(sentence.text[first.claim.start - len(first.head) : first.claim.start])
        terms = _terms(sentence, first)
        if said is None or len(terms) < _FEW or not _SHARED.match(terms[-1].tail):
            continue
        names = [name.strip() for name in _MARK.split(said.group("names"))]
        if len(names) == len(terms):
            yield from _parts(sentence, names, terms)


def _terms(sentence: Sentence, first: Mention) -> list[Mention]:
    terms = [first]
    for mention in sentence.mentions[first.index + 1 :]:
        if mention.unit != _RATIO or mention.claim.start - terms[-1].claim.end > 1:
            break
        terms.append(mention)
    before = sentence.mentions[first.index - 1] if first.index else None
    inside = before is not None and before.unit == _RATIO and first.claim.start - before.claim.end <= 1
    return [] if inside else terms


def _parts(sentence: Sentence, names: Sequence[str], terms: Sequence[Mention]) -> Iterator[Proposal]:
    """Each figure behind the ratio that opens with the name of a party, as its share of the sum in front of it."""
    behind = [m for m in sentence.mentions[terms[-1].index + 1 :] if m.is_level and not m.depth]
    front = [m for m in sentence.mentions[: terms[0].index] if m.is_level and not m.depth]
    told: set[int] = set()
    for part in behind:
        at = _party_of(part, names)
        if at is not None and part.peer != terms[-1].peer:
            continue  # 由中央与地方按7∶3承担；地方450万元
        if at is not None and (at in told or cues.OUTSIDE.search(part.lead)):
            continue  # 市级出600万元；市级另行安排85万元
        told |= {at} if at is not None else set()
        wholes = [m for m in behind if m.unit == part.unit and m.index < part.index and _party_of(m, names) is None]
        wholes = wholes or [m for m in front if m.unit == part.unit][-1:]
        if at is not None and len(wholes) == 1:
            beside = part.clause - wholes[0].clause <= len(terms) and part.peer == wholes[0].peer
            relation = _share(part, wholes[0], terms[at], terms)
            yield Proposal((relation,), Confidence.HIGH if beside else Confidence.MEDIUM)


def _party_of(part: Mention, names: Sequence[str]) -> int | None:
    """Which of the parties the figure's clause opens with: 市级 of 省、市."""
    words = cues.LIST_OPENERS.sub("", part.lead).lstrip("，,、 ")
    found = [at for at, name in enumerate(names) if words.startswith(name) and _PAYS.fullmatch(words, len(name))]
    return found[0] if len(found) == 1 else None


_PAYS = pattern(
    "(?:级|财政|政府|本级|方|资金)*(?:应|共)?(?:负担|承担|出资?|分担|配套|补助|分摊|分得|安排)?(?:资金)?(?:了|为|约)*"
)
"""市级出600万元, but neither 省已到510万元 nor 地方债券450万元."""


def _share(part: Mention, whole: Mention, term: Mention, terms: Sequence[Mention]) -> Relation:
    scale = common_scale(part, whole)
    of, all_of_them = Constant(term.claim.written), Constant(sum(each.claim.written for each in terms))  # exact terms
    computed = Product(figure(whole, scale=scale), Quotient(of, all_of_them))
    roles = {part.claim.start: "part", whole.claim.start: "denominator"}
    relation = related(RelationKind.RATIO, part.claim, computed, roles=roles, cue="∶")
    members = (*relation.members, Member("ratio", term.claim))
    return relation._replace(members=tuple(sorted(members, key=lambda member: member.claim.start)))
