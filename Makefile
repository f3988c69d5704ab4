# One verb a target; CI calls the same ones. PYTHON chooses the interpreter (3.11 or newer).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

export HF_HUB_OFFLINE ?= 1

.PHONY: help setup chat demo test check format conversations bench eval screenshots clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

setup: $(READY) ## Make the virtual environment with everything in it

# torch first and alone: with it installed, nothing pulls another build of it.
$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check torch==2.13.0
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[build,dev]'
	touch $(READY)

chat: $(READY) ## Ask the advisor in the terminal
	$(BIN)/advisor chat

demo: $(READY) ## Open the Discord bot in the browser, without a token
	$(BIN)/python -m demo

test: $(READY) ## Run the tests
	$(BIN)/advisor build
	$(BIN)/python -m pytest

check: $(READY) ## Format, lint, types, licences
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/reuse lint --quiet

format: $(READY) ## Format the sources
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

conversations: $(READY) ## Hold the conversations of tests/conversations
	$(BIN)/python -m tests.rehearsal

bench: $(READY) ## Measure speed and memory
	$(BIN)/python -m benchmarks.bench

eval: $(READY) ## Measure retrieval and abstention
	$(BIN)/advisor eval

screenshots: $(READY) ## Take the pictures in docs/images, with the system's Chromium
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[demo]'
	$(BIN)/python -m demo.pictures

clean: ## Remove what can be made again
	rm -rf $(VENV) .advisor/encoder .advisor/index .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info
