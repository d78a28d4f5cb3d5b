#!/usr/bin/env bash
# Has Lighthouse look at the page that was built, served on this machine to a
# desktop. Fails if anything but the speed, which is the machine's, is below 100.
set -euo pipefail
cd "$(dirname "$0")/.."

tool="$(web/npm.sh lighthouse 12.8.2)/cli/index.js"
work=$(mktemp -d)
served=
trap '[ -z "$served" ] || kill "$served"; rm -r "$work"' EXIT

go build -o "$work/stepback" ./cmd/stepback
"$work/stepback" run --dir web/dist >"$work/address" 2>"$work/log" &
served=$!
for _ in $(seq 100); do [ -s "$work/address" ] && break; sleep 0.1; done
address=$(cat "$work/address")
[ -n "$address" ] || { cat "$work/log" >&2; exit 1; }

CHROME_PATH="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}" \
  node "$tool" "$address" --quiet --preset=desktop --max-wait-for-load=120000 --output=json --output-path="$work/report.json" \
  --chrome-flags="--headless=new --no-sandbox --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader"

node - "$work/report.json" <<'REPORT'
const report = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
let fail = false;
for (const [id, category] of Object.entries(report.categories)) {
  console.log(`${String(Math.round(100 * category.score)).padStart(4)}  ${category.title}`);
  for (const { id: audit, weight } of category.auditRefs) {
    const { score, title, displayValue = "" } = report.audits[audit];
    if (score !== null && score < 1) console.log(`        ${title}  ${displayValue}`);
  }
  fail ||= id !== "performance" && category.score < 1;
}
for (const id of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"])
  console.log(`      ${report.audits[id].title}: ${report.audits[id].displayValue}`);
process.exit(fail ? 1 : 0);
REPORT
