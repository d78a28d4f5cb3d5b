//go:build !js

package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/scenarios"
	"stepback/sim/story"
)

// TestLibraryOfCards: a scenario is a card until all its files have come, those
// of its chapters too; then it is read, in the language that is spoken.
func TestLibraryOfCards(t *testing.T) {
	room := os.DirFS("../../scenarios/testdata")
	read := func(name string) []byte {
		data, err := os.ReadFile("../../scenarios/testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	career, problems := scenarios.Options{Beside: room}.Decode("career.toml", read("career.toml"))
	if career == nil {
		t.Fatal(problems)
	}
	card := scenarios.CardOf(career)
	cards, err := json.Marshal([]scenarios.Card{card})
	if err != nil {
		t.Fatal(err)
	}
	there := map[string][]byte{"cards.en.json": cards}
	files := pack(func(name string) []byte { return there[name] })
	last := func() *story.Scenario {
		list, _, trouble := library("en", files)
		if len(trouble) > 0 {
			t.Fatal(trouble)
		}
		return list[len(list)-1]
	}
	for i, name := range card.Files {
		if sc := last(); !sc.Absent || sc.Title != career.Title || len(sc.Chapters) != len(career.Chapters) {
			t.Errorf("with %d of %d files it is %+v", i, len(card.Files), sc)
		}
		there[name] = read(name)
	}
	if sc := last(); sc.Absent || sc.Hash != career.Hash {
		t.Errorf("with all files it is %+v", sc)
	}
}

// TestFetchedScenario: the model gets the scenario that it asked for, or hears
// that it did not come.
func TestFetchedScenario(t *testing.T) {
	l, f, _ := newFake(t)
	tongue, err := tongueOf("de", embedded("de"))
	if err != nil {
		t.Fatal(err)
	}
	l.tongue = tongue
	l.fetched("first-ninety-days", embedded("de"), nil)
	said, ok := f.updates[len(f.updates)-1].(screen.Fetched)
	if !ok || said.Scenario == nil || said.Scenario.Title != "Deine ersten neunzig Tage" {
		t.Errorf("the model heard %+v", f.updates)
	}
	l.fetched("no-such-thing", embedded("de"), nil)
	said, _ = f.updates[len(f.updates)-1].(screen.Fetched)
	if said.ID != "no-such-thing" || said.Scenario != nil {
		t.Errorf("the model heard %+v", said)
	}
}

// TestUntranslated: who reads another language is told which scenarios are in
// English, before one begins.
func TestUntranslated(t *testing.T) {
	for language, words := range map[string]string{"en": "in English", "de": "auf Englisch", "es": "en inglés"} {
		said, err := tongueOf(language, fromFolders)
		if err != nil {
			t.Fatal(err)
		}
		want := 0
		for _, sc := range said.scenarios {
			if sc.Language != language && language != "en" {
				want++
			}
		}
		if language != "en" && (want == 0 || want == len(said.scenarios)) {
			t.Fatalf("of %d scenarios %d are not in %s", len(said.scenarios), want, language)
		}
		m := screen.New(screen.Config{Words: said.words, Language: language, Scenarios: said.scenarios})
		if text := screen.Text(m.View()); strings.Count(text, words) != want {
			t.Errorf("of %d scenarios that are not in %s, %d are said to be %s:\n%s", want, language, strings.Count(text, words), words, text)
		}
	}
}
