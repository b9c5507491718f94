"""The specification: schemathesis finds no answer that it does not foresee."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

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
        )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


def test_the_specification_is_whole(tmp_path: Path) -> None:
    """Every reference resolves, and every answer that is refused is a problem document."""
    from service.app import create_app
    from summarizer.settings import Settings

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
