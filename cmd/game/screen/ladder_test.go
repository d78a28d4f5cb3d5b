package screen_test

import (
	"os"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/scenarios"
	"stepback/sim"
	"stepback/sim/story"
)

// TestLadderWords: every level, facet and title has words, on both ladders
// (rows L1 to L5, L7), and so has whatever the ledger can name.
func TestLadderWords(t *testing.T) {
	say := strict{t, wordsIn(t, "en")}.Say
	seen := map[string]string{}
	for level := int8(1); level <= sim.MaxLevel; level++ {
		for track := range sim.Track(sim.Tracks) {
			id := sim.LevelID(track, level)
			for facet := range sim.Facet(sim.Facets) {
				if text := say(id + "." + facet.String()); len(text) > 90 {
					t.Errorf("%s.%v is long: %s", id, facet, text)
				}
			}
			for _, ladder := range []string{"engineering", "product", "general"} {
				id := "title." + ladder + "." + id
				title := say(id)
				if other, twice := seen[title]; twice && other != id {
					t.Errorf("%s and %s are both called %s", id, other, title)
				}
				seen[title] = id
			}
		}
	}
	for m := sim.ByNothing; m <= sim.LastMechanism; m++ {
		say("mechanism." + m.String())
		say("evidence." + m.String())
	}
	for _, name := range story.QuantityNames() {
		say("quantity." + name)
	}
	say("quantity." + sim.GuildIn(0).String())
	say("quantity." + sim.StandardIn(0).String())
}

// TestLadderScreens plays a senior leader's half year and a principal's quarter
// to the end.
func TestLadderScreens(t *testing.T) {
	for _, test := range []struct {
		file, letter string
		want         []string
	}{
		{"organisation", "A", []string{"Director of engineering", "Key figures of several teams.", "Senior specialist · level 4",
			"Head of warehouse, leads 7", "The people around you", "Vice president of engineering: ", "move nothing here"}},
		{"organisation", "B", []string{"Engineering fellow: ", "You stay at your level for now."}},
		{"principal", "A", []string{"Principal product manager", "Nobody reports to you. You teach in workshops and guilds.",
			"The people around you", "Director of product: ", "your standing and your craft"}},
	} {
		t.Run(test.file+"/"+test.letter, func(t *testing.T) {
			shown := screens(t, test.file, test.letter)
			for _, text := range test.want {
				if !strings.Contains(shown, text) {
					t.Errorf("never showed %q", text)
				}
			}
			if testing.Verbose() {
				t.Log(shown)
			}
		})
	}
}

// screens plays a scenario of scenarios/testdata with one letter and Enter and
// returns all that was shown; what the ladder adds must fit every window.
func screens(t *testing.T, file, letter string) string {
	t.Helper()
	data, err := os.ReadFile("../../../scenarios/testdata/" + file + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	sc, problems := scenarios.Decode(file+".toml", data)
	if sc == nil {
		t.Fatal(problems)
	}
	font := measure(t)
	m := screen.New(screen.Config{Scenarios: []*story.Scenario{sc}, Words: strict{t, wordsIn(t, "en")}, Seed: 3, Version: "test", Licences: "None."})
	m.Update(screen.Resized{Class: screen.Wide})
	var shown strings.Builder
	for range 200 {
		name := m.View().Key
		shown.WriteString(screen.Text(m.View()))
		if name == "briefing" || name == "review" {
			for _, v := range windows() {
				frame := screen.Arrange(m.View(), v, font)
				checkLines(t, frame)
				checkLeaves(t, frame)
			}
		}
		key := "Enter"
		if name == "desk" {
			key = letter
		}
		if _, n := screen.Hotkey(m.View(), key); n == nil && name == "debrief" {
			return shown.String()
		}
		m.Update(onward(t, m, key))
	}
	t.Fatal("the game does not end")
	return ""
}
