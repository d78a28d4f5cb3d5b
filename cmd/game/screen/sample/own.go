package sample

import "stepback/cmd/game/screen"

// Problems is a file with a line that is longer than any window, and one that
// is a single letter.
func Problems() screen.Node {
	problem := func(key, line string, from, to int) screen.Node {
		return screen.Node{Kind: screen.Item, Key: key, Style: screen.CardBox, Children: nodes{
			group("where", screen.Flowing, text("kind", screen.Down, "Error SB301"), text("place", screen.Small, "a-quarter-with-a-long-name.toml, line 1204, column 31")),
			heading("what", 2, `the condition "checkuot is opne" is not one that Stepback knows`),
			screen.Node{Kind: screen.Paragraph, Key: "line", Style: screen.Excerpt, Text: line, Mark: screen.Span{From: from, To: to}},
			text("mean", screen.Body, "Did you mean “checkout is open”?"),
			text("fix", screen.Body, "To mend it: write one of the conditions, such as: week 2-4, checkout is open, trust of mira is at least fair"),
			text("why", screen.Body, "Why it matters: Conditions, actions and castings are fixed phrases, so that they mean exactly one thing."),
		}}
	}
	return screen.Node{Kind: screen.Main, Key: "problems", Style: screen.Page, Children: nodes{
		heading("title", 1, "a-quarter-with-a-long-name.toml"),
		text("sum", screen.Scene, "This file cannot be played yet: 2 errors. Mend them in your editor, then open it again."),
		group("ways", screen.Flowing,
			screen.Node{Kind: screen.Chooser, Key: "choose", Style: screen.Secondary, Text: "Choose another file"},
			button("back", screen.Quiet, "Back")),
		screen.Node{Kind: screen.List, Key: "list", Style: screen.Column, Children: nodes{
			problem("long", `when = { any = ["week 2-6", "checkuot is opne", { not = "clarity is at least good" }, "believed trust of owner i…`, 29, 44),
			problem("short", `x`, 0, 1),
			problem("end", `text = "{owner} goes on with it.`, 32, 32),
		}},
	}}
}

// Record is what a learner takes home, with a long name on it.
func Record() screen.Node {
	return screen.Node{Kind: screen.Main, Key: "record", Style: screen.Page, Children: nodes{
		heading("title", 1, "Record of practice"),
		section("who", screen.CardBox,
			screen.Node{Kind: screen.Field, Key: "name", Text: "Your name", Field: &screen.FieldData{Value: "Wilhelmina Featherstonehaugh-Cholmondeley", Most: 80}},
			heading("scenario", 2, "Your first ninety days"),
			text("facts", screen.Body, "2026-11-22 · 13 weeks as Engineering manager · 10 decisions")),
		section("found", screen.CardBox, screen.Node{Kind: screen.Table, Key: "table", Label: "What was found", Table: [][]string{
			{"Area", "You said", "Hours you gave it", "At the end"},
			{"Accountability", "nothing", "104 h", "62 %"},
		}}),
		group("ways", screen.Flowing, button("keep", screen.Primary, "Save as a file"), button("print", screen.Secondary, "Print or save as PDF"), button("back", screen.Quiet, "Back")),
	}}
}
