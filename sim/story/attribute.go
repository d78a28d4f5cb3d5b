package story

import "stepback/sim"

// Attribute is a quantity of the author's own, beside those of the model:
// patience, coins, days of bread. It is a whole number from 0 to Most and moves
// only where a scenario says so.
type Attribute struct {
	Key, Name string
	Start     int
	Most      int  // 1 to 10000
	Shown     bool // on the desk, to the player
}

// MaxAttributes is how many attributes a scenario has at most. A play holds
// them by value, so that a copy of it costs nothing.
const MaxAttributes = 16

// Attributes are the values of a scenario's attributes, in its order.
type Attributes [MaxAttributes]int16

// Move is one movement of an attribute and the decision behind it.
type Move struct {
	Attribute   int
	Week        int
	Before, Now int
	Input       int // the decision, a place among the inputs
}

// effectTable lists what a deed can do to an attribute.
var effectTable = []struct {
	Phrase, Means, Example string
	now                    func(before, amount int) int
}{
	{"raise ATTRIBUTE by DICE", "It grows, as far as it can.", "raise patience by 10",
		func(before, amount int) int { return before + amount }},
	{"lower ATTRIBUTE by DICE", "It shrinks, down to nothing.", "lower patience by 2d6",
		func(before, amount int) int { return before - amount }},
	{"set ATTRIBUTE to DICE", "It is this from now on.", "set coins to 3",
		func(_, amount int) int { return amount }},
}

// EffectPhrases lists what can be done to attributes.
func EffectPhrases() (list []Phrase) {
	for _, e := range effectTable {
		list = append(list, Phrase{e.Phrase, e.Means, e.Example})
	}
	return list
}

// dice are an amount: so many dice of so many sides, and a number.
type dice struct{ count, sides, plus int16 }

// thrown is the amount that the dice show this week. Every throw has luck of
// its own, so that a decision elsewhere does not move it.
func (s *state) thrown(d dice, luck uint32) int {
	sum := int(d.plus)
	for die := range d.count {
		sum += 1 + int(int64(s.luck(luck, uint8(die)))*int64(d.sides)/int64(sim.One))
	}
	return max(0, sum)
}

// luck is the draw of a phrase in the week that is lived or told.
func (s *state) luck(id uint32, ordinal uint8) sim.Fixed {
	return s.career.LuckIn(s.week(), id, ordinal)
}

// amounts reports how an attribute compares with what a phrase says.
func (s *state) amounts(a *args) bool {
	value := int(s.attributes[a.attribute])
	switch {
	case a.other >= 0:
		return a.compare.holds(sim.Fixed(value), sim.Fixed(s.attributes[a.other]))
	case a.share:
		most := s.scenario.Attributes[a.attribute].Most
		return a.compare.holds(sim.Ratio(int64(value), int64(most)), a.level)
	}
	return a.compare.holds(sim.Fixed(value), sim.Fixed(a.from))
}

// affect does a deed to its attribute.
func (p *Play) affect(d *Deed, input int) {
	i := d.args.attribute
	before := int(p.attributes[i])
	now := effectTable[d.effect-1].now(before, p.thrown(d.args.dice, d.args.luck))
	now = min(max(0, now), p.scenario.Attributes[i].Most)
	p.attributes[i] = int16(now)
	if !p.record || now == before {
		return
	}
	p.moves = append(p.moves, Move{Attribute: int(i), Week: p.week(), Before: before, Now: now, Input: input})
	if p.told > 0 {
		p.values[len(p.values)-1] = p.attributes
	}
}

// moved tells the movements of attributes that were not told yet.
func (p *Play) moved() (events []Event) {
	for ; p.toldMoves < len(p.moves); p.toldMoves++ {
		m := &p.moves[p.toldMoves]
		events = append(events, Event{Kind: EventMoved, Week: m.Week, Move: *m})
	}
	return events
}

// Attributes returns the author's quantities as they are now.
func (p *Play) Attributes() Attributes { return p.attributes }

// AttributesIn returns them as they were at the end of a week, 0 for the start.
// Of weeks to come, and in a play that does not record, they are as they are now.
func (p *Play) AttributesIn(week int) Attributes {
	if week < 0 || week >= len(p.values) {
		return p.attributes
	}
	return p.values[week]
}

// Moves returns every movement of an attribute so far, in order; they are the
// play's own. It is empty when the play does not record.
func (p *Play) Moves() []Move { return p.moves }

// after gives the attributes as they were after so many movements.
func (p *Play) after(moves int) Attributes {
	values := p.outset
	for _, m := range p.moves[:min(moves, len(p.moves))] {
		values[m.Attribute] = int16(m.Now)
	}
	return values
}

func (s *Scenario) startingAttributes() (values Attributes) {
	for i := range s.Attributes {
		values[i] = int16(s.Attributes[i].Start)
	}
	return values
}
