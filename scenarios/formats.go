package scenarios

import (
	"fmt"
	"slices"
)

// Formats of the language. A file says which one it is written in. An older one
// that can be read unchanged would be lifted to the present one here, before
// anything else looks at the file; one that cannot is refused with what to
// change.

// Format is the number of the language that this package reads.
const Format = 1

// outdated says, for formats before the present one, what an author changes.
var outdated = map[int64]string{
	0: "prototypes had lists such as [[scene]] with an id inside; write [scene.sale-bug] instead, then  format = 1",
}

// needFormat reports a file that does not say its format.
func (c *checker) needFormat(f fields) {
	if f.n.kid("format") == nil && !slices.Contains(f.meant, "format") {
		c.report(codeFormat, span{}, "the format is missing", fmt.Sprintf("write  format = %d  at the top", Format))
	}
}

// format reports whether the file is written in a language that this package
// reads: the present one, if it does not say.
func (c *checker) format(n *node) bool {
	if n == nil {
		return true
	}
	number, ok := n.value.(int64)
	change, old := outdated[number]
	switch {
	case ok && number == Format:
		return true
	case ok && number > Format:
		c.report(codeFormat, n.at, fmt.Sprintf("the file is written in format %d, and this Stepback reads format %d", number, Format), "use a newer Stepback")
	case ok && old:
		c.report(codeFormat, n.at, fmt.Sprintf("format %d is not read any more", number), change)
	default:
		c.report(codeFormat, n.at, fmt.Sprintf("this Stepback reads format %d", Format), fmt.Sprintf("write  format = %d", Format))
		return true
	}
	return false
}
