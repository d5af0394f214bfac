"""How good the tool is on labelled texts, measured by programs that know nothing of it but its command line.

The texts are not part of the repository: GOUJI_MATERIAL names their folder. The score is printed (pytest -s, -rP).
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from tests.accuracy.scoring import score as in_process
from tests.accuracy.scoring import score_table

_LAST_LINE = re.compile(
    r"precision (\S+) \((\d+) alarms, (\d+) repeats\)  recall (\S+)  located (\S+)"
    r"  clean documents with an alarm (\d+)/(\d+)  verified (\S+)"
)
CLEAN_DOCUMENTS_THAT_MAY_RAISE_AN_ALARM = 1
LEAST_LOCATED = Fraction("0.75")


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
    floors = ("--min-precision=0.98", "--min-recall=0.95", f"--max-clean-alarms={alarms}", "--min-verified=0.89")
    assert "precision" in score(cases / "score.py", *floors, repository=repository)


def test_most_errors_are_pointed_at_and_both_scorers_count_alike(
    material: Path, repository: Path, show_at_the_end: Callable[[str], None]
) -> None:
    cases = [json.loads(line) for line in (material / "cases" / "dev.jsonl").read_text("utf-8").splitlines() if line]
    held = [case for case in cases if case["id"][-1] in "037"]
    show_at_the_end(score_table("cases of the material, open", in_process(case for case in cases if case not in held)))
    show_at_the_end(score_table("cases of the material, held", in_process(held)))
    result = in_process(cases)
    assert result.located >= LEAST_LOCATED
    figures = _LAST_LINE.search(score(material / "cases" / "score.py", repository=repository))
    assert figures is not None
    precision, alarms, repeats, recall, located, alarmed, clean, verified = figures.groups()
    counts = (result.alarms, result.repeats, result.alarmed, result.clean)
    assert counts == tuple(map(int, (alarms, repeats, alarmed, clean)))
    ours = (result.precision, result.recall, result.located, result.verified)
    shown = zip(ours, (precision, recall, located, verified), strict=True)
    assert all(abs(figure - Fraction(text)) <= Fraction(1, 2000) for figure, text in shown)


def test_the_figures_of_short_phrases_are_all_read(material: Path, repository: Path) -> None:
    program = material / "cases" / "score_figures.py"
    assert "figures right" in score(program, "--min-right=1.0", repository=repository)


def test_the_claims_of_real_reports_are_read_as_two_people_read_them(material: Path, repository: Path) -> None:
    program = material / "seeds" / "score_claims.py"
    floors = ("--min-found=0.99", "--min-right=0.98", "--min-precision=0.98")
    assert "required" in score(program, *floors, repository=repository)
