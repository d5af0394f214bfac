"""``gouji clean``: remove the results of earlier runs."""

from __future__ import annotations

from checker.cli.exit_codes import OK
from checker.cli.messages import say
from checker.errors import UsageError


def clean() -> int:
    """Remove the results of earlier runs that are kept to answer faster."""
    from checker.audit import cache

    folder = cache.folder_of_user()
    try:
        count = cache.clean()
    except OSError as error:
        raise UsageError(f"cannot be removed ({error.strerror})", path=folder, remedy="ask its owner") from error
    say(f"removed {count} results from {folder}")
    return OK
