"""What git ignores: .gitignore files, the deepest first, as git reads them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class IgnoreFiles(NamedTuple):
    """The .gitignore files from a repository's root down to a folder, as folder and patterns."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def with_file(self, folder: str) -> IgnoreFiles:
        """These and the .gitignore in ``folder``, a real path; one that cannot be read ignores nothing."""
        from pathspec import GitIgnoreSpec

        try:
            lines = (Path(folder) / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return self
        return IgnoreFiles((*self.specs, (folder.rstrip(os.sep) + os.sep, GitIgnoreSpec.from_lines(lines))))

    def holds(self, path: str, *, is_folder: bool) -> bool:
        """Whether ``path``, in a real folder that is not ignored, is ignored.

        The deepest file that mentions it decides; what a link leads out of the folder to is not git's business.
        """
        for folder, spec in reversed(self.specs):
            if path.startswith(folder):
                verdict = spec.check_file(path[len(folder) :] + ("/" if is_folder else "")).include
                if verdict is not None:
                    return verdict
        return False


def rules_above(folder: str) -> IgnoreFiles:
    """The .gitignore files above ``folder``, a real path, when it lies in a git repository: its root's first."""
    above: list[Path] = []
    for place in (Path(folder), *Path(folder).parents):
        above.append(place)
        if (place / ".git").exists():
            break
    else:
        return IgnoreFiles()
    ignored = IgnoreFiles()
    for place in reversed(above[1:]):
        if (place / ".gitignore").is_file():
            ignored = ignored.with_file(str(place))
    return ignored
