"""Every example in docs/http-api.md does what it says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service_process import ARTICLES, Service

PAGE = (Path(__file__).parent.parent / "docs" / "http-api.md").read_text("utf-8")
EXAMPLES = re.findall(r"```(sh|python|js)\n(.*?)```", PAGE, re.DOTALL)
RUNNERS = {"sh": ["sh", "-e"], "python": [sys.executable], "js": ["node"]}
ENDINGS = {"sh": "sh", "python": "py", "js": "mjs"}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("docs")
    (folder / "gazette.txt").write_text(ARTICLES[0]["text"])
    (folder / "post.txt").write_text(ARTICLES[1]["text"])
    (folder / "articles.jsonl").write_text("\n".join(json.dumps(a) for a in ARTICLES))
    with Service(folder) as service:
        yield service


@pytest.mark.parametrize(
    ("language", "code"),
    EXAMPLES,
    ids=[f"{n}-{language}" for n, (language, _) in enumerate(EXAMPLES)],
)
def test_examples(service: Service, language: str, code: str) -> None:
    program = RUNNERS[language][0]
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    file = service.folder / f"example.{ENDINGS[language]}"
    file.write_text(code.replace("http://localhost:8000", service.url))
    done = subprocess.run(
        [*RUNNERS[language], str(file)],
        cwd=service.folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "tram" in done.stdout.lower(), done.stdout
    assert '"status": 4' not in done.stdout


def test_the_page_names_every_route() -> None:
    from service.app import create_app
    from summarizer.settings import Settings

    for path in create_app(Settings()).openapi()["paths"]:
        if not path.startswith("/v1/digests") and not path.startswith("/feeds"):
            named = path.replace("{briefing_id}", "{id}").replace("{job_id}", "{id}")
            assert named in PAGE, path
