package story

import (
	"errors"

	"stepback/sim"
)

// offers is what is known of which choices of a scene can be taken, a bit for
// each. Finding out takes time, so it is done when somebody asks.
type offers struct{ known, open uint32 }

// Possible reports whether a choice of the present scene, by its place, is
// offered and can be afforded.
func (p *Play) Possible(choice int) bool {
	return p.asks == AskChoice && choice >= 0 && choice < len(p.scenario.Scenes[p.scene].Choices) && p.offered(&p.offers, choice)
}

func (p *Play) offered(known *offers, choice int) bool {
	bit := uint32(1) << choice // none from the 33rd on, which are tried every time
	if known.known&bit != 0 {
		return known.open&bit != 0
	}
	c := &p.scenario.Scenes[p.scene].Choices[choice]
	open := p.agenda.scenes[p.scene].sure&bit != 0 || c.When.holds(&p.state) && p.affordable(c)
	known.known |= bit
	if open {
		known.open |= bit
	}
	return open
}

// possible reports whether at least so many choices of the present scene can be
// offered, and asks first about those of which it is quickly told.
func (p *Play) possible(known *offers, least int) bool {
	quick := p.agenda.scenes[p.scene].quick
	for _, turn := range [...]uint32{1, 0} {
		for i := range p.scenario.Scenes[p.scene].Choices {
			if quick>>i&1 == turn && p.offered(known, i) {
				if least--; least <= 0 {
					return true
				}
			}
		}
	}
	return false
}

// quick reports whether a choice does one thing at most at once, so that its
// price can be told without trying it.
func (c *Choice) quick() bool { return c.lastNow() == c.nextNow(0) }

// nextNow returns the place of the first deed from one on that is done at
// once, len(c.Do) when there is none; lastNow that of the last.
func (c *Choice) nextNow(from int) int {
	for from < len(c.Do) && !c.Do[from].actsNow() {
		from++
	}
	return from
}

func (c *Choice) lastNow() int {
	for i := len(c.Do) - 1; i >= 0; i-- {
		if c.Do[i].actsNow() {
			return i
		}
	}
	return len(c.Do)
}

// affordable reports whether the week can hold a choice. A deed may change what
// the next one costs, so all but the last are tried.
func (p *Play) affordable(c *Choice) bool {
	career, last := &p.career, c.lastNow()
	for i := c.nextNow(0); i < len(c.Do); i = c.nextNow(i + 1) {
		a := c.Do[i].action(&p.state)
		price, free := p.hand.Price(career, p.params, a), p.params.Hours.Most-career.Used(p.params)
		if price > free {
			// It is too dear, unless it takes no time since it is not possible.
			_, fits := p.price(c)
			return fits
		}
		if i == last {
			break
		}
		if career == &p.career {
			p.trial = p.career
			career = &p.trial
		}
		_ = p.hand.Do(career, p.params, a, nil)
	}
	return true
}

// price tries what a choice does at once: the time it takes and whether the
// week can hold it.
func (p *Play) price(c *Choice) (sum sim.Minutes, fits bool) {
	p.trial, fits = p.career, true
	for i := c.nextNow(0); i < len(c.Do); i = c.nextNow(i + 1) {
		a := c.Do[i].action(&p.state)
		time := p.hand.Price(&p.trial, p.params, a)
		switch err := p.hand.Do(&p.trial, p.params, a, nil); {
		case errors.Is(err, sim.ErrNoTime):
			fits = false
			sum += time
		case err == nil:
			sum += time
		}
	}
	return sum, fits
}
