// Package sample holds screens to try layout and drivers with. Their words and
// figures are invented, and chosen to be awkward: long names, full meters,
// decisions in neighbouring weeks.
package sample

import "stepback/cmd/game/screen"

// Screens returns every sample by its name.
func Screens() map[string]screen.Node {
	return map[string]screen.Node{
		"desk":        Desk(),
		"library":     Library(),
		"briefing":    Briefing(),
		"debrief":     Debrief(),
		"consequence": Consequence(),
		"problems":    Problems(),
		"record":      Record(),
	}
}

type nodes = []screen.Node

func heading(key string, level int, text string) screen.Node {
	return screen.Node{Kind: screen.Heading, Key: key, Level: level, Text: text}
}

func text(key string, style screen.Style, words string) screen.Node {
	return screen.Node{Kind: screen.Paragraph, Key: key, Style: style, Text: words}
}

func button(key string, style screen.Style, words string) screen.Node {
	return screen.Node{Kind: screen.Button, Key: key, Style: style, Text: words}
}

func group(key string, style screen.Style, children ...screen.Node) screen.Node {
	return screen.Node{Key: key, Style: style, Children: children}
}

func section(key string, style screen.Style, children ...screen.Node) screen.Node {
	return screen.Node{Kind: screen.Section, Key: key, Style: style, Children: children}
}

func portrait(who, mood string, tone screen.Tone, size int) screen.Node {
	return screen.Node{Kind: screen.Picture, Key: "portrait", Picture: &screen.PictureData{Portrait: who, Mood: mood, Tone: tone, Size: size}}
}

func icon(name string, tone screen.Tone) screen.Node {
	return screen.Node{Kind: screen.Picture, Key: "icon-" + name, Picture: &screen.PictureData{Icon: name, Tone: tone}}
}

func bands(value, unheard float64) screen.Node {
	return screen.Node{Kind: screen.Meter, Key: "trust", Label: "Trust, as last heard", Meter: &screen.MeterData{
		Value: value, Unheard: unheard, Before: -1, From: -1, Segments: 5, Tone: screen.Teal, Words: "fair, falling",
	}}
}

func bar(key string, value, before float64) screen.Node {
	return screen.Node{Kind: screen.Meter, Key: key, Label: key, Meter: &screen.MeterData{
		Value: value, Before: before, From: -1, Tone: screen.Teal, Words: "fair",
	}}
}
