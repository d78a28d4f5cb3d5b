package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// repo is the source that is built.
type repo struct {
	dir     string // where go.mod is
	version string // what main.version becomes
}

// findRepo looks up from the current folder, as the go command does.
func findRepo() (repo, error) {
	mod, err := ask("", "go", "env", "GOMOD")
	if err != nil {
		return repo{}, err
	}
	if mod == "" || mod == os.DevNull {
		return repo{}, errors.New("this is to be run inside the repository")
	}
	r := repo{dir: filepath.Dir(mod), version: "dev"}
	// A source archive has no history; it says so by its version.
	if v, err := ask(r.dir, "git", "describe", "--tags", "--always", "--dirty"); err == nil && v != "" {
		r.version = v
	}
	return r, nil
}

// ask runs a command in dir and returns what it printed.
func ask(dir, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", name, strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out)), nil
}

// target is a machine to build for.
type target struct{ os, arch string }

func (t target) String() string { return t.os + "-" + t.arch }

// unhurried are the packages that run at the start, at a click or for a frame.
// In WebAssembly their functions are not copied into their callers: that saves
// a player 250 KB for some milliseconds of reading and printing. The model is
// not among them: it lives thousands of futures while the player waits. Its
// stories are: most of them reads and examines scenarios.
var unhurried = []string{
	"stepback/cmd/...", "stepback/scenarios", "stepback/sim/story", "github.com/BurntSushi/toml/...", "github.com/nicksnyder/go-i18n/...",
	"golang.org/x/...", "encoding/json", "text/template/...", "fmt", "reflect", "strconv", "time",
}

// hurried tells the compiler which calls of the model are worth copying into
// their callers: a week takes a sixth less time in a browser, for next to no
// bytes. `make profile` records it.
const hurried = "sim/week.pgo"

// compile builds one command into a file, the same bytes on every machine, with
// build tags if there are any.
func (r repo) compile(command string, t target, out string, tags ...string) error {
	args := []string{"build", "-tags", strings.Join(tags, ","), "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -X main.version=" + r.version,
		"-pgo", filepath.Join(r.dir, hurried)}
	if t.arch == "wasm" {
		for _, packages := range unhurried {
			args = append(args, "-gcflags="+packages+"=-l") // no inlining
		}
	}
	cmd := exec.Command("go", append(args, "-o", out, command)...)
	cmd.Dir = r.dir
	cmd.Env = append(os.Environ(), "GOOS="+t.os, "GOARCH="+t.arch, "CGO_ENABLED=0")
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("compiling %s for %s: %w\n%s", command, t, err, said.Bytes())
	}
	return nil
}

// compileWasm returns a command as WebAssembly, built with tags.
func (r repo) compileWasm(command string, tags ...string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "stepback-build-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "game.wasm")
	if err := r.compile(command, target{"js", "wasm"}, out, tags...); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// wasmExec returns Go's own loader. It must be of the very toolchain that
// compiled the game.
func (r repo) wasmExec() ([]byte, error) {
	goroot, err := ask(r.dir, "go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
}
