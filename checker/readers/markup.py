"""Whether a text is markup, and which: by how it begins, else by how dense its tags are."""

from __future__ import annotations

from checker.model.patterns import pattern

_BEGIN = pattern(r"<!doctype\s+html\b|<(?:html|head|body)[\s>]")
_PROLOG = pattern(r"\s*<\?xml\b")
_ROOT = pattern(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_ASIDE = pattern(r"<\?[^>]*>|<!--[\s\S]*?-->|<![A-Za-z][^>]*>")
_TAG = pattern(
    r"</?(?:p|div|span|br|table|tbody|tr|td|th|ul|ol|li|a|b|strong|i|em|font|h[1-6]|img|meta|title|script|style|center|u"
    r"|sup|sub|hr|dl|dt|dd|section|article|form|input|link)(?:\s[^<>]{0,400})?/?>"
)
_BEGINNING = 8_192
_FEWEST_TAGS = 10
_SHARE = 5
"""Tags make up a fifth of the characters or more."""


def xml_root(text: str) -> str:
    """The name of the root element of a text that begins with <?xml, without its prefix, in lower case; else ""."""
    if not _PROLOG.match(text):
        return ""
    found = _ROOT.search(_ASIDE.sub("", text[:_BEGINNING]))
    return found.group(2).lower() if found else "xml"


def is_page(text: str, *, certain: bool, promised: bool) -> bool:
    """Whether ``text`` is HTML: it says so at its begin, or tags are dense in it.

    ``certain`` takes no other sign than the begin, for Markdown has tags, too; ``promised`` takes a single tag.
    """
    if _BEGIN.match(_without_comments(text[:_BEGINNING]).lower()):
        return True
    if certain:
        return False
    tags = [found.group() for found in _TAG.finditer(text.lower())]
    if promised:
        return bool(tags)
    closing = sum(tag.startswith("</") for tag in tags)
    return len(tags) >= _FEWEST_TAGS and closing > 0 and sum(map(len, tags)) * _SHARE >= len(text)


def _without_comments(text: str) -> str:
    """The text behind the blanks and comments that it begins with."""
    text = text.lstrip()
    while text.startswith("<!--"):
        _, closed, behind = text.partition("-->")
        text = behind.lstrip() if closed else ""
    return text
