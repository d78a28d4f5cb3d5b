package screen_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/sim"
)

// press presses keys as a facilitator does, and returns what was kept last.
func press(t testing.TB, m *screen.Model, keys ...string) (kept []byte) {
	t.Helper()
	for _, key := range keys {
		for _, c := range m.Update(onward(t, m, key)) {
			if save, ok := c.(screen.Save); ok && save.Slot == "room" {
				kept = save.Data
			}
		}
	}
	return kept
}

// says looks for words on the present screen.
func says(t testing.TB, m *screen.Model, words ...string) {
	t.Helper()
	text := screen.Text(m.View())
	for _, w := range words {
		if !strings.Contains(text, w) {
			t.Fatalf("the screen does not say %q:\n%s", w, text)
		}
	}
}

// newRoom starts the game before a projector.
func newRoom(t testing.TB, seed uint64) *screen.Model {
	t.Helper()
	m := newModel(t, seed)
	m.Update(screen.Resized{Class: screen.Big})
	return m
}

// workshop is a room that has begun an hour and voted for the plan there is: it
// talks about its first scene.
func workshop(t testing.TB, tables int) *screen.Model {
	t.Helper()
	m := newRoom(t, 3)
	press(t, m, "R", fmt.Sprint(tables), "A", "Enter", "PageDown", "PageDown", "A", "PageDown", "PageDown")
	return m
}

// votes opens a ballot and types one vote after the other.
func votes(t testing.TB, m *screen.Model, letters string) {
	t.Helper()
	press(t, m, "PageDown")
	press(t, m, strings.Split(letters, "")...)
}

// TestVotes: the choice with the most votes is the room's; in a tie the
// facilitator decides between those that tie, and only those.
func TestVotes(t *testing.T) {
	for letters, want := range map[string]struct{ says, takes, not string }{
		"AAAAAA":  {"A has 6 of 6", "", "AB"},
		"ABBBAC":  {"B has 3 of 6", "", "AC"},
		"D":       {"D has 1 of 1", "", "D"},
		"AABB":    {"A tie of A and B. The facilitator decides.", "B", "C"},
		"ABCD":    {"A tie of A, B, C and D", "D", "E"},
		"ABABCC":  {"A tie of A, B and C", "C", "D"},
		"BA2C":    {"A tie of B and C", "B", "A"}, // the second table thought again
		"ABBBBBA": {"B has 4 of 6", "", "C"},      // the last table thought again
	} {
		t.Run(letters, func(t *testing.T) {
			m := workshop(t, 6)
			votes(t, m, letters)
			press(t, m, "PageDown")
			says(t, m, want.says)
			for _, letter := range strings.Split(want.not, "") {
				if _, n := screen.Hotkey(m.View(), letter); n != nil && n.Press != (screen.Blank{}) {
					t.Errorf("%s can be taken", letter)
				}
			}
			switch tie := strings.Contains(want.says, "tie"); {
			case want.takes != "":
				press(t, m, "PageDown")
				says(t, m, want.says) // a clicker does not decide
				press(t, m, want.takes)
			case !tie:
				press(t, m, "Enter")
			default:
				return
			}
			if name := m.View().Key; name != "room-told" {
				t.Errorf("nothing was taken: %s", name)
			}
		})
	}
}

// TestVotesAreHidden: until they are shown, nothing that is on the screen, in
// words or for those who listen, depends on what was voted.
func TestVotesAreHidden(t *testing.T) {
	var texts, heard []string
	for _, letters := range []string{"AAAA", "BCDA", "DDDD"} {
		m := workshop(t, 6)
		votes(t, m, letters)
		before := m.View()
		press(t, m, letters[:1])
		after := m.View()
		texts = append(texts, screen.Text(before)+screen.Text(after))
		heard = append(heard, strings.Join(screen.Announce(before, after), " "))
	}
	if len(slices.Compact(texts)) > 1 {
		t.Errorf("the screen tells of the votes:\n%s", strings.Join(texts, "\n"))
	}
	if want := "5 of 6 tables in · hidden until you show them"; heard[0] != want || len(slices.Compact(heard)) > 1 {
		t.Errorf("heard is %q, want %q", heard, want)
	}
}

// TestVoteAgain: a vote that was shown is opened again by going back, with the
// votes as they were.
func TestVoteAgain(t *testing.T) {
	m := workshop(t, 4)
	votes(t, m, "AABB")
	press(t, m, "PageDown")
	says(t, m, "A tie")
	press(t, m, "PageUp")
	says(t, m, "4 of 4 tables in")
	press(t, m, "3", "A", "PageDown")
	says(t, m, "A has 3 of 4")
	press(t, m, "PageUp", "PageUp")
	says(t, m, "Talk at your tables")
}

// TestHands: a show of hands is counted by letter and number.
func TestHands(t *testing.T) {
	m := workshop(t, 2)
	press(t, m, "PageDown", "H", "A", "1", "2", "B", "1", "3", "Backspace", "4", "C", "9", "9", "9", "9")
	says(t, m, "12 hands", "14 hands", "999 hands")
	press(t, m, "PageDown")
	says(t, m, "C has 999 of 1025")
	press(t, m, "PageUp", "H")
	says(t, m, "0 of 2 tables in")
	press(t, m, "A", "B", "Backspace")
	says(t, m, "1 of 2 tables in")
	press(t, m, "Backspace")
	says(t, m, "0 of 2 tables in")
	press(t, m, "H", "PageDown", "PageDown", "PageDown", "PageDown")
	says(t, m, "Press a letter, then type how many") // the next is by hands, too
}

// TestUndoVote: taking a decision back leads to the vote as it was shown, and
// another vote to another week.
func TestUndoVote(t *testing.T) {
	m := workshop(t, 3)
	votes(t, m, "ABA")
	press(t, m, "PageDown")
	shown := screen.Text(m.View())
	press(t, m, "PageDown")
	first := screen.Text(m.View())
	press(t, m, "U")
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	again := strings.Replace(screen.Text(m.View()), "Your last decision is taken back. The same luck still waits.\n", "", 1)
	if squeeze(again) != squeeze(shown) {
		t.Errorf("after undo\n%s\nbefore\n%s", again, shown)
	}
	press(t, m, "PageUp", "3", "B", "PageDown", "PageDown")
	if screen.Text(m.View()) == first {
		t.Error("another vote tells the same")
	}
	press(t, m, "U", "U")
	says(t, m, "How do you spend your week?", "A has 1 of 1")
	press(t, m, "U")
	says(t, m, "A has 1 of 1")
}

// roomToTheEnd plays a workshop and calls look before each step; it returns how
// many scenes were met.
func roomToTheEnd(t testing.TB, m *screen.Model, letters string, look func(name string)) (scenes int) {
	t.Helper()
	for step := 0; step < 400; step++ {
		name := m.View().Key
		look(name)
		switch name {
		case "room-record":
			return scenes
		case "room-scene", "room-plan":
			if name == "room-scene" {
				scenes++
			}
			press(t, m, "PageDown")
			look(name)
			press(t, m, strings.Split(letters, "")...)
			look(name)
			press(t, m, "PageDown")
			look(name)
		}
		press(t, m, "PageDown")
	}
	t.Fatal("the workshop does not end")
	return 0
}

// TestWorkshopLength: an hour meets five scenes, an hour and a half eight.
func TestWorkshopLength(t *testing.T) {
	for key, want := range map[string]int{"A": 5, "B": 8} {
		for seed := range uint64(5) {
			m := newRoom(t, seed)
			press(t, m, "R", "4", key, "Enter")
			if scenes := roomToTheEnd(t, m, "BAAB"[seed%2:]+"A", func(string) {}); scenes != want {
				t.Errorf("%s, seed %d: %d scenes, want %d", key, seed, scenes, want)
			}
		}
	}
}

// TestRoomComesBack: wherever a workshop is left, it goes on at that very
// screen, and a run of one's own is as it was.
func TestRoomComesBack(t *testing.T) {
	m := newRoom(t, 3)
	press(t, m, "R", "5", "A", "Enter", "PageDown", "PageUp")
	kept := press(t, m, "+")
	roomToTheEnd(t, m, "ABBAA", func(name string) {
		m.Update(screen.Passed{Seconds: 7})
		if kept = press(t, m, "+"); kept == nil {
			t.Fatalf("%s is not kept", name)
		}
		w := newModel(t, 9)
		again := screen.New(screen.Config{Scenarios: w.Library(), Words: w.Words(), Room: kept, Projector: true})
		again.Update(screen.Resized{Class: screen.Big})
		back := "Enter"
		if name == "room-record" { // a clicker begins the next one
			back = "O"
		}
		press(t, again, back)
		if got, want := screen.Text(again.View()), screen.Text(m.View()); got != want {
			t.Errorf("after a reload\n%s\nbefore\n%s", got, want)
		}
	})
}

// TestTimer: each part has its minutes; seconds that change no word of the
// screen draw nothing; pausing and extending are a key each.
func TestTimer(t *testing.T) {
	m := newRoom(t, 3)
	still := func(seconds int) bool {
		return slices.Contains(m.Update(screen.Passed{Seconds: seconds}), screen.Command(screen.Still{}))
	}
	if !still(5) {
		t.Error("time passes in the library")
	}
	press(t, m, "R", "A", "Enter")
	says(t, m, "10 min")
	if drawn := 0; true {
		for range 9 * 60 {
			if !still(1) {
				drawn++
			}
		}
		if drawn != 9 {
			t.Errorf("nine minutes were drawn %d times", drawn)
		}
	}
	says(t, m, "1 min")
	press(t, m, "+")
	says(t, m, "2 min")
	press(t, m, "T")
	says(t, m, "2 min · stopped")
	if !still(600) {
		t.Error("a timer that is stopped is drawn")
	}
	says(t, m, "2 min · stopped")
	press(t, m, "T")
	still(119)
	says(t, m, "Last minute")
	still(100)
	says(t, m, "Time is up")
	if !still(1) {
		t.Error("a timer that is over is drawn")
	}
	press(t, m, "PageDown", "PageDown", "A", "PageDown", "PageDown")
	says(t, m, "5 min")
	press(t, m, ".")
	if !still(61) {
		t.Error("a blank screen is drawn")
	}
	press(t, m, ".")
	says(t, m, "4 min")
}

// TestMinority: what the smaller part wanted is kept and comes back, the closest
// votes first.
func TestMinority(t *testing.T) {
	m := newRoom(t, 3)
	press(t, m, "R", "5", "A", "Enter", "PageDown")
	for i, letters := range []string{"AAAAA", "AAAAB", "BBAAA", "AAAAA"} {
		votes(t, m, letters)
		press(t, m, "PageDown", "PageDown")
		if i > 0 {
			press(t, m, "PageDown")
		}
	}
	roomToTheEnd(t, m, "AAAAA", func(name string) {
		if name != "room-split" {
			return
		}
		text := screen.Text(m.View())
		first, second := strings.Index(text, "Wanted by 2: "), strings.Index(text, "Wanted by one: ")
		if first < 0 || second < first || strings.Count(text, "Done, with ") != 2 {
			t.Errorf("the room was split:\n%s", text)
		}
	})
}

// TestNotes: the facilitator's window has what the author noted, the votes and
// the time; the room's screen never has the notes.
func TestNotes(t *testing.T) {
	m := newRoom(t, 3)
	if m.Notes() != nil {
		t.Error("there are notes in the library")
	}
	press(t, m, "R", "3", "A", "Enter")
	sc := decoded(t, "first-ninety-days.toml")
	seen := map[string]bool{}
	roomToTheEnd(t, m, "ABA", func(string) {
		var n screen.Notes
		if err := json.Unmarshal(m.Notes(), &n); err != nil {
			t.Fatal(err)
		}
		text := screen.Text(m.View())
		for _, part := range n.Sections {
			for _, line := range part.Lines {
				seen[line] = true
				for i := range sc.Scenes {
					if line == sc.Scenes[i].Notes && strings.Contains(text, line) {
						t.Errorf("the room reads the notes: %s", line)
					}
				}
			}
		}
	})
	for _, line := range []string{sc.Facilitator.Purpose, sc.Scenes[0].Notes, sc.Scenes[0].Questions[0], "Table 2: B", "Table 3: still out", "A good place to stop and talk."} {
		if !seen[line] {
			t.Errorf("the notes never said %q", line)
		}
	}
	r := screen.NewReader(m.Words(), true)
	waiting := screen.Text(r.View())
	r.Update(screen.Told{Data: m.Notes()})
	if text := screen.Text(r.View()); text == waiting || !strings.Contains(text, "5:00 left") {
		t.Errorf("the window of the notes says\n%s", text)
	}
	r.Update(screen.Told{})
	if screen.Text(r.View()) != waiting {
		t.Error("the notes stay when the workshop has gone")
	}
	if text := screen.Text(screen.NewReader(m.Words(), false).View()); !strings.Contains(text, "cannot share notes") {
		t.Errorf("a browser without channels is told\n%s", text)
	}
}

// TestRoomFromDesk: a run that is on becomes the room's, and is still there
// afterwards.
func TestRoomFromDesk(t *testing.T) {
	m := newRoom(t, 3)
	press(t, m, "Enter", "A", "Enter", "Enter")
	for m.View().Key != "desk" {
		press(t, m, "Enter")
	}
	desk := screen.Text(m.View())
	press(t, m, "R")
	says(t, m, "The run you are in")
	press(t, m, "Enter")
	if name := m.View().Key; name != "room-scene" {
		t.Fatalf("the room is at %s", name)
	}
	press(t, m, "PageDown", "A", "PageDown", "PageDown", "?", "L", "Enter")
	if got := screen.Text(m.View()); got != desk {
		t.Errorf("the run of one's own is now\n%s\nand was\n%s", got, desk)
	}
}

// TestRoomWalks presses whatever can be pressed, and some that cannot.
func TestRoomWalks(t *testing.T) {
	for seed := range 12 {
		m := newRoom(t, uint64(seed))
		luck := sim.Career{Seed: uint64(seed)}
		press(t, m, "R")
		for step := range 300 {
			list := offers(m.View())
			list = append(list, screen.Vote{Choice: "none"}, screen.PickTable{Table: 9}, screen.Digit{Digit: 3}, screen.WipeVote{}, screen.TakeVote{Choice: "x"},
				screen.SetCommitment{Table: 7, Text: "x"}, screen.Passed{Seconds: 40}, screen.SetTables{Tables: 99}, screen.SetStory{Scenario: 5}, screen.Step{}, screen.Step{})
			m.Update(list[int(luck.Luck(uint32(step), 0))%len(list)])
			if text := screen.Text(m.View()); text == "" {
				t.Fatal("an empty screen")
			}
		}
	}
}

// TestBadRooms: what is kept may be anything; the game goes on.
func TestBadRooms(t *testing.T) {
	m := workshop(t, 4)
	good := string(press(t, m, "PageDown", "A"))
	for name, data := range map[string]string{
		"nothing": "", "not a room": "hello", "null": "null", "cut off": good[:len(good)/2],
		"newer":        strings.Replace(good, `"format":1`, `"format":9`, 1),
		"no tables":    strings.Replace(good, `"tables":4`, `"tables":-4`, 1),
		"many tables":  strings.Replace(good, `"tables":4`, `"tables":400`, 1),
		"other stage":  strings.Replace(good, `"stage":"ask"`, `"stage":"told"`, 1),
		"ended":        strings.Replace(good, `"stage":"ask"`, `"stage":"record"`, 1),
		"no stage":     strings.Replace(good, `"stage":"ask"`, `"stage":"x"`, 1),
		"far table":    strings.Replace(good, `"table":1`, `"table":77`, 1),
		"other ballot": strings.Replace(good, `"asked":"sale-bug"`, `"asked":"x"`, 1),
		"far input":    strings.ReplaceAll(good, `"input":0`, `"input":99`),
		"other length": strings.Replace(good, `"minutes":60`, `"minutes":61`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			w := newModel(t, 1)
			again := screen.New(screen.Config{Scenarios: w.Library(), Words: w.Words(), Room: []byte(data), Projector: true})
			press(t, again, "Enter")
			for range 12 {
				for _, key := range []string{"PageDown", "A", "U"} {
					if _, n := screen.Hotkey(again.View(), key); n != nil {
						again.Update(n.Press)
						screen.Text(again.View())
					}
				}
			}
		})
	}
}

// roomTrees are the screens of a workshop, with the longest words there are.
func roomTrees(t testing.TB) map[string]screen.Node {
	trees := map[string]screen.Node{}
	m := newRoom(t, 3).OnPage()
	press(t, m, "R")
	trees["room"] = *m.View()
	press(t, m, "8", "A", "Enter", "?")
	trees["room-keys"] = *m.View()
	press(t, m, "?", ".")
	trees["room-blank"] = *m.View()
	press(t, m, ".")
	seen := map[string]int{}
	roomToTheEnd(t, m, "ABCABACA", func(name string) {
		if seen[name]++; seen[name] <= 4 {
			trees[fmt.Sprint(name, seen[name])] = *m.View()
		}
	})
	r := screen.NewReader(m.Words(), true)
	r.Update(screen.Told{Data: m.Notes()})
	trees["room-notes"] = *r.View()
	return trees
}

// TestRoomFits: on a projector all of a scene is seen without scrolling, by
// those who vote and when they have voted.
func TestRoomFits(t *testing.T) {
	measure := measure(t)
	for name, tree := range roomTrees(t) {
		if strings.HasPrefix(name, "room-record") || name == "room-notes" {
			continue
		}
		for _, size := range [][2]float64{{1366, 768}, {1920, 1080}} {
			frame := screen.Arrange(&tree, screen.Viewport{Width: size[0], Height: size[1], Projector: true}, measure)
			if frame.Content > frame.View.H {
				t.Errorf("%s needs %.0f px of %.0f", name, frame.Content, frame.View.H)
			}
		}
	}
}

// TestRoomInOtherLanguages: a workshop in German or Spanish fits the projector
// as well.
func TestRoomInOtherLanguages(t *testing.T) {
	measure := measure(t)
	for _, c := range []struct {
		language string
		seed     uint64
	}{{"de", 3}, {"de", 4}, {"es", 3}} {
		m := modelIn(t, c.language, c.seed)
		m.Update(screen.Resized{Class: screen.Big})
		press(t, m, "R", "8", "A", "Enter")
		roomToTheEnd(t, m, "ABCABACA", func(name string) {
			for _, size := range [][2]float64{{1366, 768}, {1920, 1080}} {
				frame := screen.Arrange(m.View(), screen.Viewport{Width: size[0], Height: size[1], Projector: true}, measure)
				checkFrame(t, frame)
				if name != "room-record" && frame.Content > frame.View.H {
					t.Errorf("%s needs %.0f px of %.0f:\n%s", name, frame.Content, frame.View.H, screen.Text(m.View()))
				}
			}
		})
	}
}
