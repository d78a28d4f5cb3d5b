// Package trial tries a scenario out: it is played thousands of times, and what
// that has shown is told as a screen can show it. The page does so in a worker,
// with a program of its own that is fetched when somebody asks for it; the
// desktop does it between frames. So does the year of a team that a player tries
// after a run.
package trial

import (
	"errors"

	"stepback/cmd/game/screen"
	"stepback/scenarios"
	"stepback/sim/playtest"
)

// Trial is a scenario that is being tried out. It is for one goroutine.
type Trial struct {
	run *playtest.Run
}

// ErrProblems says that a file cannot be played, and so not be tried out.
var ErrProblems = errors.New("the file has errors")

// New prepares to try out the scenario in a file, with so many seeds for every
// policy. The error wraps [ErrProblems], or is that of [playtest.New].
func New(name, text string, runs int) (*Trial, error) {
	sc, _ := scenarios.Decode(name, []byte(text))
	if sc == nil {
		return nil, ErrProblems
	}
	run, err := playtest.New(sc, playtest.Options{From: 1, Runs: runs})
	if err != nil {
		return nil, err
	}
	return &Trial{run}, nil
}

// Advance lives so many more plays, and returns how many of how many are lived.
func (t *Trial) Advance(plays int) (done, total int) { return t.run.Advance(plays) }

// Findings sums up what has been seen.
func (t *Trial) Findings() screen.Findings {
	s := t.run.Summary()
	low, median, high := s.Length()
	f := screen.Findings{Plays: s.Plays(), Runs: s.Runs(),
		Shortest: minutes(low), Minutes: minutes(median), Longest: minutes(high), Said: s.Minutes, AsSaid: s.AsLongAsSaid()}
	for _, m := range s.Missing() {
		f.Unmet = append(f.Unmet, screen.Unmet{Kind: m.Kind, ID: m.ID, Why: m.Why, Text: m.Text()})
	}
	for _, v := range s.Dominated() {
		f.Beaten = append(f.Beaten, screen.Beaten{Scene: v.Scene, Better: v.Better, Worse: v.Worse,
			Clear: v.Clear, Moments: v.Moments, Weeks: playtest.AheadWeeks, Gains: v.Gains()})
	}
	for i := range s.Endings {
		e := &s.Endings[i]
		f.Endings = append(f.Endings, screen.Reached{Title: e.Title, Plays: e.Reached.N, Share: playtest.Percent(e.Reached.N, f.Plays)})
	}
	for i := range s.Goals {
		f.Expected = append(f.Expected, expected(&s.Goals[i]))
	}
	for i := range s.Policies {
		f.Ways = append(f.Ways, way(&s, &s.Policies[i]))
	}
	return f
}

func minutes(tenths int) int { return (tenths + 5) / 10 }

func expected(g *playtest.Goal) screen.Expected {
	e := screen.Expected{Key: g.Key, Words: g.Words, Held: g.State() == playtest.Passed,
		Share: playtest.Percent(g.Held.N, g.Held.N+g.Missed.N)}
	if !e.Held && g.Missed.By != nil {
		e.NotSo = g.Missed.By.Seed
	}
	return e
}

// way is a policy with the ending that it meets most.
func way(s *playtest.Summary, p *playtest.Way) screen.Way {
	w := screen.Way{Name: p.Name, Minutes: minutes(p.Length()), Scenes: p.Scenes()}
	most := 0
	for i, n := range p.Endings {
		if n > most {
			most = n
			w.Ending, w.Share = s.Endings[i].Title, playtest.Percent(n, p.Plays)
		}
	}
	return w
}
