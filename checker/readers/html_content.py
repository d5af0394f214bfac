"""Which parts of a web page are the report: what is hidden, drawn, linked or repeated on every page is left out.

Nothing is chosen, only taken away, and only what the page itself marks or what is made of links: a figure that is
left out by mistake is a miss that nobody notices. What is left out is counted and listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.patterns import pattern
from checker.readers.html_tree import BLOCKS, TABLE_PARTS, Element, Page, Piece, is_heading, tags

SCRIPTS, TITLE, HIDDEN, FORM = "scripts and styles", "page title", "hidden text", "form fields"
EMBEDDED, DRAWN, READINGS, DELETED = "embedded content", "drawings and formulas", "ruby", "deleted text"
NAVIGATION, SHARING, FOOTER, HEADER = "navigation", "page tools", "page footer", "page header"
OUTSIDE, IMAGES, COMMENTS, CUT_OFF = "outside the main part", "images", "comments", "unfinished tag"

REASONS = {
    SCRIPTS: "not prose",
    TITLE: "shown in the browser's tab only",
    HIDDEN: "not shown to readers",
    FORM: "for input, not prose",
    EMBEDDED: "another file, which is not fetched",
    DRAWN: "not read as text",
    READINGS: "the pronunciation of the text beside it",
    DELETED: "struck out",
    NAVIGATION: "links to other pages",
    SHARING: "buttons, not prose",
    FOOTER: "the same on every page",
    HEADER: "the same on every page",
    OUTSIDE: "the page marks its main part",
    IMAGES: "their text is not read",
    COMMENTS: "not shown to readers",
    CUT_OFF: "the page ends inside a tag, and nobody can tell what is text behind it",
}
"""Why each is left out, in the order in which they are listed."""

_BY_TAG = {
    **dict.fromkeys(("script", "style", "xml"), SCRIPTS),
    "title": TITLE,
    **dict.fromkeys(("template", "noscript", "noframes", "noembed"), HIDDEN),
    **dict.fromkeys(("select", "textarea", "input", "button", "datalist"), FORM),
    **dict.fromkeys(("iframe", "object", "embed", "applet", "video", "audio", "canvas", "frame"), EMBEDDED),
    **dict.fromkeys(("svg", "math"), DRAWN),
    **dict.fromkeys(("rt", "rp", "rtc"), READINGS),
    **dict.fromkeys(("del", "s", "strike"), DELETED),
    "img": IMAGES,
}
_HIDES = pattern(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)")

_BY_ROLE = {
    **dict.fromkeys(("navigation", "menu", "menubar", "search"), NAVIGATION),
    "toolbar": SHARING,
    "contentinfo": FOOTER,
    "banner": HEADER,
}
_BY_ELEMENT = {"nav": NAVIGATION, "menu": NAVIGATION, "search": NAVIGATION, "footer": FOOTER, "header": HEADER}
_BY_CLASS = {
    **dict.fromkeys(
        ("nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs"), NAVIGATION
    ),
    **dict.fromkeys(("pagination", "pager", "sidebar", "sitemap"), NAVIGATION),
    **dict.fromkeys(("share", "sharing", "toolbar", "bdsharebuttonbox"), SHARING),
    **dict.fromkeys(("footer", "foot", "copyright"), FOOTER),
}
_CLASS_WORD = pattern("[a-z]+")
_BOXES = tags("div section aside ul ol dl table form center")
"""What a class name can mark as a part of the page: a row of class "foot" is the total of its table."""

_PLACE = pattern("(?:当前|您现在的?|您的|你的|现在|所在)(?:所在)?位置[:：]|^位置[:：]")
_RIGHTS = pattern("版权所有|ICP[备证]|公网安备|网站标识码|[Cc]opyright|网站地图")
_TOOLS = pattern("分享到|打印本页|关闭窗口|【打印】|【关闭】|字体[:：]|字号[:：]")
_SIGNS = pattern("位置|版权|ICP|公网安备|标识码|[Cc]opyright|网站地图|分享|打印|关闭|字体|字号")
_BY_WORDS = ((_PLACE, NAVIGATION, 120, 1), (_RIGHTS, FOOTER, 400, 0), (_TOOLS, SHARING, 80, 0))
"""Words, what they are the sign of, the most characters around them, and the fewest links."""

_FARTHEST = 64
_FEW = 3
_LONGEST_BESIDE_LINKS = 60
"""Characters that stand beside the links of a menu: dates, arrows, 更多."""


def leave_out(page: Page) -> None:
    """Set ``left`` of every element of the page that is not part of its report, and its counts."""
    for element in page.elements:
        parent = element.parent
        element.left = (parent.left if parent is not None else "") or _plainly_left(element)
    _measure(page)
    prose = page.root.size - page.root.linked
    for element in page.elements:
        parent = element.parent
        if parent is not None and parent.left:
            element.left = element.left or parent.left
        elif not element.left and element.size:
            reason = _chrome(element)
            is_small = (element.size - element.linked) * 3 <= prose
            if is_small or (reason == NAVIGATION and _is_menu(element)):
                element.left = reason
    _leave_by_words(page, prose)
    _leave_outside(page, prose)
    for element in page.elements:
        element.left = element.left or (element.parent.left if element.parent is not None else "")


def left_parts(page: Page) -> Iterator[Element]:
    """The outermost elements that are left out, in order."""
    for element in page.elements:
        if element.left and (element.parent is None or not element.parent.left):
            yield element


def _plainly_left(element: Element) -> str:
    """Why nobody would read this part, whatever is in it."""
    reason = _BY_TAG.get(element.tag)
    if reason:
        return reason
    attributes = element.attributes
    if element.tag == "dialog" and "open" not in attributes:
        return HIDDEN
    if not attributes:
        return ""
    if "hidden" in attributes:
        return HIDDEN
    style = attributes.get("style")
    if style and _HIDES.search(style.lower()):
        return HIDDEN
    if attributes.get("aria-hidden") == "true" and not any(map(_says_something, element.children)):
        return DRAWN
    return ""


def _says_something(child: Element | Piece) -> bool:
    return isinstance(child, Element) or any(map(str.isalnum, child.text))


def _measure(page: Page) -> None:
    for element in (*reversed(page.elements), page.root):
        for child in element.children:
            if isinstance(child, Piece):
                element.size += sum(map(len, child.text.split()))
                element.stops += child.text.count("。")
            elif not child.left:
                element.size += child.size
                element.linked += child.linked
                element.links += child.links
                element.stops += child.stops
                element.titles += child.titles + is_heading(child.tag)
                element.tables += child.tables + (child.tag == "table")
        if element.tag == "a" and "href" in element.attributes:
            element.linked, element.links = element.size, 1


def _chrome(element: Element) -> str:
    """What part of every page this is, as far as its tag, role, class or links say; "" for what may be the report."""
    tag, attributes = element.tag, element.attributes
    reason = _BY_ROLE.get(attributes.get("role", "").lower()) or _BY_ELEMENT.get(tag, "")
    if reason in (FOOTER, HEADER):
        reason = "" if element.titles or _is_in_article(element) else reason
    if reason:
        return reason
    if tag not in BLOCKS or tag in TABLE_PARTS or element.stops or is_heading(tag):
        return ""
    if _is_menu(element):
        return NAVIGATION
    if tag in _BOXES and element.size < 600 and not element.titles:
        words = _CLASS_WORD.findall(f"{attributes.get('class', '')} {attributes.get('id', '')}".lower())
        for word in words:
            reason = _BY_CLASS.get(word, "")
            if reason == FOOTER and ("note" in words or element.tables):
                continue  # foot-note
            if reason == FOOTER or (reason and element.links):
                return reason
    return ""


def _is_menu(element: Element) -> bool:
    beside = element.size - element.linked
    if element.links < _FEW or element.stops or element.linked < 2 * beside:
        return False
    return beside <= (10 if element.tag == "table" or element.tables else _LONGEST_BESIDE_LINKS)


def _is_in_article(element: Element) -> bool:
    """Whether an article or the main part is around it: its header and footer are its own."""
    return any(each.tag in ("article", "main") for each in _around(element))


def _around(element: Element) -> Iterator[Element]:
    """The elements around ``element`` from the inside, not endlessly far."""
    at = element.parent
    for _ in range(_FARTHEST):
        if at is None:
            break
        yield at
        at = at.parent


def _leave_by_words(page: Page, prose: int) -> None:
    """Lines that say where one is, whose page it is or what can be done with it, with their likes around them."""
    for element in (page.root, *page.elements):
        if element.left:
            continue
        for child in element.children:
            if isinstance(child, Piece) and _SIGNS.search(child.text):
                for words, reason, most, links in _BY_WORDS:
                    if words.search(child.text.strip()):
                        _leave_around(element, reason, min(most, prose // 3), links)


def _leave_around(element: Element, reason: str, most: int, links: int) -> None:
    """Leave out the largest part around ``element`` that is short and no prose, if there is one."""
    found: Element | None = None
    at: Element | None = element
    while at is not None and at.tag and not at.left and at.size <= most and not (at.stops or at.titles):
        if at.links >= links and at.tag in BLOCKS:
            found = at
        at = at.parent
    if found is not None:
        found.left = reason


def _leave_outside(page: Page, prose: int) -> None:
    """When the page marks one main part and most of the prose is in it, the rest is left out, but for the title."""
    main = _main_part(page)
    if main is None or (main.size - main.linked) * 2 < prose:
        return
    around: set[Element] = {page.root}
    at = main.parent
    while at is not None:
        around.add(at)
        at = at.parent
    for element in page.elements:
        if element.parent in around and element not in around and element is not main and not element.left:
            is_title = element.tag == "h1" or (element.titles and not element.stops and element.size <= 200)
            if element.size and not is_title:
                element.left = OUTSIDE


def _main_part(page: Page) -> Element | None:
    for is_main in (_is_marked_main, _is_article):
        found = [element for element in page.elements if not element.left and is_main(element)]
        outer = [each for each in found if not any(map(is_main, _around(each)))]
        if len(outer) == 1:
            return outer[0]
    return None


def _is_marked_main(element: Element) -> bool:
    return element.tag == "main" or element.attributes.get("role") == "main"


def _is_article(element: Element) -> bool:
    return element.tag == "article" or element.attributes.get("itemprop", "").lower() == "articlebody"
