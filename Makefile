# make demo: installs and runs everything. make test, make lint: the same, then the tests, the linters.
# PYTHON chooses the interpreter (3.11 or newer) that .venv is made of.
PYTHON ?= python3
VENV := .venv
LAKE := .venv-lake
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# make soak: 10,000 generated texts through the classifier, 100 kills of a writer, 200 publishes under readers, 100,000 mutated feeds, sitemaps and pages,
# a year of cycles over a scripted world, 200,000 addresses listed by a backfill, 30 kills under Prefect; about two hours.
# make lake: a second environment with the DuckDB of the extra `lake`, for the store's tests on it. make benchmark-store: what a store of each size costs.
# bench: the whole way beside the plain recipe, most of an hour (make bench BENCH="--plain 500" takes minutes). benchmark-idle: what a cycle costs in which 60 feeds have nothing new.
# benchmark-processes: one process and two, each with a store of its own. benchmark-limits: each stage beside what its library could do.
.PHONY: demo test soak lake bench benchmark-limits benchmark-processes benchmark-store benchmark-idle lint install picture clean

demo: $(READY)
	@$(BIN)/shekara demo

test: $(READY)
	$(BIN)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder

soak: $(READY)
	$(BIN)/python -m pytest -q --hypothesis-profile=soak tests/classify/test_robustness.py
	SHEKARA_SOAK_KILLS=100 SHEKARA_SOAK_PUBLISHES=200 $(BIN)/python -m pytest -q tests/store/test_kills.py
	SHEKARA_SOAK_MUTATIONS=100000 $(BIN)/python -m pytest -q tests/ingest/test_fuzz.py
	SHEKARA_SOAK_DAYS=365 $(BIN)/python -m pytest -q tests/flows/test_year.py
	$(BIN)/python -m flows.benchmark_backfill
	SHEKARA_SOAK_STACK_KILLS=10 $(BIN)/python -m pytest -q -s tests/flows/test_deployed.py

lake: $(LAKE)/.ready

$(LAKE)/.ready: pyproject.toml
	test -x $(LAKE)/bin/python || $(PYTHON) -m venv $(LAKE)
	$(LAKE)/bin/python -m pip install --quiet --disable-pip-version-check duckdb==1.5.5 duckdb-extension-ducklake==1.5.5 \
		duckdb-extension-postgres-scanner==1.5.5 duckdb-extension-sqlite-scanner==1.5.5 'pyarrow>=19' numpy 'filelock>=3.18' 'httpx2>=2.16' 'pytest>=9' \
		'pytest-randomly>=4' 'hypothesis>=6.150'
	@touch $@

bench: $(READY)
	$(BIN)/python -m flows.benchmark_whole $(BENCH)

benchmark-processes: $(READY)
	$(BIN)/python -m flows.benchmark_processes

benchmark-limits: $(READY)
	$(BIN)/python -m flows.benchmark_limits

benchmark-store: $(READY)
	$(BIN)/python -m store.benchmark

benchmark-idle: $(READY)
	$(BIN)/python -m flows.benchmark

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy

install: $(READY)

picture: $(READY)
	$(BIN)/python .ci/picture.py

# torch first and by its exact version, so that pip takes a build for the CPU where its index has one.
# Each further release is pinned in .ci/constraints.txt, so that pip has nothing to search for.
$(READY): pyproject.toml .ci/constraints.txt .ci/dev_requirements.py
	@$(PYTHON) -c 'import sys; v = sys.version.split()[0]; sys.exit(sys.version_info < (3, 11) and f"Python 3.11 or newer is needed, this is {v}; name another one: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint .ci/constraints.txt torch==2.13.0
	$(BIN)/python .ci/dev_requirements.py pyproject.toml > $(VENV)/dev-requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint .ci/constraints.txt --editable . --requirement $(VENV)/dev-requirements.txt
	@touch $(READY)

clean:
	rm -rf $(VENV) $(LAKE) .mypy_cache .ruff_cache .pytest_cache .hypothesis
