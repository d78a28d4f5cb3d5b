//go:build !js

package scenarios

import (
	"embed"
	"strings"
)

//go:embed *.toml
var files embed.FS

// Translation returns the overlay of a scenario that ships, by the scenario's
// file name; nil when there is none in the language.
func Translation(name, language string) []byte {
	data, err := files.ReadFile(strings.TrimSuffix(name, ".toml") + "." + language + ".toml")
	if err != nil {
		return nil
	}
	return data
}
