"""MiniLM with adapters: what it is asked, how it is heard, and that the real one can tell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from service.work import VerificationTask, perform
from summarizer import verdicts, verify
from summarizer.cli import main
from summarizer.errors import MissingExtraError
from summarizer.resources import resource_path
from summarizer.verification import adapted
from summarizer.verification.adapted import AdaptedMiniLM

ARTICLE = (
    "The council in Orsk voted on Wednesday to close the old bridge after a long debate.\n"
    "Engineers had found cracks in two of its pillars last spring, and drivers were warned."
)
CLAIM = "The council in Orsk voted to close its bridge on Wednesday."


class Fake:
    """Gives every claim the same log-odds, and keeps what it was asked."""

    def __init__(self, log_odds: float = 0.0) -> None:
        self.given = log_odds
        self.calls: list[list[tuple[str, Sequence[str]]]] = []

    def log_odds(self, claims: Sequence[tuple[str, Sequence[str]]]) -> list[float]:
        self.calls.append(list(claims))
        return [self.given] * len(claims)


def _use(monkeypatch: pytest.MonkeyPatch, log_odds: float) -> Fake:
    fake = Fake(log_odds)
    monkeypatch.setattr(verdicts, "adapted_minilm", lambda: fake)
    return fake


def test_what_it_thinks_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, 6.0)
    sure = verify(CLAIM, [ARTICLE], entailment="minilm")
    _use(monkeypatch, -6.0)
    against = verify(CLAIM, [ARTICLE], entailment="minilm")
    assert sure.score > against.score


def test_it_does_not_overrule_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, 20.0)
    claim = "The council in Orsk voted on Friday to close 14 old bridges."
    assert not verify(claim, [ARTICLE], entailment="minilm").supported


def test_it_is_asked_once_and_only_what_has_to_be_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _use(monkeypatch, 0.0)
    verbatim, foreign = ARTICLE.splitlines()[0], "Zebras graze quietly."
    other = "Engineers found cracks in its pillars."
    verdict = verify("\n".join((CLAIM, verbatim, foreign, other)), [ARTICLE], entailment="minilm")
    assert [[claim for claim, _ in call] for call in fake.calls] == [[CLAIM, other]]
    assert fake.calls[0][0][1] == [c.quote for c in verdict.sentences[0].evidence]


def test_it_knows_english_only(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _use(monkeypatch, 0.0)
    text = "Der Rat in Orsk hat am Mittwoch beschlossen, die alte Brücke zu schließen."
    verify(text.replace("am Mittwoch ", ""), [text], entailment="minilm", language="de")
    assert fake.calls == [[]]


def test_the_command_has_a_flag(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake = _use(monkeypatch, 0.0)
    article = tmp_path / "one.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    assert main(["verify", CLAIM, "--against", str(article), "--entailment", "minilm"]) == 0
    assert len(fake.calls) == 1
    assert CLAIM in capsys.readouterr().out


def test_the_service_has_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _use(monkeypatch, 0.0)
    for entailment in ("", "minilm"):
        task = VerificationTask(CLAIM, ({"text": ARTICLE},), 10, 10_000, entailment=entailment)
        perform(task, lambda event, data: None)
    assert len(fake.calls) == 1


def test_a_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.encoders.transformer.find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"minilm.*summarizer\[models\]"):
        AdaptedMiniLM().log_odds([(CLAIM, [ARTICLE])])


def test_nothing_is_loaded_for_nothing() -> None:
    assert AdaptedMiniLM().log_odds([]) == []


def test_the_adapters_are_finite_and_small() -> None:
    path = resource_path(adapted.WEIGHTS)
    assert path.stat().st_size < 1_500_000
    with np.load(path) as tables:
        assert all(np.isfinite(tables[name]).all() for name in tables.files)
        downs = {name.removesuffix(".down") for name in tables.files if name.endswith(".down")}
        ups = {name.removesuffix(".up") for name in tables.files if name.endswith(".up")}
    assert downs == ups
    assert len(downs) > 1


@pytest.mark.model
def test_the_real_one_tells_a_true_claim_from_false_ones() -> None:
    model = adapted.adapted_minilm()
    evidence = [ARTICLE.splitlines()[0]]
    true = "The council in Orsk voted on Wednesday to close the old bridge."
    false = [
        "The council in Orsk refused on Wednesday to close the old bridge after a long debate.",
        "The council in Orsk voted on Wednesday to close the old school after a long debate.",
    ]
    long = " ".join([true] * 40)
    claims = [(text, evidence) for text in (true, *false, long, "\ud800 ?")]
    first, *others, _, _ = found = model.log_odds(claims)
    assert all(first > other for other in others)
    assert np.allclose(found[::-1], model.log_odds(claims[::-1]), atol=1e-3)
