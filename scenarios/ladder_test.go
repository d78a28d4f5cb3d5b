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
