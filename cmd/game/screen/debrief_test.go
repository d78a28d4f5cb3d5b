package screen_test

import (
	"encoding/json"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
)

// seen tells whether a node is seen whole before anything is scrolled.
func seen(t *testing.T, frame *screen.Frame, path string) {
	t.Helper()
	b := frame.Find(path)
	switch {
	case b == nil:
		t.Errorf("there is no %s", path)
	case b.Rect.Bottom() > frame.View.Bottom():
		t.Errorf("%s ends at %.0f, below the window's %.0f", path, b.Rect.Bottom(), frame.View.Bottom())
	}
}

// TestWhatIfOnOneScreen: on a laptop the question, all choices, both taps and
// the way on are seen without scrolling, and later both fans.
func TestWhatIfOnOneScreen(t *testing.T) {
	measure, laptop := measure(t), screen.Viewport{Width: 1366, Height: 768}
	for _, language := range words.Languages() {
		t.Run(language, func(t *testing.T) {
			d := &driver{m: lookingBack(t, modelIn(t, language, 3), "AB"), slice: 4000}
			d.send(screen.Resized{Class: screen.Wide})
			decisions := 0
			for i := 0; chartPress(d.m.View(), i) != nil; i++ {
				decisions++
			}
			for i := range decisions {
				d.send(screen.LookAgain{Decision: i})
				d.send(screen.Predict{})
				frame := screen.Arrange(d.m.View(), laptop, measure)
				for _, path := range []string{"debrief/again/decision", "debrief/again/prediction/how-often", "debrief/foot"} {
					seen(t, frame, path)
				}
				if t.Failed() {
					t.Fatalf("decision %d", i)
				}
			}
			d.send(screen.PredictOften{Share: 1})
			d.finish()
			frame := screen.Arrange(d.m.View(), laptop, measure)
			for _, path := range []string{"debrief/found", "debrief/fans/trust", "debrief/fans/delivery"} {
				seen(t, frame, path)
			}
		})
	}
}

// TestWhatIfOnAPhone: there the second question takes the place of the first,
// and the way back to the first is there.
func TestWhatIfOnAPhone(t *testing.T) {
	m := lookingBack(t, newModel(t, 3), "AB")
	m.Update(screen.Resized{Class: screen.Narrow})
	m.Update(screen.LookAgain{Decision: 1})
	m.Update(screen.Predict{Choice: 1})
	frame := screen.Arrange(m.View(), screen.Viewport{Width: 360, Height: 640}, measure(t))
	seen(t, frame, "debrief/again/prediction/how-often")
	if frame.Find("debrief/again/prediction/choices/choice-0") != nil {
		t.Error("the other choices are still there")
	}
	m.Update(onward(t, m, "Escape"))
	reads(t, m, "debrief", "which choice leads to most of it", "[A]", "[B]")
}

// TestPartsOfAPhone: the parts of the debrief take one row, and each is named.
func TestPartsOfAPhone(t *testing.T) {
	m := lookingBack(t, newModel(t, 3), "AB")
	m.Update(screen.Resized{Class: screen.Narrow})
	tree := m.View()
	frame := screen.Arrange(tree, screen.Viewport{Width: 320, Height: 568}, measure(t))
	row := map[float64]int{}
	for _, b := range frame.Boxes {
		if strings.Contains(b.Path, "/parts/part-") {
			row[b.Rect.Y]++
		}
	}
	if len(row) != 1 {
		t.Errorf("they lie in rows of %v", row)
	}
	reads(t, m, "debrief", "2 · What happened", "6 · What if (*)")
}

// TestDecisionsOnTheLine: on a laptop the career line and all decisions on it
// begin on the first screen, by the same numbers.
func TestDecisionsOnTheLine(t *testing.T) {
	m := lookingBack(t, newModel(t, 3), "AB")
	m.Update(screen.Resized{Class: screen.Wide})
	m.Update(screen.Turn{Part: screen.PartCareer})
	frame := screen.Arrange(m.View(), screen.Viewport{Width: 1366, Height: 768}, measure(t))
	seen(t, frame, "debrief/cards/left/line")
	seen(t, frame, "debrief/cards/took/list/decision-5")
	reads(t, m, "debrief", "1. ", "2. ", "week 1")
}

// TestCommitment: what is taken to work rests on the run, is told by when and
// before whom, and stands on the record and on paper.
func TestCommitment(t *testing.T) {
	m := lookingBack(t, newModel(t, 3), "AB")
	m.Update(screen.Turn{Part: screen.PartCommitment})
	reads(t, m, "debrief", "In this run: alignment ended", "of your hours were the job below yours", "All on one page", "Same quarter, again")
	m.Update(onward(t, m, "D"))
	reads(t, m, "debrief", "I will ask my team to name our goal", "By when?", "In this run: alignment ended")
	m.Update(screen.CommitBy{Answer: 1})
	m.Update(screen.CommitBefore{Answer: 9}) // there are three
	reads(t, m, "debrief", "this week (*)", "my boss (*)")

	m.Update(screen.Show{Page: screen.PageRecord})
	m.Update(screen.Dated{Date: "2026-11-30"})
	reads(t, m, "record", "By when? this week · Who will notice? my boss")
	var record screen.Record
	for _, command := range m.Update(screen.KeepRecord{}) {
		if file, ok := command.(screen.Download); ok {
			if err := json.Unmarshal(file.Data, &record); err != nil {
				t.Fatal(err)
			}
		}
	}
	if record.By == nil || record.By.ID != "commit.by-1" || record.NoticedBy == nil || record.NoticedBy.Words != "my boss" {
		t.Errorf("the record has %+v and %+v", record.By, record.NoticedBy)
	}
	m.Update(screen.Show{Page: screen.PageDebrief})
	m.Update(screen.Commit{Answer: -1})
	reads(t, m, "debrief", "[A] I will hand over")
	m.Update(screen.CommitBy{Answer: -5})
	m.Update(screen.Show{Page: screen.PagePaper})
	if text := screen.Text(m.View()); strings.Contains(text, "Who will notice") {
		t.Error("what nobody committed to is on paper")
	}
}
