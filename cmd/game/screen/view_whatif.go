package screen

import (
	"cmp"
	"strconv"

	"stepback/sim"
	"stepback/sim/futures"
)

// partWhatIf looks at one decision again: the player predicts, and then sees a
// thousand futures of each of its choices.
func (m *Model) partWhatIf() []Node {
	w := &m.whatIf
	switch {
	case w.run == nil:
		return m.whichDecision()
	case len(w.found.Options) < 2:
		return []Node{m.sceneBeside(text("only", Body, m.say("what-if.only")))}
	case w.going:
		return []Node{m.sceneBeside(m.futuresUnderWay())}
	case w.often == 0:
		return []Node{m.sceneBeside(m.prediction())}
	}
	return m.whatWasFound()
}

// whichDecision asks for one, on the curves of the quarter.
func (m *Model) whichDecision() []Node {
	if len(m.play.Decisions()) == 0 {
		return []Node{text("none", Body, m.say("what-if.none"))}
	}
	weeks := int(m.play.Career().Weeks)
	chart := &ChartData{Caption: m.say("what-if.pick"), Weeks: weeks, Top: 100, Marks: m.decisionMarks(), Curves: []Curve{
		m.curve(m.say("quantity.trust"), Teal, false, teamTrust),
		m.curve(m.say("quantity.delivery"), Plum, false, delivery)}}
	for i := range chart.Marks {
		chart.Marks[i].Press = LookAgain{i}
	}
	card := section("which", CardBox, text("how", Body, m.say("what-if.how", "Count", m.thousands(livedFutures))),
		Node{Kind: Chart, Key: "chart", Label: chart.Caption, Chart: fitted(chart)})
	card.Label = chart.Caption
	return present([]Node{m.noticeLine(), card, when(m.chapters(), func() Node { return text("chapter", Small, m.say("what-if.chapter")) })})
}

// chapters tells whether the play is one of a campaign.
func (m *Model) chapters() bool {
	_, ok := m.play.Chapter()
	return ok
}

// sceneBeside is the scene as it was, and beside it what is to be said or seen
// about it: all on one screen of a laptop.
func (m *Model) sceneBeside(what Node) Node {
	scene := m.sceneAgain()
	if m.class == Narrow {
		scene.Style = Column
		return group("again", CardBox, scene, what)
	}
	return group("again", SplitBack, scene, what)
}

// sceneAgain is the scene as it was. Once something has been predicted, it says
// what the choices were; until then, they are what is predicted with.
func (m *Model) sceneAgain() Node {
	w := &m.whatIf
	scene := &m.play.Scenario().Scenes[w.decision.Scene]
	card := section("decision", CardBox, m.decisionName(), when(w.often > 0, m.legendOfChoices))
	switch {
	case m.class == Narrow:
		card.Children[0] = m.decisionHead()
	case w.often == 0:
		card.Children = append(card.Children, text("text", Body, m.play.Told(w.decision, scene.Text)), m.otherDecision())
	default:
		card.Children = append(card.Children, m.otherDecision())
	}
	return card
}

// decisionName is when and what was decided.
func (m *Model) decisionName() Node {
	w := &m.whatIf
	return group("lines", Lines, text("week", Kicker, m.say("consequence.week", "Week", w.decision.Week)),
		heading("title", 2, Subtitle, m.play.Told(w.decision, m.play.Scenario().Scenes[w.decision.Scene].Title)))
}

// otherDecision leads to the others; where only one choice is left on the screen,
// it leads to the others of those first.
func (m *Model) otherDecision() Node {
	if m.asksHowOften() {
		return button("others", Quiet, m.say("what-if.other-choice"), "Escape", Predict{-1})
	}
	return button("other", Quiet, m.say("what-if.elsewhere"), "Escape", LookAgain{-1})
}

// decisionHead is both in a row.
func (m *Model) decisionHead() Node {
	return group("head", Spread, m.decisionName(), when(m.page != PagePaper, m.otherDecision))
}

// asksHowOften tells whether the second question stands alone.
func (m *Model) asksHowOften() bool {
	return m.class == Narrow && m.whatIf.often == 0 && m.whatIf.guess > 0
}

// prediction asks which choice leads to most and, of that one, how often. On a
// phone the second question takes the place of the first.
func (m *Model) prediction() Node {
	w := &m.whatIf
	card := group("prediction", CardBox)
	if m.class == Narrow {
		card.Style = Column
	}
	if m.asksHowOften() {
		card.Children = []Node{m.choiceAgain(w.guess - 1), m.howOften()}
		return card
	}
	choices := group("choices", Column)
	for i := range w.found.Options {
		choices.Children = append(choices.Children, m.choiceAgain(i))
	}
	card.Children = present([]Node{m.predictQuestion(), choices, when(w.guess > 0, m.howOften)})
	return card
}

// predictQuestion is what the player predicts.
func (m *Model) predictQuestion() Node {
	w := &m.whatIf
	row := Node{Kind: Nav, Key: "measures", Style: Flowing, Label: m.say("what-if.measure")}
	for _, measure := range [...]futures.Measure{futures.Trust, futures.Delivery} {
		b := button(measure.String(), Pill, m.measureName(measure), "", PredictFor{measure})
		b.Selected = measure == w.measure
		row.Children = append(row.Children, b)
	}
	return group("question", Column, text("words", Strong, m.say("what-if.question", "Name", m.measureName(w.measure), "N", m.weeksSeen())), row)
}

func (m *Model) measureName(measure futures.Measure) string {
	return m.say("quantity." + measure.String())
}

// weeksSeen is how far the futures look.
func (m *Model) weeksSeen() int { return len(m.whatIf.found.Options[0].Weeks) }

// choiceAgain is one of the choices, as a button with which to predict.
func (m *Model) choiceAgain(i int) Node {
	letter, words := letterOf(i), m.choiceWords(i)
	b := Node{Kind: Button, Key: numbered("choice", i), Style: Choice, Hotkey: letter, Press: Predict{i}, Selected: m.whatIf.guess == i+1,
		Label:    m.say("desk.choice-free", "Letter", letter, "Text", words),
		Children: []Node{text("letter", Letter, letter), text("text", Strong, words)}}
	if m.choseAgain(i) {
		b.Label = m.say("desk.choice-name", "Letter", letter, "Text", words, "Price", m.say("what-if.took"))
		b.Children = append(b.Children, text("took", Price, m.say("what-if.took")))
	}
	return b
}

// choseAgain tells whether a choice is the one that the player took.
func (m *Model) choseAgain(i int) bool {
	w := &m.whatIf
	return w.found.Options[i].Choice == m.play.Scenario().Scenes[w.decision.Scene].Choices[w.decision.Choice].Key
}

func letterOf(i int) string { return string(rune('A' + i)) }

// choiceWords is what a choice says, with the names of those it was about.
func (m *Model) choiceWords(i int) string {
	scene := &m.play.Scenario().Scenes[m.whatIf.decision.Scene]
	return m.play.Told(m.whatIf.decision, scene.Choices[scene.Choice(m.whatIf.found.Options[i].Choice)].Text)
}

// howOften asks how often the choice that was named comes out ahead.
func (m *Model) howOften() Node {
	w := &m.whatIf
	row := Node{Kind: Nav, Key: "often", Style: Flowing, Label: m.say("what-if.often", "Letter", letterOf(w.guess-1))}
	if m.class == Narrow {
		row.Style = Column
	}
	for i := range oftenUpTo {
		row.Children = append(row.Children, button(numbered("share", i), Secondary, m.say(numbered("what-if.share", i)), strconv.Itoa(i+1), PredictOften{i}))
	}
	question := text("words", Strong, row.Label)
	question.Live = true
	return group("how-often", NoteCard, question, row)
}

// futuresUnderWay shows how far the futures are.
func (m *Model) futuresUnderWay() Node {
	w := &m.whatIf
	percent := 100 * w.done / max(1, w.total)
	news := text("words", Small, m.say(numbered("what-if.progress", percent/25), "Count", m.thousands(livedFutures)))
	news.Live = true // it changes four times at most
	return section("progress", CardBox,
		heading("name", 2, Subtitle, m.say("what-if.living")),
		group("row", MeterRow,
			Node{Kind: Meter, Key: "bar", Label: m.say("what-if.living"), Meter: &MeterData{
				Value: float64(percent) / 100, Before: -1, From: -1, Tone: Teal, Words: m.say("percent", "Percent", percent)}},
			text("percent", Amount, m.say("percent", "Percent", percent))),
		news,
		button("halt", Secondary, m.say("what-if.halt"), "Escape", HaltFutures{}))
}

// whatWasFound is where the choices led, and how good the prediction was.
func (m *Model) whatWasFound() []Node {
	lived := m.livedEach()
	if lived == 0 {
		return []Node{m.sceneBeside(section("stopped", NoteCard, text("words", Body, m.say("what-if.stopped-early")), m.moreButton()))}
	}
	found := m.futuresFound()
	if !m.whatIf.through() {
		found[0].Children = append(found[0].Children, group("stopped", Flowing, text("words", Body, m.say("what-if.stopped", "Count", m.thousands(lived))), m.moreButton()))
	}
	return found
}

// livedEach is how many futures of each choice there are.
func (m *Model) livedEach() int {
	options := m.whatIf.found.Options
	return options[len(options)-1].Futures
}

// futuresFound is all of it, in a sentence, as fans and as figures.
func (m *Model) futuresFound() []Node {
	figures := section("figures", CardBox, heading("name", 2, Subtitle, m.say("what-if.figures", "N", m.weeksSeen())), m.foundTable())
	if m.class == Narrow { // the table has no room for words
		figures.Children = append(figures.Children, m.legendOfChoices())
	}
	figures.Children = append(figures.Children, text("key", Small, m.say("what-if.table-key")))
	return []Node{
		m.foundCard(),
		group("fans", Grid2, m.fanCard(futures.Trust), m.fanCard(futures.Delivery)),
		figures,
		text("modest", Small, m.say("what-if.modest"))}
}

// foundCard is what the player said, what was found, and what the letters of the
// fans stand for.
func (m *Model) foundCard() Node {
	sentence := text("sentence", Body, m.foundSentence())
	sentence.Live = true
	words := group("words", Column, text("prediction", Strong, m.predictionWords()), sentence)
	card := section("found", CardBox, m.decisionHead())
	if m.class != Narrow {
		words = group("both", Grid2, words, m.legendOfChoices())
	}
	card.Children = append(card.Children, words)
	return card
}

func (m *Model) moreButton() Node {
	return button("more", Secondary, m.say("what-if.more"), "", MoreFutures{})
}

// legendOfChoices tells what the letters stand for, in the tones of their
// curves.
func (m *Model) legendOfChoices() Node {
	list := Node{Kind: List, Key: "choices", Style: Column}
	for i := range m.whatIf.found.Options {
		letter := text("letter", Letter, letterOf(i))
		letter.Tone = optionTone(i)
		list.Children = append(list.Children, Node{Kind: Item, Key: numbered("choice", i), Style: Row, Children: []Node{letter,
			group("words", Lines, text("text", Body, m.choiceWords(i)), when(m.choseAgain(i), func() Node { return text("took", Small, m.say("what-if.took")) }))}})
	}
	return list
}

// optionTones tell the choices apart, together with their letters.
var optionTones = [...]Tone{Teal, Coral, Plum, Gold, Sky, Muted}

func optionTone(i int) Tone { return optionTones[i%len(optionTones)] }

// fanCard is one measure in the futures of each choice: the middle, how far
// eight in ten spread, and what happened.
func (m *Model) fanCard(measure futures.Measure) Node {
	chart := m.fans(measure, func(int) bool { return true })
	chart.Curves = append(chart.Curves, m.whatHappened(measure, chart.Curves[0].Points[0]))
	return section(measure.String(), CardBox, Node{Kind: Chart, Key: "chart", Label: chart.Caption, Chart: fitted(chart)},
		text("key", Small, m.say("what-if.key")))
}

// fans are the futures of some of the choices.
func (m *Model) fans(measure futures.Measure, shown func(option int) bool) *ChartData {
	w := &m.whatIf
	began := w.found.Week - 1
	start := 100 * share(futures.Read(m.play, &m.play.Weeks()[began])[measure])
	chart := &ChartData{Caption: m.say("what-if.fan", "Name", m.measureName(measure)), Start: began, Weeks: began + m.weeksSeen(), Top: 100}
	for i := range w.found.Options {
		if !shown(i) {
			continue
		}
		o := &w.found.Options[i]
		c := Curve{Name: letterOf(i), Tone: optionTone(i), First: began,
			Points: []float64{start}, Low: []float64{start}, High: []float64{start}}
		for week := range o.Weeks {
			h := &o.Weeks[week][measure]
			c.Points, c.Low, c.High = append(c.Points, 100*share(h.Quantile(50))), append(c.Low, 100*share(h.Quantile(10))), append(c.High, 100*share(h.Quantile(90)))
		}
		chart.Curves = append(chart.Curves, c)
	}
	return chart
}

// whatHappened is the player's own path through the fans.
func (m *Model) whatHappened(measure futures.Measure, start float64) Curve {
	c := Curve{Name: m.say("you"), Tone: Ink, Dashed: true, First: m.whatIf.found.Week - 1, Points: []float64{start}}
	weeks := m.play.Weeks()
	for week := m.whatIf.found.Week; week < min(len(weeks), m.whatIf.found.Week+m.weeksSeen()); week++ {
		c.Points = append(c.Points, 100*share(futures.Read(m.play, &weeks[week])[measure]))
	}
	return c
}

// noticed is by how many hundredths two means differ that are worth a word.
const noticed = 2

// atEnd is the mean of a measure in the last of the weeks looked at, of a choice.
func (m *Model) atEnd(option int, measure futures.Measure) sim.Fixed {
	o := &m.whatIf.found.Options[option]
	return o.Weeks[len(o.Weeks)-1][measure].Mean()
}

// best is the choice that leads to most, and by how many hundredths more than
// the next.
func (m *Model) best(measure futures.Measure) (best, by int) {
	for i := range m.whatIf.found.Options {
		if m.atEnd(i, measure) > m.atEnd(best, measure) {
			best = i
		}
	}
	by = 100
	for i := range m.whatIf.found.Options {
		if i != best {
			by = min(by, m.atEnd(best, measure).AsPercent()-m.atEnd(i, measure).AsPercent())
		}
	}
	return best, by
}

// ahead is in how many hundredths of the futures a choice came out ahead of
// every other.
func (m *Model) ahead(option int, measure futures.Measure) int {
	f := &m.whatIf.found
	return (200*f.Ahead[option][measure] + f.Options[option].Futures) / max(1, 2*f.Options[option].Futures)
}

// level is in how many hundredths of the futures no choice came out ahead.
func (m *Model) level(measure futures.Measure) int {
	level := 100
	for i := range m.whatIf.found.Options {
		level -= m.ahead(i, measure)
	}
	return level
}

// foundSentence says in plain words what the futures show, and no more.
func (m *Model) foundSentence() string {
	words := m.say("what-if.in-this-model", "Futures", m.thousands(m.whatIf.found.Options[0].Futures), "N", m.weeksSeen())
	for _, measure := range [...]futures.Measure{futures.Trust, futures.Delivery} {
		best, by := m.best(measure)
		id := "what-if.most"
		if by < noticed {
			id = "what-if.alike"
		}
		words += " " + m.say(id, "Name", m.measureName(measure), "Letter", letterOf(best),
			"Value", m.atEnd(best, measure).AsPercent(), "By", by, "Share", m.ahead(best, measure))
	}
	return words
}

// predictionWords says how good the prediction was: the choice, and how often.
func (m *Model) predictionWords() string {
	w := &m.whatIf
	guess := w.guess - 1
	best, by := m.best(w.measure)
	less := m.atEnd(best, w.measure).AsPercent() - m.atEnd(guess, w.measure).AsPercent()
	id := "what-if.right"
	switch {
	case by < noticed && less < noticed:
		id = "what-if.as-good"
	case guess != best:
		id = "what-if.other-one"
	}
	words := m.say(id, "Letter", letterOf(guess), "Name", m.measureName(w.measure), "Best", letterOf(best), "Less", less)
	if level := m.level(w.measure); by < noticed && level > 50 {
		return words + " " + m.say("what-if.level", "Share", level)
	}
	return words + " " + m.say(numbered("what-if.how-often", 1+cmp.Compare(m.shareOf(m.ahead(guess, w.measure)), w.often-1)),
		"Letter", letterOf(guess), "Said", m.say(numbered("what-if.share", w.often-1)), "Share", m.ahead(guess, w.measure))
}

// shareOf is the place of a share among the answers.
func (m *Model) shareOf(percent int) int {
	for i, most := range oftenUpTo {
		if percent < most {
			return i
		}
	}
	return len(oftenUpTo) - 1
}

// foundTable is the end of the weeks looked at, choice by choice.
func (m *Model) foundTable() Node {
	rows := [][]string{{m.say("what-if.choice"), m.measureName(futures.Trust), m.measureName(futures.Delivery),
		m.say("what-if.ahead", "Name", m.measureName(m.whatIf.measure))}}
	for i := range m.whatIf.found.Options {
		name := letterOf(i)
		if m.class != Narrow {
			name = m.say("desk.choice-free", "Letter", name, "Text", m.choiceWords(i))
		}
		rows = append(rows, []string{name, m.spread(i, futures.Trust), m.spread(i, futures.Delivery),
			m.say("percent", "Percent", m.ahead(i, m.whatIf.measure))})
	}
	return Node{Kind: Table, Key: "table", Label: m.say("what-if.figures", "N", m.weeksSeen()), Table: rows}
}

// spread is a mean with the range of eight futures in ten.
func (m *Model) spread(option int, measure futures.Measure) string {
	o := &m.whatIf.found.Options[option]
	h := &o.Weeks[len(o.Weeks)-1][measure]
	return m.say("what-if.spread", "Mean", h.Mean().AsPercent(), "Low", h.Quantile(10).AsPercent(), "High", h.Quantile(90).AsPercent())
}
