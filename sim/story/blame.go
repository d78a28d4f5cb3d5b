package story

import (
	"fmt"
	"strings"

	"stepback/sim"
)

// Which phrase makes a condition impossible, and by what bounds.

// leaves calls yield for every phrase of a condition in the order of the file.
func (c *Condition) leaves(yield func(leaf int, phrase *Condition)) {
	n := 0
	var walk func(c *Condition)
	walk = func(c *Condition) {
		if c.ask > 0 {
			yield(n, c)
			n++
		}
		if c.not != nil {
			walk(c.not)
		}
		for _, list := range [][]Condition{c.any, c.all} {
			for i := range list {
				walk(&list[i])
			}
		}
	}
	walk(c)
}

// Leaves returns how many phrases a condition has.
func (c *Condition) Leaves() (n int) {
	c.leaves(func(int, *Condition) { n++ })
	return n
}

// phrase returns a phrase of a condition as it was written, with "not" where
// it is denied.
func (c *Condition) phrase(cl *claim) string {
	text := ""
	c.leaves(func(leaf int, phrase *Condition) {
		if leaf == cl.leaf {
			text = strings.Join(strings.Fields(phrase.Phrase), " ")
			if _, says := phrase.claims(); len(says.and(cl.in)) == 0 && len(cl.in) > 0 {
				text = "not " + text
			}
		}
	})
	return text
}

// never reports a condition that can never be true where it is asked, at the
// phrase that makes it so.
func (e *examiner) never(at Place, c *Condition, known form, weeks spans, told bool, consequence string) {
	f := c.form(false)
	for i := range f.claims {
		cl := &f.claims[i]
		if len(e.possible(form{claims: f.claims[i : i+1]}, e.all, told)) == 0 {
			at.Leaf = cl.leaf
			e.report(FindNever, at, fmt.Sprintf("%q can never hold: %s; so %s", c.phrase(cl), e.because(cl), consequence), "change it, or remove what depends on it")
			return
		}
	}
	for i := range f.claims {
		for j := range i {
			a, b := &f.claims[j], &f.claims[i]
			if len(e.possible(form{claims: []claim{*a, *b}}, e.all, told)) == 0 {
				at.Leaf = b.leaf
				e.report(FindNever, at, fmt.Sprintf("%q and %q can never hold together: %s; so %s", c.phrase(a), c.phrase(b), e.apart(a, b, told), consequence),
					`change one of the two; to let either do, write  { any = ["…", "…"] }`)
				return
			}
		}
	}
	for i := range f.claims {
		cl := &f.claims[i]
		if len(e.possible(merged(known, form{claims: f.claims[i : i+1]}), weeks, told)) == 0 {
			at.Leaf = cl.leaf
			e.report(FindNever, at, fmt.Sprintf("%q can never hold here%s; so %s", c.phrase(cl), e.here(cl, weeks, told), consequence), "change it, or remove what depends on it")
			return
		}
	}
	what := "these conditions can never hold together"
	if len(f.claims) == 0 {
		what = "none of these conditions can ever hold"
	}
	e.report(FindNever, at, what+"; so "+consequence, "change one of them, or remove what depends on it")
}

// always reports phrases that hold every time they are asked. Those in groups
// are left alone: one that always holds makes the others idle, which is seen
// from the group.
func (e *examiner) always(at Place, c *Condition, known form, weeks spans, told bool, fix string) {
	f := c.form(false)
	for i := range f.claims {
		cl := f.claims[i]
		cl.in = cl.about.universe().without(cl.in)
		if cl.about.kind == aboutPhrase || len(e.possible(merged(known, form{claims: []claim{cl}}), weeks, told)) > 0 {
			continue
		}
		at.Leaf = cl.leaf
		why := e.here(&f.claims[i], weeks, told)
		if len(e.possible(form{claims: []claim{cl}}, e.all, told)) == 0 && cl.about.kind != aboutQuantity && cl.about.kind != aboutPresence {
			why = ": " + e.because(&cl)
		}
		e.report(FindAlways, at, fmt.Sprintf("%q always holds here%s", c.phrase(&f.claims[i]), why), fix)
	}
}

// because says why one claim can never be true.
func (e *examiner) because(c *claim) string {
	key, who := e.names(c.about)
	switch c.about.kind {
	case aboutWeek:
		return fmt.Sprintf("the scenario has %s", weeksOf(e.weeks))
	case aboutWork:
		w := &e.sc.Setup.Work[c.about.what]
		switch {
		case c.in.has(phasePlanned):
			return fmt.Sprintf("%s begins by itself in week %d; work that waits to be started has  planned = true", key, w.Start)
		case c.in.has(late) && !c.in.has(phaseDone) && w.Planned:
			return fmt.Sprintf("%s is due %s after it is started, and the scenario has %d", key, weeksOf(int(w.Due-w.Start)), e.weeks)
		case c.in.has(late) && !c.in.has(phaseDone):
			return fmt.Sprintf("%s is due in week %d, and the scenario has %d", key, w.Due, e.weeks)
		}
		return fmt.Sprintf("%s begins in week %d, and the scenario has %d", key, w.Start, e.weeks)
	case aboutCover:
		return "no choice that can be taken sets indicators for " + key
	case aboutOwner, aboutPresence:
		return fmt.Sprintf("%s is a candidate, and no choice that can be taken hires them", who)
	case aboutWish:
		return fmt.Sprintf("what %s wants is %s, and nothing changes it", who, e.sc.Setup.People[c.about.who].Wants)
	case aboutLead:
		return "nobody has a team of their own, and no choice that can be taken appoints a lead"
	case aboutRemit:
		return fmt.Sprintf("no choice that can be taken empowers %s", who)
	case aboutRise:
		if !e.sc.Setup.Rounds {
			return "there are no promotion rounds without  promotions = true  in the start"
		}
		return fmt.Sprintf("no promotion round raises %s within %s", who, weeksOf(e.weeks))
	case aboutHead:
		return "you keep the team: nothing promotes you or moves you to another track"
	case aboutLesson:
		return fmt.Sprintf("%s cannot be late within the %s of the scenario", key, weeksOf(e.weeks))
	case aboutPromise:
		return fmt.Sprintf("no choice that can be taken gives %s a promise, or keeps one", who)
	case aboutMistake:
		return fmt.Sprintf("no choice that can be taken says that there is such a mistake on %s, with  hide, own up to  or  deny a mistake on %s", key, key)
	case aboutNews:
		return "nothing is coming: no choice that can be taken holds it back, tells it or denies it"
	case aboutTrack:
		return e.tracks()
	case aboutLevel, aboutPromoted, aboutPassed:
		return e.levels()
	case aboutRescues:
		return fmt.Sprintf("there can be %d at most", e.rescues())
	case aboutFailures, aboutFinished:
		if len(e.sc.Work) == 1 {
			return "the scenario has 1 piece of work"
		}
		return fmt.Sprintf("the scenario has %d pieces of work", len(e.sc.Work))
	case aboutQuantity:
		if bounds := e.bounds(c.about); len(bounds.and(c.in)) == 0 && len(bounds) == 1 && bounds[0].from == bounds[0].to {
			return fmt.Sprintf("%s is always %s, since nothing in the scenario moves it", e.quantity(c.about), percent(bounds[0].from))
		}
		return fmt.Sprintf("%s lies between %s and %s", e.quantity(c.about), percent(0), percent(int(sim.One)))
	case aboutProgress, aboutBelief:
		return "it lies between 0 % and 100 %"
	case aboutAttribute:
		return e.held(c.about.what)
	case aboutAge, aboutChosen:
		return e.unmet(c)
	}
	return "nothing brings it about"
}

// held says between which values an attribute stays.
func (e *examiner) held(attribute int) string {
	start, can := e.sc.Attributes[attribute].Start, e.holds[attribute]
	if can.from == can.to {
		return fmt.Sprintf("it is always %d, since nothing in the scenario moves it", start)
	}
	return fmt.Sprintf("it starts at %d, and all that choices do leaves it between %d and %d", start, can.from, can.to)
}

// tracks says which tracks the player can be on.
func (e *examiner) tracks() string {
	if e.moved() >= neverWeek {
		return fmt.Sprintf("you are on the %s track throughout, since no choice that can be taken moves you to another", e.sc.Setup.Track)
	}
	return fmt.Sprintf("you start on the %s track, and no choice that can be taken moves you to that one", e.sc.Setup.Track)
}

// levels says which levels the player can have.
func (e *examiner) levels() string {
	start := &e.sc.Setup
	switch {
	case !start.Rounds:
		return fmt.Sprintf("you are at level %d throughout, since promotions are off; turn them on with  promotions = true  in the start", start.Level)
	case start.Level == sim.MaxLevel:
		return "you are at the highest level"
	case len(e.risen) == 0:
		return fmt.Sprintf("no promotion round can raise you within %s: one spends %s at level %d, and  weeks-in-level  says %d",
			weeksOf(e.weeks), weeksOf(e.params.TimeInLevel[start.Level-1]), start.Level, start.Held)
	}
	return fmt.Sprintf("you start at level %d and can be promoted in week %d at the earliest, to level %d at most", start.Level, e.risen[0], int(start.Level)+len(e.risen))
}

// unmet says why a scene that a phrase asks about cannot have come.
func (e *examiner) unmet(c *claim) string {
	sc, in := &e.sc.Scenes[c.about.what], &e.scenes[c.about.what]
	if len(in.weeks) > 0 && c.about.kind == aboutAge {
		return fmt.Sprintf("%s comes in week %d at the earliest, and the scenario has %d", sc.Key, first(in.weeks), e.weeks)
	}
	if len(in.weeks) > 0 {
		return "that choice can never be offered"
	}
	if path := e.circle(c.about.what); path != "" {
		return fmt.Sprintf("%s waits for itself (%s)", sc.Key, path)
	}
	return fmt.Sprintf("the scene %s can never come", sc.Key)
}

// circle follows what a scene waits for, and returns the way if it leads back:
// "a, b, a".
func (e *examiner) circle(scene int) string {
	path, at := []int{}, scene
	for range len(e.sc.Scenes) + 1 {
		path = append(path, at)
		next := -1
		for _, c := range e.scenes[at].when.claims {
			if (c.about.kind == aboutAge && !c.in.has(notMet) || c.about.kind == aboutChosen && !c.in.has(0)) && len(e.scenes[c.about.what].weeks) == 0 {
				next = c.about.what
			}
		}
		if next < 0 {
			return ""
		}
		for i, before := range path {
			if before != next {
				continue
			}
			var names []string
			for _, s := range append(path[i:], next) {
				names = append(names, e.sc.Scenes[s].Key)
			}
			return strings.Join(names, " needs ")
		}
		at = next
	}
	return ""
}

// apart says why two claims exclude one another.
func (e *examiner) apart(a, b *claim, told bool) string {
	if a.about == b.about {
		if said, other := e.values(a), e.values(b); said != "" {
			return fmt.Sprintf("one is about %s, the other about %s", said, other)
		}
		return "they contradict each other"
	}
	return fmt.Sprintf("the first can hold %s, the second %s", e.weeksIn(a, told), e.weeksIn(b, told))
}

// here says in which weeks something is asked, where that is why.
func (e *examiner) here(c *claim, weeks spans, told bool) string {
	switch c.about.kind {
	case aboutQuantity:
		if b := e.bounds(c.about); len(b) == 1 && b[0].from == b[0].to {
			return fmt.Sprintf(": %s is always %s, since nothing in the scenario moves it", e.quantity(c.about), percent(b[0].from))
		}
		return ": " + e.quantity(c.about) + " lies between 0 % and 100 %"
	case aboutAttribute:
		return ": " + e.held(c.about.what)
	case aboutTrack:
		return ": the track stays " + e.sc.Setup.Track.String()
	case aboutLevel:
		return ": " + e.levels()
	case aboutWish:
		if c.about.who >= 0 {
			return ": that is what the file says, and nothing changes it"
		}
	case aboutPresence:
		return ": whoever is in the scene is there"
	case aboutAge, aboutChosen:
		return ""
	}
	if len(weeks) > 0 {
		return ": it is asked " + inWeeks(weeks) + ", and can hold " + e.weeksIn(c, told)
	}
	return ""
}

func (e *examiner) weeksIn(c *claim, told bool) string {
	return inWeeks(e.when(c.about, c.in, told))
}

func inWeeks(weeks spans) string {
	var parts []string
	for _, r := range weeks {
		if r.from == r.to {
			parts = append(parts, fmt.Sprint(r.from))
		} else {
			parts = append(parts, fmt.Sprintf("%d to %d", r.from, r.to))
		}
	}
	switch {
	case len(weeks) == 0:
		return "never"
	case len(weeks) == 1 && weeks[0].from == weeks[0].to:
		return "in week " + parts[0]
	case len(parts) > 4:
		parts = append(parts[:4], "…")
	}
	return "in weeks " + strings.Join(parts, ", ")
}

// values words what a claim asks of a quantity, "" where the phrase says it.
func (e *examiner) values(c *claim) string {
	if len(c.in) == 0 {
		return "nothing"
	}
	from, to := c.in[0].from, c.in[len(c.in)-1].to
	switch c.about.kind {
	case aboutWeek:
		return strings.TrimPrefix(inWeeks(c.in.and(e.all)), "in ")
	case aboutProgress, aboutQuantity, aboutBelief:
		if from <= 0 {
			return "less than " + percent(to+1)
		}
		return percent(from) + " or more"
	case aboutRescues, aboutFailures, aboutFinished, aboutAttribute:
		if from == to {
			return fmt.Sprint(from)
		}
		if from <= 0 {
			return fmt.Sprintf("%d at most", to)
		}
		return fmt.Sprintf("%d at least", from)
	}
	return ""
}

func percent(f int) string {
	return fmt.Sprintf("%d %%", (f*100+int(sim.Half))/int(sim.One))
}

// names returns the keys of the work and the person that a claim is about.
func (e *examiner) names(about subject) (work, who string) {
	if about.what >= 0 && about.what < len(e.sc.Work) {
		work = e.sc.Work[about.what].Key
	}
	switch {
	case about.who >= 0 && int(about.who) < len(e.sc.People):
		who = e.sc.People[about.who].Key
	default:
		who = "whoever it is"
	}
	return work, who
}

func (e *examiner) quantity(about subject) string {
	q := sim.Quantity(about.what)
	for d := range uint8(sim.MaxDomains) {
		switch q {
		case sim.GuildIn(d):
			return "the guild for " + e.sc.Domains[d]
		case sim.StandardIn(d):
			return "the standard for " + e.sc.Domains[d]
		case sim.SkillIn(d):
			return "skill in " + e.sc.Domains[d]
		}
	}
	return q.String()
}
