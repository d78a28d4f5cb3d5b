#!/usr/bin/env bash
# Fetches a package of npm in one version into a cache outside the tree, unless
# it is there, and prints its folder: web/npm.sh axe-core 4.14.1
set -euo pipefail
name=$1 version=$2

place="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/stepback/$name-$version"
folder="$place/node_modules/$name"
if [ ! -f "$folder/package.json" ]; then
  mkdir -p "$place"
  npm install --prefix "$place" --no-audit --no-fund --silent "$name@$version" </dev/null >&2
fi
echo "$folder"
