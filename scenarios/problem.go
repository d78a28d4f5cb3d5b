package scenarios

import (
	"slices"
	"unicode/utf8"
)

// Severity says whether a problem keeps a scenario from being played.
type Severity string

const (
	// Error keeps the scenario from being played.
	Error Severity = "error"
	// Warning is a thing that a reader of the scenario would stumble over.
	Warning Severity = "warning"
)

// Problem is one thing wrong with a scenario, told so that its author can put
// it right.
type Problem struct {
	Code     string   `json:"code"` // see [Codes]
	Severity Severity `json:"severity"`
	File     string   `json:"file"`
	Line     int      `json:"line"`   // from 1
	Column   int      `json:"column"` // from 1, in characters
	Len      int      `json:"length"` // characters, at least 1, within the line
	What     string   `json:"what"`   // is wrong
	Why      string   `json:"why"`    // it matters
	Fix      string   `json:"fix,omitempty"`
	Mean     string   `json:"didYouMean,omitempty"`
}

// Problems are all that is wrong with one file, in the order of its lines.
type Problems []Problem

// Errors counts the problems that keep the scenario from being played.
func (p Problems) Errors() (n int) {
	for i := range p {
		if p[i].Severity == Error {
			n++
		}
	}
	return n
}

// most is how many problems of a file are told. Nobody reads more, and a file
// made to be wrong shall not take long.
const most = 100

func (p Problems) sorted() Problems {
	slices.SortStableFunc(p, func(a, b Problem) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return p
}

// source is the text of a file and where its lines begin.
type source struct {
	file  string
	text  string
	lines []int
}

func newSource(file, text string) *source {
	s := &source{file: file, text: text, lines: []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

// line returns a line by number from 1, without its end.
func (s *source) line(number int) string {
	if number < 1 || number > len(s.lines) {
		return ""
	}
	end := len(s.text)
	if number < len(s.lines) {
		end = s.lines[number] - 1
	}
	return s.text[s.lines[number-1]:end]
}

// place gives a problem its position. What runs over several lines is shown on
// its first.
func (s *source) place(p *Problem, at span) {
	start := min(max(0, at.start), len(s.text))
	n, found := slices.BinarySearch(s.lines, start)
	if !found {
		n--
	}
	lineEnd := s.lines[n] + len(s.line(n+1))
	end := min(max(start, at.end), lineEnd)
	p.File, p.Line = s.file, n+1
	p.Column = utf8.RuneCountInString(s.text[s.lines[n]:start]) + 1
	p.Len = max(1, utf8.RuneCountInString(s.text[start:max(start, end)]))
}
