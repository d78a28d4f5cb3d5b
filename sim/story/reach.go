package story

import "stepback/sim"

// reach is what a scenario could ever come to, as far as that can be told
// without playing it: in which weeks each scene can come, what can be chosen
// there, and what follows for the quantities that conditions ask about. It
// errs on one side only. What it calls impossible never happens; what it calls
// possible may still never happen.
type reach struct {
	sc        *Scenario
	weeks     int
	all       spans // weeks
	params    *sim.Params
	scenes    []inScene
	since     map[fact]int  // the first week in which something can have happened
	risen     []int         // weeks of the rounds that can promote the player, the first, the second and so on
	asked     map[int][]int // the scenes that ask about a scene
	holds     []span        // the values that each attribute can have
	begun     *Play         // in week 1, before its first question
	queue     []int
	queued    []bool
	work      int // evaluations left before the search is given up
	lost      bool
	continued bool // a chapter that others come before: what it begins with is not all known
}

// inScene is what is known of a scene.
type inScene struct {
	when    form
	weeks   spans // in which it can come
	choices []inChoice
	casts   []spans // weeks in which each role can be filled
}

type inChoice struct {
	when  form
	weeks spans // in which it can be offered
	later []form
}

// fact is something that only a decision brings about.
type fact struct {
	kind sim.ActionKind
	who  ref
	what int
}

const anybody = refTeam

// never is later than any week.
const neverWeek = endless

func explore(sc *Scenario, p *sim.Params, continued bool) *reach {
	r := &reach{sc: sc, continued: continued, weeks: int(sc.Setup.Weeks), all: only(1, int(sc.Setup.Weeks)), params: p, since: map[fact]int{},
		asked: map[int][]int{}, holds: holdings(sc, continued),
		scenes: make([]inScene, len(sc.Scenes)), queued: make([]bool, len(sc.Scenes)), work: 60*len(sc.Scenes) + 10000}
	r.rounds()
	r.begun, _ = start(sc, Options{Params: p})
	for i := range sc.Scenes {
		scene, in := &sc.Scenes[i], &r.scenes[i]
		in.when = scene.When.form(false)
		r.note(i, &in.when)
		in.choices = make([]inChoice, len(scene.Choices))
		for j := range scene.Choices {
			c := &scene.Choices[j]
			in.choices[j].when = c.When.form(false)
			r.note(i, &in.choices[j].when)
			for k := range c.Later {
				in.choices[j].later = append(in.choices[j].later, c.Later[k].When.form(false))
				r.note(i, &in.choices[j].later[k])
			}
		}
		r.enqueue(i)
	}
	for len(r.queue) > 0 {
		next := r.queue[0]
		r.queue, r.queued[next] = r.queue[1:], false
		if r.work--; r.work < 0 {
			r.lost = true
			return r
		}
		r.scene(next)
	}
	return r
}

// note remembers which scenes a form asks about.
func (r *reach) note(scene int, f *form) {
	for _, c := range f.claims {
		if c.about.kind == aboutAge || c.about.kind == aboutChosen {
			r.asked[c.about.what] = append(r.asked[c.about.what], scene)
		}
	}
	for _, group := range f.any {
		for i := range group {
			r.note(scene, &group[i])
		}
	}
}

func (r *reach) enqueue(scene int) {
	if !r.queued[scene] {
		r.queued[scene] = true
		r.queue = append(r.queue, scene)
	}
}

// rounds finds the weeks of the promotion rounds that can raise the player.
func (r *reach) rounds() {
	start, every := &r.sc.Setup, int(r.params.Promotion.Every)
	if !start.Rounds || every <= 0 {
		return
	}
	since, level := 1-int(start.Held), int(start.Level)
	if r.continued {
		since = -endless
	}
	for week := every; week <= r.weeks && level < sim.MaxLevel; week += every {
		if week-since+1 >= r.params.TimeInLevel[level-1] {
			r.risen = append(r.risen, week)
			since, level = week+1, level+1
		}
	}
}

// scene works out when a scene can come, from what is known by now, and what
// that makes possible.
func (r *reach) scene(i int) {
	scene, in := &r.sc.Scenes[i], &r.scenes[i]
	weeks := r.possible(r.before(i, in.when), r.all, false)
	in.casts = in.casts[:0]
	for j := range scene.Cast {
		in.casts = append(in.casts, r.castable(scene, j))
		weeks = weeks.and(in.casts[j])
	}
	if weeks.has(1) && !r.opens(i) {
		weeks = weeks.without(only(1, 1))
	}
	var twice spans // weeks in which two choices can be offered
	offers := make([]spans, len(in.choices))
	for j := range in.choices {
		offered := weeks
		if len(offered) > 0 && !in.choices[j].when.empty() {
			offered = r.possible(merged(r.before(i, in.when), in.choices[j].when), weeks, false)
		}
		offers[j] = offered
		for k := range j {
			twice = twice.or(r.both(i, k, j, offers[k].and(offered)))
		}
	}
	grown := len(twice.without(in.weeks)) > 0
	in.weeks = twice
	for j := range in.choices {
		offered := offers[j].and(twice)
		grown = grown || len(offered.without(in.choices[j].weeks)) > 0
		in.choices[j].weeks = offered
		r.choice(i, j)
	}
	if grown {
		for _, other := range r.asked[i] {
			r.enqueue(other)
		}
	}
}

// both returns the weeks, of those in which either can be, in which two choices
// can be offered at once.
func (r *reach) both(i, k, j int, weeks spans) spans {
	in := &r.scenes[i]
	one, other := in.choices[k].when, in.choices[j].when
	if len(weeks) == 0 || one.empty() || other.empty() {
		return weeks
	}
	return r.possible(merged(r.before(i, in.when), one, other), weeks, false)
}

// opens reports whether a scene can come in week 1, of which everything is
// known but luck.
func (r *reach) opens(i int) bool {
	p, sc := r.begun, &r.sc.Scenes[i]
	if p == nil || sc.chances() {
		return true
	}
	p.scene, p.roles = i, p.roles[:0]
	return p.castScene(sc) && sc.When.holds(&p.state) && p.possible(&offers{}, 2)
}

// chances reports whether luck decides if the scene comes with its choices.
func (s *Scene) chances() bool {
	for i := range s.Choices {
		if s.Choices[i].When.chances() {
			return true
		}
	}
	return s.When.chances()
}

func (c *Condition) chances() (any bool) {
	c.leaves(func(_ int, phrase *Condition) { any = any || conditionTable[phrase.ask-1].Phrase == "chance of ODDS" })
	return any
}

// before adds what is known of a scene when it comes: one that does not repeat
// has not happened.
func (r *reach) before(i int, f form) form {
	if r.sc.Scenes[i].Repeats {
		return f
	}
	return merged(form{claims: []claim{{about: subject{kind: aboutAge, what: i}, in: only(notMet, notMet), leaf: -1}}}, f)
}

// chosen is what is known some weeks after a choice, or none for an outcome.
func (r *reach) chosen(i, j, weeks int) (f form) {
	if weeks > 0 && r.sc.Scenes[i].Repeats {
		return f
	}
	return form{claims: []claim{
		{about: subject{kind: aboutAge, what: i}, in: only(weeks, weeks), leaf: -1},
		{about: subject{kind: aboutChosen, what: i}, in: only(j+1, j+1), leaf: -1}}}
}

// choice publishes what a choice and its consequences bring about.
func (r *reach) choice(i, j int) {
	in, c := &r.scenes[i].choices[j], &r.sc.Scenes[i].Choices[j]
	if len(in.weeks) == 0 {
		return
	}
	for k := range c.Do {
		r.publish(&c.Do[k], first(in.weeks))
	}
	for k := range c.Outcomes {
		for d := range c.Outcomes[k].Do {
			r.publish(&c.Outcomes[k].Do[d], first(in.weeks))
		}
	}
	for k := range c.Later {
		for d := range c.Later[k].Do {
			if weeks := r.later(i, j, k); len(weeks) > 0 {
				r.publish(&c.Later[k].Do[d], first(weeks))
			}
		}
	}
}

// later returns the weeks in which a consequence can come back.
func (r *reach) later(i, j, k int) spans {
	in, l := &r.scenes[i].choices[j], &r.sc.Scenes[i].Choices[j].Later[k]
	weeks := in.weeks.shifted(l.Weeks, l.Weeks).and(r.all)
	if len(weeks) == 0 {
		return nil
	}
	return r.possible(merged(r.chosen(i, j, l.Weeks), in.later[k]), weeks, true)
}

// publish notes that an action can be done from a week on. When that is news,
// every scene is looked at again.
func (r *reach) publish(d *Deed, week int) {
	week += d.in
	f := fact{kind: d.kind}
	if len(d.args.people) > 0 {
		f.who = d.args.people[0]
		if f.who <= refRole {
			f.who = anybody
		}
	}
	switch d.kind {
	case sim.MoveTrack:
		f.what = int(d.args.track)
	case sim.SetIndicators, sim.HideMistake, sim.OwnUpToMistake, sim.DenyMistake:
		f.what = int(d.args.work)
	case sim.StartGuild:
		f.what = int(sim.GuildIn(d.args.domain))
	case sim.SetStandard, sim.AgreeStandard:
		f.kind, f.what = sim.SetStandard, int(sim.StandardIn(d.args.domain))
	case sim.Hire:
		week += d.args.weeks
	case sim.PromiseTo, sim.KeepPromise, sim.Empower, sim.AppointLead, sim.TakeCredit, sim.HoldAccountable,
		sim.HoldBack, sim.TellNews, sim.DenyNews, sim.Deny:
	default:
		return // nothing that is asked about depends on it
	}
	if known, ok := r.since[f]; week > r.weeks || ok && known <= week {
		return
	}
	r.since[f] = week
	for i := range r.scenes {
		r.enqueue(i)
	}
}

// from returns the first week in which an action can have been done to
// somebody, or in somebody's place to anybody.
func (r *reach) from(kind sim.ActionKind, who ref, what int) int {
	week := neverWeek
	for _, f := range []fact{{kind, who, what}, {kind, anybody, what}} {
		if known, ok := r.since[f]; ok {
			week = min(week, known)
		}
	}
	if who <= refRole {
		for f, known := range r.since {
			if f.kind == kind && f.what == what {
				week = min(week, known)
			}
		}
	}
	return week
}

func first(weeks spans) int {
	if len(weeks) == 0 {
		return neverWeek
	}
	return weeks[0].from
}

// possible returns the weeks, of those given, in which a form can be true. Told
// says that it is asked when a week is over rather than before.
func (r *reach) possible(f form, weeks spans, told bool) spans {
	for i := range f.claims {
		about, allowed, earlier := f.claims[i].about, f.claims[i].in, false
		for j := range f.claims {
			if f.claims[j].about != about {
				continue
			}
			if earlier = j < i; earlier {
				break
			}
			if j > i {
				allowed = allowed.and(f.claims[j].in)
			}
		}
		if earlier {
			continue // together with the first about the same
		}
		if len(allowed) > 0 {
			weeks = weeks.and(r.when(about, allowed, told))
		}
		if len(allowed) == 0 || len(weeks) == 0 {
			return nil
		}
	}
	for _, group := range f.any {
		var some spans
		for i := range group {
			alternative := group[i]
			alternative.claims = append(alternative.claims[:len(alternative.claims):len(alternative.claims)], f.claims...)
			some = some.or(r.possible(alternative, weeks, told))
		}
		if weeks = weeks.and(some); len(weeks) == 0 {
			return nil
		}
	}
	return weeks
}

// castable returns the weeks in which somebody could fill a role.
func (r *reach) castable(sc *Scene, role int) (weeks spans) {
	c := &sc.Cast[role]
	for i := range r.sc.People {
		if r.fitting(c, ref(i)) {
			weeks = weeks.or(r.when(subject{kind: aboutPresence, who: ref(i)}, only(isThere, isThere), false))
		}
	}
	return weeks
}

// fitting reports whether a person can ever be what a casting asks for.
func (r *reach) fitting(c *Casting, who ref) bool {
	if c.Phrase == "" {
		return true
	}
	if castTable[c.pick].Phrase == "PERSON" && c.args.people[0] >= 0 && c.args.people[0] != who {
		return false
	}
	for i := range c.only {
		a := &c.only[i].args
		switch filterTable[c.only[i].pick].Phrase {
		case "not PERSON":
			if a.people[0] == who {
				return false
			}
		case "wants WISH":
			if r.sc.Setup.People[who].Wants != a.wish {
				return false
			}
		case "is a lead":
			if len(r.when(subject{kind: aboutLead, who: who}, only(1, 1), false)) == 0 {
				return false
			}
		}
	}
	return true
}
