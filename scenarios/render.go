package scenarios

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Render writes a problem as a person reads it: one line that an editor can
// jump to, the offending line with a caret, why it is a problem and what to do.
// The source is the content of the file.
func (p *Problem) Render(data []byte) string { return p.render(newSource(p.File, clean(data))) }

func (p *Problem) render(src *source) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d:%d: %s %s: %s\n", p.File, p.Line, p.Column, p.Severity, p.Code, p.What)
	if line := src.line(p.Line); strings.TrimSpace(line) != "" {
		p.excerpt(&b, line)
	}
	if p.Mean != "" {
		fmt.Fprintf(&b, "  did you mean %q?\n", p.Mean)
	}
	for _, text := range []struct{ label, text string }{{"why", p.Why}, {"fix", p.Fix}} {
		if text.text != "" {
			fmt.Fprintf(&b, "  %s: %s\n", text.label, text.text)
		}
	}
	return strings.Map(func(r rune) rune {
		if r == '\n' {
			return r
		}
		return visible(r)
	}, b.String())
}

// excerpt shows the line with a caret below.
func (p *Problem) excerpt(b *strings.Builder, line string) {
	words, from, to := p.shown(line)
	gutter := fmt.Sprintf("%5d | ", p.Line)
	fmt.Fprintf(b, "%s%s\n%s| %s\n", gutter, words, strings.Repeat(" ", len(gutter)-2), under(words, from, to))
}

// visible replaces what a terminal would act on instead of showing.
func visible(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) || r == utf8.RuneError:
		return '�'
	}
	return r
}

// Render writes all problems of a file, and how many there are.
func (p Problems) Render(data []byte) string {
	if len(p) == 0 {
		return ""
	}
	var b strings.Builder
	src := newSource(p[0].File, clean(data))
	for i := range p {
		b.WriteString(p[i].render(src))
		b.WriteByte('\n')
	}
	b.WriteString(p.Summary() + "\n")
	return b.String()
}

// Summary counts: "2 errors, 1 warning".
func (p Problems) Summary() string {
	errors := p.Errors()
	warnings := len(p) - errors
	return count(errors, "error") + ", " + count(warnings, "warning")
}

func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
