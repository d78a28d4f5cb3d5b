package story

import "stepback/sim"

// What a play shows of itself.

// Asks tells what the play waits for.
func (p *Play) Asks() Asks { return p.asks }

// Scenario returns what is being played: in a campaign, the present chapter's.
func (p *Play) Scenario() *Scenario { return p.scenario }

// Career returns a copy of where the run stands.
func (p *Play) Career() sim.Career { return p.career }

// Week returns the week that is to be lived; after the last one it is one more.
func (p *Play) Week() int { return int(p.career.Week) }

// Params returns the constants of the run.
func (p *Play) Params() *sim.Params { return p.params }

// Ledger returns why things moved; nil when the play does not record.
func (p *Play) Ledger() *sim.Ledger { return p.ledger }

// Weeks returns the career at the start and after each week lived; empty when
// the play does not record. Weeks()[3] is the end of week 3.
func (p *Play) Weeks() []sim.Career { return p.weeks }

// Decisions returns the choices taken so far, in a campaign in the present
// chapter; they are the play's own.
func (p *Play) Decisions() []Decision { return p.took }

// Ending returns the place of the ending in Scenario.Endings, -1 before it.
func (p *Play) Ending() int { return p.ending }

// Dilemma is the present scene, ready to be shown.
type Dilemma struct {
	Scene         int
	Key           string
	Title, Kicker string
	Text          string
	Roles         []sim.Subject
	Face          sim.Subject // whose portrait stands beside it
	Choices       []Offer
}

// Offer is one choice as it is offered now.
type Offer struct {
	Key, Text, Hint string
	Time            sim.Minutes // what it asks of the leader's week at once
	TooDear         bool        // the week has not enough hours left
}

// Dilemma returns the present scene; ok is false when none is on.
func (p *Play) Dilemma() (d Dilemma, ok bool) {
	if p.asks != AskChoice || p.scene < 0 {
		return Dilemma{}, false
	}
	sc := &p.scenario.Scenes[p.scene]
	d = Dilemma{Scene: p.scene, Key: sc.Key, Title: p.text(sc.Title), Kicker: p.text(sc.Kicker), Text: p.text(sc.Text),
		Roles: p.roles, Face: sim.Nobody}
	if i := max(0, sc.Portrait); i < len(p.roles) {
		d.Face = p.roles[i]
	}
	for i := range sc.Choices {
		c := &sc.Choices[i]
		if !c.When.holds(&p.state) {
			continue
		}
		time, fits := p.price(c)
		d.Choices = append(d.Choices, Offer{Key: c.Key, Text: p.text(c.Text), Hint: p.text(c.Hint), Time: time, TooDear: !fits})
	}
	return d, true
}

// Told fills in a text with the names of a decision's cast, after the scene, and
// the attributes as they were before the decision.
func (p *Play) Told(d Decision, words string) string {
	scene, roles, attributes := p.scene, p.roles, p.attributes
	p.scene, p.roles = d.Scene, d.Roles
	if p.record {
		p.attributes = p.after(d.moves)
	}
	words = p.text(words)
	p.scene, p.roles, p.attributes = scene, roles, attributes
	return words
}

// Words fills in the names of people by their keys, outside any scene.
func (p *Play) Words(s string) string {
	scene := p.scene
	p.scene = -1
	s = p.text(s)
	p.scene = scene
	return s
}
