package screen

import (
	"slices"

	"stepback/sim"
	"stepback/sim/story"
)

// The quarter as curves: one point for each week's end.

func (m *Model) curve(name string, tone Tone, dashed bool, read func(c *sim.Career) sim.Fixed) Curve {
	return curveOf(m.play, name, tone, dashed, read)
}

// curveOf is a quantity of any run.
func curveOf(play *story.Play, name string, tone Tone, dashed bool, read func(c *sim.Career) sim.Fixed) Curve {
	weeks := play.Weeks()
	curve := Curve{Name: name, Tone: tone, Dashed: dashed}
	for i := range weeks {
		curve.Points = append(curve.Points, 100*share(read(&weeks[i])))
	}
	return curve
}

func teamTrust(c *sim.Career) sim.Fixed     { return c.Read(sim.Team, sim.Trust) }
func believedTrust(c *sim.Career) sim.Fixed { return c.Believed(sim.Team, sim.Trust) }
func teamSkill(c *sim.Career) sim.Fixed     { return c.Read(sim.Team, sim.Skill) }
func delivery(c *sim.Career) sim.Fixed      { return c.Read(sim.Team, sim.Delivery) }

// fitted gives a chart an axis that its curves fill: whole tens, and never less
// than forty between the ends, so that small movements do not look like large
// ones.
func fitted(chart *ChartData) *ChartData {
	low, high := 100.0, 0.0
	for _, curve := range chart.Curves {
		points := slices.Concat(curve.Points, curve.Low, curve.High)
		low, high = min(low, slices.Min(points)), max(high, slices.Max(points))
	}
	chart.Base, chart.Top = max(0, int(low/10)*10), min(100, int(high/10)*10+10)
	for chart.Top-chart.Base < 40 || (chart.Top-chart.Base)%20 != 0 {
		if chart.Base > 0 && (chart.Top == 100 || low-float64(chart.Base) < float64(chart.Top)-high) {
			chart.Base -= 10
		} else {
			chart.Top += 10
		}
	}
	return chart
}

// careerChart is the career line: trust as it was and as the leader believed,
// and growth, with the decisions on it.
func (m *Model) careerChart() Node {
	weeks := int(m.play.Career().Weeks)
	chart := &ChartData{Weeks: weeks, Top: 100, Gap: true,
		GapNote: m.say("debrief.gap"),
		Curves: []Curve{
			m.curve(capital(m.say("debrief.true")), Teal, false, teamTrust),
			m.curve(capital(m.say("debrief.believed")), Teal, true, believedTrust),
			m.curve(m.say("quantity.skill"), Gold, false, teamSkill),
		},
		Marks: m.decisionMarks()}
	return Node{Kind: Chart, Key: "chart", Label: m.say("debrief.trust-chart", "Weeks", weeks), Chart: fitted(chart)}
}

func (m *Model) decisionMarks() (marks []Mark) {
	for i, d := range m.play.Decisions() {
		scene := &m.play.Scenario().Scenes[d.Scene]
		marks = append(marks, Mark{Key: numbered("decision", i), Week: d.Week, Tone: Ink, Text: m.play.Told(d, scene.Title)})
	}
	return marks
}

// quarterChart is what the review shows.
func (m *Model) quarterChart() Node {
	weeks := int(m.play.Career().Weeks)
	chart := &ChartData{Caption: m.say("review.chart"), Weeks: weeks, Top: 100, Curves: []Curve{
		m.curve(m.say("quantity.trust"), Teal, false, teamTrust),
		m.curve(m.say("quantity.skill"), Gold, false, teamSkill),
		m.curve(m.say("quantity.delivery"), Plum, false, delivery),
		m.curve(m.say("review.retention"), Sky, true, m.retention),
	}}
	return Node{Kind: Chart, Key: "chart", Label: chart.Caption, Chart: chart}
}

// retention is the part of the people there at the start who have not left.
func (m *Model) retention(c *sim.Career) sim.Fixed {
	start, stayed := int64(0), int64(0)
	for i := range m.play.Weeks()[0].People {
		if m.play.Weeks()[0].People[i].Here() {
			start++
			if c.People[i].Here() {
				stayed++
			}
		}
	}
	if start == 0 {
		return sim.One
	}
	return sim.Ratio(stayed, start)
}
