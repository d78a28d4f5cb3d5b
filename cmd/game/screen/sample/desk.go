package sample

import "stepback/cmd/game/screen"

// Desk is a week of a play with a dilemma, a full team and a promise.
func Desk() screen.Node {
	return screen.Node{Kind: screen.Main, Key: "desk", Style: screen.Desk, Children: nodes{
		topBar(), team(), dilemma(), week(), tabs(),
	}}
}

func topBar() screen.Node {
	return group("top", screen.TopBar,
		text("brand", screen.Brand, "stepback"),
		screen.Node{Kind: screen.Timeline, Key: "weeks", Timeline: &screen.TimelineData{Weeks: 13, Now: 4, Marks: map[int]screen.Tone{2: screen.Gold}}},
		text("week", screen.Small, "Week 4 of 13"),
		text("level", screen.Pill, "Manager · level 3"),
	)
}

func team() screen.Node {
	return section("team", screen.Left,
		heading("title", 2, "Your team"),
		person("tomas", "Tomas", "Engineer", "On the checkout bug · worried", "worried", screen.Gold, 0.5, 0.1, "arrow-down-right", screen.Coral, true),
		person("mira", "Mira", "Senior", "Search rewrite · steady", "steady", screen.Sky, 0.8, 0.2, "arrow-up-right", screen.Teal, false),
		person("kofi", "Kofi", "Senior", "Search rewrite · calm", "calm", screen.Plum, 0.6, 0, "arrow-right", screen.Ink, false),
		person("ana", "Ana", "Engineer", "Two alerts a night · tired", "tired", screen.Coral, 0.8, 0.4, "arrow-down-right", screen.Coral, false),
		person("lena", "Lena", "Designer", "Onboarding flow · glad", "glad", screen.Teal, 0.8, 0, "arrow-up-right", screen.Teal, false),
		person("ravi", "Ravi", "Product", "Sale launch · thoughtful", "thoughtful", screen.Sky, 0.5, 0.1, "arrow-right", screen.Ink, false),
		text("key", screen.Small, "Bars: trust, as last heard. Hatched: not heard lately; a real one-on-one makes it clear."),
	)
}

func person(id, name, role, doing, mood string, tone screen.Tone, trust, unheard float64, arrow string, arrowTone screen.Tone, selected bool) screen.Node {
	n := group(id, screen.PersonRow,
		portrait(id, mood, tone, 52),
		group("lines", screen.Lines,
			group("name", screen.Row, text("name", screen.Strong, name), text("role", screen.Small, role)),
			text("doing", screen.Small, doing),
			bands(trust, unheard),
		),
		icon(arrow, arrowTone),
	)
	n.Kind, n.Selected = screen.Button, selected
	return n
}

func dilemma() screen.Node {
	return section("scene", screen.Middle,
		group("head", screen.SceneHead,
			group("words", screen.Lines,
				text("kicker", screen.Kicker, "Wednesday · checkout"),
				heading("title", 1, "The bug before the sale"),
			),
			portrait("tomas", "worried", screen.Gold, 104),
		),
		text("text", screen.Scene, "Tomas has been on the checkout bug for two days and has not asked for help. The sale starts tomorrow at nine. You know this code: you wrote most of it, and you could have it fixed tonight."),
		screen.Node{Kind: screen.List, Key: "choices", Style: screen.Choices, Children: nodes{
			choice("A", "Take it over and fix it tonight.", "7 h of your week"),
			choice("B", "Leave it with Tomas; sit down with him for an hour now.", "1½ h · he may need more"),
			choice("C", "Tell Ravi the fix will miss the sale, and let Tomas finish.", "½ h · a cost to customers"),
		}},
		group("foot", screen.Foot,
			text("keys", screen.Small, "A–C or click · T team · P plan · ? keys"),
			text("saved", screen.Small, "saved"),
		),
	)
}

func choice(letter, words, price string) screen.Node {
	n := group(letter, screen.Choice,
		text("letter", screen.Letter, letter),
		text("price", screen.Price, price),
	)
	n.Kind, n.Text, n.Hotkey = screen.Button, words, letter
	return n
}

func week() screen.Node {
	return section("week", screen.Right,
		section("hours", screen.CardBox,
			group("head", screen.Spread, heading("title", 2, "Your week"), text("sum", screen.Small, "31 of 40 h")),
			screen.Node{Kind: screen.Hours, Key: "bar", Label: "Your hours", Hours: &screen.HoursData{Total: 40, Parts: []screen.HoursPart{
				{Name: "own craft", Hours: 14, Tone: screen.Gold}, {Name: "coach", Hours: 7, Tone: screen.Teal}, {Name: "1:1", Hours: 4.5, Tone: screen.Sky},
				{Name: "align", Hours: 5.5, Tone: screen.Plum}, {Name: "free", Hours: 9, Tone: screen.Line},
			}}},
			text("hint", screen.Small, "Change your plan with P."),
		),
		section("areas", screen.CardBox,
			heading("title", 2, "The leader's work"),
			group("meters", screen.Plain,
				meterRow("Alignment", 0.56, 0.68, "arrow-down-right", screen.Coral),
				meterRow("Capability", 0.42, 0.41, "arrow-right", screen.Ink),
				meterRow("Accountability", 0.62, 0.5, "arrow-up-right", screen.Teal),
			),
			text("key", screen.Small, "The mark is four weeks ago."),
		),
		section("delivery", screen.CardBox,
			heading("title", 2, "Delivery"),
			screen.Node{Kind: screen.List, Key: "works", Style: screen.Ledger, Children: nodes{
				work("Checkout bug", "tomorrow", "alert-triangle", screen.Coral), work("Search rewrite", "week 6", "circle-dot", screen.Gold),
				work("Onboarding flow", "week 7", "circle", screen.Teal), work("Alert clean-up", "week 9", "circle", screen.Teal),
			}},
		),
		section("later", screen.LaterCard,
			heading("title", 2, "From week 2"),
			text("text", screen.Body, "You promised Ana a quieter rota by today. She has not brought it up."),
		),
	)
}

func meterRow(name string, value, before float64, arrow string, tone screen.Tone) screen.Node {
	return group(name, screen.MeterRow, text("name", screen.Body, name), bar("meter", value, before), icon(arrow, tone))
}

func work(name, due, mark string, tone screen.Tone) screen.Node {
	return group(name, screen.Spread,
		group("what", screen.Row, icon(mark, tone), text("name", screen.Body, name)),
		text("due", screen.Body, due),
	)
}

func tabs() screen.Node {
	tab := func(name, mark string, on bool) screen.Node {
		n := button(name, screen.TabItem, name)
		n.Selected, n.Children = on, nodes{icon(mark, screen.Ink)}
		return n
	}
	n := group("tabs", screen.Tabs, tab("Story", "message-circle", true), tab("Team", "users", false), tab("Plan", "calendar", false), tab("Career", "trending-up", false))
	n.Kind = screen.Nav
	return n
}
