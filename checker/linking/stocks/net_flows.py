"""All that came and went in front of a net change or behind it: 发展48名，转入51名，转出57名，去世31名，净增11名.

Parts, what was only altered and the stock at the end may stand between: 新制定12件，废止9件，现行有效47件，净增3件.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Role
from checker.linking.stocks.ledgers import goes_both_ways
from checker.linking.stocks.signs_of_flows import Term
from checker.linking.stocks.stocks_told import OPENING, is_closing, is_opening
from checker.model.claim import ClaimKind
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor

_CAME = pattern(
    "(?<!更)(?<!翻)新(?![闻能兴型])|注册登记|发展|[转迁调流][入进]|引[进入]|招[录聘收生]|入[库驻园学职伙会网册]|吸[收纳]|接收|录[用取]|建档|繁[育殖]"
    "|增[设开补]|增加|纳入|购[入置进]"
)
_WENT = pattern(
    "注销|吊销|退(?![休役][人军])|离(?!退)|核减|停(?![车留机])|[转迁调流]出|转加盟|流失|关[停闭]|撤|辞|取消|拆(?!迁)|报废|淘汰|死亡|去世|病故"
    "|出党|开除|除名|废止|失效|解除|解聘|剔|销号|下架|终止|毕业|到期未"
)
_ONE_WAY = pattern("(?:退休|死亡|去世|病故|毕业|刑满释放)(?:的|有|了|教?职?工|人员)*$")
"""招聘52人，退休37人，净增13人: who left in other ways is not told."""
_NEITHER = pattern("调整|更新|优化|改造|维修|延[伸长]|变更|修订|换发")
"""年内新辟9条、调整34条、撤并6条: what stayed."""
_NOT_DONE = pattern("未(?!通过)|拟|计划|[应待]|预计|率|原有")
_AMONG = pattern("\\s*其中")
_OF_THOSE = pattern("[户家名人件条个]中|其[中余他]")
_AT_THE_END = pattern("[年期月季学]末|[年月季]底|目前|现[有行]")
_OTHER_STRETCH = pattern("[本当上]月|\\d月|季度|[本当]周|[本当]日")
_PART_OF_IT = pattern("其中[^，,。；;]{0,6}净[增减]")
_COLON = ("：", ":")
_NEXT = 1
_PEERS = 2
_BARE_NET = pattern("[，,；;\\s]*(?:全年|年内|当年)?净[增减](?:加|少|长)?")
_BARE_MOVE = pattern("[，,；;、\\s]*(?:同期|年内|当年|全年)?(?:增加|减少)")


def flows_in_front_of(net: Mention) -> tuple[list[Term], Term | None, bool] | None:
    """What came and went right in front, the stock in front of that, and whether nothing else can have moved."""
    terms: list[Term] = []
    clause, first = net.clause, None
    opens_peer = _BARE_NET.fullmatch(net.lead) is not None and net.lead == net.head
    for mention in reversed(net.sentence.mentions[: net.index]):
        if mention.depth:
            continue
        if mention.role is Role.GROWTH and mention.peer != net.peer and clause - mention.clause <= _NEXT:
            clause = mention.clause  # 新增4028家，增长26.9%；减少2259家，下降21.6%；净增1769家
            continue
        first = mention
        of_its_own = mention.peer != net.peer and not (opens_peer and mention.peer >= net.peer - _PEERS)
        if mention.unit != net.unit or of_its_own or clause - mention.clause > _NEXT:
            break
        sign = _sign_of(mention)
        between = not sign and (_AMONG.match(mention.head) is not None or _NEITHER.search(mention.lead) is not None)
        if not (between and terms) and not (between and _NEITHER.search(mention.lead)):
            at_the_end = not terms and (is_closing(mention) or _AT_THE_END.search(mention.lead) is not None)
            if at_the_end and mention.is_level:
                clause = mention.clause
                continue
            if not sign or not _may_move(mention):
                break
            terms.append((sign, mention))
        clause, first = mention.clause, None
    if not goes_both_ways(terms):
        return None
    stands_in_front = first is not None and first.unit == net.unit and first.peer == net.peer
    stands_in_front = stands_in_front and first is not None and clause - first.clause <= _NEXT
    opening = (1, first) if stands_in_front and first is not None and is_opening(first) else None
    untold = stands_in_front and opening is None and first is not None and not _is_above(first, terms)
    gone = [m for sign, m in terms if sign < 0]
    untold = untold or (len(gone) == 1 and _ONE_WAY.search(gone[0].lead) is not None)
    return terms[::-1], opening, not untold


def flows_behind(net: Mention) -> list[Term] | None:
    """净增57家（新认定126家，到期未通过61家，迁出8家）, 净增58名：新发展71名、转入43名，转出37名、去世19名."""
    behind = net.sentence.mentions[net.index + 1 :]
    noted = [m for m in behind if m.owner is net]
    if noted:
        told = [m for m in noted if _NEITHER.search(m.lead) is None]
        signed = [(_sign_of(m), m) for m in told if _may_move(m) and m.unit == net.unit]
        complete = len(signed) == len(told) and all(sign for sign, _ in signed)
        return signed if complete and goes_both_ways(signed) else None
    terms: list[Term] = []
    clause = net.clause
    listed = net.sentence.text[net.claim.end : net.claim.end + 1] in _COLON
    for mention in behind:
        if mention.depth:
            continue
        near = mention.peer == net.peer and mention.clause - clause <= _NEXT and mention.unit == net.unit
        sign = _sign_of(mention) if near and _may_move(mention) else 0
        if terms and _OF_THOSE.search(mention.lead) is not None:
            break  # 退出713户，退出户中收入超标的311户，其余402户…
        if not sign:
            if near and (mention.separator == "、" or (listed and mention.is_level)):
                return None  # 净增5家：新开9家，停业2家，另2家…
            break
        terms.append((sign, mention))
        clause = mention.clause
    return terms if goes_both_ways(terms) else None


def is_of_another_time(net: Mention, terms: Sequence[Term]) -> bool:
    """比上年末净增29户，当月新入库5户、退库2户: what moved in a shorter time."""
    return any(_OTHER_STRETCH.search(m.lead) for _, m in terms) and _OTHER_STRETCH.search(net.head) is None


def can_have_flows(net: Mention) -> bool:
    """Whether the figure counts what moved, all of it: no money, which comes in and goes out in many ways."""
    return net.claim.kind is not ClaimKind.MONEY and net.name != "balance" and _PART_OF_IT.search(net.head) is None


def _may_move(mention: Mention) -> bool:
    return mention.is_level or (mention.role is Role.CHANGE and _BARE_MOVE.fullmatch(mention.lead) is not None)


def _sign_of(mention: Mention) -> int:
    """1 for what came, -1 for what went, by its own words; 23家到期未通过或迁出 has them behind."""
    words = mention.lead
    if mention.role is Role.CHANGE:
        return mention.direction if _BARE_MOVE.fullmatch(words) is not None else 0
    if len(words.strip("，,、；;：:有（( ")) <= _SHORT:
        words += _BEHIND.sub("", mention.tail[:_FEW])
    if _NOT_DONE.search(words) is not None or _IS_STOCK.search(words) is not None:
        return 0  # 年末入园企业212家: a stock
    came, went = _CAME.search(words), _WENT.search(words)
    return 0 if (came is None) == (went is None) else 1 if came is not None else -1


_IS_STOCK = pattern(f"{_AT_THE_END.pattern}|{OPENING.pattern}|在[册园库编]|现有|实有|共有|累计|总")
_SHORT, _FEW = 2, 10
_BEHIND = pattern("[，,。；;].*")


def _is_above(stock: Mention, terms: Sequence[Term]) -> bool:
    """Whether the figure in front is what they moved in or out of: 在册1463人; 线路218条, more than all that moved."""
    moved = sum(magnitude(anchor(m.claim)) for _, m in terms)
    return _IS_STOCK.search(stock.lead) is not None or magnitude(anchor(stock.claim)) > moved
