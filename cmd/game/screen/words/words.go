// Package words gives the interface's text by message id, in the languages of
// the *.toml files beside it.
package words

import (
	"embed"
	"fmt"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed *.toml
var files embed.FS

// Words is the text of the interface in one language. It implements
// screen.Language.
type Words struct {
	localizer *i18n.Localizer
	known     map[string]string // messages without slots, said as they are
}

// In returns the words of the best language for what the player prefers, such
// as "de-CH"; English where there is none. The error tells which file of words
// cannot be read.
func In(preferred ...string) (*Words, error) {
	bundle := i18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		if _, err := bundle.LoadMessageFileFS(files, entry.Name()); err != nil {
			return nil, fmt.Errorf("words: %s: %w", entry.Name(), err)
		}
	}
	return &Words{localizer: i18n.NewLocalizer(bundle, preferred...), known: map[string]string{}}, nil
}

// Say returns the message with an id; pairs are names and values for its
// slots, and the name "N" decides the plural. An id that no file has is
// returned itself, so that a gap shows and breaks nothing.
func (w *Words) Say(id string, pairs ...any) string {
	if len(pairs) == 0 {
		if text, ok := w.known[id]; ok {
			return text
		}
	}
	config := &i18n.LocalizeConfig{MessageID: id}
	if len(pairs) > 0 {
		slots := map[string]any{}
		for i := 0; i+1 < len(pairs); i += 2 {
			slots[pairs[i].(string)] = pairs[i+1]
		}
		config.TemplateData = slots
		config.PluralCount = slots["N"]
	}
	text, err := w.localizer.Localize(config)
	if err != nil && text == "" {
		text = id
	}
	if len(pairs) == 0 {
		w.known[id] = text
	}
	return text
}
