"""The commented configuration file that ``gouji init`` writes: every setting, each with its default."""

from __future__ import annotations

from checker.settings.settings import Language

_ENTRIES: tuple[tuple[str, str, str], ...] = (
    (
        "gouji 的设置。离被查文件最近的一份 gouji.toml（或 pyproject.toml 的 [tool.gouji]）起作用，各份之间不合并。",
        "Settings of gouji. Of all gouji.toml files (or [tool.gouji] in pyproject.toml) the closest to a file counts.",
        "",
    ),
    (
        "lint：有疑不报；audit：依据较弱的也列出。",
        "lint stays silent in doubt, audit also shows what rests on weak cues.",
        'profile = "lint"',
    ),
    ("报告所用语言：zh 或 en。", "Language of the report: zh or en.", 'lang = "zh"'),
    (
        "达到这一级别的发现使退出码为 1：error、warning 或 info。",
        "Least severity that makes the exit code 1.",
        'fail-on = "warning"',
    ),
    (
        "适用的规则：编号、编号的开头或名称，见 gouji rules。",
        "The rules that apply: ids, beginnings of ids or names; see gouji rules.",
        'select = ["ALL"]',
    ),
    (
        "另外适用、且不论依据强弱都报的规则，例如数字写法 GJ905。",
        "Rules to apply besides, also where relations are weak; like the writing of digits, GJ905.",
        "extend-select = []",
    ),
    ("不适用的规则。", "Rules to leave out.", "ignore = []"),
    ("单个文件的大小上限。", "Largest file that is read.", 'max-size = "64M"'),
    (
        "本单位的取位方式：infer 由各文件推定，round 一律四舍五入，truncate 一律截断。",
        "How the house rounds: infer it from each document, always round, or always truncate.",
        'rounding = "infer"',
    ),
    (
        "已知发现的清单，由 gouji baseline write 写出；其中的发现不再报。",
        "The file of known findings that gouji baseline write makes; what is in it is not told again.",
        'baseline = ""',
    ),
    (
        "本单位自己的比率定义文件，格式见 schemas/domains/README.md。",
        "Files of the rates that the house defines; schemas/domains/README.md explains them.",
        "domains = []",
    ),
    ("改变规则的级别。", "Severities that differ from those of the rules.", '[severity]\nGJ202 = "info"'),
    (
        "某些文件不适用某些规则，写法同 .gitignore。",
        "Rules to leave out of some files; patterns are those of .gitignore.",
        '[per-file-ignores]\n"附件/*.md" = ["GJ404"]',
    ),
    (
        "词表之外的量词、单位，以及含有数字但不是数据的词。",
        "Classifiers, units, and words that hold a number and state nothing.",
        '[lexicon]\nclassifiers = ["菌棒"]\nunits = ["担 = 50 * 公斤"]\nnot-figures = ["北斗三号"]',
    ),
    (
        "余、近、约可以离开所写的数多远；不写则为末位有效数字的一个单位。",
        "How far 余, 近 and 约 reach from the written figure; unset, one unit of its last significant digit.",
        '[approximation]\nover = "10%"\nnearly = "10%"\nabout = "10%"',
    ),
    (
        "表格应当是什么样子：pandera 表格模式，格式见 schemas/examples/README.md；每个模式一节。",
        "What tables must look like: pandera schemas, which schemas/examples/README.md explains; a table for each.",
        '[[schemas]]\nschema = "schemas/台账.yaml"\nfiles = "data/*.xlsx"\ntable = "表1*"',
    ),
)


def template(lang: Language) -> str:
    """The file: every setting is commented out, so that it changes nothing until somebody edits it."""
    parts = []
    for chinese, english, statement in _ENTRIES:
        comment = f"# {english if lang == 'en' else chinese}"
        parts.append("\n".join([comment, *(f"# {line}" for line in statement.splitlines())]))
    return "\n\n".join(parts) + "\n"
