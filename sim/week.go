package sim

// Step lives one week: people work, the leader's plan runs, trouble is brought
// and answered or waits, work is finished or late, and everybody draws their
// conclusions. Actions of the week come before it, through [Career.Do]. After
// the last week nothing happens any more.
func (c *Career) Step(p *Params, l *Ledger) {
	if c.Over() {
		return
	}
	t := &week{turn: turn{Career: c, p: p, ledger: l, work: -1}}
	t.meetPeople()
	t.lookAhead()
	t.sortWork()
	t.shareMentoring()
	everybody := t.everybody()
	for i := range everybody {
		if person := &everybody[i]; person.Here() {
			if person.Leads() {
				t.direct(Subject(i), person)
			} else {
				t.labour(Subject(i), person)
			}
		}
	}
	t.lead()
	t.lookBack()
	for i := range everybody {
		if person := &everybody[i]; person.Here() {
			t.conclude(Subject(i), person)
		}
	}
	t.settle()
	t.findOut()
	t.murmur()
	t.expirePromises()
	t.erode()
	t.fadeStanding()
	t.climb()
	c.Leader.Worked, c.Leader.Decided = 0, 0
	c.Week++
}

// week is the turn in which a week is lived. What is the same for everybody is
// worked out once.
type week struct {
	turn
	chance weekChance
	pace   Fixed // see [turn.flow]
	reach  Fixed // of attention, as part of the week

	here     int                 // how many people are present
	hired    places              // people who were not here from the start
	remitted places              // people with a remit or a growth plan
	led      places              // people with a team of their own, and such as left one behind
	open     places              // work that is begun and not finished
	first    [MaxPeople + 2]int8 // of the work that each owner can work on, in order of due weeks; -1 for none
	next     [MaxWork]int8       // after it, -1 at the end
	checked  places              // owners of work that is checked closely
	recorded places              // owners of work whose progress is recorded
	mentored Minutes             // that each person gives to newcomers
	alone    Fixed               // how far people depend on the leader, see [QueueParams.dependence]
	patience int                 // weeks after which who is not seen to feels neglected

	// Known when the leader's week is over.
	aim     Fixed // where attention drifts to
	aligned Fixed // what alignment adds to the climate
	weights Fixed // of all that makes the climate
	lapses  Fixed // chance of a lapse

	authority bool
}

// meetPeople lets people start who were hired, and tells those apart whom not
// every mechanism concerns.
func (t *week) meetPeople() {
	everybody := t.everybody()
	for i := range everybody {
		p, place := &everybody[i], int8(i)
		t.arrive(p)
		if p.Here() {
			t.here++
		}
		if p.Since > 0 {
			t.hired = t.hired.with(place)
		}
		if p.Remit || p.Plan {
			t.remitted = t.remitted.with(place)
		}
		if p.Own.Size > 0 {
			t.led = t.led.with(place)
		}
	}
}

// lookAhead works out what holds for everybody's work.
func (t *week) lookAhead() {
	a := &t.p.Attention
	t.chance = chanceOf(t.Seed, int(t.Week))
	t.pace = t.flow()
	t.reach = a.Share.Mul(a.Reach)
	t.alone = t.p.Queue.dependence(Fixed(t.here))
	t.patience = int(Fixed(t.p.Trust.NeglectAfter) * One / t.alone)
}

// lookBack works out what holds for everybody's conclusions.
func (t *week) lookBack() {
	w := &t.p.Engagement
	t.aligned = w.Alignment.Mul(t.Clarity.Mul(t.Commitment))
	t.weights = w.Autonomy + w.Trust + w.Growth + w.Alignment + w.Load + w.Recognition + w.Outlook
	t.aim = t.aimed()
	t.authority = t.Authority()
	t.lapses = t.p.Trust.Lapse + t.p.Trust.TiredLapse.Mul(t.Leader.Energy.Complement())
}

// conclude is what a person makes of the week, and whether they stay.
func (t *week) conclude(who Subject, person *Person) {
	if t.happens(purposeLife, person, t.p.Engagement.LifeRate) {
		t.live(who, person)
	}
	t.engage(who, person)
	t.attend(who, person)
	if t.happens(purposeLapse, person, t.lapses) {
		t.lapse(who)
	}
	t.healTrust(who, person)
	// Peers expect no boss to ask after them.
	if (t.authority || person.Report) && t.neglected(person) {
		t.neglect(who, person)
	}
	t.assume(person)
	if person.Denied && t.happens(purposeDenial, person, t.p.Trust.FoundOut) {
		t.comeOut(who)
	}
	if t.mayLeave(person) && t.offered(person) {
		t.leave(who)
	}
}

// happens reports whether something befalls a person this week.
func (t *week) happens(why purpose, person *Person, chance Fixed) bool {
	return t.chance.draw(why, person.ID, 0) < chance
}

// lead spends what is left of the leader's week as planned.
func (t *week) lead() {
	budget := t.budget()
	t.labourSelf(t.spend(&budget, OwnCraft, t.Leader.Level-1))
	checked := t.checkClosely()
	t.charge(CoachingTime, checked, t.Leader.Level-1)
	open := max(0, budget[CoachingTime]+budget[Slack]-checked) + t.p.Hours.Stretch
	t.Leader.Queue = 0
	served := t.approvals(open)
	served += t.serveQueue(open - served)
	t.charge(CoachingTime, served, t.Leader.Level)
	t.helped(served)
	t.coach(max(0, budget[CoachingTime]-checked-served))
	t.decayAlignment(t.spend(&budget, AlignmentTime, t.Leader.Level))
	t.develop(t.keepGuilds(t.spend(&budget, CapabilityTime, t.Leader.Level)))
	t.converse(t.spend(&budget, AccountabilityTime, t.Leader.Level))
	t.prepare(t.spend(&budget, NextLevelTime, t.Leader.Level+1))
	t.rest()
}
