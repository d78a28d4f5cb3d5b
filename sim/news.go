package sim

// What is coming, the leader often knows before the others: a reorganisation,
// cuts, work that nobody will need. It hurts whoever tells it, and when. But
// who is told by their leader goes on trusting, and who has to wait trusts less
// and less (Schweiger and DeNisi 1991). Where people know nothing
// there is rumour (DiFonzo and Bordia 1998), which wears on those who
// know least (Bordia et al. 2004), and grows faster where some were told and
// others not. What rumour guesses is out; then it counts how long the leader had
// known, and whether they had said that there was nothing. The sizes are assumed.

// NewsParams are the constants of what is coming, and of the rumour about it.
type NewsParams struct {
	// Hurts is the part of engagement that the news takes, however it is learned.
	Hurts Fixed `from:"0" to:"0.3"`
	// Told is how clearly it speaks for the leader to tell it before there is a rumour.
	Told Fixed `from:"0" to:"1" source:"Schweiger and DeNisi 1991 (sign)"`
	// Early is the part of the sponsor's trust that it costs to tell it ahead of time.
	Early Fixed `from:"0" to:"0.2"`
	// HeldBack is how clearly it speaks against the leader, when it is out, for each week that they had known; 1 in all at most.
	HeldBack Fixed `from:"0" to:"1" source:"Schweiger and DeNisi 1991 (sign)"`
	// Spread is the weekly part of the way that rumour goes to all who have not been told.
	Spread Fixed `from:"0" to:"0.3" source:"DiFonzo and Bordia 1998 (sign)"`
	// Leak is how much faster it moves, the more have been told.
	Leak Fixed `from:"0" to:"1"`
	// Quieted is the part of a rumour that a denial takes away.
	Quieted Fixed `from:"0" to:"1"`
	// Distracts and Worries are the parts of attention and of engagement that a full rumour takes in a week from who has not been told.
	Distracts Fixed `from:"0" to:"0.4"`
	Worries   Fixed `from:"0" to:"0.1" source:"Bordia et al. 2004 (sign)"`
	// Doubt is how clearly a week of full rumour speaks against the leader, likewise.
	Doubt Fixed `from:"0" to:"0.5" source:"Schweiger and DeNisi 1991 (sign)"`
	// Guessed is the weekly chance that a full rumour hits upon the truth.
	Guessed Fixed `from:"0" to:"0.5"`
}

var defaultNews = NewsParams{
	Hurts: Percent(5), Told: Percent(50), Early: Percent(4), HeldBack: Percent(15),
	Spread: Percent(8), Leak: Percent(60), Quieted: Percent(60),
	Distracts: Percent(10), Worries: Percent(2), Doubt: Percent(12), Guessed: Percent(15),
}

// News is something that is coming and concerns everybody. The leader knows of
// it first.
type News struct {
	State  NewsState
	Since  int16           // week since which the leader has known
	Rumour Fixed           // how far people talk of what they do not know, 0 to 1
	Told   [MaxPeople]bool // by the leader
}

// NewsState is how far something has come.
type NewsState uint8

const (
	// NoNews is that nothing is coming.
	NoNews NewsState = iota
	// NewsComing is not out; the leader may have told some, or all.
	NewsComing
	// NewsDenied is not out, and the leader has said that there is nothing.
	NewsDenied
	// NewsOut is known to everybody.
	NewsOut
)

// Coming reports whether something is coming that is not out.
func (n *News) Coming() bool { return n.State == NewsComing || n.State == NewsDenied }

// Knows reports whether somebody, or everybody of the team, knows what is
// coming: from the leader, or since it is out.
func (c *Career) Knows(who Subject) bool {
	switch {
	case !c.News.Coming():
		return c.News.State == NewsOut
	case who == Team:
		return c.unaware() == 0
	}
	return who >= 0 && who < MaxPeople && c.News.Told[who]
}

// unaware is the part of those present whom the leader has not told.
func (c *Career) unaware() Fixed {
	var present, unaware int64
	for i := range c.everybody() {
		if c.People[i].Here() {
			present++
			if !c.News.Told[i] {
				unaware++
			}
		}
	}
	if present == 0 {
		return 0
	}
	return Ratio(unaware, present)
}

// foresee is that the leader knows of something, new unless it is coming
// already.
func (t *turn) foresee() {
	if !t.News.Coming() {
		t.News = News{State: NewsComing, Since: t.Week, Rumour: t.News.Rumour}
	}
}

// holdBack tells nobody.
func holdBack(t turn, _ Action) bool {
	t.foresee()
	return true
}

// tellNews says what is known, what is not, and when it will be.
func tellNews(t turn, a Action) bool {
	before, told := t.News, false
	t.foresee()
	t.each(a.Who, func(who Subject) { told = t.tell(who) || told })
	if !told {
		t.News = before
		return false
	}
	t.lower(Self, Sponsor, ByNews, t.p.News.Early)
	return true
}

// tell lets one person know who does not.
func (t *turn) tell(who Subject) bool {
	n, p := &t.News, &t.p.News
	if n.Told[who] {
		return false
	}
	n.Told[who] = true
	if n.State == NewsDenied {
		t.deceive(who)
		t.confess(who)
	}
	t.signal(who, ByNews, p.Told.Mul(n.Rumour.Complement()))
	t.lower(who, Engagement, ByNews, p.Hurts)
	return true
}

// denyNews says that there is nothing.
func denyNews(t turn, _ Action) bool {
	n := &t.News
	if n.State == NewsDenied || n.Coming() && t.unaware() == 0 {
		return false
	}
	t.foresee()
	n.State = NewsDenied
	t.lower(Team, Rumour, ByNews, t.p.News.Quieted)
	return true
}

// heldLongest is after how many weeks it makes no difference any more.
const heldLongest = 52

// newsComesOut is that it is announced, or that somebody has guessed. Who had
// not been told learns it now.
func newsComesOut(t turn, _ Action) bool {
	n, p := &t.News, &t.p.News
	if !n.Coming() {
		return false
	}
	held := min(One, p.HeldBack*Fixed(min(t.Week-n.Since, heldLongest)))
	for i := range t.everybody() {
		who := Subject(i)
		if !t.People[i].Here() || n.Told[i] {
			continue
		}
		if n.State == NewsDenied {
			t.deceive(who)
		} else {
			t.signal(who, ByNews, -held)
		}
		t.lower(who, Engagement, ByNews, p.Hurts)
	}
	n.State = NewsOut
	t.add(Team, Rumour, ByNews, -n.Rumour)
	return true
}

// murmur lets a week pass over what is coming: those who have not been told
// talk of it, and worry.
func (t *week) murmur() {
	n, p := &t.News, &t.p.News
	if !n.Coming() {
		return
	}
	unaware := t.unaware()
	t.shift(Team, &n.Rumour, ByRumour, n.Rumour.towards(unaware, p.Spread+p.Leak.Mul(unaware.Complement())))
	for i := range t.everybody() {
		if who := Subject(i); t.People[i].Here() && !n.Told[i] {
			t.lower(who, Focus, ByRumour, p.Distracts.Mul(n.Rumour))
			t.lower(who, Engagement, ByRumour, p.Worries.Mul(n.Rumour))
			t.signal(who, ByRumour, -p.Doubt.Mul(n.Rumour))
		}
	}
	if t.chance.draw(purposeRumour, uint32(n.Since), 0) < p.Guessed.Mul(n.Rumour) {
		newsComesOut(t.turn, Action{})
	}
}
