package scenarios

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stepback/sim"
)

// TestLadder: the file and the model say the same, and the claims of the file
// hold by its figures (row T5).
func TestLadder(t *testing.T) {
	data, err := LadderSource()
	if err != nil {
		t.Fatal(err)
	}
	ladder, problems := DecodeLadder(ladderFile, data)
	if len(problems) > 0 {
		t.Fatal(problems.Render(data))
	}
	p := *sim.DefaultParams()
	ladder.Apply(&p)
	if p != *sim.DefaultParams() {
		t.Errorf("%s and sim.DefaultParams differ:\n%v %v\n%v %v", ladderFile, p.Pay, p.TimeInLevel, sim.DefaultPay(), sim.DefaultTimeInLevel())
	}
	if len(ladder.Claims) != 2 {
		t.Errorf("claims: %+v", ladder.Claims)
	}
	if !strings.Contains(string(data), "ASSUMED") {
		t.Error("the file does not say that it is assumed")
	}
	p.Pay[sim.TrackIC][4].P90++
	ladder.Apply(&p)
	if p.Pay != sim.DefaultPay() {
		t.Error("applying a ladder changes nothing")
	}
}

// TestLeads: what a file says of leads and of the ladder arrives in the model.
func TestLeads(t *testing.T) {
	sc := decoded(t, "testdata/organisation.toml")
	setup, mira := sc.Setup, sc.Setup.People[0]
	for _, c := range []struct {
		what      string
		got, want any
	}{
		{"rounds", setup.Rounds, true},
		{"weeks in level", setup.Held, int16(120)},
		{"ladder", sc.Ladder, "engineering"},
		{"time in level", sc.Params.TimeInLevel, sim.DefaultTimeInLevel()},
		{"mira leads", mira.Own.Size, int8(7)},
		{"their skill", mira.Own.Skill.AsPercent(), 60},
		{"their trust", mira.Own.Trust.AsPercent(), 60},
		{"mira's leading", mira.Leading.AsPercent(), 60},
		{"a lead's level", mira.Level, int8(3)},
		{"kofi leads nobody", setup.People[2].Own.Size, int8(0)},
		{"kofi's leading", setup.People[2].Leading.AsPercent(), 40},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, not %v", c.what, c.got, c.want)
		}
	}
}

// TestBadLadder: what is told about a ladder that is wrong.
func TestBadLadder(t *testing.T) {
	files, err := filepath.Glob("testdata/ladder/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no ladders: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		ladder, problems := DecodeLadder(filepath.Base(file), data)
		if ladder != nil || problems.Errors() == 0 {
			t.Errorf("%s: nothing is found wrong with it", file)
		}
		compare(t, strings.TrimSuffix(file, ".toml")+".txt", problems.Render(data))
	}
}
