"""The pages of the rooms of linking: what each says by hand, and the list of its files by their own first words.

``python -m tests.project.room_pages`` writes the lists anew.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
LINKING = REPOSITORY / "checker/linking"
HEADING = "\n## Files\n\n"

_CHINESE = re.compile("[\u4e00-\u9fff]")


def rooms() -> tuple[Path, ...]:
    """The folders of ``checker/linking``, by name."""
    return tuple(sorted(file.parent for file in LINKING.glob("*/__init__.py")))


def files_of(room: Path) -> str:
    """A line for each file of the room, in the order of their names: what its docstring says first, with an example."""
    return "".join(f"- `{file.name}`: {_told(file)}\n" for file in sorted(room.glob("*.py")) if file.stem != "__init__")


def with_files(room: Path) -> str:
    """The room's page with the list of its files as they are now."""
    by_hand = (room / "README.md").read_text(encoding="utf-8").partition(HEADING)[0]
    return f"{by_hand.rstrip()}\n{HEADING}{files_of(room)}"


def _told(file: Path) -> str:
    told = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    if told is None:
        raise ValueError(f"{file}: a module without a docstring; say first what it reads, with an example")
    first, _, more = told.partition("\n\n")
    example = more.partition("\n\n")[0]
    if _CHINESE.search(first) is None and _CHINESE.search(example) is not None:
        first = f"{first.removesuffix('.')}: {example}"
    return " ".join(first.split("\n"))


def main() -> None:
    """Writes the list of files on every page."""
    for room in rooms():
        (room / "README.md").write_text(with_files(room), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
