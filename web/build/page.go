package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"stepback/web/page"
)

// file is one file as published.
type file struct {
	path    string
	content []byte
	brotli  []byte // nil where compression does not pay (pictures)
	first   bool   // fetched before the first decision can be made
}

// transfer is what goes over the wire for it.
func (f file) transfer() int {
	if f.brotli != nil {
		return len(f.brotli)
	}
	return len(f.content)
}

// appIcons is where the drawn icons are, if they are there; the page has a
// plain one of its own.
const appIcons = "cmd/game/assets/icons/app"

// buildPage writes the whole page around a program into folders and says how
// big it is.
func buildPage(r repo, game string, level int, folders ...string) error {
	files, err := assemble(r, game)
	if err != nil {
		return err
	}
	if err := press(files, level); err != nil {
		return err
	}
	for _, folder := range folders {
		if err := publish(files, r.version, folder); err != nil {
			return err
		}
		shown, err := filepath.Rel(r.dir, folder)
		if err != nil || strings.HasPrefix(shown, "..") {
			shown = folder
		}
		fmt.Printf("built %s into %s\n", r.version, shown)
	}
	printFiles(files)
	return nil
}

// assemble makes all files of the page around one command.
func assemble(r repo, command string) ([]file, error) {
	wasm, err := r.compileWasm(command)
	if err != nil {
		return nil, err
	}
	var files []file
	paths := map[string]string{}
	add := func(name string, content []byte, hashed, first bool) {
		p := name
		if hashed {
			p = page.HashedName(name, content)
		}
		paths[name] = p
		files = append(files, file{path: p, content: content, first: first})
	}

	add("game.wasm", wasm, true, true)
	exec, err := r.wasmExec()
	if err != nil {
		return nil, err
	}
	add("wasm_exec.js", exec, true, true)
	for _, name := range []string{"theme.js", "mirror.js", "boot.js", "offline.js", "style.css"} {
		content, err := page.Source(name)
		if err != nil {
			return nil, err
		}
		add(name, content, true, true)
	}
	if err := r.addTrial(add); err != nil {
		return nil, err
	}
	// The manifest names the icons, so they keep their names.
	icons, err := readIcons(r)
	if err != nil {
		return nil, err
	}
	for _, icon := range icons {
		add(icon.path, icon.content, false, icon.path == "favicon.svg")
	}
	manifest, err := manifestFor(paths)
	if err != nil {
		return nil, err
	}
	add("manifest.webmanifest", manifest, false, false)

	languages, err := translations(r)
	if err != nil {
		return nil, err
	}
	spoken := page.Paths{}
	for _, l := range languages {
		add(l.tag+".json", l.pack, true, l.tag == source)
		spoken[l.tag] = paths[l.tag+".json"]
	}
	scenarios, err := laterFiles(languages)
	if err != nil {
		return nil, err
	}
	played := page.Paths{}
	for _, f := range scenarios {
		add(f.name, f.content, true, false)
		played[f.name] = paths[f.name]
	}

	scene, err := firstScene(source)
	if err != nil {
		return nil, err
	}
	index, err := page.Index(page.Fill{
		Version:   r.version,
		Scene:     scene,
		Wasm:      page.Wasm{Path: paths["game.wasm"], Bytes: len(wasm)},
		Languages: spoken,
		Scenarios: played,
		Paths:     paths,
	})
	if err != nil {
		return nil, err
	}
	add("index.html", index, false, true)

	digests := page.Paths{}
	for _, f := range files {
		digests[f.path] = page.Digest(f.content)
	}
	worker, err := page.ServiceWorker(digests)
	if err != nil {
		return nil, err
	}
	add("sw.js", worker, false, false)
	return files, nil
}

// press compresses each file for which that pays.
func press(files []file, level int) (err error) {
	for i := range files {
		if !compressible(files[i].path) {
			continue
		}
		if files[i].brotli, err = compress(files[i].content, level); err != nil {
			return err
		}
	}
	return nil
}

// addTrial adds what tries a scenario out. It is fetched when an author asks for
// it, and nobody else waits for it.
func (r repo) addTrial(add func(name string, content []byte, hashed, first bool)) error {
	script, err := page.Source("trial.js")
	if err != nil {
		return err
	}
	wasm, err := r.compileWasm("./cmd/game/trial/worker", "author")
	if err != nil {
		return err
	}
	add("trial.js", script, true, false)
	add("trial.wasm", wasm, true, false)
	return nil
}

// readIcons returns the favicon and the icons of an installed page.
func readIcons(r repo) ([]file, error) {
	var icons []file
	for _, name := range []string{"favicon.svg", "icon-192.png", "icon-512.png"} {
		content, err := os.ReadFile(filepath.Join(r.dir, filepath.FromSlash(appIcons), name))
		if errors.Is(err, fs.ErrNotExist) {
			content, err = page.Source(name)
		}
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		icons = append(icons, file{path: name, content: content})
	}
	return icons, nil
}

// manifestFor returns the manifest without the icons that are not published.
func manifestFor(paths map[string]string) ([]byte, error) {
	source, err := page.Source("manifest.webmanifest")
	if err != nil {
		return nil, err
	}
	var m map[string]any
	if err := json.Unmarshal(source, &m); err != nil {
		return nil, fmt.Errorf("manifest.webmanifest: %w", err)
	}
	icons, _ := m["icons"].([]any)
	m["icons"] = slices.DeleteFunc(icons, func(icon any) bool {
		src, _ := icon.(map[string]any)["src"].(string)
		return paths[src] == ""
	})
	return json.MarshalIndent(m, "", "  ")
}

// publish empties a folder, but for .keep, and writes the files into it.
func publish(files []file, version, out string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	old, err := os.ReadDir(out)
	if err != nil {
		return err
	}
	// Only ever empty a folder that is one of ours.
	if len(old) > 0 && !slices.ContainsFunc(old, func(e fs.DirEntry) bool { return e.Name() == ".keep" || e.Name() == "build.json" }) {
		return fmt.Errorf("%s holds files that this program did not write; give an empty folder", out)
	}
	for _, entry := range old {
		if entry.Name() == ".keep" {
			continue
		}
		if err := os.RemoveAll(filepath.Join(out, entry.Name())); err != nil {
			return err
		}
	}
	list, err := describe(files, version)
	if err != nil {
		return err
	}
	for _, f := range append(files, file{path: "build.json", content: list}) {
		name := filepath.Join(out, filepath.FromSlash(f.path))
		if err := os.WriteFile(name, f.content, 0o644); err != nil {
			return err
		}
		if f.brotli == nil {
			continue
		}
		if err := os.WriteFile(name+".br", f.brotli, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// describe lists the files for people and tools that host the page.
func describe(files []file, version string) ([]byte, error) {
	type entry struct {
		Path     string `json:"path"`
		Bytes    int    `json:"bytes"`
		Transfer int    `json:"transfer"`
		First    bool   `json:"first"`
	}
	list := struct {
		Version string  `json:"version"`
		Files   []entry `json:"files"`
	}{Version: version}
	for _, f := range files {
		list.Files = append(list.Files, entry{f.path, len(f.content), f.transfer(), f.first})
	}
	b, err := json.MarshalIndent(list, "", "  ")
	return append(b, '\n'), err
}

// compressible tells which files are sent compressed.
func compressible(name string) bool {
	switch path.Ext(name) {
	case ".wasm", ".js", ".css", ".html", ".svg", ".webmanifest", ".ttf", ".toml", ".json":
		return true
	}
	return false
}

// printFiles writes one line a file and the sum of what is fetched first.
func printFiles(files []file) {
	first := 0
	for _, f := range files {
		fmt.Printf("%12d  %10d  %s\n", len(f.content), f.transfer(), f.path)
		if f.first {
			first += f.transfer()
		}
	}
	fmt.Printf("%24d  transferred up to the first decision\n", first)
}
