package sim

// A career goes on when a period of it is over: in another job, at another
// desk, or some time later at the same one. What people have learned stays with
// them, and what they think of the leader nearly so; the leader's name goes
// ahead of them in part, and a way to spend the week stays for as long as the
// job does. What the period was about stays behind: work, promises, failures,
// the queue, what was counted. No study gives the sizes.

// CarryParams are the constants of what goes along from one period of a career
// into the next. Each is a part of the way from what the next period begins
// with to what the last one ended with.
type CarryParams struct {
	// Sponsor, Visibility and Credibility are how much of the leader's standing goes along.
	Sponsor     Fixed `from:"0" to:"1" source:"assumed"`
	Visibility  Fixed `from:"0" to:"1" source:"assumed"`
	Credibility Fixed `from:"0" to:"1" source:"assumed"`
	// Tiredness is how much of it the time in between leaves.
	Tiredness Fixed `from:"0" to:"1" source:"assumed"`
	// Trust and Mood are how much of somebody's trust, and of what they feel at work, goes along.
	Trust Fixed `from:"0" to:"1" source:"assumed"`
	Mood  Fixed `from:"0" to:"1" source:"assumed"`
	// Climate is how much of safety, way of working and delivery goes along with a team of the same people.
	Climate Fixed `from:"0" to:"1" source:"assumed"`
}

// DefaultCarry returns the constants of going on that ship.
func DefaultCarry() CarryParams {
	return CarryParams{Sponsor: Percent(50), Visibility: Percent(50), Credibility: Percent(60), Tiredness: Percent(40),
		Trust: Percent(85), Mood: Percent(60), Climate: Percent(70)}
}

// Known is somebody of a career who was in an earlier one.
type Known struct {
	Who Subject
	Was *Person // as they were last
	// Domains are the places that skills had then, by the place of each now; -1
	// for a skill that was none.
	Domains [MaxDomains]int8
}

// Carry takes along into a career that has just begun what lasts of the one
// before it. Track and level stay those of the setup: they are the job that
// the next period is about. At the same level, time and evidence go on; on the
// same track as well, the plan does. Known people need not have been in the
// career before, only in an earlier one.
func (c *Career) Carry(from *Career, known []Known, p *Params) {
	here, same := 0, 0
	for i := range known {
		c.carryPerson(&known[i], &p.Carry)
		if c.People[known[i].Who].Here() {
			same++
		}
	}
	for i := range c.everybody() {
		if c.People[i].Here() {
			here++
		}
	}
	c.carryLeader(&from.Leader, &p.Carry)
	if from.Leader.Level == c.Leader.Level {
		c.carryLevel(from)
	}
	if here > 0 {
		climate := p.Carry.Climate.Mul(Ratio(int64(same), int64(here)))
		c.Safety.follow(from.Safety, climate)
		c.Process.follow(from.Process, climate)
		c.Delivery.follow(from.Delivery, climate)
	}
	for i := range c.allWork() {
		if w := &c.Work[i]; w.Owner >= 0 && w.Owner < MaxPeople {
			w.Odds = c.Odds(w.Owner, int8(i), p)
		}
	}
}

// follow moves a quantity a part of the way to what it was.
func (f *Fixed) follow(was, part Fixed) { *f += f.towards(was, part) }

func (c *Career) carryLeader(was *Leader, p *CarryParams) {
	l := &c.Leader
	l.Craft = was.Craft
	l.Energy = One - p.Tiredness.Mul(was.Energy.Complement())
	l.Sponsor.follow(was.Sponsor, p.Sponsor)
	l.Visibility.follow(was.Visibility, p.Visibility)
	l.Credibility.follow(was.Credibility, p.Credibility)
	if was.Level == l.Level && was.Track == l.Track {
		l.Plan = was.Plan
	}
}

// carryLevel goes on with the time at a level and with what it has shown.
func (c *Career) carryLevel(from *Career) {
	l := &c.Leader
	l.Since = min(l.Since, 1-int16(from.InLevel()))
	l.Earlier = int16(from.levelWeeks())
	for level := range l.LevelTime {
		l.LevelTime[level] = from.Leader.LevelTime[level] - from.Leader.Before[level]
	}
	l.Evidence = from.Leader.Evidence
}

// carryPerson brings somebody along as they were. Who went is gone, and who was
// hired is there, whatever the setup says.
func (c *Career) carryPerson(k *Known, p *CarryParams) {
	now, was := &c.People[k.Who], k.Was
	switch was.Presence {
	case Absent:
		return
	case Left, LetGo:
		now.Presence = LetGo // so that it does not count as leaving in this period
		for i := range c.Work {
			if c.Work[i].Owner == k.Who {
				c.Work[i].Owner, c.Work[i].Odds = Nobody, 0
			}
		}
		return
	}
	now.Presence = Present
	for d, then := range k.Domains {
		if then >= 0 {
			now.Skill[d] = max(now.Skill[d], was.Skill[then])
			now.Floor[d] = max(now.Floor[d], was.Floor[then])
		}
	}
	now.Leading, now.Level = max(now.Leading, was.Leading), max(now.Level, was.Level)
	now.Regard, now.TrustCap, now.Belief = was.Regard, was.TrustCap, was.Belief
	now.Belief.Heard = 0
	now.Trust.follow(was.Trust, p.Trust)
	now.Engagement.follow(was.Engagement, p.Mood)
	now.Outlook.follow(was.Outlook, p.Mood)
	now.Autonomy.follow(was.Autonomy, p.Mood)
	now.Growing.follow(was.Growing, p.Mood)
	now.Recognition.follow(was.Recognition, p.Mood)
}
