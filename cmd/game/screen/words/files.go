//go:build !js || author

package words

import (
	"embed"
	"strings"

	"github.com/BurntSushi/toml"
)

//go:embed *.toml
var files embed.FS

// Languages lists the tags of all languages that there are, the source first.
func Languages() []string {
	tags := []string{Source}
	entries, _ := files.ReadDir(".") // what is embedded is there
	for _, entry := range entries {
		tag := strings.TrimSuffix(strings.TrimPrefix(entry.Name(), "active."), ".toml")
		if tag != Source {
			tags = append(tags, tag)
		}
	}
	return tags
}

// File returns the file with the words of a language.
func File(tag string) ([]byte, error) { return files.ReadFile(FileName(tag)) }

// In returns the words of a language as [Read] does. The game, which has a
// reader of TOML, does without this one.
func In(tag string, data []byte) (*Words, error) { return Read(tag, data, decode) }

func decode(data []byte) (map[string]any, error) {
	var tables map[string]any
	err := toml.Unmarshal(data, &tables)
	return tables, err
}
