# make brief   prints the briefing of the sample articles     make test   checks everything that needs no torch
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: brief test test-models lint picture clean
.DELETE_ON_ERROR:

$(VENV)/base: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install -c constraints.txt -e . >&2
	@touch $@

$(VENV)/dev: $(VENV)/base
	@$(PIP) install -c constraints.txt -e '.[dev]' >&2
	@touch $@

$(VENV)/models: $(VENV)/dev
	@$(PIP) install -c constraints.txt -e '.[dev,models]' >&2
	@touch $@

brief: $(VENV)/base ## Brief the sample articles
	@$(BIN)/summarizer brief --format markdown seeds/security-talks

lint: $(VENV)/dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

test: $(VENV)/dev
	$(BIN)/pytest -m 'not model'

test-models: $(VENV)/models
	$(BIN)/pytest -m model

picture: $(VENV)/dev ## Take docs/page.png again
	$(BIN)/python -m tests.page_picture

clean:
	rm -rf $(VENV) dist .pytest_cache .mypy_cache .ruff_cache
