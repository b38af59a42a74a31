# Souk needs Python 3.11 or newer and pip, nothing else: `make run` starts a shop, `make test` proves it.

PYTHON ?= python3
BIN := .venv/bin
COMPILE = PATH="$(CURDIR)/.venv/setup/bin:$$PATH" uv pip compile --universal --generate-hashes --no-header --no-annotate --quiet --python-version 3.11 $(if $(UPGRADE),--upgrade)
PARALLEL = -j 3 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

# The environment's own Python if it works, else the first on this machine that is new enough.
define setup
	@for python in $(BIN)/python $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    exec "$$python" -m cli.setup $(1); \
	  fi; \
	done; \
	echo 'Souk needs Python 3.11 or newer: none was found. Name one with `make PYTHON=/path/to/python ...`.' >&2; \
	exit 1
endef

.PHONY: run
run: setup-run  ## Start everything, with a demo shop in an empty database; Ctrl-C stops it
	@exec $(BIN)/python -m cli run

.PHONY: test
test: setup-dev  ## Run the tests, but for the long ones
	@exec $(BIN)/pytest -n 2 -m 'not long'

.PHONY: test-long
test-long: setup-clients  ## Run the long tests
	@exec $(BIN)/pytest -m long

.PHONY: test-clients
test-clients: setup-clients  ## Run clients of other makers, and ours, against a server
	@exec $(BIN)/pytest -m long tests/clients

.PHONY: check
check: setup-dev  ## Check style, types, layers, the schema, dependencies and the Dockerfile
	@$(MAKE) --no-print-directory --keep-going $(PARALLEL) check-types check-style check-layers check-schema check-dependencies check-dockerfile

.PHONY: check-style check-types check-layers check-schema check-dependencies check-dockerfile
check-style:
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
check-types:
	@PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright
check-layers:
	@$(BIN)/lint-imports layers.toml
check-schema:
	@$(BIN)/python -m cli schema --check
check-dependencies:
	@$(BIN)/deptry --no-ansi .
check-dockerfile:
	@$(BIN)/hadolint Dockerfile && echo 'Dockerfile: ok'

.PHONY: bench
bench: setup-run  ## Measure the usual requests on a shop of 20,000 products; ACCEPT=1 keeps the ratios
	@exec $(BIN)/python -m benchmarks $(if $(ACCEPT),--accept)

.PHONY: schema
schema: setup-run  ## Write schema.graphql anew; ACCEPT_BREAKING=1 also where clients would break
	@$(BIN)/python -m cli schema --write

.PHONY: operations
operations: setup-clients  ## Write the operations of clients/typescript anew
	@$(BIN)/python -m tests.clients.node clients/typescript run generate

.PHONY: lock
lock: setup-run  ## Lock the dependencies of pyproject.toml; UPGRADE=1 takes newer releases
	$(COMPILE) pyproject.toml -o requirements.txt
	$(COMPILE) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	$(COMPILE) --group setup -o requirements-setup.txt
	$(COMPILE) --group npm -o cli/graphiql-npm.txt

.PHONY: setup setup-run setup-dev setup-clients
setup: setup-dev  ## Install everything for development
setup-run:
	$(call setup,run)
setup-dev:
	$(call setup,dev)
	@$(BIN)/python -m tests.engine.suite.fetch || :  # without it only the test that needs it fails, and says so
setup-clients: setup-dev
	@$(BIN)/python -m tests.clients.install

.PHONY: help
help:  ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14
