package story

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"stepback/sim"
)

// reader takes what a capital of a pattern stands for from the front of the
// words and returns how many it took.
type reader func(words []token, names *Names, a *args) (int, *PhraseError)

// readerOf returns what reads a capital, nil for other words.
func readerOf(capital string) reader {
	switch capital {
	case "PERSON":
		return readPerson
	case "WORK":
		return readWork
	case "DOMAIN":
		return readDomain
	case "QUANTITY":
		return readQuantity
	case "LEVEL":
		return readLevel
	case "HOURS":
		return readHours
	case "WEEKS":
		return readWeeks
	case "NUMBER":
		return readNumber
	case "RANGE":
		return readRange
	case "SCENE":
		return readScene
	case "CHOICE":
		return readChoice
	case "WISH":
		return readWish
	case "TRACK":
		return readTrack
	case "ATTRIBUTE":
		return readAttribute
	case "AMOUNT":
		return readAmount
	case "DICE":
		return readDice
	case "ODDS":
		return readOdds
	case "ROLE":
		return readRole
	case "CHAPTER":
		return readChapter
	case "ENDING":
		return readEnding
	}
	return nil
}

func unknown(kind string, word token, known ...[]string) *PhraseError {
	return &PhraseError{At: word.at, Len: len(word.text), Kind: kind, word: word.text, known: known}
}

// settle words an error about a name that nobody defined. It takes time, and
// most are thrown away, since the phrase follows another pattern.
func (e *PhraseError) settle() {
	if e.Kind == "" || e.What != "" {
		return
	}
	known := slices.Concat(e.known...)
	e.What, e.Mean = fmt.Sprintf("there is no %s called %q", e.Kind, e.word), Nearest(e.word, known)
	if len(known) > 0 {
		e.Fix = "write one of: " + strings.Join(known, ", ")
	} else {
		e.Fix = "this scenario defines none; add one first"
	}
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
		return 1, unknown("person or role", word, names.Roles, names.People)
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
	a.quantity = sim.Skill // a level that follows is one of skill
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

func readChapter(words []token, names *Names, a *args) (int, *PhraseError) {
	a.scene = place(names.Chapters, words[0].text)
	if a.scene < 0 {
		return 1, unknown("chapter", words[0], names.Chapters)
	}
	return 1, nil
}

// readEnding reads an ending of the chapter that was named before it.
func readEnding(words []token, names *Names, a *args) (int, *PhraseError) {
	if a.scene < 0 {
		return 1, unknown("ending", words[0], nil)
	}
	chapter := names.Chapters[a.scene]
	if a.choice = place(names.Endings[chapter], words[0].text); a.choice < 0 {
		return 1, unknown("ending of "+chapter, words[0], names.Endings[chapter])
	}
	return 1, nil
}

func readQuantity(words []token, names *Names, a *args) (int, *PhraseError) {
	q, ok := sim.QuantityNamed(words[0].text)
	if !ok {
		return 1, unknown("quantity", words[0], QuantityNames(), names.attributes())
	}
	a.quantity = q
	return 1, nil
}

// QuantityNames lists the quantities that conditions can ask about.
func QuantityNames() (names []string) {
	for q := sim.Trust; q <= sim.Skill; q++ {
		names = append(names, q.String())
	}
	for q := sim.Leading; q <= sim.TeamEngagement; q++ {
		names = append(names, q.String())
	}
	return names
}

func readTrack(words []token, _ *Names, a *args) (int, *PhraseError) {
	track, ok := sim.TrackNamed(words[0].text)
	if !ok {
		return 1, unknown("track", words[0], []string{"management", "ic", "advisor"})
	}
	a.track = track
	return 1, nil
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
	n, err := readCompare(words, a)
	if err != nil {
		return min(3, len(words)), err
	}
	level, ok := Level(words[n].text)
	if !ok {
		return n + 1, unknown("level", words[n], levelWords(a.quantity))
	}
	a.level = level
	return n + 1, nil
}

// readCompare reads "at least" and the like, and returns how many words it has.
func readCompare(words []token, a *args) (n int, err *PhraseError) {
	switch {
	case len(words) > 2 && words[0].text == "at" && words[1].text == "least":
		n = 2
	case len(words) > 2 && words[0].text == "at" && words[1].text == "most":
		a.compare, n = atMost, 2
	case len(words) > 1 && words[0].text == "at":
		mean := Nearest(words[1].text, []string{"least", "most"})
		return 0, &PhraseError{At: words[1].at, Len: len(words[1].text), What: fmt.Sprintf("%q does not follow \"at\"", words[1].text),
			Fix: "write at least or at most, and a level: at least fair", Mean: mean}
	case len(words) > 1 && words[0].text == "above":
		a.compare, n = above, 1
	case len(words) > 1 && words[0].text == "below":
		a.compare, n = below, 1
	}
	return n, nil
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
		wrong := badNumber(words[0])
		wrong.Fix = "write hours as 2 hours or 1.5 hours, in quarters of an hour and 40 at most"
		return min(2, len(words)), wrong
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
		wrong := badNumber(words[0])
		wrong.Fix = "write weeks as 3 weeks, 520 at most"
		return min(2, len(words)), wrong
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
