package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Node is something on the page as an assistive tool sees it.
type Node struct {
	Role, Name, Value, Description string

	// State holds what else is said: "disabled", "focused", "pressed",
	// "checked", "expanded", "level", "valuetext", …
	State map[string]string

	id cdp.BackendNodeID
}

// String says the node as a screen reader might.
func (n Node) String() string { return fmt.Sprintf("%s %q", n.Role, n.Name) }

// Nodes returns what has the role and the name, in the order of the page,
// without waiting. An empty role stands for any.
func (p *Page) Nodes(role, name string) []Node {
	p.t.Helper()
	nodes, err := p.query(role, name)
	// The document was replaced between two questions: ask the new one.
	for try := 0; err != nil && try < 20; try++ {
		time.Sleep(50 * time.Millisecond)
		nodes, err = p.query(role, name)
	}
	p.must("looking for "+wanted(role, name), err)
	return nodes
}

func (p *Page) query(role, name string) ([]Node, error) {
	document, err := within(p, dom.GetDocument, dom.GetDocumentParams{})
	if err != nil {
		return nil, err
	}
	params := accessibility.QueryAXTreeParams{BackendNodeID: document.Root.BackendNodeID, Role: role}
	prefix, open := strings.CutSuffix(name, "…")
	if !open {
		params.AccessibleName = name
	}
	found, err := within(p, accessibility.QueryAXTree, params)
	if err != nil {
		return nil, err
	}
	var nodes []Node
	for _, ax := range found.Nodes {
		node := nodeOf(ax)
		if ax.Ignored || node.id == 0 || (open && !strings.HasPrefix(node.Name, prefix)) {
			continue
		}
		nodes = append(nodes, node)
	}
	return nodes, nil
}

func nodeOf(ax *accessibility.Node) Node {
	n := Node{
		Role: text(ax.Role), Name: text(ax.Name), Value: text(ax.Value), Description: text(ax.Description),
		State: map[string]string{}, id: ax.BackendDOMNodeID,
	}
	for _, property := range ax.Properties {
		n.State[property.Name.String()] = text(property.Value)
	}
	return n
}

// text writes a value of the protocol the way one would say it.
func text(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	var s string
	if json.Unmarshal(v.Value, &s) == nil {
		return s
	}
	return string(v.Value)
}

func wanted(role, name string) string { return fmt.Sprintf("%s %q", role, name) }

// Has tells whether something has the role and the name, without waiting.
func (p *Page) Has(role, name string) bool {
	p.t.Helper()
	return len(p.Nodes(role, name)) > 0
}

// Wait waits until something has the role and the name, and returns the first.
func (p *Page) Wait(role, name string) Node {
	p.t.Helper()
	var node Node
	p.Until("there is "+wanted(role, name), func() bool {
		nodes := p.Nodes(role, name)
		if len(nodes) > 0 {
			node = nodes[0]
		}
		return len(nodes) > 0
	})
	return node
}

// WaitGone waits until nothing has the role and the name any more.
func (p *Page) WaitGone(role, name string) {
	p.t.Helper()
	p.Until("there is no "+wanted(role, name), func() bool { return !p.Has(role, name) })
}

// Focused returns what has the keyboard. If nothing has, its role is empty.
func (p *Page) Focused() Node {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, Patience)
	defer cancel()
	object, err := chromedp.Run(ctx, chromedp.Evaluate[*runtime.RemoteObject]("document.activeElement"))
	if err != nil || object.ObjectID == "" {
		return Node{}
	}
	no := false
	found, err := within(p, accessibility.GetPartialAXTree, accessibility.GetPartialAXTreeParams{ObjectID: object.ObjectID, FetchRelatives: &no})
	if err != nil || len(found.Nodes) == 0 {
		return Node{}
	}
	n := nodeOf(found.Nodes[0])
	if n.Role == "RootWebArea" || found.Nodes[0].Ignored {
		return Node{}
	}
	return n
}

// Text returns what can be read on the page, and nothing that is hidden.
func (p *Page) Text() string {
	p.t.Helper()
	return p.Eval(`document.body ? document.body.innerText : ""`)
}

// WaitText waits until the page reads, somewhere, as given.
func (p *Page) WaitText(part string) {
	p.t.Helper()
	p.Until(fmt.Sprintf("the page reads %q", part), func() bool { return strings.Contains(p.Text(), part) })
}

// Live returns what was last announced to screen readers.
func (p *Page) Live() string {
	p.t.Helper()
	return p.Eval(`document.getElementById("live")?.textContent ?? ""`)
}
