"""Settings: where they come from, what wins, what is refused, and the page about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.errors import OptionError
from summarizer.settings import Settings, load_settings, reference

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SUMMARIZER_CONFIG", raising=False)


def test_the_page_is_what_the_settings_say() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    assert page == reference(), "run: python -m summarizer.settings > docs/configuration.md"


def test_every_key_is_explained() -> None:
    for table, field in Settings.model_fields.items():
        group = field.annotation
        assert group is not None
        for key, item in group.model_fields.items():
            assert item.description, f"{table}.{key}"


def test_without_anything_the_defaults_hold() -> None:
    settings = load_settings()
    assert settings.service.host == "127.0.0.1"
    assert settings.fetch.enabled is False


def test_later_sources_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "summarizer.toml").write_text(
        "[service]\nport = 1\nworkers = 1\n[limits]\narticles = 1\nwords = 7\n"
    )
    monkeypatch.setenv("SUMMARIZER_SERVICE__PORT", "2")
    monkeypatch.setenv("SUMMARIZER_LIMITS__ARTICLES", "2")
    settings = load_settings(flags={"service": {"port": 3, "host": None}})
    assert (settings.service.port, settings.limits.articles) == (3, 2)
    assert (settings.service.workers, settings.limits.words) == (1, 7)


def test_the_file_is_found_by_flag_and_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "elsewhere.toml"
    file.write_text("[service]\nport = 4\n")
    assert load_settings(str(file)).service.port == 4
    monkeypatch.setenv("SUMMARIZER_CONFIG", str(file))
    assert load_settings().service.port == 4


def test_lists_in_variables_are_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_SERVICE__WRITERS", '["verbatim"]')
    assert load_settings().service.writers == ["verbatim"]


REFUSED = {
    "unknown key": ("[service]\nprot = 1", "service.prot: there is no such setting"),
    "unknown table": ("[servise]\nport = 1", "servise"),
    "wrong type": ('[service]\nport = "many"', "service.port"),
    "out of range": ("[service]\nport = 70000", "service.port"),
    "not TOML": ("[service", "not valid TOML"),
    "a key that is no hash": ('[auth]\nkeys = ["me:secret"]', "auth.keys"),
    "unknown storage": ('[storage]\nurl = "mysql://x"', "storage.url: must be sqlite"),
}


@pytest.mark.parametrize(("text", "named"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, named: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text)
    with pytest.raises(OptionError, match=named.replace(".", r"\.")) as caught:
        load_settings(str(file))
    assert "secret" not in str(caught.value)


def test_a_wrong_flag_is_named() -> None:
    with pytest.raises(OptionError, match=r"settings \(flags\): service\.port: Input should be"):
        load_settings(flags={"service": {"port": 70_000}})


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"none\.toml"):
        load_settings(str(tmp_path / "none.toml"))


def test_wrong_variables_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_SERVICE__WRITERS", "verbatim")
    with pytest.raises(OptionError, match="service"):
        load_settings()
