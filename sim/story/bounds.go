package story

import "stepback/sim"

// when returns the weeks in which a subject can have one of some values. Told
// says that it is asked when the week is over.
func (r *reach) when(about subject, in spans, told bool) spans {
	after := 1 // what happens in a week is known in the next, or when it is told
	if told {
		after = 0
	}
	all := r.all
	from := func(week int) spans {
		if week >= neverWeek {
			return nil
		}
		return only(max(1, week), r.weeks)
	}
	// yes is for what is not so until something has happened.
	yes := func(week int) (weeks spans) {
		if in.has(0) {
			return all
		}
		if in.has(1) {
			return from(week)
		}
		return nil
	}
	switch about.kind {
	case aboutWeek:
		return in.and(all)
	case aboutWork:
		return r.inPhases(&r.sc.Setup.Work[about.what], in, told)
	case aboutCover:
		return yes(min(r.from(sim.SetIndicators, 0, about.what), r.anyone(sim.HoldAccountable)) + after)
	case aboutOwner:
		return r.owned(about.what, in, after)
	case aboutPresence:
		return r.present(about.who, in, told)
	case aboutWish:
		if about.who < 0 {
			return all
		}
		return provided(in.has(int(r.sc.Setup.People[about.who].Wants)), all)
	case aboutLead:
		if about.who < 0 || r.sc.Setup.People[about.who].Own.Size > 0 {
			return provided(about.who >= 0 || in.has(0) || r.leads() < neverWeek, all)
		}
		return yes(r.from(sim.AppointLead, about.who, 0) + after)
	case aboutRemit:
		return yes(r.from(sim.Empower, about.who, 0) + after)
	case aboutRise:
		return yes(r.rise(about.who) + after)
	case aboutHead:
		return yes(min(r.moved(), r.promoted()) + after)
	case aboutLesson:
		late := r.inPhases(&r.sc.Setup.Work[about.what], only(late, late+phases-1), true)
		return yes(first(late) + after)
	case aboutPromise:
		promised := r.from(sim.PromiseTo, about.who, 0)
		if about.what == int(sim.PromiseKept) {
			promised = max(promised, r.from(sim.KeepPromise, about.who, 0))
		}
		return yes(promised + after)
	case aboutMistake:
		return yes(r.earliest(about.what, mistaken[about.other]...) + after)
	case aboutNews:
		return yes(r.news() + after)
	case aboutQuantity:
		return provided(len(in.and(r.bounds(about))) > 0, all)
	case aboutProgress, aboutBelief:
		return provided(len(in) > 0, all)
	case aboutTrack:
		return r.onTrack(in, after)
	case aboutLevel:
		return r.atLevel(in, after)
	case aboutPromoted:
		return yes(r.promoted() + after)
	case aboutPassed:
		return yes(r.promoted() + after)
	case aboutRescues:
		return provided(len(in.and(only(0, r.rescues()))) > 0, all)
	case aboutFailures, aboutFinished:
		return provided(len(in.and(only(0, len(r.sc.Work)))) > 0, all)
	case aboutAttribute:
		return provided(len(in.and(spans{r.holds[about.what]})) > 0, all)
	case aboutAge:
		return r.aged(about.what, in, after).and(all)
	case aboutChosen:
		return r.chose(about.what, in, after)
	}
	return provided(len(in) > 0, all)
}

func provided(yes bool, weeks spans) spans {
	if yes {
		return weeks
	}
	return nil
}

// inPhases tells when work can be in some phase. A player who plans may take
// up planned work at any time, and others may start it.
func (r *reach) inPhases(w *sim.WorkSetup, in spans, told bool) (weeks spans) {
	after := 1
	if told {
		after = 0
	}
	begins, due := int(w.Start), int(w.Due)
	if w.Planned {
		begins, due = 1, 1+max(0, due-begins)
	}
	overdue := max(1, due) + after // it is noticed at the end of the week
	add := func(phase, from, to int) {
		if in.has(phase) {
			weeks = weeks.or(only(max(1, from), min(to, r.weeks)))
		}
		if in.has(late + phase) {
			weeks = weeks.or(only(max(1, from, overdue), min(to, r.weeks)))
		}
	}
	if w.Planned {
		add(phasePlanned, 1, r.weeks)
	} else {
		add(phaseComing, 1, begins-1)
	}
	add(phaseUnderway, begins, r.weeks)
	add(phaseDone, 1+after, r.weeks) // whoever takes it over may be quick
	add(phaseDropped, 1+after, r.weeks)
	return weeks
}

// owned tells when work can have an owner: somebody on the team, at least.
func (r *reach) owned(work int, in spans, after int) (weeks spans) {
	if in.has(ownedByNobody) || in.has(ownedByYou) {
		return r.all
	}
	for i := range r.sc.People {
		if !in.has(ownedByPerson + i) {
			continue
		}
		there := r.present(ref(i), only(isThere, isThere), after == 0)
		weeks = weeks.or(there)
		if int(r.sc.Setup.Work[work].Owner) == i { // whoever has it need not be there
			weeks = r.all
		}
	}
	return weeks
}

// present tells when a person can be there, or have left.
func (r *reach) present(who ref, in spans, told bool) (weeks spans) {
	after := 1
	if told {
		after = 0
	}
	if who < 0 {
		if who <= refRole && !told && !in.has(isThere) {
			return nil // a role is cast from those who are there
		}
		return r.all
	}
	from, gone := 1, 1+after
	if r.sc.Setup.People[who].Vacant {
		hired := r.from(sim.Hire, who, 0)
		if in.has(notThere) {
			return r.all
		}
		if hired >= neverWeek {
			return nil
		}
		from, gone = hired+after, hired+after // some go in the week in which they come
	}
	if in.has(isThere) {
		weeks = only(from, r.weeks)
	}
	if in.has(hasLeft) {
		weeks = weeks.or(only(gone, r.weeks))
	}
	return weeks
}

// anyone returns the first week in which an action can have been done to
// somebody.
func (r *reach) anyone(kind sim.ActionKind) int {
	week := neverWeek
	for f, known := range r.since {
		if f.kind == kind {
			week = min(week, known)
		}
	}
	return week
}

// mistaken are the actions of which each brings about what a phrase says of a
// mistake on some work.
var mistaken = map[string][]sim.ActionKind{
	"mistake on WORK is hidden":    {sim.HideMistake, sim.DenyMistake},
	"mistake on WORK is denied":    {sim.DenyMistake},
	"mistake on WORK is admitted":  {sim.OwnUpToMistake},
	"mistake on WORK has come out": {sim.HideMistake, sim.DenyMistake},
}

// earliest returns the first week in which one of some actions can have been
// done to a piece of work, or the like.
func (r *reach) earliest(what int, kinds ...sim.ActionKind) int {
	week := neverWeek
	for _, kind := range kinds {
		week = min(week, r.from(kind, 0, what))
	}
	return week
}

// deceived returns the first week in which somebody can have been deceived.
func (r *reach) deceived() int {
	return min(r.anyone(sim.TakeCredit), r.anyone(sim.Deny), r.anyone(sim.DenyMistake), r.anyone(sim.DenyNews))
}

// news returns the first week in which something can be coming.
func (r *reach) news() int {
	return min(r.anyone(sim.HoldBack), r.anyone(sim.TellNews), r.anyone(sim.DenyNews))
}

// leads returns the first week in which somebody can have a team of their own.
func (r *reach) leads() int {
	for i := range r.sc.Setup.People {
		if r.sc.Setup.People[i].Own.Size > 0 {
			return 1
		}
	}
	return r.anyone(sim.AppointLead)
}

// moved returns the first week in which the player can have changed tracks.
func (r *reach) moved() int { return r.anyone(sim.MoveTrack) }

func (r *reach) promoted() int {
	if len(r.risen) == 0 {
		return neverWeek
	}
	return r.risen[0]
}

// rise returns the first week in which somebody of the team can be promoted.
func (r *reach) rise(who ref) int {
	if !r.sc.Setup.Rounds || who >= 0 && r.sc.Setup.People[who].Wants == sim.WantsInteresting {
		return neverWeek
	}
	if every := int(r.params.Promotion.Every); every <= r.weeks {
		return every
	}
	return neverWeek
}

func (r *reach) onTrack(in spans, after int) (weeks spans) {
	if in.has(int(r.sc.Setup.Track)) {
		return r.all
	}
	for track := range sim.Tracks {
		if week := r.from(sim.MoveTrack, 0, track); in.has(track) && week < neverWeek {
			weeks = weeks.or(only(week+after, r.weeks))
		}
	}
	return weeks
}

func (r *reach) atLevel(in spans, after int) (weeks spans) {
	level := int(r.sc.Setup.Level)
	if in.has(level) {
		return r.all
	}
	for i, week := range r.risen {
		if in.has(level + 1 + i) {
			weeks = weeks.or(only(week+after, r.weeks))
		}
	}
	return weeks
}

// rescues is how often the player can have done work in somebody's place: each
// time takes two hours at least.
func (r *reach) rescues() int {
	if len(r.sc.Work) == 0 || !r.executes() {
		return 0
	}
	return r.weeks * int(r.params.Hours.Most/(2*sim.Hour))
}

func (r *reach) executes() bool {
	return r.sc.Setup.Executes() || r.moved() < neverWeek
}

// aged tells when a scene can lie so many weeks back.
func (r *reach) aged(scene int, in spans, after int) (weeks spans) {
	if in.has(notMet) {
		return r.all
	}
	for _, age := range in {
		if from, to := max(age.from, after), min(age.to, r.weeks); from <= to {
			weeks = weeks.or(r.scenes[scene].weeks.shifted(from, to))
		}
	}
	return weeks
}

func (r *reach) chose(scene int, in spans, after int) (weeks spans) {
	if in.has(0) {
		return r.all
	}
	for i := range r.scenes[scene].choices {
		if at := first(r.scenes[scene].choices[i].weeks); in.has(i+1) && at < neverWeek {
			weeks = weeks.or(only(at+after, r.weeks))
		}
	}
	return weeks
}

// bounds returns the values that a quantity can have: most can have any, and
// some stay what they are unless something is done.
func (r *reach) bounds(about subject) spans {
	one, none := int(sim.One), only(0, 0)
	q := sim.Quantity(about.what)
	switch {
	case q == sim.TrustCap && !r.continued && r.deceived() >= neverWeek:
		return only(one, one).or(none) // none for who is not there
	case q == sim.Coverage && r.anyone(sim.SetIndicators) >= neverWeek && r.anyone(sim.HoldAccountable) >= neverWeek:
		return none
	case q == sim.Rumour && r.news() >= neverWeek:
		return none
	case q >= sim.TeamSkill && q <= sim.TeamEngagement && r.leads() >= neverWeek:
		return none
	case q >= sim.GuildIn(0) && q < sim.GuildIn(sim.MaxDomains) && r.from(sim.StartGuild, 0, about.what) >= neverWeek,
		q >= sim.StandardIn(0) && q < sim.StandardIn(sim.MaxDomains) && r.from(sim.SetStandard, 0, about.what) >= neverWeek:
		return none
	case about.who == refTeam && whose(q) != refTeam: // such as "energy of team"
		return none
	}
	return only(0, one)
}
