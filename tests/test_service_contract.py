"""The specification: schemathesis finds no answer that it does not foresee."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from service.app import create_app
from service.examples import ANSWERS, briefing_request, verification_request
from service.problems import ProblemDocument
from service.routes.jobs import JobDocument
from service.routes.operations import InfoDocument
from summarizer import summarize, verify
from summarizer.digest.edition import Edition
from summarizer.settings import Settings
from tests import schemathesis_hooks
from tests.conftest import Golden
from tests.service_process import Service

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_schema_conformance,response_headers_conformance"
)


@pytest.mark.slow
def test_schemathesis_finds_nothing(tmp_path: Path) -> None:
    with Service(tmp_path) as service:
        done = subprocess.run(
            [
                str(Path(sys.executable).parent / "schemathesis"),
                "run",
                f"{service.url}/openapi.json",
                "--checks",
                CHECKS,
                "--max-examples",
                "15",
                "--seed",
                "7",
                "--phases",
                "examples,coverage,fuzzing",
                "--exclude-path-regex",
                "/events$",
                "--request-timeout",
                "30",
                "--no-color",
            ],
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
            cwd=tmp_path,
            env={
                **os.environ,
                "SCHEMATHESIS_HOOKS": schemathesis_hooks.__name__,
                "PYTHONPATH": str(Path(__file__).parent.parent),
            },
        )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


def test_the_examples_are_what_is_answered(golden: Golden) -> None:
    asked = briefing_request()
    briefing = summarize(asked["articles"], max_words=asked["max_words"], query=asked["query"])
    claim = verification_request()
    verdict = verify(claim["text"], claim["articles"])
    answers = {
        "json": json.loads(briefing.to_json(timings=False)),
        "markdown": briefing.to_markdown(),
        "text": briefing.to_text(),
        "verdict": json.loads(json.dumps(asdict(verdict))),
    }
    golden.check(ANSWERS, json.dumps(answers, ensure_ascii=False, indent=1) + "\n")


def test_every_operation_has_examples() -> None:
    paths = create_app(Settings()).openapi()["paths"]
    operations = [(f"{v} {p}", o) for p, verbs in paths.items() for v, o in verbs.items()]
    for name, operation in operations:
        for status, answer in operation["responses"].items():
            for media_type, content in answer.get("content", {}).items():
                assert "example" in content, (name, status, media_type)
        for content in operation.get("requestBody", {}).get("content", {}).values():
            assert "example" in content, name
        for parameter in operation.get("parameters", ()):
            assert "example" in parameter, (name, parameter["name"])
    for _, operation in operations:
        for status, answer in operation["responses"].items():
            problem = answer.get("content", {}).get("application/problem+json", {}).get("example")
            if problem is not None:
                assert ProblemDocument.model_validate(problem).status == int(status)
            example = answer.get("content", {}).get("application/json", {}).get("example", {})
            if set(example) >= {"links", "attempts"}:
                assert JobDocument.model_validate(example), status
    info = paths["/v1/info"]["get"]["responses"]["200"]["content"]["application/json"]["example"]
    assert InfoDocument.model_validate(info)
    digest = paths["/v1/digests/{date}"]["get"]["responses"]["200"]["content"]
    assert Edition.from_json(json.dumps(digest["application/json"]["example"])).stories


def test_the_specification_is_whole() -> None:
    """Every reference resolves, and every answer that is refused is a problem document."""
    spec = create_app(Settings()).openapi()
    assert spec["openapi"].startswith("3.1")
    known = {f"#/components/schemas/{name}" for name in spec["components"]["schemas"]}

    def references(node: object) -> set[str]:
        if isinstance(node, dict):
            own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
            return own.union(*map(references, node.values()))
        if isinstance(node, list):
            return set().union(*map(references, node))
        return set()

    assert references(spec) <= known
    for path, verbs in spec["paths"].items():
        for verb, operation in verbs.items():
            assert operation["summary"], (verb, path)
            for status, answer in operation["responses"].items():
                if int(status) >= 400:
                    assert "application/problem+json" in answer["content"], (verb, path, status)
