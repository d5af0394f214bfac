"""The three public expenses of a body, each told in a sentence or a paragraph of its own behind their total.

“三公”经费支出决算18.62万元。…⏎1.因公出国（境）费支出0万元，…。⏎2.公务用车购置及运行维护费支出14.27万元，…。⏎3.公务接待费支出4.35万元.

A budget has the parts of a budget, and what was spent those that were spent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.not_their_whole import are_of_other_years
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_THREE = pattern("三公")
_NAMES = (
    ("abroad", pattern("因公出国")),
    ("cars", pattern("(?:公务用?车|公车)购置(?:费|支出)?[及和与、]")),
    ("guests", pattern("(?<!国内)(?<!外事)公务接待(?:费|支出|经费)")),
    ("running", pattern("(?:公务用?车|公车)运行")),
    ("buying", pattern("(?:公务用?车|公车)购置(?!费?(?:支出)?[及和与、])")),
)
_OTHER = pattern("会议费|培训费|其中|国内公务接待|外宾|外事接待|人均|[比较]|上年|增|减|节约|差")
_NO_NAME = pattern("[，,\\s]*(?:财政拨款)?(?:支出)?(?:预算|决算|实际)?(?:支出)?(?:预算|决算)?数?(?:为|是)?")
_SPENT = pattern("决算|实际|执行")
_PLANNED = pattern("预算|安排|计划")
_NONE_ABROAD = pattern("(?:无|未发生|未安排|没有|未产生)[^，,。；;]{0,6}因公出国")
_FAR = 16
"""How many sentences behind the total its parts may stand."""


def link_three_expenses(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """Every total of the three with the first figure of each behind it."""
    if "三公" not in text:
        return
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph.sentences]
    wholes = [(at, found) for at, sentence in enumerate(sentences) if (found := _wholes_of(sentence))]
    for number, (at, found) in enumerate(wholes):
        end = wholes[number + 1][0] if number + 1 < len(wholes) else len(sentences)
        behind = sentences[at : min(end, at + _FAR)]
        kinds = [_kind_of(whole.lead) for whole in found]
        if len(set(kinds)) < len(kinds):
            continue
        for whole, kind in zip(found, kinds, strict=True):
            strict = "" if len(kinds) == 1 or kind != "planned" else kind
            parts = _parts_of(whole, kind, behind, only=strict)
            if parts and is_of_the_size(whole, parts):
                kinds_told = {_kind_of(part.lead) for part in parts}
                plain = kinds_told <= ({kind} if kind == "planned" else {"", kind})
                confidence = Confidence.HIGH if plain and _tell_cars(parts) else Confidence.MEDIUM
                yield Proposal((total_relation(whole, parts, "三公"),), confidence)


def _tell_cars(parts: Sequence[Mention]) -> bool:
    """Whether what was bought is told as well as what running cost: that nothing was bought may go without saying."""
    keys = {_part_named(part) for part in parts}
    return "cars" in keys or {"buying", "running"} <= keys


def _wholes_of(sentence: Sentence) -> list[Mention]:
    """The totals of a sentence: what is said of 三公 and of none of the three."""
    said = _THREE.search(sentence.text, sentence.start, sentence.end)
    if said is None:
        return []
    found: list[Mention] = []
    for mention in sentence.mentions:
        if mention.claim.start < said.end() or not _is_amount(mention):
            continue
        named = "三公" in mention.lead
        goes_on = bool(found) and mention.clause - found[-1].clause == 1 and _NO_NAME.fullmatch(mention.lead)
        if _part_named(mention) or not (named or goes_on) or _OTHER.search(mention.lead.split("三公")[-1]):
            break
        found.append(mention)
    return found


def _is_amount(mention: Mention) -> bool:
    return mention.claim.kind is ClaimKind.MONEY and mention.is_level and not mention.depth


def _kind_of(lead: str) -> str:
    """Whether the words are of what was spent or of what was planned, "" where nobody says."""
    return "spent" if _SPENT.search(lead) else "planned" if _PLANNED.search(lead) else ""


def _part_named(mention: Mention) -> str:
    """Which of the expenses the figure's own words name."""
    if _OTHER.search(mention.lead) is not None and not mention.lead.startswith("其中"):
        return ""
    return next((key for key, name in _NAMES if name.search(mention.lead) is not None), "")


def _parts_of(whole: Mention, kind: str, sentences: Sequence[Sentence], *, only: str) -> list[Mention]:
    """The first figure of each expense behind the total that is of the same kind; [] where one lacks."""
    told: dict[str, Mention] = {}
    for sentence in sentences:
        current, last = "", -1
        for mention in sentence.mentions:
            if mention.claim.start <= whole.claim.start or not _is_amount(mention):
                continue
            goes_on = current and mention.clause - last == 1 and _NO_NAME.fullmatch(mention.lead)
            current = _part_named(mention) or (current if goes_on else "")
            last = mention.clause
            if current and _is_of_kind(_kind_of(mention.lead), kind, only) and not are_of_other_years(whole, mention):
                told.setdefault(current, mention)
    first, last_sentence = sentences[0], sentences[-1]
    none = _NONE_ABROAD.search(first.text, whole.claim.end, last_sentence.end) is not None
    cars = [told["cars"]] if "cars" in told else [told[key] for key in ("buying", "running") if key in told]
    if "cars" not in told and "buying" not in told and "购置" in first.text[whole.claim.end : last_sentence.end]:
        return []  # what was bought is told without a figure, or in another way
    if "guests" not in told or not cars or not ("abroad" in told or none):
        return []
    abroad = [told["abroad"]] if "abroad" in told else []
    return sorted([*abroad, *cars, told["guests"]], key=lambda part: part.claim.start)


def _is_of_kind(own: str, kind: str, only: str) -> bool:
    """Whether a figure of this kind can be a part of a total of that kind, which may take no figure of another one."""
    if only:
        return own == only
    return own in ("", kind) or (not kind and own == "spent")
