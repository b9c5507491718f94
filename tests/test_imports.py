"""What importing loads, and which module may import which."""

from __future__ import annotations

import ast
import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import pytest

import service
import summarizer
from summarizer import types

PACKAGE = Path(summarizer.__file__).parent
SERVICE = Path(service.__file__).parent

#: Modules that compose the stages, or stand around them. All others are stages or layers below.
COMPOSERS = {
    "pipeline",
    "stories",
    "digest",
    "cli",
    "inputs",
    "render",
    "settings",
    "templates",
    "verdicts",
    "__main__",
    "__init__",
}
#: What a stage may import besides itself.
LAYERS = {
    "types",
    "material",
    "errors",
    "options",
    "articles",
    "citations",
    "resources",
    "text",
    "facts",
    "readings",
    "encoders",
    "antecedents",
    "event",
    "voices",
    "introductions",
    "offices",
    "naming",
    "contents",
    "chronology",
    "eligibility",
}
#: What the service may use besides the names that ``summarizer`` exports: what it shares with the
#: command line (settings, reading files, resources, the published digest) and what its page shows
#: (the outline that every rendering follows, its templates). Never a stage.
FOR_THE_SERVICE = {
    "digest.published",
    "inputs.files",
    "options",
    "render.outline",
    "render.sections",
    "resources",
    "settings",
    "templates",
}
#: The only module that knows of the service: the command that starts it.
SERVES = PACKAGE / "cli" / "serve.py"
#: Stages that end in verification, and therefore call it.
ALLOWED = {("verified", "verification"), ("writing", "verification")}


def _loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "statement",
    [
        "import summarizer",
        "import summarizer\nsummarizer.summarize",
        "import summarizer.cli.brief",
    ],
)
def test_importing_loads_nothing_heavy(statement: str) -> None:
    heavy = {"torch", "transformers", "nltk", "sklearn", "httpx", "fastapi", "trafilatura"}
    assert heavy.isdisjoint(_loaded_by(statement))


def test_package_import_is_lazy() -> None:
    assert {"numpy", "scipy", "summarizer.types"}.isdisjoint(_loaded_by("import summarizer"))


def _imports(path: Path) -> set[str]:
    """The modules of this project that a file imports anywhere."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names.add(node.module or "")
    return {name for name in names if name.partition(".")[0] in ("summarizer", "service")}


def _parts(path: Path) -> set[str]:
    """Second parts of the ``summarizer.X`` names that a file imports anywhere."""
    return {name.split(".")[1] for name in _imports(path) if name.startswith("summarizer.")}


def test_the_service_stands_on_top() -> None:
    for path in sorted(PACKAGE.rglob("*.py")):
        knows = {name for name in _imports(path) if name.startswith("service")}
        assert not knows or path == SERVES, path
    used = {
        f"{path.relative_to(SERVICE)} imports {name}"
        for path in sorted(SERVICE.rglob("*.py"))
        for name in _imports(path)
        if name.startswith("summarizer.")
        and name.removeprefix("summarizer.") not in FOR_THE_SERVICE
    }
    assert used == set()


def test_stages_import_only_the_layers_below() -> None:
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        own = path.relative_to(PACKAGE).with_suffix("").parts[0]
        # ``Article.from_html`` and the renderings are conveniences on values: loaded when called.
        if own in COMPOSERS or own in {"types", "articles"}:
            continue
        wrong += [
            f"{path.relative_to(PACKAGE)} imports {name}"
            for name in _parts(path) - LAYERS - {own}
            if (own, name) not in ALLOWED
        ]
    assert wrong == []


def test_public_names_resolve_and_are_pinned() -> None:
    for name in summarizer.__all__:
        assert getattr(summarizer, name) is not None
    assert sorted(summarizer.__all__) == sorted(
        [
            "clean",
            "group_stories",
            "summarize",
            "verify",
            "Article",
            "ArticleRecord",
            "Briefing",
            "BriefingSentence",
            "Citation",
            "Claim",
            "Disagreement",
            "Document",
            "Edit",
            "Manifest",
            "Omission",
            "Options",
            "Origin",
            "OriginLink",
            "Place",
            "Reason",
            "Removed",
            "SentenceVerdict",
            "Span",
            "Statement",
            "Story",
            "Support",
            "Verdict",
            "FetchError",
            "InputError",
            "MissingExtraError",
            "ModelError",
            "OptionError",
            "StoreError",
            "SummarizerError",
            "STAGES",
        ]
    )
    parts = {
        name
        for value in vars(types).values()
        if dataclasses.is_dataclass(value)
        for hint in value.__annotations__.values()
        for name in re.findall(r"[A-Z]\w+", hint)
        if dataclasses.is_dataclass(getattr(types, name, None))
    }
    assert parts <= set(summarizer.__all__), "every value inside a value has a public name"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        summarizer.nothing  # noqa: B018 - the access is what is tested
