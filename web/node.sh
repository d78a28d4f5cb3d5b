#!/usr/bin/env bash
# Runs a WebAssembly test program in Node: go test -exec web/node.sh. Go's own
# runner allows little room for the environment, so it gets a small one.
set -euo pipefail
exec env -i PATH="$PATH" HOME="${HOME:-/}" TMPDIR="${TMPDIR:-/tmp}" "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" "$@"
