# The first command is `make run`, the second `make test`; both set up what they need.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := run
.PHONY: run remind reset test check check-python check-site bench package setup setup-python

run: setup
	@$(BIN)/python -m infra.local run

remind: setup-python
	@$(BIN)/python -m infra.local remind

reset: setup-python
	@$(BIN)/python -m infra.local reset

test: check
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

check: setup
	@$(MAKE) --no-print-directory -j2 check-python check-site

check-python:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m infra.lint

check-site:
	cd static-site && npm run --silent check

bench: setup
	@$(BIN)/python -m bench

package: setup-python
	@$(BIN)/python -m infra.package

setup:
	@$(PYTHON) infra/setup.py

setup-python:
	@$(PYTHON) infra/setup.py python
