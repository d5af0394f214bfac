"""``gouji rules``: all rules, a line each."""

from __future__ import annotations

import sys

from checker.cli.exit_codes import OK
from checker.cli.options import Lang
from checker.cli.output import page, settle_streams


def rules(lang: Lang = None) -> int:
    """List all rules."""
    from checker.report.console_tables import print_rules
    from checker.rules import RULES

    settle_streams()
    settled = page(None, lang=lang or "zh", color=None)
    print_rules(RULES, sys.stdout, settled.lang, width=settled.width)
    return OK
