package screen

import (
	"slices"

	"stepback/sim"
	"stepback/sim/story"
)

// movements shows what the player can see move: from the old value to the new,
// and what moved it.
func (m *Model) movements(c *sim.Career, style Style) Node {
	return m.movedCard("moved", style, append(append(m.attributeMoves(), m.peopleMoves(c)...), m.quantityMoves(c)...))
}

// movedCard lists movements under a heading.
func (m *Model) movedCard(key string, style Style, moved []Node) Node {
	list := Node{Kind: List, Key: "list", Style: Ledger, Children: moved}
	if len(moved) == 0 {
		list = text("none", Small, m.say("consequence.nothing-seen"))
	}
	return section(key, style, heading("name", 2, Subtitle, m.say("consequence."+key)), list,
		when(marked(&list) && m.class != Big, func() Node { return text("mark", Legend, m.say("consequence.moved-mark")) }))
}

// peopleMoves is what the player newly knows of people.
func (m *Model) peopleMoves(c *sim.Career) (list []Node) {
	for i := range m.play.Scenario().People {
		list = append(list, present([]Node{m.personMovement(c, sim.Subject(i))})...)
	}
	return list
}

// quantityMoves is what moved of the team as a whole and of the leader.
func (m *Model) quantityMoves(c *sim.Career) (list []Node) {
	if m.play.Scenario().Plain() {
		return nil
	}
	for _, moved := range [...]struct {
		who   sim.Subject
		what  sim.Quantity
		parts []sim.Quantity // that it is made of, where the ledger names those
	}{
		{sim.Team, sim.Alignment, []sim.Quantity{sim.Clarity, sim.Commitment}}, {sim.Team, sim.Delivery, nil},
		{sim.Self, sim.Sponsor, nil}, {sim.Self, sim.Energy, nil}, {sim.Team, sim.Safety, nil},
	} {
		before, now := m.before.Read(moved.who, moved.what), c.Read(moved.who, moved.what)
		if way := direction(before, now); way != 0 {
			why := m.reason(moved.who, way, append(moved.parts, moved.what)...)
			list = append(list, m.movement(moved.what.String(), m.say("quantity."+moved.what.String()), before, now, why))
		}
	}
	return list
}

// marked tells whether there is a meter with a mark in a list.
func marked(list *Node) (found bool) {
	Walk(list, func(_ string, n *Node) bool {
		found = found || n.Meter != nil && n.Meter.Before >= 0
		return !found
	})
	return found
}

// entriesBefore counts what moved before a week.
func entriesBefore(p *story.Play, week int) int {
	if p.Ledger() == nil {
		return 0
	}
	n := slices.IndexFunc(p.Ledger().Entries, func(e sim.Entry) bool { return int(e.Week) >= week })
	if n < 0 {
		return len(p.Ledger().Entries)
	}
	return n
}

// personMovement is what the leader newly knows of somebody's trust and mood.
// Where a guess is put right, nothing moved but the guess, and it is news if the
// bar shows it; a guess that drifts is no news.
func (m *Model) personMovement(c *sim.Career, who sim.Subject) Node {
	person, was := &c.People[who], &m.before.People[who]
	if !person.Here() || m.play.Scenario().Plain() {
		return Node{}
	}
	name := m.play.FirstName(who)
	row := Node{Kind: Item, Key: "of-" + m.play.Scenario().People[who].Key, Style: Row, Children: []Node{m.reaction("face", who, c, 36)}}
	words := group("words", Lines)
	before, now := m.before.Believed(who, sim.Trust), c.Believed(who, sim.Trust)
	way := direction(before, now)
	heard := person.Belief.Heard > was.Belief.Heard
	guessed := was.Belief.Heard == 0 || m.before.Unheard(who) >= staleAfter
	if step := bands(now) - bands(before); heard && guessed && step != 0 {
		id := "consequence.heard-lower"
		if step > 0 {
			id = "consequence.heard-higher"
		}
		words.Children = append(words.Children, text("heard", Body, m.say(id, "Name", name)))
	}
	if now := mood(c, who); was.Here() && now != mood(&m.before, who) {
		words.Children = append(words.Children, text("seems", Body, m.say("consequence.seems", "Name", name, "Mood", m.say("mood."+now))))
	}
	if heard && !guessed && way != 0 {
		moved := m.movement("trust", m.say("consequence.trust-of", "Name", name), before, now, m.reason(who, way, sim.Trust))
		words.Children = append(moved.Children[0].Children, words.Children...)
		row.Children = append(row.Children, words)
		row.Children = append(row.Children, moved.Children[1:]...)
		return row
	}
	if len(words.Children) == 0 {
		return Node{}
	}
	row.Children = append(row.Children, words)
	return row
}

// staleAfter is how many weeks make what was heard a guess.
const staleAfter = 4

// reaction is a portrait that turns from the mood before to the present one.
func (m *Model) reaction(key string, who sim.Subject, c *sim.Career, size int) Node {
	n := m.portrait(key, who, c, size)
	if n.Picture != nil {
		n.Picture.From = mood(&m.before, who)
	}
	return n
}

// movement is a meter that goes from the old value to the new, with the reason
// beside it.
func (m *Model) movement(key, name string, before, now sim.Fixed, why string) Node {
	way := direction(before, now)
	return Node{Kind: Item, Key: key, Style: Row, Children: []Node{
		group("words", Lines, text("name", Body, name), when(why != "", func() Node { return text("why", Small, capital(why)) })),
		{Kind: Meter, Key: "bar", Label: name, Meter: &MeterData{Value: share(now), Before: share(before), From: share(before),
			Tone: Teal, Words: m.say("team.trust-words", "Band", m.band(now), "Way", m.way(way))}},
		arrow("way", way)}}
}

// stacked puts the meter of a movement below its name, for a narrow column.
func stacked(moved Node) Node {
	words, bar, way := moved.Children[0].Children, moved.Children[1], moved.Children[2]
	moved.Style = Lines
	moved.Children = append([]Node{group("head", Spread, words[0], way), bar}, words[1:]...)
	return moved
}

// reason is what moved a quantity most in a direction since the last answer, in
// words; "" where the ledger names nothing.
func (m *Model) reason(who sim.Subject, way int, parts ...sim.Quantity) string {
	ledger := m.play.Ledger()
	if ledger == nil {
		return ""
	}
	var by [256]sim.Fixed
	most, found := sim.Mechanism(0), sim.Fixed(0)
	for _, e := range ledger.Entries[min(m.entries, len(ledger.Entries)):] {
		for _, part := range parts {
			if e.Who == who && e.What == part {
				by[e.Why] += e.Amount * sim.Fixed(way)
			}
		}
	}
	for why, amount := range by {
		if amount > found && sim.Mechanism(why) != sim.ByNothing {
			most, found = sim.Mechanism(why), amount
		}
	}
	if found == 0 {
		return ""
	}
	return m.say("mechanism." + most.String())
}
