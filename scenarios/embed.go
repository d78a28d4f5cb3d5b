package scenarios

import (
	"io/fs"
	"slices"
)

// packFile names the scenarios of a folder in the order of the library.
const packFile = "pack.toml"

// Library returns the file names of the scenarios that ship, in the order in
// which they are offered.
func Library() []string { return Listed(files) }

// Listed returns the file names that the pack.toml of a folder lists, in its
// order and without those that are not there; nil for a folder without a list.
func Listed(pack fs.FS) []string {
	data, err := fs.ReadFile(pack, packFile)
	if err != nil {
		return nil
	}
	list, err := Values(data)
	if err != nil {
		return nil
	}
	ids, _ := list["scenarios"].([]any)
	var names []string
	for _, id := range ids {
		id, _ := id.(string)
		if _, err := fs.Stat(pack, id+".toml"); err == nil && !slices.Contains(names, id+".toml") {
			names = append(names, id+".toml")
		}
	}
	return names
}

// Files are the scenarios that ship, as a folder: where campaigns find their
// chapters.
func Files() fs.FS { return files }

// Source returns the content of a file that [Library] names.
func Source(name string) ([]byte, error) { return files.ReadFile(name) }
