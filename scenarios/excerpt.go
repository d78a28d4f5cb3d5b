package scenarios

import "strings"

// widest is how much of a long line is shown.
const widest = 100

// Excerpt is the line of a problem, or the part of a long one around the
// place. From and to are the bytes of it that are meant; what a reader could
// not see is replaced. The source is the content of the file.
func (p *Problem) Excerpt(data []byte) (line string, from, to int) {
	return p.shown(newSource(p.File, clean(data)).line(p.Line))
}

// shown cuts a line around the place of a problem.
func (p *Problem) shown(line string) (words string, from, to int) {
	runes := []rune(line)
	first := 0
	if at := p.Column - 1; at > widest*2/3 {
		first = min(at, len(runes)) - widest/3
	}
	last := min(len(runes), first+widest)
	var b strings.Builder
	if first > 0 {
		b.WriteRune('…')
	}
	from, to = -1, -1
	for i := first; i < last; i++ {
		if i == p.Column-1 {
			from = b.Len()
		}
		b.WriteRune(visible(runes[i]))
		if i == p.Column-2+p.Len {
			to = b.Len()
		}
	}
	if from < 0 {
		from = b.Len()
	}
	if to < from {
		to = b.Len()
	}
	if last < len(runes) {
		b.WriteRune('…')
	}
	return b.String(), from, to
}

// under is what stands below an excerpt to point at its marked part.
func under(words string, from, to int) string {
	return strings.Repeat(" ", columns(words[:from])) + strings.Repeat("^", max(1, columns(words[from:to])))
}
