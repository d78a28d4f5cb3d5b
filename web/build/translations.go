package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"stepback/scenarios"
	"stepback/web/page"
)

// translation is the texts of a language that the game begins with: one file, so
// that nobody waits for another language.
type translation struct {
	tag  string
	pack []byte
}

// languagePack is the content of such a file.
type languagePack struct {
	// Files are the words of the interface, the texts of the first scenario and
	// the cards of the others, by name.
	Files map[string]string `json:"files"`
	Page  page.Texts        `json:"page"`
}

// interfaceWords is where the words of the interface are.
const interfaceWords = "cmd/game/screen/words"

// source is the language in which all is written. What is written is in the
// program, so its pack has only cards.
const source = "en"

// translations packs every language that the interface has, the source first.
func translations(r repo) (list []translation, err error) {
	written, err := packLanguage(source, "")
	if err != nil {
		return nil, err
	}
	list = append(list, translation{source, written})
	names, err := filepath.Glob(filepath.Join(r.dir, filepath.FromSlash(interfaceWords), "active.*.toml"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		_, tag, ok := scenarios.IsOverlay(filepath.Base(name))
		if !ok || tag == source {
			continue
		}
		pack, err := packLanguage(tag, name)
		if err != nil {
			return nil, err
		}
		list = append(list, translation{tag, pack})
	}
	return list, nil
}

// packLanguage packs a language; words is the file of the interface's, "" for
// the source.
func packLanguage(tag, words string) ([]byte, error) {
	pack := languagePack{Files: map[string]string{}}
	cards, err := cardsIn(tag)
	if err != nil {
		return nil, err
	}
	pack.Files["cards."+tag+".json"] = string(cards)
	if tag == source {
		return json.Marshal(pack)
	}
	if pack.Files[filepath.Base(words)], err = bareOverlay(words); err != nil {
		return nil, err
	}
	if first := scenarios.Library()[0]; scenarios.Translation(first, tag) != nil {
		overlay, err := overlayOf(first, tag)
		if err != nil {
			return nil, err
		}
		pack.Files[overlayName(first, tag)] = string(overlay.Bare())
	}
	if err := pack.addPage(tag); err != nil {
		return nil, err
	}
	return json.Marshal(pack)
}

func bareOverlay(name string) (string, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	overlay, err := readOverlay(filepath.Base(name), data)
	if err != nil {
		return "", err
	}
	return string(overlay.Bare()), nil
}

// overlayOf reads the texts of a scenario that ships, nil for none.
func overlayOf(scenario, tag string) (*scenarios.Overlay, error) {
	data := scenarios.Translation(scenario, tag)
	if data == nil {
		return nil, nil
	}
	return readOverlay(overlayName(scenario, tag), data)
}

func overlayName(scenario, tag string) string {
	return strings.TrimSuffix(scenario, ".toml") + "." + tag + ".toml"
}

func readOverlay(name string, data []byte) (*scenarios.Overlay, error) {
	overlay, problems := scenarios.ReadOverlay(name, data)
	if overlay == nil {
		return nil, fmt.Errorf("%s has errors:\n%s", name, problems.Render(data))
	}
	return overlay, nil
}

// addPage adds the words of the page and of the scene on it.
func (p *languagePack) addPage(tag string) (err error) {
	if p.Page, err = page.TextsIn(tag); errors.Is(err, fs.ErrNotExist) {
		p.Page = page.Texts{Elements: map[string]string{}, Problems: map[string][2]string{}}
	} else if err != nil {
		return err
	}
	scene, err := firstScene(tag)
	p.Page.Elements["boot-scene-kicker"] = scene.Kicker
	p.Page.Elements["boot-scene-title"] = scene.Title
	p.Page.Elements["boot-scene-text"] = scene.Text
	for _, c := range scene.Choices {
		p.Page.Elements["boot-choice-"+c.Letter] = c.Text
		p.Page.Elements["boot-price-"+c.Letter] = c.Price
	}
	return err
}
