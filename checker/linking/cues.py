"""The words that tie figures together, as patterns over the text in front of a figure or behind it.

Data, in one place: what several linkers share; a pattern of one linker stands in its file. Every pattern is linear:
alternatives of literals, anchored or searched in a short stretch of text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from checker.linking.rates.definitions import names_ending
from checker.model.patterns import pattern

_HAN = "[^\\W\\d_a-zA-Z]"
"""A Chinese character, as far as reports go: ``re`` reads the range [一-鿿] character by character, each time anew."""
HAN = _HAN
_HAN_OR_LATIN = "[^\\W\\d_]"

_DEALT = (
    "(?:[收支发抓征缴办结破立产销用投拨处查存贷亏盈利签招引筹募追花付交领植栽修采供]|争取|筹集|拨付|投入|上缴|完成|实现|到位|受理|审结|发放|回收"
    "|死亡|受伤|伤亡|发生|接待|接诊|收治|运送|装卸|销售|采购|举办|开展|救助|[放运卖售供][出掉]?|[亡伤出储存建种])?"
)
"""比上年多收2.25亿元, 同比少发457起, 减支9240万元: what there is more or less of stands between word and figure."""

_DEALT_MORE = "[蓄得获夺进借订拿载购流拆补罚留供排灌引赚挣等跑]"
"""比年初多蓄9.17亿立方米, 多得14枚: what is dealt with so only behind 多 and 少."""
_THAN_BEFORE = (
    "(?:(?<=[上去前一]年{0}|[同环]比{0}|同期{0}|上[月周季期]{0}|年[末初底]{0})|(?<=\\d\\d\\d\\d年{0}))"
    "(?![数元种样次]){1}{{1,4}}"
)
_MORE_THAN_BEFORE = "多" + _THAN_BEFORE.format("多", _HAN)
_LESS_THAN_BEFORE = "少" + _THAN_BEFORE.format("少", _HAN)
"""比上年多接卸538万吨, 较上月少揽28万件: right behind an earlier time any verb may stand between word and figure."""
_DEARER = "(?<![珍名宝昂可])贵"
UP = (
    "增长|(?<=同比)增[开派办]|延长|(?<!重点)延伸|(?:(?<=[同环]比)|(?<![^\\W\\d_a-zA-Z]))上浮|上调|扩张|增加|上升|提高|(?<!改造)提升|增多|上涨|上扬|攀升|扩大"
    f"|{_MORE_THAN_BEFORE}|(?<![最至许])多(?:{_DEALT_MORE}|{_DEALT})|增{_DEALT}|(?<!改造提)升|涨|{_DEARER}"
)
DOWN = (
    "下降|缩短|减少|降低|回落|下滑|下跌|缩减|缩小|压减|压缩|收窄|负增长|短收|减轻|精简|(?:(?<=[同环]比)|(?<![^\\W\\d_a-zA-Z]))下浮|下调|减员|减量|便宜"
    f"|{_LESS_THAN_BEFORE}|(?<!短)少(?:{_DEALT_MORE}|{_DEALT})|(?<![升增])降|(?<![增升])减{_DEALT}|(?<!涨)跌|(?<![长简])短(?=了)"
)

_REACHED = "(?:了|幅度?|速|率|为|高?达到?|约|近|超过?|是|均为|均达|分别为?|依次为?|各|又|也|再|仅|只|各自|[：: 　])*"

_UP_NOUN = "增幅|升幅|涨幅|提幅|增速|增量|顺差|[增升涨][^，,。；减降]{0,4}幅度?"
_DOWN_NOUN = "(?<![增升涨])(?:降幅|减幅|跌幅)|(?<![增升涨])[减降跌][^，,。；增升]{0,4}幅度?"
CHANGE_BEFORE = pattern(f"(?:(?P<up>{UP}|{_UP_NOUN})|(?P<down>{DOWN}|{_DOWN_NOUN}))" + _REACHED + "$")
"""The figure is how much something rose or fell: 同比增长5%, 降幅0.44%, 比上年多433件."""

_REFERENCE = "(?:概算|预算|计划|任务|目标|警戒水位|汛限水位|限额|控制[数价值线]|指标|标准|定额)"
_AT_THE_HEAD = "(?:^\\s*|偏|相比(?:[也又还仍均]|仅)?)"
GAP_BEFORE = pattern(
    "(?:(?P<up>(?<!或)(?:高出|高于|多于|多出|优于|超出)(?!部分)[^，,、；;。的（）()]{0,14}|超[^，,、；;。的（）()]{0,6}"
    + _REFERENCE
    + "|超额完成|超额|超支|^超(?:过|出)?|^\\s*超收"
    + f"|快于[^，,、；;。的（）()]{{0,8}}|{_AT_THE_HEAD}高|(?:比|较)[^，,、；;。]{{1,20}}(?<!最)高)"
    + f"|(?P<down>^\\s*短收|(?:低于|少于|不及(?![格时])|慢于)[^，,、；;。的（）()]{{0,14}}|{_AT_THE_HEAD}低"
    "|(?:比|较)[^，,、；;。]{1,20}(?<!最)低|(?:尚|还|仍|只|仅)[差缺]|(?<=的目标)差|(?<=的任务)差|^\\s*欠收"
    "|^\\s*(?:距离?|离)[^，,、；;。（(]{1,12}[尚还仍][缺欠少])"
    "|(?P<apart>(?:^\\s*|(?:比|较)[^，,、；;。]{1,20}(?<!最))[快慢](?!递|车)|相差|差距|差额|差值|极差|峰谷差|价差|落差|温差|收入差|级差))(?:了|为|约|达|近|有|出)*$"
)
"""The figure is how far something is from another: 超概算0.41亿元, 低于限额2.82亿元, 极差25.7分."""

NET_CHANGE = pattern(
    f"净(?:增加?|减少?|[涨升降跌]|核减|流入|流出|增长|投放|[迁调转进退移][入出]|进|退)(?:{_HAN}{{2,6}})?(?:了|为|约|达)*$"
)
"""净增787户: the difference of two flows."""

NO_CHANGE_NOUN = pattern(
    "(?:新增|增设|增配|增聘|增派|增发|追加|不少|至少|减少量|增加值|至多|不多|最多|最少|起降|追缴|减免|减征|减负|减税|降费|减租|核减|缩减面积)(?:了|为|约|达)*$"
)
"""新增3所, 减免68万元: a quantity of its own, no comparison."""

CHANGED_TO = pattern("(?:到|至|为|成|达)(?:了|约|近|(?:\\d{4}|去|上|前)年(?:底|末)?的)*$")
"""下降至5.22%: the level reached, no change."""

# here and below plain characters in front of every alternative let the search skip all others at full speed
PREVIOUS = pattern(
    "(?:上年(?!以来|不变价|可比价|价格|(?:新|刚)?(?:投产|建成|竣工|投用|投运|开业|成立|引进)的)|去年(?!以来|[跨转]入本年|(?:新|刚)?(?:投产|建成|竣工|投用|投运|开业|成立|引进)的)|上月|上季度?|上[一个][^，,。；;\\d]?季|上周|上期|上(?<!以上)一?次(?!数|会)|前(?<!以前)年|前一年|上一年度?|上一?届|"
    + "|".join(f"{word}[^，,。；;]{{0,4}}同期" for word in "比较与和")
    + "|[一两三四]年前[^，,。；;、]{0,6}(?:为|是|有)$|同期(?:相比|水平|的|数|为|约)*$"
    "|往年|上个月|基期|上一[^，,。；;、\\d年月季周个届轮次]{1,3}(?=为|是|有)|前一个(?=$|\\d{1,2}个月)|上一个(?:五年|季度|周期)|上(?<![以网线]上)一?(?:防火|采暖|取暖|汛|赛|学|榨|产)[期季年](?!间)|上一轮|常年|历年(?:平均|均值|同期)|多年平均|十年前|五年前|六普|“六普”)"
)
"""The figure belongs to an earlier period than the one the passage is about."""

COMPARED_WITH = pattern("(?:由|从|与|同(?![期比口时])|比|较|在)[^，,、；;。]{0,24}$")
COMPARED_WITH_AFTER = pattern(
    "(?![和与及])[^，,；;。]{0,6}?(?:相比|比$|比较|对[照比]|比照|增|减|上升|下降|提高|提升|提[至到]|降|升|扩|缩|压|延伸|拓|精简|优化|整合|合并|归并|调|变|(?<!结)转|下调|上调|回落|多|少|翻|上涨|延长|贵|便宜|减轻|(?:发展|壮大|跃|攀)[升]?[至到为])"
)
"""比上年的21.2%提高 …, 由96.38%提高到 …: the figure that another is compared with."""

NOT_COMPARABLE = pattern("可比|不变价|同口径|(?<![未没不])[剔扣]除|实际增|折算|调整后|预计|力争|确保|目标|计划")
"""The change is not the nominal one, or not a result."""

OPENS_EARLIER = pattern("\\s*(?:[一两三四]年前(?=这|该|此)|上年|去年|上月|上季|上周|上期|前年|上一年)")
CURRENT = pattern("今年|本年|本月|本期|本周|当年|当期|全年|(?<![实体兑变发出呈展涌表])现(?![金场行代象任货])")

_LEFT_OVER = (
    "(?:(?:没有?|尚未)(?:能)?[办审执][完结]的?|未[办审执检]?结|未决|在办|(?:累计|滚存)?结[余存]|余额|滚存"
    "|[^，,。；;]{0,4}(?:保留|遗留))"
)
CARRIED_IN = pattern(
    f"结转(?:(?<!年末结转)(?<!期末结转)|(?<=[上去]年末结转)|(?<=上期末结转))(?!下|成本|收入|至|到)|旧存|积存|上年{_LEFT_OVER}|去年{_LEFT_OVER}|往年{_LEFT_OVER}|上期{_LEFT_OVER}"
    "|上年度?末?留存(?=未[结决办审])|上年[底末](?:未[办审执检]?结|未决|在办)|去年[底末](?:未[办审执检]?结|未决|在办)"
    "|上年(?:度)?(?:专项)?结转(?:收入|资金)|上(?:年|年度|期|一年度)(?:转来|转入|移来|带入)|年初(?:未[结决]|结存|余额|存量|结余|登记|在|实有)|期初|年初(?:库存|数)|上期(?:末|结转|未结)"
    "|(?:上年|去年|上期)(?:度|[末底])?(?:结存|移存|积压|旧案)|(?:上年|去年|上期|年初|期初)[^，,。；;\\d]{0,6}(?:遗留|留存)的?未[办审执]?结|(?<![仍尚还末底前现有])(?:手头|在手)的?未[办审执]?结|年初(?:尚有|手头|还有|在手)的?未[办审执]?结|加上(?:上年|年初)(?:遗留|留存)"
)
"""What was there before the period began."""

CARRIED_OUT = pattern(
    "结转(?:下[年期]|次年|[至到](?:次年|明年))|转入(?:下|次年)|转(?:至|到)?下[一年期季月]|年末未结|期末|年末(?:结存|结余|在册|实有|未结|余额)|未[结决]|存案|余额|结余(?!分配)|在册|累计结存|年终"
)
"""What is left when the period ends."""

CARRIED_ON = pattern("结转(?:至|到)?(?:下[一年期]|次年)|转[入至到]?(?:下[一年期]|次年)")
"""What is left, and goes on in the next period."""

STOCK = pattern("累计|滚存|年末|期末|在册|年终|余额")
"""What is left of everything that ever came in, and not of the figures in front alone."""

REMAINDER = pattern(
    "(?:其余|其它的|余下|剩余|剩下|^\\s*剩|^\\s*余$|结转下[年期]|转入下|转入次年|结转次年|结转[至到](?:次年|明年))[^，,。；;]*$"
    "|(?:尚有|尚余|还有|仍有|尚未|尚欠|还欠|还剩|余款|未完成|未[结决]|逾期|在办|在建|结余(?!分配)|结存|滞留|沉淀|闲置"
    f"|(?:未|没有){_HAN}{{1,4}}的?){_HAN}{{0,2}}(?:共|有|约|的)*$"
)
REMAINDER_AFTER = pattern(
    "正在|(?:持续|继续|序时)推进|待(?:复查|整改|办|回复|答复|处理|核实|审|验收|批|查|定)|尚在|仍在|尚未|还在|未(?:办结|完成|审结|整改|到位)|在办|在建|结转下"
)
"""The figure is what is left over of the figures in front of it: 其余204件, 14件正在处理."""

MEAN_BY = (
    "(?:(?<![各全同工当上下半])(?:[月年日周](?=[人户生]))?(?P<noun>人次|架次|班次|车次|航次|[日天月季年周人户件亩次批单票笔床生师篇场车案机头]|(?<!不)只|(?<![年月日号发引一时])起|(?<![系并序队阵])列|(?<![同时本上下分假学前中后长短初末定按任孕])期|(?<![月省年身股])份|公顷|(?<![每万亿煤垃])吨|平方米|平方公里|家庭)(?:(?<=[架班车航]次)平)?"
    f"|(?:(?<=[市县区省年平])|(?<!{_HAN})|(?<=站)(?=站)|(?<=村)(?=村)|(?<=校)(?=校)|(?<=镇)(?=镇)|(?<=店)(?=店)|(?<=园)(?=园)|(?<=馆)(?=馆))"
    "(?P<site>企业|线|(?:项目|机构|乡镇|单位|村居)(?=均(?:办|约|为|达)*$)|项次"
    "|[校班村组家店院所项社台站镇乡县区园馆室房厂套处座栋部册张株艘趟间队封桥塔例宗枚亭棵企条项辆根片眼册本支团门幅盏]))均(?!衡)"
)
"""人均, 所均, 月人均: one of what the average is taken over; 各派出所均 is no average."""
AVERAGE = pattern(
    f"{MEAN_BY}|[百千万]人口|百户|万人(?={_HAN}{{2,8}}[量数有])|平均每?(?P<each>{_HAN}{{0,6}})|每[万千百十\\d]*{_HAN}{{1,6}}"
    f"|单(?:[票件笔个店产箱]|车(?=运行|维护|收入)|方(?=造价|成本|投资))|亩产|(?<!{_HAN})[张株]产(?:为|达到?|约)*$|均价"
    f"|(?:(?:[均分]摊|平均|摊|合|算)下来|[摊合]到|^[，,；;\\s]*合)一{HAN}{{1,5}}"
)

_APPLIED = "报名|报考|审[核查]通过|通过[^，,。；;]{0,4}审[核查]|审[核查]合格|缴费|参考|应考|参加笔试|参加考试|过审"
_SOUGHT = "计划(?!的|$)|计划招[录聘]|招[录聘考]计划|拟招[录聘]|岗位|名额"
RATIO_TERMS: dict[str, tuple[str, str]] = {
    "城乡": ("城镇|城市", "农村|乡村"),
    "性别": ("男", "女"),
    "男女": ("男", "女"),
    "抚养": ("在职|缴费|参保职工", "退休|领取|享受"),
    "医护": ("医师|医生", "护士"),
    "床护": ("床位|病床|开放", "护士"),
    "床医": ("床位|病床|开放", "医师|医生"),
    "师生": ("教师|教职工", "学生|在校|在园"),
    "生师": ("学生|在校|在园", "教师|教职工"),
    "师幼": ("教师|教职工|保教", "幼儿|在园"),
    "幼师": ("幼儿|在园", "教师|教职工|保教"),
    "生职": ("学生|在校|在园|幼儿", "教职工|职工"),
    "普职": ("普通|普高", "中职|职业"),
    "职普": ("中职|职业", "普通|普高"),
    "警辅": ("民警|正式", "辅警|警务辅助|辅助人员"),
    "存贷": ("贷款", "存款"),
    "车桩": ("车", "桩"),
    "竞争": (_APPLIED, _SOUGHT),
    "报考": (_APPLIED, _SOUGHT),
    "报录": (_APPLIED, _SOUGHT),
}
"""What a ratio's name says of its terms, as words of their labels; the first is divided by the second."""
RATIO_NAME = pattern(
    f"({_HAN}{{2,14}}?)(?:之|的)?比(?![上去同重例年\\d较照如]|例(?!为|是|达))(?:例|值|率)?"
    "(?:均|已|由|从|为|是|达到?|约|[升降][至到为]|(?:缩小|下降|提高|上升|优化|扩大|降低|调整)?[至到为]|[：: 　])*$"
)
"""城乡居民收入比为, 在校学生与专任教师之比是: the name of a ratio in front of it."""

SHARE = pattern("占|比重|比例为|构成比|撑起[^，,。；;]{2,14}的(?:约|近)?$")
SHARE_BASE = pattern(
    "(?:(?:约|合|共|各|仅|合计|分别|均)?占(?:比|了|到(?!位|期|账|户|场|会|岗|庭|港|货|院|站|校))?|撑起了?)(?P<base>[^，,；;。：:、（）()%％]*?)(?:的?(?:比重|比例|份额))?(?:分别|依次|各)?(?:为|达到?|是|约|近|超过?)*(?:的)?$"
)
IS_EXACTLY = pattern("\\s*(?:恰好|正好|刚好|恰|刚)(?:是|为|有|占)?")
SAID_AGAIN = pattern("\\s*(?:也就是说?|这?就是说|换言之|换句话说|等于说|即|相当于|合)")
IN_OTHER_WORDS = pattern(
    "\\s*(?:也就是说?|这?就是说|换言之|换句话说|等于说|即|相当于|合|(?:恰好|正好|刚好|恰|刚)[是为]?|整整|几乎|差不多|大约|约|超过?|接近|近|不到|不足|有|达到?|已|仅|只)*"
)
"""4098台，恰好六成; 29475人次，也就是说61%的人: the share of the figure in front, in a clause of its own."""
COMPLETED = pattern(
    "(?:完成|达到|为)(?:了|年初|全年|年度|调整)*(?P<base>[^，,。；;\\d]{0,4}(?:任务|目标|计划|预算)"
    "(?:总?投资|新?开工|竣工|完工|招生|采购|建设|供地|发行)?)[数额量]?的$"
)
"""完成任务的95%: the share of a target that stands elsewhere."""

_NO_POPULATION = (
    "方断水地路层版局全表海正负平当剖书里外截封桌台界对扇侧"
    "前后左右东南西北上下湖江河洞坡阶球画场见会单双几反基坝顶底墙幅广"
)
"""亏损面, 获奖面, 违规面: how many of a population, whatever the amounts; 方面, 断面, 路面 are none."""
DEGREES = "契合|活跃|匹配|集中|对口|参与|覆盖|知晓|满意"
"""契合度, 活跃度: how many of so many, under the name of a degree."""
_STEPS_ON = (
    "支出|支付|执行|分配|下达|拨付|投入|使用|投资|赔付|理赔|销售|认购|征收|入库|清收|整改|播种|收获|收割|签约|发放|兑付"
    "|结算|完成|归集|偿还|办理|审核|验收|录入|采集|核查|普查|开票|销号|清退|拆除|改造|安装|铺设|接种"
)
_DEFINED = names_ending("比", "度", "差", "负", "水平", "系数", "指数", but_for=("占比", "存贷比", "贷存比"))
"""What is defined is a rate, whatever its name ends in: 外贸依存度, 成本收入比, 宏观税负; 存贷比 is read as a ratio."""
RATE_NAME = pattern(
    f"({_HAN_OR_LATIN}{{1,14}}?(?:率|比例|{_DEFINED}|(?<=免疫)密度|(?<=压[缩减])比|(?<={_STEPS_ON})进度|(?<={_HAN}[^\\W\\d_a-zA-Z{_NO_POPULATION}])面|(?<={DEGREES})度))"
    "(?:[（(](?:按|不?含|[^（）()\\d]{2,10}占)[^（）()\\d]{1,10}[）)])?"
    "(?:按(?:[户人件]数?计?算?|[^，,。；;、（）()\\d]{2,8}计算?)|均|分别|依次|各|已|便|即|就)?(?:为|达到?|是|约|近|超过?|高达|仅有|只有|仅|只|提[高升][到至]|[上下][升降][到至]|[降增][低长]?[到至]|"
    "[：: 　])*$"
)


_MAY_BE_RATE = pattern("[率比度差负面平数]")


def rate_name(words: str) -> re.Match[str] | None:
    """RATE_NAME in ``words``, looked for only where one of its endings stands."""
    if _MAY_BE_RATE.search(words) is not None:
        return RATE_NAME.search(words)
    return None


_MAINLY = "主要(?:投向|用于|投入)"
_AMONG_IT = "(?<![工民户人者员属众的生们家]手)(?<![体机任]制)(?<!制度)(?<!工作)(?<!活动)(?<!行动)(?<!过程)中[，,]"
"""送到88名职工手中，… and 活动中，… have nothing among it."""
LIST_OPENERS = pattern(
    f"{_MAINLY}|其中|从中|{_AMONG_IT}|里(?<=[件条人户家名个起宗次批项万元]里)|里(?<=[，,]里)[面头边]有?|当中有|仅|(?:单|光)是|包括(?!在)|内含|分别是|分别为|依次为|依次是|各为|具体为|分为|分成(?!立)|划分为|由|含(?![在于])|涵盖|全部为|均为|(?:整理|归纳|梳理|归并|归集|归类|细分|拆分|分解)[为成]|总(?<=[，,]总)计有|计(?<=[，,]计)有|即(?<=[，,]即)(?![将可墨日使时办刻便付])|：|:"
)
AMONG = pattern(
    f"{_MAINLY}|其中|从中|{_AMONG_IT}|(?<![邻公英华海])里(?![程弄坊])|仅|(?:单|光)是|内含|包括(?!在)|包含(?!在)|含(?![在于])|涵盖|(?<![持拥享国私占])有(?![效关限色机者制权])"
)
_SAID = "[^\\W\\d_a-zA-Z和及与]{1,16}[，,；;]"
"""受理19件，全部为自然人申请，…: said to the end without a figure, so that it opens no list."""
SPLIT = pattern(
    f"(?<=[，,])总?计有|(?:整理|归纳|梳理|归并|归集|归类|细分|拆分|分解)[为成]|(?<=[，,])分别(?:派|转|移|流|投|分配|下达|拨付|调拨|来)(?:往|至|向|给|送|到|入|自)|各[年月季](?:度)?(?:份)?[^，。；]{{0,6}}(?:依次|分别)|(?<!部)分为|分成(?!立)|划分为|构成全部|分类完整|全部[为由](?!{_SAID})|两部分(?![组构]成的)|由[^，。；]{{0,40}}(?:组成|构成)(?!的)"
    f"|(?<!部)分(?:{_HAN}|、){{0,10}}[两二三四五六七八九十][类班批级组档段块]"
    f"|(?:流向|去向|构成|结构|来源|分布|用途|类型|类别|途径|渠道)(?:分别[为是]|[为是](?!{_SAID})|[共有分]{{1,2}}[二两三四五六七八九][个类种项块大条]?(?:方面|部分)?[：:])"
    "|按[^，,。；;：:]{1,14}(?:分|划分|统计|归类|区分)"
    "|[按依]照?(?:[^，,。；;：:、\\d]{0,6}(?:性质|类[型别]|种类|[来资]源|区域|地区|等级|级别|层级|用途|性别|年龄段?|学历|职称|岗位|身份"
    "|方式|行业|产业|领域|渠道|途径|去向|流向|原因|案由|对象|规模|主体|阶段|程序|时段|季节|结构|成分|品种|险种|科目))(?:分别|依次)?[为是有](?=[^，,。；;：:、\\d]{1,12}(?:\\d|$))"
)
"""The words commit the author: the list that follows leaves nothing out."""
EXHAUSTIVE = pattern(
    SPLIT.pattern + "|(?:^|[，,。；;：:（(\\s])(?:[按依]照?|从)[^，,。；;：:]{1,14}(?:[，,：:]|看|分|划分|统计|计)"
    "|(?:^|[，,。；;：:（(\\s])就[^，,。；;：:]{2,8}(?:而言|而论|来[看说讲])"
    "|(?:办理|处理|答复|审理|处置)结果(?:分别)?[为是：:]"
    "|(?:[只仅就]有|[只仅就]分?这?)[两二三四五六七八九十]个?[类种级档样项家处块路条批组层][^，,。；;：:\\d]{0,4}[：:]"
)
"""The list that follows is one view of the whole, and mostly leaves nothing out: 从领域看."""
_VIEW_WORDS = pattern("[计各分构全两由按从依流去结来用类途渠就只仅]")


def view_of(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """EXHAUSTIVE in ``text[start:end]``, looked for only where one of its characters stands."""
    if _VIEW_WORDS.search(text, start, end) is None:
        return None
    return EXHAUSTIVE.search(text, start, end)


AMONG_NAMED = pattern(f"((?:{_HAN}|[（）]){{2,12}})(?:当中|中|里)[，,][^，,。；;]{{0,12}}$")
"""新收案件中，刑事…: the parts of a figure that is named again without its number."""

DENIED_PART = pattern(f"(?:不予?|未)({_HAN}{{2}})")
"""不合格, 不予受理, 未办结: the other side of a figure in front."""

LEADING = pattern(f"\\s*(?:其?主要|居?前[一二三四五六七八九十\\d]+[位名类项]|排名?前|分{_HAN}{{1,6}}看)")
"""The list that follows is of the figures in front, and need not be all of them."""

THE_REST = pattern("其他|其它|其余|余下|另外|剩余|^\\s*余$")
"""The last item of a list that leaves nothing out."""
OTHERS = pattern("其[他它](?!部门|单位|机关|地[方区市]|[省市县区镇乡村年国])(?:[^，,。；;：:、\\d]{0,10})$")
"""The last sort of a list that names what is left by no sort of its own: 其他, 其他方式结案, 水利及其他."""
PARTIAL = pattern(
    "主要(?!领导|负责)|(?<=[件人个起家户条次元名所项万亿吨台里亩])等(?!级)|前[一二三四五六七八九十\\d]+(?:位|名|类|项|大)|居前|靠前|最多|重点(?!研发|实验|管理|高[中校]|学科)|突出|较多|仅|特别是|尤其|如|例如"
)
TOTAL_AFTER = pattern("(?:合计|总计|共计|小计|总共|总数|总额|总量|累计|一共|共|全年)[^，。；：、]{0,8}$")
EXPECTED = pattern("预计|预期|力争|有望")
"""预计全年收入18.5亿元: a figure that is not reached yet."""
_TOGETHER = "加起来|合起来|加总|[合加]在?一[起块]|加到一[起块]|合到一[起块]|拢共|总起来|统共"
STRONG_TOTAL_AFTER = pattern(
    "(?:(?P<number>(?<![一二三四五六七八九]、)[二两三四五六七八九十\\d]+)"
    f"(?:[天晚夜趟轮场回班批层拨茬](?:{_HAN}{{0,2}}下来|[^，,。；;\\d去]完)"
    "|(?:项|类|者|地|市|区|县|种|部分|年|个月|个?季度|家|地区|级|笔|块|次)?"
    f"{_HAN}{{0,8}}?(?:合计|总计|共计|累计|总共|一共|共|相加|算下来|{_TOGETHER}|之和|总数|总量|总额|总规模|总盘子)){_HAN}{{0,6}}|合计|总计|共计|小计|总共|合共|{_TOGETHER}"
    "|(?:二|两|三)者合为|共同?(?:组建|组成|建)[起成立了]{0,2}一支)"
    f"(?:{_HAN}{{0,10}})?(?:为|达|达到|约)*$|^(?:(?:以上|上述)(?:各[项类种])?)?一?共(?:为|有|达|计)?$|^[收支][入出]总量(?:相应)?(?:为|达)*$|^(?:总得?分|总数|总量)(?:为|达)*$"
)


COUNTED_ONCE = pattern(
    "(?:剔除|扣除|去除|除去|减去|去掉|扣掉|不计|排除)了?(?:其中)?(?:重复|重叠|交叉|重合)|去重|剔重|不重复(?:计算|统计|计)|重复(?:部分|人员|的)?(?:不计|只[计算]一次)"
)
"""The total leaves out what stands in two of its parts: 三类人员去除重复后共4520人."""


def may_sum(words: str) -> bool:
    """Whether one of the characters stands in the words that all words for a sum have."""
    if "计" in words or "共" in words or "总" in words or "加" in words or "合" in words:
        return True
    return "之和" in words or "一支" in words or "下来" in words or "完" in words


def sums_up(head: str) -> re.Match[str] | None:
    """STRONG_TOTAL_AFTER in ``head``, looked for only where one of its characters stands."""
    return STRONG_TOTAL_AFTER.search(head) if may_sum(head) else None


NAMED_TOTAL = pattern(
    "\\s*(?:项目|工程)?总(投资|收入|支出|产量|产值|面积|装机|规模|成本|费用|里程|长度|人数|户数|用量|销量|销售额|交易额|成交额)"
    "(?:容量|量)?(?:为|达到?|约)?"
)
"""总投资, 总收入: all of what its name says; 总支部 is none."""

OUTSIDE = pattern("另有|不计|未列|另外|此外|不含|不包括|未含|未计|除外|还有|另")
"""The figure does not belong to the whole in front of it."""


def has_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in the text."""
    for word in words:  # noqa: SIM110  # of so short a question a generator would be most of the cost
        if word in text:
            return True
    return False


RESPECTIVELY = pattern("分别|依次|各自")


def gives_each(words: str) -> bool:
    """Whether RESPECTIVELY stands somewhere in the words: quicker than the search in a whole sentence.

    A single character is found many times as fast as a word of two.
    """
    told = ("别" in words and "分别" in words) or ("次" in words and "依次" in words)
    return told or ("各" in words and "各自" in words)


_YEAR = pattern("((?:19|20)\\d\\d)\\s*年")
_SPAN = pattern("((?:19|20)\\d\\d)\\s*年?\\s*(?:[-–—~～]|至|到)\\s*((?:19|20)\\d\\d)\\s*年?")


def year_span(words: str) -> tuple[int, int] | None:
    """The first and last year that the words speak of: 2013至2018年 -> (2013, 2018); ``None`` without two years."""
    span = _SPAN.search(words)
    if span is not None:
        return int(span.group(1)), int(span.group(2))
    years = sorted({int(year) for year in _YEAR.findall(words)})
    return (years[0], years[-1]) if len(years) > 1 else None


def years_between(words: str) -> int:
    """How many years lie between the first and the last figure: 十年 -> 10, 2010年 … 2020年 -> 10; 0 when not said."""
    said = re.search("(?<![\\d-])(十|五|三|两|二|四|六|七|八|九|\\d{1,2})年(?:间|来|增|共|累|，)", words)
    span = year_span(words)
    if said is not None:
        from checker.linking.counting import number_of

        number = number_of(said.group(1))
        counts_both = span is not None and span[1] - span[0] + 1 == number  # 2020—2024年，五年间: four years apart
        return number - 1 if counts_both else number
    if span is not None:
        return span[1] - span[0]
    if "普查" in words and (apart := _censuses_apart(words)):
        return apart
    return 10 if "六普" in words or "十年" in words else 0


def _censuses_apart(words: str) -> int:
    """与第六次全国人口普查相比: a census is taken every ten years, the seventh was in 2020; 0 of another year."""
    told = sorted({"五六七".index(number) for number in re.findall("第([五六七])次全国人口普查", words)})
    years = _YEAR.findall(words)
    if not told or told == [_SEVENTH] or any(year != "2020" for year in years):
        return 0
    return (told[-1] - told[0] if len(told) > 1 else _SEVENTH - told[0]) * _TEN


_SEVENTH = 2
_TEN = 10


COMES_IN = pattern(
    "新收|本期增加|增加|收到|接到|接报|受理|接收|收案|立案|登记|新增|入矫|收入|转来|申请|接报|查出|发现|确定|项目|问题|采购|入库|收购|购进|拨入|到位|下达|下发|发出|总|应|全|共|需"
)
GOES_OUT = pattern(
    "审结|办结|结案|执结|答复|回复|办理完毕|处理|完成|完工|竣工|解矫|解除|注销|支出|支付|使用|调出|本期减少|减少|流出|退出|注销|死亡|审定|出库|销售|汇往|列支|整改|化解|调解|销号|剔除|除(?![险恶尘雪草冰])|核减|退回|转出|注销|移送|建成|通过|合格|发放|到位|兑付|验收|上缴|缴回"
)

_SUBJECT_END = pattern(
    "同比|环比|同期|变动(?=[幅比率])|^同(?=[上去前往]|\\d)|好转|改善|优化|恶化|比|较|与|(?<=.)[由从]|偏[高低多少]|净[增减]|净投放|负增|相差|尚差|高出|超出|高于|低于|增|上升|下降|减|提高|提升|降|升|回落|下滑|上涨|下跌|涨|跌|多(?![数种元个])|少(?![数年儿])|扩大|缩|收窄|压降|(?:延伸|上浮|下浮|上调|下调|扩张|减员|减量|精简)(?=[了至到为幅约近]|$)|走[高低阔]|分别|占|回升|拉动|贡献|撑起|^提速"
)

_FILLERS = pattern(
    "按照?|也就是说?|就是说|换言之|换句话说|恰好|正好|刚好|整整|几乎|差不多|同口径|可比口径|自然口径|其中|年内|期内|[一二两三四五六七八九十\\d]+(?:年|个月|个季度|个星期|个礼拜)(?:的?(?:工夫|时间|光景)|下来)?(?:间|来|共|里|累计)?|总体|名义|也|均|但|并|则|共|而|且|又|还|全年|全市|全区|全县|全省|累计|合计|总|数|量|(?<!余)额|[的为达是了、"
    "和及与，,\\s　]|幅度|率"
)


_TWINS = pattern(f"(进出|出入|存贷|门急|离退|注吊|大中小|中小|大中|供排|污废|收发|借还|男女|初高|干支){_HAN}?")
"""Two halves of one name: 进出口, 存贷款, 门急诊, 中小学. What either half names alone is another thing."""


_ASSETS = pattern("(?:固定|无形|流动|净|使用权|生物|金融|合同)资产")
"""Sorts of 资产, none of which is what 总资产 or 资产总额 tells."""


_NO_PROSECUTION = pattern("移送(?:审查)?起诉|审查起诉|(?:附条件|免予)?不起诉")
"""移送起诉629人 are no 起诉人数, as are 提起公诉503人."""


_COMPLAINTS = pattern("(?:咨询[、和]?)?(?:投诉[、和]?举报|举报[、和]?投诉)")
"""Both together, of which the share of either alone is not."""


def told_apart(label: str, words: str) -> str:
    """``label`` without what is in it only as half of another name than ``words`` have: no 出口 in 进出口总值."""
    if "资产" in words and _ASSETS.search(words) is None:
        label = _ASSETS.sub(lambda found: "＋" * len(found.group()), label)  # 总资产 is more than 固定资产
    if "起诉" in words and "诉" in label:
        label = label.replace("提起公诉", "公诉起诉")
        if "不" not in words and "移送" not in words and "审查" not in words:
            label = _NO_PROSECUTION.sub("＋＋＋＋", label)
    if ("投诉" in words) is not ("举报" in words):
        label = _COMPLAINTS.sub(lambda found: "＋" * len(found.group()), label)
    twins = _TWINS.search(label)
    if twins is None or twins.group(1) in words:
        return label
    return _TWINS.sub(lambda found: "＋" * len(found.group()), label)


def is_of_both(label: str, words: str) -> bool:
    """Whether the label names two halves together of which the words have one: 离退休人员 for 退休人员."""
    twins = _TWINS.search(label)
    return twins is not None and twins.group(1) not in words and twins.group()[1:] in words


_IT = pattern(
    "(?:两者|二者|前后|两相|两年)(?:相比|比较|对比|对照)|(?:前者[比较]后者|后者[比较]前者)"
    "|(?:这一|这个|该项?|此项?|上述)(?:数字|数据|指标|数值|数量|水平|比例|比率|比重|时长|周期|规模)"
)
"""这一比例较年初的65.1%下降, 两者相比增长9.1%: of the figure in front, whatever it is."""


_COMPARED_FIRST = pattern("[，,\\s]*[与同和跟][^，,。；;\\d]{2,12}?相比(?=[^，,。；;、\\s\\d增减上下提降少多])")
"""与去年同期相比事故起数减少: what it is compared with stands in front of the subject."""


def subject_of(head: str) -> str:
    """What the clause says rose or fell, without filler: 年末在册总量比上年底的 -> 年末在册; "" when it inherits it."""
    head = head.removeprefix("同期")  # 同期网上信访总量较上年的6120件下降8.4%
    if (compared := _COMPARED_FIRST.match(head)) is not None:
        head = head[compared.end() :]
    if (it := _IT.match(head)) is not None:
        head = head[it.end() :]
    end = _SUBJECT_END.search(head)
    return _FILLERS.sub("", head[: end.start()] if end else head)


def shares_words(words: str, label: str) -> bool:
    """Whether two neighbouring characters of ``words`` stand in ``label``."""
    return any(words[i : i + 2] in label for i in range(len(words) - 1))


def overlap(words: str, label: str) -> int:
    """The length of the longest stretch of ``words`` that stands in ``label``; both are short."""
    best = 0
    label = told_apart(label, words)
    for start in range(len(words)):
        while start + best < len(words) and words[start : start + best + 1] in label:
            best += 1
    return best


def common_end(one: str, other: str) -> int:
    """How many characters the two end with alike."""
    size = 0
    while size < min(len(one), len(other)) and one[-1 - size] == other[-1 - size]:
        size += 1
    return size
