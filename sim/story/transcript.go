package story

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"stepback/sim"
)

// Transcript writes a play down as it happens, for people to read and for
// tests to compare. The same play always gives the same text.
type Transcript struct {
	play *Play
	out  io.Writer
	told int // weeks whose quantities were written
}

// NewTranscript writes the heading of a play, which must record.
func NewTranscript(p *Play, out io.Writer) *Transcript {
	t := &Transcript{play: p, out: out}
	t.line("", p.Whole().Title)
	t.line("", fmt.Sprintf("%s, model %d, seed %d", p.Whole().ID, sim.Version, p.seed))
	if p.journey != nil {
		t.tell(p.chapterEvents())
	}
	t.quantities(len(p.weeks) - 1)
	return t
}

// Resume goes on with another play that stands where the former one did, such
// as one that was saved and loaded.
func (t *Transcript) Resume(p *Play) { t.play = p }

// transcriptWidth is where lines are broken.
const transcriptWidth = 88

// line writes text broken into lines; those after the first are indented as
// far as the first, blanks in the place of its mark.
func (t *Transcript) line(mark, text string) {
	indent := strings.Repeat(" ", len(mark))
	for _, paragraph := range strings.Split(text, "\n\n") {
		fmt.Fprint(t.out, mark)
		column := len(mark)
		for i, word := range strings.Fields(paragraph) {
			width := utf8.RuneCountInString(word)
			switch {
			case i == 0:
			case column+1+width > transcriptWidth:
				fmt.Fprint(t.out, "\n", indent)
				column = len(indent)
			default:
				fmt.Fprint(t.out, " ")
				column++
			}
			fmt.Fprint(t.out, word)
			column += width
		}
		fmt.Fprintln(t.out)
		mark = indent
	}
}

// heading writes the first line of a question, set apart.
func (t *Transcript) heading(text string) {
	fmt.Fprintln(t.out)
	t.line("", text)
}

// Ask writes what the play waits for.
func (t *Transcript) Ask() {
	switch p := t.play; p.asks {
	case AskRating:
		t.heading("How sure are you of alignment, capability and accountability, 0 to 10 each?")
	case AskPlan:
		t.heading(fmt.Sprintf("Week %d: your plan. %s", p.week(), planLine(p.CurrentPlan())))
	case AskChapter:
		next, _ := p.Next()
		t.heading(fmt.Sprintf("Next: %s [%s]", next.Scenario.Title, next.Key))
	case AskChoice:
		d, _ := p.Dilemma()
		t.heading(fmt.Sprintf("Week %d: %s [%s]", p.week(), d.Title, d.Key))
		if d.Kicker != "" {
			t.line("  ", d.Kicker)
		}
		t.line("  ", d.Text)
		for i, offer := range d.Choices {
			t.line("  "+string(Letter(i))+" ", offer.describe())
		}
	}
}

// Letter names the choices of a scene: A to D.
func Letter(i int) rune { return rune('A' + i) }

func (o *Offer) describe() string {
	var price []string
	if o.Time > 0 {
		price = append(price, hoursText(o.Time))
	}
	if o.Hint != "" {
		price = append(price, o.Hint)
	}
	if o.TooDear {
		price = append(price, "too much for this week")
	}
	text := fmt.Sprintf("%s [%s]", o.Text, o.Key)
	if len(price) > 0 {
		text += " (" + strings.Join(price, "; ") + ")"
	}
	return text
}

func hoursText(m sim.Minutes) string {
	switch {
	case m%sim.Hour == 0:
		return fmt.Sprintf("%d h", m/sim.Hour)
	case m < sim.Hour:
		return fmt.Sprintf("%d min", m)
	}
	return fmt.Sprintf("%d h %d min", m/sim.Hour, m%sim.Hour)
}

// planLine writes a plan in the order of the areas, since a map has none.
func planLine(plan PlanChange) string {
	var parts []string
	for area := range sim.Areas {
		name := sim.Area(area).String()
		if minutes := plan.Time[name]; minutes > 0 {
			parts = append(parts, name+" "+hoursText(sim.Minutes(minutes)))
		}
	}
	return strings.Join(parts, ", ")
}

// Answer gives the play an input and writes it and what followed. A refused
// one is not written.
func (t *Transcript) Answer(input Input) ([]Event, error) {
	said := t.answerLine(input)
	events, err := t.play.Answer(input)
	if err != nil {
		return nil, err
	}
	t.line("  > ", said)
	t.tell(events)
	return events, nil
}

func (t *Transcript) answerLine(input Input) string {
	switch input.Kind {
	case InputRating:
		return strings.Trim(fmt.Sprint(input.Rating), "[]")
	case InputPlan:
		if input.Plan != nil {
			return "plan: " + planLine(*input.Plan) + t.workLine(input.Plan)
		}
	case InputChapter:
		return "go on to " + input.Chapter
	}
	return input.Choice
}

// workLine writes the changes of work in the order of the file.
func (t *Transcript) workLine(plan *PlanChange) (text string) {
	for i := range t.play.scenario.Work {
		key := t.play.scenario.Work[i].Key
		if change, ok := plan.Work[key]; ok {
			text += strings.TrimRight(fmt.Sprintf("; %s: %s %s", key, change.Owner, change.Support), " ")
		}
	}
	return text
}

// tell writes events, each before the quantities of the week it belongs to.
func (t *Transcript) tell(events []Event) {
	for i := range events {
		if events[i].Kind == EventChapter {
			t.told = 0
		}
		t.quantities(events[i].Week - 1)
		t.event(&events[i])
	}
	t.quantities(len(t.play.weeks) - 1)
}

// quantities writes the weeks up to one that have not been written: those of
// the model where there is a team, and the author's own.
func (t *Transcript) quantities(upTo int) {
	for ; t.told <= upTo && t.told < len(t.play.weeks); t.told++ {
		var parts []string
		if !t.play.scenario.Plain() {
			parts = modelQuantities(&t.play.weeks[t.told])
		}
		for i, a := range t.play.scenario.Attributes {
			parts = append(parts, fmt.Sprintf("%s %d", a.Key, t.play.values[t.told][i]))
		}
		if len(parts) > 0 {
			fmt.Fprintf(t.out, "— week %d: %s\n", t.told, strings.Join(parts, ", "))
		}
	}
}

func modelQuantities(c *sim.Career) (parts []string) {
	for _, q := range [...]sim.Quantity{sim.Trust, sim.Engagement, sim.Skill, sim.Delivery, sim.Sponsor, sim.Energy, sim.Alignment} {
		who := sim.Team
		if q == sim.Sponsor || q == sim.Energy {
			who = sim.Self
		}
		parts = append(parts, fmt.Sprintf("%s %d", q, c.Read(who, q).AsPercent()))
	}
	return parts
}

func (t *Transcript) event(e *Event) {
	p := t.play
	work := func() string { return p.scenario.Work[e.Work].Title }
	switch e.Kind {
	case EventOutcome:
		t.line("  ", e.Text)
	case EventLater:
		t.line("  ", fmt.Sprintf("Since week %d: %s", e.From, e.Text))
	case EventDone:
		t.line("  * ", work()+": done in time")
	case EventDoneLate:
		t.line("  * ", work()+": done, late")
	case EventLate:
		t.line("  * ", work()+": late")
	case EventLeft:
		t.line("  * ", p.FirstName(e.Who)+" leaves")
	case EventArrived:
		t.line("  * ", p.FirstName(e.Who)+" joins the team")
	case EventLapsed:
		t.line("  * ", fmt.Sprintf("your promise to %s of week %d has lapsed", p.FirstName(e.Who), e.From))
	case EventFoundOut:
		t.line("  * ", work()+": your mistake comes out")
	case EventGuessed:
		t.line("  * ", "what is coming gets round, and not from you")
	case EventPromoted:
		if e.Who == sim.Self {
			t.line("  * ", fmt.Sprintf("you rise to level %d", p.career.Leader.Level))
		} else {
			t.line("  * ", fmt.Sprintf("%s rises to level %d", p.FirstName(e.Who), p.career.People[e.Who].Level))
		}
	case EventOverlooked:
		t.line("  * ", fmt.Sprintf("the round leaves you at level %d", p.career.Leader.Level))
	case EventMoved:
		t.line("  * ", fmt.Sprintf("%s: %d to %d", p.scenario.Attributes[e.Move.Attribute].Name, e.Move.Before, e.Move.Now))
	case EventChapter:
		t.heading("Chapter: " + e.Title)
		if e.Text != "" {
			t.line("  ", e.Text)
		}
	case EventKnown:
		if e.Who == sim.Self {
			t.line("  * ", "you bring along: "+standing(p.opening))
		} else {
			t.line("  * ", p.FirstName(e.Who)+" knows you")
		}
	case EventEnding:
		t.quantities(len(p.weeks) - 1)
		t.heading(fmt.Sprintf("The end: %s [%s]", e.Title, p.scenario.Endings[p.ending].Key))
		t.line("  ", e.Text)
	}
}

// standing is what the player begins a chapter with.
func standing(c *sim.Career) string {
	var parts []string
	for _, q := range [...]sim.Quantity{sim.Sponsor, sim.Visibility, sim.Credibility, sim.Energy} {
		parts = append(parts, fmt.Sprintf("%s %d", q, c.Read(sim.Self, q).AsPercent()))
	}
	return strings.Join(parts, ", ")
}

// Transcribe plays a scenario by a policy to its end and returns what
// happened.
func Transcribe(sc *Scenario, seed uint64, policy Policy) (string, *Play, error) {
	p, err := Start(sc, Options{Seed: seed, Record: true})
	if err != nil {
		return "", nil, err
	}
	var b strings.Builder
	t := NewTranscript(p, &b)
	for p.asks != AskNothing {
		t.Ask()
		if _, err := t.Answer(p.Input(policy(p))); err != nil {
			return b.String(), p, err
		}
	}
	return b.String(), p, nil
}
