package screen

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// viewKeys lists the keys of the screen below it, as its buttons name them.
func (m *Model) viewKeys(below *Node) *Node {
	list := Node{Kind: List, Key: "list", Style: Ledger, Label: m.say("keys.title")}
	add := func(key, does string) {
		list.Children = append(list.Children, Node{Kind: Item, Key: key, Style: Row, Children: []Node{
			text("key", Amount, m.keyName(key)), text("does", Lines, does)}})
	}
	seen := map[string]bool{}
	Walk(below, func(_ string, n *Node) bool {
		if n.Kind == Button && n.Hotkey != "" && !n.Disabled && !seen[n.Hotkey] {
			seen[n.Hotkey] = true
			add(n.Hotkey, nameOf(n))
		}
		return true
	})
	add("Tab", m.say("keys.tab"))
	if !m.settings.NoLetters {
		add("?", m.say("keys.help"))
	}
	return narrowRoot("keys",
		m.brandBar(m.backTo(ShowKeys{false})),
		heading("title", 1, Title, m.say("keys.title")),
		section("card", CardBox, list))
}

// nameOf is what a button says: a choice its text without letter and price.
func nameOf(n *Node) string {
	for i := range n.Children {
		if n.Style == Choice && n.Children[i].Key == "text" {
			return n.Children[i].Text
		}
	}
	return cmp.Or(n.Label, n.Text)
}

// keyName is what is written on a key, or on each of several.
func (m *Model) keyName(keys string) string {
	names := strings.Fields(keys)
	for i, key := range names {
		if !single(key) {
			names[i] = m.say("key." + key)
		}
	}
	return strings.Join(names, " ")
}

// single tells whether a key is one character, as speech may produce them.
func single(key string) bool { return utf8.RuneCountInString(key) == 1 }

// withoutLetters takes the keys of one character from a screen.
func withoutLetters(n *Node) {
	n.Hotkey = strings.Join(slices.DeleteFunc(strings.Fields(n.Hotkey), single), " ")
	for i := range n.Children {
		withoutLetters(&n.Children[i])
	}
}
