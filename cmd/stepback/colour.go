package main

import (
	"io"
	"os"
	"regexp"
	"strings"

	"golang.org/x/term"
)

// On a terminal problems are shown in colour, unless NO_COLOR is set
// (no-color.org) or the terminal has none. Colour repeats what the words say.

const (
	plain  = "\x1b[0m"
	bold   = "\x1b[1m"
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	dim    = "\x1b[2m"
)

func coloured(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(file.Fd()))
}

var (
	headline = regexp.MustCompile(`^(\S.*:\d+:\d+: )(error|warning)( SB\d+: )(.*)$`)
	carets   = regexp.MustCompile(`^( +\| *)(\^+)$`)
	labels   = regexp.MustCompile(`^  (why|fix|did you mean)`)
)

// paint colours what [scenarios.Problems.Render] wrote. Nothing in it comes
// from an author with escapes of its own.
func paint(text string) string {
	lines := strings.Split(text, "\n")
	colour := red
	for i, line := range lines {
		if m := headline.FindStringSubmatch(line); m != nil {
			colour = red
			if m[2] == "warning" {
				colour = yellow
			}
			lines[i] = m[1] + colour + m[2] + plain + m[3] + bold + m[4] + plain
		} else if m := carets.FindStringSubmatch(line); m != nil {
			lines[i] = m[1] + colour + m[2] + plain
		} else if labels.MatchString(line) {
			lines[i] = labels.ReplaceAllString(line, "  "+dim+"$1"+plain)
		}
	}
	return strings.Join(lines, "\n")
}
