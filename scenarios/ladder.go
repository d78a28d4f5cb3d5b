package scenarios

import (
	"fmt"
	"sync"

	"stepback/sim"
)

// Pay bands and time in level are labelled assumptions in a file of their own,
// so that an organisation can put its own figures in.

// ladderFile stands beside the scenarios and is none.
const ladderFile = "ladder.toml"

// LadderSource returns the ladder that ships, as text.
func LadderSource() ([]byte, error) { return Source(ladderFile) }

// Params returns the constants of the model with the ladder that ships. They
// are shared and not to be changed.
var Params = sync.OnceValue(func() *sim.Params {
	p := sim.DefaultParams()
	data, err := LadderSource()
	if err != nil {
		return p // without the file there are the model's own figures
	}
	if ladder, _ := DecodeLadder(ladderFile, data); ladder != nil {
		ladder.Apply(p)
	}
	return p
})

// Ladder is what a ladder file says.
type Ladder struct {
	TimeInLevel [sim.MaxLevel]int // weeks
	Pay         sim.PayBands
	Claims      []Claim
}

// Claim says that one pay exceeds another.
type Claim struct {
	Key, Text  string
	More, Less PayPoint
}

// PayPoint is one figure of the bands.
type PayPoint struct {
	Track sim.Track
	Level int8
	P90   bool // else the median
}

// Of returns the figure.
func (p PayPoint) Of(pay *sim.PayBands) int32 {
	band := pay[p.Track][p.Level-1]
	if p.P90 {
		return band.P90
	}
	return band.P50
}

// Apply puts the figures into the constants of the model.
func (l *Ladder) Apply(p *sim.Params) { p.Pay, p.TimeInLevel = l.Pay, l.TimeInLevel }

// DecodeLadder reads a ladder file. The ladder is nil when there are errors.
func DecodeLadder(name string, data []byte) (*Ladder, Problems) {
	c := &checker{src: newSource(name, "")}
	root, ok := c.open(data)
	if !ok {
		return nil, c.problems.sorted()
	}
	l := c.ladder(root)
	if c.problems.Errors() > 0 {
		return nil, c.problems.sorted()
	}
	return l, c.problems.sorted()
}

func (c *checker) ladder(root *node) *Ladder {
	l := &Ladder{}
	if !c.format(root.kid("format")) {
		return l
	}
	f := c.fields(root, "the ladder", ladderFields...)
	c.needFormat(f)
	c.timeInLevel(f, l)
	if n, ok := f.table("pay"); ok {
		c.pay(c.fields(n, "pay", trackWords...), l)
	} else if f.n.kid("pay") == nil {
		f.missing("pay", "add a table for each track, such as  [pay.ic]")
	}
	if n := f.n.kid("claim"); n != nil && c.problems.Errors() == 0 {
		c.entries(n, "claim", mostClaims, func(key string, n *node) { c.claim(key, n, l) })
	}
	return l
}

// mostClaims is more than anybody reads.
const mostClaims = 20

func (c *checker) timeInLevel(f fields, l *Ladder) {
	n := f.n.kid("time-in-level")
	switch {
	case n == nil:
		f.missing("time-in-level", "add the weeks at levels 1 to 5:  time-in-level = [52, 78, 104, 130, 0]")
	case n.kind != isArray:
		c.wrongType(n, "a list of weeks", "write the weeks at levels 1 to 5:  time-in-level = [52, 78, 104, 130, 0]")
	case len(n.kids) != sim.MaxLevel:
		c.report(codeOutOfRange, n.at, fmt.Sprintf("there are %d levels, and %s", sim.MaxLevel, count(len(n.kids), "number")), "write one for each level")
	default:
		for i, k := range n.kids {
			l.TimeInLevel[i], _ = c.whole(k, 0, 520)
		}
	}
}

func (c *checker) pay(f fields, l *Ladder) {
	for track := range l.Pay {
		name := sim.Track(track).String()
		n, ok := f.table(name)
		if !ok {
			if f.n.kid(name) == nil {
				f.missing(name, fmt.Sprintf("add its bands under  [pay.%s]", name))
			}
			continue
		}
		levels := c.fields(n, "the pay of "+name, levelWords...)
		for level, key := range levelWords {
			l.Pay[track][level] = c.band(levels, key)
		}
	}
}

func (c *checker) band(f fields, level string) sim.Band {
	n, ok := f.table(level)
	if !ok {
		if f.n.kid(level) == nil {
			f.missing(level, fmt.Sprintf("add  %s = { p50 = 100, p90 = 140 }", level))
		}
		return sim.Band{}
	}
	b := c.fields(n, level, bandFields...)
	for _, key := range bandFields {
		if n.kid(key) == nil {
			b.missing(key, "add the pay in thousands, such as  "+key+" = 100")
		}
	}
	band := sim.Band{P50: int32(b.whole("p50", 1, 100_000, 1)), P90: int32(b.whole("p90", 1, 100_000, 100_000))}
	if band.P90 < band.P50 {
		c.report(codeOutOfRange, n.kid("p90").at, fmt.Sprintf("nine in ten earn less than %d, and half less than %d", band.P90, band.P50), "let p90 be no less than p50")
	}
	return band
}

// claim reads what the figures are meant to show and holds them to it.
func (c *checker) claim(key string, n *node, l *Ladder) {
	f := c.fields(n, "the claim "+key, claimFields...)
	claim := Claim{Key: key, Text: f.needText("text", lineText)}
	more, ok := c.payPoint(f, "more")
	less, also := c.payPoint(f, "less")
	if !ok || !also {
		return
	}
	claim.More, claim.Less = more, less
	if a, b := more.Of(&l.Pay), less.Of(&l.Pay); a <= b {
		c.report(codeClaim, n.kid("more").at, fmt.Sprintf("by the bands of this file it is %d, which does not exceed %d", a, b), "change the figures, or remove the claim")
	}
	l.Claims = append(l.Claims, claim)
}

func (c *checker) payPoint(f fields, key string) (PayPoint, bool) {
	n, ok := f.table(key)
	if !ok {
		if f.n.kid(key) == nil {
			f.missing(key, fmt.Sprintf(`add  %s = { track = "ic", level = 5, at = "p90" }`, key))
		}
		return PayPoint{}, false
	}
	p := c.fields(n, quote(key), payPointFields...)
	return PayPoint{sim.Track(p.oneOf("track", trackWords, 0)), int8(p.whole("level", 1, sim.MaxLevel, 1)), p.oneOf("at", bandFields, 0) == 1}, true
}
