#!/usr/bin/env bash
# Holds the scenarios against stepback.schema.json with Taplo, as editors do
# while an author types: what the checker takes, the schema must take as well.
# Taplo comes from npm into a cache outside the tree.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.7.0

place="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/stepback/taplo-$version"
taplo="$place/node_modules/.bin/taplo"
if [ ! -x "$taplo" ]; then
  mkdir -p "$place"
  npm install --prefix "$place" --no-audit --no-fund --silent "@taplo/cli@$version" </dev/null
fi

lint() { RUST_LOG=error "$taplo" lint --schema "file://$PWD/scenarios/stepback.schema.json" "$@"; }

shopt -s extglob # translations, such as x.de.toml, are no scenarios of their own
lint scenarios/!(pack|ladder|*.*).toml scenarios/testdata/*.toml cmd/stepback/templates/*.toml

# And it can fail: otherwise nothing would have been held against anything.
if lint scenarios/testdata/bad/unknown-words.toml 2>/dev/null; then
  echo "Taplo finds nothing wrong with testdata/bad/unknown-words.toml, so it does not use the schema" >&2
  exit 1
fi
echo "the scenarios agree with the schema"
