package html

// Op is what an edit does.
type Op uint8

const (
	// Insert makes an element and puts it into Parent, before Before, or at its
	// end when that is empty.
	Insert Op = iota
	// Move puts an element that is there before another one.
	Move
	// Remove takes an element away, with all that is in it.
	Remove
	// Set gives an attribute a value.
	Set
	// Unset takes an attribute away.
	Unset
	// Say gives an element its text, in place of what was in it.
	Say
)

// Edit is one change to the page.
type Edit struct {
	Op             Op
	Path           string // of the element
	Tag            string // of Insert
	Parent, Before string // of Insert and Move
	Name, Value    string // of Set and Unset; Value is the text of Say
	Boxed          bool   // of Insert
}

// Plan returns what turns the page before into the page after. before is nil
// when nothing is there yet.
func Plan(before, after *Element) []Edit {
	var p planner
	switch {
	case before == nil:
		p.insert(after, "", "")
	case same(before, after):
		p.change(before, after)
	default:
		p.edit(Edit{Op: Remove, Path: before.Path})
		p.insert(after, "", "")
	}
	return p.edits
}

type planner struct{ edits []Edit }

func (p *planner) edit(e Edit) { p.edits = append(p.edits, e) }

// same tells whether an element can become the other one.
func same(a, b *Element) bool { return a.Path == b.Path && a.Tag == b.Tag && a.Boxed == b.Boxed }

func (p *planner) insert(e *Element, parent, before string) {
	p.edit(Edit{Op: Insert, Path: e.Path, Tag: e.Tag, Parent: parent, Before: before, Boxed: e.Boxed})
	for _, a := range e.Attrs {
		p.edit(Edit{Op: Set, Path: e.Path, Name: a.Name, Value: a.Value})
	}
	if e.Text != "" {
		p.edit(Edit{Op: Say, Path: e.Path, Value: e.Text})
	}
	for i := range e.Kids {
		p.insert(&e.Kids[i], e.Path, "")
	}
}

func (p *planner) change(before, after *Element) {
	for _, a := range after.Attrs {
		if old, ok := before.Attr(a.Name); !ok || old != a.Value {
			p.edit(Edit{Op: Set, Path: after.Path, Name: a.Name, Value: a.Value})
		}
	}
	for _, a := range before.Attrs {
		if _, ok := after.Attr(a.Name); !ok {
			p.edit(Edit{Op: Unset, Path: after.Path, Name: a.Name})
		}
	}
	p.kids(before, after)
	// Text goes after the kids that it replaces and before those that follow it.
	if before.Text != after.Text && len(after.Kids) == 0 {
		p.edit(Edit{Op: Say, Path: after.Path, Value: after.Text})
	}
}

// kids changes what is inside an element. What stays is left where it is, since
// moving an element takes the focus from it.
func (p *planner) kids(before, after *Element) {
	if before.Text != "" && len(after.Kids) > 0 {
		p.edit(Edit{Op: Say, Path: after.Path})
	}
	wanted := map[string]*Element{}
	for i := range after.Kids {
		wanted[after.Kids[i].Path] = &after.Kids[i]
	}
	there := map[string]*Element{}
	var rest []string // of what stays, in the order of the page
	for i := range before.Kids {
		kid := &before.Kids[i]
		if w := wanted[kid.Path]; w != nil && same(kid, w) {
			there[kid.Path] = kid
			rest = append(rest, kid.Path)
			continue
		}
		p.edit(Edit{Op: Remove, Path: kid.Path})
	}
	for i := range after.Kids {
		kid := &after.Kids[i]
		old := there[kid.Path]
		switch {
		case old == nil:
			p.insert(kid, after.Path, first(rest))
			continue
		case first(rest) != kid.Path:
			p.edit(Edit{Op: Move, Path: kid.Path, Parent: after.Path, Before: first(rest)})
		}
		rest = without(rest, kid.Path)
		p.change(old, kid)
	}
}

func first(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	return paths[0]
}

func without(paths []string, path string) []string {
	for i, p := range paths {
		if p == path {
			return append(paths[:i:i], paths[i+1:]...)
		}
	}
	return paths
}
