# Everything that is done with this repository more than once.
# `make` alone says what there is; the words come from the comments below.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

# Packages that know no engine and no browser: they must give the same results
# everywhere, so they are also tested as WebAssembly and on other processors.
PURE := ./sim/...

.PHONY: help
help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: build ## Build the game and serve it to a browser on this machine
	go run ./cmd/stepback run

.PHONY: build
build: ## Build the page into web/dist (seconds after the first time)
	go run ./web/build

.PHONY: test
test: setup vet build lint ## Check and test everything, browser included; installs what that needs
	@$(MAKE) --no-print-directory --jobs 2 test-page test-rest

# Packages that open a browser. It waits a good deal, so they run beside the rest.
PAGE := web cmd/game/screen/html

.PHONY: test-page
test-page: ## Test the built page in a real browser
	STEPBACK_TEST=all go test -race -shuffle=on -timeout 40m -p 1 $(PAGE:%=./%)

# Packages whose tests do less under the race detector, which finds in a few plays
# and screens what it finds in thousands. They are tested whole without it, but for
# the page that `make outside` writes, which takes minutes.
WHOLE = $$(grep -rlE 'testing\.Short\(\)|raced' --include='*_test.go' . | xargs -n1 dirname | sort -u)

.PHONY: test-rest
test-rest: ## Test all but the page, and what needs no browser
	go test -shuffle=on -timeout 40m -skip '^TestPage$$' $(WHOLE)
	go test -race -short -shuffle=on -timeout 40m $$(go list ./... $(PAGE:%=| grep -vx stepback/%))
	$(MAKE) --no-print-directory test-node

.PHONY: lint
lint: ## Hold the scenarios against the schema for editors, as editors do (needs npm)
	scenarios/lint.sh

.PHONY: test-node
test-node: ## Test the model as WebAssembly, as browsers run it
	GOOS=js GOARCH=wasm go test -short -exec "$(CURDIR)/web/node.sh" $(PURE)

.PHONY: vet
vet: ## Vet, and check formatting and go.mod
	@unformatted=$$(gofmt -l .); if [ -n "$$unformatted" ]; then echo "not formatted (make fmt):"; echo "$$unformatted"; exit 1; fi
	go mod tidy -diff
	go vet ./...

.PHONY: fmt
fmt: ## Format all Go files
	gofmt -w .

.PHONY: golden
golden: ## Rewrite the files that tests compare with; read the difference
	go test -count=1 $$(grep -rl --include='*_test.go' 'flag.Bool("update"' . | xargs -n1 dirname | sort -u) -update
	git diff --stat

.PHONY: bench
bench: ## Measure the model, its stories, futures and screens, natively and as WebAssembly
	go test -pgo="$(CURDIR)/sim/week.pgo" -run '^$$' -bench . -benchmem $(PURE) ./scenarios ./cmd/game/screen
	GOOS=js GOARCH=wasm go test -tags author -pgo="$(CURDIR)/sim/week.pgo" -run '^$$' -bench . -benchmem -exec "$(CURDIR)/web/node.sh" $(PURE) ./scenarios ./cmd/game/screen

.PHONY: figures
figures: setup build ## Measure the page in a real browser, beside references (15 minutes)
	STEPBACK_TEST=all go test ./web -run '^$$' -bench . -benchtime 1x -timeout 1h

.PHONY: profile
profile: ## Record for the compiler which calls of the model are hot (sim/week.pgo)
	@dir=$$(mktemp -d); trap 'rm -r "$$dir"' EXIT; \
	go test -trimpath -run '^$$' -bench 'Quarter$$' -benchtime 4s -cpuprofile "$$dir/model" -o "$$dir/model.test" ./sim; \
	go test -trimpath -run '^$$' -bench Story -benchtime 4s -cpuprofile "$$dir/story" -o "$$dir/story.test" ./scenarios; \
	go tool pprof -proto "$$dir/model" "$$dir/story" | gunzip | \
	perl -0pe 's{/\S*?/(model|story|sim|scenarios)[.]test}{"x" x length $$&}ge' | gzip -9n > sim/week.pgo # no path of a machine

.PHONY: calibrate
calibrate: ## Hold the model to published findings; writes its table and plot
	go run ./cmd/stepback calibrate --strict --readme sim/README.md --plots sim/plots

.PHONY: outside
outside: ## Ask the model what it was not fitted to; writes that table
	go run ./cmd/stepback outside --readme sim/README.md

.PHONY: sensitivity
sensitivity: ## Say which constants matter; writes that table and plot
	go run ./cmd/stepback sensitivity --readme sim/README.md --plots sim/plots

.PHONY: sizes
sizes: ## Print what a player downloads, beside the least possible program
	go run ./web/build sizes

.PHONY: lighthouse
lighthouse: setup build ## Have Lighthouse look at the page (needs npm)
	web/lighthouse.sh

.PHONY: screenshots
screenshots: setup build ## Take the pictures of the README
	STEPBACK_TEST=all STEPBACK_SCREENSHOTS="$(CURDIR)/web/screenshots" go test ./web -run '^TestScreenshots$$' -count=1 -v

.PHONY: release
release: ## Build all that a release hands out into release/
	go run ./web/build bundle

.PHONY: setup
setup: ## Install what the tests need (Debian, as root), or say what is missing
	@web/setup.sh

.PHONY: clean
clean: ## Remove what was built
	rm -rf release web/failures
	find web/dist -mindepth 1 ! -name .keep -delete
