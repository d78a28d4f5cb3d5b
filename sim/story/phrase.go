package story

import (
	"fmt"
	"strconv"
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
	refNone ref = -1
	refRole ref = -2 // refRole-n is role n
)

// args are what a phrase gave for the capitals of its pattern.
type args struct {
	people   []ref
	work     int8
	domain   uint8
	quantity sim.Quantity
	compare  compare
	level    sim.Fixed
	time     sim.Minutes
	weeks    int
	from, to int
	scene    int
	choice   int
	wish     sim.Aspiration
}

// compare is how a quantity is held against a level.
type compare uint8

const (
	atLeast compare = iota
	atMost
	above
	below
)

func (c compare) holds(value, level sim.Fixed) bool {
	switch c {
	case atMost:
		return value <= level
	case above:
		return value > level
	case below:
		return value < level
	}
	return value >= level
}

// token is a word of a phrase and where it stands.
type token struct {
	text string
	at   int
}

func tokens(phrase string) (list []token) {
	for at := 0; at < len(phrase); {
		if phrase[at] == ' ' || phrase[at] == '\t' || phrase[at] == '\n' || phrase[at] == '\r' {
			at++
			continue
		}
		end := at
		for end < len(phrase) && !strings.ContainsRune(" \t\r\n", rune(phrase[end])) {
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

// mismatch is how far a phrase came along a pattern.
type mismatch struct {
	literals int // words of the pattern that fit
	wrong    int // names and numbers that do not
	err      *PhraseError
}

// match reads a phrase by a pattern. The mismatch carries an error only when
// the wording fits and a name or number in it does not.
func match(pattern string, words []token, names *Names) (args, *mismatch) {
	a := args{work: -1, scene: -1, choice: -1}
	var bad mismatch
	rest := words
	for _, want := range strings.Fields(pattern) {
		if want == "the" {
			continue
		}
		read, capital := placeholders[want]
		switch {
		case len(rest) == 0:
			bad.err = nil
			return a, &bad
		case !capital && rest[0].text == want:
			bad.literals++
			rest = rest[1:]
		case !capital:
			bad.err = nil
			return a, &bad
		default:
			n, err := read(rest, names, &a)
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
		return a, &bad
	}
	if bad.err != nil {
		return a, &bad
	}
	return a, nil
}

// read finds the pattern that a phrase follows and returns its place.
func read(kind, phrase string, patterns []string, names *Names) (int, args, error) {
	words := tokens(phrase)
	if len(words) == 0 {
		return 0, args{}, &PhraseError{Phrase: phrase, Len: len(phrase), What: "the " + kind + " is empty",
			Fix: "write one of the phrases of the guide, or leave the field out"}
	}
	var wrong *PhraseError
	best := -1
	for i, pattern := range patterns {
		a, bad := match(pattern, words, names)
		if bad == nil {
			return i, a, senseless(kind, phrase, pattern, words, &a)
		}
		if bad.err != nil && bad.literals > best && bad.literals >= bad.wrong {
			wrong, best = bad.err, bad.literals
		}
	}
	if wrong != nil && best > 0 {
		wrong.Phrase = phrase
		return 0, args{}, wrong
	}
	return 0, args{}, &PhraseError{Phrase: phrase, At: words[0].at, Len: len(strings.TrimRight(phrase, " \t\r\n")) - words[0].at,
		What: "this is not " + article(kind) + " that Stepback knows",
		Fix:  "use one of the phrases of the guide; words in capitals stand for a name or a number",
		Mean: nearestPattern(words, patterns)}
}

func article(kind string) string {
	if strings.ContainsRune("aeiou", rune(kind[0])) {
		return "an " + kind
	}
	return "a " + kind
}

// reader takes what a capital of a pattern stands for from the front of the
// words and returns how many it took.
type reader func(words []token, names *Names, a *args) (int, *PhraseError)

var placeholders map[string]reader

func init() {
	placeholders = map[string]reader{
		"PERSON": readPerson, "WORK": readWork, "DOMAIN": readDomain, "QUANTITY": readQuantity,
		"LEVEL": readLevel, "HOURS": readHours, "WEEKS": readWeeks, "NUMBER": readNumber, "RANGE": readRange,
		"SCENE": readScene, "CHOICE": readChoice, "WISH": readWish,
	}
}

func unknown(kind string, word token, known []string) *PhraseError {
	e := &PhraseError{At: word.at, Len: len(word.text), What: fmt.Sprintf("there is no %s called %q", kind, word.text),
		Mean: Nearest(word.text, known), Kind: kind}
	if len(known) > 0 {
		e.Fix = "write one of: " + strings.Join(known, ", ")
	} else {
		e.Fix = "this scenario defines none; add one first"
	}
	return e
}

func place(list []string, word string) int {
	for i, s := range list {
		if s == word {
			return i
		}
	}
	return -1
}

func readPerson(words []token, names *Names, a *args) (int, *PhraseError) {
	word := words[0]
	switch {
	case word.text == "team" || word.text == "everybody":
		a.people = append(a.people, refTeam)
	case place(names.Roles, word.text) >= 0:
		a.people = append(a.people, refRole-ref(place(names.Roles, word.text)))
	case place(names.People, word.text) >= 0:
		a.people = append(a.people, ref(place(names.People, word.text)))
	default:
		return 1, unknown("person or role", word, append(append([]string{}, names.Roles...), names.People...))
	}
	return 1, nil
}

func readWork(words []token, names *Names, a *args) (int, *PhraseError) {
	i := place(names.Work, words[0].text)
	if i < 0 {
		return 1, unknown("work", words[0], names.Work)
	}
	a.work = int8(i)
	return 1, nil
}

func readDomain(words []token, names *Names, a *args) (int, *PhraseError) {
	word := words[0]
	word.text = strings.TrimSuffix(word.text, ",")
	i := place(names.Domains, word.text)
	if i < 0 {
		return 1, unknown("domain of skill", word, names.Domains)
	}
	a.domain = uint8(i)
	return 1, nil
}

func readScene(words []token, names *Names, a *args) (int, *PhraseError) {
	a.scene = place(names.Scenes, words[0].text)
	if a.scene < 0 {
		return 1, unknown("scene", words[0], names.Scenes)
	}
	return 1, nil
}

// readChoice reads "CHOICE in SCENE" as one.
func readChoice(words []token, names *Names, a *args) (int, *PhraseError) {
	if len(words) < 3 || words[1].text != "in" {
		return len(words), &PhraseError{At: words[0].at, Len: len(words[0].text),
			What: "a choice is named together with its scene", Fix: `write it as "take-over in sale-bug"`}
	}
	if _, err := readScene(words[2:], names, a); err != nil {
		return 3, err
	}
	choices := names.Choices[words[2].text]
	a.choice = place(choices, words[0].text)
	if a.choice < 0 {
		return 3, unknown("choice in "+words[2].text, words[0], choices)
	}
	return 3, nil
}

func readQuantity(words []token, _ *Names, a *args) (int, *PhraseError) {
	q, ok := sim.QuantityNamed(words[0].text)
	if !ok {
		return 1, unknown("quantity", words[0], QuantityNames())
	}
	a.quantity = q
	return 1, nil
}

// QuantityNames lists the quantities that conditions can ask about.
func QuantityNames() (names []string) {
	for q := sim.Trust; q <= sim.Skill; q++ {
		names = append(names, q.String())
	}
	return names
}

func readWish(words []token, _ *Names, a *args) (int, *PhraseError) {
	wish, ok := sim.AspirationNamed(words[0].text)
	if !ok {
		return 1, unknown("wish", words[0], []string{"craft", "management", "interesting"})
	}
	a.wish = wish
	return 1, nil
}

func readLevel(words []token, _ *Names, a *args) (int, *PhraseError) {
	n := 0
	switch {
	case len(words) > 2 && words[0].text == "at" && words[1].text == "least":
		n = 2
	case len(words) > 2 && words[0].text == "at" && words[1].text == "most":
		a.compare, n = atMost, 2
	case len(words) > 1 && words[0].text == "at":
		mean := Nearest(words[1].text, []string{"least", "most"})
		return min(3, len(words)), &PhraseError{At: words[1].at, Len: len(words[1].text), What: fmt.Sprintf("%q does not follow \"at\"", words[1].text),
			Fix: "write at least or at most, and a level: at least fair", Mean: mean}
	case len(words) > 1 && words[0].text == "above":
		a.compare, n = above, 1
	case len(words) > 1 && words[0].text == "below":
		a.compare, n = below, 1
	}
	level, ok := Level(words[n].text)
	if !ok {
		return n + 1, unknown("level", words[n], LevelWords())
	}
	a.level = level
	return n + 1, nil
}

func readNumber(words []token, _ *Names, a *args) (int, *PhraseError) {
	n, err := strconv.Atoi(words[0].text)
	if err != nil || n < 0 || n > 10000 {
		return 1, badNumber(words[0])
	}
	a.from = n
	return 1, nil
}

func badNumber(word token) *PhraseError {
	return &PhraseError{At: word.at, Len: len(word.text), What: fmt.Sprintf("%q is not a number that fits here", word.text),
		Fix: "write a whole number such as 3"}
}

// readRange reads "2-4" or "3".
func readRange(words []token, _ *Names, a *args) (int, *PhraseError) {
	from, to, dashed := strings.Cut(words[0].text, "-")
	if !dashed {
		to = from
	}
	var err1, err2 error
	a.from, err1 = strconv.Atoi(from)
	a.to, err2 = strconv.Atoi(to)
	if err1 != nil || err2 != nil || a.from < 1 || a.to < a.from {
		return 1, &PhraseError{At: words[0].at, Len: len(words[0].text), What: fmt.Sprintf("%q is not a range of weeks", words[0].text),
			Fix: "write it as 2-4, or a single week as 3"}
	}
	return 1, nil
}

// readHours reads "2 hours", "1 hour" or "1.5 hours", in steps of a quarter.
func readHours(words []token, _ *Names, a *args) (int, *PhraseError) {
	whole, part, _ := strings.Cut(words[0].text, ".")
	hours, err := strconv.Atoi(whole)
	minutes, known := map[string]int{"": 0, "0": 0, "25": 15, "5": 30, "50": 30, "75": 45}[part]
	if err != nil || !known || hours < 0 || hours > 40 {
		return min(2, len(words)), badNumber(words[0])
	}
	if len(words) < 2 || words[1].text != "hours" && words[1].text != "hour" {
		return 1, missingUnit(words[0], "hours")
	}
	a.time = sim.Minutes(hours*60 + minutes)
	return 2, nil
}

// readWeeks reads "3 weeks" or "1 week".
func readWeeks(words []token, _ *Names, a *args) (int, *PhraseError) {
	n, err := strconv.Atoi(words[0].text)
	if err != nil || n < 0 || n > 520 {
		return min(2, len(words)), badNumber(words[0])
	}
	if len(words) < 2 || words[1].text != "weeks" && words[1].text != "week" {
		return 1, missingUnit(words[0], "weeks")
	}
	a.weeks = n
	return 2, nil
}

func missingUnit(word token, unit string) *PhraseError {
	return &PhraseError{At: word.at, Len: len(word.text), What: "the unit is missing",
		Fix: "write " + word.text + " " + unit}
}
