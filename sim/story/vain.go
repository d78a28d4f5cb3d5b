package story

import "stepback/sim"

// vain looks for actions that the model refuses whenever they can come, since
// the player, or the person they are done to, can have the place for them only
// later or never.
func (e *examiner) vain(i, j int) {
	c, in := &e.sc.Scenes[i].Choices[j], &e.scenes[i].choices[j]
	at := nowhere
	at.Scene, at.Choice = i, j
	known, fresh := merged(e.before(i, e.scenes[i].when), in.when), true
	for k := range c.Do {
		d := &c.Do[k]
		at.Deed = k
		if fresh && d.in == 0 {
			e.vainDeed(at, d, known, in.weeks, false)
		} else {
			e.vainDeed(at, d, form{}, in.weeks, true)
		}
		if d.kind == sim.MoveTrack || d.kind == sim.AppointLead {
			fresh = false // what the conditions asked for may be so no more
		}
	}
	for k := range c.Outcomes {
		at.Outcome = k
		e.vainDeeds(at, c.Outcomes[k].Do, in.weeks)
	}
	at.Outcome = -1
	for k := range c.Later {
		at.Later = k
		e.vainDeeds(at, c.Later[k].Do, e.later(i, j, k))
	}
}

func (e *examiner) vainDeeds(at Place, deeds []Deed, weeks spans) {
	for k := range deeds {
		at.Deed = k
		e.vainDeed(at, &deeds[k], form{}, weeks, true)
	}
}

// vainDeed reports an action that is refused in all of the weeks in which it is
// decided on. Told says that others may have come before it in its week.
func (e *examiner) vainDeed(at Place, d *Deed, known form, weeks spans, told bool) {
	weeks = weeks.shifted(d.in, d.in).and(only(1, e.weeks))
	if d.effect > 0 || len(weeks) == 0 {
		return
	}
	for _, need := range d.needs(&e.sc.Setup) {
		if len(e.possible(merged(known, need.form), weeks, told)) == 0 {
			e.report(FindVain, at, "the model refuses this whenever it can come: "+need.why, need.fix)
			return
		}
	}
}

// need is what must be so for the model to carry an action out.
type need struct {
	form
	why, fix string
}

// needs lists what an action takes of the player's place, and of the person it
// is done to.
func (d *Deed) needs(start *sim.Setup) (list []need) {
	one := func(kind subjectKind, who ref, in spans) form {
		return form{claims: []claim{{about: subject{kind: kind, who: who}, in: in, leaf: -1}}}
	}
	if d.kind.NeedsAuthority() && !d.toReport(start) {
		list = append(list, need{merged(one(aboutTrack, 0, only(int(sim.TrackManagement), int(sim.TrackManagement))),
			one(aboutLevel, 0, only(sim.FirstOfTwoTracks, sim.MaxLevel))),
			"it takes authority over people, which the player cannot have then",
			"leave it out, or let it come once a scene before may have given them authority; who answers to a senior, an IC or an advisor has  report = true"})
	}
	if d.kind.Executes() {
		list = append(list, need{form{any: [][]form{{
			one(aboutTrack, 0, only(int(sim.TrackManagement), int(sim.TrackManagement))),
			one(aboutTrack, 0, only(int(sim.TrackIC), int(sim.TrackIC))),
			one(aboutLevel, 0, only(1, sim.FirstOfTwoTracks-1))}}},
			"an advisor does not execute, and the player cannot be anything else then", "leave it out, or advise on the work"})
	}
	if d.kind.NeedsLead() && d.args.people[0] >= 0 {
		list = append(list, need{one(aboutLead, d.args.people[0], only(1, 1)),
			"this person cannot have a team then", "leave it out, or give them a team from the start, such as  team = { size = 6 }"})
	}
	return list
}
