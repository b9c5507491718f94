"""A sequence classification model is one more opinion; a random tiny one shows how it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import verify
from summarizer.errors import ModelError
from summarizer.verification.entailment import CrossEncoder, combined

WORDS = "[PAD] [UNK] [CLS] [SEP] [MASK] the council voted to close old bridge ."


def _save(folder: Path, labels: list[str]) -> str:
    """A classifier with random weights and a vocabulary of a few words."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(WORDS.split()), encoding="utf-8")
    BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(WORDS.split()),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=64,
        id2label=dict(enumerate(labels)),
        label2id={label: index for index, label in enumerate(labels)},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    return str(folder)


@pytest.mark.model
@pytest.mark.parametrize("labels", [["contradiction", "entailment", "neutral"], ["score"]])
def test_a_model_gives_a_probability(tmp_path: Path, labels: list[str]) -> None:
    model = CrossEncoder(_save(tmp_path / "model", labels))
    long_premise = "the council voted to close the old bridge . " * 100
    first = model(long_premise, "the council voted .")
    assert 0 < first < 1
    assert model(long_premise, "the council voted .") == first


@pytest.mark.model
def test_a_model_is_named_by_its_folder(tmp_path: Path) -> None:
    name = _save(tmp_path / "model", ["entailment", "other"])
    article = "The council voted on Monday to close the old bridge in the town."
    verdict = verify("The council voted to close the bridge.", [article], entailment=name)
    assert 0 < verdict.score < 1


@pytest.mark.model
def test_a_model_without_an_entailment_label_is_refused(tmp_path: Path) -> None:
    model = CrossEncoder(_save(tmp_path / "model", ["good", "bad"]))
    with pytest.raises(ModelError, match="no label for entailment"):
        model("the bridge .", "the bridge .")


@pytest.mark.model
def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="nowhere"):
        CrossEncoder(str(tmp_path / "nowhere"))("the bridge .", "the bridge .")


@pytest.mark.parametrize(
    ("ours", "theirs", "both"), [(0.5, 0.5, 0.5), (0.9, 0.1, 0.5), (0.9, 0.9, 0.9)]
)
def test_opinions_are_averaged_in_log_odds(ours: float, theirs: float, both: float) -> None:
    assert combined(ours, theirs) == pytest.approx(both)
