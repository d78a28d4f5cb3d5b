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
	if p.asks != AskChoice {
		return false
	}
	sc := &p.scenario.Scenes[p.scene]
	return choice >= 0 && choice < len(sc.Choices) && p.offered(sc, &p.offers, choice)
}

func (p *Play) offered(sc *Scene, known *offers, choice int) bool {
	bit := uint32(1) << choice // none from the 33rd on, which are tried every time
	if known.known&bit != 0 {
		return known.open&bit != 0
	}
	c := &sc.Choices[choice]
	open := c.When.holds(&p.state) && p.affordable(c)
	known.known |= bit
	if open {
		known.open |= bit
	}
	return open
}

// possible reports whether at least so many choices can be offered, and asks
// first about those of which it is quickly told.
func (p *Play) possible(sc *Scene, known *offers, least int) bool {
	for _, quick := range [...]bool{true, false} {
		for i := range sc.Choices {
			if sc.Choices[i].quick() == quick && p.offered(sc, known, i) {
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
func (c *Choice) quick() bool {
	now := 0
	for i := range c.Do {
		if c.Do[i].in == 0 {
			now++
		}
	}
	return now <= 1
}

// affordable reports whether the week can hold a choice.
func (p *Play) affordable(c *Choice) bool {
	free := p.params.Hours.Most - p.career.Used(p.params)
	if free < 0 || !c.quick() {
		_, fits := p.price(c)
		return fits
	}
	for i := range c.Do {
		if c.Do[i].in == 0 {
			return p.career.Price(p.params, c.Do[i].action(&p.state)) <= free
		}
	}
	return true
}

// price tries what a choice does at once: the time it takes and whether the
// week can hold it. A deed may change what the next one costs.
func (p *Play) price(c *Choice) (sum sim.Minutes, fits bool) {
	trial, fits, tried := &p.trial, true, false
	for i := range c.Do {
		if c.Do[i].in > 0 {
			continue
		}
		if !tried {
			*trial, tried = p.career, true
		}
		a := c.Do[i].action(&p.state)
		time := trial.Price(p.params, a)
		switch err := trial.Do(p.params, a, nil); {
		case errors.Is(err, sim.ErrNoTime):
			fits = false
			sum += time
		case err == nil:
			sum += time
		}
	}
	return sum, fits
}
