"""The style sheets and the script that are written into the page, with the hashes that its policy admits them by."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent
_SHEETS = ("theme", "page", "index", "document", "finding", "picture", "narrow", "paper")


class Assets(NamedTuple):
    """Each as it stands between its tags; the policy hashes exactly that."""

    style: str
    dark: str
    script: str

    @property
    def policy(self) -> str:
        """Nothing is loaded, and nothing runs or applies but these three."""
        return (
            f"default-src 'none'; style-src {_hash(self.style)} {_hash(self.dark)}; script-src {_hash(self.script)}; "
            "base-uri 'none'; form-action 'none'"
        )


@cache
def assets() -> Assets:
    """The page's own files."""
    style = "\n".join(_read(f"styles/{name}.css") for name in _SHEETS)
    return Assets(style, _read("styles/dark.css"), _read("page.js"))


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8").replace("\r\n", "\n").rstrip("\n")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
