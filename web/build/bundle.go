package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// sumsName is the file that tells a release from any other folder.
const sumsName = "SHA256SUMS"

// machines are what the desktop game and the command are built for.
var machines = []target{
	{"linux", "amd64"}, {"linux", "arm64"},
	{"windows", "amd64"}, {"windows", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
}

// bundle writes all that a release hands out: the page as a folder and as an
// archive, an archive of the two programs for each machine, and the sums.
func bundle(r repo, out string) error {
	if err := clear(out); err != nil {
		return err
	}
	page := filepath.Join(out, "web")
	// The command carries the page, so it gets the well pressed one too.
	if err := buildPage(r, "./cmd/game", quality(true), page, filepath.Join(r.dir, "web", "dist")); err != nil {
		return err
	}
	if err := zipFolder(page, filepath.Join(out, "stepback-web.zip"), "stepback-web"); err != nil {
		return err
	}
	var missing []string
	for _, t := range machines {
		if err := programs(r, t, out); err != nil {
			missing = append(missing, t.String())
			fmt.Fprintf(os.Stderr, "left out %s: %v\n", t, err)
		}
	}
	if err := writeSums(out); err != nil {
		return err
	}
	if len(missing) > 0 {
		return fmt.Errorf("the release is not whole, it lacks %s", strings.Join(missing, ", "))
	}
	return nil
}

// clear removes an earlier release, and nothing that is not one.
func clear(out string) error {
	old, err := os.ReadDir(out)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	if _, err := os.Stat(filepath.Join(out, sumsName)); len(old) > 0 && err != nil {
		return fmt.Errorf("%s holds files and no earlier release; give an empty folder", out)
	}
	return os.RemoveAll(out)
}

// programs builds both programs for a machine into one archive.
func programs(r repo, t target, out string) error {
	dir, err := os.MkdirTemp("", "stepback-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	ext := ""
	if t.os == "windows" {
		ext = ".exe"
	}
	for command, name := range map[string]string{"./cmd/game": "stepback-game", "./cmd/stepback": "stepback"} {
		if err := r.compile(command, t, filepath.Join(dir, name+ext)); err != nil {
			return err
		}
	}
	for _, name := range []string{"LICENSE", "README.md", "CHANGELOG.md"} {
		content, err := os.ReadFile(filepath.Join(r.dir, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
			return err
		}
	}
	folder := "stepback-" + t.String()
	fmt.Println("built", folder)
	if t.os == "linux" {
		return tarFolder(dir, filepath.Join(out, folder+".tar.gz"), folder)
	}
	return zipFolder(dir, filepath.Join(out, folder+".zip"), folder)
}

// packed is one file on its way into an archive.
type packed struct {
	name    string
	mode    fs.FileMode
	content []byte
}

// pack reads a folder in a fixed order, so that the same files make the same
// archive.
func pack(dir, folder string) ([]packed, error) {
	var files []packed
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		files = append(files, packed{path.Join(folder, filepath.ToSlash(rel)), info.Mode().Perm(), content})
		return nil
	})
	return files, err
}

// long is the time that every packed file has: a release is its content.
var long = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func zipFolder(dir, out, folder string) error {
	files, err := pack(dir, folder)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		header := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: long}
		header.SetMode(f.mode)
		entry, err := w.CreateHeader(header)
		if err != nil {
			return err
		}
		if _, err := entry.Write(f.content); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

func tarFolder(dir, out, folder string) error {
	files, err := pack(dir, folder)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for _, f := range files {
		header := &tar.Header{Name: f.name, Mode: int64(f.mode), Size: int64(len(f.content)), ModTime: long}
		if err := w.WriteHeader(header); err != nil {
			return err
		}
		if _, err := w.Write(f.content); err != nil {
			return err
		}
	}
	for _, c := range []io.Closer{w, z} {
		if err := c.Close(); err != nil {
			return err
		}
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

// writeSums writes the sums of all files of the release in the format that
// sha256sum -c reads.
func writeSums(out string) error {
	files, err := pack(out, "")
	if err != nil {
		return err
	}
	slices.SortFunc(files, func(a, b packed) int { return strings.Compare(a.name, b.name) })
	var b strings.Builder
	for _, f := range files {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(f.content), f.name)
	}
	return os.WriteFile(filepath.Join(out, sumsName), []byte(b.String()), 0o644)
}
