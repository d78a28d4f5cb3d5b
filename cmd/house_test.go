// Package cmd_test keeps the house in order: who may import whom, and why.
// ARCHITECTURE.md draws the same arrows.
package cmd_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "stepback"

// source is one Go file of the house.
type source struct {
	name    string // "sim/week.go"
	folder  string // "sim"
	test    bool
	imports []string
	file    *ast.File
	fset    *token.FileSet
}

// rule forbids some imports to some files.
type rule struct {
	name string
	// in tells which files it is about.
	in func(source) bool
	// forbids tells which imports those may not have.
	forbids func(path string) bool
	// because is what the failure says: the way out as well as the reason.
	because string
}

const ebitengine = "github.com/hajimehoshi/ebiten"

var rules = []rule{
	{
		"the model needs only the standard library",
		func(s source) bool { return within(s, "sim") && !s.test },
		func(p string) bool { return !standard(p) && !ours(p, "sim") },
		"the model is values in, values out, so that it runs anywhere and can be trusted; decode, draw and store elsewhere",
	},
	{
		"the model asks nobody",
		func(s source) bool { return within(s, "sim") && !within(s, "sim/experiment") && !s.test },
		func(p string) bool {
			return slices.Contains([]string{"os", "time", "math", "math/rand", "math/rand/v2", "syscall/js", "unsafe"}, p)
		},
		"the same decisions must give the same career on every machine: no clock, no system, no chance that is not keyed (chance.go), no floating point (fixed.go)",
	},
	{
		"the model does not know its stories",
		func(s source) bool { return s.folder == "sim" },
		func(p string) bool {
			return ours(p, "sim/story") || ours(p, "sim/futures") || ours(p, "sim/playtest") || ours(p, "sim/experiment")
		},
		"stories are told with the model, not in it: give the model a value, or move the code to sim/story",
	},
	{
		"a playtest fits into the page",
		func(s source) bool { return within(s, "sim/playtest") && !s.test },
		func(p string) bool {
			return ours(p, "sim/experiment") || slices.Contains([]string{"encoding/json", "html/template", "text/template", "sync"}, p)
		},
		"the browser plays one too, in slices: write files, reports and batches on all cores in cmd/stepback",
	},
	{
		"stories do not know how they are written down",
		func(s source) bool { return within(s, "sim") },
		func(p string) bool { return ours(p, "scenarios") || ours(p, "web") || ours(p, "cmd") },
		"arrows run sim ← sim/story ← scenarios ← cmd; take a value where you wanted to read a file",
	},
	{
		"scenarios do not know who reads them",
		func(s source) bool { return within(s, "scenarios") },
		func(p string) bool { return ours(p, "cmd") || ours(p, "web") },
		"the checker serves the game, the command and the tests alike; none of them may be needed to use it",
	},
	{
		"a screen is data",
		func(s source) bool { return within(s, "cmd/game/screen") && !s.test },
		func(p string) bool {
			return ours(p, "scenarios") || ours(p, "web") || strings.HasPrefix(p, ebitengine) || p == "syscall/js" || p == "os"
		},
		"Model, Update, View and Layout are pure: what is read, stored or painted is done by cmd/game, on a command that Update returns",
	},
	{
		"only the game knows the engine",
		func(s source) bool {
			return !within(s, "cmd/game") || within(s, "cmd/game/screen") || within(s, "cmd/game/assets")
		},
		func(p string) bool { return strings.HasPrefix(p, ebitengine) },
		"Ebitengine is one of several drivers of the same screens; everything else must build and be tested without it",
	},
	{
		"who plays does not wait for what authors use",
		func(s source) bool {
			return !s.test && !strings.HasSuffix(s.name, "_desktop.go") && (s.folder == "cmd/game" || within(s, "cmd/game/screen"))
		},
		func(p string) bool {
			return ours(p, "sim/playtest") || ours(p, "sim/experiment") || ours(p, "cmd/game/trial")
		},
		"a playtest is 57 KB that no player needs: the page fetches a program of its own for it (cmd/game/trial/worker); the screen gets its findings as plain values",
	},
	{
		"the game is a small download",
		func(s source) bool {
			return !s.test && (within(s, "cmd/game") || within(s, "scenarios") || within(s, "sim/story"))
		},
		func(p string) bool {
			return p == "net" || strings.HasPrefix(p, "net/") || p == "crypto" || strings.HasPrefix(p, "crypto/")
		},
		"net/http would make a player wait for 1.5 MB more and crypto for 40 KB: fetch through syscall/js, hash with hash/fnv, draw with math/rand/v2",
	},
	{
		"players do not wait for the TOML decoder",
		func(s source) bool {
			notInPages := []string{"scenarios/author.go", "scenarios/syntax.go", "cmd/game/screen/words/files.go"} // by their build tags
			return !s.test && !slices.Contains(notInPages, s.name) && (within(s, "cmd/game") || within(s, "scenarios"))
		},
		func(p string) bool { return strings.HasPrefix(p, "github.com/BurntSushi/") },
		"the decoder is 57 KB that no player needs: scenarios.Values reads what ships, and scenarios/author.go is for those who write",
	},
	{
		"the page does not know the game",
		func(s source) bool { return within(s, "web") && s.folder != "web/build" },
		func(p string) bool { return ours(p, "cmd") },
		"web serves and tests what was built, and must not be built with it; web/build, which builds it, may ask its screens",
	},
}

func TestImports(t *testing.T) {
	sources := read(t)
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			for _, s := range sources {
				if !r.in(s) {
					continue
				}
				for _, p := range s.imports {
					if r.forbids(p) {
						t.Errorf("%s imports %s: %s", s.name, p, r.because)
					}
				}
			}
		})
	}
}

// TestNoFloatingPoint: fused multiply-add and library functions make floats
// differ between processors, so that a career would not replay.
func TestNoFloatingPoint(t *testing.T) {
	for _, s := range read(t) {
		if s.test || !within(s, "sim") || within(s, "sim/experiment") {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if ok && (id.Name == "float64" || id.Name == "float32") {
				t.Errorf("%v: %s: the model counts in fixed point (fixed.go), since floats differ between processors and a career must replay exactly", s.fset.Position(id.Pos()), id.Name)
			}
			return true
		})
	}
}

// TestEveryRoomIsExplained: whoever opens one of these folders first finds a
// page that says what it is for.
func TestEveryRoomIsExplained(t *testing.T) {
	for _, room := range []string{".", "sim", "sim/futures", "sim/playtest", "scenarios", "web", "cmd", "cmd/game"} {
		name := filepath.Join("..", filepath.FromSlash(room), "README.md")
		if info, err := os.Stat(name); err != nil || info.Size() == 0 {
			t.Errorf("%s has no README.md: say in it what the folder is for and where to begin", room)
		}
	}
}

// TestEveryPackageSaysWhatItIs: the first thing that a reader looks up.
func TestEveryPackageSaysWhatItIs(t *testing.T) {
	explained := map[string]bool{}
	for _, s := range read(t) {
		if !s.test {
			explained[s.folder] = explained[s.folder] || s.file.Doc != nil
		}
	}
	for folder, ok := range explained {
		if !ok {
			t.Errorf("the package in %s has no package comment", folder)
		}
	}
}

// read parses every Go file of the house. (A test that asked the go command
// instead would be cached whatever changes.)
func read(t *testing.T) []source {
	t.Helper()
	var sources []source
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel := path.Clean(strings.TrimPrefix(filepath.ToSlash(name), "../"))
		if d.IsDir() {
			skip := d.Name() != ".." && strings.HasPrefix(d.Name(), ".") || slices.Contains([]string{"testdata", "node_modules", "dist", "release"}, d.Name())
			if skip {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(rel) != ".go" {
			return nil
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return fmt.Errorf("%s: %w", rel, err)
		}
		s := source{name: rel, folder: path.Dir(rel), test: strings.HasSuffix(rel, "_test.go"), file: file, fset: fset}
		for _, spec := range file.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			s.imports = append(s.imports, p)
		}
		sources = append(sources, s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(sources) == 0 {
		t.Fatal("found no Go files: is the test run in its own folder?")
	}
	return sources
}

// within tells whether a file is in a folder or below it.
func within(s source, folder string) bool {
	return s.folder == folder || strings.HasPrefix(s.folder, folder+"/")
}

// ours tells whether an import path is a package of the house in a folder or
// below it.
func ours(p, folder string) bool {
	p, ok := strings.CutPrefix(p, module+"/")
	return ok && (p == folder || strings.HasPrefix(p, folder+"/"))
}

// standard tells whether an import path is of the standard library: its first
// element is no host, nor this module.
func standard(p string) bool {
	first, _, _ := strings.Cut(p, "/")
	return !strings.Contains(first, ".") && first != module
}
