#!/usr/bin/env bash
# Sees to what the tests need beside Go: a C compiler for the race detector,
# Chromium for the browser tests, Node for the model as WebAssembly, npm for
# what lints the scenarios. On Debian and as root it installs what is missing;
# elsewhere it says what to install.
# Names of further packages may be given: setup.sh qemu-user-static
set -euo pipefail

missing=()
command -v gcc >/dev/null || missing+=(gcc libc6-dev)
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  missing+=(chromium)
fi
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
for package in "$@"; do
  dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done

[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq </dev/null
  apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
  exit 0
fi

echo "The tests need: ${missing[*]}" >&2
if command -v apt-get >/dev/null; then
  echo "Install them with: sudo apt-get update && sudo apt-get install ${missing[*]}" >&2
else
  echo "Install them with your system's package manager and try again." >&2
fi
exit 1
