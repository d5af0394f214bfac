"""What is installed from npm is pinned by hashes, and the lock names no place."""

from __future__ import annotations

import json
from pathlib import Path


def test_every_package_is_one_release_with_its_hash_and_no_place(repository: Path) -> None:
    lock = json.loads((repository / "tests" / "formats" / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert len(packages) > 10
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert package["version"], name
        assert "resolved" not in package, name
