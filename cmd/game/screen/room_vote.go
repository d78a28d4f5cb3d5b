package screen

import (
	"slices"
	"strconv"
	"strings"

	"stepback/sim"
	"stepback/sim/story"
)

// askedPlan is what a ballot on the plan is about; a scene's key has no spaces.
const askedPlan = "the plan"

// ballot is a vote of the tables, or of hands, on one question.
type ballot struct {
	Asked    string         `json:"asked"`
	Tables   []string       `json:"tables"` // the choice of each, "" while it is out
	Table    int            `json:"table"`  // whose vote comes next
	ByHands  bool           `json:"byHands,omitempty"`
	Hands    map[string]int `json:"hands,omitempty"`  // raised for each choice
	Choice   string         `json:"choice,omitempty"` // that hands are counted for
	Step     ballotStep     `json:"step"`
	Took     string         `json:"took,omitempty"`
	Minority string         `json:"minority,omitempty"` // what most of the others wanted
	Input    int            `json:"input"`              // place of the answer among those of the play
}

type ballotStep string

// The steps of a ballot.
const (
	talking ballotStep = ""
	voting  ballotStep = "voting" // hidden
	shown   ballotStep = "shown"
)

// mostHands is the largest room.
const mostHands = 999

// option is a choice that a room votes on.
type option struct {
	key, text, price string
	closed           bool
}

// options are what the present question offers.
func (m *Model) options() (list []option) {
	if d, ok := m.play.Dilemma(); ok {
		for _, o := range d.Choices {
			list = append(list, option{o.Key, o.Text, m.price(o), o.TooDear})
		}
		return list
	}
	now := m.play.Career().Leader.Plan.Time
	for _, p := range m.planPresets() {
		price := m.hoursMoved(now, p.time)
		if p.time == now {
			price = m.hoursOf(now)
		}
		list = append(list, option{key: p.key, text: m.say("room.plan-" + p.key), price: price})
	}
	return list
}

// vote takes the vote of the table whose turn it is, and goes on to the next
// that is out.
func (b *ballot) vote(choice string) {
	if b.ByHands {
		b.Choice = choice
		if b.Hands == nil {
			b.Hands = map[string]int{}
		}
		b.Hands[choice] += 0
		return
	}
	b.Tables[b.Table] = choice
	for i := range b.Tables {
		if next := (b.Table + 1 + i) % len(b.Tables); b.Tables[next] == "" {
			b.Table = next
			return
		}
	}
}

// digit writes one digit of the number of hands.
func (b *ballot) digit(digit int) {
	if b.ByHands && b.Choice != "" {
		if n := b.Hands[b.Choice]*10 + digit; n <= mostHands {
			b.Hands[b.Choice] = n
		}
	}
}

// wipe takes back what was put in last: a table's vote, or a number of hands.
func (b *ballot) wipe() {
	switch {
	case b.ByHands && b.Choice == "":
	case b.ByHands:
		b.Hands[b.Choice] /= 10
	case b.Tables[b.Table] != "":
		b.Tables[b.Table] = ""
	default:
		b.Table = (b.Table + len(b.Tables) - 1) % len(b.Tables)
		b.Tables[b.Table] = ""
	}
}

// votes is how many a choice has.
func (b *ballot) votes(choice string) (n int) {
	if b.ByHands {
		return b.Hands[choice]
	}
	for _, c := range b.Tables {
		if c == choice {
			n++
		}
	}
	return n
}

// in is how many votes there are.
func (b *ballot) in() (n int) {
	if b.ByHands {
		for _, hands := range b.Hands {
			n += hands
		}
		return n
	}
	return len(b.Tables) - b.votes("")
}

// first are the choices with the most votes: one, or several in a tie.
func (b *ballot) first(choices []string) (list []string) {
	most := 1
	for _, c := range choices {
		switch n := b.votes(c); {
		case n > most:
			most, list = n, []string{c}
		case n == most:
			list = append(list, c)
		}
	}
	return list
}

// others is what most of those wanted who did not get what they wanted, "" when
// all agreed. Of several it is the first that was offered.
func (b *ballot) others(choices []string, took string) string {
	rest := b.first(slices.DeleteFunc(slices.Clone(choices), func(c string) bool { return c == took }))
	if len(rest) == 0 {
		return ""
	}
	return rest[0]
}

// numbers are the tables that chose something, such as "1, 3".
func (b *ballot) numbers(choice string) string {
	var list []string
	for i, c := range b.Tables {
		if c == choice {
			list = append(list, tableName(i))
		}
	}
	return strings.Join(list, ", ")
}

// tableName is the table's number, which is also its key: choices have letters.
func tableName(table int) string { return strconv.Itoa(table + 1) }

func keysOf(options []option) (keys []string) {
	for _, o := range options {
		keys = append(keys, o.key)
	}
	return keys
}

// takeVote makes a choice the room's, and lives what follows.
func (m *Model) takeVote(choice string) {
	b, keys := &m.room.Ballot, keysOf(m.options())
	if b.Step != shown || !slices.Contains(b.first(keys), choice) {
		return
	}
	input := len(m.play.Inputs())
	if !m.live(func() ([]story.Event, error) { return m.answerBallot(choice) }) {
		return
	}
	b.Took, b.Minority, b.Input = choice, b.others(keys, choice), input
	m.room.Taken = append(m.room.Taken, *b)
	m.room.Page = 0
	if m.room.Stage = stageTold; !m.decided && len(m.told(m.events)) == 0 {
		m.ask()
	}
}

func (m *Model) answerBallot(choice string) ([]story.Event, error) {
	if m.room.Ballot.Asked != askedPlan {
		return m.play.Decide(choice)
	}
	plan := m.play.CurrentPlan()
	for _, p := range m.planPresets() {
		if p.key == choice {
			plan.Time = p.change()
		}
	}
	return m.play.Replan(plan)
}

// undoVote goes back to the last decision, with its votes as they were shown.
func (m *Model) undoVote() {
	taken := m.room.Taken
	if len(taken) == 0 {
		return
	}
	last := taken[len(taken)-1]
	options := story.Options{Seed: m.play.Seed(), Params: m.play.Params(), Record: true}
	inputs := m.play.Inputs()
	play, err := story.Replay(m.play.Whole(), options, inputs[:min(max(0, last.Input), len(inputs))])
	if err != nil {
		m.notice = m.say("notice.refused", "Why", err.Error())
		return
	}
	m.seat(play)
	m.room.Taken = taken[:len(taken)-1]
	last.Took, last.Minority = "", ""
	m.room.Stage, m.room.Ballot = stageAsk, last
	m.notice = m.say("notice.undone")
}

// preset is a plan that a room can vote for.
type preset struct {
	key  string
	time [sim.Areas]sim.Minutes
}

// planPresets are the week as it is, and the same with hours moved both ways.
func (m *Model) planPresets() []preset {
	now := m.play.Career().Leader.Plan.Time
	people, craft := now, now
	moved := now[sim.OwnCraft] / 2 / (3 * sim.Hour) * 3 * sim.Hour
	people[sim.OwnCraft] -= moved
	for _, area := range [...]sim.Area{sim.CoachingTime, sim.AlignmentTime, sim.AccountabilityTime} {
		people[area] += moved / 3
	}
	for _, area := range [...]sim.Area{sim.CoachingTime, sim.Slack} {
		half := now[area] / 2 / sim.Hour * sim.Hour
		craft[area] -= half
		craft[sim.OwnCraft] += half
	}
	presets := []preset{{"keep", now}, {"people", people}, {"craft", craft}}
	return slices.DeleteFunc(presets, func(p preset) bool { return p.key != "keep" && p.time == now })
}

func (p *preset) change() map[string]int {
	time := map[string]int{}
	for area, minutes := range p.time {
		time[sim.Area(area).String()] = int(minutes)
	}
	return time
}

// hoursOf says what a week is made of.
func (m *Model) hoursOf(time [sim.Areas]sim.Minutes) string {
	var parts []string
	for i, minutes := range time {
		if minutes > 0 {
			parts = append(parts, m.planPart(i, m.hours(minutes)))
		}
	}
	return strings.Join(parts, " · ")
}

// hoursMoved says what another week has more of, and less.
func (m *Model) hoursMoved(from, to [sim.Areas]sim.Minutes) string {
	var parts []string
	for i := range to {
		switch more := to[i] - from[i]; {
		case more > 0:
			parts = append(parts, m.planPart(i, "+"+m.hours(more)))
		case more < 0:
			parts = append(parts, m.planPart(i, "−"+m.hours(-more)))
		}
	}
	return strings.Join(parts, " · ")
}

// planPart is one area and its hours, on one line.
func (m *Model) planPart(area int, hours string) string {
	part := m.say("room.plan-part", "Area", m.say("area-short."+sim.Area(area).String()), "Hours", hours)
	return strings.ReplaceAll(part, " ", "\u00a0")
}
