package screen

import "testing"

type pressed struct{ Message }

func TestHotkey(t *testing.T) {
	press := func(key, hotkey string) Node { return Node{Kind: Button, Key: key, Hotkey: hotkey, Press: pressed{}} }
	off := press("off", "B")
	off.Disabled = true
	tree := &Node{Kind: Main, Key: "desk", Children: []Node{
		press("first", "A"),
		off,
		{Kind: Group, Key: "group", Children: []Node{press("second", "A"), press("b", "B"), press("next", "ArrowRight")}},
		{Kind: Paragraph, Key: "words", Hotkey: "C"},
		press("none", ""),
	}}
	for key, want := range map[string]string{
		"A": "desk/first", "a": "desk/first", // the first of two
		"b":          "desk/group/b", // not the disabled one
		"ArrowRight": "desk/group/next",
		"c":          "", // not a button
		"":           "", // what has no hotkey is not pressed by a key without name
		"Tab":        "",
	} {
		path, node := Hotkey(tree, key)
		if path != want || (node == nil) != (want == "") {
			t.Errorf("%q presses %q, want %q", key, path, want)
		}
	}
}

func TestAt(t *testing.T) {
	tree := &Node{Kind: Main, Key: "desk", Children: []Node{
		{Key: "a", Children: []Node{{Key: "b"}}},
		{Key: "ab", Children: []Node{{Kind: Button}}},
	}}
	for path, want := range map[string]*Node{
		"desk":       tree,
		"desk/a/b":   &tree.Children[0].Children[0],
		"desk/ab/#0": &tree.Children[1].Children[0],
		"desk/b":     nil,
		"":           nil,
	} {
		if got := At(tree, path); got != want {
			t.Errorf("at %q is %v, want %v", path, got, want)
		}
	}
}

func TestAnnounce(t *testing.T) {
	notice := func(words string) *Node {
		return &Node{Kind: Main, Key: "desk", Children: []Node{
			{Kind: Paragraph, Key: "still", Text: "not spoken"},
			{Kind: Group, Key: "notice", Live: true, Children: []Node{{Text: words}, {Text: "really"}}},
		}}
	}
	quiet := &Node{Kind: Main, Key: "desk"}
	for _, c := range []struct {
		what          string
		before, after *Node
		want          string
	}{
		{"at the start", nil, notice("saved"), "saved really"},
		{"appears", quiet, notice("saved"), "saved really"},
		{"stays", notice("saved"), notice("saved"), ""},
		{"changes", notice("saved"), notice("not saved"), "not saved really"},
		{"goes", notice("saved"), quiet, ""},
	} {
		got := ""
		for _, words := range Announce(c.before, c.after) {
			got += words
		}
		if got != c.want {
			t.Errorf("%s: said %q, want %q", c.what, got, c.want)
		}
	}
}
