package story

import (
	"strings"

	"stepback/sim"
)

// Condition is a question to the state of a play. The zero Condition holds.
type Condition struct {
	ask  int // place in conditionTable, plus one
	args args
	// all, any and not combine conditions; at most one is used.
	all, any []Condition
	not      *Condition
	Phrase   string // as the author wrote it
}

// All holds when every one of its conditions does.
func All(list ...Condition) Condition { return Condition{all: list} }

// Any holds when at least one of its conditions does.
func Any(list ...Condition) Condition { return Condition{any: list} }

// Not holds when its condition does not.
func Not(c Condition) Condition { return Condition{not: &c} }

// Always reports whether the condition asks nothing.
func (c *Condition) Always() bool {
	return c.ask == 0 && len(c.all) == 0 && len(c.any) == 0 && c.not == nil
}

// conditionSpec is one phrase of the language.
type conditionSpec struct {
	Phrase, Means, Example string
	holds                  func(s *state, a *args) bool
}

// ParseCondition reads one condition phrase; "not" may stand in front. The
// error is a *[PhraseError].
func ParseCondition(phrase string, names *Names) (Condition, error) {
	words := tokens(phrase)
	if len(words) > 1 && words[0].text == "not" {
		inner, err := ParseCondition(phrase[words[1].at:], names)
		if wrong, ok := err.(*PhraseError); ok {
			wrong.Phrase, wrong.At = phrase, wrong.At+words[1].at
		}
		return Not(inner), err
	}
	i, a, err := conditionLanguage.read(phrase, words, names)
	if err != nil {
		return Condition{}, err
	}
	return Condition{ask: i + 1, args: a, Phrase: phrase}, nil
}

func (c *Condition) holds(s *state) bool {
	switch {
	case c.ask > 0:
		return conditionTable[c.ask-1].holds(s, &c.args)
	case c.not != nil:
		return !c.not.holds(s)
	case len(c.any) > 0:
		for i := range c.any {
			if c.any[i].holds(s) {
				return true
			}
		}
		return false
	}
	for i := range c.all {
		if !c.all[i].holds(s) {
			return false
		}
	}
	return true
}

// Phrase documents one phrase of the language: the wording, what it means and
// an example.
type Phrase struct{ Pattern, Means, Example string }

// ConditionPhrases lists every condition of the language.
func ConditionPhrases() (list []Phrase) {
	for _, c := range conditionTable {
		list = append(list, Phrase{c.Phrase, c.Means, c.Example})
	}
	return list
}

// FirstWords lists the fixed words that conditions begin with.
func FirstWords() (words []string) {
	for _, c := range conditionTable {
		if first, _, _ := strings.Cut(c.Phrase, " "); strings.ToUpper(first) != first {
			words = append(words, first)
		}
	}
	return words
}

var conditionLanguage language

func init() { conditionLanguage = newLanguage("condition", ConditionPhrases()) }

func workIs(test func(s *state, w *sim.Work) bool) func(*state, *args) bool {
	return func(s *state, a *args) bool { return test(s, &s.career.Work[a.work]) }
}

func mistakeIs(test func(sim.MistakeState) bool) func(*state, *args) bool {
	return func(s *state, a *args) bool { return test(s.career.Mistakes[a.work]) }
}

// weekPhrases is how many phrases ask for nothing but the week; they come first
// in the table.
const weekPhrases = 3

var conditionTable = []conditionSpec{
	{"week RANGE", "It is one of these weeks.", "week 2-4",
		func(s *state, a *args) bool { return s.week() >= a.from && s.week() <= a.to }},
	{"after week NUMBER", "The week is later than this one.", "after week 6",
		func(s *state, a *args) bool { return s.week() > a.from }},
	{"before week NUMBER", "The week is earlier than this one.", "before week 6",
		func(s *state, a *args) bool { return s.week() < a.from }},

	{"WORK is open", "The work has begun and is not finished.", "checkout is open",
		workIs(func(s *state, w *sim.Work) bool { return w.Underway(int16(s.week())) })},
	{"WORK is planned", "The work has not begun.", "checkout is planned",
		workIs(func(_ *state, w *sim.Work) bool { return w.Stage == sim.Planned })},
	{"WORK is done", "The work is finished, on time or late.", "checkout is done",
		workIs(func(_ *state, w *sim.Work) bool { return w.Stage == sim.Done })},
	{"WORK is on-time", "The work is finished and was not late.", "checkout is on-time",
		workIs(func(_ *state, w *sim.Work) bool { return w.OnTime() })},
	{"WORK is late", "The due week passed before the work was finished.", "checkout is late",
		workIs(func(_ *state, w *sim.Work) bool { return w.Late })},
	{"WORK is stuck", "The owner made hardly any headway last week.", "checkout is stuck",
		workIs(func(_ *state, w *sim.Work) bool { return w.Stuck })},
	{"WORK is waiting", "The owner asked for help and has not had it.", "checkout is waiting",
		workIs(func(_ *state, w *sim.Work) bool { return w.Asked > 0 })},
	{"WORK is taken-over", "You did the work in the owner's place.", "checkout is taken-over",
		workIs(func(_ *state, w *sim.Work) bool { return w.TakenOver })},
	{"WORK is unowned", "Nobody has the work.", "checkout is unowned",
		workIs(func(_ *state, w *sim.Work) bool { return w.Owner == sim.Nobody })},
	{"WORK is yours", "You own the work.", "checkout is yours",
		workIs(func(_ *state, w *sim.Work) bool { return w.Owner == sim.Self })},
	{"WORK is owned", "Somebody on the team has the work.", "checkout is owned",
		workIs(func(_ *state, w *sim.Work) bool { return w.Owner >= 0 && w.Owner < sim.MaxPeople })},
	{"WORK is coached", "You coach the owner.", "checkout is coached",
		workIs(func(_ *state, w *sim.Work) bool { return w.Support == sim.Coaching })},
	{"WORK is checked", "You check the work closely.", "checkout is checked",
		workIs(func(_ *state, w *sim.Work) bool { return w.Support == sim.CloseChecking })},
	{"WORK is covered", "Leading indicators are agreed for the work.", "checkout is covered",
		workIs(func(_ *state, w *sim.Work) bool { return w.Indicators })},
	{"WORK is LEVEL done", "So much of the work is finished.", "checkout is at least 60% done",
		func(s *state, a *args) bool { return a.compare.holds(s.career.Work[a.work].Progress, a.level) }},

	{"PERSON is on the team", "The person is there.", "mira is on the team",
		func(s *state, a *args) bool { p := s.person(a.people[0]); return p != nil && p.Here() }},
	{"PERSON has left", "The person went, by their own wish or yours.", "mira has left",
		func(s *state, a *args) bool {
			p := s.person(a.people[0])
			return p != nil && (p.Presence == sim.Left || p.Presence == sim.LetGo)
		}},
	{"somebody has left", "At least one person went of their own wish.", "somebody has left",
		func(s *state, _ *args) bool { return s.leavers() > 0 }},
	{"PERSON wants WISH", "The path the person wants: craft, management or interesting.", "mira wants management",
		func(s *state, a *args) bool { p := s.person(a.people[0]); return p != nil && p.Wants == a.wish }},
	{"PERSON owns WORK", "The person has the work.", "mira owns checkout",
		func(s *state, a *args) bool { return s.career.Work[a.work].Owner == s.who(a.people[0]) }},
	{"PERSON learned from WORK", "The failure of the work taught the person something, beyond what failing alone teaches.", "mira learned from checkout",
		func(s *state, a *args) bool {
			return s.career.LearnedFrom(s.who(a.people[0]), a.work) > sim.Ratio(1, 100)
		}},
	{"PERSON is a lead", "The person has a team of their own.", "mira is a lead",
		func(s *state, a *args) bool { p := s.person(a.people[0]); return p != nil && p.Leads() }},
	{"PERSON is empowered", "The person has a real remit, and nobody stepped over them since.", "mira is empowered",
		func(s *state, a *args) bool { p := s.person(a.people[0]); return p != nil && p.Remit }},
	{"PERSON is promoted", "The person rose to the next level.", "mira is promoted",
		func(s *state, a *args) bool { p := s.person(a.people[0]); return p != nil && p.Risen > 0 }},
	{"PERSON leads the team", "The person took your team over.", "mira leads the team",
		func(s *state, a *args) bool { who := s.who(a.people[0]); return who >= 0 && s.career.Head == who }},
	{"promise to PERSON is open", "You gave your word, and the date has not passed.", "promise to ana is open",
		func(s *state, a *args) bool { return s.promised(a.people[0], sim.PromiseOpen) }},
	{"promise to PERSON is kept", "You did what you promised.", "promise to ana is kept",
		func(s *state, a *args) bool { return s.promised(a.people[0], sim.PromiseKept) }},
	{"promise to PERSON is broken", "You did not, and have not owned up to it.", "promise to ana is broken",
		func(s *state, a *args) bool { return s.promised(a.people[0], sim.PromiseBroken) }},
	{"mistake on WORK is hidden", "You made one, and nobody knows; you may have been asked, and denied it.", "mistake on checkout is hidden",
		mistakeIs(sim.MistakeState.Unknown)},
	{"mistake on WORK is denied", "You were asked, and said that there was none.", "mistake on checkout is denied",
		mistakeIs(func(m sim.MistakeState) bool { return m == sim.MistakeDenied })},
	{"mistake on WORK is admitted", "You have owned up to it.", "mistake on checkout is admitted",
		mistakeIs(func(m sim.MistakeState) bool { return m == sim.MistakeOwned })},
	{"mistake on WORK has come out", "Somebody found out, and you have not owned up to it.", "mistake on checkout has come out",
		mistakeIs(func(m sim.MistakeState) bool { return m == sim.MistakeOut })},
	{"something is coming", "You know of something that concerns everybody, and it is not out.", "something is coming",
		func(s *state, _ *args) bool { return s.career.News.Coming() }},
	{"PERSON knows what is coming", "You have told them (or everybody: team), or it is out.", "team knows what is coming",
		func(s *state, a *args) bool { return s.career.Knows(s.who(a.people[0])) }},
	{"what was coming is out", "It is known to everybody.", "what was coming is out",
		func(s *state, _ *args) bool { return s.career.News.State == sim.NewsOut }},
	{"PERSON was heard in the last WEEKS", "You had a real one-on-one that recently.", "mira was heard in the last 3 weeks",
		func(s *state, a *args) bool {
			p := s.person(a.people[0])
			return p != nil && p.Belief.Heard > 0 && s.week()-int(p.Belief.Heard) <= a.weeks
		}},

	{"QUANTITY of PERSON is LEVEL", "What is true of the person (or of everybody: team).", "trust of mira is at least fair",
		func(s *state, a *args) bool {
			return a.compare.holds(s.career.Read(s.who(a.people[0]), a.quantity), a.level)
		}},
	{"believed QUANTITY of PERSON is LEVEL", "What you think is true, as last heard: trust or engagement.", "believed trust of mira is at least fair",
		func(s *state, a *args) bool {
			who := s.who(a.people[0])
			return who != sim.Nobody && a.compare.holds(s.career.Believed(who, a.quantity), a.level)
		}},
	{"skill of PERSON in DOMAIN is LEVEL", "Skill in one domain: new, learning, solid or expert.", "skill of mira in backend is at least solid",
		func(s *state, a *args) bool {
			return a.compare.holds(s.career.Read(s.who(a.people[0]), sim.SkillIn(a.domain)), a.level)
		}},
	{"QUANTITY is LEVEL", "A quantity of the team or of you.", "alignment is at least fair",
		func(s *state, a *args) bool { return a.compare.holds(s.read(a.quantity), a.level) }},

	{"readiness is LEVEL", "How ready you are for the next level.", "readiness is strong",
		func(s *state, a *args) bool { return a.compare.holds(s.career.Readiness(s.params), a.level) }},
	{"readiness for the TRACK track is LEVEL", "How ready you are for the next level there: management, ic or advisor.", "readiness for the ic track is strong",
		func(s *state, a *args) bool {
			return a.compare.holds(s.career.ReadinessFor(a.track, s.params), a.level)
		}},
	{"track is TRACK", "The track you are on: management, ic or advisor.", "track is ic",
		func(s *state, a *args) bool { return s.career.Leader.Track == a.track }},
	{"your level is NUMBER", "The level you are at, 1 to 5.", "your level is 4",
		func(s *state, a *args) bool { return int(s.career.Leader.Level) == a.from }},
	{"promoted", "You rose to the next level.", "promoted",
		func(s *state, _ *args) bool { return s.career.Leader.Promoted > 0 }},
	{"overlooked", "The last promotion round could have raised you, and did not.", "overlooked",
		func(s *state, _ *args) bool { return s.career.Leader.Passed > s.career.Leader.Promoted }},
	{"influence is LEVEL", "How far peers follow you without having to: credibility times trust, as far as you are seen.", "influence is at least 30%",
		func(s *state, a *args) bool { return a.compare.holds(s.career.Influence(s.params), a.level) }},
	{"standard for DOMAIN is LEVEL", "How far the standard is adopted.", "standard for backend is at least fair",
		func(s *state, a *args) bool {
			return a.compare.holds(s.career.Read(sim.Team, sim.StandardIn(a.domain)), a.level)
		}},
	{"guild for DOMAIN is LEVEL", "How alive the guild is.", "guild for backend is at least low",
		func(s *state, a *args) bool {
			return a.compare.holds(s.career.Read(sim.Team, sim.GuildIn(a.domain)), a.level)
		}},
	{"time below your level is LEVEL", "The share of your hours that went to the job you held before.", "time below your level is at least 40%",
		func(s *state, a *args) bool { return a.compare.holds(s.career.BelowLevelShare(), a.level) }},
	{"time on the next level is LEVEL", "How much next-level work you have shown: a tenth of your time is all there is to show.", "time on the next level is at least fair",
		func(s *state, a *args) bool { return a.compare.holds(s.career.NextLevelEvidence(s.params), a.level) }},
	{"queue is at least HOURS", "People wait for this much of your time.", "queue is at least 3 hours",
		func(s *state, a *args) bool { return s.career.Leader.Queue >= a.time }},
	{"overtime is at least HOURS", "You worked this much beyond forty hours a week, in all.", "overtime is at least 10 hours",
		func(s *state, a *args) bool { return s.career.Leader.Overtime >= a.time }},
	{"rescues are at least NUMBER", "You did work in somebody's place this often.", "rescues are at least 3",
		func(s *state, a *args) bool { return int(s.career.Leader.Rescues) >= a.from }},
	{"open failures are at least NUMBER", "Failures that nobody has talked through.", "open failures are at least 1",
		func(s *state, a *args) bool { return s.failures(false) >= a.from }},
	{"debriefed failures are at least NUMBER", "Failures that were talked through.", "debriefed failures are at least 1",
		func(s *state, a *args) bool { return s.failures(true) >= a.from }},
	{"finished work is at least NUMBER", "Pieces of work that are done.", "finished work is at least 4",
		func(s *state, a *args) bool { return s.finished() >= a.from }},

	{"met SCENE", "The scene has happened.", "met sale-bug",
		func(s *state, a *args) bool { return s.met[a.scene] > 0 }},
	{"chose CHOICE", "The player chose this, when the scene came.", "chose take-over in sale-bug",
		func(s *state, a *args) bool { return int(s.chose[a.scene]) == a.choice+1 }},
	{"WEEKS since SCENE", "So many weeks or more have passed since the scene.", "3 weeks since sale-bug",
		func(s *state, a *args) bool {
			return s.met[a.scene] > 0 && s.week()-int(s.met[a.scene]) >= a.weeks
		}},
	{"WEEKS since CHOICE", "So many weeks or more have passed since the player chose this.", "3 weeks since take-over in sale-bug",
		func(s *state, a *args) bool {
			return int(s.chose[a.scene]) == a.choice+1 && s.week()-int(s.met[a.scene]) >= a.weeks
		}},

	{chapterPlayed, "In a campaign: the chapter has come, and has ended.", "first-team was played",
		func(s *state, a *args) bool { _, played := s.journey.ended(a.scene); return played }},
	{chapterEnded, "In a campaign: how an earlier chapter has ended.", "first-team ended in remit-widened",
		func(s *state, a *args) bool {
			ending, played := s.journey.ended(a.scene)
			return played && ending == a.choice
		}},

	{"ATTRIBUTE is AMOUNT", "How an attribute of yours stands.", "patience is at least fair", (*state).amounts},
	{"ATTRIBUTE are AMOUNT", "The same, for names in the plural.", "coins are at least 3", (*state).amounts},
	{"chance of ODDS", "The luck of this place in this week: whatever else is decided, it stays.", "chance of 2 in 6",
		func(s *state, a *args) bool { return s.luck(a.luck, 0) < a.level }},
}
