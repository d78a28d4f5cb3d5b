package html_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"stepback/cmd/game/screen/html"
)

// page is a page that edits are made on, as a browser makes them.
type page struct {
	root *node
	all  map[string]*node
}

type node struct {
	tag, path, text string
	attrs           map[string]string
	parent          *node
	kids            []*node
}

func (p *page) apply(t *testing.T, edits []html.Edit) (moved int) {
	t.Helper()
	for _, e := range edits {
		n := p.all[e.Path]
		if n == nil && e.Op != html.Insert {
			t.Fatalf("edit %+v of what is not there", e)
		}
		switch e.Op {
		case html.Insert:
			n = &node{tag: e.Tag, path: e.Path, attrs: map[string]string{}}
			p.all[e.Path] = n
			p.put(t, n, e)
		case html.Move:
			moved++
			n.detach()
			p.put(t, n, e)
		case html.Remove:
			n.detach()
			if p.root == n {
				p.root = nil
			}
			p.forget(n)
		case html.Set:
			n.attrs[e.Name] = e.Value
		case html.Unset:
			delete(n.attrs, e.Name)
		case html.Say:
			if len(n.kids) > 0 {
				t.Fatalf("edit %+v wipes out kids", e)
			}
			n.text = e.Value
		}
	}
	return moved
}

func (p *page) put(t *testing.T, n *node, e html.Edit) {
	t.Helper()
	if e.Parent == "" {
		p.root = n
		return
	}
	parent := p.all[e.Parent]
	if parent == nil || parent.text != "" {
		t.Fatalf("edit %+v has nowhere to go", e)
	}
	n.parent = parent
	at := len(parent.kids)
	for i, k := range parent.kids {
		if e.Before != "" && k.path == e.Before {
			at = i
		}
	}
	parent.kids = append(parent.kids[:at:at], append([]*node{n}, parent.kids[at:]...)...)
}

func (n *node) detach() {
	if n.parent == nil {
		return
	}
	for i, k := range n.parent.kids {
		if k == n {
			n.parent.kids = append(n.parent.kids[:i:i], n.parent.kids[i+1:]...)
		}
	}
}

func (p *page) forget(n *node) {
	delete(p.all, n.path)
	for _, k := range n.kids {
		p.forget(k)
	}
}

func (n *node) element() html.Element {
	e := html.Element{Path: n.path, Tag: n.tag, Text: n.text}
	for _, k := range n.kids {
		e.Kids = append(e.Kids, k.element())
	}
	return e
}

// bare leaves out what the order of attributes would make different.
func bare(e html.Element) html.Element {
	e.Attrs, e.Boxed = nil, false
	var kids []html.Element
	for _, k := range e.Kids {
		kids = append(kids, bare(k))
	}
	e.Kids = kids
	return e
}

// TestPlan: whatever page follows whatever other one, the edits lead there.
func TestPlan(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		before, after := anyPage(r, "root", 3), anyPage(r, "root", 3)
		p := &page{all: map[string]*node{}}
		p.apply(t, html.Plan(nil, &before))
		p.apply(t, html.Plan(&before, &after))
		if got := p.root.element(); !reflect.DeepEqual(got, bare(after)) {
			t.Fatalf("from %+v\nto   %+v\ncame %+v", before, bare(after), got)
		}
		after.Visit(func(e *html.Element) {
			for _, a := range e.Attrs {
				if p.all[e.Path].attrs[a.Name] != a.Value {
					t.Fatalf("%s has %v, want %v", e.Path, p.all[e.Path].attrs, e.Attrs)
				}
			}
			if len(p.all[e.Path].attrs) != len(e.Attrs) {
				t.Fatalf("%s has %v, want %v", e.Path, p.all[e.Path].attrs, e.Attrs)
			}
		})
		if edits := html.Plan(&after, &after); len(edits) > 0 {
			t.Fatalf("the same page takes %v", edits)
		}
	}
}

func anyPage(r *rand.Rand, path string, depth int) html.Element {
	e := html.Element{Path: path, Tag: []string{"div", "p"}[r.IntN(8)/7]}
	for _, name := range []string{"a", "b", "c"} {
		if r.IntN(2) == 0 {
			e.Attrs = append(e.Attrs, html.Attr{Name: name, Value: []string{"1", "2"}[r.IntN(2)]})
		}
	}
	if depth == 0 || r.IntN(5) == 0 {
		e.Text = []string{"", "x", "y"}[r.IntN(3)]
		return e
	}
	for _, i := range r.Perm(5)[:r.IntN(5)] {
		e.Kids = append(e.Kids, anyPage(r, path+"/"+string(rune('a'+i)), depth-1))
	}
	return e
}

// TestPlanLeavesWhatStays: a browser takes the focus from an element that is
// moved, so that inserting and removing around it moves nothing.
func TestPlanLeavesWhatStays(t *testing.T) {
	list := func(keys string) *html.Element {
		e := &html.Element{Path: "list", Tag: "ul"}
		for _, k := range strings.Split(keys, "") {
			e.Kids = append(e.Kids, html.Element{Path: "list/" + k, Tag: "li"})
		}
		return e
	}
	for _, c := range [][2]string{{"bd", "abcde"}, {"abcde", "bd"}, {"abc", "xbz"}} {
		for _, e := range html.Plan(list(c[0]), list(c[1])) {
			if e.Op == html.Move {
				t.Errorf("from %s to %s moves %s", c[0], c[1], e.Path)
			}
		}
	}
	moves := 0
	for _, e := range html.Plan(list("abcd"), list("dabc")) {
		if e.Op == html.Move {
			moves++
		}
	}
	if moves != 1 {
		t.Errorf("bringing the last to the front took %d moves", moves)
	}
}
