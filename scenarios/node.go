package scenarios

import "time"

// span is a stretch of the source, in bytes.
type span struct{ start, end int }

// kind is what a node of the file is.
type kind uint8

const (
	isTable kind = iota
	isArray
	isValue
)

// node is one piece of a file with its place.
type node struct {
	key    string
	id     string // the keys that lead here, with dots between
	keyAt  span   // where the key was first written; for elements of an array the value
	at     span   // a value with its quotes or brackets, or a table's heading
	kind   kind
	value  any              // string, int64, float64, bool or time.Time of a value
	kids   []*node          // of tables and arrays, in the order of the file
	stood  bool             // a table that had a heading, braces or a value of its own
	closed bool             // a table in braces or a list in brackets, which has all its fields there
	index  map[string]*node // of a table with many fields
}

// few is how many fields of a table are looked through; with more of them
// there is an index.
const few = 16

// add puts a field into a table.
func (n *node) add(field *node) {
	n.kids = append(n.kids, field)
	switch {
	case n.index != nil:
		n.index[field.key] = field
	case len(n.kids) > few:
		n.index = map[string]*node{}
		for _, k := range n.kids {
			n.index[k.key] = k
		}
	}
}

// kid returns the field of a table with a key, nil when there is none.
func (n *node) kid(key string) *node {
	if n == nil || n.kind != isTable {
		return nil
	}
	if n.index != nil {
		return n.index[key]
	}
	for _, k := range n.kids {
		if k.key == key {
			return k
		}
	}
	return nil
}

// what names the type of a node to an author.
func (n *node) what() string {
	switch n.kind {
	case isTable:
		return "a table"
	case isArray:
		return "a list"
	}
	switch n.value.(type) {
	case string:
		return "a text"
	case int64:
		return "a number"
	case float64:
		return "a number with decimals"
	case bool:
		return "true or false"
	case time.Time:
		return "a date"
	}
	return "something else"
}

// fill gives the nodes the values that the decoder read and reports whether
// the two agree on the shape of the file.
func (n *node) fill(v any) bool {
	switch v := v.(type) {
	case map[string]any:
		if n.kind != isTable || len(v) != len(n.kids) {
			return false
		}
		for _, k := range n.kids {
			value, ok := v[k.key]
			if !ok || !k.fill(value) {
				return false
			}
		}
		return true
	case []map[string]any:
		return n.kind == isArray && len(v) == len(n.kids) && fillList(n.kids, v)
	case []any:
		return n.kind == isArray && len(v) == len(n.kids) && fillList(n.kids, v)
	}
	n.value = v
	return n.kind == isValue
}

func fillList[T any](kids []*node, values []T) bool {
	for i, k := range kids {
		if !k.fill(values[i]) {
			return false
		}
	}
	return true
}
