//go:build !author

package scenarios

// A page's game finds what keeps a file from being played, and leaves the rest
// to the page's worker, see author.go.

// judge refuses a file of which the scan is unsure, or has failed.
func (c *checker) judge(s *scanner, _ error) (*node, bool) {
	if len(c.problems) == 0 { // else it was told that something is there twice
		at := s.at
		if s.unsure {
			at = s.doubts
		}
		c.senseless(at)
	}
	return nil, false
}

func (c *checker) lookCloser(*node) {}

func (c *checker) lookAhead([]*node) {}
