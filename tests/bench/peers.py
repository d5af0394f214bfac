"""The peers side by side: what other software that reads Chinese numbers finds in the same texts, and how fast.

Each runs in an environment of its own below ``.venv/peers``, made at the first run. Found are annotated figures that a
peer reports with their digits and nothing but a qualifier or a unit more; right are those whose value is the annotated
one; extra are reported numbers that overlap no annotated figure. Of a peer that tells no places, a figure is found
where its value is among the numbers told, and the numbers left over are extra; jionlp reads amounts of money only. The
texts and their annotation are outside material: ``GOUJI_MATERIAL``.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Sequence
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(sys.prefix) / "peers"
_ROUNDS = 5


class Peer(NamedTuple):
    """A package with its version, what it needs beside, and the program that lets it read the given texts."""

    package: str
    version: str
    program: str
    needs: tuple[str, ...] = ("setuptools<81",)


_HEAD = """
import json, sys, time
texts = json.load(sys.stdin)
"""
_TAIL = """
for text in texts: read(text)
began = time.perf_counter()
for _ in range({rounds}): found = [read(text) for text in texts]
print(json.dumps([(time.perf_counter() - began) / {rounds}, found]))
"""

PEERS = (
    Peer(
        "recognizers-text-suite",
        "1.0.2a2",
        """
from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_text import Culture
def read(text):
    found = []
    for recognise in (recognize_number, recognize_percentage, recognize_currency, recognize_dimension):
        for each in recognise(text, Culture.Chinese):
            value = str((each.resolution or {}).get("value")).rstrip("%")
            found.append((each.start, each.end + 1, value))
    return found
""",
        needs=("setuptools<81", "emoji<2"),
    ),
    Peer(
        "cn2an",
        "0.5.24",
        """
import re
import cn2an
number = re.compile(r"[0-9][0-9,]*(?:[.][0-9]+)?")
def read(text):
    return [(-1, -1, found.group().replace(",", "")) for found in number.finditer(cn2an.transform(text, "cn2an"))]
""",
    ),
    Peer(
        "jionlp",
        "1.5.31",
        """
import contextlib, io
with contextlib.redirect_stdout(io.StringIO()):
    import jionlp
def read(text):
    found = []
    for each in jionlp.ner.extract_money(text, with_parsing=True):
        start, end = each["offset"]
        found.append((start, end, str((each.get("detail") or {}).get("num"))))
    return found
""",
    ),
)


class Score(NamedTuple):
    """What one reader made of the annotated texts."""

    characters_a_second: float
    found: int
    right: int
    extra: int


def environment(peer: Peer) -> Path:
    """The interpreter of the peer's own environment, made if it is not there."""
    folder = FOLDER / f"{peer.package}-{peer.version}"
    python = folder / "bin" / "python"
    done = folder / "complete"
    if not done.exists():
        venv.create(folder, with_pip=True, clear=True)
        wanted = [f"{peer.package}=={peer.version}", *peer.needs]
        subprocess.run([str(python), "-m", "pip", "install", "-qq", *wanted], check=True)
        done.touch()
    return python


def reading(peer: Peer, texts: Sequence[str]) -> tuple[float, list[list[tuple[int, int, str]]]]:
    """Seconds for all texts, and the numbers that the peer reports in each: start, end, value."""
    program = _HEAD + peer.program + _TAIL.format(rounds=1 if "suite" in peer.package else _ROUNDS)
    given = json.dumps(texts, ensure_ascii=False)
    command = [str(environment(peer)), "-W", "ignore", "-c", program]
    done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", timeout=1800, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().rpartition("\n")[2])
    seconds, found = json.loads(done.stdout.strip().rpartition("\n")[2])
    return seconds, found


def own_reading(texts: Sequence[str]) -> tuple[float, list[list[tuple[int, int, str]]]]:
    """The same of gouji's own reading of figures."""
    from checker.claims import extract
    from checker.readers.text import read_text

    documents = [read_text(text, path="bench.txt", sha256="") for text in texts]
    for document in documents:
        extract(document)
    began = time.perf_counter()
    for _ in range(_ROUNDS):
        claims = [extract(document) for document in documents]
    seconds = (time.perf_counter() - began) / _ROUNDS
    return seconds, [[(c.start, c.end, str(c.written)) for c in each if not c.why] for each in claims]


def annotated() -> list[tuple[str, list[dict[str, Any]]]]:
    """The texts with the figures that both annotators marked; none without the outside material."""
    material = os.environ.get("GOUJI_MATERIAL")
    if not material:
        return []
    texts = []
    for file in sorted(Path(material, "seeds", "gold").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        with Path(material, "seeds", gold["document"]).open(encoding="utf-8", newline="") as stream:
            texts.append((stream.read(), gold["claims"]))
    return texts


def score(
    texts: list[tuple[str, list[dict[str, Any]]]], seconds: float, found: list[list[tuple[int, int, str]]]
) -> Score:
    """Found, right and extra of one reader over all texts."""
    characters = sum(len(text) for text, _ in texts)
    hits = right = extra = 0
    has_places = any(start >= 0 for each in found for start, _, _ in each)
    for (text, gold), numbers in zip(texts, found, strict=True):
        left = [_number(value) for _, _, value in numbers]
        for claim in (each for each in gold if each["required"]):
            values = _values(claim)
            if has_places:
                near = [
                    _number(value)
                    for start, end, value in numbers
                    if start < claim["end"]
                    and claim["start"] < end
                    and (claim["quote"] in text[start:end] or _digits(claim["quote"]) in text[start:end])
                ]
                hits += bool(near)
                right += any(value in values for value in near)
            elif (value := next((value for value in left if value in values), None)) is not None:
                left.remove(value)
                hits += 1
                right += 1
        placed = (any(s < claim["end"] and claim["start"] < e for claim in gold) for s, e, _ in numbers)
        extra += sum(not is_placed for is_placed in placed) if has_places else len(left)
    return Score(characters / seconds, hits, right, extra)


def _digits(quote: str) -> str:
    """The figure's own digits: "301.2" of "近301.2万元"."""
    digits = "".join(char if char in "0123456789." else " " for char in quote).split()
    return digits[0] if digits else quote


def _values(claim: dict[str, Any]) -> set[Fraction]:
    """The annotated value, in 元 as well as in 万元 and 亿元 for money: peers differ in the unit they give."""
    ends = {claim["low"], claim["high"]} - {None}
    scales = (1, 10**4, 10**8, Fraction(1, 10**4), Fraction(1, 10**8))
    return {Fraction(str(end)) * scale for end in ends for scale in scales}


def _number(value: str) -> Fraction | None:
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None


def rows() -> Iterator[str]:
    """The table, a line a reader; nothing without the annotated texts."""
    texts = annotated()
    if not texts:
        yield "peers: the annotated texts are not here (GOUJI_MATERIAL)"
        return
    plain = [text for text, _ in texts]
    required = sum(each["required"] for _, gold in texts for each in gold)
    yield f"{len(plain)} real reports, {sum(map(len, plain)):,} characters, {required} figures"
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    yield f"{platform.python_implementation()} {platform.python_version()}, {machine}"
    yield f"{'':<34}{'characters/s':>14}{'against us':>12}{'found':>8}{'right':>8}{'extra':>8}"
    seconds, found = own_reading(plain)
    ours = score(texts, seconds, found)
    yield _row(f"gouji {version('gouji')}, figures only", ours, ours, required)
    for peer in PEERS:
        try:
            yield _row(f"{peer.package} {peer.version}", score(texts, *reading(peer, plain)), ours, required)
        except (RuntimeError, OSError, subprocess.SubprocessError) as error:
            yield f"{peer.package} {peer.version}: did not run ({error})"


def _row(name: str, its: Score, ours: Score, required: int) -> str:
    speed = f"{its.characters_a_second:,.0f}"
    ratio = f"{its.characters_a_second / ours.characters_a_second:.3f}"
    return f"{name:<34}{speed:>14}{ratio:>12}{its.found / required:>8.1%}{its.right / required:>8.1%}{its.extra:>8}"


if __name__ == "__main__":
    for line in rows():
        print(line, flush=True)
