"""``gouji check --watch`` checks again when a file changes, and ends with Ctrl-C."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checker.audit.watch import state_of, wait_for_change
from tests.conftest import REPOSITORY, Gouji

WRONG = "受理案件486件，分为民事121件、行政1件、刑事363件。\n"
RIGHT = WRONG.replace("486", "485")
WAITING = "gouji: waiting for a file to change; Ctrl-C ends"
SECONDS = 60


class Watching:
    """A check that goes on; what it writes of each run."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        assert process.stdout is not None
        self.thread = threading.Thread(target=self._read, args=(process.stdout,), daemon=True)
        self.thread.start()

    def _read(self, stream: Iterator[str]) -> None:
        for line in stream:
            self._lines.put(line.rstrip("\n"))

    def is_quiet(self, *, seconds: float) -> bool:
        """Whether nothing is written for so long."""
        try:
            self._lines.get(timeout=seconds)
        except queue.Empty:
            return True
        return False

    def run(self) -> list[str]:
        """The lines of the next run, once it waits again."""
        lines = []
        while (line := self._lines.get(timeout=SECONDS)) != WAITING:
            lines.append(line)
        return lines


@contextmanager
def watching(folder: Path, *arguments: str) -> Iterator[Watching]:
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "check", "--watch", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        # what is started in the background of a shell ignores Ctrl-C
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    seen = Watching(process)
    try:
        yield seen
    finally:
        process.kill()
        process.wait(SECONDS)
        seen.thread.join(SECONDS)
        if process.stdout is not None:
            process.stdout.close()


def found(lines: list[str]) -> int:
    """How many findings the report of a run shows."""
    return sum(" error GJ101 " in line for line in lines)


def test_a_file_that_changes_is_checked_again_and_ctrl_c_ends(tmp_path: Path) -> None:
    report = tmp_path / "a.md"
    report.write_text(WRONG, encoding="utf-8")
    with watching(tmp_path, ".") as gouji:
        first = gouji.run()
        assert found(first) == 1
        assert "\x1b" not in "".join(first), "the screen is cleared, and this is none"
        report.write_text(RIGHT, encoding="utf-8")
        assert found(gouji.run()) == 0
        draft = tmp_path / ".a.md.draft"
        draft.write_text(WRONG, encoding="utf-8")
        draft.replace(report)  # as editors save
        assert found(gouji.run()) == 1
        (tmp_path / "b.md").write_text(WRONG, encoding="utf-8")
        assert found(gouji.run()) == 2
        report.unlink()
        assert found(gouji.run()) == 1
        if os.name == "posix":
            gouji.process.send_signal(signal.SIGINT)
            assert gouji.process.wait(SECONDS) == 130


def test_the_settings_are_watched_too_and_may_be_wrong_for_a_while(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.md").write_text(WRONG, encoding="utf-8")
    with watching(folder, "a.md") as gouji:
        assert found(gouji.run()) == 1
        (tmp_path / "gouji.toml").write_text("ignore = [", encoding="utf-8")
        assert any("gouji.toml" in line for line in gouji.run())
        (tmp_path / "gouji.toml").write_text('ignore = ["GJ101"]\n', encoding="utf-8")
        assert found(gouji.run()) == 0


def test_its_own_reports_do_not_make_it_run(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(RIGHT, encoding="utf-8")
    with watching(tmp_path, ".", "--report", "markdown:report.md", "--report", "html:report.html") as gouji:
        gouji.run()
        (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
        assert found(gouji.run()) == 1
        assert gouji.is_quiet(seconds=2)
    assert "GJ101" in (tmp_path / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-"], "standard input cannot be watched"),
        (["--select", "GJ999"], "GJ999"),
        (["--output-format", "nothing"], "unknown format"),
        (["--config", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_what_no_change_of_a_file_mends_ends_it(arguments: list[str], said: str, gouji: Gouji, tmp_path: Path) -> None:
    done = gouji("check", "--watch", *arguments, folder=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr


def test_a_file_that_is_being_written_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(RIGHT, encoding="utf-8")
    looks: list[int] = []

    def look() -> dict[str, tuple[int, int, int]]:
        looks.append(1)
        if 2 < len(looks) < 6:
            file.write_text(RIGHT * len(looks), encoding="utf-8")
        return dict(state_of([str(tmp_path)], leave_out=(), beside=()))

    before = look()
    after = wait_for_change(before, look)
    assert after == look()
    assert len(looks) == 7, "two before it changes, three while it does, one that finds it at rest, and ours"


def test_a_file_that_never_rests_is_read_nevertheless() -> None:
    count = iter(range(1000))
    state = wait_for_change({}, lambda: {"a.md": (next(count), 1, 1)})
    assert state["a.md"][0] < 50
