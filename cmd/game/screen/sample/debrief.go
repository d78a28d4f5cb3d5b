package sample

import "stepback/cmd/game/screen"

// Debrief is the part of the debrief with the career line, its causes, the
// hours by level and the futures.
func Debrief() screen.Node {
	pill := func(name string, on bool) screen.Node {
		n := button(name, screen.Pill, name)
		n.Selected = on
		return n
	}
	parts := group("parts", screen.Flowing, pill("Feeling", false), pill("What happened", true), pill("Why", false), pill("Whose job", false), pill("What if", false), pill("Commitment", false))
	parts.Kind = screen.Nav
	return screen.Node{Kind: screen.Main, Key: "debrief", Style: screen.Board, Children: nodes{
		group("head", screen.Spread, heading("title", 1, "What happened, and why"), parts),
		group("one", screen.Split, career(), causes()),
		group("two", screen.SplitBack, jobs(), futures()),
	}}
}

type press struct{ screen.Message }

func career() screen.Node {
	return section("career", screen.CardBox,
		heading("title", 2, "Thirteen weeks of your team's trust"),
		screen.Node{Kind: screen.Chart, Key: "chart", Label: "Trust over thirteen weeks", Chart: &screen.ChartData{
			Weeks: 13, Top: 100, Gap: true, GapNote: "you did not see this",
			Curves: []screen.Curve{
				{Name: "true", Tone: screen.Teal, Points: []float64{55, 56, 57, 56, 48, 46, 47, 52, 58, 61, 64, 66, 69, 71}},
				{Name: "what you believed", Tone: screen.Teal, Dashed: true, Points: []float64{55, 58, 60, 61, 61, 60, 59, 58, 59, 61, 64, 66, 69, 71}},
				{Name: "growth", Tone: screen.Gold, Points: []float64{30, 31, 33, 34, 35, 36, 38, 42, 46, 50, 53, 57, 60, 64}},
			},
			Marks: []screen.Mark{
				{Key: "promise", Week: 2, Text: "Promised Ana a quieter rota", Tone: screen.Gold, Press: press{}},
				{Key: "bug", Week: 4, Text: "Took the bug over", Tone: screen.Coral, Press: press{}, On: true},
				{Key: "talk", Week: 7, Text: "Real one-on-one with Tomas", Tone: screen.Teal, Press: press{}},
				{Key: "slip", Week: 9, Text: "Let the date slip, debriefed", Tone: screen.Teal, Press: press{}},
				{Key: "late", Week: 13, Text: "Gave the release away", Tone: screen.Plum, Press: press{}},
			},
		}},
	)
}

func causes() screen.Node {
	cause := func(key string, tone screen.Tone, what, why string) screen.Node {
		n := group(key, screen.Cause, text("what", screen.Strong, what), text("why", screen.Small, why))
		n.Tone = tone
		return n
	}
	return section("why", screen.CardBox,
		heading("title", 2, "Why trust fell in week 4"),
		group("causes", screen.Plain,
			cause("bug", screen.Coral, "You took the bug over.", "Tomas read it as: you do not trust me (−6)."),
			cause("promise", screen.Gold, "The promise to Ana lapsed.", "You owned up in week 5; it healed by week 9 (−4)."),
			cause("queue", screen.Ink, "Nobody asked for help that week.", "Your queue was 9 h long."),
		),
		text("source", screen.Small, "Evidence: trust recovers from a lapse; from deception never fully (Schweitzer 2006)."),
	)
}

func jobs() screen.Node {
	learned := func(what string, style screen.Style, who string) screen.Node {
		return group(what, screen.Spread, text("what", screen.Body, what), text("who", style, who))
	}
	return section("jobs", screen.CardBox,
		heading("title", 2, "Whose job did you do?"),
		screen.Node{Kind: screen.Hours, Key: "levels", Hours: &screen.HoursData{Total: 100, Parts: []screen.HoursPart{
			{Name: "level 2 · 41 %", Hours: 41, Tone: screen.Coral}, {Name: "level 3 · 44 %", Hours: 44, Tone: screen.Teal}, {Name: "level 4 · 15 %", Hours: 15, Tone: screen.Plum},
		}}},
		text("note", screen.Small, "Your level is 3. Level 2 is the job you had before."),
		heading("learned", 2, "Who learned what"),
		group("ledger", screen.Ledger,
			learned("Checkout fix failed on Thursday", screen.Down, "nobody, yet"),
			learned("Search index rebuilt twice", screen.Up, "Mira, Kofi"),
			learned("The date slipped in week 9", screen.Up, "Tomas: backend +6"),
		),
	)
}

func futures() screen.Node {
	fan := func(name string, tone screen.Tone, end, spread float64) screen.Curve {
		c := screen.Curve{Name: name, Tone: tone, First: 4}
		for week := range 10 {
			part := float64(week) / 9
			middle := 57 + (end-57)*part
			c.Points = append(c.Points, middle)
			c.Low, c.High = append(c.Low, middle-spread*part), append(c.High, middle+spread*part)
		}
		return c
	}
	return section("futures", screen.CardBox,
		heading("title", 2, "What if, in week 4?"),
		text("said", screen.Strong, "You said: “coaching would have made no difference.”"),
		text("text", screen.Body, "In a thousand futures of each choice, nine weeks on, trust is higher with B in 86 %, and the sale lost money in 31 % instead of 12 %."),
		screen.Node{Kind: screen.Chart, Key: "fan", Label: "Trust in a thousand futures", Chart: &screen.ChartData{
			Start: 4, Weeks: 13, Top: 100, Curves: []screen.Curve{fan("A", screen.Coral, 48, 15), fan("C", screen.Plum, 62, 12), fan("B", screen.Teal, 74, 14)},
		}},
	)
}
