"""The texts that speed is measured on."""

from __future__ import annotations

import os
from itertools import cycle, islice
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def sample_texts() -> tuple[str, ...]:
    """The plain-text sample reports of this repository."""
    return _texts(REPOSITORY / "seeds")


def real_texts() -> tuple[str, ...]:
    """The real reports beside the repository; none when GOUJI_MATERIAL is unset."""
    folder = os.environ.get("GOUJI_MATERIAL")
    return _texts(Path(folder) / "seeds") if folder else ()


def repeated(texts: tuple[str, ...], characters: int) -> tuple[str, ...]:
    """The texts over and over, as many as have at least this many characters together."""
    once = sum(map(len, texts))
    return tuple(islice(cycle(texts), len(texts) * -(-characters // once)))


def long_text(texts: tuple[str, ...], size: int) -> str:
    """One text of ``size`` bytes of UTF-8, made of the texts over and over."""
    once = "\n".join(texts)
    many = once * (size // len(once.encode()) + 1)
    return many.encode()[:size].decode(errors="ignore")


def _texts(folder: Path) -> tuple[str, ...]:
    return tuple(path.read_bytes().decode() for path in sorted(folder.glob("*.txt")))
