package sim

// Influence without authority (rows T1, T3, T4): a principal has no reports;
// the people are peers of several teams. What moves them is
//
//	influence = credibility × trust × (stage + (1−stage)·visibility)
//
// Credibility is earned by craft that is shown and by help that is given, and
// not by rank: expert power outlasts position power (French and Raven 1959).
// The product, the sizes and the speeds are assumed.
//
// Workshops teach those in a domain in proportion to the credibility of who
// holds them. Guilds let peers learn from one another while somebody keeps them
// going. Standards spare people getting stuck in proportion to how far they are
// adopted, and what was agreed is adopted further than what was issued.

// InfluenceParams are the constants of leading without reports.
type InfluenceParams struct {
	// Stage is how much of a leader peers see who has no visibility at all.
	Stage Fixed `from:"0" to:"1" source:"assumed"`
	// HeardFloor is how much of what anybody says comes across for its own
	// merit, whoever says it.
	HeardFloor Fixed `from:"0" to:"0.8" source:"assumed"`
	// CraftHours is the hands-on time a week that shows 63 % of a craft. Minutes.
	CraftHours Minutes `from:"60" to:"1200" source:"assumed"`
	// CraftShare is the part of standing that comes from craft shown; the rest
	// comes from trust. Off the management track only.
	CraftShare Fixed `from:"0" to:"1" source:"assumed"`
	// StandingPull is the weekly part of the way that standing goes there.
	StandingPull Fixed `from:"0.01" to:"0.2" source:"assumed"`
	// HelpStanding is what an hour of help to peers adds to standing.
	HelpStanding Fixed `from:"0" to:"0.03" source:"assumed"`

	// HelpSignal is how good a signal it is to be taught, asked or advised by
	// somebody who need not.
	HelpSignal Fixed `from:"0" to:"0.5" source:"assumed"`

	// WorkshopGain is the part of the gap to their ceiling that a workshop of
	// full credibility closes for those in the domain.
	WorkshopGain Fixed `from:"0" to:"0.1" source:"assumed"`
	// WorkshopGrowth is what it adds to their feeling of growth.
	WorkshopGrowth Fixed `from:"0" to:"0.3" source:"assumed"`
	// WorkshopSeen is what it adds to the visibility of who holds it.
	WorkshopSeen Fixed `from:"0" to:"0.2" source:"assumed"`

	// GuildStart is how far a guild comes to life with full influence.
	GuildStart Fixed `from:"0" to:"1" source:"assumed"`
	// GuildFade is what a week without care takes of it.
	GuildFade Fixed `from:"0" to:"0.3" source:"assumed"`
	// GuildTime is what keeping a guild going takes a week, out of the hours for
	// building skills. Minutes.
	GuildTime Minutes `from:"15" to:"240" source:"assumed"`
	// GuildCare is what that time renews.
	GuildCare Fixed `from:"0" to:"0.3" source:"assumed"`
	// GuildGain is the part of the gap to their ceiling that a week of a living
	// guild closes for a beginner beside a master.
	GuildGain Fixed `from:"0" to:"0.06" source:"assumed; communities of practice, no effect size taken"`

	// AdoptAgreed and AdoptIssued are how far a standard is adopted at once with
	// full influence: worked out with those who live with it, or issued.
	AdoptAgreed Fixed `from:"0" to:"1" source:"assumed"`
	AdoptIssued Fixed `from:"0" to:"1" source:"assumed"`
	// AdoptFade is what a week takes of adoption where there is no influence.
	AdoptFade Fixed `from:"0" to:"0.1" source:"assumed"`
	// IssuedAutonomy is what an issued standard takes of the sense of ownership
	// of those in the domain.
	IssuedAutonomy Fixed `from:"0" to:"0.3" source:"assumed"`
	// StandardEase is the part of getting stuck that a fully adopted standard
	// spares.
	StandardEase Fixed `from:"0" to:"0.8" source:"assumed"`

	// VisionClarity and VisionCommitment are what a vision gives; commitment
	// comes only where others wrote it too.
	VisionClarity    Fixed `from:"0" to:"0.8" source:"assumed"`
	VisionCommitment Fixed `from:"0" to:"0.8" source:"assumed"`
	// VisionSay is what having a say in it adds to recognition (row T8).
	VisionSay Fixed `from:"0" to:"0.5" source:"assumed"`
	// AdviceEase is the part of a work's difficulty that good advice takes, once.
	AdviceEase Fixed `from:"0" to:"0.5" source:"assumed"`
	// AdviceClarity is what advice on the strategy adds to clarity.
	AdviceClarity Fixed `from:"0" to:"0.5" source:"assumed"`
	// AdviceSponsor is what it adds to the trust of one's own leader, and
	// AdviceSeen to one's visibility.
	AdviceSponsor Fixed `from:"0" to:"0.2" source:"assumed"`
	AdviceSeen    Fixed `from:"0" to:"0.2" source:"assumed"`
}

// DefaultInfluence returns the constants of influence that ship.
func DefaultInfluence() InfluenceParams {
	return InfluenceParams{
		Stage: Percent(40), HeardFloor: Percent(25),
		CraftHours: 6 * Hour, CraftShare: Percent(50), StandingPull: Percent(6), HelpStanding: Ratio(6, 1000), HelpSignal: Percent(20),
		WorkshopGain: Percent(5), WorkshopGrowth: Percent(12), WorkshopSeen: Percent(5),
		GuildStart: Percent(60), GuildFade: Percent(8), GuildTime: Hour, GuildCare: Percent(8), GuildGain: Percent(2),
		AdoptAgreed: Percent(65), AdoptIssued: Percent(35), AdoptFade: Percent(3), IssuedAutonomy: Percent(8), StandardEase: Percent(40),
		VisionClarity: Percent(40), VisionCommitment: Percent(35), VisionSay: Percent(15),
		AdviceEase: Percent(15), AdviceClarity: Percent(12), AdviceSponsor: Percent(5), AdviceSeen: Percent(5),
	}
}

// Influence returns how far peers follow the leader without having to, 0 to 1.
func (c *Career) Influence(p *Params) Fixed {
	stage := p.Influence.Stage
	seen := stage + stage.Complement().Mul(c.Leader.Visibility)
	return c.Leader.Credibility.Mul(c.meanTrust()).Mul(seen)
}

// heard scales an effect by how far it is taken up: some of it for its own
// merit, the rest by who says it.
func (t *turn) heard(effect, weight Fixed) Fixed {
	floor := t.p.Influence.HeardFloor
	return effect.Mul(floor + floor.Complement().Mul(weight))
}

// backing is what stands behind a word of the leader: authority over those who
// report, influence over everybody else.
func (t *turn) backing() Fixed {
	if t.Authority() {
		return One
	}
	return t.Influence(t.p)
}

// standing moves credibility for a week: with managers it follows the trust of
// their people; off that track craft that is shown counts as well.
func (t *turn) standing(trust Fixed) {
	p := &t.p.Influence
	target := trust
	if !t.Authority() {
		hands := min(8*p.CraftHours, t.Leader.Plan.Time[OwnCraft])
		shown := t.Leader.Craft.Mul(One - decay(hands.share(p.CraftHours)))
		target = p.CraftShare.Mul(shown) + p.CraftShare.Complement().Mul(target)
	}
	credit := &t.Leader.Credibility
	t.shift(Self, credit, ByClimate, credit.towards(target, p.StandingPull))
}

// helped lets the week's help to peers count for a leader without authority.
func (t *turn) helped(time Minutes) {
	if !t.Authority() {
		t.raise(Self, Credibility, ByHelp, hourly(t.p.Influence.HelpStanding, time))
	}
}

// eased is a chance of headway with what the domain's standard spares.
func (t *turn) eased(domain uint8, chance Fixed) Fixed {
	return chance + t.p.Influence.StandardEase.Mul(t.Standards[domain]).Mul(chance.Complement())
}

// influence lets a week pass over guilds and standards.
func (t *turn) influence() {
	if none := [MaxDomains]Fixed{}; t.Guilds == none && t.Standards == none {
		return
	}
	p := &t.p.Influence
	for d := range uint8(MaxDomains) {
		if t.Standards[d] > 0 {
			t.lower(Team, StandardIn(d), ByDecay, p.AdoptFade.Mul(t.Influence(t.p).Complement()))
		}
		if t.Guilds[d] == 0 {
			continue
		}
		t.meet(d)
		t.lower(Team, GuildIn(d), ByDecay, p.GuildFade)
	}
}

// keepGuilds spends time for building skills on the guilds there are, as far as
// it goes, and returns what is left.
func (t *turn) keepGuilds(time Minutes) Minutes {
	p := &t.p.Influence
	for d := range uint8(MaxDomains) {
		if t.Guilds[d] > 0 && time >= p.GuildTime {
			t.raise(Team, GuildIn(d), ByInfluence, p.GuildCare)
			time -= p.GuildTime
		}
	}
	return time
}

// meet lets the peers of a guild learn from the best among them: who is far
// behind has most to take home.
func (t *turn) meet(domain uint8) {
	best := Fixed(0)
	for i := range int(t.Places) {
		if t.People[i].Here() {
			best = max(best, t.People[i].Skill[domain])
		}
	}
	part := t.p.Influence.GuildGain.Mul(t.Guilds[domain])
	for i := range int(t.Places) {
		if p := &t.People[i]; p.Here() && p.Skill[domain] > 0 {
			t.learn(Subject(i), domain, ByInfluence, part.Mul(best-p.Skill[domain]))
		}
	}
}

// inDomain does something for everybody present who has a skill, and reports
// whether there was anybody.
func (t *turn) inDomain(domain uint8, do func(Subject)) (some bool) {
	for i := range int(t.Places) {
		if p := &t.People[i]; p.Here() && p.Skill[domain] > 0 {
			do(Subject(i))
			some = true
		}
	}
	return some
}

func workshop(t turn, a Action) bool {
	p := &t.p.Influence
	part := t.heard(p.WorkshopGain, t.Leader.Credibility.Mul(t.Leader.Craft))
	held := t.inDomain(a.Domain, func(who Subject) {
		t.learn(who, a.Domain, ByInfluence, part)
		t.raise(who, Growing, ByInfluence, t.heard(p.WorkshopGrowth, t.Leader.Credibility))
		t.signal(who, ByInfluence, t.heard(p.HelpSignal, t.Leader.Credibility))
	})
	if held {
		t.raise(Self, Visibility, ByInfluence, p.WorkshopSeen)
	}
	return held
}

func startGuild(t turn, a Action) bool {
	if !t.inDomain(a.Domain, func(Subject) {}) {
		return false
	}
	t.raise(Team, GuildIn(a.Domain), ByInfluence, t.heard(t.p.Influence.GuildStart, t.Influence(t.p)))
	return true
}

// setStandard issues a standard: quick, and adopted as far as the word of the
// leader goes.
func setStandard(t turn, a Action) bool {
	p := &t.p.Influence
	if !t.inDomain(a.Domain, func(who Subject) { t.lower(who, Autonomy, ByInfluence, p.IssuedAutonomy) }) {
		return false
	}
	t.raise(Team, StandardIn(a.Domain), ByInfluence, t.heard(p.AdoptIssued, t.Influence(t.p)))
	return true
}

// agreeStandard works it out with those who will live with it.
func agreeStandard(t turn, a Action) bool {
	p := &t.p.Influence
	if !t.inDomain(a.Domain, func(who Subject) { t.signal(who, ByInfluence, p.HelpSignal) }) {
		return false
	}
	t.raise(Team, StandardIn(a.Domain), ByInfluence, t.heard(p.AdoptAgreed, t.Influence(t.p)))
	return true
}

func writeVision(t turn, _ Action) bool {
	t.raise(Team, Clarity, ByAligning, t.heard(t.p.Influence.VisionClarity, t.backing()))
	return true
}

func shareVision(t turn, a Action) bool {
	p := &t.p.Influence
	t.raise(Team, Clarity, ByAligning, t.heard(p.VisionClarity, t.backing()))
	together := t.togetherWith(a.Who)
	t.raise(Team, Commitment, ByAligning, t.heard(p.VisionCommitment, t.Influence(t.p)).Mul(together))
	t.each(a.Who, func(who Subject) { t.raise(who, Recognition, ByAligning, p.VisionSay) })
	return true
}

// togetherWith is the part of the team that takes part: everybody, or one.
func (t *turn) togetherWith(who Subject) Fixed {
	var present int64
	for i := range int(t.Places) {
		if t.People[i].Here() {
			present++
		}
	}
	if who == Team || present == 0 {
		return One
	}
	return Ratio(1, present)
}

// adviseOn gives an owner the view of somebody who has seen it before. The
// work stays theirs; a second time there is nothing new to say.
func adviseOn(t turn, a Action) bool {
	w := &t.Work[a.Work]
	if w.Advised || w.Owner < 0 || w.Owner >= MaxPeople {
		return false
	}
	w.Advised = true
	t.signal(w.Owner, ByInfluence, t.heard(t.p.Influence.HelpSignal, t.Leader.Credibility))
	taken := t.heard(t.p.Influence.AdviceEase, t.Leader.Credibility.Mul(t.People[w.Owner].Trust))
	w.Difficulty -= w.Difficulty.Mul(taken)
	return true
}

func adviseStrategy(t turn, _ Action) bool {
	p := &t.p.Influence
	t.raise(Team, Clarity, ByAligning, t.heard(p.AdviceClarity, t.Leader.Credibility))
	t.raise(Self, Sponsor, ByInfluence, t.heard(p.AdviceSponsor, t.Leader.Credibility))
	t.raise(Self, Visibility, ByInfluence, p.AdviceSeen)
	return true
}
