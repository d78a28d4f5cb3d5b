package scenarios

import "stepback/sim/story"

// playable starts the compiled scenario, as a player would.
func (c *checker) playable(root *node) {
	play, err := story.Start(c.sc, story.Options{})
	if err != nil {
		c.report(codeOutOfRange, span{}, "the model refuses to start: "+err.Error(), "correct the starting values")
		return
	}
	if career := play.Career(); play.Asks() != story.AskChoice || career.Week != 1 {
		at := root.kid("scene").keyAt
		c.report(codeNoOpening, at, "no scene can open in week 1", "let one scene have no  when, or one that holds at the start, such as \"week 1\"; two of its choices must be possible then")
		return
	}
	c.lookCloser(root)
}
