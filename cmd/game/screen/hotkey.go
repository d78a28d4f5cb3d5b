package screen

import "strings"

// Hotkey finds what a key presses: the first button in reading order that
// names it and can be pressed. Keys are called as browsers call them ("a",
// "Enter", "ArrowRight"); capitals make no difference.
func Hotkey(tree *Node, key string) (path string, found *Node) {
	Walk(tree, func(p string, n *Node) bool {
		if found == nil && n.Kind == Button && n.Press != nil && !n.Disabled && hasKey(n.Hotkey, key) {
			path, found = p, n
		}
		return found == nil
	})
	return path, found
}

// hasKey tells whether a key is among those, divided by spaces.
func hasKey(keys, key string) bool {
	for _, k := range strings.Fields(keys) {
		if strings.EqualFold(k, key) {
			return true
		}
	}
	return false
}

// At returns the node at a path, or nil.
func At(tree *Node, path string) (found *Node) {
	Walk(tree, func(p string, n *Node) bool {
		if found == nil && p == path {
			found = n
		}
		// Only what is on the way to the path can hold it.
		return found == nil && strings.HasPrefix(path, p)
	})
	return found
}
