package screen

import (
	"strconv"

	"stepback/sim"
	"stepback/sim/story"
)

// From the model's quantities to what a picture shows.

func numbered(word string, n int) string { return word + "-" + strconv.Itoa(n) }

func share(f sim.Fixed) float64 { return float64(f) / float64(sim.One) }

// hours writes minutes as "1½ h".
func (m *Model) hours(time sim.Minutes) string {
	return m.say("hours", "Hours", quarters(int(time+sim.Hour/8)/int(sim.Hour/4)))
}

// quarters writes a number of quarters as "1½".
func quarters(n int) string {
	whole, part := n/4, [...]string{"", "¼", "½", "¾"}[n%4]
	if whole == 0 && part != "" {
		return part
	}
	return strconv.Itoa(whole) + part
}

// band is the word for a quantity in five steps.
func (m *Model) band(f sim.Fixed) string { return m.say(numbered("band", story.Band(f))) }

// direction tells which way a quantity went: -1, 0 or 1. What nobody would
// notice is no movement.
func direction(before, now sim.Fixed) int {
	switch noticeable := sim.Ratio(15, 1000); {
	case now > before+noticeable:
		return 1
	case now < before-noticeable:
		return -1
	}
	return 0
}

// arrow is a direction as an icon. It stands beside a meter that says it in
// words.
func arrow(key string, way int) Node {
	icon, tone := [...]string{"arrow-down-right", "arrow-right", "arrow-up-right"}[way+1], [...]Tone{Coral, Ink, Teal}[way+1]
	return Node{Kind: Picture, Key: key, Picture: &PictureData{Icon: icon, Tone: tone, Size: 18}}
}

func (m *Model) way(way int) string {
	return m.say([...]string{"way.down", "way.level", "way.up"}[way+1])
}

// fourWeeksAgo is the career that the marks on the meters stand for.
func (m *Model) fourWeeksAgo() *sim.Career {
	weeks := m.play.Weeks()
	return &weeks[max(0, len(weeks)-5)]
}

// mood is the face a person wears, as far as the leader can tell.
func mood(c *sim.Career, who sim.Subject) string {
	person := &c.People[who]
	believed := person.Belief.Engagement
	switch {
	case person.Load > sim.Percent(66):
		return "tired"
	case struggles(c, who):
		return "worried"
	case believed < sim.Percent(38):
		return "upset"
	case believed < sim.Percent(48):
		return "thoughtful"
	case believed < sim.Percent(56):
		return "steady"
	case believed < sim.Percent(63):
		return "calm"
	}
	return "glad"
}

// struggles tells whether somebody's trouble shows: they asked, or their work
// is late.
func struggles(c *sim.Career, who sim.Subject) bool {
	for i := range c.Work {
		if w := &c.Work[i]; w.Owner == who && w.Stage == sim.Open && (w.Asked > 0 || w.Late) {
			return true
		}
	}
	return false
}

// unheard is the part of what the leader believes that is guesswork by now.
func unheard(c *sim.Career, who sim.Subject) float64 {
	weeks := c.Unheard(who)
	if c.People[who].Belief.Heard == 0 {
		weeks += 2
	}
	return min(0.6, float64(max(0, weeks-1))*0.12)
}

// discTone is the ground behind a face: always the same for the same person.
func discTone(who int) Tone { return [...]Tone{Gold, Sky, Plum, Coral, Teal}[who%5] }

func (m *Model) portrait(key string, who sim.Subject, c *sim.Career, size int) Node {
	if who < 0 || int(who) >= len(m.play.Scenario().People) {
		return Node{}
	}
	return Node{Kind: Picture, Key: key, Picture: &PictureData{Portrait: m.play.Scenario().People[who].Portrait,
		Mood: mood(c, who), Tone: discTone(int(who)), Size: size}}
}
