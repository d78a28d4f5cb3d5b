package story

import (
	"strings"

	"stepback/sim"
)

// Deed is an action of the model as an author writes it, to be done now or in
// some weeks.
type Deed struct {
	kind   sim.ActionKind
	args   args
	in     int // weeks from now
	Phrase string
}

// ParseDeed reads one action phrase; "in 2 weeks" may stand at the end. The
// error is a *[PhraseError].
func ParseDeed(phrase string, names *Names) (Deed, error) {
	words := tokens(phrase)
	in, body := 0, phrase
	if n := len(words); n > 3 && words[n-3].text == "in" {
		var a args
		if _, err := readWeeks(words[n-2:], names, &a); err == nil {
			in, body = a.weeks, phrase[:words[n-3].at]
		}
	}
	i, a, err := read("action", body, deedPhrases, names)
	if err != nil {
		if wrong, ok := err.(*PhraseError); ok {
			wrong.Phrase = phrase
		}
		return Deed{}, err
	}
	return Deed{kind: sim.ActionKind(i + 1), args: a, in: in, Phrase: phrase}, nil
}

// ActionPhrases lists every action of the language.
func ActionPhrases() (list []Phrase) {
	for _, a := range sim.Actions() {
		list = append(list, Phrase{Pattern: a.Phrase, Means: a.Means, Example: anExample.Replace(a.Phrase)})
	}
	return list
}

var anExample = strings.NewReplacer("PERSON", "mira", "WORK", "checkout", "DOMAIN", "backend", "HOURS", "2 hours", "WEEKS", "2 weeks", "TRACK", "ic")

var deedPhrases []Phrase

func init() { deedPhrases = ActionPhrases() }

// action fills in who the roles are.
func (d *Deed) action(s *state) sim.Action {
	a := sim.Action{Kind: d.kind, Who: sim.Nobody, Work: d.args.work, Domain: d.args.domain,
		Time: d.args.time, Weeks: int16(d.args.weeks), Track: d.args.track}
	if len(d.args.people) > 0 {
		a.Who = s.who(d.args.people[0])
	}
	return a
}
