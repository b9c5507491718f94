"""The briefings of the sample articles, kept as files so that every change is seen as a diff."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import summarize
from summarizer.inputs.files import read_articles
from summarizer.resources import resource_path
from tests.conftest import Golden

HERE = Path(__file__).parent
README = HERE.parent / "README.md"
BEGIN, END = "<!-- briefing: make brief -->\n", "<!-- end of briefing -->\n"

#: Name to the sample set and the options.
BRIEFINGS: dict[str, tuple[str, dict[str, object]]] = {
    "security-talks": ("seeds/security-talks", {}),
    "security-talks-short": ("seeds/security-talks", {"length": "short"}),
    "security-talks-query": ("seeds/security-talks", {"query": "balloons", "max_words": 100}),
    "developing-day-1": ("seeds/developing/day-1", {}),
    "developing-all": ("seeds/developing", {}),
    "unrelated": ("seeds/unrelated", {"max_words": 150}),
}


def _markdown(name: str) -> str:
    folder, options = BRIEFINGS[name]
    read = read_articles([str(resource_path(folder))])
    assert read.errors == ()
    return summarize(read.articles, **options).to_markdown()  # type: ignore[arg-type] # named options


@pytest.mark.parametrize("name", BRIEFINGS)
def test_golden(name: str, golden: Golden) -> None:
    golden.check(HERE / "golden" / f"{name}.md", _markdown(name))


def test_the_readme_shows_what_make_brief_prints(golden: Golden) -> None:
    readme = README.read_text("utf-8")
    before, _, rest = readme.partition(BEGIN)
    shown, _, after = rest.partition(END)
    assert shown
    quoted = "".join(
        f"> {line}\n" if line else ">\n" for line in _markdown("security-talks").splitlines()
    )
    golden.check(README, f"{before}{BEGIN}{quoted}{END}{after}")
