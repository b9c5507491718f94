"""A briefing as JSON, and back."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from summarizer.errors import InputError
from summarizer.types import Briefing

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def to_json(briefing: Briefing, *, indent: int | None = 2, timings: bool = True) -> str:
    """JSON with the fields of :class:`Briefing`; times are ISO 8601."""
    if not timings:
        briefing = replace(briefing, manifest=replace(briefing.manifest, timings={}))
    return json.dumps(asdict(briefing), ensure_ascii=False, indent=indent, default=_plain)


def from_json(text: str | bytes) -> Briefing:
    """A briefing from its JSON. Raises ``InputError`` naming the first field that does not fit."""
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the top level"
        raise InputError(f"not a briefing: {where}: {first['msg']}") from None


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of :func:`to_json`."""
    schema = _adapter().json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Briefing",
    }


@cache
def _adapter() -> TypeAdapter[Briefing]:
    # Deferred: making a briefing does not need pydantic, reading one back does.
    from pydantic import TypeAdapter

    return TypeAdapter(Briefing)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"cannot write {type(value).__name__} as JSON")


if __name__ == "__main__":
    from summarizer.resources import resource_path

    path = resource_path("data") / "briefing.schema.json"
    path.write_text(json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n", "utf-8")
