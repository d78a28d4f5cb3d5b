//go:build !js || author

package scenarios

import (
	"fmt"
	"strings"
	"unicode"
)

// Lix is how hard a text is to read: words in a sentence and, of a hundred, the
// words of more than six letters (Björnsson 1968). Fiction has 30 to 40, a
// newspaper 40 to 50, an official letter more.
func Lix(text string) int {
	words, long, sentences := 0, 0, 0
	for _, word := range strings.Fields(text) {
		if letters := strings.IndexFunc(word, unicode.IsLetter); letters < 0 {
			continue
		}
		words++
		if len([]rune(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }))) > 6 {
			long++
		}
		if strings.ContainsAny(word, ".!?:") {
			sentences++
		}
	}
	if words == 0 {
		return 0
	}
	return words/max(sentences, 1) + 100*long/words
}

const (
	hardest    = 40 // of a scene that somebody reads to a room
	enoughText = 25 // words; fewer say little about how hard they are
)

// plainly reports scenes that are hard to read. The measure is for English; a
// translation is held to none.
func (c *checker) plainly(root *node) {
	for i := range c.sc.Scenes {
		scene := &c.sc.Scenes[i]
		if n := root.kid("scene").kid(scene.Key).kid("text"); n != nil && len(strings.Fields(scene.Text)) >= enoughText {
			if lix := Lix(scene.Text); lix > hardest {
				c.report(codeHard, n.at, fmt.Sprintf("the scene %s is hard to read: %d on the scale of LIX, and a newspaper has %d", scene.Key, lix, hardest),
					"write shorter sentences and shorter words, as you would say them")
			}
		}
	}
}
