package web_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stepback/web/browsertest"
)

// playToDebrief plays by keys to the first part of the debrief.
func playToDebrief(t testing.TB, p *browsertest.Page, letter string) {
	t.Helper()
	for step := 0; screenOf(p) != "debrief"; step++ {
		if step > 120 {
			t.Fatalf("the run does not end:\n%s", p.Text())
		}
		before, key := mark(p), "Enter"
		if screenOf(p) == "desk" {
			key = letter
		}
		p.Press(key)
		p.Until("something follows", func() bool { return mark(p) != before })
	}
}

// lookAgain predicts about the first decision and waits for its futures.
func lookAgain(p *browsertest.Page) {
	p.Click("button", "What if")
	p.Click("button", "The bug before the sale")
	p.WaitText("which choice leads to most of it")
	p.Press("b")
	p.WaitText("come out ahead of the others?")
	p.Click("button", "more than three quarters")
	p.Until("the futures are there", func() bool { return strings.Contains(p.Text(), "You said B") })
	p.Until("it is announced", func() bool { return strings.Contains(p.Live(), "In this model") })
}

// TestDebrief goes through what a player does after the quarter: a decision is
// predicted and looked at again, the whole is laid out on paper, and the same
// quarter is played with another habit, which a reload does not end.
func TestDebrief(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Query("seed=3"), // names count here, and paint takes long
		browsertest.Script(keepDownloads))
	p.WaitReady()
	playToDebrief(t, p, "a")

	lookAgain(p)
	for _, words := range []string{"eight futures in ten", "forecasts nothing", "ahead"} {
		if !strings.Contains(p.Text(), words) {
			t.Errorf("it does not say %q:\n%s", words, p.Text())
		}
	}
	paper(t, p)

	p.Click("button", "Commitment")
	p.Press("c")
	p.Click("button", "Same quarter, again")
	waitScreen(t, p, "again")
	p.Press("a")
	waitScreen(t, p, "desk")
	p.WaitText("This time: I talk every failure through")
	p.Press("b")
	waitScreen(t, p, "consequence")
	p.Reload()
	p.WaitReady()
	p.Click("button", "Continue")
	playToDebrief(t, p, "b")
	p.Click("button", "What happened")
	p.WaitText("Both quarters")
	p.WaitText("Where you chose otherwise")
}

// paper lays the whole debrief out on one page and looks at it as it is
// printed, and at what can be kept of it.
func paper(t *testing.T, p *browsertest.Page) {
	t.Helper()
	p.Click("button", "Commitment")
	p.Click("button", "All on one page")
	waitScreen(t, p, "paper")
	p.Click("button", "Save the run as a file")
	p.WaitText("Saved where your browser")
	var record struct{ Curves []struct{ Weeks []int } }
	p.Until("the file is there", func() bool {
		return json.Unmarshal([]byte(p.Eval(`globalThis.downloaded ?? ""`)), &record) == nil
	})
	if len(record.Curves) != 3 || len(record.Curves[0].Weeks) != 14 {
		t.Errorf("the curves of the run are %v", record.Curves)
	}
	p.Click("button", "Save as a picture")
	p.Until("the picture is there", func() bool { return strings.HasPrefix(p.Eval(`globalThis.downloaded`), "\ufffdPNG") })

	p.Paper()
	const drawn = `[document.querySelectorAll("#mirror figure > .drawn svg").length,
		getComputedStyle(document.querySelector("#mirror figure > .drawn + div")).display,
		getComputedStyle(document.querySelector("#mirror h1")).color].join(" ")`
	if got := p.Eval(drawn); got != "4 none rgb(0, 0, 0)" {
		t.Errorf("on paper: %s", got)
	}
	for part := range 7 {
		if !strings.Contains(p.Text(), string(rune('1'+part))+" · ") {
			t.Errorf("part %d is not on paper", part+1)
		}
	}
	if dir := os.Getenv("STEPBACK_PAPER"); dir != "" {
		p.SavePDF(filepath.Join(dir, "debrief.pdf"))
	}
	p.Screen()
	p.Press("Escape")
	waitScreen(t, p, "debrief")
}
