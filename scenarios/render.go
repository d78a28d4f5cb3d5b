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

// widest is how much of a long line is shown.
const widest = 100

// excerpt shows the line with a caret below. A long line is cut around the
// place.
func (p *Problem) excerpt(b *strings.Builder, line string) {
	runes := []rune(line)
	from := 0
	if at := p.Column - 1; at > widest*2/3 {
		from = min(at, len(runes)) - widest/3
	}
	to := min(len(runes), from+widest)
	gutter := fmt.Sprintf("%5d | ", p.Line)
	shown, caret := []rune(gutter), []rune(strings.Repeat(" ", utf8.RuneCountInString(gutter)-2)+"| ")
	if from > 0 {
		shown, caret = append(shown, '…'), append(caret, ' ')
	}
	for i := from; i < to; i++ {
		shown = append(shown, runes[i])
		for wide := cells(visible(runes[i])); i < p.Column-1 && wide > 0; wide-- {
			caret = append(caret, ' ')
		}
	}
	if to < len(runes) {
		shown = append(shown, '…')
	}
	under := 0
	for i := p.Column - 1; i < min(to, p.Column-1+p.Len); i++ {
		under += cells(visible(runes[i]))
	}
	mark := strings.Repeat("^", max(1, under))
	fmt.Fprintf(b, "%s\n%s%s\n", string(shown), string(caret), mark)
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
