package screen

import "strings"

// Announce returns what is to be spoken when one screen follows another: the
// words of each live node that is new or says something else. before is nil at
// the start.
func Announce(before, after *Node) []string {
	said := map[string]string{}
	if before != nil {
		Walk(before, func(path string, n *Node) bool {
			if n.Live {
				said[path] = spoken(n)
			}
			return true
		})
	}
	var news []string
	Walk(after, func(path string, n *Node) bool {
		if !n.Live {
			return true
		}
		if words := spoken(n); words != "" && words != said[path] {
			news = append(news, words)
		}
		return false
	})
	return news
}

// spoken is all that a node says.
func spoken(n *Node) string {
	if n.Label != "" {
		return n.Label
	}
	words := []string{n.Text}
	if n.Meter != nil {
		words = append(words, n.Meter.Words)
	}
	for i := range n.Children {
		words = append(words, spoken(&n.Children[i]))
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
