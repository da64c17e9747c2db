# `make run` and `make test` set everything up by themselves; a second call does no set-up work again.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
BROWSER := .venv/.browser
WORKERS ?= 3

# What `make mutate` breaks, and what has to notice it.
BREAK ?= autofill/profile/rules autofill/profile/dates.py autofill/profile/codes.py
NOTICE ?= tests/profile/test_boundaries.py tests/profile/test_scans.py tests/profile/test_corpus.py tests/profile/test_codes.py

.PHONY: run test test-all bench mutate check docs format clean help

help:        ## say what there is
	@sed -n 's/^\([a-z-]*\): .*## /make \1\t/p' Makefile

run: $(BROWSER)        ## set up, then take the sample seller from the home page to an open store
	$(BIN)/python -m autofill profiles/corporate.json --fresh --runs .autofill $(ARGS)

test: $(BROWSER)        ## set up, then run the tests, headless
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not slow and not bench" $(ARGS)

test-all: $(BROWSER)        ## every test, the long ones too
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not bench" $(ARGS)

bench: $(BROWSER)        ## speed, measured side by side
	$(BIN)/python -m pytest -m bench -s $(ARGS)

mutate: $(READY)        ## which small breaks of the program does no test notice? BREAK="files" NOTICE="tests"
	$(BIN)/python -m tests.mutate $(ARGS) $(BREAK) -- $(NOTICE)

check: $(READY)        ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(BROWSER)        ## write the documents' captures anew, from the program itself
	$(BIN)/python -m tests.readme

format: $(READY)        ## put the code into the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(READY): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { rm -rf .venv; $(MAKE) --no-print-directory python-from-apt; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

$(BROWSER): $(READY)
	$(BIN)/python -m autofill doctor --install
	@touch $@

# Debian and Ubuntu ship Python without venv.
.PHONY: python-from-apt
python-from-apt:
	@if [ "$$(id -u)" = 0 ]; then sudo=; else sudo="sudo"; fi; \
	$$sudo apt-get update -qq && $$sudo apt-get install -y -qq python3-venv python3-pip && $(PYTHON) -m venv .venv

clean:        ## take away what the set-up made
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache test-results
