"""``gouji rules``: all rules, a line each."""

from __future__ import annotations

from checker.cli.exit_codes import OK
from checker.cli.options import Lang
from checker.cli.output import opened, page


def rules(lang: Lang = None) -> int:
    """List all rules."""
    from checker.report.console_tables import print_rules
    from checker.rules import RULES

    settled = page(None, lang=lang or "zh", color=None)
    with opened(None) as stream:
        print_rules(RULES, stream, settled.lang, width=settled.width)
    return OK
