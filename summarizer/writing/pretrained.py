"""Models that transformers loads: found, loaded once a process, and given back when idle."""

from __future__ import annotations

import contextlib
import hashlib
import io
import re
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.errors import MissingExtraError, ModelError, OptionError
from summarizer.writing.running import Running, running
from summarizer.writing.weights import LOCAL, installed, installed_sha256

if TYPE_CHECKING:
    from summarizer.writing.generation import TransformersBackend

HUB_NAME = re.compile(r"[\w.-]{1,96}/[\w.-]{1,96}")
_PACKAGE = re.compile(r"[a-z_]\w{0,63}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model on its device, and its tokenizer."""

    model: Any
    tokenizer: Any
    #: Maps a text to another (BART, T5) rather than going on from a prompt.
    seq2seq: bool


def local_backend() -> TransformersBackend:
    """The model whose weights ``summarizer models install`` keeps on this machine.

    Raises ``OptionError`` where they are not installed, ``MissingExtraError`` without torch.
    """
    _need_packages("local")
    path = installed(LOCAL)
    if path is None:
        raise OptionError(
            "the writer 'local' needs weights that are not installed: "
            f"run summarizer models install {LOCAL}"
        )
    from summarizer.writing.generation import TransformersBackend

    version = f"{LOCAL} sha256:{installed_sha256(path)}"
    return TransformersBackend("local", str(path), version=version, running=running())


def transformers_backend(model: str) -> TransformersBackend:
    """The backend for a folder, a GGUF file, a package that holds one, or ``OWNER/MODEL``.

    The last is looked for in the local hub cache, and downloaded only because it was named.
    Raises ``OptionError`` where there is none of that name, ``MissingExtraError`` without torch.
    """
    _need_packages(f"transformers:{model}")
    source = _source(model)
    from summarizer.writing.generation import TransformersBackend

    name = f"transformers:{model}"
    return TransformersBackend(name, source, version=_version(source), running=running())


def _need_packages(name: str) -> None:
    if find_spec("torch") is None or find_spec("transformers") is None:
        raise MissingExtraError(f"the writer {name!r}", "models")


def _source(model: str) -> str:
    path = Path(model).expanduser()
    try:
        if path.is_dir() or (path.is_file() and path.suffix == ".gguf"):
            return str(path)
        is_file = path.exists()
    except (OSError, ValueError):
        is_file = False
    if _PACKAGE.fullmatch(model):
        spec = find_spec(model)
        for place in spec.submodule_search_locations or () if spec else ():
            configs = sorted(c for c in Path(place).rglob("config.json") if _weights(c.parent))
            ggufs = sorted(Path(place).rglob("*.gguf"))
            if configs or ggufs:
                return str(configs[0].parent if configs else ggufs[0])
    if HUB_NAME.fullmatch(model) and not is_file and not model.startswith("."):
        return model
    raise OptionError(
        f"there is no model {model!r}: name its folder, a .gguf file, a package that holds one, "
        "or OWNER/MODEL"
    )


def _weights(folder: Path) -> Path | None:
    for pattern in ("*.safetensors", "pytorch_model*.bin"):
        if found := sorted(folder.glob(pattern)):
            return found[0]
    return None


def _version(source: str) -> str:
    """Sha256 of the weights that lie here; a model of the hub is what its name says."""
    path = Path(source)
    file = path if path.is_file() else _weights(path) if path.is_dir() else None
    if file is None:
        return "as named"
    try:
        with file.open("rb") as content:
            return "sha256:" + hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise OptionError(f"{file}: cannot be read ({error.strerror})") from error


def load_pretrained(source: str, *, dtype: Any, device: str = "cpu") -> Loaded:
    """Load a model and its tokenizer. GGUF weights are unpacked. Raises ``ModelError``."""
    import transformers
    from transformers.utils import logging

    logging.disable_progress_bar()
    before = logging.get_verbosity()
    logging.set_verbosity_error()
    path = Path(source)
    where: dict[str, Any] = {}
    if path.suffix == ".gguf" and path.is_file():
        source, where = str(path.parent), {"gguf_file": path.name}
    try:
        with warnings.catch_warnings(), _quiet(bool(where)):
            warnings.simplefilter("ignore")  # advice to those who train
            return _load(transformers, source, where, dtype, device, local=path.exists())
    except MissingExtraError:
        raise
    except Exception as error:
        reason = str(error).strip().split("\n", 1)[0][:300]
        raise ModelError(f"the model {path.name!r} could not be loaded: {reason}") from error
    finally:
        logging.set_verbosity(before)


@contextlib.contextmanager
def _quiet(needed: bool) -> Iterator[None]:
    """Without the bar that unpacking GGUF draws, which has no switch."""
    with contextlib.redirect_stderr(io.StringIO()) if needed else contextlib.nullcontext():
        yield


def _load(
    transformers: Any, source: str, where: dict[str, Any], dtype: Any, device: str, *, local: bool
) -> Loaded:
    if where and (find_spec("gguf") is None or find_spec("accelerate") is None):
        raise MissingExtraError("a GGUF model", "models")

    def loaded(kind: Any, **more: Any) -> Any:
        try:
            return kind.from_pretrained(source, local_files_only=True, **where, **more)
        except OSError:
            if local:
                raise
            return kind.from_pretrained(source, **more)

    tokenizer = loaded(transformers.AutoTokenizer)
    config = loaded(transformers.AutoConfig)
    seq2seq = bool(getattr(config, "is_encoder_decoder", False))
    kind = transformers.AutoModelForSeq2SeqLM if seq2seq else transformers.AutoModelForCausalLM
    more: dict[str, Any] = {"dtype": dtype}
    if where and hasattr(transformers, "GgufConfig"):
        # Packed weights would be multiplied by kernels that come from a hub, and cannot be saved.
        more["quantization_config"] = transformers.GgufConfig(dequantize=True)
    model = loaded(kind, **more).to(device).eval()
    return Loaded(model=model, tokenizer=tokenizer, seq2seq=seq2seq)


class _Shelf:
    """The loaded models of this process. Each is loaded once, and dropped when idle too long."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loaded: dict[tuple[str, str, str], Loaded] = {}
        self._timers: dict[tuple[str, str, str], threading.Timer] = {}

    def take(self, source: str, running: Running) -> Loaded:
        """The model, loaded now where it is not. Raises ``ModelError`` and ``OptionError``."""
        import torch

        device = _device(torch, running.device)
        dtype = _dtype(device, running.dtype)
        key = (source, device, dtype)
        with self._lock:
            timer = self._timers.pop(key, None)
            if timer is not None:
                timer.cancel()
            if running.threads:
                torch.set_num_threads(running.threads)
            if key not in self._loaded:
                self._loaded[key] = load_pretrained(
                    source, dtype=getattr(torch, dtype), device=device
                )
            return self._loaded[key]

    def put_back(self, source: str, running: Running) -> None:
        """Start the time after which the model is dropped, if nobody takes it again."""
        if running.idle_seconds <= 0:
            return
        with self._lock:
            for key in [k for k in self._loaded if k[0] == source]:
                if (timer := self._timers.pop(key, None)) is not None:
                    timer.cancel()
                timer = threading.Timer(running.idle_seconds, self._drop, args=(key,))
                timer.daemon = True
                timer.start()
                self._timers[key] = timer

    def __contains__(self, source: str) -> bool:
        with self._lock:
            return any(key[0] == source for key in self._loaded)

    def _drop(self, key: tuple[str, str, str]) -> None:
        with self._lock:
            # Not where it was taken in the moment the timer ran out.
            if self._timers.pop(key, None) is not None:
                self._loaded.pop(key, None)


shelf = _Shelf()


def _device(torch: Any, named: str) -> str:
    if named == "auto":
        if torch.cuda.is_available():
            return "cuda"
        return "mps" if torch.backends.mps.is_available() else "cpu"
    there = {
        "cuda": torch.cuda.is_available,
        "mps": torch.backends.mps.is_available,
        "cpu": lambda: True,
    }
    if not there[named]():
        raise ModelError(f"there is no {named} device on this machine")
    return named


def _dtype(device: str, named: str) -> str:
    if named != "auto":
        return named
    return "float32" if device == "cpu" else "float16"
