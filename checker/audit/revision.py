"""Files as they were at a git revision; nothing is checked out, and no filter or hook of a repository runs."""

from __future__ import annotations

import os
import shutil
import subprocess

from checker.errors import UnreadableError, UsageError

_SECONDS = 60


class Revision:
    """A commit of the repositories that the files are in; a name is looked up once for each folder."""

    def __init__(self, name: str, *, max_bytes: int) -> None:
        git = shutil.which("git")
        if git is None:
            raise UsageError("--diff needs git", remedy="install git, or compare two files with gouji compare")
        self._git = git
        self._name = name
        self._max_bytes = max_bytes
        self._commits: dict[str, str] = {}

    def content(self, path: str) -> bytes | None:
        """The file at the revision, ``None`` where it was not there yet.

        Raises UsageError where there is no repository or no such revision, UnreadableError for a file too large.
        """
        real = os.path.realpath(path)
        folder, name = os.path.split(real)
        commit = self._commit(folder)
        blob = f"{commit}:./{name}"
        size = self._run(folder, "cat-file", "-s", blob)
        if size is None:
            return None
        if int(size) > self._max_bytes:
            remedy = "raise the limit with --max-size"
            raise UnreadableError(f"larger than the limit at {self._name}", path=path, remedy=remedy)
        return self._run(folder, "cat-file", "blob", blob)

    def _commit(self, folder: str) -> str:
        known = self._commits.get(folder)
        if known is None:
            found = self._run(
                folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{self._name}^{{commit}}"
            )
            if found is None:
                inside = self._run(folder, "rev-parse", "--git-dir") is not None
                what = f'no revision "{self._name}"' if inside else "in no git repository"
                raise UsageError(what, path=folder, remedy="name a branch, a tag or a commit of its repository")
            known = self._commits[folder] = found.decode("ascii").strip()
        return known

    def _run(self, folder: str, *arguments: str) -> bytes | None:
        """What git writes, ``None`` when it fails."""
        environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
        try:
            done = subprocess.run(
                [self._git, "-C", folder, *arguments],
                capture_output=True,
                stdin=subprocess.DEVNULL,
                env=environment,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UsageError(f"git gives no answer ({error})", path=folder, remedy="try git there yourself") from error
        return done.stdout if done.returncode == 0 else None
