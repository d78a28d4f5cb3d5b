package story

import (
	"strings"

	"stepback/sim"
)

// Deed is an action of the model, or something done to an attribute, as an
// author writes it: to be done now or in some weeks.
type Deed struct {
	kind   sim.ActionKind
	effect int // place in effectTable, plus one; 0 for an action of the model
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
			in, body, words = a.weeks, phrase[:words[n-3].at], words[:n-3]
		}
	}
	i, a, err := deedLanguage.read(body, words, names)
	if err != nil {
		if wrong, ok := err.(*PhraseError); ok {
			wrong.Phrase = phrase
		}
		return Deed{}, err
	}
	d := Deed{args: a, in: in, Phrase: phrase}
	if actions := len(deedLanguage.phrases) - len(effectTable); i < actions {
		d.kind = sim.ActionKind(i + 1)
	} else {
		d.effect = i - actions + 1
	}
	return d, nil
}

// Acts reports whether the deed is an action of the model, which may refuse it,
// rather than something done to an attribute.
func (d *Deed) Acts() bool { return d.effect == 0 }

// PutOff reports whether the deed is to be done some weeks from now.
func (d *Deed) PutOff() bool { return d.in > 0 }

// actsNow reports whether the deed is an action of the model that is done at once.
func (d *Deed) actsNow() bool { return d.in == 0 && d.effect == 0 }

// ActionPhrases lists every action of the language.
func ActionPhrases() (list []Phrase) {
	for _, a := range sim.Actions() {
		list = append(list, Phrase{Pattern: a.Phrase, Means: a.Means, Example: anExample.Replace(a.Phrase)})
	}
	return list
}

var anExample = strings.NewReplacer("PERSON", "mira", "WORK", "checkout", "DOMAIN", "backend", "HOURS", "2 hours", "WEEKS", "2 weeks", "TRACK", "ic")

var deedLanguage language

func init() { deedLanguage = newLanguage("action", append(ActionPhrases(), EffectPhrases()...)) }

// action fills in who the roles are.
func (d *Deed) action(s *state) sim.Action {
	a := sim.Action{Kind: d.kind, Who: sim.Nobody, Work: d.args.work, Domain: d.args.domain,
		Time: d.args.time, Weeks: int16(d.args.weeks), Track: d.args.track}
	if len(d.args.people) > 0 {
		a.Who = s.who(d.args.people[0])
	}
	return a
}
