"""How good the tool is on labelled texts, measured by programs that know nothing of it but its command line.

The texts are not part of the repository: GOUJI_MATERIAL names their folder. The score is printed (pytest -s, -rP).
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

CLEAN_DOCUMENTS_THAT_MAY_RAISE_AN_ALARM = 3


def score(program: Path, *floors: str, repository: Path) -> str:
    """What the program says of the command line, when it is at or above the floors."""
    done = subprocess.run(
        [sys.executable, str(program), "--command", shlex.join([sys.executable, "-m", "checker"]), *floors],
        env={**os.environ, "PYTHONPATH": str(repository), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def clean_documents(cases: Path) -> int:
    """How many of the labelled texts hold no wrong relation."""
    labels = [json.loads(line)["expect"] for line in cases.read_text(encoding="utf-8").splitlines() if line]
    return sum(all(label["verdict"] != "error" for label in expected) for expected in labels)


def test_findings_on_labelled_cases_are_right_and_cover_most_errors(material: Path, repository: Path) -> None:
    cases = material / "cases"
    alarms = CLEAN_DOCUMENTS_THAT_MAY_RAISE_AN_ALARM / clean_documents(cases / "dev.jsonl")
    floors = ("--min-precision=0.93", "--min-recall=0.60", f"--max-clean-alarms={alarms}", "--min-verified=0.55")
    assert "precision" in score(cases / "score.py", *floors, repository=repository)


def test_the_figures_of_short_phrases_are_all_read(material: Path, repository: Path) -> None:
    program = material / "cases" / "score_figures.py"
    assert "figures right" in score(program, "--min-right=1.0", repository=repository)


def test_the_claims_of_real_reports_are_read_as_two_people_read_them(material: Path, repository: Path) -> None:
    program = material / "seeds" / "score_claims.py"
    floors = ("--min-found=0.99", "--min-right=0.98", "--min-precision=0.98")
    assert "required" in score(program, *floors, repository=repository)
