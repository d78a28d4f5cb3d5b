package screen

import (
	"stepback/sim"
	"stepback/sim/story"
)

// planDraft is the plan while the player changes it.
type planDraft struct {
	time  [sim.Areas]sim.Minutes
	work  map[int]story.WorkChange // by place
	dirty bool
}

// planStep is what one press of plus or minus moves.
const planStep = sim.Hour

func newPlanDraft(play *story.Play) planDraft {
	c := play.Career()
	return planDraft{time: c.Leader.Plan.Time, work: map[int]story.WorkChange{}}
}

func (d *planDraft) update(play *story.Play, message Message) {
	if play == nil || d.work == nil {
		return
	}
	switch msg := message.(type) {
	case SetTime:
		d.setTime(play.Params(), msg)
	case NextOwner:
		d.nextOwner(play, msg.Work)
	case SetSupport:
		change := d.work[msg.Work]
		change.Support = msg.Support.String()
		d.work[msg.Work] = change
	}
	d.dirty = true
}

// setTime moves an area; slack gives or takes what the others need, so that
// the week is always full and never more.
func (d *planDraft) setTime(p *sim.Params, msg SetTime) {
	if msg.Area == sim.Slack || int(msg.Area) >= sim.Areas {
		return
	}
	wanted := max(0, sim.Minutes(msg.Minutes))
	room := d.time[msg.Area] + d.time[sim.Slack]
	wanted = min(wanted, room)
	d.time[sim.Slack] = room - wanted
	d.time[msg.Area] = wanted
}

// nextOwner goes round those who could have the work: everybody present with
// any skill for it.
func (d *planDraft) nextOwner(play *story.Play, work int) {
	c := play.Career()
	now := d.owner(play, &c, work)
	for step := 1; step <= len(play.Scenario().People); step++ {
		next := (max(0, int(now)) + step) % len(play.Scenario().People)
		if now < 0 || now >= sim.MaxPeople {
			next = step - 1
		}
		if person := &c.People[next]; person.Here() && person.Skill[c.Work[work].Domain] > 0 {
			change := d.work[work]
			change.Owner = play.Scenario().People[next].Key
			d.work[work] = change
			return
		}
	}
}

func (d *planDraft) owner(play *story.Play, c *sim.Career, work int) sim.Subject {
	if key := d.work[work].Owner; key != "" {
		for i := range play.Scenario().People {
			if play.Scenario().People[i].Key == key {
				return sim.Subject(i)
			}
		}
	}
	return c.Work[work].Owner
}

func (d *planDraft) support(c *sim.Career, work int) sim.Support {
	if s, ok := sim.SupportNamed(d.work[work].Support); ok {
		return s
	}
	return c.Work[work].Support
}

// change is the draft as the play takes it.
func (d *planDraft) change(play *story.Play) story.PlanChange {
	plan := story.PlanChange{Time: map[string]int{}}
	for area, time := range d.time {
		plan.Time[sim.Area(area).String()] = int(time)
	}
	for work, change := range d.work {
		if plan.Work == nil {
			plan.Work = map[string]story.WorkChange{}
		}
		plan.Work[play.Scenario().Work[work].Key] = change
	}
	return plan
}

func (m *Model) planDone() []Command {
	if m.play == nil || m.page != PagePlan {
		return nil
	}
	plan := m.plan.change(m.play)
	return m.answer(func() ([]story.Event, error) { return m.play.Replan(plan) })
}

// planKept leaves the plan as it was: an answer when the play asked, else
// nothing.
func (m *Model) planKept() []Command {
	if m.play == nil || m.page != PagePlan {
		return nil
	}
	if m.play.Asks() != story.AskPlan {
		m.question()
		return nil
	}
	return m.answer(m.play.KeepPlan)
}
