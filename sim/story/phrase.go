package story

import (
	"fmt"
	"strings"

	"stepback/sim"
)

// Authors write conditions, actions and castings as short fixed phrases. A
// pattern is the wording with capitals where a name or a number goes:
// "take over WORK". The article "the" may stand anywhere and means nothing.

// Names are the ids that phrases may use.
type Names struct {
	People, Work, Domains []string
	Roles                 []string            // cast in the present scene
	Scenes                []string            // keys of all scenes
	Choices               map[string][]string // keys of the choices of each scene
	Casts                 map[string][]string // roles of each scene
	Attributes            []Attribute
	Chapters              []string            // of a campaign
	Endings               map[string][]string // keys of the endings of each chapter
	// Place says where in the scenario the phrase stands, by keys. Dice and odds
	// that stand elsewhere have other luck.
	Place string
	Forms []string // of names in texts; nil for the English pronouns
}

// PhraseError says what is wrong with a phrase and what would be right.
type PhraseError struct {
	Phrase string
	At     int    // byte in Phrase where the trouble is
	Len    int    // bytes it covers
	What   string // "there is no work called 'chekout'"
	Fix    string // "write one of: checkout, search"
	Mean   string // the nearest right word or phrase, "" when none is near
	Kind   string // of the thing that the phrase names and nobody defined, "" for other trouble

	word  string     // that nobody defined
	known [][]string // what it could have been
}

// Error gives the sentence without its position.
func (e *PhraseError) Error() string {
	if e.Mean != "" {
		return fmt.Sprintf("%s (did you mean %q?)", e.What, e.Mean)
	}
	return e.What
}

// ref is a person as a phrase names them: a place in the team, the whole team,
// or a role of the scene.
type ref int16

const (
	refTeam ref = ref(sim.Team)
	refRole ref = -2 // refRole-n is role n
)

// args are what a phrase gave for the capitals of its pattern.
type args struct {
	people           []ref
	work             int8
	domain           uint8
	attribute, other int8 // other, held against it, is -1 for none
	share            bool // level is a share of the most that the attribute can be, which is to
	dice             dice
	luck             uint32 // of dice and odds
	role             int8   // of another scene
	quantity         sim.Quantity
	compare          compare
	level            sim.Fixed
	time             sim.Minutes
	weeks            int
	from, to         int
	scene            int
	choice           int
	wish             sim.Aspiration
	track            sim.Track
}

// compare is how a quantity is held against a level.
type compare uint8

const (
	atLeast compare = iota
	atMost
	above
	below
	exactly
)

func (c compare) holds(value, level sim.Fixed) bool {
	switch c {
	case atMost:
		return value <= level
	case above:
		return value > level
	case below:
		return value < level
	case exactly:
		return value == level
	}
	return value >= level
}

// token is a word of a phrase and where it stands.
type token struct {
	text string
	at   int
}

func tokens(phrase string) []token {
	list := make([]token, 0, 1+strings.Count(phrase, " "))
	for at := 0; at < len(phrase); {
		if blank(phrase[at]) {
			at++
			continue
		}
		end := at
		for end < len(phrase) && !blank(phrase[end]) {
			end++
		}
		word := phrase[at:end]
		switch {
		case word == "the":
		case word == "%" && len(list) > 0:
			list[len(list)-1].text += "%"
		default:
			list = append(list, token{word, at})
		}
		at = end
	}
	return list
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// mismatch is how far a phrase came along a pattern.
type mismatch struct {
	literals int // words of the pattern that fit
	wrong    int // names and numbers that do not
	err      *PhraseError
}

// language is all phrases of one kind, ready to be read.
type language struct {
	kind     string // "condition"
	phrases  []Phrase
	patterns [][]want // of the phrases
}

// want is one word of a pattern: a fixed one, or a capital with its reader.
type want struct {
	word string
	read reader
}

func newLanguage(kind string, phrases []Phrase) language {
	l := language{kind, phrases, make([][]want, len(phrases))}
	for i := range phrases {
		for _, word := range strings.Fields(phrases[i].Pattern) {
			if word != "the" {
				l.patterns[i] = append(l.patterns[i], want{word, readerOf(word)})
			}
		}
	}
	return l
}

// likely reports whether the fixed words of a pattern stand in a phrase in
// their order. Most patterns are ruled out by that.
func likely(pattern []want, words []token) bool {
	if first := &pattern[0]; first.read == nil && first.word != words[0].text {
		return false
	}
	for i := range pattern {
		if pattern[i].read != nil {
			continue
		}
		for len(words) > 0 && words[0].text != pattern[i].word {
			words = words[1:]
		}
		if len(words) == 0 {
			return false
		}
		words = words[1:]
	}
	return true
}

// match reads a phrase by a pattern. The mismatch carries an error only when
// the wording fits and a name or number in it does not.
func match(pattern []want, words []token, names *Names, a *args) (bad mismatch, ok bool) {
	*a = args{work: -1, scene: -1, choice: -1, other: -1}
	rest := words
	for i := range pattern {
		want := &pattern[i]
		switch {
		case len(rest) == 0 || want.read == nil && rest[0].text != want.word:
			bad.err = nil
			return bad, false
		case want.read == nil:
			bad.literals++
			rest = rest[1:]
		default:
			n, err := want.read(rest, names, a)
			if err != nil {
				bad.wrong++
			}
			if err != nil && bad.err == nil {
				bad.err = err
			}
			rest = rest[max(1, n):]
		}
	}
	if len(rest) > 0 {
		bad.err = nil
		return bad, false
	}
	return bad, bad.err == nil
}

// read finds the pattern that the words of a phrase follow and returns its
// place.
func (l *language) read(phrase string, words []token, names *Names) (int, args, error) {
	if len(words) == 0 {
		return 0, args{}, &PhraseError{Phrase: phrase, Len: len(phrase), What: "the " + l.kind + " is empty",
			Fix: "write one of the phrases of the guide, or leave the field out"}
	}
	var a args
	var wrong *PhraseError
	best := -1
	for i := range l.patterns {
		if !likely(l.patterns[i], words) {
			continue
		}
		bad, ok := match(l.patterns[i], words, names, &a)
		if ok {
			return i, a, senseless(l.kind, phrase, l.phrases[i].Pattern, words, &a)
		}
		if bad.err != nil && bad.literals > best && bad.literals >= bad.wrong {
			wrong, best = bad.err, bad.literals
		}
	}
	if wrong != nil && best > 0 {
		wrong.Phrase = phrase
		wrong.settle()
		return 0, args{}, wrong
	}
	e := &PhraseError{Phrase: phrase, At: words[0].at, Len: len(strings.TrimRight(phrase, " \t\r\n")) - words[0].at,
		What: "this is not " + article(l.kind) + " that Stepback knows", Fix: "use one of the phrases of the guide; stepback phrases lists them"}
	near, meant := nearestPhrases(words, l.phrases), kindred(words, l.phrases)
	if verbs[words[0].text] != "" && len(meant) > 0 {
		near = meant // another word for it, and no slip of the finger
	}
	switch {
	case len(near) > 0:
		e.Mean, e.Fix = near[0].Example, "write one of: "+alternatives(near)
	case len(meant) > 0:
		e.Fix = "use one of the phrases of the guide, perhaps: " + alternatives(meant)
	}
	return 0, args{}, e
}

// alternatives words a few phrases, with an example of each.
func alternatives(phrases []Phrase) (text string) {
	for i, p := range phrases {
		if i > 0 {
			text += "; "
		}
		text += p.Pattern
		if p.Example != p.Pattern {
			text += fmt.Sprintf(" (%q)", p.Example)
		}
	}
	return text
}

func article(kind string) string {
	if strings.ContainsRune("aeiou", rune(kind[0])) {
		return "an " + kind
	}
	return "a " + kind
}
