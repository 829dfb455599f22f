# Paws across borders. `make site` builds the site, `make test` runs every check; `make` alone lists the rest.

BIN = .venv/bin
# The first Python on the PATH that is new enough. `make site PYTHON=/path/to/python3` takes another.
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
PIP_INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

# $(call say,sentence) ends a step with one sentence about what to do.
say = { echo "$(1)" >&2; exit 1; }
# $(call debian,packages) installs packages of Debian, if that is possible without asking for a password.
debian = ( command -v apt-get >/dev/null || exit 1; as_root=; \
	[ "$$(id -u)" = 0 ] || { as_root='sudo -n'; sudo -n true 2>/dev/null || exit 1; }; \
	echo "Installing $(1) (Debian)"; \
	$$as_root apt-get update -qq; \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(1) >/dev/null )

.PHONY: help site serve check test lint browser bench lock clean

help:
	@echo "make site    build the whole site into site/"
	@echo "make serve   show it while you edit; make serve LOCALE=ru shows one language, faster"
	@echo "make check   check the data only"
	@echo "make test    run every check and test"
	@echo "make bench   build, then measure size and speed"
	@echo "make lock    choose package versions anew after a change of pyproject.toml"
	@echo "make clean   remove everything that was made here"

site: .venv/ready
	@$(BIN)/site-tools build

serve: .venv/ready
	@$(BIN)/site-tools serve

check: .venv/ready
	@$(BIN)/site-tools check

# pytest runs last: its summary is the end of the output. An empty tests folder is a failure (pytest exits with 5).
# Files keep the order of tests/conftest.py: fast tests first, and the longest first among those with a browser.
test: .venv/test-packages browser lint
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

lint: .venv/test-packages
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || $(call say,Some files are not laid out by the rules; $(BIN)/ruff format . mends them.)
	@$(BIN)/mypy
	@$(BIN)/lint-imports

browser:
	@{ command -v chromium && fc-list :lang=zh | grep .; } >/dev/null 2>&1 || $(call debian,chromium fonts-noto-cjk) || \
		echo "The browser tests need Chromium and a Chinese font; on Debian: sudo apt-get install chromium fonts-noto-cjk" >&2

bench: .venv/test-packages browser site
	@$(BIN)/python -m tests.bench

# The environment, in three steps that are repeated only when the file before them changes.
# One that was copied or moved along with its folder does not run and is made anew.
ifneq "$(shell cat .venv/folder 2>/dev/null)" "$(CURDIR)"
.PHONY: .venv/packages
endif

.venv/packages: requirements.lock
	@[ -n "$(PYTHON)" ] || $(call say,Python 3.11 or later is needed and was not found; on Debian 12: sudo apt-get install python3 python3-venv)
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(call debian,python3-venv) || \
		$(call say,Python lacks its module venv; on Debian: sudo apt-get install python3-venv)
	@echo "Installing the packages named in requirements.lock into .venv (only the first time, or when the list changes)"
	@$(PYTHON) -m venv --clear .venv
	@$(PIP_INSTALL) --require-hashes --only-binary :all: -r requirements.lock || \
		$(call say,The packages could not be installed: see the lines above. They are downloaded from the internet; is this machine online?)
	@pwd > .venv/folder
	@touch $@

.venv/ready: pyproject.toml .venv/packages
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m pip check >/dev/null || \
		$(call say,The packages in requirements.lock are not those that pyproject.toml asks for: run make lock.)
	@touch $@

.venv/test-packages: requirements-test.lock .venv/ready
	@echo "Installing the packages named in requirements-test.lock into .venv"
	@$(PIP_INSTALL) --require-hashes --only-binary :all: -r requirements-test.lock || \
		$(call say,The packages could not be installed: see the lines above. They are downloaded from the internet; is this machine online?)
	@touch $@

# One set of versions for every machine and every Python that the site supports, 3.11.2 of Debian 12 being the oldest.
# Versions chosen before are kept; to move all of them, delete both files first.
LOCK = .cache/lock/bin/uv pip compile --quiet --no-config --system-certs --custom-compile-command 'make lock' \
	--universal --python-version 3.11.2 --fork-strategy fewest --only-binary :all: --generate-hashes

lock:
	@$(PYTHON) -m venv .cache/lock
	@.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.8
	@sed -n 's/^requires = \["\(.*\)"\]/\1/p' pyproject.toml > .cache/lock/build-backend.in
	@$(LOCK) --output-file requirements.lock pyproject.toml .cache/lock/build-backend.in
	@$(LOCK) --extra test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml .cache/lock/build-backend.in

clean:
	@rm -rf site .site.* .cache .venv site_tools.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
