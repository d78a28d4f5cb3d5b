package sim

// Hand carries out actions like [Career.Do], and allocates nothing: for
// those who do thousands. The zero Hand is ready; it is
// for one goroutine.
type Hand struct{ turn turn }

// Do carries out one action as [Career.Do] does.
func (h *Hand) Do(c *Career, p *Params, a Action, l *Ledger) error {
	h.turn = turn{Career: c, p: p, ledger: l, work: -1, conscious: true}
	return h.turn.do(a)
}

// Price returns the time an action would take as [Career.Price] does.
func (h *Hand) Price(c *Career, p *Params, a Action) Minutes {
	h.turn = turn{Career: c, p: p, work: -1}
	return h.turn.price(a)
}
