"""What came in and what went out, by the words of each flow, and what a period left over of the two.

收到承包款6.2万元、租金4.8万元，支付电费0.9万元，当期结余10.1万元: the second item is received, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

Term = tuple[int, Mention]
_IN = pattern(
    "(?<!更)新(?!能源|材料|兴|型|业态|三板)|入|增|募|捐|繁|引进|(?:新|接|验|回|征)收|收[押治容戒]|接[收入到]|补[栏充录员]|送来|调来|收[入到案购储]|购|产|发行|举借|转来|登记|出生|迁入|缴存|归集|盈利|净利润|生产|制[发定]|拨款|投入|识别|扩建|建成|融资|申请|来水|发展|招[聘录收生]|复学|吸收|累放"
)
_OUT = pattern(
    f"{cues.GOES_OUT.pattern}|离|消除|去世|自然减少|减|偿还|还本|动用|供水|泄放|蒸发|渗漏|分配|提取|迁出|迁往|死亡|期满|收监|吊销|(?<!产)出(?!生)|损失|核销|清收|转回|占用(?![率费])|售|耗|撤|拆|释放|销毁|刑满|报废|淘汰|清退|关闭|归还"
    "|销[出往]|返乡|遣返|返还|送返|送[回走往]|接回|领[走用]|处置|遣送|转往|用[去掉]|关停|停(?![车留机])|退(?![耕役伍])|辞|解[聘雇]|毕业(?!生)|休学|辍学|剔|报损|终止|废止|失效|转让(?![收给费价金所])|累收|销户|离网|拆机|病故|投[送牢]|交付|利用(?!外资)|确认收入|计入(?:其他|当期)|转入(?:固定资产|其他收益|当期)|结转(?:收入|成本|营业成本)"
)
NET = pattern(
    "(?:当期|本期|当年|本年|收支)(?:收支)?(?:结余|盈余|(?P<less>超支|赤字|缺口|净?亏损|亏空|支大于收))"
    "|收大于支|收支相抵后?净?(?:结余|盈余|节余)|(?P<gap>收不抵支|入不敷出|支大于收|收支相抵后?(?:净?亏损?|净?超支|缺口|差额))"
)
"""当期结余, 收不抵支: what came in less what went out, and so no flow of its own beside the two."""


def is_net(mention: Mention) -> bool:
    """Whether the figure is what the period itself left over: 当期结余."""
    return NET.search(mention.lead) is not None


def net_term(mention: Mention) -> Term:
    """What the period left over, with its sign: 当期超支0.043亿元 is taken from the stock."""
    said = NET.search(mention.lead)
    return -1 if said is not None and (said["less"] or said["gap"]) else mention.direction or 1, mention


def signs_of(closing: Mention, flows: Sequence[Mention], *, opening: Mention | None = None) -> list[int]:
    """The sign of each flow; of 典当余额4.8亿元，本年发放9.6亿元，收回9.2亿元 what is lent adds to the stock.

    Loans are lent and paid back in everyday words, too: 放出去, 还回来.
    Of goods, which the ``opening`` stock may name alone, what is bought adds to them: 存货期初余额, 期末余额.
    Of money an item of a list goes with the verb that opens it: 收到承包款6.2万元、租金4.8万元，支付电费0.9万元.
    What was taken up (受理) came in, unless something else did, of which it may be a part.
    """
    words = [m.lead.strip() or m.label for m in flows]
    if opening is not None and are_loans(opening, closing):
        of_loans = [sign_of_loan(m, said) for m, said in zip(flows, words, strict=True)]
        if set(of_loans) >= {1, -1}:
            return of_loans
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
    if 0 not in signs or 1 in signs or sum(TAKEN_UP.search(m.lead) is not None for m in flows) != 1:
        return signs
    return [sign or int(TAKEN_UP.search(m.lead) is not None) for sign, m in zip(signs, flows, strict=True)]


def are_loans(opening: Mention, closing: Mention) -> bool:
    """Whether either stock is called what is lent, or owed: 年初贷款余额, 年底还欠."""
    words = opening.lead + closing.lead
    return _LOANS.search(words) is not None and "准备" not in words


def sign_of_loan(flow: Mention, said: str) -> int:
    """放出去1.80亿元，收回来1.35亿元: what is lent adds to the loans that are out, what is paid back goes off."""
    if not flow.is_level:
        return sign_of(flow)
    return -1 if _BACK.search(said) is not None else 1 if _LENT_OUT.search(said) is not None else sign_of(flow)


_LOANS = pattern("贷|放款|借|当金|欠|垫款|赊")
_LENT_OUT = pattern("放(?!假)|贷(?!款余额)|借|欠|投|垫|赊|当出")
_BACK = pattern("收(?!购|储)|还|赎|核销|处置|转出|抵掉")
TAKEN_UP = pattern("(?<!不予)(?<!未)(?:受理|立案)")
_LENT = pattern("发放|投放")
_PAID_BACK = pattern("收回|回收|偿还|还款")


def sign_of(mention: Mention) -> int:
    """+1 for what came in, −1 for what went out, 0 where no word says."""
    if not mention.is_level and mention.role is not Role.PREVIOUS:
        return mention.direction or 1
    return sign_by_words(mention)


def sign_by_words(mention: Mention) -> int:
    """What the words right in front of the figure sign, else those that open them: +1, −1 or 0."""
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
