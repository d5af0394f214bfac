"""Ledgers: a stock at the beginning, what came in, what went out, and the stock at the end."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.stocks.month_ends import ended_before
from checker.linking.totals.relations import sum_of
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

Term = tuple[int, Mention]

_STOCKS = (Role.LEVEL, Role.PREVIOUS)
# plain characters in front of every alternative let the search skip all others at full speed
OPENING = pattern(
    f"{cues.CARRIED_IN.pattern}|年初|期初|月初|季初|上(?:学?年|月|季度?|学?期)[末底]|上年末|上一?年度?[末底]|去年末|去年底|去年年[末底]|上周末|开学[时初]|上(?:[期月]|季度?|学期)(?:累计|滚存)?结[余存]"
    "|(?<=[由从以用])历年(?:滚存|累计)?结[余存]|年前(?:全[市县区省])?(?:只|仅|共)?有|原有库存|[跨转]入本年的|"
    + "|".join(f"{time}前[^，,。；;]{{0,2}}[库结]?存" for time in "汛节会赛")
)
CLOSING = pattern(
    f"{cues.CARRIED_OUT.pattern}|年末|岁末|期末|月末|季末|年底|月底|季底|期底|仍有|眼下|目前(?:实有|尚有|共有)?|现有|尚有|实有"
    "|日(?<=\\d日)|^[，,\\s]*[尚现仍]?存$|累计结[余存]|季度末|放假[时前]|散学时|现行有效|继续有效|现[藏存]"
)
_IN = pattern(
    "(?<!更)新(?!能源|材料|兴|型|业态|三板)|入|增|募|捐|繁|引进|(?:新|接|验|回|征)收|收[押治容戒]|接[收入到]|补[栏充录员]|送来|调来|收[入到案购储]|购|产|发行|举借|转来|登记|出生|迁入|缴存|归集|盈利|净利润|生产|制[发定]|拨款|投入|识别|扩建|建成|融资|申请|来水|发展|招[聘录收生]|复学|吸收|累放"
)
_OUT = pattern(
    f"{cues.GOES_OUT.pattern}|离|消除|去世|自然减少|减|偿还|还本|动用|供水|泄放|蒸发|渗漏|分配|提取|迁出|迁往|死亡|期满|收监|吊销|(?<!产)出(?!生)|损失|核销|清收|转回|占用(?![率费])|售|耗|撤|拆|释放|销毁|刑满|报废|淘汰|清退|关闭|归还"
    "|销[出往]|返乡|遣返|返还|送返|送[回走往]|接回|领[走用]|处置|遣送|转往|用[去掉]|关停|停(?![车留机])|退(?![耕役伍])|辞|解[聘雇]|毕业(?!生)|休学|辍学|剔|报损|终止|废止|失效|转让(?![收给费价金所])|累收|销户|离网|拆机|病故|投[送牢]|交付|利用(?!外资)|确认收入|计入(?:其他|当期)|转入(?:固定资产|其他收益|当期)|结转(?:收入|成本|营业成本)"
)
_PART = pattern("\\s*(?:其中|含)")
_MOST = 12
_FEW = 4


def opening_of(closing: Mention, mentions: Sequence[Mention], *, named: bool = False) -> Mention | None:
    """The stock that the closing one began with: of its unit, in front of it or behind it.

    From another sentence, ``named``, it also bears the closing one's name: 实有市场主体48216户 … 实有53364户.
    """
    like = [m for m in mentions if m is not closing and m.unit == closing.unit]
    found = [m for m in like if is_opening(m) or ended_year_before(m, closing) or ended_before(m, closing)]
    found = [m for m in found if not m.depth or m.owner is closing]  # 年末滚存结余65.93亿元（上年末为61.38亿元）
    found = [m for m in found if _of_which(m) in (None, closing)]
    found = [m for m in found if reached(m) in (None, closing)]  # 由期初的11.27亿元增至11.91亿元 is told to its end
    if named:
        name = _ACCOUNT.sub("账", _TIME.sub("", closing.lead))
        found = [m for m in found if cues.overlap(name, m.lead) >= len(name) - (len(name) > 3)]
        found = found if name or closing.unit != "元" else [m for m in found if _is_all_in_front(m, closing)]
    found = [
        m
        for m in found
        if _STOCK_NOUN.search(m.lead) is None
        or _STOCK_NOUN.search(closing.lead) is not None
        or _is_called_alike(m, closing)
        or (m.sentence is closing.sentence and m.clause == closing.clause and begins_movement(m))
    ]
    found = [m for m in found if not _is_of_another_ledger(m, closing)]
    beside = [m for m in found if m.sentence is closing.sentence and m.peer == closing.peer]
    front = [m for m in found if m.index < closing.index]  # behind it the next ledger of the sentence may begin
    return (beside or front or found)[-1] if found else None


_ACCOUNT = pattern("账(?:面上?|上|户|目)")
"""集体账上有86.4万元 … 年末账面余额: one account."""


def _is_of_another_ledger(opening: Mention, closing: Mention) -> bool:
    """年末在库40787家；截至年底，实有参保单位20764家，…，年初为19374家: whether its own stretch tells what it came to.

    年末余额6504万元，年初余额6126万元；收入434万元，支出299万元，结余135万元: in front, by what its own stretch leaves.
    """
    if opening.sentence is not closing.sentence or opening.peer == closing.peer:
        return False
    if opening.peer < closing.peer and _BARE_REST.fullmatch(closing.lead) is None:
        return False
    near = closing.sentence.mentions[max(0, opening.index - _MOST) : opening.index + _FEW]
    return any(m.peer == opening.peer and m.unit == opening.unit and is_closing(m) for m in near)


_BARE_REST = pattern("[，,；;\\s]*(?:结余|余额|剩余)(?:为|有)?")


def _is_all_in_front(opening: Mention, closing: Mention) -> bool:
    """2023年末债务余额48.63亿元，一般A、专项B。2024年…，年末余额: whether all else in front are its parts."""
    if _STOCK_NOUN.search(opening.lead) is None or _STOCK_NOUN.search(closing.lead) is None or opening.index:
        return False
    others = [m for m in opening.sentence.mentions[1:] if m.unit == closing.unit]
    wholes = opening.sentence.paragraph.wholes
    return bool(others) and all(wholes.get(m.claim.start) is opening for m in others)


def _of_which(opening: Mention) -> Mention | None:
    """总额803.55亿元；余额286.19亿元，比上年末的261.86亿元净增: the figure in front that is compared with it."""
    before = opening.sentence.mentions[opening.index - 1] if opening.index else None
    if before is None or _COMPARED.match(opening.lead) is None or not before.is_level:
        return None
    return before if before.unit == opening.unit and before.clause >= opening.clause - 1 else None


_COMPARED = pattern("[比较]")


def _is_called_alike(opening: Mention, closing: Mention) -> bool:
    """Whether nothing but 余额 tells the two names apart: 年初在保余额7.3亿元 …，年末在保8.6亿元."""
    name = _TIME.sub("", closing.lead)
    return len(name) > 1 and name == _TIME.sub("", opening.lead)


def is_of_another_name(opening: Mention, closing: Mention, told: Sequence[Mention]) -> bool:
    """年初，有停车场86个，新建12个，关闭4个，年底有充电站64个: the name of the last is in none of the others."""
    if not _opens_at_first(opening) or opening.sentence is not closing.sentence:
        return False
    name = _KEPT.sub("", _TIME.sub("", closing.lead))
    words = (
        opening.sentence.text[opening.sentence.start : opening.claim.start]
        + opening.tail
        + "".join(m.lead + m.tail for m in told)
    )
    return len(name) > 1 and not cues.shares_words(name, words)


_KEPT = pattern(
    "[尚还仍共]|结[存余转]|存[栏量书款]?|[保实持]?有|在(?:册|库|编|岗|籍|管|院|所|押|矫|住|校|园)|[未留]|目前|期末|总|[、，,\\s]"
)


def begins_movement(mention: Mention) -> bool:
    """累计结余由年初的2.406亿元变为年末的2.363亿元: both are of the name in front."""
    return _FROM.search(mention.lead) is not None


_FROM = pattern("[由从](?:年|期)初的?$")
_STOCK_NOUN = pattern("余额|结余")
"""年末缴存总额203.58亿元 is not what a 余额 came to."""
_TIME = pattern(
    "(?:19|20)\\d\\d年?[末初底]?|余额|仍|在[库站院]|结余|库存|实有|现有|尚有|数|[为达有]|截至|至|到|\\d+月|\\d+日|(?:年|期|月|季)[末初底]|底|共"
    "|全[市县省区]|[，, ]"
)


def ended_year_before(opening: Mention, closing: Mention) -> bool:
    """2022年底在册1862辆。2023年新增147辆，报废213辆，年底实有: what a year ends with, the next one begins with.

    The time may have a clause of its own at the head of the sentence: 2023年末，缴存余额186.42亿元.
    """
    if opening.role not in _STOCKS:
        return False
    ended = _YEAR_END.search(opening.lead)
    if ended is None and not opening.index and not opening.depth and _IS_STOCK.search(opening.lead) is not None:
        ended = _YEAR_END.match(opening.sentence.words)
    if ended is None:
        return False
    words = closing.sentence.text[opening.claim.end : closing.claim.start]
    return set(_YEAR.findall(words)) == {str(int(ended.group(1)) + 1)}


_YEAR_END = pattern("(?:截[至止]到?|到)?((?:19|20)\\d\\d)(?:学年[底末]|年(?:年?[底末]|12月(?:底|末|31日)))")
_YEAR = pattern("((?:19|20)\\d\\d)年")


def reached(opening: Mention) -> Mention | None:
    """What the movement that the figure begins comes to, in its clause."""
    behind = opening.sentence.mentions[opening.index + 1 : opening.index + 2]
    return next((m for m in behind if m.clause == opening.clause and cues.CHANGED_TO.search(m.lead)), None)


def tells_stocks(sentence: Sentence) -> bool:
    """Whether words of the sentence name a stock at the beginning or at the end; without them no figure is one."""
    text, start, end = sentence.text, sentence.start, sentence.end
    return CLOSING.search(text, start, end) is not None or OPENING.search(text, start, end) is not None


def is_opening(mention: Mention) -> bool:
    """Whether the figure is what was there before the period began."""
    if mention.role not in _STOCKS:
        return False
    return OPENING.search(mention.lead) is not None or _opens_at_first(mention)


def _opens_at_first(mention: Mention) -> bool:
    """年初，冷库结存疫苗3.62万支: a time that opens the sentence is that of its first figure, if that is a stock."""
    if mention.index or mention.depth or _IS_STOCK.search(mention.lead) is None:
        return False
    return _AT_FIRST.match(mention.sentence.words) is not None


_AT_FIRST = pattern(
    "\\s*(?:截[至止]到?|到)?(?:(?:本|当|今)?(?:[年期月季]初|[汛会]前|开学)|第?[一二三四]季度初|上半年初|下半年初"
    "|(?:上一?[年月季期]|上一?(?:年|季)度|上学期|去年年?)[末底])时?[，,]"
)
_IS_STOCK = pattern(
    "结[存余转]|库存|存栏|存量|余额|未结|未审结|未执结|在[册库编岗籍管院所押矫住校园]|现有|实有|保有|存[有款书]|馆藏|(?<!没)有(?![关效限色序机偿害])"
)


def is_closing(mention: Mention) -> bool:
    """Whether the figure is what is there when the period ends."""
    if not mention.is_level or CLOSING.search(mention.lead) is None:
        return False
    return _NET.search(mention.lead) is None and OPENING.search(mention.lead) is None


def entries(opening: Mention, closing: Mention, mentions: Sequence[Mention]) -> tuple[list[list[Term]], bool]:
    """The ways to read what stands between the two stocks, and whether words sign every one of its figures.

    ``mentions`` are in the order of the text, and may be of several sentences.
    """
    between = [m for m in mentions if m is not opening and m is not closing and _is_entry(m, closing, opening)]
    if not 0 < len(between) <= _MOST:
        return [], False
    signs = signs_of(closing, between, opening=opening)
    known = all(sign or is_net(m) for sign, m in zip(signs, between, strict=True))
    gross = [(sign, m) for sign, m in zip(signs, between, strict=True) if m.role is not Role.NET and not is_net(m)]
    readings: list[list[Term]] = []
    if gross and all(sign for sign, _ in gross):
        readings.append([(1, opening), *gross])
    taken = [term for term in gross if _TAKEN_UP.search(term[1].lead) is not None]
    if taken and goes_both_ways(gross):
        # 旧存38件，受理90件，审结47件，未结43件: a court may count among those it has taken up what was there before
        readings.append([term for term in gross if term[0] < 0 or term in taken])
    net = [m for m in between if m.role is Role.NET or is_net(m)]
    if net:
        # 支出合计54.19亿元，本年收支结余4.55亿元: what went out is in what is left of the year
        own = [(1, opening), net_term(net[-1])]
        readings.insert(len(readings) if goes_both_ways(gross) else 0, own)
    if not known and len(between) <= _FEW:
        choices = [(sign,) if sign else (1, -1, 0) for sign in signs]  # 到期复查14项 neither comes nor goes
        for combination in itertools.product(*choices):
            terms = [(sign, m) for sign, m in zip(combination, between, strict=True) if sign]
            if terms:
                readings.append([(1, opening), *terms])
    return readings, known


def left_of_all(opening: Mention, closing: Mention, told: Sequence[Mention]) -> list[Term] | None:
    """新收389件，上年结转43件，共432件；审结401件，结转下年度31件: all there was, less what has gone; or ``None``."""
    wholes = opening.sentence.paragraph.wholes
    whole = wholes.get(opening.claim.start) or _all_in_hand(opening, told)
    if whole is None or whole not in told:
        return None
    behind = [m for m in told[told.index(whole) + 1 :] if _is_entry(m, closing, opening)]
    if any(_PART.match(m.head) for m in told[told.index(whole) + 1 :] if m.claim.start not in wholes):
        return None  # 共432人，其中离职12人、退休9人: what 其中 opens goes on over the list
    gone = [(sign_of(m), m) for m in behind if m.claim.start not in wholes]
    return [(1, whole), *gone] if gone and all(sign < 0 for sign, _ in gone) else None


def _all_in_hand(opening: Mention, told: Sequence[Mention]) -> Mention | None:
    """新收356件；加上上年结转18件，应办理374件: what came in and what was there, which words put together."""
    whole = told[0] if told else None
    if whole is None or whole.clause != opening.clause + 1 or whole.unit != opening.unit:
        return None
    if ADDED_TO.match(opening.lead) is None:
        return None
    front = [m for m in opening.sentence.mentions[: opening.index] if m.unit == opening.unit and m.is_level]
    return whole if front and sum_of((front[-1], opening)).meets(whole.values) else None


ADDED_TO = pattern("[，,；;\\s]*(?:连同|加上?|算上|计入|另加|并入)")
"""连同年初库存, 加上上年结转: what was there is put to what came in."""


def goes_both_ways(terms: Sequence[Term]) -> bool:
    """Whether some of the terms came in and others went out."""
    return {sign > 0 for sign, _ in terms} == {True, False}


def signed_in_front(mention: Mention) -> list[Term]:
    """The flows right in front of the figure that words sign: 关停2家、新开1家，门店由年初的18家调整为17家."""
    return _signed(mention, mention.sentence.mentions[: mention.index][::-1])[::-1]


def flows_in_front(opening: Mention) -> list[Term]:
    """The flows right in front of the stock at the beginning, () where they stand behind a stock of another name.

    会员21.6万人，新增3.8万人、注销0.9万人，活跃会员年初为6.2万人、年末7.1万人.
    """
    found = signed_in_front(opening)
    at = found[0][1].index if found else 0
    before = opening.sentence.mentions[at - 1] if at else None
    name = _name_of_stock(opening)
    if before is None or len(name) < _TWO or before.unit != opening.unit or not before.is_level or before.depth:
        return found
    beside = found[0][1].clause - before.clause == 1 and not sign_of(before) and before.peer == found[0][1].peer
    return [] if beside and name not in before.label else found


def signed_behind(mention: Mention) -> list[Term]:
    """The flows right behind the figure that words sign: 由年初的18家调整为17家，关停2家、新开1家."""
    behind = mention.sentence.mentions[mention.index + 1 :]
    return _signed(mention, [m for m in behind if m.peer == mention.peer])


def _signed(mention: Mention, mentions: Sequence[Mention]) -> list[Term]:
    found: list[Term] = []
    last = mention
    for other in mentions:
        if is_net(other) and other.clause == last.clause - 1 and other.unit == mention.unit:
            last = other  # 收入5.87亿元、支出5.42亿元，当期结余0.45亿元，上年累计结余3.16亿元
            continue
        if other.claim.kind in _COMPARISONS or other.role is Role.NET:
            continue  # 新签合同额58.3亿元，比上年下降4.1%；年初在手71.6亿元; 新发证176人、注销213人，净减37人
        if abs(other.clause - last.clause) > _NEXT + (other.peer != last.peer) or not _moves(other, mention):
            break
        if _is_part_of_flow(other):
            last = other
            continue
        sign = sign_of(other)
        if not sign:
            break
        found.append((sign, other))
        last = other
    return found


def _is_part_of_flow(mention: Mention) -> bool:
    """Whether the figure came out as a part of one that words sign: 结案1486件，其中裁决612件、调解794件、撤诉80件."""
    whole = mention.sentence.paragraph.wholes.get(mention.claim.start)
    if whole is None or whole.sentence is not mention.sentence:
        return False
    return sign_of(whole) != 0 and sign_of(mention) in (0, sign_of(whole))


_NEXT = 1
_COMPARISONS = (ClaimKind.PERCENT, ClaimKind.POINTS)
_BEGINNING = pattern("(?:年|期|月|季)初|(?:上年|去年|上月|上季度?)末|(?:上年|去年)底")


def told_backwards(opening: Mention) -> tuple[Mention, list[Term], bool] | None:
    """The stock at the end and what it comes from, where no word says that it is the one at the end.

    关停门店2家、新开1家，门店由年初的18家调整为17家; 会员21.6万人，新增3.8万人、注销0.9万人，年初为18.7万人. And
    whether the words leave no doubt that the flows are of that stock.
    """
    closing = reached(opening)
    moved = closing is not None and _BEGINS.search(opening.lead) is not None
    moved = moved and _is_of_that_stock(opening)
    if opening.depth or not (moved or (is_opening(opening) and _BEGINNING.search(opening.lead) is not None)):
        return None
    if closing is not None and closing.unit == opening.unit:
        further = closing.sentence.mentions[closing.index + 1 : closing.index + 2]
        if moved and any(m.unit == closing.unit and _PART.match(m.lead) and m.peer == closing.peer for m in further):
            return None  # 直营门店由142家变为145家，其中加盟转直营1家
        behind = signed_behind(closing)
        if goes_both_ways(behind):
            return closing, [(1, opening), *behind], True
        front = [(sign, m) for sign, m in signed_in_front(opening) if m.peer == opening.peer]
        name = _name_of_stock(opening)
        sure = len(name) > _NEXT and any(name in m.lead for _, m in front)
        return (closing, [(1, opening), *front], sure) if goes_both_ways(front) else None
    flows = [(sign, m) for sign, m in signed_in_front(opening) if m.peer == opening.peer]
    if not goes_both_ways(flows) or flows[0][1].index == 0:
        return None
    first = flows[0][1]
    closing = opening.sentence.mentions[first.index - 1]
    if not closing.is_level or closing.unit != opening.unit or closing.depth or first.clause - closing.clause != _NEXT:
        return None
    name = _name_of_stock(opening)
    same = len(name) <= _NEXT or cues.overlap(name, closing.label) >= len(name) - 1
    whole = closing.sentence.paragraph.wholes.get(closing.claim.start, closing)
    if sign_of(closing) or sign_of(whole) or is_opening(closing):
        return None  # 新增债券69.6亿元，…，年末余额比年初的448.5亿元: what came in is no stock
    return (closing, [(1, opening), *flows], True) if same else None


_BEGINS = pattern("[由从]$")
"""新开门店4家，撤店2家，门店数由142家变为144家: a movement begins with what was there before."""


def _is_of_that_stock(opening: Mention) -> bool:
    """Whether the flows beside it are of the stock, or of nothing named: not 新建驿站4个，社区由142个增至145个."""
    told = [m for m in opening.sentence.mentions if m.unit == opening.unit and m.is_level and _sign_by_words(m)]
    nouns = (_VERB.sub("", m.lead.strip("、，, ")) for m in told)
    return all(len(noun) < _TWO or cues.overlap(noun, opening.head) >= _TWO for noun in nouns)


_VERB = pattern(
    "^(?:年内|全年|本[年月期季]|当年|其中)*(?:新[开增设建签办入]?|增[加设]|注销|关[停闭]|停[航办运]?|撤[并销]?|退[出库]?|报废|购置|拆除)+"
)


def _name_of_stock(mention: Mention) -> str:
    """What there is a stock of, without the time and the number: 网点总数由年初的 -> 网点."""
    return _COUNTED.sub("", cues.subject_of(_TIME.sub("", _BEGINNING.sub("", mention.head))))


_COUNTED = pattern("(?:总|家|户|人|件|个|条)?(?:数量?|量|规模)(?:的|为)?$|[的为]$")


_NET = pattern(
    "(?:当期|本期|当年|本年|收支)(?:收支)?(?:结余|盈余|(?P<less>超支|赤字|缺口|净?亏损|亏空|支大于收))"
    "|收大于支|收支相抵后?净?(?:结余|盈余|节余)|(?P<gap>收不抵支|入不敷出|支大于收|收支相抵后?(?:净?亏损?|净?超支|缺口|差额))"
)
"""当期结余, 收不抵支: what came in less what went out, and so no flow of its own beside the two."""


def is_net(mention: Mention) -> bool:
    """Whether the figure is what the period itself left over: 当期结余."""
    return _NET.search(mention.lead) is not None


def net_term(mention: Mention) -> Term:
    """What the period left over, with its sign: 当期超支0.043亿元 is taken from the stock."""
    said = _NET.search(mention.lead)
    return -1 if said is not None and (said["less"] or said["gap"]) else mention.direction or 1, mention


def net_in_front(opening: Mention, closing: Mention, earlier: Sequence[Sentence]) -> Mention | None:
    """当期结余1.67亿元。年初滚存结余16.86亿元，年末滚存结余18.53亿元: the one balance of the sentence in front.

    Only where nothing else of the unit is told with the two stocks, and all three are called alike.
    """
    inside = [m for m in closing.sentence.mentions if m.unit == closing.unit and m.index < closing.index]
    if not earlier or inside != [opening] or "结余" not in opening.lead or "结余" not in closing.lead:
        return None
    nets = [m for m in earlier[0].mentions if m.unit == closing.unit and is_net(m) and not m.depth]
    nets = [m for m in nets if _TIME.sub("", _NET.split(m.lead)[0]) in opening.head]
    return nets[0] if len(nets) == 1 and not any(map(is_closing, earlier[0].mentions)) else None


def _is_entry(mention: Mention, closing: Mention, opening: Mention) -> bool:
    if mention.role is Role.PREVIOUS and _YEARS_AGO.search(opening.lead) and not is_opening(mention):
        return mention.unit == closing.unit and _sign_by_words(mention) != 0  # 两年前有94个，去年新建61个，今年43个
    return _PART.match(mention.lead) is None and _moves(mention, closing)


def _moves(mention: Mention, closing: Mention) -> bool:
    """Whether the figure can be a flow of that stock."""
    moved = mention.role is Role.CHANGE and not mention.name and _COMPARED.search(mention.head) is None
    return (
        mention.unit == closing.unit
        and (mention.role in (Role.LEVEL, Role.NET) or moved)
        and not mention.depth
        and not is_opening(mention)
        and not is_closing(mention)
    )


def stock_in_front(opening: Mention) -> tuple[Mention, list[list[Term]], bool] | None:
    """档案31.8万卷，本年进馆1.2万卷，去年末为30.6万卷: the stock that no word calls the closing one, the ways to read
    what stands between the two, and whether both what came in and what went out is told.
    """
    if not is_opening(opening) or _BARE_TIME.fullmatch(opening.lead) is None:
        return None
    if opening.depth and (opening.owner is None or opening.owner.depth or not sign_of(opening.owner)):
        return None  # 会员1847家，新增213家、退出64家（上年末1698家）: in a bracket behind what went
    like = [m for m in opening.sentence.mentions[: opening.index] if m.unit == opening.unit and not m.depth]
    like = [m for m in like if m.peer == opening.peer]
    closing = like[0] if like else None
    if closing is None or not closing.is_level or sign_of(closing) or len(like) < _TWO or is_opening(closing):
        return None
    readings, known = entries(opening, closing, like[1:])
    signs = set(signs_of(closing, like[1:]))
    if not known or 0 in signs or (opening.depth and len(signs) < _TWO):
        return None
    return closing, readings, len(signs) > 1 or _is_beyond(closing, readings, signs)


def signs_of(closing: Mention, flows: Sequence[Mention], *, opening: Mention | None = None) -> list[int]:
    """The sign of each flow; of 典当余额4.8亿元，本年发放9.6亿元，收回9.2亿元 what is lent adds to the stock.

    Of goods, which the ``opening`` stock may name alone, what is bought adds to them: 存货期初余额, 期末余额.
    Of money an item of a list goes with the verb that opens it: 收到承包款6.2万元、租金4.8万元，支付电费0.9万元.
    What was taken up (受理) came in, unless something else did, of which it may be a part.
    """
    words = [m.lead.strip() or m.label for m in flows]
    lent = "余额" in closing.lead and {_LENT.search(said) is not None for said in words} == {True, False}
    if lent and any(map(_PAID_BACK.search, words)):
        return [
            1 if _LENT.search(said) else -1 if _PAID_BACK.search(said) else sign_of(m)
            for said, m in zip(words, flows, strict=True)
        ]
    goods = opening is not None and _GOODS.search(opening.lead) is not None
    goods = goods and not any("收入" in said for said in words)
    if closing.unit != "元" or goods or _NO_FUNDS.search(closing.lead) is not None:
        return _of_their_list(flows, _with_taken_up(flows))
    signs: list[int] = []
    last: Mention | None = None
    for flow in flows:
        goes_on = last is not None and flow.separator == "、" and flow.clause == last.clause and flow.is_level
        sign = _sign_of_money(flow) if flow.is_level else 0
        if not sign and (not goes_on or _VERB_FIRST.match(flow.lead) is not None):
            sign = sign_of(flow)
        signs.append(sign or (signs[-1] if goes_on else 0))
        last = flow
    return signs


def _of_their_list(flows: Sequence[Mention], signs: Sequence[int]) -> list[int]:
    """接收毕业生312人、军转安置18人、社会招聘97人: an item without a word of its own is like those around it."""
    found = list(signs)
    for at in range(1, len(flows) - 1):
        before, flow, behind = flows[at - 1 : at + 2]
        listed = flow.separator == behind.separator == "、" and before.clause == flow.clause == behind.clause
        if listed and not found[at] and signs[at - 1] == signs[at + 1]:
            found[at] = signs[at - 1]
    return found


def _sign_of_money(flow: Mention) -> int:
    """The sign that the verb at the head of an item gives to money: what is bought is spent."""
    own = _TIME_IN_FRONT.sub("", flow.lead)
    if _IS_PAID.match(own) is not None or _INCOME.search(own) is not None:
        return 1
    return -1 if _PAYS.match(own) is not None else 0


_NO_FUNDS = pattern("存货|库存|商品|物资|产品|货物|贷|债|应[收付]|欠|借")
_GOODS = pattern(
    "^[^资经基款户补]{0,8}(?:存货|库存商品|物资|固定资产|在建工程|无形资产|原材料|设备)[^，,。；;、\\d资金经费款户补]{0,8}$"
)
"""设备购置资金 are funds."""
_VERB_FIRST = pattern(f"[、，,\\s]*(?:{_OUT.pattern}|加)")
_TIME_IN_FRONT = pattern("^(?:[、，,\\s]|本[年月期季]|当[年期月]|全年|年内|期[内间]|共|累计|其中|另|再)+")
_PAYS = pattern(
    "支(?![教持部行队])|付|购|采购|列支|划?拨(?![入款来])|下拨|兑付|缴纳(?!会费)|发放|用于|退还|开支|花(?=[费去销掉])|上缴"
)
_IS_PAID = pattern("收(?!购)|募|归集|取得|获得|到账|进账|筹集|筹得")
_INCOME = pattern("(?<!确认)(?<!结转)收入$")


def _with_taken_up(flows: Sequence[Mention]) -> list[int]:
    signs = [sign_of(m) for m in flows]
    if 0 not in signs or 1 in signs or sum(_TAKEN_UP.search(m.lead) is not None for m in flows) != 1:
        return signs
    return [sign or int(_TAKEN_UP.search(m.lead) is not None) for sign, m in zip(signs, flows, strict=True)]


_TAKEN_UP = pattern("(?<!不予)(?<!未)(?:受理|立案)")
_LENT = pattern("发放|投放")
_PAID_BACK = pattern("收回|回收|偿还|还款")


def _is_beyond(closing: Mention, readings: Sequence[Sequence[Term]], signs: set[int]) -> bool:
    """Whether more is there than came in, or less than went out leaves: no figure that is not told explains that."""
    for terms in readings[:1]:
        left = [sign * mention.values.low for sign, mention in terms if mention.values.low is not None]
        more = (closing.values.low or 0) > sum(left)
        return more == (1 in signs)
    return False


_TWO = 2
_BARE_TIME = pattern("\\s*(?:上年|去年|上期|上月|上季度?)[末底](?:为|是|有|实有|存)*")


def sign_of(mention: Mention) -> int:
    """+1 for what came in, −1 for what went out, 0 where no word says."""
    if not mention.is_level and mention.role is not Role.PREVIOUS:
        return mention.direction or 1
    return _sign_by_words(mention)


_YEARS_AGO = pattern("年前")


def _sign_by_words(mention: Mention) -> int:
    own = mention.lead.strip("、，, ")
    if _NEITHER.search(own) is not None:
        return 0
    if "计提" in own and _OF_ALLOWANCE.search(mention.sentence.words) is not None:
        return 1  # 计提信用减值损失412.6万元，转回95.3万元，核销208.0万元
    words = own[-_NEAR:] or mention.label  # of 件 and 人 side by side, what the first one is
    for said in (words, own[:_NEAR]):  # 新建社会公用计量标准5项: the verb stands in front of a long noun
        if _OUT.search(said):
            return -1
        if _IN.search(said):
            return 1
    return 0


_NEAR = 8
_OF_ALLOWANCE = pattern("转回|核销")
_NEITHER = pattern("改扩?建|翻[建修新]|修缮|停工")
"""撤并4所，新建6所，改扩建12所: what is rebuilt was there before, and what stands still may be."""
