"""``gouji explain``: one rule's explanation and examples."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.completers import RULE_IDS
from checker.cli.exit_codes import OK
from checker.cli.options import Lang
from checker.cli.output import opened, page
from checker.errors import UsageError
from checker.settings.partial import rule_prefixes


def explain(
    rule: Annotated[
        str,
        typer.Argument(metavar="RULE", help="A rule's id or name: GJ101, sum-mismatch.", autocompletion=RULE_IDS),
    ],
    lang: Lang = None,
) -> int:
    """Explain a rule, with examples."""
    from checker.report.console_tables import print_rule
    from checker.rules import RULES

    names = {known.id: known.name for known in RULES}
    (rule_id,) = rule_prefixes((rule,), names, where="explain")
    chosen = next((known for known in RULES if known.id == rule_id), None)
    if chosen is None:
        raise UsageError(f'"{rule}" is not one rule', remedy="gouji rules lists them")
    settled = page(None, lang=lang or "zh", color=None)
    with opened(None) as stream:
        print_rule(chosen, stream, settled.lang, width=settled.width)
    return OK
