package scenarios_test

import (
	"testing"

	"stepback/scenarios"
	"stepback/sim"
	"stepback/sim/story"
)

// figures are the means of a habit over many seeds, in hundredths; skill is the
// growth over the quarter, in thousandths.
type figures struct {
	trust, engagement, skill, ready, below, early, energy int
	endings                                               map[string]int
}

func livedBy(t *testing.T, sc *story.Scenario, h *story.Habit, seeds int) figures {
	t.Helper()
	f := figures{endings: map[string]int{}}
	for seed := range seeds {
		p, err := story.Start(sc, story.Options{Seed: uint64(seed + 1), Record: true})
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Run(h.Policy()); err != nil {
			t.Fatal(err)
		}
		c, start, early := p.Career(), p.Weeks()[0], p.Weeks()[2]
		f.trust += c.Read(sim.Team, sim.Trust).AsPercent()
		f.engagement += c.Read(sim.Team, sim.Engagement).AsPercent()
		f.skill += 10 * (c.Read(sim.Team, sim.Skill) - start.Read(sim.Team, sim.Skill)).AsPercent()
		f.ready += c.Readiness(p.Params()).AsPercent()
		f.below += c.BelowLevelShare().AsPercent()
		f.early += early.Read(sim.Self, sim.Sponsor).AsPercent()
		f.energy += c.Read(sim.Self, sim.Energy).AsPercent()
		f.endings[sc.Endings[p.Ending()].Key]++
	}
	for _, sum := range []*int{&f.trust, &f.engagement, &f.skill, &f.ready, &f.below, &f.early, &f.energy} {
		*sum /= seeds
	}
	return f
}

// mostly returns the ending a habit meets most often.
func (f *figures) mostly() (ending string) {
	for key, n := range f.endings {
		if n > f.endings[ending] || n == f.endings[ending] && key < ending {
			ending = key
		}
	}
	return ending
}

// endsIn counts the runs that met one of some endings.
func (f *figures) endsIn(keys ...string) (n int) {
	for _, key := range keys {
		n += f.endings[key]
	}
	return n
}

// homes says where the habits shall end in each scenario about a manager that
// ships: in most runs in one of these endings, the supporting ones most often in
// the first.
var homes = []struct {
	scenario             string
	self, supported, off []string
}{
	{"first-ninety-days.toml", []string{"pillar", "one-desk", "empty-desks"}, []string{"remit", "alone", "two-lists"}, []string{"upstairs", "empty-desks"}},
	{"experts-trap.toml", []string{"indispensable", "two-red", "one-left", "chairs"}, []string{"second-team", "their-letter", "unasked"}, []string{"upstairs", "chairs"}},
	{"somebody-failed.toml", []string{"own-hands", "light-on", "two-empty", "one-gone"}, []string{"all-thirty", "their-list", "kind", "late-light"}, []string{"lender-knows", "two-empty"}},
	{"hero-release.toml", []string{"hero", "hands-full", "empty-locker", "one-south", "unseen"}, []string{"both", "quiet", "three-lines"}, []string{"fourth-floor", "empty-locker"}},
	{"saying-it-again.toml", []string{"indispensable", "two-gone", "one-gone"}, []string{"at-six", "without-you"}, []string{"upstairs", "two-gone"}},
	{"over-their-heads.toml", []string{"nine-lines", "empty-offices", "one-office"}, []string{"soup", "her-turn", "saskias-floor"}, []string{"upstairs", "empty-offices"}},
	{"staying-on-track.toml", []string{"lamps", "drawn-lines", "one-fewer"}, []string{"own-signs", "a-minute", "trusted"}, []string{"upstairs", "drawn-lines"}},
	{"capability-gap.toml", []string{"own-desk", "white-screen"}, []string{"taught", "one-and-a-half"}, []string{"upstairs", "white-screen"}},
	{"own-the-number.toml", []string{"own-hands", "three-chairs"}, []string{"wider", "stayers", "straight"}, []string{"upstairs", "three-chairs"}},
}

// TestHabitsEndInDifferentPlaces lives each scenario about a manager by three
// habits. No text decides where they end: the texts follow the model.
func TestHabitsEndInDifferentPlaces(t *testing.T) {
	managers := 0
	for _, name := range scenarios.Library() {
		// The claims are about a quarter or two; an executive's scenario takes years.
		if setup := &library(t, name).Setup; setup.Track == sim.TrackManagement && setup.Level < sim.MaxLevel {
			managers++
		}
	}
	if len(homes) != managers {
		t.Errorf("%d scenarios about managers ship, and %d are held to how habits end", managers, len(homes))
	}
	seeds := 200
	if testing.Short() {
		seeds = 40
	}
	for _, home := range homes {
		t.Run(home.scenario, func(t *testing.T) {
			sc := library(t, home.scenario)
			self, supported, off := livedBy(t, sc, &story.DoItYourself, seeds), livedBy(t, sc, &story.SupportedDelegation, seeds), livedBy(t, sc, &story.HandsOff, seeds)
			t.Logf("do it yourself %+v", self)
			t.Logf("supported      %+v", supported)
			t.Logf("hands off      %+v", off)
			for _, claim := range []struct {
				what string
				true bool
			}{
				{"supported delegation earns far more trust than doing it yourself", supported.trust >= self.trust+25},
				{"and more than being hands-off", supported.trust >= off.trust+25},
				{"and more engagement than either", supported.engagement > max(self.engagement, off.engagement)+5},
				{"people grow more", supported.skill >= max(self.skill, off.skill)+12},
				{"doing it yourself spends most of the time on the job before", self.below > 50 && supported.below < 30},
				{"which tires", self.energy < supported.energy-5},
				{"it looks better to one's own leader at first", self.early > supported.early},
				{"but makes less ready for the next level", supported.ready > self.ready+15 && supported.ready > off.ready+10},
				{"doing it yourself ends where nothing works without you, or with a desk empty", self.endsIn(home.self...) > seeds/2},
				{"supported delegation mostly with a wider remit", supported.mostly() == home.supported[0] && supported.endsIn(home.supported...) > seeds/2},
				{"hands-off known upstairs, or with a desk empty", off.endsIn(home.off...) > seeds/2},
				{"the three end differently", self.mostly() != supported.mostly() && supported.mostly() != off.mostly()},
			} {
				if !claim.true {
					t.Errorf("not so: %s", claim.what)
				}
			}
		})
	}
}

func library(t *testing.T, name string) *story.Scenario {
	t.Helper()
	data, err := scenarios.Source(name)
	if err != nil {
		t.Fatal(err)
	}
	sc, problems := scenarios.Options{Beside: scenarios.Files()}.Decode(name, data)
	if sc == nil {
		t.Fatal(problems)
	}
	return sc
}
