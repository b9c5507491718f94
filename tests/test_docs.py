"""What the documentation says is so: links lead somewhere, commands parse, examples run."""

from __future__ import annotations

import ast
import contextlib
import dataclasses
import inspect
import io
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import summarizer

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(summarizer.__file__).parent / "data"
PAGES = [
    path
    for path in (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")))
    if path.exists()
]
_IDS = [str(path.relative_to(ROOT)) for path in PAGES]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
#: Their Python runs as it stands, without a service, files or a network.
RUNNABLE = ("README.md", "docs/quickstart.md", "docs/library.md")


def _blocks(path: Path, *languages: str) -> list[str]:
    return [code for name, code in _FENCE.findall(path.read_text()) if name in languages]


def _anchors(path: Path) -> set[str]:
    """Anchors that GitHub makes of a page's headings."""
    prose = _FENCE.sub("", path.read_text())
    headings = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).strip().replace(" ", "-") for h in headings}


def test_the_page_of_the_library_has_all_that_is_public() -> None:
    page = (ROOT / "docs" / "library.md").read_text()
    names = [*inspect.signature(summarizer.summarize).parameters][1:]
    verbs = [name for name in summarizer.__all__ if name.islower()]
    fields = [f.name for f in dataclasses.fields(summarizer.Briefing)]
    unexplained = {"id", "title_citation", "language"}
    for name in (*names, *set(fields) - unexplained):
        assert f"`{name}`" in page, name
    for name in (*verbs, *(n for n in summarizer.__all__ if n.endswith("Error"))):
        assert f"`{name}" in page, name


def test_all_data_that_ships_is_accounted_for() -> None:
    """What it is, how it was made, and under which licence."""
    listed = (DATA / "README.md").read_text()
    for path in set(DATA.iterdir()) - {DATA / "README.md"}:
        assert f"| `{path.name}{'/' if path.is_dir() else '`'}" in listed, path.name


@pytest.mark.parametrize("page", PAGES, ids=_IDS)
def test_links_lead_somewhere(page: Path) -> None:
    prose = _FENCE.sub("", page.read_text())
    for target in re.findall(r"\]\(<?([^)\s>]+)>?\)", prose):
        if re.match(r"\w+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = page.parent / name if name else page
        assert file.exists(), f"{page.name}: {target}"
        if anchor:
            assert anchor in _anchors(file), f"{page.name}: {target}"


def commands(page: Path) -> Iterator[list[str]]:
    """The arguments of every ``summarizer …`` of a page's shell blocks, in containers included."""
    code = _blocks(page, "sh", "console")
    indented = re.findall(r"(?:^    summarizer .*\n)+", page.read_text(), re.MULTILINE)
    for line in "\n".join(code + indented).replace("\\\n", " ").splitlines():
        for part in re.split(r"\s(?:\||&&|>>?|<)\s", line):
            try:
                words = shlex.split(part, comments=True)
            except ValueError:
                continue  # a body that runs over several lines
            while words and re.match(r"[A-Z_]+=", words[0]):
                del words[0]
            images = [i for i, word in enumerate(words) if re.fullmatch(r"summarizer(:\w+)?", word)]
            if words[:2] == ["docker", "run"] and images:
                # The image's name, after its flags and a container of the same name.
                at = max(images)
                yield words[at + 1 :] or ["serve"]
            elif words[:3] == ["docker", "compose", "run"]:
                yield words[words.index("digest") + 1 :]
            elif words[:1] == ["summarizer"]:
                yield words[1:]


@pytest.mark.parametrize("page", PAGES, ids=_IDS)
def test_commands_parse(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from summarizer.cli import _parser

    for arguments in commands(page):
        try:
            _parser(arguments).parse_args(arguments)
        except SystemExit as stop:
            if stop.code:
                pytest.fail(f"{shlex.join(arguments)}: {capsys.readouterr().err}")


def test_commands_are_found() -> None:
    found = list(commands(ROOT / "docs" / "quickstart.md"))
    assert ["example"] in found
    assert ["serve"] in found
    assert ["brief", "-"] in found
    assert len(found) > 10


@pytest.mark.parametrize("page", PAGES, ids=_IDS)
def test_python_and_toml_are_sound(page: Path) -> None:
    for code in _blocks(page, "python"):
        ast.parse(code)
    for code in _blocks(page, "toml"):
        tomllib.loads(code)


@pytest.mark.parametrize("name", RUNNABLE)
def test_python_runs_and_prints(name: str) -> None:
    for code in _blocks(ROOT / name, "python"):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, name, "exec"), {"__name__": "example"})  # noqa: S102 - our own text
        assert printed.getvalue().strip()
