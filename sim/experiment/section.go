package experiment

import (
	"fmt"
	"strings"
)

// Section returns a Markdown page with another body between the marks
//
//	<!-- name:begin -->
//	<!-- name:end -->
//
// The rest of the page stays as it is. The error says which mark is missing.
func Section(page, name, body string) (string, error) {
	begin, end := "<!-- "+name+":begin -->", "<!-- "+name+":end -->"
	before, rest, ok := strings.Cut(page, begin)
	if !ok {
		return "", fmt.Errorf("the page has no line %s: write one where the section belongs, and %s after it", begin, end)
	}
	_, after, ok := strings.Cut(rest, end)
	if !ok {
		return "", fmt.Errorf("the page has %s, and no %s after it", begin, end)
	}
	return before + begin + "\n\n" + strings.TrimSpace(body) + "\n\n" + end + after, nil
}
