package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/scenarios/translation"
)

// catalogue is the texts of a file with what one language makes of them.
type catalogue struct {
	file    string // of the translation
	overlay *scenarios.Overlay
	texts   []scenarios.Text
	entries []translation.Entry
}

// interfaceFile is a file of the interface's words in one language, as go-i18n
// names it.
var interfaceFile = regexp.MustCompile(`^active\.([A-Za-z-]+)\.toml$`)

// translated finds out from the name of a file, which may be the original or
// the translation, where both are.
func translated(name, language string) (original, translation string, err error) {
	folder, base := filepath.Split(name)
	if parts := interfaceFile.FindStringSubmatch(base); parts != nil {
		if language == "" && parts[1] != words.Source {
			language = parts[1]
		}
		return folder + "active." + words.Source + ".toml", folder + "active." + language + ".toml", said(language)
	}
	if scenario, own, ok := scenarios.IsOverlay(base); ok {
		base = scenario
		if language == "" {
			language = own
		}
	}
	return folder + base, folder + strings.TrimSuffix(base, ".toml") + "." + language + ".toml", said(language)
}

func said(language string) error {
	if language == "" {
		return errors.New("say which language: --language de")
	}
	return nil
}

// openCatalogue reads the original and, if it is there, the translation.
func openCatalogue(name, language string) (*catalogue, error) {
	if name == "-" {
		return nil, errors.New("a translation lies beside its original: give the name of a file")
	}
	original, file, err := translated(name, language)
	if err != nil {
		return nil, err
	}
	data, err := readFile(nil, original)
	if err != nil {
		return nil, err
	}
	isInterface := interfaceFile.MatchString(filepath.Base(original))
	read := scenarios.Texts
	if isInterface {
		read = scenarios.PlainTexts
	}
	texts, problems := read(original, data)
	if problems.Errors() > 0 {
		return nil, fmt.Errorf("%s has errors; stepback check %s shows them", original, original)
	}
	c := &catalogue{file: file, texts: texts}
	if c.overlay, err = openOverlay(file); err != nil {
		return nil, err
	}
	if isInterface {
		if c.texts, err = pluralTexts(texts, c.overlay.Language); err != nil {
			return nil, err
		}
	}
	c.entries = c.overlay.Entries(c.texts)
	return c, nil
}

func openOverlay(file string) (*scenarios.Overlay, error) {
	data, err := os.ReadFile(file)
	var problems scenarios.Problems
	var overlay *scenarios.Overlay
	switch {
	case errors.Is(err, fs.ErrNotExist):
		_, tag, _ := scenarios.IsOverlay(filepath.Base(file))
		overlay, problems = scenarios.NewOverlay(tag)
	case err != nil:
		return nil, err
	default:
		overlay, problems = scenarios.ReadOverlay(file, data)
	}
	if overlay == nil {
		return nil, fmt.Errorf("the translation cannot be read:\n%s", problems.Render(data))
	}
	return overlay, nil
}

// pluralTexts gives every message with a plural the forms that a language has:
// English has one and other, Polish has one, few, many and other.
func pluralTexts(texts []scenarios.Text, code string) (list []scenarios.Text, err error) {
	tag, err := language.Parse(code)
	if err != nil {
		return nil, fmt.Errorf("there is no language %q", code)
	}
	for _, t := range texts {
		base, isPlural := strings.CutSuffix(t.ID, ".other")
		switch {
		case isPlural:
			for _, form := range pluralForms(tag) {
				list = append(list, pluralText(texts, t, base+"."+form))
			}
		case !strings.HasSuffix(t.ID, ".one"):
			list = append(list, t)
		}
	}
	return list, nil
}

// pluralText is the English form of the same name, or else its usual form.
func pluralText(texts []scenarios.Text, other scenarios.Text, id string) scenarios.Text {
	if i := slices.IndexFunc(texts, func(t scenarios.Text) bool { return t.ID == id }); i >= 0 {
		return texts[i]
	}
	other.ID = id
	return other
}

// pluralForms lists the plural forms of a language, found by counting.
func pluralForms(tag language.Tag) (forms []string) {
	names := map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other"}
	for _, form := range []plural.Form{plural.Zero, plural.One, plural.Two, plural.Few, plural.Many, plural.Other} {
		for n := range 200 {
			if form == plural.Other || plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0) == form {
				forms = append(forms, names[form])
				break
			}
		}
	}
	return forms
}

// save settles what was translated and writes the file.
func (c *catalogue) save() error {
	for i := range c.entries {
		c.entries[i].Settle()
	}
	return os.WriteFile(c.file, c.overlay.Write(c.entries), 0o644)
}

// superfluous lists the translations of texts that there are no longer.
func (c *catalogue) superfluous() []string { return c.overlay.Superfluous(c.texts) }
