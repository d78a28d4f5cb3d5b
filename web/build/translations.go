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

// translation is what is fetched by whoever reads another language than
// English: one file, so that nobody else waits for it.
type translation struct {
	tag  string
	pack []byte
}

// languagePack is the content of such a file.
type languagePack struct {
	// Files are the words of the interface and of the scenarios, by name.
	Files map[string]string `json:"files"`
	Page  page.Texts        `json:"page"`
}

// interfaceWords is where the words of the interface are.
const interfaceWords = "cmd/game/screen/words"

// translations packs every language into which the interface was translated.
func translations(r repo) (list []translation, err error) {
	names, err := filepath.Glob(filepath.Join(r.dir, filepath.FromSlash(interfaceWords), "active.*.toml"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		_, tag, ok := scenarios.IsOverlay(filepath.Base(name))
		if !ok || tag == "en" {
			continue
		}
		pack, err := packLanguage(name, tag)
		if err != nil {
			return nil, err
		}
		list = append(list, translation{tag, pack})
	}
	return list, nil
}

func packLanguage(words, tag string) ([]byte, error) {
	pack := languagePack{Files: map[string]string{}}
	bare, err := bareOverlay(words)
	if err != nil {
		return nil, err
	}
	pack.Files[filepath.Base(words)] = bare
	for _, name := range scenarios.Library() {
		if data := scenarios.Translation(name, tag); data != nil {
			overlay, err := readOverlay(strings.TrimSuffix(name, ".toml")+"."+tag+".toml", data)
			if err != nil {
				return nil, err
			}
			pack.Files[strings.TrimSuffix(name, ".toml")+"."+tag+".toml"] = string(overlay.Bare())
		}
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
	scene, err := firstScene(func(scenario string) (*scenarios.Overlay, error) {
		data := scenarios.Translation(scenario, tag)
		if data == nil {
			return nil, nil
		}
		return readOverlay(strings.TrimSuffix(scenario, ".toml")+"."+tag+".toml", data)
	})
	p.Page.Elements["boot-scene-kicker"] = scene.Kicker
	p.Page.Elements["boot-scene-title"] = scene.Title
	p.Page.Elements["boot-scene-text"] = scene.Text
	return err
}
