package sim

// Quantity names something that can move.
type Quantity uint8

const (
	Trust Quantity = iota
	TrustCap
	Engagement
	Autonomy
	Growing
	Recognition
	Load
	Focus
	Backing
	Outlook
	Safety
	Clarity
	Commitment
	Context
	Process
	Energy
	Sponsor
	Visibility
	Credibility
	Delivery
	Rumour
	Alignment      // clarity × commitment, derived
	Capability     // derived from skills
	Coverage       // derived from work
	Accountability // derived from coverage and from who was heard lately
	Skill          // mean over the domains a person works in, derived
	skillBase      // skillBase+d is the skill in domain d
)

// Quantities of the ladder (lead.go, influence.go).
const (
	// Leading is the skill of leading people, of each person.
	Leading Quantity = skillBase + MaxDomains + iota
	// TeamSkill, TeamTrust and TeamEngagement are those of a lead's own team:
	// what they can do, their trust in the lead, their engagement.
	TeamSkill
	TeamTrust
	TeamEngagement
	guildBase // guildBase+d is the guild of domain d

	standardBase = guildBase + MaxDomains // standardBase+d is the standard of domain d
)

// GuildIn is the quantity of how alive the guild of a domain is, StandardIn of
// how far its standard is adopted. They belong to the Team.
func GuildIn(domain uint8) Quantity { return guildBase + Quantity(domain) }

// StandardIn is the quantity of how far the standard of a domain is adopted.
func StandardIn(domain uint8) Quantity { return standardBase + Quantity(domain) }

// SkillIn is the quantity of skill in a domain.
func SkillIn(domain uint8) Quantity { return skillBase + Quantity(domain) }

// Mechanism names why a quantity moved: one for each file of mechanisms and
// each action that acts at once.
type Mechanism uint8

const (
	ByNothing Mechanism = iota
	ByPractice
	ByFading
	ByHelp
	ByDebrief
	ByTraining
	ByTakingOver
	ByChecking
	ByWaiting
	ByConversation
	ByFeedback
	ByPromise
	ByDeception
	ByOwnership
	ByOverload
	ByClimate // the pull of working conditions on engagement
	ByAligning
	ByDecay
	BySetback
	ByFinishing
	ByOvertime
	ByRest
	ByOrganisation
	ByLeaving
	ByNeglect
	ByIndicators
	ByImproving
	ByListening
	ByNewLeader
	ByLife
	ByLapse
	ByPromotion
	ByMoving
	ByLeading // how a lead leads, and what that does to their people
	ByInfluence
	ByMistake
	ByNews
	ByRumour

	// LastMechanism is the last of them.
	LastMechanism = ByRumour
)

// Entry is one movement of one quantity.
type Entry struct {
	Week      int16
	Who       Subject // Team and Self for quantities that belong to no one person
	What      Quantity
	Why       Mechanism
	Work      int8 // the work it came from, -1 when none
	Amount    Fixed
	Conscious bool // from an action, not from the week itself
}

// Ledger is the record of every movement of a career. Its entries sum exactly
// to the change of each quantity. A nil Ledger records nothing and costs
// nothing.
type Ledger struct{ Entries []Entry }

// Read returns a quantity of a subject: people have trust, engagement, skill
// and the like; Self has energy and standing; Team has the rest, and the mean
// over those present for anything that belongs to people. A quantity that the
// subject cannot have is 0.
func (c *Career) Read(who Subject, what Quantity) Fixed {
	switch {
	case what == Alignment:
		return c.Clarity.Mul(c.Commitment)
	case what == Capability:
		return c.capability()
	case what == Coverage:
		return c.coverage()
	case what == Accountability:
		return c.accountability()
	case who == Team && personal(what):
		return c.mean(what)
	case what == Skill:
		return c.skill(who)
	}
	if place := c.place(who, what); place != nil {
		return *place
	}
	return 0
}

// Believed returns what the leader thinks trust or engagement of a person (or
// the mean of the team) is; for other quantities it is what is true.
func (c *Career) Believed(who Subject, what Quantity) Fixed {
	if what != Trust && what != Engagement {
		return c.Read(who, what)
	}
	if who >= 0 && who < MaxPeople {
		return c.People[who].Belief.of(what)
	}
	if who != Team {
		return 0
	}
	var sum int64
	n := int64(0)
	for i := range int(c.Places) {
		if c.People[i].Here() {
			sum += int64(c.People[i].Belief.of(what))
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return Fixed(sum / n)
}

func (b *Belief) of(what Quantity) Fixed {
	if what == Trust {
		return b.Trust
	}
	return b.Engagement
}

func personal(what Quantity) bool { return what <= Outlook || what >= Skill && what < guildBase }

func (c *Career) mean(what Quantity) Fixed {
	var sum int64
	n := int64(0)
	for i := range int(c.Places) {
		if c.People[i].Here() && c.People[i].Has(what) {
			sum += int64(c.Read(Subject(i), what))
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return Fixed(sum / n)
}

// place returns where a quantity is kept, nil where the subject has none.
func (c *Career) place(who Subject, what Quantity) *Fixed {
	if who >= 0 && who < MaxPeople {
		return c.People[who].place(what)
	}
	if who == Self {
		return c.Leader.place(what)
	}
	switch what {
	case Safety:
		return &c.Safety
	case Clarity:
		return &c.Clarity
	case Commitment:
		return &c.Commitment
	case Context:
		return &c.Context
	case Process:
		return &c.Process
	case Delivery:
		return &c.Delivery
	case Rumour:
		return &c.News.Rumour
	}
	if d := int(what) - int(guildBase); d >= 0 && d < MaxDomains {
		return &c.Guilds[d]
	}
	if d := int(what) - int(standardBase); d >= 0 && d < MaxDomains {
		return &c.Standards[d]
	}
	return nil
}

func (l *Leader) place(what Quantity) *Fixed {
	switch what {
	case Energy:
		return &l.Energy
	case Sponsor:
		return &l.Sponsor
	case Visibility:
		return &l.Visibility
	case Credibility:
		return &l.Credibility
	}
	return nil
}

func (p *Person) place(what Quantity) *Fixed {
	switch what {
	case Trust:
		return &p.Trust
	case TrustCap:
		return &p.TrustCap
	case Engagement:
		return &p.Engagement
	case Autonomy:
		return &p.Autonomy
	case Growing:
		return &p.Growing
	case Recognition:
		return &p.Recognition
	case Load:
		return &p.Load
	case Focus:
		return &p.Focus
	case Backing:
		return &p.Backing
	case Outlook:
		return &p.Outlook
	case Leading:
		return &p.Leading
	case TeamSkill:
		return &p.Own.Skill
	case TeamTrust:
		return &p.Own.Trust
	case TeamEngagement:
		return &p.Own.Engagement
	}
	if d := int(what) - int(skillBase); d >= 0 && d < MaxDomains {
		return &p.Skill[d]
	}
	return nil
}

// turn is one moment in which a career changes: the state, the constants, the
// record, and why things move at present.
type turn struct {
	*Career
	p         *Params
	ledger    *Ledger
	work      int8 // the work that the present movements come from, -1 when none
	conscious bool
}

// shift moves a quantity, given by where it is kept, and records why. Every
// movement of the model passes through here, so the ledger is complete. It is
// small enough to be inlined: what moves in every week comes here straight, and
// the name of the quantity is looked up only for a ledger.
func (t *turn) shift(who Subject, at *Fixed, why Mechanism, amount Fixed) {
	*at += amount
	if t.ledger != nil {
		t.record(who, at, why, amount)
	}
}

func (t *turn) record(who Subject, at *Fixed, why Mechanism, amount Fixed) {
	if amount == 0 {
		return
	}
	t.ledger.Entries = append(t.ledger.Entries, Entry{
		Week: t.Week, Who: who, What: t.nameOf(who, at), Why: why, Work: t.work,
		Amount: amount, Conscious: t.conscious,
	})
}

// nameOf is the quantity of a subject that is kept in a place.
func (c *Career) nameOf(who Subject, at *Fixed) Quantity {
	for what := Trust; what <= StandardIn(MaxDomains-1); what++ {
		if c.place(who, what) == at {
			return what
		}
	}
	panic("sim: what moved is no quantity of the subject") // a mistake in a mechanism
}

// add moves a quantity that is known by its name.
func (t *turn) add(who Subject, what Quantity, why Mechanism, amount Fixed) {
	t.shift(who, t.place(who, what), why, amount)
}

// pull closes part of the gap between a quantity and a target. With target and
// part between 0 and 1 the quantity can never leave 0 to 1.
func (t *turn) pull(who Subject, what Quantity, why Mechanism, target, part Fixed) {
	at := t.place(who, what)
	t.shift(who, at, why, at.towards(target, part))
}

// raise pulls a quantity towards 1, lower towards 0.
func (t *turn) raise(who Subject, what Quantity, why Mechanism, part Fixed) {
	t.pull(who, what, why, One, part)
}

func (t *turn) lower(who Subject, what Quantity, why Mechanism, part Fixed) {
	t.pull(who, what, why, 0, part)
}
