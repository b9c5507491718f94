"""The API's reference for people, made from its specification: no script, nothing from outside."""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, Request
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse, Response

from service.routes.briefings import briefer_of
from service.routes.pages import shell
from service.templating import template

router = APIRouter(include_in_schema=False)


@router.get("/docs")
async def reference(request: Request) -> Response:
    spec = request.app.openapi()
    body = template("docs.html").render(
        spec=spec,
        prose=_prose,
        operations=[
            _operation(spec, verb, path, operation)
            for path, verbs in spec["paths"].items()
            for verb, operation in verbs.items()
        ],
        base=str(request.base_url).rstrip("/"),
        keys=briefer_of(request).keys.required,
    )
    return HTMLResponse(shell(request, "docs", "API", body))


def _operation(
    spec: dict[str, Any], verb: str, path: str, operation: dict[str, Any]
) -> dict[str, Any]:
    content = operation.get("requestBody", {}).get("content", {})
    schema = _resolved(spec, content.get("application/json", {}).get("schema", {}))
    fields = [
        (name, _kind(spec, field), field.get("description", ""))
        for name, field in schema.get("properties", {}).items()
    ]
    fields += [
        (parameter["name"], f"in {parameter['in']}", parameter.get("description", ""))
        for parameter in operation.get("parameters", [])
    ]
    examples = schema.get("examples", [])
    return {
        "verb": verb.upper(),
        "path": path,
        "summary": operation.get("summary", ""),
        "description": operation.get("description", ""),
        "fields": fields,
        "example": json.dumps(examples[0], indent=2, ensure_ascii=False) if examples else "",
        "answers": [
            (status, answer["description"], ", ".join(answer.get("content", {})))
            for status, answer in operation["responses"].items()
        ],
        "answer": _example_answer(operation["responses"]),
    }


def _example_answer(responses: dict[str, Any]) -> str:
    """What the first answer with an example looks like."""
    contents = (content for r in responses.values() for content in r.get("content", {}).values())
    example = next((content["example"] for content in contents if "example" in content), "")
    return (
        example if isinstance(example, str) else json.dumps(example, indent=2, ensure_ascii=False)
    )


def _prose(text: str) -> Markup:
    """The text with what stands between backticks as code."""
    parts = [escape(part) for part in text.split("`")]
    return Markup().join(
        Markup("<code>{}</code>").format(part) if place % 2 else part
        for place, part in enumerate(parts)
    )


def _resolved(spec: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The schema a reference points to."""
    while "$ref" in schema:
        schema = spec["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def _kind(spec: dict[str, Any], schema: dict[str, Any]) -> str:
    """A schema's type in a word or two."""
    if "anyOf" in schema:
        kinds = [_kind(spec, option) for option in schema["anyOf"]]
        return " or ".join(kind for kind in dict.fromkeys(kinds) if kind != "null")
    if "enum" in schema:
        return ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"list of {_kind(spec, schema.get('items', {}))}"
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2]).removesuffix("In").lower()
    return str(schema.get("format") or schema.get("type", "any"))
