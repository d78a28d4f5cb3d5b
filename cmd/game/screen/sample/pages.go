package sample

import "stepback/cmd/game/screen"

// Library is the first screen.
func Library() screen.Node {
	return screen.Node{Kind: screen.Main, Key: "library", Style: screen.Board, Children: nodes{
		group("bar", screen.Spread, text("brand", screen.Brand, "stepback"), group("tools", screen.Row, button("settings", screen.Quiet, "Settings"), button("about", screen.Quiet, "About"))),
		section("hero", screen.Hero,
			heading("title", 1, "Step back so that others step up"),
			text("text", screen.Scene, "Thirteen weeks as a team lead. Every choice costs hours you also need elsewhere."),
			button("play", screen.Primary, "Play the first week"),
		),
		heading("all", 2, "All scenarios"),
		screen.Node{Key: "cards", Style: screen.Grid3, Children: nodes{
			scenario("first", "The first quarter", "You were the best engineer. Now you lead them."),
			scenario("second", "Two teams, one deadline", "A merger, a migration and a date that somebody else has promised."),
			scenario("third", "Staff without a staff", "No reports, much to change: influence for senior engineers."),
		}},
	}}
}

func scenario(key, title, words string) screen.Node {
	return section(key, screen.ScenCard,
		heading("title", 2, title),
		text("words", screen.Body, words),
		group("facts", screen.Flowing, text("level", screen.Pill, "Level 3"), text("track", screen.Pill, "Manager")),
		group("foot", screen.Foot, text("minutes", screen.Small, "20 minutes"), button("begin", screen.Secondary, "Begin")),
	)
}

// Briefing asks for three ratings.
func Briefing() screen.Node {
	slider := func(key, words string, value int, said string) screen.Node {
		return screen.Node{Kind: screen.Slider, Key: key, Text: words, Slider: &screen.SliderData{Max: 10, Step: 1, Value: value, Words: said}}
	}
	return screen.Node{Kind: screen.Main, Key: "briefing", Style: screen.Page, Children: nodes{
		text("kicker", screen.Kicker, "Before you go on"),
		heading("title", 1, "How are things, do you think?"),
		text("text", screen.Scene, "There is no right answer. At the end you will see your own next to what the weeks showed."),
		section("ratings", screen.CardBox,
			slider("goal", "My team could name this quarter's goal.", 7, "probably"),
			slider("grow", "Everybody learns something new each week.", 4, "some of them"),
			slider("own", "When something slips, the owner tells me first.", 0, "never"),
		),
		screen.Node{Kind: screen.Table, Key: "table", Table: [][]string{{"Person", "Wants", "Hours"}, {"Tomas", "to be trusted with the big release", "38"}, {"Mira", "a path to staff engineer", "41"}}},
		group("buttons", screen.Row, button("done", screen.Primary, "Go on"), button("skip", screen.Quiet, "Not now")),
	}}
}

// Consequence tells what a decision brought.
func Consequence() screen.Node {
	trust := bands(0.7, 0)
	trust.Meter.From = 0.4
	return screen.Node{Kind: screen.Main, Key: "consequence", Style: screen.Page, Children: nodes{
		group("head", screen.SceneHead,
			group("words", screen.Lines, text("kicker", screen.Kicker, "Thursday"), heading("title", 1, "Tomas fixed it at ten past eight")),
			portrait("tomas", "glad", screen.Gold, 104),
		),
		text("text", screen.Scene, "He showed you the test first. The sale opened on time."),
		section("who", screen.CardBox,
			heading("title", 2, "What it did"),
			group("tomas", screen.PersonRow, portrait("tomas", "glad", screen.Gold, 44),
				group("lines", screen.Lines, text("name", screen.Strong, "Tomas"), text("what", screen.Up, "learned to debug the payment path"), trust), icon("arrow-up-right", screen.Teal)),
			group("ravi", screen.PersonRow, portrait("ravi", "worried", screen.Sky, 44),
				group("lines", screen.Lines, text("name", screen.Strong, "Ravi"), text("what", screen.Down, "waited two nights for a word from you")), icon("arrow-down-right", screen.Coral)),
		),
		section("note", screen.NoteCard, heading("title", 3, "Your week"), text("text", screen.Body, "One and a half hours went to this. Capability rose.")),
		button("on", screen.Primary, "Go on"),
	}}
}
