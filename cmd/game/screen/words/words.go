// Package words gives the interface's text by message id, in the languages of
// the *.toml files beside it.
package words

import (
	"fmt"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Source is the language in which the interface is written; all others are
// translated from it, and fall back to it.
const Source = "en"

// Words is the text of the interface in one language. It implements
// screen.Language.
type Words struct {
	tag       string
	localizer *i18n.Localizer
	known     map[string]string // messages without slots, said as they are
}

// Read returns the words of a language, such as "de", of which data is the file;
// none is needed for the source language. Messages that the file lacks are said
// in the source language. What a file says is for a reader of TOML to tell.
func Read(tag string, data []byte, read func([]byte) (map[string]any, error)) (*Words, error) {
	bundle := i18n.NewBundle(language.Make(Source))
	bundle.RegisterUnmarshalFunc("toml", unmarshal(read))
	source, err := files.ReadFile(FileName(Source))
	if err != nil {
		return nil, err
	}
	if _, err := bundle.ParseMessageFileBytes(source, FileName(Source)); err != nil {
		return nil, fmt.Errorf("words: %s: %w", FileName(Source), err)
	}
	if len(data) > 0 {
		if _, err := bundle.ParseMessageFileBytes(data, FileName(tag)); err != nil {
			return nil, fmt.Errorf("words: %s: %w", FileName(tag), err)
		}
	}
	return &Words{tag, i18n.NewLocalizer(bundle, tag), map[string]string{}}, nil
}

// FileName is the name of the file with the words of a language.
func FileName(tag string) string { return "active." + tag + ".toml" }

// unmarshal reads a file of words, and leaves out what is there for translators.
func unmarshal(read func([]byte) (map[string]any, error)) i18n.UnmarshalFunc {
	return func(data []byte, into any) error {
		tables, err := read(data)
		if err != nil {
			return err
		}
		for _, field := range []string{"format", "language", "made-from"} {
			delete(tables, field)
		}
		*into.(*any) = tables
		return nil
	}
}

// Language returns the tag of the language.
func (w *Words) Language() string { return w.tag }

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
