package playtest

import (
	"fmt"
	"strings"

	"stepback/sim"
	"stepback/sim/story"
)

// Missing is something that was met in none of the plays.
type Missing struct {
	Kind string // scene, choice, outcome, later or ending
	ID   string // "sale-bug", "sale-bug.take-over", "sale-bug.take-over.late"
	Why  string // what stood in its way
}

// Text reports whether it is a text that was not told, rather than something
// that nobody came to.
func (m *Missing) Text() bool { return m.Kind == "outcome" || m.Kind == "later" }

// Missing lists what was never met, with the reason. Of what nobody came to,
// the parts are left out.
func (s *Summary) Missing() (list []Missing) {
	for i := range s.Scenes {
		scene := &s.Scenes[i]
		if scene.Met.N == 0 {
			list = append(list, Missing{"scene", scene.Key, scene.Gate.whyScene()})
			continue
		}
		for j := range scene.Choices {
			list = append(list, scene.Choices[j].missing(scene.Key)...)
		}
	}
	for i := range s.Endings {
		if e := &s.Endings[i]; e.Reached.N == 0 {
			list = append(list, Missing{"ending", e.Key, e.Gate.why("when it held, so did an ending above it")})
		}
	}
	return list
}

func (c *Choice) missing(scene string) (list []Missing) {
	id := scene + "." + c.Key
	if c.Taken.N == 0 {
		return []Missing{{"choice", id, c.Gate.whyChoice(c.Offered)}}
	}
	for i := range c.Outcomes {
		if o := &c.Outcomes[i]; o.Told.N == 0 {
			list = append(list, Missing{"outcome", id + "." + o.Key, o.Gate.why("when it held, so did an outcome above it")})
		}
	}
	for i := range c.Later {
		if l := &c.Later[i]; l.Told.N == 0 {
			list = append(list, Missing{"later", id + "." + l.Key, l.Gate.whyLater()})
		}
	}
	return list
}

func (g *Gate) whyScene() string {
	if g == nil || g.Asked == 0 {
		return "none of its weeks came in which anything else could be asked"
	}
	for _, role := range g.Uncast {
		if role.N > 0 && role.N == g.Open {
			return fmt.Sprintf("the role %s was never filled: “%s”", role.Role, role.Cast)
		}
	}
	if g.Few > 0 {
		return fmt.Sprintf("it could have come %s, and each time fewer than two of its choices were possible", times(g.Few))
	}
	return g.why("another scene always came first: " + g.winners())
}

func (g *Gate) whyChoice(offered int) string {
	if offered > 0 {
		return fmt.Sprintf("it was offered %s, and no policy took it", times(offered))
	}
	if g != nil && g.Short > 0 {
		return fmt.Sprintf("the week never had the hours: at best it lacked %s", hoursText(g.Lacks))
	}
	return g.why("it was never asked for")
}

func (g *Gate) whyLater() string {
	if g == nil || g.Asked == 0 {
		return "it was never due before the story's end"
	}
	return g.why("it was never asked for")
}

// why says what stood in the way, or what else must have when everything held
// at some time.
func (g *Gate) why(otherwise string) string {
	switch {
	case g == nil || g.Asked == 0:
		return "it was never asked for"
	case g.Open > 0:
		return otherwise
	}
	var never []string
	most := -1
	for i := range g.Hurdles {
		h := &g.Hurdles[i]
		if h.Held == 0 && h.Tried > 0 {
			never = append(never, h.never())
		}
		if most < 0 || h.Alone > g.Hurdles[most].Alone {
			most = i
		}
	}
	switch {
	case len(never) > 0:
		return strings.Join(never, "; ")
	case most >= 0 && g.Hurdles[most].Alone > 0:
		return fmt.Sprintf("its conditions never held together; most often only “%s” was missing, %s", g.Hurdles[most].Asks, times(g.Hurdles[most].Alone))
	}
	return "its conditions never held together, nor all but one"
}

func (h *Hurdle) never() string {
	text := fmt.Sprintf("“%s” never held", h.Asks)
	if h.Nearest == nil || h.Grade == nil {
		return text
	}
	how := "at most"
	if h.Grade.Most {
		how = "at least"
	}
	return fmt.Sprintf("%s: it was %s %s, and %s is asked", text, how, inUnit(*h.Nearest, h.Grade), inUnit(h.Grade.Level, h.Grade))
}

func inUnit(n int, g *story.Grade) string {
	switch g.Unit {
	case "%":
		return fmt.Sprintf("%d %%", n)
	case "":
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d %s", n, g.Unit)
}

// winners names the scenes that came instead, most often first.
func (g *Gate) winners() string {
	keys := ranked(g.Beaten)
	var words []string
	for _, key := range keys[:min(3, len(keys))] {
		words = append(words, fmt.Sprintf("%s %s", key, times(g.Beaten[key])))
	}
	if len(keys) > 3 {
		words = append(words, "others")
	}
	return strings.Join(words, ", ")
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

func hoursText(m sim.Minutes) string {
	if m == sim.Hour {
		return "an hour"
	}
	if m%sim.Hour == 0 {
		return fmt.Sprintf("%d hours", m/sim.Hour)
	}
	return fmt.Sprintf("%d minutes", m)
}
