"""What on a page could hold figures that nobody read: pictures, and signs that a person does not see or not so."""

from __future__ import annotations

from collections.abc import Sequence

from checker.readers.page import Box, Page

_FEW = 12
"""A page with no more signs than this, and a picture or a drawing, says nothing by itself: a number, a stamp."""
_MOST_PATHS = 200
"""Paths that a page with few signs may have without being text that is drawn as outlines."""
_LONGEST = 40


def note_signs(page: Page, *, outside: int, tiny: int, turned: Sequence[str]) -> None:
    """Notes the signs that are outside of the page, too small to be seen, or run another way than the others."""
    if outside:
        page.leave_out("text outside the page", f"{outside} characters lie outside what is shown of the page")
    if tiny:
        page.leave_out("hidden text", f"{tiny} characters are smaller than a point")
    if turned:
        page.leave_out("turned text", f"runs another way: {''.join(turned[:_LONGEST])}")


def note_pictures(page: Page, pictures: Sequence[Box], *, paths: int = 0) -> None:
    """Notes a page that was scanned or drawn, and else the large pictures on it with no text over them."""
    area = max(page.box.width * page.box.height, 1.0)
    shares = [max(0.0, box.width) * max(0.0, box.height) / area for box in pictures]
    says_little = len(page.glyphs) <= _FEW
    if says_little and sum(shares) >= 0.3:
        page.leave_out("scanned page", "a picture with no text in it; not checked")
    elif says_little and paths > _MOST_PATHS:
        page.leave_out("scanned page", "text drawn as outlines; not checked")
    else:
        for box, share in zip(pictures, shares, strict=True):
            if share >= 0.1 and not any(box.holds(glyph.left, glyph.baseline) for glyph in page.glyphs):
                page.leave_out("picture", "what is written in it was not read", box)
