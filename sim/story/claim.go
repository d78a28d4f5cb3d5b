package story

import (
	"sort"
	"strings"

	"stepback/sim"
)

// A condition can be looked at without a play: each phrase claims that some
// quantity has one of some values. From what a scenario could ever do follows
// which values that quantity can have, and in which weeks (reach.go). Where
// nothing is known of a phrase, it may hold or not in any week.

// subject is what a phrase asks about.
type subject struct {
	kind  subjectKind
	who   ref    // of a person
	what  int    // work, scene, quantity or the like
	other string // the phrase, where nothing else tells it from others
}

type subjectKind uint8

const (
	aboutPhrase    subjectKind = iota // 1 if it holds
	aboutWeek                         // the week
	aboutWork                         // see phase
	aboutOwner                        // of work: see ownedByNobody
	aboutSupport                      // of work: sim.Support
	aboutCover                        // 1 if indicators are agreed for work
	aboutProgress                     // of work, a sim.Fixed
	aboutPresence                     // of a person: see hasLeft
	aboutWish                         // of a person: sim.Aspiration
	aboutLead                         // 1 if a person has a team
	aboutRemit                        // 1 if a person is empowered
	aboutRise                         // 1 if a person rose
	aboutHead                         // 1 if a person leads the player's team
	aboutLesson                       // 1 if a person learned from work
	aboutPromise                      // to a person: 1 if there is one in a state
	aboutQuantity                     // of a person, a sim.Fixed
	aboutBelief                       // likewise
	aboutTrack                        // sim.Track
	aboutLevel                        // 1 to 5
	aboutPromoted                     // 1 if the player rose
	aboutPassed                       // 1 if the player was passed over
	aboutRescues                      // how many
	aboutFailures                     // how many, open or (what = 1) debriefed
	aboutFinished                     // how many
	aboutAge                          // weeks since a scene, notMet before
	aboutChosen                       // of a scene: the choice plus one, 0 before
	aboutMistake                      // on work: 1 if the phrase holds
	aboutNews                         // of what is coming: 1 if the phrase holds
	aboutAttribute                    // how much there is of it
)

// Values of aboutWork: a phase, plus late where the due week has passed.
const (
	phasePlanned = iota
	phaseComing  // begins in a later week
	phaseUnderway
	phaseDone
	phaseDropped
	phases

	late = phases
)

// Values of aboutOwner and aboutPresence.
const (
	ownedByNobody = iota
	ownedByYou
	ownedByPerson // of the first place; the others follow

	notThere = 0
	isThere  = 1
	hasLeft  = 2
)

const notMet = -1

// endless is more than anything of a story counts to.
const endless = 1 << 30

// claim is what one phrase says, or denies.
type claim struct {
	about subject
	in    spans
	leaf  int // which phrase of its condition it is, in the order of the file
}

// universe returns all values that a subject of a kind can have at all.
func (s subject) universe() spans {
	if most := universes[s.kind]; most != nil {
		return most
	}
	return yesOrNo
}

var (
	yesOrNo   = only(0, 1)
	aYes      = only(1, 1)
	counts    = only(0, endless)
	shares    = only(0, int(sim.One))
	three     = only(0, 2)
	universes = [aboutAttribute + 1]spans{
		aboutWeek: counts, aboutLevel: counts, aboutRescues: counts, aboutFailures: counts, aboutFinished: counts,
		aboutWork: only(0, 2*phases-1), aboutOwner: only(0, ownedByPerson+sim.MaxPeople-1),
		aboutSupport: three, aboutPresence: three, aboutWish: three, aboutTrack: three,
		aboutProgress: shares, aboutQuantity: shares, aboutBelief: shares,
		aboutAge: only(notMet, endless), aboutChosen: only(0, 255), aboutAttribute: counts,
	}
)

// claims returns what the phrase of a condition says.
func (c *Condition) claims() (subject, spans) {
	a, yes := &c.args, aYes
	var who ref
	if len(a.people) > 0 {
		who = a.people[0]
	}
	work := subject{kind: aboutWork, what: int(a.work)}
	switch conditionTable[c.ask-1].Phrase {
	case "week RANGE":
		return subject{kind: aboutWeek}, only(a.from, a.to)
	case "after week NUMBER":
		return subject{kind: aboutWeek}, only(a.from+1, endless)
	case "before week NUMBER":
		return subject{kind: aboutWeek}, only(0, a.from-1)
	case "WORK is open":
		return work, inPhase(phaseUnderway)
	case "WORK is planned":
		return work, inPhase(phasePlanned)
	case "WORK is done":
		return work, inPhase(phaseDone)
	case "WORK is on-time":
		return work, only(phaseDone, phaseDone)
	case "WORK is late":
		return work, only(late, late+phases-1)
	case "WORK is unowned":
		return subject{kind: aboutOwner, what: int(a.work)}, only(ownedByNobody, ownedByNobody)
	case "WORK is yours":
		return subject{kind: aboutOwner, what: int(a.work)}, only(ownedByYou, ownedByYou)
	case "WORK is owned":
		return subject{kind: aboutOwner, what: int(a.work)}, only(ownedByPerson, endless)
	case "PERSON owns WORK":
		if who >= 0 {
			return subject{kind: aboutOwner, what: int(a.work)}, only(ownedByPerson+int(who), ownedByPerson+int(who))
		}
	case "WORK is coached":
		return subject{kind: aboutSupport, what: int(a.work)}, only(int(sim.Coaching), int(sim.Coaching))
	case "WORK is checked":
		return subject{kind: aboutSupport, what: int(a.work)}, only(int(sim.CloseChecking), int(sim.CloseChecking))
	case "WORK is covered":
		return subject{kind: aboutCover, what: int(a.work)}, yes
	case "WORK is LEVEL done":
		return subject{kind: aboutProgress, what: int(a.work)}, a.levels()
	case "PERSON is on the team":
		return subject{kind: aboutPresence, who: who}, only(isThere, isThere)
	case "PERSON has left":
		return subject{kind: aboutPresence, who: who}, only(hasLeft, hasLeft)
	case "PERSON wants WISH":
		return subject{kind: aboutWish, who: who}, only(int(a.wish), int(a.wish))
	case "PERSON learned from WORK":
		return subject{kind: aboutLesson, who: who, what: int(a.work)}, yes
	case "PERSON is a lead":
		return subject{kind: aboutLead, who: who}, yes
	case "PERSON is empowered":
		return subject{kind: aboutRemit, who: who}, yes
	case "PERSON is promoted":
		return subject{kind: aboutRise, who: who}, yes
	case "PERSON leads the team":
		return subject{kind: aboutHead, who: who}, yes
	case "promise to PERSON is open":
		return subject{kind: aboutPromise, who: who, what: int(sim.PromiseOpen)}, yes
	case "promise to PERSON is kept":
		return subject{kind: aboutPromise, who: who, what: int(sim.PromiseKept)}, yes
	case "promise to PERSON is broken":
		return subject{kind: aboutPromise, who: who, what: int(sim.PromiseBroken)}, yes
	case "mistake on WORK is hidden", "mistake on WORK is denied", "mistake on WORK is admitted", "mistake on WORK has come out":
		return subject{kind: aboutMistake, what: int(a.work), other: conditionTable[c.ask-1].Phrase}, yes
	case "something is coming", "PERSON knows what is coming", "what was coming is out":
		return subject{kind: aboutNews, who: who, other: conditionTable[c.ask-1].Phrase}, yes
	case "QUANTITY of PERSON is LEVEL":
		return subject{kind: aboutQuantity, who: who, what: int(a.quantity)}, a.levels()
	case "skill of PERSON in DOMAIN is LEVEL":
		return subject{kind: aboutQuantity, who: who, what: int(sim.SkillIn(a.domain))}, a.levels()
	case "QUANTITY is LEVEL":
		return subject{kind: aboutQuantity, who: whose(a.quantity), what: int(a.quantity)}, a.levels()
	case "standard for DOMAIN is LEVEL":
		return subject{kind: aboutQuantity, who: refTeam, what: int(sim.StandardIn(a.domain))}, a.levels()
	case "guild for DOMAIN is LEVEL":
		return subject{kind: aboutQuantity, who: refTeam, what: int(sim.GuildIn(a.domain))}, a.levels()
	case "believed QUANTITY of PERSON is LEVEL":
		return subject{kind: aboutBelief, who: who, what: int(a.quantity)}, a.levels()
	case "readiness is LEVEL", "readiness for the TRACK track is LEVEL", "influence is LEVEL",
		"time below your level is LEVEL", "time on the next level is LEVEL":
		name := conditionTable[c.ask-1].Phrase
		if strings.Contains(name, "TRACK") {
			name = a.track.String()
		}
		return subject{kind: aboutBelief, who: refTeam, other: name}, a.levels()
	case "ATTRIBUTE is AMOUNT", "ATTRIBUTE are AMOUNT":
		if a.other < 0 {
			return subject{kind: aboutAttribute, what: int(a.attribute)}, a.amounts()
		}
	case "track is TRACK":
		return subject{kind: aboutTrack}, only(int(a.track), int(a.track))
	case "your level is NUMBER":
		return subject{kind: aboutLevel}, only(a.from, a.from)
	case "promoted":
		return subject{kind: aboutPromoted}, yes
	case "overlooked":
		return subject{kind: aboutPassed}, yes
	case "rescues are at least NUMBER":
		return subject{kind: aboutRescues}, only(a.from, endless)
	case "open failures are at least NUMBER":
		return subject{kind: aboutFailures}, only(a.from, endless)
	case "debriefed failures are at least NUMBER":
		return subject{kind: aboutFailures, what: 1}, only(a.from, endless)
	case "finished work is at least NUMBER":
		return subject{kind: aboutFinished}, only(a.from, endless)
	case "met SCENE":
		return subject{kind: aboutAge, what: a.scene}, only(0, endless)
	case "WEEKS since SCENE":
		return subject{kind: aboutAge, what: a.scene}, only(a.weeks, endless)
	case "chose CHOICE":
		return subject{kind: aboutChosen, what: a.scene}, only(a.choice+1, a.choice+1)
	}
	var words []string
	for _, t := range tokens(c.Phrase) {
		words = append(words, t.text)
	}
	return subject{other: strings.Join(words, " ")}, yes
}

// whose tells who has a quantity that is named without anybody: see state.read.
func whose(q sim.Quantity) ref {
	switch q {
	case sim.Energy, sim.Sponsor, sim.Visibility, sim.Credibility:
		return ref(sim.Self)
	}
	return refTeam
}

func inPhase(phase int) spans { return only(phase, phase).or(only(late+phase, late+phase)) }

// levels returns the values that compare as the phrase says.
func (a *args) levels() spans {
	level := int(a.level)
	switch a.compare {
	case atMost:
		return only(0, level)
	case above:
		return only(level+1, endless)
	case below:
		return only(0, level-1)
	}
	return only(level, endless)
}

// amounts returns the values of an attribute that compare as the phrase says.
func (a *args) amounts() spans {
	reached, passed := a.from, a.from+1 // the least value that is no less than the level, and that is more
	if a.share {
		share := func(v int) sim.Fixed { return sim.Ratio(int64(v), int64(a.to)) }
		reached = sort.Search(a.to+1, func(v int) bool { return share(v) >= a.level })
		passed = sort.Search(a.to+1, func(v int) bool { return share(v) > a.level })
	}
	switch a.compare {
	case atMost:
		return only(0, passed-1)
	case above:
		return only(passed, endless)
	case below:
		return only(0, reached-1)
	case exactly:
		return only(reached, passed-1)
	}
	return only(reached, endless)
}

// form is a condition as claims that must all be true, and groups of forms of
// which at least one must be.
type form struct {
	claims []claim
	any    [][]form
}

// empty reports whether a form asks nothing.
func (f *form) empty() bool { return len(f.claims)+len(f.any) == 0 }

// mostLeaves is how many phrases of one condition are looked at: with more,
// nothing is known of it.
const mostLeaves = 64

// form returns what a condition says or, denied, what must be true for it not
// to hold.
func (c *Condition) form(denied bool) form {
	leaf := 0
	if c.Leaves() > mostLeaves {
		return form{claims: []claim{{about: subject{}, in: only(0, 1), leaf: -1}}}
	}
	return c.compile(denied, &leaf)
}

func (c *Condition) compile(denied bool, leaf *int) (f form) {
	switch {
	case c.ask > 0:
		about, in := c.claims()
		if denied {
			in = about.universe().without(in)
		} else {
			in = about.universe().and(in)
		}
		f.claims = []claim{{about, in, *leaf}}
		*leaf++
		return f
	case c.not != nil:
		return c.not.compile(!denied, leaf)
	}
	list, alternatives := c.all, denied
	if len(c.any) > 0 {
		list, alternatives = c.any, !denied
	}
	if len(list) == 0 && !alternatives {
		return form{}
	}
	parts := make([]form, len(list))
	for i := range list {
		parts[i] = list[i].compile(denied, leaf)
	}
	if alternatives {
		return form{any: [][]form{parts}}
	}
	return merged(parts...)
}

// merged is true when all its parts are.
func merged(parts ...form) (f form) {
	claims, any := 0, 0
	for i := range parts {
		claims, any = claims+len(parts[i].claims), any+len(parts[i].any)
	}
	f.claims = make([]claim, 0, claims)
	if any > 0 {
		f.any = make([][]form, 0, any)
	}
	for i := range parts {
		f.claims = append(f.claims, parts[i].claims...)
		f.any = append(f.any, parts[i].any...)
	}
	return f
}
