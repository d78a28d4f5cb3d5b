package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"

	"stepback/sim/playtest"
)

//go:embed report.html
var reportPage string

// page is the report as one page that needs nothing else.
func (r *report) page() ([]byte, error) {
	return render("report", reportPage, template.FuncMap{
		"percent": playtest.Percent, "tenths": playtest.Tenths, "numbered": numbered, "goalRate": goalRate,
		"refusedRate": func(r playtest.Refusal) string { return refusedRate(&r) },
		"letter":      letter, "goalBar": newGoalBar, "curve": newCurve, "lengths": newLengths,
		"passed": func(g playtest.Goal) bool { return g.State() == playtest.Passed },
		"mille":  func(n, of int) int { return 1000 * n / max(1, of) },
		"goal":   func(g playtest.Goal) *playtest.Goal { return &g },
		"policy": func(w playtest.Way) *playtest.Way { return &w },
		"means":  means,
	}, r)
}

//go:embed reportparts.html
var reportParts string

// render fills a page with what it shows. All reports have their style and
// their bars in common.
func render(name, text string, funcs template.FuncMap, what any) ([]byte, error) {
	page, err := template.New(name).Funcs(funcs).Parse(text + reportParts)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := page.Execute(&b, what); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// letter names an ending in bars that have no room for its name.
func letter(i int) string { return string(rune('A' + i%26)) }

func means(name string) string {
	for _, p := range playtest.Policies() {
		if p.Name == name {
			return p.Means
		}
	}
	return ""
}

// Witness is the command that shows a play.
func (r *report) Witness(w *playtest.Witness) string { return r.witness(w) }

// Unreached and Untold part what was not met.
func (r *report) Unreached() []playtest.Missing { unreached, _ := r.split(); return unreached }

// Untold lists texts that were not told.
func (r *report) Untold() []playtest.Missing { _, untold := r.split(); return untold }

// Seldom and Mostly list choices that hardly anybody takes, or nearly everybody.
func (r *report) Seldom() []skewed { seldom, _ := r.Skewed(); return seldom }

// Mostly lists choices that nearly everybody takes.
func (r *report) Mostly() []skewed { _, mostly := r.Skewed(); return mostly }

// segment is a part of a bar, in thousandths of its length.
type segment struct {
	Place, X, Width, Middle int
	Name, Share             string
}

// Stack is how the plays of a policy end, as the parts of a bar.
func (r *report) Stack(w playtest.Way) (parts []segment) {
	before := 0
	for i, n := range w.Endings {
		x := 1000 * before / max(1, w.Plays)
		before += n
		end := 1000 * before / max(1, w.Plays)
		if end > x {
			parts = append(parts, segment{i, x, end - x, (x + end) / 2, r.Endings[i].Title, playtest.Percent(n, w.Plays)})
		}
	}
	return parts
}

// goalBar is the share of plays in which a goal held, in thousandths, with its
// interval and what is asked.
type goalBar struct{ Low, Rate, High, Asked int }

func newGoalBar(g playtest.Goal) goalBar {
	n := g.Held.N + g.Missed.N
	low, high := playtest.Interval(g.Held.N, n)
	return goalBar{low, 1000 * g.Held.N / max(1, n), high, 10 * g.In}
}

// curve is the trust and delivery of a policy over the weeks, as points of two
// lines in a box of 200 by 100.
type curve struct {
	Trust, Delivery       string
	TrustEnd, DeliveryEnd int // hundredths at the end
	Weeks                 int
}

func newCurve(w playtest.Way) curve {
	var trust, delivery []string
	c := curve{Weeks: len(w.Weeks)}
	for i, week := range w.Weeks {
		if week.Plays == 0 {
			continue
		}
		x := 200 * i / max(1, len(w.Weeks)-1)
		c.TrustEnd, c.DeliveryEnd = week.Trust/week.Plays, week.Delivery/week.Plays
		trust = append(trust, fmt.Sprintf("%d,%d", x, 100-c.TrustEnd))
		delivery = append(delivery, fmt.Sprintf("%d,%d", x, 100-c.DeliveryEnd))
	}
	c.Trust, c.Delivery = strings.Join(trust, " "), strings.Join(delivery, " ")
	return c
}

// column is one column of a histogram, in a box of 1000 by 100.
type column struct {
	X, Width, Centre, Y, Height, Minute int
	Label                               bool
}

// mostColumns is how many columns a histogram has at most, more or less.
const mostColumns = 40

// newLengths counts the plays by minutes, or by several minutes when lengths
// differ much.
func newLengths(r *report) (columns []column) {
	shortest, longest := 1<<30, 0
	for i := range r.Policies {
		for length := range r.Policies[i].Lengths {
			shortest, longest = min(shortest, length/10), max(longest, length/10)
		}
	}
	if shortest > longest {
		return nil
	}
	step := 1 + (longest-shortest)/mostColumns
	counts := make([]int, (longest-shortest)/step+3) // one empty on either side
	most := 1
	for i := range r.Policies {
		for length, n := range r.Policies[i].Lengths {
			place := (length/10-shortest)/step + 1
			counts[place] += n
			most = max(most, counts[place])
		}
	}
	for i, n := range counts {
		height, x := 100*max(0, n)/most, 1000*i/len(counts)
		columns = append(columns, column{x, 1000/len(counts) - 4, x + 500/len(counts), 100 - height, height,
			shortest + (i-1)*step, i%max(1, len(counts)/12) == 0})
	}
	return columns
}
