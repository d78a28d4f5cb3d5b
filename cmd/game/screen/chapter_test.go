package screen_test

import (
	"slices"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
)

const career = "testdata/career.toml"

// careerStep presses on: a letter at the desk, Enter elsewhere. It returns what
// was kept, and false at the end of the career.
func careerStep(t *testing.T, m *screen.Model, letter string) (kept []byte, more bool) {
	t.Helper()
	key := "Enter"
	if m.View().Key == "desk" {
		key = letter
	}
	if _, n := screen.Hotkey(m.View(), key); n == nil {
		return nil, false
	}
	for _, command := range m.Update(onward(t, m, key)) {
		if save, ok := command.(screen.Save); ok && save.Slot == "play" {
			kept = save.Data
		}
	}
	return kept, true
}

// TestCareerToTheEnd plays a campaign by keys alone: each chapter has its page,
// its story and its debrief, and the way on leads from that to the next.
func TestCareerToTheEnd(t *testing.T) {
	for _, test := range []struct {
		letter string
		pages  string
		says   []string
	}{
		{"A", "chapter desk review debrief chapter desk review debrief chapter desk review debrief",
			[]string{"3 chapters", "A short career · chapter 1", "Your third year", "Go on: Your own team", "A short career · chapter 3", "Your boss's trust in you",
				"Who knows you", "Mira", "Your career so far", "Asked"}},
		{"B", "chapter desk review debrief chapter desk review debrief", []string{"Go on: Asked by all", "Principal engineer, level 3"}},
	} {
		m := newModelOf(t, career, 3, nil)
		var pages []string
		told := screen.Text(m.View())
		for steps := 0; ; steps++ {
			if _, more := careerStep(t, m, test.letter); !more {
				break
			}
			name := m.View().Key
			told += screen.Text(m.View())
			if slices.Contains([]string{"chapter", "desk", "review", "debrief"}, name) && (len(pages) == 0 || pages[len(pages)-1] != name) {
				pages = append(pages, name)
			}
			if steps > 300 {
				t.Fatal("the career does not end")
			}
		}
		if got := strings.Join(slices.Compact(pages), " "); got != test.pages {
			t.Errorf("%s: the pages are %s", test.letter, got)
		}
		for _, want := range test.says {
			if !strings.Contains(told, want) {
				t.Errorf("%s: nothing says %q", test.letter, want)
			}
		}
		if testing.Verbose() {
			t.Log(told)
		}
	}
}

// TestCareerContinues: whatever was kept, the game goes on at that very
// question, also between two chapters.
func TestCareerContinues(t *testing.T) {
	m := newModelOf(t, career, 3, nil)
	m.Update(screen.SetHints{On: false}) // who comes back has seen them
	saves := 0
	for {
		kept, more := careerStep(t, m, "A")
		if !more {
			break
		}
		if page := m.View().Key; kept == nil || page == "consequence" {
			continue
		}
		saves++
		again := newModelOf(t, career, 99, kept)
		again.Update(screen.Resume{})
		got, want := screen.Text(again.View()), screen.Text(m.View())
		if got != want {
			t.Fatalf("resumed, the game shows\n%s\nand showed\n%s", got, want)
		}
	}
	if saves < 6 {
		t.Errorf("only %d times something was kept", saves)
	}
}

// TestCareerUndo: a decision is taken back within its chapter, and the end of one
// is no way back into another.
func TestCareerUndo(t *testing.T) {
	m := newModelOf(t, career, 3, nil)
	chapters := 0
	for chapters < 2 {
		careerStep(t, m, "A")
		if m.View().Key == "chapter" {
			chapters++
		}
	}
	opening := screen.Text(m.View())
	if m.Update(screen.Undo{}); screen.Text(m.View()) != opening {
		t.Error("undo leads out of the chapter")
	}
	careerStep(t, m, "A")
	desk := screen.Text(m.View())
	careerStep(t, m, "A")
	m.Update(screen.Undo{})
	if got := screen.Text(m.View()); !strings.Contains(got, "taken back") || !strings.Contains(desk, "It was yours") || !strings.Contains(got, "It was yours") {
		t.Errorf("the decision is not taken back:\n%s", got)
	}
}

// chapterTrees are the screens that only campaigns have.
func chapterTrees(t testing.TB) map[string]screen.Node {
	all := map[string]screen.Node{}
	for name, class := range map[string]screen.Class{"wide": screen.Wide, "narrow": screen.Narrow, "big": screen.Big} {
		m := newModelOf(t, career, 3, nil)
		m.Update(screen.Resized{Class: class})
		all["career-library-"+name] = *m.View()
		for range 200 {
			tree := m.View()
			if tree.Key == "chapter" || tree.Key == "review" {
				all["career-"+tree.Key+"-"+name] = *tree // the last of its kind
			}
			key := "Enter"
			if tree.Key == "desk" {
				key = "A"
			}
			_, n := screen.Hotkey(tree, key)
			if n == nil {
				break
			}
			m.Update(n.Press)
		}
	}
	return all
}
