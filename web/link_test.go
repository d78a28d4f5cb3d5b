package web_test

import (
	"strings"
	"testing"

	"stepback/scenarios"
	"stepback/sim/story"
	"stepback/web/browsertest"
)

// linkTo is the fragment of a link to a random run of the first scenario,
// after so many answers.
func linkTo(t *testing.T, answers int) (fragment string, p *story.Play) {
	t.Helper()
	name := scenarios.Library()[0]
	data, err := scenarios.Source(name)
	if err != nil {
		t.Fatal(err)
	}
	sc, problems := scenarios.Decode(name, data)
	if sc == nil {
		t.Fatal(problems)
	}
	p, err = story.Start(sc, story.Options{Seed: 7})
	if err != nil {
		t.Fatal(err)
	}
	policy := story.Random(7)
	for range answers {
		if p.Asks() == story.AskNothing {
			break
		}
		if _, err := p.Take(policy(p)); err != nil {
			t.Fatal(err)
		}
	}
	return "#run=" + p.Address(), p
}

// TestLink: an address with a run in it shows that run, in the first page that
// opens it and in one that is open already, and a damaged one says so. The
// debrief makes such an address, with a QR code.
func TestLink(t *testing.T) {
	midway, _ := linkTo(t, 5)
	end, over := linkTo(t, 1000)
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Script(`navigator.clipboard.writeText = (text) => { globalThis.copied = text; return Promise.resolve(); }`))
	p.WaitReady()
	p.Go("/?seed=1" + midway) // another document, and not only another fragment
	waitScreen(t, p, "linked")
	p.WaitText("It stands in week")
	if got := p.Eval(`location.hash`); got != "" {
		t.Errorf("the address still has %s", got)
	}
	p.Press("Enter")
	p.Until("the run is shown", func() bool { return screenOf(p) == "desk" || screenOf(p) == "plan" || screenOf(p) == "briefing" })

	p.Go("/?seed=1" + strings.Replace(end, "run=A", "run=Z", 1))
	p.WaitText("The link cannot be followed")
	p.Go("/?seed=1" + end)
	waitScreen(t, p, "linked")
	p.WaitText("played to its end")
	p.Press("Enter")
	waitScreen(t, p, "review")
	p.Press("Enter")
	waitScreen(t, p, "debrief")
	for !p.Has("button", "Link to this run") {
		before := mark(p)
		p.Press("Enter")
		p.Until("something follows", func() bool { return mark(p) != before })
	}
	p.Click("button", "Link to this run")
	waitScreen(t, p, "link")
	p.Click("button", "Copy")
	p.WaitText("Copied.")
	if got := p.Eval(`globalThis.copied`); !strings.HasSuffix(got, "/"+end) {
		t.Errorf("the link is %q, want one that ends in %q", got, end)
	}
	if !p.Has("image", "QR code of the link") && !p.Has("img", "QR code of the link") {
		t.Error("there is no code")
	}
	if over.Ending() < 0 {
		t.Error("the run has no ending")
	}
}
