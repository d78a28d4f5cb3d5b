package screen

import (
	"slices"
	"strings"

	"stepback/sim"
)

// study is published research, by the identifier under which it is found.
type study struct{ name, doi string }

// rests is what a mechanism of the model rests on: research, and the published
// pattern of the calibration that it is part of, if any.
type rests struct {
	studies []study
	pattern string
}

// resting has the mechanisms that rest on more than an assumption. The messages
// "evidence.…" say in a sentence what was found.
var resting = map[sim.Mechanism]rests{
	sim.ByPractice: {studies: []study{{"Wilson et al. 2019", "10.1038/s41467-019-12552-4"}}},
	sim.ByFading:   {studies: []study{{"Arthur et al. 1998", "10.1207/s15327043hup1101_3"}}},
	sim.ByHelp:     {studies: []study{{"Lazear, Shaw and Stanton 2015", "10.1086/681097"}}, pattern: "C3"},
	sim.ByDebrief:  {studies: []study{{"Tannenbaum and Cerasoli 2013", "10.1177/0018720812448394"}}, pattern: "C3"},
	sim.ByChecking: {studies: []study{{"Siegel et al. 2022", "10.1016/j.chbr.2022.100227"}, {"Ravid et al. 2023", "10.1111/peps.12514"}}, pattern: "C7"},
	sim.ByFeedback: {studies: []study{{"Kluger and DeNisi 1996", "10.1037/0033-2909.119.2.254"}}, pattern: "C8"},
	sim.ByPromise:  {studies: []study{{"Schweitzer, Hershey and Bradlow 2006", "10.1016/j.obhdp.2006.05.005"}}},
	sim.ByDeception: {studies: []study{
		{"Schweitzer, Hershey and Bradlow 2006", "10.1016/j.obhdp.2006.05.005"}}},
	sim.ByOwnership:  {studies: []study{{"Kim, Beehr and Prewett 2018", "10.1177/1548051817750538"}}, pattern: "C6"},
	sim.ByClimate:    {studies: []study{{"Harter, Schmidt and Hayes 2002", "10.1037/0021-9010.87.2.268"}}, pattern: "C5"},
	sim.BySetback:    {studies: []study{{"KC, Staats and Gino 2013", "10.1287/mnsc.1120.1720"}}},
	sim.ByLeaving:    {studies: []study{{"Hoffman and Tadelis 2021", "10.1086/711409"}}, pattern: "C2"},
	sim.ByNeglect:    {studies: []study{{"Judge and Piccolo 2004", "10.1037/0021-9010.89.5.755"}}},
	sim.ByIndicators: {studies: []study{{"Harkin et al. 2016", "10.1037/bul0000025"}}, pattern: "C9"},
	sim.ByImproving:  {studies: []study{{"Repenning and Sterman 2001", "10.2307/41166101"}}},
	sim.ByLife:       {studies: []study{{"Staw and Ross 1985", "10.1037/0021-9010.70.3.469"}}},
	sim.ByMistake: {studies: []study{
		{"Kim et al. 2004", "10.1037/0021-9010.89.1.104"}, {"Ferrin et al. 2007", "10.1037/0021-9010.92.4.893"},
		{"Coutifaris and Grant 2022", "10.1287/orsc.2021.1498"}}},
	sim.ByNews:      {studies: []study{{"Schweiger and DeNisi 1991", "10.2307/256304"}}},
	sim.ByRumour:    {studies: []study{{"Bordia et al. 2004", "10.1023/B:JOBU.0000028449.99127.f7"}}},
	sim.ByPromotion: {studies: []study{{"Benson, Li and Shue 2019", "10.1093/qje/qjz022"}}, pattern: "C10"},
}

// viewEvidence says of each mechanism that moved something in this run what it
// rests on; without a run, of all.
func (m *Model) viewEvidence() *Node {
	moved := m.moved()
	cards := group("mechanisms", Grid2)
	for why := sim.ByPractice; why <= sim.LastMechanism; why++ {
		if what, met := moved[why]; met || m.play == nil {
			cards.Children = append(cards.Children, m.evidenceCard(why, what))
		}
	}
	about := m.say("evidence-page.all")
	if m.play != nil {
		about = m.say("evidence-page.met", "N", len(cards.Children))
	}
	return root("evidence",
		m.brandBar(m.backTo(Show{m.inquiry})),
		heading("title", 1, Title, m.say("evidence-page.title")),
		text("about", Scene, about),
		text("claims", Body, m.claims()),
		cards)
}

// moved lists what each mechanism has moved in the present run.
func (m *Model) moved() map[sim.Mechanism][]sim.Quantity {
	moved := map[sim.Mechanism][]sim.Quantity{}
	if m.play == nil || m.play.Ledger() == nil {
		return moved
	}
	for _, e := range m.play.Ledger().Entries {
		if !slices.Contains(moved[e.Why], e.What) {
			moved[e.Why] = append(moved[e.Why], e.What)
		}
	}
	return moved
}

func (m *Model) evidenceCard(why sim.Mechanism, what []sim.Quantity) Node {
	card := section(why.String(), CardBox, heading("name", 2, Subtitle, capital(m.say("mechanism."+why.String()))))
	var names []string
	for _, q := range what {
		if name := m.say("quantity." + q.String()); !slices.Contains(names, name) { // each field of skill is called skill
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		card.Children = append(card.Children, text("moved", Small, m.say("evidence-page.moved", "What", strings.Join(names, ", "))))
	}
	card.Children = append(card.Children, text("evidence", Body, m.say("evidence."+why.String())), text("verdict", Small, m.calibration(why)))
	links := group("studies", Flowing)
	for i, s := range resting[why].studies {
		links.Children = append(links.Children, Node{Kind: Link, Key: numbered("study", i), Style: Quiet, Text: s.name,
			Label: m.say("evidence-page.study", "Name", s.name), Address: "https://doi.org/" + s.doi})
	}
	if len(links.Children) > 0 {
		card.Children = append(card.Children, links)
	}
	return card
}

// calibration says whether the calibration tests a mechanism, and how that ended.
func (m *Model) calibration(why sim.Mechanism) string {
	pattern := resting[why].pattern
	switch {
	case pattern == "":
		return m.say("evidence-page.untested")
	case slices.Contains(strings.Fields(sim.PatternsMissed), pattern):
		return m.say("evidence-page.missed", "Pattern", pattern)
	}
	return m.say("evidence-page.held", "Pattern", pattern)
}
