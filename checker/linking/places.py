"""The place of each figure in its sentence: clause, peer, bracket and owner, and the words around it.

受理860件（线上520件），办结774件: 520件 stands in a bracket that 860件 owns, 774件 in the clause behind.
"""

from __future__ import annotations

from checker.linking.passage import Mention, Sentence
from checker.model.claim import Claim, ClaimKind
from checker.model.patterns import pattern

_TOKEN = pattern(
    # one character class in front lets the search skip all other characters at full speed
    r"[《“\"，,、；;：:（）()](?:(?<![《“\"])|(?<=《)[^》\n]{0,80}》|(?<=[“\"])[^”\"\n]{0,60}[”\"])"
)
_OPENING, _CLOSING, _QUOTING = frozenset("（("), frozenset("）)"), frozenset('《“"')

_NOTHING = ClaimKind.NONE

_LONGEST_CLAUSE = 500
"""What stands further in front of a figure than this is no part of its clause; keeps long lines linear."""

_COMPARED = pattern(
    "(?:较|(?<!占)比(?![例重率])|与)[^，,。；;（(]{1,8}$"
    "|(?:为|是|相当于|达到?)(?:上年度?|去年|上个?月|上季度?|上周|上一?届|前年)(?:同期|同月)?$"
)


class _Cursor:
    """Where the walk through a sentence stands: the open clause and item, and the figure last seen in them."""

    __slots__ = ("bracket", "clause_start", "has_aside", "item_start", "last", "owner", "separator")

    def __init__(self, start: int, separator: str, owner: Mention | None, bracket: int) -> None:
        self.clause_start = start
        self.item_start = start
        self.separator = separator
        self.last: Mention | None = None
        self.owner = owner
        self.bracket = bracket
        self.has_aside = False
        """Whether a bracket without a figure in front of it stands in the open item."""


_ASIDE = pattern("[（(][^（）()]*[)）]")
_BRACKET_OPENS = ("（", "(")
_OTHER_UNIT = pattern(
    "[（(](?:(?:[套枚件个种户人次起项名台辆条只头株处座份批家例艘架组幅册卷本部具支把张场宗]|[批人件户艘辆]次)[、/]?){1,3}[)）]"
)
"""12604台（套）, 6.93万本（枚）: the bracket belongs to the unit, and tells nothing of the figure."""


def _is_of_new_item(cursor: _Cursor, place: int) -> bool:
    """北站（9件）占5.8%、东站（14件）占9.0%: about the item, and not about the share in front."""
    last = cursor.last
    if last is None or last.claim.end > cursor.item_start or place <= cursor.item_start:
        return False
    return cursor.separator == "、" or last.claim.kind is ClaimKind.PERCENT


def put_in_place(sentence: Sentence, claims: tuple[Claim, ...]) -> None:
    """Walk the sentence once, from separator to separator, and put every figure in its place."""
    text = sentence.text
    cursor = _Cursor(sentence.start, "", None, 0)
    stack: list[_Cursor] = []
    clause = peer = brackets = 0
    waiting: Mention | None = None  # its tail is not known yet
    told_to = sentence.start
    tokens = iter([token.span() for token in _TOKEN.finditer(text, sentence.start, sentence.end)])
    behind_all = len(text), len(text)
    following, behind = next(tokens, behind_all)
    for claim in claims:
        start, end = claim.start, claim.end
        while following < start:
            mark, place, after = text[following], following, behind
            following, behind = next(tokens, behind_all)
            if mark in _QUOTING:
                continue
            if waiting is not None:
                waiting.tail = text[told_to:place]
                waiting = None
            if mark in _OPENING:
                stack.append(cursor)
                brackets += 1
                own = cursor.last is not None and cursor.last.claim.end > cursor.item_start  # 较年初增加3条（年初24条）
                compared = not own and _COMPARED.search(text, cursor.item_start, place) is not None
                opened_at = cursor.item_start if compared else after  # 较常年（1108.2毫米）偏多14%
                owner = None if _is_of_new_item(cursor, place) and not compared else cursor.last
                cursor = _Cursor(opened_at, mark, owner, brackets)
            elif mark in _CLOSING:
                if stack:
                    cursor = stack.pop()
                    if cursor.last is not None and cursor.last.claim.end >= cursor.item_start:
                        cursor.item_start = after  # the bracket was about the figure in front of it
                    else:
                        cursor.has_aside = True
            elif mark == "、":
                # behind a bracket the figure it is about ends its item: 税收41.37亿元（未扣除退税）、社保费17.96亿元
                if cursor.last is not None and (
                    cursor.last.claim.start >= cursor.item_start or cursor.item_start == place
                ):
                    cursor.item_start, cursor.separator = after, mark  # else the items have no figure of their own
            else:
                clause += 1
                if mark in "；;":
                    peer += 1
                cursor.clause_start = cursor.item_start = after
                cursor.separator = mark
        if waiting is not None:
            waiting.tail = text[told_to:start]
            waiting = None
        if claim.kind is not _NOTHING:
            head_at, lead_at = cursor.clause_start, cursor.item_start
            if cursor.last is not None and cursor.last.claim.end > lead_at:
                lead_at = cursor.last.claim.end
            nearest = start - _LONGEST_CLAUSE
            if head_at < nearest:
                head_at, lead_at = nearest, max(lead_at, nearest)
            head, lead = text[head_at:start], text[lead_at:start]
            if cursor.has_aside:  # 一类（2小时）1.13万件 is of 一类
                lead, cursor.has_aside = _ASIDE.sub("", lead), False
            waiting = cursor.last = Mention(
                claim,
                head,
                lead,
                cursor.separator,
                clause,
                peer,
                len(stack),
                cursor.owner,
                sentence,
                bracket=cursor.bracket,
            )
            sentence.mentions.append(waiting)
            if text[end : end + 1] in _BRACKET_OPENS and (unit := _OTHER_UNIT.match(text, end)) is not None:
                end, cursor.has_aside = unit.end(), True
            told_to = end
        while following < end:
            following, behind = next(tokens, behind_all)
    if waiting is not None:
        while following < sentence.end and text[following] in _QUOTING:
            following, behind = next(tokens, behind_all)
        waiting.tail = text[told_to : min(following, sentence.end)]
