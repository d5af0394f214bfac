"""The terminal pictures of the documentation: ``console`` blocks of one command and what it prints.

``python -m tests.project.console_blocks`` writes them anew from what the commands print now.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "README.zh-CN.md", "CONTRIBUTING.md")

_BLOCK = re.compile(r"```console\n\$ (?P<command>gouji [^\n]*)\n(?P<output>.*?)```\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A command as typed at the top of the checkout, and the output that the page shows under it."""

    command: str
    output: str


def blocks(page: str) -> tuple[Block, ...]:
    """The terminal pictures of a page, in its order."""
    return tuple(Block(found["command"], found["output"]) for found in _BLOCK.finditer(page))


def printed(command: str) -> str:
    """What the command prints on standard output."""
    done = subprocess.run(
        [sys.executable, "-m", "checker", *shlex.split(command)[1:]],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    if done.returncode > 1:
        raise RuntimeError(f"{command}: {done.stderr}")
    return done.stdout


def main() -> None:
    """Writes every page with the present output of its commands."""
    for name in PAGES:
        page = REPOSITORY / name
        text = page.read_text(encoding="utf-8")
        fresh = _BLOCK.sub(lambda found: f"```console\n$ {found[1]}\n{printed(found[1])}```\n", text)
        page.write_text(fresh, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
