//go:build !js || author

package scenarios

import (
	"errors"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"

	"stepback/sim/story"
)

// What only those who write need of a check. The game of a page is built
// without it: players would wait for it. The page's worker is built with the
// tag "author", has it, and tells the page.

// judge lets the TOML decoder decide about a file of which the scan is unsure,
// or has failed.
func (c *checker) judge(s *scanner, err error) (*node, bool) {
	var values map[string]any
	_, wrong := toml.Decode(c.src.text, &values)
	var syntax toml.ParseError
	switch {
	case errors.As(wrong, &syntax):
		if len(s.twice) == 0 || !strings.Contains(syntax.Message, "already") {
			c.syntax(&syntax, s.at)
		}
		return nil, false
	case wrong != nil || err != nil || len(s.twice) > 0 || !s.root.fill(values):
		if len(c.problems) == 0 {
			c.senseless(s.at)
		}
		return nil, false
	}
	return s.root, true
}

// lookCloser reports what only the whole scenario shows.
func (c *checker) lookCloser(root *node) {
	c.plainly(root)
	c.examined(root)
}

// lookAhead reports chapters that can never come.
func (c *checker) lookAhead(chapters []*node) {
	for _, i := range story.NeverCome(c.sc) {
		c.report(codeNoChapter, chapters[i].kid("when").at, fmt.Sprintf("the chapter %s can never come: this cannot hold at the end of any chapter before it", c.sc.Chapters[i].Key),
			"change the condition, or the chapters before it: see their track, level and promotions")
	}
}
