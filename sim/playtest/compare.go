package playtest

import "fmt"

// Change is something that is otherwise than it was, by more than luck.
type Change struct {
	What  string // "ending pillar", "choice sale-bug.senior"
	Was   string
	Is    string
	Worse bool // it is not met any more, or a goal is not reached any more
}

// Compare says what has changed from one playtest to another, of a scenario
// that was edited in between. Shares count as changed when they lie further
// apart than the 95 % intervals of both allow, and by a hundredth at least.
func Compare(old, now *Summary) (changes []Change) {
	changes = append(changes, compareLengths(old, now)...)
	for _, e := range allEndings(old, now) {
		changes = append(changes, compareShares("ending "+e.key, e.was, e.is, share{e.n, old.Plays()}, share{e.m, now.Plays()})...)
	}
	changes = append(changes, compareScenes(old, now)...)
	return append(changes, compareGoals(old, now)...)
}

type share struct{ n, of int }

func (s share) String() string { return Percent(s.n, s.of) }

// Percent writes a share, with a decimal when it is small or nearly all.
func Percent(n, of int) string {
	switch {
	case of == 0:
		return "–"
	case n > 0 && 1000*n < of:
		return "<0.1 %"
	}
	tenths := (2000*n + of) / (2 * of)
	if tenths >= 100 && tenths < 995 || tenths == 1000 || tenths == 0 {
		return fmt.Sprintf("%d %%", (tenths+5)/10)
	}
	return fmt.Sprintf("%d.%d %%", tenths/10, tenths%10)
}

// apart reports whether two shares differ by more than luck.
func (s share) apart(other share) bool {
	low, high := Interval(s.n, s.of)
	low2, high2 := Interval(other.n, other.of)
	if s.of == 0 || other.of == 0 {
		return false
	}
	difference := 1000*s.n/s.of - 1000*other.n/other.of
	return (high < low2 || high2 < low) && max(difference, -difference) >= 10
}

// compareShares compares how often something was met, which either version may
// not have at all.
func compareShares(what string, was, is bool, before, after share) []Change {
	switch {
	case !was:
		return []Change{{What: what, Was: "not there", Is: after.String(), Worse: after.n == 0}}
	case !is:
		return []Change{{What: what, Was: before.String(), Is: "not there"}}
	case before.n > 0 && after.n == 0:
		return []Change{{What: what, Was: before.String(), Is: "never met", Worse: true}}
	case before.n == 0 && after.n > 0:
		return []Change{{What: what, Was: "never met", Is: after.String()}}
	case before.apart(after):
		return []Change{{What: what, Was: before.String(), Is: after.String()}}
	}
	return nil
}

// pair is something by key in two summaries, either of which may lack it.
type pair struct {
	key     string
	was, is bool
	n, m    int
}

func allEndings(old, now *Summary) (list []pair) {
	places := map[string]int{}
	for _, e := range now.Endings {
		places[e.Key] = len(list)
		list = append(list, pair{key: e.Key, is: true, m: e.Reached.N})
	}
	for _, e := range old.Endings {
		if i, ok := places[e.Key]; ok {
			list[i].was, list[i].n = true, e.Reached.N
		} else {
			list = append(list, pair{key: e.Key, was: true, n: e.Reached.N})
		}
	}
	return list
}

func compareScenes(old, now *Summary) (changes []Change) {
	before := map[string]*Scene{}
	for i := range old.Scenes {
		before[old.Scenes[i].Key] = &old.Scenes[i]
	}
	for i := range now.Scenes {
		s := &now.Scenes[i]
		was := before[s.Key]
		delete(before, s.Key)
		if was == nil {
			was = &Scene{}
		}
		changes = append(changes, compareShares("scene "+s.Key, was.Key != "", true, share{was.Met.N, old.Plays()}, share{s.Met.N, now.Plays()})...)
		changes = append(changes, compareChoices(was, s)...)
	}
	for i := range old.Scenes {
		if s := &old.Scenes[i]; before[s.Key] != nil {
			changes = append(changes, Change{What: "scene " + s.Key, Was: Percent(s.Met.N, old.Plays()), Is: "not there"})
		}
	}
	return changes
}

func compareChoices(old, now *Scene) (changes []Change) {
	before := map[string]*Choice{}
	for i := range old.Choices {
		before[old.Choices[i].Key] = &old.Choices[i]
	}
	for i := range now.Choices {
		c := &now.Choices[i]
		was := before[c.Key]
		delete(before, c.Key)
		if was == nil && old.Key == "" {
			continue // the whole scene is new
		}
		if was == nil {
			was = &Choice{}
		}
		changes = append(changes, compareShares("choice "+now.Key+"."+c.Key, was.Key != "", true, share{was.Taken.N, was.Offered}, share{c.Taken.N, c.Offered})...)
	}
	for i := range old.Choices {
		if c := &old.Choices[i]; before[c.Key] != nil {
			changes = append(changes, Change{What: "choice " + now.Key + "." + c.Key, Was: Percent(c.Taken.N, c.Offered), Is: "not there"})
		}
	}
	return changes
}

func compareGoals(old, now *Summary) (changes []Change) {
	for i := range now.Goals {
		g := &now.Goals[i]
		for j := range old.Goals {
			was := &old.Goals[j]
			if was.Key != g.Key || was.State() == g.State() {
				continue
			}
			changes = append(changes, Change{What: "goal " + g.Key, Was: was.State().String(), Is: g.State().String(), Worse: g.State() == Failed})
		}
	}
	return changes
}

// String returns a word for the state.
func (s GoalState) String() string { return [...]string{"not tried", "reached", "not reached"}[s] }

func compareLengths(old, now *Summary) []Change {
	_, was, _ := old.Length()
	_, is, _ := now.Length()
	if max(was-is, is-was) < 10 {
		return nil
	}
	return []Change{{What: "median length", Was: Tenths(was) + " min", Is: Tenths(is) + " min"}}
}

// Tenths writes a number of tenths.
func Tenths(n int) string { return fmt.Sprintf("%d.%d", n/10, n%10) }
