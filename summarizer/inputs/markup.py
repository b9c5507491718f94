"""The text of a piece of HTML, such as a feed entry's body or a newsletter, one block a line.

For whole pages there is :mod:`summarizer.inputs.html`, which tells the article from the rest.
"""

from __future__ import annotations

import re

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    }
)
_HIDDEN = frozenset(
    {"script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object"}
)
_SPACE = re.compile(r"[ \t\r\n\f\xa0\u200b]+")


def text_of_markup(markup: str) -> str:
    """The visible text of ``markup``: blocks parted by an empty line, ``<br>`` by a line end."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    from lxml import etree, html

    # lxml refuses NULs and lone surrogates, and an encoding declared inside a str
    cleaned = re.sub("[\x00\ud800-\udfff]", "\ufffd", markup)
    cleaned = re.sub(r"^\s*<\?xml[^>]*\?>", "", cleaned)
    try:
        root = html.fromstring(f"<div>{cleaned}</div>", parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return cleaned.strip()
    parts: list[str] = []
    hidden = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else None
        if event == "start":
            hidden += tag in _HIDDEN
            if tag in _BLOCKS:
                parts.append("\n\n")
            elif tag == "br":
                parts.append("\n")
            if not hidden and node.text:
                parts.append(_SPACE.sub(" ", node.text))
            continue
        if event == "end":
            hidden -= tag in _HIDDEN
            if tag in _BLOCKS:
                parts.append("\n\n")
        if not hidden and node.tail and node is not root:
            parts.append(_SPACE.sub(" ", node.tail))
    text = re.sub(r" *\n *", "\n", "".join(parts))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" {2,}", " ", text)).strip()
