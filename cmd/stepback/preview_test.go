package main

import (
	"os"
	"testing"

	own "stepback/cmd/game/check"
)

// TestPreviewOfACampaign: the page gets all that it needs to play it.
func TestPreviewOfACampaign(t *testing.T) {
	const name = "../../scenarios/testdata/career.toml"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	beside := chapters(name, text)
	if len(beside) == 0 {
		t.Fatal("no chapters were found")
	}
	if f := own.File("career.toml", text, beside); f.Scenario == nil || len(f.Scenario.Chapters) == 0 {
		t.Errorf("it cannot be played: %+v", f.Problems)
	}
	if f := own.File("career.toml", text, nil); f.Scenario != nil {
		t.Error("a campaign is played without its chapters")
	}
}
