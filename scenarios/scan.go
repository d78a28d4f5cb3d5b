package scenarios

import (
	"errors"
	"strconv"
	"strings"
)

// The TOML decoder keeps no positions of keys, elements of arrays or words
// inside strings, takes longer than all the rest of a check, and minutes for a
// few kilobytes of nested braces. So the file is scanned before: for what it
// says and where, how deep it nests and what is defined twice. That is enough
// for nearly every file. The decoder judges those of which the scan is unsure:
// it reads what is rare, such as dates, and says what is wrong with the rest.
// Fuzz tests hold the two to each other.

// deepest is how far tables, dotted keys and lists may nest.
const deepest = 16

var (
	errScan = errors.New("this is not TOML") // the decoder says why
	errDeep = errors.New("this nests too deeply")
)

// scanner walks over a source.
type scanner struct {
	src    string
	at     int
	root   *node
	twice  []again
	unsure bool // something may be no TOML, or have another value: ask the decoder
	doubts int  // where that is
	parts  []keyPart
	spare  []node
}

// node returns a new one. They are made many at a time.
func (s *scanner) node(n node) *node {
	if len(s.spare) == 0 {
		s.spare = make([]node, 64)
	}
	fresh := &s.spare[0]
	s.spare = s.spare[1:]
	*fresh = n
	return fresh
}

// again is a key that was defined before.
type again struct {
	key           string
	at, firstTime span
	closed        bool // the first is in braces, and this adds to it
}

// scan returns the tree of a source. After an error the place of trouble is
// s.at.
func scan(src string) (*scanner, error) {
	s := &scanner{src: src, root: &node{stood: true}}
	if at := strings.IndexFunc(src, control); at >= 0 {
		s.unsure, s.doubts = true, at
	}
	table, depth := s.root, 0
	for {
		s.skip(" \t\r\n")
		var err error
		switch {
		case s.at >= len(s.src):
			return s, nil
		case s.src[s.at] == '[':
			table, depth, err = s.heading()
		default:
			err = s.assignment(table, depth)
		}
		if err != nil {
			return s, err
		}
		s.skip(" \t")
		s.doubt(s.at < len(s.src) && s.src[s.at] != '\n')
	}
}

// control reports what TOML has nowhere but in the ends of lines.
func control(r rune) bool { return r < ' ' && r != '\t' && r != '\n' || r == 0x7f }

// doubt leaves the file to the decoder if there is a reason.
func (s *scanner) doubt(reason bool) {
	if reason && !s.unsure {
		s.unsure, s.doubts = true, s.at
	}
}

// skip passes over characters of a set, and over comments.
func (s *scanner) skip(set string) {
	for s.at < len(s.src) {
		switch c := s.src[s.at]; {
		case strings.IndexByte(set, c) >= 0:
			s.at++
		case c == '#':
			if end := strings.IndexByte(s.src[s.at:], '\n'); end >= 0 {
				s.at += end
			} else {
				s.at = len(s.src)
			}
			if strings.IndexByte(set, '\n') < 0 {
				return
			}
		default:
			return
		}
	}
}

func (s *scanner) take(c byte) bool {
	if s.at < len(s.src) && s.src[s.at] == c {
		s.at++
		return true
	}
	return false
}

// heading reads [a.b] or [[a.b]] and returns the table it opens.
func (s *scanner) heading() (*node, int, error) {
	start := s.at
	s.at++
	list := s.take('[')
	keys, err := s.keys(0)
	if err != nil {
		return nil, 0, err
	}
	if !s.take(']') || list && !s.take(']') {
		return nil, 0, errScan
	}
	parent, err := s.descend(s.root, keys[:len(keys)-1], false)
	if err != nil {
		return nil, 0, err
	}
	last, at := keys[len(keys)-1], span{start, s.at}
	if list {
		table, err := s.element(parent, last, at)
		return table, len(keys), err
	}
	table := parent.kid(last.name)
	switch {
	case table == nil:
		table = s.node(node{key: last.name, keyAt: last.at})
		parent.add(table)
	case table.kind != isTable || table.stood:
		s.twice = append(s.twice, again{key: last.name, at: last.at, firstTime: table.keyAt})
		table = s.node(node{}) // what follows is kept out of the way
	}
	table.at, table.stood = at, true
	return table, len(keys), nil
}

// element adds a table to an array of tables.
func (s *scanner) element(parent *node, key keyPart, at span) (*node, error) {
	list := parent.kid(key.name)
	if list == nil {
		list = s.node(node{key: key.name, keyAt: key.at, at: at, kind: isArray})
		parent.add(list)
	}
	if list.kind != isArray {
		return nil, errScan
	}
	if list.closed {
		s.twice = append(s.twice, again{key: key.name, at: key.at, firstTime: list.keyAt})
	}
	table := s.node(node{keyAt: at, at: at, stood: true})
	list.kids = append(list.kids, table)
	return table, nil
}

// descend walks along dotted keys and makes the tables that are missing.
func (s *scanner) descend(table *node, keys []keyPart, dotted bool) (*node, error) {
	for _, key := range keys {
		next := table.kid(key.name)
		if next == nil {
			next = s.node(node{key: key.name, keyAt: key.at, at: key.at, stood: dotted})
			table.add(next)
		}
		if next.closed {
			s.twice = append(s.twice, again{key: key.name, at: key.at, firstTime: next.keyAt, closed: next.kind == isTable})
		}
		if next.kind == isArray && len(next.kids) > 0 {
			next = next.kids[len(next.kids)-1]
		}
		if next.kind != isTable {
			return nil, errScan
		}
		table = next
	}
	return table, nil
}

// assignment reads key = value into a table.
func (s *scanner) assignment(table *node, depth int) error {
	keys, err := s.keys(depth)
	if err != nil {
		return err
	}
	if !s.take('=') {
		return errScan
	}
	s.skip(" \t")
	table, err = s.descend(table, keys[:len(keys)-1], true)
	if err != nil {
		return err
	}
	last := keys[len(keys)-1]
	value := s.node(node{key: last.name, keyAt: last.at})
	if first := table.kid(last.name); first != nil {
		s.twice = append(s.twice, again{key: last.name, at: last.at, firstTime: first.keyAt})
	} else {
		table.add(value)
	}
	return s.value(value, depth+len(keys))
}

// keyPart is one part of a dotted key.
type keyPart struct {
	name string
	at   span
}

// keys reads a dotted key and the blanks after it. The parts are good until the
// next call.
func (s *scanner) keys(depth int) (parts []keyPart, err error) {
	parts = s.parts[:0]
	for {
		s.skip(" \t")
		part := keyPart{at: span{s.at, s.at}}
		if s.at < len(s.src) && (s.src[s.at] == '"' || s.src[s.at] == '\'') {
			if part.name, err = s.quoted(); err != nil {
				return nil, err
			}
			s.doubt(part.name == "" || s.at-part.at.start >= 6 && s.src[part.at.start+1] == s.src[part.at.start])
		} else {
			for s.at < len(s.src) && strings.IndexByte(" \t\r\n=.[]{},#\"'", s.src[s.at]) < 0 {
				s.doubt(!keyLetter(s.src[s.at]))
				s.at++
			}
			part.name = s.src[part.at.start:s.at]
			if part.name == "" {
				return nil, errScan
			}
		}
		part.at.end = s.at
		parts = append(parts, part)
		if depth+len(parts) > deepest {
			return nil, errDeep
		}
		s.skip(" \t")
		if !s.take('.') {
			s.parts = parts
			return parts, nil
		}
	}
}

// value reads one value into a node.
func (s *scanner) value(n *node, depth int) (err error) {
	n.at.start = s.at
	switch {
	case s.at >= len(s.src):
		return errScan
	case depth > deepest:
		return errDeep
	case s.src[s.at] == '[':
		n.kind, n.closed, err = isArray, true, s.list(n, depth)
	case s.src[s.at] == '{':
		n.kind, n.stood, err = isTable, true, s.braces(n, depth)
		n.closed = true
	case s.src[s.at] == '"' || s.src[s.at] == '\'':
		n.kind = isValue
		n.value, err = s.quoted()
	default:
		n.kind = isValue
		for s.at < len(s.src) && strings.IndexByte("\r\n,]}#", s.src[s.at]) < 0 {
			s.at++
		}
		for s.at > n.at.start && strings.IndexByte(" \t", s.src[s.at-1]) >= 0 {
			s.at--
		}
		if s.at == n.at.start {
			err = errScan
		}
		n.value = plain(s.src[n.at.start:s.at])
		s.doubt(n.value == nil)
	}
	n.at.end = s.at
	return err
}

func (s *scanner) list(n *node, depth int) error {
	s.at++
	for {
		s.skip(" \t\r\n")
		if s.take(']') {
			return nil
		}
		element := s.node(node{})
		if err := s.value(element, depth+1); err != nil {
			return err
		}
		element.keyAt = element.at
		n.kids = append(n.kids, element)
		s.skip(" \t\r\n")
		if !s.take(',') && (s.at >= len(s.src) || s.src[s.at] != ']') {
			return errScan
		}
	}
}

func (s *scanner) braces(n *node, depth int) error {
	s.at++
	for {
		s.skip(" \t\r\n")
		if s.take('}') {
			return nil
		}
		if err := s.assignment(n, depth); err != nil {
			return err
		}
		s.skip(" \t\r\n")
		if !s.take(',') && (s.at >= len(s.src) || s.src[s.at] != '}') {
			return errScan
		}
	}
}

// quoted reads a string of any kind. After an error the scanner stands at the
// beginning of the string, which does not end.
func (s *scanner) quoted() (string, error) {
	start, escapes := s.at, false
	quote := s.src[s.at : s.at+1]
	long := strings.HasPrefix(s.src[s.at:], strings.Repeat(quote, 3))
	if long {
		quote = strings.Repeat(quote, 3)
	}
	s.at += len(quote)
	for s.at < len(s.src) {
		switch c := s.src[s.at]; {
		case c != quote[0] && c != '\\' && c != '\n':
			s.at++
		case c == '\\' && quote[0] == '"':
			s.doubt(!long && strings.HasPrefix(s.src[s.at+1:], "\n"))
			s.at, escapes = s.at+2, true
		case strings.HasPrefix(s.src[s.at:], quote):
			s.at += len(quote)
			// Up to two more quotes belong to the text: """she said "yes"""""
			for more := 0; long && more < 2 && s.take(quote[0]); more++ {
			}
			return s.text(s.src[start:s.at], escapes), nil
		case c == '\n' && !long:
			s.at = start
			return "", errScan
		default:
			s.at++
		}
	}
	s.at = start
	return "", errScan
}

// text returns what a string literal says.
func (s *scanner) text(literal string, escapes bool) string {
	if !escapes {
		quote, body := opening(literal)
		return literal[body : len(literal)-quote]
	}
	text, ok := unquote(literal)
	s.doubt(!ok)
	return text
}

// keyLetter reports whether a key may have a character without quotes.
func keyLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

// plain returns the value of a number in decimal digits, of true or of false;
// nil for all else that may stand without quotes.
func plain(word string) any {
	switch word {
	case "true":
		return true
	case "false":
		return false
	}
	whole, part, decimals := strings.Cut(strings.TrimPrefix(word, "-"), ".")
	if !digits(whole) || len(whole) > 1 && whole[0] == '0' || decimals && !digits(part) {
		return nil
	}
	if decimals {
		v, _ := strconv.ParseFloat(word, 64) // with so few digits never fails
		return v
	}
	v, _ := strconv.ParseInt(word, 10, 64)
	return v
}

// digits reports whether a word is a number that is neither empty nor long.
func digits(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return word != "" && len(word) <= 18
}
