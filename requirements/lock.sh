#!/bin/sh
# Writes run.txt, dev.txt and bench.txt: every package, for every supported Python and platform, with its hashes. The same goes into
# the project that `bluf init` begins, as packages.txt.
# Called by `make lock`, never during a set-up.
set -eu
cd "$(dirname "$0")/.."

# The one package that comes without its hash: it writes the hashes. It runs when somebody renews the locks by hand.
uv=$(command -v uv || true)
if [ -z "$uv" ]; then
  uv=.venv-lock/bin/uv
  [ -x "$uv" ] || { python3 -m venv .venv-lock && .venv-lock/bin/python -m pip install --quiet uv==0.13.9; }
fi

# Extras are kept: older pips take `coverage[toml]` for something else than a pinned `coverage`, and then find it unpinned.
compile() {
  "$uv" pip compile --universal --python-version 3.11 --generate-hashes \
    --no-strip-extras --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' --quiet "$@"
}

compile pyproject.toml --extra editable --output-file requirements/run.txt ${UPGRADE:+--upgrade}
# The run lock constrains the dev lock: what is tested is what is served.
compile pyproject.toml --extra editable --extra dev --constraint requirements/run.txt \
  --output-file requirements/dev.txt ${UPGRADE:+--upgrade}
# What benchmarks compare with; it is installed for them alone.
compile requirements/bench.in --output-file requirements/bench.txt ${UPGRADE:+--upgrade}

locked=templates/init/packages.txt
printf '%s\n' '# What bluf needs, for every supported Python and platform, by hash. Written with bluf; do not edit it by hand.' \
  > "$locked.new"
compile pyproject.toml --constraint requirements/run.txt --no-header --no-annotate >> "$locked.new"
mv "$locked.new" "$locked"
