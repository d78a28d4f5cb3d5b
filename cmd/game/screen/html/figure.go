package html

import (
	"strconv"

	"stepback/cmd/game/screen"
)

// Face is the attribute that says whose face is meant, in which mood, and the
// tone of the disc behind it.
const Face = "data-face"

// picture makes an image that says something. Of decoration, faces are there for
// whoever sees the page where nothing is painted.
func picture(e *Element, n *screen.Node) bool {
	switch p := n.Picture; {
	case n.Label != "":
		image(e, n)
	case p.Portrait != "":
		e.Tag = "span"
		e.set("aria-hidden", "true")
		e.set(Face, p.Portrait+" "+p.Mood+" "+strconv.Itoa(int(p.Tone)))
	default:
		return false
	}
	return true
}

// image makes a drawing that is told in one sentence.
func image(e *Element, n *screen.Node) {
	e.Boxed = true
	e.set("role", "img")
	e.setIf("aria-label", named(n, ""))
}

// hours makes a list of what the time goes to.
func (w *writer) hours(e *Element, n *screen.Node) {
	e.Tag, e.Boxed = "ul", true
	e.set("role", "list")
	e.setIf("aria-label", named(n, ""))
	for i, p := range n.Hours.Parts {
		if p.Hours > 0 {
			e.Kids = append(e.Kids, part(e.Path, strconv.Itoa(i), "li", p.Name+": "+w.language.Say("hours", "Hours", p.Figure())))
		}
	}
}

// chart makes a figure: the curves as a table, and the decisions on them as a
// list of buttons.
func (w *writer) chart(e *Element, n *screen.Node) {
	c := n.Chart
	e.Tag = "figure"
	e.setIf("aria-label", n.Label)
	data := part(e.Path, "data", "div", "")
	data.Boxed = true
	if c.Caption != "" {
		data.Kids = append(data.Kids, part(e.Path, "caption", "p", c.Caption))
	}
	table := part(e.Path, "table", "table", "")
	table.setIf("aria-label", named(&screen.Node{Label: n.Label, Text: c.Caption}, ""))
	table.Kids = rows(table.Path, c.Table(w.language.Say("chart.week")))
	data.Kids = append(data.Kids, table)
	if c.GapNote != "" {
		data.Kids = append(data.Kids, part(e.Path, "gap", "p", c.GapNote))
	}
	e.Kids = []Element{data}
	if named := c.Named(); len(named) > 0 {
		e.Kids = append(e.Kids, w.marks(e.Path, named))
	}
}

func (w *writer) marks(path string, marks []screen.Mark) Element {
	list := part(path, "marks", "ul", "")
	list.set("role", "list")
	for i, m := range marks {
		node := screen.MarkNode(m)
		mark, ok := w.node(&node, screen.Path(path, &node, i), place{toggles: m.On || anyOn(marks)})
		if ok {
			item := part(path, "mark"+strconv.Itoa(i), "li", "")
			item.Kids = []Element{mark}
			list.Kids = append(list.Kids, item)
		}
	}
	return list
}

func anyOn(marks []screen.Mark) bool {
	for _, m := range marks {
		if m.On {
			return true
		}
	}
	return false
}

// rows makes the rows of a table. The first one names the columns, the first
// cell of each other one names its row.
func rows(path string, cells [][]string) []Element {
	var list []Element
	for i, row := range cells {
		r := part(path, "r"+strconv.Itoa(i), "tr", "")
		for j, text := range row {
			cell := part(path, "r"+strconv.Itoa(i)+"c"+strconv.Itoa(j), "td", text)
			switch {
			case i == 0:
				cell.Tag = "th"
				cell.set("scope", "col")
			case j == 0:
				cell.Tag = "th"
				cell.set("scope", "row")
			}
			r.Kids = append(r.Kids, cell)
		}
		list = append(list, r)
	}
	return list
}
