"""What is released: sdist and wheel are built, installed apart, used, and tested from there."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tarfile
import time
import zipfile
from pathlib import Path

import pytest

import summarizer

ROOT = Path(__file__).resolve().parent.parent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (ROOT / "summarizer" / "__init__.py").exists(), reason="run from an installed wheel"
    ),
]


def _environment() -> dict[str, str]:
    """Without what would let the checkout be found, or settings change what is done."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("SUMMARIZER_", "PYTHON")) and name != "VIRTUAL_ENV"
    }
    return {**kept, "PIP_CONSTRAINT": str(ROOT / "constraints.txt")}


def _run(*command: str | Path, cwd: Path, timeout: float = 600) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=_environment(),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel made from it."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a fresh virtual environment that has the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("venv")
    _run(sys.executable, "-m", "venv", folder, cwd=folder)
    (wheel,) = built.glob("*.whl")
    _run(folder / "bin" / "pip", "install", "--quiet", wheel, cwd=folder)
    return folder / "bin"


USER = """
from collections.abc import Iterable

from summarizer import Article, Briefing, Document, clean, group_stories, summarize, verify


class Frame:  # as pandas types a DataFrame
    def iterrows(self) -> Iterable[tuple[object, object]]:
        return []

    def to_dict(self, orient: str) -> list[dict[object, object]]:
        return [{"text": "The dam held."}]


def brief(rows: Iterable[dict[str, object]]) -> Briefing:
    return summarize(rows, max_words=60)


articles: list[Article] = [Article("The dam held on Monday.", source="Courier")]
briefing: Briefing = summarize(articles, query=None)
origins: int = briefing.sentences[0].support.origins
quote: str = briefing.sentences[0].citations[0].quote
document: Document = clean(articles[0])
supported: bool = verify("The dam held.", articles).supported
ids: tuple[str, ...] = group_stories(articles)[0].article_ids
text: str = briefing.to_markdown() + briefing.to_html() + briefing._repr_html_()
page: Article = Article.from_html("<p>The dam held.</p>", url=None)
rows: Briefing = summarize(Frame())
wrong: int = briefing.to_text()  # type: ignore[assignment]
"""


def test_types_reach_the_user(installed: Path, tmp_path: Path) -> None:
    """The wheel's own annotations are found (PEP 561), and are complete enough for ``--strict``."""
    (tmp_path / "user.py").write_text(USER)
    mypy = (sys.executable, "-m", "mypy", "--strict", "--python-executable")
    _run(*mypy, installed / "python", "user.py", cwd=tmp_path)


def test_version_and_content(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    (sdist,) = built.glob("*.tar.gz")
    assert f"-{summarizer.__version__}-py3-none-any" in wheel.name
    assert sdist.name == f"summarizer-{summarizer.__version__}.tar.gz"
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "summarizer/py.typed",
        "summarizer/data/entailment.npz",
        "summarizer/data/ranking.json",
        "service/app.py",
        "service/static/page.js",
        "summarizer/_resources/seeds/README.md",
    } <= names
    assert {name.rpartition("/")[2] for name in names if "/licenses/" in name} == {
        "LICENSE",
        "NOTICE",
    }
    assert not [name for name in names if name.startswith(("tests/", "bench/", "docs/"))]
    assert not [name for name in names if name.endswith((".pyc", ".db"))]
    assert f"## [{summarizer.__version__}]" in (ROOT / "CHANGELOG.md").read_text()


def test_example_is_briefed_by_a_fresh_installation(installed: Path, tmp_path: Path) -> None:
    briefing = _run(installed / "summarizer", "example", "--words", "60", cwd=tmp_path)
    assert "[1]" in briefing
    folder = _run(installed / "summarizer", "example", "--path", cwd=tmp_path).strip()
    assert Path(folder).is_relative_to(installed.parent)
    json = _run(installed / "summarizer", "brief", folder, "--format", "json", cwd=tmp_path)
    (tmp_path / "briefing.json").write_text(json)
    _run(installed / "summarizer", "replay", "briefing.json", cwd=tmp_path)
    assert _run(installed / "summarizer", "--version", cwd=tmp_path) == (
        f"summarizer {summarizer.__version__}\n"
    )


def test_service_of_a_fresh_installation_drains_and_stops(installed: Path, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    flags = ["--port", port, "--storage", f"sqlite:///{tmp_path}/service.db", "--workers", "1"]
    with (tmp_path / "log").open("wb") as log:
        service = subprocess.Popen(
            [str(installed / "summarizer"), "serve", *flags],
            cwd=tmp_path,
            env=_environment(),
            stdout=log,
            stderr=log,
        )
        try:
            until = time.monotonic() + 30
            check = [str(installed / "summarizer"), "serve", "--check", "--port", port]
            while subprocess.run(check, env=_environment(), check=False, stderr=log).returncode:
                assert service.poll() is None, (tmp_path / "log").read_text()
                assert time.monotonic() < until, (tmp_path / "log").read_text()
        finally:
            service.send_signal(signal.SIGTERM)
            code = service.wait(timeout=10)
    assert code in (0, -signal.SIGTERM)


def test_tests_pass_against_the_installed_wheel(
    built: Path, installed: Path, tmp_path: Path
) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    for name in ("summarizer", "service", "prompts"):
        shutil.rmtree(source / name)  # out of the way: the wheel's are used
    # The tools for testing come from here; an editable installation is not followed from there.
    site = Path(_run(installed / "python", "-c", _SITE, cwd=tmp_path).strip())
    (site / "tools-for-testing.pth").write_text(sysconfig.get_path("purelib") + "\n")
    where = _run(
        installed / "python", "-c", "import summarizer as s; print(s.__file__)", cwd=source
    )
    assert Path(where.strip()).is_relative_to(site)
    _run(
        *(installed / "python", "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        *("-m", "not model and not browser and not slow", *_TESTS),
        cwd=source,
    )


_SITE = "import sysconfig; print(sysconfig.get_path('purelib'))"
#: Tests of every part, each run as it stands; all of them would take minutes more.
_TESTS = [
    f"tests/test_{name}.py"
    for name in (
        "imports",
        "seeds",
        "sentences",
        "cleaning",
        "dedup",
        "ranking",
        "selection",
        "ordering",
        "tidied",
        "render",
        "settings",
        "digest_config",
        "service_briefings",
    )
]
