"""The tables that public bodies publish by law, as printed: invented figures that agree, in HTML, Markdown and .xlsx.

A table is a list of rows; a cell is its words, or words with the rows and columns that it covers. What a merged cell
covers has no cell of its own.
"""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

Cell = str | tuple[str, int, int]
Row = list[Cell]
Table = list[Row]


def money(*cents: int) -> list[Cell]:
    """Amounts in 万元 with two decimals, "" for 0, as the forms of final accounts are filled in."""
    return [f"{Decimal(each) / 100:,.2f}" if each else "" for each in cents]


def counts(*numbers: int) -> list[Cell]:
    """Whole numbers."""
    return [str(each) for each in numbers]


def placed(table: Table) -> list[tuple[int, int, str, int, int]]:
    """Row, column, words, rows and columns of each cell."""
    taken: set[tuple[int, int]] = set()
    found = []
    for number, row in enumerate(table):
        column = 0
        for cell in row:
            words, rows, columns = cell if isinstance(cell, tuple) else (cell, 1, 1)
            while (number, column) in taken:
                column += 1
            taken |= {(number + down, column + right) for down in range(rows) for right in range(columns)}
            found.append((number, column, words, rows, columns))
            column += columns
    return found


def as_html(table: Table, above: str = "", below: str = "") -> bytes:
    """The page with its cells merged."""
    lines = ["<html><head><meta charset=utf-8></head><body>", f"<p>{above}</p>" if above else "", "<table border=1>"]
    for row in table:
        cells = [cell if isinstance(cell, tuple) else (cell, 1, 1) for cell in row]
        lines.append("<tr>" + "".join(f"<td rowspan={r} colspan={c}>{words}</td>" for words, r, c in cells) + "</tr>")
    lines += ["</table>", f"<p>{below}</p>" if below else "", "</body></html>"]
    return "\n".join(lines).encode()


def as_markdown(table: Table, above: str = "", below: str = "") -> bytes:
    """The table in Markdown, what merged cells cover empty."""
    found = placed(table)
    rows = max(row + down for row, _, _, down, _ in found)
    columns = max(column + right for _, column, _, _, right in found)
    cells = [[""] * columns for _ in range(rows)]
    for row, column, words, _, _ in found:
        cells[row][column] = words
    lines = ["| " + " | ".join(row) + " |" for row in cells]
    return "\n".join([above, "", lines[0], "|---" * columns + "|", *lines[1:], "", below, ""]).encode()


def as_workbook(table: Table, above: str = "", below: str = "") -> bytes:
    """The workbook, with numbers as numbers and cells merged."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append([above])
    height = 0
    for row, column, words, rows, columns in placed(table):
        cell = sheet.cell(row + 2, column + 1)
        plain = words.replace(",", "")
        if plain.replace(".", "", 1).isdecimal() and not (len(plain) > 2 and plain.startswith("0")):
            cell.value = Decimal(plain)
            places = len(plain.partition(".")[2])
            cell.number_format = "#,##0." + "0" * places if places else "0"
        else:
            cell.value = words
        if rows * columns > 1:
            sheet.merge_cells(
                start_row=row + 2, start_column=column + 1, end_row=row + 1 + rows, end_column=column + columns
            )
        height = max(height, row + rows)
    sheet.cell(height + 2, 1).value = below
    out = BytesIO()
    book.save(out)
    return out.getvalue()


UNIT = "单位：万元"


def final_accounts() -> Table:
    """收入支出决算总表: two sides side by side, each with numbers of its lines."""
    incomes = [
        ("一、一般公共预算财政拨款收入", 318264),
        ("二、政府性基金预算财政拨款收入", 42350),
        ("三、国有资本经营预算财政拨款收入", 0),
        ("四、上级补助收入", 0),
        ("五、事业收入", 18620),
        ("六、其他收入", 3715),
    ]
    spent = [
        ("一、一般公共服务支出", 241836),
        ("二、公共安全支出", 21640),
        ("三、社会保障和就业支出", 38425),
        ("四、卫生健康支出", 16280),
        ("五、城乡社区支出", 40150),
        ("六、住房保障支出", 21873),
    ]
    income, outgo = sum(each for _, each in incomes), sum(each for _, each in spent)
    start = 21486
    tail = [
        ("本年收入合计", income, "本年支出合计", outgo),
        ("使用非财政拨款结余", 0, "结余分配", 350),
        ("年初结转和结余", start, "年末结转和结余", income + start - outgo - 350),
        ("总计", income + start, "总计", income + start),
    ]
    lines = [(a, x, b, y) for (a, x), (b, y) in zip(incomes, spent, strict=True)] + tail
    table: Table = [
        [("收入", 1, 3), ("支出", 1, 3)],
        ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["栏次", "", "1", "栏次", "", "2"],
    ]
    size = len(lines)
    table += [[a, str(n), *money(x), b, str(n + size), *money(y)] for n, (a, x, b, y) in enumerate(lines, 1)]
    return table


_FUNCTIONS = [
    ("201", "一般公共服务支出"),
    ("20103", "政府办公厅（室）及相关机构事务"),
    ("2010301", "行政运行"),
    ("2010302", "一般行政管理事务"),
    ("20131", "党委办公厅（室）及相关机构事务"),
    ("2013101", "行政运行"),
    ("208", "社会保障和就业支出"),
    ("20805", "行政事业单位养老支出"),
    ("2080505", "机关事业单位基本养老保险缴费支出"),
    ("2080506", "机关事业单位职业年金缴费支出"),
    ("221", "住房保障支出"),
    ("22102", "住房改革支出"),
    ("2210201", "住房公积金"),
]


def _rolled_up(leaves: dict[str, list[int]]) -> tuple[list[int], dict[str, list[int]]]:
    """The total, and the figures of every code from those of the lowest ones."""

    def of(code: str) -> list[int]:
        found = [row for leaf, row in leaves.items() if leaf.startswith(code)]
        return [sum(each) for each in zip(*found, strict=True)]

    return of(""), {code: of(code) for code, _ in _FUNCTIONS}


def incomes_by_function() -> Table:
    """收入决算表: lines by code, columns that add up across."""
    leaves = {
        "2010301": [182640, 0, 3120, 0, 0, 264],
        "2010302": [46218, 0, 0, 0, 0, 1875],
        "2013101": [21384, 0, 0, 0, 0, 0],
        "2080505": [24816, 0, 1640, 0, 0, 0],
        "2080506": [12408, 0, 820, 0, 0, 0],
        "2210201": [19732, 0, 1415, 0, 0, 0],
    }
    total, rows = _rolled_up({code: [sum(row), *row] for code, row in leaves.items()})
    heads: Row = [
        ("科目编码", 1, 1),
        ("科目名称", 1, 1),
        "本年收入合计",
        "财政拨款收入",
        "上级补助收入",
        "事业收入",
        "经营收入",
        "附属单位上缴收入",
        "其他收入",
    ]
    table: Table = [
        [("项目", 1, 2), *[(each, 2, 1) for each in heads[2:]]],
        ["功能分类科目编码", "科目名称"],
        [("栏次", 1, 2), *counts(*range(1, 8))],
        [("合计", 1, 2), *money(*total)],
    ]
    return table + [[code, name, *money(*rows[code])] for code, name in _FUNCTIONS]


def spending_by_function() -> Table:
    """支出决算表: the codes in three columns, and a formula in the row that numbers the columns."""
    leaves = {
        "2010301": [168420, 0, 0, 0, 0],
        "2010302": [0, 51364, 0, 0, 0],
        "2013101": [21384, 0, 0, 0, 0],
        "2080505": [26456, 0, 0, 0, 0],
        "2080506": [13228, 0, 0, 0, 0],
        "2210201": [21147, 0, 0, 0, 0],
    }
    total, rows = _rolled_up({code: [sum(row), *row] for code, row in leaves.items()})
    heads = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    table: Table = [
        [("支出功能分类科目编码", 1, 3), ("科目名称", 2, 1), *[(each, 2, 1) for each in heads]],
        ["类", "款", "项"],
        ["类", "款", "项", "栏次", "1=2+3+4+5+6", "2", "3", "4", "5", "6"],
        [("合计", 1, 4), *money(*total)],
    ]
    return table + [[(code, 1, 3), name, *money(*rows[code])] for code, name in _FUNCTIONS]


def appropriations() -> Table:
    """财政拨款收入支出决算总表: one column of income, four of spending."""
    spent = [
        ("一、一般公共服务支出", 231840, 0, 0),
        ("二、公共安全支出", 18320, 0, 0),
        ("三、社会保障和就业支出", 36214, 0, 0),
        ("四、城乡社区支出", 0, 42350, 0),
        ("五、住房保障支出", 20475, 0, 0),
    ]
    incomes = [
        ("一、一般公共预算财政拨款", 312649),
        ("二、政府性基金预算财政拨款", 42350),
        ("三、国有资本经营预算财政拨款", 0),
        ("", 0),
        ("", 0),
    ]
    sums = [sum(column) for column in zip(*(row[1:] for row in spent), strict=True)]
    income, start = sum(each for _, each in incomes), 9460
    left = [income + start - sum(sums), 0, 0]
    table: Table = [
        [("收入", 1, 3), ("支出", 1, 6)],
        [
            "项目",
            "行次",
            "金额",
            "项目",
            "行次",
            "合计",
            "一般公共预算财政拨款",
            "政府性基金预算财政拨款",
            "国有资本经营预算财政拨款",
        ],
        ["栏次", "", "1", "栏次", "", "2", "3", "4", "5"],
    ]
    number = 0
    for (a, x), (b, *ys) in zip(incomes, spent, strict=True):
        number += 1
        table.append([a, str(number), *money(x), b, str(number + 9), *money(sum(ys), *ys)])
    more = [
        ("本年收入合计", income, "本年支出合计", sums),
        ("年初财政拨款结转和结余", start, "年末财政拨款结转和结余", left),
        ("一、一般公共预算财政拨款", start, "", [0, 0, 0]),
        ("总计", income + start, "总计", [a + b for a, b in zip(sums, left, strict=True)]),
    ]
    for a, x, b, ys in more:
        number += 1
        table.append([a, str(number), *money(x), b, str(number + 9), *money(sum(ys), *ys)])
    return table


def basic_spending() -> Table:
    """一般公共预算财政拨款基本支出决算表: codes of the economic classification in three columns of tables."""
    staff = [
        ("301", "工资福利支出"),
        ("30101", "基本工资", 68420),
        ("30102", "津贴补贴", 51236),
        ("30103", "奖金", 24815),
        ("30108", "机关事业单位基本养老保险缴费", 26456),
        ("30113", "住房公积金", 21147),
        ("303", "对个人和家庭的补助"),
        ("30302", "退休费", 8624),
        ("30305", "生活补助", 1530),
    ]
    goods = [
        ("302", "商品和服务支出"),
        ("30201", "办公费", 6218),
        ("30202", "印刷费", 845),
        ("30205", "水费", 312),
        ("30206", "电费", 2764),
        ("30207", "邮电费", 1183),
        ("30211", "差旅费", 3427),
        ("30213", "维修（护）费", 1915),
        ("30215", "会议费", 468),
    ]
    more = [
        ("30216", "培训费", 1275),
        ("30217", "公务接待费", 386),
        ("30228", "工会经费", 2140),
        ("30231", "公务用车运行维护费", 1835),
        ("30239", "其他交通费用", 7216),
        ("310", "资本性支出"),
        ("31002", "办公设备购置", 1642),
        ("31003", "专用设备购置", 528),
        ("", ""),
    ]

    def summed(lines: list[tuple]) -> dict[str, int]:
        return {
            code: sum(each[2] for each in lines if len(each) > 2 and each[0].startswith(code))
            for code, *_ in lines
            if code
        }

    sums = summed([*staff, *goods, *more])
    heads: Row = ["科目编码", "科目名称", "决算数"]
    table: Table = [[("人员经费", 1, 3), ("公用经费", 1, 6)], heads * 3]
    for rows in zip(staff, goods, more, strict=True):
        table.append([cell for code, name, *_ in rows for cell in (code, name, *(money(sums[code]) if code else [""]))])
    people = sums["301"] + sums["303"]
    public = sums["302"] + sums["310"]
    table.append([("人员经费合计", 1, 2), *money(people), ("公用经费合计", 1, 5), *money(public)])
    return table


def three_expenses() -> Table:
    """“三公”经费支出决算表: planned and spent side by side, in one row."""
    heads: Row = [("合计", 2, 1), ("因公出国（境）费", 2, 1), ("公务用车购置及运行维护费", 1, 3), ("公务接待费", 2, 1)]
    below: Row = ["小计", "公务用车购置费", "公务用车运行维护费"]
    planned, spent = (1200, 1850, 2460, 815), (864, 1798, 2216, 642)

    def row(a: int, b: int, c: int, d: int) -> list[int]:
        return [a + b + c + d, a, b + c, b, c, d]

    return [
        [("预算数", 1, 6), ("决算数", 1, 6)],
        [*heads, *heads],
        [*below, *below],
        counts(*range(1, 13)),
        money(*row(*planned), *row(*spent)),
    ]


def state_assets() -> Table:
    """国有资产占有情况表: original value, depreciation and net value of each sort."""
    sorts = [
        ("房屋和构筑物", 486250, 173820),
        ("设备", 215364, 128405),
        ("文物和陈列品", 1820, 0),
        ("图书和档案", 3415, 0),
        ("家具和用具", 42736, 31284),
    ]
    total = [sum(column) for column in zip(*(row[1:] for row in sorts), strict=True)]
    table: Table = [["资产类别", "账面原值", "累计折旧", "账面净值"], ["栏次", "1", "2", "3=1-2"]]
    table += [[name, *money(old, worn, old - worn)] for name, old, worn in sorts]
    return [*table, ["合计", *money(total[0], total[1], total[0] - total[1])]]


def balance_sheet() -> Table:
    """资产负债表: assets on the left, debts and equity on the right."""
    current = [("货币资金", 128645, 103284), ("应收账款", 86420, 79315), ("存货", 64213, 58476)]
    fixed = [("固定资产", 312480, 298735), ("无形资产", 42618, 44290)]
    debts = [("短期借款", 80000, 65000), ("应付账款", 71364, 68927), ("应交税费", 9286, 8415)]
    long = [("长期借款", 120000, 135000)]

    def sums(rows: list[tuple[str, int, int]]) -> list[int]:
        return [sum(column) for column in zip(*(row[1:] for row in rows), strict=True)]

    a, b, c, d = sums(current), sums(fixed), sums(debts), sums(long)
    assets, owed = [x + y for x, y in zip(a, b, strict=True)], [x + y for x, y in zip(c, d, strict=True)]
    capital = [200000, 200000]
    kept = [x - y - z for x, y, z in zip(assets, owed, capital, strict=True)]
    equity = [x + y for x, y in zip(capital, kept, strict=True)]
    left = [
        ("流动资产：",),
        *current,
        ("流动资产合计", *a),
        ("非流动资产：",),
        *fixed,
        ("非流动资产合计", *b),
        ("",),
        ("",),
        ("",),
        ("",),
        ("资产总计", *assets),
    ]
    right = [
        ("流动负债：",),
        *debts,
        ("流动负债合计", *c),
        ("非流动负债：",),
        *long,
        ("非流动负债合计", *d),
        ("负债合计", *owed),
        ("所有者权益：",),
        ("实收资本", *capital),
        ("未分配利润", *kept),
        ("所有者权益合计", *equity),
        ("负债和所有者权益总计", *[x + y for x, y in zip(owed, equity, strict=True)]),
    ]
    heads: Row = ["期末余额", "年初余额"]
    table: Table = [["资产", "行次", *heads, "负债和所有者权益", "行次", *heads]]
    rows = max(len(left), len(right))
    left = [*left[:-1], *[("",)] * (rows - len(left)), left[-1]]
    for n, (one, other) in enumerate(zip(left, right, strict=True), 1):
        table.append(
            [
                cell
                for k, (name, *figures) in enumerate((one, other))
                for cell in (name, str(n + k * rows), *(money(*figures) if figures else ["", ""]))
            ]
        )
    return table


def profits() -> Table:
    """利润表: what is taken away and added by its signs."""

    def column(
        income: int,
        cost: int,
        tax: int,
        selling: int,
        ruling: int,
        other: int,
        outside: int,
        loss: int,
        income_tax: int,
    ) -> list[int]:
        operating = income - cost - tax - selling - ruling + other
        total = operating + outside - loss
        return [
            income,
            cost,
            tax,
            selling,
            ruling,
            other,
            operating,
            outside,
            loss,
            total,
            income_tax,
            total - income_tax,
        ]

    now, before = (
        column(864235, 593812, 6418, 42650, 78625, 8500, 1240, 360, 38245),
        column(812460, 561374, 6023, 39815, 75240, 7260, 980, 415, 34682),
    )
    names = [
        "一、营业收入",
        "减：营业成本",
        "税金及附加",
        "销售费用",
        "管理费用",
        "加：其他收益",
        "二、营业利润（亏损以“-”号填列）",
        "加：营业外收入",
        "减：营业外支出",
        "三、利润总额（亏损总额以“-”号填列）",
        "减：所得税费用",
        "四、净利润（净亏损以“-”号填列）",
    ]
    table: Table = [["项目", "行次", "本期金额", "上期金额"]]
    return table + [
        [name, str(n), *money(*pair)] for n, (name, *pair) in enumerate(zip(names, now, before, strict=True), 1)
    ]


def population() -> Table:
    """年末人口数及其构成: splits of one whole that follow each other."""
    town, country, men, women = 19680, 9084, 14527, 14237
    young, middle, old = 4338, 18291, 6135
    rows = [
        ("常住人口", town + country, "100.0"),
        ("其中：城镇", town, "68.4"),
        ("　　　乡村", country, "31.6"),
        ("其中：男性", men, "50.5"),
        ("　　　女性", women, "49.5"),
        ("其中：0—15岁（含不满16周岁）", young, "15.1"),
        ("　　　16—59岁（含不满60周岁）", middle, "63.6"),
        ("　　　60周岁及以上", old, "21.3"),
    ]
    table: Table = [["指标", "年末数（万人）", "比重（%）"]]
    return table + [[name, *money(number), share] for name, number, share in rows]


def court_cases() -> Table:
    """人民法院审判执行情况统计表: carried over, received, closed and pending."""
    sorts = [
        ("刑事", 42, 486, 491),
        ("民事", 318, 4862, 4903),
        ("行政", 21, 164, 158),
        ("执行", 507, 3874, 3926),
        ("其他", 3, 128, 129),
    ]
    total = [sum(column) for column in zip(*(row[1:] for row in sorts), strict=True)]
    table: Table = [
        ["案件类型", "旧存", "新收", "审结", "未结", "结案率（%）"],
        ["甲", "1", "2", "3", "4=1+2-3", "5=3/(1+2)×100%"],
    ]
    for name, old, new, done in (*sorts, ("合计", *total)):
        table.append(
            [name, *counts(old, new, done, old + new - done), f"{round(Decimal(done * 100) / (old + new), 2)}"]
        )
    return table


def procuratorate_cases() -> Table:
    """检察机关办案情况统计表: counts of cases and persons side by side under merged headers."""
    sorts = [
        ("危害公共安全罪", 128, 131, 96, 99),
        ("侵犯财产罪", 214, 287, 176, 241),
        ("妨害社会管理秩序罪", 186, 342, 151, 284),
        ("贪污贿赂罪", 12, 14, 9, 10),
    ]
    total = [sum(column) for column in zip(*(row[1:] for row in sorts), strict=True)]
    table: Table = [
        [("类别", 2, 1), ("受理审查起诉", 1, 2), ("提起公诉", 1, 2)],
        ["件数", "人数", "件数", "人数"],
        [("合计"), *counts(*total)],
    ]
    return table + [[name, *counts(*row)] for name, *row in sorts]


def housing_fund() -> Table:
    """住房公积金归集使用情况表: districts, with what was left at both ends of the year."""
    places = [
        ("市直管理部", 386240, 64215, 41820),
        ("江东管理部", 214680, 38462, 25917),
        ("江西管理部", 172415, 29836, 20148),
    ]
    lines = [(name, start, paid, drawn, start + paid - drawn) for name, start, paid, drawn in places]
    total = [sum(column) for column in zip(*(row[1:] for row in lines), strict=True)]
    table: Table = [["机构", "年初缴存余额（A）", "本年缴存额（B）", "本年提取额（C）", "年末缴存余额（D=A+B-C）"]]
    return table + [[name, *money(*row)] for name, *row in lines] + [["合计", *money(*total)]]


def disclosure() -> Table:
    """收到和处理政府信息公开申请情况: the table of every yearly report on disclosure."""
    first, second = [286, 41, 3, 2, 19, 5], [14, 3, 0, 0, 1, 0]
    groups = [
        ("（一）予以公开", [([""], [98, 15, 1, 1, 7, 2])]),
        ("（二）部分公开", [([""], [37, 6, 0, 0, 3, 1])]),
        (
            "（三）不予公开",
            [
                (["1.属于国家秘密"], [2, 0, 0, 0, 0, 0]),
                (["2.其他法律行政法规禁止公开"], [4, 1, 0, 0, 0, 0]),
                (["3.保护第三方合法权益"], [39, 7, 0, 0, 3, 0]),
            ],
        ),
        (
            "（四）无法提供",
            [
                (["1.本机关不掌握相关政府信息"], [72, 9, 1, 1, 4, 1]),
                (["2.没有现成信息需要另行制作"], [15, 2, 1, 0, 0, 0]),
            ],
        ),
        ("（五）其他处理", [(["1.申请人逾期不补正"], [21, 1, 0, 0, 1, 0]), (["2.其他"], [3, 1, 0, 0, 0, 1])]),
    ]
    rows = [row for _, lines in groups for _, row in lines]
    done = [sum(column) for column in zip(*rows, strict=True)]
    rest = [a + b - c for a, b, c in zip(first, second, done, strict=True)]

    def full(row: list[int]) -> Row:
        return counts(*row, sum(row))

    size = len(rows) + 1
    table: Table = [
        [("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), ("申请人情况", 1, 7)],
        [("自然人", 2, 1), ("法人或其他组织", 1, 5), ("总计", 2, 1)],
        ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
        [("一、本年新收政府信息公开申请数量", 1, 3), *full(first)],
        [("二、上年结转政府信息公开申请数量", 1, 3), *full(second)],
    ]
    lead: Row = [("三、本年度办理结果", size, 1)]
    for name, lines in groups:
        if len(lines) == 1:
            table.append([*lead, (name, 1, 2), *full(lines[0][1])])
            lead = []
            continue
        head: Row = [(name, len(lines), 1)]
        for words, row in lines:
            table.append([*lead, *head, words[0], *full(row)])
            lead, head = [], []
    return [*table, [("（六）总计", 1, 2), *full(done)], [("四、结转下年度继续办理", 1, 3), *full(rest)]]


def reviews_and_suits() -> Table:
    """政府信息公开行政复议、行政诉讼情况: one row of numbers, three totals side by side."""
    outcomes = [[11, 2, 4, 3], [6, 1, 2, 2], [3, 0, 1, 1]]
    heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    return [
        [("行政复议", 1, 5), ("行政诉讼", 1, 10)],
        [*[(each, 2, 1) for each in heads], ("未经复议直接起诉", 1, 5), ("复议后起诉", 1, 5)],
        [*heads, *heads],
        [cell for row in outcomes for cell in counts(*row, sum(row))],
    ]
