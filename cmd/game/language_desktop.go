//go:build !js

package main

import (
	"encoding/json"
	"os"
	"slices"
	"strings"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
)

// languages are those that the program has.
func languages() []string { return words.Languages() }

// firstLanguage is what the player has chosen, or else what the environment
// says, such as "de_CH.UTF-8".
func firstLanguage(kept store) (string, pack) {
	var settings screen.Settings
	if data, err := kept.load("settings"); err == nil {
		_ = json.Unmarshal(data, &settings) // what cannot be read chooses nothing
	}
	wanted := []string{os.Getenv("STEPBACK_LANG"), settings.Language}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value, _, _ := strings.Cut(os.Getenv(name), ".")
		wanted = append(wanted, strings.ReplaceAll(value, "_", "-"))
	}
	tag := spoken(wanted, languages())
	return tag, embedded(tag)
}

// spoken is the first wanted language that there is, the source for none.
func spoken(wanted, known []string) string {
	for _, tag := range wanted {
		base, _, _ := strings.Cut(tag, "-")
		for _, name := range []string{tag, base} {
			if slices.Contains(known, name) {
				return name
			}
		}
	}
	return words.Source
}

func fetchLanguage(tag string, done func(pack, error)) { done(embedded(tag), nil) }

// fetchFiles has nothing to fetch: all scenarios are in the program.
func fetchFiles(_ []string, done func(pack, error)) { done(embedded(words.Source), nil) }

// embedded gives the files of a language that are in the program.
func embedded(tag string) pack {
	return func(name string) []byte {
		if name == words.FileName(tag) {
			data, _ := words.File(tag) // nil where there is none
			return data
		}
		return scenarios.Translation(strings.TrimSuffix(name, "."+tag+".toml")+".toml", tag)
	}
}
