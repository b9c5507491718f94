"""Articles from JSON and JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from summarizer.errors import InputError


def json_records(text: str) -> list[tuple[str, Any]]:
    """The articles of a JSON text and where each stands: one, a list, or ``{"articles": […]}``.

    Raises ``InputError`` where the text is not JSON or holds no article.
    """
    value = _loads(text)
    if isinstance(value, dict) and "text" not in value and "html" not in value:
        if not isinstance(value.get("articles"), list):
            raise InputError('has neither "text" nor a list of "articles"')
        value = value["articles"]
    if isinstance(value, list):
        if not value:
            raise InputError("is an empty list")
        return [(f": article {n}", item) for n, item in enumerate(value, start=1)]
    return [("", value)]


def jsonl_records(text: str) -> Iterator[tuple[str, Any | InputError]]:
    """The article of each line and where it stands; an error in place of one that is not JSON."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield f":{number}", _loads(line, in_lines=True)
            except InputError as error:
                yield f":{number}", error


def _loads(text: str, *, in_lines: bool = False) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"column {error.colno}" if in_lines else f"line {error.lineno} column {error.colno}"
        what = error.msg.lower().removesuffix(" at")
        raise InputError(f"is not JSON: {what} at {place}") from error
    except (ValueError, RecursionError) as error:
        raise InputError("is not JSON that can be read: too deep, or a number too long") from error
