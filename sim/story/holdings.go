package story

// Between which values the author's attributes stay: from where they start, and
// from all that any effect of the file could do to them.

// holdings returns the values that each attribute can have. A scene that does
// not repeat does its part once, whichever of its choices is taken. A chapter
// that others come before begins with what they have left.
func holdings(sc *Scenario, continued bool) []span {
	can := make([]span, len(sc.Attributes))
	up, down := make([]int, len(can)), make([]int, len(can))
	for i := range can {
		can[i] = span{sc.Attributes[i].Start, sc.Attributes[i].Start}
		if continued {
			can[i] = span{0, sc.Attributes[i].Most}
		}
	}
	for i := range sc.Scenes {
		scene := &sc.Scenes[i]
		most, least := make([]int, len(can)), make([]int, len(can)) // of its choices
		for j := range scene.Choices {
			raised, lowered := make([]int, len(can)), make([]int, len(can))
			scene.Choices[j].deeds(func(d *Deed) {
				if d.effect == 0 {
					return
				}
				amount, of := d.args.dice.bounds(), d.args.attribute
				switch effectTable[d.effect-1].Phrase {
				case "raise ATTRIBUTE by DICE":
					raised[of] += amount.to
				case "lower ATTRIBUTE by DICE":
					lowered[of] += amount.to
				default:
					can[of] = span{min(can[of].from, amount.from), max(can[of].to, amount.to)}
				}
			})
			for of := range can {
				most[of], least[of] = max(most[of], raised[of]), max(least[of], lowered[of])
			}
		}
		for of := range can {
			if scene.Repeats {
				most[of], least[of] = min(1, most[of])*endless, min(1, least[of])*endless
			}
			up[of], down[of] = min(endless, up[of]+most[of]), min(endless, down[of]+least[of])
		}
	}
	for of := range can {
		can[of] = span{max(0, can[of].from-down[of]), min(sc.Attributes[of].Most, can[of].to+up[of])}
	}
	return can
}

// deeds visits all that a choice may do, now or later.
func (c *Choice) deeds(visit func(*Deed)) {
	lists := [][]Deed{c.Do}
	for i := range c.Outcomes {
		lists = append(lists, c.Outcomes[i].Do)
	}
	for i := range c.Later {
		lists = append(lists, c.Later[i].Do)
	}
	for _, list := range lists {
		for i := range list {
			visit(&list[i])
		}
	}
}

// bounds returns the least and the most that dice show.
func (d dice) bounds() span {
	return span{int(d.count) + int(d.plus), int(d.count)*int(d.sides) + int(d.plus)}
}
