package screen

import (
	"strings"

	"stepback/sim"
)

// partLearned puts the litmus test to every failure: has anyone learned
// anything, who, and what?
func (m *Model) partLearned() []Node {
	c := m.play.Career()
	card := section("failures", CardBox,
		heading("name", 2, Subtitle, m.say("learned.title")),
		text("test", Small, m.say("learned.test")))
	list := Node{Kind: List, Key: "list", Style: Ledger}
	for i := range c.Setbacks {
		if s := &c.Setbacks[i]; s.Week > 0 {
			list.Children = append(list.Children, m.setbackItem(i, s, &c))
		}
	}
	if len(list.Children) == 0 {
		card.Children = append(card.Children, text("none", Body, m.say("learned.none")))
	} else {
		card.Children = append(card.Children, list)
	}
	return []Node{group("both", SplitWide, card, m.growthCard(&c))}
}

func (m *Model) setbackItem(i int, s *sim.Setback, c *sim.Career) Node {
	who := m.learnedFrom(s, c)
	words, style := strings.Join(who, " · "), Up
	talked := m.say("learned.talked", "Week", int(s.Debriefed))
	if s.Debriefed == 0 {
		talked = m.say("learned.not-talked")
	}
	if len(who) == 0 {
		words, style = m.say("learned.nobody"), Down
	}
	return Node{Kind: Item, Key: numbered("failure", i), Style: Lines, Children: []Node{
		text("what", Strong, m.say("learned.late", "Work", m.play.Scenario().Work[s.Work].Title, "Week", int(s.Week))),
		text("talked", Small, talked),
		text("who", style, words)}}
}

// learnedFrom is who learned from a failure, and what.
func (m *Model) learnedFrom(s *sim.Setback, c *sim.Career) (who []string) {
	for p := range m.play.Scenario().People {
		if gain := s.Learned[p]; gain > sim.Ratio(1, 1000) {
			domain := m.play.Scenario().Domains[c.Work[s.Work].Domain]
			who = append(who, m.say("learned.gain", "Name", m.play.FirstName(sim.Subject(p)), "Domain", domain, "Amount", signed(gain)))
		}
	}
	return who
}

// growthCard is what everybody can do now that they could not.
func (m *Model) growthCard(c *sim.Career) Node {
	start := m.play.Weeks()[0]
	card := section("growth", CardBox, heading("name", 2, Subtitle, m.say("learned.growth")))
	for i := range m.play.Scenario().People {
		who := sim.Subject(i)
		if !c.People[i].Here() {
			continue
		}
		domain := field(&start, c, who)
		before, now := start.Read(who, sim.SkillIn(domain)), c.Read(who, sim.SkillIn(domain))
		card.Children = append(card.Children, group(m.play.Scenario().People[i].Key, MeterRow,
			group("who", Row, m.portrait("face", who, c, 36), text("name", Body, m.gained(who, domain, now-before))),
			Node{Kind: Meter, Key: "bar", Label: m.play.FirstName(who), Meter: &MeterData{Value: share(now), Before: share(before),
				From: share(before), Tone: Gold, Words: m.say("learned.skill-words", "From", before.AsPercent(), "To", now.AsPercent())}}))
	}
	return card
}

// field is the domain in which somebody changed most for the better.
func field(start, end *sim.Career, who sim.Subject) (best uint8) {
	gain := -sim.One
	for d := range uint8(sim.MaxDomains) {
		before := start.Read(who, sim.SkillIn(d))
		if g := end.Read(who, sim.SkillIn(d)) - before; before > 0 && g > gain {
			best, gain = d, g
		}
	}
	return best
}

// gained names a person, a field and what was gained there; what nobody would
// notice is as before.
func (m *Model) gained(who sim.Subject, domain uint8, gain sim.Fixed) string {
	if abs(gain) < sim.Ratio(15, 1000) || int(domain) >= len(m.play.Scenario().Domains) {
		return m.say("learned.as-before", "Name", m.play.FirstName(who))
	}
	return m.say("learned.gain", "Name", m.play.FirstName(who), "Domain", m.play.Scenario().Domains[domain], "Amount", signed(gain))
}
