"""An entailment cross-encoder as one more opinion, where the user has configured one."""

from __future__ import annotations

import math
from threading import Lock
from typing import Any, Protocol

from summarizer.errors import MissingExtraError, ModelError


class Entailment(Protocol):
    """Anything that gives the probability, 0–1, that a premise entails a hypothesis."""

    def __call__(self, premise: str, hypothesis: str) -> float: ...


def combined(ours: float, theirs: float) -> float:
    """Two probabilities as one: the mean of their log-odds.

    Neither is trusted more, as how well the configured model is calibrated is not known.
    """

    def log_odds(p: float) -> float:
        p = min(max(p, 1e-4), 1 - 1e-4)
        return math.log(p / (1 - p))

    return 1 / (1 + math.exp(-(log_odds(ours) + log_odds(theirs)) / 2))


class CrossEncoder:
    """A ``transformers`` sequence classification model, loaded at the first use.

    ``name`` is a local folder or the name of a model the user has at hand; nothing is downloaded.
    The label whose name begins with "entail", "support" or "consistent" counts; a model with one
    output is read through a logistic function. Calls are serialised: models are not thread-safe.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._lock = Lock()
        self._loaded: tuple[Any, Any, int | None] | None = None

    def __call__(self, premise: str, hypothesis: str) -> float:
        """Raises ``MissingExtraError`` without the extra, ``ModelError`` where the model fails."""
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._probability(*self._loaded, premise, hypothesis)

    def _load(self) -> tuple[Any, Any, int | None]:
        try:
            import transformers
        except ImportError as error:
            raise MissingExtraError("the entailment model", "models") from error
        try:
            tokenizer = transformers.AutoTokenizer.from_pretrained(self.name, local_files_only=True)
            model = transformers.AutoModelForSequenceClassification.from_pretrained(
                self.name, local_files_only=True
            )
        except (OSError, ValueError) as error:
            raise ModelError(
                f"the entailment model {self.name!r} cannot be loaded: {error}"
            ) from error
        model.eval()
        return tokenizer, model, _entailing_label(self.name, model.config)

    def _probability(
        self, tokenizer: Any, model: Any, label: int | None, premise: str, hypothesis: str
    ) -> float:
        import torch

        try:
            encoded = tokenizer(
                premise,
                hypothesis,
                truncation="only_first",
                max_length=min(getattr(model.config, "max_position_embeddings", 512), 1024) - 2,
                return_tensors="pt",
            )
            with torch.inference_mode():
                logits = model(**encoded).logits[0].float()
        except (RuntimeError, ValueError, IndexError) as error:
            raise ModelError(f"the entailment model {self.name!r} failed: {error}") from error
        if label is None:
            return float(torch.sigmoid(logits[0]))
        return float(torch.softmax(logits, dim=-1)[label])


def _entailing_label(name: str, config: Any) -> int | None:
    labels = {int(index): str(label).casefold() for index, label in config.id2label.items()}
    if len(labels) == 1:
        return None
    for index, label in sorted(labels.items()):
        if label.startswith(("entail", "support", "consistent")):
            return index
    raise ModelError(
        f"the entailment model {name!r} has no label for entailment, only {sorted(labels.values())}"
    )
