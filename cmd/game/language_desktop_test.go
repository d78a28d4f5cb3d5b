//go:build !js

package main

import (
	"testing"

	"stepback/cmd/game/screen"
)

func TestSpoken(t *testing.T) {
	known := []string{"en", "de", "pt-BR"}
	for _, c := range []struct {
		wanted []string
		want   string
	}{
		{nil, "en"},
		{[]string{"", "de-CH"}, "de"},
		{[]string{"fr", "pt-BR", "de"}, "pt-BR"},
		{[]string{"pt"}, "en"},
		{[]string{"C"}, "en"},
	} {
		if got := spoken(c.wanted, known); got != c.want {
			t.Errorf("who wants %q gets %q, want %q", c.wanted, got, c.want)
		}
	}
}

func TestChosenLanguageComesFirst(t *testing.T) {
	t.Setenv("STEPBACK_LANG", "")
	t.Setenv("LC_ALL", "en_GB.UTF-8")
	kept := memory{slots: map[string]string{"settings": `{"text":100,"language":"de"}`}}
	if tag, _ := firstLanguage(kept); tag != "de" {
		t.Errorf("who has chosen German gets %q", tag)
	}
	if tag, _ := firstLanguage(memory{slots: map[string]string{}}); tag != "en" {
		t.Errorf("an English system gets %q", tag)
	}
}

// TestSpeak: the model gets the words and scenarios that it asked for, and the
// loop says what it has to say in the same language.
func TestSpeak(t *testing.T) {
	l, f, _ := newFake(t)
	l.perform(screen.FetchLanguage{Language: "de"})
	said, ok := f.updates[len(f.updates)-1].(screen.Speak)
	if !ok || said.Err != nil || said.Language != "de" || said.Words.Say("back") != "Zurück" {
		t.Fatalf("the model heard %v", f.updates)
	}
	if len(said.Scenarios) == 0 || said.Scenarios[0].Title != "Deine ersten neunzig Tage" {
		t.Errorf("the scenarios are %v", said.Scenarios)
	}
	if got := inWords(l.language, storeFull).Error(); got != "zum Speichern ist kein Platz mehr" {
		t.Errorf("the loop says %q", got)
	}
}
