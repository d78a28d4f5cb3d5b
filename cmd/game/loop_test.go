package main

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/typeset"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
)

// fake is a model of one button that does what a test wants.
type fake struct {
	updates []screen.Message
	update  func(screen.Message) []screen.Command
	view    func() *screen.Node
}

func (f *fake) Update(m screen.Message) []screen.Command {
	f.updates = append(f.updates, m)
	if f.update == nil {
		return nil
	}
	return f.update(m)
}

func (f *fake) View() *screen.Node { return f.view() }

func (f *fake) Settings() screen.Settings { return screen.Settings{Text: 100} }
func (f *fake) Notes() []byte             { return nil }

// album keeps what was shown.
type album struct {
	shown  []string
	scroll int
	during func()
}

func (a *album) show(tree *screen.Node, _ *screen.Frame) {
	a.shown = append(a.shown, tree.Key)
	if a.during != nil {
		a.during()
	}
}

func (a *album) scrolled(*screen.Frame) { a.scroll++ }

type memory struct {
	slots map[string]string
	err   error
}

func (m memory) load(slot string) ([]byte, error) { return []byte(m.slots[slot]), m.err }

func (m memory) save(slot string, data []byte) error {
	if m.err == nil {
		m.slots[slot] = string(data)
	}
	return m.err
}

func (m memory) forget(slot string) error {
	delete(m.slots, slot)
	return m.err
}

func newFake(t *testing.T) (*loop, *fake, *album) {
	t.Helper()
	language, err := words.Read("en", nil, scenarios.Values)
	if err != nil {
		t.Fatal(err)
	}
	measure, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	f := &fake{view: func() *screen.Node {
		return &screen.Node{Kind: screen.Main, Key: "one", Style: screen.Page, Children: []screen.Node{
			{Kind: screen.Button, Key: "go", Text: "Go", Hotkey: "G", Press: screen.GoOn{}},
			{Kind: screen.Button, Key: "off", Text: "Off", Hotkey: "O", Press: screen.Undo{}, Disabled: true},
		}}
	}}
	a := &album{}
	l := &loop{model: f, language: language, measure: measure, store: memory{slots: map[string]string{}}, face: a, stale: true}
	l.fit(1366, 768, 1)
	return l, f, a
}

// TestShowsOnlyWhatIsNew: a screen is asked for and shown after a message or a
// new size, and never without.
func TestShowsOnlyWhatIsNew(t *testing.T) {
	l, f, a := newFake(t)
	views := 0
	view := f.view
	f.view = func() *screen.Node { views++; return view() }
	l.fit(1366, 768, 1)
	l.scrollTo(0)
	if len(a.shown) != 1 || views != 0 {
		t.Errorf("nothing new was shown %d times and viewed %d times", len(a.shown)-1, views)
	}
	l.press("one/go")
	l.press("one/off")
	l.press("one/nothing")
	if len(a.shown) != 2 || views != 1 {
		t.Errorf("one press was shown %d times and viewed %d times", len(a.shown)-1, views)
	}
	l.fit(1000, 700, 2)
	if len(a.shown) != 3 || views != 1 {
		t.Errorf("a new size was shown %d times and viewed %d times", len(a.shown)-2, views-1)
	}
	l.scrollTo(10)
	if len(a.shown) != 3 || a.scroll != 1 {
		t.Errorf("scrolling was shown %d times anew and %d times", len(a.shown)-3, a.scroll)
	}
}

func TestHotkeys(t *testing.T) {
	l, f, _ := newFake(t)
	for key, want := range map[string]bool{"g": true, "G": true, "o": false, "x": false, "?": true} {
		if l.hotkey(key) != want {
			t.Errorf("%q pressed something: %v", key, !want)
		}
	}
	if got := len(f.updates); got != 4 { // Resized, twice GoOn, and ShowKeys
		t.Errorf("the model got %v", f.updates)
	}
}

// TestResized: the model hears of the room it has at the start and when that
// becomes another one.
func TestResized(t *testing.T) {
	l, f, _ := newFake(t)
	l.fit(1300, 700, 1)
	l.fit(360, 640, 2)
	want := []screen.Message{screen.Resized{Class: screen.Wide}, screen.Resized{Class: screen.Narrow}}
	if !slices.Equal(f.updates, want) {
		t.Errorf("the model heard %v, want %v", f.updates, want)
	}
}

// TestEventsWhileShowing: showing a screen moves the focus, which brings events
// of its own; they wait.
func TestEventsWhileShowing(t *testing.T) {
	l, f, a := newFake(t)
	once := true
	a.during = func() {
		if once {
			once = false
			l.send(screen.Undo{})
			if len(f.updates) != 2 {
				t.Error("an event was taken in before the screen was shown")
			}
		}
	}
	l.press("one/go")
	if want := []screen.Message{screen.Resized{Class: screen.Wide}, screen.GoOn{}, screen.Undo{}}; !slices.Equal(f.updates, want) {
		t.Errorf("the model heard %v, want %v", f.updates, want)
	}
	if len(a.shown) != 3 {
		t.Errorf("shown %d times, want 3", len(a.shown))
	}
}

// TestMistake: whatever breaks, the player reads that the run is safe.
func TestMistake(t *testing.T) {
	for what, breaks := range map[string]func(*fake){
		"update": func(f *fake) { f.update = func(screen.Message) []screen.Command { panic("a mistake") } },
		"view":   func(f *fake) { f.view = func() *screen.Node { panic("a mistake") } },
		"tree":   func(f *fake) { f.view = func() *screen.Node { return nil } },
	} {
		t.Run(what, func(t *testing.T) {
			l, f, a := newFake(t)
			breaks(f)
			l.press("one/go")
			if got := a.shown[len(a.shown)-1]; got != "stopped" {
				t.Errorf("the screen is %q", got)
			}
			if !strings.Contains(screen.Text(l.tree), "saved") {
				t.Errorf("it reads\n%s", screen.Text(l.tree))
			}
			l.press("one/go")
		})
	}
}

// TestSave: the model hears whether its run is safe.
func TestSave(t *testing.T) {
	for _, err := range []error{nil, storeFull} {
		l, f, _ := newFake(t)
		kept := memory{map[string]string{}, err}
		l.store = kept
		f.update = func(m screen.Message) []screen.Command {
			if m == (screen.GoOn{}) {
				return []screen.Command{screen.Save{Slot: "play", Data: []byte("run")}}
			}
			return nil
		}
		l.press("one/go")
		saved, ok := f.updates[len(f.updates)-1].(screen.Saved)
		switch {
		case !ok || saved.Slot != "play":
			t.Errorf("the model heard %v", f.updates)
		case err == nil && (saved.Err != nil || kept.slots["play"] != "run"):
			t.Errorf("kept %q, and the model heard %v", kept.slots["play"], saved)
		case err != nil && (saved.Err == nil || !strings.Contains(saved.Err.Error(), "no room")):
			t.Errorf("the model heard %v", saved.Err)
		}
	}
}

func TestTroubleInWords(t *testing.T) {
	language, err := words.Read("en", nil, scenarios.Values)
	if err != nil {
		t.Fatal(err)
	}
	for _, trouble := range []storeTrouble{storeBlocked, storeFull} {
		if got := inWords(language, trouble).Error(); got == string(trouble) || !strings.Contains(got, " ") {
			t.Errorf("%s is said as %q", trouble, got)
		}
	}
	other := errors.New("other")
	if inWords(language, other) != other || inWords(language, nil) != nil {
		t.Error("an error of another kind is changed")
	}
}
