package sim

// Promotions are decided in rounds:
//
//	logit = base + a·log2(output/typical) + b·(delivery, sponsor, visibility)
//	        + c·(evidence for the four facets of the next level)·(own job done) − slots
//
// Evidence is next-level work already done (row R5). It counts beside the job
// one holds and not in its place (rows L1, L2): whoever leaves everything to
// itself and looks upwards shows nobody that they can lead. Doubling one's own
// output, with the recognition that it brings, multiplies the odds by about 1.15
// and no more (Benson, Li and Shue 2019); the same study finds that the best
// sellers make the poorer managers, which is why craft and the skill of leading
// are separate here (rows T7, R6). Slots are scarce near the top. All other sizes
// are assumed. Off unless the setup asks for rounds.

// PromotionParams are the constants of promotion rounds.
type PromotionParams struct {
	// Every is how many weeks lie between two rounds.
	Every int16 `from:"4" to:"104" source:"assumed"`
	// Base is the log odds for a newcomer to the level with nothing to show.
	Base Fixed `from:"-8" to:"0" source:"assumed"`
	// Doubling is what a doubling of one's own output adds to the log odds.
	Doubling Fixed `from:"0" to:"0.5" source:"Benson, Li and Shue 2019 (fitted)"`
	// Fewest is the floor of the doublings: to have finished nothing is as bad as
	// so few.
	Fewest Fixed `from:"-8" to:"0" source:"assumed"`
	// Typical is the value that a typical person finishes in a week.
	Typical Fixed `from:"0.02" to:"1" source:"assumed"`
	// Delivery, Sponsor and Visibility are what each adds when it is full. For
	// people of the team recognition stands for visibility.
	Delivery   Fixed `from:"0" to:"3" source:"assumed"`
	Sponsor    Fixed `from:"0" to:"4" source:"assumed"`
	Visibility Fixed `from:"0" to:"3" source:"assumed"`
	// Facets is what full evidence for the next level's four facets adds, for who
	// does all of the job they hold.
	Facets Fixed `from:"0" to:"8" source:"assumed"`
	// Slots is what scarcity takes, by the present level. Log odds: posts are not counted.
	Slots [MaxLevel]Fixed `from:"0" to:"6" source:"assumed"`

	// Potential is what a full skill in what the next level asks adds for
	// somebody of the team: leading for managers, their trade for ICs.
	Potential Fixed `from:"0" to:"8" source:"assumed"`
	// Plan is what it adds that a growth plan was agreed: somebody speaks for them.
	Plan Fixed `from:"0" to:"2" source:"assumed"`
	// Noise is how far off potential is seen, from lowest to highest.
	Noise Fixed `from:"0" to:"1" source:"assumed"`
	// Joy is what being promoted adds to recognition and the feeling of growth,
	// and Seen to the leader's visibility.
	Joy  Fixed `from:"0" to:"1" source:"assumed"`
	Seen Fixed `from:"0" to:"0.5" source:"assumed"`
	// PassedOver is what being passed over takes of recognition from somebody
	// who was sure of it.
	PassedOver Fixed `from:"0" to:"1" source:"assumed"`
}

// DefaultPromotion returns the constants of promotion that ship.
func DefaultPromotion() PromotionParams {
	return PromotionParams{
		Every: 13, Base: -5 * One, Doubling: Percent(4), Fewest: -3 * One, Typical: Percent(20),
		Delivery: One, Sponsor: 2 * One, Visibility: Percent(40), Facets: 4 * One,
		Slots:     [MaxLevel]Fixed{0, Half, One, 2 * One, 3 * One},
		Potential: 4 * One, Plan: Half, Noise: Percent(30), Joy: Percent(40), Seen: Percent(15), PassedOver: Percent(30),
	}
}

// Due reports whether the leader has been at the level long enough for a
// promotion.
func (c *Career) Due(p *Params) bool {
	return c.Leader.Level < MaxLevel && c.InLevel()+1 >= p.TimeInLevel[c.Leader.Level-1]
}

// PromotionChance returns the chance that a round would promote the leader now
// on the present track, time in level aside; 0 at the top.
func (c *Career) PromotionChance(p *Params) Fixed {
	l, w := &c.Leader, &p.Promotion
	if l.Level >= MaxLevel {
		return 0
	}
	return logistic(w.Base + w.Doubling.Mul(c.leaderDoublings(w)) +
		w.Delivery.Mul(c.Delivery) + w.Sponsor.Mul(l.Sponsor) + w.Visibility.Mul(l.Visibility) +
		w.Facets.Mul(c.Shown(l.Track, p)).Mul(c.ownLevelEvidence(p)) - w.Slots[l.Level-1])
}

// PersonChance returns the same for somebody of the team, on the track they
// want; 0 for who wants none, or stands as high as the leader. Luck is how far
// off their potential is seen, 0 to 1; [Half] is not at all.
func (c *Career) PersonChance(who Subject, p *Params, luck Fixed) Fixed {
	person, w := &c.People[who], &p.Promotion
	if !c.seeks(who) {
		return 0
	}
	potential := person.Skill[person.mainDomain()]
	if person.Wants == WantsManagement {
		potential = person.Leading
	}
	seen := potential + w.Noise.Mul(luck-Half)
	backed := Fixed(0)
	if person.Plan {
		backed = w.Plan
	}
	return logistic(w.Base + backed + w.Doubling.Mul(c.personDoublings(who, w)) +
		w.Sponsor.Mul(c.Leader.Sponsor) + w.Visibility.Mul(person.Recognition) + w.Potential.Mul(seen) - w.Slots[person.Level-1])
}

// seeks reports whether a person wants a promotion that there can be.
func (c *Career) seeks(who Subject) bool {
	person := &c.People[who]
	return person.Here() && person.Wants != WantsInteresting && person.Level < min(MaxLevel, c.Leader.Level)
}

// personDoublings is log2 of what somebody finished a week since their last
// promotion, over what is typical.
func (c *Career) personDoublings(who Subject, p *PromotionParams) Fixed {
	person := &c.People[who]
	return doublings(person.Output-person.OutputBefore, int(c.Week-max(1, person.Since, person.Risen)), p)
}

// leaderDoublings is the same for the leader's own hands.
func (c *Career) leaderDoublings(p *PromotionParams) Fixed {
	var sum Total
	since := max(1, c.Leader.Since)
	for i := range int(c.Jobs) {
		if w := &c.Work[i]; w.Stage == Done && w.Owner == Self && w.Finished >= since {
			sum += Total(w.Worth)
		}
	}
	return doublings(sum, int(c.Week-since), p)
}

func doublings(sum Total, weeks int, p *PromotionParams) Fixed {
	rate := Fixed(min(int64(mostRate), int64(sum)/int64(max(1, weeks))))
	if rate == 0 {
		return p.Fewest
	}
	return max(p.Fewest, log2(rate)-log2(p.Typical))
}

// mostRate is far more than anybody finishes in a week.
const mostRate = 100 * One

// log2 returns the binary logarithm of a quantity above 0.
func log2(x Fixed) Fixed { return Fixed(-minusLog2(uint64(x))) }

// round decides on promotions when it is time for it.
func (t *turn) round() {
	if !t.Rounds || t.Week%t.p.Promotion.Every != 0 {
		return
	}
	t.roundForPeople()
	if !t.Due(t.p) {
		return
	}
	if draw(t.Seed, purposePromotion, int(t.Week), 0, 0) < t.PromotionChance(t.p) {
		t.promote()
	} else {
		t.Leader.Passed = t.Week
	}
}

// promote takes the leader to the next level. Time in it and evidence for the
// one after begin anew. The old team gets a lead of its own when its manager
// rises to lead managers.
func (t *turn) promote() {
	l := &t.Leader
	l.Level++
	l.Since, l.Promoted, l.Earlier = t.Week+1, t.Week, 0
	l.Before, l.Evidence = l.LevelTime, [Tracks]Evidence{}
	t.raise(Self, Visibility, ByPromotion, t.p.Promotion.Seen)
	switch {
	case !t.Authority():
	case l.Level == FirstOfTwoTracks: // over people who were peers
		t.signalOthers(Nobody, ByPromotion, -t.p.Moves.Doubt)
	case !t.anyLead():
		t.Head = t.successor()
	}
}

func (c *Career) anyLead() bool {
	for i := range int(c.Places) {
		if c.People[i].Leads() {
			return true
		}
	}
	return false
}

// roundForPeople decides on the people of the team (row F8). Being passed over
// hurts the more, the surer one was.
func (t *turn) roundForPeople() {
	p := &t.p.Promotion
	for i := range int(t.Places) {
		who, person := Subject(i), &t.People[i]
		if !t.seeks(who) || person.Risen > 0 && int(t.Week-person.Risen) < t.p.TimeInLevel[person.Level-1] {
			continue
		}
		chance := t.PersonChance(who, t.p, draw(t.Seed, purposePotential, int(t.Week), person.ID, 0))
		if draw(t.Seed, purposePromotion, int(t.Week), person.ID, 1) >= chance {
			t.lower(who, Recognition, ByPromotion, p.PassedOver.Mul(chance))
			continue
		}
		person.Level++
		person.Risen, person.OutputBefore = t.Week, person.Output
		t.raise(who, Recognition, ByPromotion, p.Joy)
		t.raise(who, Growing, ByPromotion, p.Joy)
	}
}

// climb is what a week does to levels, leads and influence.
func (t *week) climb() {
	t.remits()
	t.leadTeams()
	t.headed()
	t.influence()
	t.round()
}
