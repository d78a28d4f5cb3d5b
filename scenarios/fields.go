package scenarios

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"stepback/sim"
)

// fields reads the fields of one table. Whatever is wrong with one is reported
// and a sensible value returned, so that the check goes on.
type fields struct {
	c    *checker
	n    *node
	what string // "the scene sale-bug"
	// meant are fields that seem to be there under another name: they are not
	// missing as well.
	meant []string
}

// fields opens a table and reports the fields in it that do not exist.
func (c *checker) fields(n *node, what string, known ...string) fields {
	f := fields{c: c, n: n, what: what}
	for _, k := range n.kids {
		if c.full() {
			break
		}
		if !slices.Contains(known, k.key) {
			p := c.report(codeUnknownField, k.keyAt, what+" has no field called "+quote(k.key), "it may have: "+listed(known))
			p.Mean = nearest(k.key, known)
			if (what == theCampaign || strings.HasPrefix(what, "the chapter ")) && slices.Contains(scenarioFields, k.key) {
				p.Fix, p.Mean = "a campaign has chapters, and their scenarios have the rest: put it into the file that a chapter names", ""
			} else if slices.Contains(scenarioFields, k.key) && what != "the scenario" {
				p.Fix = "it is a field of the scenario: put it above the first heading; what stands below a heading belongs to it"
			} else if hidden := disguised(k.key); hidden != "" && p.Mean != "" {
				p.Fix = hidden
			}
			f.meant = append(f.meant, p.Mean)
		}
	}
	return f
}

// table opens a field that holds a table; ok is false when it is not there or
// is something else.
func (f fields) table(key string) (*node, bool) {
	n := f.n.kid(key)
	if n == nil {
		return nil, false
	}
	if n.kind != isTable {
		fix := fmt.Sprintf("write it as  %s = { … }  or under a heading of its own", key)
		if key == "choice" {
			fix = `give each choice an id:  choice.go-home = { text = "…" }`
		}
		f.c.wrongType(n, "a table", fix)
		return nil, false
	}
	return n, true
}

func (c *checker) wrongType(n *node, want, fix string) {
	name := "this"
	if n.key != "" {
		name = quote(n.key)
	}
	c.report(codeWrongType, n.at, fmt.Sprintf("%s is %s, and should be %s", name, n.what(), want), fix)
}

func (f fields) missing(key, fix string) {
	if slices.Contains(f.meant, key) {
		return
	}
	at := f.n.at
	if f.n.keyAt.end > f.n.keyAt.start && f.n.at.end == f.n.at.start {
		at = f.n.keyAt
	}
	f.c.report(codeMissing, at, fmt.Sprintf("%s has no %s", f.what, key), fix)
}

// word reads a plain string that is an id or one of a few words.
func (f fields) word(key string) (string, *node) {
	n := f.n.kid(key)
	if n == nil {
		return "", nil
	}
	s, ok := n.value.(string)
	if !ok || n.kind != isValue {
		f.c.wrongType(n, "a text", fmt.Sprintf("put it into quotes: %s = \"…\"", key))
		return "", nil
	}
	return s, n
}

// oneOf reads a word of a fixed list and returns its place, or a default.
func (f fields) oneOf(key string, known []string, otherwise int) int {
	word, n := f.word(key)
	if n == nil {
		return otherwise
	}
	if i := slices.Index(known, word); i >= 0 {
		return i
	}
	p := f.c.report(codeUnknownWord, n.at, fmt.Sprintf("%s cannot be %s", key, quote(word)), "write one of: "+listed(known))
	p.Mean = nearest(word, known)
	return otherwise
}

// amount reads a word of a scale, or a percentage in quotes.
func (f fields) amount(key string, s scale, otherwise sim.Fixed) sim.Fixed {
	if n := f.n.kid(key); n != nil {
		return f.c.amount(n, s, otherwise)
	}
	return otherwise
}

func (c *checker) amount(n *node, s scale, otherwise sim.Fixed) sim.Fixed {
	word, ok := n.value.(string)
	if !ok || n.kind != isValue {
		c.wrongType(n, "a word or a percentage", "write one of: "+listed(s.words())+`, or a percentage in quotes such as "62%"`)
		return otherwise
	}
	amount, ok := s.read(word)
	if !ok {
		p := c.report(codeUnknownWord, n.at, fmt.Sprintf("%s cannot be %s", n.key, quote(word)),
			"write one of: "+listed(s.words())+`, or a percentage in quotes such as "62%"`)
		p.Mean = nearest(word, s.words())
		return otherwise
	}
	return amount
}

// whole reads a whole number within bounds.
func (f fields) whole(key string, low, high, otherwise int) int {
	n := f.n.kid(key)
	if n == nil {
		return otherwise
	}
	v, ok := f.c.whole(n, low, high)
	if !ok {
		return otherwise
	}
	return v
}

func (c *checker) whole(n *node, low, high int) (int, bool) {
	v, ok := n.value.(int64)
	if !ok || n.kind != isValue {
		c.wrongType(n, "a whole number", fmt.Sprintf("write a number from %d to %d, without quotes", low, high))
		return 0, false
	}
	if v < int64(low) || v > int64(high) {
		c.report(codeOutOfRange, n.at, fmt.Sprintf("%d is not between %d and %d", v, low, high), fmt.Sprintf("write a number from %d to %d", low, high))
		return 0, false
	}
	return int(v), true
}

// decimal reads a number with decimals, in the given parts of one: quarter
// hours are 4.
func (f fields) decimal(key string, low, high float64, parts int64, otherwise int64) int64 {
	n := f.n.kid(key)
	if n == nil {
		return otherwise
	}
	v, ok := n.value.(float64)
	if i, isWhole := n.value.(int64); isWhole {
		v, ok = float64(i), true
	}
	if !ok || n.kind != isValue {
		f.c.wrongType(n, "a number", fmt.Sprintf("write a number from %v to %v, without quotes", low, high))
		return otherwise
	}
	if !(v >= low && v <= high) {
		f.c.report(codeOutOfRange, n.at, fmt.Sprintf("%v is not between %v and %v", v, low, high), fmt.Sprintf("write a number from %v to %v", low, high))
		return otherwise
	}
	scaled := v * float64(parts)
	return int64(math.Round(scaled))
}

// flag reads true or false.
func (f fields) flag(key string) bool {
	n := f.n.kid(key)
	if n == nil {
		return false
	}
	v, ok := n.value.(bool)
	if !ok || n.kind != isValue {
		f.c.wrongType(n, "true or false", fmt.Sprintf("write  %s = true", key))
	}
	return v
}

// strings reads a text or a list of texts.
func (f fields) strings(key string) (list []*node) {
	n := f.n.kid(key)
	if n == nil {
		return nil
	}
	if n.kind == isArray {
		for _, k := range n.kids {
			if _, ok := k.value.(string); ok {
				list = append(list, k)
			} else {
				f.c.wrongType(k, "a text", "put every element of the list into quotes")
			}
		}
		return list
	}
	if _, ok := n.value.(string); !ok {
		f.c.wrongType(n, "a text or a list of texts", fmt.Sprintf("write  %s = \"…\"  or  %s = [\"…\", \"…\"]", key, key))
		return nil
	}
	return []*node{n}
}
