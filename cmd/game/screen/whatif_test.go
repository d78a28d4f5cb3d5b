package screen_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/sim/futures"
)

// lookingBack is a game whose quarter is over, at the part of the debrief that
// looks at decisions again. Letters are pressed in turn at the desk.
func lookingBack(t testing.TB, m *screen.Model, letters string) *screen.Model {
	t.Helper()
	d := &driver{m: m, slice: 100}
	for step := range 300 {
		tree := m.View()
		if tree.Key == "debrief" {
			d.send(screen.Turn{Part: screen.PartWhatIf})
			d.finish() // what was lived for the part on causes
			return m
		}
		key := "Enter"
		if tree.Key == "desk" {
			key = letters[step%len(letters) : step%len(letters)+1]
		}
		d.send(onward(t, m, key))
	}
	t.Fatal("the game does not end")
	return nil
}

// driver lives futures as the game's drivers do: so many at a time.
type driver struct {
	m     *screen.Model
	lives screen.Lives
	slice int
}

// send sends a message and follows the commands.
func (d *driver) send(message screen.Message) {
	for _, command := range d.m.Update(message) {
		switch c := command.(type) {
		case screen.Live:
			d.lives = c.Lives
		case screen.StopLiving:
			d.lives = nil
		}
	}
}

// turn lives one slice and reports whether there was anything to live.
func (d *driver) turn() bool {
	if d.lives == nil {
		return false
	}
	done, total := d.lives.Advance(d.slice)
	if done == total {
		d.lives = nil
	}
	d.send(screen.Lived{Done: done, Total: total})
	return true
}

func (d *driver) finish() {
	for d.turn() {
	}
}

// looked is a decision looked at again to the end, in slices.
func looked(t testing.TB, slice int) *driver {
	t.Helper()
	d := &driver{m: lookingBack(t, newModel(t, 3), "AB"), slice: slice}
	for _, message := range []screen.Message{screen.LookAgain{Decision: 1}, screen.Predict{Choice: 0}, screen.PredictOften{Share: 2}} {
		d.send(message)
	}
	return d
}

// TestWhatIf: a decision is chosen on the chart, predicted by two presses, and
// its futures are shown beside what was said.
func TestWhatIf(t *testing.T) {
	m := lookingBack(t, newModel(t, 3), "AB")
	reads(t, m, "debrief", "Which decision would you like to look at again?", "1,000 futures")
	press := chartPress(m.View(), 1)
	if press != (screen.LookAgain{Decision: 1}) {
		t.Fatalf("the second decision on the chart sends %#v", press)
	}
	d := &driver{m: m, slice: 500}
	d.send(press)
	reads(t, m, "debrief", "Trust, 12 weeks on", "you chose this")
	d.send(onward(t, m, "B"))
	reads(t, m, "debrief", "how many futures does B come out ahead")
	d.send(onward(t, m, "3"))
	if d.lives == nil {
		t.Fatal("nothing is lived")
	}
	reads(t, m, "debrief", "0 %", "Stop here")
	d.turn()
	reads(t, m, "debrief", "16 %")
	d.finish()
	reads(t, m, "debrief", "In this model", "You said B", "eight futures in ten", "forecasts nothing")
	if testing.Verbose() {
		t.Log(screen.Text(m.View()))
	}
	d.send(onward(t, m, "Escape"))
	reads(t, m, "debrief", "Which decision")
}

// chartPress is what the decisions on the chart of a screen send.
func chartPress(tree *screen.Node, place int) (press screen.Message) {
	screen.Walk(tree, func(_ string, n *screen.Node) bool {
		if n.Chart != nil && place < len(n.Chart.Marks) {
			press = n.Chart.Marks[place].Press
		}
		return true
	})
	return press
}

// TestWhatIfIsDeterministic: the same run and decision show the same futures,
// whatever the slices, however often they are stopped, and after a reload.
func TestWhatIfIsDeterministic(t *testing.T) {
	d := looked(t, 4000)
	d.finish()
	want := screen.Text(d.m.View())

	for name, between := range map[string]func(*driver){
		"at once": func(*driver) {},
		"stopped": func(d *driver) { d.send(screen.HaltFutures{}); d.turn(); d.send(screen.MoreFutures{}) },
		"left": func(d *driver) {
			d.send(screen.Turn{Part: screen.PartWhy})
			d.turn()
			d.send(screen.Turn{Part: screen.PartWhatIf})
		},
		"settings": func(d *driver) {
			d.send(screen.Show{Page: screen.PageSettings})
			d.turn()
			d.send(screen.Show{Page: screen.PageLibrary})
			d.send(screen.Resume{})
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := looked(t, 333)
			for range 5 {
				d.turn()
				between(d)
			}
			d.finish()
			if got := screen.Text(d.m.View()); got != want {
				t.Errorf("it shows\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestWhatIfStops: nothing is lived while nobody looks, and nothing is lost.
func TestWhatIfStops(t *testing.T) {
	for name, leave := range map[string]screen.Message{
		"stop": screen.HaltFutures{}, "another decision": screen.LookAgain{Decision: -1}, "another part": screen.Turn{Part: screen.PartJob},
		"library": screen.Show{Page: screen.PageLibrary}, "again": screen.Again{}, "a file": screen.Opened{File: badFile(t)},
	} {
		t.Run(name, func(t *testing.T) {
			d := looked(t, 100)
			d.turn()
			d.turn()
			d.send(leave)
			if d.lives != nil {
				t.Error("futures are still lived")
			}
		})
	}
	d := looked(t, 1000)
	d.turn()
	d.send(screen.HaltFutures{})
	reads(t, d.m, "debrief", "Stopped after", "You said A", "Live the rest")
	d = looked(t, 1000)
	d.send(screen.HaltFutures{})
	reads(t, d.m, "debrief", "Stopped before any future was lived", "Live the rest")
}

// TestWhatIfSaysLittle: however often the driver tells how far it is, a screen
// reader hears of it four times at most.
func TestWhatIfSaysLittle(t *testing.T) {
	d := looked(t, 7)
	heard, before := 0, d.m.View()
	for d.turn() {
		after := d.m.View()
		heard += len(screen.Announce(before, after))
		before = after
	}
	if heard < 2 || heard > 5 {
		t.Errorf("%d times something is said", heard)
	}
}

// TestWhatIfAfterResume: a run that is over and was kept is looked at as if it
// had never been away.
func TestWhatIfAfterResume(t *testing.T) {
	m := newModel(t, 3)
	var kept []byte
	for step := 0; m.View().Key != "review"; step++ {
		key := "Enter"
		if m.View().Key == "desk" {
			key = "AB"[step%2 : step%2+1]
		}
		for _, command := range m.Update(onward(t, m, key)) {
			if save, ok := command.(screen.Save); ok && save.Slot == "play" {
				kept = save.Data
			}
		}
	}
	see := func(m *screen.Model) string {
		d := &driver{m: lookingBack(t, m, "AB"), slice: 4000}
		for _, message := range []screen.Message{screen.LookAgain{Decision: 2}, screen.Predict{Choice: 1}, screen.PredictOften{Share: 0}} {
			d.send(message)
		}
		d.finish()
		return screen.Text(d.m.View())
	}
	if got, want := see(resumed(t, kept)), see(m); got != want {
		t.Errorf("after a resume\n%s\nbefore\n%s", got, want)
	}
}

// TestWhatIfElsewhere: a chapter of a career is looked at by itself, and a story
// without a team says why it is not.
func TestWhatIfElsewhere(t *testing.T) {
	d := &driver{m: lookingBack(t, newModelOf(t, career, 3, nil), "A"), slice: 4000}
	d.send(screen.LookAgain{Decision: 0})
	if text := screen.Text(d.m.View()); !strings.Contains(text, "you chose this") {
		t.Errorf("a chapter cannot be looked at again:\n%s", text)
	}
	plain := lookingBack(t, newModelOf(t, ferry, 3, nil), "A")
	reads(t, plain, "debrief", "has no team that could trust")
	if commands := plain.Update(screen.LookAgain{Decision: 0}); commands != nil {
		t.Errorf("a story without a team asks for %v", commands)
	}
}

// TestWhatHappenedIsInTheFan: for most decisions what happened lies among eight
// in ten futures of the choice that was taken.
func TestWhatHappenedIsInTheFan(t *testing.T) {
	inside, all := 0, 0
	for seed := range uint64(6) {
		m := lookingBack(t, newModel(t, seed), "AB")
		for decision := range 4 {
			d := &driver{m: m, slice: 400}
			for _, message := range []screen.Message{screen.LookAgain{Decision: decision}, screen.Predict{}, screen.PredictOften{}} {
				d.send(message)
			}
			d.turn() // enough to see where the middle is
			d.send(screen.HaltFutures{})
			screen.Walk(d.m.View(), func(_ string, n *screen.Node) bool {
				if n.Chart != nil {
					all++
					if between(n.Chart) {
						inside++
					}
				}
				return true
			})
		}
	}
	if all < 40 || inside < all*6/10 {
		t.Errorf("what happened ends in %d of %d fans", inside, all)
	}
}

// between tells whether the last curve ends within the shade of one before it.
func between(c *screen.ChartData) bool {
	own := c.Curves[len(c.Curves)-1]
	end := own.Points[len(own.Points)-1]
	for _, curve := range c.Curves[:len(c.Curves)-1] {
		if last := len(curve.Low) - 1; curve.Low[last]-1 <= end && end <= curve.High[last]+1 {
			return true
		}
	}
	return false
}

// TestForeignMessages: what does not fit changes nothing.
func TestForeignMessages(t *testing.T) {
	d := looked(t, 4000)
	d.finish()
	want := d.m.View()
	for _, message := range []screen.Message{screen.Predict{Choice: 1}, screen.PredictOften{Share: 1}, screen.PredictFor{Measure: futures.Delivery},
		screen.HaltFutures{}, screen.MoreFutures{}, screen.Predict{Choice: -1}, screen.PredictOften{Share: 9}} {
		if commands := d.m.Update(message); commands != nil {
			t.Errorf("%#v asks for %v", message, commands)
		}
		if got := d.m.View(); screen.Text(got) != screen.Text(want) {
			t.Errorf("%#v changes the screen", message)
		}
	}
	m := lookingBack(t, newModel(t, 3), "AB")
	before := screen.Text(m.View())
	for _, message := range []screen.Message{screen.LookAgain{Decision: 99}, screen.Predict{Choice: 0}, screen.PredictOften{}, screen.HaltFutures{},
		screen.MoreFutures{}, screen.PredictFor{Measure: futures.Output}} {
		if commands := m.Update(message); commands != nil || screen.Text(m.View()) != before {
			t.Errorf("%#v is taken before a decision was chosen: %v", message, commands)
		}
	}
	if got := m.Update(screen.Lived{Done: 1, Total: 1}); !slices.Equal(got, []screen.Command{screen.Still{}}) {
		t.Errorf("lives that nobody waits for ask for %v", got)
	}
	if !reflect.DeepEqual(m.Update(screen.LookAgain{Decision: 0}), []screen.Command(nil)) {
		t.Error("to look again lives futures before anything is predicted")
	}
}

// lookedTrees are the pages on which a quarter is looked at again, without the
// tables of other parts, which break words on the smallest phone at 200 %.
func lookedTrees(t testing.TB) map[string]screen.Node {
	all := map[string]screen.Node{}
	for name, class := range map[string]screen.Class{"wide": screen.Wide, "narrow": screen.Narrow} {
		d := &driver{m: lookingBack(t, newModel(t, 3), "AB"), slice: 1500}
		d.send(screen.Resized{Class: class})
		keep := func(step string) { all["what-if-"+step+"-"+name] = *d.m.View() }
		keep("which")
		d.send(screen.LookAgain{Decision: 1})
		keep("choices")
		d.send(screen.Predict{Choice: 0})
		keep("often")
		d.send(screen.PredictOften{Share: 1})
		d.turn()
		keep("living")
		d.send(screen.HaltFutures{})
		keep("stopped")
		d.send(screen.MoreFutures{})
		d.finish()
		keep("found")
		d.send(screen.Show{Page: screen.PagePaper})
		d.send(screen.Dated{Date: "2026-11-30"})
		paper := *d.m.View()
		paper.Children = slices.DeleteFunc(slices.Clone(paper.Children), func(n screen.Node) bool { return n.Key == "part-1" || n.Key == "part-3" })
		all["paper-"+name] = paper
		d.send(screen.Show{Page: screen.PageDebrief})
		d.send(screen.Show{Page: screen.PageAgain})
		all["again-"+name] = *d.m.View()
		d.send(screen.Again{Habit: "goals"})
		all["again-desk-"+name] = *d.m.View()
		lookingBack(t, d.m, "B")
		d.send(screen.Turn{Part: screen.PartCareer})
		both := *d.m.View()
		both.Children = slices.DeleteFunc(slices.Clone(both.Children), func(n screen.Node) bool { return n.Key == "cards" || n.Key == "line" })
		all["again-both-"+name] = both
		d.send(screen.Turn{Part: screen.PartWhy})
		all["why-"+name] = *d.m.View()
	}
	return all
}

// TestLookingBackFits looks at a decision again in other languages, asks why of a
// week, lays all out on one page and chooses a habit.
func TestLookingBackFits(t *testing.T) {
	inOtherLanguages(t, func(t *testing.T, m *screen.Model, visit func(*screen.Node)) {
		d := &driver{m: lookingBack(t, m, "AB"), slice: 4000}
		for _, message := range []screen.Message{screen.LookAgain{Decision: 1}, screen.Predict{Choice: 0}, screen.PredictOften{Share: 1}} {
			d.send(message)
			visit(m.View())
		}
		d.lives.Advance(300)
		d.send(screen.HaltFutures{})
		for _, message := range []screen.Message{screen.Turn{Part: screen.PartWhy}, screen.AskWhy{Week: 2}, screen.Show{Page: screen.PageDebrief},
			screen.Show{Page: screen.PageAgain}} {
			d.send(message)
			visit(m.View())
		}
	})
}
