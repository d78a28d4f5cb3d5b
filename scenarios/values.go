package scenarios

import "fmt"

// Values returns what a TOML file says: texts, numbers, truths, []any and
// map[string]any. It is for files that come with the program, such as the words
// of the interface, and reads no dates or other rare forms.
func Values(data []byte) (map[string]any, error) {
	s, err := scan(clean(data))
	if err == nil && (s.unsure || len(s.twice) > 0) {
		err = errScan
	}
	if err != nil {
		return nil, fmt.Errorf("at byte %d: %w", s.at, err)
	}
	return s.root.table(), nil
}

func (n *node) table() map[string]any {
	values := make(map[string]any, len(n.kids))
	for _, k := range n.kids {
		values[k.key] = k.means()
	}
	return values
}

func (n *node) means() any {
	switch n.kind {
	case isTable:
		return n.table()
	case isArray:
		list := make([]any, len(n.kids))
		for i, k := range n.kids {
			list[i] = k.means()
		}
		return list
	}
	return n.value
}

// ChapterFiles returns the names of the files of a campaign's chapters, in no
// order; none for anything else. They need not be there.
func ChapterFiles(data []byte) (names []string) {
	values, err := Values(data)
	if err != nil {
		return nil
	}
	chapters, _ := values["chapter"].(map[string]any)
	for _, chapter := range chapters {
		if fields, ok := chapter.(map[string]any); ok {
			if name, ok := fields["scenario"].(string); ok {
				names = append(names, name+".toml")
			}
		}
	}
	return names
}
