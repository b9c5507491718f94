"""The shipped files are found from a checkout and from an installed wheel alike."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from summarizer.errors import StoreError
from summarizer.resources import read_bytes, read_text, resource_path

CHECKOUT = Path(__file__).parent.parent

REFUSED = {
    "empty": "",
    "absolute": "/etc/passwd",
    "climbs": "prompts/../pyproject.toml",
    "climbs at once": "../pyproject.toml",
    "backslash": "prompts\\x",
    "doubled slash": "prompts//x",
}


def test_a_checkout_serves_its_own_folders() -> None:
    assert resource_path("seeds") == CHECKOUT / "seeds"
    assert resource_path("prompts").is_dir()
    assert read_text("seeds/README.md").startswith("#")
    assert read_bytes("seeds/README.md") == (CHECKOUT / "seeds" / "README.md").read_bytes()


@pytest.mark.parametrize("name", REFUSED.values(), ids=REFUSED)
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a resource"):
        resource_path(name)


@pytest.mark.parametrize("name", ["seeds/none.txt", "data/none.json"])
def test_what_is_missing_is_named(name: str) -> None:
    with pytest.raises(StoreError, match=name):
        resource_path(name)


def test_a_folder_is_not_read() -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        read_bytes("seeds")


@pytest.mark.slow
def test_an_installed_wheel_has_them_all(tmp_path: Path) -> None:
    """Builds the wheel, installs it where the checkout is out of sight, and compares the files."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run(
        [*pip, "wheel", "--no-deps", "--wheel-dir", str(tmp_path), str(CHECKOUT)], check=True
    )
    (wheel,) = tmp_path.glob("summarizer-*.whl")
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    subprocess.run(
        [*pip, "--python", str(home / "bin" / "python"), "install", "--no-deps", str(wheel)],
        check=True,
    )
    script = (
        "from summarizer.resources import resource_path\n"
        "for name in 'prompts', 'seeds':\n"
        "    root = resource_path(name)\n"
        "    for path in sorted(p for p in root.rglob('*') if p.is_file()):\n"
        "        print(f'{name}/{path.relative_to(root).as_posix()}', path.stat().st_size)\n"
    )
    bare = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [str(home / "bin" / "python"), "-c", script],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=bare,
    )
    tracked = subprocess.run(
        ["git", "ls-files", "prompts", "seeds"],
        check=True,
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
    ).stdout.split()
    expected = [f"{name} {(CHECKOUT / name).stat().st_size}" for name in tracked]
    assert sorted(done.stdout.splitlines()) == sorted(expected)
