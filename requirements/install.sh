#!/bin/sh
# Makes .venv ready. `install.sh run` is enough to write, check and preview; `install.sh dev` adds what the tests need.
#
# The environment is believed only if .venv/ready-KIND holds a sum of this folder's path, pyproject.toml and the lock,
# so a changed lock, a moved checkout and an interrupted set-up are all noticed. PYTHON=... chooses the interpreter.
set -eu
kind=${1:-run}
cd "$(dirname "$0")/.."
python=.venv/bin/python
busy=.venv-busy

sum() { (pwd && cat pyproject.toml "requirements/$1.txt" requirements/install.sh) | cksum; }
ready() { [ -x "$python" ] && [ "$(cat ".venv/ready-$1" 2>/dev/null)" = "$(sum "$1")" ]; }
ready "$kind" && exit 0

say() { printf 'bluf: %s\n' "$*"; }
fail() {
  say "$@" >&2
  [ "$(cat "$busy" 2>/dev/null)" != $$ ] || rm -f "$busy"
  exit 1
}

good_version() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' >/dev/null 2>&1; }
can_make_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

find_python() {
  without_venv=
  for candidate in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
    good_version "$candidate" || continue
    if can_make_venv "$candidate"; then
      found=$candidate
      return
    fi
    without_venv=$candidate
  done
  [ -z "$without_venv" ] || fail "$without_venv has no venv module with ensurepip." \
    "On Debian and Ubuntu: apt-get install python3-venv. Then run make again."
  fail "no Python 3.11, 3.12 or 3.13 found (tried: ${PYTHON:-python3.13 python3.12 python3.11 python3})." \
    "Install one, or name one: make PYTHON=/path/to/python3.12 ..."
}

# Two set-ups at once (a preview and a test run) would tread on each other: the second waits.
waited=0
while other=$(cat "$busy" 2>/dev/null) && [ -n "$other" ] && kill -0 "$other" 2>/dev/null; do
  [ "$waited" -gt 0 ] || say "process $other is setting up .venv; waiting (if that is wrong, delete $busy)"
  waited=$((waited + 1))
  sleep 1
done
# The other one may have done the work.
[ "$waited" -eq 0 ] || ! ready "$kind" || exit 0
# A set-up that was cut short leaves its mark: nothing it wrote is believed. One that failed by itself leaves none.
[ ! -e "$busy" ] || rm -rf .venv
trap 'exit 130' HUP INT TERM
echo $$ > "$busy"

# Settings of the calling shell must not lead pip or python out of the new environment.
unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX PIP_USER PIP_REQUIRE_VIRTUALENV
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

if ! { good_version "$python" && grep -qsxF "$(pwd)" .venv/home-of; }; then
  find_python
  say "making .venv with $("$found" --version 2>&1)"
  "$found" -m venv --clear .venv
  pwd > .venv/home-of
fi
# The dev lock holds the run lock, so adding to an environment that is ready for `run` leaves it so.
ready run || rm -f .venv/ready-*

say "installing requirements/$kind.txt"
# Wheels only: no compiler is asked for, and no build fetches what the lock does not name.
"$python" -m pip install --quiet --require-hashes --only-binary :all: --requirement "requirements/$kind.txt" ||
  fail "the packages of requirements/$kind.txt could not be installed; what pip said is above"
"$python" -m pip install --quiet --no-deps --no-build-isolation --editable . ||
  fail "this folder could not be installed; what pip said is above"

.venv/bin/bluf schema >/dev/null || fail "the schemas for editors could not be written"

sum "$kind" > ".venv/ready-$kind"
[ "$kind" = run ] || sum run > .venv/ready-run
rm -f "$busy"
say "ready"
