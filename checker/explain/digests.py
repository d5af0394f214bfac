"""Fingerprints that say the same in every language and wherever the lines have moved."""

from __future__ import annotations

from collections import Counter

from checker.model.sha256 import hexdigest


def digest_of(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for the parts."""
    return hexdigest("\x1f".join(parts).encode("utf-8", "surrogatepass"))[:16]


def numbered(digest: str, seen: Counter[str]) -> str:
    """The digest, with a number when it was seen before."""
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
