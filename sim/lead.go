package sim

// At levels 4 and 5 the people are leads with teams of their own. Such a team
// is an aggregate, never individuals:
//
//	engagement and trust of a lead's people are drawn to how well they are led:
//	the lead's leading skill, room to decide, engagement
//	skill += teach·leading·engagement·(1−skill) − churn·(1−engagement)·skill
//	leading += learn·autonomy·(1−leading)
//
// A lead learns to lead by leading, if they are let; empowering leadership goes
// with attitudes and performance (Kim, Beehr and Prewett 2018). How much of a
// boss's quality reaches the people two levels down is assumed.
//
// Stepping over a lead gives their people's work a push this week and tells
// those people that the lead is not trusted (rows R3 and F4).

// OwnTeam is the team of a lead. Size 0 is none.
type OwnTeam struct {
	Size       int8
	Skill      Fixed // what they can do
	Trust      Fixed // in their lead
	Engagement Fixed
}

// MostOwn is how many people a lead's team can have.
const MostOwn = 20

// LeadParams are the constants of leads and their teams.
type LeadParams struct {
	// Learn is what a week of leading with all the room there is adds to the
	// skill of leading, as part of what is missing.
	Learn Fixed `from:"0" to:"0.05" source:"assumed"`
	// Growth is what the same week adds to the feeling of growth.
	Growth Fixed `from:"0" to:"0.3" source:"assumed"`
	// Pull is the weekly part of the way that engagement and trust of a lead's
	// people go towards how they are led.
	Pull Fixed `from:"0.02" to:"0.3" source:"assumed"`
	// WeightLeading, WeightAutonomy and WeightEngagement say how well a team is
	// led, by the skill, the room and the spirit of its lead. They sum to 1.
	WeightLeading    Fixed `from:"0" to:"1" source:"assumed"`
	WeightAutonomy   Fixed `from:"0" to:"1" source:"assumed"`
	WeightEngagement Fixed `from:"0" to:"1" source:"assumed"`
	// Teach is the weekly gain in skill under a perfect lead of an engaged team.
	Teach Fixed `from:"0" to:"0.03" source:"assumed"`
	// Churn is the weekly loss of skill where nobody is engaged: people leave
	// and take it along.
	Churn Fixed `from:"0" to:"0.03" source:"assumed"`

	// PaceFloor and PaceSkill are the pace of one of their people without any
	// skill, and what full skill adds.
	PaceFloor Fixed `from:"0.2" to:"1" source:"assumed"`
	PaceSkill Fixed `from:"0.2" to:"1" source:"assumed"`
	// LedFloor is the part of a team's capacity that comes to something under a
	// lead without any skill of leading, or without room to use it.
	LedFloor Fixed `from:"0.2" to:"1" source:"assumed"`
	// DeliveryPull is the weekly part of the way that delivery, as others see
	// it, goes towards how the leads' teams do.
	DeliveryPull Fixed `from:"0" to:"0.2" source:"assumed"`
	// DeliverySkill is the part of that which is skill; the rest is engagement.
	DeliverySkill Fixed `from:"0" to:"1" source:"assumed"`
	// NewTrust is the trust of a team in a lead who takes it over.
	NewTrust Fixed `from:"0.2" to:"0.8" source:"assumed"`
	// UnledLoss is what a week without a lead takes of a team's engagement.
	UnledLoss Fixed `from:"0" to:"0.2" source:"assumed"`

	// StepOverHeadway is the part of a team's week that stepping over its lead
	// adds to the work at once.
	StepOverHeadway Fixed `from:"0" to:"1" source:"assumed"`
	// StepOverRest is how many weeks it takes until that much is out of order
	// again: stepping over the next week finds little left to put right. Weeks.
	StepOverRest int64 `from:"1" to:"13" source:"assumed"`
	// StepOverTrust is how bad a signal stepping over is to the lead.
	StepOverTrust Fixed `from:"0" to:"1" source:"assumed, after the author's experience"`
	// StepOverAutonomy is the part of the lead's sense of ownership it takes.
	StepOverAutonomy Fixed `from:"0" to:"1" source:"assumed"`
	// StepOverTheirs is the part of their people's trust in the lead it takes.
	StepOverTheirs Fixed `from:"0" to:"1" source:"assumed, after the author's experience"`
	// UndercutTheirs is the same for a decision or a piece of work taken away.
	UndercutTheirs Fixed `from:"0" to:"1" source:"assumed, after the author's experience"`
	// PeersSee is how bad a signal it is to the other leads.
	PeersSee Fixed `from:"0" to:"0.5" source:"assumed"`

	// EmpowerAutonomy and EmpowerTrust are what a real remit gives at once.
	EmpowerAutonomy Fixed `from:"0" to:"1" source:"assumed"`
	EmpowerTrust    Fixed `from:"0" to:"1" source:"assumed"`
	// RemitLevel is the sense of ownership that a remit supports, and RemitPull
	// the weekly part of the way there.
	RemitLevel Fixed `from:"0.6" to:"1" source:"assumed"`
	RemitPull  Fixed `from:"0" to:"0.3" source:"assumed"`
	// AgreeTrust is the signal of indicators agreed for a whole area.
	AgreeTrust Fixed `from:"0" to:"0.5" source:"assumed"`
	// AgreeHears is how much the agreed indicators tell each week about how the
	// lead is doing.
	AgreeHears Fixed `from:"0" to:"0.5" source:"assumed; recorded progress is acted on (Harkin et al. 2016)"`

	// Develop is what two hours of developing somebody as a lead add to their
	// skill of leading, times their rate of learning, as part of what is missing.
	Develop Fixed `from:"0" to:"0.06" source:"assumed"`
	// DevelopWanted multiplies it for those who want to lead.
	DevelopWanted Fixed `from:"1" to:"2" source:"assumed"`
	// DevelopGrowth is what it adds to the feeling of growth.
	DevelopGrowth Fixed `from:"0" to:"0.5" source:"assumed"`
	// CoachLead is what an hour of coaching a lead on their work adds to their
	// skill of leading, as part of what is missing.
	CoachLead Fixed `from:"0" to:"0.03" source:"assumed"`
	// PlanGrowth is what a growth plan adds to the feeling of growth at once, and
	// PlanKeeps each week; PlanGain multiplies what develops a lead.
	PlanGrowth Fixed `from:"0" to:"0.5" source:"assumed"`
	PlanKeeps  Fixed `from:"0" to:"0.1" source:"assumed"`
	PlanGain   Fixed `from:"1" to:"2" source:"assumed"`
	// HeadPull is the weekly part of the way that the sense of ownership of a
	// team goes to the skill of the lead who took it over.
	HeadPull Fixed `from:"0" to:"0.3" source:"assumed"`
}

// DefaultLeads returns the constants of leads that ship.
func DefaultLeads() LeadParams {
	return LeadParams{
		Learn: Ratio(8, 1000), Growth: Percent(6), Pull: Percent(8),
		WeightLeading: Percent(50), WeightAutonomy: Percent(25), WeightEngagement: Percent(25),
		Teach: Ratio(12, 1000), Churn: Ratio(6, 1000),
		PaceFloor: Percent(60), PaceSkill: Percent(60), LedFloor: Percent(60), DeliveryPull: Percent(4), DeliverySkill: Half, NewTrust: Half, UnledLoss: Percent(5),
		StepOverHeadway: Percent(60), StepOverRest: 6, StepOverTrust: Percent(70), StepOverAutonomy: Percent(35), StepOverTheirs: Percent(22),
		UndercutTheirs: Percent(15), PeersSee: Percent(10),
		EmpowerAutonomy: Percent(35), EmpowerTrust: Percent(50), RemitLevel: Percent(90), RemitPull: Percent(8),
		AgreeTrust: Percent(15), AgreeHears: Percent(15),
		Develop: Percent(4), DevelopWanted: Percent(140), DevelopGrowth: Percent(15),
		CoachLead: Ratio(6, 1000), PlanGrowth: Percent(20), PlanKeeps: Percent(2), PlanGain: Percent(125), HeadPull: Percent(5),
	}
}

// Leads reports whether the person is there and has a team of their own.
func (p *Person) Leads() bool { return p.Here() && p.Own.Size > 0 }

// LeadCapacity returns how many weeks of an able person a lead's team does in
// one week; 0 for who leads nobody.
func (c *Career) LeadCapacity(who Subject, p *Params) Fixed {
	if who < 0 || who >= MaxPeople || !c.People[who].Leads() {
		return 0
	}
	return (&turn{Career: c, p: p}).capacity(who)
}

// capacity is how many weeks of an able person a lead's team does in one.
func (t *turn) capacity(who Subject) Fixed {
	person, p := &t.People[who], &t.p.Leads
	own := &person.Own
	// People of a team work like people of this engagement whom one knows.
	pace := t.vigour(own.Engagement).Mul(t.flow()).Mul(p.PaceFloor + own.Skill.Mul(p.PaceSkill))
	led := p.LedFloor + p.LedFloor.Complement().Mul(person.Leading).Mul(person.Autonomy)
	return pace.Mul(led).Mul(t.p.Attention.Share) * Fixed(own.Size)
}

// Has reports whether a quantity has a meaning for a person: only leads have
// people whose trust there could be.
func (p *Person) Has(what Quantity) bool {
	return p.Own.Size > 0 || what < TeamSkill || what > TeamEngagement
}

// direct lets the team of a lead work for a week on what the lead owns, and
// the lead lead it.
func (t *week) direct(who Subject, person *Person) {
	left := t.capacity(who)
	whole, demand := left, Fixed(0)
	for i := t.first[who]; i >= 0; i = t.next[i] {
		demand = min(mostDemand, demand+t.demand(&t.Work[i], t.Work[i].rest()))
		if left > 0 {
			left -= t.teamWork(who, i, left)
		}
	}
	t.burden(who, person, demand, whole)
	t.fade(who, person, &[MaxDomains]Fixed{}) // leads practise leading, not the trade
	t.growTeam(who)
}

// teamWork spends up to so many weeks of able people on a piece of work and
// returns what it took.
func (t *week) teamWork(who Subject, place int8, left Fixed) Fixed {
	w, own := &t.Work[place], &t.People[who].Own
	t.work = place
	defer func() { t.work = -1 }()
	spent := min(left, w.Effort.Mul(w.Progress.Complement()))
	headway := min(w.Progress.Complement(), spent.Div(w.Effort))
	if t.People[who].Accountable {
		w.Indicators, t.recorded = true, t.recorded.with(int8(who))
	}
	w.Lost = 0
	chance := t.eased(w.Domain, t.p.chance(own.Skill, w.Difficulty))
	w.Stuck = t.chance.draw(purposeStuck, w.ID, 0) >= chance
	if w.Stuck {
		w.Lost = headway.Mul(t.p.Labour.StuckPace.Complement())
		headway -= w.Lost
		t.seekHelp(&t.People[who], w)
	}
	w.Progress += headway
	return spent
}

// growTeam lets a week of being led show in a lead and their people.
func (t *turn) growTeam(who Subject) {
	person, p := &t.People[who], &t.p.Leads
	t.raise(who, Leading, ByLeading, p.Learn.Mul(person.Autonomy))
	t.raise(who, Growing, ByLeading, p.Growth.Mul(person.Autonomy))
	led := p.WeightLeading.Mul(person.Leading) + p.WeightAutonomy.Mul(person.Autonomy) + p.WeightEngagement.Mul(person.Engagement)
	t.pull(who, TeamEngagement, ByLeading, led, p.Pull)
	t.pull(who, TeamTrust, ByLeading, led, p.Pull)
	t.raise(who, TeamSkill, ByLeading, p.Teach.Mul(person.Leading).Mul(person.Own.Engagement))
	t.lower(who, TeamSkill, ByLeaving, p.Churn.Mul(person.Own.Engagement.Complement()))
	if person.Accountable {
		t.hear(who, p.AgreeHears)
	}
}

// remits keeps up what a real remit and a growth plan give.
func (t *week) remits() {
	p := &t.p.Leads
	for left := t.remitted; left != 0; left = left.rest() {
		who := Subject(left.first())
		person := &t.People[who]
		if person.Remit && person.Here() {
			t.pull(who, Autonomy, ByOwnership, p.RemitLevel, p.RemitPull)
		}
		if person.Plan && person.Here() {
			t.raise(who, Growing, ByConversation, p.PlanKeeps)
		}
	}
}

// coachLead lets a lead learn to lead from being coached on the work of their
// people.
func (t *turn) coachLead(who Subject, time Minutes) {
	if t.People[who].Leads() {
		t.raise(who, Leading, ByHelp, hourly(t.p.Leads.CoachLead, time))
	}
}

// ability is what a person, or the team of a lead, can do in a domain.
func (p *Person) ability(domain uint8) Fixed {
	if p.Leads() {
		return max(p.Skill[domain], p.Own.Skill)
	}
	return p.Skill[domain]
}

// leadTeams shows delivery what the leads' teams do, and lets teams without a
// lead wait for one.
func (t *week) leadTeams() {
	p := &t.p.Leads
	var sum, size int64
	for left := t.led; left != 0; left = left.rest() {
		who := Subject(left.first())
		person := &t.People[who]
		own := &person.Own
		switch {
		case person.Leads():
			does := p.DeliverySkill.Mul(own.Skill) + p.DeliverySkill.Complement().Mul(own.Engagement)
			sum += int64(does) * int64(own.Size)
			size += int64(own.Size)
		default:
			t.lower(who, TeamEngagement, ByLeaving, p.UnledLoss)
		}
	}
	if size > 0 {
		t.pull(Team, Delivery, ByLeading, Fixed(sum/size), p.DeliveryPull)
	}
}

// slight ends the remit of somebody and, if they lead, tells their people that
// they are not trusted. Where somebody else leads the team by now, it also
// steps over them.
func (t *turn) slight(who Subject, part Fixed) {
	if who < 0 || who >= MaxPeople {
		return
	}
	t.People[who].Remit = false
	if t.People[who].Leads() {
		t.lower(who, TeamTrust, ByTakingOver, part)
	}
	if t.Head != Nobody && t.Head != who && t.Authority() { // it was the head's to say
		t.signal(t.Head, ByTakingOver, -t.p.Leads.StepOverTrust)
		t.lower(t.Head, Autonomy, ByTakingOver, t.p.Leads.StepOverAutonomy)
	}
}

func stepOver(t turn, a Action) bool {
	w, p := &t.Work[a.Work], &t.p.Leads
	if w.Owner != a.Who {
		return false
	}
	if w.Stage == Planned {
		t.begin(w)
	}
	push := min(w.Effort.Mul(w.Progress.Complement()), t.capacity(a.Who).Mul(p.StepOverHeadway).Mul(t.unstepped(a.Who)))
	t.People[a.Who].Stepped = t.Week
	w.Progress += min(w.Progress.Complement(), push.Div(w.Effort))
	w.Stuck, w.Asked = false, 0
	t.signal(a.Who, ByTakingOver, -p.StepOverTrust)
	t.lower(a.Who, Autonomy, ByTakingOver, p.StepOverAutonomy)
	t.slight(a.Who, p.StepOverTheirs)
	t.signalOthers(a.Who, ByTakingOver, -p.PeersSee)
	return true
}

// unstepped is how much there is again to put right by stepping over a lead.
func (t *turn) unstepped(who Subject) Fixed {
	last, rest := t.People[who].Stepped, t.p.Leads.StepOverRest
	if last == 0 {
		return One
	}
	return Ratio(min(int64(t.Week-last), rest), rest)
}

func empower(t turn, a Action) bool {
	person := &t.People[a.Who]
	if person.Remit {
		return false
	}
	person.Remit = true
	t.raise(a.Who, Autonomy, ByOwnership, t.p.Leads.EmpowerAutonomy)
	t.signal(a.Who, ByOwnership, t.p.Leads.EmpowerTrust)
	return true
}

func holdAccountable(t turn, a Action) bool {
	person := &t.People[a.Who]
	if person.Accountable {
		return false
	}
	person.Accountable = true
	for i := range int(t.Jobs) {
		if w := &t.Work[i]; w.Owner == a.Who && t.unfinished(int8(i)) {
			w.Indicators = true
		}
	}
	t.signal(a.Who, ByConversation, t.p.Leads.AgreeTrust)
	return true
}

// developLead is part of business continuity: those who would be good at
// leading get the chance before anybody needs them (row F8).
func developLead(t turn, a Action) bool {
	person, p := &t.People[a.Who], &t.p.Leads
	part := p.Develop.Mul(person.Rate)
	if person.Wants == WantsManagement {
		part = part.Mul(p.DevelopWanted)
	}
	if person.Plan {
		part = part.Mul(p.PlanGain)
	}
	t.raise(a.Who, Leading, ByTraining, part)
	t.raise(a.Who, Growing, ByTraining, p.DevelopGrowth)
	return true
}

// planGrowth agrees with a person where they want to go and what takes them
// there (rows T2, F8).
func planGrowth(t turn, a Action) bool {
	person := &t.People[a.Who]
	if person.Plan {
		return false
	}
	person.Plan = true
	t.raise(a.Who, Growing, ByConversation, t.p.Leads.PlanGrowth)
	t.signal(a.Who, ByConversation, t.p.Leads.AgreeTrust)
	return true
}

// appointLead gives somebody without a team the largest team that has no lead.
func appointLead(t turn, a Action) bool {
	from := Nobody
	for i := range int(t.Places) {
		p := &t.People[i]
		if !p.Here() && p.Own.Size > 0 && (from == Nobody || p.Own.Size > t.People[from].Own.Size) {
			from = Subject(i)
		}
	}
	person := &t.People[a.Who]
	if from == Nobody || person.Own.Size > 0 {
		return false
	}
	t.inherit(a.Who, from)
	t.signal(a.Who, ByOwnership, t.p.Leads.EmpowerTrust)
	return true
}

// inherit moves a team from one lead to the next. Their people's trust is in
// the person who went, and begins anew with the next.
func (t *turn) inherit(to, from Subject) {
	old := t.People[from].Own
	t.People[to].Own.Size, t.People[from].Own.Size = old.Size, 0
	t.move(to, from, TeamSkill, old.Skill)
	t.move(to, from, TeamEngagement, old.Engagement)
	t.add(from, TeamTrust, ByLeading, -old.Trust)
	t.add(to, TeamTrust, ByLeading, t.p.Leads.NewTrust-t.People[to].Own.Trust)
}

func (t *turn) move(to, from Subject, what Quantity, amount Fixed) {
	t.add(from, what, ByLeading, -amount)
	t.add(to, what, ByLeading, amount-*t.place(to, what))
}
