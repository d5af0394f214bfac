"""Digests do not depend on who works them out."""

import hashlib

import pytest

from checker.model import sha256


@pytest.mark.parametrize("data", [b"", "受理案件485件".encode(), bytes(range(256)) * 999])
def test_a_digest_is_that_of_hashlib(data: bytes) -> None:
    assert sha256.hexdigest(data) == hashlib.sha256(data).hexdigest()


def test_without_a_module_of_its_own_the_interpreter_has_hashlib(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sha256, "_MODULES", ("_no_such_module", "hashlib"))
    assert sha256.hexdigest(b"485") == hashlib.sha256(b"485").hexdigest()
