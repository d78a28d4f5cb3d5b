package story

import (
	"strings"

	"stepback/sim"
)

// Casting fills a role of a scene from the team.
type Casting struct {
	Role   string
	Phrase string
	pick   int // place in castTable
	args   args
	only   []filter
}

// filter leaves people out of a casting.
type filter struct {
	pick int // place in filterTable
	args args
}

// ParseCasting reads "most skilled in backend, not owner": one pick, then what
// must be true of the person. The error is a *[PhraseError].
func ParseCasting(role, phrase string, names *Names) (Casting, error) {
	parts := strings.Split(phrase, ",")
	pick, a, err := castLanguage.read(parts[0], tokens(parts[0]), names)
	if err != nil {
		return Casting{}, within(err, phrase, 0)
	}
	c := Casting{Role: role, Phrase: phrase, pick: pick, args: a}
	at := len(parts[0]) + 1
	for _, part := range parts[1:] {
		f, a, err := filterLanguage.read(part, tokens(part), names)
		if err != nil {
			return Casting{}, within(err, phrase, at)
		}
		c.only = append(c.only, filter{f, a})
		at += len(part) + 1
	}
	return c, nil
}

// within moves an error about a part of a phrase to its place in the whole.
func within(err error, phrase string, at int) error {
	if wrong, ok := err.(*PhraseError); ok {
		wrong.Phrase, wrong.At = phrase, wrong.At+at
	}
	return err
}

// castSpec is one way to pick a person: the one with the highest score. Nobody
// with a score below zero is picked.
type castSpec struct {
	Phrase, Means, Example string
	score                  func(s *state, a *args, who sim.Subject) sim.Fixed
	// only, where there is one, names the one person who can be picked.
	only func(s *state, a *args) sim.Subject
}

const never = -sim.One

var castTable = []castSpec{
	{"owner of WORK", "Whoever has the work.", "owner of checkout",
		nil, func(s *state, a *args) sim.Subject { return s.career.Work[a.work].Owner }},
	{"most skilled in DOMAIN", "The best in a domain.", "most skilled in backend",
		func(s *state, a *args, who sim.Subject) sim.Fixed { return s.career.People[who].Skill[a.domain] }, nil},
	{"least skilled in DOMAIN", "The one with most to learn there, of those who have the skill at all.", "least skilled in backend",
		func(s *state, a *args, who sim.Subject) sim.Fixed {
			if skill := s.career.People[who].Skill[a.domain]; skill > 0 {
				return sim.One - skill
			}
			return never
		}, nil},
	{"highest QUANTITY", "The person with most of it.", "highest load",
		func(s *state, a *args, who sim.Subject) sim.Fixed {
			return s.having(who, a.quantity, s.career.Read(who, a.quantity))
		}, nil},
	{"lowest QUANTITY", "The person with least of it.", "lowest trust",
		func(s *state, a *args, who sim.Subject) sim.Fixed {
			return s.having(who, a.quantity, sim.One-s.career.Read(who, a.quantity))
		}, nil},
	{"longest unheard", "The one you have not had a real conversation with for longest.", "longest unheard",
		func(s *state, _ *args, who sim.Subject) sim.Fixed {
			return sim.Ratio(int64(min(100, s.career.Unheard(who))), 100)
		}, nil},
	{"ROLE in SCENE", "Whoever played the role when that scene came last, as long as they are there.", "owner in sale-bug",
		nil, func(s *state, a *args) sim.Subject {
			if s.met[a.scene] == 0 {
				return sim.Nobody
			}
			return s.played[a.scene][a.role]
		}},
	{"PERSON", "Somebody by name, as long as they are there.", "mira",
		nil, func(s *state, a *args) sim.Subject { return s.who(a.people[0]) }},
	{"anybody", "The first in the order of the file.", "anybody, not owner",
		func(*state, *args, sim.Subject) sim.Fixed { return sim.One }, nil},
}

// having is a score that only those get for whom a quantity has a meaning.
func (s *state) having(who sim.Subject, what sim.Quantity, score sim.Fixed) sim.Fixed {
	if s.career.People[who].Has(what) {
		return score
	}
	return never
}

type filterSpec struct {
	Phrase, Means, Example string
	fits                   func(s *state, a *args, who sim.Subject) bool
}

var filterTable = []filterSpec{
	{"not PERSON", "Somebody else.", "not owner",
		func(s *state, a *args, who sim.Subject) bool { return s.who(a.people[0]) != who }},
	{"wants WISH", "The path the person wants.", "wants management",
		func(s *state, a *args, who sim.Subject) bool { return s.career.People[who].Wants == a.wish }},
	{"is a lead", "The person has a team of their own.", "is a lead",
		func(s *state, _ *args, who sim.Subject) bool { return s.career.People[who].Leads() }},
	{"with skill in DOMAIN", "The person has the skill at all.", "with skill in backend",
		func(s *state, a *args, who sim.Subject) bool { return s.career.People[who].Skill[a.domain] > 0 }},
	{"with QUANTITY LEVEL", "The person has so much of it.", "with trust below fair",
		func(s *state, a *args, who sim.Subject) bool {
			return a.compare.holds(s.career.Read(who, a.quantity), a.level)
		}},
}

var castLanguage, filterLanguage language

func init() {
	castLanguage, filterLanguage = newLanguage("casting", CastPhrases()), newLanguage("casting condition", FilterPhrases())
}

// CastPhrases lists every way to cast a role; FilterPhrases what may follow
// after a comma.
func CastPhrases() (list []Phrase) {
	for _, c := range castTable {
		list = append(list, Phrase{c.Phrase, c.Means, c.Example})
	}
	return list
}

// FilterPhrases lists what a casting may demand after a comma.
func FilterPhrases() (list []Phrase) {
	for _, f := range filterTable {
		list = append(list, Phrase{f.Phrase, f.Means, f.Example})
	}
	return list
}

// cast fills the roles of a scene in order and reports whether all could be.
func (s *state) castScene(sc *Scene) bool {
	s.roles = s.roles[:0]
	for i := range sc.Cast {
		who := s.pick(&sc.Cast[i])
		if who == sim.Nobody {
			return false
		}
		s.roles = append(s.roles, who)
	}
	return true
}

func (s *state) pick(c *Casting) sim.Subject {
	spec := &castTable[c.pick]
	if spec.only != nil {
		if who := spec.only(s, &c.args); who >= 0 && who < sim.MaxPeople && s.career.People[who].Here() && s.fits(c, who) {
			return who
		}
		return sim.Nobody
	}
	best, score := sim.Nobody, never
	for i := range int(s.career.Places) {
		who := sim.Subject(i)
		if !s.career.People[i].Here() || !s.fits(c, who) {
			continue
		}
		if v := spec.score(s, &c.args, who); v >= 0 && v > score {
			best, score = who, v
		}
	}
	return best
}

func (s *state) fits(c *Casting, who sim.Subject) bool {
	for i := range c.only {
		if !filterTable[c.only[i].pick].fits(s, &c.only[i].args, who) {
			return false
		}
	}
	return true
}
