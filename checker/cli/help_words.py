"""The help of commands, options and arguments: English to Chinese, a paragraph an entry."""

from __future__ import annotations

HELP = {
    # commands
    "Find the figures in Chinese reports that do not agree with each other.": "找出中文报告里互相对不上的数据。",
    "Find the figures that do not agree with each other.": "找出互相对不上的数据。",
    "Exit code: 0 nothing found, 1 findings, 2 something could not be read or done.": (
        "退出码：0 没有发现，1 有发现，2 有文件没读成或没做完。"
    ),
    "List the figures that were read.": "列出读到的数据。",
    "List what was tied to what.": "列出数据之间的勾稽关系。",
    "Tell which figures differ between two drafts, and which relations broke or healed.": (
        "比较两稿：哪些数据变了，哪些勾稽关系断了或接上了。"
    ),
    "The drafts may be files of different types. Exit code: 0 nothing broke, 1 a relation broke or a new one does not "
    "hold, 2 something could not be read or done.": (
        "两稿的文件类型可以不同。退出码：0 关系都在，1 有关系断了或新的不成立，2 有文件没读成或没做完。"
    ),
    "Explain a rule, with examples.": "解释一条规则，附例句。",
    "List all rules.": "列出全部规则。",
    "Print the settings that are in force for a file, and where each of them comes from.": (
        "显示对文件生效的设置，及各自的来源。"
    ),
    "Write a gouji.toml with every setting, commented out; an existing one is left alone.": (
        "写一份 gouji.toml，列出全部设置并注释掉；已有的不动。"
    ),
    "Keep the findings that are known in a file; gouji check --baseline FILE leaves them out.": (
        "把已知的问题记入文件，gouji check --baseline 文件 不再报告。"
    ),
    "Remove the results of earlier runs that are kept to answer faster.": "删除为提速保留的历次结果。",
    "Serve an editor over standard input and output, by the Language Server Protocol.": (
        "作为语言服务器（LSP），通过标准输入输出为编辑器服务。"
    ),
    "Write the script that completes command lines, for a shell to source.": "输出命令补全脚本，供 shell 载入。",
    # arguments and options of several commands
    "Show the version and exit.": "显示版本",
    "Show this message and exit.": "显示本帮助",
    "Files or folders; - is standard input. Default: the current folder.": (
        "文件或文件夹；- 为标准输入。默认当前文件夹"
    ),
    "Write the report to FILE.": "报告写入 FILE",
    "Write one more report; may be repeated. FORMAT: one of those above, or docx or pdf, a copy of the document with "
    "remarks.": "另写一份报告，可多次给出。FORMAT 为以上各种，或 docx、pdf：带批注的原文件副本",
    "Apply only these rules: ids, prefixes of ids, or names, with commas.": (
        "只用这些规则：编号、编号前缀或名称，逗号隔开"
    ),
    "Apply these rules besides, also where relations are weak.": "另加这些规则，关系较弱处也用",
    "Leave these rules out.": "不用这些规则",
    "Leave these out besides those of the configuration.": "在配置之外，另不用这些规则",
    "Check tables that have its columns with this schema: a YAML file, or file.py:Name, which runs the file; may be "
    "repeated.": "用此模式核对列名相符的表格：YAML 文件，或 file.py:Name（会执行该文件）；可多次给出",
    "Exit with 0 instead of 1 when there are findings.": "有发现时退出码也为 0",
    "Exit with 1 from this severity on. Default: warning.": "达到此级别时退出码为 1。默认 warning",
    "Also count findings by rule, on standard error.": "另在标准错误上按规则计数",
    "lint is silent in doubt, audit shows weak relations. Default: lint.": (
        "lint 存疑不报，audit 连弱关系一并列出。默认 lint"
    ),
    "Language of reports and messages. Default: zh; for messages, that of the locale.": (
        "报告和信息的语言。报告默认 zh，信息默认随系统"
    ),
    "Read settings from FILE.": "从 FILE 读取设置",
    "Ignore all configuration files.": "不读任何配置文件",
    "Name (and so the type) of standard input.": "标准输入的文件名，类型由此而定",
    "Largest input that is read: 500K, 64M, 1G. Default: 64M.": "读取的最大文件：500K、64M、1G。默认 64M",
    "Leave out the findings that gouji baseline has written to FILE.": "不报告 gouji baseline 记在 FILE 中的问题",
    "Tell only what touches figures that changed since this git revision.": (
        "只报告与此 git 版本以来改动过的数据有关的问题"
    ),
    "Check N files at a time. Default: as many as pay off.": "同时核对 N 个文件。默认视情况而定",
    "Do everything anew, and keep no results.": "全部重做，不保留结果",
    "Check again whenever a file changes, until Ctrl-C.": "文件一改就重新核对，直到按 Ctrl-C",
    "Never colour; NO_COLOR and FORCE_COLOR are obeyed too.": "不用颜色；NO_COLOR 和 FORCE_COLOR 同样有效",
    # those of one command
    "Format of the report.": "报告格式",
    "Format of the list.": "清单格式",
    "Format of the comparison.": "比较结果的格式",
    "Also list the numbers that state nothing, and why.": "连不作陈述的数字一并列出，并说明原因",
    "The draft as it was; - is standard input.": "旧稿；- 为标准输入",
    "The draft as it is; - is standard input.": "新稿；- 为标准输入",
    "Exit with 0 instead of 1 when something broke.": "有关系断了时退出码也为 0",
    "The shell to write it for.": "哪种 shell",
    "A file or folder. Default: the current folder.": "文件或文件夹。默认当前文件夹",
    "text is a configuration file.": "text 是一份配置文件",
    "A rule's id or name: GJ101, sum-mismatch.": "规则的编号或名称，如 GJ101、sum-mismatch",
    "Where to write it. Default: the current folder.": "写到哪里。默认当前文件夹",
    "write: every finding of today. update: today's, judgements kept. prune: take out what is gone. judge: say what "
    "you think of the findings whose fingerprints follow.": (
        "write：记下现有的全部问题；update：更新，保留判定；prune：清除已不再出现的；judge：按指纹判定问题"
    ),
    "Files or folders; for judge, fingerprints.": "文件或文件夹；judge 用指纹",
    "The judgement: right but accepted, or wrong.": "判定：属实但接受，或误报",
    "Why the finding is judged so.": "如此判定的理由",
    "Let write replace a baseline.": "write 可覆盖已有的基线",
}

HEADINGS = {
    r"^Usage: ": "用法：",
    r"^Arguments:$": "参数：",
    r"^Options:$": "选项：",
    r"^Commands:$": "命令：",
    r"\[default: ": "[默认 ",
    r"\[required\]": "[必填]",
}
"""What the library puts around them, as patterns."""
